"""The result of judging: verdicts with their words, levels, score, and where they came from.

Knows nothing of judges.
"""

from collections.abc import Mapping
from typing import Any, Literal

from trainer.domain.frozen import Frozen
from trainer.domain.stance import Ending

Answer = Literal["yes", "no", "na", "unscored"]


class Evidence(Frozen):
    """Words of the rep, verified to be there."""

    turn: int
    """0-based turn number."""
    quote: str
    """`turn.text[start:end]`, the original characters."""
    start: int
    end: int


class Verdict(Frozen):
    """The answer to one check."""

    check: str
    answer: Answer
    evidence: Evidence | None = None
    reason: str
    """One sentence for the learner: why this answer."""


class CriterionScore(Frozen):
    """One criterion's verdicts and what they come to."""

    criterion: str
    state: Literal["scored", "na", "unscored"]
    level: Literal[0, 1, 2, 3, 4] | None
    """None unless `state` is `scored`."""
    verdicts: tuple[Verdict, ...]


class Cap(Frozen):
    """Why the score stopped rising."""

    cap: int
    why: str


class Provenance(Frozen):
    """Where a scorecard comes from."""

    trainer: str
    """Version of this program."""
    reader: str
    judge: str
    rubric_digest: str
    scenario_digest: str | None = None
    vocabulary_digest: str | None = None
    seed: int | None = None
    details: dict[str, Any] = {}
    """What a judge adds of its own: model, prompt digests, votes."""


class Scorecard(Frozen):
    """One transcript judged by one rubric."""

    transcript: str
    rubric: str
    score: float | None
    """0 to 100, one decimal; None when a criterion could not be judged."""
    uncapped: float | None
    caps: tuple[Cap, ...] = ()
    """Only those that lowered the score."""
    criteria: tuple[CriterionScore, ...]
    metrics: dict[str, Any]
    ending: Ending | None = None
    excluded: tuple[Evidence, ...] = ()
    """Spans left out of the judgement because they address the software, not the buyer."""
    provenance: Provenance

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """Every verdict by check id."""
        return {verdict.check: verdict for criterion in self.criteria for verdict in criterion.verdicts}


class DebriefPoint(Frozen):
    """One thing to keep or to change, on the rep's own words."""

    kind: Literal["keep", "change"]
    criterion: str
    check: str
    evidence: Evidence
    better: str | None
    """A better line for this buyer; None for a strength."""
    why: str


class Debrief(Frozen):
    """At most three points and 120 words."""

    headline: str
    points: tuple[DebriefPoint, ...]


def weighted_score(scores: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
    """The weighted mean over a session's rubrics, 0 to 100; None while one of them is missing or unscored."""
    known = {name: score for name in weights if (score := scores.get(name)) is not None}
    if not weights or len(known) < len(weights):
        return None
    return round(sum(weights[name] * score for name, score in known.items()) / sum(weights.values()), 1)
