"""From verdicts to levels to scores, by the rule of the rubric file. Pure; knows nothing of judges or readers."""

from collections.abc import Iterable, Mapping, Sequence

from trainer.domain.frozen import Frozen
from trainer.domain.rubric import LEVELS, Criterion, Rubric
from trainer.domain.scorecard import Cap, CriterionScore, Verdict
from trainer.domain.stance import Ending

HIGHEST = LEVELS[-1]
WRONG_ENDING = "The call ended in a way that was wrong for this buyer."


class Total(Frozen):
    """What a rubric's criteria come to."""

    score: float | None
    uncapped: float | None
    caps: tuple[Cap, ...]
    """Only those that lowered the score."""


def criterion_score(criterion: Criterion, verdicts: Sequence[Verdict]) -> CriterionScore:
    """The criterion's state and level."""
    answers = {verdict.check: verdict.answer for verdict in verdicts}
    state, level = "scored", None
    if any(answers.get(check.id, "unscored") == "unscored" for check in criterion.checks):
        state = "unscored"
    elif all(answers[check.id] == "na" for check in criterion.checks):
        state = "na"
    else:
        level = _level(criterion, answers)
    return CriterionScore.model_validate(
        {"criterion": criterion.id, "state": state, "level": level, "verdicts": tuple(verdicts)}
    )


def _level(criterion: Criterion, answers: Mapping[str, str]) -> int:
    earning = [check for check in criterion.checks if check.sign == "+" and answers[check.id] != "na"]
    can = sum(check.weight for check in earning)
    earned = sum(check.weight for check in earning if answers[check.id] == "yes")
    costs = sum(check.weight for check in criterion.checks if check.sign == "-" and answers[check.id] == "yes")
    # Whole numbers only: a half must round up on every machine.
    gross = (2 * HIGHEST * earned + can) // (2 * can) if can else HIGHEST
    return max(0, min(HIGHEST, gross - costs))


def total(rubric: Rubric, scores: Sequence[CriterionScore], *, ending: Ending | None = None) -> Total:
    """The rubric's score: the weighted mean of its levels, held at the caps that apply."""
    if any(score.state == "unscored" for score in scores):
        return Total(score=None, uncapped=None, caps=())
    levels = {score.criterion: score.level for score in scores if score.level is not None}
    weights = {criterion.id: criterion.weight for criterion in rubric.criteria if criterion.id in levels}
    if not weights:
        return Total(score=None, uncapped=None, caps=())
    mean = sum(weight * (levels[name] or 0) for name, weight in weights.items()) / sum(weights.values())
    uncapped = round(mean * 100 / HIGHEST, 1)
    caps = tuple(cap for cap in _caps(rubric, scores, ending) if cap.cap < uncapped)
    return Total(score=min([uncapped, *(float(cap.cap) for cap in caps)]), uncapped=uncapped, caps=caps)


def _caps(rubric: Rubric, scores: Sequence[CriterionScore], ending: Ending | None) -> Iterable[Cap]:
    held = {verdict.check for score in scores for verdict in score.verdicts if verdict.answer == "yes"}
    for blocker in rubric.blockers:
        if blocker.check in held:
            yield Cap(cap=blocker.cap, why=blocker.why)
    if ending is not None and not ending.right:
        yield Cap(cap=rubric.wrong_ending_cap, why=WRONG_ENDING)
