"""A coach that asks a model to choose and word at most three points from a scorecard.

Knows nothing of judging: it is given what was judged, and what it says must name it.
"""

from collections.abc import Iterable, Sequence

from pydantic import BaseModel, ConfigDict, Field

from trainer.content.prompts import Prompt
from trainer.domain.inventions import inventions
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import Debrief, DebriefPoint, Evidence, Scorecard
from trainer.domain.transcript import Transcript
from trainer.errors import ReplyMalformed
from trainer.llm.requests import Message
from trainer.llm.roles import RoleModel

MOST_POINTS = 3
MOST_WORDS = 120


class _Point(BaseModel):
    model_config = ConfigDict(extra="ignore")
    finding: str = Field(description="id of the finding, as listed")
    better: str = Field(description="a better line; empty for a strength")
    why: str


class _DebriefShape(BaseModel):
    model_config = ConfigDict(extra="ignore")
    headline: str = Field(description="one line of at most twelve words: what this conversation came to")
    points: list[_Point]


class _Finding(BaseModel):
    """A settled verdict the coach may speak about."""

    criterion: str
    check: str
    held: bool
    good: bool
    evidence: Evidence


class LlmCoach:
    """Implements `ports.Coach`."""

    def __init__(self, model: RoleModel, *, prompt: Prompt) -> None:
        """`prompt` asks for the debrief."""
        self.name = model.name
        self._model = model
        self._prompt = prompt

    def debrief(
        self,
        transcript: Transcript,
        cards: Sequence[Scorecard],
        rubrics: Sequence[Rubric],
        scenario: Scenario | None,
    ) -> Debrief:
        """Points that name a finding with words of the rep; whatever else the model says is dropped."""
        findings = {item.check: item for item in _findings(cards, rubrics)}
        turns = "\n".join(
            f"[{turn.number}] {'Salesperson' if turn.speaker == 'rep' else 'Buyer'}: {turn.text}"
            for turn in transcript.turns
        )
        better = scenario.coach.items() if scenario else ()
        rendered = self._prompt.render(
            {
                "brief": transcript.brief or "",
                "findings": "\n".join(_told(item) for item in findings.values()) or "(none)",
                "better": "\n".join(f"- {name}: {item.line} ({item.why})" for name, item in better) or "(none)",
                "conversation": turns,
            }
        )
        messages = (Message(role="system", content=rendered.system), Message(role="user", content=rendered.user))
        shape, answer = self._model.shaped(messages, _DebriefShape)
        known = (turns, transcript.brief or "", *(item.line for _, item in better))
        points = [point for item in shape.points if (point := _point(item, findings, known))]
        if findings and not points:
            raise ReplyMalformed(
                f"The model {self.name} coached on nothing that was judged. Choose Try again, or another coach.",
                raw=answer.text,
            )
        points.sort(key=lambda point: point.kind != "keep")
        return Debrief(headline=" ".join(shape.headline.split()[:16]), points=_within(points))


def _findings(cards: Iterable[Scorecard], rubrics: Iterable[Rubric]) -> Iterable[_Finding]:
    signs = {check.id: check.sign for rubric in rubrics for check in rubric.checks.values()}
    for card in cards:
        for criterion in card.criteria:
            for verdict in criterion.verdicts:
                if verdict.evidence and verdict.answer in ("yes", "no"):
                    held = verdict.answer == "yes"
                    yield _Finding(
                        criterion=criterion.criterion,
                        check=verdict.check,
                        held=held,
                        good=held == (signs.get(verdict.check) == "+"),
                        evidence=verdict.evidence,
                    )


def _told(item: _Finding) -> str:
    return (
        f"- {item.check} ({item.criterion}): {'held' if item.held else 'did not hold'}; "
        f"{'a strength' if item.good else 'a weakness'}; turn {item.evidence.turn}: {item.evidence.quote}"
    )


def _point(item: _Point, findings: dict[str, _Finding], known: Sequence[str]) -> DebriefPoint | None:
    finding = findings.get(item.finding)
    if finding is None or not item.why.strip():
        return None
    better = item.better.strip()
    if not finding.good and (not better or inventions(better, known)):
        return None
    return DebriefPoint(
        kind="keep" if finding.good else "change",
        criterion=finding.criterion,
        check=finding.check,
        evidence=finding.evidence,
        better=None if finding.good else better,
        why=item.why.strip(),
    )


def _within(points: Sequence[DebriefPoint]) -> tuple[DebriefPoint, ...]:
    """As many whole points as fit the words a person reads after a call."""
    kept: list[DebriefPoint] = []
    words = 0
    for point in points[:MOST_POINTS]:
        words += sum(len(text.split()) for text in (point.evidence.quote, point.better or "", point.why))
        if words > MOST_WORDS:
            break
        kept.append(point)
    return tuple(kept)
