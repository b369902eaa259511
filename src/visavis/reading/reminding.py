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
    r"|\b(?:just|only|simply) checking (?:in|back)\b|\bchecking in (?:on|with you)\b|\btouching base\b"
    r"|\b(?:wanted|thought i d|just) (?:to )?(?:check in|check back|circle back|touch base|follow up)\b"
    r"|\b(?:gentle|friendly|quick|little|polite|small) (?:nudge|follow up|chaser)\b"
)
# clauses, not words, stand on either side of a comma: what follows of whom no answer came
_FIRST = r"(?<![^,])"
_OF_YOU = r"de (?:vous|toi|votre part|ta part|votre cote|ton cote)\b"
_MY = r"(?:mon|ma|mes|notre|nos)\b"
_STILL = rf"(?: {_OF_YOU}|(?=,|$| (?:(?:a|sur|pour|concernant) {_MY}|depuis|malgre|apres|et|alors|donc)\b))"
_STILL_EN = (
    r"(?: from you\b|(?=,|$| (?:(?:to |on |about |regarding )?(?:my|our|me|us)|yet|since|after|despite"
    r"|and|so)\b))"
)
_THEN = (
    r"(?=,|$| (?:lundi|mardi|mercredi|jeudi|vendredi|demain|ce|cette|le|la|des|en|sans|si|faute"
    r"|definitivement|et|donc|d|for|on|by|this|next|if|tomorrow|today|tonight|unless|and|then|without)\b)"
)
_WORD = r"(?:moindre )?(?:nouvelles?|reponses?|retours?|signes? de vie)"
_WORD_EN = r"(?:word|news|reply|repl(?:y|ies)|answers?|response|feedback)"
_NTH = (
    r"(?:deuxieme|seconde|troisieme|quatrieme|cinquieme|enieme|nouvelle|ultime|derniere|\d(?:e|eme|nde|de))"
)
_ANSWERED_EN = r"(?:repl(?:ied|y)|answer(?:ed)?|respond(?:ed)?|(?:got|get) back to (?:me|us))"
_NTH_EN = r"(?:second|third|fourth|fifth|another|final|last|2nd|3rd|4th|5th|nth)"
_BY = r"(?:avant(?! (?:de|d|que)\b)|d ici|sous|au plus tard)"
# whoever reads these is blamed for their silence, whatever else they are told
_BLAMING = re.compile(
    rf"(?:{_FIRST}|\b(?:c est|ceci est|voici) )(?:(?:ma|notre|la|une) )?{_NTH} (?:et derniere )?relance\b"
    r"(?! (?:de (?!ma|notre)|du|des|econom))"
    rf"|(?:{_FIRST}|\b(?:ma|notre) )relance (?:n |no |nro |numero |no)?\d+\b"
    rf"|(?:{_FIRST}|\b(?:je (?:n ai|suis|reste)|nous (?:n avons|sommes|restons)) )(?:toujours|encore)"
    rf" (?:pas (?:eu |recu )?(?:de |d |la |votre |ta |ton )?|sans (?:la )?|aucune? ){_WORD}{_STILL}"
    rf"|\b(?:je n ai|nous n avons) (?:toujours |encore )?(?:pas|jamais) (?:eu|recu)"
    rf" (?:de |d |la |votre |ta |ton )?{_WORD}{_STILL}"
    rf"|\b(?:je n ai|nous n avons) (?:eu|recu) aucune? {_WORD}{_STILL}"
    rf"|(?:{_FIRST}|\b(?:je|nous) (?:suis|reste|sommes|restons) )sans {_WORD} {_OF_YOU}"
    r"|\b(?:j attends|nous attendons) (?:toujours|encore) (?:votre|ta|ton|une) (?:reponse|retour|decision)\b"
    r"|\bpourquoi (?:ne |n )?(?:me |m )?(?:repondez vous|reponds tu|avez vous|as tu) (?:toujours )?"
    rf"(?:pas|plus)(?: repondu)?{_STILL}"
    r"|(?<!si )\b(?:vous|tu) (?:ne |n )?(?:m |nous )?(?:avez|as) (?:toujours |encore )?(?:pas|jamais)"
    rf" (?:encore )?(?:repondu|donne suite|fait (?:de |un )?retour){_STILL}"
    rf"|(?<!si )\b(?:vous|tu) (?:ne )?(?:me |nous )?(?:repondez|reponds) (?:toujours )?"
    rf"(?:pas|plus|jamais){_STILL}"
    rf"|\b{_MY} (?:\w+ )?{_SENT.replace('?P<thing>', '?:')} (?:est |sont )?(?:toujours )?(?:reste\w* )?"
    r"(?:toujours )?(?:sans (?:reponse|retour|suite)|lettre morte)\b"
    rf"|\b(?:je|nous) (?:vais |allons |devrai |devrons )?(?:clos|cloture\w*|clore|ferm(?:e|er|ons)"
    rf"|class(?:e|er|ons)) (?:donc )?(?:le|ce|votre|ton|notre) dossier{_THEN}"
    rf"|(?:{_FIRST}|\bthis is )(?:(?:my|our) )?{_NTH_EN} (?:and final )?(?:follow up|followup|chaser|nudge)\b"
    rf"|\b(?:my|our) {_NTH_EN} (?:message|email|mail|reminder)(?= (?:to you|about|on|without)\b|,|$)"
    rf"|{_FIRST}(?:follow up|followup|reminder) (?:no |n |number )?\d+\b"
    rf"|{_FIRST}still (?:no|without (?:a|any)|not a) {_WORD_EN}{_STILL_EN}"
    rf"|(?:{_FIRST}|\b(?:i m|i am|we re|we are) )still waiting for (?:a|any|your) {_WORD_EN}{_STILL_EN}"
    rf"|{_FIRST}no {_WORD_EN} from you\b|\bwhy haven t you {_ANSWERED_EN}{_STILL_EN}"
    r"|\b(?:i|we) (?:still (?:have|ve)|(?:have|ve) (?:still |yet )?(?:had|received|got)) no"
    rf" {_WORD_EN}{_STILL_EN}"
    r"|\b(?:i|we) (?:still )?(?:haven t|have not|ve not)(?: yet| still)?(?: had| received| got)"
    rf"(?: a| any| your)? {_WORD_EN}{_STILL_EN}"
    rf"|\b(?:have not|haven t|not|never) heard (?:back{_STILL_EN}|from you\b)"
    r"|(?<!if )\byou (?:still )?(?:have not|haven t|have never|never|did not|didn t)(?: yet| still| even)?"
    rf" {_ANSWERED_EN}{_STILL_EN}"
    r"|\b(?:(?:i|we) (?:ll|will|shall|must|(?:ll |will )?have to|(?:m|am|are|re) going to)"
    r" (?:now |then |therefore )?close|(?:i m|i am|we are|we re) closing) (?:the|your|this|our)"
    rf" (?:file|case){_THEN}"
)
# an answer is wanted of them, by some day or at all
_PRESSING = re.compile(
    r"\b(?:merci|priere|veuillez)(?: (?:de|d))? (?:bien vouloir |vouloir )?(?:me |nous )?(?:repondre"
    r"|faire (?:un )?retour|revenir vers (?:moi|nous)|donner (?:une |votre |ta )?(?:reponse|decision))"
    rf" (?:\w+ ){{0,3}}?{_BY} \w+"
    rf"|\b(?:repondez|reponds)(?: moi| nous)? (?:s il (?:vous|te) plait )?{_BY} \w+"
    r"|\b(?:j attends|nous attendons|il (?:me|nous) faut) (?:toujours |donc )?(?:votre|ta|une) (?:reponse"
    rf"|decision) {_BY} \w+"
    rf"|{_FIRST}(?:sans|a defaut de) (?:reponse|retour|nouvelles?)(?: {_OF_YOU})? {_BY} \w+"
    r"|\bje (?:suppose|imagine|presume|conclus|en conclus) que (?:ce n est|cela n est|ca n est|vous n etes"
    r"|tu n es) (?:plus|pas) (?:une |votre |ta )?(?:priorite|interesse\w*|d actualite)\b"
    r"|\b(?:please|kindly) (?:reply|respond|answer|(?:get|come) back to (?:me|us)) (?:\w+ ){0,3}?"
    r"(?:by|before|no later than|within) \w+"
    r"|\b(?:i|we) (?:need|expect|await) (?:your|an) (?:answer|reply|response|decision)"
    r" (?:by|before|within) \w+"
    r"|\b(?:i|we) (?:assume|guess|suppose|take it|presume) (?:that )?(?:this|it|you) (?:is|s|are|re)"
    r" (?:no longer|not) (?:a priority|interested|of interest)\b"
)
# who is told that it does not matter, or that their guess is right, is blamed for nothing
_NO_MATTER = re.compile(
    r"\b(?:pas (?:grave|de souci|de probleme|de mal)|aucun (?:souci|probleme)|ce n est rien|sans importance"
    r"|c est (?:bien )?normal|je (?:vous |te )?comprends|no (?:worries|problem|matter|harm)"
    r"|(?:that s|it s|quite) (?:fine|all right|ok|okay)|i understand)\b|^(?:non|no),"
)
# in so many words, of whoever spoke last too
_TO_YOU = re.compile(r"\b(?:vous|tu|toi|votre|ta|ton|you|relance|follow ?up)\b")
_WONDERS = re.compile(
    r"\b(?:savoir|demand\w+) si\b|\bwonder\w* (?:if|whether)\b|\b(?:see|know|ask) (?:if|whether)\b"
)


