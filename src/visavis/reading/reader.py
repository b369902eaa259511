"""Reads a text among all that its sender wrote to other people."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from visavis.reading.corpus import Addressed, Corpus
from visavis.reading.explaining import Explanation, explain
from visavis.reading.families import Family, families
from visavis.reading.letters import said_in, said_low, said_plain, styled
from visavis.reading.reading import Haste, Judgement, Kind, Reading, Span
from visavis.reading.sensations import Felt, Known, sensations
from visavis.reading.sight import Sight
from visavis.reading.spelling import STYLED
from visavis.reading.willing import asks_for_a_price, reminds

if TYPE_CHECKING:
    from visavis.reading.knowledge import Knowledge
    from visavis.reading.lens import Lens
    from visavis.reading.signs import Found


NOBODY_KNOWN = Known()


class Reader(ABC):
    """Reads texts among those of one sender, counted or not."""

    @abstractmethod
    def lens(self) -> "Lens":
        """Return what texts are looked at through."""

    def read_all(self, texts: Iterable[Addressed]) -> Iterator[Reading]:
        """Read texts one after the other."""
        return (sight.reading() for sight in self.see(texts))

    def read(self, one: Addressed) -> Reading:
        """Read one text among those that were counted, whether it is among them or a draft."""
        return next(self.read_all([one]))

    def explain(self, one: Addressed) -> Explanation:
        """Read one text and tell where each of its words comes from; where there is no text, from nowhere."""
        return explain(next(self.see([one])))

    def feel(self, draft: Addressed, known: Known = NOBODY_KNOWN) -> tuple[Felt, Felt, Felt]:
        """Tell what the reader of a draft, of whom something may be known, may feel: see `sensations`."""
        return self.read_and_feel(draft, known)[1]

    def read_and_feel(self, draft: Addressed, known: Known) -> tuple[Reading, tuple[Felt, Felt, Felt]]:
        """Read a draft, and tell what its reader may feel, in one look.

        Neither a signature nor the mail it answers is part of it; letters that are signs are read as letters.
        """
        written = said_in(draft.text, known.owner)
        said = said_plain(written)
        sight = next(self.see([draft if said == draft.text else draft._replace(text=said)]))
        reading = replace(sight.reading(), length=len(draft.text))
        if asks_for_a_price(known.last):
            reading = replace(reading, haste=tuple(one for one in reading.haste if one is not Haste.PRICE))
        reading = _reminding(reading, reminds(said, known))
        signs = () if said == written else tuple(Span(*place, STYLED) for place in styled(written))
        reading = replace(reading, spans=(*reading.spans, *signs))
        low = said_low(said)
        heard = sight if low == said else next(self.see([draft._replace(text=low)]))
        return reading, sensations(heard, known)

    def see(self, texts: Iterable[Addressed]) -> Iterator[Sight]:
        """Yield texts under the eye."""
        lens = self.lens()
        for looked in lens.see(texts):
            count = len(looked.batch.texts)
            yield from (Sight(lens.cutter.lexicon, looked, number) for number in range(count))

    def sealed(self) -> "Sealed":
        """Return a reader that reads alike, in less room, and learns no more texts."""
        return Sealed(self.lens().sealed())


def _reminding(reading: Reading, found: "Sequence[Found]") -> Reading:
    """Return a reading with what reminds this reader, and would remind nobody else."""
    shown = [span for span in reading.spans if span.kind == Haste.REMINDER.value]
    more = tuple(
        Span(one.start, one.end, one.sign.value)
        for one in found
        if not any(one.start < span.end and span.start < one.end for span in shown)
    )
    if not more or reading.kind is Kind.NONE:
        return reading
    haste = tuple(one for one in Haste if one in {*reading.haste, Haste.REMINDER})
    return replace(reading, spans=(*reading.spans, *more), haste=haste)


class Sealed(Reader):
    """A reader that learns no more texts."""

    def __init__(self, lens: "Lens") -> None:
        self._lens = lens

    def lens(self) -> "Lens":
        """Return what texts are looked at through."""
        return self._lens


class Learner(Reader):
    """A reader that counts texts; made by `fit`, and made to know more by `update`."""

    def __init__(self) -> None:
        self._corpus = Corpus()
        self._known: Knowledge | None = None

    def update(self, texts: Iterable[Addressed]) -> None:
        """Count more texts, in any order: what is read afterwards is read among all."""
        self._corpus.add(texts)
        self._known = None

    def judgements(self) -> Iterator[Judgement]:
        """Judge every counted text, in the order in which they came; what `read` says of each, in short."""
        return self._knowledge().judgements()

    def families(self, texts: Iterable[Addressed]) -> list[Family]:
        """Return the families that texts belong to, those sent to most people first."""
        return families(self._knowledge(), texts)

    def lens(self) -> "Lens":
        """Return what texts are looked at through, made of all that were counted."""
        return self._knowledge().lens

    def _knowledge(self) -> "Knowledge":
        from visavis.reading.knowledge import Knowledge

        if self._known is None:
            self._known = Knowledge(self._corpus)
        return self._known


def fit(texts: Iterable[Addressed]) -> Learner:
    """Return a reader of what one sender wrote: each text with its recipient and their card."""
    reader = Learner()
    reader.update(texts)
    return reader
