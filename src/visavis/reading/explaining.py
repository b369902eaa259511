"""Explains a reading: every word with where it comes from, and every sentence with what it counts for."""

from collections.abc import Iterator
from dataclasses import dataclass

from visavis.reading.judging import Origin
from visavis.reading.reading import Reading
from visavis.reading.sight import Sight
from visavis.reading.weights import needed_bits


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a run of a merge field, at [start, end) of the untouched text: its origin and its bits.

    `people` counts those who were sent it in its place, this one included.
    """

    start: int
    end: int
    origin: Origin
    bits: float
    people: int


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence's words, the bits they have alone, and those they count for.

    A sentence that sells, or speaks of its sender, counts for less than its words; one that tells what its
    reader did counts for more.
    """

    words: tuple[Word, ...]
    bits: float
    counted_bits: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading, the bits from which its text would be contextual, and the sentences it was read from."""

    reading: Reading
    needed_bits: float
    sentences: tuple[ExplainedSentence, ...]


def explain(sight: Sight) -> Explanation:
    """Explain what is read in a text under the eye."""
    return Explanation(
        sight.reading(), needed_bits(sight.people) + sight.more_needed(), tuple(_sentences(sight))
    )


def _sentences(sight: Sight) -> Iterator[ExplainedSentence]:
    for piece, judged, counted in zip(sight.pieces, sight.judged, sight.counted, strict=True):
        words = tuple(
            Word(sight.tokens[first].start, sight.tokens[last - 1].end, one.origin, one.bits, one.people)
            for (first, last), one in zip(piece.tokens, judged, strict=True)
        )
        yield ExplainedSentence(words, sum(one.bits for one in judged), counted)
