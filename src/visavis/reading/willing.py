"""Tells whether who reads a draft may feel like answering: one question, easy to decline, nothing sold."""

import re
from typing import TYPE_CHECKING

from visavis.reading.asking import favours, lets_decline
from visavis.reading.courtesies import courtesies
from visavis.reading.feelings import DISAGREED, GENTLE, TREAT, Advice, Felt, Known, Sensation
from visavis.reading.kindness import condoles, sympathies, taken_nos
from visavis.reading.mourning import asked_of_the_bereaved, beside_condolences, business_asked
from visavis.reading.passages import clause_start, closed
from visavis.reading.reading import Span
from visavis.reading.refusals import refuses, takes_leave
from visavis.reading.reminding import reminders
from visavis.reading.selling import demonstrates, gains, helps, treats, wants_to_see
from visavis.reading.signs import Found, Sign
from visavis.reading.their_time import another_time, ends_soon, presses
from visavis.reading.tokens import folded_words, written_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from visavis.reading.sight import Sight

# who has answered before is asked two things without harm
_QUESTIONS, _OF_ACQUAINTED = 1, 2
_PRESSING = frozenset((Sign.CALL, Sign.LINK))
# of a text that is for its reader alone, one word that may sell sells nothing, unless what it sells is ours
_SELLS = 2
_OURS = re.compile(
    r"(?:notre|nos|nous|mon|ma|mes|our|we|my|unser\w*|nuestr\w*|nostr\w*|onze|nossa?)\b", re.IGNORECASE
)
# what is ours and may be had until a day
_OFFERED = re.compile(
    r"\b(?:our|my|notre|nos|mon|ma) (?:\w+ )?(?:offers?|deals?|discounts?|sale|prices?|packages?"
    r"|offres?|promotions?"
    r"|remises?|tarifs?|pack|formule)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"(?:dès|à partir de|seulement|from|starting at|only|just|ab|desde|vanaf)\s*$", re.IGNORECASE
)
# whoever asks for a price is given one
_PRICES = frozenset(
    (  # noqa: SIM905 - a list of words
        "tarif tarifs prix devis cout couts combien budget tjm honoraires offre proposition "
        "price prices pricing rate rates quote fee fees cost costs budget offer proposal"
    ).split()
)
_HOW_MANY = re.compile(r"\bcombien (?:de|d) (?!euros\b)\w+")
_ASKS = re.compile(r"\b(?:envoye[zr]|envoie|indique[zr]?|dites|dis|donnez|faites|send|give|let me know)\b")
# whoever offered a meeting expects one
_MEETING = re.compile(
    r"\b(?:dejeun\w*|cafe|appel\w*|rendez|rencontr\w*|creneau\w*|agenda|visio|calendly|telephon\w*|voit|voir"
    r"|call|coffee|lunch|meet\w*|phone|calendar|slot|talk|speak|chat)\b"
)
_DISAGREEING = re.compile(
    r"\bpas (?:tout à fait |du tout |vraiment )?d['\u2019]accord\b|\bje conteste\b|\bvous vous trompe\w+"
    r"|\b(?:i|we) (?:don['\u2019]t|do not|can['\u2019]t) (?:quite )?agree\b|\b(?:i|we) (?:\w+ )?disagree\b",
    re.IGNORECASE,
)


