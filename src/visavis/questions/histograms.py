"""The small histograms that questions rest on, in SQL that every engine reads alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, case, func, literal, select, true

from visavis.ledger import histograms, marking, schema
from visavis.ledger.owners import list_owners
from visavis.marks import Member
from visavis.questions.answers import ACCEPTED, EXCHANGED, OUTGOING, REPLIED
from visavis.questions.filters import EVERYTHING, Filter
from visavis.relations.correcting import BY_KIND
from visavis.relations.readings import SURE
from visavis.study.duration import Outcome
from visavis.traces import DAY_SECONDS

Rows = Sequence[Any]
R = TypeVar("R")

_SENT = schema.outcomes
_READ = schema.readings
# below, what was read of a note may well be otherwise once more texts are known


@dataclass(frozen=True, slots=True)
class Scope:
    """One owner's ledger as one transaction sees it; hours and weekdays are those of a time zone (IANA).

    `asked_of` narrows what is counted, and `people` to whom (numbers of people, None for everybody). What is
    counted by kinds of notes is kept where it `keeps`.
    """

    connection: Connection
    owner_id: int
    generation: int
    zone: str = "UTC"
    asked_of: Filter = EVERYTHING
    people: tuple[int, ...] | None = None
    keeps: bool = False

    def kept(self, name: str) -> list[list[Any]] | None:
        """Return the rows of a histogram that was counted beforehand; None where it has to be counted."""
        if self.asked_of != EVERYTHING or self.people is not None:
            return None
        return histograms.read(self.connection, (self.owner_id, self.generation), name, self.zone)

    def keep(self, name: str, rows: Iterable[Sequence[Any]]) -> None:
        """Keep the rows of a histogram of everything with its generation."""
        histograms.keep(self.connection, (self.owner_id, self.generation), name, rows, self.zone)

    def rows(self, name: str, form: Callable[..., R], count: Callable[[], Iterable[Any]]) -> list[R]:
        """Return the rows of a histogram by kinds of notes, as they are kept, or counted now."""
        found: Iterable[Sequence[Any]] | None = self.kept(BY_KIND + name)
        if found is None:
            found = list(map(tuple, count()))
            if self.keeps:
                self.keep(BY_KIND + name, found)
        return [form(*row) for row in found]

    def all_sent(self) -> ColumnElement[bool]:
        """Every invitation that is known."""
        return and_(_SENT.c.owner_id == self.owner_id, _SENT.c.generation == self.generation)

    def wanted(self) -> ColumnElement[bool]:
        """Every invitation that is asked of."""
        asked = self.asked_of
        kept = [self.all_sent(), self.in_period(_SENT.c.sent_at), self.of_people(_SENT.c.person_id)]
        if asked.direction:
            kept.append(_SENT.c.outgoing == int(asked.direction == OUTGOING))
        if asked.note:
            kept.append(_SENT.c.note_kind == asked.note)
        return and_(*kept)

    def counted(self) -> ColumnElement[bool]:
        """Those sent inside a window that an import covers, and that a connection can be joined to."""
        return and_(self.wanted(), _SENT.c.in_window == 1, _SENT.c.state != "unknown")

    def in_period(self, at: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whatever happened in the period asked of; `at` is in epoch seconds."""
        since, until = self.asked_of.since_on, self.asked_of.until_on
        kept: list[ColumnElement[bool]] = [true()]
        if since is not None:
            kept.append(at >= since * DAY_SECONDS)
        if until is not None:
            kept.append(at < (until + 1) * DAY_SECONDS)
        return and_(*kept)

    def of_people(self, person_id: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whoever is asked of."""
        if self.people is None:
            return true()
        # written out: a statement takes fewer values than a group may have people
        return person_id.in_(bindparam(None, self.people, expanding=True, literal_execute=True, unique=True))


def scope_of(
    connection: Connection, owner_id: int, zone: str = "UTC", asked_of: Filter = EVERYTHING
) -> Scope:
    """Return the scope of an owner at the generation that this transaction sees."""
    generation = connection.scalar(select(schema.owners.c.generation).where(schema.owners.c.id == owner_id))
    scope = Scope(connection, owner_id, generation or 0, zone, asked_of)
    return scope if asked_of.group is None else replace(scope, people=_members(scope, asked_of.group))


def _members(scope: Scope, group: int) -> tuple[int, ...]:
    """Return the numbers of the people of a group."""
    owner = next(one for one in list_owners(scope.connection) if one.id == scope.owner_id)
    known = marking.roots(scope.connection, owner)
    keys = {
        known.get(one.mark.person_key, one.mark.person_key)
        for one in marking.standing(scope.connection, owner, Member)
        if one.mark.group == group
    }
    people = schema.standings
    query = select(people.c.person_id, people.c.person_key).where(_standing(replace(scope, people=None)))
    return tuple(row.person_id for row in scope.connection.execute(query) if row.person_key in keys)


class Tallied(NamedTuple):
    """So many invitations of one state, and with how many of them a reply and an exchange followed."""

    outgoing: int
    note_kind: str | None
    state: str
    counted: int
    n: int
    replied: int
    exchanged: int


class Spell(NamedTuple):
    """So many invitations that were followed for so many days, with an `Outcome`."""

    outgoing: int
    note_kind: str | None
    days: int
    outcome: int
    n: int


def tally(scope: Scope) -> list[Tallied]:
    """Count all known invitations."""
    return scope.rows("tally", Tallied, lambda: _tally(scope))


def _tally(scope: Scope) -> Rows:
    counted = case((and_(_SENT.c.in_window == 1, _SENT.c.state != "unknown"), 1), else_=0).label("counted")
    kept = select(
        _SENT.c.outgoing, _SENT.c.note_kind, _SENT.c.state, counted, _SENT.c.replied_at, _SENT.c.exchanged_at
    ).where(scope.wanted())
    rows = kept.subquery()
    keys = (rows.c.outgoing, rows.c.note_kind, rows.c.state, rows.c.counted)
    numbers = (
        func.count().label("n"),
        func.count(rows.c.replied_at).label("replied"),
        func.count(rows.c.exchanged_at).label("exchanged"),
    )
    return scope.connection.execute(select(*keys, *numbers).group_by(*keys)).all()


def is_unsure() -> ColumnElement[bool]:
    """Whatever note has a kind that is hardly known from its words, and that the owner did not correct."""
    return and_(_READ.c.confidence < SURE, _READ.c.kind == _SENT.c.note_kind)


def notes_read(scope: Scope) -> Row[int, int, int]:
    """Count the notes of counted invitations whose kind was read: (n, unsure, corrected).

    What the owner corrected is sure.
    """
    corrected = _READ.c.kind != _SENT.c.note_kind
    unsure = case((is_unsure(), 1)).label("unsure")
    same = and_(_READ.c.trace_kind == schema.INVITATION, _READ.c.trace_id == _SENT.c.invitation_id)
    here = and_(_READ.c.owner_id == scope.owner_id, _READ.c.generation == scope.generation)
    kept = (
        select(unsure, case((corrected, 1)).label("corrected"))
        .join(_SENT, same)
        .where(here, _READ.c.kind != "none", scope.counted())
    )
    rows = kept.subquery()
    return scope.connection.execute(
        select(
            func.count().label("n"),
            func.count(rows.c.unsure).label("unsure"),
            func.count(rows.c.corrected).label("corrected"),
        ).select_from(rows)
    ).one()


def acceptance_spells(scope: Scope, sent_before: int | None = None) -> list[Spell]:
    """Count those followed until acceptance.

    With `sent_before`, only those sent before that instant, in epoch seconds.
    """
    outcome = case(
        (_SENT.c.state == ACCEPTED, int(Outcome.EVENT)),
        (_SENT.c.state == "gone", int(Outcome.COMPETING)),
        else_=int(Outcome.CENSORED),
    )
    old = [] if sent_before is None else [_SENT.c.sent_at < sent_before]
    name = "accepted" if sent_before is None else f"accepted before {sent_before}"
    return scope.rows(name, Spell, lambda: _spells(scope, _SENT.c.followed_days, outcome, old))


def talk_spells(scope: Scope, event: str, until_day: int) -> list[Spell]:
    """Count those followed until a reply or an exchange.

    Who is connected is followed to `until_day`, the last that an export of messages shows; who is not,
    no longer than their acceptance could be seen.
    """
    came = {REPLIED: _SENT.c.replied_at, EXCHANGED: _SENT.c.exchanged_at}[event]
    sent_on = _SENT.c.sent_at // DAY_SECONDS
    listened = case((sent_on > until_day, 0), else_=literal(until_day) - sent_on)
    days = case(
        (came.is_not(None), came // DAY_SECONDS - sent_on),
        (_SENT.c.state == ACCEPTED, listened),
        (and_(_SENT.c.state == "pending", listened < _SENT.c.followed_days), listened),
        else_=_SENT.c.followed_days,
    )
    outcome = case(
        (came.is_not(None), int(Outcome.EVENT)),
        (_SENT.c.state == "gone", int(Outcome.COMPETING)),
        else_=int(Outcome.CENSORED),
    )
    return scope.rows(event, Spell, lambda: _spells(scope, days, outcome, []))


def _spells(
    scope: Scope, days: ColumnElement[Any], outcome: ColumnElement[Any], where: list[ColumnElement[bool]]
) -> Rows:
    # named inside: an engine that is given values apart cannot see that two expressions are one
    kept = select(_SENT.c.outgoing, _SENT.c.note_kind, days.label("days"), outcome.label("outcome"))
    rows = kept.where(scope.counted(), *where).subquery()
    keys = (rows.c.outgoing, rows.c.note_kind, rows.c.days, rows.c.outcome)
    return scope.connection.execute(select(*keys, func.count().label("n")).group_by(*keys)).all()


def standing_on(scope: Scope) -> Rows:
    """Count people by rung: (rung, n)."""
    people = schema.standings
    query = select(people.c.rung, func.count().label("n")).where(_standing(scope)).group_by(people.c.rung)
    return scope.connection.execute(query).all()


def beginnings(scope: Scope) -> Rows:
    """Count interactions by the day of their beginning: (day, in days since 1970; n)."""
    people = schema.standings
    kept = select((people.c.began_at // DAY_SECONDS).label("day")).where(
        _standing(scope), people.c.began_at.is_not(None)
    )
    days = kept.subquery()
    return scope.connection.execute(select(days.c.day, func.count().label("n")).group_by(days.c.day)).all()


def met_by_invitation(scope: Scope) -> Rows:
    """Count the people of accepted invitations: (outgoing, n, began: with how many an interaction did)."""
    people = schema.standings
    met = (
        select(_SENT.c.outgoing, _SENT.c.person_id, people.c.began_at)
        .join(people, people.c.person_id == _SENT.c.person_id)
        .where(scope.all_sent(), _SENT.c.state == ACCEPTED, _standing(scope))
        .distinct()
        .subquery()
    )
    numbers = func.count().label("n"), func.count(met.c.began_at).label("began")
    return scope.connection.execute(select(met.c.outgoing, *numbers).group_by(met.c.outgoing)).all()


def _standing(scope: Scope) -> ColumnElement[bool]:
    people = schema.standings
    here = and_(people.c.owner_id == scope.owner_id, people.c.generation == scope.generation)
    return and_(here, scope.of_people(people.c.person_id))


def exports(scope: Scope) -> list[tuple[int, frozenset[str]]]:
    """Return the instant (epoch seconds) of each export, in order, and the tables its imports hold."""
    imports = schema.imports
    query = select(imports.c.exported_at, imports.c.covers).where(
        imports.c.owner_id == scope.owner_id, imports.c.published == 1
    )
    found: dict[int, frozenset[str]] = {}
    for row in scope.connection.execute(query):
        found[row.exported_at] = found.get(row.exported_at, frozenset()) | set(row.covers.split())
    return sorted(found.items())


def hidden_connections(scope: Scope, exported_at: int, since_day: int) -> int:
    """Count the connections without key or name that an export shows from a day on (days since 1970)."""
    hidden, imports = schema.hidden_connections, schema.imports
    # an export imported twice, in part and whole, shows the same rows twice
    a_day = (
        select(hidden.c.day, func.max(hidden.c.people).label("people"))
        .join(imports, imports.c.id == hidden.c.import_id)
        .where(imports.c.owner_id == scope.owner_id, imports.c.published == 1)
        .where(imports.c.exported_at == exported_at, hidden.c.day >= since_day)
        .group_by(hidden.c.day)
    )
    return sum(row.people for row in scope.connection.execute(a_day))


def outcomes_noted(scope: Scope) -> int:
    """Count the outcomes that the owner ever noted, those taken back included."""
    marks = schema.marks
    here = (marks.c.owner_id == scope.owner_id) & (marks.c.kind == "outcome") & (marks.c.entry == 1)
    return scope.connection.scalar(select(func.count().label("n")).select_from(marks).where(here)) or 0
