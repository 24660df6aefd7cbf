"""What a person may see of the lobby, a brief, a room and a debrief. Holds nothing they must not see."""

from datetime import datetime
from typing import Any, Literal

from trainer.domain.frozen import Frozen
from trainer.domain.ledger import Help
from trainer.domain.moves import BuyerAct, MoveSeen
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Brief, Fit
from trainer.domain.scorecard import Debrief, Scorecard
from trainer.domain.stance import Ending, Stance, StanceChange
from trainer.domain.transcript import Speaker


class Choice(Frozen):
    """One variant or level to choose from."""

    id: str
    title: str


class ScenarioCard(Frozen):
    """A scenario in the lobby."""

    id: str
    title: str
    summary: str
    skill: str
    minutes: int
    levels: tuple[Choice, ...]
    variants: tuple[Choice, ...]
    best: float | None = None
    """This person's best score, 0 to 100."""
    played: int = 0
    """Conversations this person has finished."""
    unfinished: str | None = None
    """Session of this person's that still waits for a reply."""


class BriefView(Frozen):
    """All a rep sees before the call: the standard is open, only the buyer's facts are hidden."""

    card: ScenarioCard
    brief: Brief
    buyer: str
    buyer_role: str
    buyer_company: str
    rubrics: tuple[Rubric, ...]
    hidden: int
    """How many facts there are to find out."""


class RoomTurn(Frozen):
    """One line in the room."""

    number: int
    speaker: Speaker
    text: str
    moves: tuple[MoveSeen, ...] = ()
    """What was read in a rep's reply; only with live help."""
    changes: tuple[StanceChange, ...] = ()
    """What the reply did to the buyer's stance; only with live help."""


class Piece(Frozen):
    """One piece of the puzzle."""

    state: Literal["face_down", "turned_away", "open"]
    """`turned_away`: the rep has asked, the buyer did not say."""
    label: str | None = None
    """Shown once the rep has asked."""
    value: str | None = None
    """Shown once it is disclosed."""


class Room(Frozen):
    """A conversation as its rep sees it."""

    session: str
    scenario: str
    title: str
    buyer: str
    buyer_role: str
    buyer_company: str
    brief: Brief
    turns: tuple[RoomTurn, ...]
    puzzle: tuple[Piece, ...]
    state: Literal["waiting", "stuck", "scoring", "ended"]
    """`stuck`: the last reply is kept and waits for *try again*; `scoring`: ended, not judged yet."""
    help: Help
    level: int
    stance: Stance | None
    """Only with live help."""
    agents: dict[str, str]
    """Who reads, speaks, judges and coaches."""
    ending: Ending | None


class Mark(Frozen):
    """A check that points at words of a reply."""

    check: str
    criterion: str
    sign: Literal["+", "-"]
    start: int
    end: int


class DebriefTurn(Frozen):
    """One line of the annotated transcript."""

    number: int
    speaker: Speaker
    text: str
    acts: tuple[BuyerAct, ...] = ()
    moves: tuple[MoveSeen, ...] = ()
    changes: tuple[StanceChange, ...] = ()
    marks: tuple[Mark, ...] = ()
    disclosed: tuple[str, ...] = ()
    """Labels of the facts that came out in this line."""


class FactView(Frozen):
    """What the buyer was hiding, told after the call."""

    label: str
    value: str
    found: bool
    how: str
    """What it would have taken, in a sentence."""


class DebriefView(Frozen):
    """A finished conversation, explained."""

    session: str
    scenario: str
    title: str
    buyer: str
    score: float | None
    debrief: Debrief
    rubrics: tuple[Rubric, ...]
    cards: tuple[Scorecard, ...]
    turns: tuple[DebriefTurn, ...]
    facts: tuple[FactView, ...]
    intent: str
    fit: Fit
    fit_note: str
    ending: Ending
    ending_note: str
    metrics: dict[str, Any]
    level: int
    variant: str
    started_at: datetime
    agents: dict[str, str]
