"""Tells whether a text sent from somebody's account announces that this person has died."""

import re

from visavis.reading.tokens import folded_words, written_sentences

_KIN_FR = (
    r"(?:fille|fils|mari|epouxe?|epouse|femme|conjointe?|compagne|compagnon|s(?:oe|\u0153)ur|frere|mere|pere|veuve|veuf"
    r"|niece|neveu|cousine?|tante|oncle|collegue|assistante?|associee?|amie?|famille)"
)
_KIN_EN = (
    r"(?:daughter|son|husband|wife|widow|widower|spouse|partner|sister|brother|mother|father|mum|mom|dad"
    r"|niece|nephew|cousin|aunt|uncle|colleague|assistant|friend|family|executor)"
)
# somebody else writes from the account
_ANOTHER_WRITES = re.compile(
    rf"\b(?:je suis|ici|c est|moi c est|de la part de) (?:\w+ ){{0,2}}?(?:sa|son|la|le|l|ses|leur)"
    rf" (?:\w+ )?{_KIN_FR}\b"
    rf"|\b(?:i am|i m|this is|it s|here is) (?:\w+ ){{0,3}}?(?:his|her|their|the|s) (?:\w+ )?{_KIN_EN}\b"
    r"|\b(?:ce|son|du|de son) compte\b|\ben (?:son|leur) nom\b|\b(?:sa|cette) messagerie\b"
    r"|\b(?:his|her|this|their) (?:account|profile|inbox)\b|\bon (?:his|her|their) behalf\b"
    r"|\bson profil\b|\bher messages\b|\bhis messages\b"
)
_MY_KIN = re.compile(rf"\b(?:mon|ma|mes|notre|nos|my|our) (?:\w+ )?(?:{_KIN_FR}|{_KIN_EN})\b")
_OF_OTHERS = re.compile(
    rf"\b(?:son|sa|ses|leur|his|her|their|un|une|a|an|votre|vos|ton|ta|tes|your|mon|ma|mes|my|our|notre|nos)"
    rf" (?:\w+ )?(?:{_KIN_FR}|{_KIN_EN}|proche|parent|chat|chien|cat|dog)\b"
)
_THEIR_OWN = re.compile(
    r"(?:son|sa|ses|leur|his|her|their|mon|ma|mes|my|our|notre|nos|votre|vos|ton|ta|tes|your|un|une|a|an)"
    r" (?!(?:\w+ )?(?:friend|colleague|amie?|collegue|associee?|partner)\b)\w+\b"
)
# who has died stands before these
_HAS_DIED = re.compile(
    r"\b(?:est|etait|soit|etant) (?:\w+ ){0,3}(?:decedee?|morte?)\b"
    r"(?! de (?:rire|fatigue|faim|froid|peur|honte|soif))"
    r"|\bdecedee?\b|\b(?:nous|m|l|les) (?:a|avait) (?:\w+ ){0,2}quittee?s?\b"
    r"(?! (?:pour|en bons|l entreprise|la boite))"
    r"|\bn (?:est|etait) (?:\w+ ){0,3}plus (?:parmi nous|de ce monde|des notres)\b"
    r"|\bs est (?:\w+ ){0,2}eteinte?\b|\ba perdu la vie\b|\bmis fin a ses jours\b|\ba ete emportee?\b"
    r"|\bpassed away\b|\bno longer with us\b"
    r"|\b(?:has|had|have) (?:\w+ ){0,2}(?:died|passed(?! (?:the|his|her|all|on|it|my|your)\b))\b"
    r"|\bdied (?:in|on|last|this|suddenly|peacefully|yesterday|after|from|of (?:a|an|cancer)|at|unexpectedly"
    r"|a|two|three)\b"
    r"|\b(?:sadly|he|she|who|suddenly|peacefully) died\b|\blost (?:his|her|their) (?:life|battle|fight)\b"
    r"|\b(?:verstorben|gestorben)\b|\b(?:fallecio|fallecid[oa]|murio)\b|\be (?:mancat|mort|scompars)[oa]\b"
    r"|\bdecedut[oa]\b|\boverleden\b|\b(?:faleceu|morreu)\b"
)
# and after these, or between
_DEATH_OF = re.compile(
    r"\b(?:deces|mort|disparition|obseques|funerailles|inhumation) (?:de |d |du |des |a )"
    r"|\b(?:death|passing|loss|funeral|memorial) of\b"
    r"|\b(?:his|her|s|son|sa) (?:death|passing|funeral|memorial|deces|obseques|funerailles)\b"
)
_LOST = re.compile(
    r"\b(?:we(?: ve| have)? (?:\w+ )?lost|nous avons (?:\w+ )?perdu)"
    r"(?: (?:our|dear|beloved|friend|colleague|notre|cher|chere|ami|amie|collegue))* (\w+)\b(?! s\b)"
)
_GREETED = re.compile(r"^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|cher|chere) \w+")
_BEFORE, _AFTER = 7, 5
# shorter words of a name are seldom one
_PARTICLE = 2
_NO_NAMES = frozenset(
    ("des", "van", "von", "den", "der", "del", "dos", "ben", "ibn", "the", "phd", "mba", "les")
)
_MAY_TELL = (
    "décéd", "deced", "décès", "deces", "mort", "quitté", "quitte", "parmi nous", "ce monde", "des nôtres",
    "éteint", "eteint", "obsèq", "obseq", "funér", "funer", "inhum", "dispari", "mis fin", "emporté",
    "emporte", "perdu", "died", "death", "passed", "passing", "lost", "loss of", "longer with", "memorial",
    "torben", "fallec", "murió", "murio", "mancat", "scompars", "overleden", "falec", "morre",
)  # fmt: skip


