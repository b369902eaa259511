"""Puts into words of the room what is seen in one text: its kind, where its words come from, what it asks."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from visavis.reading.fields import Fault, Faulty, faults
from visavis.reading.hearing import heard
from visavis.reading.judging import Origin
from visavis.reading.languages import language_name
from visavis.reading.lexicon import LINKED, OF_SELF
from visavis.reading.phrases import each_of
from visavis.reading.reach import SHARED
from visavis.reading.reading import Doubt, Haste, Kind, Reading, Span
from visavis.reading.seen import SeenSentence, SeenWord
from visavis.reading.signs import Found, Sign, literal_signs, question_mark
from visavis.reading.spelling import MISSPELT, Slip, slips_of_address
from visavis.reading.verdicts import confidences, doubts_of, identity

if TYPE_CHECKING:
    from visavis.reading.lens import Looked
    from visavis.reading.lexicon import Lexicon

__all__ = ["SeenSentence", "SeenWord", "Sight"]

_MANY_QUESTIONS = 3
_MUCH_SELF = 4
_DECLINES = re.compile(
    r"\b(?:declin\w+|refus\w+|turn(?:ing)? down|je ne (?:peux|pourrai|prends)|nous ne (?:pouvons|pourrons)"
    r"|(?:i|we) (?:can['\u2019]t|cannot|can not|must cancel|have to cancel)"
    r"|j['\u2019]annule|je dois annuler"
    r"|je retire ce que j(?:e disais|['\u2019]ai (?:dit|écrit))|je reviens sur ce que"
    r"|i take (?:it|that|back)|i stand corrected)",
    re.IGNORECASE,
)
# they weigh, but ask nothing of the reader
_UNSHOWN = frozenset((Sign.CONTEXT, Sign.MEMORY, Sign.WAY_OUT, Sign.ANYBODY))
_OF_HASTE = {
    Sign.CALL: Haste.CALL,
    Sign.PITCH: Haste.PITCH,
    Sign.PRICE: Haste.PRICE,
    Sign.LINK: Haste.LINK,
    Sign.FORMULA: Haste.FORMULA,
    Sign.REMINDER: Haste.REMINDER,
}


class Sight:
    """One text of those under the eye."""

    def __init__(self, lexicon: "Lexicon", looked: "Looked", number: int) -> None:
        self._looked, self._number, self._lexicon = looked, number, lexicon
        self.one = looked.batch.texts[number]
        self.sentences = list(self._sentences())
        self.signs = heard(self.one.text, self._signs(), self.sentences)

    def _rows(self) -> range:
        from numpy import searchsorted

        first, last = searchsorted(self._looked.batch.pieces.text, [self._number, self._number + 1])
        return range(int(first), int(last))

    def _sentences(self) -> Iterator[SeenSentence]:
        looked, pieces, words = self._looked, self._looked.batch.pieces, self._looked.batch.words
        rows = self._rows()
        place = int(pieces.sheaf.length[: rows.start].sum())
        for row in rows:
            some = slice(place, place := place + int(pieces.sheaf.length[row]))
            columns = (
                words.start[pieces.first[some]],
                words.end[pieces.last[some]],
                looked.judged.origin[some],
                looked.judged.bits[some],
                looked.people[some],
                looked.others[some],
            )
            seen = zip(*(column.tolist() for column in columns), strict=True)
            yield SeenSentence(
                tuple(SeenWord(start, end, Origin(origin), *rest) for start, end, origin, *rest in seen),
                float(looked.verdicts.counted[row]),
                int(looked.uses[row]),
                bool(looked.judged.told[row]),
                bool(looked.judged.yours[row]),
            )

    def _signs(self) -> Iterator[Found]:
        text = self.one.text
        yield from literal_signs(text)
        yield from self._links()
        yield from self._phrases()
        ends = [sentence.words[0].start for sentence in self.sentences[1:]]
        for sentence, following in zip(self.sentences, [*ends, len(text)], strict=False):
            mark = question_mark(text, sentence.words[-1].end, following)
            if mark:
                yield Found(Sign.QUESTION, sentence.words[0].start, mark)

    def _links(self) -> Iterator[Found]:
        words = self._looked.batch.words
        for place in ((words.word == LINKED) & (words.text == self._number)).nonzero()[0].tolist():
            yield Found(Sign.LINK, int(words.start[place]), int(words.end[place]))

    def _phrases(self) -> Iterator[Found]:
        starts = self._looked.batch.pieces.sheaf.start
        for row, sentence in zip(self._rows(), self.sentences, strict=True):
            first, end = int(starts[row]), int(starts[row]) + len(sentence.words)
            for place, sign, length in each_of(self._looked.phrases, first, end):
                words = sentence.words[place - first + 1 - length : place - first + 1]
                yield Found(sign, words[0].start, words[-1].end)

    def told_together(self, sentence: SeenSentence, first: int, end: int) -> int:
        """Return how many people, this one included, were sent the words [first, end) of a sentence in a row.

        A dozen means as many at least, unless the whole sentence is one that is known to be sent to more.
        """
        from numpy import arange

        everywhere = {word.people for word in sentence.words}
        if sentence.people >= SHARED and len(everywhere) == 1:
            return everywhere.pop()
        looked, row = self._looked, self._rows()[self.sentences.index(sentence)]
        start = int(looked.batch.pieces.sheaf.start[row])
        places = arange(start + first, start + end)
        return looked.reach.together(looked.sheaf, places, int(looked.person[self._number]))

    def contextual(self) -> bool:
        """Tell whether the text holds for its one recipient."""
        return bool(self._looked.verdicts.contextual[self._number])

    def is_of_a_family(self) -> bool:
        """Tell whether the text is an edit of what several people were sent."""
        return int(self._looked.verdicts.family[self._number]) >= 0

    def kind(self) -> Kind:
        """Return the kind of the text."""
        if self._looked.verdicts.nothing[self._number]:
            return Kind.NONE
        return Kind.CONTEXTUAL if self.contextual() else Kind.COSMETIC

    def reading(self) -> Reading:
        """Return what is read in the text."""
        verdicts, number = self._looked.verdicts, self._number
        if verdicts.nothing[number]:
            return self._nothing()
        doubts = self.doubts()
        own, yours = self.self_and_you()
        family = int(verdicts.family[number])
        slips = slips_of_address(self.one.text, self.one.card)
        bad = [one for one in faults(self.one.text, self.one.card) if not _is_told(one, slips)]
        return Reading(
            kind=self.kind(),
            confidence=float(confidences(verdicts)[number]),
            doubts=doubts,
            singularity=None if verdicts.share[number] < 0 else float(verdicts.share[number]),
            bits=float(verdicts.bits[number]),
            language=language_name(int(verdicts.language[number])),
            length=len(self.one.text),
            family=None if family < 0 else identity(int(self._looked.usual_key[family])),
            uses=0 if family < 0 else int(self._looked.uses[family]),
            spans=tuple(self._spans(bad, slips)),
            self_words=own,
            you_words=yours,
            haste=self._haste(own, yours, bad),
        )

    def _nothing(self) -> Reading:
        """Return the reading of no text, or of LinkedIn's own."""
        return Reading(
            kind=Kind.NONE,
            confidence=1.0,
            doubts=(),
            singularity=None,
            bits=0.0,
            language=language_name(int(self._looked.verdicts.language[self._number])),
            length=len(self.one.text),
            family=None,
            uses=0,
            spans=(),
            self_words=0,
            you_words=0,
            haste=(),
        )

    def doubts(self) -> tuple[Doubt, ...]:
        """Return why the reading may be wrong."""
        found = doubts_of(self._looked.verdicts)
        return tuple(doubt for doubt, about in found.items() if about[self._number])

    def needed(self) -> float:
        """Return the bits from which the text is contextual."""
        return float(self._looked.verdicts.needed[self._number])

    def self_and_you(self) -> tuple[int, int]:
        """Count the words by which the sender speaks of themselves, and of the one who receives."""
        words = self._looked.batch.words
        mine = words.word[words.text == self._number]
        tongue = 1 << int(self._looked.verdicts.language[self._number])
        lexicon = self._lexicon
        own = int(((lexicon.flags[mine] & OF_SELF) != 0).sum())
        return own, int(((lexicon.yours[mine] & tongue) != 0).sum())

    def is_of_self(self) -> bool:
        """Tell whether the text speaks of its sender far more than of the one who receives it.

        Who declines, cancels or takes back what they said has to.
        """
        return _is_of_self(*self.self_and_you()) and not _DECLINES.search(self.one.text)

    def _spans(self, bad: Iterable[Faulty], slips: Iterable[Slip]) -> Iterator[Span]:
        """Yield where words come from, then the signs and the faults, each in order of place."""
        for sentence in self.sentences:
            for origin, run in groupby(sentence.words, key=lambda word: word.origin):
                words = list(run)
                bits = sum(word.bits for word in words)
                people = min(word.people for word in words)
                yield Span(words[0].start, words[-1].end, origin.name.lower(), bits, people)
        shown = [Slip(one.sign.value, one.start, one.end) for one in self.signs if one.sign not in _UNSHOWN]
        faulty = [Slip(one.fault.value, one.start, one.end) for one in bad]
        for one in sorted([*shown, *faulty, *slips], key=lambda one: (one.start, one.end)):
            yield Span(one.start, one.end, one.kind)

    def _haste(self, own: int, yours: int, bad: Iterable[Faulty]) -> tuple[Haste, ...]:
        signs = [found.sign for found in self.signs]
        causes = {_OF_HASTE[sign] for sign in signs if sign in _OF_HASTE}
        if _is_of_self(own, yours) and not _DECLINES.search(self.one.text):
            causes.add(Haste.SELF)
        if signs.count(Sign.QUESTION) >= _MANY_QUESTIONS:
            causes.add(Haste.QUESTIONS)
        if bad:
            causes.add(Haste.FIELDS)
        return tuple(cause for cause in Haste if cause in causes)


def _is_of_self(own: int, yours: int) -> bool:
    return own >= _MUCH_SELF and own > 2 * yours


def _is_told(fault: Faulty, slips: Iterable[Slip]) -> bool:
    """Tell whether what looks like another's name is the reader's own, written otherwise."""
    same = (one.kind == MISSPELT and one.start == fault.start for one in slips)
    return fault.fault is Fault.OTHER_NAME and any(same)
