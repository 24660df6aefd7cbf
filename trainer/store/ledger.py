"""The ledger on SQL: every method is one transaction. Knows nothing of what the words mean."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, and_, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from trainer.domain.ledger import Conversation, PastSession, SessionRecord
from trainer.domain.moves import BuyerAct, Reading
from trainer.domain.rubric import Rubric
from trainer.domain.scenario import Scenario
from trainer.domain.scorecard import Debrief, Scorecard, weighted_score
from trainer.domain.stance import Ending, Ruling
from trainer.domain.transcript import Turn
from trainer.errors import SessionBusy, SessionClosed, SessionUnknown, StoreError
from trainer.store.database import cause, writing
from trainer.store.tables import branches, contents, debriefs, scorecards, sessions, turns


class SqlLedger:
    """Implements `trainer.domain.ledger.Ledger`."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """`now` gives the time that is stored with each row."""
        self._engine = engine
        self._writes = writing(engine)
        self._now = now

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction that is wholly done or not at all."""
        try:
            with self._writes.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(
                f"Nothing was saved just now: {cause(error)}. Check that the disk has room and can be written; "
                "what was saved before is still there."
            ) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One look at the database as it was at one moment."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(
                f"What is stored cannot be read: {cause(error)}. Check the disk, then try again."
            ) from error

    def create(self, session: SessionRecord) -> str:
        """Store a session and its first branch."""
        branch = f"{session.id}.0"
        with self._writing() as connection:
            scenario = _keep(connection, "scenario", session.scenario.model_dump_json())
            rubrics = [
                {
                    "id": rubric.id,
                    "digest": session.rubric_digests[rubric.id],
                    "content": _keep(connection, "rubric", rubric.model_dump_json()),
                }
                for rubric in session.rubrics
            ]
            plain = session.model_dump(
                include={"id", "person", "scenario_digest", "level", "help", "seed", "agents", "started_at"}
            )
            connection.execute(
                insert(sessions).values(
                    **plain, scenario=session.scenario.id, scenario_content=scenario, rubrics=rubrics
                )
            )
            connection.execute(insert(branches).values(id=branch, session=session.id, position=0, branch_point=""))
        return branch

    def conversation(self, session: str, branch: str | None = None) -> Conversation | None:
        """A branch with all that hangs on it."""
        with self._reading() as connection:
            own = branches.c.id == branch if branch else branches.c.position == 0
            found = (
                connection.execute(
                    select(sessions, branches.c.id.label("branch"), branches.c.branch_point, branches.c.ending)
                    .join_from(sessions, branches)
                    .where(and_(sessions.c.id == session, own))
                )
                .mappings()
                .first()
            )
            if found is None:
                return None
            record = _session(connection, found)
            debrief = connection.execute(select(debriefs.c.body).where(debriefs.c.branch == found["branch"])).scalar()
            return Conversation(
                session=record,
                branch=found["branch"],
                branch_point=found["branch_point"],
                turns=tuple(_turns(connection, found["branch"])),
                ending=Ending.model_validate(found["ending"]) if found["ending"] else None,
                cards=tuple(_cards(connection, found["branch"], [rubric.id for rubric in record.rubrics])),
                debrief=Debrief.model_validate(debrief) if debrief else None,
            )

    def sessions_of(self, person: str) -> tuple[PastSession, ...]:
        """A person's sessions, newest first, by their first branches."""
        with self._reading() as connection:
            rows = (
                connection.execute(
                    select(sessions, branches.c.id.label("branch"), branches.c.ending)
                    .join_from(sessions, branches)
                    .where(sessions.c.person == person, branches.c.position == 0)
                    .order_by(sessions.c.started_at.desc())
                )
                .mappings()
                .all()
            )
            scores: dict[str, dict[str, float | None]] = {}
            for row in connection.execute(
                select(scorecards.c.branch, scorecards.c.rubric, scorecards.c.score)
                .join_from(scorecards, branches)
                .join(sessions)
                .where(sessions.c.person == person)
            ):
                scores.setdefault(row.branch, {})[row.rubric] = row.score
            return tuple(
                PastSession(
                    id=row["id"],
                    scenario=row["scenario"],
                    started_at=row["started_at"],
                    ended=row["ending"] is not None,
                    score=weighted_score(
                        scores.get(row["branch"], {}), _content(connection, row["scenario_content"], Scenario).rubrics
                    ),
                )
                for row in rows
            )

    def open(self, branch: str, text: str) -> None:
        """Store the buyer's opening, once."""
        with self._writing() as connection:
            _hold(connection, branch)
            if not _stored(connection, branch, 0):
                self._say(connection, branch, 0, "buyer", text)

    def accept(self, branch: str, number: int, text: str, *, key: str) -> bool:
        """Store a reply before anything else is done with it."""
        with self._writing() as connection:
            ended = _hold(connection, branch)
            if _submitted(connection, branch, key):
                return False
            if ended:
                raise SessionClosed("This conversation has ended. Read the debrief, or start it again from the lobby.")
            if _stored(connection, branch, number):
                raise SessionBusy("Another reply to the same line came first, from another tab. Reload to see it.")
            self._say(connection, branch, number, "rep", text, submission=key)
        return True

    def answer(self, branch: str, number: int, reading: Reading, ruling: Ruling, text: str) -> None:
        """Store reading, ruling, the buyer's line and the ending in one transaction, once."""
        with self._writing() as connection:
            _hold(connection, branch)
            if _stored(connection, branch, number + 1):
                return  # answered already, by a run that was cut off after this point
            self._say(connection, branch, number + 1, "buyer", text, ruling=ruling.model_dump(mode="json"))
            connection.execute(
                update(turns)
                .where(turns.c.branch == branch, turns.c.number == number)
                .values(reading=reading.model_dump(mode="json"))
            )
            if ruling.ending:
                self._end(connection, branch, ruling.ending)

    def _say(self, connection: Connection, branch: str, number: int, speaker: str, text: str, **more: Any) -> None:
        connection.execute(
            insert(turns).values(branch=branch, number=number, speaker=speaker, text=text, at=self._now(), **more)
        )

    def close(self, branch: str, ending: Ending, goodbye: str | None) -> None:
        """Store how the rep ended the branch, and the buyer's last words; the first ending stands."""
        with self._writing() as connection:
            if _hold(connection, branch):
                return
            self._end(connection, branch, ending)
            if goodbye:
                number = connection.execute(select(func.count()).where(turns.c.branch == branch)).scalar_one()
                self._say(connection, branch, number, "buyer", goodbye)

    def _end(self, connection: Connection, branch: str, ending: Ending) -> None:
        connection.execute(
            update(branches)
            .where(branches.c.id == branch, branches.c.ended_at.is_(None))
            .values(ending=ending.model_dump(mode="json"), ended_at=self._now())
        )

    def file_card(self, branch: str, card: Scorecard) -> None:
        """Store a scorecard; the first one for a rubric stands."""
        with self._writing() as connection:
            _hold(connection, branch)
            found = select(scorecards.c.rubric).where(scorecards.c.branch == branch, scorecards.c.rubric == card.rubric)
            if connection.execute(found).first() is None:
                body = card.model_dump(mode="json")
                connection.execute(
                    insert(scorecards).values(
                        branch=branch, rubric=card.rubric, score=card.score, body=body, at=self._now()
                    )
                )

    def file_debrief(self, branch: str, debrief: Debrief) -> None:
        """Store the debrief; the first one stands."""
        with self._writing() as connection:
            _hold(connection, branch)
            if connection.execute(select(debriefs.c.branch).where(debriefs.c.branch == branch)).first() is None:
                body = debrief.model_dump(mode="json")
                connection.execute(insert(debriefs).values(branch=branch, body=body, at=self._now()))


