"""Holds the sentences of one text as they are seen: where each word comes from and what it tells."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.judging import Origin

if TYPE_CHECKING:
    from visavis.reading.courtesies import Courtesy
    from visavis.reading.signs import Found


class SeenWord(NamedTuple):
    """A word, or a run of a merge field, at [start, end) of the text: its origin, its bits, its people.

    `others` is how many other people were sent it anywhere.
    """

    start: int
    end: int
    origin: Origin
    bits: float
    people: int
    others: int


class SeenSentence(NamedTuple):
    """The words of a sentence, the bits they count for, and how many people had it.

    It `tells` what its reader did, and speaks to them where it is `yours`.
    """

    words: tuple[SeenWord, ...]
    counted: float
    people: int
    tells: bool
    yours: bool

    def holds(self, one: "Found | Courtesy") -> bool:
        """Tell whether a passage begins in this sentence."""
        return self.words[0].start <= one.start < self.words[-1].end
