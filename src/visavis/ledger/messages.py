"""How messages are kept, a million of them as calmly as ten."""

from typing import Any

from sqlalchemy import Connection

from visavis.ledger import schema
from visavis.ledger.encounters import Encounters, FileCount
from visavis.ledger.keys import name_of_thread, text_key
from visavis.ledger.store import insert_rows, mark, run_many
from visavis.ledger.takers import FROM_MESSAGES, Taker, shown_name
from visavis.traces import Message


class _View:
    """What this import shows of one conversation."""

    __slots__ = ("keys", "many", "name", "number", "owner_spoke", "row", "title")

    def __init__(self, number: int, title: str, row: int) -> None:
        self.number, self.title, self.row = number, title, row
        self.keys: set[int] = set()
        self.many, self.owner_spoke, self.name = False, False, ""

    def values(self) -> tuple[Any, ...]:
        """Return what is kept of it."""
        only = next(iter(self.keys)) if len(self.keys) == 1 else None
        shown, flags = min(len(self.keys), 2), (int(self.many), int(self.owner_spoke))
        # a group is called by its title; the names of those in it are kept on their cards alone
        name = "" if self.many or shown > 1 else self.name
        return self.number, only, name, self.title, shown, *flags, self.row


class Messages(Taker[Message]):
    """Keeps messages, and what the import shows of each conversation."""

    table, kind = "messages", schema.MESSAGE
    columns = (
        "owner_id", "import_id", "conversation_id", "at", "by_owner", "text_key", "sender_id", "tie", "row",
        "subject", "text",
    )  # fmt: skip

    def __init__(self, met: Encounters, count: FileCount) -> None:
        super().__init__(met, count)
        self.views: dict[str, _View] = {}
        self.current, self.view = "", _View(0, "", 0)
        self.ties: dict[int, int] = {}
        self.shown: set[tuple[str | None, tuple[tuple[str | None, str], ...]]] = set()

    def keep(self, row: Message) -> tuple[Any, ...] | None:
        """Return the values of a message that is sent; a draft only shows whom it is for."""
        met = self.met
        if row.draft and not row.conversation:
            self.register(row)
            self.count.aside["draft"] += 1
            return None
        source = row.conversation or name_of_thread(_other_name(row))
        if met.buried and self.is_buried(source, row):
            self.count.aside["forgotten"] += 1
            return None
        if source != self.current:
            self.turn_to(source, row)
        view = self.view
        if (row.sender_key, row.recipients) not in self.shown:
            self.shown.add((row.sender_key, row.recipients))
            view.keys |= self.register(row)
            view.name = view.name or shown_name(_other_name(row))
        view.many = view.many or row.many
        if row.draft:
            self.count.aside["draft"] += 1
            return None
        view.owner_spoke = view.owner_spoke or row.by_owner
        at = row.at
        met.newest = max(met.newest, at)
        tie = self.ties.get(at, 0)
        self.ties[at] = tie + 1
        sender = None if row.by_owner or row.sender_key is None else met.people[row.sender_key]
        return (
            met.owner.id, met.import_id, view.number, at, int(row.by_owner), text_key(row.text), sender,
            tie, row.row, row.subject, row.text,
        )  # fmt: skip

    def turn_to(self, source: str, row: Message) -> None:
        """Go on with another conversation; its rows usually stand together in the file."""
        view = self.views.get(source)
        if view is None:
            view = self.views[source] = _View(self.met.conversation(source), row.title, row.row)
        self.current, self.view = source, view
        self.ties, self.shown = {}, set()

    def register(self, row: Message) -> set[int]:
        """Meet everybody a row shows; returns the others among them."""
        met, own = self.met, self.met.owner.keys
        others = set()
        for key, name in ((row.sender_key, row.sender_name), *row.recipients):
            if key is not None and key not in own and not met.is_buried("person", key):
                others.add(met.card(key, FROM_MESSAGES, shown_name(name)))
        return others

    def is_buried(self, source: str, row: Message) -> bool:
        """Tell whether a row belongs to the conversation of somebody forgotten."""
        met = self.met
        if met.is_buried("thread", source) or met.is_buried("person", row.sender_key or ""):
            return True
        return not row.many and any(met.is_buried("person", key or "") for key, _ in row.recipients)

    def write(self) -> None:
        """Write what has been gathered; only a row that is there already costs a second look."""
        met = self.met
        if not self.batch:
            return
        with met.ledger.writing() as connection:
            met.flush(connection)
            new = insert_rows(connection, self.table, self.columns, self.batch)
            known = self.see_again(connection) if new < len(self.batch) else 0
        self.count.new += new
        self.count.known += known
        self.count.repeated += len(self.batch) - new - known
        self.batch.clear()

    def see_again(self, connection: Connection) -> int:
        """Note that this import holds messages another does; returns how many, and mends them."""
        number, m = self.met.import_id, mark(connection)
        seen = _SEEN.format(m=m, kind=schema.MESSAGE, same=_SAME.format(m=m))
        known = run_many(connection, seen, [(number, *row[2:6], number) for row in self.batch])
        run_many(
            connection, _BETTER.format(m=m, same=_SAME.format(m=m)), [_better(row) for row in self.batch]
        )
        return known

    def finish(self) -> None:
        """Write the last messages, and what this import shows of each conversation."""
        super().finish()
        number = self.met.import_id
        rows = [(number, *view.values()) for view in self.views.values()]
        with self.met.ledger.writing() as connection:
            self.met.flush(connection)
            insert_rows(connection, "views", _VIEW_COLUMNS, rows)


_VIEW_COLUMNS = (
    "import_id",
    "conversation_id",
    "person_id",
    "name",
    "title",
    "keys",
    "many",
    "owner_spoke",
    "first_row",
)
_SAME = "conversation_id = {m} AND at = {m} AND by_owner = {m} AND text_key = {m}"
_SEEN = (
    "INSERT INTO presence SELECT {m}, {kind}, id FROM messages WHERE {same} AND import_id <> {m}"
    " ON CONFLICT DO NOTHING"
)
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
