"""Keeps experiments: plans until they are sealed, draws for good, minutes as they are noted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import schema
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.marks.experiments import (
    CHANGED,
    ENDED,
    PLANNED,
    SEALED,
    Draw,
    Event,
    Experiment,
    Plan,
    read,
    written,
)

_entries, _draws, _minutes = schema.experiments, schema.assignments, schema.attention


@dataclass(frozen=True, slots=True)
class Spent:
    """Minutes of attention spent on a place of a draw."""

    place: int
    minutes: int


def entries(connection: Connection, owner: Owner) -> tuple[int, ...]:
    """Count the entries of an owner's experiments, draws and minutes: whatever is done adds one."""
    tables = (_entries, _draws, _minutes)
    counted = (
        select(func.count().label("n")).select_from(table).where(table.c.owner_id == owner.id)
        for table in tables
    )
    return tuple(connection.scalar(query) or 0 for query in counted)


def everything(connection: Connection, owner: Owner) -> list[Experiment]:
    """Return every experiment of an owner, in the order of their numbers."""
    query = (
        select(_entries).where(_entries.c.owner_id == owner.id).order_by(_entries.c.number, _entries.c.entry)
    )
    by_number: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(query):
        by_number.setdefault(row.number, []).append(row)
    return [_experiment(rows) for rows in by_number.values()]


def one(connection: Connection, owner: Owner, number: int | None) -> Experiment:
    """Return an experiment by its number, or the only one that has not ended; raises CannotAsk."""
    found = everything(connection, owner)
    if number is not None:
        for experiment in found:
            if experiment.number == number:
                return experiment
        raise CannotAsk("no_such_experiment", number=number)
    going = [experiment for experiment in found if experiment.state != ENDED] or found[-1:]
    if not going:
        raise CannotAsk("no_experiment")
    if len(going) > 1:
        raise CannotAsk("which_experiment", numbers=", ".join(str(one.number) for one in going))
    return going[0]


def plan(connection: Connection, owner: Owner, number: int | None, new: Plan, now: int) -> Experiment:
    """Keep a new plan, or another one in the place of `number`; raises CannotMark once that is sealed."""
    _alone(connection, owner)
    if number is None:
        query = select(func.max(_entries.c.number)).where(_entries.c.owner_id == owner.id)
        fresh = (connection.scalar(query) or 0) + 1
        return _write(connection, owner, Experiment(fresh, new, "", ()), Event(PLANNED, now, ""))
    known = one(connection, owner, number)
    if known.state != PLANNED:
        raise CannotMark("sealed", number=number)
    changed = Experiment(number, new, "", known.events)
    return _write(connection, owner, changed, Event(CHANGED, now, ""))


def seal(connection: Connection, owner: Owner, number: int, seed: str, event: Event) -> Experiment:
    """Fix a plan for good, with the seed of its draw; raises CannotMark where it is already."""
    _alone(connection, owner)
    known = one(connection, owner, number)
    if known.state != PLANNED:
        raise CannotMark("sealed", number=number)
    return _write(connection, owner, Experiment(number, known.plan, seed, known.events), event)


def end(connection: Connection, owner: Owner, number: int, event: Event) -> Experiment:
    """End an experiment; nobody is drawn any more. Raises CannotMark where it has ended already."""
    _alone(connection, owner)
    known = one(connection, owner, number)
    if known.state == ENDED:
        raise CannotMark("ended", number=number)
    return _write(connection, owner, known, event)


def _alone(connection: Connection, owner: Owner) -> None:
    """Hold the owner's row: one draw, one number at a time."""
    owners = schema.owners
    connection.execute(select(owners.c.id).where(owners.c.id == owner.id).with_for_update())


def _write(connection: Connection, owner: Owner, known: Experiment, event: Event) -> Experiment:
    mine = (_entries.c.owner_id == owner.id) & (_entries.c.number == known.number)
    connection.execute(update(_entries).where(mine).values(stands=0))
    values = {
        "owner_id": owner.id,
        "number": known.number,
        "entry": len(known.events) + 1,
        "act": event.act,
        "plan": written(known.plan),
        "seed": known.seed,
        "words": event.words,
        "marked_at": event.at,
        "stands": 1,
    }
    connection.execute(insert(_entries).values(values))
    return Experiment(known.number, known.plan, known.seed, (*known.events, event))


def _experiment(rows: Sequence[Row[Any]]) -> Experiment:
    last = rows[-1]
    events = tuple(Event(row.act, row.marked_at, row.words) for row in rows)
    return Experiment(last.number, read(last.plan), last.seed, events)


