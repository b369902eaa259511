"""Tells of a draft which of three things its reader may feel: seen, considered, and willing to answer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.courtesies import courtesies
from visavis.reading.echoes import answers, echoes
from visavis.reading.judging import Origin
from visavis.reading.own import own_passages, shared_passages, uncalled
from visavis.reading.passages import clause_start, closed, unelided
from visavis.reading.reading import Span
from visavis.reading.signs import Found, Sign
from visavis.reading.tokens import tokenise

if TYPE_CHECKING:
    from visavis.reading.sight import SeenSentence, Sight

TAKEN_UP = "taken_up"
"""The kind of a passage that takes up what the reader is known to have said."""

SPOKEN_TO = "spoken_to"
"""The kind of a passage that speaks to its reader of what is theirs, whatever gesture it names."""

CONGRATULATED = "congratulated"
"""The kind of a passage that congratulates, without a word of what in it mattered."""

# who has answered before is asked two things without harm
_QUESTIONS, _OF_ACQUAINTED = 1, 2
_SAYS_WHAT = 4.0
_PRESSING = frozenset((Sign.CALL, Sign.LINK))
# of a text that is for its reader alone, one word that may sell sells nothing, unless what it sells is ours
_SELLS = 2
_OURS = re.compile(
    r"(?:notre|nos|nous|mon|ma|mes|our|we|my|unser\w*|nuestr\w*|nostr\w*|onze|nossa?)\b", re.IGNORECASE
)
_PRICED = re.compile(
    r"(?:dès|à partir de|seulement|from|starting at|only|just|ab|desde|vanaf)\s*$", re.IGNORECASE
)
# whoever asks for a price is given one
_ASKED_FOR = frozenset(
    (  # noqa: SIM905 - a list of words
        "tarif tarifs prix devis cout couts combien budget tjm honoraires offre proposition "
        "price prices pricing rate rates quote fee fees cost costs budget offer proposal"
    ).split()
)


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
    BRING_SOMETHING_NEW = "bring_something_new"
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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the reader of a draft: what they said, and whether they answered before.

    `theirs` holds their words, and what the writer noticed of them; `last` the last ones, which wait for an
    answer where it is the writer's `turn`.
    """

    theirs: str = ""
    last: str = ""
    turn: bool = False
    acquainted: bool = False


def sensations(sight: "Sight", known: Known) -> tuple[Felt, Felt, Felt]:
    """Return what the reader of a text under the eye may feel: seen, considered, willing."""
    taken_up = _taken_up(sight, known)
    considered = _considered(sight, taken_up)
    return _seen(sight, taken_up, known), considered, _willing(sight, known, personal=considered.felt)


def _taken_up(sight: "Sight", known: Known) -> tuple[Span, ...]:
    """Return the passages that take up what the reader said, or what of theirs was noticed."""
    text, card = sight.one.text, sight.one.card
    # what the owner wrote to others too takes up nothing
    shared = [word.start for one in sight.sentences for word in one.words if word.origin is Origin.SHARED]
    single = [one for one in answers(text, known.last, card.name) if one.start not in shared]
    found = echoes(text, known.theirs) or single
    return tuple(Span(unelided(text, one.start), closed(text, one.end), TAKEN_UP) for one in found)


def _seen(sight: "Sight", taken_up: tuple[Span, ...], known: Known) -> Felt:
    """Seen: something of theirs was noticed, and what in it is said."""
    if taken_up:
        return Felt(Sensation.SEEN, felt=True, spans=taken_up, advice=None)
    signs = {Sign.CONTEXT, Sign.QUOTATION}
    if known.acquainted or sight.contextual():
        # what was lived or said together is seen too
        signs.add(Sign.MEMORY)
    gestures = [one for one in sight.signs if one.sign in signs]
    said = _told(sight, gestures) or _spoken_to(sight)
    if said:
        return Felt(Sensation.SEEN, felt=True, spans=said, advice=None)
    greeted = () if gestures else _congratulated(sight)
    missing = Advice.TAKE_UP_WORDS if known.acquainted else Advice.FIND_A_GESTURE
    advice = Advice.SAY_WHAT_IN_IT if gestures or greeted else missing
    return Felt(Sensation.SEEN, felt=False, spans=_spans(gestures) or greeted, advice=advice)


def _told(sight: "Sight", gestures: Sequence[Found]) -> tuple[Span, ...]:
    """Return the clauses that name a gesture, of the sentences that say more than that it was made."""
    found = []
    for sentence in _weighty(sight):
        named = [one for one in gestures if sentence.holds(one)]
        if sentence.tells and named:
            low = uncalled(sentence.words)[0].start
            start = clause_start(sight.one.text, min(low, named[0].start), named[0].start)
            found.append(Span(start, closed(sight.one.text, sentence.words[-1].end), named[0].sign.value))
    return tuple(found)


