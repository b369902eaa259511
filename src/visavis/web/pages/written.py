"""Holds what the owner noted to have written against what the archives show."""

from collections.abc import Iterable

from visavis.desk import Standing
from visavis.desk.addressed import Unseen
from visavis.desk.manners import is_since, noted_on
from visavis.desk.roster import Sought
from visavis.marks import Address
from visavis.traces import DAY_SECONDS
from visavis.web.visit import Visit

_ALL = 1_000


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
    if on is None or not is_since(on, one.last_at):
        return None
    if one.last_at is None or on * DAY_SECONDS > one.last_at:
        return on
    # of the day of their last words: the archive may show both, in their order
    story = visit.desk.person(one.person_key)
    return noted_on(story.events, story.marks, one.last_at)
