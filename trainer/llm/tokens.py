"""Counts tokens with tiktoken where its vocabulary can be had, else by an estimate that says it is one.

Knows nothing of prompts.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import tiktoken

from trainer.llm.requests import Message

FALLBACK_MODEL = "o200k_base"
CHARACTERS_PER_TOKEN = 3.6
"""English prose has about four characters a token; a little less keeps an estimate on the safe side."""
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
        return tiktoken.encoding_for_model(model)
    except KeyError:
        pass
    except OSError:
        return None
    try:
        return tiktoken.get_encoding(FALLBACK_MODEL)
    except OSError:
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
