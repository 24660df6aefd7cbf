"""The words of the pages agree with the vocabulary."""

import pytest

from trainer.content.library import Library, home
from trainer.domain.moves import Move
from trainer.domain.stance import Ending, EndingKind
from trainer.web.render import words


def test_every_move_has_the_label_of_the_vocabulary() -> None:
    authored = Library([home() / "scenarios"]).vocabulary.moves
    assert {move: meaning.label for move, meaning in authored.items()} == words.MOVES
    assert words.COSTLY < set(Move)


@pytest.mark.parametrize("kind", ["agreed", "parked", "referred", "walked"])
def test_every_ending_is_a_sentence_that_says_who_ended_it(kind: EndingKind) -> None:
    by_buyer = words.ending(Ending(id="x", kind=kind, by="buyer", right=True), "Ada")
    by_rep = words.ending(Ending(id="x", kind=kind, by="rep", right=True), "Ada")
    assert by_buyer.startswith("Ada") and by_rep.startswith("You")
    assert by_buyer.endswith(".") and by_rep.endswith(".")


def test_a_long_quote_is_cut_at_a_word() -> None:
    assert words.clipped("one two three", 9) == "one two…"
    assert words.clipped("x" * 300, 10) == "x" * 10 + "…"
    assert words.clipped("short") == "short"


def test_ids_and_counts_read_as_words() -> None:
    assert words.name_of("names-situation") == "Names situation"
    assert words.count(1, "reply", "replies") == "1 reply"
    assert words.count(2, "time") == "2 times"
    assert words.score(None) == "unscored"
    assert words.score(74.6) == "75"
