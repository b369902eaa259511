"""Cuts texts into sentences, some thousands at a time, with what merge fields filled masked."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.cards import Card, lay_out
from visavis.reading.cutting import Cut, cut
from visavis.reading.defaults import is_default_sentence
from visavis.reading.hands import each
from visavis.reading.lexicon import OF_PLATFORM, Lexicon
from visavis.reading.masking import Masked, masked
from visavis.reading.sentences import Pieces, pieces_of
from visavis.reading.signs import quotes_words
from visavis.reading.spelt import Spelt, less, sentence_of, spell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

_BLOCK = 4_096
_LONGEST_DEFAULT = 28


class Addressed(NamedTuple):
    """A text, the key of the one person it went to, and their card as it was then."""

    text: str
    recipient: str
    card: Card = Card()


class Batch(NamedTuple):
    """Some texts, cut: their words, which of them are none, which quote something, and their sentences.

    `spelt` tells in which of these company and title, a title, or a company is masked.
    """

    texts: list[Addressed]
    words: Cut
    nothing: "Array"
    quotes: "Array"
    masked: Masked
    pieces: Pieces
    spelt: tuple[Spelt, ...]


class Cutter:
    """Cuts texts, and learns their words."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()

    def cut(self, texts: Iterable[Addressed]) -> Iterator[Batch]:
        """Cut texts, some thousands at a time, in order."""
        source = iter(texts)
        yield from each(self._batch, iter(lambda: list(islice(source, _BLOCK)), []))

    def _batch(self, block: list[Addressed]) -> Batch:
        from numpy import array

        plain = [one.text for one in block]
        words = cut(plain, self.lexicon)
        numbers: dict[Card, int] = {}
        of_text = array([numbers.setdefault(one.card, len(numbers)) for one in block])
        hidden = masked(words, lay_out(list(numbers), self.lexicon), self.lexicon, of_text)
        quotes = array([quotes_words(text) for text in plain], bool)
        pieces = pieces_of(words, hidden.whole, self.lexicon)
        spelt = spell(words, hidden, self.lexicon)
        return Batch(block, words, self._nothing(plain, words), quotes, hidden, pieces, spelt)

    def unmasked(self, batch: Batch, sentences: "Sequence[Array]") -> Batch:
        """Return a batch with some sentences where company and title, title, or company is not masked."""
        from numpy import isin

        of_word, masked = sentence_of(batch.words), batch.masked.whole.copy()
        for some, mask in reversed([*zip(sentences, less(batch.masked), strict=True)]):
            words = isin(of_word, some)
            masked[words] = mask[words]
        return batch._replace(pieces=pieces_of(batch.words, masked, self.lexicon))

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
