"""Finds the traces that give a reason to think of somebody: who waits, who accepted, who moved."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.relations.gone import last_two
from visavis.relations.outcomes import ACCEPTED
from visavis.relations.rhythm import HABIT_TURNS, UNUSUAL, paces
from visavis.traces import DAY_SECONDS

_MOST = 200
_MOST_JUDGED = 1_000
_SOME = 500
_MOST_SAID = 5_000
_CONNECTIONS_RANK = 0
_A_MONTH = 30 * DAY_SECONDS


class Words(NamedTuple):
    """A text, and the day (since 1970) on which it was written."""

    text: str
    on: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A trace about a person: its day (days since 1970), its words, or what changed.

    `turn` holds all that they wrote when they last spoke, the oldest first, and `turn_on` the day of each,
    `own` what the owner wrote on the last day they did, `own_on`, and `turns` is how many there were between
    the two. `name` is theirs, where their words are.
    """

    person_id: int
    on: int
    text: str = ""
    turn: tuple[str, ...] = ()
    turn_on: tuple[int, ...] = ()
    turns: int = 0
    own: tuple[str, ...] = ()
    own_on: int = 0
    before: str = ""
    after: str = ""
    silence_days: float | None = None
    rhythm_days: float | None = None
    name: str = ""

    @property
    def said(self) -> tuple[Words, ...]:
        """All that they wrote when they last spoke, each text with its day."""
        return tuple(map(Words, self.turn, self.turn_on or (self.on,) * len(self.turn)))


@dataclass(frozen=True, slots=True)
class Whom:
    """A person and where the relation stands; `last_at` is the instant (epoch s) of the last message."""

    person_id: int
    person_key: str
    name: str
    company: str
    title: str
    rung: str
    last_at: int | None
    last_by_owner: bool | None


def waiting(connection: Connection, owner: Owner, since: int) -> list[Ground]:
    """Return who wrote last, since an instant (epoch s), with their last turn, the latest first."""
    table = schema.standings
    query = (
        select(table.c.person_id, table.c.last_at, table.c.turns, table.c.name)
        .where(_mine(owner), table.c.last_by_owner == 0, table.c.last_at >= since)
        .order_by(table.c.last_at.desc(), table.c.person_id)
        .limit(_MOST)
    )
    rows = connection.execute(query).all()
    said = _last_said(connection, owner, [row.person_id for row in rows], since)
    return [_said(row, said.get(row.person_id, _Said())) for row in rows]


def answered(connection: Connection, owner: Owner, since: int) -> list[Ground]:
    """Return to whom the owner spoke last, since an instant (epoch s), both having spoken, the latest first.

    The day is that of their own last words.
    """
    table = schema.standings
    query = (
        select(table.c.person_id, table.c.last_at, table.c.turns, table.c.name)
        .where(_mine(owner), table.c.last_by_owner == 1, table.c.turns > 1, table.c.last_at >= since)
        .order_by(table.c.last_at.desc(), table.c.person_id)
        .limit(_MOST_JUDGED)
    )
    rows = connection.execute(query).all()
    said = _last_said(connection, owner, [row.person_id for row in rows], since)
    return [_said(row, said[row.person_id]) for row in rows if row.person_id in said]


def last_turns(connection: Connection, owner: Owner, people: Collection[int], since: int) -> list[Ground]:
    """Return the last turns with some people, of what was said since an instant (epoch s)."""
    table = schema.standings
    said = _last_said(connection, owner, people, since)
    found: list[Ground] = []
    for some in _parts(said):
        query = select(table.c.person_id, table.c.last_at, table.c.turns, table.c.name)
        rows = connection.execute(query.where(_mine(owner), table.c.person_id.in_(some)))
        found += [_said(row, said[row.person_id]) for row in rows]
    return found


class Spoken(NamedTuple):
    """What was said with a person on a day (since 1970), and whether the owner said it."""

    person_key: str
    name: str
    on: int
    text: str
    by_owner: bool


