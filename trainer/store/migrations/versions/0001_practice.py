"""Sessions, branches, turns, scorecards and debriefs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "contents",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_contents"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("scenario", sa.String(64), nullable=False),
        sa.Column("scenario_content", sa.String(64), nullable=False),
        sa.Column("scenario_digest", sa.String(64), nullable=False),
        sa.Column("rubrics", sa.JSON, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("help", sa.String(10), nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("agents", sa.JSON, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.ForeignKeyConstraint(
            ["scenario_content"], ["contents.digest"], name="fk_sessions_scenario_content_contents"
        ),
    )
    op.create_index("ix_sessions_person", "sessions", ["person"])
    op.create_table(
        "branches",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("session", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("parent", sa.String(64)),
        sa.Column("branch_point", sa.String(120), nullable=False),
        sa.Column("ending", sa.JSON),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_branches"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_branches_session_sessions", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["parent"], ["branches.id"], name="fk_branches_parent_branches", ondelete="CASCADE"),
        sa.UniqueConstraint("session", "position", name="uq_branches_session"),
    )
    op.create_index("ix_branches_session", "branches", ["session"])
    op.create_table(
        "turns",
        sa.Column("branch", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("speaker", sa.String(5), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("submission", sa.String(64)),
        sa.Column("reading", sa.JSON),
        sa.Column("ruling", sa.JSON),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("branch", "number", name="pk_turns"),
        sa.ForeignKeyConstraint(["branch"], ["branches.id"], name="fk_turns_branch_branches", ondelete="CASCADE"),
        sa.UniqueConstraint("branch", "submission", name="uq_turns_branch"),
    )
    for table, value in (("scorecards", True), ("debriefs", False)):
        keys = ["branch", "rubric"] if value else ["branch"]
        extra = [sa.Column("rubric", sa.String(64), nullable=False), sa.Column("score", sa.Float)] if value else []
        op.create_table(
            table,
            sa.Column("branch", sa.String(64), nullable=False),
            *extra,
            sa.Column("body", sa.JSON, nullable=False),
            sa.Column("at", sa.DateTime(timezone=True), nullable=False),
            sa.PrimaryKeyConstraint(*keys, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(
                ["branch"], ["branches.id"], name=f"fk_{table}_branch_branches", ondelete="CASCADE"
            ),
        )
