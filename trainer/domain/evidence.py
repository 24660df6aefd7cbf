"""Finds a quote in a text after folding what keyboards and copying change, and gives its place in the original.

Knows nothing of who quotes, or why.
"""

import unicodedata
from dataclasses import dataclass

from trainer.domain.scorecard import Evidence
from trainer.domain.transcript import Turn

LEFT_OUT = "\ufffc"
"""Stands for every character that is excluded from a judgement, so that all places keep their numbers."""

_SINGLE = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'")
_DOUBLE = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_SAME = _SINGLE | _DOUBLE | _DASHES


@dataclass(frozen=True)
class _Folded:
    """Folded text, with the original place of every character."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    firsts: frozenset[int]
    """Places in the folded text where an original character begins; a match may only begin and end there."""


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Start and end in `text` of the first place that reads as `quote`, or None.

    Unicode form, kind of quotation mark, kind of dash, white space and invisible characters do not matter; case does.
    """
    wanted = folded(quote)
    if not wanted:
        return None
    whole = _fold(text)
    at = whole.text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if at in whole.firsts and (end in whole.firsts or end == len(whole.text)):
            return whole.starts[at], whole.ends[end - 1]
        at = whole.text.find(wanted, at + 1)
    return None


def folded(text: str) -> str:
    """The text as it is compared: for telling whether two wordings are the same."""
    # Stripped before it is folded: some characters fold to a space with a mark, and that space is theirs.
    return _fold("".join(letter for letter in text if unicodedata.category(letter) != "Cf").strip()).text


def quoted(quote: str, turn: Turn) -> Evidence | None:
    """The quote as evidence from this turn, in the turn's own characters, or None where it is not there."""
    span = find_quote(quote, turn.text)
    if span is None:
        return None
    start, end = span
    return Evidence(turn=turn.number, quote=turn.text[start:end], start=start, end=end)


def _fold(text: str) -> _Folded:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    firsts: set[int] = set()
    for start, end in _clusters(text):
        plain = _plain(text[start:end])
        if plain == " " and letters and letters[-1] == " ":
            ends[-1] = end
            continue
        if plain:
            firsts.add(len(letters))
        for letter in plain:
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    return _Folded("".join(letters), tuple(starts), tuple(ends), frozenset(firsts))


def _clusters(text: str) -> list[tuple[int, int]]:
    """A base character with the marks that belong to it is folded as one, because their order may differ."""
    found: list[tuple[int, int]] = []
    for at, letter in enumerate(text):
        if found and unicodedata.combining(letter):
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def _plain(cluster: str) -> str:
    if cluster in _SAME:
        return _SAME[cluster]
    if cluster.isspace():
        return " "
    if unicodedata.category(cluster[0]) == "Cf":
        return ""
    # Decomposed and composed forms compare alike either way; decomposing works one cluster at a time.
    folded_cluster = unicodedata.normalize("NFKD", cluster)
    return "".join(_SAME.get(letter, letter) for letter in folded_cluster)
