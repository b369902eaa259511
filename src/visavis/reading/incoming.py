"""Describes texts that came in by signs: what several people sent alike, and what a merge left behind."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.fields import Fault, faults
from visavis.reading.judging import Origin
from visavis.reading.reader import Learner, Reader, fit
from visavis.reading.reading import Kind
from visavis.reading.sight import SeenSentence, Sight
from visavis.reading.signs import Sign, books_a_time

_SHARED = 3
# shorter sentences are what anybody says
_FEWEST_WORDS = 8
_FEWEST_PARTS = 2
_PARTS = re.compile(r"[^\W_]+")
_OF_NAMES = frozenset((Fault.LOUD_NAME, Fault.SMALL_NAME, Fault.OTHER_NAME))


class Mark(Enum):
    """What shows in a text that came in."""

    SAME_WORDS = "same_words"
    OWN_CARD = "own_card"
    FIELD = "field"
    NAME = "name"
    CALENDAR = "calendar"
    LINK = "link"
    MONEY = "money"
    DEFAULT = "default"


class Received(NamedTuple):
    """A text, and the key of the person it came from."""

    text: str
    sender: str


class Shown(NamedTuple):
    """A mark at [start, end) of the untouched text, in code points, and how many people sent these words."""

    mark: Mark
    start: int
    end: int
    people: int = 1


class Mail:
    """What came in to one owner, read by `read_mail`: senders take the place of recipients."""

    def __init__(self, reader: Reader, owner: Card) -> None:
        self._reader, self._owner = reader, owner

    def shown(self, texts: Iterable[Received]) -> Iterator[tuple[Shown, ...]]:
        """Yield what shows in each text, in order of place; an empty text shows nothing."""
        for sight in self._reader.see(_turned(one, self._owner) for one in texts):
            yield tuple(sorted(self._of(sight), key=lambda one: (one.start, one.end, one.mark.value)))

    def languages(self, texts: Iterable[Received]) -> Iterator[str | None]:
        """Yield the language of each text, None where it cannot be told."""
        for reading in self._reader.read_all(_turned(one, self._owner) for one in texts):
            yield reading.language

    def _of(self, sight: Sight) -> Iterator[Shown]:
        text = sight.one.text
        if sight.kind() is Kind.NONE:
            if text.strip():
                yield Shown(Mark.DEFAULT, 0, len(text))
            return
        yield from _same_words(sight.sentences)
        for sign in sight.signs:
            if sign.sign is Sign.PRICE:
                yield Shown(Mark.MONEY, sign.start, sign.end)
            if sign.sign is Sign.LINK:
                calendar = books_a_time(text, sign.start, sign.end)
                yield Shown(Mark.CALENDAR if calendar else Mark.LINK, sign.start, sign.end)
        for fault in faults(text, self._owner):
            if fault.fault is not Fault.LEGAL_FORM:
                mark = Mark.NAME if fault.fault in _OF_NAMES else Mark.FIELD
                yield Shown(mark, fault.start, fault.end)
        for start, end in _pasted(text, self._owner):
            yield Shown(Mark.OWN_CARD, start, end)


def read_mail(texts: Iterable[Received], owner: Card) -> Learner:
    """Return a reader of what came in, for `Mail`."""
    return fit(_turned(one, owner) for one in texts)


def _turned(one: Received, owner: Card) -> Addressed:
    return Addressed(one.text, one.sender, owner)


def _same_words(sentences: Iterable[SeenSentence]) -> Iterator[Shown]:
    """Yield the sentences that several people sent, whatever filled their merge fields."""
    for sentence in sentences:
        words = [word for word in sentence.words if word.origin is not Origin.MERGE]
        if sentence.people >= _SHARED and len(words) >= _FEWEST_WORDS:
            yield Shown(Mark.SAME_WORDS, sentence.words[0].start, sentence.words[-1].end, sentence.people)


def _pasted(text: str, owner: Card) -> Iterator[tuple[int, int]]:
    """Yield where the owner's title stands as on the card, to the letter, and the company likewise.

    Nobody names a company of two words otherwise: it counts beside the title, or with its legal form.
    """
    titled = bool(owner.title.strip()) and owner.title.strip() in text
    told = titled or any(fault.fault is Fault.LEGAL_FORM for fault in faults(owner.company, Card()))
    for field in (owner.title, owner.company if told else ""):
        if len(_PARTS.findall(field)) >= _FEWEST_PARTS:
            for found in re.finditer(rf"(?<!\w){re.escape(field.strip())}(?!\w)", text):
                yield found.span()
