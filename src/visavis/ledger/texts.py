"""The index of texts: FTS5 on SQLite, tsvector on PostgreSQL, accents folded on both."""

import re
import sqlite3
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache

from sqlalchemy import (
    ColumnClause,
    ColumnElement,
    Connection,
    TextualSelect,
    column,
    delete,
    func,
    insert,
    select,
    table,
    text,
)

from visavis.ledger.schema import indexed, messages, people, standings
from visavis.ledger.store import Ledger, run_many

_BATCH = 50_000
_SOME = 500
_MESSAGES_TEXT = table("messages_text", column("rowid"), column("subject"), column("text"))
_PEOPLE_TEXT = table("people_text", column("rowid"), column("name"), column("company"), column("title"))
_INSERT_MESSAGE = "INSERT INTO messages_text (message_id, words) VALUES (%s, to_tsvector('simple', %s))"
_INSERT_PERSON = "INSERT INTO people_text (person_id, words) VALUES (%s, to_tsvector('simple', %s))"
_ADD_FORMER = "UPDATE people_text SET name = name || ' ' || ?, company = company || ' ' || ? WHERE rowid = ?"
# L'Hostis, D'Amico, O'Brien, M'Bala, N'Diaye, T'Hooft, typed as one word
_ELIDED = re.compile("[ldomnt][a-z]{3,}")
# Guivarc'h, Falc'hun, Plac'h: the Breton c'h, typed as ch
_BRETON = re.compile("(?<=[a-z])ch")
# a number of fewer digits is a year or a sum, and not one of a telephone
_FEWEST_DIGITS = 8
_WITH_COUNTRY = 11
_APART = re.compile(r"(?<=\d)[\s./()-]+(?=\d)")
# PostgreSQL keeps no more than a megabyte of words for one text
_LONGEST = 200_000
# and looks for none of more than 2,046 bytes
_LONGEST_WORD = 500


class _Folded(dict[int, str]):
    """What each letter is folded to, found when it is first met."""

    def __missing__(self, letter: int) -> str:
        bare = (c for c in unicodedata.normalize("NFKD", chr(letter)) if not unicodedata.combining(c))
        # ß stays one letter, as it does in the index of SQLite
        small = "".join("ß" if c in "ßẞ" else c.casefold() for c in bare)
        self[letter] = folded = "".join(c if c.isalnum() else " " for c in small)
        return folded


_FOLDED = _Folded()
_TWO_LETTERS, _LIGATURE = "oe", "\N{LATIN SMALL LIGATURE OE}"


def fold(words: str) -> str:
    """Return a text in lower case without accents, apostrophes and dashes as spaces."""
    return words.translate(_FOLDED)


def tokens(typed: str) -> list[str]:
    """Return the words to look for in what somebody typed."""
    return [word[:_LONGEST_WORD] for word in fold(typed).split()]


def hold(text: str, typed: Sequence[str]) -> bool:
    """Tell whether a text has words with all these beginnings, as the index would find them."""
    folded = f" {fold(text)}".replace(_LIGATURE, _TWO_LETTERS)
    return all(f" {word.replace(_LIGATURE, _TWO_LETTERS)}" in folded for word in typed)


def number_typed(typed: Sequence[str]) -> str:
    """Return the digits of a number that was typed, of a telephone by its length; empty for anything else."""
    digits = "".join(typed)
    return digits if digits.isdecimal() and len(digits) >= _FEWEST_DIGITS else ""


def spelled(digits: str) -> list[list[str]]:
    """Return the ways in which a number is looked for: as one word, and in pairs as in French."""
    # +33 6 12 34 56 78: a country, one digit, pairs
    country = 2 if len(digits) == _WITH_COUNTRY else 0
    one = country + (len(digits) - country) % 2
    first = filter(None, (digits[:country], digits[country:one]))
    return [[digits], [*first, *(digits[at : at + 2] for at in range(one, len(digits), 2))]]


def hold_number(text: str, digits: str) -> bool:
    """Tell whether a text has a number, however its digits stand apart."""
    return digits in _APART.sub("", text)


def index_messages(ledger: Ledger) -> int:
    """Index the messages that are not yet; returns how many. Can be stopped and gone on with."""
    with ledger.reading() as connection:
        last = _last_indexed(connection)
        newest = connection.scalar(select(func.max(messages.c.id))) or 0
    if last >= newest:
        return 0
    _set_index(ledger, _IN_BULK)
    done = 0
    while last < newest:
        until = min(last + _BATCH, newest)
        with ledger.writing() as connection:
            done += _index(connection, (messages.c.id > last) & (messages.c.id <= until))
            _note_last(connection, until)
        last = until
    _set_index(ledger, _BY_DEFAULT)
    return done


# parts are written large and left alone while many come: to join them as one goes takes as long again
_IN_BULK = {"hashsize": 8 * 1024**2, "automerge": 0, "crisismerge": 200}
_BY_DEFAULT = {"hashsize": 1024**2, "automerge": 4, "crisismerge": 16}


