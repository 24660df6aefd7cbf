"""What may come out, and what gives a locked fact away however it is written."""

import pytest

from tests.fakes import small_library
from trainer.domain.folding import folded, holds
from trainer.domain.scenario import Fact, Gate, Level, Line, Scenario
from trainer.rehearsal.disclosure import leaks, opens

LEVEL = Level(trust=30, trust_gain=100, trust_loss=100, earn_more=5, patience=10, pull_every=3)


def fact(kind: str, trust: int = 0) -> Fact:
    gate = Gate.model_validate({"kind": kind, "trust": trust})
    return Fact(label="l", value="v", gate=gate, ask=("a",), say=(Line(text="s"),))


@pytest.mark.parametrize(
    ("kind", "trust", "wary", "comes_out"),
    [
        ("volunteered", 0, False, True),
        ("asked", 0, False, True),
        ("asked", 0, True, True),
        ("earned", 44, False, False),
        ("earned", 45, False, True),
        ("earned", 45, True, False),
        ("never", 100, False, False),
    ],
)
def test_a_gate_opens_by_kind_trust_and_mood(kind: str, trust: int, wary: bool, comes_out: bool) -> None:
    assert opens(fact(kind, trust=40), trust=trust, level=LEVEL, wary=wary) is comes_out


@pytest.mark.parametrize(
    "written",
    [
        "It costs us $4,810 a day.",
        "It costs us $4810 a day.",
        "It costs us $4 810 a day.",
        "It costs us $4\u00a0810 a day.",
        "It costs us $4\u202f810 a day.",
        "It costs us $4\u2009810 a day.",
        "It costs us $4'810 a day.",
        "It costs us \uff044,810 a day.",
        "It costs us $4,8\u200b10 a day.",
        "It costs us $\uff14,\uff18\uff11\uff10 a day.",
        "It is 4810.",
        "(4,810)",
    ],
)
def test_a_figure_gives_itself_away_however_it_is_written(written: str) -> None:
    assert [leak.fact for leak in leaks(written, scenario(), disclosed=())] == ["loss"]


@pytest.mark.parametrize(
    "written",
    ["HOTBOX sent one.", "hotbox\u2019s man came.", "Hot\u00adbox sent one.", "\u201cHotbox\u201d, yes."],
)
def test_a_name_gives_itself_away_however_it_is_written(written: str) -> None:
    assert [leak.fact for leak in leaks(written, scenario(), disclosed=())] == ["rival"]


@pytest.mark.parametrize("written", ["We lost 14,810 loaves.", "Order 48100.", "Hotboxes are ovens.", "Nothing here."])
def test_other_words_pass(written: str) -> None:
    assert leaks(written, scenario(), disclosed=()) == ()


def test_what_is_disclosed_or_was_said_by_the_rep_is_no_secret() -> None:
    told = "It costs us $4,810, says Hotbox."
    assert [leak.fact for leak in leaks(told, scenario(), disclosed=("loss",))] == ["rival"]
    assert [leak.fact for leak in leaks(told, scenario(), disclosed=(), known=["Is it $4 810?", "Or HOTBOX?"])] == []


def test_two_replies_that_only_together_hold_the_words_do_not_make_them_known() -> None:
    assert leaks("It was never cleaned.", scenario(), disclosed=(), known=["We never", "cleaned ours."])


def test_several_facts_are_all_named_once() -> None:
    found = leaks("Hotbox, $4,810, Hotbox; the thermostat was never cleaned.", scenario(), disclosed=())
    assert sorted(leak.fact for leak in found) == ["cause", "loss", "rival"]


def scenario() -> Scenario:
    return small_library().scenario("cold-oven")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It\u2019s  a \u201ctest\u201d", 'it\'s a "test"'),
        ("one\u2014two", "one-two"),
        ("\ufb01ne", "FINE"),
        ("a\t\n b", "a b"),
        ("1,234,567", "1 234 567"),
        ("12\u202f000", "12000"),
    ],
)
def test_two_wordings_that_read_alike_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_neighbouring_numbers_stay_two() -> None:
    assert folded("in 2024 300 people") == "in 2024 300 people"
    assert holds(folded("in 2024 300 people"), folded("300 people"))


def test_only_whole_words_count() -> None:
    assert holds("a hot box.", "hot box") and not holds("shot boxes", "hot box")
