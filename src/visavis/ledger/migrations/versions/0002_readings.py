"""Readings of texts; what was derived before is made anew."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make room for what is read in texts, and for the families they make."""
    op.add_column(
        "owners",
        sa.Column(
            "derivation",
            sa.Integer(),
            nullable=False,
            server_default="1",
            comment="the DERIVATION that made this generation",
        ),
    )
    op.add_column(
        "outcomes",
        sa.Column(
            "singularity",
            sa.Double(),
            nullable=True,
            comment="share of 0 to 1; empty where the owner wrote no text",
        ),
    )
    _readings()


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("trace_kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("trace_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, nullable=True, comment="empty where the other one shows no address"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="none, cosmetic or contextual, as read"),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("singularity", sa.Double(), nullable=True),
        sa.Column("bits", sa.Double(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column(
            "uses", sa.Integer(), nullable=False, comment="people who were sent the text it is an edit of"
        ),
        sa.PrimaryKeyConstraint("owner_id", "generation", "trace_kind", "trace_id"),
    )
    op.create_index("readings_by_family", "readings", ["owner_id", "generation", "family"])
    op.create_table(
        "families",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False, comment="its sentence, as one person was sent it"),
        sa.Column(
            "varied",
            sa.Text(),
            nullable=False,
            comment="JSON: people by what filled its slots and by edits",
        ),
        sa.PrimaryKeyConstraint("owner_id", "generation", "family"),
    )
