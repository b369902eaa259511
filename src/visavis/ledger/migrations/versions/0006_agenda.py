"""The agenda of a day is kept, and who was proposed on which day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "agendas",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False, comment="entries of the journal it was made from"),
        sa.Column("agenda", sa.Text(), nullable=False, comment="JSON"),
        sa.PrimaryKeyConstraint("owner_id", "day"),
    )
    op.create_table(
        "proposals",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_key", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "day", "person_key"),
    )
