"""Tells whether somebody writes that they have lost a person of their own."""

import re

from visavis.reading.tokens import folded_words, written_sentences

_KIN_FR = (
    r"(?:(?:grand|arriere grand|beau|belle|petit|petite|demi) )?(?:pere|mere|maman|papa|mari|femme|fils"
    r"|fille|frere|soeur|conjointe?|compagne|compagnon|epouxe?|epouse|parents|oncle|tante|cousine?|neveu"
    r"|niece|mamie|papi|papy|bebe|enfant|parrain|marraine|meilleure? amie?|associee?)"
)
_KIN_EN = (
    r"(?:(?:grand|step|half|great) ?)?(?:father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister"
    r"|partner|parents|uncle|aunt|cousin|nephew|niece|baby|child|granddad|grandad|grandma|nan|gran|nana"
    r"|best friend|co ?founder|(?:father|mother|brother|sister) in law)"
)
_MINE = rf"(?:(?:mon|ma|mes|notre|nos) (?:\w+ )?{_KIN_FR}|(?:my|our) (?:\w+ )?{_KIN_EN})"
_LOSS = re.compile(
    rf"\b{_MINE} (?:\w+ ){{0,4}}?(?:(?:est|vient|a ete|nous|m) (?:\w+ ){{0,3}}?(?:morte?s?|decedee?s?|deceder"
    r"|mourir|emportee?s?|quittee?s?|eteinte?)"
    r"(?! de (?:rire|fatigue|faim|froid|peur|honte|soif)| pour| (?:le|la|l) )"
    r"|s est (?:\w+ )?(?:eteinte?|suicidee?)|n est plus(?: de ce monde| parmi nous|$)"
    r"|passed(?: away)?\b(?! (?:the|his|her|all|on|it|my|your|by)\b)|died\b)"
    rf"|\b(?:perdu|lost) {_MINE}\b(?! s\b)"
    r"|\b(?:deces|mort|disparition|obseques|enterrement|funerailles|inhumation|perte) de "
    rf"(?:mon|ma|mes|notre|nos) (?:\w+ )?{_KIN_FR}\b"
    rf"|\b(?:death|passing|loss|funeral) of (?:my|our) (?:\w+ )?{_KIN_EN}\b"
    rf"|\b(?:my|our) (?:\w+ )?{_KIN_EN} s (?:sudden |recent )?(?:death|passing|funeral)\b"
    r"|\b(?:un|ce) deuil (?:dans (?:la|ma|notre)|familial|personnel)|\b(?:je suis|nous sommes) en deuil\b"
    r"|\bdeuil (?:dans (?:la|ma|notre) famille)\b|\b(?:deces|perte|mort) dans (?:la|ma|notre) famille\b"
    r"|\b(?:death|bereavement|loss) in (?:the|my|our) family\b|\bfamily bereavement\b|\bi (?:am|m) grieving\b"
)
# of what was long ago nobody need speak now
_LONG_AGO = re.compile(
    r"\b(?:quand j|lorsque j|il y a (?:\w+ ){0,2}(?:ans|annees)|when i was|years? ago|a l epoque"
    r"|back in|(?:19|20)\d\d)\b"
)
_MAY_TELL = (
    "mort", "décéd", "deced", "décès", "deces", "deuil", "perdu", "perte", "dispari", "obsèq", "obseq",
    "enterre", "funér", "funer", "mourir", "emporté", "quitté", "éteint", "suicid", "n'est plus",
    "n\u2019est plus", "died", "passed", "passing", "lost", "loss", "death", "funeral", "bereave", "grieving",
)  # fmt: skip


def tells_of_a_loss(text: str) -> bool:
    """Tell whether whoever writes a text says in it that one of their own has died, of late.

    In French and English. That the writer has died is told by `tells_of_a_death`.
    """
    low = text.lower()
    if not any(part in low for part in _MAY_TELL):
        return False
    return any(
        _LOSS.search(words) and not _LONG_AGO.search(words)
        for words in map(folded_words, written_sentences(text))
    )
