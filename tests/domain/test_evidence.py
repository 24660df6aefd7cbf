"""Quotes are found whatever keyboards did to them, and shown as they stand in the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.evidence import find_quote, folded, quoted
from trainer.domain.transcript import Turn


@pytest.mark.parametrize(
    ("quote", "text", "shown"),
    [
        ("it's a pain", "Well, it\u2019s a pain.", "it\u2019s a pain"),
        ('"never"', "They said \u201cnever\u201d twice.", "\u201cnever\u201d"),
        ("two - three weeks", "About two \u2013 three weeks.", "two \u2013 three weeks"),
        ("two  weeks", "In two\n\tweeks then", "two\n\tweeks"),
        ("nine days", "Nine\u00a0days? nine\u00a0days!", "nine\u00a0days"),
        ("caf\u00e9", "the cafe\u0301 on the corner", "cafe\u0301"),
        ("cafe\u0301", "the caf\u00e9 on the corner", "caf\u00e9"),
        ("find out", "\ufb01nd out", "\ufb01nd out"),
        ("nothing hidden", "noth\u200bing hid\u00adden here", "noth\u200bing hid\u00adden"),
        ("wait...", "wait\u2026 what", "wait\u2026"),
        ("  trimmed  ", "is trimmed here", "trimmed"),
        ("25", "\uff12\uff15 thousand", "\uff12\uff15"),
    ],
)
def test_found_after_folding(quote: str, text: str, shown: str) -> None:
    span = find_quote(quote, text)
    assert span
    assert text[span[0] : span[1]] == shown


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Nine days", "nine days"),
        ("", "anything"),
        ("   ", "any thing"),
        ("\u200b", "any\u200bthing"),
        ("caf", ""),
        ("cafe", "the caf\u00e9"),
        ("nine weeks", "nine days"),
        ("f", "\ufb01nd"),
    ],
)
def test_not_found(quote: str, text: str) -> None:
    assert find_quote(quote, text) is None


def test_a_quote_becomes_evidence_in_the_turns_own_characters() -> None:
    turn = Turn(number=3, speaker="rep", text="Right. It\u2019s your call.")
    found = quoted("it's your call", turn)
    assert found is None
    found = quoted("It's  your call", turn)
    assert found and (found.turn, found.quote, found.start) == (3, "It\u2019s your call", 7)


@given(st.text(max_size=60), st.data())
def test_every_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    while start and unicodedata.combining(text[start]) if start < len(text) else False:
        start -= 1
    part = text[start:end]
    span = find_quote(part, text)
    if not folded(part):
        assert span is None
    else:
        assert span and folded(text[span[0] : span[1]]) == folded(part)
