"""Lists people, invitations, messages and the traces of one person, as they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Subquery,
    Table,
    false,
    func,
    or_,
    select,
)

from visavis.ledger import marking, schema, texts
from visavis.ledger.numbers import among
from visavis.ledger.owners import Owner
from visavis.relations.gathered import stream
from visavis.relations.merged import merged_of, numbers_of
from visavis.relations.readings import SURE
from visavis.relations.rhythm import Paces, paces
from visavis.relations.threads import ONE_TO_ONE

Reading = Connection
"""A connection that a listing reads from, for rooms that speak no SQL."""

# an index has this order, read from its end
LAST_FIRST = schema.standings.c.last_at.desc().nulls_last(), schema.standings.c.person_id.desc()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a relation stands; instants in epoch seconds, `connected_on` in days since 1970.

    `rung` is one of `ladder.RUNGS`; `last_by` is `owner`, `person` or empty, `waiting`
    whose turn it is: `owner`, `person` or `nobody`. `first_by` is who spoke first; the days are those of
    `rhythm.Pace`.
    """

    person_id: int
    person_key: str
    name: str
    company: str
    title: str
    connected_on: int | None
    rung: str
    turns: int
    messages: int
    began_at: int | None
    first_at: int | None
    last_at: int | None
    last_by: str
    waiting: str
    first_by: str = ""
    rhythm_days: float | None = None
    rhythm_own: float | None = None
    owner_answer_days: float | None = None
    person_answer_days: float | None = None
    silence_days: float | None = None
    silence: str = ""


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation and what became of it; `singularity` is a share of 0 to 1.

    `read_kind` is what was read in the owner's note, with a `confidence` of 0 to 1, `note_kind` the same
    unless they corrected it.
    """

    direction: str
    person_key: str
    person_name: str
    sent_at: int
    note_kind: str
    note: str
    accepted_on: int | None
    accepted_at: int | None
    replied_at: int | None
    exchanged_at: int | None
    state: str
    in_window: bool
    singularity: float | None
    read_kind: str
    confidence: float | None = None

    @property
    def is_unsure(self) -> bool:
        """Tell whether its kind was read with a doubt, and not corrected."""
        sure = self.confidence is None or self.confidence >= SURE
        return not sure and self.note_kind == self.read_kind != "none"


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message; the key is empty where the other shows no address.

    `group` is what the group it was said in is called, empty where it has no name; None one to one.
    """

    id: int
    person_key: str
    name: str
    at: int
    by_owner: bool
    subject: str
    text: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class DeedRow:
    """A trace of another kind: endorsement, recommendation, private note, gesture, card of the owner."""

    kind: str
    person_key: str
    name: str
    at: int
    link: str
    text: str
    detail: str


_COMPARED = 200
_SPEAKER = {None: ("", "nobody"), 0: ("person", "owner"), 1: ("owner", "person")}


def standings(
    connection: Connection,
    owner: Owner,
    order: str = "last",
    limit: int | None = None,
    silence: str | None = None,
) -> Iterator[Standing]:
    """Yield everybody, or those of a `silence`: by `last` message, by `name`, or by `key`."""
    table = schema.standings
    orders: dict[str, tuple[Any, ...]] = {
        "last": LAST_FIRST,
        "name": (func.lower(table.c.name), table.c.person_id),
        "key": (table.c.person_key,),
    }
    # a silence is judged here, so that the database cannot count those of one
    query = standing_rows(owner).order_by(*orders[order]).limit(limit if silence is None else None)
    common = paces(connection, (owner.id, owner.generation))
    found = (standing_of(row, common) for row in stream(connection, query))
    yield from islice((one for one in found if silence in (None, one.silence)), limit)


def one_standing(connection: Connection, owner: Owner, person_key: str) -> Standing | None:
    """Return where one person stands, by key."""
    row = connection.execute(standing_rows(owner).where(schema.standings.c.person_key == person_key)).first()
    return None if row is None else standing_of(row, paces(connection, (owner.id, owner.generation)))


def namesakes(connection: Connection, owner: Owner, name: str) -> list[str]:
    """Return the keys of the people shown under exactly this name, whatever its case."""
    query = standing_rows(owner).where(func.lower(schema.standings.c.name) == name.lower())
    return [row.person_key for row in connection.execute(query.order_by(schema.standings.c.person_key))]


