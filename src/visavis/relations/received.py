"""Gathers what came in to an owner: the invitations that wait, and the texts to read them among."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Row, and_, func, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.reading.incoming import Received
from visavis.reading.masking import Card
from visavis.relations.gathered import stream
from visavis.relations.noted import NO_NOTE
from visavis.relations.outcomes import ACCEPTED, PENDING
from visavis.relations.threads import ONE_TO_ONE

_SOME = 500
STRANGER = "stranger"
# a note received has no kind
_IS_NOTED = func.coalesce(schema.outcomes.c.note_kind, "") != NO_NOTE


@dataclass(frozen=True, slots=True)
class Waiting:
    """An invitation received that nobody has answered; `sent_at` in epoch seconds.

    `sender` is whom it counts as among all that came in.

    The key is empty where it shows no address. `rung` is where they stand, and `is_one_of_several` tells
    that another person of the ledger has this name.
    """

    sender: str
    person_key: str
    name: str
    company: str
    title: str
    sent_at: int
    note: str
    rung: str = STRANGER
    is_one_of_several: bool = False


def waiting(connection: Connection, owner: Owner) -> list[Waiting]:
    """Return the invitations received that wait, the oldest first."""
    fates, sent, people = schema.outcomes, schema.invitations, schema.standings
    mine = and_(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
    query = (
        select(
            fates.c.person_id,
            func.coalesce(people.c.person_key, "").label("person_key"),
            func.coalesce(people.c.name, sent.c.name).label("name"),
            func.coalesce(people.c.company, "").label("company"),
            func.coalesce(people.c.title, "").label("title"),
            fates.c.sent_at,
            sent.c.note,
            func.coalesce(people.c.rung, STRANGER).label("rung"),
        )
        .join(sent, sent.c.id == fates.c.invitation_id)
        .outerjoin(people, _known(owner))
        .where(mine, fates.c.outgoing == 0, fates.c.state == PENDING)
        .order_by(fates.c.sent_at, fates.c.invitation_id)
    )
    several = _of_several(connection, owner)
    return [
        Waiting(
            _sender(row.person_id, row.name), row.person_key, row.name, row.company, row.title,
            row.sent_at, row.note, row.rung, bool(row.person_key) and row.name.casefold() in several,
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def _of_several(connection: Connection, owner: Owner) -> set[str]:
    """Return the names, without case, that several people of the ledger have."""
    people = schema.standings
    mine = and_(people.c.owner_id == owner.id, people.c.generation == owner.generation)
    # no database folds case as we do
    names = Counter(name.casefold() for name in connection.scalars(select(people.c.name).where(mine)))
    return {name for name, many in names.items() if name and many > 1}


def waiting_from(connection: Connection, owner: Owner) -> Iterable[Row[str, int]]:
    """Return who waits, and since when, of those whose key is known: (person_key, sent_at)."""
    fates, people = schema.outcomes, schema.standings
    mine = and_(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
    query = select(people.c.person_key, fates.c.sent_at).select_from(fates).join(people, _known(owner))
    return connection.execute(query.where(mine, fates.c.outgoing == 0, fates.c.state == PENDING))


@dataclass(frozen=True, slots=True)
class Taken:
    """Whose invitation with a note was accepted, nobody having spoken; on which day (since 1970)."""

    person_id: int
    person_key: str
    name: str
    on: int
    note: str


def taken(connection: Connection, owner: Owner, since: int) -> list[Taken]:
    """Return whose invitation the owner accepted since a day, nobody having spoken; the newest first."""
    fates, sent, people = schema.outcomes, schema.invitations, schema.standings
    query = (
        select(fates.c.person_id, people.c.person_key, people.c.name, fates.c.accepted_on, sent.c.note)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .join(people, _known(owner))
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.outgoing == 0, fates.c.state == ACCEPTED, _IS_NOTED)
        .where(fates.c.accepted_on >= since, people.c.messages == 0)
        .order_by(fates.c.accepted_on.desc(), fates.c.invitation_id.desc())
        .limit(_SOME)
    )
    return [
        Taken(row.person_id, row.person_key, row.name, row.accepted_on, row.note)
        for row in connection.execute(query)
    ]


def newest_notes(connection: Connection, owner: Owner, most: int) -> list[tuple[str, int]]:
    """Return the newest notes received, each with the number of its sender, where that is known."""
    fates, sent = schema.outcomes, schema.invitations
    query = (
        select(sent.c.note, fates.c.person_id)
        .join(fates, fates.c.invitation_id == sent.c.id)
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.outgoing == 0, _IS_NOTED, fates.c.person_id.is_not(None))
        .order_by(fates.c.sent_at.desc(), fates.c.invitation_id.desc())
        .limit(most)
    )
    return [(row.note, row.person_id) for row in connection.execute(query)]


def a_note_waits(connection: Connection, owner: Owner) -> bool:
    """Tell whether an invitation received that nobody has answered has a note."""
    fates, sent = schema.outcomes, schema.invitations
    mine = and_(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
    query = (
        select(sent.c.id)
        .join(fates, fates.c.invitation_id == sent.c.id)
        .where(mine, fates.c.outgoing == 0, fates.c.state == PENDING, sent.c.note != "")
        .limit(1)
    )
    return connection.scalar(query) is not None


def sent_by(connection: Connection, owner: Owner, person_id: int) -> tuple[list[str], int | None]:
    """Return the notes of the invitations that somebody sent, the newest first, and when one that waits was.

    LinkedIn's own sentence is no note. The instant (epoch s) is None where none waits.
    """
    fates, sent = schema.outcomes, schema.invitations
    query = (
        select(sent.c.note, fates.c.note_kind, fates.c.state, fates.c.sent_at)
        .join(fates, fates.c.invitation_id == sent.c.id)
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.person_id == person_id, fates.c.outgoing == 0)
        .order_by(fates.c.sent_at.desc())
    )
    rows = connection.execute(query).all()
    notes = [row.note for row in rows if row.note_kind != NO_NOTE]
    return notes, next((row.sent_at for row in rows if row.state == PENDING), None)


@dataclass(frozen=True, slots=True)
class Came:
    """An invitation received from somebody known: when, whether it had a note, and what became of it.

    LinkedIn's own sentence is no note. `state` is that of the traces; `exchanged` tells that an exchange
    followed.
    """

    person_key: str
    sent_at: int
    noted: bool
    state: str
    exchanged: bool


def came_from(connection: Connection, owner: Owner, keys: Iterable[str]) -> list[Came]:
    """Return the invitations received from some people, the oldest first."""
    wanted, found = sorted(set(keys)), list[Came]()
    for at in range(0, len(wanted), _SOME):
        found += _came(connection, owner, wanted[at : at + _SOME])
    return found


def _came(connection: Connection, owner: Owner, keys: list[str]) -> Iterator[Came]:
    fates, sent, people = schema.outcomes, schema.invitations, schema.standings
    query = (
        select(people.c.person_key, fates.c.sent_at, fates.c.note_kind, fates.c.state, fates.c.exchanged_at)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .join(people, _known(owner))
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.outgoing == 0, people.c.person_key.in_(keys))
        .order_by(fates.c.sent_at, fates.c.invitation_id)
    )
    for row in connection.execute(query):
        exchanged = row.exchanged_at is not None
        yield Came(row.person_key, row.sent_at, row.note_kind != NO_NOTE, row.state, exchanged)


def _known(owner: Owner) -> ColumnElement[bool]:
    """Return how an invitation is joined with whoever sent it, as they stand."""
    fates, people = schema.outcomes, schema.standings
    return and_(
        people.c.owner_id == owner.id,
        people.c.generation == owner.generation,
        people.c.person_id == fates.c.person_id,
    )


def received_texts(connection: Connection, owner: Owner) -> Iterator[Received]:
    """Yield each note received, and the first words of each person in each conversation between two."""
    sent, fates = schema.invitations, schema.outcomes
    mine = and_(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
    notes = (
        select(fates.c.person_id, sent.c.name, sent.c.note.label("text"))
        .join(sent, sent.c.id == fates.c.invitation_id)
        .where(mine, fates.c.outgoing == 0, sent.c.note != "")
    )
    for row in stream(connection, notes):
        yield Received(row.text, _sender(row.person_id, row.name))
    yield from _first_words(connection, owner)


def _first_words(connection: Connection, owner: Owner) -> Iterator[Received]:
    messages, threads = schema.messages, schema.threads
    mine = and_(threads.c.owner_id == owner.id, threads.c.generation == owner.generation)
    first = (
        select(messages.c.conversation_id, func.min(messages.c.at).label("at"))
        .join(threads, threads.c.conversation_id == messages.c.conversation_id)
        .where(mine, threads.c.kind == ONE_TO_ONE, messages.c.by_owner == 0, messages.c.text != "")
        .group_by(messages.c.conversation_id)
        .subquery()
    )
    same = and_(messages.c.conversation_id == first.c.conversation_id, messages.c.at == first.c.at)
    query = (
        select(threads.c.person_id, threads.c.name, messages.c.text)
        .join(first, same)
        .join(threads, and_(mine, threads.c.conversation_id == messages.c.conversation_id))
        .where(messages.c.by_owner == 0)
    )
    for row in stream(connection, query):
        yield Received(row.text, _sender(row.person_id, row.name))


def _sender(person_id: int | None, name: str) -> str:
    return f"name:{name}" if person_id is None else str(person_id)


def owner_card(connection: Connection, owner: Owner) -> Card:
    """Return the owner's own card: the newest position without an end, where an import shows any."""
    deeds = schema.deeds
    mine = and_(deeds.c.owner_id == owner.id, deeds.c.kind == "position")
    for row in connection.execute(select(deeds.c.text, deeds.c.detail).where(mine).order_by(deeds.c.id)):
        held = json.loads(row.detail) if row.detail else {}
        if not held.get("finished"):
            return Card(owner.name, held.get("company", ""), row.text)
    return Card(owner.name)
