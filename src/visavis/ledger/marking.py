"""Keeps the owner's marks: a journal where nothing is altered, and what of it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, or_, select, update

from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import schema
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.marks import Entry, Mark, Marked, Merge, Outcome, payload, read
from visavis.marks.written import CHANGED, MADE, REVOKED

M = TypeVar("M", bound=Mark)
_marks = schema.marks
_SOME = 500


@dataclass(frozen=True, slots=True)
class When:
    """When a mark is noted: the day the owner dates it (days since 1970), and now (epoch seconds)."""

    on: int
    now: int


def record(connection: Connection, owner: Owner, mark: M, when: When) -> Marked[M]:
    """Note a mark; where only one may stand, it takes the place of the one that does.

    To note again what stands already changes nothing. Raises CannotMark for the owner
    themselves, and for somebody they asked to forget.
    """
    number = _next_number(connection, owner)
    _refuse_nobodies(connection, owner, mark)
    if mark.single:
        same = _marks.c.about == mark.about
        whose = _marks.c.person_key.is_(None) if mark.whom is None else _marks.c.person_key == mark.whom
        here = _of_kind(owner, type(mark)).where(whose, same)
        standing = connection.execute(here).first()
        if standing is not None:
            return _changed(connection, standing, mark, when)
    _write(connection, (owner.id, number, 1), MADE, mark, when)
    connection.execute(update(schema.owners).where(schema.owners.c.id == owner.id).values(marks=number))
    return Marked(number, mark, when.on, when.now, when.now)


def change(connection: Connection, owner: Owner, number: int, mark: M, when: When) -> Marked[M]:
    """Put something else in a mark's place; its number stays. Raises CannotAsk where none stands."""
    _next_number(connection, owner)
    _refuse_nobodies(connection, owner, mark)
    return _changed(connection, _one(connection, owner, number), mark, when)


def revoke(connection: Connection, owner: Owner, number: int, now: int) -> Marked[Mark]:
    """Take a mark back; its history stays. Raises CannotAsk where none of this number stands."""
    _next_number(connection, owner)
    row = _one(connection, owner, number)
    marked = _marked(row)
    _fall(connection, row)
    head = (row.owner_id, row.number, row.entry + 1)
    _write(connection, head, REVOKED, marked.mark, When(row.marked_on, now))
    return marked


def undo(connection: Connection, owner: Owner, number: int, now: int) -> Marked[Mark] | None:
    """Take back what was last done to a mark, as one more entry; returns what stands then.

    A mark just made is revoked, one changed is as it was before, one revoked stands again.
    """
    _next_number(connection, owner)
    mine = (_marks.c.owner_id == owner.id) & (_marks.c.number == number)
    rows = connection.execute(select(_marks).where(mine).order_by(_marks.c.entry.desc()).limit(2)).all()
    if not rows:
        raise CannotAsk("no_such_mark", number=number)
    if rows[0].act == MADE or rows[1].act == REVOKED:
        revoke(connection, owner, number, now)
        return None
    before = rows[1]
    _fall(connection, rows[0])
    head, mark = (before.owner_id, number, rows[0].entry + 1), _mark(before)
    _write(connection, head, CHANGED, mark, When(before.marked_on, now))
    return Marked(number, mark, before.marked_on, _made_at(connection, before), now)


def standing(
    connection: Connection, owner: Owner, kind: type[M], keys: Iterable[str] | None = None
) -> list[Marked[M]]:
    """Return the marks of a kind that stand, of everybody or of some people, in the order of their day."""
    query = _of_kind(owner, kind).order_by(_marks.c.marked_on, _marks.c.number)
    if keys is None:
        return [cast("Marked[M]", _marked(row)) for row in connection.execute(query)]
    found: list[Marked[M]] = []
    wanted = sorted(set(keys))
    for at in range(0, len(wanted), _SOME):
        here = query.where(_marks.c.person_key.in_(wanted[at : at + _SOME]))
        found += [cast("Marked[M]", _marked(row)) for row in connection.execute(here)]
    return found


