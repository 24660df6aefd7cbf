"""Builds conversations from marked text, so that tests of the judgement need no reader.

`B(acts): line` is the buyer, `R: [move|words] words` the rep; `R!:` leaves the reply unread, `B:` without acts.
"""

import re

from trainer.content.examples import marked
from trainer.domain.moves import BuyerAct, MoveSeen, Reading
from trainer.domain.transcript import Transcript, Turn

LINE = re.compile(r"^(?P<who>[BR])(?P<unread>!)?(?:\((?P<acts>[^)]*)\))?: ?(?P<text>.*)$")


def said(talk: str, *, id: str = "talk", brief: str | None = None) -> Transcript:
    """The conversation, one line a turn."""
    lines = filter(None, map(str.strip, talk.strip().splitlines()))
    return Transcript(id=id, turns=tuple(_turn(at, line) for at, line in enumerate(lines)), brief=brief)


def _turn(number: int, line: str) -> Turn:
    match = LINE.match(line)
    assert match, line
    if match["who"] == "B":
        acts = tuple(BuyerAct(act.strip()) for act in match["acts"].split(",")) if match["acts"] else None
        return Turn(number=number, speaker="buyer", text=match["text"], acts=acts)
    text, labels = marked(match["text"])
    moves = tuple(
        MoveSeen(move=label.move, quote=text[label.start : label.end], start=label.start, end=label.end)
        for label in labels
    )
    return Turn(number=number, speaker="rep", text=text, reading=None if match["unread"] else Reading(moves=moves))
