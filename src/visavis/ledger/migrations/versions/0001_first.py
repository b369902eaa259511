"""The first schema: traces, what is derived from them, and the index of texts."""

from alembic import op

from visavis.ledger.schema import metadata

revision = "0001"
down_revision = None

_SQLITE = (
    "CREATE VIRTUAL TABLE messages_text USING fts5(subject, text, content='messages', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE people_text USING fts5(name, company, title, tokenize='unicode61 remove_diacritics 2')",
)
_POSTGRESQL = (
    "CREATE TABLE messages_text (message_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX messages_text_words ON messages_text USING GIN (words)",
    "CREATE TABLE people_text (person_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX people_text_words ON people_text USING GIN (words)",
)


def upgrade() -> None:
    """Make every table."""
    bind = op.get_bind()
    metadata.create_all(bind)
    for statement in _SQLITE if bind.dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)
