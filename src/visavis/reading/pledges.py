"""Finds what somebody undertakes, in writing, to do for the one they write to, and by which day."""

import re
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.days import named_day
from visavis.reading.figures import day_words
from visavis.reading.tokens import LINK, folded_words, tokenise, written_sentences

_THING = r"(?:(?:le|la|les|l|en|y|lui|leur|tout|ca) )?"
_WHOM = rf"(?:vous |te |t |vous )?{_THING}"
_SOON = r"(?:bien |donc |alors |aussi |egalement |vite |tout de suite )*"
# what is done later in any tense that says so
_WILL = re.compile(
    # French
    rf"\b(?:je|j|on|nous) {_WHOM}(?:enverr(?:ai|ons|a)|transmettr(?:ai|ons|a)|partager(?:ai|ons|a)"
    r"|rappeller(?:ai|ons|a)|appeller(?:ai|ons|a)|recontacter(?:ai|ons|a)|reviendr(?:ai|ons|a) vers"
    r"|redir(?:ai|ons)|repondr(?:ai|ons|a)|confirmer(?:ai|ons|a)|preparer(?:ai|ons)|relir(?:ai|ons)"
    r"|chercher(?:ai|ons)|retrouver(?:ai|ons)|demander(?:ai|ons)|apporter(?:ai|ons)|posterai|ecrir(?:ai|ons)"
    r"|fer(?:ai|ons|a) (?:suivre|parvenir|passer|signe|un retour|savoir)"
    r"|mettr(?:ai|ons|a) en (?:relation|contact|copie)|tiendr(?:ai|ons) (?:au courant|informee?s?)"
    r"|glisser(?:ai|ons) un mot|parler(?:ai|ons) de (?:vous|toi)|presenter(?:ai|ons) a)\b"
    rf"|\b(?:je|j|on|nous) (?:vais|allons|va) {_SOON}{_WHOM}(?:envoyer|transmettre|partager|rappeler|appeler"
    r"|recontacter|revenir vers|redire|repondre|confirmer|preparer|relire|chercher|retrouver|demander"
    r"|faire (?:suivre|parvenir|passer|signe|un retour)|mettre en (?:relation|contact|copie)|glisser un mot"
    r"|tenir (?:au courant|informee?s?)|regarder (?:ca|cela|et))\b"
    r"|\bet (?:je|on) (?:te|t|vous) (?:dis|redis|dit|reponds|repond|confirme)\b|\bje m en (?:charge"
    r"|occupe)\b|\bon s en (?:charge|occupe)\b"
    r"|\b(?:je|on) (?:reviens|revient) vers (?:vous|toi)\b|\b(?:je|on) (?:vous|te) (?:fais un retour"
    r"|fait un retour|tiens (?:au courant|informee?s?)|tient (?:au courant|informee?s?)|redis (?:ca|cela)"
    r"|redit (?:ca|cela)|fais signe|fait signe|rappelle(?! que))\b"
    r"|\bje (?:vous|te|t) (?:envoie|transmets|partage|fais suivre|fais passer|fais parvenir|prepare) "
    r"(?:ca|cela|tout ca|tout cela)\b"
    # English
    r"|(?:^|\b(?:i|we) )(?:ll|will|shall|am going to|m going to|re going to) (?:\w+ly |also |then |just "
    r"|both )*"
    r"(?:send|share|forward|email|e mail|drop|ping|introduce|intro|put (?:you|the|a|together)|connect you"
    r"|get back|come back|circle back|report back|call|ring|phone|keep you posted|follow up"
    r"|dig (?:(?:it|them|that|this|those|the \w+) )?(?:out|up)"
    r"|look (?:into|at|it|for)|ask|check(?! out)|have a (?:look|read|word|think)|take a look|prepare"
    r"|write (?:up|to|you)"
    r"|make (?:the|an|that) intro\w*|bring|find (?:out|you|it|the)|confirm|review|read (?:it|through|your)"
    r"|pass (?:it|this|that|your|them) (?:on|along|over)|speak to|talk to|let you know)\b"
    r"|\blet me (?:send|share|forward|check|dig|look|find|put|introduce (?!myself|ourselves|us|me)|get back"
    r"|come back|circle back"
    r"|have a (?:look|read|word|think))\b"
    r"|\bi owe you (?:an answer|a reply|a call|the)\b|\byou (?:ll|will) have (?:it|them|that)\b"
    r"|\b(?:vous|tu) l (?:aurez|auras)\b|\bleave (?:it|that|this) with me\b"
)
# what is said in the present is done later where a time is named
_NOW = re.compile(
    rf"\b(?:je|j|on|nous) {_WHOM}(?:envoie|envoyons|transmets|transmettons|partage|partageons|appelle"
    r"|recontacte|confirme|reponds|dis|redis|prepare|relis|cherche|demande|ecris|apporte"
    r"|fais (?:suivre|parvenir|passer)|mets en (?:relation|contact|copie)|presente a)\b"
    r"|\b(?:i|we) (?:m|am|re|are) (?:sending|sharing|forwarding|calling|emailing)\b|^will do\b"
)
_TIME = re.compile(
    r"\b(?:"
    r"demain|ce soir|cet apres midi|tout a l heure|d ici|avant|apres|des que|des lundi|quand|une fois|dans la"
    r"|dans les|dans \w+ (?:jours?|semaines?)|courant|debut|mi|fin|en fin|la semaine prochaine|cette semaine"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a mon retour|rapidement|sous peu|prochainement"
    r"|tomorrow|tonight|this (?:afternoon|evening|week)|next week|later|soon|shortly|by|before|after|once"
    r"|when"
    r"|as soon as|within|in (?:a|two|three|the next)|early|mid|end of|over the weekend"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
# an offer, a condition, what comes with the message, what nobody waits for
_NO_PLEDGE = re.compile(
    r"\b(?:si (?:vous|tu|cela|ca|jamais|besoin|c est|je|j|l|un|une|le|la|des|quelque)|s il|au cas ou|a moins"
    r"|if (?:you|that|this|it|of|there|i|we|anything|something)|in case|unless|would you|should you"
    r"|whenever you)\b"
    r"|\b(?:ci joint|ci jointe|ci jointes|ci joints|ci dessous|en piece jointe|en pj|voici|attached|below"
    r"|here is|here are|here s|here (?:it|they) (?:is|are)|here you go|la voici|le voici|les voici|voila)\b"
    r"|\b(?:envoie|envoye|envoyer|enverrai|transmets|partage) (?:ce|cette|une|l|mes|toutes?|toute|nos) "
    r"(?:petit |petite |toutes mes |mes )*(?:message|mot|note|demande|invitation|demandes|felicitations"
    r"|v(?:oe|\u0153)ux"
    r"|pensees|condoleances|amities|encouragements|meilleurs|sinceres|plus)\b"
    r"|\b(?:send|drop) (?:you |over )?(?:an? |my |the |this )?(?:connection|invite|invitation|request|congrat"
    r"|best|condolence|warm|love)\w*\b"
    r"|\b(?:ll|will|shall) (?:never|not|no longer)\b|\b(?:won t|ne \w+ (?:pas|plus|rien))\b"
    r"|\b(?:ask|demander(?:ai)?|ask you|demande) (?:you|myself|moi|a moi)? ?(?:a few|one|some|quelques|une)?"
    r" ?questions?\b"
)
_GIVEN = re.compile(
    r"\b(?:voici|voila|ci joint\w*|ci dessous|en piece jointe|en pj|comme (?:promis|convenu|annonce)"
    r"|c est (?:fait"
    r"|envoye|parti)|chose promise|here (?:is|are|s|you go|it is)|attached|as promised|as discussed|below"
    r"|done"
    r"|just sent|i ve sent|i have sent|je (?:viens de|vous ai|t ai) (?:vous |t |te )?(?:l )?(?:envoy\w+"
    r"|transmis"
    r"|repond\w+))\b"
)
_RECEIVED = re.compile(
    r"\b(?:(?:bien|je l ai|j ai bien) recu|merci pour (?:l envoi|ton envoi|votre envoi)"
    r"|(?:just|exactly) what (?:i|we) (?:needed|wanted|hoped)|ce qu il (?:me|nous) fallait"
    r"|(?:well )?received|got (?:it|the \w+) (?:thanks|thank you)|thanks for sending|thank you for sending)\b"
)
_DEPENDS = re.compile(
    r"\b(?:quand|des que|lorsque|une fois que|aussitot que|tant que|when|once|as soon as|whenever|until)\b"
)
_MOST_WORDS = 45


# a sentence that holds none of these undertakes nothing, and is not looked at word by word
_MAY_UNDERTAKE = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "envoi enverr transm partag appel recont revi redi répon repon confirm prépar prepar reli cherch "
        "retrouv demand apport poster écri ecri fai fera ferai fero met tien gliss parler présent "
        "present vais allons charge occupe dis dit 'll \u2019ll will shall going owe leave let sending "
        "sharing forwarding calling emailing aurez auras"
    ).split()
)


