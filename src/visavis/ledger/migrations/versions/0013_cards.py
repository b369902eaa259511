"""Whoever is drawn keeps the company and the title that were given for them: they are found by these."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make room for a company and a title."""
    comment = "as given or known at the draw"
    for name in ("company", "title"):
        op.add_column(
            "assignments", sa.Column(name, sa.Text(), nullable=False, server_default="", comment=comment)
        )
