"""Tells what is asked without a question mark, and by which day an answer is wanted."""

import re

from visavis.reading.absences import without_others_leave
from visavis.reading.days import named_day
from visavis.reading.figures import day_words
from visavis.reading.tokens import folded_words, written_sentences

_TO_ME = re.compile(
    r"\b(?:appelle|appelez|rappelle|rappelez|ecris|ecrivez|reponds|repondez|envoie|envoyez|renvoie|renvoyez"
    r"|dis"
    r"|dites|redis|redites|confirme|confirmez|propose|proposez|donne|donnez|transmets|transmettez|indique"
    r"|indiquez|fais|faites|raconte|racontez|explique|expliquez|montre|montrez|tiens|tenez) "
    r"(?:le |la |les )?(?:moi|nous)\b"
    r"|\b(?:let (?:me|us) know|(?:call|ring|phone|text|email|send|tell|give|show) (?:me|us)"
    r"|keep (?:me|us) (?:posted|informed|in the loop)|drop (?:me|us) (?:a|an)"
    r"|confirm (?:with me|by|that|the)|get back to me)\b"
    r"|\ba (?:vous|toi) de (?:choisir|voir|decider|me dire|jouer|trancher)\b"
    r"|\b(?:your (?:call|pick|choice)|(?:it s |is )up to you|you choose|take your pick)\b"
)
# who asks for another, or tells that another waits
_TO_OTHERS = re.compile(
    r"\b(?:r?appelle|r?appelez|contacte|contactez|joins|joignez|relance|relancez) (?:le|la|les)\b"
    r"|\b(?:ecris|ecrivez|reponds|repondez|envoie|envoyez|parle|parlez|demande|demandez) (?:lui|leur)\b"
    r"|\b(?:attend|attendent) (?:\w+ )?(?:ton|ta|tes|votre|vos) \w+"
    r"|\b(?:call|ring|phone|text|email|write to|give) (?:him|her|them)\b"
    r"|\b(?:expects?|expecting|awaits?|waiting for) (?:\w+ )?your \w+"
)
_MAY_BE_OF_OTHERS = re.compile(
    r"-l[ae]\b|-les\b|-lui\b|-leur\b|attend|\bhim\b|\bher\b|\bthem\b|\byour\b", re.IGNORECASE
)
# what one is told to do if ever, or at will, waits for nothing
_AT_WILL = re.compile(
    r"\bn hesite[zr]?\b"
    r"|\bsi (?:besoin|jamais|vous|tu|cela|ca)\b|\bif (?:you|there|anything|i can|that|it"
    r"|ever)\b"
    r"|\bfeel free\b|\b(?:whenever|anytime|any time|quand (?:vous voul|tu ve)\w+)\b|\b(?:tell"
    r"|told) me (?:that|about)\b"
)
# a yes to what was offered waits for it
_ACCEPTS = re.compile(
    r"\b(?:yes please|please do|oui (?:s il (?:vous|te) plait|je veux bien|volontiers)"
    r"|(?:oui |ok |d accord |volontiers )?je veux bien)\b(?! (?:(?:vous|te) )?(?:croire|admettre|comprendre))"
)
_OF_ME = re.compile(
    r"\b(?:moi|nous|me|us|confirm|please|veux|volontiers|oui|vous|toi|you|your)\b", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:avant|d ici|pour|by|before|until)\b")


def asks_plainly(text: str) -> bool:
    """Tell whether a text asks for something without a question: "appelle-moi", "yes please"."""
    return any(
        _ACCEPTS.search(words) or (_asks(words) and not _AT_WILL.search(words))
        for words in map(folded_words, filter(_may_ask, written_sentences(text)))
    )


def _may_ask(sentence: str) -> bool:
    return bool(_OF_ME.search(sentence) or _MAY_BE_OF_OTHERS.search(sentence))


def _asks(words: str) -> bool:
    return bool(_TO_ME.search(words) or _TO_OTHERS.search(words))


def asked_by(text: str, said_on: int) -> int | None:
    """Return the first day that a text, said on a day (days since 1970), asks about or names as a limit."""
    days = []
    for sentence in written_sentences(text):
        words = day_words(without_others_leave(sentence), said_on)
        if "?" in sentence or _asks(words) or _UNTIL.search(words):
            day = named_day(words, said_on)
            days += [] if day is None else [day]
    return min(days, default=None)
