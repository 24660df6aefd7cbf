"""The buyer's inner state and what one ruling changes in it. Knows nothing of how rulings are made or worded."""

from typing import Literal

from pydantic import Field

from trainer.domain.frozen import Frozen
from trainer.domain.moves import BuyerAct, Move

EndingKind = Literal["agreed", "parked", "referred", "walked"]
Focus = Literal["fit", "weeds"]


class Stance(Frozen):
    """How the buyer stands towards this rep just now."""

    trust: int = Field(ge=0, le=100)
    patience: int
    """Exchanges the buyer is still willing to give; at 0 or below the buyer ends the call."""
    clarity: int = Field(ge=0, le=100)
    """How clearly the buyer sees what they would end up with."""
    focus: Focus = "fit"


class StanceChange(Frozen):
    """One reason why the stance moved."""

    why: str
    """A sentence part for the learner: `you asked what it costs them`."""
    move: Move | None = None
    trust: int = 0
    patience: int = 0
    clarity: int = 0


class Part(Frozen):
    """One half of a buyer's turn: meeting what the rep said, or taking the initiative."""

    act: BuyerAct
    key: str
    """Which authored lines word it, as `Scenario.lines` takes it: `fact/<id>/say`, `answer/<topic>`, `pull/<id>` …"""
    topic: str | None = None
    """Topic answered or dodged: its id, never its value."""
    answering: Move | None = None


class Ending(Frozen):
    """How a conversation ended."""

    id: str
    kind: EndingKind
    by: Literal["buyer", "rep"]
    right: bool
    """Whether this was the right ending for this buyer."""


class Memory(Frozen):
    """All the policy remembers between exchanges; plain data, so that any exchange can be forked from."""

    stance: Stance
    beat: str
    exchanges: int = 0
    disclosed: tuple[str, ...] = ()
    """Fact ids, in the order they came out."""
    made: dict[Move, int] = {}
    """How many replies made each move so far."""
    recent: tuple[tuple[Move, ...], ...] = ()
    """Moves of the last three replies, oldest first."""
    asked: tuple[str, ...] = ()
    """Topics the rep has asked about, in order, each once."""
    used: dict[str, int] = {}
    """How often each key of authored lines was called for."""
    said: tuple[str, ...] = ()
    """Digests of lines already spoken, so that none is spoken twice."""
    asked_back: int = 0
    since_initiative: int = 0
    """Exchanges since the buyer last took the initiative."""
    wary: bool = False
    """The last reply pressed or sparred: the buyer holds back for one exchange."""


class Ruling(Frozen):
    """What code decides about one exchange before a word of it is spoken."""

    after: Memory
    """Everything as it is once this exchange is done, the spoken lines excepted."""
    response: Part | None
    initiative: Part | None
    disclosed: tuple[str, ...] = ()
    """Facts that come out in this exchange."""
    changes: tuple[StanceChange, ...] = ()
    ending: Ending | None = None

    @property
    def acts(self) -> tuple[BuyerAct, ...]:
        """What the buyer's line does, response first."""
        return tuple(part.act for part in (self.response, self.initiative) if part)

    @property
    def act(self) -> BuyerAct:
        """The one act that best names the line: the buyer's own initiative before the response."""
        acts = self.acts
        return acts[-1] if acts else BuyerAct.UNCLEAR
