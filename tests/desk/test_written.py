"""Claims about how values are written for other programs: by the names of their fields."""

from dataclasses import dataclass
from enum import Enum
from math import inf, nan
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from visavis.desk.written import told


class Colour(Enum):
    RED = "red"


class Pair(NamedTuple):
    left_on: int
    right: Any


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    person_id: int
    value: Any


@pytest.mark.parametrize(
    ("row", "written"),
    [
        ({"at": 0, "sent_at": 1, "on": 0, "until_on": 1}, ("1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z",
                                                           "1970-01-01", "1970-01-02")),
        ({"exports": (0,), "windows": ((0, 1),)}, (["1970-01-01T00:00:00Z"],
                                                   [["1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"]])),
        ({"sent_at": None, "flat": True, "low": -inf, "odd": nan}, (None, True, None, None)),
        ({"since": "sent", "last": 0, "cat": 7, "icon": 7}, ("sent", "1970-01-01T00:00:00Z", 7, 7)),
        ({"kind": Colour.RED, "keys": frozenset("ba"), "file": Path("a")}, ("red", ["a", "b"], "a")),
        ({"pair": Pair(0, Pair(1, Colour.RED))}, ({"left_on": "1970-01-01",
                                                  "right": {"left_on": "1970-01-02", "right": "red"}},)),
    ],
)  # fmt: skip
def test_a_value_is_written_as_its_name_says(row, written):
    assert tuple(told(row).values()) == written


def test_our_own_numbers_are_told_to_nobody_wherever_they_stand():
    assert told(Row(1, 2, Row(3, 4, "x"))) == {"value": {"value": "x"}}
    assert told({"id": "a study"}) == {"id": "a study"}
