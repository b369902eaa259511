"""Reads what the relations of an owner rest on, in the order in which it is judged."""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import chain, groupby
from operator import itemgetter, sub
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    or_,
    select,
    true,
)

from visavis.ledger import schema
from visavis.ledger.numbers import among
from visavis.relations.merged import as_one
from visavis.relations.outcomes import Sent
from visavis.relations.threads import ONE_TO_ONE
from visavis.relations.turns import Heard
from visavis.traces import text_key

_BATCH = 20_000
# what a question is asked about at once: a server takes as long for few
_TOGETHER = 100_000
# rows that soon go again: of many thousands at a time Python would look for circles among all else
_FETCHED = 2_000
_STREAMED = {"stream_results": True, "max_row_buffer": _BATCH}
CONNECTIONS_RANK = 0
_PERSON = itemgetter(0)
_NO_TEXT = text_key("")

Into = Mapping[int, int]
"""Of each person merged into another, who stands for both."""
NOBODY: Into = MappingProxyType({})

Borne = Mapping[int, Collection[int]]
"""Of conversations, the people whom exports show in them besides whom they are with now."""
NEVER: Borne = MappingProxyType({})


class Person(NamedTuple):
    """Somebody an import shows, and their newest card."""

    id: int
    key: str
    name: str
    company: str
    title: str


def stream(connection: Connection, query: Select[Any]) -> Generator[Any, None, None]:
    """Yield the rows of a query without holding them all."""
    # by thousands: one by one takes three times as long
    with connection.execute(query, execution_options=_STREAMED) as found:
        for rows in found.partitions(_BATCH):
            yield from rows


def driven(connection: Connection, query: Select[Any]) -> Generator[Any, None, None]:
    """Yield the rows of a query as the driver gives them, plain tuples, without holding them all."""
    with closing(parts(connection, query)) as some:
        for rows in some:
            yield from rows


def parts(connection: Connection, query: Select[Any]) -> Generator[list[Any], None, None]:
    """Yield the rows of a query as the driver gives them, plain tuples, some thousands at a time."""
    # a row that knows the names of its columns costs as much again as to fetch it
    with connection.execute(query, execution_options=_STREAMED) as found:
        # the first row was fetched with the names of the columns
        first = found.fetchmany(1)
        yield [tuple(row) for row in first]
        cursor: Any = found.cursor
        while first and (rows := cursor.fetchmany(_FETCHED)):
            yield rows


def under(table: Any, head: tuple[int, int]) -> ColumnElement[bool]:  # noqa: ANN401 - a derived table
    """Return what holds for the rows of a derived table that an owner's generation has."""
    held: ColumnElement[bool] = and_(table.c.owner_id == head[0], table.c.generation == head[1])
    return held


def by_age() -> tuple[Any, Any]:
    """Return what puts imports in order, whatever the order in which they came."""
    return schema.imports.c.exported_at, schema.imports.c.fingerprint


def exports(connection: Connection, owner_id: int) -> list[int]:
    """Return the instants at which a table of invitations was exported, in order (epoch seconds)."""
    imports = schema.imports
    query = select(imports.c.exported_at, imports.c.covers).where(imports.c.owner_id == owner_id)
    return sorted(
        {row.exported_at for row in connection.execute(query) if "invitations" in row.covers.split()}
    )


def invitations(
    connection: Connection, owner_id: int, into: Into = NOBODY, of: Collection[int] | None = None
) -> list[Sent]:
    """Return every invitation, or those of some people's numbers, with the last export that shows each."""
    invitations, presence, imports = schema.invitations, schema.presence, schema.imports
    seen = (
        select(presence.c.trace_id, func.max(imports.c.exported_at).label("last_seen"))
        .join(imports, imports.c.id == presence.c.import_id)
        .where(presence.c.kind == schema.INVITATION, imports.c.owner_id == owner_id)
        .where(true() if of is None else presence.c.trace_id.in_(_sent_by_or_to(owner_id, of)))
        .group_by(presence.c.trace_id)
        .subquery()
    )
    query = (
        select(invitations, seen.c.last_seen)
        .join(seen, seen.c.trace_id == invitations.c.id)
        .where(invitations.c.owner_id == owner_id, among(invitations.c.person_id, of))
        .order_by(invitations.c.id)
    )
    found = [
        Sent(
            row.id,
            _one(row.person_id, into),
            bool(row.outgoing),
            row.sent_at,
            row.note,
            row.last_seen,
            row.name,
        )
        for row in connection.execute(query)
    ]
    return _of_one(found) if into else found


