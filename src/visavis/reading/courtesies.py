"""Finds thanks, wishes, sympathy, excuses and farewells, which ask nothing of their reader."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from visavis.reading.tokens import Token, tokenise


class Tone(Enum):
    """What courteous words do."""

    THANKS = "thanks"
    CONGRATULATION = "congratulation"
    WISH = "wish"
    SYMPATHY = "sympathy"
    EXCUSE = "excuse"
    REST = "rest"


class Courtesy(NamedTuple):
    """Where courteous words are, [start, end) in code points, and what they do."""

    start: int
    end: int
    tone: Tone


_SINGLE = {
    Tone.CONGRATULATION: (
        "felicitations bravo chapeau congratulations congrats kudos gluckwunsch enhorabuena felicidades "
        "congratulazioni complimenti gefeliciteerd parabens"
    ),
    Tone.THANKS: "merci remercie thanks danke gracias grazie obrigado obrigada bedankt dank",
    Tone.SYMPATHY: "condoleances condolences",
    Tone.EXCUSE: "mortified",
}
_SEVERAL = {
    Tone.THANKS: ("thank you"),
    Tone.WISH: (
        "bon retour|bon anniversaire|joyeux anniversaire|bonne annee|excellente annee|belle annee"
        "|bonne chance|bonne retraite|bonne route|bonne continuation|meilleurs voeux|happy birthday"
        "|happy new year|happy anniversary|good luck|best of luck|welcome back|best wishes"
        "|enjoy the leave|de tout coeur|thinking of you|alles gute|viel gluck|feliz cumpleanos"
        "|buon compleanno|au revoir|farewell and"
    ),
    Tone.SYMPATHY: (
        "bon courage|courage a|bon retablissement|de tout coeur avec|pensees vous accompagnent"
        "|pensees t accompagnent|sorry for your loss|sorry to hear|sorry to read|sorry to learn"
        "|get well|deepest sympathy|sincere sympathy|my sympathy|thoughts are with|heart goes out"
        "|desole d apprendre|desolee d apprendre|desoles d apprendre|navre d apprendre"
        "|navree d apprendre|je partage votre peine|je partage ta peine"
    ),
    Tone.EXCUSE: (
        "i m sorry|i am sorry|so sorry|sorry for|sorry about|desole pour|desolee pour|desole de|desolee de"
        "|desole du|desolee du|my apologies|i apologise|i apologize|an apology|forgive me"
        "|je suis desole|je suis desolee|mes excuses|des excuses|pardonnez moi|pardonne moi"
        "|with much regret|with regret|a regret|a mon grand regret|je retire ce que j ai dit"
        "|je retire ce que j ai ecrit|je retire ce que je disais|je reviens sur ce que j ai dit|j avais tort"
        "|j ai eu tort|i take back what i|i take it back|i take that back|i was wrong|i stand corrected"
    ),
    Tone.REST: (
        "no need to reply|no need to answer|no need to respond|no need for a reply|no reply needed"
        "|no answer needed|no reply expected|no answer expected|don t feel you have to reply"
        "|pas besoin de repondre|pas besoin de me repondre|pas la peine de repondre"
        "|inutile de repondre|inutile de me repondre|nul besoin de repondre|ne repondez pas"
        "|ne reponds pas|sans attendre de reponse|n attends pas de reponse|n attends aucune reponse"
        "|rien ne presse|sans rien en retour|sans contrepartie|nothing in return|prenez votre temps"
        "|prends ton temps|take your time|c est tout|that s all|that is all"
    ),
}
_WORDS = {word: tone for tone, words in _SINGLE.items() for word in words.split()}
_PHRASES = {tuple(phrase.split()): tone for tone, said in _SEVERAL.items() for phrase in said.split("|")}
_LONGEST = max(map(len, _PHRASES))
_THANKS = frozenset(("merci", "thank", "thanks"))
# they say so where nothing follows
_LAST = frozenset((("c", "est", "tout"), ("that", "s", "all"), ("that", "is", "all")))
_FEW = 3
_THEIRS = (["votre"], ["ton"], ["vos"], ["tes"], ["m"])
# who excuses themselves of what they are about to do asks for it
_INTRUDING = (
    "derang", "insist", "relanc", "importun", "bother", "disturb", "chas", "bump", "pester", "cold", "spam",
    "reach",
)  # fmt: skip


# their own people, and what befalls them
KIN = (
    r"(?:dad|daddy|father|mum|mummy|mom|mother|parents?|wife|husband|partner|son|daughter|child"
    r"|children|kids?"
    r"|boy|girl|baby|brother|sister|aunt|uncle|cousin|niece|nephew|grand\w+|gran|granny|nan|friend|friends"
    r"|family|dog|cat|pere|mere|papa|maman|parents?|femme|mari|conjointe?|compagne|compagnon|epouse"
    r"|epoux|fils"
    r"|fille|enfants?|bebe|frere|soeur|tante|oncle|cousine?|niece|neveu|amie?s?|famille|proches?|chien|chat"
    r"|collegue|colleague)"
)
"""Whom somebody may be felt for, folded."""

_BLOW = (
    r"(?:loss|losses|bereavement|grief|illness|sickness|cancer|diagnosis|accident|fall|injury"
    r"|operation|surgery"
    r"|redundancy|layoffs?|divorce|separation|miscarriage|death|passing|fire|flood|burglary|bad news"
    r"|perte|deuil|peine|chagrin|maladie|cancer|diagnostic|accident|chute|blessure|operation|licenciement"
    r"|divorce|separation|fausse couche|deces|mort|disparition|incendie|inondation|cambriolage"
    r"|mauvaise nouvelle)"
)
_SORRY = (
    r"(?:sorry|saddened|heartbroken|devastated|desolee?s?|navree?s?|peinee?s?|attristee?s?|bouleversee?s?)"
)
POSSESSIVE = r"(?:your|his|her|their|votre|vos|ton|ta|tes|son|sa|ses|leur)"
"""Whose own they are, folded."""

# who is sorry for another's own people, for them, or for what befell them excuses nothing
_FELT_FOR = re.compile(
    rf"\b{_SORRY} (?:\w+ ){{0,2}}?(?:for|about|pour|de|par|by|of|at) (?:"
    r"(?:you|vous|toi)(?: all| both| tous)?(?= *$| and\b| et\b)"
    rf"|{POSSESSIVE} (?:\w+ )?(?:{KIN}\b(?! s\b)(?! (?:invoice|order|booking|delay))|{_BLOW}\b)"
    rf"|(?:the|la|le|l|cette|cet|ce|this|that) {_BLOW} (?:\w+ )?(?:at|in|de|d|dans|chez) {POSSESSIVE}\b"
    rf"|(?:the|la|le) (?:loss|death|passing|perte|deces|mort) (?:of|de) {POSSESSIVE} (?:\w+ )?{KIN}\b)"
    r"|\b(?:sad|saddened|shocked|devastated|heartbroken) to (?:hear|learn|read)\b"
    r"|\b(?:tristes?|attristee?s?|peinee?s?|choquee?s?|bouleversee?s?) d apprendre\b"
    rf"|\b{POSSESSIVE} (?:\w+ )?{KIN} (?:has |have |had |just |a |est |nous a |vient de )"
    r"(?:\w+ ){0,2}?(?:died|passed away|gone|quittee?s?|decedee?|morte?|mourir|disparaitre)\b"
    rf"|\b(?:the death|the loss|the passing|le deces|la mort|la perte|la disparition) (?:of|de) "
    rf"{POSSESSIVE} (?:\w+ )?{KIN}\b"
)


@lru_cache(maxsize=8)
def courtesies(text: str) -> tuple[Courtesy, ...]:
    """Return the courteous words of a text, in order of place.

    Who is sorry for another excuses nothing. A draft is asked for them several times.
    """
    tokens = tokenise(text)
    found = sorted([*_found(tokens), *_felt_for(tokens)], key=lambda one: (one.start, one.end))
    felt = [one for one in found if one.tone is Tone.SYMPATHY]
    return tuple(
        one
        for one in found
        if one.tone is not Tone.EXCUSE
        or not any(one.start < other.end and other.start < one.end for other in felt)
    )


def _found(tokens: Sequence[Token]) -> Iterator[Courtesy]:
    words = [token.folded.replace("œ", "oe") for token in tokens]
    for first in range(len(words)):
        end = first + _length(words[first:])
        if end > first and _is_meant(tokens, words, first, end):
            tone = _WORDS[words[first]] if end == first + 1 else _PHRASES[tuple(words[first:end])]
            yield Courtesy(tokens[first].start, tokens[end - 1].end, tone)


def _felt_for(tokens: Sequence[Token]) -> Iterator[Courtesy]:
    """Yield what feels for somebody in a sentence, whatever befell them."""
    for _, some in groupby(tokens, key=lambda token: token.sentence):
        said = list(some)
        words = [token.folded.replace("œ", "oe") for token in said]
        begins = list(accumulate((len(word) + 1 for word in words), initial=0))
        for match in _FELT_FOR.finditer(" ".join(words)):
            first, last = (bisect_right(begins, place) - 1 for place in (match.start(), match.end() - 1))
            yield Courtesy(said[first].start, said[last].end, Tone.SYMPATHY)


def _is_meant(tokens: Sequence[Token], words: Sequence[str], first: int, end: int) -> bool:
    """Tell whether words are as courteous as they look, by what follows them."""
    following = words[end : end + _FEW]
    if tuple(words[first:end]) in _LAST:
        return end == len(tokens) or tokens[end].sentence != tokens[end - 1].sentence
    if words[first] in _THANKS:
        return not _is_ahead(following)
    return not any(word.startswith(_INTRUDING) for word in following)


def _length(words: Sequence[str]) -> int:
    """Return how many words, from the first on, are courteous."""
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if tuple(words[:length]) in _PHRASES:
            return length
    return int(words[0] in _WORDS)


def _is_ahead(following: Sequence[str]) -> bool:
    """Tell whether thanks are for what is asked, as "merci d'avance", "merci de me dire"."""
    if "avance" in following or "advance" in following:
        return True
    return list(following[:1]) == ["de"] and list(following[1:2]) not in _THEIRS
