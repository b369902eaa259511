"""Tells whether somebody one has never spoken with asks for one's time, or offers what they sell."""

import re

from visavis.reading.tokens import folded_words

_ASKS_FOR_TIME = re.compile(
    r"\b(?:\d{1,2}|dix|quinze|vingt|trente|ten|fifteen|twenty|thirty) ?(?:min|mins|mn|minutes?)\b"
    r"|\b(?:quick|short|brief|intro|court|rapide|bref) (?:call|chat|zoom|meeting|demo|echange|appel|visio)"
    r"|\b(?:echange|appel|point) (?:rapide|telephonique de)\b|\bdemo(?:nstrations?)?\b"
    r"|\b(?:worth|open to|up for) (?:an? )?(?:\w+ ){0,3}(?:call|chat|conversation)\b"
    r"|\bbump(?:ing)? (?:this|it|my)\b|\btop of your inbox\b|\bvotre agenda\b|\byour calendar\b"
)
_OFFERS = re.compile(
    r"\b(?:notre|nos) (?:solutions?|outils?|logiciels?|plateforme|ats|crm|agence|offres?|methode"
    r"|formations?|services?)\b|\bnous (?:aidons|accompagnons|proposons)\b"
    r"|\bj (?:aide|accompagne) (?:les|des)\b"
    r"|\b(?:fait|faire|font) gagner\b|\b(?:our|my) (?:platform|software|tool|solutions?|agency|services?"
    r"|product|offer)\b|\bwe (?:help|enable|work with|specialise|specialize)\b|\bi help\b"
    r"|\b(?:increase|boost|grow|double|scale) your\b|\bsave (?:you|your) (?:\w+ )?(?:time|hours|money|team)\b"
)
# whoever applies for a post asks for time too, and sells nothing
_APPLIES = re.compile(
    r"\b(?:my|mon) (?:cv|resume|application|portfolio)\b|\b(?:applying|i (?:applied|apply))\b"
    r"|\b(?:ma candidature|je (?:postule|candidate)|j ai postule)\b"
    r"|\b(?:the|your) (?:\w+ ){0,4}(?:role|vacancy|vacancies|position|opening|job ad|posting)\b"
    r"|\b(?:le|votre|au|du|ce) poste\b|\bvotre (?:annonce|offre d emploi)\b"
)


def approaches(text: str) -> bool:
    """Tell whether first words ask for a quick call or offer something, in French or English.

    It is a sign of what they are about, and no verdict on who wrote them. Who applies for a post does not.
    """
    words = folded_words(text)
    return bool(_OFFERS.search(words) or (_ASKS_FOR_TIME.search(words) and not _APPLIES.search(words)))
