"""Asks for an answer of a given shape, stepping down where a server lacks the means, once, and remembering it.

JSON schema first, then JSON mode, then plain text that is searched for its JSON. Knows nothing of what the shape means.
"""

import json
import re
import threading
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from trainer.errors import ModelRefused, ReplyMalformed
from trainer.llm.endpoint import Endpoint
from trainer.llm.requests import Answer, Form, Message, Request

FORMS: tuple[Form, ...] = ("schema", "json", "text")
_Shape = TypeVar("_Shape", bound=BaseModel)


class Forms:
    """Which form of asking each server and model was found to understand."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Form] = {}
        self._guard = threading.Lock()

    def start(self, endpoint: str, model: str) -> Form:
        """The form to begin with."""
        with self._guard:
            return self._known.get((endpoint, model), FORMS[0])

    def found(self, endpoint: str, model: str, form: Form) -> None:
        """This form works there."""
        with self._guard:
            self._known[endpoint, model] = form


FORMS_FOUND = Forms()
"""Shared by the whole process: what a server lacks is found once."""


class Structured:
    """Asks one server for shaped answers."""

    def __init__(self, endpoint: Endpoint, forms: Forms) -> None:
        """`forms` is shared by all who ask the same servers."""
        self._endpoint = endpoint
        self._forms = forms

    def ask(self, request: Request, shape: type[_Shape]) -> tuple[_Shape, Answer]:
        """The answer as a `shape`; raises ReplyMalformed when no form yields one."""
        schema = _strict(shape.model_json_schema())
        form = self._forms.start(request.endpoint, request.model)
        while True:
            asked = request.model_copy(
                update={"shape": schema, "form": form, "messages": _worded(request, schema, form)}
            )
            try:
                answer = self._endpoint.ask(asked)
                value = shape.model_validate(_json_in(answer.text))
            except (ModelRefused, ReplyMalformed, ValidationError, ValueError) as error:
                following = _next(form)
                if following is None or (isinstance(error, ModelRefused) and not _about_form(error)):
                    raise _said(error, request) from error
                form = following
            else:
                self._forms.found(request.endpoint, request.model, form)
                return value, answer


def _next(form: Form) -> Form | None:
    place = FORMS.index(form) + 1
    return FORMS[place] if place < len(FORMS) else None


def _about_form(error: ModelRefused) -> bool:
    """Whether the server refused the way of asking, not what was asked."""
    return "did not accept the request" in str(error)


def _said(error: Exception, request: Request) -> Exception:
    if isinstance(error, ModelRefused):
        return error
    raw = error.raw if isinstance(error, ReplyMalformed) else str(error)
    return ReplyMalformed(
        f"The model {request.model} did not answer in the form that was asked for. Try again, or choose another model.",
        raw=raw,
    )


def _worded(request: Request, schema: dict[str, Any], form: Form) -> tuple[Message, ...]:
    """Without a schema on the wire, the schema stands in the last message."""
    if form == "schema":
        return request.messages
    asked = f"Answer with one JSON object and nothing else. Its JSON schema:\n{json.dumps(schema, sort_keys=True)}"
    *rest, last = request.messages
    return (*rest, last.model_copy(update={"content": f"{last.content}\n\n{asked}"}))


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema in the strict dialect: every key required, none besides."""

    def mend(node: Any) -> Any:
        if isinstance(node, dict):
            node = {key: mend(value) for key, value in node.items() if key not in ("title", "default")}
            if node.get("type") == "object" and "properties" in node:
                node |= {"required": list(node["properties"]), "additionalProperties": False}
            return node
        return [mend(item) for item in node] if isinstance(node, list) else node

    mended: dict[str, Any] = mend(schema)
    return mended


def _json_in(text: str) -> Any:
    """The last JSON object in an answer: thinking aloud and echoes of the question come before it."""
    bare = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL).strip()
    try:
        return json.loads(bare)
    except json.JSONDecodeError:
        pass
    decoder = json.JSONDecoder()
    found: Any = None
    at = 0
    while (start := bare.find("{", at)) >= 0:
        try:
            value, at = decoder.raw_decode(bare, start)
        except json.JSONDecodeError:
            at = start + 1
        else:
            found = value if isinstance(value, dict) else found
    if found is None:
        raise ReplyMalformed("no JSON object in the answer", raw=text)
    return found
