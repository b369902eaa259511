"""Invented senders: templates with fields no card holds, edits, one-off notes, and lines for one person.

A row is (kind, text, person, card). Half of the people are not connected: of them only the name is known.
"""

import random

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed

NAMES = (  # noqa: SIM905 - a list of words
    "Rose Pierre Viola April Will Grace Amadou Zoë Gaëlle Ludivine Théo Mark Oksana Priya "
    "Ibrahim Colette Bastien Noor Saskia Elliot Harriet Wanda Cyprien Maïa"
).split()
LAST = (  # noqa: SIM905 - a list of words
    "Vannier Okoye Brunel Larsen Duvivier Kowal Pemberton Achour Castaing Lindt Moreno Whitlock "
    "Saunier Delorme"
).split()
HEADS = (  # noqa: SIM905 - a list of words
    "Verre Nordlys Altimo Bricq Corvus Quantar Lumine Oxalis Pivoine Sablier Tempora Ulmo "
    "Vesper Zephyr Orange"
).split()
TAILS = ("", " Conseil", " & Fils", " Group", " Santé", " Labs", " Énergie", " SAS")
TITLES = {
    "fr": (
        "Directrice marketing",
        "Responsable achats",
        "Chef de projet",
        "Ingénieure qualité",
        "Consultant SIRH",
    ),
    "en": ("Head of Procurement", "Product Manager", "Sales Director", "Data Engineer", "Chief of Staff"),
}
CITIES = {
    "fr": (
        "Lyon",
        "Nantes",
        "Clermont-Ferrand",
        "Aix-en-Provence",
        "Lille",
        "Brest",
        "Metz",
        "Saint-Étienne",
    ),
    "en": ("Leeds", "Boston", "New York", "Bristol", "Cape Town", "Toronto", "Galway", "San Diego"),
}
TRADES = {
    "fr": (
        "l'agroalimentaire",
        "la logistique",
        "la cosmétique",
        "le bâtiment",
        "l'aéronautique",
        "la santé",
    ),
    "en": ("logistics", "food processing", "aerospace", "retail banking", "healthcare", "construction"),
}
TEMPLATES = {
    "fr": (
        "Bonjour {first}, votre rôle de {title} chez {company} m'intéresse. Au plaisir d'échanger !",
        "{first}, je rencontre beaucoup de dirigeants à {city} en ce moment. Auriez-vous 15 minutes mardi ?",
        (
            "Bonjour {first},\nnous aidons les acteurs de {trade} à gagner du temps sur leurs"
            " devis. Intéressé ?\nBien à vous,\nSacha"
        ),
        (
            "Bonjour {first}, félicitations pour le développement de {company} ! Je serais"
            " curieuse d'en discuter. Sacha"
        ),
        "Bonjour {first}, étant moi aussi dans {trade}, je pense que nous aurions intérêt à nous connaître.",
    ),
    "en": (
        "Hi {first}, I noticed you are {title} at {company} and thought it made sense to connect.",
        (
            "Hello {first}, I am putting together a breakfast for leaders in {city} and would be"
            " happy to count you in."
        ),
        (
            "Hi {first},\nwe help companies in {trade} cut their invoicing time in half. Worth a"
            " quick chat?\nBest,\nSacha"
        ),
        "{first}, love what {company} is doing! Would be great to stay in touch. Sacha",
        "Dear {first}, as a fellow professional in {trade} I would value your perspective. Open to a call?",
    ),
}
ONCE = {
    "fr": (
        (
            "Bonjour {first}, j'ai vu que nous avions plusieurs contacts en commun, je me permets"
            " donc de vous inviter."
        ),
        "Bonjour, nouvelle dans la région, j'aimerais rencontrer des professionnels de votre métier.",
        "{first}, votre parcours est très riche, bravo ! Restons en contact.",
        "Bonjour {first}, je recrute pour plusieurs clients et votre profil pourrait correspondre.",
    ),
    "en": (
        "Hi {first}, we have several connections in common so I am inviting you too.",
        "Hello, new to the area and looking forward to meeting people in your line of work.",
        "{first}, very impressive career so far! Let us keep in touch.",
        "Hi {first}, I recruit for a few clients and your profile could be a match.",
    ),
}
THINGS = {
    "fr": (
        "la toiture en ardoise",
        "le ruisseau enterré",
        "les ruches du parking",
        "ce brevet de pédalier",
        "la grève de 1987",
        "l'orgue de la chapelle",
        "votre carnet de soudure",
        "le fromage bleu raté",
        "la tempête Ciarán",
        "les moulins à foulon",
        "le tram sans caténaire",
        "les carreaux de Delft",
        "la chorale des éboueurs",
        "le pont-levis rouillé",
        "l'herbier volé",
        "la méthode Kanban au bloc",
        "vos tuiles solaires",
        "le dialecte picard",
        "un vieux sextant",
        "les fourmis charpentières",
    ),
    "en": (
        "the slate roof",
        "that buried creek",
        "the beehives on the car park",
        "your crankset patent",
        "the 1987 walkout",
        "the chapel organ",
        "your welding notebook",
        "the blue cheese that failed",
        "storm Ciarán",
        "the fulling mills",
        "trams without wires",
        "Delft tiles",
        "the dustmen's choir",
        "the rusty drawbridge",
        "the stolen herbarium",
        "kanban in surgery",
        "solar shingles",
        "the Picard dialect",
        "an old sextant",
        "carpenter ants",
    ),
}
VILLAGES = (  # noqa: SIM905 - a list of words
    "Kervadec Trouvelle Harbourne Oxwick Lanmeur Sauveplane Tarnhow Brissac Vieuxcourt "
    "Millthorpe Ganges Esneux Plouzec Dunmoor Ravel Quessoy Skelby Aubignan Corseul Wolverby"
).split()
LINES = {
    "fr": (
        "Je repense à ce que vous racontiez de {thing} et de {other}.",
        "Votre chronique sur {thing} m'a rappelé {other}.",
        "Ludovic Aubert m'assure que personne ne connaît mieux {thing} ; moi je bute sur {other}.",
        "Merci d'avoir défendu {thing} devant la commission, malgré {other}.",
        "On s'est croisés au vernissage, près de {thing} : je cherchais {other}.",
        "Où trouve-t-on encore {thing} ? Votre photo avec {other} m'intrigue.",
    ),
    "en": (
        "I keep thinking of what you said about {thing} and {other}.",
        "Your column on {thing} reminded me of {other}.",
        "Ludovic Aubert swears nobody knows {thing} better; I am stuck on {other}.",
        "Thank you for defending {thing} before the committee, despite {other}.",
        "We crossed paths at the private view, beside {thing}: I was looking for {other}.",
        "Where does one still find {thing}? Your photograph with {other} intrigues me.",
    ),
}
DEFAULTS = {
    "fr": ("", "Bonjour {first}, je souhaite rejoindre votre réseau LinkedIn."),
    "en": ("", "Hi {first}, I'd like to join your LinkedIn network."),
}
KINDS = (("none", 0.15), ("template", 0.55), ("once", 0.03), ("mixed", 0.12), ("line", 0.15))


