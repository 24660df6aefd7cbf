"""Finds figures, names and dates in a sentence that nobody in the conversation has given. Pure; knows no models."""

import re
import unicodedata
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<![.!?:\"'\u201c\u2018]\s)(?<!^)\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SPELLED = frozenset(
    """eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion""".split()
)
_DATES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_ALWAYS = frozenset("i i'm i'd i'll i've ok okay mr mrs ms dr god".split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\u2019", "'")


def _figures(text: str) -> set[str]:
    """Numbers without their separators, `12k` and `12 thousand` as `12000`."""
    found = set()
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"[.,](?=\d{3}\b)", "", match[0])
        tail = text[match.end() : match.end() + 9].lower()
        if re.match(r"\s?k\b|\s?thousand\b", tail):
            digits = f"{digits}000"
        found.add(digits)
    return found


def inventions(sentence: str, known: Iterable[str]) -> tuple[str, ...]:
    """The figures, spelled numbers, dates and names of a sentence that stand in none of the `known` texts.

    A capital letter at the start of a sentence is no name. Numbers up to ten in words pass: people say `a couple` and
    `two` without meaning a figure.
    """
    given = _plain("\n".join(known))
    given_words = set(_WORD.findall(given.lower()))
    said = _plain(sentence)
    found = sorted(_figures(said) - _figures(given))
    words = _WORD.findall(said.lower())
    found += [
        word for word in words if (word in _SPELLED or word in _DATES - {"may", "march"}) and word not in given_words
    ]
    for match in _NAME.finditer(said):
        name = match[0].lower()
        if name not in given_words and name not in _ALWAYS and name not in found:
            found.append(match[0])
    return tuple(dict.fromkeys(found))
