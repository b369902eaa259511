"""What the owner decides has a journal, and lifts the rung that traces alone give."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the journal of marks, and keep beside each rung the one of the traces."""
    made = sa.Column(
        "marks", sa.Integer(), nullable=False, server_default="0", comment="how many marks were made"
    )
    op.add_column("owners", made)
    _marks()
    traced = sa.Column(
        "traced_rung", sa.Text(), nullable=False, server_default="stranger", comment="the rung without marks"
    )
    op.add_column("standings", traced)
    op.execute("UPDATE standings SET traced_rung = rung")


def _marks() -> None:
    stands = "1 in the latest entry, unless it revokes"
    op.create_table(
        "marks",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act", sa.Text(), nullable=False, comment="made, changed or revoked"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column(
            "person_key",
            sa.Text(),
            nullable=True,
            comment="by key: a mark outlives the imports that show the person",
        ),
        sa.Column("other_key", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=False, comment="what it is about besides the person"),
        sa.Column("marked_on", sa.Integer(), nullable=False, comment="the day the owner dates the thing"),
        sa.Column("marked_at", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False, comment="JSON: the rest of the mark"),
        sa.Column("stands", sa.SmallInteger(), nullable=False, comment=stands),
        sa.PrimaryKeyConstraint("owner_id", "number", "entry"),
    )
    op.create_index("marks_by_kind", "marks", ["owner_id", "kind", "stands"])
    op.create_index("marks_by_person", "marks", ["owner_id", "person_key"])
