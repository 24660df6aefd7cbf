"""Every failure becomes a sentence."""

import logging
from collections.abc import Callable, Iterator

import pytest

from trainer.errors import SessionUnknown
from trainer.web.answers import attempt, attempts


def fail(error: Exception) -> str:
    raise error


def test_a_value_passes() -> None:
    assert attempt(lambda: "fine", otherwise=str.upper) == "fine"


def test_an_error_of_ours_is_shown_in_its_own_words() -> None:
    assert attempt(lambda: fail(SessionUnknown("No such thing.")), otherwise=str) == "No such thing."


def test_an_unforeseen_error_is_logged_and_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        shown = attempt(lambda: fail(ValueError("secret detail /etc/passwd")), otherwise=str)
    assert "secret" not in shown and "reference" in shown
    reference = shown.rsplit("reference ", 1)[1].rstrip(".")
    assert reference in caplog.text and "secret detail" in caplog.text


def test_what_came_before_a_failure_stands() -> None:
    def makers() -> Iterator[Callable[[], str]]:
        yield lambda: "one"
        raise SessionUnknown("Gone.")

    assert list(attempts(makers(), otherwise=str)) == ["one", "Gone."]
