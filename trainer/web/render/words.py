"""The words the pages use for closed sets: moves, endings, levels, fits. Knows nothing of layout."""

from trainer.domain.moves import Move
from trainer.domain.scenario import Fit
from trainer.domain.stance import Ending

MOVES: dict[Move, str] = {
    Move.ACKNOWLEDGEMENT: "Acknowledges",
    Move.DISCOVERY_QUESTION: "Asks about their situation",
    Move.IMPLICATION_QUESTION: "Asks what it costs them",
    Move.SUCCESS_QUESTION: "Asks how success is judged",
    Move.FIT_CHECK: "Checks the fit",
    Move.OUTCOME_STATEMENT: "Says the result",
    Move.PATHS_WITH_RANGES: "Lays out the ways it could go",
    Move.SOCIAL_PROOF: "Cites relevant work",
    Move.POINT_OF_VIEW: "Takes a position",
    Move.EXPERTISE_BOUNDARY: "Says who leads on what",
    Move.REFOCUS: "Brings it back to the fit",
    Move.DIRECT_ANSWER: "Answers straight",
    Move.INVITE_CHOICE: "Leaves the choice with them",
    Move.RESTRAINT: "Holds back",
    Move.REFERRAL: "Refers on",
    Move.RESOURCE_PITCH: "Sells inputs",
    Move.RATE_QUOTE: "Leads with prices",
    Move.CLOSING_PRESSURE: "Presses for a decision",
    Move.DETAIL_DIVE: "Dives into the how",
    Move.METHOD_CONCESSION: "Hands over the method",
    Move.DEFENSIVENESS: "Argues or blames",
    Move.OVERPROMISE: "Promises too much",
    Move.OVERREACH: "Offers too much",
    Move.GENERIC_CLAIM: "Praises in general terms",
    Move.OFF_TASK: "Leaves the conversation",
}
"""The labels of `scenarios/moves.yaml`; a test holds the two together."""

COSTLY = frozenset(
    {
        Move.RESOURCE_PITCH,
        Move.RATE_QUOTE,
        Move.CLOSING_PRESSURE,
        Move.DETAIL_DIVE,
        Move.METHOD_CONCESSION,
        Move.DEFENSIVENESS,
        Move.OVERPROMISE,
        Move.OVERREACH,
        Move.GENERIC_CLAIM,
        Move.OFF_TASK,
    }
)
"""Moves the method teaches to do without."""

FITS: dict[Fit, str] = {
    "fit": "a real fit",
    "partial": "a fit in part",
    "none": "no fit",
}

HELP = {"live": "Live help", "none": "No help"}

PORTS = {"reader": "Reads your replies", "buyer": "Speaks for", "judge": "Judges", "coach": "Coaches"}
"""What each agent does, by port."""


def ending(ended: Ending, buyer: str) -> str:
    """How it ended, as a sentence with the buyer's name."""
    by_buyer = ended.by == "buyer"
    match ended.kind:
        case "agreed":
            return f"{buyer} agreed to a next step." if by_buyer else f"You closed on a next step with {buyer}."
        case "parked":
            return f"{buyer} parked it." if by_buyer else "You left it open for now."
        case "referred":
            return f"{buyer} took your referral." if by_buyer else f"You pointed {buyer} to somebody better placed."
        case "walked":
            return f"{buyer} ended the call." if by_buyer else "You ended the call."


def name_of(key: str) -> str:
    """An id as words: `names-situation` is `Names situation`."""
    said = key.replace("-", " ").replace("_", " ").strip()
    return said[:1].upper() + said[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 reply`, `2 replies`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def score(value: float | None) -> str:
    """A score as people write it: no decimals that say nothing."""
    return "unscored" if value is None else f"{value:.0f}"


def clipped(said: str, longest: int = 160) -> str:
    """A quote cut at a word, with an ellipsis, where it would fill the page."""
    if len(said) <= longest:
        return said
    head = said[:longest]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip() + "…"
