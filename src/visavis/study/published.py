"""What others have published about invitations with and without a note, with where it comes from."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Arm:
    """Invitations of one kind of note: how many were sent, and how many of them accepted."""

    kind: str
    accepted: int
    sent: int


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two kinds of note compared by a published count; `year` is None where the page has none.

    `assignment` tells who got which (`unclear`, `alternating`, `observational`), `computed` that the counts
    are printed rates times printed numbers, `flaws` are codes. Only `pooled` ones count together: the
    others retell one, or compare something else.
    """

    id: str
    author: str
    year: int | None
    url: str
    assignment: str
    first: Arm
    second: Arm
    computed: bool
    pooled: bool
    flaws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A publication without the counts that a range would take."""

    id: str
    author: str
    year: int | None
    url: str
    flaws: tuple[str, ...]


@cache
def contrasts() -> tuple[Contrast, ...]:
    """Return every published comparison that has counts, in the order of the file."""
    return tuple(
        Contrast(
            **{
                **row,
                "first": Arm(**row["first"]),
                "second": Arm(**row["second"]),
                "flaws": tuple(row["flaws"]),
            }
        )
        for row in _file()["contrasts"]
    )


@cache
def mentions() -> tuple[Mention, ...]:
    """Return the publications that have none."""
    return tuple(Mention(**{**row, "flaws": tuple(row["flaws"])}) for row in _file()["mentions"])


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files("visavis.study").joinpath("data/published.json").read_text(encoding="utf-8")
    )
    return found
