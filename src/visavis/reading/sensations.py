"""Tells of a draft which of three things its reader may feel: seen, considered, and willing to answer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from visavis.reading.asking import left_open
from visavis.reading.courtesies import Courtesy, Tone, courtesies
from visavis.reading.echoes import answers, echoes, recalled
from visavis.reading.feelings import (
    BUSINESS,
    CONGRATULATED,
    DISAGREED,
    EXCUSED,
    GENTLE,
    ONE_CLICK,
    RESUMED,
    SPOKEN_TO,
    SYMPATHY,
    TAKEN_UP,
    THANKED,
    THEIR_WORDS,
    TREAT,
    Advice,
    Felt,
    Known,
    Sensation,
)
from visavis.reading.judging import Origin
from visavis.reading.kindness import condoles, sympathies
from visavis.reading.mourning import beside_condolences
from visavis.reading.own import own_passages, shared_passages, told_from, uncalled
from visavis.reading.passages import (
    after_greeting,
    clause_end,
    clause_start,
    closed,
    opened,
    unelided,
    whole_clause,
)
from visavis.reading.reading import Span
from visavis.reading.signs import Found, Sign
from visavis.reading.theirs import is_day, is_of_reader, is_theirs, told_of
from visavis.reading.tokens import folded_words
from visavis.reading.willing import willing

if TYPE_CHECKING:
    from visavis.reading.sight import SeenSentence, Sight

__all__ = [
    "BUSINESS",
    "CONGRATULATED",
    "DISAGREED",
    "EXCUSED",
    "GENTLE",
    "ONE_CLICK",
    "RESUMED",
    "SPOKEN_TO",
    "SYMPATHY",
    "TAKEN_UP",
    "THANKED",
    "THEIR_WORDS",
    "TREAT",
    "Advice",
    "Felt",
    "Known",
    "Sensation",
    "sensations",
]

_SAYS_WHAT = 4.0
_OF_COURTESY = {
    Tone.CONGRATULATION: CONGRATULATED,
    Tone.THANKS: THANKED,
    Tone.EXCUSE: EXCUSED,
    Tone.SYMPATHY: SYMPATHY,
}
# what was good or is owed says nothing that was noticed
_OF_ONESELF = re.compile(
    r"made my (?:day|week)|fait ma (?:journée|semaine)|i owe you|je (?:vous|te) dois",
    re.IGNORECASE,
)
# what LinkedIn writes in one's stead, but for the name and the company
_ONE_CLICK = re.compile(
    r"^\W*(?:(?:hi|hey|hello|bonjour|salut)\W+)?(?:\w+\W+)?"
    r"(?:congratulations|congrats|félicitations|toutes mes félicitations)"
    r"(?: on| for| pour)(?: your| votre| vos| ton| tes)?(?: \d+)?"
    r"(?: work anniversary| new (?:role|position|job)| years?| (?:nouveau|nouvel) (?:poste|emploi)"
    r"| anniversaire professionnel| ans)(?:(?: at| chez| as| à| dans)[^.!?\n]{2,60})?(?:[, ]+\w+)?\W*$",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"(?:(?:i m|i am|we re|je suis|nous sommes|so|very|deeply|truly|sincerely|vraiment|sincerement|toutes mes"
    r"|mes|our|my|all|please accept|deepest|sinceres|sorry|desole\w*|navre\w*|condoleances|condolences"
    r"|for|your|loss|votre|perte|de tout c(?:œ|oe)ur avec|vous|toi|you|courage|a|bon|to hear|that|this|about"
    r"|d apprendre|cela|sympathy|thinking of|je pense|bien|fort|tres fort|beaucoup"
    r"|je vous embrasse|je t embrasse"
    r"|quelle|tristesse|peine|triste|nouvelle|sad|news|what|how|terrible|chere?|madame|monsieur)(?: |$))+"
)


def sensations(sight: "Sight", known: Known) -> tuple[Felt, Felt, Felt]:
    """Return what the reader of a text under the eye may feel: seen, considered, willing."""
    taken_up = _taken_up(sight, known)
    shared = shared_passages(sight)
    willing_ = willing(sight, known, personal=sight.contextual() or bool(taken_up), answers=bool(taken_up))
    answering = not shared and _is_answer(sight, known, willing_)
    resumed = () if taken_up else _resumed(sight, known)
    sells = willing_.advice in {Advice.OFFER_NOTHING, Advice.LET_IT_WAIT}
    seen = _seen(sight, taken_up, known, willing_.spans if sells else (), answering=answering)
    if resumed and not seen.felt:
        seen = Felt(Sensation.SEEN, felt=True, spans=resumed, advice=None)
    seen = _beside_questions(seen, sight.one.text, known)
    considered = _considered(sight, taken_up, (shared, _sympathy(sight, known)), answering=answering)
    if resumed and not considered.felt:
        considered = Felt(Sensation.CONSIDERED, felt=True, spans=resumed, advice=None)
    return seen, considered, willing_


def _beside_questions(seen: Felt, text: str, known: Known) -> Felt:
    """Return what is felt of being seen with what the reader asked, where their words show nowhere."""
    if seen.felt or seen.spans or not known.turn or seen.advice not in {None, Advice.TAKE_UP_WORDS}:
        return seen
    return seen._replace(theirs="\n".join(left_open(known.last, text)))


def _is_answer(sight: "Sight", known: Known, willing_: Felt) -> bool:
    """Tell whether a text follows words that wait for it, and neither sells, reminds nor is ready-made."""
    wants = willing_.advice in {
        Advice.OFFER_NOTHING,
        Advice.BRING_SOMETHING_NEW,
        Advice.WAIT_FOR_THEIR_TIME,
    }
    formula = any(one.sign is Sign.FORMULA for one in sight.signs)
    return known.turn and bool(known.last.strip()) and not wants and not formula


def _taken_up(sight: "Sight", known: Known) -> tuple[Span, ...]:
    """Return the passages that take up what the reader said, or what of theirs was noticed."""
    text, card = sight.one.text, sight.one.card
    noticed = echoes(text, known.noticed)
    # what the owner wrote to others too takes up nothing
    shared = [word.start for one in sight.sentences for word in one.words if word.origin is Origin.SHARED]
    recent = f"{known.last}\n{known.before}"
    single = [one for one in answers(text, recent, card.name) if one.start not in shared]
    found = echoes(text, known.theirs) or recalled(text, known.last)
    found += [
        one for one in single if not any(one.start < other.end and other.start < one.end for other in found)
    ]
    found.sort()
    places = dict.fromkeys(whole_clause(text, one.start, one.end) for one in found)
    return tuple(
        Span(start, end, TAKEN_UP if any(start <= one.start < end for one in noticed) else THEIR_WORDS)
        for start, end in places
    )


def _resumed(sight: "Sight", known: Known) -> tuple[Span, ...]:
    """Return the passages that go on from what its writer told this one reader, and nobody else."""
    if not known.own or sight.is_of_a_family():
        return ()
    text = sight.one.text
    # of a word that nobody else was told, here or in any text
    only = {
        word.start
        for sentence in sight.sentences
        for word in sentence.words
        if word.origin is Origin.SPECIFIC and not word.others
    }
    found = [one for one in answers(text, known.own, sight.one.card.name) if one.start in only]
    places = dict.fromkeys(whole_clause(text, one.start, one.end) for one in found)
    return tuple(Span(start, end, RESUMED) for start, end in places)


def _seen(
    sight: "Sight", taken_up: tuple[Span, ...], known: Known, sold: tuple[Span, ...], *, answering: bool
) -> Felt:
    """Seen: something of theirs was noticed, and what in it is said; what is `sold` speaks to nobody."""
    if taken_up:
        return Felt(Sensation.SEEN, felt=True, spans=taken_up, advice=None)
    one_click, sympathy = _one_click(sight), _sympathy(sight, known)
    gestures = _gestures(sight, known)
    said = () if one_click else _told(sight, gestures) or _spoken_to(sight)
    said = tuple(one for one in said if one.kind != SPOKEN_TO or not any(_meets(one, part) for part in sold))
    if said:
        return Felt(Sensation.SEEN, felt=True, spans=said, advice=None)
    named = _spans(_noticed(sight, gestures)) or _congratulated(sight)
    if named:
        return Felt(Sensation.SEEN, felt=False, spans=named, advice=Advice.SAY_WHAT_IN_IT)
    if sympathy or answering:
        beside = _business(sight, known) if sympathy else ()
        return Felt(Sensation.SEEN, felt=False, spans=(*sympathy, *beside), advice=None)
    missing = Advice.TAKE_UP_WORDS if known.acquainted else Advice.FIND_A_GESTURE
    return Felt(Sensation.SEEN, felt=False, spans=(), advice=missing)


def _gestures(sight: "Sight", known: Known) -> list[Found]:
    signs = {Sign.CONTEXT, Sign.QUOTATION}
    if known.acquainted or sight.contextual():
        # what was lived or said together is seen too
        signs.add(Sign.MEMORY)
    return [one for one in sight.signs if one.sign in signs]


def _noticed(sight: "Sight", gestures: Iterable[Found]) -> list[Found]:
    """Return the gestures that are the reader's, and no thanks, excuse or debt of the writer's."""
    text = sight.one.text
    polite = courtesies(text)
    asked = [one for one in sight.signs if one.sign is Sign.QUESTION]
    return [
        one
        for one in gestures
        if not _OF_ONESELF.search(text, max(0, one.start - 10), one.end + 10)
        and not any(_overlaps(one, courtesy) for courtesy in polite)
        and not any(question.start <= one.start < question.end for question in asked)
        and not is_day(text, one)
        and any(sentence.holds(one) and is_theirs(text, sentence, one) for sentence in sight.sentences)
    ]


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _overlaps(one: Found, courtesy: Courtesy) -> bool:
    return one.start < courtesy.end and courtesy.start < one.end


def _told(sight: "Sight", gestures: Sequence[Found]) -> tuple[Span, ...]:
    """Return the clauses that name a gesture, of the sentences that say more than that it was made.

    A question tells no gesture where a sentence before it speaks to the reader of what is theirs.
    """
    text = sight.one.text
    found = []
    for sentence in _weighty(sight):
        named = [one for one in gestures if sentence.holds(one) and is_theirs(text, sentence, one)]
        if sentence.tells and named:
            low = told_from(text, sentence)
            start = clause_start(text, min(low, named[0].start), named[0].start)
            start = opened(text, start, sentence.words[-1].end)
            kind = _tone(sight, sentence, named[0].start) or named[0].sign.value
            found.append(Span(start, closed(text, sentence.words[-1].end), kind))
        elif sight.contextual() and (told := told_of(text, sentence)):
            start = clause_start(text, uncalled(sentence.words)[0].start, told[0])
            found.append(Span(start, clause_end(text, told[1]), Sign.CONTEXT.value))
    found = [one for one in found if not _says_nothing(text, one)]
    all_ask = all(text[one.start : one.end].endswith("?") for one in found)
    return (found and all_ask and _spoken_to(sight, asking=False)) or tuple(found)


def _tone(sight: "Sight", sentence: "SeenSentence", start: int) -> str | None:
    """Return how a sentence is courteous, from `start` on or as a whole; None of others."""
    for one in courtesies(sight.one.text):
        if sentence.holds(one) and (one.tone is not Tone.THANKS or one.start <= start < one.end):
            return _OF_COURTESY.get(one.tone)
    return None


def _spoken_to(sight: "Sight", *, asking: bool = True) -> tuple[Span, ...]:
    """Return, of a text for its reader alone, the sentences that weigh and speak to them, questions too."""
    if not sight.contextual():
        return ()
    text, weighty = sight.one.text, _weighty(sight)
    found = []
    for one in sight.sentences:
        start = told_from(text, one)
        kind = _tone(sight, one, start) or SPOKEN_TO
        # thanks for what they did may be said in everyday words
        weighs = one in weighty or (kind == THANKED and one.counted >= _SAYS_WHAT)
        theirs = one.yours and is_of_reader(text, one.words[0].start, one.words[-1].end)
        if theirs and one.counted > 0 and (weighs or not asking):
            found.append(Span(unelided(text, start), closed(text, one.words[-1].end), kind))
    rests = [one for one in courtesies(text) if one.tone is Tone.REST]
    found = [one for one in found if not any(one.start <= rest.start < one.end for rest in rests)]
    told = [one for one in found if not _says_nothing(text, one)]
    return tuple(one for one in told if asking or not text[one.start : one.end].endswith("?"))


def _says_nothing(text: str, span: Span) -> bool:
    """Tell whether a passage only feels for its reader, or says what was good for the writer or is owed."""
    if span.kind == SYMPATHY:
        return _is_stock(text, span)
    return span.kind != EXCUSED and bool(_OF_ONESELF.search(text, span.start, span.end))


def _congratulated(sight: "Sight") -> tuple[Span, ...]:
    """Return the sentences that congratulate somebody on something."""
    happy = [one for one in courtesies(sight.one.text) if one.tone is Tone.CONGRATULATION]
    return tuple(
        Span(sentence.words[0].start, sentence.words[-1].end, CONGRATULATED)
        for sentence in sight.sentences
        if any(map(sentence.holds, happy)) and len(uncalled(sentence.words)) > 1
    )


def _one_click(sight: "Sight") -> tuple[Span, ...]:
    """Return the whole text where it is what LinkedIn proposes to be sent with a click."""
    text = sight.one.text
    return (Span(0, len(text), ONE_CLICK),) if _ONE_CLICK.match(text) else ()


def _sympathy(sight: "Sight", known: Known) -> tuple[Span, ...]:
    """Return the words that feel for their reader."""
    found = sympathies(sight.one.text, bereaved=bool(known.loss))
    return tuple(Span(one.start, one.end, SYMPATHY) for one in found)


def _business(sight: "Sight", known: Known) -> tuple[Span, ...]:
    """Return the business that stands beside condolences, be it told to wait."""
    bereaved = bool(known.loss)
    if not condoles(sight.one.text, bereaved=bereaved):
        return ()
    beside = beside_condolences(sight, sympathies(sight.one.text, bereaved=bereaved), ())
    spans = sorted({*beside.pushing, *beside.waiting}, key=lambda one: one.start)
    return tuple(replace(one, kind=BUSINESS) for one in spans)


def _is_stock(text: str, span: Span) -> bool:
    """Tell whether a passage of sympathy says nothing of what happened."""
    return _STOCK.fullmatch(folded_words(text[span.start : span.end])) is not None


def _is_only_felt_for(sight: "Sight") -> bool:
    """Tell whether all that a text tells its reader is that they are felt for, in anybody's words."""
    text = sight.one.text
    own = [
        Span(one.words[0].start, one.words[-1].end, SYMPATHY) for one in sight.sentences if one.counted > 0
    ]
    return all(_is_stock(text, replace(one, start=after_greeting(text, one.start))) for one in own)