class Pledge(NamedTuple):
    """A sentence in which one undertakes something, and by when it is (days since 1970), where it is said.

    What is undertaken once something else has happened `depends` on it.
    """

    words: str
    by: int | None
    depends: bool


def pledge(text: str, said_on: int) -> Pledge | None:
    """Return what a text, said on a day (days since 1970), undertakes for its reader, of several the last.

    None where it undertakes nothing: an offer ("if you like, I will …"), a question, and what comes with
    the text itself are no promises. In French and English.
    """
    found = _pledged(text)
    if found is None:
        return None
    by = named_day(day_words(found[0], said_on), said_on)
    return Pledge(found[0], by, by is None and bool(_DEPENDS.search(found[1])))


def gives(text: str) -> bool:
    """Tell whether a text brings what it speaks of: it says so, or holds an address."""
    return any(token.kind == LINK for token in tokenise(text)) or bool(_GIVEN.search(folded_words(text)))


def tells_of_receipt(text: str) -> bool:
    """Tell whether somebody says that something has come to them."""
    return bool(_RECEIVED.search(folded_words(text)))


@lru_cache(maxsize=1_024)
def _pledged(text: str) -> tuple[str, str] | None:
    for found in reversed(written_sentences(text)):
        sentence, low = found.strip(), found.lower()
        may = "?" not in low and any(part in low for part in _MAY_UNDERTAKE)
        if may and _undertakes(folded_words(sentence)):
            return sentence, folded_words(sentence)
    return None


def _undertakes(words: str) -> bool:
    if words.count(" ") > _MOST_WORDS or _NO_PLEDGE.search(words):
        return False
    return bool(_WILL.search(words)) or bool(_NOW.search(words) and _TIME.search(words))