def willing(sight: "Sight", known: Known, *, personal: bool, answers: bool = False) -> Felt:
    """Willing: one question, easy to decline, and nothing sold; or nothing asked where nothing need be.

    A text that `answers` takes up what its reader said.
    """
    polite = courtesies(sight.one.text)
    selling = _selling(sight, known.last, personal=personal)
    # of whoever asked for a price, only what is held out until a day and tells none sells
    if asks_for_a_price(known.last) and (answers or _tells_a_price(sight) or not ends_soon(sight.one.text)):
        selling = []
    questions = _or_else(sight, Sign.QUESTION, favours(sight.one.text))
    ways_out = _or_else(sight, Sign.WAY_OUT, lets_decline(sight.one.text))
    calls, pressing = _of(sight, Sign.CALL), [one for one in sight.signs if one.sign in _PRESSING]
    treated = calls if known.acquainted and not selling and treats(sight.one.text) else []
    pressing = [one for one in pressing if one not in treated]
    disagreeing = _disagreeing(sight.one.text)
    refused = refuses(known.last)
    felt_for = sympathies(sight.one.text, bereaved=bool(known.loss))
    condoling = condoles(sight.one.text, bereaved=bool(known.loss))
    tactless = _tactless(sight, known, selling, condoling=condoling)
    # what is sold beside condolences is told with them
    selling = [] if condoling else selling
    at_rest = not pressing and any((known.turn, polite, felt_for, disagreeing, refused))
    most = _OF_ACQUAINTED if known.acquainted else _QUESTIONS
    welcome = known.turn and (
        bool(_MEETING.search(folded_words(known.last))) or (answers and bool(questions))
    )
    put_off = _put_off(known)
    # what is for its reader alone brings something new, but to whoever is away, or blamed for silence
    quiet = answers if put_off else personal
    reminding = reminds(sight.one.text, known, blaming=True) if quiet else _reminding(sight, known)
    hasty = [Found(Sign.CALL, *one) for one in presses(sight.one.text)] if questions or calls else []
    pushing = sorted({*selling, *reminding, *calls, *hasty}, key=lambda one: one.start) if put_off else []
    if pushing:
        spans = _spans(pushing)
        return Felt(
            Sensation.WILLING, felt=False, spans=spans, advice=Advice.WAIT_FOR_THEIR_TIME, theirs=put_off
        )
    if tactless:
        return tactless
    for why, found, advice in (
        (selling, selling, Advice.OFFER_NOTHING),
        (reminding, reminding, Advice.BRING_SOMETHING_NEW),
        (len(questions) > most, questions, Advice.KEEP_ONE_QUESTION),
        (not questions and not calls and not at_rest, questions, Advice.ASK_ONE_QUESTION),
        (pressing and not ways_out and not welcome, pressing, Advice.LEAVE_A_WAY_OUT),
    ):
        if why:
            # what was asked and stays open
            asked = (
                known.last if found is selling and known.turn and not answers and "?" in known.last else ""
            )
            return Felt(Sensation.WILLING, felt=False, spans=_spans(found), advice=advice, theirs=asked)
    gentle = [*taken_nos(sight.one.text), *((one.start, one.end) for one in felt_for)] if refused else []
    kinder = [Span(*one, GENTLE) for one in gentle] + [Span(one.start, one.end, TREAT) for one in treated]
    spans = (*_spans([*(questions or calls), *ways_out]), *disagreeing, *kinder)
    return Felt(Sensation.WILLING, felt=True, spans=spans, advice=None)


def _or_else(sight: "Sight", sign: Sign, places: "Iterable[tuple[int, int]]") -> list[Found]:
    """Return where a text bears a sign, else the places that say so in other words."""
    return _of(sight, sign) or [Found(sign, *place) for place in places]


def _put_off(known: Known) -> str:
    """Return the words in which a reader put off what they are asked, or is away; empty where none hold."""
    put_off = another_time(known.last, known.last_on, known.today)
    if put_off or not takes_leave(known.last):
        return put_off
    # thanks take back nothing of what was said just before
    return another_time(known.before, known.before_on, known.today)


def reminds(text: str, known: Known, *, blaming: bool = False) -> list[Found]:
    """Return what in a text asks again for what its reader was asked, and did not answer or put off.

    If wanted, only what is `blaming` them for their silence.
    """
    waits = known.unanswered or bool(another_time(known.last, known.last_on, known.today))
    found = reminders(text, known.sent, unanswered=waits)
    return [Found(Sign.REMINDER, one.start, one.end) for one in found if one.blames or not blaming]


def _tells_a_price(sight: "Sight") -> bool:
    """Tell whether a text names a price; a rebate by itself is none."""
    return any("%" not in sight.one.text[one.start : one.end] for one in _of(sight, Sign.PRICE))


def _reminding(sight: "Sight", known: Known) -> list[Found]:
    """Return what reminds in a text, in whatever words, each passage once."""
    said = _of(sight, Sign.REMINDER)
    asked = [
        one
        for one in reminds(sight.one.text, known)
        if not any(one.start < other.end and other.start < one.end for other in said)
    ]
    return sorted([*said, *asked], key=lambda one: one.start)


def _of(sight: "Sight", sign: Sign) -> list[Found]:
    return [one for one in sight.signs if one.sign is sign]


