"""Tells whether last words close a matter: a refusal, a farewell, thanks."""

import re
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.declines import declines
from visavis.reading.putting_off import I_COME_BACK
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
        r"\b(?:ne|n) (?:pou[vr]\w+|peux|souhait\w+|\w+ pas) (?:pas )?(?:y |lui )?(?:donner|reserver)"
        r"(?: une?)? suite (?:favorable|positive)"
    ),
    (
        r"\b(?:nous n avons|je n ai|il n y a|on n a) (?:malheureusement |actuellement )?(?:pas|plus|aucune?)"
        r" (?:de |d )?(?:postes?|ouvertures?|recrutements?)\b"
    ),
    r"\b(?:won t|will not|not) be (?:moving|going|proceeding|progressing) (?:forward|ahead|further)\b",
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
    r"\b(?:are|re|were|be) (?:going|gone) with (?!you|your)|\b(?:i|we) went with (?!you|your)",
    r"\bje passe mon tour\b|\b(?:ce|ca) sera sans (?:moi|nous)\b|\bcount (?:me|us) out\b",
    r"\b(?:(?:i|we)(?: m| am| are| re)?|and) no longer (?:deal|work|handle|manage|look after|in charge|resp)",
    r"\bne (?:m en |m )?occupe plus\b|\bplus en charge\b|\bplus (?:mon|ma|notre) (?:sujet|perimetre|role)\b",
    r"\bnot the (?:right|best) person\b|\bpas la bonne personne\b|\bpas (?:le bon|la bonne) interlocut\w+",
    r"\btromp\w+ de personne\b|\b(?:the )?wrong person\b",
    r"\bne? (?:pas|plus) (?:y )?(?:donner|avoir) suite\b",
    # English
    r"\bnot (?:really |currently |at all )?interested\b|\bno thank(?:s| you)\b",
    r"\bnot for (?:me|us)\b(?! to\b| but for\b| (?:it|this|that) (?:s|is) for\b)",
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
# who asks to be left in peace does so whatever else they ask
_OPTS_OUT = re.compile(
    r"\bunsubscribe\b|\bdesabonn\w+|\b(?:please |pls )?(?:stop (?:writing|contacting|messaging|emailing"
    r"|sending)|remove"
    r" me|take me off)\b|\bdo(?:n t| not) (?:contact|write to|message|email) me\b"
    r"|\bmerci de ne plus\b|\b(?:arretez|cessez) de m\b"
    r"|\bne plus (?:me |m |nous )(?:contacter|ecrire|solliciter|relancer|demarcher|envoyer)\b(?! avant)"
    r"|\blaiss\w+ (?:moi|nous) (?:tranquille|en paix)\b|\b(?:me|nous) laisser (?:tranquille|en paix)\b"
    r"|\bleave (?:me|us) (?:alone|in peace|be)\b"
    r"|^(?:(?:please|pls|svp|merci|thanks|thank you) )*(?:stop|stop it|remove|arretez|assez)"
    r"(?: (?:please|pls|svp|merci|thanks|thank you))*$"
)
_REFUSAL = re.compile("|".join(_NO))
_BARE_NO = frozenset(
    (
        "no",
        "nope",
        "nah",
        "no thanks",
        "no thank you",
        "no sorry",
        "sorry no",
        "non",
        "non merci",
        "non desole",
    )
)
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


