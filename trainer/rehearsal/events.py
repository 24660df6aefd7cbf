"""What a person hears of a turn while it is being made. Knows nothing of how it is shown."""

from trainer.domain.frozen import Frozen
from trainer.domain.scorecard import CriterionScore, Debrief, Scorecard
from trainer.domain.stance import Ending


class Accepted(Frozen):
    """The reply is stored; it cannot be lost any more."""

    number: int


class Said(Frozen):
    """A sentence of the buyer's that may be shown now."""

    sentence: str


class Answered(Frozen):
    """The exchange is stored."""

    number: int


class Ended(Frozen):
    """The conversation is over."""

    ending: Ending


class Judged(Frozen):
    """One criterion has been judged."""

    rubric: str
    score: CriterionScore


class Scored(Frozen):
    """A rubric's scorecard is filed."""

    card: Scorecard


class Debriefed(Frozen):
    """The debrief is filed; nothing more comes."""

    debrief: Debrief


Event = Accepted | Said | Answered | Ended | Judged | Scored | Debriefed
