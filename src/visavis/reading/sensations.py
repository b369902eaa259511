"""Tells of a draft which of three things its reader may feel: seen, considered, and willing to answer."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.judging import Origin
from visavis.reading.reading import Span
from visavis.reading.signs import Found, Sign

if TYPE_CHECKING:
    from visavis.reading.sight import SeenSentence, SeenWord, Sight

_SELLING = frozenset((Sign.PITCH, Sign.PRICE))
# a word of business alone tells nothing
_TELLING = 3.0
_SAYS_WHAT = 4.0
_PRESSING = frozenset((Sign.CALL, Sign.LINK))


class Sensation(Enum):
    """What a text may make its reader feel."""

    SEEN = "seen"
    CONSIDERED = "considered"
    WILLING = "willing"


class Advice(Enum):
    """What to look for next, in the draft or in what the person does in public."""

    FIND_A_GESTURE = "find_a_gesture"
    SAY_WHAT_IN_IT = "say_what_in_it"
    WRITE_WHAT_IS_THEIRS = "write_what_is_theirs"
    SPEAK_OF_THEM = "speak_of_them"
    OFFER_NOTHING = "offer_nothing"
    ASK_ONE_QUESTION = "ask_one_question"
    KEEP_ONE_QUESTION = "keep_one_question"
    LEAVE_A_WAY_OUT = "leave_a_way_out"


class Felt(NamedTuple):
    """Whether one thing is likely felt, the passages that say so, or else say why not, and what to look for.

    There is advice where it is not felt, and none where it is.
    """

    sensation: Sensation
    felt: bool
    spans: tuple[Span, ...]
    advice: Advice | None


def sensations(sight: "Sight") -> tuple[Felt, Felt, Felt]:
    """Return what the reader of a text under the eye may feel: seen, considered, willing."""
    return _seen(sight), _considered(sight), _willing(sight)


def _seen(sight: "Sight") -> Felt:
    """Seen: something of theirs was noticed, and what in it is said."""
    gestures = [one for one in sight.signs if one.sign in {Sign.CONTEXT, Sign.QUOTATION}]
    telling = [one for one in gestures if any(_holds(sentence, one) for sentence in _telling(sight))]
    if telling:
        return Felt(Sensation.SEEN, felt=True, spans=_spans(telling), advice=None)
    advice = Advice.SAY_WHAT_IN_IT if gestures else Advice.FIND_A_GESTURE
    return Felt(Sensation.SEEN, felt=False, spans=_spans(gestures), advice=advice)


def _considered(sight: "Sight") -> Felt:
    """Considered: it is about them, and could not go to another."""
    words = [word for sentence in sight.sentences for word in sentence.words]
    if sight.contextual():
        spans = _runs(words, Origin.SPECIFIC)
        return Felt(Sensation.CONSIDERED, felt=True, spans=spans, advice=None)
    own, yours = sight.self_and_you()
    shared = _runs(words, Origin.SHARED)
    advice = Advice.SPEAK_OF_THEM if own > yours and not shared else Advice.WRITE_WHAT_IS_THEIRS
    return Felt(Sensation.CONSIDERED, felt=False, spans=shared, advice=advice)


def _willing(sight: "Sight") -> Felt:
    """Willing: one question, easy to decline, and nothing sold."""
    selling = [one for one in sight.signs if one.sign in _SELLING]
    questions = [one for one in sight.signs if one.sign is Sign.QUESTION]
    pressing = [one for one in sight.signs if one.sign in _PRESSING]
    ways_out = [one for one in sight.signs if one.sign is Sign.WAY_OUT]
    for why, found, advice in (
        (selling, selling, Advice.OFFER_NOTHING),
        (len(questions) > 1, questions, Advice.KEEP_ONE_QUESTION),
        (not questions, questions, Advice.ASK_ONE_QUESTION),
        (pressing and not ways_out, pressing, Advice.LEAVE_A_WAY_OUT),
    ):
        if why:
            return Felt(Sensation.WILLING, felt=False, spans=_spans(found), advice=advice)
    return Felt(Sensation.WILLING, felt=True, spans=_spans([*questions, *ways_out]), advice=None)


def _telling(sight: "Sight") -> list["SeenSentence"]:
    """Return the sentences that say of what their reader did more than that they did it."""
    return [
        sentence
        for sentence in sight.sentences
        if sentence.tells and sum(word.bits for word in sentence.words) >= _SAYS_WHAT
    ]


def _holds(sentence: "SeenSentence", one: Found) -> bool:
    return sentence.words[0].start <= one.start < sentence.words[-1].end


def _spans(found: Iterable[Found]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end, one.sign.value) for one in found)


def _runs(words: Sequence["SeenWord"], origin: Origin) -> tuple[Span, ...]:
    """Return the runs of words of an origin; of one's own words, only those that tell."""
    from itertools import groupby

    spans = []
    for holds, run in groupby(words, key=lambda word: word.origin is origin):
        some = list(run)
        bits = sum(word.bits for word in some)
        if holds and (bits >= _TELLING or origin is Origin.SHARED):
            people = min(word.people for word in some)
            spans.append(Span(some[0].start, some[-1].end, origin.name.lower(), bits, people))
    return tuple(spans)