def _of_one(sent: list[Sent]) -> list[Sent]:
    """Return invitations each once, where somebody who is now one person was shown under two addresses."""
    once: dict[tuple[int | None, bool, int], Sent] = {}
    for one in sent:
        same = (one.person_id, one.outgoing, one.sent_at) if one.person_id is not None else (-one.id, True, 0)
        last = once.get(same, one).last_seen
        once[same] = replace(once.get(same, one), last_seen=max(last, one.last_seen))
    return list(once.values())


def _sent_by_or_to(owner_id: int, of: Collection[int]) -> Select[tuple[int]]:
    sent = schema.invitations
    return select(sent.c.id).where(sent.c.owner_id == owner_id, among(sent.c.person_id, of))


def _one(person_id: int | None, into: Into) -> int | None:
    return None if person_id is None else into.get(person_id, person_id)


def connections(
    connection: Connection, owner_id: int, into: Into = NOBODY, of: Collection[int] | None = None
) -> Iterable[Any]:
    """Return (person, day) of every connection with a key, or of those of some people's numbers."""
    connections = schema.connections
    here = (connections.c.owner_id == owner_id) & connections.c.person_id.is_not(None)
    here &= among(connections.c.person_id, of)
    person = as_one(connections.c.person_id, into).label("person_id")
    return connection.execute(select(person, connections.c.day).where(here))


def endorsed(
    connection: Connection, owner_id: int, into: Into = NOBODY, of: Collection[int] | None = None
) -> frozenset[int]:
    """Return who endorsed the owner, or was endorsed, of everybody or of some people's numbers."""
    deeds = schema.deeds
    here = (deeds.c.owner_id == owner_id) & deeds.c.kind.like("endorsement%") & deeds.c.person_id.is_not(None)
    people = connection.scalars(select(deeds.c.person_id).where(here, among(deeds.c.person_id, of)))
    return frozenset(into.get(number, number) for number in people)


def openings(
    connection: Connection, head: tuple[int, int], into: Into = NOBODY, moved: Borne = NEVER
) -> Iterator[tuple[Any, ...]]:
    """Yield (person, with whom, message, instant, by owner, text) of first messages with somebody invited.

    One of a conversation that has `moved` comes once for each who bore it, besides whom it is with now.
    """
    messages, thread, invitations = schema.messages, schema.threads, schema.invitations
    invited = select(invitations.c.person_id).where(
        invitations.c.owner_id == head[0], invitations.c.note != "", invitations.c.person_id.is_not(None)
    )
    mended, tie = _ties()
    others = messages.alias("others")
    # the index tells the first instant of a conversation without reading the rest of it
    first = (
        select(func.min(others.c.at).label("at"))
        .where(others.c.conversation_id == thread.c.conversation_id)
        .scalar_subquery()
    )
    query = (
        select(
            thread.c.person_id.label("person_id"),
            messages.c.id,
            messages.c.conversation_id,
            messages.c.at,
            messages.c.by_owner,
            messages.c.text,
        )
        .join(thread, thread.c.conversation_id == messages.c.conversation_id)
        .outerjoin(mended, mended.c.message_id == messages.c.id)
        .where(
            *one_to_one(head),
            or_(
                thread.c.person_id.in_(invited),
                thread.c.person_id.in_({*into.values()}),
                *([among(thread.c.conversation_id, moved.keys())] if moved else ()),
            ),
            messages.c.at == first,
        )
        .order_by(messages.c.conversation_id, messages.c.at, tie.desc(), messages.c.text_key)
    )
    for _, rows in groupby(stream(connection, query), key=lambda row: row.conversation_id):
        row = next(rows)
        for person in (row.person_id, *sorted(moved.get(row.conversation_id, ()))):
            yield person, row.person_id, row.id, row.at, bool(row.by_owner), row.text


