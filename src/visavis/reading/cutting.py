"""Cuts many texts into words and sentences at once, with offsets into each untouched text."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import FACTORS
from visavis.reading.glyphs import BREAK, CAPITAL, INSIDE, ODD, SPACE, STOP, glyphs_of
from visavis.reading.lexicon import LINKED, OF_MAIL, UNFILLED, WEB, Lexicon, mix
from visavis.reading.tokens import FIELD, LINK, fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

UPPER, FIRST, CLOSED = 1, 2, 4
_EVERY_BIT = 1 << 64
_BASE = FACTORS[2]


class Cut(NamedTuple):
    """The words of texts in order, each with its text, its place there in code points, and its number.

    `marks` has `UPPER` for a capital, `FIRST` for the first word of a sentence, `CLOSED` where punctuation
    or the end follows.
    """

    text: "Array"
    start: "Array"
    end: "Array"
    word: "Array"
    marks: "Array"


class Scan(NamedTuple):
    """Words by their keys, not numbered yet; `odd` tells which texts `tokenise` is to read again."""

    text: "Array"
    start: "Array"
    end: "Array"
    key: "Array"
    marks: "Array"
    odd: "Array"


def cut(texts: "Sequence[str]", lexicon: Lexicon) -> Cut:
    """Return the words of texts; those never met are learnt.

    Texts with markup, links, unfilled fields or quoted mail are left to `tokenise`; of all others this
    finds the same words.
    """
    return numbered(texts, scan(texts), lexicon)


def scan(texts: "Sequence[str]") -> Scan:
    """Find the words of texts, and which texts are not plain; touches nothing that others share."""
    from numpy import flatnonzero, frombuffer, int32, repeat, searchsorted, uint8, uint32, zeros

    joined = "\0" + "\0".join(texts) + "\0"
    if joined.count("\0") != len(texts) + 1:
        joined = "\0" + "\0".join(text.replace("\0", " ") for text in texts) + "\0"
    codes = frombuffer(joined.encode("utf-32-le", "surrogatepass"), uint32)
    kinds, letters = glyphs_of(codes)
    inside = (kinds & INSIDE) != 0
    edges = flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, ends = edges[0::2], edges[1::2]
    starts, ends, keys = _spell(letters, starts, ends)
    borders = flatnonzero(codes == 0)
    # an entry's word is the last that starts before it
    stops = flatnonzero(kinds & STOP)
    stops = stops[(kinds[stops] & SPACE != 0) | (kinds[(stops + 1) % len(kinds)] & SPACE != 0)]
    marks = zeros(len(starts) + 1, uint8)
    marks[searchsorted(starts, stops)] = FIRST
    marks[:1] = FIRST
    marks[searchsorted(starts, flatnonzero(kinds & BREAK)) - 1] |= CLOSED
    marks = marks[:-1]
    marks |= (kinds[starts] & CAPITAL != 0).astype(uint8) * UPPER
    per_text = searchsorted(starts, borders)
    text = repeat(range(len(texts)), per_text[1:] - per_text[:-1]).astype(int32)
    base = borders[:-1][text] + 1
    odd = zeros(len(texts), bool)
    odd[searchsorted(borders, _odd(kinds, codes)) - 1] = True
    return Scan(text, (starts - base).astype(int32), (ends - base).astype(int32), keys, marks, odd)


def _spell(letters: "Array", starts: "Array", ends: "Array") -> tuple["Array", "Array", "Array"]:
    """Return where words start and end once what is no letter is cut off before them, and their keys."""
    from numpy import cumsum, flatnonzero, int64, searchsorted, uint64, zeros

    places = flatnonzero(letters)
    kept = letters[places].astype(uint64)
    lengths = ends - starts
    if len(kept) == int(lengths.sum()):
        after = cumsum(lengths)
        before = after - lengths
    else:
        before, after = searchsorted(places, starts), searchsorted(places, ends)
        some = after > before
        starts, ends, before, after = starts[some], ends[some], before[some], after[some]
        starts = places[before]
    powers, inverses = _powers(1 << (len(kept) + 1).bit_length())
    sums = zeros(len(kept) + 1, uint64)
    cumsum(kept * powers[: len(kept)], out=sums[1:])
    return starts.astype(int64), ends, mix((sums[after] - sums[before]) * inverses[before])


@lru_cache(maxsize=4)
def _powers(count: int) -> tuple["Array", "Array"]:
    from numpy import cumprod, full, uint64

    def powers(base: int) -> "Array":
        factors = full(count, base, uint64)
        factors[0] = 1
        return cumprod(factors)

    return powers(_BASE), powers(pow(_BASE, -1, _EVERY_BIT))


def _odd(kinds: "Array", codes: "Array") -> "Array":
    """Return the places of what only `tokenise` understands: markup, fields, links, letters that are two."""
    from numpy import flatnonzero

    places = flatnonzero(kinds & ODD)
    sign, before, after = codes[places], codes[places - 1], codes[places + 1]
    letter = (kinds[places + 1] & INSIDE) != 0
    plain = (
        ((sign == ord("&")) & ~letter & (after != ord("#")))
        | ((sign == ord("%")) & ~letter)
        | ((sign == ord("[")) & ~letter)
        | ((sign == ord("/")) & (before != ord(":")))
    )
    found: Array = places[~plain]
    return found


def numbered(texts: "Sequence[str]", raw: Scan, lexicon: Lexicon) -> Cut:
    """Return words with their numbers, those of texts that are not plain put in place."""
    from numpy import bincount, flatnonzero

    words = lexicon.numbers(raw.key)
    # a sign that is two letters has the key of its first: what `tokenise` is to read teaches nothing here
    unknown = flatnonzero((words < 0) & ~raw.odd[raw.text])
    if len(unknown):
        _learn(texts, raw, unknown, lexicon)
        words[unknown] = lexicon.numbers(raw.key[unknown])
    flags = lexicon.flags[words]
    odd = raw.odd.copy()
    odd[raw.text[(flags & WEB) != 0]] = True
    for number in set(raw.text[(flags & OF_MAIL) != 0].tolist()):
        odd[number] |= "\n" in texts[number]
    plain = Cut(raw.text, raw.start, raw.end, words, raw.marks)
    if not odd.any():
        return plain
    counts = bincount(raw.text, minlength=len(texts))
    return _put_in(texts, plain, counts, odd, lexicon)


def _learn(texts: "Sequence[str]", raw: Scan, unknown: "Array", lexicon: Lexicon) -> None:
    from numpy import unique

    keys, firsts = unique(raw.key[unknown], return_index=True)
    spellings = [
        fold(texts[raw.text[place]][raw.start[place] : raw.end[place]])[0] for place in unknown[firsts]
    ]
    lexicon.learn(keys, spellings)


def _put_in(texts: "Sequence[str]", plain: Cut, counts: "Array", odd: "Array", lexicon: Lexicon) -> Cut:
    """Return the words of all texts, with those that `tokenise` finds in the odd ones."""
    from numpy import array, empty, flatnonzero, int32, int64, repeat, uint8

    rows = [
        (number, *row) for number in flatnonzero(odd).tolist() for row in _odd_words(texts[number], lexicon)
    ]
    table = array(rows, int64).reshape(-1, 5)
    counts = counts.copy()
    counts[odd] = 0
    for number in table[:, 0]:
        counts[number] += 1
    put = repeat(odd, counts)
    kept = ~odd[plain.text]
    columns = []
    for column, (old, dtype) in enumerate(zip(plain, (int32, int32, int32, int32, uint8), strict=True)):
        new = empty(len(put), dtype)
        new[put] = table[:, column]
        new[~put] = old[kept]
        columns.append(new)
    return Cut(*columns)


def _odd_words(text: str, lexicon: Lexicon) -> "list[tuple[int, int, int, int]]":
    tokens = tokenise(text)
    rows = []
    for token in tokens:
        special = {LINK: LINKED, FIELD: UNFILLED}.get(token.kind)
        word = lexicon.number(token.folded) if special is None else special
        marks = UPPER * token.capital | FIRST * token.first | CLOSED * token.closed
        rows.append((token.start, token.end, word, marks))
    return rows
