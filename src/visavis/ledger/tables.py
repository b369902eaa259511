"""How each kind of trace is kept: one taker a table."""

import json
from collections.abc import Callable
from typing import Any

from visavis.ledger import schema
from visavis.ledger.importing import BATCH, FileCount, Importer
from visavis.ledger.keys import digest, name_of_thread, text_key
from visavis.ledger.store import insert_rows, run_many
from visavis.traces import (
    DAY_SECONDS,
    HIDDEN_NAME,
    Connection,
    Endorsement,
    Gesture,
    Invitation,
    Message,
    Position,
    PrivateNote,
    Profile,
    Recommendation,
)

_FROM_CONNECTIONS, _FROM_INVITATIONS, _FROM_MESSAGES, _FROM_OTHERS = range(4)


def taker(importer: Importer, count: FileCount) -> "_Taker":
    """Return what keeps the rows of a table of this kind."""
    kinds: dict[str, type[_Taker]] = {
        "connections": _Connections,
        "invitations": _Invitations,
        "messages": _Messages,
    }
    return kinds.get(count.kind, _Deeds)(importer, count)


class _Taker:
    """Gathers rows into batches, each written in a transaction of its own."""

    table: str
    kind: int
    columns: tuple[str, ...]

    def __init__(self, importer: Importer, count: FileCount) -> None:
        self.importer, self.count = importer, count
        self.batch: list[tuple[Any, ...]] = []

    def __call__(self, row: Any) -> None:
        kept = self.keep(row)
        if kept is not None:
            self.batch.append(kept)
            if len(self.batch) >= BATCH:
                self.write()

    def keep(self, row: Any) -> tuple[Any, ...] | None:
        """Return the row's values, its trace key last, or None where it is no trace of its own."""
        raise NotImplementedError

    def finish(self) -> None:
        self.write()

    def write(self) -> None:
        importer = self.importer
        with importer.ledger.writing() as connection:
            importer.flush(connection)
            new = insert_rows(connection, self.table, self.columns, self.batch)
            here = (importer.import_id, self.kind, importer.owner.id)
            mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
            present = run_many(
                connection,
                f"INSERT INTO presence SELECT {mark}, {mark}, id FROM {self.table}"  # noqa: S608 - our own names
                f" WHERE owner_id = {mark} AND trace_key = {mark} ON CONFLICT DO NOTHING",
                [(*here, row[-1]) for row in self.batch],
            ) if self.batch else 0
        self.count.new += new
        self.count.known += present - new
        self.count.repeated += len(self.batch) - present
        self.batch.clear()


class _Connections(_Taker):
    table, kind = "connections", schema.CONNECTION
    columns = ("owner_id", "person_id", "name", "day", "trace_key")

    def __init__(self, importer: Importer, count: FileCount) -> None:
        super().__init__(importer, count)
        self.hidden: dict[int, int] = {}

    def keep(self, row: Connection) -> tuple[Any, ...] | None:
        importer = self.importer
        importer.newest = max(importer.newest, row.day * DAY_SECONDS)
        if row.person_key is None and not row.person_name:
            self.hidden[row.day] = self.hidden.get(row.day, 0) + 1
            self.count.aside["hidden"] += 1
            return None
        if row.person_key is None:
            return importer.owner.id, None, row.person_name, row.day, digest("connection", "", row.person_name, row.day)
        if importer.is_buried("person", row.person_key):
            self.count.aside["forgotten"] += 1
            return None
        more = (row.company, row.title, row.email)
        number = importer.card(row.person_key, _FROM_CONNECTIONS, row.person_name, more)
        return importer.owner.id, number, row.person_name, row.day, digest("connection", row.person_key, row.day)

    def finish(self) -> None:
        super().finish()
        rows = [(self.importer.import_id, day, people) for day, people in self.hidden.items()]
        with self.importer.ledger.writing() as connection:
            insert_rows(connection, "hidden_connections", ("import_id", "day", "people"), rows)


class _Invitations(_Taker):
    table, kind = "invitations", schema.INVITATION
    columns = ("owner_id", "person_id", "name", "outgoing", "sent_at", "note", "trace_key")

    def keep(self, row: Invitation) -> tuple[Any, ...] | None:
        importer = self.importer
        importer.newest = max(importer.newest, row.sent_at)
        key, number = row.person_key, None
        if key is not None:
            if importer.is_buried("person", key):
                self.count.aside["forgotten"] += 1
                return None
            number = importer.card(key, _FROM_INVITATIONS, row.person_name)
            trace = digest("invitation", row.outgoing, key, row.sent_at)
        else:
            trace = digest("invitation", row.outgoing, "", row.person_name, row.sent_at)
        return importer.owner.id, number, row.person_name, int(row.outgoing), row.sent_at, row.note, trace


class _View:
    """What this import shows of one conversation."""

    __slots__ = ("keys", "many", "name", "number", "owner_spoke", "row", "title")

    def __init__(self, number: int, title: str, row: int) -> None:
        self.number, self.title, self.row = number, title, row
        self.keys: set[int] = set()
        self.many, self.owner_spoke, self.name = False, False, ""


