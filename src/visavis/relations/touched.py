"""Tells whom a change of the traces may concern, so that nobody else is judged anew."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from visavis.ledger import schema
from visavis.ledger.importing import Newest
from visavis.ledger.numbers import among
from visavis.relations.gathered import CONNECTIONS_RANK, Into, under
from visavis.relations.merged import as_one, merged
from visavis.relations.threads import ADVERT, GROUP, ONE_TO_ONE
from visavis.relations.writer import Head

# what is new in an archive is less
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class Touched:
    """People and conversations, by number, of which something may be derived otherwise than before.

    `sent` tells that what became of any invitation may have changed, by an export that came or went;
    `texts` that what the owner wrote may have; `lost` that traces are gone. `placed_by` is the import whose
    file now puts conversations in order.
    """

    people: frozenset[int] = frozenset()
    conversations: frozenset[int] = frozenset()
    sent: bool = False
    texts: bool = True
    lost: bool = False
    placed_by: int | None = None

    def joined(self, other: "Touched") -> "Touched":
        """Return what either touches."""
        return replace(
            self,
            people=self.people | other.people,
            conversations=self.conversations | other.conversations,
            sent=self.sent or other.sent,
            texts=self.texts or other.texts,
            lost=self.lost or other.lost,
        )


def of_people(connection: Connection, numbers: Collection[int], *, lost: bool = False) -> Touched:
    """Return what is touched where some people are merged, split or forgotten."""
    views = schema.views
    rooms = frozenset(
        connection.scalars(select(views.c.conversation_id).where(views.c.person_id.in_(sorted(numbers))))
    )
    # of whoever bore the same conversation under another address, what became of invitations
    others = select(views.c.person_id).where(
        among(views.c.conversation_id, rooms), views.c.person_id.is_not(None)
    )
    return Touched(frozenset({*numbers, *connection.scalars(others.distinct())}), rooms, lost=lost)


def merged_otherwise(connection: Connection, owner_id: int, before: Into) -> Touched:
    """Return what is touched where people are merged into others than before."""
    after, numbers = merged(connection, owner_id), set[int]()
    for number in before.keys() | after.keys():
        ends = {before.get(number, number), after.get(number, number)}
        numbers |= {number, *ends} if len(ends) > 1 else set()
    return of_people(connection, numbers)


def taken_back(connection: Connection, import_id: int) -> Touched:
    """Return what is touched where an import is taken back: all that it shows. To be asked beforehand."""
    cards, views = schema.cards, schema.views
    people = connection.scalars(select(cards.c.person_id).where(cards.c.import_id == import_id))
    rooms = connection.scalars(select(views.c.conversation_id).where(views.c.import_id == import_id))
    return Touched(frozenset(people), frozenset(rooms), sent=True, lost=True)


def brought(connection: Connection, head: Head, import_id: int, before: Newest) -> Touched:
    """Return what an import touches that nobody sees yet; `before` are the newest traces it found.

    An archive shows nearly everything again: of what a newest one shows, only what differs from what is
    derived already is touched.
    """
    newest = _is_newest(connection, head[0], import_id)
    found = _Brought(connection, head, import_id, merged(connection, head[0]))
    rooms = found.rooms(only_other=newest)
    people = found.people(only_other=newest) | found.named(before)
    return Touched(
        frozenset(people | (found.reordered() if newest else set())),
        frozenset(rooms | found.spoken_in(before)),
        sent=found.shows_invitations(),
        texts=bool(rooms or people) or found.has_texts(before),
        placed_by=import_id if newest else None,
    )


def _is_newest(connection: Connection, owner_id: int, import_id: int) -> bool:
    """Tell whether an import is of a later export than every other."""
    imports = schema.imports
    query = select(imports.c.id, imports.c.exported_at).where(imports.c.owner_id == owner_id)
    instants = {row.id: row.exported_at for row in connection.execute(query)}
    return all(at < instants[import_id] for number, at in instants.items() if number != import_id)


@dataclass(frozen=True, slots=True)
class _Brought:
    """An import beside what is derived without it."""

    connection: Connection
    head: Head
    import_id: int
    into: Into

    def rooms(self, *, only_other: bool) -> set[int]:
        """Return the conversations it shows, or those it shows otherwise than they are known."""
        views, threads = schema.views, schema.threads
        known = under(threads, self.head) & (threads.c.conversation_id == views.c.conversation_id)
        person = as_one(views.c.person_id, self.into)
        otherwise = or_(
            threads.c.conversation_id.is_(None),
            and_(views.c.name != "", views.c.name != threads.c.name),
            and_(threads.c.kind != GROUP, or_(views.c.many == 1, views.c["keys"] > 1)),
            and_(threads.c.kind != GROUP, views.c.person_id.is_not(None), threads.c.person_id.is_(None)),
            and_(threads.c.kind != GROUP, views.c.person_id.is_not(None), threads.c.person_id != person),
            and_(threads.c.kind == ADVERT, views.c.owner_spoke == 1),
        )
        query = select(views.c.conversation_id).outerjoin(threads, known)
        shown = query.where(views.c.import_id == self.import_id)
        return self._numbers(shown.where(otherwise) if only_other else shown)

    def people(self, *, only_other: bool) -> set[int]:
        """Return the people it shows, or those it shows otherwise than they are known."""
        cards, known = schema.cards, schema.standings
        here = under(known, self.head) & (known.c.person_id == as_one(cards.c.person_id, self.into))
        otherwise = or_(
            known.c.person_id.is_(None),
            and_(cards.c.name != "", cards.c.name != known.c.name),
            # no other table tells where somebody works
            and_(
                cards.c.rank == CONNECTIONS_RANK,
                or_(cards.c.company != known.c.company, cards.c.title != known.c.title),
            ),
        )
        shown = select(cards.c.person_id).outerjoin(known, here).where(cards.c.import_id == self.import_id)
        return self._numbers(shown.where(otherwise) if only_other else shown)

    def named(self, before: Newest) -> set[int]:
        """Return who is connected, invited or endorsed by what it brought."""
        connections, sent, deeds = schema.connections, schema.invitations, schema.deeds
        found = set[int]()
        for table, after in (
            (connections, before.connections),
            (sent, before.invitations),
            (deeds, before.deeds),
        ):
            here = (table.c.id > after) & (table.c.owner_id == self.head[0])
            found |= self._numbers(select(table.c.person_id).where(here, table.c.person_id.is_not(None)))
        return found

    def spoken_in(self, before: Newest) -> set[int]:
        """Return the conversations in which it brought messages, or a better order of known ones."""
        messages, mends = schema.messages, schema.mends
        new = select(messages.c.conversation_id).where(messages.c.id > before.messages)
        found = self._numbers(new)
        mended = mends.c.import_id == self.import_id
        if self.connection.scalar(select(mends.c.message_id).where(mended).limit(1)) is not None:
            later = mended & (mends.c.message_id == messages.c.id) & (mends.c.tie > messages.c.tie)
            found |= self._numbers(select(messages.c.conversation_id).join(mends, later))
        return found

    def has_texts(self, before: Newest) -> bool:
        """Tell whether it brought words of the owner, in a message or a note."""
        messages, sent = schema.messages, schema.invitations
        words = select(messages.c.id).where(messages.c.id > before.messages, messages.c.by_owner == 1)
        notes = select(sent.c.id).where(sent.c.id > before.invitations, sent.c.outgoing == 1)
        some = (words.where(messages.c.text != ""), notes.where(sent.c.note != ""))
        return any(self.connection.scalar(query.limit(1)) is not None for query in some)

    def shows_invitations(self) -> bool:
        """Tell whether it tells anything of invitations."""
        imports = schema.imports
        query = select(imports.c.covers).where(imports.c.id == self.import_id)
        return "invitations" in (self.connection.scalar(query) or "").split()

    def reordered(self) -> set[int]:
        """Return who has several conversations that now stand in another order in the newest file."""
        threads = schema.threads
        person, placed = threads.c.person_id, self._placed()
        ranks = [
            func.dense_rank().over(partition_by=person, order_by=place).label(name)
            for name, place in (("before", threads.c.position), ("now", placed))
        ]
        some = self._numbers(self._overtaken() if self._shows_many() else self._moved()) - {None}
        places = self._shown(person, *ranks).where(among(person, some)).subquery()
        return self._numbers(select(places.c.person_id).where(places.c.before != places.c.now))

    def _placed(self) -> ColumnElement[int]:
        """Return where a conversation stands in its file, or stood where it is not shown: see `_shown`."""
        return func.coalesce(schema.views.c.first_row, schema.threads.c.position)

    def _shown(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """Return the query of conversations between two, each beside how the import shows it, if it does."""
        views, threads = schema.views, schema.threads
        here = (views.c.import_id == self.import_id) & (views.c.conversation_id == threads.c.conversation_id)
        mine = under(threads, self.head) & (threads.c.kind == ONE_TO_ONE)
        return select(*columns).select_from(threads).outerjoin(views, here).where(mine)

    def _shows_many(self) -> bool:
        """Tell whether it is a whole archive rather than what is new in one."""
        views = schema.views
        some = select(views.c.conversation_id).where(views.c.import_id == self.import_id).limit(_MANY)
        query = select(func.count()).select_from(some.subquery())
        return self.connection.scalar(query) == _MANY

    def _moved(self) -> Select[Any]:
        """Return the query of who has a conversation that stands elsewhere than it did."""
        views, threads = schema.views, schema.threads
        elsewhere = and_(
            under(threads, self.head),
            threads.c.kind == ONE_TO_ONE,
            threads.c.conversation_id == views.c.conversation_id,
            threads.c.position != views.c.first_row,
        )
        return select(threads.c.person_id).join(views, elsewhere).where(views.c.import_id == self.import_id)

    def _overtaken(self) -> Select[Any]:
        """Return the query of who has a conversation that stands no longer behind all that stood before it.

        A whole archive moves nearly everybody, and hardly anybody past anybody: who has two in another order
        is among these.
        """
        threads, placed = schema.threads, self._placed()
        order = threads.c.position, placed.desc()
        ahead = func.max(placed).over(order_by=order, rows=(None, -1)).label("ahead")
        rows = self._shown(threads.c.person_id, placed.label("placed"), ahead)
        places = rows.where(threads.c.person_id.is_not(None)).subquery()
        return select(places.c.person_id).where(places.c.placed <= places.c.ahead)

    def _numbers(self, query: Select[Any]) -> set[int]:
        return set(self.connection.scalars(query))
