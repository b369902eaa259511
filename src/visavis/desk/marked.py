"""Marks as the desk shows them, and as JSON tells them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from visavis.desk.agenda import Agenda
from visavis.desk.written import told
from visavis.errors import CannotAsk
from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.marks import Entry, Group, Mark, Marked, Member, Setting, Zone
from visavis.relations.listing import Reading
from visavis.relations.naming import names_of
from visavis.relations.recommendations import Recommendation


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark that stands, and the name of whom it is about; empty where no import shows them."""

    marked: Marked[Any]
    person_key: str
    name: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group: its number, its name, and the keys of who is in it."""

    number: int
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """A recommendation, the person it is attached to (a mark and a key), and who bears the name."""

    recommendation: Recommendation
    number: int | None
    person_key: str
    namesakes: tuple[str, ...]


WORDS_OF_A_MARK = ("words", "text", "sentence", "called")


def rows(connection: Reading, owner: Owner, marks: Iterable[Marked[Any]]) -> list[MarkRow]:
    """Return marks with the names of whom they are about."""
    found = list(marks)
    names = names_of(connection, owner, {one.mark.whom for one in found if one.mark.whom})
    return [MarkRow(one, one.mark.whom or "", names.get(one.mark.whom or "", "")) for one in found]


def mark_rows(connection: Reading, owner: Owner) -> list[MarkRow]:
    """Return every mark that stands, by number."""
    return rows(connection, owner, marking.everything(connection, owner))


def groups(connection: Reading, owner: Owner) -> list[GroupRow]:
    """Return the groups, by name."""
    members: dict[int, list[str]] = {}
    for one in marking.standing(connection, owner, Member):
        members.setdefault(one.mark.group, []).append(one.mark.person_key)
    found = marking.standing(connection, owner, Group)
    rows = [GroupRow(one.number, one.mark.name, tuple(members.get(one.number, ()))) for one in found]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.number))


def setting(connection: Reading, owner: Owner, name: str) -> int | None:
    """Return a setting as it stands; None where the owner never said."""
    said = [one.mark.value for one in marking.standing(connection, owner, Setting) if one.mark.name == name]
    return said[-1] if said else None


def currency_of(zone: str) -> str:
    """Return the currency (ISO 4217) of the country of a time zone (IANA), EUR where there is none."""
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    # an older name of a zone stands for the newer one
    name = get_global("zone_aliases").get(zone, zone)
    used = get_territory_currencies(get_global("zone_territories").get(name, "")) if name else []
    return str(used[0]) if used else "EUR"


def zone_of(connection: Reading, owner: Owner, given: str) -> str:
    """Return the time zone (IANA) of the owner's days: the one they said, else the one given."""
    said = marking.standing(connection, owner, Zone)
    return said[-1].mark.zone if said else given


def group_called(groups: Iterable[GroupRow], name: str) -> GroupRow | None:
    """Find among groups that of a name, whatever its case, or of a number; None where there is none."""
    wanted = " ".join(name.split()).casefold()
    return next((one for one in groups if wanted in (one.name.casefold(), str(one.number))), None)


def named_group(connection: Reading, owner: Owner, name: str) -> GroupRow:
    """Return the group of a name or number; raises CannotAsk where there is none."""
    found = group_called(groups(connection, owner), name)
    if found is None:
        raise CannotAsk("no_such_group", name=name)
    return found


def groups_of(connection: Reading, owner: Owner) -> dict[str, list[str]]:
    """Return by key the names of the groups that people are in."""
    found: dict[str, list[str]] = {}
    for group in groups(connection, owner):
        for key in group.members:
            found.setdefault(key, []).append(group.name)
    return found


def told_mark(row: MarkRow) -> dict[str, Any]:
    """Return a mark that stands as JSON tells it."""
    marked = row.marked
    head = {"number": marked.number, "kind": marked.mark.kind, "on": marked.on, "name": row.name}
    head["about"] = marked.mark.about
    times = {"made_at": marked.made_at, "changed_at": marked.changed_at}
    return told(head | times | _fields(marked.mark))


def told_agenda(agenda: Agenda) -> dict[str, Any]:
    """Return an agenda as JSON tells it."""
    return {**told(agenda), "enough": agenda.is_enough}


def told_entry(entry: Entry) -> dict[str, Any]:
    """Return a line of the journal as JSON tells it."""
    head = {"number": entry.number, "act": entry.act, "kind": entry.mark.kind, "at": entry.at, "on": entry.on}
    return told(head | _fields(entry.mark))


def _fields(mark: Mark) -> dict[str, Any]:
    # a group is called by its own name, and the name beside a mark is a person's
    return {"called" if name == "name" else name: value for name, value in asdict(mark).items()}
