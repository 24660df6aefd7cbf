"""A reader that asks a model, and believes it only where the words it quotes are really there.

Knows nothing of what the reading is used for.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from trainer.content.prompts import Prompt
from trainer.domain.evidence import find_quote
from trainer.domain.moves import BuyerAct, Meaning, Move, MoveSeen, Reading, TopicAsked, Vocabulary
from trainer.domain.scenario import OrdinaryTopic, Scenario
from trainer.llm.requests import Message
from trainer.llm.roles import RoleModel


class _MoveMade(BaseModel):
    model_config = ConfigDict(extra="ignore")
    move: Move
    quote: str = Field(description="copied from the reply, character for character")


class _TopicAskedFor(BaseModel):
    model_config = ConfigDict(extra="ignore")
    topic: str = Field(description="handle of a topic in the list")
    quote: str = Field(description="the words of the reply that ask for it")


class _ReadingShape(BaseModel):
    model_config = ConfigDict(extra="ignore")
    moves: list[_MoveMade]
    topics: list[_TopicAskedFor]
    unsure: bool


class _ActsShape(BaseModel):
    model_config = ConfigDict(extra="ignore")
    acts: list[Literal[*[act.value for act in BuyerAct]]]  # type: ignore[valid-type]


class LlmReader:
    """Implements `ports.Reader`."""

    def __init__(
        self,
        model: RoleModel,
        *,
        prompt: Prompt,
        acts_prompt: Prompt,
        vocabulary: Vocabulary,
        ordinary: dict[str, OrdinaryTopic],
    ) -> None:
        """`prompt` reads replies, `acts_prompt` buyers' lines."""
        self.name = model.name
        self._model = model
        self._prompt = prompt
        self._acts_prompt = acts_prompt
        self._moves = _listed(vocabulary.moves)
        self._acts = _listed(vocabulary.acts)
        self._ordinary = ordinary

    def meet(self, scenario: Scenario) -> None:
        """Nothing to prepare: the topics go along with every question."""

    def read(self, reply: str, *, buyer: str, scenario: Scenario | None = None) -> Reading:
        """Moves and topics whose quotes stand in the reply; whatever else the model says is dropped."""
        topics = self._topics(scenario)
        # Handles, not ids: an author's id for a fact may give it away.
        handles = {f"topic-{place}": name for place, name in enumerate(topics, 1)}
        listed = "\n".join(f"- {handle}: {topics[name]}" for handle, name in handles.items()) or "- (none)"
        rendered = self._prompt.render({"moves": self._moves, "topics": listed, "buyer": buyer, "reply": reply})
        messages = (Message(role="system", content=rendered.system), Message(role="user", content=rendered.user))
        shape, _ = self._model.shaped(messages, _ReadingShape)
        moves = [_seen(item, reply) for item in shape.moves]
        asked = [_asked(item, reply, handles[item.topic]) for item in shape.topics if item.topic in handles]
        found = tuple(sorted((item for item in moves if item), key=lambda item: item.start))
        return Reading(
            moves=found,
            topics=tuple(sorted((item for item in asked if item), key=lambda item: item.start)),
            unsure=shape.unsure and not found,
        )

    def acts(self, line: str, *, before: str = "") -> tuple[BuyerAct, ...]:
        """What a buyer's line does."""
        rendered = self._acts_prompt.render({"acts": self._acts, "before": before, "line": line})
        messages = (Message(role="system", content=rendered.system), Message(role="user", content=rendered.user))
        shape, _ = self._model.shaped(messages, _ActsShape)
        return tuple(dict.fromkeys(BuyerAct(act) for act in shape.acts)) or (BuyerAct.UNCLEAR,)

    def _topics(self, scenario: Scenario | None) -> dict[str, str]:
        """Topic labels only: what a fact says never goes to a reader."""
        if scenario is None:
            return {}
        facts = {name: fact.label for name, fact in scenario.facts.items()}
        return facts | {name: topic.label for name, topic in self._ordinary.items()}


def _listed(meanings: dict[Move, Meaning] | dict[BuyerAct, Meaning]) -> str:
    return "\n".join(f"- {name.value}: {meaning.means}" for name, meaning in meanings.items())


def _seen(item: _MoveMade, reply: str) -> MoveSeen | None:
    span = find_quote(item.quote, reply)
    return MoveSeen(move=item.move, quote=reply[span[0] : span[1]], start=span[0], end=span[1]) if span else None


def _asked(item: _TopicAskedFor, reply: str, topic: str) -> TopicAsked | None:
    span = find_quote(item.quote, reply)
    if not span:
        return None
    return TopicAsked(topic=topic, quote=reply[span[0] : span[1]], start=span[0], end=span[1])
