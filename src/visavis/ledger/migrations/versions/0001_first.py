"""The first schema: traces, what is derived from them, and the index of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SQLITE = (
    (
        "CREATE VIRTUAL TABLE messages_text USING fts5"
        "(subject, text, content='messages', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    ),
    (
        "CREATE VIRTUAL TABLE people_text USING fts5"
        "(name, company, title, tokenize='unicode61 remove_diacritics 2')"
    ),
)
_POSTGRESQL = (
    "CREATE TABLE messages_text (message_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX messages_text_words ON messages_text USING GIN (words)",
    "CREATE TABLE people_text (person_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX people_text_words ON people_text USING GIN (words)",
)


def upgrade() -> None:
    """Make every table."""
    for make in (_owners, _imports, _people, _connections, _messages, _deeds, _standings, _outcomes):
        make()
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)


def _owners() -> None:
    op.create_table(
        "owners",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "owner_keys",
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("person_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "person_key"),
    )
    op.create_table(
        "tombstones",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column(
            "person", sa.LargeBinary(), nullable=False, comment="the digest of the person it belongs to"
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "digest"),
    )


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("published", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("exported_at", sa.BigInteger(), nullable=True),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("covers", sa.Text(), nullable=False, comment="kinds of tables it holds, joined by a space"),
        sa.Column("owner_key", sa.Text(), nullable=True),
        sa.Column("report", sa.Text(), nullable=False, comment="JSON: what was read of each file"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "hidden_connections",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "day"),
    )
    op.create_table(
        "presence",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("trace_id", _ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("import_id", "kind", "trace_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("presence_by_trace", "presence", ["kind", "trace_id"], unique=False)


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("person_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner_id", "person_key"),
    )
    op.create_table(
        "cards",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, autoincrement=False, nullable=False),
        sa.Column(
            "rank",
            sa.SmallInteger(),
            nullable=False,
            comment="0 connections, 1 invitations, 2 messages, 3 others",
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "person_id"),
    )


def _connections() -> None:
    op.create_table(
        "connections",
        sa.Column("id", _ID, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("person_id", _ID, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("trace_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner_id", "trace_key"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", _ID, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("person_id", _ID, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("outgoing", sa.SmallInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("trace_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner_id", "trace_key"),
    )


def _messages() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner_id", "source_key"),
    )
    op.create_table(
        "views",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("conversation_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, nullable=True, comment="the only other key this import shows"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "keys", sa.SmallInteger(), nullable=False, comment="other keys shown: 0, 1, or 2 for several"
        ),
        sa.Column("many", sa.SmallInteger(), nullable=False, comment="a row names two recipients or more"),
        sa.Column("owner_spoke", sa.SmallInteger(), nullable=False),
        sa.Column("first_row", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "conversation_id"),
    )
    op.create_table(
        "messages",
        sa.Column("id", _ID, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("import_id", _ID, nullable=False, comment="the first import that holds it"),
        sa.Column("conversation_id", _ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by_owner", sa.SmallInteger(), nullable=False),
        sa.Column(
            "text_key", sa.BigInteger(), nullable=False, comment="digest of the text without white space"
        ),
        sa.Column("sender_id", _ID, nullable=True),
        sa.Column(
            "tie", sa.Integer(), nullable=False, comment="rows of the same instant above it in its file"
        ),
        sa.Column("row", sa.BigInteger(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("conversation_id", "at", "by_owner", "text_key"),
    )


def _deeds() -> None:
    op.create_table(
        "mends",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("message_id", _ID, autoincrement=False, nullable=False),
        sa.Column("tie", sa.Integer(), nullable=False),
        sa.Column("sender_id", _ID, nullable=True),
        sa.Column("text", sa.Text(), nullable=True, comment="empty where the copy kept is as good"),
        sa.PrimaryKeyConstraint("import_id", "message_id"),
    )
    op.create_table(
        "deeds",
        sa.Column("id", _ID, nullable=False),
        sa.Column("owner_id", _ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", _ID, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("trace_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner_id", "trace_key"),
    )


def _standings() -> None:
    op.create_table(
        "standings",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("connected_on", sa.Integer(), nullable=True),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=True),
        sa.Column("first_at", sa.BigInteger(), nullable=True),
        sa.Column("last_at", sa.BigInteger(), nullable=True),
        sa.Column("last_by_owner", sa.SmallInteger(), nullable=True),
        sa.PrimaryKeyConstraint("owner_id", "generation", "person_id"),
    )
    op.create_table(
        "threads",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("conversation_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, nullable=True, comment="empty where the other one shows no address"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="one_to_one, group or advert"),
        sa.Column("position", sa.BigInteger(), nullable=False, comment="its first row in the newest export"),
        sa.PrimaryKeyConstraint("owner_id", "generation", "conversation_id"),
    )
    op.create_index("threads_by_person", "threads", ["owner_id", "generation", "person_id"], unique=False)


def _outcomes() -> None:
    op.create_table(
        "set_aside",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", _ID, autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False, comment="note or twin"),
        sa.PrimaryKeyConstraint("owner_id", "generation", "message_id"),
    )
    op.create_table(
        "outcomes",
        sa.Column("owner_id", _ID, autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("invitation_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person_id", _ID, nullable=True),
        sa.Column("outgoing", sa.SmallInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column(
            "note_kind", sa.Text(), nullable=True, comment="empty for a note received: its kind is not judged"
        ),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("in_window", sa.SmallInteger(), nullable=False),
        sa.Column("accepted_on", sa.Integer(), nullable=True),
        sa.Column("accepted_at", sa.BigInteger(), nullable=True),
        sa.Column("replied_at", sa.BigInteger(), nullable=True),
        sa.Column("exchanged_at", sa.BigInteger(), nullable=True),
        sa.Column(
            "followed_days",
            sa.Integer(),
            nullable=True,
            comment="days from sending to acceptance, loss or the last export",
        ),
        sa.PrimaryKeyConstraint("owner_id", "generation", "invitation_id"),
    )
