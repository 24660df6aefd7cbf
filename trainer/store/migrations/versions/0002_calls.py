"""Answers of language models, each under its request's digest."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of calls."""
    op.create_table(
        "calls",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("session", sa.String(32)),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("endpoint", sa.Text, nullable=False),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_calls"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_calls_session_sessions", ondelete="CASCADE"),
    )
    op.create_index("ix_calls_session", "calls", ["session"])
