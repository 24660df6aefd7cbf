"""Agents that do exactly what a test tells them to, and a machine built of them. Know nothing of real wording."""

import os
import re
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from langgraph.checkpoint.sqlite import SqliteSaver
from sqlalchemy import Engine as Database

from trainer.agents.ports import OnJudged, Spoken
from trainer.agents.scripted_buyer import ScriptedBuyer
from trainer.coaching.practice import Practice
from trainer.content.examples import marked
from trainer.content.library import Library
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.domain.moves import BuyerAct, Move, MoveSeen, Reading, TopicAsked
from trainer.domain.rubric import Criterion, Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import (
    CriterionScore,
    Debrief,
    DebriefPoint,
    Evidence,
    Provenance,
    Scorecard,
    Verdict,
)
from trainer.domain.stance import Memory, Ruling
from trainer.domain.transcript import Transcript
from trainer.errors import ModelUnavailable
from trainer.rehearsal.engine import Engine, ProcessLocks
from trainer.rehearsal.graph import Assess, Company
from trainer.store.checkpoints import open_checkpoints
from trainer.store.database import open_database, sqlite_url
from trainer.store.ledger import SqlLedger

DATA = Path(__file__).parent / "data"
SCENARIO = "cold-oven"
_ASK = re.compile(r"\{ask:([a-z0-9-]+)\}")


@cache
def small_library() -> Library:
    """The library under tests/data."""
    return Library([DATA / "library"])


def session_record(
    *, scenario: Scenario | None = None, person: str = "rita", level: int = 2, seed: int = 7, **more: Any
) -> SessionRecord:
    """A session of the small scenario."""
    library = small_library()
    chosen = scenario or library.scenario(SCENARIO)
    given: dict[str, Any] = {
        "id": uuid.uuid4().hex,
        "person": person,
        "scenario": chosen,
        "scenario_digest": library.scenario_digest(SCENARIO),
        "rubrics": tuple(library.rubric(name) for name in chosen.rubrics),
        "rubric_digests": {name: library.rubric_digest(name) for name in chosen.rubrics},
        "level": level,
        "help": "live",
        "seed": seed,
        "agents": dict.fromkeys(("reader", "buyer", "judge", "coach"), "fake"),
        "started_at": datetime.now(UTC),
    }
    return SessionRecord(**{**given, **more})


def reading_of(text: str) -> Reading:
    """The reading that a text asks for: `[move+move|words]` makes moves, `{ask:topic}` asks, `(mumble)` is unclear."""
    _, labels = marked(text)
    found: list[MoveSeen] = []
    plain = marked(text)[0]
    at = 0
    for label in labels:
        words = plain[label.start : label.end]
        start = text.index(words, at if not found or found[-1].quote != words else found[-1].start)
        found.append(MoveSeen(move=label.move, quote=words, start=start, end=start + len(words)))
        at = start
    topics = tuple(
        TopicAsked(topic=match[1], quote=match[0], start=match.start(), end=match.end())
        for match in _ASK.finditer(text)
    )
    return Reading(moves=tuple(found), topics=topics, unsure="(mumble)" in text)


def made(*moves: Move, ask: Sequence[str] = (), quote: str = "words") -> Reading:
    """A reading by hand, where only what was done matters."""
    return Reading(
        moves=tuple(MoveSeen(move=move, quote=quote, start=0, end=len(quote)) for move in moves),
        topics=tuple(TopicAsked(topic=topic, quote=quote, start=0, end=len(quote)) for topic in ask),
    )


class MarkedReader:
    """Reads what is written in the reply's own marks."""

    name = "fake"

    def __init__(self) -> None:
        self.replies: list[str] = []
        self.met: list[str] = []

    def meet(self, scenario: Scenario) -> None:
        self.met.append(scenario.id)

    def read(self, reply: str, *, buyer: str, scenario: Scenario | None = None) -> Reading:
        self.replies.append(reply)
        return reading_of(reply)

    def acts(self, line: str, *, before: str = "") -> tuple[BuyerAct, ...]:
        return (BuyerAct.ANSWERS,)


class CountingBuyer(ScriptedBuyer):
    """The scripted buyer, counted."""

    def __init__(self) -> None:
        self.spoken = 0

    def speak(
        self,
        scenario: Scenario,
        ruling: Ruling,
        *,
        before: Memory,
        turns: Sequence[str],
        seed: str,
        say: Callable[[str], bool],
    ) -> Spoken:
        self.spoken += 1
        return super().speak(scenario, ruling, before=before, turns=turns, seed=seed, say=say)


