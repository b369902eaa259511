"""Explains a reading: every word with where it comes from, and every sentence with what it counts for."""

from dataclasses import dataclass

from visavis.reading.judging import Origin
from visavis.reading.reading import Kind, Reading
from visavis.reading.sight import SeenSentence, Sight


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

    A sentence that sells, speaks of its sender or could be said to anybody counts for less than its words;
    one that tells what its reader did counts for more. What its plain words lean towards is among it.
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
    """Explain what is read in a text under the eye; where there is no text, nothing needs explaining."""
    reading = sight.reading()
    if reading.kind is Kind.NONE:
        return Explanation(reading, 0.0, ())
    return Explanation(reading, sight.needed(), tuple(map(_explained, sight.sentences)))


def _explained(sentence: SeenSentence) -> ExplainedSentence:
    words = tuple(Word(*word[:5]) for word in sentence.words)
    return ExplainedSentence(words, sum(word.bits for word in words), sentence.counted)
