"""How each kind of trace is kept: one taker a table, which gathers rows and writes them in batches."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import sqlalchemy
from sqlalchemy import text

from visavis.ledger import schema
from visavis.ledger.encounters import Encounters, FileCount
from visavis.ledger.keys import digest
from visavis.ledger.store import insert_rows, mark, run_many
from visavis.traces import (
    DAY_SECONDS,
    HIDDEN_NAME,
    Aside,
    Connection,
    Endorsement,
    Gesture,
    Invitation,
    Position,
    PrivateNote,
    Profile,
    Recommendation,
    Unreadable,
)

BATCH = 5_000
FROM_CONNECTIONS, FROM_INVITATIONS, FROM_MESSAGES, FROM_OTHERS = range(4)
Row = TypeVar("Row")
Deed = Endorsement | Recommendation | PrivateNote | Gesture | Profile | Position


class Taker(Generic[Row]):
    """Gathers rows into batches, each written in a transaction of its own."""

    table: str
    kind: int
    columns: tuple[str, ...]

    def __init__(self, met: Encounters, count: FileCount) -> None:
        self.met, self.count = met, count
        self.batch: list[tuple[Any, ...]] = []

    def take_all(self, rows: Iterable[Row | Unreadable | Aside]) -> None:
        """Take every row of a file, and write it."""
        for row in rows:
            self.count.read += 1
            if isinstance(row, Unreadable | Aside):
                self.set_aside(row)
            elif kept := self.keep(row):
                self.batch.append(kept)
                if len(self.batch) == BATCH:
                    self.write()
        self.finish()

    def set_aside(self, row: Unreadable | Aside) -> None:
        """Count a row that is no trace."""
        if isinstance(row, Unreadable):
            self.count.unreadable.append(row)
        else:
            self.count.aside[row.reason] += 1

    def keep(self, row: Row) -> tuple[Any, ...] | None:
        """Return the row's values, its trace key last, or None where it is no trace of its own."""
        raise NotImplementedError

    def finish(self) -> None:
        """Write what is left at the end of a file."""
        self.write()

    def write(self) -> None:
        """Write what has been gathered."""
        if not self.batch:
            return
        with self.met.ledger.writing() as connection:
            self.met.flush(connection)
            new, known = self.insert(connection)
        self.count.new += new
        self.count.known += known
        self.count.repeated += len(self.batch) - new - known
        self.batch.clear()

    def insert(self, connection: sqlalchemy.Connection) -> tuple[int, int]:
        """Write a batch; returns how many of its rows are new, and how many only other imports showed."""
        here = (self.met.import_id, self.kind, self.met.owner.id)
        last = connection.scalar(text(f"SELECT MAX(id) FROM {self.table}")) or 0  # noqa: S608 - our own name
        new = insert_rows(connection, self.table, self.columns, self.batch)
        if new == len(self.batch):
            run_many(connection, _ALL_SEEN.format(m=mark(connection), table=self.table), [(*here[:2], last)])
            return new, 0
        seen = _SEEN.format(m=mark(connection), table=self.table)
        return new, run_many(connection, seen, [(*here, row[-1]) for row in self.batch]) - new


# whoever imports is alone, so what came after the last row is what has just been written
_ALL_SEEN = "INSERT INTO presence SELECT {m}, {m}, id FROM {table} WHERE id > {m}"
_SEEN = (
    "INSERT INTO presence SELECT {m}, {m}, id FROM {table} WHERE owner_id = {m} AND trace_key = {m}"
    " ON CONFLICT DO NOTHING"
)


