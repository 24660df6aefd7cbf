"""Builds the product from its parts: the one place that sees all of them. Knows nothing of flags or pages."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.agents.ports import Buyer, Coach, Judge, OnJudged, Reader
from trainer.content.library import Library, home
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.domain.rubric import Rubric
from trainer.domain.scorecard import Scorecard
from trainer.errors import SettingInvalid
from trainer.scoring.assess import assess
from trainer.settings import PORTS, Settings

if TYPE_CHECKING:
    from trainer.coaching.practice import Practice


@dataclass(frozen=True)
class Agents:
    """Who reads, speaks, judges and coaches."""

    reader: Reader
    buyer: Buyer
    judge: Judge
    coach: Coach

    @property
    def names(self) -> dict[str, str]:
        """By port, as shown in the room and on the scorecard."""
        return {port: getattr(self, port).name for port in PORTS}


def tell(line: str) -> None:
    """Progress for the person at the terminal; standard output belongs to results."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - the one place that speaks to a terminal's error stream


def build_library(settings: Settings) -> Library:
    """The authored content: ours, and the organisation's own beside it."""
    own = [settings.scenarios] if settings.scenarios else []
    for folder in own:
        if not folder.is_dir():
            raise SettingInvalid(f"TRAINER_SCENARIOS names {folder}, which is no folder. Make it, or unset it.")
    return Library([home() / "scenarios", *own])


def build_agents(settings: Settings, library: Library, *, progress: Callable[[str], None] = tell) -> Agents:
    """The agents the settings ask for, each port on its own."""
    for port in PORTS:
        if getattr(settings, port) == "llm":
            raise SettingInvalid(f"The {port} is set to `llm`, which this version cannot do yet. Set it to `scripted`.")
    from trainer.agents.scripted_buyer import ScriptedBuyer
    from trainer.agents.scripted_coach import ScriptedCoach
    from trainer.agents.scripted_judge import ScriptedJudge
    from trainer.agents.scripted_reader import ScriptedReader

    reader = ScriptedReader(
        library.examples,
        library.ordinary,
        vocabulary_digest=library.vocabulary_digest,
        cache=settings.cache_dir,
        progress=progress,
    )
    return Agents(reader=reader, buyer=ScriptedBuyer(), judge=ScriptedJudge(), coach=ScriptedCoach())


@dataclass(frozen=True)
class Trainer:
    """The whole product, ready to serve."""

    practice: "Practice"
    library: Library
    agents: Agents
    close: Callable[[], None]


def build(settings: Settings) -> Trainer:
    """Open the database, load the content, learn what is to be learned."""
    from trainer.coaching.practice import Practice
    from trainer.rehearsal.engine import Engine, ProcessLocks
    from trainer.rehearsal.graph import Company
    from trainer.store.checkpoints import open_checkpoints
    from trainer.store.database import open_database, sqlite_url
    from trainer.store.ledger import SqlLedger

    library = build_library(settings)
    agents = build_agents(settings, library)
    database = open_database(settings.database_url or sqlite_url(settings.data_dir), folder=settings.data_dir)
    checkpoints = open_checkpoints(settings.data_dir / "checkpoints.db")
    ledger = SqlLedger(database)

    def judged(found: Conversation, rubric: Rubric, on_judged: OnJudged) -> Scorecard:
        return judge_session(agents, library, found, rubric, on_judged)

    def company(_: SessionRecord) -> Company:
        return Company(ledger=ledger, reader=agents.reader, buyer=agents.buyer, coach=agents.coach, assess=judged)

    engine = Engine(ledger=ledger, company=company, checkpointer=checkpoints, locks=ProcessLocks())
    practice = Practice(library=library, engine=engine, past=ledger, agents=agents.names)

    def close() -> None:
        checkpoints.conn.close()
        database.dispose()

    return Trainer(practice=practice, library=library, agents=agents, close=close)


def judge_session(
    agents: Agents, library: Library, found: Conversation, rubric: Rubric, on_judged: OnJudged
) -> Scorecard:
    """Score a finished branch by one of its session's own rubrics."""
    session = found.session
    return assess(
        found.transcript,
        rubric,
        rubric_digest=session.rubric_digests[rubric.id],
        reader=agents.reader,
        judge=agents.judge,
        scenario=session.scenario,
        scenario_digest=session.scenario_digest,
        seed=session.seed,
        vocabulary_digest=library.vocabulary_digest,
        on_judged=lambda score: on_judged(rubric.id, score),
    )


def serve(settings: Settings) -> None:
    """Build the product and serve its pages until interrupted."""
    from trainer.web.serving import listen
    from trainer.web.shell import build as build_pages

    product = build(settings)
    try:
        app = build_pages(product.practice)
        listen(
            app,
            host=settings.host,
            port=settings.port,
            ready=lambda address: tell(f"The practice room is open: {address}  (Ctrl+C ends it)"),
        )
    finally:
        product.close()
