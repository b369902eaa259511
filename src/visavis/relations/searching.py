"""Finds people and messages, those of groups too: the newest by reading them, older ones by the index."""

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import Connection, select

from visavis.ledger import schema, texts
from visavis.ledger.numbers import among
from visavis.ledger.owners import Owner
from visavis.relations import in_groups
from visavis.relations.listing import (
    LAST_FIRST,
    MessageRow,
    Standing,
    message_of,
    message_rows,
    named,
    names_of,
    standing_of,
    standing_rows,
)
from visavis.relations.rhythm import paces
from visavis.relations.threads import ADVERT

# a word that stands in a twentieth of all messages is found often enough in so many of the newest; one
# that hardly any of the first ones hold is rare, and of it the index names few
_READ, _FIRST, _FEW = 400, 128, 5
_PEOPLE = (32, 256)
# whom a word names, and how many messages with them are read for the other words
_NAMED, _WITH_SOMEBODY = 200, 2_000


def search(
    connection: Connection, owner: Owner, typed: str, limit: int
) -> tuple[list[Standing], list[MessageRow]]:
    """Return the people, then the newest messages, that hold all the words typed."""
    words = texts.tokens(typed)
    found = standing_rows(owner).where(named(connection, words))
    common = paces(connection, (owner.id, owner.generation))
    shown = [standing_of(row, common) for row in connection.execute(found.order_by(*LAST_FIRST).limit(limit))]
    return shown, found_messages(connection, owner, words, limit)


def found_messages(
    connection: Connection, owner: Owner, words: Sequence[str], limit: int
) -> list[MessageRow]:
    """Return the newest messages that hold all these words, or words that begin with them.

    The digits of a number are found together or apart, as in `06 12 34 56 78`.

    The index has no order of time: of a word that stands everywhere it names every message. So the newest
    are read first, until enough of them hold the words.
    """
    if not words:
        return []
    digits = texts.number_typed(words)
    found: list[MessageRow] = []
    for place, row in enumerate(_newest(connection, owner)):
        if place == _FIRST and len(found) < _FEW:
            break
        if _holds(row, words, digits):
            found.append(row)
            if len(found) == limit:
                return found
    if digits:
        return _with_number(connection, owner, digits, limit)
    numbers = texts.found_messages(connection, owner.id, words, limit * 4)
    found = _told(connection, owner, numbers, limit)
    return found or _with_somebody(connection, owner, words, limit)


def _holds(row: MessageRow, words: Sequence[str], digits: str) -> bool:
    said = f"{row.subject} {row.text}"
    return texts.hold_number(said, digits) if digits else texts.hold(said, words)


def _with_number(connection: Connection, owner: Owner, digits: str, limit: int) -> list[MessageRow]:
    """Return the newest messages with a number, of those that the index names for one of its spellings."""
    numbers = {
        number
        for way in texts.spelled(digits)
        for number in texts.found_messages(connection, owner.id, way, limit * 4)
    }
    rows = _told(connection, owner, sorted(numbers), len(numbers))
    return [row for row in rows if _holds(row, (), digits)][:limit]


def _with_somebody(
    connection: Connection, owner: Owner, words: Sequence[str], limit: int
) -> list[MessageRow]:
    """Return the newest messages with those whom some of the words name, that hold the other words."""
    said, people = list(words), set[int]()
    for word in words if len(words) > 1 else ():
        those = _named_by(connection, owner, word)
        both = people & those if people else those
        if both and len(said) > 1:
            people = both
            said.remove(word)
    if not people or len(people) > _NAMED:
        return []
    here = schema.messages
    query = (
        select(here.c.id)
        .where(among(here.c.conversation_id, _conversations(connection, owner, sorted(people))))
        .order_by(here.c.at.desc(), here.c.id)
        .limit(_WITH_SOMEBODY)
    )
    numbers = list(connection.scalars(query))
    parts = (numbers[at : at + _READ] for at in range(0, len(numbers), _READ))
    rows = (row for some in parts for row in _told(connection, owner, some, len(some)))
    return list(islice((row for row in rows if _holds(row, said, "")), limit))


def _named_by(connection: Connection, owner: Owner, word: str) -> set[int]:
    """Return the numbers of those one of whose names begins with a word; nobody where they are many."""
    people = schema.standings
    query = standing_rows(owner).where(named(connection, [word]))
    rows = connection.execute(query.with_only_columns(people.c.person_id).limit(_NAMED + 1))
    known = names_of(connection, owner, [row.person_id for row in rows])
    found = {number for number, names in known.items() if any(texts.hold(name, [word]) for name in names)}
    return found if len(found) <= _NAMED else set()


def _newest(connection: Connection, owner: Owner) -> Iterator[MessageRow]:
    """Yield the newest messages, some hundreds at most.

    Whoever was last spoken with at an instant has no message after it: so a few people hold them all, beside
    groups and those without an address.
    """
    said, until, left = schema.messages, None, _READ
    people = _last_spoken_with(connection, owner)
    nobodys = _conversations(connection, owner, None)
    for some in _PEOPLE:
        since = people[some][0] if some < len(people) else None
        here = among(
            said.c.conversation_id,
            nobodys + _conversations(connection, owner, [number for _, number in people[:some]]),
        )
        if since is not None:
            here &= said.c.at > since
        if until is not None:
            here &= said.c.at <= until
        query = select(said.c.id).where(here).order_by(said.c.at.desc(), said.c.id).limit(left)
        numbers = list(connection.scalars(query))
        for at in range(0, len(numbers), _FIRST):
            yield from _told(connection, owner, numbers[at : at + _FIRST], _FIRST)
        until, left = since, left - len(numbers)
        if until is None or not left:
            return


def _last_spoken_with(connection: Connection, owner: Owner) -> list[tuple[int, int]]:
    table = schema.standings
    query = standing_rows(owner).with_only_columns(table.c.last_at, table.c.person_id)
    query = query.where(table.c.last_at.is_not(None)).order_by(*LAST_FIRST).limit(_PEOPLE[-1] + 1)
    return [(row.last_at, row.person_id) for row in connection.execute(query)]


def _conversations(connection: Connection, owner: Owner, people: Sequence[int] | None) -> list[int]:
    thread = schema.threads
    with_them = thread.c.person_id.is_(None) if people is None else among(thread.c.person_id, people)
    query = select(thread.c.conversation_id).where(
        thread.c.owner_id == owner.id, thread.c.generation == owner.generation, with_them
    )
    return list(connection.scalars(query.where(thread.c.kind != ADVERT)))


def _told(connection: Connection, owner: Owner, numbers: Sequence[int], limit: int) -> list[MessageRow]:
    if not numbers:
        return []
    # with its limit the database takes these first, and not every thread of the owner
    said = select(schema.messages).where(among(schema.messages.c.id, numbers)).limit(len(numbers)).subquery()
    one_to_one = [message_of(row) for row in connection.execute(message_rows(owner, said))]
    in_group = [in_groups.told(row) for row in connection.execute(in_groups.rows(connection, owner, said))]
    found = [*one_to_one, *in_group]
    found.sort(key=lambda row: (-row.at, row.id))
    return found[:limit]
