"""Counts to how many people each piece of text went: people, never texts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.batches import Addressed, Cutter
from visavis.reading.sentences import Shelf

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

__all__ = ["Addressed", "Corpus"]


class Columns(NamedTuple):
    """By text its recipient's number, whether it is none, or quotes; how many sentences and words it has.

    `sentences` are the numbers of all sentences, text after text.
    """

    person: "Array"
    nothing: "Array"
    quotes: "Array"
    counts: "Array"
    words: "Array"
    sentences: "Array"


class Corpus:
    """The sentences of one sender and the people they went to; it only grows, in any order."""

    def __init__(self) -> None:
        self.cutter = Cutter()
        self.shelf = Shelf()
        self.people: dict[str, int] = {}
        self._parts: list[Columns] = []

    def add(self, texts: Iterable[Addressed]) -> None:
        """Count more texts; LinkedIn's own sentence is no text."""
        from numpy import array, bincount, int32

        for batch in self.cutter.cut(texts):
            person = [self.people.setdefault(one.recipient, len(self.people)) for one in batch.texts]
            pieces = batch.pieces.of_texts(~batch.nothing)
            numbers = self.shelf.add(pieces)
            counts = bincount(pieces.text, minlength=len(person)).astype(int32)
            words = bincount(batch.words.text, minlength=len(person)).astype(int32)
            of_text = batch.nothing, batch.quotes, counts, words
            self._parts.append(Columns(array(person, int32), *of_text, numbers))

    def columns(self) -> "Columns":
        """Return by text its person, whether it is none, its sentences and words; and every sentence."""
        from numpy import concatenate, int32, zeros

        if len(self._parts) != 1:
            parts = self._parts or [
                Columns(
                    *(zeros(0, bool if name in ("nothing", "quotes") else int32) for name in Columns._fields)
                )
            ]
            self._parts = [Columns(*(concatenate(column) for column in zip(*parts, strict=True)))]
        return self._parts[0]
