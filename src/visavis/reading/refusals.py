"""Tells whether last words close a matter or put it off: a refusal, a farewell, word that one comes back."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.days import IN_A_MONTH, MONTHS
from visavis.reading.signs import books_a_time
from visavis.reading.tokens import WORD, Token, folded_words, tokenise

# whole sentences are not weighed here: these few words say it whatever stands around them
_NO = (
    # French
    r"(?:pas|plus|nullement) (?:du tout |vraiment |trop )?interess(?:e|ee|es|ees)\b",
    r"\b(?:ne|n) (?:nous |m |me )?(?:interesse|concerne) (?:pas|plus)\b",
    r"\bpas (?:du tout )?(?:d actualite|a l ordre du jour|(?:une|notre|ma|la) priorite|le (?:bon )?moment)\b",
    r"\bnon merci\b|\bsans facon\b|\b(?:je|nous) (?:prefere |preferons |dois |devons )?declin(?:e|ons|er)\b",
    r"\b(?:ne|n) \w+ (?:pas|plus) (?:donner )?suite\b|\bdonner(?:ai|ons) pas suite\b",
    r"\bdeja (?:un prestataire|equipes?|accompagnes?|un fournisseur|pourvus?|pourvue)\b",
    r"\b(?:pas|aucun|plus) (?:de )?besoin\b|\bmerci de ne plus\b|\b(?:arretez|cessez) de m\b",
    # of who hires, and who buys
    r"\bretenu (?:un|une|d)(?: \w+)? (?:profils?|candidat\w*|prestataires?)\b",
    r"\b(?:poursuivre|continuer|avancer|partir|parti|partis) avec (?:un|une|d) autres? \w+",
    r"\b(?:poste|offre|mission) (?:\w+ ){0,2}(?:est|etait|vient d etre|a ete|ete|deja) pourvue?s?\b",
    r"\bcandidature (?:\w+ ){0,4}pas (?:ete )?retenue?\b|\bprofil (?:ne |n )\w+ (?:pas|plus)\b",
    r"\bpas (?:retenir|retenu|retenons) (?:votre|ton|ta)\b",
    (
        r"\b(?:forward|ahead|go|going|went|gone|proceed\w*|continu\w*) with (?:other|another|a different"
        r"|someone) (?:candidates?|applicants?|profiles?|vendors?|suppliers?|providers?|agenc\w+|else)\b"
    ),
    r"\b(?:role|position|job|vacancy) (?:has |is |was |got )(?:\w+ ){0,2}(?:filled|closed)\b",
    r"\b(?:not|n t) been (?:selected|successful|shortlisted)\b|\bwas unsuccessful\b",
    (
        r"\bdecided not to (?:go|move|proceed|continue|pursue|take|renew|hire|progress)\b|\bdecided against\b"
        r"|\bin a different direction\b"
    ),
    r"\b(?:chosen|chose|picked) (?:another|a different)\b",
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
_REFUSAL = re.compile("|".join(_NO))
# who names a better time says no for now alone
_LATER = re.compile(
    r"\b(?:recontact|rappel|relanc|reparl|revenez|plus tard|come back|get back|reach out|try (?:me )?again"
    r"|later\b|next (?:month|quarter|year|spring|summer|autumn|fall|winter)"
    r"|spater|mas adelante|piu avanti|mais tarde)"
)
_AGAIN = r"(?:relanc|recontact|rappel|contact|ecri|repond|sollicit|revenir|revenez)\w*"
_AGAIN_EN = (
    r"(?:get(?:ting)? back|com(?:e|ing) back|reach(?:ing)? out|follow(?:ing)? up|try(?:ing)? again"
    r"|chas(?:e|ing)|call(?:ing)?|contact(?:ing)?)"
)
# the same words under a negation ask to be left in peace; a day before which is a better time again
_NO_MORE = re.compile(
    rf"\b(?:inutile|(?:pas|plus) (?:la peine|besoin|necessaire|utile|obligee?)|nul besoin) (?:de |d )"
    rf"(?:me |nous |m )?{_AGAIN}(?! avant)"
    rf"|\bne? (?:me |m |nous )?{_AGAIN} (?:pas|plus)\b(?! avant)|\bne (?:plus|pas) (?:me |nous "
    rf"|m )?{_AGAIN}(?! avant)"
    rf"|\b(?:do not|don t|never)(?: please)? {_AGAIN_EN}\b(?! before)|\bstop {_AGAIN_EN}\b"
    rf"|\b(?:no need|not necessary|no point|no use)(?: to| in| for you to)? {_AGAIN_EN}\b(?! before)"
    rf"|\b(?:do not|don t) bother(?: to)? {_AGAIN_EN}\b"
)

_I_COME_BACK = re.compile(
    # French
    r"\b(?:je|j|on|nous) (?:(?:vous|te|t|y|se|nous|en) )*(?:reviens|reviendrai|revient|reviendrons|revenons"
    r"|recontacter?(?:ai|ons)?|recontacte|rappellerai|rappelle(?! que)|rappelons(?! que)|redis|redirai"
    r"|reparle|reparlons)\b"
    r"|\b(?:je|nous) (?:vous|te) (?:fais|ferai|ferons|faisons) (?:signe|un retour|savoir|part)\b"
    r"|\b(?:je|nous) (?:vous|te) (?:tiens|tiendrai|tenons|tiendrons) (?:au courant|informee?s?)\b"
    r"|\bmanquer(?:ai|ons) pas de (?:revenir|vous|te) |\b(?:je|nous) (?:vais|allons|dois"
    r"|devons) (?:revenir vers|vous recontacter|vous rappeler)\b"
    # English
    r"|\b(?:i|we)(?: ll| will| shall| should| can| m going to)? (?:get|come|be|circle|revert) back (?:to"
    r"|with) you\b"
    r"|\blet me (?:get|come|circle) back to you\b|\b(?:i|we)(?: ll| will) (?:be in touch|let you know"
    r"|keep you posted"
    r"|write to you|ping you|call you|follow up|reach out|revert)\b"
    r"|\blet me (?:\w+ ){1,5}and (?:get|come|circle) back to you\b"
    r"|\b(?:reply|respond|answer) (?:on|upon|after) my return\b|\brepondrai a mon retour\b"
    # the five others
    r"|\b(?:ich melde mich|wir melden uns)\b|\b(?:te|le|os|les) (?:aviso|avisare|digo algo)\b"
    r"|\b(?:ti|le|vi) (?:faccio|faro) sapere\b|\bik (?:kom|laat) (?:er )?(?:op|bij|het|je|u)\b"
    r"|\bvolto a (?:contactar|falar|escrever)\b"
)
# to speak of it again puts it off only where some time is named
_SPEAK_AGAIN = re.compile(
    r"\b(?:on|on s|nous) (?:en )?repar(?:le|lera|lons|lerons)\b|\breparlons (?:en|nous)\b"
    r"|\bon se (?:rappelle|recontacte)\b"
    r"|\blet s (?:talk|speak|reconnect|catch up|touch base|pick this up|revisit)\b"
    r"|\b(?:i m|i am|i ll be|i will be|we re|we are) back (?:in|from|after|mid|early|late)\b"
    r"|\bje (?:suis|serai) de retour (?:en|debut|mi|fin|courant|a partir)\b"
)
_SOME_TIME = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|semaine|mois|annee|rentree|plus tard|apres|dans|quand"
    r"|des que|debut|fin|mi"
    r"|monday|tuesday|wednesday|thursday|friday|week|month|quarter|year|later|after|once|when|early|mid"
    r"|late)\b"
)
_AWAY = re.compile(
    r"\b(?:on (?:annual |sick |maternity |paternity |parental )?leave|on (?:holiday|vacation)"
    r"|out of (?:the )?office|en conges?|en vacances|absente?|en arret|en deplacement"
    r"|away(?: from my desk)?) (?:\w+ ){0,3}(?:until|till|jusqu)\b"
    r"|\b(?:reponse|message) automatique\b|\b(?:automatic|auto|automated) (?:reply|response)\b"
    r"|\bsans acces a (?:mes|ma)\b|\b(?:limited|no) access to (?:my )?(?:e ?mails?|messages|inbox)\b"
)
_COME_BACK_TO_ME = re.compile(
    r"\b(?:recontacte[zr]?|rappele[zr]|rappelle|relance[zr]?|reviens|revenez|ecrivez|reecrivez) (?:moi|nous"
    r"|vers)\b"
    r"|\b(?:come|get) back to (?:me|us)\b|\b(?:reach out|try|write|ping|contact)(?: to)? (?:me|us|again)\b"
    r"|\bpas avant\b|\bnot (?:before|until)\b"
)
# a sentence that holds none of these puts nothing off, and is not looked at word by word
_MAY_PUT_OFF = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "revien recontact rappel redi repar signe retour savoir part courant inform manque revenir relan "
        "écri ecri avant back touch know posted write ping call follow reach revert talk speak reconnect "
        "catch pick revisit until before try contact melde aviso avisar digo saper kom laat volto répon "
        "repon reply respon answer"
    ).split()
)
_MAY_BE_AWAY = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "cong vacan absen leave holiday office away automat acc arrêt arret déplac deplac"
    ).split()
)
_SENTENCES = re.compile(r"[^.!?\n]*[.!?\n]*")

_MOST_WORDS = 14
_MOST_NAMES = 3
_DAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_DAYS_EN = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_FAREWELLS = re.compile(
    r"\b(?:(?:bonne|belle|excellente|tres bonne|douce) (?:fin de )?(?:soiree|journee|semaine|continuation"
    r"|route|nuit|chance"
    r"|reprise|rentree|annee|apres midi)|(?:bon|excellent|beau) (?:week end|weekend|courage|voyage|retour"
    r"|apres midi|ete)"
    r"|bonnes (?:vacances|fetes)|a (?:tres )?bientot|a plus(?: tard)?|a (?:tres )?vite|a demain"
    r"|a tout a l heure|a la semaine prochaine"
    rf"|a {_DAYS}(?: prochain| matin| soir| midi)?|au plaisir(?: de (?:vous|te|se) (?:lire|revoir|croiser"
    r"|voir))?|au revoir"
    r"|bien a (?:vous|toi)|(?:bien )?cordialement|amicalement|amities|bises"
    rf"|see you(?: (?:soon|then|there|tomorrow|later|next week|(?:on )?{_DAYS_EN}"
    rf"|at(?: \w+){{1,4}}))?|until {_DAYS_EN}"
    r"|(?:talk|speak) (?:to you )?soon"
    r"|have a (?:good|great|nice|lovely|wonderful) (?:day|evening|week|weekend|night|one|trip|afternoon)"
    r"|enjoy (?:your|the) (?:day|evening|week|weekend|trip|holidays?)|take care|all the best|(?:kind |best "
    r"|warm )?regards"
    r"|bye|good (?:night|bye)|goodbye"
    r"|n hesitez pas si(?: \w+){1,4}|(?:feel free|do not hesitate|don t hesitate) (?:to (?:reach out"
    r"|get in touch"
    r"|contact me|write) )?if(?: \w+){1,4})\b"
)
_THANKS = re.compile(
    r"\b(?:(?:mille |grand )?merci(?:s)?(?: (?:beaucoup|bien|infiniment|encore|a (?:vous|toi)|de (?:votre"
    r"|ta|ton) (?:aide|accueil)|du (?:partage|lien|conseil)"
    r"|pour (?:tout|(?:votre|vos|ton|ta|tes|ce|cette|le|la|les|l) (?:(?:reponse|retour|message|partage|lien"
    r"|info|information"
    r"|mot|accueil|aide|conseil|precision|eclairage|compliment|document|article)s?))))*"
    r"|(?:many )?thanks?(?: (?:you|a lot|so much|very much|again|a million|for (?:everything|sharing"
    r"|letting me know"
    r"|(?:the|your) (?:reply|message|link|info|information|help|advice))))*|cheers)\b"
)
# what one says beside a farewell or thanks; alone it may well say yes to a question
_NODS = re.compile(
    r"\b(?:bien recu|well received|got it|parfait|super|genial|top|nickel|impeccable|excellent|d accord"
    r"|entendu|ca marche|(?:c est "
    r"|bien )?note|tres bien|ok|okay"
    r"|de rien|je (?:vous|t) en prie|pas de (?:souci|soucis|probleme)|(?:a )?(?:vous|toi) aussi|de meme"
    r"|egalement|alors|et|donc"
    r"|perfect|great|good|noted|you re welcome|no (?:problem|worries)|you too|likewise|and|then|so)\b"
)
_YES = re.compile(
    r"\b(?:avec (?:grand )?plaisir|volontiers|oui|yes|sure|with pleasure|my pleasure|sounds good|will do)\b"
)


class Back(NamedTuple):
    """A word that one speaks again later: in a month (1 to 12) and a year, where they are named."""

    month: int | None = None
    year: int | None = None


def refuses(text: str) -> bool:
    """Tell whether somebody says no in a text, in one of seven languages, and names no better time.

    Neither does who asks not to be chased because they come back themselves.
    """
    words = _words_of(text)
    rest, no_more = _NO_MORE.subn(" ", words)
    if _LATER.search(rest):
        return False
    return bool(_REFUSAL.search(rest)) or (bool(no_more) and not _I_COME_BACK.search(rest))


def comes_back(text: str) -> Back | None:
    """Return when somebody says that they come back to one, or asks to be come back to in a month they name.

    None where they say no such thing, and where they ask something else besides.
    """
    found = None
    for sentence in _SENTENCES.findall(text):
        if "?" not in sentence and not _holds(sentence, _MAY_PUT_OFF):
            continue
        words = folded_words(sentence)
        said = _puts_off(words)
        if said is not None:
            # of two months the one that follows is meant: "away until October, let's talk in November"
            month = IN_A_MONTH.search(words, said.start()) or IN_A_MONTH.search(words)
            found = _named(month) if month else found or Back()
        elif "?" in sentence:
            return None
    return found


def _named(month: re.Match[str]) -> Back:
    return Back(MONTHS[month[1]], int(month[2]) if month[2] else None)


def _puts_off(words: str) -> re.Match[str] | None:
    """Return the words that put off, where they do."""
    back = _I_COME_BACK.search(words)
    if back:
        return back
    in_a_month, again = bool(IN_A_MONTH.search(words)), _SPEAK_AGAIN.search(words)
    if again:
        return again if in_a_month or _SOME_TIME.search(words) else None
    return _COME_BACK_TO_ME.search(words) if in_a_month else None


def is_away(text: str) -> bool:
    """Tell whether a text answers by itself that somebody is away."""
    return _holds(text, _MAY_BE_AWAY) and bool(_AWAY.search(_words_of(text)))


def _holds(text: str, parts: Sequence[str]) -> bool:
    low = text.lower()
    return any(part in low for part in parts)


def takes_leave(text: str) -> bool:
    """Tell whether a short text is nothing but a farewell or thanks, and asks nothing.

    A nod alone is no leave: it may say yes to a question. Nor is a yes with thanks.
    """
    if "?" in text or len(text.split()) > _MOST_WORDS:
        return False
    tokens = tokenise(text)
    if len(tokens) > _MOST_WORDS or any(token.kind != WORD for token in tokens):
        return False
    left, farewells = _FAREWELLS.subn(" ", _words(tokens))
    left, thanks = _THANKS.subn(" ", left)
    left, yes = _YES.subn(" ", _NODS.sub(" ", left))
    names = {token.folded for token in tokens if token.capital}
    others = left.split()
    return bool(farewells or (thanks and not yes)) and len(others) <= _MOST_NAMES and names.issuperset(others)


def offers_a_booking(text: str) -> bool:
    """Tell whether a text links to a page where one books a time."""
    return any(books_a_time(text, one.start, one.end) for one in tokenise(text) if one.kind != WORD)


@lru_cache(maxsize=1_024)
def _words_of(text: str) -> str:
    # the last words of somebody are asked several things in a row
    return folded_words(text)


def _words(tokens: list[Token]) -> str:
    return " ".join(token.folded for token in tokens)