def _spoken_to(sight: "Sight") -> tuple[Span, ...]:
    """Return, of a text for its reader alone, the sentences that weigh and speak to them."""
    if not sight.contextual():
        return ()
    return tuple(
        Span(
            unelided(sight.one.text, uncalled(one.words)[0].start),
            closed(sight.one.text, one.words[-1].end),
            SPOKEN_TO,
        )
        for one in _weighty(sight)
        if one.yours and one.counted > 0
    )


def _congratulated(sight: "Sight") -> tuple[Span, ...]:
    """Return the sentences that congratulate somebody on something."""
    happy = [one for one in courtesies(sight.one.text) if one.congratulates]
    return tuple(
        Span(sentence.words[0].start, sentence.words[-1].end, CONGRATULATED)
        for sentence in sight.sentences
        if any(map(sentence.holds, happy)) and len(uncalled(sentence.words)) > 1
    )


def _considered(sight: "Sight", taken_up: tuple[Span, ...]) -> Felt:
    """Considered: it is about them, and could not go to another."""
    if sight.contextual():
        return Felt(Sensation.CONSIDERED, felt=True, spans=own_passages(sight), advice=None)
    if taken_up:
        return Felt(Sensation.CONSIDERED, felt=True, spans=taken_up, advice=None)
    shared = shared_passages(sight)
    advice = Advice.SPEAK_OF_THEM if sight.is_of_self() and not shared else Advice.WRITE_WHAT_IS_THEIRS
    return Felt(Sensation.CONSIDERED, felt=False, spans=shared, advice=advice)


def _willing(sight: "Sight", known: Known, *, personal: bool) -> Felt:
    """Willing: one question, easy to decline, and nothing sold; or nothing asked where nothing need be."""
    asked_for = any(token.folded in _ASKED_FOR for token in tokenise(known.last))
    selling = [] if asked_for else _selling(sight, personal=personal)
    reminders = [] if personal else [one for one in sight.signs if one.sign is Sign.REMINDER]
    questions = [one for one in sight.signs if one.sign is Sign.QUESTION]
    pressing = [one for one in sight.signs if one.sign in _PRESSING]
    ways_out = [one for one in sight.signs if one.sign is Sign.WAY_OUT]
    at_rest = not pressing and (known.turn or bool(courtesies(sight.one.text)))
    most = _OF_ACQUAINTED if known.acquainted else _QUESTIONS
    for why, found, advice in (
        (selling, selling, Advice.OFFER_NOTHING),
        (reminders, reminders, Advice.BRING_SOMETHING_NEW),
        (len(questions) > most, questions, Advice.KEEP_ONE_QUESTION),
        (not questions and not at_rest, questions, Advice.ASK_ONE_QUESTION),
        (pressing and not ways_out, pressing, Advice.LEAVE_A_WAY_OUT),
    ):
        if why:
            return Felt(Sensation.WILLING, felt=False, spans=_spans(found), advice=advice)
    return Felt(Sensation.WILLING, felt=True, spans=_spans([*questions, *ways_out]), advice=None)


def _selling(sight: "Sight", *, personal: bool) -> list[Found]:
    """Return what sells: an offer, and sums of money beside one; of a text for one person, no single word."""
    text = sight.one.text
    prices = [one for one in sight.signs if one.sign is Sign.PRICE]
    bare = [one for one in prices if _is_bare_sum(text, one)]
    offers = [one for one in prices if one not in bare]
    pitches = [one for one in sight.signs if one.sign is Sign.PITCH]
    if personal:
        # what is told of sells nothing
        told = [sentence for sentence in sight.sentences if sentence.tells]
        pitches = [one for one in pitches if not any(sentence.holds(one) for sentence in told)]
    ours = any(_OURS.match(text, one.start, one.end) for one in pitches)
    if not offers and (not pitches or (personal and not ours and len(pitches) < _SELLS)):
        return []
    return sorted([*pitches, *prices], key=lambda one: one.start)


def _is_bare_sum(text: str, one: Found) -> bool:
    """Tell whether money is named, and nothing of a rebate or of where prices begin."""
    written = text[one.start : one.end]
    return any(map(str.isdigit, written)) and "%" not in written and not _PRICED.search(text[: one.start])


def _weighty(sight: "Sight") -> list["SeenSentence"]:
    """Return the sentences that say something of their own."""
    return [one for one in sight.sentences if sum(word.bits for word in one.words) >= _SAYS_WHAT]


def _spans(found: Iterable[Found]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end, one.sign.value) for one in found)
