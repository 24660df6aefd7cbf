"""Builds the product from its parts: the one place that sees all of them. Knows nothing of flags or pages."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.agents.ports import OnJudged
from trainer.casting import Agents, cast
from trainer.content.library import Library, home
from trainer.domain.ledger import Conversation, SessionRecord
from trainer.domain.rubric import Rubric
from trainer.domain.scorecard import Scorecard
from trainer.errors import SettingInvalid
from trainer.scoring.assess import assess
from trainer.settings import Settings

if TYPE_CHECKING:
    from trainer.coaching.practice import Practice


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
    from trainer.store.calls import SessionCalls
    from trainer.store.checkpoints import open_checkpoints
    from trainer.store.database import open_database, sqlite_url
    from trainer.store.ledger import SqlLedger

    library = build_library(settings)
    agents = cast(settings, library, progress=tell)
    database = open_database(settings.database_url or sqlite_url(settings.data_dir), folder=settings.data_dir)
    checkpoints = open_checkpoints(settings.data_dir / "checkpoints.db")
    ledger = SqlLedger(database)

    def company(session: SessionRecord) -> Company:
        if session.agents != agents.names:
            raise SettingInvalid(_recast(session.agents, agents.names))
        own = cast(settings, library, book=SessionCalls(database, session.id), like=agents)

        def judged(found: Conversation, rubric: Rubric, on_judged: OnJudged) -> Scorecard:
            return judge_session(own, library, found, rubric, on_judged)

        return Company(ledger=ledger, reader=own.reader, buyer=own.buyer, coach=own.coach, assess=judged)

    engine = Engine(ledger=ledger, company=company, checkpointer=checkpoints, locks=ProcessLocks())
    practice = Practice(library=library, engine=engine, past=ledger, agents=agents.names)

    def close() -> None:
        checkpoints.conn.close()
        database.dispose()

    return Trainer(practice=practice, library=library, agents=agents, close=close)


def _recast(before: dict[str, str], now: dict[str, str]) -> str:
    changed = [
        f"the {port} was {before.get(port)} and is now {name}" for port, name in now.items() if before.get(port) != name
    ]
    return (
        f"This conversation was started with others: {'; '.join(changed)}. Nobody takes over in mid-talk. "
        "Set them back in the settings, or start the scenario again."
    )


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