def _ties() -> tuple[Any, Any]:
    """Return a selection of mended places among equals, and the place of a message once joined with it."""
    mends = schema.mends
    mended = (
        select(mends.c.message_id, func.max(mends.c.tie).label("tie")).group_by(mends.c.message_id).subquery()
    )
    # of an import that comes in, only its own places are noted yet
    kept = schema.messages.c.tie
    return mended, case((mended.c.tie > kept, mended.c.tie), else_=kept)


def one_to_one(head: tuple[int, int], people: Collection[int] | None = None) -> tuple[Any, ...]:
    """Return what holds for the conversations between two under a head, of everybody or of some people."""
    thread = schema.threads
    return (
        thread.c.owner_id == head[0],
        thread.c.generation == head[1],
        thread.c.kind == ONE_TO_ONE,
        # asked for both, SQLite looks through everybody
        thread.c.person_id.is_not(None) if people is None else among(thread.c.person_id, people),
    )


def said(
    connection: Connection, head: tuple[int, int], opened: Collection[int] = ()
) -> Generator[Heard, None, None]:
    """Yield what was said with each person, by number of the person.

    In the order of speech: by instant, then from the end of the newest file, conversation by conversation.
    `opened` are the people whose first message may be a note come back, and count as no word of theirs.
    """
    # one row a person: to fetch one a message takes longer than to read their numbers
    person, spoken = schema.threads.c.person_id, func.aggregate_strings(cast(_SPOKEN.element, Text), ",")
    query = _said(head, spoken).group_by(person).order_by(person)
    with closing(parts(connection, query)) as some:
        people = (
            Heard(number, sorted(map(int, said.split(",")))) for number, said in chain.from_iterable(some)
        )
        while block := list(_block(people)):
            yield from _as_heard(connection, head, block, opened)


# the index of messages tells this much without reading them
_SPOKEN = (schema.messages.c.at * 2 + schema.messages.c.by_owner).label("spoken")


def _said(
    head: tuple[int, int], *columns: ColumnElement[Any], of: Collection[int] | None = None
) -> Select[Any]:
    messages, thread = schema.messages, schema.threads
    return (
        select(thread.c.person_id, *columns)
        .join(messages, messages.c.conversation_id == thread.c.conversation_id)
        .where(*one_to_one(head, of))
    )


def _block(people: Iterator[Heard]) -> Iterator[Heard]:
    """Yield people with many thousands of messages in all."""
    count = 0
    while count < _TOGETHER and (heard := next(people, None)):
        count += len(heard.said)
        yield heard


def _as_heard(
    connection: Connection, head: tuple[int, int], block: list[Heard], opened: Collection[int]
) -> Iterator[Heard]:
    """Yield people with what was said in order, where instants alone do not tell it; and who got no words."""
    # where both speak at one instant, one number is the next after the other
    at_once = {one.person_id for one in block if 1 in map(sub, one.said[1:], one.said)}
    alone = {
        one.person_id for one in block if one.person_id in opened or all(message & 1 for message in one.said)
    }
    ordered = _in_order(connection, head, at_once) if at_once else {}
    wordless = _sent_no_words(connection, head, alone) if alone else set()
    for one in block:
        known = ordered.get(one.person_id, one)
        yield known._replace(wordless=True) if one.person_id in wordless else known


