"""Counts tokens with tiktoken where its vocabulary can be had, else by an estimate that says it is one.

Knows nothing of prompts.
"""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from functools import lru_cache
from typing import NamedTuple

import tiktoken

from trainer.llm.requests import Message

FALLBACK_MODEL = "o200k_base"
CHARACTERS_PER_TOKEN = 3.6
"""English prose has about four characters a token; a little less keeps an estimate on the safe side."""
VOCABULARY_WAIT = 5.0
"""Seconds a vocabulary may take to arrive, once in the life of a process."""
PER_MESSAGE = 4
"""Tokens a chat format adds around each message."""


class Count(NamedTuple):
    """A number of tokens, and whether it was counted or estimated."""

    tokens: int
    estimated: bool


@lru_cache(maxsize=32)
def encoding_for(model: str) -> tiktoken.Encoding | None:
    """The model's encoding; None where its vocabulary cannot be had, as without a network."""
    try:
        return _in_time(lambda: tiktoken.encoding_for_model(model))
    except KeyError:
        return _in_time(lambda: tiktoken.get_encoding(FALLBACK_MODEL))


def _in_time(load: Callable[[], tiktoken.Encoding]) -> tiktoken.Encoding | None:
    """What is loaded, or None: tiktoken downloads without a time limit, and nobody waits that long for a count."""
    outcome: Future[tiktoken.Encoding] = Future()

    def run() -> None:
        try:
            outcome.set_result(load())
        except (KeyError, OSError) as error:
            outcome.set_exception(error)
        finally:
            if not outcome.done():
                outcome.cancel()

    threading.Thread(target=run, name="vocabulary", daemon=True).start()
    try:
        return outcome.result(VOCABULARY_WAIT)
    except (OSError, CancelledError):
        return None


def count_text(text: str, model: str) -> Count:
    """Tokens of a text."""
    encoding = encoding_for(model)
    if encoding is None:
        return Count(max(1, round(len(text) / CHARACTERS_PER_TOKEN)) if text else 0, True)
    return Count(len(encoding.encode(text, disallowed_special=())), False)


def count_messages(messages: Iterable[Message], model: str) -> Count:
    """Tokens of a request's messages, the chat format included."""
    counts = [count_text(message.content, model) for message in messages]
    return Count(sum(count.tokens + PER_MESSAGE for count in counts), any(count.estimated for count in counts))