class PlainJudge:
    """Answers every check with yes, on the first reply's own words."""

    name = "fake"

    def judge(self, transcript: Transcript, criterion: Criterion) -> tuple[Verdict, ...]:
        first = transcript.rep_turns[0] if transcript.rep_turns else None
        evidence = Evidence(turn=first.number, quote=first.text, start=0, end=len(first.text)) if first else None
        return tuple(
            Verdict(check=check.id, answer="yes" if evidence else "no", evidence=evidence, reason="It is there.")
            for check in criterion.checks
        )

    def details(self) -> dict[str, Any]:
        return {}


class PlainCoach:
    """One point, on the first reply's own words."""

    name = "fake"

    def debrief(
        self,
        transcript: Transcript,
        cards: Sequence[Scorecard],
        rubrics: Sequence[Rubric],
        scenario: Scenario | None,
    ) -> Debrief:
        points = tuple(
            DebriefPoint(
                kind="keep",
                criterion=score.criterion,
                check=verdict.check,
                evidence=verdict.evidence,
                better=None,
                why="It worked.",
            )
            for score in cards[0].criteria
            for verdict in score.verdicts
            if verdict.evidence
        )
        return Debrief(headline="That went as it went.", points=points[:1])


def plain_assess(found: Conversation, rubric: Rubric, on_judged: OnJudged) -> Scorecard:
    """A scorecard of the plain judge's: level 3 everywhere."""
    scores = []
    for criterion in rubric.criteria:
        verdicts = PlainJudge().judge(found.transcript, criterion)
        score = CriterionScore(criterion=criterion.id, state="scored", level=3, verdicts=verdicts)
        on_judged(rubric.id, score)
        scores.append(score)
    return Scorecard(
        transcript=found.branch,
        rubric=rubric.id,
        score=75.0,
        uncapped=75.0,
        criteria=tuple(scores),
        metrics={"questions": 0},
        ending=found.ending,
        provenance=Provenance(trainer="0", reader="fake", judge="fake", rubric_digest="0"),
    )


class Stumbling:
    """Calls a function, but fails the first times."""

    def __init__(self, inner: Callable[..., Any], *, times: int = 1) -> None:
        self._inner = inner
        self.left = times
        self.calls = 0

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.calls += 1
        if self.left:
            self.left -= 1
            raise ModelUnavailable("The model gave no answer. Try again.")
        return self._inner(*given, **named)


class Waiting:
    """Calls a function, but only once it is let go; says when it has been reached."""

    def __init__(self, inner: Callable[..., Any]) -> None:
        self._inner = inner
        self.reached = threading.Event()
        self.go = threading.Event()

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.reached.set()
        if not self.go.wait(timeout=30):
            raise TimeoutError("nobody let this call go on")
        return self._inner(*given, **named)


def die(*_: Any, **__: Any) -> Any:
    """End the process at once, as a power cut would."""
    os._exit(9)


@dataclass(frozen=True)
class Machine:
    """A whole machine on one folder."""

    folder: Path
    engine: Engine
    practice: Practice
    ledger: SqlLedger
    database: Database
    checkpoints: SqliteSaver
    reader: MarkedReader
    buyer: CountingBuyer

    def close(self) -> None:
        """Let go of both files."""
        self.checkpoints.conn.close()
        self.database.dispose()

    def say(self, session: str, text: str, *, key: str | None = None) -> list[Any]:
        """Everything that comes of one reply."""
        return list(self.engine.reply(session, text, key=key or uuid.uuid4().hex))


def machine(
    folder: Path,
    *,
    reader: MarkedReader | None = None,
    buyer: CountingBuyer | None = None,
    assess: Assess = plain_assess,
    coach: PlainCoach | None = None,
) -> Machine:
    """Build a machine on a folder; a second one on the same folder is a second process's."""
    database = open_database(sqlite_url(folder), folder=folder)
    ledger = SqlLedger(database)
    checkpoints = open_checkpoints(folder / "checkpoints.db")
    reads, speaks = reader or MarkedReader(), buyer or CountingBuyer()
    company = Company(ledger=ledger, reader=reads, buyer=speaks, coach=coach or PlainCoach(), assess=assess)
    engine = Engine(ledger=ledger, company=lambda _: company, checkpointer=checkpoints, locks=ProcessLocks())
    agents = dict.fromkeys(("reader", "buyer", "judge", "coach"), "fake")
    practice = Practice(library=small_library(), engine=engine, past=ledger, agents=agents)
    return Machine(folder, engine, practice, ledger, database, checkpoints, reads, speaks)
