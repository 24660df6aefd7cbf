"""What an agent must be able to do, whoever does it. Knows no agent."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from trainer.domain.frozen import Frozen
from trainer.domain.moves import BuyerAct, Reading
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import CriterionScore, Debrief, Scorecard, Verdict
from trainer.domain.stance import Memory, Ruling
from trainer.domain.transcript import Transcript


class Spoken(Frozen):
    """A buyer's line and which authored lines it used up."""

    text: str
    lines: tuple[str, ...] = ()
    """Digests of the authored lines spoken, so that none is spoken twice."""


class Reader(Protocol):
    """Recognises what a reply does."""

    name: str
    """Shown in the room and on the scorecard: `scripted`, or the model's name."""

    def meet(self, scenario: Scenario) -> None:
        """A conversation in this scenario begins: prepare what would make the first reply wait."""
        ...

    def read(self, reply: str, *, buyer: str, scenario: Scenario | None = None) -> Reading:
        """Read one reply to one buyer's line; topics are recognised only with a scenario."""
        ...

    def acts(self, line: str, *, before: str = "") -> tuple[BuyerAct, ...]:
        """What a buyer's line does, for transcripts that do not say; `before` is the rep's reply ahead of it."""
        ...


class Buyer(Protocol):
    """Words a ruling."""

    name: str

    def open(self, scenario: Scenario, *, seed: str) -> Spoken:
        """The buyer's first line."""
        ...

    def speak(
        self,
        scenario: Scenario,
        ruling: Ruling,
        *,
        before: Memory,
        turns: Sequence[str],
        seed: str,
        say: Callable[[str], bool],
    ) -> Spoken:
        """The buyer's next line.

        `turns` are the texts so far, the buyer's opening first and the rep's latest reply last; `seed` names
        the random state of this turn. `say` is offered each sentence, shows it if it gives nothing away, and
        answers whether it was shown; a sentence that was not shown is not part of the line.
        """
        ...


class Judge(Protocol):
    """Answers the checks of one criterion."""

    name: str

    def judge(self, transcript: Transcript, criterion: Criterion) -> tuple[Verdict, ...]:
        """One verdict per check, in the criterion's order. `transcript` is the judge's view, read and with acts."""
        ...

    def details(self) -> dict[str, Any]:
        """What belongs into the provenance besides the name."""
        ...


class Coach(Protocol):
    """Turns scorecards into at most three points."""

    name: str

    def debrief(
        self,
        transcript: Transcript,
        cards: Sequence[Scorecard],
        rubrics: Sequence[Rubric],
        scenario: Scenario | None,
    ) -> Debrief:
        """Strengths first where there are any; every point on a quote."""
        ...


OnJudged = Callable[[str, CriterionScore], None]
"""Called with the rubric's id and each criterion as soon as it is judged."""