_MOST_WORDS = 14
_MOST_NAMES = 3
_DAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_DAYS_EN = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_FAREWELLS = re.compile(
    r"\b(?:(?:(?:je|nous) (?:vous|te) souhait(?:e|ons) (?:une? |de |d )?)?"
    r"(?:(?:tres )?(?:bonne|belle|excellente|douce) (?:fin de )?(?:soiree|journee|semaine|continuation"
    r"|route|nuit|chance"
    r"|recherche|reprise|rentree|annee|apres midi)"
    r"|(?:bon|excellent|beau) (?:week end|weekend|courage|voyage|retour"
    r"|apres midi|ete)"
    r"|bonnes (?:vacances|fetes|recherches))"
    r"(?: (?:pour|dans|avec) (?:la|le|les|l|votre|vos|ton|ta|tes|cette|ce) \w+)?"
    r"|a (?:tres )?bientot(?: (?:au|en|sur) \w+)?"
    r"|a plus(?: tard)?|a (?:tres )?vite|a demain"
    r"|a tout a l heure|a la semaine prochaine"
    rf"|a {_DAYS}(?: prochain| matin| soir| midi)?|au plaisir(?: de (?:vous|te|se) (?:lire|revoir|croiser"
    r"|voir))?|au revoir"
    r"|(?:c etait|ce fut) un (?:vrai |grand )?plaisir(?: d echanger| de (?:vous|te) \w+)?"
    r"|tot (?:binnenkort|snel|dan|straks|morgen|volgende week)|groetjes"
    r"|(?:met )?(?:vriendelijke )?groet(?:en)?|(?:fijne|prettige|goede) (?:dag|avond|week|vakantie)"
    r"|(?:fijn|prettig) weekend"
    r"|bien a (?:vous|toi)|(?:bien )?cordialement|amicalement|amities|bises"
    rf"|{_DAYS_EN} it is|(?:that |it |this |{_DAYS_EN} )?works for me"
    rf"|see you(?: (?:soon|then|there|tomorrow|later|next week|(?:on )?{_DAYS_EN}"
    rf"|at(?: \w+){{1,4}}))?|until {_DAYS_EN}"
    r"|(?:talk|speak) (?:to you )?soon"
    r"|have a (?:good|great|nice|lovely|wonderful) (?:day|evening|week|weekend|night|one|trip|afternoon)"
    r"|enjoy (?:your|the) (?:day|evening|week|weekend|trip|holidays?)|take care"
    r"|(?:(?:i |we )?(?:wish|wishing) you )?(?:all the best|best of luck|good luck|every success)"
    r"(?: (?:with|for|in) (?:the|your|this|that|all)(?: own)?(?: (?:job|new))? \w+)?"
    r"|(?:kind |best |warm )?regards"
    r"|bye|good (?:night|bye)|goodbye"
    r"|(?:good|great|nice|glad|happy|pleased|lovely|a pleasure) to (?:be (?:connected|in touch)|connect"
    r"|(?:e )?meet"
    r" you)(?: with you)?|(?:i m |i |we )?(?:really )?look(?:ing)? forward to (?:it|that|this"
    r"|meeting(?: you)?"
    r"|seeing you|speaking(?: with you| to you)?|the \w+|our \w+|connecting|chatting)"
    r"|congratulations|congrats|happy (?:birthday|new year|anniversary|work anniversary|holidays)|bravo"
    r"|felicitations|(?:joyeux|bon) anniversaire|(?:bonne|belle|excellente) annee|joyeuses fetes"
    r"|(?:enchantee?|ravie?|heureux|heureuse) (?:de (?:vous|te) (?:rencontrer|connaitre|compter \w+ \w+ \w+)"
    r"|d etre (?:connectee?s?|en (?:contact|relation))(?: avec (?:vous|toi))?|de cette connexion)"
    r"|au plaisir d echanger(?: avec (?:vous|toi))?|hate de (?:vous|te|d) \w+"
    r"|n hesitez pas si(?: \w+){1,4}|(?:feel free|do not hesitate|don t hesitate) (?:to (?:reach out"
    r"|get in touch"
    r"|contact me|write) )?if(?: \w+){1,4})\b"
)
_THANKS = re.compile(
    r"\b(?:(?:mille |grand )?merci(?:s)?(?: (?:beaucoup|bien|infiniment|encore|a (?:vous|toi)|de (?:votre"
    r"|ta|ton) (?:aide|accueil)|du (?:partage|lien|conseil)"
    r"|pour (?:tout|(?:votre|vos|ton|ta|tes|ce|ces|cet|cette|le|la|les|l) (?!invitation|proposition|offre"
    r"|demande"
    r"|candidature)(?:(?:si |tres )?(?:bon|bonne|beau|belle|petit|petite|gentil|gentille) )?\w+"
    r"(?: en relation)?(?: rapide| precieux| precieuse)?)))*"
    r"|(?:many )?thanks?(?: (?:you|a lot|so much|very much|again|a million|for (?:everything|sharing"
    r"|letting me know|connecting(?: with me)?|(?:the )?add(?:ing me)?|accepting(?: my (?:invitation|invite"
    r"|request))?"
    r"|reaching out|(?:all )?(?:the|your|this|that) (?!invit|offer|proposal|request|application)"
    r"(?:(?:kind|quick|lovely|great|helpful|warm|prompt) )?\w+)))*|cheers"
    r"|(?:bedankt|dank (?:je|u)(?: wel)?|dankjewel)(?: voor (?:de|het|je|uw) \w+)?)\b"
)
# what one says beside a farewell or thanks; alone it may well say yes to a question
_NODS = re.compile(
    r"\b(?:c est (?:exactement |tout a fait |juste )?ce qu il (?:me |nous )?fallait"
    r"|(?:c (?:est|etait) )?(?:tres|vraiment|super|bien) (?:clair|complet|utile|precis|pratique|instructif"
    r"|detaille|efficace)"
    r"|c est (?:(?:tres|vraiment|trop|super|si) )?(?:gentil|sympa|adorable|aimable|parfait|clair|genial|top"
    r"|complet|utile|precis)"
    r"(?: d y (?:avoir )?pens\w+| de (?:votre|ta) part| a (?:vous|toi))?"
    r"|(?:ca|cela) (?:me|nous) (?:touche|aide|fait (?:(?:tres|bien|chaud|vraiment) )*"
    r"(?:plaisir|au c(?:oe|\u0153)ur))(?: (?:beaucoup|vraiment|enormement))?"
    r"|that (?:s|is) (?:(?:very|so|really) )?(?:kind|lovely|sweet|nice|helpful|clear|great|perfect"
    r"|useful|thorough|complete|informative)"
    r"(?: of you)?"
    r"|(?:(?:very|so|how|all) )(?:kind|sweet|nice|thoughtful|clear|helpful|useful)(?: of you)?"
    r"|that means a lot(?: to (?:me|us))?"
    r"|(?:i |we |much |really )*appreciate(?:d)?(?: (?:it|that|this))?"
    r"|(?:(?:it|this|that) (?:is|s) )?exactly what (?:i|we) needed"
    r"|bien recu(?:e|s|es)?|well received|got it|parfait|super|genial|top|nickel|impeccable|excellent"
    r"|d accord|entendu|compris|understood|ca marche|(?:c est )?(?:bien )?note|tres bien|ok|okay"
    r"|de rien|je (?:vous|t) en prie|pas de (?:souci|soucis|probleme)|(?:a )?(?:vous|toi) aussi|a (?:vous"
    r"|toi|tous)|de meme"
    r"|egalement|alors|et|donc|j espere|i hope|hopefully"
    r"|perfect|great|good|noted|you re welcome|no (?:problem|worries)|you too|likewise|and|then|so)\b"
)
_YES = re.compile(
    r"\b(?:avec (?:grand )?plaisir|volontiers|oui|yes|sure|with pleasure|my pleasure|sounds good|will do)\b"
)


