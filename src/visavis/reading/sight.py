"""Puts together what is seen in one text: where its words come from, what they weigh, what it asks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import exp

from visavis.reading.corpus import Addressed, Corpus
from visavis.reading.families import family_of, identity
from visavis.reading.fields import Faulty, faults
from visavis.reading.judging import Judged, Origin, Sentence, judge
from visavis.reading.languages import language_of
from visavis.reading.masking import Piece, cut
from visavis.reading.reading import Doubt, Haste, Kind, Reading, Span
from visavis.reading.signs import Found, Sign, find_signs, self_and_you
from visavis.reading.slots import Slots
from visavis.reading.tokens import WORD, Token
from visavis.reading.weights import needed_bits

# a sentence that sells, or speaks of its sender alone, tells less than its words of the one who reads it;
# one that names a gesture of theirs tells more
_OF_A_PITCH = 0.3
_OF_SELF = 0.5
_CONTEXT_BONUS = 4.0
_LEAST_FOR_BONUS = 4.0
_NEW_SHARE = 0.6
_NEW_NEEDS = 5.0
_FEW_PEOPLE = 10
_SHORT_WORDS = 4
_STEEPNESS_BITS = 4.0
_CAPS = {Doubt.NEW_AS_A_WHOLE: 0.6, Doubt.FEW_PEOPLE: 0.75, Doubt.SHORT: 0.8, Doubt.LANGUAGE: 0.8}
_NEAR = 0.7
_MANY_QUESTIONS = 3
_MUCH_SELF = 4
_OF_HASTE = {
    Sign.CALL: Haste.CALL,
    Sign.PITCH: Haste.PITCH,
    Sign.PRICE: Haste.PRICE,
    Sign.LINK: Haste.LINK,
    Sign.FORMULA: Haste.FORMULA,
    Sign.REMINDER: Haste.REMINDER,
}


class Sight:
    """One text under the eye: cut, its words judged, its signs found."""

    def __init__(self, corpus: Corpus, slots: Slots, one: Addressed) -> None:
        self.one = one
        self.people = (
            len(corpus.people | {one.recipient}) if len(corpus.people) < _FEW_PEOPLE else len(corpus.people)
        )
        self.tokens, self.pieces = cut(one.text, one.card)
        self.language = language_of([token.folded for token in self.tokens if token.kind == WORD])
        self.signs = find_signs(one.text, self.tokens)
        self.judged = [
            judge(
                corpus,
                slots,
                Sentence(piece, one.recipient, self.language, Sign.CONTEXT in self._signs_in(piece)),
            )
            for piece in self.pieces
        ]
        weighed = [self._counted(*pair) for pair in zip(self.pieces, self.judged, strict=True)]
        self.counted = [bits for bits, _ in weighed]
        self.told = [told for _, told in weighed]
        self.share = self._singularity()
        self.new = (self.share or 0.0) > _NEW_SHARE
        self.faults = faults(one.text, self.tokens, one.card)
        self.family = _family(slots, self.pieces)

    def reading(self) -> Reading:
        """Return what is read in the text."""
        bits = sum(self.counted)
        margin = bits - needed_bits(self.people) - self.more_needed()
        doubts = self._doubts(margin)
        own, yours = self_and_you(self.tokens, self.language)
        return Reading(
            kind=Kind.CONTEXTUAL if margin >= 0 else Kind.COSMETIC,
            confidence=_confidence(margin, doubts),
            doubts=doubts,
            singularity=self.share,
            bits=round(bits, 6),
            language=self.language,
            length=len(self.one.text),
            family=self.family[0],
            uses=self.family[1],
            spans=tuple(self._spans()),
            self_words=own,
            you_words=yours,
            haste=self._haste(own, yours),
        )

    def more_needed(self) -> float:
        """Return the bits needed besides: a text new as a whole may be a template used for the first time."""
        return _NEW_NEEDS if self.new and not any(self.told) else 0.0

    def _counted(self, piece: Piece, judged: Sequence[Judged]) -> tuple[float, bool]:
        """Return the bits a sentence counts for, and whether it tells what its reader did."""
        bits = sum(one.bits for one in judged)
        signs = self._signs_in(piece)
        if Sign.CONTEXT in signs and bits >= _LEAST_FOR_BONUS:
            return bits + _CONTEXT_BONUS, True
        if Sign.PITCH in signs:
            return bits * _OF_A_PITCH, False
        own, yours = self_and_you(self._tokens_of(piece), self.language)
        return bits * (_OF_SELF if own > yours else 1.0), False

    def _tokens_of(self, piece: Piece) -> Sequence[Token]:
        return self.tokens[piece.tokens[0][0] : piece.tokens[-1][1]]

    def _signs_in(self, piece: Piece) -> set[Sign]:
        start = self.tokens[piece.tokens[0][0]].start
        end = self.tokens[piece.tokens[-1][1] - 1].end
        return {found.sign for found in self.signs if found.start < end and start < found.end}

    def _singularity(self) -> float | None:
        words = [one for judged in self.judged for one in judged if one.origin is not Origin.MERGE]
        if not words:
            return None
        return sum(one.origin is Origin.SPECIFIC for one in words) / len(words)

    def _doubts(self, margin: float) -> tuple[Doubt, ...]:
        found = {
            Doubt.NEW_AS_A_WHOLE: self.new,
            Doubt.FEW_PEOPLE: self.people < _FEW_PEOPLE,
            Doubt.NEAR: _sigmoid(abs(margin)) < _NEAR,
            Doubt.SHORT: len(self.tokens) < _SHORT_WORDS,
            Doubt.LANGUAGE: self.language is None,
        }
        return tuple(doubt for doubt, holds in found.items() if holds)

    def _spans(self) -> Iterator[Span]:
        """Yield where words come from, then the signs and the faults, each in order of place."""
        for piece, judged in zip(self.pieces, self.judged, strict=True):
            yield from _runs(self.tokens, piece, judged)
        others: list[Found | Faulty] = [*self.signs, *self.faults]
        for found in sorted(others, key=lambda one: (one.start, one.end)):
            kind = found.sign if isinstance(found, Found) else found.fault
            if kind is not Sign.CONTEXT:
                yield Span(found.start, found.end, kind.value)

    def _haste(self, own: int, yours: int) -> tuple[Haste, ...]:
        signs = [found.sign for found in self.signs]
        causes = {_OF_HASTE[sign] for sign in signs if sign in _OF_HASTE}
        if own >= _MUCH_SELF and own > 2 * yours:
            causes.add(Haste.SELF)
        if signs.count(Sign.QUESTION) >= _MANY_QUESTIONS:
            causes.add(Haste.QUESTIONS)
        if self.faults:
            causes.add(Haste.FIELDS)
        return tuple(cause for cause in Haste if cause in causes)


def _runs(tokens: Sequence[Token], piece: Piece, judged: Sequence[Judged]) -> Iterator[Span]:
    for origin, run in groupby(range(len(judged)), key=lambda place: judged[place].origin):
        places = list(run)
        yield Span(
            tokens[piece.tokens[places[0]][0]].start,
            tokens[piece.tokens[places[-1]][1] - 1].end,
            origin.value,
            round(sum(judged[place].bits for place in places), 6),
            min(judged[place].people for place in places),
        )


def _family(slots: Slots, pieces: Iterable[Piece]) -> tuple[str | None, int]:
    """Return the identity of the family of a text, and how many people were sent it."""
    usual = family_of(slots, pieces)
    return (identity(usual), len(slots.people(usual))) if usual else (None, 0)


def _confidence(margin: float, doubts: Iterable[Doubt]) -> float:
    return min([_sigmoid(abs(margin)), *(_CAPS[doubt] for doubt in doubts if doubt in _CAPS)])


def _sigmoid(bits: float) -> float:
    return 1 / (1 + exp(-bits / _STEEPNESS_BITS))