def count_people(connection: Connection, owner: Owner) -> int:
    """Return how many people have a key."""
    return (
        connection.scalar(select(func.count().label("n")).select_from(standing_rows(owner).subquery())) or 0
    )


def standing_rows(owner: Owner) -> Select[Any]:
    """Return the query of where everybody stands, for other listings to narrow."""
    table = schema.standings
    return select(table).where(table.c.owner_id == owner.id, table.c.generation == owner.generation)


def standing_of(row: Row[Any], common: Paces) -> Standing:
    """Return a row of that query as it is told, beside what relations have in common."""
    last_by, waiting = _SPEAKER[row.last_by_owner]
    first_by, _ = _SPEAKER[row.first_by_owner]
    pace = common.of(row)
    return Standing(
        row.person_id, row.person_key, row.name, row.company, row.title, row.connected_on, row.rung,
        row.turns, row.messages, row.began_at, row.first_at, row.last_at, last_by, waiting, first_by,
        pace.rhythm_days, pace.rhythm_own, pace.owner_answer_days, pace.person_answer_days,
        pace.silence_days, pace.silence,
    )  # fmt: skip


def invitations(
    connection: Connection, owner: Owner, person_id: int | None = None
) -> Iterator[InvitationRow]:
    """Yield every invitation known, or those of one person, the latest first."""
    fates, sent, people, read = schema.outcomes, schema.invitations, schema.standings, schema.readings
    here = (people.c.person_id == fates.c.person_id) & (people.c.owner_id == owner.id)
    noted = (read.c.trace_kind == schema.INVITATION) & (read.c.trace_id == fates.c.invitation_id)
    query = (
        select(
            fates,
            sent.c.name,
            sent.c.note,
            people.c.person_key,
            people.c.name.label("shown"),
            read.c.kind.label("read_kind"),
            read.c.confidence,
        )
        .join(sent, sent.c.id == fates.c.invitation_id)
        .outerjoin(people, here & (people.c.generation == owner.generation))
        .outerjoin(read, noted & (read.c.owner_id == owner.id) & (read.c.generation == owner.generation))
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .order_by(fates.c.sent_at.desc(), people.c.person_key, sent.c.name, sent.c.outgoing, sent.c.note)
    )
    if person_id is not None:
        query = query.where(fates.c.person_id == person_id)
    for row in stream(connection, query):
        yield InvitationRow(
            "outgoing" if row.outgoing else "incoming",
            row.person_key or "",
            row.shown or row.name,
            row.sent_at,
            row.note_kind or "",
            row.note,
            row.accepted_on,
            row.accepted_at,
            row.replied_at,
            row.exchanged_at,
            row.state,
            bool(row.in_window),
            row.singularity,
            row.read_kind or "",
            row.confidence,
        )


def messages(connection: Connection, owner: Owner, person_id: int | None = None) -> Iterator[MessageRow]:
    """Yield the messages of one-to-one conversations, or those with one person, the oldest first."""
    said, threads = schema.messages, schema.threads
    query = message_rows(owner).order_by(
        said.c.at, threads.c.position.desc(), said.c.tie.desc(), said.c.text_key
    )
    if person_id is not None:
        query = query.where(threads.c.person_id == person_id)
    yield from map(message_of, stream(connection, query))


def connected_names(connection: Connection, owner: Owner) -> Iterator[tuple[str, str]]:
    """Yield the key and the name of everybody the owner is connected with, the last spoken with first."""
    table = schema.standings
    query = standing_rows(owner).with_only_columns(table.c.person_key, table.c.name)
    for row in connection.execute(query.where(table.c.connected_on.is_not(None)).order_by(*LAST_FIRST)):
        yield row.person_key, row.name


def their_words(connection: Connection, owner: Owner, person_id: int, limit: int) -> list[tuple[int, str]]:
    """Return what a person wrote in one-to-one conversations, with its instant (epoch s).

    The newest first, so many at most.
    """
    said, threads = schema.messages, schema.threads
    theirs = message_rows(owner).where(threads.c.person_id == person_id, said.c.by_owner == 0)
    return [(row.at, row.text) for row in connection.execute(theirs.order_by(said.c.at.desc()).limit(limit))]


