"""Notes written by hand for these tests, with what a person says of each."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed

_HERE = Path(__file__).parent


class Labelled(NamedTuple):
    """A note, the fold it is of, its language, and its kind."""

    fold: str
    kind: str
    language: str
    one: Addressed


class Living(NamedTuple):
    """A text of a life: which, how it was made, its kind and language."""

    life: str
    made: str
    kind: str
    language: str
    one: Addressed


class Hasty(NamedTuple):
    """A note, the fold it is of, and the causes of haste in it."""

    fold: str
    causes: frozenset[str]
    text: str


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_HERE / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            *fields, text = line.split("\t")
            yield [*fields, text.replace("\\n", "\n")]


def labelled() -> list[Labelled]:
    """Return the notes with their kinds."""
    return [
        Labelled(fold, kind, language, Addressed(text, name, Card(name, company, title)))
        for fold, kind, language, name, company, title, text in _rows("notes_by_hand.tsv")
    ]


def lives() -> list[Living]:
    """Return the texts of whole lives with their kinds, life after life."""
    return [
        Living(life, made, kind, language, Addressed(text, recipient, Card(name, company, title)))
        for life, made, kind, language, recipient, name, company, title, text in _rows("lives_by_hand.tsv")
    ]


def hasty() -> list[Hasty]:
    """Return the notes with what in them is haste."""
    return [
        Hasty(fold, frozenset(causes.replace("-", "").split()), text)
        for fold, _, causes, text in _rows("haste_by_hand.tsv")
    ]
