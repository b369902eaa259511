"""Keeps what each import shows of a message that another shows otherwise, and of all copies the best."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from visavis.ledger.schema import MESSAGE, imports, mends, messages, presence
from visavis.ledger.store import Ledger, insert_rows, mark, run_many
from visavis.ledger.texts import change_messages

_CONVERSATIONS = 500
_BATCH = 5_000
_COLUMNS = ("import_id", "message_id", "tie", "sender_id", "text")
_MEND = "UPDATE messages SET tie = {m}, sender_id = {m}, text = {m} WHERE id = {m}"
# an import may hold several copies of a message, each better in its own way
_NOTE = (
    "INSERT INTO mends (import_id, message_id, tie, sender_id, text) VALUES ({m}, {m}, {m}, {m}, {m})"
    " ON CONFLICT (import_id, message_id) DO UPDATE SET"
    " tie = CASE WHEN excluded.tie > mends.tie THEN excluded.tie ELSE mends.tie END,"
    " sender_id = COALESCE(mends.sender_id, excluded.sender_id),"
    " text = CASE WHEN LENGTH(REPLACE(mends.text, ' ', '')) < LENGTH(REPLACE(excluded.text, ' ', ''))"
    " THEN excluded.text ELSE mends.text END, done = 0"
)


class _Copy(NamedTuple):
    """A copy of a message: its place among equals, its sender, how much of its text is no space, the text."""

    tie: int
    sender: int | None
    full: int
    text: str

    def joined(self, other: "_Copy") -> "_Copy":
        """Return the best of both: the later place among equals, an address, line breaks."""
        sender = other.sender if self.sender is None else self.sender
        fuller = other if other.full > self.full else self
        return _Copy(max(self.tie, other.tie), sender, fuller.full, fuller.text)


class _Stored(NamedTuple):
    """A message as it is kept: its number, the import that holds it, and what a copy may show otherwise."""

    number: int
    holder: int
    shown: tuple[int, int | None, int]


def see_again(connection: Connection, import_id: int, batch: Sequence[tuple[Any, ...]]) -> int:
    """Note which messages of other imports this one shows too; returns how many.

    Where a copy is other than the one kept, or than another import's, it is noted too.
    """
    stored = _stored(connection, batch)
    met: dict[int, _Stored] = {}
    copies: dict[int, _Copy] = {}
    for values in batch:
        kept = stored[values[2:6]]
        met[kept.number] = kept
        copy = _Copy(values[7], values[6], _full(values[10]), values[10])
        before = copies.get(kept.number)
        copies[kept.number] = copy if before is None else before.joined(copy)
    _join_own(connection, import_id, copies, met)
    noted = _noted(connection, met)
    other = [
        (import_id, number, copy.tie, copy.sender, copy.text)
        for number, copy in copies.items()
        if met[number].holder != import_id and (number in noted or copy[:3] != met[number].shown)
    ]
    run_many(connection, _NOTE.format(m=mark(connection)), other)
    seen = [(import_id, MESSAGE, number) for number, kept in met.items() if kept.holder != import_id]
    return insert_rows(connection, "presence", ("import_id", "kind", "trace_id"), seen)


def _join_own(
    connection: Connection, import_id: int, copies: dict[int, _Copy], met: dict[int, _Stored]
) -> None:
    """Keep, of messages that this import brought itself, the best of its own copies."""
    own = [
        number
        for number, kept in met.items()
        if kept.holder == import_id and copies[number][:3] != kept.shown
    ]
    before = _kept(connection, own)
    better = {number: before[number].joined(copies[number]) for number in own}
    _put(connection, {number: copy for number, copy in better.items() if copy != before[number]})


def _stored(connection: Connection, batch: Sequence[tuple[Any, ...]]) -> dict[tuple[int, ...], _Stored]:
    """Return every message near those of the batch, by key."""
    spans: dict[int, tuple[int, int]] = {}
    for _, _, conversation, at, *_ in batch:
        first, last = spans.get(conversation, (at, at))
        spans[conversation] = min(first, at), max(last, at)
    full = func.length(func.replace(messages.c.text, " ", "")).label("full")
    query = select(
        messages.c.conversation_id, messages.c.at, messages.c.by_owner, messages.c.text_key,
        messages.c.id, messages.c.import_id, messages.c.tie, messages.c.sender_id, full,
    )  # fmt: skip
    found: dict[tuple[int, ...], _Stored] = {}
    for numbers in _parts(spans, _CONVERSATIONS):
        first, last = min(spans[number][0] for number in numbers), max(spans[number][1] for number in numbers)
        here = messages.c.conversation_id.in_(numbers) & messages.c.at.between(first, last)
        for *key, number, holder, tie, sender, kept in connection.execute(query.where(here)).all():
            found[tuple(key)] = _Stored(number, holder, (tie, sender, kept))
    return found


def _noted(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """Return those messages of which copies are noted; hardly any are."""
    if connection.scalar(select(mends.c.message_id).limit(1)) is None:
        return set()
    found = set[int]()
    for some in _parts(numbers, _CONVERSATIONS):
        found.update(connection.scalars(select(mends.c.message_id).where(mends.c.message_id.in_(some))))
    return found


def _full(text: str) -> int:
    return len(text) - text.count(" ")


def _parts(numbers: Iterable[int], size: int) -> Iterable[list[int]]:
    ordered = list(numbers)
    return (ordered[at : at + size] for at in range(0, len(ordered), size))


def mend(ledger: Ledger) -> None:
    """Keep the best of all copies of those messages that a published import shows otherwise."""
    published = select(imports.c.id).where(imports.c.published == 1)
    waiting = (
        select(mends.c.message_id)
        .where(mends.c.done == 0, mends.c.import_id.in_(published))
        .distinct()
        .order_by(mends.c.message_id)
        .limit(_BATCH)
    )
    while True:
        with ledger.writing() as connection:
            numbers = list(connection.scalars(waiting))
            if not numbers:
                return
            for some in _parts(numbers, _CONVERSATIONS):
                _note_others(connection, some)
                choose(connection, some)


def _note_others(connection: Connection, numbers: list[int]) -> None:
    """Note which copy every import shows of messages that one of them shows otherwise."""
    kept = select(messages.c.tie, messages.c.sender_id, messages.c.text, messages.c.id, messages.c.import_id)
    shown = (
        select(presence.c.import_id, presence.c.trace_id)
        .where(presence.c.kind == MESSAGE, presence.c.trace_id.in_(numbers))
        .subquery()
    )
    holders = kept.where(messages.c.id.in_(numbers))
    others = kept.with_only_columns(
        messages.c.tie, messages.c.sender_id, messages.c.text, messages.c.id, shown.c.import_id
    ).join(shown, shown.c.trace_id == messages.c.id)
    for query in (holders, others):
        rows = [
            (row.import_id, row.id, row.tie, row.sender_id, row.text) for row in connection.execute(query)
        ]
        insert_rows(connection, "mends", _COLUMNS, rows)


def noted_by(connection: Connection, import_id: int) -> list[int]:
    """Return the messages of which an import shows a copy that others do not."""
    return list(connection.scalars(select(mends.c.message_id).where(mends.c.import_id == import_id)))


def choose(connection: Connection, numbers: Sequence[int]) -> None:
    """Keep, of messages that are still there, the best of the copies of published imports."""
    published = select(imports.c.id).where(imports.c.published == 1)
    for some in _parts(numbers, _CONVERSATIONS):
        here = mends.c.message_id.in_(some) & mends.c.import_id.in_(published)
        query = select(mends).where(here).order_by(mends.c.message_id, mends.c.text, mends.c.sender_id)
        best: dict[int, _Copy] = {}
        for row in connection.execute(query):
            copy = _Copy(row.tie, row.sender_id, _full(row.text), row.text)
            before = best.get(row.message_id)
            best[row.message_id] = copy if before is None else before.joined(copy)
        kept = _kept(connection, list(best))
        _put(connection, {number: best[number] for number in kept if best[number] != kept[number]})
        connection.execute(mends.update().where(here).values(done=1))


def _kept(connection: Connection, numbers: list[int]) -> dict[int, _Copy]:
    found: dict[int, _Copy] = {}
    query = select(messages.c.id, messages.c.tie, messages.c.sender_id, messages.c.text)
    for some in _parts(numbers, _CONVERSATIONS):
        for number, tie, sender, text in connection.execute(query.where(messages.c.id.in_(some))):
            found[number] = _Copy(tie, sender, _full(text), text)
    return found


def _put(connection: Connection, better: dict[int, _Copy]) -> None:
    """Put copies in the place of those kept, in the index of words too."""
    if better:
        with change_messages(connection, list(better)):
            values = [(copy.tie, copy.sender, copy.text, number) for number, copy in better.items()]
            run_many(connection, _MEND.format(m=mark(connection)), values)