def _hold(connection: Connection, branch: str) -> bool:
    """Keep other writers off a branch until the transaction is done; whether the branch has ended.

    SQLite's transactions hold the whole database already and ignore the lock on the row. Raises SessionUnknown.
    """
    row = select(branches.c.ended_at).where(branches.c.id == branch).with_for_update()
    found = connection.execute(row).first()
    if found is None:
        raise SessionUnknown("There is no such conversation. Start one from the lobby.")
    return found.ended_at is not None


def _stored(connection: Connection, branch: str, number: int) -> bool:
    found = connection.execute(select(turns.c.number).where(turns.c.branch == branch, turns.c.number == number))
    return found.first() is not None


def _submitted(connection: Connection, branch: str, key: str) -> bool:
    found = connection.execute(select(turns.c.number).where(turns.c.branch == branch, turns.c.submission == key))
    return found.first() is not None


def _keep(connection: Connection, kind: str, body: str) -> str:
    """Store a text once, under its digest."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    known = connection.execute(select(contents.c.digest).where(contents.c.digest == digest)).first()
    if not known:
        connection.execute(insert(contents).values(digest=digest, kind=kind, body=body))
    return digest


@lru_cache(maxsize=256)
def _parsed(body: str, kind: type[Scenario] | type[Rubric]) -> Any:
    return kind.model_validate(json.loads(body))


_bodies: dict[str, str] = {}


def _content(connection: Connection, digest: str, kind: type[Scenario] | type[Rubric]) -> Any:
    """A stored text as the thing it was; texts never change under their digest, so they are kept at hand."""
    if digest not in _bodies:
        _bodies[digest] = connection.execute(select(contents.c.body).where(contents.c.digest == digest)).scalar_one()
    return _parsed(_bodies[digest], kind)


def _session(connection: Connection, row: RowMapping) -> SessionRecord:
    return SessionRecord(
        id=row["id"],
        person=row["person"],
        scenario=_content(connection, row["scenario_content"], Scenario),
        scenario_digest=row["scenario_digest"],
        rubrics=tuple(_content(connection, item["content"], Rubric) for item in row["rubrics"]),
        rubric_digests={item["id"]: item["digest"] for item in row["rubrics"]},
        level=row["level"],
        help=row["help"],
        seed=row["seed"],
        agents=row["agents"],
        started_at=row["started_at"],
    )


def _turns(connection: Connection, branch: str) -> Iterator[Turn]:
    rows = connection.execute(select(turns).where(turns.c.branch == branch).order_by(turns.c.number)).mappings()
    for row in rows:
        ruling = Ruling.model_validate(row["ruling"]) if row["ruling"] else None
        acts = ruling.acts if ruling else _acts(row)
        yield Turn(
            number=row["number"],
            speaker=row["speaker"],
            text=row["text"],
            acts=acts,
            reading=Reading.model_validate(row["reading"]) if row["reading"] else None,
            ruling=ruling,
        )


def _acts(row: RowMapping) -> tuple[BuyerAct, ...] | None:
    """A buyer's line without a ruling is the first one, or the goodbye to a rep who ended the call."""
    if row["speaker"] == "rep":
        return None
    return (BuyerAct.OPENS,) if row["number"] == 0 else (BuyerAct.ANSWERS,)


def _cards(connection: Connection, branch: str, order: list[str]) -> list[Scorecard]:
    """The scorecards in the order of the session's rubrics, whichever was filed first."""
    bodies = connection.execute(select(scorecards.c.body).where(scorecards.c.branch == branch)).scalars()
    return sorted((Scorecard.model_validate(body) for body in bodies), key=lambda card: order.index(card.rubric))
