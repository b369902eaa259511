"""Tells of each word of a sentence where it comes from, and how much it tells of its one reader."""

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import spread, sum_of
from visavis.reading.choices import Choices
from visavis.reading.fillers import SHARED, Fillers, SlotKind
from visavis.reading.lexicon import END, LIFE, MASK, NUMBER, OF_SELF, Lexicon
from visavis.reading.sentences import Sheaf
from visavis.reading.slots import Slots
from visavis.reading.vocabulary import LANGUAGES
from visavis.reading.weights import exact

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

# an edit of fixed words still tells a little, a typing error above all
_EDIT = 0.15
_SLIP = 0.6
# one choice in three is mere wording; none says more than a rare word
_LEAST_CHOICE = 1.6
_MOST_CHOICE = 6.0
# a word the owner uses with many is of the owner's trade: half as telling, then a quarter
_OFTEN, _OF_OFTEN = 3, 0.5
_USUAL, _OF_USUAL = 9, 0.25
# a sentence that sells, speaks of its sender alone or could be said to anybody tells less than its words of
# the one who reads it; one that names a gesture of theirs, or what both lived through, tells more
_OF_A_PITCH = 0.3
_OF_SELF = 0.7

_OF_HOLLOW = 0.3
_LEAST_FOR_BONUS, _LEAST_OWN, _LEAST_OF_A_WORD = 4.0, 3, 3.0
# merge fields beyond those that call their reader at the head of a sentence; of two, one is no name
_CALLED, _OF_A_CARD = 4, 1
_GERMAN = LANGUAGES.index("de")


class Origin(IntEnum):
    """Where a word comes from: a merge field, words sent to several, a small edit of them, or none."""

    MERGE = 0
    SHARED = 1
    EDIT = 2
    SPECIFIC = 3


class Ground(NamedTuple):
    """What a sender's other texts tell, against which sentences are judged."""

    lexicon: Lexicon
    slots: Slots
    choices: Choices


class Told(NamedTuple):
    """What is known of sentences besides their words.

    By sentence: `people` who were sent it, this one included; its `language`; whether it `tells` what its
    reader did. By word: whether it stands beside what `sells`, is `hollow`, said to anybody, or lets its
    reader `off`; whether it is `shared` as it stands, or once what `slipped` is undone, and how many
    `others` were told it.
    """

    people: "Array"
    language: "Array"
    tells: "Array"
    sells: "Array"
    hollow: "Array"
    off: "Array"
    shared: "Array"
    slipped: "Array"
    others: "Array"


class Judged(NamedTuple):
    """By word its origin and its bits; by sentence what these count for, and whether it told.

    `held` tells whether a name, a number or a word of people's own life is this person's in a sentence;
    `yours` whether it speaks to its reader, and `leaning` how far its words lean towards one.
    """

    origin: "Array"
    bits: "Array"
    counted: "Array"
    told: "Array"
    held: "Array"
    yours: "Array"
    leaning: "Array"


