"""Finds what offers the writer's own in words that no phrase tells, and what only treats a friend."""

import re

from visavis.reading.tokens import folded_words

# whose demonstration it is: that of the reader is asked for, and sells nothing
_DEMO = r"(?:demo(?:nstration)?s?|presentation de (?:notre|mon|nos)|essai gratuit|free trial)\b"
_THEIRS = r"(?! (?:de|d) (?:ton|ta|tes|votre|vos)\b| (?:of|by) you)"
_INVITED = re.compile(
    r"\b(?:(?:dispo\w*|partante?s?|tente\w*|envie|interess\w+|motivee?s?|chaude?s?|ok|curieu\w+"
    r"|ca (?:te|vous) (?:dit|dirait|va|irait|interesse)|on (?:se )?(?:cale|fait|fixe|bloque|programme)"
    r"|(?:je|nous|on) (?:\w+ )?(?:te |vous |t )?(?:\w+ )?(?:propos|montr|fais|faire|offr|present)\w*"
    r"|(?:auriez|avez|seriez|etes) vous (?:\w+ ){1,6}?pour|(?:as|aurais|serais|es) tu (?:\w+ ){1,6}?pour)"
    r" (?:\w+ ){0,6}?(?:une?|courte|petite|rapide) (?:\w+ )?"
    r"|(?:up|open|free|available|keen|ready|interested|fancy|give you|show you|time"
    r"|(?<!can i )(?<!could i )(?<!like to )(?<!want to )(?:book|schedule|grab))"
    rf" (?:\w+ ){{0,5}}?(?:an?|quick|our|my) (?:\w+ )?){_DEMO}{_THEIRS}"
)
_GAIN = re.compile(
    r"\b(?:vous|te|t|you) (?:fera|ferait|feront|fait|font) (?:gagner|economiser)"
    r"(?: \w+){0,4}? (?:heures?|jours?|temps|argent|euros?|semaines?"
    r"|minutes|clients?|time|money|hours?|days?)\b"
    r"|\b(?:will|would|could|can) save you\b|\b(?:j ai|nous avons|i have|we have) (?:la|the) solution\b"
    r"(?! (?:a|au|de|du|to)\b)"
)
# somebody else may help too: it offers where the writer asks for a demonstration, or names a price
_HELPS = re.compile(
    r"\b(?:peut|pourrait|pourra|va) (?:\w+ )?(?:vous|te|t) (?:aider|soulager)\b"
    r"|\b(?:can|could|will|would|might) (?:\w+ )?help you\b"
)
_WANTS = re.compile(
    r"\b(?:demo\w*|essai|essayer|essaierai\w*|presentation|montre[zr]?|tester|en savoir plus|trial|try it"
    r"|show me|learn more|how it works|comment ca marche|interesse\w*|interested)\b"
)
_TREAT = re.compile(
    r"\b(?:te|t) (?:pay|pai|offr|invit)\w* (?:\w+ ){0,3}?(?:verre|cafe|biere|coup|pot|apero|godet|pinte"
    r"|croissants?)\b"
    r"|\b(?:on|nous) (?:va |irait |se |s en )?"
    r"(?:boi\w+|boire|prend\w*|trinqu\w+|jette) (?:un|une) (?:verre|biere|coup"
    r"|pot|apero|godet|pinte)\b"
    r"|\b(?:buy|get|stand) you (?:\w+ ){0,2}?(?:drink|pint|beer|coffee|glass)\b"
    r"|\b(?:drinks?|beers?|pints?|first round)(?: is| are| s)? on me\b"
    r"|\b(?:fancy|let s (?:have|grab|get)) an? (?:pint|drink|beer)\b"
)
_FORMAL = re.compile(
    r"\b(?:vous|votre|vos|entreprise|collaboration|projet|(?<!t )offre|logiciel|business|proposal)\b"
)


def demonstrates(sentence: str) -> bool:
    """Tell whether a sentence asks its reader to a demonstration of what is the writer's."""
    return bool(_INVITED.search(folded_words(sentence)))


def gains(sentence: str) -> bool:
    """Tell whether a sentence promises its reader a gain of time or money."""
    return bool(_GAIN.search(folded_words(sentence)))


def helps(sentence: str) -> bool:
    """Tell whether a sentence tells that something can help its reader."""
    return bool(_HELPS.search(folded_words(sentence)))


def wants_to_see(last: str) -> bool:
    """Tell whether somebody's last words ask to be shown something, or are about that."""
    return bool(_WANTS.search(folded_words(last)))


def treats(text: str) -> bool:
    """Tell whether a text that is familiar throughout offers its reader a drink: "je te paie un verre ?"."""
    words = folded_words(text)
    return bool(_TREAT.search(words)) and not _FORMAL.search(words)
