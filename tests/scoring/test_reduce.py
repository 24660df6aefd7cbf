"""From verdicts to levels to a score, by the rule the rubric states."""

import pytest

from trainer.content.library import Library
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.scorecard import Answer, CriterionScore, Provenance, Scorecard, Verdict, weighted_score
from trainer.domain.stance import Ending
from trainer.scoring.reduce import criterion_score, total

ANCHORS = {level: f"level {level}" for level in range(5)}


def criterion(*checks: tuple[str, str, int], id: str = "one", weight: float = 1.0) -> Criterion:
    return Criterion.model_validate(
        {
            "id": id,
            "title": "One",
            "asks": "Did you?",
            "weight": weight,
            "tip": "Do.",
            "anchors": ANCHORS,
            "checks": [
                {"id": name, "sign": sign, "weight": cost, "holds_when": "x", "met": "x", "not_met": "x"}
                for name, sign, cost in checks
            ],
        }
    )


def verdicts(**answers: Answer) -> tuple[Verdict, ...]:
    return tuple(Verdict(check=name, answer=answer, reason="Because.") for name, answer in answers.items())


THREE = criterion(("a", "+", 1), ("b", "+", 2), ("c", "-", 1))


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ({"a": "yes", "b": "yes", "c": "no"}, 4),
        ({"a": "yes", "b": "yes", "c": "yes"}, 3),
        ({"a": "no", "b": "yes", "c": "no"}, 3),
        ({"a": "yes", "b": "no", "c": "no"}, 1),
        ({"a": "yes", "b": "no", "c": "yes"}, 0),
        ({"a": "no", "b": "no", "c": "yes"}, 0),
        ({"a": "yes", "b": "na", "c": "no"}, 4),
        ({"a": "na", "b": "na", "c": "no"}, 4),
        ({"a": "na", "b": "na", "c": "yes"}, 3),
    ],
)
def test_level(answers: dict[str, Answer], level: int) -> None:
    score = criterion_score(THREE, verdicts(**answers))
    assert (score.state, score.level) == ("scored", level)


def test_a_half_rounds_up() -> None:
    eighths = criterion(*((f"c{at}", "+", 1) for at in range(8)))
    score = criterion_score(eighths, verdicts(**{f"c{at}": "yes" if at < 1 else "no" for at in range(8)}))
    assert score.level == 1
    score = criterion_score(eighths, verdicts(**{f"c{at}": "yes" if at < 5 else "no" for at in range(8)}))
    assert score.level == 3


def test_nothing_applicable_and_unscored_have_no_level() -> None:
    assert criterion_score(THREE, verdicts(a="na", b="na", c="na")).state == "na"
    unscored = criterion_score(THREE, verdicts(a="yes", b="unscored", c="no"))
    assert (unscored.state, unscored.level) == ("unscored", None)
    assert criterion_score(THREE, verdicts(a="yes", b="yes")).state == "unscored"


def rubric(*criteria: Criterion) -> Rubric:
    return Rubric.model_validate(
        {
            "id": "r",
            "title": "R",
            "summary": "S",
            "rule": "Rule.",
            "criteria": criteria,
            "blockers": [{"check": "c", "cap": 60, "why": "You pressed."}],
            "wrong_ending_cap": 50,
        }
    )


TWO = rubric(THREE, criterion(("d", "+", 1), id="two", weight=3.0))
ENDED = Ending(id="e", kind="agreed", by="buyer", right=False)


def scored(**answers: Answer) -> list[CriterionScore]:
    first = {name: answers[name] for name in "abc"}
    return [
        criterion_score(TWO.criteria[0], verdicts(**first)),
        criterion_score(TWO.criteria[1], verdicts(d=answers["d"])),
    ]


def test_score_is_the_weighted_mean_of_levels() -> None:
    found = total(TWO, scored(a="yes", b="yes", c="no", d="no"))
    assert (found.score, found.uncapped, found.caps) == (25.0, 25.0, ())
    assert total(TWO, scored(a="na", b="na", c="na", d="yes")).score == 100.0


def test_caps_are_named_only_where_they_lowered_the_score() -> None:
    held = total(TWO, scored(a="yes", b="yes", c="yes", d="yes"))
    assert (held.uncapped, held.score) == (93.8, 60.0)
    assert [cap.why for cap in held.caps] == ["You pressed."]
    assert total(TWO, scored(a="yes", b="yes", c="yes", d="no")).caps == ()


def test_a_wrong_ending_caps_and_a_right_one_or_none_does_not() -> None:
    full = scored(a="yes", b="yes", c="no", d="yes")
    assert total(TWO, full).score == 100.0
    assert total(TWO, full, ending=ENDED.model_copy(update={"right": True})).score == 100.0
    wrong = total(TWO, full, ending=ENDED)
    assert (wrong.score, [cap.cap for cap in wrong.caps]) == (50.0, [50])


def test_unscored_leaves_no_score() -> None:
    found = total(TWO, scored(a="unscored", b="yes", c="yes", d="yes"), ending=ENDED)
    assert (found.score, found.uncapped, found.caps) == (None, None, ())


def card(name: str, score: float | None) -> Scorecard:
    return Scorecard(
        transcript="t",
        rubric=name,
        score=score,
        uncapped=score,
        criteria=(),
        metrics={},
        provenance=Provenance(trainer="0", reader="r", judge="j", rubric_digest="d"),
    )


def test_a_sessions_score_weighs_its_rubrics() -> None:
    cards = [card("x", 80.0), card("y", 50.0)]
    assert weighted_score({card.rubric: card.score for card in cards}, {"x": 2, "y": 1}) == 70.0
    assert weighted_score({cards[0].rubric: cards[0].score}, {"x": 2, "y": 1}) is None
    assert weighted_score({"x": None}, {"x": 1}) is None
    assert weighted_score({}, {}) is None


@pytest.mark.parametrize("name", ["selling-results", "refocusing-on-fit", "restraint"])
def test_all_good_is_a_hundred_and_all_bad_is_zero(name: str) -> None:
    found = Library().rubric(name)
    for good, expected in ((True, 100.0), (False, 0.0)):
        scores = [
            criterion_score(
                item,
                verdicts(**{check.id: "yes" if (check.sign == "+") is good else "no" for check in item.checks}),
            )
            for item in found.criteria
        ]
        assert total(found, scores).score == expected
