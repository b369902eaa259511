"""Sees messages again, and keeps the better of their copies once the import that shows them is published."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from visavis.ledger.schema import MESSAGE, imports, mends, messages
from visavis.ledger.store import Ledger, insert_rows, mark, run_many
from visavis.ledger.texts import change_messages

_CONVERSATIONS = 500
_BATCH = 5_000
_MEND = "UPDATE messages SET tie = {m}, sender_id = {m}, text = COALESCE({m}, text) WHERE id = {m}"
# an import may hold several copies of a message, each better in its own way
_NOTE = (
    "INSERT INTO mends (import_id, message_id, tie, sender_id, text) VALUES ({m}, {m}, {m}, {m}, {m})"
    " ON CONFLICT (import_id, message_id) DO UPDATE SET"
    " tie = CASE WHEN excluded.tie > mends.tie THEN excluded.tie ELSE mends.tie END,"
    " sender_id = COALESCE(mends.sender_id, excluded.sender_id),"
    " text = CASE WHEN LENGTH(REPLACE(COALESCE(mends.text, ''), ' ', ''))"
    " < LENGTH(REPLACE(COALESCE(excluded.text, ''), ' ', '')) THEN excluded.text ELSE mends.text END"
)


class _Copy(NamedTuple):
    """What a copy of a message may show better than another; `text` is None where it is the one kept."""

    tie: int
    sender: int | None
    full: int
    text: str | None

    def betters(self, kept: "_Copy") -> bool:
        """Tell whether it shows anything that the copy kept does not."""
        return (
            self.tie > kept.tie or self.full > kept.full or (kept.sender is None and self.sender is not None)
        )

    def joined(self, other: "_Copy") -> "_Copy":
        """Return the best of both: the later place among equals, an address, line breaks."""
        sender = other.sender if self.sender is None else self.sender
        fuller = other if other.full > self.full else self
        return _Copy(max(self.tie, other.tie), sender, fuller.full, fuller.text)


def see_again(connection: Connection, import_id: int, batch: Sequence[tuple[Any, ...]]) -> int:
    """Note which messages of other imports this one shows too; returns how many.

    Where its copy is better, that is noted for the moment it is published.
    """
    stored = _stored(connection, batch)
    met: dict[int, int] = {}
    best: dict[int, _Copy] = {}
    for values in batch:
        number, holder, kept = stored[values[2:6]]
        met[number] = holder
        kept = best.get(number, kept)
        shown = _Copy(values[7], values[6], _full(values[10]), values[10])
        if shown.betters(kept):
            best[number] = kept.joined(shown)
    better = [(number, met[number], copy) for number, copy in best.items()]
    m = mark(connection)
    own = [
        (copy.tie, copy.sender, copy.text, number) for number, holder, copy in better if holder == import_id
    ]
    run_many(connection, _MEND.format(m=m), own)
    others = [
        (import_id, number, copy.tie, copy.sender, copy.text)
        for number, holder, copy in better
        if holder != import_id
    ]
    run_many(connection, _NOTE.format(m=m), others)
    seen = [(import_id, MESSAGE, number) for number, holder in met.items() if holder != import_id]
    return insert_rows(connection, "presence", ("import_id", "kind", "trace_id"), seen)


_Stored = dict[tuple[int, ...], tuple[int, int, _Copy]]


def _stored(connection: Connection, batch: Sequence[tuple[Any, ...]]) -> _Stored:
    """Return (number, import that holds it, copy kept) of every message near those of the batch, by key."""
    spans: dict[int, tuple[int, int]] = {}
    for _, _, conversation, at, *_ in batch:
        first, last = spans.get(conversation, (at, at))
        spans[conversation] = min(first, at), max(last, at)
    full = func.length(func.replace(messages.c.text, " ", "")).label("full")
    query = select(
        messages.c.conversation_id, messages.c.at, messages.c.by_owner, messages.c.text_key,
        messages.c.id, messages.c.import_id, messages.c.tie, messages.c.sender_id, full,
    )  # fmt: skip
    found: _Stored = {}
    numbers = list(spans)
    for start in range(0, len(numbers), _CONVERSATIONS):
        some = numbers[start : start + _CONVERSATIONS]
        first, last = min(spans[number][0] for number in some), max(spans[number][1] for number in some)
        here = messages.c.conversation_id.in_(some) & messages.c.at.between(first, last)
        for *key, number, holder, tie, sender, kept in connection.execute(query.where(here)).all():
            found[tuple(key)] = number, holder, _Copy(tie, sender, kept, None)
    return found


def _full(text: str) -> int:
    return len(text) - text.count(" ")


def mend(ledger: Ledger) -> None:
    """Put the better copies in the place of those kept, for every published import that shows some."""
    published = select(imports.c.id).where(imports.c.published == 1)
    some = (
        select(mends.c.import_id, mends.c.message_id, mends.c.tie, mends.c.sender_id, mends.c.text)
        .where(mends.c.import_id.in_(published))
        .order_by(mends.c.import_id, mends.c.message_id)
        .limit(_BATCH)
    )
    while True:
        with ledger.writing() as connection:
            rows = connection.execute(some).all()
            if not rows:
                return
            m = mark(connection)
            texts = [row.message_id for row in rows if row.text is not None]
            with change_messages(connection, texts):
                changed = [(row.tie, row.sender_id, row.text, row.message_id) for row in rows]
                run_many(connection, _MEND.format(m=m), changed)
            done = [(row.import_id, row.message_id) for row in rows]
            run_many(connection, f"DELETE FROM mends WHERE import_id = {m} AND message_id = {m}", done)  # noqa: S608 - no value
