"""Tells of each conversation whether it is one-to-one, and with whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

ONE_TO_ONE, GROUP, ADVERT = "one_to_one", "group", "advert"
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as the union of all exports shows it; `position` is its first row in the newest."""

    conversation_id: int
    person_id: int | None
    name: str
    kind: str
    position: int


def threads(views: Iterable[Any], named: frozenset[int]) -> Iterator[Thread]:
    """Yield each conversation once, from its views ordered by conversation, then by age of the export.

    `named` are the conversations that a name stands for, in eras without their numbers.
    """
    for number, shown in groupby(views, key=lambda view: view.conversation_id):
        yield _thread(number, list(shown), is_named=number in named)


def _thread(number: int, shown: list[Any], *, is_named: bool) -> Thread:
    person = next((view.person_id for view in reversed(shown) if view.person_id is not None), None)
    name = next((view.name for view in reversed(shown) if view.name), "")
    if any(view.many or view.keys >= _SEVERAL for view in shown):
        kind = GROUP
    elif person is None and not is_named and not any(view.owner_spoke for view in shown):
        kind = ADVERT
    else:
        kind = ONE_TO_ONE
    return Thread(number, person if kind == ONE_TO_ONE else None, name, kind, shown[-1].first_row)