def lately_said(connection: Connection, owner: Owner, since: int) -> list[Spoken]:
    """Return what was said since an instant (epoch s) with those one has spoken with, the newest first.

    Person by person; of very much only the newest.
    """
    said, threads, people = schema.messages, schema.threads, schema.standings
    own = (threads.c.owner_id == owner.id) & (threads.c.generation == owner.generation)
    query = (
        select(people.c.person_key, people.c.name, said.c.at, said.c.text, said.c.by_owner)
        .join(threads, and_(own, threads.c.person_id == people.c.person_id))
        .join(said, said.c.conversation_id == threads.c.conversation_id)
        .where(_mine(owner), people.c.turns > 1, people.c.last_at >= since)
        .where(said.c.at >= since, said.c.text != "", ~_is_set_aside(owner))
        .order_by(people.c.last_at.desc(), people.c.person_id, said.c.at.desc(), said.c.tie, said.c.id.desc())
        .limit(_MOST_SAID)
    )
    rows = connection.execute(query)
    return [
        Spoken(row.person_key, row.name or "", row.at // DAY_SECONDS, row.text, bool(row.by_owner))
        for row in rows
    ]


class _Said(NamedTuple):
    """The last turn of each of two people, as (instant, text); the later turn is that of who spoke last."""

    theirs: tuple[tuple[int, str], ...] = ()
    own: tuple[tuple[int, str], ...] = ()
    by_owner: int | None = None

    def then(self, by_owner: int, at: int, text: str) -> "_Said":
        """Return the last turns once somebody has spoken again."""
        goes_on = by_owner == self.by_owner
        if by_owner:
            return _Said(self.theirs, (*(self.own if goes_on else ()), (at, text)), by_owner)
        return _Said((*(self.theirs if goes_on else ()), (at, text)), self.own, by_owner)


def _said(row: Any, said: _Said) -> Ground:  # noqa: ANN401 - a row
    """Return what was said last as a ground, of the day on which they last spoke."""
    on = (row.last_at if not said.theirs else said.theirs[-1][0]) // DAY_SECONDS
    last = said.own[-1][0] if said.own else 0
    return Ground(
        row.person_id,
        on,
        turn=tuple(text for _, text in said.theirs),
        turn_on=tuple(at // DAY_SECONDS for at, _ in said.theirs),
        turns=row.turns,
        own=tuple(text for at, text in said.own if last - at < DAY_SECONDS),
        own_on=last // DAY_SECONDS,
        name=row.name or "",
    )


def _last_said(connection: Connection, owner: Owner, people: Collection[int], since: int) -> dict[int, _Said]:
    """Return the last turns with each of these people, of what was said since an instant (epoch s)."""
    said, threads = schema.messages, schema.threads
    own = (threads.c.owner_id == owner.id) & (threads.c.generation == owner.generation)
    found: dict[int, _Said] = {}
    for some in _parts(people):
        query = (
            select(threads.c.person_id, said.c.by_owner, said.c.at, said.c.text)
            .join(said, said.c.conversation_id == threads.c.conversation_id)
            .where(own, threads.c.person_id.in_(some), said.c.at >= since, ~_is_set_aside(owner))
            .order_by(said.c.at, said.c.tie.desc(), said.c.id)
        )
        for person_id, by_owner, at, text in connection.execute(query):
            found[person_id] = found.get(person_id, _Said()).then(by_owner, at, text)
    return found


def accepted(connection: Connection, owner: Owner, since: int) -> list[Ground]:
    """Return who accepted a contextual note since a day, and nothing was said since; with the note."""
    fates, sent, people = schema.outcomes, schema.invitations, schema.standings
    query = (
        select(fates.c.person_id, fates.c.accepted_on, sent.c.note)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .join(people, and_(_mine(owner), people.c.person_id == fates.c.person_id))
        .where(
            fates.c.owner_id == owner.id,
            fates.c.generation == owner.generation,
            fates.c.outgoing == 1,
            fates.c.state == ACCEPTED,
            fates.c.note_kind == "contextual",
            fates.c.accepted_on >= since,
            people.c.messages == 0,
        )
        .order_by(fates.c.accepted_on.desc(), fates.c.person_id)
        .limit(_MOST)
    )
    return [Ground(row.person_id, row.accepted_on, row.note) for row in connection.execute(query)]


def moved(connection: Connection, owner: Owner, since: int) -> list[Ground]:
    """Return whose company is another in the newest export than in the one before, a relation having begun.

    The day is that of the newest export; where it is before `since` (days since 1970), it is no news.
    """
    newest, before = last_two(connection, owner)
    if newest is None or before is None or newest.at // DAY_SECONDS < since:
        return []
    now, then, people = schema.cards.alias("now"), schema.cards.alias("then"), schema.standings
    query = (
        select(now.c.person_id, then.c.company.label("before"), now.c.company.label("after"))
        .join(then, then.c.person_id == now.c.person_id)
        .join(people, and_(_mine(owner), people.c.person_id == now.c.person_id))
        .where(
            now.c.import_id == newest.id,
            then.c.import_id == before.id,
            now.c.rank == _CONNECTIONS_RANK,
            then.c.rank == _CONNECTIONS_RANK,
            now.c.company != "",
            then.c.company != "",
            func.lower(now.c.company) != func.lower(then.c.company),
            people.c.turns > 0,
        )
        .order_by(people.c.turns.desc(), now.c.person_id)
        .limit(_MOST)
    )
    on = newest.at // DAY_SECONDS
    return [
        Ground(row.person_id, on, before=row.before, after=row.after) for row in connection.execute(query)
    ]


def silent(connection: Connection, owner: Owner, between: tuple[int, int]) -> list[Ground]:
    """Return those who exchanged and whose silence is unusual for the relation, the latest first.

    What they wrote since the owner last spoke, if anything, comes with them. Before it has
    habits of its own no silence of a relation is unusual.
    `between` are the instants (epoch s) of the last message: earlier it is history, later no silence.
    """
    table = schema.standings
    query = (
        select(table)
        .where(_mine(owner), table.c.turns >= HABIT_TURNS, table.c.last_at.between(*between))
        .order_by(table.c.last_at.desc(), table.c.person_id)
        .limit(_MOST_JUDGED)
    )
    common = paces(connection, (owner.id, owner.generation))
    judged = [(row, common.of(row)) for row in connection.execute(query)]
    found = [(row, pace) for row, pace in judged if pace.silence in UNUSUAL][:_MOST]
    theirs = [row.person_id for row, _ in found if row.last_by_owner == 0]
    said = _last_said(connection, owner, theirs, between[0])
    return [
        Ground(
            row.person_id,
            row.last_at // DAY_SECONDS,
            turn=tuple(text for _, text in said.get(row.person_id, _Said()).theirs),
            turn_on=tuple(at // DAY_SECONDS for at, _ in said.get(row.person_id, _Said()).theirs),
            silence_days=pace.silence_days,
            rhythm_days=pace.rhythm_days,
            name=row.name or "",
        )
        for row, pace in found
    ]


def invited_since(connection: Connection, owner: Owner, since: int) -> frozenset[int]:
    """Return who was invited by the owner since an instant (epoch s), and has not accepted."""
    fates = schema.outcomes
    query = select(fates.c.person_id).where(
        fates.c.owner_id == owner.id,
        fates.c.generation == owner.generation,
        fates.c.outgoing == 1,
        fates.c.state != ACCEPTED,
        fates.c.sent_at >= since,
        fates.c.person_id.is_not(None),
    )
    return frozenset(connection.scalars(query))


def who_wrote(connection: Connection, owner: Owner, since: int) -> list[int]:
    """Return who wrote to the owner one to one after an instant (epoch s), by number, the latest first.

    A note of theirs come back as the first message is no message.
    """
    said, threads = schema.messages, schema.threads
    query = (
        select(threads.c.person_id)
        .join(said, said.c.conversation_id == threads.c.conversation_id)
        .where(
            threads.c.owner_id == owner.id,
            threads.c.generation == owner.generation,
            threads.c.person_id.is_not(None),
            said.c.by_owner == 0,
            said.c.at > since,
            ~_is_set_aside(owner),
        )
        .group_by(threads.c.person_id)
        .order_by(func.max(said.c.at).desc(), threads.c.person_id)
    )
    return list(connection.scalars(query))


def spoken_to_since(connection: Connection, owner: Owner, since: int) -> frozenset[str]:
    """Return the keys of those whom the owner wrote to last, since an instant (epoch s)."""
    table = schema.standings
    query = select(table.c.person_key).where(
        _mine(owner), table.c.last_by_owner == 1, table.c.last_at >= since
    )
    return frozenset(connection.scalars(query))


def said_at_last(
    connection: Connection, owner: Owner, people: Collection[int]
) -> dict[int, list[tuple[str, int]]]:
    """Return by number what some people wrote in the month before the last message with each, and the day."""
    said, threads, table = schema.messages, schema.threads, schema.standings
    own = (threads.c.owner_id == owner.id) & (threads.c.generation == owner.generation)
    found: dict[int, list[tuple[str, int]]] = {}
    for some in _parts(people):
        query = (
            select(table.c.person_id, said.c.text, said.c.at)
            .join(threads, and_(own, threads.c.person_id == table.c.person_id))
            .join(said, said.c.conversation_id == threads.c.conversation_id)
            .where(_mine(owner), table.c.person_id.in_(some), said.c.by_owner == 0)
            .where(said.c.at >= table.c.last_at - _A_MONTH)
        )
        for person_id, text, at in connection.execute(query):
            found.setdefault(person_id, []).append((text, at // DAY_SECONDS))
    return found


def own_words_on(connection: Connection, owner: Owner, keys: Collection[str]) -> dict[str, int]:
    """Return the day (since 1970) on which the owner last wrote to each of some people, by key.

    A note that came back as they accepted was not written on that day.
    """
    said, threads, people = schema.messages, schema.threads, schema.standings
    found: dict[str, int] = {}
    for some in _parts(keys):
        query = (
            select(people.c.person_key, func.max(said.c.at))
            .join(threads, threads.c.person_id == people.c.person_id)
            .join(said, said.c.conversation_id == threads.c.conversation_id)
            .where(
                _mine(owner),
                threads.c.owner_id == owner.id,
                threads.c.generation == owner.generation,
                people.c.person_key.in_(some),
                said.c.by_owner == 1,
                ~_is_set_aside(owner),
            )
            .group_by(people.c.person_key)
        )
        found |= {key: at // DAY_SECONDS for key, at in connection.execute(query)}
    return found


def whom(
    connection: Connection, owner: Owner, numbers: Collection[int], keys: Collection[str]
) -> Iterable[Whom]:
    """Yield where some people stand, given by number or by key."""
    table = schema.standings
    for column, wanted in ((table.c.person_id, numbers), (table.c.person_key, keys)):
        for some in _parts(wanted):
            for row in connection.execute(_standing(owner).where(column.in_(some))):
                by = None if row.last_by_owner is None else bool(row.last_by_owner)
                card = (row.person_id, row.person_key, row.name, row.company, row.title, row.rung)
                yield Whom(*card, row.last_at, by)


def _standing(owner: Owner) -> Select[Any]:
    return select(schema.standings).where(_mine(owner))


def _mine(owner: Owner) -> Any:  # noqa: ANN401 - a condition
    table = schema.standings
    return and_(table.c.owner_id == owner.id, table.c.generation == owner.generation)


def _is_set_aside(owner: Owner) -> ColumnElement[bool]:
    """Tell of a message whether it is a note come back, or the hidden twin of another."""
    aside = schema.set_aside
    here = (aside.c.owner_id == owner.id) & (aside.c.generation == owner.generation)
    # asked of each message by its number: nothing is looked through
    return select(aside.c.message_id).where(here, aside.c.message_id == schema.messages.c.id).exists()


def _parts(wanted: Collection[Any]) -> Iterable[list[Any]]:
    ordered = sorted(wanted)
    return (ordered[at : at + _SOME] for at in range(0, len(ordered), _SOME))