def sender(seed, people):
    """Return the notes of one sender to so many people, each with its true kind."""
    rng = random.Random(f"sender {seed}")  # noqa: S311 - repeatable
    language = ("fr", "en")[seed % 2]
    templates = rng.sample(TEMPLATES[language], 3)
    return [_note(rng, number, language, templates) for number in range(people)]


def _note(rng, number, language, templates):
    first, last = rng.choice(NAMES), rng.choice(LAST)
    company, title = rng.choice(HEADS) + rng.choice(TAILS), rng.choice(TITLES[language])
    thing, other = (
        f"{thing} {'de' if language == 'fr' else 'of'} {rng.choice(VILLAGES)}"
        for thing in rng.sample(THINGS[language], 2)
    )
    fields = {
        "first": first,
        "company": company.removesuffix(" SAS"),
        "title": title,
        "city": rng.choice(CITIES[language]),
        "trade": rng.choice(TRADES[language]),
        "thing": thing,
        "other": other,
    }
    kind = rng.choices([name for name, _ in KINDS], [share for _, share in KINDS])[0]
    line = rng.choice(LINES[language])
    if kind == "none":
        form = rng.choice(DEFAULTS[language])
    elif kind == "once":
        form = rng.choice(ONCE[language])
    elif kind == "template":
        form = rng.choice(templates)
    else:
        form = (
            f"{rng.choice(templates)} {line}" if kind == "mixed" else "{first}, " + line[0].lower() + line[1:]
        )
    text = form.format_map(fields)
    if kind != "none" and rng.random() < 0.04 and len(text) > 40:
        place = rng.randrange(20, len(text) - 5)
        text = text[:place] + text[place + 1 :]
    known = rng.random() < 0.5
    card = Card(f"{first} {last}", company if known else "", title if known else "")
    truth = {"none": "none", "once": "cosmetic", "template": "cosmetic"}.get(kind, "contextual")
    return truth, Addressed(text, f"person {number}", card)
