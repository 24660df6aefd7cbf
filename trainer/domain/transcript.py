"""A conversation, practised or imported, and who may see what of it. Knows nothing of scoring."""

from typing import Literal, Self

from trainer.domain.frozen import Frozen
from trainer.domain.moves import BuyerAct, Reading
from trainer.domain.stance import Ending, Ruling

Speaker = Literal["buyer", "rep"]
Viewer = Literal["rep", "buyer", "judge", "manager"]


class Turn(Frozen):
    """One utterance by one speaker."""

    number: int
    """0-based place in the transcript."""
    speaker: Speaker
    text: str
    acts: tuple[BuyerAct, ...] | None = None
    """What a buyer's line does; None where nobody has said yet."""
    reading: Reading | None = None
    """What a rep's reply does; None where nobody has read it yet."""
    ruling: Ruling | None = None
    """The decision behind a buyer's line of our own."""


class Transcript(Frozen):
    """The turns of a branch, or of an imported call."""

    id: str
    turns: tuple[Turn, ...]
    brief: str | None = None
    """What the rep offers and where it ends, for checks that need it."""
    ending: Ending | None = None
    """None for imported calls and unfinished sessions."""

    @property
    def rep_turns(self) -> tuple[Turn, ...]:
        """The rep's turns, in order."""
        return tuple(turn for turn in self.turns if turn.speaker == "rep")

    def view_as(self, viewer: Viewer) -> Self:
        """The transcript with what this viewer must not see taken out.

        Only a manager sees the ruling behind a buyer's line; a judge sees words and acts, never
        rulings (they hold the stance and the facts still hidden); a rep or a buyer sees words.
        """
        if viewer == "manager":
            return self
        hidden = {"ruling": None} if viewer == "judge" else {"ruling": None, "reading": None, "acts": None}
        return self.model_copy(update={"turns": tuple(turn.model_copy(update=hidden) for turn in self.turns)})
