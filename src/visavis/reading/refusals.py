"""Tells whether last words close a matter: a refusal, or a wish to be left in peace."""

import re

from visavis.reading.tokens import tokenise

# whole sentences are not weighed here: these few words say it whatever stands around them
_FORMS = (
    # French
    r"(?:pas|plus|nullement) (?:du tout |vraiment |trop )?interess(?:e|ee|es|ees)\b",
    r"\b(?:ne|n) (?:nous |m |me )?(?:interesse|concerne) (?:pas|plus)\b",
    r"\bpas (?:du tout )?(?:d actualite|a l ordre du jour|(?:une|notre|ma|la) priorite|le (?:bon )?moment)\b",
    r"\bnon merci\b|\bsans facon\b|\b(?:je|nous) (?:prefere |preferons |dois |devons )?declin(?:e|ons|er)\b",
    r"\b(?:ne|n) \w+ (?:pas|plus) (?:donner )?suite\b|\bdonner(?:ai|ons) pas suite\b",
    r"\bdeja (?:un prestataire|equipes?|accompagnes?|un fournisseur|pourvus?|pourvue)\b",
    r"\b(?:pas|aucun|plus) (?:de )?besoin\b|\bmerci de ne plus\b|\b(?:arretez|cessez) de m\b",
    # English
    r"\bnot (?:really |currently |at all )?interested\b|\bno thank(?:s| you)\b|\bnot for (?:me|us)\b",
    r"\bnot (?:a|our|my) (?:top )?(?:priority|fit)\b",
    r"\bnot (?:at this time|right now|the right time|at the moment)\b",
    r"\b(?:i ll|we ll|i will|we will|i m going to|i have to) pass\b",
    r"\b(?:i|we)(?: must| have to| will| ll)? decline\b",
    r"\b(?:we re|we are|i m|i am) (?:all set|not looking|not hiring)\b|\balready have (?:a|an|our own) \w+",
    r"\b(?:please )?(?:stop (?:writing|contacting|messaging|emailing)|remove me|take me off)\b",
    r"\bdo(?:n t| not) (?:contact|write to|message|email) me\b|\bno need\b",
    # the five others
    r"\bkein(?:e|en)? (?:interesse|bedarf)\b|\bnein danke\b|\bno me interesa\b|\bno gracias\b",
    r"\bnon (?:mi|ci) interessa\b|\bno grazie\b|\bgeen (?:interesse|behoefte)\b|\bnee dank\b",
    r"\bnao (?:tenho|temos) interesse\b|\bnao obrigad[oa]\b",
)
_REFUSAL = re.compile("|".join(_FORMS))
# who names a better time says no for now alone
_LATER = re.compile(
    r"\b(?:recontact|rappel|relanc|reparl|revenez|plus tard|come back|get back|reach out|try (?:me )?again"
    r"|later\b|next (?:month|quarter|year|spring|summer|autumn|fall|winter)"
    r"|spater|mas adelante|piu avanti|mais tarde)"
)


def refuses(text: str) -> bool:
    """Tell whether somebody says no in a text, in one of seven languages, and names no better time."""
    words = " ".join(token.folded for token in tokenise(text))
    return bool(_REFUSAL.search(words)) and not _LATER.search(words)
