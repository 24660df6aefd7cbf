"""A conversation cut into replies, each with what the buyer had just said. Knows no check.

A sentence the rep has said before, word for word, is not heard again: repeating oneself earns nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from trainer.agents.scripted_judge import wording
from trainer.domain.evidence import LEFT_OUT, folded
from trainer.domain.metrics import words as count_words
from trainer.domain.moves import QUESTIONS, BuyerAct, Move, MoveSeen
from trainer.domain.scorecard import Answer
from trainer.domain.transcript import Transcript, Turn

_INSIDE = rf"[^.!?\n{LEFT_OUT}]*"
_SENTENCE = re.compile(rf"{_INSIDE}(?:[.!?]+(?![\s{LEFT_OUT}]|$){_INSIDE})*[.!?]*['\"\u201d\u2019)]*")
LONGEST = 600
"""Characters; whoever writes on without a full stop is read in pieces, so that matching stays quick."""


@dataclass(frozen=True, order=True)
class Words:
    """A stretch of one reply; sorts by where it was said."""

    order: int
    start: int
    end: int
    turn: int = field(compare=False)
    text: str = field(compare=False)

    @cached_property
    def plain(self) -> str:
        """The text with straight apostrophes, for matching; same length."""
        return wording.plain(self.text)

    @cached_property
    def count(self) -> int:
        """How many words there are."""
        return count_words(self.text)

    def overlaps(self, other: "Words") -> bool:
        """Whether both share a place."""
        return self.order == other.order and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Reply:
    """One turn of the rep, and what came from the buyer since the rep's turn before."""

    order: int
    turn: int
    text: str
    moves: tuple[MoveSeen, ...]
    sentences: tuple[Words, ...]
    buyer: str
    acts: frozenset[BuyerAct]

    def words(self, start: int, end: int) -> Words:
        """A stretch of this reply."""
        return Words(order=self.order, start=start, end=end, turn=self.turn, text=self.text[start:end])

    def made(self, moves: Iterable[Move]) -> list[Words]:
        """Where any of these moves is made, in order; saying that one has done a thing is not doing it."""
        wanted = frozenset(moves)
        found = [self.words(seen.start, seen.end) for seen in self.moves if seen.move in wanted]
        return [words for words in found if not _only_claimed(words, wanted)]

    def whole(self) -> Words:
        """The reply without the white space around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.words(start, len(self.text.rstrip()) or start)


@dataclass(frozen=True)
class Finding:
    """The answer to one check before it is a verdict."""

    answer: Answer
    reason: str
    words: Words | None = None


Notice = Callable[[Reply], list[Words]]
"""Finds something in one reply."""


class Talk:
    """All replies, in order."""

    def __init__(self, transcript: Transcript) -> None:
        """`transcript` is read and has the buyer's acts."""
        self.replies: tuple[Reply, ...] = tuple(_replies(transcript.turns))
        self.brief = transcript.brief or ""
        self.ending = transcript.ending
        self._noticed: dict[Notice, list[Words]] = {}

    def everywhere(self, notice: Notice) -> list[Words]:
        """What a notice finds in all replies, in order; asked for by many checks, so it is looked for once."""
        if notice not in self._noticed:
            self._noticed[notice] = [words for reply in self.replies for words in notice(reply)]
        return list(self._noticed[notice])

    def made(self, *moves: Move) -> list[Words]:
        """Every place where any of these moves is made, in order."""
        return [words for reply in self.replies for words in reply.made(moves)]

    def reply_of(self, words: Words) -> Reply:
        """The reply these words stand in."""
        return self.replies[words.order]

    def since(self, order: int) -> tuple[Reply, ...]:
        """The replies from this one on."""
        return self.replies[order:]

    def answered_with(self, *acts: BuyerAct) -> list[Reply]:
        """The replies that follow a buyer's line which does any of these things."""
        return [reply for reply in self.replies if reply.acts & frozenset(acts)]


def yes(words: Words, reason: str) -> Finding:
    """The observation holds, on these words."""
    return Finding("yes", reason, words)


def no(reason: str) -> Finding:
    """The observation does not hold."""
    return Finding("no", reason)


def na(reason: str) -> Finding:
    """There was no occasion."""
    return Finding("na", reason)


def _only_claimed(words: Words, wanted: frozenset[Move]) -> bool:
    credit = QUESTIONS | {Move.ACKNOWLEDGEMENT, Move.PATHS_WITH_RANGES, Move.REFOCUS}
    return bool(wanted & credit and wording.CLAIMS_TO_HAVE_DONE.search(words.plain) and "?" not in words.text)


def _replies(turns: Iterable[Turn]) -> Iterator[Reply]:
    heard: set[str] = set()
    lines: list[Turn] = []
    order = 0
    for turn in turns:
        if turn.speaker == "buyer":
            lines.append(turn)
            continue
        if not count_words(turn.text):
            continue
        reply = _reply(turn, lines, order, heard)
        order, lines = order + 1, []
        yield reply


def _reply(turn: Turn, lines: list[Turn], order: int, heard: set[str]) -> Reply:
    stretches = [
        Words(order=order, start=start, end=end, turn=turn.number, text=turn.text[start:end])
        for start, end in cut(turn.text)
    ]
    fresh: list[Words] = []
    stale: list[Words] = []
    for words in stretches:
        key = folded(words.text).lower()
        (stale if key in heard else fresh).append(words)
        heard.add(key)
    seen = turn.reading.moves if turn.reading else ()
    return Reply(
        order=order,
        turn=turn.number,
        text=turn.text,
        moves=tuple(move for move in seen if not any(words.start <= move.start < words.end for words in stale)),
        sentences=tuple(fresh),
        buyer=" ".join(line.text for line in lines),
        acts=frozenset(act for line in lines for act in line.acts or ()),
    )


def cut(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, white space around it left out."""
    found = []
    for match in _SENTENCE.finditer(text):
        for begin in range(match.start(), match.end(), LONGEST):
            piece = text[begin : min(begin + LONGEST, match.end())]
            stripped = piece.strip()
            if count_words(stripped):
                start = begin + piece.index(stripped)
                found.append((start, start + len(stripped)))
    return found
