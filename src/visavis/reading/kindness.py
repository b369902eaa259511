"""Finds what in a text is kind to whoever told of a loss, or said no: words that elsewhere only greet."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from visavis.reading.courtesies import KIN, POSSESSIVE, Courtesy, Tone, courtesies
from visavis.reading.tokens import quoted_mail

# letters that are two in one stay so
_KIN = KIN.replace("oe", "(?:oe|\u0153)")
_END = r"(?=\s*(?:[.,;:!?\u2026)\n\u2013\u2014-]|$))"
_THEM = (
    rf"(?:vous|toi|lui|elle|eux|(?:vos|tes|les) (?:proches|tiens|votres|siens)"
    rf"|{POSSESSIVE} (?:\w+ )?{_KIN}\b)"
)
_DEEPLY = (
    r"(?:(?:bien|fort|tres|si|beaucoup|tendrement|souvent|sincerement|tellement|aussi|toujours|tout|tous|toutes"
    r"|affectueusement) )*"
)
_OF_LATE = (
    r"(?: (?:deux|tous|toutes|tout|tres|si|fort|bien|aussi|aujourd'hui|ce (?:matin|soir)|ces jours(?:-ci)?))*"
)
# who is thought of for something is not felt for
_FOR_A_MATTER = (
    r"(?![^.!?\n]*\b(?:pour|for) (?:\w+ ){1,2}?(?:postes?|missions?|projets?|offres?|roles?|emplois?|jobs?"
    r"|demo\w*|essais?|logiciels?|candidatures?|places?|pilotes?|partenariats?|salons?|positions?|projects?"
    r"|trials?|pilots?|opening)\b)"
)
_OF_BUSINESS = (
    r"(?! (?:de |d'|du |des |of )(?:\w+ )?(?:clients?|temps|argent"
    r"|marge|chiffre|donnees|parts?|time|customers?|data|revenue|income|memoire)\b)"
)
_GLAD = (
    r"(?![^.!?\n]*\b(?:felicit|bravo|chapeau|congrat|bac\b|diplome|titre|mariage|naissance|wedding|degree))"
)
_SORRY_END = (
    r"(?=(?:,? (?:for you|pour vous|pour toi))?(?:,? (?!mais|but|je|i\b)\w+){0,2}\s*(?:[.!\u2026\n]|$))"
)

# whoever was lost is spoken of as they were
_NEAREST = (
    r"(?:pere|papa|mere|maman|mari|femme|frere|s(?:oe|\u0153)ur|fils|fille|compagne|compagnon|conjointe?"
    r"|father|mother|dad|mum|mom|husband|wife|brother|sister|son|daughter|partner)"
)
_WERE = (
    r"(?:etait|avait|aurait|savait|aimait|disait|faisait|parlait|me manqu\w+|m'a(?:vait)? appris|was|used to"
    r"|taught|loved|would have)\b"
)
# of French and English, without case and accents
_TO_THE_BEREAVED = re.compile(
    rf"\b(?:je|nous|on) pens(?:e|ons) {_DEEPLY}a {_THEM}{_OF_LATE}"
    rf"(?:{_END}|(?= et a | ici | au bureau| a l'(?:atelier|agence|ecole|etude)"
    r"| dans (?:cette|ces|ce|votre|ta|ton) | en (?:ces?|cette) | chaque | depuis ))"
    rf"{_FOR_A_MATTER}"
    r"|\b(?:mes|nos) (?:\w+ )?(?:pensees|prieres)\b(?! sur\b)|\b(?:par la|en) pensee\b"
    rf"|\bpensees? (?:\w+ )?(?:pour|vers|a) {_THEM}"
    r"|\b(?:j'(?:ai (?:\w+ )?appris|apprends|ai su)|je viens d'apprendre|on (?:vient de m'|m'a )appr\w+) "
    rf"(?:[\w']+ ){{0,2}}?pour (?:{POSSESSIVE} (?:\w+ )?{_KIN}\b|(?:madame|monsieur|mme|m\.) |\w+{_END})"
    rf"{_GLAD}"
    r"|\b(?:appris|apprends|apprendre) (?:\w+ ){0,2}?(?:(?:votre|ton|le) (?:deces|deuil|malheur)"
    r"|la mort\b)"
    r"|\b(?:triste|terrible|affreuse|douloureuse) nouvelle\b"
    r"|\b(?:(?:je|nous|on) (?:vous |te |t')embrass(?:e|ons)|serr(?:e|ons) dans (?:mes|nos) bras)\b"
    r"|\ba (?:vos|tes) cotes\b(?! pour\b)"
    rf"|\bquel(?:le)? (?:\w+ )?(?:tristesse|douleur|peine|chagrin|epreuve|malheur|choc"
    rf"|perte)\b{_OF_BUSINESS}"
    r"|\b(?:c'est|comme c'est) (?:\w+ )?triste\b"
    r"|\bje suis (?:\w+ ){0,2}?(?:triste|peinee?|emue?|bouleversee?|attristee?|sous le choc)\b"
    r"|\b(?:m'|me |nous )(?:a |ont )?(?:\w+ )?(?:attrist|bouleverse|chagrine)\w*"
    r"|\bles mots (?:me )?manquent\b|\bne trouve pas les mots\b"
    r"|\bdeuils?\b(?! (?:de (?:ce|cet|cette|notre|nos)|du)\b)"
    r"|\b(?:votre|ta|ton|cette|ce|sa|son) (?:\w+ )?"
    rf"(?:peine|chagrin|epreuve|douleur|perte|malheur|tristesse|deces|disparition)\b{_OF_BUSINESS}"
    r"|(?<!merci )\bde tout c(?:\u0153|oe)ur\b(?! (?:que"
    r"|pour (?:votre|ton|ta|notre|nos|une?|ce|le|la))\b)"
    r"|\b(?:du|plein de|beaucoup de|tout le|mon) courage\b(?! (?:pour|de)\b)"
    r"|\brepose(?:nt)? en paix\b|\bpaix a son ame\b|\brest in peace\b|\bmay (?:he|she|they) rest\b"
    r"|\b(?:obseques|enterrement|funerailles|inhumation|funeral)\b"
    rf"|\bje suis (?:\w+ ){{0,2}}?(?:desolee?|navree?){_SORRY_END}"
    rf"|\b(?:so|very|truly|terribly|deeply|really) sorry{_SORRY_END}"
    rf"|\bthinking (?:\w+ )?(?:of|about) (?:you|him|her|them|your (?:\w+ )?{_KIN})"
    rf"(?: (?:all|both|today|lots|this week))*(?:{_END}|(?= and | at this | in this | these | right now))"
    rf"{_FOR_A_MATTER}"
    r"|\bin (?:my|our) (?:thoughts|prayers)\b|\b(?:my|our) (?:\w+ )?(?:thoughts|prayers) (?:are|go) "
    r"|\b(?:my|our) (?:\w+ )?hearts? (?:is|are|goes|go|breaks?|aches?)\b"
    r"|\bsend(?:ing)? (?:you )?(?:\w+ ){0,3}?(?:love|hugs?|strength|prayers)\b"
    r"|\b(?:all my|lots of|much) love\b"
    rf"|\b(?:hear|heard|learn|learnt|learned|read) (?:\w+ )?(?:about|of) (?:your (?:\w+ )?{_KIN}\b(?!'s)"
    rf"|your loss\b|(?:his|her) (?:death|passing)\b){_GLAD}"
    r"|\b(?:sad|terrible|awful|dreadful|heartbreaking) (?:news|loss|time|blow)\b"
    r"|\bheartbr(?:eaking|oken)\b"
    r"|\b(?:how|so|very|terribly) (?:\w+ )?sad\b|\bsadden(?:s|ed)\b"
    r"|(?<!good )\bgrief\b|\bgrieving\b|\bbereave\w*|\bmourn(?:ing)?\b"
    rf"|\b(?:your|this|his|her) (?:\w+ )?(?:loss|sorrow|passing)\b{_OF_BUSINESS}"
    rf"|\b(?:votre|ton|ta|your) (?:\w+ )?{_NEAREST} (?:\w+ )?{_WERE}"
    r"|(?<!thank you )(?<!thanks )\bwith all my heart\b|\bhere if you (?:need|want)\b"
)
_SAID_NO = re.compile(
    r"\b(?:vous m'(?:avez|aviez)|tu m'(?:as|avais)|vous (?:avez|aviez)|tu (?:as|avais)) (?:\w+ )?dit non\b"
    r"|\b(?:votre|ton) (?:non|refus)\b|\byou (?:\w+ )?(?:said|told (?:me|us)) no\b(?! (?:one|more|reply)\b)"
    r"|\byour no\b"
)
_WELL = re.compile(
    r"\b(?:(?:tres|fort|bien) bien|ainsi|compr(?:end|is)\w*|respect\w*|(?:aucun|pas de) (?:souci|probleme)"
    r"|normal|fine|fair|understand|understood|all right|no problem)\b"
)
_TAKES_IT = re.compile(
    r"\b(?:je (?:le |vous |te )?(?:comprends|respecte)|(?:c'est |bien )note|entendu|understood|i understand"
    r"|fair enough|no problem|aucun probleme"
    r"|merci (?:de|pour) (?:votre|ta) (?:franchise|honnetete|reponse)"
    r"|thanks? (?:you )?for (?:being honest|your (?:honesty|answer|reply)|letting me know)"
    r"|rien (?:a )?(?:vous |te )?vendre|nothing to sell|not (?:selling|trying to sell|here to sell))\b"
)
# who wishes courage, or is sorry to hear of a departure, does business all the same
_GRAVE = re.compile(
    rf"\b(?:condol\w+|sympathy|peine|perte|loss|lost|mort|deces|decede\w*|died|passing|passed|deuil|pensees"
    rf"|thoughts|hearts?|c(?:\u0153|oe)ur|{_KIN})\b"
)
_YET = re.compile(r"\b(?:mais|cependant|toutefois|pourtant|but|however|though|yet)\b")


@lru_cache(maxsize=8)
def sympathies(text: str, *, bereaved: bool) -> tuple[Courtesy, ...]:
    """Return the words that feel for their reader, in order of place.

    Whoever told of a loss is felt for in words that anybody else is greeted with: "je pense à vous".
    """
    found = {one for one in courtesies(text) if one.tone is Tone.SYMPATHY}
    if bereaved:
        found |= {*_felt_for(text)}
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def condoles(text: str, *, bereaved: bool) -> bool:
    """Tell whether what feels for the reader of a text is for a loss, and no mere encouragement."""
    said, found = _plain(text), sympathies(text, bereaved=bereaved)
    return bool(found) and (bereaved or any(_GRAVE.search(said, one.start, one.end) for one in found))


def _felt_for(text: str) -> Iterator[Courtesy]:
    said, hidden = _plain(text), quoted_mail(text)
    for match in _TO_THE_BEREAVED.finditer(said):
        if not any(low <= match.start() < high for low, high in hidden):
            yield Courtesy(*match.span(), Tone.SYMPATHY)


def taken_nos(text: str) -> list[tuple[int, int]]:
    """Return the [start, end) of what takes a no as it is: "vous m'aviez dit non, et c'est très bien"."""
    said = _plain(text)
    if _YET.search(said):
        return []
    well = [match.span() for match in _SAID_NO.finditer(said) if _WELL.search(said)]
    return sorted([*well, *(match.span() for match in _TAKES_IT.finditer(said))])


@lru_cache(maxsize=8)
def _plain(text: str) -> str:
    """Return a text without case and accents, letter for letter."""
    text = text.replace("\u2019", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] for letter in text)