def one(connection: Connection, owner: Owner, kind: type[M], number: int) -> Marked[M]:
    """Return a mark of a kind by its number; raises CannotAsk where none stands."""
    marked = _marked(_one(connection, owner, number))
    if not isinstance(marked.mark, kind):
        raise CannotAsk("no_such_mark", number=number)
    return cast("Marked[M]", marked)


def about_people(connection: Connection, owner: Owner, keys: Iterable[str]) -> list[Marked[Mark]]:
    """Return every mark that stands and names one of these people, the oldest day first."""
    query = _everything(owner).where(_marks.c.stands == 1, _names(keys))
    return [_marked(row) for row in connection.execute(query.order_by(_marks.c.marked_on, _marks.c.number))]


def everything(connection: Connection, owner: Owner) -> list[Marked[Mark]]:
    """Return every mark that stands, by number."""
    query = _everything(owner).where(_marks.c.stands == 1).order_by(_marks.c.number)
    return [_marked(row) for row in connection.execute(query)]


def people_marked(connection: Connection, owner: Owner, kind: str, day: int) -> frozenset[str]:
    """Return the keys of those about whom a mark of a kind stands that is dated a day."""
    here = (_marks.c.owner_id == owner.id) & (_marks.c.kind == kind) & (_marks.c.stands == 1)
    query = select(_marks.c.person_key).where(
        here, _marks.c.marked_on == day, _marks.c.person_key.is_not(None)
    )
    return frozenset(connection.scalars(query))


def roots(connection: Connection, owner: Owner) -> dict[str, str]:
    """Return, of every key that was merged into another, the key that stands for both."""
    into = {one.mark.person_key: one.mark.into for one in standing(connection, owner, Merge)}
    found = {}
    for key, end in into.items():
        seen = {key}
        last = end
        while last in into and last not in seen:
            seen.add(last)
            last = into[last]
        found[key] = last
    return found


def outcomes_noted(connection: Connection, owner: Owner) -> dict[str, set[str]]:
    """Return by person the outcomes that the owner noted of them."""
    known = roots(connection, owner)
    found: dict[str, set[str]] = defaultdict(set)
    for one in standing(connection, owner, Outcome):
        key = one.mark.person_key
        found[known.get(key, key)].add(one.mark.outcome)
    return found


def family(connection: Connection, owner: Owner, keys: Iterable[str]) -> frozenset[str]:
    """Return these keys and every other key of the same people."""
    known = roots(connection, owner)
    ends = {known.get(key, key) for key in keys}
    return frozenset(ends | {key for key, end in known.items() if end in ends})


def history(connection: Connection, owner: Owner, keys: Iterable[str] | None = None) -> list[Entry]:
    """Return the whole journal, or what of it names some people, in the order it was written."""
    query = select(_marks).where(_marks.c.owner_id == owner.id)
    if keys is not None:
        query = query.where(_names(keys))
    rows = connection.execute(query.order_by(_marks.c.marked_at, _marks.c.number, _marks.c.entry))
    return [Entry(row.number, row.act, _mark(row), row.marked_on, row.marked_at) for row in rows]


def entries_of(connection: Connection, owner: Owner, number: int) -> list[Entry]:
    """Return the entries of one mark, in the order they were written; none where there is no such mark."""
    here = (_marks.c.owner_id == owner.id) & (_marks.c.number == number)
    rows = connection.execute(select(_marks).where(here).order_by(_marks.c.entry))
    return [Entry(row.number, row.act, _mark(row), row.marked_on, row.marked_at) for row in rows]


def count(connection: Connection, owner: Owner | None = None, keys: Iterable[str] | None = None) -> int:
    """Return how many marks were ever made: of everybody, of an owner, or about some people."""
    query = select(func.count().label("n")).select_from(_marks).where(_marks.c.entry == 1)
    if owner is not None:
        query = query.where(_marks.c.owner_id == owner.id)
    if keys is not None:
        query = query.where(_names(keys))
    return connection.scalar(query) or 0


