"""Invented senders for `bench/reading.py`: texts with their true kind and the sentence that is one person's.

Templates have merge fields, half of which no card tells, wordings to choose from and typing errors. The
frames of context come in two folds: constants may be looked at on fold 0, and are reported on fold 1.
"""

import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from visavis.reading.corpus import Addressed
from visavis.reading.masking import Card

_FIRST = [
    "Rose",
    "Pierre",
    "Viola",
    "April",
    "Will",
    "Grace",
    "Amadou",
    "Gaëlle",
    "Théo",
    "Mark",
    "Oksana",
    "Priya",
    "Noor",
    "Harriet",
    "Maïa",
    "Ewen",
]
_LAST = [
    "Vannier",
    "Okoye",
    "Brunel",
    "Larsen",
    "Kowal",
    "Pemberton",
    "Achour",
    "Lindt",
    "Moreno",
    "Whitlock",
    "Delorme",
    "Salazar",
]
_FIRMS = [
    "Nordlys",
    "Altimo",
    "Bricq",
    "Corvus",
    "Quantar",
    "Lumine",
    "Oxalis",
    "Pivoine",
    "Tempora",
    "Vesper",
    "Zephyr",
    "Orange",
    "Total",
]
_TITLES = {
    "fr": ("Directrice marketing", "Responsable achats", "Chef de projet", "Ingénieure qualité"),
    "en": ("Head of Procurement", "Product Manager", "Sales Director", "Data Engineer"),
}
_TOWNS = [
    "Lyon",
    "Nantes",
    "Lille",
    "Brest",
    "Metz",
    "Leeds",
    "Boston",
    "Bristol",
    "Toronto",
    "Galway",
    "Porto",
    "Turin",
]
_TEMPLATES = {
    "fr": (
        "Bonjour {first}, votre poste de {title} chez {firm} m'{intéresse|intrigue}. Au plaisir d'échanger !",
        "Bonjour {first}, je suis {souvent|parfois} à {town} pour voir des dirigeants. {Un café|Un appel} ?",
        "{first}, nous aidons les équipes comme {firm} à gagner du temps sur leurs devis. Intéressé ?",
        "Bonjour {first},\nravi de {découvrir|suivre} {firm}. Restons en contact.\nBien à vous, Sacha",
        "Bonjour {first}, je constitue un groupe de décideurs à {town}. Seriez-vous {tenté|partant} ?",
    ),
    "en": (
        "Hi {first}, I {saw|noticed} you are {title} at {firm} and thought we should connect.",
        "Hello {first}, I am {often|sometimes} in {town} and like meeting leaders there. Quick call?",
        "{first}, we help companies like {firm} cut their invoicing time in half. Worth a chat?",
        "Hi {first},\ngreat to {find|follow} {firm}. Let's stay in touch.\nBest, Sacha",
        "Dear {first}, I run a breakfast for founders in {town}. Would you {join|come}?",
    ),
}
# what is said of one person: two folds a language, the second for reporting alone
_FRAMES = {
    "fr": (
        (
            "Votre billet sur {0} m'a rappelé {1}.",
            "Je repense à ce que vous disiez de {0} et de {1}.",
            "{2} m'assure que personne ne connaît mieux {0} que vous.",
            "Merci d'avoir défendu {0} devant {1}.",
        ),
        (
            "Depuis votre exposé à {2}, {0} me paraît moins étrange que {1}.",
            "J'ai retrouvé chez ma tante un carnet où {0} ressemble à vos croquis de {1}.",
            "Comment avez-vous soigné {0} sans abîmer {1} ?",
            "Le gardien de {2} garde encore votre {0}, rangé derrière {1}.",
        ),
    ),
    "en": (
        (
            "Your essay on {0} reminded me of {1}.",
            "I keep thinking of what you said about {0} and {1}.",
            "{2} swears nobody knows {0} better than you.",
            "Thank you for defending {0} before {1}.",
        ),
        (
            "Since your lecture in {2}, {0} looks less odd to me than {1}.",
            "In my aunt's attic I found {0}, drawn just as you draw {1}.",
            "How did you mend {0} without harming {1}?",
            "The caretaker in {2} still keeps your {0} behind {1}.",
        ),
    ),
}
_DEFAULT = {
    "fr": "Bonjour {first}, je souhaite rejoindre votre réseau LinkedIn.",
    "en": "Hi {first}, I'd like to join your LinkedIn network.",
}
_SHARES = (("none", 0.12), ("template", 0.6), ("mixed", 0.12), ("line", 0.16))
_SHORT = (
    "Merci beaucoup !",
    "Oui, mardi me va.",
    "Bien reçu, merci.",
    "Great, thanks!",
    "Sounds good, see you then.",
    "Je vous appelle demain matin.",
)


