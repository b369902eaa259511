"""Holds what the owner noted to have written against what the archives show."""

from collections.abc import Iterable, Sequence

from visavis.desk import Standing
from visavis.desk.addressed import Unseen, confirmed
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event
from visavis.desk.roster import Sought
from visavis.marks import Address
from visavis.traces import DAY_SECONDS
from visavis.web.visit import Visit

_ALL = 1_000


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


def count_noted(visit: Visit, unseen: Iterable[Unseen] = ()) -> int:
    """Return to how many of those whom an archive shows waiting the owner noted to have written since.

    Those to whom archives of later do not show it are not among them.
    """
    keys = frozenset(_noted(visit)) - {one.person_key for one in unseen}
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
