"""A scorecard as plain text for a terminal. Knows nothing of how it came about."""

from trainer.domain.rubric import Rubric
from trainer.domain.scorecard import Scorecard


def card_text(card: Scorecard, rubric: Rubric) -> str:
    """Score, levels and every check with its words."""
    score = "unscored" if card.score is None else f"{card.score:g} of 100"
    out = [f"{card.transcript}: {rubric.title}: {score}"]
    out += [f"  held at {cap.cap}: {cap.why}" for cap in card.caps]
    titles = {criterion.id: criterion.title for criterion in rubric.criteria}
    signs = {check.id: check.sign for check in rubric.checks.values()}
    for criterion in card.criteria:
        level = {"na": "not applicable", "unscored": "unscored"}.get(criterion.state, f"level {criterion.level} of 4")
        out.append(f"  {titles[criterion.criterion]}: {level}")
        for verdict in criterion.verdicts:
            words = f' "{verdict.evidence.quote}" (turn {verdict.evidence.turn})' if verdict.evidence else ""
            out.append(f"    {signs[verdict.check]} {verdict.check}: {verdict.answer}{words} - {verdict.reason}")
    return "\n".join(out) + "\n"
