"""Every decision of the buyer's, by table, and what holds whatever the rep does."""

from statistics import mean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import made, small_library
from trainer.domain.moves import BuyerAct, Move, Reading
from trainer.domain.scenario import Level, Need
from trainer.domain.stance import Memory, Ruling
from trainer.rehearsal.policy import (
    FOLLOW_UP,
    GAINS,
    LOSSES,
    TELLING,
    ending,
    holds,
    opening_memory,
    rule,
    stance_changes,
)

SCENARIO = small_library().scenario("cold-oven")
BROTHER = small_library().scenario("cold-oven", "brother")
TOPICS = (*SCENARIO.facts, "budget", "timing", "nothing-known")
START = opening_memory(SCENARIO, 2)


def ruled(reading: Reading, before: Memory = START, *, level: int = 2, said: str = "", seed: str = "s") -> Ruling:
    return rule(SCENARIO, level, before, reading, buyer_line=said, seed=seed)


def stance(memory: Memory = START, **changes: Any) -> Memory:
    return memory.model_copy(update={"stance": memory.stance.model_copy(update=changes)})


def moved(reading: Reading, before: Memory = START, *, level: int = 2, said: str = "") -> tuple[int, int, int]:
    """What one reply does to trust, patience and clarity."""
    after = rule(SCENARIO, level, before, reading, buyer_line=said, seed="s").after.stance
    return (
        after.trust - before.stance.trust,
        after.patience - before.stance.patience,
        after.clarity - before.stance.clarity,
    )


def test_every_move_has_one_effect_and_a_place_in_the_order() -> None:
    assert set(GAINS) | set(LOSSES) == set(Move) and not set(GAINS) & set(LOSSES)
    assert sorted(TELLING) == sorted(Move)


@pytest.mark.parametrize("move", list(GAINS))
def test_a_good_move_raises_trust(move: Move) -> None:
    trust, patience, clarity = moved(made(move))
    assert trust == GAINS[move].trust > 0 and patience == -1 and clarity == GAINS[move].clarity


@pytest.mark.parametrize("move", list(LOSSES))
def test_a_bad_move_lowers_trust(move: Move) -> None:
    trust, patience, _ = moved(made(move))
    assert trust == LOSSES[move].trust < 0 and patience == -1 + LOSSES[move].patience


def test_silence_and_mumbling_cost_only_the_time() -> None:
    assert moved(Reading()) == (0, -1, 0)
    assert moved(Reading(unsure=True)) == (0, -1, 0)


def test_a_reply_that_does_everything_right_gains_only_so_much() -> None:
    assert moved(made(*GAINS))[0] == 9


def test_a_reply_that_does_everything_wrong_loses_only_so_much() -> None:
    assert moved(made(*LOSSES), stance(trust=90))[0] == -34


def test_courtesy_wears_off_and_asking_something_new_does_not() -> None:
    polite, asking = made(Move.ACKNOWLEDGEMENT), made(Move.IMPLICATION_QUESTION, ask=["loss"])
    once = ruled(polite).after
    twice = ruled(polite, once).after
    assert [moved(polite), moved(polite, once), moved(polite, twice)] == [(2, -1, 0), (1, -1, 0), (0, -1, 0)]
    again = ruled(made(Move.IMPLICATION_QUESTION, ask=["cause"])).after
    assert moved(asking, again)[0] == GAINS[Move.IMPLICATION_QUESTION].trust


def test_asking_the_same_again_costs_patience() -> None:
    asked = ruled(made(Move.DISCOVERY_QUESTION, ask=["cause"])).after
    assert moved(made(Move.DISCOVERY_QUESTION, ask=["cause"]), asked)[1] == -2


def test_a_question_that_picks_up_the_buyers_words_earns_more() -> None:
    asks = made(Move.DISCOVERY_QUESTION, ask=["cause"], quote="What about the oven?")
    assert moved(asks, said="The oven is cold.")[0] == moved(asks, said="We close early.")[0] + FOLLOW_UP


LEVELS = st.builds(
    Level,
    trust=st.integers(0, 100),
    trust_gain=st.integers(10, 300),
    trust_loss=st.integers(10, 300),
    earn_more=st.integers(-50, 50),
    patience=st.integers(4, 40),
    pull_every=st.integers(1, 20),
)