def own_words(connection: Connection, owner: Owner, person_id: int, limit: int) -> list[tuple[int, str]]:
    """Return what the owner wrote to a person, notes and messages, with its instant (epoch s).

    The newest first, so many of each at most.
    """
    said, threads, fates, sent = schema.messages, schema.threads, schema.outcomes, schema.invitations
    own = message_rows(owner).where(threads.c.person_id == person_id, said.c.by_owner == 1)
    notes = (
        select(fates.c.sent_at, sent.c.note)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.person_id == person_id, fates.c.outgoing == 1, sent.c.note != "")
        .order_by(fates.c.sent_at.desc())
    )
    found = [(row.at, row.text) for row in connection.execute(own.order_by(said.c.at.desc()).limit(limit))]
    found += [(row.sent_at, row.note) for row in connection.execute(notes.limit(limit))]
    return sorted(found, reverse=True)


def message_rows(owner: Owner, said: Table | Subquery = schema.messages) -> Select[Any]:
    """Return the query of what was said one to one, of all messages or of some, to be narrowed."""
    threads, people, aside = schema.threads, schema.standings, schema.set_aside
    mine = (threads.c.owner_id == owner.id) & (threads.c.generation == owner.generation)
    known = (people.c.owner_id == owner.id) & (people.c.generation == owner.generation)
    here = (aside.c.owner_id == owner.id) & (aside.c.generation == owner.generation)
    published = select(schema.imports.c.id).where(schema.imports.c.published == 1)
    return (
        select(
            said.c.id, said.c.at, said.c.by_owner, said.c.subject, said.c.text,
            people.c.person_key, people.c.name, threads.c.name.label("thread_name"),
        )
        .select_from(said)
        .join(threads, mine & (threads.c.conversation_id == said.c.conversation_id))
        .outerjoin(people, known & (people.c.person_id == threads.c.person_id))
        .outerjoin(aside, here & (aside.c.message_id == said.c.id))
        .where(threads.c.kind == ONE_TO_ONE, aside.c.message_id.is_(None), said.c.import_id.in_(published))
    )  # fmt: skip


def message_of(row: Row[Any]) -> MessageRow:
    """Return a row of that query as it is told."""
    name = row.name or row.thread_name
    return MessageRow(row.id, row.person_key or "", name, row.at, bool(row.by_owner), row.subject, row.text)


def deeds(connection: Connection, owner: Owner, person_id: int | None = None) -> Iterator[DeedRow]:
    """Yield traces of the other kinds, or those that name one person, the oldest first."""
    table, people, known = schema.deeds, schema.people, marking.roots(connection, owner)
    query = (
        select(table, people.c.person_key)
        .outerjoin(people, people.c.id == table.c.person_id)
        .where(table.c.owner_id == owner.id, table.c.id.in_(_published(schema.DEED)))
        .order_by(table.c.at, table.c.kind, table.c.name, table.c.link, table.c.text, table.c.detail)
    )
    if person_id is not None:
        query = query.where(table.c.person_id.in_(numbers_of(connection, owner, person_id)))
    for row in stream(connection, query):
        key = known.get(row.person_key, row.person_key)
        yield DeedRow(row.kind, key or "", row.name, row.at, row.link, row.text, row.detail)


def connection_days(connection: Connection, owner: Owner) -> Iterator[tuple[str, str, int]]:
    """Yield (key, name, day) of every connection known, the oldest first."""
    table, people, known = schema.connections, schema.people, marking.roots(connection, owner)
    shown = standing_rows(owner).subquery()
    name = func.coalesce(shown.c.name, table.c.name).label("name")
    query = (
        select(people.c.person_key, name, table.c.day)
        .outerjoin(people, people.c.id == table.c.person_id)
        .outerjoin(shown, shown.c.person_id == table.c.person_id)
        .where(table.c.owner_id == owner.id, table.c.id.in_(_published(schema.CONNECTION)))
        .order_by(table.c.day, people.c.person_key, name)
    )
    for row in stream(connection, query):
        yield known.get(row.person_key, row.person_key) or "", row.name, row.day


def _published(kind: int) -> Select[Any]:
    presence, imports = schema.presence, schema.imports
    return (
        select(presence.c.trace_id)
        .join(imports, imports.c.id == presence.c.import_id)
        .where(presence.c.kind == kind, imports.c.published == 1)
    )


