"""Tells of a draft which of three things its reader may feel: seen, considered, and willing to answer."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.echoes import echoes
from visavis.reading.judging import Origin
from visavis.reading.reading import Span
from visavis.reading.signs import Found, Sign

if TYPE_CHECKING:
    from visavis.reading.sight import SeenSentence, SeenWord, Sight

TAKEN_UP = "taken_up"
"""The kind of a passage that takes up what the reader is known to have said."""

_SELLING = frozenset((Sign.PITCH, Sign.PRICE))
_MOST_QUOTED, _CALLED = 3, 4
# who has answered before is asked two things without harm
_QUESTIONS, _OF_ACQUAINTED = 1, 2
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
    TAKE_UP_WORDS = "take_up_words"
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


def sensations(sight: "Sight", *, acquainted: bool = False, theirs: str = "") -> tuple[Felt, Felt, Felt]:
    """Return what the reader of a text under the eye may feel: seen, considered, willing.

    `theirs` is what is known of their words. With somebody `acquainted`, who has answered before, what was
    lived or said together is seen too.
    """
    seen = _seen(sight, theirs, acquainted=acquainted)
    return seen, _considered(sight), _willing(sight, acquainted=acquainted)


def _seen(sight: "Sight", theirs: str, *, acquainted: bool) -> Felt:
    """Seen: something of theirs was noticed, and what in it is said."""
    taken_up = tuple(Span(*echo, TAKEN_UP) for echo in echoes(sight.one.text, theirs))
    if taken_up:
        return Felt(Sensation.SEEN, felt=True, spans=taken_up, advice=None)
    signs = {Sign.CONTEXT, Sign.QUOTATION} | ({Sign.MEMORY} if acquainted else set())
    gestures = [one for one in sight.signs if one.sign in signs]
    telling = [
        Span(found[0].start, sentence.words[-1].end, found[0].sign.value)
        for sentence in _telling(sight)
        if (found := [one for one in gestures if _holds(sentence, one)])
    ]
    if telling:
        return Felt(Sensation.SEEN, felt=True, spans=tuple(telling), advice=None)
    missing = Advice.TAKE_UP_WORDS if acquainted else Advice.FIND_A_GESTURE
    advice = Advice.SAY_WHAT_IN_IT if gestures else missing
    return Felt(Sensation.SEEN, felt=False, spans=_spans(gestures), advice=advice)


def _considered(sight: "Sight") -> Felt:
    """Considered: it is about them, and could not go to another."""
    if sight.contextual():
        return Felt(Sensation.CONSIDERED, felt=True, spans=_own(sight), advice=None)
    shared = _shared([word for sentence in sight.sentences for word in sentence.words])
    advice = Advice.SPEAK_OF_THEM if sight.is_of_self() and not shared else Advice.WRITE_WHAT_IS_THEIRS
    return Felt(Sensation.CONSIDERED, felt=False, spans=shared, advice=advice)


def _willing(sight: "Sight", *, acquainted: bool) -> Felt:
    """Willing: one question, easy to decline, and nothing sold."""
    selling = [one for one in sight.signs if one.sign in _SELLING]
    questions = [one for one in sight.signs if one.sign is Sign.QUESTION]
    pressing = [one for one in sight.signs if one.sign in _PRESSING]
    ways_out = [one for one in sight.signs if one.sign is Sign.WAY_OUT]
    for why, found, advice in (
        (selling, selling, Advice.OFFER_NOTHING),
        (
            len(questions) > (_OF_ACQUAINTED if acquainted else _QUESTIONS),
            questions,
            Advice.KEEP_ONE_QUESTION,
        ),
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


def _own(sight: "Sight") -> tuple[Span, ...]:
    """Return what nobody else had, of the few sentences that weigh most for their reader, in order."""
    weighing = [sentence for sentence in sight.sentences if sentence.counted > 0]
    spans = []
    for sentence in sorted(weighing, key=lambda sentence: -sentence.counted)[:_MOST_QUOTED]:
        own = _weightiest(_uncalled(sentence.words))
        if any(word.bits for word in own):
            bits, people = sum(word.bits for word in own), min(word.people for word in own)
            spans.append(Span(own[0].start, own[-1].end, Origin.SPECIFIC.name.lower(), bits, people))
    return tuple(sorted(spans, key=lambda span: span.start))


def _weightiest(words: Sequence["SeenWord"]) -> list["SeenWord"]:
    """Return what is one person's in the run of words, unbroken by what others had, that weighs most."""
    from itertools import groupby

    runs = groupby(words, key=lambda word: word.origin is Origin.SHARED)
    own = [[word for word in run if word.origin is Origin.SPECIFIC] for shared, run in runs if not shared]
    return max(own, key=lambda run: sum(word.bits for word in run), default=[])


def _uncalled(words: Sequence["SeenWord"]) -> Sequence["SeenWord"]:
    """Return the words of a sentence after those that call its reader."""
    called = [rank for rank, word in enumerate(words[:_CALLED]) if word.origin is Origin.MERGE]
    return words[called[-1] + 1 :] if called else words


def _shared(words: Sequence["SeenWord"]) -> tuple[Span, ...]:
    """Return the runs of words that others had too."""
    from itertools import groupby

    spans = []
    for shared, run in groupby(words, key=lambda word: word.origin is Origin.SHARED):
        if shared:
            some = list(run)
            people = min(word.people for word in some)
            bits = sum(word.bits for word in some)
            spans.append(Span(some[0].start, some[-1].end, Origin.SHARED.name.lower(), bits, people))
    return tuple(spans)
