"""Tells the language of a text by its common words, or that it cannot be told."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import sum_of
from visavis.reading.hands import each
from visavis.reading.lexicon import Lexicon
from visavis.reading.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from visavis.reading.arrays import Array
    from visavis.reading.sentences import Part, Sheaf

UNDECIDED = len(LANGUAGES)
# hundredths of a power of ten: ten times likelier than by rare words, and 1.5 times than in another language
_LEAST_EVIDENCE = 100
_LEAST_LEAD = 18


def sentence_scores(sheaf: "Sheaf", lexicon: Lexicon) -> "Array":
    """Return for each language, and each sentence, what its words say for it.

    In hundredths of a power of ten: how much likelier a word is than a rare one.
    """
    from numpy import zeros

    scores = zeros((len(LANGUAGES), len(sheaf.length)), lexicon.tongues.dtype)

    def score(part: "Part") -> None:
        symbols = part.sheaf.symbols[part.sheaf.inner()[1]]
        for row, tongue in zip(scores, lexicon.tongues, strict=True):
            row[part.rows] = sum_of(tongue[symbols], part.sheaf.length)

    for _ in each(score, sheaf.parts()):
        pass
    return scores


def text_languages(scores: "Array", sentences: "Array", counts: "Array") -> "Array":
    """Return the number of each text's language in `LANGUAGES`, or `UNDECIDED`."""
    from numpy import argmax, sort, stack, where

    totals = stack([sum_of(score[sentences], counts) for score in scores])
    second, best = sort(totals, axis=0)[-2:]
    decided = (best >= _LEAST_EVIDENCE) & (best >= second + _LEAST_LEAD)
    return where(decided, argmax(totals, axis=0), UNDECIDED)


def language_name(number: int) -> str | None:
    """Return fr, en, de, es, it, nl or pt, or None where none was decided."""
    return LANGUAGES[number] if number < UNDECIDED else None