def _in_order(connection: Connection, head: tuple[int, int], people: set[int]) -> dict[int, Heard]:
    messages, thread = schema.messages, schema.threads
    mended, tie = _ties()
    order = thread.c.person_id, messages.c.at, *_at_once(tie)
    query = (
        _said(head, _SPOKEN, messages.c.id, of=people)
        .outerjoin(mended, mended.c.message_id == messages.c.id)
        .order_by(*order)
    )
    found = {}
    for person, rows in groupby(connection.execute(query), _PERSON):
        _, spoken, numbers = zip(*rows, strict=True)
        found[person] = Heard(person, list(spoken), numbers)
    return found


def said_under(connection: Connection, head: tuple[int, int], moved: Borne) -> dict[int, Heard]:
    """Return what was said with all who bore a conversation that has `moved`, there too, in order."""
    if not moved:
        return {}
    messages, thread = schema.messages, schema.threads
    people = set().union(*moved.values())
    mended, tie = _ties()
    rooms = among(thread.c.conversation_id, moved.keys()) | among(thread.c.person_id, people)
    query = (
        _said(head, messages.c.conversation_id, _SPOKEN, messages.c.id)
        .outerjoin(mended, mended.c.message_id == messages.c.id)
        .where(rooms)
        .order_by(messages.c.at, *_at_once(tie))
    )
    found: dict[int, tuple[list[int], list[int]]] = {person: ([], []) for person in people}
    for with_whom, conversation, spoken, number in connection.execute(query):
        for person in {with_whom, *moved.get(conversation, ())} & people:
            found[person][0].append(spoken)
            found[person][1].append(number)
    return {person: Heard(person, spoken, tuple(numbers)) for person, (spoken, numbers) in found.items()}


def _at_once(tie: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a column
    """Return what puts messages of one instant in order."""
    messages, thread = schema.messages, schema.threads
    of_text = messages.c.text_key, messages.c.by_owner, messages.c.id
    return thread.c.position.desc(), tie.desc(), *of_text


def _sent_no_words(connection: Connection, head: tuple[int, int], people: set[int]) -> set[int]:
    messages = schema.messages
    empty = (messages.c.by_owner == 1) & (messages.c.text_key == _NO_TEXT)
    return set(connection.scalars(_said(head, of=people).where(empty).distinct()))


def cards(
    connection: Connection, owner_id: int, into: Into = NOBODY, of: Collection[int] | None = None
) -> Iterator[Person]:
    """Yield everybody an import shows, by number: the newest name, the newest company and title.

    With `of`, only those to whom some of these numbers belong; all numbers of a person are given.
    """
    cards, imports, people = schema.cards, schema.imports, schema.people
    one = as_one(cards.c.person_id, into)
    query = (
        select(
            one.label("one"), cards.c.person_id, cards.c.rank, cards.c.name, cards.c.company, cards.c.title,
            people.c.person_key,
        )
        .join(imports, imports.c.id == cards.c.import_id)
        .join(people, people.c.id == cards.c.person_id)
        .where(imports.c.owner_id == owner_id, among(cards.c.person_id, of))
        .order_by(one, imports.c.exported_at.desc(), cards.c.rank, imports.c.fingerprint, cards.c.person_id)
    )  # fmt: skip
    for number, rows in groupby(driven(connection, query), _PERSON):
        shown = list(rows)
        name = next((name for _, _, _, name, *_ in shown if name), "")
        *_, company, title, _ = next((row for row in shown if row[2] == CONNECTIONS_RANK), shown[0])
        key = next(row[-1] for row in shown if row[1] == number)
        yield Person(number, key, name, company, title)


def names(connection: Connection, owner_id: int, into: Into = NOBODY) -> dict[int, set[str]]:
    """Return every name that each person was shown under."""
    cards, imports = schema.cards, schema.imports
    query = (
        select(cards.c.person_id, cards.c.name)
        .join(imports, imports.c.id == cards.c.import_id)
        .where(imports.c.owner_id == owner_id, cards.c.name != "")
        .distinct()
    )
    found: dict[int, set[str]] = {}
    for row in connection.execute(query):
        found.setdefault(into.get(row.person_id, row.person_id), set()).add(row.name)
    return found
