"""Counts to how many people each piece of text went: people, never texts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import joined
from visavis.reading.batches import Addressed, Batch, Cutter
from visavis.reading.sentences import Shelf
from visavis.reading.spelt import KINDS, Spelt

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
        self._spelt: list[tuple[Spelt, ...]] = []

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
            self._spelt.append(_numbered(batch, numbers))

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

    def spelt(self) -> list[Spelt]:
        """Return what `spell` does of all texts, each sentence as often as it was sent."""
        return [
            Spelt(
                joined(part[kind].sentence for part in self._spelt),
                joined((part[kind].key for part in self._spelt), "uint64"),
            )
            for kind in range(KINDS)
        ]


def _numbered(batch: Batch, numbers: "Array") -> tuple[Spelt, ...]:
    """Return by their numbers the sentences of a batch where a part of a card is masked."""
    kept = ~batch.nothing[batch.pieces.text]
    rank = kept.cumsum() - 1

    def numbered(one: Spelt) -> Spelt:
        some = kept[one.sentence]
        return Spelt(numbers[rank[one.sentence[some]]], one.key[some])

    return tuple(map(numbered, batch.spelt))
