"""What each import shows of a message that others show otherwise is kept, so that an import can be undone."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Tell the copies that are counted already from those that wait for their import to be published."""
    comment = "whether it is counted"
    op.add_column(
        "mends", sa.Column("done", sa.SmallInteger(), nullable=False, server_default="0", comment=comment)
    )
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("mends", "text", comment=None, existing_type=sa.Text())
