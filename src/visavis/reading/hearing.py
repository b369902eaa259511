"""Hears the signs of a text in their sentences: what is asked, offered or left open, or only sounds so."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from visavis.reading.courtesies import Courtesy, Tone, courtesies
from visavis.reading.offering import OFFERED, buys
from visavis.reading.seen import SeenSentence
from visavis.reading.signs import Found, Sign
from visavis.reading.tokens import folded_words

_OF_OFFERS = re.compile(
    r"\b(?:offr\w+|offert\w*|formation|course|remise|promo\w*|tarif\w*|prix|price|deal|soldes?|rabais"
    r"|this (?:month|week)|ce mois)\b",
    re.IGNORECASE,
)
_REBATE = re.compile(r"(?<!\S)[-\u2212\u2013]\s?\d+\s?%(?!\w)")
_DAYS = (
    r"(?:demain|lundi|mardi|mercredi|jeudi|vendredi|ce soir|cette semaine|tomorrow|tonight|this week|monday"
    r"|tuesday|wednesday|thursday|friday)"
)
_SAID = {
    Sign.PRICE: re.compile(
        r"\d+\s?%\s?(?:discount|rebate|rabais|de rabais|cheaper|moins cher)"
        r"|\bhalf(?: the)? price\b|\bhalf off\b|\b(?:à )?moitié prix\b|\bdemi-tarif\b"
        r"|\boffert(?:e|s|es)? (?:avec|pour (?:tout|toute))\b|\bfree with (?:my|our|any|every|each)\b",
        re.IGNORECASE,
    ),
    Sign.PITCH: re.compile(
        r"\b(?:ma|notre|my|our) (?:plaquette|brochure)(?: commerciale)?\b",
        re.IGNORECASE,
    ),
    Sign.CALL: re.compile(
        r"\b(?:(?:serait|est|sera)[-\u2011 ](?:il|ce) (?:\w+ )?(?:possible|envisageable) (?:de |d['\u2019])"
        r"|(?:pourrai[st]|pourrions|pourriez|peut|peux|pouvons|pouvez|puis)[-\u2011 ](?:je|on|nous|vous|tu) "
        r"|(?:auriez|avez|aurais|as)[-\u2011 ](?:vous|tu) (?:le temps|l['\u2019]occasion"
        r"|la possibilité|(?:un|quelques|une) (?:petite?s? )?(?:moment|instant|minute)s?) (?:de|pour) )"
        r"(?:(?:vous|te|me|nous|se) (?:rencontrer|voir|parler)|t['\u2019]appeler)\b"
        r"(?! (?:de\b|du\b|des\b|d['\u2019]|par écrit))"
        r"|\bworth a (?:quick |short )?(?:chat|call|coffee)\b"
        r"|\bsolliciter? un (?:entretien|rendez-vous)\b"
        rf"|\bje (?:vous |te |t['\u2019])r?appelle {_DAYS}(?=[^.!\n]*\?)"
        rf"|\bi['\u2019]ll (?:call|ring|phone) you {_DAYS}(?=[^.!\n]*\?)",
        re.IGNORECASE,
    ),
    Sign.WAY_OUT: re.compile(
        r"\bsi (?:vous êtes|tu es) (?:trop |très )?(?:prise?|pris|occupée?|débordée?)s?\b"
        r"|\bsi c['\u2019]est (?:trop )?(?:compliqué|tôt|délicat|gênant|difficile)\b"
        r"|\boublie(?:z|s)?(?:[ -](?:moi|ça|cela|ma demande|ce message))?(?=\s*[.!;,]|\s*$)"
        r"|\b(?:dites|dis)(?:[ -]moi)? non\b|\bignore(?:z|s)?[ -]moi\b"
        r"|\bun non (?:est|sera|serait|me|ne)\b|\bsinon,? je (?:le )?comprend\w+"
        r"|\bsi (?:vous|tu) préfér\w+ (?:ne pas|ne rien|en rester|qu)"
        r"|\b(?:aucun|pas de|sans) (?:souci|problème|pression)s?,? (?:si|sinon)\b"
        r"|\bsi [^.?!\n]{3,60}, (?:aucun|pas de) (?:souci|problème)"
        r"|\b(?:ne )?(?:répond\w+|écri\w+)(?:[ -]moi)? (?:que|seulement|uniquement) s(?:i|['\u2019]il)\b"
        r"|\bs(?:i (?:cela|ça)|['\u2019]il) (?:vous|t['\u2019]|te) ?(?:amuse|chante|plaît de|convient mal)"
        r"|\bsi (?:vous|tu) (?:aim\w+ mieux|préfér\w+) (?:que je|ne pas)"
        r"|\b(?:answer|reply|write)(?: back)? only if\b|\bonly (?:answer|reply) if\b"
        r"|\bif you(?: would|['\u2019]d) (?:rather|prefer)(?! (?:to )?(?:meet|talk|speak|call|have))"
        r"|\bignore (?:me|this)\b|\bsay no\b|\bforget (?:it|i asked|about it)\b"
        r"|\bif (?:you['\u2019]re|you are) (?:too |very )?(?:busy|swamped|snowed|stretched|away|tied|full)\b"
        r"|\bif (?:it['\u2019]s|it is|that['\u2019]s) (?:too )?(?:awkward|much|not|complicated|a bother)\b"
        r"|\bdon['\u2019]t worry if\b|\bno (?:worries|problem|pressure|rush|harm),? if\b",
        re.IGNORECASE,
    ),
}

_SOON = re.compile(
    r"(?:\bà|\bdans|\ben|\bin|\bwithin)\s+(?:environ |moins de |about |under |less than )?(?:une? |a )?$",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\s?(?:from|away|walk|drive|by (?:car|train|bike)|de (?:chez|votre|ton|la|l\W|marche|train|route)"
    r"|du|d['\u2019]ici|à pied|en (?:train|voiture|vélo))\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"min|mn|heure|hour", re.IGNORECASE)
_TAKEN = re.compile(
    r"\b(?:j ai|nous avons|i ve|i have|we ve|we have|i|we)(?: bien| just)? "
    r"(?:pris|reserve|choisi|bloque|note|booked|taken|picked|chosen|reserved|took)\b"
)
_OF_AN_EARLIER = re.compile(r"\b(?:in|dans)\s+$", re.IGNORECASE)
_WRONG = re.compile(r"\b(?:wrong|mortified|sorry|mistake|excuse\w*|desolee?|pardon|trompee?|erreur)\b")
_UNLESS = re.compile(r"\b(?:if|unless|si|sinon|either way)\b")
_PLEASANTRY = re.compile(r"(?:no (?:worries|problem)|(?:pas de|aucun) (?:souci|problème))s?\b", re.IGNORECASE)
_ENDED = re.compile(r"[.?\n]")
_FAVOUR = re.compile(r"\b(?:relire|relecture|relisez|critiquer|corriger|proofread|look over|read over)\b")
_GIFT = re.compile(
    r"\b(?:sans rien en retour|sans contrepartie|rien a payer|no strings|nothing in return|en cadeau"
    r"|as a gift)\b"
)
_OWN_WORK = re.compile(r"(?:mon|ma|mes|my|je|i)\b", re.IGNORECASE)
_TRADE = re.compile(r"je suis\b", re.IGNORECASE)
_OF_THE_PAST = frozenset((Tone.THANKS, Tone.CONGRATULATION, Tone.WISH, Tone.SYMPATHY))


class _Heard(NamedTuple):
    """A text as it is listened to: the sentences that tell what was, and what each says, folded."""

    text: str
    past: Sequence[SeenSentence]
    telling: Sequence[SeenSentence]
    asked: int
    polite: Sequence[Courtesy]


def heard(text: str, signs: Iterable[Found], sentences: Sequence[SeenSentence]) -> list[Found]:
    """Return the signs that are what they look like, in order of place.

    Twenty minutes that somebody is thanked for, that are told of or that lie between two places are no
    call; a sum of money that is told of is no price, who says their trade sells nothing by it, and "no
    worries" at the head leaves no way out of what is asked later.
    """
    found = _joined([*signs, *_said(text)])
    polite = courtesies(text)
    questions = [one for one in found if one.sign is Sign.QUESTION]
    past = [
        sentence
        for sentence in sentences
        if not any(map(sentence.holds, questions)) and (sentence.tells or _is_of_the_past(sentence, polite))
    ]
    telling = [sentence for sentence in sentences if sentence.tells]
    asked = min((one.end for one in found if one.sign in (Sign.QUESTION, Sign.CALL)), default=len(text))
    about = _Heard(text, past, telling, asked, polite)
    return [one for one in found if not _only_sounds(one, about, sentences)]


def _is_of_the_past(sentence: SeenSentence, polite: Iterable[Courtesy]) -> bool:
    return any(sentence.holds(one) for one in polite if one.tone in _OF_THE_PAST)


def _said(text: str) -> Iterator[Found]:
    """Yield what is asked, offered or left open in words that no single phrase tells."""
    for sign, pattern in (*_SAID.items(), (Sign.PITCH, OFFERED)):
        for match in pattern.finditer(text):
            yield Found(sign, match.start(), match.start() + len(match[0].rstrip()))
    for match in _REBATE.finditer(text):
        if _OF_OFFERS.search(text):
            yield Found(Sign.PRICE, *match.span())


def _only_sounds(one: Found, about: _Heard, sentences: Sequence[SeenSentence]) -> bool:
    """Tell whether a sign is only like one, by its sentence."""
    held = [sentence for sentence in sentences if sentence.holds(one)]
    around = _folded(about.text, held[0]) if held else ""
    weighed = _WEIGHED.get(one.sign)
    return weighed is not None and weighed(one, about, around)


def _is_no_call(one: Found, about: _Heard, around: str) -> bool:
    if any(sentence.holds(one) for sentence in about.past) or _TAKEN.search(around):
        return True
    timed = _TIME.search(about.text, one.start, one.end)
    before, after = about.text[max(0, one.start - 24) : one.start], about.text[one.end : one.end + 16]
    return bool(timed and (_SOON.search(before) or _AWAY.match(after)))


def _is_no_price(one: Found, about: _Heard, around: str) -> bool:
    """Tell whether money is told of, or the price is the reader's, and asked for."""
    if any(sentence.holds(one) for sentence in about.telling):
        return True
    named = any(map(str.isdigit, about.text[one.start : one.end]))
    return not named and buys(around)


