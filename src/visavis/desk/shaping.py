"""Makes, of what the desk gives, the shape of its JSON: the rule of `written.told`, applied to types."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, make_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from pathlib import PurePath
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from visavis.desk.written import FORMAT, is_day, is_instant, is_ours

Shape = Any
"""A type that says what JSON holds: a dataclass, a list, a choice, or a plain value."""

# an end that is nowhere is null
_ENDS = ("low", "high")
_names: dict[str, type] = {}


def whole(name: str, says: str, /, *parts: Shape, **own: Shape) -> type:
    """Return the shape of a whole answer: its format, the fields of other shapes, and its own."""
    taken = {field: kind for part in parts for field, kind in fields_of(part).items()}
    return _made(f"{name}Answer", says, {"format": Literal[FORMAT], **taken, **own})


def part(name: str, says: str, /, **own: Shape) -> type:
    """Return the shape of a part of an answer."""
    return _made(name, says, own)


def shape(kind: Any) -> Shape:  # noqa: ANN401 - a type, or something that stands for one
    """Return the shape in which values of a type are told."""
    return _shape(kind, "", {})


def fields_of(kind: Any) -> dict[str, Shape]:  # noqa: ANN401 - a dataclass, made here or by the desk
    """Return the shapes of the fields of a dataclass, by name."""
    return dict(kind.__annotations__) if kind.__module__ == __name__ else _fields(kind, {})


def fields_in(kind: Any) -> dict[str, Shape]:  # noqa: ANN401 - a generic dataclass, with what it is of
    """Return the shapes of the fields of a generic dataclass, by name."""
    origin = get_origin(kind)
    return _fields(origin, dict(zip(origin.__parameters__, get_args(kind), strict=True)))


def many(kind: Shape) -> Shape:
    """Return the shape of a list."""
    return list[kind]


def one_of(kinds: list[Shape]) -> Shape:
    """Return the shape of what has one of several shapes."""
    return Union[tuple(kinds)]  # noqa: UP007 - the choices are made while the program runs


def _made(name: str, says: str, own: dict[str, Shape]) -> type:
    if name in _names:
        raise ValueError(name)
    made = make_dataclass(name, list(own.items()), frozen=True, slots=True, namespace={"__doc__": says})
    made.__module__ = __name__
    _names[name] = made
    return made


@cache
def _of_class(kind: type) -> type:
    name = kind.__name__ if kind.__name__ not in _names else f"{_room(kind)}{kind.__name__}"
    return _made(name, " ".join((kind.__doc__ or name).split()), _fields(kind, {}))


def _room(kind: type) -> str:
    """Return the name of the module of a class, to tell apart two of one name."""
    return kind.__module__.rpartition(".")[2].title().replace("_", "")


def _fields(kind: Any, given: Mapping[Any, Any]) -> dict[str, Shape]:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    names = kind._fields if hasattr(kind, "_fields") else [one.name for one in fields(kind)]
    return {
        name: _shape(hints[name], name, given) for name in names if not is_ours(name) or hints[name] is str
    }


def _shape(kind: Any, name: str, given: Mapping[Any, Any]) -> Shape:  # noqa: ANN401, PLR0911 - a type
    if isinstance(kind, TypeVar):
        return _shape(given[kind], name, given)
    if kind is int:
        return datetime if is_instant(name) else date if is_day(name) else int
    if kind is float:
        return float | None if name in _ENDS else float
    if isinstance(kind, type) and issubclass(kind, PurePath):
        return str
    if isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields")):
        return _of_class(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Literal[tuple(one.value for one in kind)]
    return _of_several(kind, name, given) if get_args(kind) else kind


def _of_several(kind: Any, name: str, given: Mapping[Any, Any]) -> Shape:  # noqa: ANN401 - a generic type
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return one_of([one if one is NoneType else _shape(one, name, given) for one in args])
    if origin is Literal:
        return kind
    if isinstance(origin, type) and issubclass(origin, Mapping):
        # the fields of a sentence are numbers of any kind, each told by its own name
        one = int | datetime if name == "fields" else _shape(args[1], name, given)
        return dict[str, one]  # type: ignore[valid-type]
    inner = [_shape(one, name, given) for one in args if one is not Ellipsis]
    pair = origin is tuple and Ellipsis not in args
    return tuple[tuple(inner)] if pair else many(inner[0])  # type: ignore[misc]