class Connections(Taker[Connection]):
    """Keeps connections, the hidden ones as a count by day."""

    table, kind = "connections", schema.CONNECTION
    columns = ("owner_id", "person_id", "name", "day", "trace_key")

    def __init__(self, met: Encounters, count: FileCount) -> None:
        super().__init__(met, count)
        self.hidden: dict[int, int] = {}

    def keep(self, row: Connection) -> tuple[Any, ...] | None:
        """Return the values of a connection that has a name; a hidden one is counted."""
        met = self.met
        met.newest = max(met.newest, row.day * DAY_SECONDS)
        if row.person_key is None and not row.person_name:
            self.hidden[row.day] = self.hidden.get(row.day, 0) + 1
            self.count.aside["hidden"] += 1
            return None
        if row.person_key is None:
            return (
                met.owner.id,
                None,
                row.person_name,
                row.day,
                digest("connection", "", row.person_name, row.day),
            )
        if row.person_key in met.owner.keys:
            self.count.aside["owner"] += 1
            return None
        if met.is_buried("person", row.person_key):
            self.count.aside["forgotten"] += 1
            return None
        more = (row.company, row.title, row.email)
        number = met.card(row.person_key, FROM_CONNECTIONS, row.person_name, more)
        return (
            met.owner.id,
            number,
            row.person_name,
            row.day,
            digest("connection", row.person_key, row.day),
        )

    def finish(self) -> None:
        """Write the last connections, and how many are hidden each day."""
        super().finish()
        rows = [(self.met.import_id, day, people) for day, people in self.hidden.items()]
        with self.met.ledger.writing() as connection:
            insert_rows(connection, "hidden_connections", ("import_id", "day", "people"), rows)


class Invitations(Taker[Invitation]):
    """Keeps invitations."""

    table, kind = "invitations", schema.INVITATION
    columns = ("owner_id", "person_id", "name", "outgoing", "sent_at", "note", "trace_key")

    def keep(self, row: Invitation) -> tuple[Any, ...] | None:
        """Return the values of an invitation."""
        met = self.met
        met.newest = max(met.newest, row.sent_at)
        key, number = row.person_key, None
        if key is not None:
            if met.is_buried("person", key):
                self.count.aside["forgotten"] += 1
                return None
            number = met.card(key, FROM_INVITATIONS, row.person_name)
            trace = digest("invitation", row.outgoing, key, row.sent_at)
        else:
            trace = digest("invitation", row.outgoing, "", row.person_name, row.sent_at)
        return met.owner.id, number, row.person_name, int(row.outgoing), row.sent_at, row.note, trace


def shown_name(name: str) -> str:
    """Return a name, empty where LinkedIn hides it."""
    return "" if name == HIDDEN_NAME else name.strip()


class Deeds(Taker[Deed]):
    """Keeps everything else that was done at an instant, or is said of the owner."""

    table, kind = "deeds", schema.DEED
    columns = ("owner_id", "kind", "person_id", "name", "at", "link", "text", "detail", "trace_key")

    def keep(self, row: Deed) -> tuple[Any, ...] | None:
        """Return the values of a deed."""
        kind, key, name, at, link, text, detail = _DEEDS[type(row)](row)
        met = self.met
        met.newest = max(met.newest, at)
        number = None
        if key is not None and key not in met.owner.keys:
            if met.is_buried("person", key):
                self.count.aside["forgotten"] += 1
                return None
            number = met.card(key, FROM_OTHERS, shown_name(name))
        written = json.dumps(detail, ensure_ascii=False) if detail else ""
        trace = digest("deed", kind, key or name, at, link, "".join(text.split()), written)
        if key is None and met.is_buried("deed", trace.hex()):
            self.count.aside["forgotten"] += 1
            return None
        return met.owner.id, kind, number, name, at, link, text, written, trace


_Deed = tuple[str, str | None, str, int, str, str, dict[str, str]]


def _side(kind: str, *, received: bool) -> str:
    return f"{kind}_{'received' if received else 'given'}"


def _endorsement(row: Endorsement) -> _Deed:
    kind = _side("endorsement", received=row.received)
    return kind, row.person_key, row.person_name, row.at, "", row.skill, {"status": row.status}


def _recommendation(row: Recommendation) -> _Deed:
    detail = {"company": row.company, "title": row.title, "status": row.status}
    return _side("recommendation", received=row.received), None, row.person_name, row.at, "", row.text, detail


def _private_note(row: PrivateNote) -> _Deed:
    return "private_note", row.person_key, row.person_name, row.at, "", row.text, {}


def _gesture(row: Gesture) -> _Deed:
    return row.kind, None, "", row.at, row.link, row.text, {}


def _profile(row: Profile) -> _Deed:
    return "profile", None, row.name, 0, "", row.headline, {}


def _position(row: Position) -> _Deed:
    detail = {"company": row.company, "started": row.started, "finished": row.finished}
    return "position", None, "", 0, "", row.title, detail


_DEEDS: dict[type, Callable[[Any], _Deed]] = {
    Endorsement: _endorsement,
    Recommendation: _recommendation,
    PrivateNote: _private_note,
    Gesture: _gesture,
    Profile: _profile,
    Position: _position,
}
