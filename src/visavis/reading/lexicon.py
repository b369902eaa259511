"""Numbers the words of a corpus, and remembers of each what is asked of it for every text."""

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from visavis.reading.arrays import FACTORS
from visavis.reading.interner import Interner
from visavis.reading.leanings import leaning_of
from visavis.reading.phrasebook import LANES, marks_of
from visavis.reading.vocabulary import (
    GREETINGS,
    LANGUAGES,
    LEGAL_FORMS,
    MAIL_HEADS,
    MONTHS_THAT_ARE_NAMES,
    PLATFORM,
    SELF,
    WORDS_THAT_ARE_NAMES,
    evidence_of,
    is_common,
    is_frequent,
    is_of_life,
    is_plain,
    networking_in,
    speakers_of_you,
)
from visavis.reading.weights import CAPITAL_BITS, Familiar, exact, word_bits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

# the signs that are no words: edges of a sentence, a merge field, a number, minutes, a link, an empty field
START, END, MASK, NUMBER, MINUTES, LINKED, UNFILLED = range(7)
SIGNS = ("^", "$", "*", "0", "0min", "@", "{}")
COMMON, NETWORKING, GREETING, NAME, LEGAL, OF_SELF, OF_PLATFORM, OF_MAIL, WEB, LIFE, MONTH = (
    1 << bit for bit in range(11)
)
_BY_WORD = ("keys", "stems", "lengths", "symbols", "flags", "bits", "capital_bits", "leanings", "yours")
_STEM = 4
_FEWEST = 1 << 10
_ALL = (1 << 64) - 1
_SHIFT = 29
_MINUTES = ("m", "min", "mins", "mn", "minutes", "minuten", "minutos", "minuti", "minuut")


@lru_cache(maxsize=65_536)
def spelled(word: str) -> int:
    """Return the 64-bit key of a folded word."""
    key = 0
    for letter in reversed(word):
        key = (key * FACTORS[2] + ord(letter)) & _ALL
    return mixed(key)


def mixed(key: int) -> int:
    """Return a key whose bits all depend on all of another's; as `mix` does for many."""
    key = (key ^ (key >> _SHIFT)) * FACTORS[1] & _ALL
    return (key ^ (key >> _SHIFT)) | 1


def mix(keys: "Array") -> "Array":
    """Return keys whose bits all depend on all of the others'."""
    from numpy import uint64

    keys = (keys ^ (keys >> uint64(_SHIFT))) * uint64(FACTORS[1])
    mixed_keys: Array = (keys ^ (keys >> uint64(_SHIFT))) | uint64(1)
    return mixed_keys


