"""Tells of each word of a sentence where it comes from, and how much it tells of its one reader."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from visavis.reading.corpus import SHARED, Corpus, Symbols
from visavis.reading.frames import edged
from visavis.reading.masking import MASK, Piece
from visavis.reading.slots import Filler, SlotKind, Slots
from visavis.reading.weights import habit, word_bits

# what an edit of fixed words still tells, a typing error above all
_EDIT = 0.15
# one choice in three is mere wording; none says more than a rare word
_LEAST_CHOICE = 1.6
_MOST_CHOICE = 6.0


class Origin(Enum):
    """Where a word comes from: a merge field, words sent to several, a small edit of them, or none."""

    MERGE = "merge"
    SHARED = "shared"
    EDIT = "edit"
    SPECIFIC = "specific"


class Judged(NamedTuple):
    """A symbol's origin, its bits, and the people who were sent it in its place, this one included."""

    origin: Origin
    bits: float
    people: int


class Sentence(NamedTuple):
    """A sentence sent to a recipient, its language, and whether it tells what that person did."""

    piece: Piece
    recipient: str
    language: str | None
    tells: bool


def judge(corpus: Corpus, slots: Slots, sentence: Sentence) -> list[Judged]:
    """Judge each symbol of a sentence; its bits are those it would have alone.

    Where a sentence tells what its reader did, words of the owner's habit keep all their bits, and a word
    that others were told counts as chosen where the owner often chooses another.
    """
    symbols = sentence.piece.symbols
    fillers = slots.fillers(symbols)
    people = len(slots.people(symbols) | {sentence.recipient})
    if people >= SHARED:
        return _told_to_several(symbols, fillers, people)
    reaches = corpus.covered(symbols, sentence.recipient)
    judged = [
        Judged(Origin.SHARED, 0.0, reach)
        if reach >= SHARED
        else Judged(Origin.SPECIFIC, _bits(corpus, sentence, place), reach)
        for place, reach in enumerate(reaches)
    ]
    if sentence.tells:
        _choose(judged, sentence, slots)
    for filler in fillers:
        _fill(judged, sentence, filler)
    return _with_merged(symbols, fillers, judged)


def _told_to_several(symbols: Symbols, fillers: Sequence[Filler], people: int) -> list[Judged]:
    judged = [Judged(Origin.SHARED, 0.0, people)] * len(symbols)
    for filler in fillers:
        edited = filler.slot.kind is SlotKind.EDIT and symbols[filler.start : filler.end] != filler.slot.usual
        for place in range(filler.start, filler.end) if edited else ():
            judged[place] = Judged(Origin.EDIT, 0.0, 1)
    return _with_merged(symbols, fillers, judged)


def _bits(corpus: Corpus, sentence: Sentence, place: int) -> float:
    told = corpus.others_told(sentence.piece.symbols[place], sentence.recipient)
    return _plain_bits(sentence, place) * (1.0 if sentence.tells else habit(told))


def _plain_bits(sentence: Sentence, place: int) -> float:
    capital = sentence.language != "de" and bool(sentence.piece.capitals >> place & 1)
    return word_bits(sentence.piece.symbols[place], capital=capital)


def _choose(judged: list[Judged], sentence: Sentence, slots: Slots) -> None:
    """Give a shared word the bits of its choice among all that the owner writes after the two before it."""
    line = edged(sentence.piece.symbols)
    for place, was in enumerate(judged):
        bits = slots.choices.bits(line[place], line[place + 1], line[place + 2])
        if was.origin is Origin.SHARED and bits >= _LEAST_CHOICE:
            judged[place] = Judged(Origin.SPECIFIC, min(bits, _MOST_CHOICE), was.people)


def _fill(judged: list[Judged], sentence: Sentence, filler: Filler) -> None:
    """Weigh what fills an edited or an open slot: the first little, the second whoever else was told it."""
    for place in range(filler.start, filler.end):
        was = judged[place]
        if filler.slot.kind is SlotKind.OPEN:
            bits = max(was.bits, _plain_bits(sentence, place))
            judged[place] = Judged(Origin.SPECIFIC, bits, was.people)
        elif filler.slot.kind is SlotKind.EDIT and was.origin is Origin.SPECIFIC:
            judged[place] = Judged(Origin.EDIT, was.bits * _EDIT, was.people)


def _with_merged(symbols: Symbols, fillers: Sequence[Filler], judged: Sequence[Judged]) -> list[Judged]:
    merged = {place for place, symbol in enumerate(symbols) if symbol == MASK}
    for filler in fillers:
        if filler.slot.kind is SlotKind.MERGE:
            merged.update(range(filler.start, filler.end))
    return [
        Judged(Origin.MERGE, 0.0, one.people) if place in merged else one for place, one in enumerate(judged)
    ]