def tells_of_a_death(text: str, name: str) -> bool:
    """Tell whether a text from the account of somebody of this name says that they have died.

    They are named as who has died, or another of those near them writes in their stead. That somebody of
    their own has died is another matter, and so is what nobody is named in. French and English first; of
    five other languages the plainest words are known.
    """
    low = text.lower()
    if not any(part in low for part in _MAY_TELL):
        return False
    names = {word for word in folded_words(name).split() if len(word) > _PARTICLE} - _NO_NAMES
    another = bool(_ANOTHER_WRITES.search(folded_words(text)))
    return any(_is_told(folded_words(one), names, another=another) for one in written_sentences(text))


def _is_told(words: str, names: set[str], *, another: bool) -> bool:
    if any(lost[1] in names for lost in _LOST.finditer(words)):
        return True
    # who is greeted has not died, and who writes has not either
    words = _GREETED.sub(" ", words)
    words = _ANOTHER_WRITES.sub(" ", words) if another and names.isdisjoint(words.split()) else words
    return any(
        _is_of_theirs(words, told, names, another=another, follows=follows)
        for follows, said in ((False, _HAS_DIED), (True, _DEATH_OF))
        for told in said.finditer(words)
    )


def _is_of_theirs(words: str, told: re.Match[str], names: set[str], *, another: bool, follows: bool) -> bool:
    """Tell whether words tell of a death that is theirs; who has died `follows` them, or stands before."""
    ahead = words[: told.start()].split()[-_BEFORE:]
    behind = words[told.end() :].split()[:_AFTER]
    if follows and _THEIR_OWN.match(" ".join(behind)):
        # whoever signs behind "the death of my mother" is alive, unless another writes
        return another and _MY_KIN.match(" ".join(behind)) is not None
    # of "Rita's funeral" the name stands before all the same
    near = [*ahead[-2:], *behind] if follows else ahead
    if not names.isdisjoint(near):
        return True
    whose = " ".join(near)
    return another and (_MY_KIN.search(whose) is not None or _OF_OTHERS.search(whose) is None)
