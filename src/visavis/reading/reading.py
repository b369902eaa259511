"""What is read in one text: its kind, what in it is for one person, and how it arrives."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

SHORT_NOTE = 200
LONG_NOTE = 300


class Kind(Enum):
    """Whether a text is one at all, and whether it holds for its one recipient."""

    NONE = "none"
    COSMETIC = "cosmetic"
    CONTEXTUAL = "contextual"


class Doubt(Enum):
    """Why a reading may change, or may be wrong."""

    NEW_AS_A_WHOLE = "new_as_a_whole"
    FEW_PEOPLE = "few_people"
    NEAR = "near"
    SHORT = "short"
    LANGUAGE = "language"


class Haste(Enum):
    """A sign that a text was sent in a hurry, or that something is wanted of its reader at once."""

    CALL = "call"
    PITCH = "pitch"
    PRICE = "price"
    LINK = "link"
    FORMULA = "formula"
    REMINDER = "reminder"
    SELF = "self"
    QUESTIONS = "questions"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Span:
    """A passage at [start, end) of the untouched text, in code points.

    `kind` is `specific`, `merge`, `shared`, `edit`, one of the signs or one of the faults of a merge field.
    `bits` is what it tells of the one recipient, `people` how many were sent it, this one included.
    """

    start: int
    end: int
    kind: str
    bits: float = 0.0
    people: int = 1


class Judgement(NamedTuple):
    """What a ledger keeps of a reading: its kind, and the fields of that name of a `Reading`."""

    kind: Kind
    confidence: float
    singularity: float | None
    bits: float
    family: str | None
    uses: int


NOTHING = Judgement(Kind.NONE, 1.0, None, 0.0, None, 0)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the one who receives it would read it.

    `confidence` is 0.5 to 1, lower with `doubts`. `singularity` is the share (0 to 1) of the words, merge
    fields apart, that others were not sent; None where there is no word. `bits` says how much they tell,
    below nought where they lean away from any one reader.
    `length` is in code points; `family` is the identity of the text it is an edit of, if three people or
    more were sent it, and `uses` counts them. `self_words` and `you_words` count words.
    """

    kind: Kind
    confidence: float
    doubts: tuple[Doubt, ...]
    singularity: float | None
    bits: float
    language: str | None
    length: int
    family: str | None
    uses: int
    spans: tuple[Span, ...]
    self_words: int
    you_words: int
    haste: tuple[Haste, ...]

    @property
    def fits_short(self) -> bool:
        """Whether it fits a note of 200 characters."""
        return self.length <= SHORT_NOTE

    @property
    def fits_long(self) -> bool:
        """Whether it fits a note of 300 characters."""
        return self.length <= LONG_NOTE
