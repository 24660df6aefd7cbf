"""Reads the labelled example replies: who wrote them, in which trade, which words make which move.

Knows nothing of learning.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from trainer.content.documents import Problem, Unreadable, read
from trainer.domain.frozen import Frozen
from trainer.domain.moves import BuyerAct, Move
from trainer.errors import ExamplesInvalid

_MARK = re.compile(r"\[([a-z_+]+)\|([^\[\]|]+)\]")


class Labelled(Frozen):
    """Words of a reply and the move they make: `reply[start:end]`."""

    move: Move
    start: int
    end: int


class Example(Frozen):
    """One buyer's line and one rep's reply to it, labelled by hand."""

    hand: str
    """Who wrote it."""
    trade: str
    buyer: str
    acts: tuple[BuyerAct, ...]
    """What the buyer's line does."""
    reply: str
    """The reply without its marks."""
    moves: tuple[Labelled, ...]


class _Written(Frozen):
    """An example as it stands in the file."""

    trade: str
    acts: tuple[BuyerAct, ...]
    buyer: str
    rep: str
    note: str | None = None


class _File(Frozen):
    hand: str
    examples: tuple[_Written, ...]


def read_examples(paths: Iterable[Path]) -> tuple[Example, ...]:
    """Every example of these files; raises ExamplesInvalid naming all faults."""
    found: list[Example] = []
    problems: list[Problem] = []
    for path in paths:
        examples, wrong = load_examples(path)
        found += examples
        problems += wrong
    if problems:
        raise ExamplesInvalid("\n".join(map(str, problems)))
    return tuple(found)


def load_examples(path: Path) -> tuple[list[Example], list[Problem]]:
    """One file's examples, and everything wrong with it."""
    try:
        document = read(path)
        written = _File.model_validate(document.data)
    except Unreadable as error:
        return [], [error.problem]
    except ValidationError as error:
        return [], document.problems(error)
    found: list[Example] = []
    problems: list[Problem] = []
    for index, item in enumerate(written.examples):
        wrong = _wrong(item)
        if wrong:
            problems.append(document.problem(("examples", index, "rep"), wrong))
        else:
            found.append(_example(written.hand, item))
    return found, problems


def _wrong(item: _Written) -> str | None:
    if re.search(r"[\[\]|]", _MARK.sub("", item.rep)):
        return "a mark is not of the form [move|words]"
    known = {move.value for move in Move}
    unknown = {name for names, _ in _MARK.findall(item.rep) for name in names.split("+")} - known
    return f"unknown moves: {', '.join(sorted(unknown))}" if unknown else None


def marked(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Split `[move|words]` text into the plain words and their labels."""
    plain: list[str] = []
    labels: list[Labelled] = []
    at = length = 0
    for match in _MARK.finditer(text):
        before, words = text[at : match.start()], match[2]
        plain += [before, words]
        start = length + len(before)
        length = start + len(words)
        labels += [Labelled(move=Move(name), start=start, end=length) for name in match[1].split("+")]
        at = match.end()
    plain.append(text[at:])
    return "".join(plain), tuple(labels)


def _example(hand: str, item: _Written) -> Example:
    reply, moves = marked(item.rep.strip())
    return Example(hand=hand, trade=item.trade, buyer=item.buyer.strip(), acts=item.acts, reply=reply, moves=moves)
