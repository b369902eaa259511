"""Of what part of a ledger a question is asked: a period, a direction, a kind of note, a group of people."""

from collections.abc import Mapping
from dataclasses import dataclass

PERIOD, DIRECTION, NOTE, GROUP = "period", "direction", "note", "group"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of: everything, unless something is named.

    `since_on` and `until_on` are UTC days since 1970, both included; `direction` and `note` the codes of a
    slice; `group` the number of a group, with its name as `group_name`.
    """

    since_on: int | None = None
    until_on: int | None = None
    direction: str = ""
    note: str = ""
    group: int | None = None
    group_name: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The codes of what is named."""
        named = {
            PERIOD: self.since_on is not None or self.until_on is not None,
            DIRECTION: bool(self.direction),
            NOTE: bool(self.note),
            GROUP: self.group is not None,
        }
        return tuple(part for part, is_named in named.items() if is_named)


EVERYTHING = Filter()

# of what each question can be asked; what is not here is always asked of everything
TAKEN: Mapping[str, tuple[str, ...]] = {
    "invitations": (PERIOD, DIRECTION, NOTE, GROUP),
    "acceptance": (PERIOD, NOTE, GROUP),
    "ladder": (GROUP,),
    "answering": (PERIOD, GROUP),
    "presence": (PERIOD, GROUP),
}
