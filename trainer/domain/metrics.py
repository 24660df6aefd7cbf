"""What can be counted in a conversation: shares, ratios, lengths and how soon things happened.

Pure; needs readings and buyer acts, knows nothing of rubrics and never enters a score.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from trainer.domain.moves import QUESTIONS, BuyerAct, Move, Reading
from trainer.domain.transcript import Transcript, Turn

RESULTS = (Move.OUTCOME_STATEMENT, Move.SOCIAL_PROOF, Move.REFOCUS)
"""Moves whose words are about what somebody ends up with."""
RESOURCES = (Move.RESOURCE_PITCH, Move.RATE_QUOTE, Move.DETAIL_DIVE)
"""Moves whose words are about what goes in."""
BRINGS_BACK = frozenset(
    {Move.REFOCUS, Move.SUCCESS_QUESTION, Move.FIT_CHECK, Move.EXPERTISE_BOUNDARY, Move.IMPLICATION_QUESTION}
)
"""Moves that get the talk out of the weeds."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_OPEN = re.compile(
    r"\b(what|how|why|which|who|whom|whose|where|when|(tell|talk|walk) (me|us)|describe|explain|show me)\b",
    re.IGNORECASE,
)


def words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def metrics(transcript: Transcript) -> dict[str, Any]:
    """The metrics that need only words, readings and acts; None where there is nothing to count."""
    replies = [turn for turn in transcript.rep_turns if words(turn.text)]
    mine = sum(words(turn.text) for turn in replies)
    theirs = sum(words(turn.text) for turn in transcript.turns if turn.speaker == "buyer")
    questions = [question for turn in replies for question in _questions(turn)]
    ways_out = _ways_out(transcript.turns)
    got_out = [count for count in ways_out if count is not None]
    return {
        "replies": len(replies),
        "rep_words": mine,
        "buyer_words": theirs,
        "talk_ratio": _ratio(mine, theirs),
        "results_share": _ratio(spoken(replies, RESULTS), mine),
        "resources_share": _ratio(spoken(replies, RESOURCES), mine),
        "questions_per_turn": _ratio(len(questions), len(replies)),
        "open_question_share": _ratio(sum(bool(_OPEN.search(question)) for question in questions), len(questions)),
        "longest_monologue": _longest(transcript.turns),
        "replies_to_acknowledgement": _first(replies, Move.ACKNOWLEDGEMENT),
        "replies_to_result": _first(replies, Move.OUTCOME_STATEMENT),
        "replies_to_boundary": _first(replies, Move.EXPERTISE_BOUNDARY),
        "pulled_into_weeds": len(ways_out),
        "left_the_weeds": len(got_out),
        "replies_to_leave_weeds": _ratio(sum(got_out), len(got_out)),
    }


def spoken(replies: Iterable[Turn], moves: Sequence[Move]) -> int:
    """Words inside spans of these moves; words that make two of them count once."""
    total = 0
    for turn in replies:
        places = {at for seen in _reading(turn).spans(*moves) for at in range(seen.start, seen.end)}
        total += sum(match.start() in places for match in _WORD.finditer(turn.text))
    return total


def _reading(turn: Turn) -> Reading:
    return turn.reading or Reading()


def _ratio(part: float, whole: float) -> float | None:
    return round(part / whole, 2) if whole else None


def _questions(turn: Turn) -> list[str]:
    """Sentences that end in a question mark, and read questions that lack one."""
    marked = [(match.start(), match.end()) for match in _SENTENCE.finditer(turn.text) if match[0].endswith("?")]
    unmarked = [
        (seen.start, seen.end)
        for seen in _reading(turn).spans(*QUESTIONS)
        if not any(seen.start < end and start < seen.end for start, end in marked)
    ]
    return [turn.text[start:end] for start, end in sorted({*marked, *unmarked})]


def _longest(turns: Sequence[Turn]) -> int:
    """Words of the longest stretch in which the rep was not interrupted."""
    stretches = groupby(turns, key=lambda turn: turn.speaker)
    return max((sum(words(turn.text) for turn in said) for who, said in stretches if who == "rep"), default=0)


def _first(replies: Sequence[Turn], move: Move) -> int | None:
    """Which reply first makes the move, counted from 1."""
    return next((number for number, turn in enumerate(replies, 1) if _reading(turn).made(move)), None)


def _ways_out(turns: Sequence[Turn]) -> list[int | None]:
    """For each pull into the weeds: after how many replies the rep had brought the talk back, or None.

    A pull made while the talk is still in the weeds belongs to the same stay.
    """
    found: list[int | None] = []
    stay: int | None = None
    for turn in turns:
        if turn.speaker == "buyer":
            if stay is None and BuyerAct.PULLS in (turn.acts or ()):
                stay = 0
        elif stay is not None and words(turn.text):
            stay += 1
            if _reading(turn).made(*BRINGS_BACK):
                found.append(stay)
                stay = None
    return found if stay is None else [*found, None]