class Lexicon:
    """The words of a corpus, each by its number; it only grows.

    By number: the `keys` of words, the numbers of their `stems`, how many letters they have (`lengths`),
    the `symbols` they count as, their `flags` and `bits`, what a capital adds, their `leanings`, what they
    say for each language (`tongues`, a row a language), the languages in which they speak to their reader
    (`yours`), and the places of phrases they may take (`marks`, a row a lane).
    """

    def __init__(self) -> None:
        from numpy import float64, int16, int32, int64, uint8, uint32, uint64, zeros

        self.spellings: list[str] = []
        self._stems: dict[str, int] = {}
        self._interner = Interner()
        self._lock = Lock()
        size = _FEWEST
        self.keys = zeros(size, uint64)
        self.stems = zeros(size, int32)
        self.lengths = zeros(size, int64)
        self.symbols = zeros(size, int32)
        self.flags = zeros(size, uint32)
        self.bits = zeros(size, float64)
        self.capital_bits = zeros(size, float64)
        self.leanings = zeros(size, float64)
        self.yours = zeros(size, uint8)
        self.tongues = zeros((len(LANGUAGES), size), int16)
        self.marks = zeros((LANES, size), uint64)
        self._learn(SIGNS)

    def __len__(self) -> int:
        return len(self.spellings)

    def __getstate__(self) -> dict[str, Any]:
        """Return what is known of words, without the room for more; most take the same places of phrases."""
        from numpy import array, frombuffer, uint64

        count, state = len(self), vars(self).copy()
        del state["_lock"]
        state |= {name: state[name][:count] for name in _BY_WORD} | {
            "tongues": self.tongues[:, :count].copy()
        }
        rows: dict[bytes, int] = {}
        marks = self.marks[:, :count].T.copy()
        state["marks"] = array([rows.setdefault(row.tobytes(), len(rows)) for row in marks])
        state["rows"] = frombuffer(b"".join(rows), uint64).reshape(-1, LANES)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Know words again."""
        rows = state.pop("rows")
        vars(self).update(state, _lock=Lock(), marks=rows[state["marks"]].T.copy())

    @property
    def stem_count(self) -> int:
        """How many stems there are."""
        return len(self._stems)

    def numbers(self, keys: "Array") -> "Array":
        """Return the number of each key, -1 for words never met."""
        with self._lock:
            return self._interner.find(keys)

    def number(self, word: str) -> int:
        """Return the number of a folded word, which is learnt if need be."""
        from numpy import array, uint64

        key = array([spelled(word)], uint64)
        self.learn(key, [word])
        return int(self.numbers(key)[0])

    def _learn(self, words: "Sequence[str]") -> None:
        from numpy import array, uint64

        self.learn(array([spelled(word) for word in words], uint64), words)

    def learn(self, keys: "Array", words: "Sequence[str]") -> None:
        """Number words that have no number yet, given with their keys; several threads may learn."""
        with self._lock:
            new = self._interner.add_new(keys)
            self._describe(keys[new], [words[place] for place in new])

    def _describe(self, keys: "Array", words: "Sequence[str]") -> None:
        from numpy import array, frombuffer, uint64

        first, last = len(self.spellings), len(self.spellings) + len(words)
        self.spellings += words
        while last > len(self.keys):
            self._grow()
        some = slice(first, last)
        symbols = [_symbol(word, number) for number, word in enumerate(words, first)]
        known = [
            SIGNS[symbol] if symbol < len(SIGNS) else word
            for symbol, word in zip(symbols, words, strict=True)
        ]
        rows = [_row(word) for word in known]
        self.keys[some], self.symbols[some] = keys, symbols
        self.stems[some] = [self._stems.setdefault(word[:_STEM], len(self._stems)) for word in words]
        self.lengths[some] = [len(word) for word in words]
        self.flags[some] = [row.flags for row in rows]
        self.bits[some] = [row.bits for row in rows]
        self.capital_bits[some] = [CAPITAL_BITS * (row.bits > CAPITAL_BITS) for row in rows]
        self.leanings[some] = exact(array([row.leaning for row in rows]))
        self.yours[some] = [row.yours for row in rows]
        self.tongues[:, some] = list(zip(*(row.tongues for row in rows), strict=True))
        lanes = b"".join([marks_of(word) for word in known])
        self.marks[:, some] = frombuffer(lanes, uint64).reshape(-1, LANES).T

    def _grow(self) -> None:
        from numpy import concatenate, zeros

        # a reader that was kept makes room for the few words of a draft
        more = max(len(self.keys) // 8, _FEWEST)
        for name in (*_BY_WORD, "tongues", "marks"):
            old = getattr(self, name)
            room = zeros((*old.shape[:-1], more), old.dtype)
            setattr(self, name, concatenate([old, room], axis=-1))


class _Row(NamedTuple):
    flags: int
    bits: float
    leaning: float
    yours: int
    tongues: tuple[int, ...]


_LISTED = (
    (GREETINGS, GREETING),
    (WORDS_THAT_ARE_NAMES, NAME),
    (MONTHS_THAT_ARE_NAMES, MONTH),
    (LEGAL_FORMS, LEGAL),
    (SELF, OF_SELF),
    (PLATFORM, OF_PLATFORM),
    (MAIL_HEADS, OF_MAIL),
    (frozenset(("www",)), WEB),
)


def _row(word: str) -> _Row:
    common, networking = is_common(word), networking_in(word)
    flags = COMMON * common | NETWORKING * bool(networking) | LIFE * is_of_life(word)
    for words, flag in _LISTED:
        if word in words:
            flags |= flag
    bits = word_bits(word, _familiar(word, common=common, networking=bool(networking)))
    # a number is as plain as the words around it
    plain = is_plain(word) or word == SIGNS[NUMBER]
    leaning = leaning_of(word, plain=plain, networking=bool(networking))
    return _Row(flags, bits, leaning, speakers_of_you(word), evidence_of(word, networking))


def _familiar(word: str, *, common: bool, networking: bool) -> Familiar:
    if common:
        return Familiar.COMMON
    if is_of_life(word):
        return Familiar.OF_LIFE
    if networking:
        return Familiar.NETWORKING
    return Familiar.FREQUENT if is_frequent(word) else Familiar.RARE


def counted_as(word: str) -> str:
    """Return what a folded word is compared as: itself, a number, or minutes."""
    if not word[:1].isdigit():
        return word
    return SIGNS[MINUTES if word.lstrip("0123456789") in _MINUTES else NUMBER]


def _symbol(word: str, number: int) -> int:
    same = number < len(SIGNS) or not word[:1].isdigit()
    return number if same else SIGNS.index(counted_as(word))
