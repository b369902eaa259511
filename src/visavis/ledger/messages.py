"""How messages are kept, a million of them as calmly as ten."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from visavis.ledger import schema
from visavis.ledger.encounters import Encounters, FileCount
from visavis.ledger.keys import name_of_thread
from visavis.ledger.mends import see_again
from visavis.ledger.store import insert_rows
from visavis.ledger.takers import BATCH, FROM_MESSAGES, Taker, shown_name
from visavis.traces import Aside, Message, Unreadable

Named = tuple[tuple[str | None, str], ...]


class _View:
    """What this import shows of one conversation."""

    __slots__ = ("many", "name", "number", "only", "owner_spoke", "row", "several", "title")

    def __init__(self, number: int, title: str, row: int) -> None:
        self.number, self.title, self.row = number, title, row
        self.only: int | None = None
        self.several, self.many, self.owner_spoke, self.name = False, False, False, ""

    def show(self, number: int) -> None:
        """Keep that another person is in it."""
        if self.only is None:
            self.only = number
        elif number != self.only:
            self.several = True

    def values(self) -> tuple[Any, ...]:
        """Return what is kept of it."""
        only = None if self.several else self.only
        shown = 2 if self.several else int(self.only is not None)
        flags = int(self.many), int(self.owner_spoke)
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

    def take_all(self, rows: Iterable[Message | Unreadable | Aside]) -> None:
        """Take every row of a file, and write it."""
        # one loop without calls for what nearly every row is: an archive may hold a million
        met, count, people, batch = self.met, self.count, self.met.people, self.batch
        owner_id, import_id, buried = met.owner.id, met.import_id, bool(met.buried)
        current, view = "", _View(0, "", 0)
        first: dict[int, int] = {}
        equals: dict[int, dict[int, int]] = {}
        shown: set[tuple[bool, str | None, Named]] = set()
        for row in rows:
            count.read += 1
            if not isinstance(row, Message):
                self.set_aside(row)
                continue
            number, source, _, by_owner, sender_key, _, recipients, _, at, subject, text, key, draft = row
            if draft or buried or not source:
                source = self.source_of(row)
                if not source:
                    continue
            if source != current:
                # the rows of a conversation usually stand together in the file
                current, view, first, equals, shown = source, self.view_of(source, row), {}, {}, set()
            if (by_owner, sender_key, recipients) not in shown:
                shown.add((by_owner, sender_key, recipients))
                view.owner_spoke |= by_owner
                self.look_at(view, row)
            if at > met.newest:  # noqa: PLR1730 - max() is a call
                met.newest = at
            sender = None if by_owner or sender_key is None else people[sender_key]
            speaker = 1 if by_owner else 0
            said = key << 1 | speaker
            above = first.setdefault(at, said)
            tie = 0 if above == said else _place(equals, at, above, said)
            batch.append(
                (owner_id, import_id, view.number, at, speaker, key, sender, tie, number, subject, text)
            )
            if len(batch) == BATCH:
                self.write()
        self.finish()

    def source_of(self, row: Message) -> str:
        """Return what stands for the conversation of a message, empty where the row is not kept as one."""
        if row.draft and not row.conversation:
            self.register(row)
            self.count.aside["draft"] += 1
            return ""
        source = row.conversation or name_of_thread(_other_name(row))
        if self.met.buried and self.is_buried(source, row):
            self.count.aside["forgotten"] += 1
            return ""
        if row.draft:
            # it only shows whom it is for
            self.look_at(self.view_of(source, row), row)
            self.count.aside["draft"] += 1
            return ""
        return source

    def view_of(self, source: str, row: Message) -> _View:
        """Return what this import shows of a conversation, of which this is a row."""
        view = self.views.get(source)
        if view is None:
            view = self.views[source] = _View(self.met.conversation(source), row.title, row.row)
        return view

    def look_at(self, view: _View, row: Message) -> None:
        """Keep what a row shows of those in its conversation."""
        for number in self.register(row):
            view.show(number)
        view.name = view.name or shown_name(_other_name(row))
        view.many |= row.many

    def register(self, row: Message) -> list[int]:
        """Meet everybody a row shows; returns the others among them."""
        met, own = self.met, self.met.owner.keys
        return [
            met.card(key, FROM_MESSAGES, shown_name(name))
            for key, name in ((row.sender_key, row.sender_name), *row.recipients)
            if key is not None and key not in own and not met.is_buried("person", key)
        ]

    def is_buried(self, source: str, row: Message) -> bool:
        """Tell whether a row belongs to the conversation of somebody forgotten."""
        met = self.met
        if met.is_buried("thread", source) or met.is_buried("person", row.sender_key or ""):
            return True
        return not row.many and any(met.is_buried("person", key or "") for key, _ in row.recipients)

    def insert(self, connection: Connection) -> tuple[int, int]:
        """Write a batch; returns how many of its rows are new, and how many only other imports showed."""
        new = insert_rows(connection, self.table, self.columns, self.batch)
        # only a row that is there already costs a second look
        return new, see_again(connection, self.met.import_id, self.batch) if new < len(self.batch) else 0

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


def _place(equals: dict[int, dict[int, int]], at: int, first: int, said: int) -> int:
    """Return how many others of an instant stand above a row; a row that comes twice has one place."""
    known = equals.setdefault(at, {first: 0})
    return known.setdefault(said, len(known))


def _other_name(row: Message) -> str:
    if not row.by_owner:
        return row.sender_name.strip()
    return ",".join(name for _, name in row.recipients)
