"""Counts to how many people each piece of text went: people, never texts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from visavis.reading.defaults import is_default_sentence
from visavis.reading.masking import Card, cut

SHARED = 3
_EDGE = ""
# beyond so many people a shingle is shared whoever is added: no need to remember whom it went to
_REMEMBERED = 12
Symbols = tuple[str, ...]


class Addressed(NamedTuple):
    """A text, the key of the one person it went to, and their card as it was then."""

    text: str
    recipient: str
    card: Card = Card()


class Corpus:
    """The pieces of text of one sender and the people they went to; it only grows, in any order."""

    def __init__(self) -> None:
        self.people: set[str] = set()
        self.pieces: dict[Symbols, set[str]] = {}
        self.capitals: dict[Symbols, int] = {}
        self.wordings: dict[Symbols, str] = {}
        self._shingles: dict[Symbols, set[str]] = {}
        self._words: dict[str, set[str]] = {}

    def add(self, texts: Iterable[Addressed]) -> None:
        """Count more texts; LinkedIn's own sentence is no text."""
        for one in texts:
            if is_default_sentence(one.text):
                continue
            self.people.add(one.recipient)
            tokens, pieces = cut(one.text, one.card)
            for piece in pieces:
                first, last = piece.tokens[0][0], piece.tokens[-1][1] - 1
                wording = one.text[tokens[first].start : tokens[last].end]
                self.wordings[piece.symbols] = min(wording, self.wordings.get(piece.symbols, wording))
                self._count(piece.symbols, piece.capitals, one.recipient)

    def _count(self, symbols: Symbols, capitals: int, recipient: str) -> None:
        reached = self.pieces.setdefault(symbols, set())
        self.capitals[symbols] = self.capitals.get(symbols, 0) | capitals
        if recipient in reached:
            return
        reached.add(recipient)
        if len(reached) > _REMEMBERED:
            return
        for shingle in shingles(symbols):
            _remember(self._shingles, shingle, recipient)
        for word in symbols:
            _remember(self._words, word, recipient)

    def reach(self, shingle: Symbols, recipient: str) -> int:
        """Count the people a shingle went to with this one, up to a dozen."""
        return _with(self._shingles.get(shingle, frozenset()), recipient)

    def others_told(self, word: str, recipient: str) -> int:
        """Count the other people a word went to, up to a dozen."""
        return _with(self._words.get(word, frozenset()), recipient) - 1

    def covered(self, symbols: Symbols, recipient: str = "") -> list[int]:
        """Return for each symbol the people who were sent it among the same neighbours, this one included.

        An empty recipient is nobody: then the people of the corpus alone are counted.
        """
        reaches = [
            self.reach(shingle, recipient) if recipient else len(self._shingles.get(shingle, ()))
            for shingle in shingles(symbols)
        ]
        return [max(reaches[max(0, place - 1) : place + 2]) for place in range(len(symbols))]


def shingles(symbols: Symbols) -> Iterator[Symbols]:
    """Yield the three symbols around each place of a piece, its edges counted as symbols."""
    edged = (_EDGE, *symbols, _EDGE)
    return (edged[place : place + 3] for place in range(len(symbols)))


def _remember(reached: dict[Symbols, set[str]] | dict[str, set[str]], piece: Symbols | str, who: str) -> None:
    people: set[str] = reached.setdefault(piece, set())  # type: ignore[arg-type]
    if len(people) < _REMEMBERED:
        people.add(who)


def _with(people: set[str] | frozenset[str], recipient: str) -> int:
    return min(_REMEMBERED, len(people) + (recipient not in people))