class _Messages(_Taker):
    table, kind = "messages", schema.MESSAGE
    columns = (
        "owner_id", "import_id", "conversation_id", "at", "by_owner", "text_key", "sender_id", "tie", "row",
        "subject", "text",
    )  # fmt: skip

    def __init__(self, importer: Importer, count: FileCount) -> None:
        super().__init__(importer, count)
        self.views: dict[str, _View] = {}
        self.current, self.view = "", _View(0, "", 0)
        self.ties: dict[int, int] = {}
        self.shown: set[tuple[str | None, tuple[tuple[str | None, str], ...]]] = set()

    def keep(self, row: Message) -> tuple[Any, ...] | None:
        importer = self.importer
        if row.draft and not row.conversation:
            self.register(row)
            self.count.aside["draft"] += 1
            return None
        source = row.conversation or name_of_thread(_other_name(row))
        if source != self.current:
            self.turn_to(source, row)
        view = self.view
        if (row.sender_key, row.recipients) not in self.shown:
            self.shown.add((row.sender_key, row.recipients))
            view.keys |= self.register(row)
            view.name = view.name or _shown(_other_name(row))
        view.many = view.many or row.many
        if row.draft:
            self.count.aside["draft"] += 1
            return None
        if importer.buried and self.is_buried(source, row):
            self.count.aside["forgotten"] += 1
            return None
        view.owner_spoke = view.owner_spoke or row.by_owner
        at = row.at
        importer.newest = max(importer.newest, at)
        tie = self.ties.get(at, 0)
        self.ties[at] = tie + 1
        sender = None if row.by_owner or row.sender_key is None else importer.people[row.sender_key]
        return (
            importer.owner.id, importer.import_id, view.number, at, int(row.by_owner), text_key(row.text), sender,
            tie, row.row, row.subject, row.text,
        )  # fmt: skip

    def turn_to(self, source: str, row: Message) -> None:
        """Go on with another conversation; its rows usually stand together in the file."""
        view = self.views.get(source)
        if view is None:
            view = self.views[source] = _View(self.importer.conversation(source), row.title, row.row)
        self.current, self.view = source, view
        self.ties, self.shown = {}, set()

    def register(self, row: Message) -> set[int]:
        """Meet everybody a row shows; returns the others among them."""
        importer, own = self.importer, self.importer.owner.keys
        others = set()
        for key, name in ((row.sender_key, row.sender_name), *row.recipients):
            if key is not None and key not in own and not importer.is_buried("person", key):
                others.add(importer.card(key, _FROM_MESSAGES, _shown(name)))
        return others

    def is_buried(self, source: str, row: Message) -> bool:
        """Tell whether a row belongs to the conversation of somebody forgotten."""
        importer = self.importer
        keys = [row.sender_key, *(key for key, _ in row.recipients)]
        return importer.is_buried("thread", source) or (
            not row.many and any(key is not None and importer.is_buried("person", key) for key in keys)
        )

    def write(self) -> None:
        importer = self.importer
        if not self.batch:
            return
        with importer.ledger.writing() as connection:
            importer.flush(connection)
            new = insert_rows(connection, self.table, self.columns, self.batch)
            known = 0
            if new < len(self.batch):
                mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
                same = f"conversation_id = {mark} AND at = {mark} AND by_owner = {mark} AND text_key = {mark}"
                known = run_many(
                    connection,
                    f"INSERT INTO presence SELECT {mark}, {schema.MESSAGE}, id FROM messages"  # noqa: S608 - our own names
                    f" WHERE {same} AND import_id <> {mark} ON CONFLICT DO NOTHING",
                    [(importer.import_id, *row[2:6], importer.import_id) for row in self.batch],
                )
                run_many(connection, _BETTER.format(m=mark, same=same), [_better(row) for row in self.batch])
        self.count.new += new
        self.count.known += known
        self.count.repeated += len(self.batch) - new - known
        self.batch.clear()

    def finish(self) -> None:
        super().finish()
        columns = (
            "import_id", "conversation_id", "person_id", "name", "title", "keys", "many", "owner_spoke", "first_row",
        )  # fmt: skip
        number = self.importer.import_id
        rows = [
            (
                number, view.number, min(view.keys) if len(view.keys) == 1 else None, view.name, view.title,
                min(len(view.keys), 2), int(view.many), int(view.owner_spoke), view.row,
            )  # fmt: skip
            for view in self.views.values()
        ]
        with self.importer.ledger.writing() as connection:
            self.importer.flush(connection)
            insert_rows(connection, "views", columns, rows)


# a copy may show what an earlier one lost: line breaks, an address, a place among equals
_BETTER = (
    "UPDATE messages SET tie = CASE WHEN {m} > tie THEN {m} ELSE tie END,"
    " sender_id = COALESCE(sender_id, {m}),"
    " text = CASE WHEN {m} > LENGTH(REPLACE(text, ' ', '')) THEN {m} ELSE text END"
    " WHERE {same} AND ({m} > tie OR {m} > LENGTH(REPLACE(text, ' ', '')) OR sender_id IS NULL)"
)


def _better(row: tuple[Any, ...]) -> tuple[Any, ...]:
    sender, tie, text = row[6], row[7], row[10]
    kept = len(text.replace(" ", ""))
    return tie, tie, sender, kept, text, *row[2:6], tie, kept


def _other_name(row: Message) -> str:
    if not row.by_owner:
        return row.sender_name.strip()
    return ",".join(name for _, name in row.recipients)


def _shown(name: str) -> str:
    return "" if name == HIDDEN_NAME else name.strip()


class _Deeds(_Taker):
    table, kind = "deeds", schema.DEED
    columns = ("owner_id", "kind", "person_id", "name", "at", "link", "text", "detail", "trace_key")

    def keep(self, row: Any) -> tuple[Any, ...] | None:
        kind, key, name, at, link, text, detail = _DEEDS[type(row)](row)
        importer = self.importer
        importer.newest = max(importer.newest, at)
        number = None
        if key is not None and key not in importer.owner.keys:
            if importer.is_buried("person", key):
                self.count.aside["forgotten"] += 1
                return None
            number = importer.card(key, _FROM_OTHERS, _shown(name))
        written = json.dumps(detail, ensure_ascii=False) if detail else ""
        trace = digest("deed", kind, key or name, at, link, "".join(text.split()), written)
        return importer.owner.id, kind, number, name, at, link, text, written, trace


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
