"""Views with everything in them that a page can meet. Knows nothing of use cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests import fakes
from trainer.coaching.views import DebriefView, Piece, Room, RoomTurn
from trainer.domain.moves import Move, MoveSeen
from trainer.domain.stance import Ending, Stance, StanceChange

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> **bold** ${alert(3)} {{constructor}} `tick` "
    "\"quote\" 'q' &amp; \u05e9\u05dc\u05d5\u05dd \U0001f9e9"
)
"""Words that would be markup, a template or code anywhere they are not treated as words."""

ENDED = Ending(id="agrees", kind="agreed", by="buyer", right=True)


def room(**changes: Any) -> Room:
    """A conversation in which the rep's words and the buyer's are hostile."""
    quote = HOSTILE[:8]
    found = Room(
        session="s1",
        scenario="cold-oven",
        title="The cold oven",
        buyer="Ada Loaf",
        buyer_role="owner",
        buyer_company="Crumb & Sons",
        brief=fakes.small_library().scenario("cold-oven").brief,
        turns=(
            RoomTurn(number=0, speaker="buyer", text="The oven is cold again."),
            RoomTurn(
                number=1,
                speaker="rep",
                text=HOSTILE,
                moves=(MoveSeen(move=Move.ACKNOWLEDGEMENT, quote=quote, start=0, end=8),),
                changes=(StanceChange(why="you listened", move=Move.ACKNOWLEDGEMENT, trust=4, patience=-1),),
            ),
            RoomTurn(number=2, speaker="buyer", text=HOSTILE),
        ),
        puzzle=(
            Piece(state="open", label="what broke", value=HOSTILE),
            Piece(state="turned_away", label="what a cold day costs"),
            Piece(state="face_down"),
        ),
        state="waiting",
        help="live",
        level=2,
        stance=Stance(trust=40, patience=9, clarity=15, focus="weeds"),
        agents={"reader": "scripted", "buyer": "scripted", "judge": "scripted", "coach": "scripted"},
        ending=None,
    )
    return found.model_copy(update=changes)


def debriefed(new_machine: Callable[..., fakes.Machine], folder: Path | None = None) -> DebriefView:
    """A whole conversation with hostile words, ended by the rep and judged."""
    machine = new_machine(folder) if folder else new_machine()
    session = machine.practice.start("rita", "cold-oven", seed=3)
    for number, said in enumerate((f"[acknowledgement|{HOSTILE}]", "{ask:cause} and [invite_choice|what next]")):
        list(machine.practice.reply("rita", session, said, key=str(number)))
    list(machine.practice.end("rita", session))
    return machine.practice.debrief("rita", session)
