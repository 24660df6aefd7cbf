"""The JSON Schema of authored files, so that editors complete keys and mark errors. Knows nothing of files."""

from typing import Any, Literal

from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Line, Scenario
from trainer.domain.scorecard import Scorecard


def schema_of(kind: Literal["scenario", "rubric", "scorecard"]) -> dict[str, Any]:
    """The schema of one kind of file, in its authored short forms."""
    if kind == "rubric":
        return Rubric.model_json_schema()
    if kind == "scorecard":
        return Scorecard.model_json_schema()
    schema = Scenario.model_json_schema()
    definitions = schema["$defs"]
    definitions["Line"] = {
        "description": Line.__doc__,
        "anyOf": [
            {"type": "string", "minLength": 1},
            *(
                {
                    "type": "object",
                    "properties": {tone: {"type": "string", "minLength": 1}},
                    "required": [tone],
                    "additionalProperties": False,
                }
                for tone in ("warm", "cool")
            ),
        ],
    }
    properties = schema["properties"]
    properties.pop("variant", None)
    properties["figures"] = {"type": "object", "additionalProperties": {"type": ["string", "number"]}}
    properties["variants"] = {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "properties": {"title": {"type": "string", "minLength": 1}},
            "required": ["title"],
        },
    }
    return schema
