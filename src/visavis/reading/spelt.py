"""Tells what is on a card from what its sender says to everybody, in the same words."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import firsts
from visavis.reading.cutting import FIRST, Cut
from visavis.reading.interner import Numbers, sealed
from visavis.reading.lexicon import Lexicon
from visavis.reading.masking import Masked
from visavis.reading.sentences import piece_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

# of what may be masked: company and title, a title, a company
KINDS = 3


class Spelt(NamedTuple):
    """Sentences where a part of a card is masked, by number, and their keys were it not."""

    sentence: "Array"
    key: "Array"


def spell(words: Cut, masked: Masked, lexicon: Lexicon) -> tuple[Spelt, ...]:
    """Return the sentences of texts where both company and title are masked; a title; and a company."""
    from numpy import flatnonzero

    of_word = sentence_of(words)
    title = flatnonzero(masked.whole & ~masked.untitled)
    company = flatnonzero(masked.whole & ~masked.at_large)
    count = int(of_word[-1]) + 1 if len(of_word) else 0
    titled, placed = _among(of_word[title], count), _among(of_word[company], count)
    return tuple(
        _spelt(words, of_word, some, mask, lexicon)
        for some, mask in zip((titled & placed, titled, placed), less(masked), strict=True)
    )


def less(masked: Masked) -> tuple["Array", "Array", "Array"]:
    """Return what is masked were company and title, a title, or a company on no card."""
    return masked.named, masked.untitled, masked.at_large


def sentence_of(words: Cut) -> "Array":
    """Return by word the number of its sentence among those of all texts."""
    from numpy import cumsum

    found: Array = cumsum((words.marks & FIRST) != 0) - 1
    return found


def _among(sentences: "Array", count: int) -> "Array":
    from numpy import zeros

    some = zeros(count, bool)
    some[sentences] = True
    return some


def _spelt(words: Cut, of_word: "Array", some: "Array", mask: "Array", lexicon: Lexicon) -> Spelt:
    from numpy import flatnonzero, uint64, zeros

    sentence = flatnonzero(some)
    if not len(sentence):
        return Spelt(sentence, zeros(0, uint64))
    mine = flatnonzero(some[of_word])
    return Spelt(sentence, piece_keys(Cut(*(column[mine] for column in words)), mask[mine], lexicon))


class Fixed:
    """Where what a card tells is no merge field: what stands there is the same for everybody.

    It is so where other people were sent the same sentence, whose cards do not hold it, and where nobody
    was sent it with anything else in the same place. A sender who is an architect says so to bakers, and to
    architects.
    """

    def __init__(self, numbers: Numbers, sentences: "Array", spelt: "Sequence[Spelt]") -> None:
        self._numbers = numbers
        self._kinds = [_only(sentences, one) for one in spelt]

    def undone(self, sentences: "Array") -> "Array":
        """Return sentences by number, those with fixed words under a mask as those without."""
        from numpy import arange

        moved = arange(len(self._numbers))
        for masked, only in reversed(self._kinds):
            instead = self._numbers.find(only)
            some = (only > 0) & (instead >= 0)
            moved[masked[some]] = instead[some]
        found: Array = moved[sentences].astype(sentences.dtype)
        return found

    def under_masks(self, keys: "Array", spelt: "Sequence[Spelt]") -> "list[Array]":
        """Return which sentences have fixed words under a mask, of each kind; `keys` are those as masked."""
        return [
            one.sentence[self._hides(kind, keys[one.sentence], one.key)]
            for kind, one in zip(self._kinds, spelt, strict=True)
        ]

    def _hides(self, kind: Spelt, masked: "Array", keys: "Array") -> "Array":
        from numpy import minimum

        sentence = self._numbers.find(masked)
        found: Array = self._numbers.find(keys) >= 0
        if not len(kind.sentence):
            found &= sentence < 0
            return found
        place = minimum(kind.sentence.searchsorted(sentence), len(kind.sentence) - 1)
        alike = (kind.sentence[place] == sentence) & (kind.key[place] == keys)
        found &= alike | (sentence < 0)
        return found

    def sealed(self, numbers: Numbers) -> "Fixed":
        """Return what knows the same, beside what else is sealed."""
        return sealed(self, _numbers=numbers)


def _only(sentences: "Array", spelt: Spelt) -> Spelt:
    """Return each masked sentence once, with its key unmasked: 0 where it has several, or is one as it is."""
    from numpy import append, argsort, bincount, diff, maximum, minimum, uint64, where

    if not len(spelt.sentence):
        return spelt
    order = argsort(spelt.sentence, kind="stable")
    sentence, keys = spelt.sentence[order], spelt.key[order]
    first = firsts(sentence)
    masked, times = sentence[first], diff(append(first, len(keys)))
    only, most = minimum.reduceat(keys, first), maximum.reduceat(keys, first)
    sent = bincount(sentences, minlength=int(masked[-1]) + 1)[masked]
    return Spelt(masked, where((only == most) & (sent == times), only, uint64(0)))
