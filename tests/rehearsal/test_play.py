"""The conversation in memory takes the same steps as the one in the graph; and the steps themselves."""

import pytest

from tests.fakes import CountingBuyer, Machine, MarkedReader, made, session_record
from trainer.agents.ports import Spoken
from trainer.domain.ledger import Conversation
from trainer.domain.moves import BuyerAct, Move
from trainer.domain.stance import Part, Ruling
from trainer.rehearsal import steps
from trainer.rehearsal.play import Play
from trainer.rehearsal.policy import opening_memory

SAID = (
    "[acknowledgement|That sounds cold.]",
    "{ask:loss}",
    "(mumble)",
    "[discovery_question|What broke?] {ask:cause}",
    "[outcome_statement|You will bake tomorrow.]",
    "{ask:budget}",
)


def play(**given: object) -> Play:
    return Play(session_record(**given), reader=MarkedReader(), buyer=CountingBuyer())  # type: ignore[arg-type]


def test_a_play_is_word_for_word_the_session_of_the_same_seed(machine: Machine) -> None:
    session = session_record(seed=23)
    machine.engine.start(session)
    for text in SAID:
        machine.say(session.id, text)
    played = play(seed=23).replies(SAID)
    stored = machine.engine.conversation(session.id)
    assert played.turns == stored.turns and played.ending == stored.ending
    list(machine.engine.end(session.id))
    again = play(seed=23)
    again.replies(SAID)
    ended = machine.engine.conversation(session.id)
    assert (again.end().turns, again.end().ending) == (ended.turns, ended.ending)


def test_what_follows_an_ending_is_ignored() -> None:
    found = play().replies(["[referral|Call the mill.]", "And another thing"])
    assert found.ending and found.ending.kind == "referred" and len(found.turns) == 3


def test_patience_ends_every_conversation_before_the_lines_run_out() -> None:
    found = play(level=1).replies(["[point_of_view|I would wait.]"] * 60)
    assert found.ending and found.ending.id == "tired"
    said = [turn.text for turn in found.turns if turn.speaker == "buyer"]
    assert all(said)


def test_no_line_is_said_twice_while_there_are_others() -> None:
    found = play(level=1, seed=3).replies([f"[{move.value}|words]" for move in list(Move)[:15]])
    said = [turn.text for turn in found.turns if turn.speaker == "buyer"]
    assert len(set(said)) == len(said)


def test_every_turn_has_a_random_state_of_its_own() -> None:
    found = play(seed=5).conversation
    forked = found.model_copy(update={"branch_point": "3"})
    states = {steps.seed_of(found, 1), steps.seed_of(found, 3), steps.seed_of(forked, 3)}
    assert len(states) == 3 and steps.seed_of(found, 3) == "5::3"


def spoken_by(buyer: object, ruling: Ruling, found: Conversation) -> tuple[str, Ruling, list[str]]:
    shown: list[str] = []
    text, after = steps.word(found, ruling, 1, buyer, show=shown.append)  # type: ignore[arg-type]
    return text, after, shown


class Gossip(CountingBuyer):
    """Says what it should not, between things it may."""

    def speak(self, *_: object, say: object, **__: object) -> Spoken:
        sentences = ["It is cold.", "Hotbox sent an offer.", "We lose $4\u202f810.", "Well."]
        return Spoken(text=" ".join(text for text in sentences if say(text)))  # type: ignore[operator]


def test_the_filter_keeps_back_what_has_not_come_out() -> None:
    found = play().conversation
    ruling = ruling_of(Part(act=BuyerAct.ANSWERS, key="unknown"))
    assert spoken_by(Gossip(), ruling, found)[::2] == ("It is cold. Well.", ["It is cold.", "Well."])
    told = ruling.model_copy(update={"after": ruling.after.model_copy(update={"disclosed": ("rival",)})})
    assert spoken_by(Gossip(), told, found)[0] == "It is cold. Hotbox sent an offer. Well."


def ruling_of(part: Part | None) -> Ruling:
    memory = opening_memory(play().conversation.session.scenario, 2)
    return Ruling(after=memory, response=part, initiative=None)


@pytest.mark.parametrize(
    "key",
    ["fact/loss/dodge", "answer/budget", "reaction/refocus", "holds_back", "fact/gone/say", "answer/gone", "nothing"],
)
def test_the_buyer_always_says_something(key: str) -> None:
    text, ruling, shown = spoken_by(
        CountingBuyer(), ruling_of(Part(act=BuyerAct.ANSWERS, key=key)), play().conversation
    )
    assert text and [text] == shown and len(ruling.after.said) == 2


def test_a_line_that_may_not_be_said_is_replaced_by_one_that_may() -> None:
    found = play().conversation
    scenario = found.session.scenario
    leaking = scenario.model_copy(update={"holds_back": scenario.facts["rival"].say})
    found = found.model_copy(update={"session": found.session.model_copy(update={"scenario": leaking})})
    text, _, shown = spoken_by(CountingBuyer(), ruling_of(Part(act=BuyerAct.DODGES, key="holds_back")), found)
    assert [text] == shown and text in [line.text for line in scenario.unknown]


def test_a_reading_is_of_the_reply_to_the_buyers_last_line() -> None:
    heard: list[str] = []

    class Listening(MarkedReader):
        def read(self, reply: str, *, buyer: str, scenario: object = None) -> object:  # type: ignore[override]
            heard.append(buyer)
            return made()

    playing = Play(session_record(), reader=Listening(), buyer=CountingBuyer())  # type: ignore[arg-type]
    opening = playing.conversation.turns[0].text
    second = playing.reply("one")
    playing.reply("two")
    assert heard == [opening, second]
