"""A small vocabulary, so that the real counting runs without a network."""

from collections.abc import Iterator

import pytest
import tiktoken

from trainer.llm.tokens import encoding_for


@pytest.fixture(autouse=True)
def small_vocabulary(monkeypatch: pytest.MonkeyPatch) -> Iterator[tiktoken.Encoding]:
    """One token a byte, built in memory."""
    ranks = {bytes([value]): value for value in range(256)}
    encoding = tiktoken.Encoding("bytes", pat_str=r"\S+|\s+", mergeable_ranks=ranks, special_tokens={})
    monkeypatch.setattr(tiktoken, "encoding_for_model", lambda model: encoding)
    encoding_for.cache_clear()
    yield encoding
    encoding_for.cache_clear()
