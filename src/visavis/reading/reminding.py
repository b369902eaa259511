"""Finds what reminds somebody of what they were asked before, in words that alone would only ask."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from visavis.reading.tokens import Token, tokenise, written_sentences

# what a writer sends, and may ask after
_SENT = (
    r"(?P<thing>propositions?|devis|offres?|messages?|mails?|courriels?|emails?|documents?|dossiers?|projets?"
    r"|contrats?|presentations?|pdf|liens?|plaquette|brochures?|brouillon|maquettes?|compte rendu|notes?"
    r"|invitation|demandes?|questions?|candidature|cv|rapport"
    r"|proposals?|quotes?|offers?|files?|deck|contracts?|links?|drafts?|reports?|requests?|attachment|resume)\b"
)
_MINE = r"(?:mon|mes|ma|notre|nos|my|our)"
_ANY = r"(?:mon|mes|ma|notre|nos|le|la|les|l|my|our|the)"
_HAVE = r"(?:avez vous|as tu|vous avez|tu as|auriez vous|aurais tu)(?: bien| deja| enfin| finalement)?"
_COULD = (
    rf"{_HAVE} (?:pu|eu (?:le temps|l occasion|un moment|une minute|la possibilite)(?: de| d| pour)?"
    r"|trouve (?:le temps|un moment)(?: de| d| pour)?)"
)
_CHANCE = (
    r"(?:(?:get|got|have|had|find|found) (?:a|the|any|some|time)(?: (?:quick )?(?:chance|moment|minute|second"
    r"|time|opportunity))? to|(?:were|are|been) (?:you )?able to)"
)
_YOU = r"\b(?:(?:did|have|had) )?(?:you (?:\w+ )?)?"
_LOOKING = r"(?:regarder|lire|relire|consulter|parcourir|etudier|examiner)"
_GLANCE = r"jeter un (?:oeil|coup d oeil)"
_GOT, _READ = r"(?:eu|recu|vu|lu|vu passer)", r"(?:looked at|read|reviewed|gone through|considered)"
_RECEIVED = r"(?:get|got|receive|received|see|seen|read|reviewed|considered)"
_LOOK = r"(?:look (?:at|over|through)|read|review|go (?:through|over)|consider|see)"
_DECIDE = r"(?:look|read|review|consider|reply|respond|decide|think)"
_TO_DECIDE = r"(?:y (?:reflechir|penser)|en (?:parler|discuter)|avancer|me repondre|trancher|decider)"
_YOURS = r"(?:votre|vos|ton|ta|tes)"
_NEWS = r"(?:news|updates?|movement|progress|word|decision|feedback|thoughts)"
# to have been reached, to have looked at what was sent, to have made up one's mind
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_HAVE} {_GOT} {_MINE} (?:\w+ ){{0,2}}?{_SENT}",
        rf"\b{_HAVE} {_GOT} (?:le|la|les|l) {_SENT}(?= *$| que (?:je|j|nous)\b)",
        rf"\b{_COULD} (?:{_LOOKING}|voir|{_GLANCE} (?:a|au|aux|sur)) (?:{_ANY} )?(?:\w+ )?{_SENT}",
        rf"\b{_COULD} (?:(?:(?:le|la|les|l) )?{_LOOKING}|y {_GLANCE})(?= *$)",
        rf"\b{_COULD} {_TO_DECIDE}\b(?! (?:sur|dans|avec) {_YOURS}\b)",
        rf"\b(?:nouvelles|du nouveau) (?:\w+ ){{1,3}}?(?:{_ANY} (?:\w+ )?{_SENT}|{_YOURS} decision)",
        rf"\bdu nouveau de {_YOURS} cote\b",
        rf"\bou en (?:etes vous|es tu) (?:\w+ ){{1,2}}{_YOURS} (?:reflexion|decision|lecture)\b",
        rf"\b(?:did|have|had) you (?:\w+ )?{_RECEIVED} {_MINE} (?:\w+ ){{0,2}}?{_SENT}",
        rf"\bhave you (?:\w+ )?{_READ} (?:the|this) (?:\w+ )?{_SENT}",
        rf"{_YOU}{_CHANCE} {_LOOK} {_ANY} (?:\w+ )?{_SENT}",
        rf"{_YOU}{_CHANCE} {_DECIDE}(?: (?:it|this))?(?: (?:over|through|about it|at it|yet))?(?= *$)",
        rf"\bany {_NEWS} (?:on|about|regarding) (?:this|that|it|{_ANY} (?:\w+ )?{_SENT})",
        r"\bany (?:news|updates?|decision)(?: yet| from your (?:side|end))?(?= *$)",
    )
)
_TOLD = re.compile(
    r"\b(?:rapide|courte|simple|derniere|legere) relance\b|\brelance (?:rapide|amicale|cordiale)\b"
    r"|\bje (?:me permets|voulais|souhaitais|viens)(?: de)?"
    r" (?:(?:vous|te) relancer|revenir vers (?:vous|toi))\b"
    r"|\bje n ai (?:toujours )?pas (?:eu|recu) (?:de |votre )?(?:retour|reponse|nouvelles)\b"
    r"|\b(?:just|only|simply) checking (?:in|back)\b|\bchecking in (?:on|with you)\b|\btouching base\b"
    r"|\b(?:wanted|thought i d|just) (?:to )?(?:check in|check back|circle back|touch base|follow up)\b"
    r"|\b(?:gentle|friendly|quick|little|polite|small) (?:nudge|follow up|chaser)\b"
    r"|\b(?:have not|haven t|not|never) heard (?:back|from you)\b"
)
_WONDERS = re.compile(
    r"\b(?:savoir|demand\w+) si\b|\bwonder\w* (?:if|whether)\b|\b(?:see|know|ask) (?:if|whether)\b"
)


class Reminder(NamedTuple):
    """What reminds at [start, end) of the untouched text, in code points; `of` is what it names, if any."""

    start: int
    end: int
    of: str
    asks: bool


@lru_cache(maxsize=8)
def reminders(text: str, sent: Sequence[str], *, unanswered: bool) -> tuple[Reminder, ...]:
    """Return what reminds its reader of what they were `sent` before: all where that is `unanswered`.

    Else only what asks again: for what they were asked of in so many words. Nothing reminds whoever was
    sent nothing.
    """
    found = tuple(_found(text)) if sent else ()
    return tuple(one for one in found if unanswered or (one.asks and _was_asked(one, sent)))


def _found(text: str) -> Iterator[Reminder]:
    """Yield in order of place what may remind, once where several ways of saying it overlap."""
    for _, some in groupby(tokenise(text), key=lambda token: token.sentence):
        tokens = list(some)
        following = text[tokens[-1].end : tokens[-1].end + 3]
        end = 0
        for one in sorted(_in_sentence(tokens, asks="?" in following)):
            if one.start >= end:
                yield one
                end = one.end


def _in_sentence(tokens: Sequence[Token], *, asks: bool) -> Iterator[Reminder]:
    words = [token.folded.replace("œ", "oe") for token in tokens]
    begins = list(accumulate((len(word) + 1 for word in words), initial=0))
    said = " ".join(words)
    patterns = (_TOLD, *_ASKED) if asks or _WONDERS.search(said) else (_TOLD,)
    for pattern in patterns:
        for match in pattern.finditer(said):
            first, last = (bisect_right(begins, at) - 1 for at in (match.start(), match.end() - 1))
            of = match.groupdict().get("thing") or ""
            yield Reminder(tokens[first].start, tokens[last].end, of.rstrip("s"), pattern is not _TOLD)


def _was_asked(one: Reminder, sent: Sequence[str]) -> bool:
    """Tell whether an earlier text asked of the same thing, or, of none that is named, asked alike."""
    if not one.of:
        return any(other.asks and not other.of for text in sent for other in _found(text))
    questions = (words for text in sent for words in written_sentences(text) if "?" in words)
    return any(token.folded.rstrip("s") == one.of for words in questions for token in tokenise(words))
