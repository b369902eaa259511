"""Histograms that take long to count are kept with their generation, and people are found by key."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "histograms",
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False, comment="whose hours and weekdays are counted (IANA)"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False, comment="JSON: the rows, as they were counted"),
        sa.PrimaryKeyConstraint("owner_id", "generation", "zone", "name"),
    )
    op.create_index("standings_by_key", "standings", ["owner_id", "generation", "person_key"])
