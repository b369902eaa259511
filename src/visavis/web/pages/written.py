"""Holds what the owner noted to have written against what the archives show."""

import unicodedata
from collections.abc import Iterable, Sequence

from visavis.desk import Standing
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event
from visavis.desk.roster import Sought
from visavis.marks import Address
from visavis.traces import DAY_SECONDS
from visavis.web.visit import Visit

_SPOKEN = frozenset({"message", "invited"})
_ALL = 1_000


def confirmed(events: Sequence[Event], marks: Iterable[MarkRow]) -> dict[int, Event]:
    """Return the words that an archive shows of each address noted, by the number of the mark.

    They are the same but for white space, and of the day it was noted or later: a day of the owner's may
    begin hours before that of the archive.
    """
    said = [event for event in events if event.kind in _SPOKEN and event.by == "owner"]
    found: dict[int, Event] = {}
    for row in marks:
        if isinstance(row.marked.mark, Address):
            since, words = (row.marked.on - 1) * DAY_SECONDS, _plain(row.marked.mark.text)
            same = [one for one in said if one.at >= since and _plain(one.text) == words]
            # one message confirms one note
            left = [one for one in same if all(one is not taken for taken in found.values())]
            if left:
                found[row.marked.number] = left[0]
    return found


def noted_on(events: Sequence[Event], marks: Sequence[MarkRow], last_at: int | None) -> int | None:
    """Return the last day on which the owner noted to have written what no archive shows; None for no such.

    What was noted before the last message that is known tells nothing any more.
    """
    seen = confirmed(events, marks)
    days = [
        row.marked.on
        for row in marks
        if isinstance(row.marked.mark, Address) and row.marked.number not in seen
    ]
    last = max(days, default=None)
    return last if last is not None and _is_since(last, last_at) else None


def noted_of(visit: Visit, people: Iterable[Standing]) -> dict[str, int]:
    """Return when the owner noted to have written since, to whom an archive says they owe an answer."""
    waiting = [one for one in people if one.waiting != "person"]
    if not waiting:
        return {}
    days = _noted(visit)
    found = ((one, days.get(one.person_key)) for one in waiting)
    return {one.person_key: day for one, on in found if (day := _told(visit, one, on)) is not None}


def count_noted(visit: Visit) -> int:
    """Return to how many of those whom an archive shows waiting the owner noted to have written since."""
    keys = frozenset(_noted(visit))
    if not keys:
        return 0
    return len(noted_of(visit, visit.desk.look_up(Sought(waiting="owner", keys=keys), None, _ALL).people))


def _noted(visit: Visit) -> dict[str, int]:
    days: dict[str, int] = {}
    for row in visit.desk.marks.standing(Address):
        days[row.person_key] = max(row.marked.on, days.get(row.person_key, row.marked.on))
    return days


def _told(visit: Visit, one: Standing, on: int | None) -> int | None:
    if on is None or not _is_since(on, one.last_at):
        return None
    if one.last_at is None or on * DAY_SECONDS > one.last_at:
        return on
    # of the day of their last words: the archive may show both, in their order
    story = visit.desk.person(one.person_key)
    return noted_on(story.events, story.marks, one.last_at)


def _is_since(on: int, last_at: int | None) -> bool:
    return last_at is None or (on + 1) * DAY_SECONDS > last_at


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
