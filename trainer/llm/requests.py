"""What is asked of a model, what it answered, and the book both are kept in. Knows no server."""

import hashlib
import json
from typing import Any, Literal, Protocol

from trainer.domain.frozen import Frozen

Role = Literal["reader", "buyer", "judge", "coach", "author"]
Form = Literal["schema", "json", "text"]
"""How an answer's shape is asked for: by JSON schema, by JSON mode, or in words only."""


class Message(Frozen):
    """One message of a request."""

    role: Literal["system", "user", "assistant"]
    content: str


class Request(Frozen):
    """One question to one model."""

    role: Role
    endpoint: str
    """Base URL of the server."""
    model: str
    messages: tuple[Message, ...]
    temperature: float
    max_tokens: int
    seed: int | None = None
    shape: dict[str, Any] | None = None
    """JSON schema of the answer, where it must have one."""
    form: Form = "text"
    vote: int = 0
    """Tells apart repeated askings of the same question."""

    @property
    def digest(self) -> str:
        """SHA-256 over all that the answer depends on."""
        return hashlib.sha256(json.dumps(self.model_dump(), sort_keys=True).encode()).hexdigest()


class Usage(Frozen):
    """What an answer took."""

    prompt_tokens: int
    completion_tokens: int
    estimated: bool
    """True when the server did not say and we counted."""


class Answer(Frozen):
    """What a model answered."""

    text: str
    model: str
    """The name the server gave."""
    usage: Usage
    milliseconds: int


class CallBook(Protocol):
    """Where answers are kept under their request's digest, before anything depends on them."""

    def find(self, digest: str) -> Answer | None:
        """The answer this very request had."""
        ...

    def keep(self, request: Request, answer: Answer) -> None:
        """Store an answer; the first one for a digest stands."""
        ...


class NoBook:
    """Keeps nothing: for commands that store nothing."""

    def find(self, digest: str) -> Answer | None:
        """Nothing is known."""
        return None

    def keep(self, request: Request, answer: Answer) -> None:
        """Nothing is kept."""
