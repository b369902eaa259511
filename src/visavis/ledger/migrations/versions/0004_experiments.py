"""Experiments have a journal, their draws stay, and so do the minutes spent on them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the three tables of experiments."""
    _experiments()
    _assignments()
    _attention()


def _experiments() -> None:
    op.create_table(
        "experiments",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act", sa.Text(), nullable=False, comment="planned, changed, sealed or ended"),
        sa.Column("plan", sa.Text(), nullable=False, comment="JSON: what is compared, and how it is judged"),
        sa.Column("seed", sa.Text(), nullable=False, comment="what the draw follows from, once it is sealed"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("marked_at", sa.BigInteger(), nullable=False),
        sa.Column("stands", sa.SmallInteger(), nullable=False, comment="1 in the latest entry"),
        sa.PrimaryKeyConstraint("owner_id", "number", "entry"),
    )


def _assignments() -> None:
    forgotten = "empty once the person is forgotten: the place stays taken"
    op.create_table(
        "assignments",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("experiment", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stratum", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in its stratum, from 0"),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("arm", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.Text(), nullable=True, comment=forgotten),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False, comment="the fixed text as it was filled"),
        sa.Column("assigned_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "experiment", "place"),
    )
    op.create_index("assignments_by_person", "assignments", ["owner_id", "person_key"], unique=False)


def _attention() -> None:
    op.create_table(
        "attention",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("experiment", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="the assignment it was spent on"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "experiment", "entry"),
    )