def _is_no_pitch(one: Found, about: _Heard, around: str) -> bool:
    """Tell whether what may sell is a trade that is said, or one's own work in a favour or a gift."""
    if _TRADE.match(about.text, one.start):
        return True
    own = _OWN_WORK.match(about.text, one.start)
    return bool(own and (_FAVOUR.search(around) or _GIFT.search(around)))


def _is_no_reminder(one: Found, about: _Heard, around: str) -> bool:
    """Tell whether an earlier note is named because something in it was wrong."""
    before = about.text[max(0, one.start - 8) : one.start]
    return bool(_OF_AN_EARLIER.search(before) and _WRONG.search(around))


def _is_no_way_out(one: Found, about: _Heard, around: str) -> bool:
    """Tell whether "no worries" is a pleasantry at the head of a text that asks for something later."""
    head = not _ENDED.search(about.text, 0, one.start) and one.end < about.asked
    return head and bool(_PLEASANTRY.match(about.text, one.start)) and not _UNLESS.search(around)


_WEIGHED: dict[Sign, Callable[[Found, _Heard, str], bool]] = {
    Sign.CALL: _is_no_call,
    Sign.PRICE: _is_no_price,
    Sign.PITCH: _is_no_pitch,
    Sign.REMINDER: _is_no_reminder,
    Sign.WAY_OUT: _is_no_way_out,
}


def _folded(text: str, sentence: SeenSentence) -> str:
    some = text[sentence.words[0].start : sentence.words[-1].end]
    return folded_words(some)


def _joined(found: Iterable[Found]) -> list[Found]:
    """Return signs in order of place, those of one kind that overlap as one."""
    joined: list[Found] = []
    for one in sorted(found, key=lambda one: (one.sign.value, one.start, one.end)):
        before = joined[-1] if joined else None
        if before and before.sign is one.sign and one.start < before.end:
            joined[-1] = Found(one.sign, before.start, max(before.end, one.end))
        else:
            joined.append(one)
    return sorted(joined, key=lambda one: (one.start, one.end, one.sign.value))
