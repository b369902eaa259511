"""Claims about shapes: they hold what `told` tells, by the same rule, and nothing else."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from math import inf
from pathlib import Path
from typing import ClassVar, Generic, Literal, NamedTuple, TypeVar

import pytest
from pydantic import TypeAdapter, ValidationError

from visavis.desk import shapes
from visavis.desk.shaping import fields_in, fields_of, many, one_of, shape, whole
from visavis.desk.written import told

T = TypeVar("T")


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Pair(NamedTuple):
    left_on: int
    right: Colour


@dataclass(frozen=True, slots=True)
class Inner:
    id: str
    sent_at: int | None


@dataclass(frozen=True, slots=True)
class Outer:
    """Something with everything in it."""

    KIND: ClassVar[str] = "outer"
    id: int
    inner: Inner | None
    pairs: tuple[Pair, ...]
    span: tuple[int, float]
    counts: Mapping[str, int]
    high: float
    file: Path
    names: frozenset[str]
    exports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Box(Generic[T]):
    held: tuple[T, ...]
    on: int


ONE = Outer(
    1, Inner("a", 5), (Pair(3, Colour.RED),), (1, 0.5), {"a": 1}, inf, Path("a"), frozenset("ba"), (0,)
)


def test_a_shape_holds_what_is_told():
    adapter = TypeAdapter(shape(Outer))
    assert adapter.validate_python(told(ONE))
    described = adapter.json_schema()
    assert set(described["required"]) == set(told(ONE))
    assert described["description"] == "Something with everything in it."


def test_names_say_what_numbers_are():
    assert fields_of(Inner) == {"id": str, "sent_at": datetime | None}
    assert fields_of(Pair) == {"left_on": date, "right": Literal["red", "blue"]}
    outer = fields_of(Outer)
    assert "id" not in outer
    assert (outer["exports"], outer["high"], outer["names"]) == (list[datetime], float | None, list[str])


def test_a_generic_one_is_of_what_it_is_said_to_hold():
    assert fields_in(Box[Pair]) == {"held": many(shape(Pair)), "on": date}


@pytest.mark.parametrize(
    "wrong", [{"left_on": 3, "right": "red"}, {"left_on": "1970-01-04", "right": "green"}]
)
def test_what_is_not_told_so_does_not_fit(wrong):
    with pytest.raises(ValidationError):
        TypeAdapter(shape(Pair)).validate_json(json.dumps(wrong), strict=True)


def test_a_whole_answer_has_its_format_and_a_name_of_its_own():
    made = whole("Trial", "A trial.", shape(Inner), many=many(one_of([int, str])))
    assert list(made.__annotations__) == ["format", "id", "sent_at", "many"]
    with pytest.raises(ValueError, match="TrialAnswer"):
        whole("Trial", "Another.")


def test_every_shape_of_the_desk_can_be_described():
    for name in vars(shapes):
        if name.isupper() and not name.startswith("_") and name not in ("KINDS", "STATED", "PACE"):
            assert TypeAdapter(getattr(shapes, name)).json_schema(mode="serialization")
