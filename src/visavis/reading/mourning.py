"""Finds what in a draft belongs to business beside a word of sympathy, or where one would be due."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.courtesies import KIN, Courtesy
from visavis.reading.feelings import BUSINESS
from visavis.reading.passages import after_greeting, closed
from visavis.reading.reading import Span
from visavis.reading.reminding import reminders
from visavis.reading.selling import demonstrates, gains
from visavis.reading.signs import Sign
from visavis.reading.tokens import folded_words

if TYPE_CHECKING:
    from visavis.reading.sight import Sight

_MATTERS = (
    r"devis|contrats?|factures?|reunions?|projets?|formations?|offres?|rendez vous|propositions?|commandes?"
    r"|livraisons?|plannings?|logiciels?|abonnements?|licences?|demos?|demonstrations?|essais?|tarifs?"
    r"|candidatures?|rapports?|dossiers?|audits?|postes?|partenariats?"
    r"|quotes?|contracts?|invoices?|meetings?|projects?|training|offers?|proposals?|orders?|deliver(?:y|ies)"
    r"|deadlines?|budgets?|reports?|software|subscriptions?|trials?|demos?|pricing|applications?"
    r"|notre (?:appel|point|visio|echange)|our (?:call|chat|catch up)"
)
_BUSINESS = re.compile(rf"\b(?:{_MATTERS})\b")
# a favour is business too, but for what is asked to come to the funeral
_FAVOUR = re.compile(
    r"\b(?:pourriez vous|pouvez vous|pourrais tu|peux tu|tu pourrais|vous pourriez|auriez vous|aurais tu)\b"
    r"|\b(?:me|nous) (?:presenter|envoyer|transmettre|donner|recommander|relire)\b"
    r"|\b(?:could|can|would) you\b"
)
_OF_THE_FUNERAL = re.compile(
    r"\b(?:obseques|enterrement|ceremonie|fleurs|messe|funerailles|funeral|service|flowers|wake|memorial)\b"
)
_CARING = re.compile(
    r"\b(?:comment|how) (?:\w+ ){0,3}?(?:tene[zs] vous|tiens tu|tenez|tiens|allez vous|vas tu|vas|allez|va"
    r"|portez vous|vous sentez|holding|coping|doing|are you|feeling)\b"
    r"|\b(?:ca va|are you (?:ok|okay|all right|alright)|besoin|apporter|passer vous voir|te voir)\b"
    r"|\b(?:anything (?:i|we) can|can i (?:help|bring|do)|do you need)\b"
)
# who was lost is told of, and what they did
_OF_THE_DEAD = re.compile(
    rf"\b(?:il(?! (?:faut|faudra|faudrait|reste|y a|est temps)\b)|elle|lui|he|she|him|her|his|{KIN})\b"
)
# business that is told to wait
_HELD_OFF = re.compile(
    r"\b(?:rien ne presse|(?:m|s|en) occupe|nous occupons|pren(?:ds|ez) (?:tout )?(?:le|ton|votre) temps"
    r"|take (?:all )?(?:the|your) time|handle|taken care of|sans urgence|pas d urgence|plus tard"
    r"|attendra|attendront"
    r"|(?:peut|peuvent) attendre"
    r"|oublie[zs]?|(?:ne (?:vous|te) )?(?:pre)?(?:occupe|soucie)[zs]? (?:pas|surtout pas)"
    r"|laisse[zs]?|laissons"
    r"|report\w+|de cote|quand (?:vous|tu) (?:voud\w+|pourr\w+|sere[zs]|seras)|ne pense[zs]? pas"
    r"|no (?:rush|hurry)|(?:can|will) (?:all )?wait|forget (?:about )?"
    r"|don t worry|later|whenever|postpone\w*)\b"
)
# whatever was sent before, asking after it does not follow condolences
_ANYTHING = ("",)


class Beside(NamedTuple):
    """What of business stands in a text that condoles: what asks or sells, and what may wait."""

    pushing: tuple[Span, ...]
    waiting: tuple[Span, ...]


def beside_condolences(sight: "Sight", felt_for: Sequence[Courtesy], sold: Iterable[Span]) -> Beside:
    """Return the business in a text that condoles with its reader, with what is `sold` in it."""
    text, matters = sight.one.text, [*_matters(sight, felt_for)]
    waiting = [one for one in matters if _is_held_off(text[one.start : one.end])]
    pushing = [one for one in sold if not any(_is_in(one, other) for other in waiting)]
    for one in sight.signs:
        asks = one.sign in {Sign.QUESTION, Sign.CALL}
        if asks and _is_business(text, one.start, one.end):
            pushing.append(Span(after_greeting(text, one.start), one.end, one.sign.value))
    for span in (one for one in matters if one not in waiting):
        within = next((one for one in pushing if _is_in(one, span)), span)
        pushing.append(replace(span, kind=within.kind))
    return Beside(tuple(_apart(pushing)), tuple(waiting))


def business_asked(sight: "Sight") -> tuple[Span, ...]:
    """Return the questions of business in a text that wishes its reader well."""
    text = sight.one.text
    asked = [one for one in sight.signs if one.sign is Sign.QUESTION]
    return tuple(
        Span(after_greeting(text, one.start), one.end, one.sign.value)
        for one in asked
        if _BUSINESS.search(folded_words(text[one.start : one.end]))
    )


def asked_of_the_bereaved(sight: "Sight", sold: Iterable[Span]) -> tuple[Span, ...]:
    """Return what a text without sympathy asks of whoever told of a loss, but how they are, or sells them."""
    text = sight.one.text
    asked = [
        Span(after_greeting(text, one.start), one.end, one.sign.value)
        for one in sight.signs
        if one.sign in {Sign.QUESTION, Sign.CALL, Sign.REMINDER}
    ]
    kept = (one for one in asked if not _CARING.search(folded_words(text[one.start : one.end])))
    return tuple(_apart([*sold, *kept]))


def _is_held_off(sentence: str) -> bool:
    """Tell whether a sentence lets its business wait, and holds out nothing."""
    words = folded_words(sentence)
    return bool(_HELD_OFF.search(words)) and not gains(sentence) and not demonstrates(sentence)


def _is_in(one: Span, other: Span) -> bool:
    return other.start <= one.start < other.end


def _is_business(text: str, start: int, end: int) -> bool:
    words = folded_words(text[start:end])
    if _OF_THE_FUNERAL.search(words):
        return False
    again = reminders(text[start:end], _ANYTHING, unanswered=True)
    return bool(_BUSINESS.search(words) or _FAVOUR.search(words) or again)


def _matters(sight: "Sight", felt_for: Sequence[Courtesy]) -> Iterator[Span]:
    """Yield the sentences that speak of business, and of neither sympathy nor whoever was lost."""
    text = sight.one.text
    questions = [one for one in sight.signs if one.sign is Sign.QUESTION]
    for one in sight.sentences:
        start, end = one.words[0].start, one.words[-1].end
        words = folded_words(text[start:end])
        others = [*map(one.holds, felt_for), *map(one.holds, questions)]
        of_other = any(others) or _OF_THE_DEAD.search(words)
        if not of_other and _BUSINESS.search(words):
            yield Span(after_greeting(text, start), closed(text, end), BUSINESS)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield passages in order of place, of those that overlap the first."""
    end = 0
    for one in sorted(spans, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end