def older_names(connection: Connection, owner: Owner, person_id: int) -> list[str]:
    """Return the names one person was shown under, the newest first."""
    return _on_cards(connection, owner, person_id, schema.cards.c.name)


def older_companies(connection: Connection, owner: Owner, person_id: int) -> list[str]:
    """Return the companies that the cards of one person name, the newest first."""
    return _on_cards(connection, owner, person_id, schema.cards.c.company)


def _on_cards(connection: Connection, owner: Owner, person_id: int, shown_there: Column[str]) -> list[str]:
    cards, imports = schema.cards, schema.imports
    shown = select(imports.c.id).where(imports.c.owner_id == owner.id, imports.c.published == 1)
    query = (
        select(shown_there)
        .join(imports, imports.c.id == cards.c.import_id)
        # by both columns of their key, instead of everybody's
        .where(cards.c.import_id.in_(shown), cards.c.person_id.in_(numbers_of(connection, owner, person_id)))
        .order_by(imports.c.exported_at.desc(), cards.c.rank)
    )
    return list(dict.fromkeys(one for one in connection.scalars(query) if one))


def addresses(connection: Connection, owner: Owner) -> dict[int, str]:
    """Return the newest e-mail address shown of each person who shows one."""
    cards, imports = schema.cards, schema.imports
    query = (
        select(cards.c.person_id, cards.c.email)
        .join(imports, imports.c.id == cards.c.import_id)
        .where(cards.c.email != "", imports.c.owner_id == owner.id, imports.c.published == 1)
        .order_by(imports.c.exported_at)
    )
    into = merged_of(connection, owner)
    return {into.get(row.person_id, row.person_id): row.email for row in connection.execute(query)}


def named(connection: Connection, words: Sequence[str]) -> ColumnElement[bool]:
    """Return what holds for those whose name, company or title has all these words; nobody has none.

    The names and companies of older cards too, and of whoever was merged into them.
    """
    if not words:
        return false()
    return schema.standings.c.person_id.in_(texts.people_matching(connection, words))


def works_at(connection: Connection, owner: Owner, company: str, but: int) -> bool:
    """Tell whether the card of anybody but one (a number) names a company that begins with these words."""
    words = texts.tokens(company)
    query = standing_rows(owner).where(named(connection, words), schema.standings.c.person_id != but)
    rows = connection.execute(query.limit(_COMPARED))
    return any(texts.tokens(row.company)[: len(words)] == words for row in rows)


def key_of(connection: Connection, owner: Owner, typed: str) -> list[str]:
    """Return the keys that what somebody typed may stand for: a key, or a name or part of one."""
    table = schema.standings
    exact = marking.roots(connection, owner).get(typed, typed)
    if connection.execute(standing_rows(owner).where(table.c.person_key == exact)).first() is not None:
        return [exact]
    same = namesakes(connection, owner, typed)
    # nobody is named by figures alone, but many keys hold them
    if same or not any(map(str.isalpha, typed)):
        return same
    query = standing_rows(owner).where(
        named(connection, texts.tokens(typed)), or_(table.c.name != "", table.c.person_key != "")
    )
    rows = connection.execute(query.order_by(table.c.person_key).limit(20)).all()
    wanted = texts.tokens(typed)
    known = names_of(connection, owner, [row.person_id for row in rows]) if rows[1:] else {}
    # of several, those who were called this to the letter
    meant = {number for number, names in known.items() if any(map(wanted.__eq__, map(texts.tokens, names)))}
    return [row.person_key for row in rows if not meant or row.person_id in meant]


def names_of(connection: Connection, owner: Owner, people: Sequence[int]) -> dict[int, set[str]]:
    """Return every name under which some people were shown, and whoever was merged into them, by number."""
    into = merged_of(connection, owner)
    found: dict[int, set[str]] = {number: set() for number in people}
    numbers = [*found, *(number for number, root in into.items() if root in found)]
    cards, imports = schema.cards, schema.imports
    shown = select(imports.c.id).where(imports.c.owner_id == owner.id, imports.c.published == 1)
    # by both columns of their key, instead of everybody's
    theirs = cards.c.import_id.in_(shown), among(cards.c.person_id, numbers)
    for row in connection.execute(select(cards.c.person_id, cards.c.name).where(*theirs).distinct()):
        found[into.get(row.person_id, row.person_id)].add(row.name)
    return found
