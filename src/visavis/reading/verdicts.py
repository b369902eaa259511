"""Adds the sentences of each text up to its verdict: none, cosmetic or contextual, and how surely."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import spread, sum_of
from visavis.reading.judging import Judged, Origin
from visavis.reading.languages import UNDECIDED
from visavis.reading.leanings import weights
from visavis.reading.reach import SHARED
from visavis.reading.reading import Doubt
from visavis.reading.slots import Usual
from visavis.reading.vocabulary import LANGUAGES, WELL_LISTED
from visavis.reading.weights import exact, needed_bits, sigmoid

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

# the languages whose words were weighed, and that of a text too short to tell; another is judged by its bits
WEIGHED_LANGUAGES = (*map(LANGUAGES.index, WELL_LISTED), UNDECIDED)
_NEW_SHARE = 0.6
_NEW_NEEDS, _BARE_NEEDS = 4.0, 5.0
# that a sentence tells what its reader did, in a language whose words were not weighed
_TELLS = 6.0
MOST_OF_SENTENCE = 40.0
# one true sentence makes a text contextual, whatever stands around it: what speaks against one sentence takes
# little from another
AGAINST = 0.3
_FEW_PEOPLE = 10
_LEAST_QUOTED = 4
_SHORT_WORDS = 4
_FEWEST_WORDS = 4
_KEY_BITS = 48
_NEAR = 0.7
_CAPS = {Doubt.NEW_AS_A_WHOLE: 0.6, Doubt.FEW_PEOPLE: 0.75, Doubt.SHORT: 0.8, Doubt.LANGUAGE: 0.8}


class Sums(NamedTuple):
    """By sentence: how many words it has, how many are no merge field and how many this person's alone.

    `counted` are its bits, `told` whether it tells what its reader did, `yours` whether it speaks to them,
    and `leaning` how far its words lean towards them; `people`, `usual_words` and `usual_key` are those of
    the sentence it is an edit of.
    """

    words: "Array"
    specific: "Array"
    counted: "Array"
    told: "Array"
    held: "Array"
    yours: "Array"
    leaning: "Array"
    people: "Array"
    usual_words: "Array"
    usual_key: "Array"


class Texts(NamedTuple):
    """By text how many sentences and words it has, its language, whether it is none, or quotes something.

    `sentences` are rows.
    """

    sentences: "Array"
    counts: "Array"
    words: "Array"
    language: "Array"
    nothing: "Array"
    quotes: "Array"


class Verdicts(NamedTuple):
    """By text; `family` is the row, among all sentences in text order, of its family's, or -1.

    `counted` goes by sentence in text order: what each adds to the bits of its text.
    """

    contextual: "Array"
    nothing: "Array"
    margin: "Array"
    bits: "Array"
    share: "Array"
    new: "Array"
    few: "Array"
    short: "Array"
    language: "Array"
    needed: "Array"
    family: "Array"
    counted: "Array"


def sums_of(judged: Judged, length: "Array", people: "Array", usual: Usual) -> Sums:
    """Return what sentences add up to."""
    return Sums(
        sum_of(judged.origin != Origin.MERGE, length),
        sum_of(judged.origin == Origin.SPECIFIC, length),
        judged.counted,
        judged.told,
        judged.held,
        judged.yours,
        judged.leaning,
        people,
        usual.words,
        usual.key,
    )


def weigh(sums: Sums, texts: Texts, people: "Array") -> Verdicts:
    """Return the verdict on each text; `people` counts those the sender wrote to, this one included."""
    from numpy import isin, maximum, repeat, where

    rows, counts = texts.sentences, texts.counts
    words, specific = sum_of(sums.words[rows], counts), sum_of(sums.specific[rows], counts)
    told = sum_of(sums.told[rows], counts) > 0
    # what several people were sent in quotation marks is no word of theirs
    quotes = texts.quotes & ~told & (specific >= _LEAST_QUOTED)
    told |= quotes
    share = where(words > 0, specific / maximum(words, 1), -1.0)
    new = share > _NEW_SHARE
    listed = isin(texts.language, WEIGHED_LANGUAGES)
    by_words, tells = _weighed(sums, rows, repeat(new, counts))
    by_bits = sums.counted[rows] + sums.told[rows] * _TELLS
    counted = where(repeat(listed, counts), by_words, by_bits)
    bits = sum_of(counted, counts) + quotes * where(listed, tells[new.astype(int)], _TELLS)
    # a text new as a whole may be a template used for the first time, the more if it names nothing
    held = sum_of(sums.held[rows], counts) > 0
    unsure = where(new & ~told, where(held, _NEW_NEEDS, _BARE_NEEDS), 0.0)
    start, more = weights().start
    needed = where(listed, -start - new * more, needed_bits(people) + unsure)
    margin = bits - needed
    return Verdicts(
        (margin >= 0) & ~texts.nothing,
        texts.nothing,
        margin,
        bits,
        share,
        new,
        people < _FEW_PEOPLE,
        texts.words < _SHORT_WORDS,
        texts.language,
        needed,
        _family(sums, rows, counts),
        counted,
    )


def _weighed(sums: Sums, rows: "Array", new: "Array") -> tuple["Array", "Array"]:
    """Return what each sentence adds to its text, in a language whose words were weighed.

    What several people were sent adds nothing. `new` tells by sentence whether its text is new as a whole.
    What it adds that a sentence tells comes second, of a text that is not new, and of one that is.
    """
    from numpy import array, minimum, where

    measured = weights()
    told, yours = sums.told[rows], sums.yours[rows]
    told_bits, yours_bits, plain_bits, tells = (
        array([one, one + more])
        for one, more in (measured.told, measured.yours, measured.plain, measured.tells)
    )
    which = new.astype(int)
    of_bit = where(told, told_bits[which], where(yours, yours_bits[which], plain_bits[which]))
    bits = minimum(sums.counted[rows], MOST_OF_SENTENCE)
    found = exact(bits * of_bit) + sums.leaning[rows] + told * tells[which]
    found = where(found < 0, exact(found * AGAINST), found)
    apart = (sums.people[rows] < SHARED) & ((sums.specific[rows] > 0) | (bits > 0))
    return where(apart, found, 0.0), tells


def _family(sums: Sums, rows: "Array", counts: "Array") -> "Array":
    """Return for each text its longest sentence that three people or more were sent, by its usual words."""
    from numpy import flatnonzero, full, uint64, where

    usable = (sums.usual_words >= _FEWEST_WORDS) & (sums.people >= SHARED)
    rank = (sums.usual_words.astype(uint64) << uint64(_KEY_BITS)) | (sums.usual_key >> uint64(16))
    rank = where(usable, rank, uint64(0))[rows]
    best = _greatest(rank, counts)
    owner = spread(counts)[0]
    chosen = flatnonzero((rank == best[owner]) & (rank > 0))
    found = full(len(counts), -1)
    found[owner[chosen]] = rows[chosen]
    return found


def _greatest(values: "Array", counts: "Array") -> "Array":
    from numpy import cumsum, maximum, zeros

    found = zeros(len(counts), values.dtype)
    some = counts > 0
    if some.any():
        found[some] = maximum.reduceat(values, (cumsum(counts) - counts)[some])
    return found


def doubts_of(verdicts: Verdicts) -> dict[Doubt, "Array"]:
    """Return of each doubt which texts it is about."""
    return {
        Doubt.NEW_AS_A_WHOLE: verdicts.new,
        Doubt.FEW_PEOPLE: verdicts.few,
        Doubt.NEAR: sigmoid(abs(verdicts.margin)) < _NEAR,
        Doubt.SHORT: verdicts.short,
        Doubt.LANGUAGE: verdicts.language == UNDECIDED,
    }


def confidences(verdicts: Verdicts) -> "Array":
    """Return 0.5 to 1 by text: how far a margin of bits is from none, less where there are doubts."""
    from numpy import minimum, where

    found = sigmoid(abs(verdicts.margin))
    for doubt, about in doubts_of(verdicts).items():
        found = minimum(found, where(about, _CAPS.get(doubt, 1.0), 1.0))
    return where(verdicts.nothing, 1.0, found)


def identity(usual_key: int) -> str:
    """Return the identity of the family around a sentence, by its usual key."""
    return f"{usual_key:016x}"
