"""A model in a part: which one, how warm, how long, and the two ways it is asked. Knows no prompts."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel

from trainer.domain.frozen import Frozen
from trainer.llm.endpoint import Endpoint
from trainer.llm.requests import Answer, Message, Request, Role
from trainer.llm.structured import Structured

_Shape = TypeVar("_Shape", bound=BaseModel)


class Part(Frozen):
    """What a role is given to work with."""

    role: Role
    model: str
    temperature: float
    max_tokens: int


class RoleModel:
    """One role's model."""

    def __init__(self, part: Part, endpoint: Endpoint, structured: Structured) -> None:
        """`endpoint` and `structured` talk to the same server."""
        self.part = part
        self._endpoint = endpoint
        self._structured = structured

    @property
    def name(self) -> str:
        """The model's name, as shown in the room and on the scorecard."""
        return self.part.model

    def shaped(
        self, messages: Sequence[Message], shape: type[_Shape], *, seed: int | None = None, vote: int = 0
    ) -> tuple[_Shape, Answer]:
        """An answer of a given shape; `vote` tells apart repeated askings of the same thing."""
        return self._structured.ask(self._request(messages, seed=seed, vote=vote), shape)

    def stream(self, messages: Sequence[Message], *, seed: int | None = None) -> Iterator[str]:
        """An answer in words, piece by piece."""
        return self._endpoint.stream(self._request(messages, seed=seed, vote=0))

    def _request(self, messages: Sequence[Message], *, seed: int | None, vote: int) -> Request:
        return Request(
            role=self.part.role,
            endpoint=self._endpoint.base_url,
            model=self.part.model,
            messages=tuple(messages),
            temperature=self.part.temperature,
            max_tokens=self.part.max_tokens,
            seed=seed,
            vote=vote,
        )
