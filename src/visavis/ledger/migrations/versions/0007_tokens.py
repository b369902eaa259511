"""Programs have tokens: their digests, and what each may do."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "tokens",
        sa.Column("digest", sa.Text(), nullable=False, comment="SHA-256 of the token, in hexadecimal"),
        sa.Column("name", sa.Text(), nullable=False, comment="the program it was made for"),
        sa.Column("may_write", sa.SmallInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("digest"),
    )
