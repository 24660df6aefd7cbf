"""A judge that asks a model, one criterion at a time, several times, and takes the majority.

Knows nothing of levels or scores, and is shown neither hidden facts nor the buyer's intent nor anybody's name.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from trainer.content.prompts import Prompt
from trainer.domain.evidence import find_quote
from trainer.domain.frozen import Frozen
from trainer.domain.rubric import Check, Criterion
from trainer.domain.scorecard import Answer, Evidence, Verdict
from trainer.domain.transcript import Transcript
from trainer.llm.requests import Message
from trainer.llm.roles import RoleModel


class _Answered(BaseModel):
    model_config = ConfigDict(extra="ignore")
    check: str
    quote: str = Field(description="the salesperson's words that decide it, character for character; empty when none")
    turn: int | None = Field(description="number of the turn the quote is from")
    answer: Literal["yes", "no", "na"]
    reason: str


class _JudgementShape(BaseModel):
    model_config = ConfigDict(extra="ignore")
    checks: list[_Answered]


class Votes(Frozen):
    """How often each criterion is judged."""

    first: int = 3
    when_split: int = 5
    """In all, where the first votes do not agree."""


class LlmJudge:
    """Implements `ports.Judge`."""

    def __init__(self, model: RoleModel, *, prompt: Prompt, votes: Votes, seed: int = 0) -> None:
        """`seed` is sent with every vote, counted up, to servers that take one."""
        self.name = model.name
        self._model = model
        self._prompt = prompt
        self._votes = votes
        self._seed = seed

    def details(self) -> dict[str, Any]:
        """Model, temperature, votes, seed and prompt of every judgement."""
        part = self._model.part
        return {
            "model": part.model,
            "temperature": part.temperature,
            "votes": self._votes.model_dump(),
            "seed": self._seed,
            "prompt_digest": self._prompt.digest,
        }

    def judge(self, transcript: Transcript, criterion: Criterion) -> tuple[Verdict, ...]:
        """One verdict per check; a check whose votes do not settle is unscored."""
        messages = self._messages(transcript, criterion)
        ballots = self._cast(messages, range(self._votes.first))
        if any(_split(ballots, check) for check in criterion.checks):
            ballots += self._cast(messages, range(self._votes.first, self._votes.when_split))
        return tuple(_verdict(ballots, check, transcript) for check in criterion.checks)

    def _cast(self, messages: tuple[Message, ...], votes: range) -> list[dict[str, _Answered]]:
        def one(vote: int) -> dict[str, _Answered]:
            shape, _ = self._model.shaped(messages, _JudgementShape, seed=self._seed + vote, vote=vote)
            return {item.check: item for item in shape.checks}

        with ThreadPoolExecutor(max_workers=max(1, len(votes))) as pool:
            return list(pool.map(one, votes))

    def _messages(self, transcript: Transcript, criterion: Criterion) -> tuple[Message, ...]:
        turns = "\n".join(
            f"[{turn.number}] {'Salesperson' if turn.speaker == 'rep' else 'Buyer'}: {turn.text}"
            for turn in transcript.turns
        )
        rendered = self._prompt.render(
            {
                "criterion": f"{criterion.title}. {criterion.asks}",
                "checks": "\n".join(_worded(check) for check in criterion.checks),
                "brief": transcript.brief or "",
                "conversation": turns,
            }
        )
        return (Message(role="system", content=rendered.system), Message(role="user", content=rendered.user))


def _worded(check: Check) -> str:
    lines = [
        f"- {check.id}: holds when {check.holds_when}",
        f"  holds: {check.met}",
        f"  does not hold: {check.not_met}",
    ]
    lines.append(f"  na when {check.not_applicable_when}" if check.not_applicable_when else "  never na")
    return "\n".join(lines)


def _split(ballots: list[dict[str, _Answered]], check: Check) -> bool:
    return len({ballot[check.id].answer if check.id in ballot else None for ballot in ballots}) > 1


def _verdict(ballots: list[dict[str, _Answered]], check: Check, transcript: Transcript) -> Verdict:
    """The answer of more than half of the votes, with the words of the first of them that quotes."""
    cast = [ballot[check.id] for ballot in ballots if check.id in ballot]
    counted = Counter(item.answer for item in cast).most_common(1)
    if not counted or counted[0][1] * 2 <= len(ballots):
        return Verdict(check=check.id, answer="unscored", reason="The judge's votes on this check did not settle.")
    answer: Answer = counted[0][0]
    agreeing = [item for item in cast if item.answer == answer]
    evidence = next((found for item in agreeing if (found := _evidence(item, transcript))), None)
    return Verdict(check=check.id, answer=answer, evidence=evidence, reason=agreeing[0].reason)


def _evidence(item: _Answered, transcript: Transcript) -> Evidence | None:
    """The quoted words, wherever in the rep's turns they really stand, the named turn first."""
    if not item.quote.strip():
        return None
    for turn in sorted(transcript.rep_turns, key=lambda turn: turn.number != item.turn):
        span = find_quote(item.quote, turn.text)
        if span:
            return Evidence(turn=turn.number, quote=turn.text[span[0] : span[1]], start=span[0], end=span[1])
    return None
