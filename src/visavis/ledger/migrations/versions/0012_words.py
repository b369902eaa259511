"""The index of words keeps which messages hold a word, and no more: not where in them, nor their length."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MAKE = (
    "CREATE VIRTUAL TABLE messages_text USING fts5"
    "(subject, text, content='messages', content_rowid='id', tokenize='unicode61 remove_diacritics 2',"
    " detail=none, columnsize=0)"
)
_SET = "INSERT INTO messages_text (messages_text, rank) VALUES ('{name}', {value})"
_IN_BULK = {"hashsize": 8 * 1024**2, "automerge": 0, "crisismerge": 200}
_BY_DEFAULT = {"hashsize": 1024**2, "automerge": 4, "crisismerge": 16}


def upgrade() -> None:
    """Make the index anew on SQLite, and note on both how far it goes."""
    comment = "the newest message that the index of words knows; no row where it knows none"
    column = sa.Column("last_message", _ID, autoincrement=False, nullable=False, comment=comment)
    op.create_table("indexed", column, sa.PrimaryKeyConstraint("last_message"))
    newest = "SELECT MAX(message_id) FROM messages_text HAVING MAX(message_id) IS NOT NULL"
    if op.get_bind().dialect.name == "sqlite":
        newest = "SELECT MAX(id) FROM messages HAVING MAX(id) IS NOT NULL"
        _rebuild()
    op.execute(f"INSERT INTO indexed (last_message) {newest}")


def _rebuild() -> None:
    op.execute("DROP TABLE messages_text")
    op.execute(_MAKE)
    _set(_IN_BULK)
    op.execute("INSERT INTO messages_text (messages_text) VALUES ('rebuild')")
    _set(_BY_DEFAULT)


def _set(settings: dict[str, int]) -> None:
    for name, value in settings.items():
        op.execute(_SET.format(name=name, value=value))
