"""Reads a text among all that its sender wrote to other people."""

from collections.abc import Iterable, Iterator

from visavis.reading.corpus import Addressed, Corpus
from visavis.reading.defaults import is_default_sentence
from visavis.reading.explaining import Explanation, explain
from visavis.reading.families import Family, families
from visavis.reading.languages import language_of
from visavis.reading.masking import cut
from visavis.reading.reading import Kind, Reading
from visavis.reading.sight import Sight
from visavis.reading.slots import Slots


class Reader:
    """Reads the texts of one sender; made by `fit`, and made to know more by `update`."""

    def __init__(self) -> None:
        self._corpus = Corpus()
        self._typed: Slots | None = None

    def update(self, texts: Iterable[Addressed]) -> None:
        """Count more texts, in any order: what is read afterwards is read among all."""
        self._corpus.add(texts)
        self._typed = None

    def read_all(self, texts: Iterable[Addressed]) -> Iterator[Reading]:
        """Read texts one after the other, counted or not."""
        return map(self.read, texts)

    def read(self, one: Addressed) -> Reading:
        """Read one text among those that were counted, whether it is among them or a draft."""
        if _is_nothing(one):
            return _nothing(one)
        return Sight(self._corpus, self._slots(), one).reading()

    def explain(self, one: Addressed) -> Explanation:
        """Read one text and tell where each of its words comes from; where there is no text, from nowhere."""
        if _is_nothing(one):
            return Explanation(_nothing(one), 0.0, ())
        return explain(Sight(self._corpus, self._slots(), one))

    def families(self, texts: Iterable[Addressed]) -> list[Family]:
        """Return the families that texts belong to, those sent to most people first."""
        return families(self._corpus, self._slots(), texts)

    def _slots(self) -> Slots:
        if self._typed is None:
            self._typed = Slots(self._corpus)
        return self._typed


def fit(texts: Iterable[Addressed]) -> Reader:
    """Return a reader of what one sender wrote: each text with its recipient and their card."""
    reader = Reader()
    reader.update(texts)
    return reader


def _is_nothing(one: Addressed) -> bool:
    return not one.text.strip() or is_default_sentence(one.text)


def _nothing(one: Addressed) -> Reading:
    """Return the reading of no text, or of LinkedIn's own."""
    tokens, _ = cut(one.text, one.card)
    language = language_of([token.folded for token in tokens])
    return Reading(
        kind=Kind.NONE,
        confidence=1.0,
        doubts=(),
        singularity=None,
        bits=0.0,
        language=language,
        length=len(one.text),
        family=None,
        uses=0,
        spans=(),
        self_words=0,
        you_words=0,
        haste=(),
    )
