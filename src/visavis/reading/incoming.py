"""Describes texts that came in by signs: what several people sent alike, what a merge left, what is asked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.fields import Fault, faults
from visavis.reading.judging import Origin
from visavis.reading.letters import said_plain
from visavis.reading.likeness import nearly_alike
from visavis.reading.passages import after_greeting, clause_end, clause_start, closed, unelided
from visavis.reading.reader import Learner, Reader, fit
from visavis.reading.reading import Kind
from visavis.reading.sight import SeenSentence, Sight
from visavis.reading.signs import Found, Sign, books_a_time
from visavis.reading.ways import Way, ways

_SHARED = 3
# shorter sentences are what anybody says
_FEWEST_WORDS = 8
_FEWEST_PARTS = 2
_PARTS = re.compile(r"[^\W_]+")
# what a card is laid out with, and nobody writes in a sentence
_LAID_OUT = re.compile(r"[|/&+•·▪@#\u2013\u2014]|\s-\s")
_GREETS = frozenset(("bonjour", "bonsoir", "salut", "hi", "hello", "hey", "dear", "hallo", "hola", "ciao"))
_GREETED_TWICE = re.compile(
    r"\s*(?P<first>[^\W\d_]+)(?:[ \u00a0][^\s,;:!?.]+){0,3}[ \u00a0]?[,!\n]\s*(?P<second>[^\W\d_]+)"
)


class Mark(Enum):
    """What shows in a text that came in."""

    SAME_WORDS = "same_words"
    NEAR_WORDS = "near_words"
    PARTICULAR = "particular"
    OWN_CARD = "own_card"
    FIELD = "field"
    GREETED_TWICE = "greeted_twice"
    BOTH_GENDERS = "both_genders"
    NAME = "name"
    OFFER = "offer"
    CALL = "call"
    PHONE = "phone"
    MESSENGER = "messenger"
    CALENDAR = "calendar"
    LINK = "link"
    EMAIL = "email"
    MONEY = "money"
    DEFAULT = "default"


_OF_FAULTS = {
    Fault.UNFILLED: Mark.FIELD,
    Fault.EMPTY: Mark.FIELD,
    Fault.BOTH_GENDERS: Mark.BOTH_GENDERS,
    Fault.LOUD_NAME: Mark.NAME,
    Fault.SMALL_NAME: Mark.NAME,
    Fault.OTHER_NAME: Mark.NAME,
}
_OF_WAYS = {Way.PHONE: Mark.PHONE, Way.MESSENGER: Mark.MESSENGER, Way.EMAIL: Mark.EMAIL}


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
        """Yield what shows in each text, in order of place; an empty text shows nothing.

        Letters that are signs are read as letters.
        """
        plain = (one._replace(text=said_plain(one.text)) for one in texts)
        for sight in self._reader.see(_turned(one, self._owner) for one in plain):
            found = _joined(self._of(sight))
            yield tuple(sorted(found, key=lambda one: (one.start, one.end, one.mark.value)))

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
        yield from _same_words(text, sight.sentences)
        yield from _particular(text, sight.sentences)
        yield from _asked(text, sight)
        yield from _leading(text, sight.signs)
        yield from _greeted_twice(text)
        for fault in faults(text, self._owner):
            if fault.fault in _OF_FAULTS:
                yield Shown(_OF_FAULTS[fault.fault], fault.start, fault.end)
        for start, end in _pasted(text, self._owner):
            yield Shown(Mark.OWN_CARD, start, end)


def read_mail(texts: Iterable[Received], owner: Card) -> Learner:
    """Return a reader of what came in, for `Mail`."""
    return fit(_turned(one, owner) for one in texts)


def _turned(one: Received, owner: Card) -> Addressed:
    return Addressed(one.text, one.sender, owner)


def _joined(found: Iterable[Shown]) -> Iterator[Shown]:
    """Yield what shows, what overlaps by one mark as one."""
    before: Shown | None = None
    for one in sorted(found, key=lambda one: (one.mark.value, one.start, one.end)):
        if before and before.mark is one.mark and one.start < before.end:
            before = before._replace(end=max(before.end, one.end))
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def near_words(notes: Sequence[Received]) -> list[tuple[Shown, ...]]:
    """Return for each of some notes what tells that others among them have nearly its words, if any have."""
    return [
        (Shown(Mark.NEAR_WORDS, 0, len(one.text), people),) if people else ()
        for one, people in zip(notes, nearly_alike(notes), strict=True)
    ]


def _same_words(text: str, sentences: Iterable[SeenSentence]) -> Iterator[Shown]:
    """Yield the sentences that several people sent, whatever filled their merge fields."""
    for sentence in sentences:
        words = [word for word in sentence.words if word.origin is not Origin.MERGE]
        if sentence.people >= _SHARED and len(words) >= _FEWEST_WORDS:
            end = closed(text, sentence.words[-1].end)
            yield Shown(Mark.SAME_WORDS, sentence.words[0].start, end, sentence.people)


def _particular(text: str, sentences: Iterable[SeenSentence]) -> Iterator[Shown]:
    """Yield the sentences that tell what the owner did, or what both lived through, a greeting aside."""
    for sentence in sentences:
        end = closed(text, sentence.words[-1].end)
        # a question is told as one
        if sentence.tells and sentence.people < _SHARED and text[end - 1] != "?":
            yield Shown(Mark.PARTICULAR, after_greeting(text, sentence.words[0].start), end)


def _asked(text: str, sight: Sight) -> Iterator[Shown]:
    """Yield what offers something, asks for a call or talks of money, as it is read in a draft.

    What is offered in a sentence that tells what both lived through is told of, and the appointments that
    an offer is of are not asked for.
    """
    told = [sentence for sentence in sight.sentences if sentence.tells]
    offers = [
        Shown(Mark.OFFER, unelided(text, one.start), clause_end(text, one.end))
        for one in sight.signs
        if one.sign is Sign.PITCH and not any(sentence.holds(one) for sentence in told)
    ]
    yield from offers
    for one in sight.signs:
        offered = any(offer.start < one.start < offer.end for offer in offers)
        if one.sign is Sign.PRICE:
            yield Shown(Mark.MONEY, one.start, one.end)
        elif one.sign is Sign.CALL and not (offered and " " not in text[one.start : one.end]):
            low = max(part.words[0].start for part in sight.sentences if part.words[0].start <= one.start)
            yield Shown(Mark.CALL, clause_start(text, low, one.start), clause_end(text, one.end))


def _leading(text: str, signs: Iterable[Found]) -> Iterator[Shown]:
    """Yield where a text leads away: links, with a scheme or not, addresses, numbers and messengers."""
    found = ways(text)
    yield from (Shown(_OF_WAYS[one.way], one.start, one.end) for one in found if one.way in _OF_WAYS)
    others = [(one.start, one.end) for one in found if one.way is not Way.LINK]
    links = [(sign.start, sign.end) for sign in signs if sign.sign is Sign.LINK]
    for start, end in (*links, *((one.start, one.end) for one in found if one.way is Way.LINK)):
        if not any(low < end and start < high for low, high in others):
            yield Shown(Mark.CALENDAR if books_a_time(text, start, end) else Mark.LINK, start, end)


def _greeted_twice(text: str) -> Iterator[Shown]:
    """Yield two greetings in a row where a name stands between, as those do that a tool put before others."""
    found = _GREETED_TWICE.match(text)
    if found and {found["first"].lower(), found["second"].lower()} <= _GREETS:
        yield Shown(Mark.GREETED_TWICE, found.start("first"), found.end())


def _pasted(text: str, owner: Card) -> Iterator[tuple[int, int]]:
    """Yield where the owner's title stands as on the card, to the letter, and the company likewise.

    A title is a trade, and somebody may name it: it counts beside the company, or where it is laid out as
    on a card. A company may be named: it counts beside the title, or with its legal form.
    """
    title, company = owner.title.strip(), owner.company.strip()
    both = bool(title) and title in text and bool(company) and company in text
    laid_out = bool(_LAID_OUT.search(title))
    formal = any(fault.fault is Fault.LEGAL_FORM for fault in faults(company, Card()))
    for field in (title if both or laid_out else "", company if both or formal else ""):
        if len(_PARTS.findall(field)) >= _FEWEST_PARTS:
            for found in re.finditer(rf"(?<!\w){re.escape(field)}(?!\w)", text):
                yield found.span()
