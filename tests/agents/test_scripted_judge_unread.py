"""Reader and judge together on conversations without marks: the error a learner meets on an imported call."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scoring.said import said
from trainer.agents.scripted_judge import ScriptedJudge
from trainer.content.library import Library
from trainer.scoring.assess import assess

LEAST_AGREEMENT = 0.8


def talks() -> list[dict[str, Any]]:
    path = Path(__file__).parent / "unread" / "talks.yaml"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.prove
def test_answers_agree_with_the_labels_on_unread_talks(tmp_path: Path) -> None:
    from trainer.agents.scripted_reader import ScriptedReader

    library = Library()
    reader = ScriptedReader(
        library.examples, library.ordinary, vocabulary_digest=library.vocabulary_digest, cache=tmp_path
    )
    wrong, count = [], 0
    for talk in talks():
        transcript = said(talk["talk"].replace("R: ", "R!: "), id=talk["id"])
        rubric = library.rubric(talk["rubric"])
        card = assess(transcript, rubric, rubric_digest="d", reader=reader, judge=ScriptedJudge())
        for check, verdict in card.verdicts.items():
            label = "yes" if check in talk["holds"] else "na" if check in talk.get("na", ()) else "no"
            count += 1
            if verdict.answer != label:
                quote = verdict.evidence.quote if verdict.evidence else ""
                wrong.append(f"{talk['id']}: {check}: {verdict.answer}, not {label} {quote!r}")
    assert 1 - len(wrong) / count >= LEAST_AGREEMENT, "\n".join([f"{len(wrong)} of {count}", *wrong])
