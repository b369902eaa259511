"""The index of texts: FTS5 on SQLite, tsvector on PostgreSQL, accents folded on both."""

import unicodedata
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, func, select, text

from visavis.ledger.schema import messages, standings
from visavis.ledger.store import Ledger, run_many

_BATCH = 20_000
_INSERT_MESSAGE = "INSERT INTO messages_text (message_id, words) VALUES (%s, to_tsvector('simple', %s))"
_INSERT_PERSON = "INSERT INTO people_text (person_id, words) VALUES (%s, to_tsvector('simple', %s))"
# PostgreSQL keeps no more than a megabyte of words for one text
_LONGEST = 200_000
# and looks for none of more than 2,046 bytes
_LONGEST_WORD = 500


def fold(words: str) -> str:
    """Return a text in lower case without accents, apostrophes and dashes as spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    # ß stays one letter, as it does in the index of SQLite
    small = "ß".join(part.casefold() for part in bare.replace("ẞ", "ß").split("ß"))
    return "".join(c if c.isalnum() else " " for c in small)


def tokens(typed: str) -> list[str]:
    """Return the words to look for in what somebody typed."""
    return [word[:_LONGEST_WORD] for word in fold(typed).split()]


def index_messages(ledger: Ledger) -> int:
    """Index the messages that are not yet; returns how many. Can be stopped and gone on with."""
    with ledger.reading() as connection:
        last = connection.scalar(text(_LAST[ledger.is_sqlite])) or 0
        newest = connection.scalar(select(func.max(messages.c.id))) or 0
    done = 0
    while last < newest:
        until = min(last + _BATCH, newest)
        with ledger.writing() as connection:
            done += _index_range(connection, last, until)
        last = until
    return done


_LAST = {
    True: "SELECT MAX(id) FROM messages_text_docsize",
    False: "SELECT MAX(message_id) FROM messages_text",
}


def _index_range(connection: Connection, after: int, until: int) -> int:
    if connection.dialect.name == "sqlite":
        found = connection.execute(
            text(
                "INSERT INTO messages_text (rowid, subject, text) SELECT id, subject, text FROM messages"
                " WHERE id > :after AND id <= :until"
            ),
            {"after": after, "until": until},
        )
        return found.rowcount
    here = (messages.c.id > after) & (messages.c.id <= until)
    rows = connection.execute(select(messages.c.id, messages.c.subject, messages.c.text).where(here)).all()
    return run_many(connection, _INSERT_MESSAGE, [(row.id, _words(row.subject, row.text)) for row in rows])


def _words(*parts: str) -> str:
    return fold(" ".join(parts))[:_LONGEST]


def index_people(connection: Connection, owner_id: int, generation: int) -> None:
    """Index the names, companies and titles of one owner's people anew."""
    here = (standings.c.owner_id == owner_id) & (standings.c.generation == generation)
    shown = select(standings.c.person_id, standings.c.name, standings.c.company, standings.c.title).where(
        here
    )
    known = "SELECT id FROM people WHERE owner_id = :owner"
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"DELETE FROM people_text WHERE rowid IN ({known})"), {"owner": owner_id})  # noqa: S608 - a constant
        connection.execute(
            text(
                "INSERT INTO people_text (rowid, name, company, title) SELECT person_id, name, company, title"
                " FROM standings WHERE owner_id = :owner AND generation = :generation"
            ),
            {"owner": owner_id, "generation": generation},
        )
        return
    connection.execute(text(f"DELETE FROM people_text WHERE person_id IN ({known})"), {"owner": owner_id})  # noqa: S608 - a constant
    rows = connection.execute(shown).all()
    run_many(connection, _INSERT_PERSON, [(row[0], _words(*row[1:])) for row in rows])


def forget_messages(connection: Connection, which: ColumnElement[bool]) -> None:
    """Take messages out of the index before they are erased."""
    rows = connection.execute(select(messages.c.id, messages.c.subject, messages.c.text).where(which)).all()
    if connection.dialect.name == "sqlite":
        indexed = connection.scalar(text(_LAST[True])) or 0
        gone = [(row.id, row.subject, row.text) for row in rows if row.id <= indexed]
        sql = "INSERT INTO messages_text (messages_text, rowid, subject, text) VALUES ('delete', ?, ?, ?)"
        run_many(connection, sql, gone)
        return
    run_many(connection, "DELETE FROM messages_text WHERE message_id = %s", [(row.id,) for row in rows])


def forget_strangers(connection: Connection) -> None:
    """Take people out of the index whom the ledger knows no more."""
    number = "rowid" if connection.dialect.name == "sqlite" else "person_id"
    connection.execute(text(f"DELETE FROM people_text WHERE {number} NOT IN (SELECT id FROM people)"))  # noqa: S608 - our own names


def found_messages(connection: Connection, typed: Sequence[str], limit: int) -> list[int]:
    """Return the numbers of the newest messages that hold all these words, as beginnings of theirs."""
    if not typed:
        return []
    number = "rowid" if connection.dialect.name == "sqlite" else "message_id"
    where, words = _match(connection, "messages_text", typed)
    sql = (
        f"SELECT messages.id FROM messages_text JOIN messages ON messages.id = messages_text.{number}"  # noqa: S608 - our own names
        f" WHERE {where} ORDER BY messages.at DESC, messages.id DESC LIMIT :limit"
    )
    return list(connection.scalars(text(sql), {"words": words, "limit": limit}))


def found_people(connection: Connection, typed: Sequence[str], limit: int) -> list[int]:
    """Return the numbers of people whose name, company or title holds all these words."""
    if not typed:
        return []
    number = "rowid" if connection.dialect.name == "sqlite" else "person_id"
    where, words = _match(connection, "people_text", typed)
    sql = f"SELECT {number} FROM people_text WHERE {where} ORDER BY {number} DESC LIMIT :limit"  # noqa: S608 - our own names
    return list(connection.scalars(text(sql), {"words": words, "limit": limit}))


def _match(connection: Connection, table: str, typed: Sequence[str]) -> tuple[str, str]:
    """Return the condition and the value of `:words` that ask for every word, as a beginning."""
    if connection.dialect.name == "sqlite":
        return f"{table} MATCH :words", " ".join(f'"{word}"*' for word in typed)
    return "words @@ to_tsquery('simple', :words)", " & ".join(f"{word}:*" for word in typed)
