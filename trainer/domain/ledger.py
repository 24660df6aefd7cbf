"""What must be remembered of a conversation, and the port to whoever remembers it. Knows nothing of databases."""

from datetime import datetime
from typing import Literal, Protocol

from trainer.domain.frozen import Frozen
from trainer.domain.moves import Reading
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import Debrief, Scorecard
from trainer.domain.stance import Ending, Ruling
from trainer.domain.transcript import Transcript, Turn

Help = Literal["live", "none"]


class SessionRecord(Frozen):
    """One run of a scenario by one person, with the texts it was started on."""

    id: str
    person: str
    scenario: Scenario
    """As it was when the session started; later edits do not reach it."""
    scenario_digest: str
    rubrics: tuple[Rubric, ...]
    rubric_digests: dict[str, str]
    level: int
    help: Help
    seed: int
    agents: dict[str, str]
    """Who reads, speaks, judges and coaches, by port."""
    started_at: datetime


class Conversation(Frozen):
    """A session and one of its branches, as stored."""

    session: SessionRecord
    branch: str
    branch_point: str = ""
    """Where the branch was forked; empty for the first one. Part of the random seed of its turns."""
    turns: tuple[Turn, ...] = ()
    ending: Ending | None = None
    cards: tuple[Scorecard, ...] = ()
    debrief: Debrief | None = None

    @property
    def pending(self) -> Turn | None:
        """The reply that was accepted and is not answered yet."""
        last = self.turns[-1] if self.turns else None
        return last if last and last.speaker == "rep" and not self.ending else None

    @property
    def transcript(self) -> Transcript:
        """The branch as a transcript, brief included."""
        scenario = self.session.scenario
        brief = "\n".join((scenario.brief.offer, *scenario.brief.limits))
        return Transcript(id=self.branch, turns=self.turns, brief=brief, ending=self.ending)


class PastSession(Frozen):
    """One line of a person's history."""

    id: str
    scenario: str
    started_at: datetime
    ended: bool
    score: float | None
    """Weighted mean over the session's rubrics; None while one is missing or unscored."""


class Ledger(Protocol):
    """The only truth about sessions. Every method commits before it returns, or raises and changes nothing."""

    def create(self, session: SessionRecord) -> str:
        """Store a new session with its first branch; the branch's id."""
        ...

    def conversation(self, session: str, branch: str | None = None) -> Conversation | None:
        """A session's branch, the first one where none is named; None where there is no such thing."""
        ...

    def open(self, branch: str, text: str) -> None:
        """Store the buyer's opening as turn 0. Doing it again changes nothing."""
        ...

    def accept(self, branch: str, number: int, text: str, *, key: str) -> bool:
        """Store a reply as turn `number`, before anything else is done with it.

        `key` names the submission: False when this very submission is stored already. Raises SessionBusy when
        another reply holds that number, SessionClosed when the branch has ended.
        """
        ...

    def answer(self, branch: str, number: int, reading: Reading, ruling: Ruling, text: str) -> None:
        """Store, in one transaction, the reading of reply `number`, its ruling, the buyer's line as turn
        `number + 1`, and the branch's ending where the ruling has one. Doing it again changes nothing."""
        ...

    def close(self, branch: str, ending: Ending, goodbye: str | None) -> None:
        """Store how the rep ended the branch, with the buyer's last words as its last turn; the first ending stands."""
        ...

    def file_card(self, branch: str, card: Scorecard) -> None:
        """Store a scorecard; a second one for the same rubric is kept out."""
        ...

    def file_debrief(self, branch: str, debrief: Debrief) -> None:
        """Store the debrief; the first one stands."""
        ...