def opts_out(text: str) -> bool:
    """Tell whether somebody asks in a text not to be written to any more, whatever else they ask in it."""
    return bool(_OPTS_OUT.search(_words_of(text)))


def says_no(text: str) -> bool:
    """Tell whether a text is a no and nothing else, which may answer any question."""
    return _words_of(text) in _BARE_NO


def refuses(text: str) -> bool:
    """Tell whether somebody says no in a text, in one of seven languages, and names no better time.

    Neither does who asks not to be chased because they come back themselves.
    """
    words = _words_of(text)
    if _OPTS_OUT.search(words):
        return True
    rest, no_more = _NO_MORE.subn(" ", words)
    if _LATER.search(rest):
        return False
    if _REFUSAL.search(rest) or (no_more and not I_COME_BACK.search(rest)):
        return True
    return declines(text)


def takes_leave(text: str) -> bool:
    """Tell whether a short text is nothing but a farewell or thanks, and asks nothing.

    A nod alone is no leave: it may say yes to a question. Nor is a yes with thanks.
    """
    left = _courtesies_of(text)
    return left is not None and left.only and (left.farewells or (left.thanks and not left.yes))


def nods(text: str) -> bool:
    """Tell whether a short text is a nod, a yes, thanks or a farewell: it ends what asked nothing."""
    left = _courtesies_of(text)
    return left is not None and left.only and (left.farewells or left.thanks or left.yes or left.nods)


class _Courtesies(NamedTuple):
    """Which courtesies a short text holds, and whether it holds nothing else but names."""

    farewells: bool
    thanks: bool
    yes: bool
    nods: bool
    only: bool


@lru_cache(maxsize=1_024)
def _courtesies_of(text: str) -> _Courtesies | None:
    if "?" in text or len(text.split()) > _MOST_WORDS:
        return None
    tokens = tokenise(text)
    if not tokens or len(tokens) > _MOST_WORDS or any(token.kind != WORD for token in tokens):
        return None
    left, farewells = _FAREWELLS.subn(" ", _words(tokens))
    left, thanks = _THANKS.subn(" ", left)
    left, nodded = _NODS.subn(" ", left)
    left, yes = _YES.subn(" ", left)
    names = {token.folded for token in tokens if token.capital}
    others = left.split()
    only = len(others) <= _MOST_NAMES and names.issuperset(others)
    return _Courtesies(bool(farewells), bool(thanks), bool(yes), bool(nodded), only)


def offers_a_booking(text: str) -> bool:
    """Tell whether a text links to a page where one books a time."""
    return any(books_a_time(text, one.start, one.end) for one in tokenise(text) if one.kind != WORD)


@lru_cache(maxsize=1_024)
def _words_of(text: str) -> str:
    # the last words of somebody are asked several things in a row
    return folded_words(text)


def _words(tokens: list[Token]) -> str:
    return " ".join(token.folded for token in tokens)
