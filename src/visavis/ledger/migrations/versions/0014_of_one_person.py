"""What is known of one person is found by their number: invitations with their fate, and connections."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Keep the order of people of both."""
    op.create_index("outcomes_by_person", "outcomes", ["owner_id", "generation", "person_id"])
    op.create_index("connections_by_person", "connections", ["person_id"])