def _set_index(ledger: Ledger, settings: dict[str, int]) -> None:
    if ledger.is_sqlite:
        setting = text("INSERT INTO messages_text (messages_text, rank) VALUES (:name, :value)")
        with ledger.writing() as connection:
            connection.execute(setting, [{"name": name, "value": value} for name, value in settings.items()])


def _last_indexed(connection: Connection) -> int:
    return connection.scalar(select(indexed.c.last_message)) or 0


def _note_last(connection: Connection, number: int) -> None:
    connection.execute(delete(indexed))
    if number:
        connection.execute(insert(indexed).values(last_message=number))


def unindexed(connection: Connection) -> int:
    """Return how many messages the index does not know yet."""
    later = messages.c.id > _last_indexed(connection)
    return connection.scalar(select(func.count()).select_from(messages).where(later)) or 0


def _index(connection: Connection, which: ColumnElement[bool]) -> int:
    query = select(messages.c.id, messages.c.subject, messages.c.text).where(which)
    if connection.dialect.name == "sqlite":
        return connection.execute(
            insert(_MESSAGES_TEXT).from_select(["rowid", "subject", "text"], query)
        ).rowcount
    rows = connection.execute(query).all()
    return run_many(connection, _INSERT_MESSAGE, [(row.id, _words(row.subject, row.text)) for row in rows])


@contextmanager
def change_messages(connection: Connection, numbers: Sequence[int]) -> Iterator[None]:
    """Take messages whose text is about to change out of the index, and put them in again afterwards."""
    last = _last_indexed(connection)
    known = [number for number in numbers if number <= last]
    some = [messages.c.id.in_(known[start : start + _SOME]) for start in range(0, len(known), _SOME)]
    for which in some:
        _take_out(connection, which)
    yield
    for which in some:
        _index(connection, which)


def _words(*parts: str) -> str:
    return fold(" ".join(parts))[:_LONGEST]


def index_people(
    connection: Connection,
    owner_id: int,
    generation: int,
    some: Collection[int] | None,
    former: Mapping[int, tuple[str, str]],
) -> None:
    """Index the names, companies and titles of one owner's people anew, or of some of them by number.

    `former` are the names and companies by which some are to be found beside those that are shown.
    """
    here = (standings.c.owner_id == owner_id) & (standings.c.generation == generation)
    for part in [None] if some is None else _parts(some):
        _forget_people(connection, owner_id, part)
        _index_people(connection, here if part is None else here & standings.c.person_id.in_(part), former)


def _parts(numbers: Collection[int]) -> list[list[int]]:
    ordered = sorted(numbers)
    return [ordered[at : at + _SOME] for at in range(0, len(ordered), _SOME)]


def _forget_people(connection: Connection, owner_id: int, some: Sequence[int] | None) -> None:
    number: ColumnClause[int] = column("rowid" if connection.dialect.name == "sqlite" else "person_id")
    known = select(people.c.id).where(people.c.owner_id == owner_id)
    connection.execute(
        delete(table("people_text", number)).where(number.in_(known if some is None else some))
    )


def _index_people(
    connection: Connection, which: ColumnElement[bool], former: Mapping[int, tuple[str, str]]
) -> None:
    shown = select(standings.c.person_id, standings.c.name, standings.c.company, standings.c.title)
    if connection.dialect.name == "sqlite":
        names = ["rowid", "name", "company", "title"]
        connection.execute(insert(_PEOPLE_TEXT).from_select(names, shown.where(which)))
        found = connection.scalars(select(standings.c.person_id).where(which)) if former else ()
        run_many(connection, _ADD_FORMER, [(*former[one], one) for one in found if one in former])
        return
    rows = connection.execute(shown.where(which)).all()
    run_many(
        connection, _INSERT_PERSON, [(row[0], _words(*row[1:], *former.get(row[0], ()))) for row in rows]
    )


def erase_messages(connection: Connection, which: ColumnElement[bool]) -> None:
    """Erase messages, and what the index knows of them."""
    _take_out(connection, which)
    connection.execute(delete(messages).where(which))
    # whatever comes next may get the number of one that is gone
    newest = connection.scalar(select(func.max(messages.c.id))) or 0
    _note_last(connection, min(_last_indexed(connection), newest))


def _take_out(connection: Connection, which: ColumnElement[bool]) -> None:
    rows = connection.execute(select(messages.c.id, messages.c.subject, messages.c.text).where(which)).all()
    if connection.dialect.name == "sqlite":
        last = _last_indexed(connection)
        gone = [(row.id, row.subject, row.text) for row in rows if row.id <= last]
        sql = "INSERT INTO messages_text (messages_text, rowid, subject, text) VALUES ('delete', ?, ?, ?)"
        run_many(connection, sql, gone)
        return
    run_many(connection, "DELETE FROM messages_text WHERE message_id = %s", [(row.id,) for row in rows])