def trust_of(level: Level, reading: Reading) -> int:
    return sum(change.trust for change in stance_changes(level, START, reading, buyer_line="The oven is cold."))


@given(LEVELS)
def test_trust_falls_at_least_one_and_a_half_times_faster_than_it_rises(level: Level) -> None:
    good = [trust_of(level, made(move)) for move in GAINS]
    bad = [-trust_of(level, made(move)) for move in LOSSES]
    assert mean(bad) >= 1.5 * mean(good), "by the average move"
    asks = [made(first, second, ask=["cause"], quote="the oven?") for first in GAINS for second in GAINS]
    best = max(trust_of(level, reading) for reading in asks)
    assert -trust_of(level, made(*LOSSES)) >= 1.5 * best, "by the most an exchange can do"


def test_at_the_usual_weights_any_bad_move_outweighs_any_good_one() -> None:
    even = SCENARIO.levels[2].model_copy(update={"trust_gain": 100, "trust_loss": 100})
    best = max(trust_of(even, made(move, ask=["cause"], quote="the oven?")) for move in GAINS)
    assert min(-trust_of(even, made(move)) for move in LOSSES) >= 1.5 * best


@pytest.mark.parametrize("level", sorted(SCENARIO.levels))
def test_a_harder_level_is_harder(level: int) -> None:
    easier = level - 1
    if easier in SCENARIO.levels:
        good, bad = made(Move.IMPLICATION_QUESTION), made(Move.RATE_QUOTE)
        assert moved(good, level=level)[0] <= moved(good, level=easier)[0]
        assert moved(bad, level=level)[0] <= moved(bad, level=easier)[0]


@pytest.mark.parametrize(
    ("reading", "before", "act", "key", "disclosed"),
    [
        (made(ask=["cause"]), START, BuyerAct.DISCLOSES, "fact/cause/say", ("cause",)),
        (made(ask=["loss"]), START, BuyerAct.DODGES, "fact/loss/dodge", ()),
        (made(ask=["loss"]), stance(trust=40), BuyerAct.DISCLOSES, "fact/loss/say", ("loss",)),
        (made(ask=["rival"]), stance(trust=59), BuyerAct.DODGES, "fact/rival/dodge", ()),
        (made(ask=["margin"]), stance(trust=100), BuyerAct.DODGES, "fact/margin/dodge", ()),
        (made(ask=["branches"]), START, BuyerAct.ANSWERS, "fact/branches/say", ()),
        (made(ask=["budget"]), START, BuyerAct.ANSWERS, "answer/budget", ()),
        (made(ask=["cause", "budget"]), START, BuyerAct.ANSWERS, "answer/budget", ()),
        (Reading(unsure=True), START, BuyerAct.UNCLEAR, "asks_back", ()),
        (made(Move.DISCOVERY_QUESTION), START, BuyerAct.ANSWERS, "reaction/discovery_question", ()),
        (made(Move.ACKNOWLEDGEMENT), START, BuyerAct.ANSWERS, "reaction/acknowledgement", ()),
        (made(Move.ACKNOWLEDGEMENT, Move.RATE_QUOTE), START, BuyerAct.OBJECTS, "reaction/rate_quote", ()),
        (made(Move.RATE_QUOTE, Move.FIT_CHECK), START, BuyerAct.OBJECTS, "reaction/rate_quote", ()),
        (made(Move.OUTCOME_STATEMENT, Move.FIT_CHECK), START, BuyerAct.ANSWERS, "reaction/fit_check", ()),
        (made(Move.DEFENSIVENESS, ask=["cause"]), START, BuyerAct.DODGES, "holds_back", ()),
        (made(Move.CLOSING_PRESSURE), START, BuyerAct.DODGES, "reaction/closing_pressure", ()),
    ],
)
def test_the_buyer_meets_the_reply_first(
    reading: Reading, before: Memory, act: BuyerAct, key: str, disclosed: tuple[str, ...]
) -> None:
    ruling = ruled(reading, before)
    assert ruling.response and (ruling.response.act, ruling.response.key, ruling.disclosed) == (act, key, disclosed)