def judge(ground: Ground, sheaf: Sheaf, about: Told, fillers: Fillers, pair_keys: "Array") -> Judged:
    """Judge each word of sentences; its bits are those it would have alone.

    A word that others were told counts as chosen where the owner often chooses another: anywhere in a
    sentence that tells what its reader did, whose words of habit keep all their bits too; elsewhere neither
    where it begins, nor where a card may have filled it.
    """
    from numpy import flatnonzero, maximum, minimum, where

    owner, places = sheaf.inner()
    symbols = sheaf.symbols[places]
    german = about.language[owner] == _GERMAN
    lexicon, slots = ground.lexicon, ground.slots
    plain = lexicon.bits[symbols] + lexicon.capital_bits[symbols] * (sheaf.capitals[places] & ~german)
    habit = where(about.others >= _USUAL, _OF_USUAL, where(about.others >= _OFTEN, _OF_OFTEN, 1.0))
    tells = about.tells[owner]
    origin = where(about.shared, Origin.SHARED, Origin.SPECIFIC)
    bits = where(about.shared, 0.0, plain * where(tells, 1.0, habit))
    chosen = flatnonzero(about.shared & (tells | _is_free(sheaf, places, german)))
    choice = ground.choices.bits(pair_keys[places[chosen] - 2], symbols[chosen])
    chosen, choice = chosen[choice >= _LEAST_CHOICE], choice[choice >= _LEAST_CHOICE]
    origin[chosen], bits[chosen] = Origin.SPECIFIC, minimum(choice, _MOST_CHOICE)

    slips = about.slipped & (origin == Origin.SHARED)
    origin[slips], bits[slips] = Origin.EDIT, _SLIP
    kind, edited = _filled(sheaf, slots, fillers, places)
    edited |= about.slipped
    own = sum_of((lexicon.flags[symbols] & OF_SELF) != 0, sheaf.length)
    yours = _yours(lexicon, symbols, about.language, sheaf.length)
    # what fills a place for several people is this person's only where it speaks to its reader
    opened = (kind == SlotKind.OPEN) & (~about.shared | (yours > 0)[owner])
    origin[opened] = Origin.SPECIFIC
    bits = where(opened, maximum(bits, plain), bits)
    edit = (kind == SlotKind.EDIT) & (origin == Origin.SPECIFIC)
    origin[edit] = Origin.EDIT
    bits = where(edit, bits * _EDIT, bits)

    several = about.people[owner] >= SHARED
    origin = where(several, where(edited, Origin.EDIT, Origin.SHARED), origin)
    merged = (kind == SlotKind.MERGE) | (symbols == MASK)
    origin[merged] = Origin.MERGE
    bits = exact(where(several | merged | about.off, 0.0, bits))
    of_life = (lexicon.flags[symbols] & LIFE) != 0
    named = sheaf.capitals[places] & ~german & (lexicon.capital_bits[symbols] > 0)
    holds = (origin == Origin.SPECIFIC) & (named | of_life | (symbols == NUMBER))
    held = sum_of(holds, sheaf.length) > 0
    counted = _counted(sheaf.length, about, origin, bits, own > yours)
    leaning = sum_of(where(merged | about.off, 0.0, lexicon.leanings[symbols]), sheaf.length)
    return Judged(origin, bits, *counted, held, yours > 0, leaning)


def _yours(lexicon: Lexicon, symbols: "Array", language: "Array", length: "Array") -> "Array":
    """Count by sentence the words that speak to its reader, in the language of its text."""
    from numpy import repeat, uint8

    tongue = (1 << language).astype(uint8)
    return sum_of((lexicon.yours[symbols] & repeat(tongue, length)) != 0, length)


def _is_free(sheaf: Sheaf, places: "Array", german: "Array") -> "Array":
    """Tell which words may be a choice: no names, after two words of which none is a merge field."""
    before, second = sheaf.symbols[places - 1], sheaf.symbols[places - 2]
    words = (before > END) & (second > END) & (before != MASK) & (second != MASK)
    free: Array = words & (german | ~sheaf.capitals[places])
    return free


def _filled(sheaf: Sheaf, slots: Slots, fillers: Fillers, places: "Array") -> tuple["Array", "Array"]:
    """Return by word the kind of the slot it fills, and whether it is an edit of what usually fills it."""
    from numpy import zeros

    kind = zeros(len(sheaf.symbols) + 1, "int8")
    edited = zeros(len(sheaf.symbols) + 1, bool)
    owner, rank = spread(fillers.end - fillers.start)
    inside = fillers.start[owner] + rank
    kind[inside] = slots.kinds[fillers.slot[owner]]
    edited[inside] = slots.edited(sheaf, fillers)[owner]
    edited &= kind == SlotKind.EDIT
    return kind[places], edited[places]


def _counted(
    length: "Array", about: Told, origin: "Array", word_bits: "Array", of_self: "Array"
) -> tuple["Array", "Array"]:
    """Return what the bits of sentences count for, and which of them tell what their reader did.

    `of_self` tells which speak of their sender more than to their reader.
    """
    from numpy import repeat, where

    bits = sum_of(word_bits, length)
    # common words alone may tell, where enough of them are this person's
    alone = sum_of(origin == Origin.SPECIFIC, length) >= _LEAST_OWN
    # that they are this, at that company, is no gesture: a card says it
    late = (origin == Origin.MERGE) & (spread(length)[1] >= _CALLED)
    alone &= (bits >= _LEAST_OF_A_WORD) | (sum_of(late, length) < _OF_A_CARD)
    told = about.tells & (alone | (bits >= _LEAST_FOR_BONUS))
    alike = repeat(where(of_self & ~told, _OF_SELF, 1.0), length)
    factor = where(about.sells, _OF_A_PITCH, alike) * where(
        about.hollow & ~repeat(told, length), _OF_HOLLOW, 1.0
    )
    return sum_of(exact(word_bits * factor), length), told
