"""The tables, as SQLAlchemy sees them; migrations make them. Knows nothing of records."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets time zones, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store the moment in UTC; a moment without a zone is a programming error."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without a time zone must not be stored: {value!r}")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        moment: datetime | None = value
        return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


contents = Table(
    "contents",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),
)
"""Scenario and rubric texts as sessions were started on them, each once."""

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person", String(64), nullable=False, index=True),
    Column("scenario", String(64), nullable=False),
    Column("scenario_content", ForeignKey("contents.digest"), nullable=False),
    Column("scenario_digest", String(64), nullable=False),
    Column("rubrics", JSON, nullable=False),
    Column("level", Integer, nullable=False),
    Column("help", String(10), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("agents", JSON, nullable=False),
    Column("started_at", UtcTime, nullable=False),
)

branches = Table(
    "branches",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("parent", ForeignKey("branches.id", ondelete="CASCADE")),
    Column("branch_point", String(120), nullable=False, default=""),
    Column("ending", JSON),
    Column("ended_at", UtcTime),
    UniqueConstraint("session", "position"),
)

turns = Table(
    "turns",
    metadata,
    Column("branch", ForeignKey("branches.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("speaker", String(5), nullable=False),
    Column("text", Text, nullable=False),
    Column("submission", String(64)),
    Column("reading", JSON),
    Column("ruling", JSON),
    Column("at", UtcTime, nullable=False),
    UniqueConstraint("branch", "submission"),
)

scorecards = Table(
    "scorecards",
    metadata,
    Column("branch", ForeignKey("branches.id", ondelete="CASCADE"), primary_key=True),
    Column("rubric", String(64), primary_key=True),
    Column("score", Float),
    Column("body", JSON, nullable=False),
    Column("at", UtcTime, nullable=False),
)

debriefs = Table(
    "debriefs",
    metadata,
    Column("branch", ForeignKey("branches.id", ondelete="CASCADE"), primary_key=True),
    Column("body", JSON, nullable=False),
    Column("at", UtcTime, nullable=False),
)

calls = Table(
    "calls",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), index=True),
    Column("role", String(10), nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("model", String(200), nullable=False),
    Column("answer", JSON, nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""What language models answered, with usage and time, against session and role."""
