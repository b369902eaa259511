"""The list of people is read from indexes: the last spoken with first, and how many stand on each rung."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make both."""
    op.create_index("standings_by_last", "standings", ["owner_id", "generation", "last_at", "person_id"])
    op.create_index(
        "standings_by_rung", "standings", ["owner_id", "generation", "rung", "last_by_owner", "person_id"]
    )