def test_a_reply_in_which_nothing_was_read_is_met_by_an_initiative() -> None:
    ruling = ruled(Reading())
    assert ruling.response is None and ruling.initiative and ruling.initiative.key == "initiative/price"


def test_what_came_out_is_repeated_when_asked_again() -> None:
    once = ruled(made(ask=["cause"])).after
    again = ruled(made(ask=["cause"]), once)
    assert again.response and again.response.key == "fact/cause/again" and again.disclosed == ()


def test_the_buyer_asks_back_twice_at_most() -> None:
    memory, keys = START, []
    for _ in range(4):
        ruling = ruled(Reading(unsure=True), memory)
        keys.append(ruling.response.key if ruling.response else None)
        memory = ruling.after
    assert keys == ["asks_back", "asks_back", "unknown", "unknown"]


def test_dodges_that_are_used_up_give_way_to_general_ones() -> None:
    memory, keys = START, []
    for _ in range(4):
        ruling = ruled(made(ask=["loss"]), memory)
        keys.append(ruling.response.key if ruling.response else None)
        memory = ruling.after
    assert keys == ["fact/loss/dodge"] * 3 + ["holds_back"]


def test_pressure_makes_the_buyer_hold_back_for_one_exchange() -> None:
    trusting = stance(trust=90)
    pressed = ruled(made(Move.CLOSING_PRESSURE), trusting).after
    held = ruled(made(ask=["loss"]), pressed)
    assert held.response and held.response.act is BuyerAct.DODGES and not held.disclosed
    told = ruled(made(ask=["loss"]), held.after)
    assert told.response and told.response.act is BuyerAct.DISCLOSES


def test_three_times_pressure_and_the_buyer_leaves_where_the_scenario_says_so() -> None:
    memory, endings = stance(trust=90), []
    for _ in range(3):
        ruling = ruled(made(Move.CLOSING_PRESSURE), memory)
        assert ruling.response and ruling.response.act is BuyerAct.DODGES
        endings.append(ruling.ending and ruling.ending.id)
        memory = ruling.after
    assert endings == [None, None, "pressed-out"] and BuyerAct.LEAVES in ruling.acts


def test_a_pull_holds_the_talk_in_the_weeds_until_it_is_brought_back() -> None:
    due = START.model_copy(update={"since_initiative": 5, "exchanges": 3, "used": {"initiative/price": 3}})
    pulled = ruled(made(Move.ACKNOWLEDGEMENT), stance(due, trust=60))
    assert pulled.initiative and pulled.initiative.act is BuyerAct.PULLS and pulled.after.stance.focus == "weeds"
    stays = ruled(made(Move.DETAIL_DIVE), pulled.after)
    assert stays.after.stance.focus == "weeds"
    back = ruled(made(Move.REFOCUS), pulled.after)
    assert back.after.stance.focus == "fit" or (back.initiative and back.initiative.act is BuyerAct.PULLS)


def test_a_fact_leads_to_the_next_beat() -> None:
    assert ruled(made(ask=["cause"])).after.beat == "weighs"
    assert ruled(made(ask=["branches"])).after.beat == "meets"


@pytest.mark.parametrize(
    ("reading", "before", "ended"),
    [
        (made(Move.REFERRAL), START, "sent-on"),
        (made(Move.RATE_QUOTE), stance(trust=12), "cold"),
        (made(Move.ACKNOWLEDGEMENT), stance(patience=1), "tired"),
        (made(Move.ACKNOWLEDGEMENT), stance(patience=2), None),
        (
            made(Move.INVITE_CHOICE),
            stance(START.model_copy(update={"disclosed": ("branches", "cause", "loss")}), trust=50, clarity=20),
            "agrees",
        ),
        (made(Move.INVITE_CHOICE), stance(trust=50, clarity=20), None),
    ],
)
def test_the_first_ending_that_holds_ends_it(reading: Reading, before: Memory, ended: str | None) -> None:
    ruling = ruled(reading, before)
    assert (ruling.ending and ruling.ending.id) == ended
    if ended:
        assert ruling.initiative and ruling.initiative.key == f"ending/{ended}"


def test_the_reps_own_endings_never_end_it_for_the_buyer() -> None:
    assert ending(SCENARIO, START, Reading(), by="buyer") is None
    assert (found := ending(SCENARIO, START, Reading(), by="rep")) and found.id == "just-left"