def draws(connection: Connection, owner: Owner, number: int) -> list[Draw]:
    """Return everybody drawn for an experiment, in the order of the draw."""
    here = (_draws.c.owner_id == owner.id) & (_draws.c.experiment == number)
    return [_draw(row) for row in connection.execute(select(_draws).where(here).order_by(_draws.c.place))]


def elsewhere(connection: Connection, owner: Owner, number: int) -> dict[str, int]:
    """Return whom other experiments that have not ended hold: the number of each, by profile key."""
    going = {one.number for one in everything(connection, owner) if one.state == SEALED} - {number}
    query = select(_draws.c.person_key, _draws.c.experiment).where(
        _draws.c.owner_id == owner.id, _draws.c.person_key.is_not(None)
    )
    return {row.person_key: row.experiment for row in connection.execute(query) if row.experiment in going}


def forgotten(connection: Connection, owner: Owner, keys: Iterable[str]) -> set[str]:
    """Return which of these people the owner asked to forget."""
    table = schema.tombstones
    held = set(connection.scalars(select(table.c.digest).where(table.c.owner_id == owner.id)))
    return {key for key in keys if digest("person", key) in held}


def draw(connection: Connection, owner: Owner, number: int, new: Sequence[Draw]) -> None:
    """Keep new places of a draw; call it while holding the draw with `holding`."""
    rows = [
        {
            "owner_id": owner.id,
            "experiment": number,
            "place": one.place,
            "stratum": one.stratum,
            "number": one.number,
            "block": one.block,
            "arm": one.arm,
            "person_key": one.person_key,
            "name": one.name,
            "text": one.text,
            "assigned_at": one.assigned_at,
            "company": one.company,
            "title": one.title,
        }
        for one in new
    ]
    if rows:
        connection.execute(insert(_draws), rows)


def holding(connection: Connection, owner: Owner) -> None:
    """Hold an owner's draws until the transaction ends, so that no place is given twice."""
    _alone(connection, owner)


def _draw(row: Row[Any]) -> Draw:
    return Draw(
        row.place,
        row.stratum,
        row.number,
        row.block,
        row.arm,
        row.person_key,
        row.name,
        row.text,
        row.assigned_at,
        row.company,
        row.title,
    )


def spend(connection: Connection, owner: Owner, number: int, spent: Spent, now: int) -> None:
    """Note minutes of attention."""
    _alone(connection, owner)
    mine = (_minutes.c.owner_id == owner.id) & (_minutes.c.experiment == number)
    last = connection.scalar(select(func.max(_minutes.c.entry)).where(mine)) or 0
    values = {
        "owner_id": owner.id,
        "experiment": number,
        "entry": last + 1,
        "place": spent.place,
        "minutes": spent.minutes,
        "marked_at": now,
    }
    connection.execute(insert(_minutes).values(values))


def minutes(connection: Connection, owner: Owner, number: int) -> dict[int, int]:
    """Return the minutes noted for each place of a draw, added up; none where none were."""
    mine = (_minutes.c.owner_id == owner.id) & (_minutes.c.experiment == number)
    total = func.sum(_minutes.c.minutes).label("minutes")
    query = select(_minutes.c.place, total).where(mine).group_by(_minutes.c.place)
    return {row.place: int(row.minutes) for row in connection.execute(query)}


def spent_since(connection: Connection, owner: Owner, number: int, since: int) -> set[int]:
    """Return the places of a draw for which minutes were noted since an instant (epoch seconds)."""
    mine = (_minutes.c.owner_id == owner.id) & (_minutes.c.experiment == number)
    return set(connection.scalars(select(_minutes.c.place).where(mine, _minutes.c.marked_at >= since)))


def held(connection: Connection, owner: Owner, person_key: str) -> int:
    """Count the places that somebody has in draws."""
    here = (_draws.c.owner_id == owner.id) & (_draws.c.person_key == person_key)
    return connection.scalar(select(func.count().label("n")).select_from(_draws).where(here)) or 0


def erase(connection: Connection, owner: Owner, person_key: str) -> None:
    """Take somebody out of every draw: the place stays taken by nobody, and its minutes go."""
    here = (_draws.c.owner_id == owner.id) & (_draws.c.person_key == person_key)
    for row in connection.execute(select(_draws.c.experiment, _draws.c.place).where(here)).all():
        spent = (_minutes.c.owner_id == owner.id) & (_minutes.c.experiment == row.experiment)
        connection.execute(delete(_minutes).where(spent, _minutes.c.place == row.place))
    connection.execute(
        update(_draws).where(here).values(person_key=None, name="", text="", company="", title="")
    )