class Reminder(NamedTuple):
    """What reminds at [start, end) of the untouched text, in code points; `of` is what it names, if any.

    It asks after what was sent, or it tells; what `blames` its reader for their silence is `plain` where it
    says whose that is, or calls itself a reminder.
    """

    start: int
    end: int
    of: str
    asks: bool
    blames: bool = False
    plain: bool = False


@lru_cache(maxsize=8)
def reminders(text: str, sent: Sequence[str], *, unanswered: bool) -> tuple[Reminder, ...]:
    """Return what reminds its reader of what they were `sent` before: all where that is `unanswered`.

    Else only what says plainly that they did not answer, and what asks again: for what they were asked of in
    so many words. Nothing reminds whoever was sent nothing.
    """
    found = tuple(_found(text)) if sent else ()
    return tuple(one for one in found if unanswered or one.plain or (one.asks and _was_asked(one, sent)))


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
    clauses = "".join(
        word + ("," if token.closed else " ") for word, token in zip(words, tokens, strict=True)
    )[:-1]
    matches = [(_TOLD, match) for match in _TOLD.finditer(said)]
    if asks or _WONDERS.search(said):
        matches += [(pattern, match) for pattern in _ASKED for match in pattern.finditer(said)]
    if not _NO_MATTER.search(clauses):
        matches += [
            (pattern, match) for pattern in (_BLAMING, _PRESSING) for match in pattern.finditer(clauses)
        ]
    for pattern, match in matches:
        first, last = (bisect_right(begins, at) - 1 for at in (match.start(), match.end() - 1))
        of = match.groupdict().get("thing") or ""
        blames = pattern is _BLAMING
        plain = blames and bool(_TO_YOU.search(clauses, match.start(), match.end()))
        yield Reminder(
            tokens[first].start, tokens[last].end, of.rstrip("s"), pattern in _ASKED, blames, plain
        )


def _was_asked(one: Reminder, sent: Sequence[str]) -> bool:
    """Tell whether an earlier text asked of the same thing, or, of none that is named, asked alike."""
    if not one.of:
        return any(other.asks and not other.of for text in sent for other in _found(text))
    questions = (words for text in sent for words in written_sentences(text) if "?" in words)
    return any(token.folded.rstrip("s") == one.of for words in questions for token in tokenise(words))
