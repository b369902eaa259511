"""Tells whether what a text names is its reader's, or only its writer's own story, a request or a cliché."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from visavis.reading.passages import clause_end, clause_start
from visavis.reading.signs import Found, Sign
from visavis.reading.tokens import tokenise

if TYPE_CHECKING:
    from visavis.reading.seen import SeenSentence

_A = "['\u2019]"
_YOU = re.compile(
    rf"\b(?:vous|votre|vos|vôtres?|tu|toi|ton|ta|tes|tiens?|tiennes?|you|your|yours|dich|dir|dein\w*"
    rf"|ihr\w*|ihnen|sie|su|tus?|usted"
    rf"|lei|ti|suo|sua|jou\w*|uw)\b|\bt{_A}(?=\w)",
    re.IGNORECASE,
)
_I = re.compile(
    rf"\b(?:je|moi|mon|ma|mes|nous|notre|nos|i|me|my|mine|we|us|our|ours)\b|\b[jm]{_A}(?=\w)", re.IGNORECASE
)
# what anybody may say that they know of anybody: how busy they are, that they are well
_BUSY_FR = (
    r"(?:occup|débord|surcharg|charg|pris(?:es?)?\b|sollicit|beaucoup|autre chose|d.autres|trop de"
    r"|peu de temps"
    r"|pas le temps|à faire|nombreu|sur le feu|rendez-vous|courriels|messages)"
)
_BUSY_EN = (
    r"(?:busy|swamped|snowed|stretched|a lot|a great deal|lots|plenty|plate|much time|little time"
    r"|no time|inbox"
    r"|many (?:messages|emails|things)|other things|schedule|better things|well\b)"
)
_CLICHES = re.compile(
    rf"\b(?:je (?:sais|me doute|devine|imagine|suppose|crois) |j{_A}imagine )(?:bien "
    rf"|fort bien )?qu(?:e )?(?:vous|tu)\b"
    rf"(?=[^.?!:;\n]*{_BUSY_FR})[^.?!:;\n]*"
    rf"|\b(?:vous devez|tu dois)\b(?=[^.?!:;\n]*{_BUSY_FR})[^.?!:;\n]*|\bje vous sais {_BUSY_FR}[^.?!:;\n]*"
    rf"|\bj{_A}esp[èe]re que (?:vous allez|tu vas|tout va|tout se passe|vous vous portez|cela"
    rf"|votre (?:semaine|été"
    r"|week-end|journée|rentrée|année)|ton (?:été|week-end)|ta (?:semaine|journée|rentrée))\b[^.?!:;\n]*"
    r"|\b(?:comme|ainsi que) (?:vous le savez|tu le sais)\b|\bvous n[^ ]* pas sans savoir\b"
    r"|\b(?:i|we)(?:['\u2019]m sure| am sure| know| imagine| guess| appreciate| understand| realise| realize"
    rf"| suspect)(?: that)? you\b(?=[^.?!:;\n]*{_BUSY_EN})[^.?!:;\n]*"
    rf"|\byou must\b(?=[^.?!:;\n]*{_BUSY_EN})[^.?!:;\n]*"
    r"|\b(?:i |we )?hope (?:that )?(?:you(?:['\u2019]re| are) (?:well|doing|having)|you had a"
    r"|this (?:note |message )?finds"
    r"|all is|everything is|your (?:week|day|weekend|year|summer))\b[^.?!:;\n]*|\bas you (?:may "
    r"|might )?know\b",
    re.IGNORECASE,
)
# of what somebody is known to have said or done, a cliche says nothing
_KNOWN_TO = re.compile(
    r"\b(?:que|qu.) ?(?:vous|tu) (?:m.|nous |l.)?(?:avez|as|aviez|avais) (?:dit|écrit|parlé|répondu"
    r"|demandé|refusé"
    r"|promis|choisi|quitté|rejoint|publié|fondé|créé|ouvert|fermé)"
    r"|\byou (?:said|told|wrote|asked|promised|mentioned|left|joined|founded|opened|closed|published)\b",
    re.IGNORECASE,
)
# what is asked of anybody, said on a condition, or leaves them free, is nobody's own
_ASKED = re.compile(
    r"\b\w+riez[ -]vous\b|\b\w+rais[ -]tu\b"
    r"|\b(?:could|would|can|will|might|may|shall) you\b"
    r"|\b(?:pourriez|pouvez|voudriez|voulez|accepteriez|accepterez|auriez|seriez|aimeriez|souhaitez"
    r"|souhaiteriez)"
    r"[ -]vous\b|\b(?:pourrais|peux|voudrais|veux|accepterais|aurais|serais|aimerais)[ -]tu\b"
    r"|\bavez[ -]vous (?:déjà )?(?:entendu parler|un moment|le temps|cinq minutes)\b"
    r"|\bas[ -]tu (?:déjà )?(?:entendu parler|un moment|le temps|cinq minutes)\b"
    r"|\bconnaissez[ -]vous\b|\bconnais[ -]tu\b|\bsavez[ -]vous\b|\bsais[ -]tu\b"
    r"|\bhave you (?:ever )?(?:heard (?:of|about)|seen|come across)\b|\bdo you (?:know|happen to know)\b"
    r"|\b(?:suits?|works? for|sounds? good to|interests?|tempts?) you\b"
    r"|\b(?:vous|te) (?:convien\w+|parle\w*|dirait|irait|tente\w*|intéress\w+)\b"
    r"|\b(?:dites|dis)[ -](?:le[ -])?moi si (?:vous|tu)\b|\b(?:let me know|tell me) if you\b"
    r"|\b(?:je|j.|nous) (?:vous|te) (?:propose|écris|contacte|sollicite|envoie|remercie d.avance)\w*"
    r"|\b(?:i|we) (?:am |are |was |would like to |wanted to |want to )?(?:writing|write|reach"
    r"|reaching|contact"
    r"|send|offer|ask|asking)\w*(?: out)?(?: to)? you\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    rf"(?:\bs(?:i|{_A}il)|\bif|\bunless|\bsauf si|\bà moins que|\bin case|\bau cas où"
    rf"|\bwhether)\b[^,.;:?!\n]*",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\s,;:.!?\u2013\u2014-]*")
_PERCEIVED = re.compile(
    r"\b(?:lue?s?|relue?s?|vue?s?|revue?s?|écoutée?s?|entendue?s?|assisté|suivie?s?|appris|read|reread|heard"
    r"|saw|seen|watched|rewatched|listened|attended|noticed|learn(?:ed|t)|spotted|remarquée?s?)\b",
    re.IGNORECASE,
)
# what both lived through, and what a third told of them
_OF_BOTH = re.compile(
    r"\b(?:met|crossed|spoke|talked|shared|sat|queued|argued|danced|sang|played|rode|walked|lunch"
    r"|dinner|coffee"
    r"|breakfast|emailed|swapped|both|together|même|same|deux|ensemble|rencontrés?|croisés?|connus?|on s.est"
    r"|on était|on avait|nous sommes|nous étions|disagree\w*|agree|d.accord|conteste|proteste)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:m{_A}|me |nous )(?:en )?(?:a |ont |avait )?(?:parlée?|dite?s?|racont\w+|recommand\w+"
    rf"|conseill\w+|assur\w+|confi\w+"
    r"|signal\w+|appris|glisse|souffle|jure|envoy\w+|montr\w+)\b"
    rf"|\b(?:told|mentioned|said|says|suggested|recommended|introduced|tells|assures"
    rf"|swears)\b(?: \w+){{0,2}}? "
    r"(?:to )?(?:me|us|you|that|he|she|they)\b|\bmentioned (?:it|this|that|you|them|her|him) to (?:me|us)\b"
    r"|\b(?:first |just |once )?mentioned (?:it|this|that|your \w+)\b|\bde la part de\b",
    re.IGNORECASE,
)
_COURTEOUS = re.compile(
    r"\b(?:merci|remerci\w+|thanks?|bravo|félicit\w+|congrat\w+|grâce|gratitude|promis\w*|excuse\w*"
    r"|désolée?|sorry"
    r"|forgive|thanked)\b",
    re.IGNORECASE,
)


# a day alone tells of nothing that was seen
_DAY = re.compile(
    rf"(?:hier|l{_A}autre (?:jour|soir|nuit)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier"
    rf"|la semaine dernière|l{_A}(?:an|été|hiver) dernier|yesterday|last \w+|the other \w+)",
    re.IGNORECASE,
)


def is_day(text: str, one: Found) -> bool:
    """Tell whether a sign is of a day and of nothing else."""
    return _DAY.fullmatch(text, one.start, one.end) is not None


@lru_cache(maxsize=8)
def asides(text: str) -> tuple[tuple[int, int], ...]:
    """Return the [start, end) of what is said of anybody: clichés, requests and conditions."""
    others = (match.span() for pattern in (_ASKED, _CONDITION) for match in pattern.finditer(text))
    return (*cliches(text), *others)


def cliches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of what anybody says that they know of anybody, or hope for them."""
    yield from (match.span() for match in _CLICHES.finditer(text) if not _KNOWN_TO.search(match[0]))


