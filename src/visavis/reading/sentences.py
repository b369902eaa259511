"""Keeps sentences as they are compared: words folded, merge fields, numbers and links each as one sign."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import FACTORS, portions, spread, sum_of
from visavis.reading.cutting import FIRST, UPPER, Cut
from visavis.reading.interner import Interner
from visavis.reading.lexicon import END, LINKED, MASK, START, UNFILLED, Lexicon, mix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.reading.arrays import Array

# each sentence stands between so many signs of its beginning and of its end
EDGE = 2


class Sheaf(NamedTuple):
    """Sentences end to end, each between two signs of its beginning and two of its end.

    `symbols` and `capitals` go by place; `start` and `length` give for each sentence its first word's place
    and how many it has. A capital that opens a sentence is none.
    """

    symbols: "Array"
    capitals: "Array"
    start: "Array"
    length: "Array"

    def inner(self) -> tuple["Array", "Array"]:
        """Return for every word in order the sentence it is in, and its place."""
        owner, rank = spread(self.length)
        return owner, self.start[owner] + rank

    def is_word(self) -> "Array":
        """Tell of each place whether a word is there, and no edge."""
        words: Array = self.symbols > END
        return words

    def parts(self) -> "Iterator[Part]":
        """Yield the sentences in order, some thousands at a time; where there is none, a part without any."""
        if not len(self.length):
            yield Part(slice(0, 0), slice(0, 0), self)
        for rows in portions(self.length + 2 * EDGE):
            first = int(self.start[rows.start]) - EDGE
            last = int(self.start[rows.stop - 1] + self.length[rows.stop - 1]) + EDGE
            yield Part(
                rows,
                slice(first, last),
                Sheaf(
                    self.symbols[first:last],
                    self.capitals[first:last],
                    self.start[rows] - first,
                    self.length[rows],
                ),
            )


class Part(NamedTuple):
    """Sentences of a sheaf that follow each other: which, at which places, and themselves as a sheaf."""

    rows: slice
    places: slice
    sheaf: Sheaf


class Pieces(NamedTuple):
    """The sentences of texts: each one's text, its key, its words, and where these stand in the text.

    `first` and `last` are by word of the sheaf, without edges: the first and the last of the cut words
    that make the symbol.
    """

    text: "Array"
    key: "Array"
    sheaf: Sheaf
    first: "Array"
    last: "Array"

    def of_texts(self, wanted: "Array") -> "Pieces":
        """Return the sentences of some texts, told by text."""
        from numpy import flatnonzero, repeat

        kept = wanted[self.text]
        if kept.all():
            return self
        words = repeat(kept, self.sheaf.length)
        sheaf = some_of(self.sheaf, flatnonzero(kept))
        return Pieces(self.text[kept], self.key[kept], sheaf, self.first[words], self.last[words])


def pieces_of(words: Cut, masked: "Array", lexicon: Lexicon) -> Pieces:
    """Return the sentences of texts once what merge fields filled is masked."""
    runs = _runs(words, masked, lexicon)
    return Pieces(
        words.text[runs.kept[runs.opening]],
        _keys_of(runs, lexicon),
        lay(runs.symbols, runs.capitals, runs.length),
        runs.kept,
        _ends(runs.kept, len(words.text)),
    )


def piece_keys(words: Cut, masked: "Array", lexicon: Lexicon) -> "Array":
    """Return the keys of the sentences of texts, as `pieces_of` does."""
    return _keys_of(_runs(words, masked, lexicon), lexicon)


class _Runs(NamedTuple):
    """Words as they are compared, with the place of the cut word of each, and where sentences open."""

    symbols: "Array"
    capitals: "Array"
    kept: "Array"
    opening: "Array"
    length: "Array"


def _runs(words: Cut, masked: "Array", lexicon: Lexicon) -> _Runs:
    from numpy import flatnonzero, where

    symbols = where(masked, MASK, lexicon.symbols[words.word])
    symbols[words.word == UNFILLED] = MASK
    symbols[words.word == LINKED] = LINKED
    opens = (words.marks & FIRST) != 0
    again = masked.copy()
    again[1:] &= masked[:-1]
    again[:1] = False
    kept = flatnonzero(~again | opens)
    opening = flatnonzero(opens[kept])
    symbols = symbols[kept]
    capitals = ((words.marks[kept] & (UPPER | FIRST)) == UPPER) & (symbols != MASK)
    return _Runs(symbols, capitals, kept, opening, _lengths(opening, len(kept)))


def _keys_of(runs: _Runs, lexicon: Lexicon) -> "Array":
    from numpy import uint64

    keys = lexicon.keys[runs.symbols] + runs.capitals * uint64(FACTORS[4])
    return mix(run_keys(keys, runs.opening, runs.length))


def _lengths(opening: "Array", count: int) -> "Array":
    from numpy import append

    lengths: Array = append(opening[1:], count)[: len(opening)] - opening
    return lengths


def _ends(kept: "Array", count: int) -> "Array":
    from numpy import append

    ends: Array = append(kept[1:], count)[: len(kept)]
    return ends - 1


def lay(symbols: "Array", capitals: "Array", length: "Array") -> Sheaf:
    """Put the edges around sentences that stand end to end."""
    from numpy import arange, cumsum, full, int32, zeros

    total = len(symbols) + 2 * EDGE * len(length)
    start = cumsum(length) - length + EDGE * (2 * arange(len(length)) + 1)
    out = full(total, END, int32)
    out[start - 1] = out[start - EDGE] = START
    caps = zeros(total, bool)
    places = arange(len(symbols)) + spread(length)[0] * 2 * EDGE + EDGE
    out[places], caps[places] = symbols, capitals
    return Sheaf(out, caps, start, length)


def run_keys(keys: "Array", opening: "Array", length: "Array", symbols: "Array | None" = None) -> "Array":
    """Return the key of each run that begins at `opening`, whatever stands around it.

    `keys` go by place, or by symbol where the `symbols` of places are given.
    """
    owner, rank = spread(length)
    places = opening[owner] + rank
    of_run = keys[places if symbols is None else symbols[places]]
    return sum_of(of_run * powers(int(length.max(initial=0)))[rank], length)


def powers(count: int) -> "Array":
    """Return the weights of at least so many places of a run."""
    return _powers(1 << count.bit_length())


@lru_cache(maxsize=4)
def _powers(count: int) -> "Array":
    from numpy import cumprod, full, uint64

    factors = full(count, FACTORS[3], uint64)
    factors[0] = 1
    return cumprod(factors)


class Shelf:
    """The distinct sentences of a sender, each kept once, by the `numbers` of their keys; it only grows."""

    def __init__(self) -> None:
        self.numbers = Interner()
        self._sheaves: list[Sheaf] = []

    def __len__(self) -> int:
        return len(self.numbers)

    def add(self, pieces: Pieces) -> "Array":
        """Keep what is new among sentences; return the number of each."""
        found, new = self.numbers.number(pieces.key)
        if len(new):
            self._sheaves.append(some_of(pieces.sheaf, new))
        return found

    def sheaf(self) -> Sheaf:
        """Return all sentences in the order of their numbers."""
        from numpy import concatenate, cumsum, zeros

        if len(self._sheaves) != 1:
            parts = self._sheaves or [Sheaf(*(zeros(0, int) for _ in range(4)))]
            offsets = cumsum([0, *(len(part.symbols) for part in parts[:-1])])
            self._sheaves = [
                Sheaf(
                    concatenate([part.symbols for part in parts]),
                    concatenate([part.capitals for part in parts]).astype(bool),
                    concatenate([part.start + offset for part, offset in zip(parts, offsets, strict=True)]),
                    concatenate([part.length for part in parts]),
                )
            ]
        return self._sheaves[0]


def some_of(sheaf: Sheaf, wanted: "Array") -> Sheaf:
    """Return some sentences of a sheaf, in the order asked for."""
    owner, rank = spread(sheaf.length[wanted] + 2 * EDGE)
    places = (sheaf.start[wanted] - EDGE)[owner] + rank
    length = sheaf.length[wanted]
    from numpy import arange, cumsum

    start = cumsum(length) - length + EDGE * (2 * arange(len(length)) + 1)
    return Sheaf(sheaf.symbols[places], sheaf.capitals[places], start, length)
