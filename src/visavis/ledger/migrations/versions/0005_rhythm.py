"""Where a relation stands tells who spoke first, and how quickly each of the two answers."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make room for the pace of each relation, and have what is derived made anew."""
    op.add_column("standings", sa.Column("first_by_owner", sa.SmallInteger(), nullable=True))
    for name in ("owner", "person"):
        answers = sa.Column(f"{name}_answers", sa.Integer(), nullable=False, server_default="0")
        op.add_column("standings", answers)
        for sums in ("logs", "squares"):
            op.add_column(
                "standings", sa.Column(f"{name}_{sums}", sa.Double(), nullable=False, server_default="0")
            )
    op.execute("UPDATE owners SET derivation = 0")