def after_asides(text: str, start: int, end: int) -> int:
    """Return where a passage begins once it neither begins with a cliché nor within a condition."""
    apart = sorted([*cliches(text), *((one.start() + 1, one.end()) for one in _CONDITION.finditer(text))])
    for low, high in apart:
        if low <= start < high:
            start = min(end, high + len(_MARKS.match(text, high)[0]))  # type: ignore[index]
    return start


def is_of_reader(text: str, start: int, end: int) -> bool:
    """Tell whether a passage speaks to its reader, clichés, requests and conditions apart."""
    apart = asides(text)
    return any(
        not any(low <= you.start() < high for low, high in apart) for you in _YOU.finditer(text, start, end)
    )


def is_theirs(text: str, sentence: "SeenSentence", one: Found) -> bool:
    """Tell whether a gesture that a sentence names is its reader's, or of both.

    What somebody tells of themselves alone is none, whatever the day; nor is what is said on a condition.
    """
    start, end = sentence.words[0].start, sentence.words[-1].end
    if any(low <= one.start < high for low, high in asides(text)):
        return False
    if one.sign is Sign.QUOTATION or is_of_reader(text, start, end):
        return True
    low = clause_start(text, start, one.start)
    clause = text[low : max(one.end, clause_end(text, one.end))]
    if any(said.search(clause) for said in (_PERCEIVED, _OF_BOTH, _TOLD, _COURTEOUS)):
        return True
    return not _I.search(text, start, end)


def told_of(text: str, sentence: "SeenSentence") -> tuple[int, int] | None:
    """Return where a sentence says that somebody told its writer of what it names, or None."""
    start, end = sentence.words[0].start, sentence.words[-1].end
    found = _TOLD.search(text, start, end)
    called = found and any(token.capital and not token.first for token in tokenise(text[start : found.end()]))
    return found.span() if found and called else None
