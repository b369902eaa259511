"""Finds by patterns what a text asks, offers and quotes, and whom it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from visavis.reading.tokens import LINK, Token


class Sign(Enum):
    """What a passage does, whoever it was sent to."""

    CALL = "call"
    PITCH = "pitch"
    PRICE = "price"
    LINK = "link"
    QUESTION = "question"
    QUOTATION = "quotation"
    FORMULA = "formula"
    REMINDER = "reminder"
    CONTEXT = "context"


class Found(NamedTuple):
    """A sign at [start, end) of the untouched text, in code points."""

    sign: Sign
    start: int
    end: int


# over words folded and joined by one space, so that accents, styles and apostrophes do not matter
_PATTERNS = {
    Sign.CALL: (
        r"(?:\d+|quinze|fifteen|funfzehn|quince|quindici) ?(?:min|mins|mn|minutes?|minuten|minutos"
        r"|minuti|minuut)"
        r"|quart d heure|(?:un|petit|court|bref|rapide) appel|(?:a|quick|short|brief|intro"
        r"|discovery|zoom) call"
        r"|rendez vous|rdv|une visio|cafes virtuels|virtual coffee|coffee chat|un cafe(?: virtuel)?|a coffee"
        r"|un creneau|vos disponibilites|your availability|time slot|a slot|your calendar"
        r"|votre agenda|calendly"
        r"|book (?:a|some) (?:slot|time|call|demo)|(?:hop|jump|get) on a|pick your brain|quick chat"
        r"|kurzes telefonat|ein telefonat|ein anruf|kurzes gesprach|una llamada|una reunion"
        r"|una chiamata|un appuntamento"
        r"|een gesprek|even bellen|een afspraak|uma chamada|uma ligacao|uma reuniao"
    ),
    Sign.PITCH: (
        r"(?:nous|on|j|je) (?:vous )?(?:aid(?:e|ons)|accompagn(?:e|ons)|propos(?:e|ons))"
        r"|(?:notre|nos|mon|mes) (?:nouvel(?:le)? |petit )?(?:solutions?|offres?|agence|outils?"
        r"|plateforme|logiciel"
        r"|services?|contenus?|guide|webinaire|prestations?)|(?:re)?cherchez vous un\w*|avez vous besoin d"
        r"|(?:augmenter|booster|doubler|reduire|developper) vo(?:s|tre)|entreprises comme la votre"
        r"|livre blanc"
        r"|(?:we|i) (?:help|offer|support|work with (?:teams|companies|people|leaders|founders))"
        r"|our (?:new |short )?(?:solutions?|platform|tools?|software|products?|agency|services?"
        r"|guide|webinar|team helps)"
        r"|are you looking for|(?:ever )?need help with|(?:boost|grow|increase|double|reduce) your"
        r"|(?:companies|teams|leaders|businesses) like|free (?:trial|demo|audit)|a demo"
        r"|wir (?:helfen|unterstutzen|bieten)|unsere (?:losung|plattform)|(?:les )?ayudamos"
        r"|nuestr[ao] (?:solucion|servicio)"
        r"|aiutiamo|la nostra (?:soluzione|piattaforma)|wij (?:helpen|bieden)|onze oplossing"
        r"|ajudamos|nossa solucao"
    ),
    Sign.PRICE: (
        r"tarifs?|prix (?:attractifs?|reduits?|doux|competitifs?)|remise|fair prices?|discount"
        r"|\d+ (?:euros?|eur|dollars?|usd)"
        r"|sonderpreis|descuento|sconto|korting|desconto"
    ),
    Sign.QUESTION: (
        r"je me demand(?:e|ais) si|dites moi si|let me know (?:if|whether)|i (?:wonder"
        r"|was wondering) (?:if|whether)"
        r"|ich frage mich ob|me preguntaba si|mi chiedevo se|ik vraag me af of|gostaria de saber se"
    ),
    Sign.FORMULA: (
        r"j espere que (?:vous allez|tu vas) bien|que ce message vous trouve|hope (?:this|you"
        r"|all)[a-z ]{0,20} well"
        r"|je me permets de|(?:wanted to|i am|i m) (?:reach|reaching) out|(?:came|come) across your profile"
        r"|tombee? sur votre profil|(?:parcouru|parcourant|decouvert) votre profil|retenu mon attention"
        r"|(?:caught|drew) my (?:attention|eye)|j?elargi\w* mon reseau|agrandir mon reseau"
        r"|(?:grow|growing|expand|expanding|build|building) my network|synerg\w+|touch base"
        r"|parcours (?:est )?\w*inspirant"
        r"|impressive (?:background|profile|career)|great profile|love your work|quick question"
        r"|petite question"
    ),
    Sign.REMINDER: (
        r"je reviens vers vous|petite relance|je (?:vous )?relance|sans (?:reponse"
        r"|retour) de votre part|remonte mon message"
        r"|(?:just )?following up|bumping|circling back|checking in again|ich melde mich noch einmal"
    ),
    Sign.CONTEXT: (
        r"(?:votre|ton|vos|tes) (?:\w+ )?(?:billets?|articles?|posts?|publications?|tribunes?"
        r"|commentaires?|interventions?"
        r"|conferences?|exposes?|livres?|ouvrage|essais?|podcast|newsletter|reponses?|entretien"
        r"|interview|recettes?|these"
        r"|memoire|videos?|stand|phrases?|photos?|dessins?|chroniques?|carnets?|ateliers?|vitrail"
        r"|travail sur|travaux|film|disque|expo(?:sition)?"
        r"|projet d\w*|refus)"
        r"|vous (?:m )?(?:avez|aviez|avais) \w+|vous (?:ecrivez|ecriviez|disiez|disais|etiez"
        r"|parliez|racontiez|releviez)"
        r"|nous (?:\w+ions|avons (?:dejeune|parle|travaille|echange|discute|etudie)|nous sommes"
        r"|nous etions)"
        r"|m a (?:\w+ )?(?:parle|dit|recommande|conseille|suggere|donne|envoye)e?|de la part de"
        r"|m (?:a rappele|assure|assurait)|merci d avoir(?! accepte)|(?:on|nous) s est croises"
        r"|on se connait|thank you for(?! connecting| accepting| visiting| the add| your time)"
        r"|we crossed paths|remind(?:s|ed) me of"
        r"|j ai (?:\w+ )?(?:lu|relu|vu|revu|ecoute|essaye|entendu|assiste|repris|applique|suivi"
        r"|fini|herite)e?"
        r"|(?:felicitations|bravo|merci) pour (?:l|la|le|votre|vos)|suite a votre|je sors de"
        r"|c est moi qui|etes vous cell?e?(?:ui)? qui"
        r"|your (?:\w+ )?(?:posts?|articles?|talks?|essays?|columns?|comments?|books?|papers?"
        r"|podcast|newsletter|answers?"
        r"|interviews?|sketch|videos?|thesis|question|line|photos?|photographs?|drawings?|notes"
        r"|workshop|keynote|session|thread|trick|recipe|film"
        r"|exhibition|work on)"
        r"|you (?:wrote|said|told|taught|mentioned|showed|gave|made|asked|posted|argued|spoke|were"
        r"|recommended)"
        r"|we (?:met|shared|sat|spoke|talked|worked|studied|were|both (?:spoke|sat|heard)"
        r"|had (?:lunch|dinner|coffee))"
        r"|(?:told|mentioned|said|suggested|recommended|introduced) (?:me|that|you|us|we|i)"
        r"|i (?:\w+ )?(?:read|reread|heard|tried|watched|listened|attended|saw your|used|copied)"
        r"|congratulations on|congrats on|are you the one who"
        r"|ihr(?:en|em)? (?:\w+ )?(?:vortrag|artikel|beitrag|buch)|haben uns|tu (?:charla|articulo"
        r"|libro)|nos conocimos"
        r"|il tuo (?:articolo|libro|intervento)|ci siamo conosciuti|je (?:lezing|artikel|boek)"
        r"|hebben elkaar"
        r"|(?:o )?seu (?:artigo|livro)|nos conhecemos"
    ),
}
_COMPILED = {sign: re.compile(rf"(?<![a-z0-9])(?:{form})(?![a-z0-9])") for sign, form in _PATTERNS.items()}
_MONEY = re.compile(
    r"[€$£]\s?\d[\d.,]*(?:\s?[kK])?|\d[\d.,]*\s?(?:[kK]\s?)?[€$£]|\d+\s?%\s?(?:off|de réduction)"
)
_QUOTATION = re.compile(
    r"«\s?([^«»\n]{5,160}?)\s?»|“([^“”\n]{5,160})”|„([^„“\n]{5,160})“|(?<!\w)\"([^\"\n]{5,160})\"(?!\w)"
)
_MARK = re.compile(r"\?")
_SELF = frozenset(
    (  # noqa: SIM905 - a list of words
        "je j moi mon ma mes nous notre nos i me my mine we us our ours ich mich mir mein meine "
        "wir uns unser unsere yo mi mis nosotros io mio mia noi nostro nostra ik mij mijn wij ons "
        "onze eu meu minha"
    ).split()
)
_YOU = frozenset(
    (  # noqa: SIM905 - a list of words
        "vous votre vos tu toi ton ta tes you your yours du dich dir dein deine ihr ihre ihnen "
        "ihren sie usted ustedes te tus lei ti tuo tua jij jou jouw u uw voce seu sua teu tua"
    ).split()
)
# words of another language that look like these: French and Dutch articles, English and Italian pronouns
_NOT_YOU = {
    "fr": frozenset(("du", "te", "u", "lei")),
    "en": frozenset(("du", "u", "ti")),
    "es": frozenset(("lei",)),
}


def find_signs(text: str, tokens: Sequence[Token]) -> list[Found]:
    """Return the signs of a text in order of place; they may overlap."""
    found = [Found(Sign.LINK, token.start, token.end) for token in tokens if token.kind == LINK]
    found += _by_words(tokens)
    found += [Found(Sign.PRICE, *money.span()) for money in _MONEY.finditer(text)]
    found += [
        Found(Sign.QUOTATION, *quoted.span())
        for quoted in _QUOTATION.finditer(text)
        if " " in quoted[0].strip()
    ]
    found += _marked_questions(text, tokens)
    return sorted(found, key=lambda sign: (sign.start, sign.end, sign.sign.value))


def self_and_you(tokens: Sequence[Token], language: str | None) -> tuple[int, int]:
    """Count the words by which the sender speaks of themselves, and of the one who receives."""
    foreign = _NOT_YOU.get(language or "", frozenset())
    return (
        sum(token.folded in _SELF for token in tokens),
        sum(token.folded in _YOU and token.folded not in foreign for token in tokens),
    )


def _by_words(tokens: Sequence[Token]) -> Iterator[Found]:
    line = " ".join(token.folded for token in tokens)
    starts = list(accumulate((len(token.folded) + 1 for token in tokens), initial=0))
    for sign, pattern in _COMPILED.items():
        for match in pattern.finditer(line):
            first, last = (bisect_right(starts, place) - 1 for place in (match.start(), match.end() - 1))
            yield Found(sign, tokens[first].start, tokens[last].end)


def _marked_questions(text: str, tokens: Sequence[Token]) -> Iterator[Found]:
    """Yield each sentence that a question mark ends."""
    for number, token in enumerate(tokens):
        last = number + 1 == len(tokens) or tokens[number + 1].sentence != token.sentence
        following = len(text) if number + 1 == len(tokens) else tokens[number + 1].start
        mark = _MARK.search(text, token.end, following) if last else None
        if mark:
            first = next(other for other in tokens if other.sentence == token.sentence)
            yield Found(Sign.QUESTION, first.start, mark.end())
