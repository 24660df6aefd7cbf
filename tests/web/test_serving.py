"""Where the pages listen."""

import socket

import pytest
from fastapi import FastAPI

from trainer.errors import SettingInvalid
from trainer.web import serving


def test_small_answers_are_sent_at_once() -> None:
    with serving._bound("127.0.0.1", 0) as bound:
        assert bound.proto == socket.IPPROTO_TCP


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_strangers_are_not_let_in(host: str) -> None:
    with pytest.raises(SettingInvalid, match=r"Refused to listen on"):
        serving.listen(FastAPI(), host=host, port=0, ready=lambda address: None)


def test_a_port_that_is_taken_is_a_sentence_with_another_one() -> None:
    with serving._bound("127.0.0.1", 0) as bound, pytest.raises(SettingInvalid, match="is taken"):
        serving._bound("127.0.0.1", bound.getsockname()[1])
