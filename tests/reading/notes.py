"""Notes of one invented owner, each with the kind a person gave it before any rule was written.

A row is (kind, language, first name, last name, company known to the reader, title known, text). Where
company and title are empty, the person is not connected and only the name is known.
"""

from typing import NamedTuple


class Noted(NamedTuple):
    """A note and what a person says of it."""

    kind: str
    language: str
    name: str
    company: str
    title: str
    text: str


def _merged(language, form, *people):
    """Fill one template for several people: (name, company, known or not)."""
    return [
        Noted(
            "cosmetic",
            language,
            name,
            company if known else "",
            "",
            form.format(first=name.split()[0], company=company),
        )
        for name, company, known in people
    ]


_FRENCH = [
    *_merged(
        "fr",
        "Bonjour {first}, votre poste chez {company} a attiré mon regard."
        " J'accompagne les directions sur leurs"
        " appels d'offres, parlons-en ?",
        ("Rose Vannier", "Tuilerie Bascule", True),
        ("Pierre Lamoureux", "Orfèvrerie Quillet", False),
        ("Zoé Quimper", "Maison Grévin-Tardieu", False),
        ("Amadou Kessel", "Fluvia", True),
    ),
    *_merged(
        "fr",
        "Bonjour {first},\n\nNous avons des relations en commun et je pense"
        " que nos métiers se croisent. Seriez-vous"
        " d'accord pour un café virtuel de 15 minutes ?\n\nNoémie",
        ("Viola Chastel", "", False),
        ("Gaël Poirrier", "", False),
        ("Inès Dambreville", "", False),
    ),
    Noted("none", "fr", "Lise Kermadec", "", "", "Je souhaiterais rejoindre votre réseau LinkedIn."),
    Noted(
        "none", "fr", "Yann Le Bihan", "", "", "Bonjour Yann, je souhaite rejoindre votre réseau LinkedIn."
    ),
    Noted("none", "fr", "Paul Estève", "", "", "  \n"),
    Noted(
        "cosmetic",
        "fr",
        "Odile Marsan",
        "",
        "",
        "Bonjour Odile, votre profil m'intéresse beaucoup, au plaisir de faire votre connaissance.",
    ),
    Noted(
        "cosmetic",
        "fr",
        "Bruno Calvet",
        "Calvet & Fils",
        "Gérant",
        "Bonjour Bruno, je suis toujours heureux d'ajouter des dirigeants à mon réseau. Bien à vous",
    ),
    Noted(
        "cosmetic",
        "fr",
        "Samia Redouane",
        "",
        "",
        "Samia, votre expérience est impressionnante ! Je serais ravie"
        " d'échanger avec vous sur nos activités respectives.",
    ),
    Noted(
        "cosmetic",
        "fr",
        "Karim Belloc",
        "",
        "",
        "Bonjour, cherchez-vous un prestataire sérieux pour votre site"
        " internet ? Notre agence propose des tarifs attractifs.",
    ),
    Noted(
        "cosmetic",
        "fr",
        "Hélène Ostrowski",
        "",
        "",
        "Bonjour Hélène, je me permets de vous contacter car nous"
        " évoluons dans le même secteur. Bonne semaine !",
    ),
    Noted("cosmetic", "fr", "Marc Tessandier", "", "", "Bonjour Marc 👋"),
    Noted(
        "contextual",
        "fr",
        "Cécile Aubrac",
        "",
        "",
        "Bonjour Cécile, je sors de votre conférence à Angoulême sur les"
        " encres végétales. Votre essai raté avec le sureau m'a beaucoup fait rire.",
    ),
    Noted(
        "contextual",
        "fr",
        "Thierry Vasseur",
        "",
        "",
        "Thierry, Jeanne Lapébie m'a dit que vous restauriez des"
        " harmoniums. J'en ai hérité un de ma tante et je n'ose pas l'ouvrir.",
    ),
    Noted(
        "contextual",
        "fr",
        "Nadia Ferroudj",
        "",
        "",
        "Bonjour Nadia, nous partagions le compartiment du Nantes-Quimper"
        " mardi ; vous m'aviez recommandé un roman de Giono, je l'ai fini hier soir.",
    ),
    Noted(
        "contextual",
        "fr",
        "Loïc Guivarch",
        "",
        "",
        "Bonjour Loïc, dans votre billet vous écrivez « un devis est une"
        " promesse ». Je l'ai affiché à l'atelier, merci.",
    ),
    Noted(
        "contextual",
        "fr",
        "Edith Moncorbier",
        "",
        "",
        "Bonjour Edith, vous étiez au jury de mon mémoire en 2009 à"
        " Clermont. Je travaille aujourd'hui sur les barrages dont vous parliez.",
    ),
    Noted(
        "contextual",
        "fr",
        "Farid Tamzali",
        "",
        "",
        "Félicitations pour l'ouverture de la boulangerie solidaire à"
        " Roubaix ! Le levain à la bière est une trouvaille.",
    ),
    Noted(
        "contextual",
        "fr",
        "Sylvie Dantec",
        "",
        "",
        "Bonjour Sylvie, votre réponse à Marchand sur les quotas de sardine"
        " m'a surpris : la criée du Guilvinec dit l'inverse. Puis-je vous demander vos chiffres ?",
    ),
    Noted(
        "contextual",
        "fr",
        "Hugo Brandt",
        "",
        "",
        "Hugo, j'ai essayé votre recette de mortier à la chaux sur un mur du"
        " jardin, elle tient depuis trois hivers.",
    ),
    Noted(
        "contextual",
        "fr",
        "Agathe Roumieux",
        "Fluvia",
        "Directrice",
        "Bonjour Agathe, votre poste chez Fluvia a attiré"
        " mon regard. Surtout, votre tribune sur les péniches frigorifiques"
        " m'a fait changer d'avis sur le canal"
        " Seine-Nord.",
    ),
    Noted(
        "contextual",
        "fr",
        "Denis Corvol",
        "",
        "",
        "Bonjour Denis,\n\nNous avons des relations en commun et je pense que"
        " nos métiers se croisent. Votre vitrail pour la chapelle de Locronan"
        " est ce que j'ai vu de plus juste cette"
        " année.\n\nNoémie",
    ),
    Noted(
        "contextual",
        "fr",
        "Maud Garrigue",
        "",
        "",
        "Bonjour Maud, c'est moi qui tenais le stand de cordes à côté du"
        " vôtre à la foire de Mende. Avez-vous retrouvé votre tabouret ?",
    ),
]
_ENGLISH = [
    *_merged(
        "en",
        "Hi {first}, I see you are at {company}, and I work with teams that"
        " want their meetings shorter. Open to"
        " connecting?",
        ("April Novak", "Brackenfield Mills", True),
        ("Will Oduya", "Sparrow & Holt", False),
        ("Grace Lindqvist", "Tamarack Foods", False),
        ("Tom Abernathy", "Orange", True),
        ("Mark Petrosyan", "Quayside Robotics", False),
    ),
    *_merged(
        "en",
        "Hello {first},\nwe seem to move in the same circles, so I thought I"
        " would say hello. Let me know if you ever"
        " need help with hiring!\nBest, Noémie",
        ("Joy Mbeki", "", False),
        ("Faith Korhonen", "", False),
        ("Hunter Vale", "", False),
    ),
    Noted("none", "en", "Iris Hallam", "", "", "I'd like to connect with you on LinkedIn"),
    Noted("none", "en", "Dean Forsyth", "", "", "Hi Dean, I\u2019d like to join your LinkedIn network."),
    Noted(
        "cosmetic",
        "en",
        "Ottilie Marsh",
        "",
        "",
        "Hi Ottilie, your background looks really interesting. I would be glad to have you in my network.",
    ),
    Noted(
        "cosmetic",
        "en",
        "Kwame Anderton",
        "",
        "",
        "Hello, are you looking for a reliable partner for your accounting?"
        " We offer very fair prices. Book a slot: https://example.org/book",
    ),
    Noted(
        "cosmetic",
        "en",
        "Selma Reyes",
        "Tidewell",
        "Head of People",
        "Dear Selma, I am trying to meet more heads of people this year. Shall we connect?",
    ),
    Noted("cosmetic", "en", "Ruth Okafor", "", "", "Ruth, great profile! Let's stay in touch."),
    Noted(
        "cosmetic",
        "en",
        "Victor Lamb",
        "",
        "",
        "Hi {{firstName}}, I loved your recent post. Would you have 15 minutes for a quick call next week?",
    ),
    Noted(
        "cosmetic",
        "en",
        "Petra Simms",
        "",
        "",
        "Hi Petra, thanks for visiting my profile. Always happy to exchange"
        " ideas with other professionals in the industry.",
    ),
    Noted("cosmetic", "en", "Ned Fairley", "", "", "ok"),
    Noted(
        "contextual",
        "en",
        "Esther Blythe",
        "",
        "",
        "Hi Esther, your talk in Ghent on lighthouse wages made me dig out"
        " my grandfather's logbook. He was paid in coal too.",
    ),
    Noted(
        "contextual",
        "en",
        "Rafael Dunmore",
        "",
        "",
        "Rafael, Bettina Krause said you mend theodolites. Mine has sat in a drawer since the flood of 2013.",
    ),
    Noted(
        "contextual",
        "en",
        "Maeve Tolliver",
        "",
        "",
        "Hi Maeve, we shared a taxi from the station to the hedgerow symposium. Did the ferrets behave?",
    ),
    Noted(
        "contextual",
        "en",
        "Oscar Penhale",
        "",
        "",
        'Hello Oscar, you wrote "a queue is a promise" in your column. I have'
        " argued about it with my sister for a week.",
    ),
    Noted(
        "contextual",
        "en",
        "Lucia Farrow",
        "",
        "",
        "Hi Lucia, congratulations on reopening the lido in Margate. The winter swimming scheme is generous.",
    ),
    Noted(
        "contextual",
        "en",
        "Basil Whitcombe",
        "",
        "",
        "Basil, I tried your trick of weighing the mail before opening it. Our backlog halved by Friday.",
    ),
    Noted(
        "contextual",
        "en",
        "Ingrid Solberg",
        "",
        "",
        "Hi Ingrid, your answer to Prentice about peat permits surprised"
        " me: the Orkney figures say the opposite. Which table did you use?",
    ),
    Noted(
        "contextual",
        "en",
        "Dora Kestrel",
        "Orange",
        "Engineer",
        "Hi Dora, I see you are at Orange, and I work with teams"
        " that want their meetings shorter. Your sketch of the silent"
        " stand-up, with the egg timer, is on our wall now.",
    ),
    Noted(
        "contextual",
        "en",
        "Jules Hartnell",
        "",
        "",
        "Jules, you taught me knots at scout camp in Keswick, 1998. I still"
        " cannot do the bowline behind my back.",
    ),
    Noted(
        "contextual",
        "en",
        "Amy Trevanion",
        "",
        "",
        "Hello Amy,\nwe seem to move in the same circles, so I thought I would"
        " say hello. Your essay on tin miners' brass bands kept me up past midnight.\nBest, Noémie",
    ),
    Noted(
        "contextual",
        "en",
        "Colm Rafferty",
        "",
        "",
        "Colm, are you the one who left the annotated copy of Middlemarch in"
        " the Leeds reading room? The margin on page 212 is wonderful.",
    ),
]
NOTES = [*_FRENCH, *_ENGLISH]