def erase(connection: Connection, owner: Owner, keys: Iterable[str]) -> None:
    """Erase every mark that ever named one of these people, and its history."""
    mine = _marks.c.owner_id == owner.id
    numbers = select(_marks.c.number).where(mine, _names(keys))
    # read before it is emptied, so that neither engine is asked to do both at once
    gone = sorted(set(connection.scalars(numbers)))
    for at in range(0, len(gone), _SOME):
        connection.execute(delete(_marks).where(mine, _marks.c.number.in_(gone[at : at + _SOME])))


def _names(keys: Iterable[str]) -> ColumnElement[bool]:
    wanted = sorted(set(keys))
    return or_(_marks.c.person_key.in_(wanted), _marks.c.other_key.in_(wanted))


def _next_number(connection: Connection, owner: Owner) -> int:
    """Return the number of the next mark, holding the owner's row: one mark, or one publishing, at a time."""
    owners = schema.owners
    query = select(owners.c.marks).where(owners.c.id == owner.id).with_for_update()
    made: int | None = connection.scalar(query)
    return (made or 0) + 1


def _refuse_nobodies(connection: Connection, owner: Owner, mark: Mark) -> None:
    table = schema.tombstones
    for key in (mark.whom, mark.other):
        if key is None:
            continue
        if key in owner.keys:
            raise CannotMark("about_the_owner", key=key)
        here = (table.c.owner_id == owner.id) & (table.c.digest == digest("person", key))
        if connection.execute(select(table.c.at).where(here)).first() is not None:
            raise CannotMark("about_the_forgotten", key=key)


def _everything(owner: Owner) -> Select[Any]:
    """Return marks with the instant at which each was made."""
    made = _marks.alias("made")
    first = (made.c.owner_id == _marks.c.owner_id) & (made.c.number == _marks.c.number) & (made.c.entry == 1)
    query = select(_marks, made.c.marked_at.label("made_at")).join(made, first)
    return query.where(_marks.c.owner_id == owner.id)


def _of_kind(owner: Owner, kind: type[Mark]) -> Select[Any]:
    return _everything(owner).where(_marks.c.kind == kind.kind, _marks.c.stands == 1)


def _one(connection: Connection, owner: Owner, number: int) -> Row[Any]:
    row = connection.execute(
        _everything(owner).where(_marks.c.number == number, _marks.c.stands == 1)
    ).first()
    if row is None:
        raise CannotAsk("no_such_mark", number=number)
    return row


def _made_at(connection: Connection, row: Row[Any]) -> int:
    first = (_marks.c.owner_id == row.owner_id) & (_marks.c.number == row.number) & (_marks.c.entry == 1)
    made_at: int = connection.scalars(select(_marks.c.marked_at).where(first)).one()
    return made_at


def _changed(connection: Connection, row: Row[Any], mark: M, when: When) -> Marked[M]:
    if (_mark(row), row.marked_on) == (mark, when.on):
        return Marked(row.number, mark, row.marked_on, row.made_at, row.marked_at)
    _fall(connection, row)
    _write(connection, (row.owner_id, row.number, row.entry + 1), CHANGED, mark, when)
    return Marked(row.number, mark, when.on, row.made_at, when.now)


def _fall(connection: Connection, row: Row[Any]) -> None:
    here = (_marks.c.owner_id == row.owner_id) & (_marks.c.number == row.number) & (_marks.c.stands == 1)
    connection.execute(update(_marks).where(here).values(stands=0))


def _write(connection: Connection, head: Sequence[int], act: str, mark: Mark, when: When) -> None:
    owner_id, number, entry = head
    values = {
        "owner_id": owner_id,
        "number": number,
        "entry": entry,
        "act": act,
        "kind": mark.kind,
        "person_key": mark.whom,
        "other_key": mark.other,
        "about": mark.about,
        "marked_on": when.on,
        "marked_at": when.now,
        "payload": payload(mark),
        "stands": int(act != REVOKED),
    }
    connection.execute(insert(_marks).values(values))


def _mark(row: Row[Any]) -> Mark:
    return read(row.kind, row.person_key, row.payload)


def _marked(row: Row[Any]) -> Marked[Mark]:
    return Marked(row.number, _mark(row), row.marked_on, row.made_at, row.marked_at)