class Truth(NamedTuple):
    """A text, its true kind, and the [start, end) of what only its recipient could be sent."""

    one: Addressed
    kind: str
    own: tuple[int, int] | None


def notes(seed: int, people: int, fold: int) -> list[Truth]:
    """Return one note to each of so many people."""
    chance = random.Random(f"notes {seed}")
    language = ("fr", "en")[seed % 2]
    templates = chance.sample(_TEMPLATES[language], 3)
    lines = _FRAMES[language][fold]
    return [_note(chance, f"{seed} {number}", language, templates, lines) for number in range(people)]


def _note(
    chance: random.Random, key: str, language: str, templates: list[str], lines: tuple[str, ...]
) -> Truth:
    first, last, firm = chance.choice(_FIRST), chance.choice(_LAST), chance.choice(_FIRMS)
    fields = {
        "first": first,
        "firm": firm,
        "title": chance.choice(_TITLES[language]),
        "town": chance.choice(_TOWNS),
    }
    known = chance.random() < 0.5
    card = Card(f"{first} {last}", firm if known else "", fields["title"] if known else "")
    kind = chance.choices([name for name, _ in _SHARES], [share for _, share in _SHARES])[0]
    if kind == "none":
        text = _DEFAULT[language].format(first=first) if chance.random() < 0.5 else ""
        return Truth(Addressed(text, key, card), "none", None)
    text = _typed(chance, _worded(chance, chance.choice(templates)).format(**fields))
    if kind == "template":
        return Truth(Addressed(text, key, card), "cosmetic", None)
    line = chance.choice(lines).format(_thing(chance, language), _thing(chance, language), _name(chance))
    before = f"{text} " if kind == "mixed" else f"{first}, "
    whole = before + line
    return Truth(Addressed(whole, key, card), "contextual", (len(before), len(whole)))


def _worded(chance: random.Random, form: str) -> str:
    while (start := form.find("{")) >= 0 and "|" in form:
        choices = next(part for part in form[start:].replace("}", "{").split("{") if "|" in part)
        form = form.replace("{" + choices + "}", chance.choice(choices.split("|")))
    return form


def _typed(chance: random.Random, text: str) -> str:
    if chance.random() > 0.04:
        return text
    place = chance.randrange(20, len(text) - 5)
    return text[:place] + text[place + 1 :]


def _thing(chance: random.Random, language: str) -> str:
    article = chance.choice(("le", "la", "un") if language == "fr" else ("the", "a", "that"))
    return f"{article} {_word(chance)} {_word(chance)}"


def _name(chance: random.Random) -> str:
    return f"{_word(chance).title()} {_word(chance).title()}"


@cache
def _vocabulary() -> list[str]:
    """Return the words that a language would have besides those of templates."""
    chance = random.Random("words")
    syllables = [
        consonant + vowel for consonant in "bcdfgklmnprstv" for vowel in ("a", "e", "i", "o", "ou", "an")
    ]
    return ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(30_000)]


def _word(chance: random.Random) -> str:
    return chance.choice(_vocabulary())


def life(texts: int) -> Iterator[Addressed]:
    """Yield what one owner wrote: half notes, half short messages to a twentieth as many people."""
    chance = random.Random("life")
    for seed in (1, 2):
        yield from (truth.one for truth in notes(seed, texts // 4, 1))
    words = _vocabulary()
    common = [word for forms in _TEMPLATES["fr"] for word in forms.split() if "{" not in word]
    people = max(1, texts // 20)
    for _ in range(texts - 2 * (texts // 4)):
        number = chance.randrange(people)
        card = Card(f"{_FIRST[number % 16]} {_LAST[number % 12]}", _FIRMS[number % 13], "")
        text = chance.choice(_SHORT) if chance.random() < 0.3 else _message(chance, words, common)
        yield Addressed(text, f"person {number}", card)


def _message(chance: random.Random, words: list[str], common: list[str]) -> str:
    said = [
        chance.choice(common) if chance.random() < 0.5 else words[int(len(words) * chance.random() ** 3)]
        for _ in range(chance.randint(4, 24))
    ]
    return " ".join(said).capitalize() + "."
