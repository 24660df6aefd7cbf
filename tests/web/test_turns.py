"""A turn as it is shown: moment by moment, and when it breaks off."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.web import views
from trainer.coaching.views import Room
from trainer.domain.scorecard import CriterionScore
from trainer.errors import ModelUnavailable, SessionBusy, SessionUnknown
from trainer.rehearsal.events import Accepted, Answered, Ended, Event, Judged, Said
from trainer.web import turns
from trainer.web.turns import Shown, carried_out, still


class Stored:
    """A room whose state a test can change."""

    def __init__(self) -> None:
        self.now = views.room()

    def room(self, person: str, session: str) -> Room:
        assert (person, session) == ("rita", "s1")
        return self.now


def states(shown: list[Shown]) -> list[str]:
    return [json.loads(item.status)["state"] for item in shown]


def run(stored: Stored, *events: Event | Exception) -> list[Shown]:
    def begin() -> Iterator[Event]:
        for event in events:
            if isinstance(event, Exception):
                raise event
            yield event

    return list(carried_out(stored, "rita", "s1", begin, key="k"))


def test_a_quick_turn_is_two_moments() -> None:
    shown = run(Stored(), Accepted(number=1), Said(sentence="One."), Said(sentence="Two."), Answered(number=2))
    assert states(shown) == ["answering", "waiting"]
    assert shown[0].talk is None and shown[-1].talk is not None


def test_a_slow_turn_shows_each_sentence_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "QUICK", -1.0)
    shown = run(Stored(), Accepted(number=1), Said(sentence="One."), Said(sentence="Two."), Answered(number=2))
    assert states(shown) == ["answering", "answering", "answering", "waiting"]
    assert "One." in (shown[1].talk or "") and "One. Two." in (shown[2].talk or "")


def test_an_ending_shows_what_is_judged() -> None:
    stored = Stored()
    stored.now = views.room(state="scoring", ending=views.ENDED)
    score = CriterionScore(criterion="hears", state="scored", level=2, verdicts=())
    shown = run(stored, Ended(ending=views.ENDED), Judged(rubric="r", score=score))
    assert states(shown)[:2] == ["scoring-now", "scoring-now"]
    assert "Hears" in (shown[1].talk or "")


@pytest.mark.parametrize("error", [SessionBusy("Still answering."), ModelUnavailable("No model.")])
def test_what_was_not_accepted_is_refused_and_changes_nothing(error: Exception) -> None:
    shown = run(Stored(), error)
    assert states(shown) == ["refused"]
    assert shown[0].talk is None and json.loads(shown[0].status)["message"] == str(error)
    assert json.loads(shown[0].status)["key"] == "k"


def test_a_turn_that_breaks_off_shows_the_room_as_stored_and_why() -> None:
    stored = Stored()
    stored.now = views.room(state="stuck")
    shown = run(stored, Accepted(number=1), ModelUnavailable("The model gave no answer."))
    assert states(shown) == ["answering", "stuck"]
    assert json.loads(shown[-1].status)["message"] == "The model gave no answer."
    assert shown[-1].talk


def test_a_room_that_is_not_there_is_refused() -> None:
    class Nowhere:
        def room(self, person: str, session: str) -> Any:
            raise SessionUnknown("There is no such conversation.")

    shown = list(carried_out(Nowhere(), "rita", "s1", lambda: iter(()), key=""))
    assert states(shown) == ["refused"]


@pytest.mark.parametrize(("state", "word"), [("waiting", ""), ("stuck", "kept"), ("scoring", "not been judged")])
def test_a_room_at_rest_says_what_is_amiss(state: str, word: str) -> None:
    told = json.loads(still(views.room(state=state)).status)
    assert told["state"] == state and word in told["message"] and bool(told["message"]) == bool(word)


def test_the_page_notices_the_same_state_twice() -> None:
    assert still(views.room()).status != still(views.room()).status
