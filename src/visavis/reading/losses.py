"""Tells whether somebody writes that they have lost a person of their own."""

import re
from datetime import date

from visavis.reading.tokens import folded_words, written_sentences

_KIN_FR = (
    r"(?:(?:grands?|arriere grand|beaux?|belle|petit|petite|demi) )?(?:pere|mere|maman|papa|mari|femme|fils"
    r"|fille|frere|s(?:oe|\u0153)ur|conjointe?|compagne|compagnon|epouxe?|epouse|parents|oncle|tante|cousine?|neveu"
    r"|niece|mamie|papi|papy|bebe|enfant|parrain|marraine|meilleure? amie?|associee?)"
)
_KIN_EN = (
    r"(?:(?:grand|step|half|great) ?)?(?:father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister"
    r"|partner|parents|uncle|aunt|cousin|nephew|niece|baby|child|granddad|grandad|grandma|grandpa|nan|gran"
    r"|nana|granny|best friend|co ?founder|(?:father|mother|brother|sister) in law)"
)
# whose own are called so without a word before them
_CALLED = (
    r"(?:papa|maman|mamie|mamy|papi|papy|pepe|meme|daddy|dad|mummy|mum|mom|granddad|grandad|grandpa|grandma"
    r"|granny)"
)
_MINE = (
    rf"(?:(?:mon|ma|mes|notre|nos) (?:\w+ )?{_KIN_FR}|(?:my|our) (?:\w+ )?{_KIN_EN}|"
    + "".join(
        rf"(?<!\b{one} )"
        for one in (
            "votre", "vos", "ton", "ta", "son", "sa", "leur", "le", "la", "un", "une", "du", "des", "les",
            "ce", "cette", "your", "his", "her", "their", "the", "a", "s", "this", "de", "mon", "ma", "my",
        )
    )
    + rf"\b{_CALLED})"
)  # fmt: skip
# what one of one's own has is not they: "la voiture de ma femme est morte", "my son's phone died"
_WHO = (
    rf"(?:(?:(?:le|la|l|les) {_KIN_FR} (?:de|d) |(?<!\bde )(?<!\bd )(?<!\ba ))\b{_MINE}"
    rf"\b(?: s {_KIN_EN}\b)?(?! s\b(?! est\b)))"
)
# of another matter between the two words somebody tells, and not of their own
_BETWEEN = (
    r"(?:(?!(?:que?|qu|dit|le|la|l|les|ma|mon|mes|sa|son|ses|vos|votre|ton|ta|tes|je|j|tu|vous|et|dont|avait"
    r"|the|that|his|her|their|your|my|our|whose|when|if|says?|said|thinks?|you|we|i|and|but|mais)\b"
    r"|(?:un|une)\b(?! (?:an|mois|annee|longue|semaine))|(?:a|had|has) (?:une?|an?|some|two|his|her|the)\b)"
    r"\w+ )"
)
_SOME_DAY = (
    r"(?:\d|nuit|semaine|mois|matin|matinee|jour|veille|meme|soir|week|annee|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche)"
)
_LOSS = re.compile(
    rf"\b{_WHO} {_BETWEEN}{{0,6}}?"
    r"(?:(?:est|sont|vient|viennent|a ete|ont ete|nous|m) (?:\w+ ){0,3}?"
    r"(?:(?:morte?s?|decedee?s?|deceder|mourir|emportee?s?|eteinte?)\b"
    r"(?! pour\b| (?:de|d) (?:rire|fatigue|faim|froid|peur|honte|soif|trouille|inquietude|ennui|envie"
    r"|impatience|jalousie|stress|trac)\b)"
    rf"|quittee?s?\b(?! pour\b| en bons| (?:le|la|l|les|notre|nos|cette) (?!{_SOME_DAY})))"
    r"|s (?:est|sont) (?:\w+ )?(?:eteint|suicide)e?s?\b|n est plus(?: de ce monde| parmi nous|$)"
    r"|passed away\b|(?:has |have |had |just |sadly |suddenly |recently )*died\b)"
    # "my daughter passed!" is an exam
    r"|\b(?:my|our) (?:\w+ )?(?!(?:step)?(?:son|daughter|niece|nephew|cousin|child)\b)"
    rf"{_KIN_EN} (?:\w+ ){{0,4}}?passed\b"
    r"(?! (?:the|his|her|all|on|it|my|your|by|with|first|second|out|through|this|that|for|as|me|us|away"
    r"|down|over|up|a|an|\d+)\b)"
    rf"|\b(?:perdu|vien(?:s|t|nent) (?:\w+ )?de perdre|venons (?:\w+ )?de perdre|lost) {_MINE}\b"
    r"(?! s\b| de vue| au | aux | at | in the )"
    rf"|\b(?:je|j|on|nous|i|we) (?:\w+ ){{0,3}}?"
    rf"(?:enterr(?:e|er|ons|ions)|incinere|inhume|buried|cremated|bury|burying) {_MINE}\b"
    r"(?! s\b| sous | under | in (?:work|paper|mail|e ?mail))"
    r"|\b(?:deces|mort|disparition|obseques|enterrement|funerailles|inhumation|perte) (?:\w+ )?de "
    rf"(?:(?:mon|ma|mes|notre|nos) (?:\w+ )?{_KIN_FR}|papa|maman|mamie|papi|papy)\b"
    rf"|\b(?:death|passing|loss|funeral) of (?:(?:my|our) (?:\w+ )?{_KIN_EN}|dad|mum|mom)\b"
    rf"|\b(?:my|our) (?:\w+ )?{_KIN_EN} s (?:sudden |recent )?(?:death|passing|funeral)\b"
    r"|\b(?:un|ce) deuil (?:dans (?:la|ma|notre)|familial|personnel)|\b(?:je suis|nous sommes) en deuil\b"
    r"|\bdeuil (?:dans (?:la|ma|notre) famille)\b|\b(?:deces|perte|mort) dans (?:la|ma|notre) famille\b"
    r"|\b(?:death|bereavement|loss) in (?:the|my|our) family\b|\bfamily bereavement\b|\bi (?:am|m) grieving\b"
)
# whom a wife or a husband has left is not bereaved
_PARTED = re.compile(
    r"\b(?:mari|femme|conjointe?|compagne|compagnon|epoux|epouse) (?:\w+ )?m a (?:\w+ )?quitte"
)
# of what was long ago nobody need speak now
_LONG_AGO = re.compile(
    r"\b(?:quand j|lorsque j|j avais (?:\w+ )?ans|il y a (?:\w+ ){0,2}(?:ans|annees|longtemps)"
    r"|avant (?:ma|notre|sa|leur|la) naissance|avant que (?:je|j) |dans mon enfance|pendant la guerre"
    r"|when (?:i|we|my \w+|our \w+) (?:was|were)|before i was|years? ago|decades ago|long (?:time )?ago"
    r"|in my (?:childhood|teens|twenties)|(?:during|in) the war|a l epoque|jadis|autrefois|back in)\b"
)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HALF_A_YEAR_DAYS = 183
_EPOCH = date(1970, 1, 1).toordinal()
_MAY_TELL = (
    "mort", "décéd", "deced", "décès", "deces", "deuil", "perdu", "perdre", "perte", "dispari", "obsèq",
    "obseq", "enterr", "incin", "inhum", "funér", "funer", "mourir", "emporté", "quitté", "éteint", "eteint",
    "suicid", "n'est plus", "n\u2019est plus", "died", "passed", "passing", "lost", "loss", "death",
    "funeral", "bereave", "grieving", "burie", "bury", "cremat",
)  # fmt: skip


def tells_of_a_loss(text: str, said_on: int) -> bool:
    """Tell whether whoever writes a text says in it that one of their own has died, of late.

    In French and English. A year that is named is of late where it is that of the day on which it was said
    (since 1970), or of half a year before. That the writer has died is told by `tells_of_a_death`.
    """
    low = text.lower()
    if not any(part in low for part in _MAY_TELL):
        return False
    return any(_is_loss(words, said_on) for words in map(folded_words, written_sentences(text)))


def _is_loss(words: str, said_on: int) -> bool:
    if not _LOSS.search(words) or _PARTED.search(words) or _LONG_AGO.search(words):
        return False
    of_late = {date.fromordinal(said_on - ago + _EPOCH).year for ago in (0, _HALF_A_YEAR_DAYS)}
    return all(int(year) in of_late for year in _A_YEAR.findall(words))
