"""Counting tokens, with a vocabulary and without one."""

import threading

import pytest
import tiktoken

from trainer.llm import tokens
from trainer.llm.requests import Message
from trainer.llm.tokens import PER_MESSAGE, count_messages, count_text, encoding_for


def test_tokens_are_counted_with_a_vocabulary() -> None:
    assert count_text("abc de", "small") == (6, False)
    messages = (Message(role="system", content="abc"), Message(role="user", content="de"))
    assert count_messages(messages, "small") == (5 + 2 * PER_MESSAGE, False)


def test_what_looks_like_a_special_token_is_plain_text() -> None:
    assert count_text("<|endoftext|>", "small").tokens == len("<|endoftext|>")


def test_a_vocabulary_that_never_comes_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()
    monkeypatch.setattr(tokens, "VOCABULARY_WAIT", 0.01)
    monkeypatch.setattr(tiktoken, "encoding_for_model", lambda model: never.wait())
    encoding_for.cache_clear()
    try:
        assert count_text("Anything at all.", "small").estimated
    finally:
        never.set()


def test_without_a_vocabulary_it_is_an_estimate_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(name: str) -> tiktoken.Encoding:
        raise ConnectionError("no network")

    monkeypatch.setattr(tiktoken, "encoding_for_model", unreachable)
    encoding_for.cache_clear()
    count = count_text("How long have you been waiting for the money?", "small")
    assert count.estimated and 8 <= count.tokens <= 16
    assert count_text("", "small") == (0, True)
