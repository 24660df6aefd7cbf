"""The scripted judge against conversations labelled by hand before it ran, with their moves marked in the text."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scoring.said import said
from trainer.agents.scripted_judge import ScriptedJudge
from trainer.content.library import Library
from trainer.domain.scorecard import Verdict
from trainer.domain.transcript import Transcript

FOLDER = Path(__file__).parent / "judged"
LEAST_AGREEMENT = 0.95
LEAST_F1 = 0.90


def transcript_of(talk: dict[str, Any]) -> Transcript:
    """The conversation with readings and acts as marked."""
    return said(talk["talk"], id=talk["id"], brief=talk.get("brief"))


@cache
def talks() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Rubric id and conversation."""
    return tuple(
        (path.stem.replace("_", "-"), talk)
        for path in sorted(FOLDER.glob("*.yaml"))
        for talk in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


@cache
def judged() -> tuple[tuple[str, str, str, Verdict], ...]:
    """Conversation, sign, label and verdict of every check."""
    library, judge, rows = Library(), ScriptedJudge(), []
    for rubric_id, talk in talks():
        transcript = transcript_of(talk)
        for criterion in library.rubric(rubric_id).criteria:
            for check, verdict in zip(criterion.checks, judge.judge(transcript, criterion), strict=True):
                label = "yes" if check.id in talk["holds"] else "na" if check.id in talk.get("na", ()) else "no"
                rows.append((talk["id"], check.sign, label, verdict))
    return tuple(rows)


def test_there_are_enough_conversations_and_labels_name_known_checks() -> None:
    assert len(talks()) >= 40
    for rubric_id, talk in talks():
        known = set(Library().rubric(rubric_id).checks)
        named = [*talk["holds"], *talk.get("na", ())]
        assert set(named) <= known, talk["id"]
        assert len(named) == len(set(named)), talk["id"]


def test_answers_agree_with_the_labels() -> None:
    wrong = [
        f"{talk}: {found.check}: {found.answer}, not {label}"
        for talk, _, label, found in judged()
        if found.answer != label
    ]
    agreement = 1 - len(wrong) / len(judged())
    assert agreement >= LEAST_AGREEMENT, f"{agreement:.3f}\n" + "\n".join(wrong)


def test_every_check_is_found_where_it_holds() -> None:
    scores = []
    for check in dict.fromkeys(found.check for *_, found in judged()):
        rows = [(label, found.answer) for _, _, label, found in judged() if found.check == check]
        hits = sum(label == answer == "yes" for label, answer in rows)
        said = sum(answer == "yes" for _, answer in rows)
        true = sum(label == "yes" for label, _ in rows)
        assert true, f"no conversation in which {check} holds"
        scores.append(2 * hits / (said + true))
    assert sum(scores) / len(scores) >= LEAST_F1


@pytest.mark.parametrize(
    ("rubric_id", "talk"), talks(), ids=lambda value: value["id"] if isinstance(value, dict) else ""
)
def test_every_yes_quotes_the_rep(rubric_id: str, talk: dict[str, Any]) -> None:
    transcript = transcript_of(talk)
    for criterion in Library().rubric(rubric_id).criteria:
        for verdict in ScriptedJudge().judge(transcript, criterion):
            assert verdict.reason.endswith(".") and verdict.reason[0].isupper()
            if verdict.answer != "yes":
                continue
            assert verdict.evidence, verdict.check
            turn = transcript.turns[verdict.evidence.turn]
            assert turn.speaker == "rep"
            assert turn.text[verdict.evidence.start : verdict.evidence.end] == verdict.evidence.quote
            assert verdict.evidence.quote.strip()
