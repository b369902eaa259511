"""What is derived may change in place: an edition counts how often, and tells agendas whether they hold."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Count editions; an agenda kept is made anew."""
    edition = sa.Column(
        "edition",
        sa.Integer(),
        nullable=False,
        server_default="0",
        comment="how often what is read changed",
    )
    op.add_column("owners", edition)
    op.drop_table("agendas")
    op.create_table(
        "agendas",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False, comment="entries of the journal it was made from"),
        sa.Column("agenda", sa.Text(), nullable=False, comment="JSON"),
        sa.PrimaryKeyConstraint("owner_id", "day"),
    )
