"""A mark is read back as it was written, whatever its kind."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.marks import KINDS, OfPerson, payload, read

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
_VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    int: st.integers(),
    int | None: st.none() | st.integers(),
    tuple[str, ...]: st.lists(_TEXTS).map(tuple),
    tuple[int, ...]: st.lists(st.integers()).map(tuple),
}


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_a_mark_is_read_back_as_it_was_written(kind, data):
    made = KINDS[kind]
    mark = made(**{field.name: data.draw(_VALUES[field.type]) for field in dataclasses.fields(made)})
    assert read(kind, mark.whom, payload(mark)) == mark


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_person_stands_apart_so_that_forgetting_finds_them(kind):
    made = KINDS[kind]
    named = {field.name for field in dataclasses.fields(made)}
    assert ("person_key" in named) == issubclass(made, OfPerson)
    # whatever else names a person has to be found too
    others = {name for name in named if name.endswith("_key") or name == "into"} - {"person_key"}
    empty = {field.name: "x" if field.type is str else () for field in dataclasses.fields(made)}
    assert (made(**empty).other is not None) == bool(others)
