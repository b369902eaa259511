"""Tells what is asked, without a question mark too, and by which day an answer is wanted."""

import re
from collections.abc import Iterator

from visavis.reading.absences import without_others_leave
from visavis.reading.days import named_day, names_a_day
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
_A = "['\u2019]"
_HELP = r"(?:services?|faveurs?|conseils?|coups? de main|aide|avis|requêtes?|demandes?|questions?)"
# who says that they will ask has asked
_FAVOUR = re.compile(
    rf"\b(?:j{_A}aurais|j{_A}ai|nous aurions|nous avons) (?:\w+ )?(?:un|une|deux|quelques) (?:\w+ )?{_HELP}"
    rf" à (?:vous|te|t{_A}) ?(?:demander|poser|faire|soumettre)"
    r"|\bje (?:voudrais|voulais|viens|souhaite(?:rais)?|me permets de|veux) (?:vous|te)"
    rf" (?:demander|solliciter) (?:(?:un|une|votre|ton) (?:\w+ )?{_HELP}|de l{_A}aide|conseil\b|si\b)"
    rf"|\bj{_A}(?:aimerais|ose) (?:vous|te) demander (?:(?:un|une|votre|ton) (?:\w+ )?{_HELP}|conseil\b|si\b)"
    rf"|\bj{_A}(?:aurais|ai) (?:\w+ )?besoin de (?:votre|ton|vos|tes) (?:\w+ )?(?:aide|avis|conseils?"
    r"|lumières)"
    r"|\b(?:rendez|rends|rendre)-moi (?:un |ce )(?:\w+ )?service"
    rf"|\b(?:i have|i{_A}ve got|i{_A}ve) (?:a|one|two|another) (?:\w+ )?(?:favou?rs? to ask|requests? for you"
    r"|questions? for you)"
    rf"|\b(?:i would|i{_A}d) like to ask (?:you )?(?:for )?(?:a (?:\w+ )?favou?r|your (?:help|advice|opinion)"
    r"|if|whether)|\bi (?:need|could use) your (?:help|advice|opinion)|\bdo me a (?:\w+ )?favou?r",
    re.IGNORECASE,
)
_MAY_DECLINE = re.compile(
    rf"\b(?:dites|dis)(?:-moi)?(?:-le)? non sans\b|\bn{_A}hésite[zs]? pas à (?:me )?(?:dire non|refuser"
    r"|décliner)"
    r"|\blibre à (?:vous|toi) de (?:refuser|décliner|dire non)|\bdo(?:n['\u2019]t| not) hesitate to (?:say no"
    r"|decline)|\b(?:feel|you are|you['\u2019]re) free to (?:say no|decline|refuse)"
    r"|\bplease (?:just )?say no if",
    re.IGNORECASE,
)
# a question that asks nothing
_PLEASANT = re.compile(
    r"(?:^|\b)(?:ca va|tout va bien|(?:comment )?(?:allez vous|vas tu)(?: bien)?|(?:tu vas|vous allez) bien"
    r"|et (?:toi|vous)|quoi de neuf|n est ce pas|pas vrai|how are you(?: \w+){0,2}|how s it going|and you"
    r"|what s up|right|isn t it|you know)$"
)
_WHICH = re.compile(
    r"\b(?:quel\w*|combien|ou|quand|comment|pourquoi|qui|quoi|que|what|which|how|where|when|why|who)\b"
)
_WHEN = re.compile(
    r"\b(?:quand|combien|quel jour|quelle heure|quelle date|when|how (?:many|much)|what time)\b"
)
_YES_OR_NO = re.compile(
    r"^(?:\w+ ){0,3}?(?:oui|non|si|yes|no|yep|bien sur|avec plaisir|volontiers|d accord|of course|sure|gladly"
    r"|with pleasure|exactement|absolument|pas encore|not yet|jamais|never)\b"
)
_UNTIL = re.compile(r"\b(?:avant|d ici|pour|by|before|until)\b")


def asks_plainly(text: str) -> bool:
    """Tell whether a text asks for something without a question: "appelle-moi", "yes please"."""
    return bool(_FAVOUR.search(text)) or any(
        _ACCEPTS.search(words) or (_asks(words) and not _AT_WILL.search(words))
        for words in map(folded_words, filter(_may_ask, written_sentences(text)))
    )


def favours(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of what announces a request: "j'aurais un service à vous demander"."""
    yield from (found.span() for found in _FAVOUR.finditer(text))


def lets_decline(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of what says that a no is taken well."""
    yield from (found.span() for found in _MAY_DECLINE.finditer(text))


def left_open(last: str, text: str) -> list[str]:
    """Return what somebody's last words ask, where a text that takes up none of them does not answer yet.

    A yes or a no answers one question that calls for it, a day or a number one that asks when or how many.
    """
    asked = [one.strip() for one in written_sentences(last) if one.rstrip().endswith("?")]
    asked = [one for one in asked if not _PLEASANT.search(folded_words(one))]
    if len(asked) != 1:
        return asked
    question = folded_words(asked[0])
    dated = _WHEN.search(question) and (names_a_day(text) or any(map(str.isdigit, text)))
    said = not _WHICH.search(question) and _YES_OR_NO.search(folded_words(text))
    return [] if dated or said else asked


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