@pytest.mark.parametrize(
    ("need", "met"),
    [
        (Need(), True),
        (Need(now=(Move.REFOCUS, Move.REFERRAL)), True),
        (Need(now=(Move.REFOCUS,)), False),
        (Need(any_of=(Move.RESTRAINT, Move.FIT_CHECK)), True),
        (Need(any_of=(Move.RESTRAINT,)), False),
        (Need(all_of=(Move.FIT_CHECK, Move.REFERRAL)), True),
        (Need(all_of=(Move.FIT_CHECK, Move.RESTRAINT)), False),
        (Need(none_of=(Move.RESTRAINT,)), True),
        (Need(none_of=(Move.FIT_CHECK,)), False),
        (Need(times={Move.FIT_CHECK: 2}), True),
        (Need(times={Move.FIT_CHECK: 3}), False),
        (Need(facts=1), True),
        (Need(facts=2), False),
        (Need(disclosed=("cause",)), True),
        (Need(disclosed=("loss",)), False),
        (Need(trust=35), True),
        (Need(trust=36), False),
        (Need(trust_below=36), True),
        (Need(trust_below=35), False),
        (Need(clarity=30), True),
        (Need(clarity=31), False),
        (Need(patience_below=17), True),
        (Need(patience_below=16), False),
        (Need(focus="fit"), True),
        (Need(focus="weeds"), False),
        (Need(exchanges=4), True),
        (Need(exchanges=5), False),
        (Need(trust=35, exchanges=5), False),
    ],
)
def test_a_need_holds_when_every_part_of_it_does(need: Need, met: bool) -> None:
    memory = stance(clarity=30).model_copy(
        update={
            "made": {Move.FIT_CHECK: 2, Move.REFERRAL: 1},
            "disclosed": ("branches", "cause"),
            "exchanges": 4,
        }
    )
    assert holds(need, SCENARIO, memory, made(Move.REFERRAL)) is met


READINGS = st.builds(
    made,
    st.sampled_from(list(Move)),
    st.sampled_from(list(Move)),
    ask=st.lists(st.sampled_from(TOPICS), max_size=3),
) | st.sampled_from([Reading(), Reading(unsure=True), *(made(ask=[topic]) for topic in TOPICS)])


@given(st.lists(READINGS, min_size=1, max_size=45), st.sampled_from([1, 2, 3]), st.sampled_from([SCENARIO, BROTHER]))
def test_whatever_the_rep_does(readings: list[Reading], level: int, scenario: Any) -> None:
    memory = opening_memory(scenario, level)
    patience = memory.stance.patience
    for number, reading in enumerate(readings, 1):
        ruling = rule(scenario, level, memory, reading, buyer_line="The oven is cold.", seed=f"7::{number}")
        assert ruling == rule(scenario, level, memory, reading, buyer_line="The oven is cold.", seed=f"7::{number}")
        asked = {topic.topic for topic in reading.topics}
        new = set(ruling.after.disclosed) - set(memory.disclosed)
        assert new == set(ruling.disclosed) <= asked, "nothing comes out that was not asked for in this exchange"
        for name in ruling.disclosed:
            gate = scenario.facts[name].gate
            assert gate.kind in ("asked", "earned")
            if gate.kind == "earned":
                assert ruling.after.stance.trust >= gate.trust + scenario.levels[level].earn_more and not memory.wary
        after = ruling.after
        assert 0 <= after.stance.trust <= 100 and 0 <= after.stance.clarity <= 100
        assert after.stance.patience < memory.stance.patience and after.exchanges == number
        assert ruling.response or ruling.initiative
        for part in (ruling.response, ruling.initiative):
            assert part is None or part.key.startswith("answer/") or scenario.lines(part.key)
        if ruling.ending:
            return
        assert number < patience, "patience ends every conversation"
        memory = after


@given(READINGS, st.text(max_size=5))
def test_chance_decides_only_whether_the_buyer_adds_something(reading: Reading, seed: str) -> None:
    one, other = ruled(reading, seed="fixed"), ruled(reading, seed=seed)
    assert (one.response, one.disclosed, one.changes, one.ending) == (
        other.response,
        other.disclosed,
        other.changes,
        other.ending,
    )