def forget_strangers(connection: Connection) -> None:
    """Take people out of the index whom the ledger knows no more."""
    number = "rowid" if connection.dialect.name == "sqlite" else "person_id"
    connection.execute(text(f"DELETE FROM people_text WHERE {number} NOT IN (SELECT id FROM people)"))  # noqa: S608 - our own names


def found_messages(connection: Connection, owner_id: int, typed: Sequence[str], limit: int) -> list[int]:
    """Return the numbers of an owner's newest messages that hold words with all these beginnings."""
    if not typed:
        return []
    number = "rowid" if connection.dialect.name == "sqlite" else "message_id"
    where, words = _match(connection, "messages_text", typed)
    sql = (
        f"SELECT messages.id FROM messages_text JOIN messages ON messages.id = messages_text.{number}"  # noqa: S608 - our own names
        f" WHERE {where} AND messages.owner_id = :owner"
        " ORDER BY messages.at DESC, messages.id LIMIT :limit"
    )
    return list(connection.scalars(text(sql), {"words": words, "owner": owner_id, "limit": limit}))


def people_matching(connection: Connection, typed: Sequence[str]) -> TextualSelect:
    """Return the query of the people, of any owner, whose name, company or title holds all these words."""
    is_sqlite = connection.dialect.name == "sqlite"
    number = "rowid" if is_sqlite else "person_id"
    where = "people_text MATCH :words" if is_sqlite else "words @@ to_tsquery('simple', :words)"
    words = " AND ".join(map(_named, typed)) if is_sqlite else " & ".join(map(_named_elsewhere, typed))
    query = text(f"SELECT {number} AS id FROM people_text WHERE {where}")  # noqa: S608 - our own names
    return query.bindparams(words=words).columns(column("id"))


def _named(word: str) -> str:
    """Return what SQLite is asked for a word of a name: also as two, for an apostrophe that was left out."""
    asked = (" AND ".join(_asked(way)) for way in _spellings(word))
    ways = [*asked, *(f'name : "{two}" *' for two in _as_two(word))]
    return f"({' OR '.join(ways)})"


def _named_elsewhere(word: str) -> str:
    spelt = (f"{way}:*" for way in _spellings(word))
    ways = [*spelt, *(f"({two.replace(' ', ' <-> ')}:*)" for two in _as_two(word))]
    return f"({' | '.join(ways)})" if len(ways) > 1 else ways[0]


def _as_two(word: str) -> Iterator[str]:
    """Yield a word of a name as the two that it is where its apostrophe is written."""
    if _ELIDED.match(word):
        yield f"{word[0]} {word[1:]}"
    if word.isascii() and (found := _BRETON.search(word)):
        yield f"{word[: found.start()]}c {word[found.start() + 1 :]}"


def _match(connection: Connection, table: str, typed: Sequence[str]) -> tuple[str, str]:
    """Return the condition and the value of `:words` that ask for every word, as a beginning."""
    if connection.dialect.name == "sqlite":
        return f"{table} MATCH :words", " AND ".join(map(_either, typed))
    each = (" | ".join(f"{way}:*" for way in _spellings(word)) for word in typed)
    return "words @@ to_tsquery('simple', :words)", " & ".join(f"({one})" for one in each)


def _either(word: str) -> str:
    """Return what SQLite is asked for a word in either spelling."""
    ways = [" AND ".join(_asked(way)) for way in _spellings(word)]
    return f"({') OR ('.join(ways)})" if len(ways) > 1 else ways[0]


def _spellings(word: str) -> list[str]:
    """Return the spellings of a word: with the two letters of a ligature apart, and as one."""
    return list(
        dict.fromkeys((word, word.replace(_TWO_LETTERS, _LIGATURE), word.replace(_LIGATURE, _TWO_LETTERS)))
    )


def _asked(word: str) -> list[str]:
    """Return what SQLite is asked for a word: of what it takes for several words, for each of them.

    It is not asked for them side by side, for the index does not know where in a text a word stands.
    """
    whole, last = [], word
    if not word.isascii():
        *whole, last = _cut(word) or [word]
    return [*(f'"{part}"' for part in whole), f'"{last}"*']


@lru_cache(maxsize=1_000)
def _cut(word: str) -> list[str]:
    """Return the words that SQLite takes a word for: it knows other letters than Python, of some scripts."""
    with closing(sqlite3.connect(":memory:")) as scratch:
        scratch.execute(
            "CREATE VIRTUAL TABLE written USING fts5 (word, tokenize='unicode61 remove_diacritics 2')"
        )
        scratch.execute("CREATE VIRTUAL TABLE cut USING fts5vocab (written, instance)")
        scratch.execute("INSERT INTO written VALUES (?)", (word,))
        return [part for (part,) in scratch.execute("SELECT term FROM cut ORDER BY offset")]