def _considered(
    sight: "Sight",
    taken_up: tuple[Span, ...],
    common: tuple[tuple[Span, ...], tuple[Span, ...]],
    *,
    answering: bool,
) -> Felt:
    """Considered: it is about them, and could not go to another.

    What is `common` are the passages that went to others, and the words that feel for their reader.
    """
    one_click, (shared, sympathy) = _one_click(sight), common
    if one_click:
        return Felt(Sensation.CONSIDERED, felt=False, spans=one_click, advice=Advice.WRITE_WHAT_IS_THEIRS)
    if sympathy and not shared and _is_only_felt_for(sight):
        return Felt(Sensation.CONSIDERED, felt=False, spans=sympathy, advice=None)
    if sight.contextual():
        return Felt(Sensation.CONSIDERED, felt=True, spans=own_passages(sight), advice=None)
    if taken_up:
        return Felt(Sensation.CONSIDERED, felt=True, spans=taken_up, advice=None)
    if not shared and (sympathy or answering):
        return Felt(Sensation.CONSIDERED, felt=False, spans=sympathy, advice=None)
    of_self = sight.is_of_self() and not shared
    advice = Advice.SPEAK_OF_THEM if of_self else Advice.WRITE_WHAT_IS_THEIRS
    return Felt(Sensation.CONSIDERED, felt=False, spans=shared, advice=advice)


def _weighty(sight: "Sight") -> list["SeenSentence"]:
    """Return the sentences that say something of their own."""
    return [one for one in sight.sentences if sum(word.bits for word in one.words) >= _SAYS_WHAT]


def _spans(found: Iterable[Found]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end, one.sign.value) for one in found)
