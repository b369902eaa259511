"""Counts to how many people each piece of text went: people, never texts."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.cards import Card, lay_out
from visavis.reading.cutting import Cut, cut
from visavis.reading.defaults import is_default_sentence
from visavis.reading.lexicon import OF_PLATFORM, Lexicon
from visavis.reading.masking import masked
from visavis.reading.sentences import Pieces, Shelf, pieces_of

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

SHARED = 3
_BLOCK = 4_096
_AT_ONCE = 2
_LONGEST_DEFAULT = 28


class Addressed(NamedTuple):
    """A text, the key of the one person it went to, and their card as it was then."""

    text: str
    recipient: str
    card: Card = Card()


class Batch(NamedTuple):
    """Some texts, cut: their words, which of them are none, and their sentences."""

    texts: list[Addressed]
    words: Cut
    nothing: "Array"
    pieces: Pieces


class Columns(NamedTuple):
    """By text its recipient's number, whether it is none, how many sentences and words it has.

    `sentences` are the numbers of all sentences, text after text.
    """

    person: "Array"
    nothing: "Array"
    counts: "Array"
    words: "Array"
    sentences: "Array"


class Corpus:
    """The sentences of one sender and the people they went to; it only grows, in any order."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()
        self.shelf = Shelf()
        self.people: dict[str, int] = {}
        self._parts: list[Columns] = []

    def cut(self, texts: Iterable[Addressed]) -> Iterator[Batch]:
        """Cut texts, some thousands at a time, in order."""
        source = iter(texts)
        blocks = iter(lambda: list(islice(source, _BLOCK)), [])
        first = next(blocks, None)
        second = next(blocks, None)
        if first is not None and second is None:
            yield self._batch(first)
        elif first is not None and second is not None:
            yield from self._cut_ahead(chain([first, second], blocks))

    def _cut_ahead(self, blocks: Iterable[list[Addressed]]) -> Iterator[Batch]:
        """Cut blocks two at a time: numbers long let go of Python's lock."""
        waiting: deque[Future[Batch]] = deque()
        with ThreadPoolExecutor(max_workers=_AT_ONCE) as hands:
            for block in blocks:
                waiting.append(hands.submit(self._batch, block))
                if len(waiting) > _AT_ONCE:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _batch(self, block: list[Addressed]) -> Batch:
        from numpy import array

        plain = [one.text for one in block]
        words = cut(plain, self.lexicon)
        numbers: dict[Card, int] = {}
        of_text = array([numbers.setdefault(one.card, len(numbers)) for one in block])
        hidden = masked(words, lay_out(list(numbers), self.lexicon), self.lexicon, of_text)
        return Batch(block, words, self._nothing(plain, words), pieces_of(words, hidden, self.lexicon))

    def _nothing(self, plain: list[str], words: Cut) -> "Array":
        """Tell which texts are none: empty, or LinkedIn's own sentence."""
        from numpy import array, bincount, unique

        counts = bincount(words.text, minlength=len(plain))
        nothing = array([not counts[n] and not plain[n].strip() for n in range(len(plain))], bool)
        hinted = words.text[(self.lexicon.flags[words.word] & OF_PLATFORM) != 0]
        for number in unique(hinted):
            if counts[number] <= _LONGEST_DEFAULT:
                nothing[number] = is_default_sentence(plain[number])
        return nothing

    def add(self, texts: Iterable[Addressed]) -> None:
        """Count more texts; LinkedIn's own sentence is no text."""
        from numpy import array, bincount, int32

        for batch in self.cut(texts):
            person = [self.people.setdefault(one.recipient, len(self.people)) for one in batch.texts]
            pieces = batch.pieces.of_texts(~batch.nothing)
            numbers = self.shelf.add(pieces)
            counts = bincount(pieces.text, minlength=len(person)).astype(int32)
            words = bincount(batch.words.text, minlength=len(person)).astype(int32)
            self._parts.append(Columns(array(person, int32), batch.nothing, counts, words, numbers))

    def columns(self) -> "Columns":
        """Return by text its person, whether it is none, its sentences and words; and every sentence."""
        from numpy import concatenate, int32, zeros

        if len(self._parts) != 1:
            parts = self._parts or [
                Columns(zeros(0, int32), zeros(0, bool), *(zeros(0, int32) for _ in range(3)))
            ]
            self._parts = [Columns(*(concatenate(column) for column in zip(*parts, strict=True)))]
        return self._parts[0]
