"""Knows how far plain words lean towards one reader, and how the bits of a text are weighed beside them."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

STEM = 5
_SHORTEST_ENDED = 5
_ENDINGS = (2, 3)


class Weights(NamedTuple):
    """How a French or English text is weighed, in bits; of two, the second adds where it is new as a whole.

    `start` is where a text stands before its words are counted. A bit counts in a sentence that tells what
    its reader did (`told`), in another that speaks to its reader (`yours`), or in neither (`plain`); that
    it tells counts by itself (`tells`).
    """

    start: tuple[float, float]
    told: tuple[float, float]
    yours: tuple[float, float]
    plain: tuple[float, float]
    tells: tuple[float, float]


@cache
def weights() -> Weights:
    """Return the weights that `bench/leanings.py` found."""
    found = {name: tuple(map(float, values.split())) for name, values in _sections()["weights"].items()}
    return Weights(**found)  # type: ignore[arg-type]


def leaning_of(word: str, *, plain: bool, networking: bool) -> float:
    """Return the bits by which a folded word, no merge field, leans towards one reader, or away from any.

    A `plain` word has its own; another those of its ending, one of networking its stem's besides.
    """
    tables = _leanings()
    found = tables["classes"]["word"] + networking * tables["classes"]["networking"]
    leaning = parts(word, plain=plain, networking=networking)
    return found + sum(tables[table].get(part, 0.0) for table, part in leaning)


def parts(word: str, *, plain: bool, networking: bool) -> list[tuple[str, str]]:
    """Return the parts of a word that lean by themselves: each a table and an entry."""
    if plain:
        return [("words", word)]
    found = [("stems", word[:STEM])] if networking else []
    if len(word) >= _SHORTEST_ENDED:
        found += [("endings", word[-length:]) for length in _ENDINGS]
    return found


@cache
def _leanings() -> Mapping[str, Mapping[str, float]]:
    return {
        name: {entry: float(value) for entry, value in table.items()}
        for name, table in _sections().items()
        if name != "weights"
    }


@cache
def _sections() -> Mapping[str, Mapping[str, str]]:
    text = (resources.files("visavis.reading") / "data" / "leanings.txt").read_text("utf-8")
    sections: dict[str, dict[str, str]] = {}
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            sections[section] = {}
        elif line and not line.startswith("#"):
            entry, _, value = line.partition(" ")
            sections[section][entry] = value
    return sections
