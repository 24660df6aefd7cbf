"""The vocabulary: what a rep's reply does, what a buyer's line does, and where it shows.

Knows nothing of how it is read.
"""

from enum import StrEnum

from trainer.domain.frozen import Frozen


class Move(StrEnum):
    """What a rep's reply does (docs/method.md lists the twenty-five with their meaning)."""

    ACKNOWLEDGEMENT = "acknowledgement"
    DISCOVERY_QUESTION = "discovery_question"
    IMPLICATION_QUESTION = "implication_question"
    SUCCESS_QUESTION = "success_question"
    FIT_CHECK = "fit_check"
    OUTCOME_STATEMENT = "outcome_statement"
    PATHS_WITH_RANGES = "paths_with_ranges"
    SOCIAL_PROOF = "social_proof"
    POINT_OF_VIEW = "point_of_view"
    EXPERTISE_BOUNDARY = "expertise_boundary"
    REFOCUS = "refocus"
    DIRECT_ANSWER = "direct_answer"
    INVITE_CHOICE = "invite_choice"
    RESTRAINT = "restraint"
    REFERRAL = "referral"
    RESOURCE_PITCH = "resource_pitch"
    RATE_QUOTE = "rate_quote"
    CLOSING_PRESSURE = "closing_pressure"
    DETAIL_DIVE = "detail_dive"
    METHOD_CONCESSION = "method_concession"
    DEFENSIVENESS = "defensiveness"
    OVERPROMISE = "overpromise"
    OVERREACH = "overreach"
    GENERIC_CLAIM = "generic_claim"
    OFF_TASK = "off_task"


class BuyerAct(StrEnum):
    """What a buyer's line does."""

    OPENS = "opens"
    ANSWERS = "answers"
    DISCLOSES = "discloses"
    DODGES = "dodges"
    ASKS_DETAIL = "asks_detail"
    ASKS_COST = "asks_cost"
    CLAIMS_GROUND = "claims_ground"
    PRAISES = "praises"
    OBJECTS = "objects"
    PULLS = "pulls"
    PRESSES = "presses"
    REFUSES = "refuses"
    AGREES = "agrees"
    PARKS = "parks"
    ACCEPTS_REFERRAL = "accepts_referral"
    LEAVES = "leaves"
    UNCLEAR = "unclear"


class Meaning(Frozen):
    """How a move or an act is called on the page, and what it means."""

    label: str
    means: str


class Vocabulary(Frozen):
    """The authored meanings of all moves and acts."""

    moves: dict[Move, Meaning]
    acts: dict[BuyerAct, Meaning]


QUESTIONS = frozenset({Move.DISCOVERY_QUESTION, Move.IMPLICATION_QUESTION, Move.SUCCESS_QUESTION, Move.FIT_CHECK})
"""Moves that ask the buyer something about the buyer."""

EXPLORING = QUESTIONS | {Move.ACKNOWLEDGEMENT}
"""Moves that find out rather than tell."""

OFFERING = frozenset(
    {
        Move.OUTCOME_STATEMENT,
        Move.PATHS_WITH_RANGES,
        Move.RESOURCE_PITCH,
        Move.RATE_QUOTE,
        Move.CLOSING_PRESSURE,
        Move.OVERREACH,
    }
)
"""Moves that put an offer, a price or paperwork on the table."""

SPARRING = frozenset({Move.CLOSING_PRESSURE, Move.DEFENSIVENESS})
"""Moves a buyer answers by holding back, then by leaving."""

OVERLAP_SIGNS = frozenset({BuyerAct.CLAIMS_GROUND, BuyerAct.PULLS})
"""Buyer acts that show overlapping expertise."""


class MoveSeen(Frozen):
    """One move and the words of the reply that make it."""

    move: Move
    quote: str
    """Verbatim words of the reply: `reply[start:end]`."""
    start: int
    end: int
    confidence: float = 1.0
    """Calibrated probability, 0 to 1."""


class TopicAsked(Frozen):
    """One topic of the scenario that the reply asks about, and the words that ask."""

    topic: str
    quote: str
    start: int
    end: int
    confidence: float = 1.0


class Reading(Frozen):
    """What was recognised in one reply."""

    moves: tuple[MoveSeen, ...] = ()
    """In order of appearance."""
    topics: tuple[TopicAsked, ...] = ()
    """In order of appearance."""
    unsure: bool = False
    """True when words are there but no move was recognised with enough confidence."""

    def made(self, *moves: Move) -> bool:
        """Whether the reply makes any of these moves."""
        return any(seen.move in moves for seen in self.moves)

    def spans(self, *moves: Move) -> tuple[MoveSeen, ...]:
        """The places where any of these moves is made, in order."""
        return tuple(seen for seen in self.moves if seen.move in moves)
