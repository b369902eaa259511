"""How marks are written down, and what stands of them."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Generic, TypeVar

from visavis.marks import kinds
from visavis.marks.kinds import Mark, OfPerson

M_co = TypeVar("M_co", bound=Mark, covariant=True)

KINDS: dict[str, type[Mark]] = {
    kind.kind: kind
    for kind in (
        kinds.Outcome,
        kinds.Note,
        kinds.Noticing,
        kinds.Address,
        kinds.Snooze,
        kinds.Promise,
        kinds.LeftAlone,
        kinds.Correction,
        kinds.Attachment,
        kinds.Merge,
        kinds.Apart,
        kinds.Group,
        kinds.Member,
        kinds.Objective,
        kinds.Concern,
        kinds.Decision,
        kinds.Wording,
        kinds.Setting,
        kinds.Zone,
    )
}
"""Every kind of mark, by the code it is kept under."""

MADE, CHANGED, REVOKED = "made", "changed", "revoked"


@dataclass(frozen=True, slots=True)
class Marked(Generic[M_co]):
    """A mark that stands: its number, the day it is dated (days since 1970), and when it was noted.

    `made_at` and `changed_at` are in epoch seconds, and equal where it was never changed.
    """

    number: int
    mark: M_co
    on: int
    made_at: int
    changed_at: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history of a mark: at `at` (epoch seconds) it was made, changed or revoked."""

    number: int
    act: str
    mark: Mark
    on: int
    at: int


def payload(mark: Mark) -> str:
    """Return a mark as JSON, without the person, who has a place of their own."""
    fields = asdict(mark)
    fields.pop("person_key", None)
    return json.dumps(fields, ensure_ascii=False)


def read(kind: str, person_key: str | None, written: str) -> Mark:
    """Return a mark from what was kept of it."""
    kept: dict[str, Any] = json.loads(written)
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    made = KINDS[kind]
    if issubclass(made, OfPerson):
        fields["person_key"] = person_key
    return made(**fields)
