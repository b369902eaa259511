"""Tells of each conversation whether it is one-to-one, and with whom."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

ONE_TO_ONE, GROUP, ADVERT = "one_to_one", "group", "advert"
_SEVERAL = 2


class View(NamedTuple):
    """What one export shows of a conversation, as `views` keeps it."""

    conversation_id: int
    person_id: int | None
    name: str
    keys: int
    many: int
    owner_spoke: int
    first_row: int


class Thread(NamedTuple):
    """A conversation as the union of all exports shows it; `position` is its first row in the newest."""

    conversation_id: int
    person_id: int | None
    name: str
    kind: str
    position: int


def threads(views: Iterable[View], named: frozenset[int]) -> Iterator[Thread]:
    """Yield each conversation once, from its views ordered by conversation, then by age of the export.

    `named` are the conversations that a name stands for, in eras without their numbers.
    """
    for number, shown in groupby(views, itemgetter(0)):
        yield _thread(number, list(shown), is_named=number in named)


def _thread(number: int, shown: list[View], *, is_named: bool) -> Thread:
    if len(shown) == 1:
        return _alone(shown[0], is_named=is_named)
    person = next((view.person_id for view in reversed(shown) if view.person_id is not None), None)
    name = next((view.name for view in reversed(shown) if view.name), "")
    if any(view.many or view.keys >= _SEVERAL for view in shown):
        kind = GROUP
    elif person is None and not is_named and not any(view.owner_spoke for view in shown):
        kind = ADVERT
    else:
        kind = ONE_TO_ONE
    return Thread(number, person if kind == ONE_TO_ONE else None, name, kind, shown[-1].first_row)


def _alone(view: View, *, is_named: bool) -> Thread:
    """Tell of a conversation that one export shows: nearly all of them, once an archive is imported."""
    number, person, name, keys, many, owner_spoke, first_row = view
    if many or keys >= _SEVERAL:
        return Thread(number, None, name, GROUP, first_row)
    kind = ADVERT if person is None and not is_named and not owner_spoke else ONE_TO_ONE
    return Thread(number, person if kind == ONE_TO_ONE else None, name, kind, first_row)
