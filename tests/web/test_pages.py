"""What the handlers do with what a browser sends."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests import fakes
from trainer.errors import InputInvalid, TrainerError
from trainer.web.pages import brief, room
from trainer.web.sign_in import LOCAL, person_of


def event(data: Any) -> Any:
    return SimpleNamespace(_data=data)


@pytest.mark.parametrize("data", [None, 3, "text", [1], {}, {"text": 5}, {"text": None}, {"text": ["x"]}])
def test_anything_but_text_is_nothing(data: Any) -> None:
    assert room.sent(event(data), "text") == ""


def test_text_is_text() -> None:
    assert room.sent(event({"text": "hello"}), "text") == "hello"


@pytest.mark.parametrize("data", [None, 3, [1], "x"])
def test_a_form_is_never_anything_but_words(data: Any) -> None:
    assert brief.form_of(event(data)) == {}
    assert brief.form_of(event({"level": 2, "x": {"y": 1}}))["level"] == "2"


def test_the_form_starts_a_session(machine: fakes.Machine) -> None:
    form = {"scenario": "cold-oven", "variant": "brother", "level": "3", "help": "none"}
    found = machine.practice.room("rita", brief.started(machine.practice, "rita", form))
    assert (found.level, found.help, found.buyer) == (3, "none", "Otto Loaf")


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"scenario": "cold-oven"},
        {"scenario": "cold-oven", "level": "9"},
        {"scenario": "cold-oven", "level": "x"},
        {"scenario": "../../etc/passwd", "level": "2"},
        {"scenario": "cold-oven", "variant": "nobody", "level": "2"},
    ],
)
def test_a_form_that_cannot_be_used_is_a_sentence(machine: fakes.Machine, form: dict[str, str]) -> None:
    with pytest.raises(TrainerError):
        brief.started(machine.practice, "rita", form)


def test_a_brief_without_a_scenario_says_so(machine: fakes.Machine) -> None:
    with pytest.raises(InputInvalid, match="names no scenario"):
        brief.shown(machine.practice, "rita", "", "base")


def test_the_room_of_another_person_looks_like_none_at_all(machine: fakes.Machine) -> None:
    session = machine.practice.start("somebody", "cold-oven")
    seen = []
    for name in (session, "no-such-session"):
        with pytest.raises(TrainerError) as caught:
            room.opened(machine.practice, "rita", name)
        seen.append(str(caught.value))
    assert seen[0] == seen[1]


def test_one_function_says_who_asks() -> None:
    request: Any = SimpleNamespace(username=None)
    assert person_of(request) == LOCAL
