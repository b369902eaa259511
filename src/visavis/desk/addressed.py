"""Holds what the owner noted to have written against what the archives show of it."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from visavis.desk.marked import MarkRow
from visavis.desk.people import Event
from visavis.ledger import history, marking
from visavis.ledger.history import Past
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Address, Marked
from visavis.relations import attention, listing
from visavis.relations.listing import Reading, Standing
from visavis.traces import DAY_SECONDS

SAME, OTHER, UNSEEN, OPEN = "same", "other", "unseen", "open"
UNSEEN_DAYS = 120
"""For so many days before the newest archive what was noted, and it does not show, is told of today."""

_SPOKEN = frozenset({"message", "invited"})
_LATEST = 500
# what is sent by hand is often noted a little later
_NOTED_LATER_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Shown:
    """What the archives show of an address that was noted: its code, and the words where they show some.

    `same` words, `other` ones that the owner wrote since it was noted, `unseen` where archives that cover
    its day show neither, `open` where none covers it yet. They tell until `heard_at` (epoch s).
    """

    code: str
    event: Event | None = None
    heard_at: int | None = None


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the owner last noted to have written to somebody, which archives of later do not show.

    `on` is the day it was noted (since 1970), `exported_at` when the newest of them was made (epoch s).
    """

    person_key: str
    name: str
    on: int
    exported_at: int

    @property
    def is_recent(self) -> bool:
        """Whether it was noted so late that it is still to be told of."""
        return self.exported_at // DAY_SECONDS - self.on <= UNSEEN_DAYS


def confirmed(events: Sequence[Event], marks: Iterable[MarkRow]) -> dict[int, Event]:
    """Return the words that an archive shows of each address noted, by the number of the mark.

    They are the same but for white space, and of the day it was noted or later: a day of the owner's may
    begin hours before that of the archive.
    """
    said, found = _own(events), dict[int, Event]()
    for row in marks:
        if isinstance(row.marked.mark, Address):
            since, words = (row.marked.on - 1) * DAY_SECONDS, _plain(row.marked.mark.text)
            # what was noted without its words is shown by any of that day
            since = since if words else row.marked.made_at - DAY_SECONDS
            same = [one for one in said if one.at >= since and words in ("", _plain(one.text))]
            # one message confirms one note
            left = [one for one in same if all(one is not taken for taken in found.values())]
            if left:
                found[row.marked.number] = left[0]
    return found


def shown(events: Sequence[Event], marks: Sequence[MarkRow], heard_at: int | None) -> dict[int, Shown]:
    """Return what archives show of each address noted, by number; they tell until `heard_at` (epoch s)."""
    same = confirmed(events, marks)
    found = {number: Shown(SAME, event) for number, event in same.items()}
    free = [one for one in _own(events) if all(one is not taken for taken in same.values())]
    for row in sorted(marks, key=lambda row: row.marked.made_at):
        if not isinstance(row.marked.mark, Address) or row.marked.number in found:
            continue
        since = row.marked.made_at - _NOTED_LATER_SECONDS
        other = next((one for one in free if one.at >= since), None)
        if other is not None:
            free.remove(other)
            found[row.marked.number] = Shown(OTHER, other)
        else:
            is_past = heard_at is not None and heard_at >= (row.marked.on + 1) * DAY_SECONDS
            found[row.marked.number] = Shown(UNSEEN if is_past else OPEN, None, heard_at)
    return found


def heard_at(imports: Iterable[Past], standing: Standing) -> int | None:
    """Return until when archives tell what was written to somebody (epoch s); None where none does.

    To whom no message is known, it may have gone with an invitation.
    """
    found = list(imports)
    kinds = ("messages",) if standing.connected_on is not None or standing.messages else _BOTH
    each = [max((one.exported_at for one in found if kind in one.covers), default=None) for kind in kinds]
    known = [one for one in each if one is not None]
    return min(known) if len(known) == len(kinds) else None


_BOTH = ("messages", "invitations")


def written_to(connection: Reading, owner: Owner, standing: Standing) -> list[Event]:
    """Return the owner's latest words to somebody, the oldest first."""
    own = listing.own_words(connection, owner, standing.person_id, _LATEST)
    return [Event("message", at, "owner", text) for at, text in reversed(own)]


def letters(connection: Reading, owner: Owner) -> dict[str, list[Marked[Address]]]:
    """Return by key the addresses that were noted, the oldest first."""
    known, found = marking.roots(connection, owner), dict[str, list[Marked[Address]]]()
    for one in marking.standing(connection, owner, Address):
        found.setdefault(known.get(one.mark.person_key, one.mark.person_key), []).append(one)
    return found


def unseen(ledger: Ledger, owner: Owner) -> tuple[Unseen, ...]:
    """Return to whom the owner last noted to have written, and has not, as far as archives tell.

    The latest noted first.
    """
    imports = history.list_imports(ledger, owner.id)
    with ledger.reading() as connection:
        noted = letters(connection, owner)
        wrote_on = attention.own_words_on(connection, owner, noted.keys())
        # to whom the owner has written on a later day they have not failed to
        left = ((key, marks) for key, marks in noted.items() if wrote_on.get(key, 0) <= marks[-1].on)
        found = [_unseen(connection, owner, imports, one) for one in left]
    return tuple(sorted((one for one in found if one), key=lambda one: (-one.on, one.person_key)))


def _unseen(
    connection: Reading, owner: Owner, imports: list[Past], noted: tuple[str, list[Marked[Address]]]
) -> Unseen | None:
    key, marks = noted
    last = max(marks, key=lambda one: one.made_at)
    over = (last.on + 1) * DAY_SECONDS
    # most was noted since the newest archive: of these nobody is looked up
    standing = listing.one_standing(connection, owner, key) if _any_since(imports, over) else None
    heard = None if standing is None else heard_at(imports, standing)
    if standing is None or heard is None or heard < over:
        return None
    rows = [MarkRow(one, key, standing.name) for one in marks]
    if shown(written_to(connection, owner, standing), rows, heard)[last.number].code != UNSEEN:
        return None
    return Unseen(key, standing.name or key, last.on, heard)


def _any_since(imports: Iterable[Past], at: int) -> bool:
    return any(one.exported_at >= at for one in imports)


def _own(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.kind in _SPOKEN and event.by == "owner"]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
