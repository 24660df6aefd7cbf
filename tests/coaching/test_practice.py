"""The use cases of the practice room: whose session it is, what its rep may see, and turns that go on unheard."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.fakes import SCENARIO, Machine, Stumbling, Waiting
from trainer.coaching.practice import Practice, driven
from trainer.domain.scenario import Scenario
from trainer.errors import InputInvalid, ModelUnavailable, SessionBusy, SessionClosed, SessionUnknown
from trainer.rehearsal import events
from trainer.rehearsal.engine import LONGEST_REPLY

ASKS = "[discovery_question|What broke?] {ask:cause}"
SENDS_ON = "[referral|Call the mill's own fitter.]"


@pytest.fixture
def practice(machine: Machine) -> Practice:
    return machine.practice


def begun(practice: Practice, person: str = "rita", **given: Any) -> str:
    return practice.start(person, SCENARIO, **{"seed": 7, **given})


def say(practice: Practice, session: str, text: str, key: str | None = None) -> list[events.Event]:
    return list(practice.reply("rita", session, text, key=key or text))


USES: dict[str, Callable[[Practice, str, str], object]] = {
    "room": lambda practice, person, session: practice.room(person, session),
    "reply": lambda practice, person, session: list(practice.reply(person, session, "Hello", key="k")),
    "empty reply": lambda practice, person, session: list(practice.reply(person, session, "", key="k")),
    "retry": lambda practice, person, session: list(practice.retry(person, session)),
    "end": lambda practice, person, session: list(practice.end(person, session)),
    "debrief": lambda practice, person, session: practice.debrief(person, session),
}


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("finished", [False, True])
def test_another_persons_session_answers_exactly_as_a_missing_one(use: str, finished: bool, practice: Practice) -> None:
    session = begun(practice)
    if finished:
        say(practice, session, SENDS_ON)
    before = practice.room("rita", session)
    told = []
    for asked in (session, "0" * 32):
        with pytest.raises(SessionUnknown) as found:
            USES[use](practice, "omar", asked)
        told.append(str(found.value))
    assert told[0] == told[1]
    assert practice.room("rita", session) == before


def hidden_words(scenario: Scenario, *, but: tuple[str, ...] = ()) -> list[str]:
    return [
        words for name, fact in scenario.hidden_facts.items() if name not in but for words in (fact.value, *fact.keys)
    ]


@pytest.mark.parametrize("help", ["live", "none"])
@pytest.mark.parametrize("variant", ["base", "brother"])
def test_no_view_holds_what_has_not_come_out(help: Any, variant: str, practice: Practice, machine: Machine) -> None:
    session = begun(practice, variant=variant, help=help)
    scenario = machine.engine.conversation(session).session.scenario
    replies = ("[acknowledgement|Hm.]", "{ask:loss}", "{ask:margin}", "{ask:rival}", ASKS, "{ask:cause}")
    disclosed: tuple[str, ...] = ()
    for text in ("", *replies):
        if text:
            say(practice, session, text)
            disclosed = tuple(machine.engine.conversation(session).turns[-1].ruling.after.disclosed)  # type: ignore[union-attr]
        shown = "\n".join(
            view.model_dump_json()
            for view in (
                practice.room("rita", session),
                practice.brief("rita", SCENARIO, variant),
                *practice.lobby("rita"),
            )
        )
        assert scenario.persona.intent not in shown and scenario.fit_note not in shown
        for words in hidden_words(scenario, but=disclosed):
            assert words not in shown and json.dumps(words)[1:-1] not in shown
    assert "cause" in disclosed and scenario.facts["cause"].value in practice.room("rita", session).model_dump_json()


def test_the_puzzle_turns_its_pieces(practice: Practice) -> None:
    session = begun(practice)
    assert [piece.state for piece in practice.room("rita", session).puzzle] == ["face_down"] * 4
    assert all(piece.label is None for piece in practice.room("rita", session).puzzle)
    say(practice, session, "{ask:loss}")
    say(practice, session, "{ask:cause}")
    pieces = practice.room("rita", session).puzzle
    assert [piece.state for piece in pieces] == ["open", "turned_away", "face_down", "face_down"]
    assert [(piece.label, piece.value) for piece in pieces[:2]] == [
        ("what broke", "the thermostat was never cleaned"),
        ("what a cold day costs", None),
    ]


def test_live_help_shows_moves_and_reasons_and_an_exam_shows_neither(practice: Practice) -> None:
    for help, shown in (("live", True), ("none", False)):
        session = begun(practice, help=help)
        say(practice, session, ASKS, key=help)
        room = practice.room("rita", session)
        assert (room.stance is not None) is shown
        assert bool(room.turns[1].moves) is shown and bool(room.turns[1].changes) is shown
        assert not room.turns[0].moves and not room.turns[2].changes


def test_the_state_of_a_room(machine: Machine) -> None:
    practice = machine.practice
    session = begun(practice)
    assert practice.room("rita", session).state == "waiting"
    speak, machine.buyer.speak = machine.buyer.speak, Stumbling(machine.buyer.speak)  # type: ignore[method-assign]
    with pytest.raises(ModelUnavailable):
        say(practice, session, SENDS_ON)
    assert practice.room("rita", session).state == "stuck"
    machine.buyer.speak = speak  # type: ignore[method-assign]
    list(practice.retry("rita", session))
    assert practice.room("rita", session).state == "ended"


def test_a_room_that_is_ended_but_not_judged(new_machine: Callable[..., Machine]) -> None:
    from tests.fakes import plain_assess

    practice = new_machine(assess=Stumbling(plain_assess)).practice
    session = begun(practice)
    with pytest.raises(ModelUnavailable):
        say(practice, session, SENDS_ON)
    assert practice.room("rita", session).state == "scoring"
    with pytest.raises(SessionClosed, match="no debrief yet"):
        practice.debrief("rita", session)
    list(practice.retry("rita", session))
    assert practice.debrief("rita", session).score == 75.0


def test_a_debrief_tells_everything_once_it_is_over(practice: Practice, machine: Machine) -> None:
    session = begun(practice)
    say(practice, session, ASKS)
    say(practice, session, SENDS_ON)
    view = practice.debrief("rita", session)
    scenario = machine.engine.conversation(session).session.scenario
    assert (view.score, view.fit, view.intent) == (75.0, "fit", scenario.persona.intent)
    assert view.ending.id == "sent-on" and view.ending_note == scenario.endings["sent-on"].note
    assert [(fact.value, fact.found) for fact in view.facts] == [
        (fact.value, name == "cause") for name, fact in scenario.hidden_facts.items()
    ]
    assert view.turns[2].disclosed == ("what broke",) and view.turns[1].changes
    marks = view.turns[1].marks
    assert {mark.check for mark in marks} == {"names-it", "talks-on", "asks-first", "asks-how-to-go-on", "presses"}
    assert {mark.sign for mark in marks if mark.check in ("talks-on", "presses")} == {"-"}
    for mark in marks:
        assert view.turns[1].text[mark.start : mark.end]
    assert [card.rubric for card in view.cards] == ["listening", "closing"]


def test_an_ending_nobody_foresaw_is_explained_too(practice: Practice, machine: Machine) -> None:
    session = begun(practice)
    list(practice.end("rita", session))
    view = practice.debrief("rita", session)
    assert view.ending.by == "rep" and view.ending_note


def test_the_lobby_shows_ones_own_standing(practice: Practice) -> None:
    first, second = begun(practice), begun(practice)
    begun(practice, person="omar")
    say(practice, first, SENDS_ON)
    (card,) = practice.lobby("rita")
    assert (card.best, card.played, card.unfinished) == (75.0, 1, second)
    assert [level.title for level in card.levels] == ["Starter", "Standard", "Tough"]
    assert [choice.id for choice in card.variants] == ["base", "brother"]
    (other,) = practice.lobby("nobody")
    assert (other.best, other.played, other.unfinished) == (None, 0, None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"level": 9}, "Level 9 does not exist in cold-oven; choose one of"),
        ({"variant": "aunt"}, "no variant 'aunt'"),
    ],
)
def test_what_cannot_be_started_is_told(given: dict[str, Any], told: str, practice: Practice) -> None:
    with pytest.raises(InputInvalid, match=told):
        begun(practice, **given)
    with pytest.raises(InputInvalid, match="no scenario 'gone'"):
        practice.start("rita", "gone")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "nothing to send"),
        (" \n\t ", "nothing to send"),
        ("x" * (LONGEST_REPLY + 1), "4,001 characters; the buyer takes in at most 4,000"),
    ],
)
def test_what_cannot_be_said_is_told_and_not_stored(text: str, told: str, practice: Practice) -> None:
    session = begun(practice)
    with pytest.raises(InputInvalid, match=told):
        say(practice, session, text)
    assert len(practice.room("rita", session).turns) == 1


def test_two_seeds_are_drawn_for_two_sessions(practice: Practice, machine: Machine) -> None:
    sessions = [practice.start("rita", SCENARIO) for _ in range(3)]
    assert len({machine.engine.conversation(session).session.seed for session in sessions}) == 3


def test_a_turn_goes_on_when_its_listener_has_gone(machine: Machine) -> None:
    practice = machine.practice
    session = begun(practice)
    machine.reader.read = slow = Waiting(machine.reader.read)  # type: ignore[method-assign]
    heard = practice.reply("rita", session, ASKS, key="k")
    assert isinstance(next(heard), events.Accepted)
    assert slow.reached.wait(10)
    heard.close()  # type: ignore[attr-defined]
    with pytest.raises(SessionBusy):
        list(practice.retry("rita", session))
    slow.go.set()
    settled(machine, session)
    assert len(practice.room("rita", session).turns) == 3
    assert len(say(practice, session, "[acknowledgement|I see.]")) >= 2, "the lock is free again"


def test_a_turn_goes_on_when_nobody_ever_listened(machine: Machine) -> None:
    session = begun(machine.practice)
    machine.practice.reply("rita", session, ASKS, key="k")
    settled(machine, session)
    assert len(machine.practice.room("rita", session).turns) == 3


def settled(machine: Machine, session: str) -> None:
    """Wait until the turn that runs unheard is done."""
    limit = time.monotonic() + 20
    while time.monotonic() < limit:
        turning = [thread for thread in threading.enumerate() if thread.name == "turn"]
        if not turning and not machine.engine.conversation(session).pending:
            return
        time.sleep(0.02)
    raise AssertionError("the turn never ended")


def test_driven_hands_on_steps_and_errors() -> None:
    def steps() -> Iterator[events.Event]:
        yield events.Said(sentence="one")
        raise ModelUnavailable("The model gave no answer. Try again.")

    heard = driven(steps())
    assert next(heard) == events.Said(sentence="one")
    with pytest.raises(ModelUnavailable, match="gave no answer"):
        next(heard)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_driven_never_leaves_its_listener_waiting() -> None:
    def steps() -> Iterator[events.Event]:
        yield events.Said(sentence="one")
        raise ZeroDivisionError

    heard = driven(steps())
    next(heard)
    with pytest.raises(RuntimeError, match="nobody foresaw"):
        next(heard)
    for thread in threading.enumerate():
        if thread.name == "turn":
            thread.join(10)
