"""What is judged: criteria made of checks, and the rule that turns checks into levels. Knows nothing of who judges."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.domain.frozen import Frozen
from trainer.domain.scenario import Id, Text

LEVELS = (0, 1, 2, 3, 4)


class Check(Frozen):
    """One yes, no or not-applicable observation."""

    id: Id
    sign: Literal["+", "-"]
    """`+` earns, `-` costs."""
    holds_when: Text
    """The observation, in words a judge and a learner both read."""
    not_applicable_when: Text | None = None
    met: Text
    """An example in which the observation holds."""
    not_met: Text
    """A near miss in which it does not."""
    weight: Annotated[int, Field(ge=1, le=4)] = 1
    """For `+`: its share of what can be earned. For `-`: the levels it costs."""


class Criterion(Frozen):
    """One competence."""

    id: Id
    title: Text
    asks: Text
    """The question this criterion asks of the conversation, for the learner."""
    weight: Annotated[float, Field(gt=0)] = 1.0
    checks: tuple[Check, ...] = Field(min_length=1)
    anchors: dict[Annotated[int, Field(ge=0, le=4)], Text]
    """What each level looks like."""
    tip: Text
    """One sentence of advice for the coach."""


class Blocker(Frozen):
    """A check that holds and keeps the score from rising above a cap."""

    check: Id
    cap: Annotated[int, Field(ge=0, le=100)]
    why: Text


class Rubric(Frozen):
    """A set of criteria scored together."""

    id: Id
    title: Text
    summary: Text
    rule: Text
    """The rule from checks to level to score, in words shown to the learner."""
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    blockers: tuple[Blocker, ...] = ()
    wrong_ending_cap: Annotated[int, Field(ge=0, le=100)]
    """The highest score a session with the wrong ending can have."""

    @property
    def checks(self) -> dict[str, Check]:
        """Every check by id."""
        return {check.id: check for criterion in self.criteria for check in criterion.checks}