def asks_for_a_price(last: str) -> bool:
    """Tell whether a sentence of somebody's last words asks for a price or an offer."""
    for sentence in written_sentences(last):
        words = _HOW_MANY.sub(" ", folded_words(sentence))
        if not _PRICES.isdisjoint(words.split()) and ("?" in sentence or _ASKS.search(words)):
            return True
    return False


def _tactless(sight: "Sight", known: Known, selling: "Sequence[Found]", *, condoling: bool) -> Felt | None:
    """Return what is felt where business stands beside sympathy, or in its place; None where none does."""
    text, theirs = sight.one.text, ""
    sold = _spans([*selling, *_sold_beside(sight)]) if condoling or known.loss else ()
    if condoling:
        spans = beside_condolences(sight, sympathies(text, bereaved=bool(known.loss)), sold).pushing
    elif sympathies(text, bereaved=False):
        spans = business_asked(sight)
    else:
        spans, theirs = asked_of_the_bereaved(sight, sold) if known.loss else (), known.loss
    if not spans:
        return None
    return Felt(Sensation.WILLING, felt=False, spans=spans, advice=Advice.LET_IT_WAIT, theirs=theirs)


def _sold_beside(sight: "Sight") -> list[Found]:
    """Return what sells in a text in which one word of it is too much, but for what is told."""
    told = [sentence for sentence in sight.sentences if sentence.tells]
    signs = [*_of(sight, Sign.PITCH), *_of(sight, Sign.PRICE), *_offered(sight)]
    return [one for one in signs if not any(sentence.holds(one) for sentence in told)]


def _offered(sight: "Sight") -> list[Found]:
    """Return the sentences that offer what is the writer's own: a demonstration of it, or a gain by it."""
    text, found, may = sight.one.text, [], []
    for one in sight.sentences:
        start, end = one.words[0].start, closed(text, one.words[-1].end)
        if demonstrates(text[start:end]) or gains(text[start:end]):
            found.append(Found(Sign.PITCH, start, end))
        elif helps(text[start:end]):
            may.append(Found(Sign.PITCH, start, end))
    return sorted([*found, *may], key=lambda one: one.start) if found or _of(sight, Sign.PRICE) else []


def _disagreeing(text: str) -> tuple[Span, ...]:
    """Return the passages that disagree with their reader, each from the beginning of its clause."""
    found = _DISAGREEING.finditer(text)
    return tuple(Span(clause_start(text, 0, one.start()), one.end(), DISAGREED) for one in found)


def _selling(sight: "Sight", last: str, *, personal: bool) -> list[Found]:
    """Return what sells: an offer, and sums of money beside one; of a text for one person, no single word."""
    text = sight.one.text
    prices = _of(sight, Sign.PRICE)
    bare = [one for one in prices if _is_bare_sum(text, one)]
    offers = [one for one in prices if one not in bare]
    pitches = _of(sight, Sign.PITCH)
    if personal:
        # what is told of sells nothing
        told = [sentence for sentence in sight.sentences if sentence.tells]
        pitches = [one for one in pitches if not any(sentence.holds(one) for sentence in told)]
    ends = [Found(Sign.PITCH, *one) for one in ends_soon(text)]
    if ends and not pitches:
        pitches = [Found(Sign.PITCH, *one.span()) for one in _OFFERED.finditer(text)]
    ours = any(_OURS.match(text, one.start, one.end) for one in pitches)
    own = [] if wants_to_see(last) and not refuses(last) else _offered(sight)
    if not offers and not own and (not pitches or (personal and not ours and len(pitches) < _SELLS)):
        return []
    within = [one for one in (*pitches, *prices, *ends) if not any(_is_in(one, other) for other in own)]
    return sorted([*own, *within], key=lambda one: one.start)


def _is_in(one: Found, other: Found) -> bool:
    return other.start <= one.start < other.end


def _is_bare_sum(text: str, one: Found) -> bool:
    """Tell whether money is named, and nothing of a rebate or of where prices begin."""
    written = text[one.start : one.end]
    return any(map(str.isdigit, written)) and "%" not in written and not _PRICED.search(text[: one.start])


def _spans(found: "Iterable[Found]") -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end, one.sign.value) for one in found)
