"""A family holds one sentence with small edits, and nothing that only begins like it."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.reading import Kind

NAMES = ("Odile", "Bruno", "Samia", "Hélène", "Marius")


def _sent(form, *others):
    texts = [Addressed(form.format(name), name, Card(f"{name} Test")) for name in NAMES]
    return texts + [Addressed(text, "james", Card("James Test")) for text in others]


def _merged(reader, text, name):
    one = Addressed(text, name, Card(f"{name} Test"))
    return [text[span.start : span.end] for span in reader.read(one).spans if span.kind == "merge"]


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Hello {}, how is the new team?", "Hello James, thank you for reaching out."),
        ("Merci à toi pour les croissants !", "Merci à vous."),
        ("Oui, jeudi prochain, à la Guillotière.", "Parfait, jeudi 15 à 9 h."),
        (
            "Je cherche un poste d'archiviste à Lyon : avez-vous connaissance d'une ouverture ?",
            "Je cherche un rôle d'archiviste à Lyon.",
        ),
    ],
)
def test_a_short_sentence_that_begins_alike_is_no_edit(form, other):
    texts = _sent(form, other)
    reader = fit(texts)
    (family,) = reader.families(texts)
    assert family.people == len(NAMES)
    assert family.edits == {}
    assert reader.read(texts[-1]).family is None


def test_a_word_that_is_changed_in_a_long_sentence_is_an_edit():
    form = "Bonjour {}, je fabrique des girouettes en zinc et je cherche des toitures à équiper."
    texts = _sent(form, form.replace("cherche", "convoite").format("James"))
    (family,) = fit(texts).families(texts)
    assert family.people == len(texts)
    assert dict(family.edits) == {"convoite": 1}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bonjour Karim, merci beaucoup pour cette proposition.", "Karim"),
        ("Bonjour Stéphane, auriez-vous finalement dix minutes ?", "Stéphane"),
    ],
)
def test_whoever_is_called_is_the_whole_merge_field(text, name):
    said = (
        ("Inès", "Bonjour Inès, merci ! Avec plaisir."),
        ("François", "Bonjour, je viens de postuler à l'offre. Je reste à votre disposition."),
        ("Leïla", "Bonjour, merci, mais je ne suis pas intéressée."),
        ("Sandrine", "Bonjour Sandrine, merci d'avoir accepté."),
        ("Marion", "Bonjour Marion, merci d'avoir accepté mon invitation !"),
        ("Nour", "Bonjour Nour, bravo pour la levée."),
    )
    reader = fit(Addressed(one, who, Card(f"{who} Test")) for who, one in said)
    assert _merged(reader, text, name) == [name]


def test_what_every_filling_ends_in_is_no_part_of_a_merge_field():
    form = "I follow what is going on and I find the way you work as {} inspiring."
    titles = ("Catering Manager", "Executive Chef", "Plant Director", "Lab Technician")
    cards = ("", "", "Plant Director", "Lab Technician")
    texts = [
        Addressed(form.format(title), name, Card(f"{name} Test", "", card))
        for name, title, card in zip(NAMES, titles, cards, strict=False)
    ]
    reader = fit(texts)
    (family,) = reader.families(texts)
    assert dict(family.fillers) == {"catering manager": 1, "executive chef": 1}
    for one, title in zip(texts, titles, strict=True):
        spans = [one.text[span.start : span.end] for span in reader.read(one).spans if span.kind == "merge"]
        assert spans == [title]


def test_a_family_is_called_by_its_sentence_without_what_is_one_persons():
    form = "Bonjour {}, votre parcours chez {} m'intéresse beaucoup."
    firms = ("Altimo", "Bricq Ateliers", "Corvus", "Quantar", "Zélande")
    texts = [
        Addressed(form.format(name, firm), name, Card(f"{name} Test", firm if name != "Samia" else ""))
        for name, firm in zip(NAMES, firms, strict=True)
    ]
    (family,) = fit(texts).families(texts)
    assert family.example == "Bonjour …, votre parcours chez … m'intéresse beaucoup"


def test_a_share_told_at_the_end_of_a_sentence_keeps_its_mark():
    texts = _sent("{}, we help halls like yours to cut their noise by 40%. Kind regards.")
    assert any(family.example.endswith("by 40%") for family in fit(texts).families(texts))


def test_the_rest_of_a_name_beside_what_a_card_told_of_it_is_no_edit():
    form = "Bonjour {}, votre parcours chez {} a retenu toute mon attention."
    firms = ("Altimo", "Bricq Ateliers", "Corvus", "Quantar", "Zélande")
    texts = [
        Addressed(form.format(name, firm), name, Card(f"{name} Test", firm))
        for name, firm in zip(NAMES, firms, strict=True)
    ]
    # firms that hold the family name of whoever it is written to
    theirs = {
        "Pierre Delmotte": "Cartonnages Delmotte",
        "Hugo Bonnet": "Hôtels Bonnet",
        "Mathieu Lenoir": "Transports Lenoir",
    }
    texts += [
        Addressed(form.format(name.split()[0], firm), name, Card(name)) for name, firm in theirs.items()
    ]
    family, *_ = fit(texts).families(texts)
    assert not {"cartonnages", "hotels", "transports"} & set(family.edits)


def test_a_title_and_a_firm_of_seven_words_fill_a_field():
    form = "Hi {}. As {} you must hear a lot about noise."
    jobs = (
        "Bursar at Oakmere School",
        "Owner at Mabbott Print",
        "Founder at Rowntree Cowork",
        "Head of Buildings at Civic Trust",
        "Partner at Northlight Architects",
    )
    texts = [
        Addressed(form.format(name, job), name, Card(f"{name} Test"))
        for name, job in zip(NAMES, jobs, strict=True)
    ]
    long = Addressed(
        form.format("Ruth", "Property Manager at Manx Telecom Shop"), "ruth", Card("Ruth Quayle")
    )
    reader = fit([*texts, long])
    assert reader.read(long).kind is Kind.COSMETIC
    assert reader.read(long).bits == 0


def test_what_recurs_in_a_place_is_a_merge_field_though_no_card_tells_it():
    form = "Hello {}, I help {} firms across the county stop discounting and price with confidence."
    fields = [*(["packaging"] * 5), *(["software"] * 5), *(["legal services"] * 5), "retail", "logistics"]
    texts = [
        Addressed(form.format(f"Ann{n}", field), str(n), Card(f"Ann{n} Test"))
        for n, field in enumerate(fields)
    ]
    (family,) = fit(texts).families(texts)
    assert family.people == len(texts)
    assert family.fillers["packaging"] == 5
    # where each was told something else, it is theirs
    own = [
        Addressed(form.format(f"Ann{n}", word), str(n), Card(f"Ann{n} Test"))
        for n, word in enumerate(("glassblowing", "falconry", "tidal", "heather", "limekiln"))
    ]
    assert "packaging" not in {word for one in fit(own).families(own) for word in one.fillers}


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "I am a consultant just round the corner from your mill.",
            "I'm a consultant just round the corner from your mill.",
        ),
        (
            "That is what I would like to hear about from you.",
            "That\u2019s what I would like to hear about from you.",
        ),
        (
            "We have met twice and you are still in my thoughts.",
            "We've met twice and you're still in my thoughts.",
        ),
    ],
)
def test_a_contraction_is_the_words_it_stands_for(long, short):
    texts = [Addressed(long, f"a{n}", Card()) for n in range(4)]
    texts += [Addressed(short, f"b{n}", Card()) for n in range(4)]
    (family,) = fit(texts).families(texts)
    assert family.people == 8


def test_what_is_somebodys_is_no_contraction():
    texts = [Addressed("Anna's mill by the river turns again at last.", f"a{n}", Card()) for n in range(4)]
    texts += [Addressed("Anna is mill by the river turns again at last.", f"b{n}", Card()) for n in range(4)]
    assert {family.people for family in fit(texts).families(texts)} == {4}


FIRMS = ("Volt", "Nimbus Glass", "Lumentra", "Orbel")


@pytest.mark.parametrize(
    "form",
    [
        "Hi {name}, I recruit for Tarnbrook Optics and came across your profile at {firm}.",
        "Bonjour {name}, chez {firm} vous devez recevoir bien des demandes de ce genre.",
    ],
)
def test_one_template_is_one_family_whoever_has_a_card(form):
    """Cards come with an acceptance: a family of those without one would be of those who did not accept."""
    texts = []
    for number in range(80):
        name, firm = NAMES[number % 5], FIRMS[number // 2 % 4]
        card = Card(f"{name} Test", firm if number % 2 else "")
        texts.append(Addressed(form.format(name=name, firm=firm), str(number), card))
    reader = fit(texts)
    (family,) = reader.families(texts)
    assert family.people == len(texts)
    assert family.example.count("…") == 2
    assert {one.kind for one in reader.judgements()} == {Kind.COSMETIC}


def test_what_ends_with_a_name_for_some_is_no_field_for_what_others_were_told():
    told = "pour l'astuce du joint de la vanne"
    texts = [Addressed(f"Merci beaucoup {name}", str(at), Card(name)) for at, name in enumerate(NAMES * 4)]
    texts += [Addressed("Merci beaucoup pour votre message", f"m{at}", Card("Zoé Roux")) for at in range(20)]
    own = Addressed(f"Merci beaucoup {told}", "own", Card("Zoé Roux"))
    reader = fit([*texts, own])
    assert "merge" not in {span.kind for span in reader.read(own).spans}
    assert reader.read(own).family is None


def test_what_a_card_told_in_part_is_of_the_field_it_stands_in():
    """A workshop bears the name of whoever leads it: the card of one without a company tells half of it."""
    form = "Bonjour {first}, j'ai découvert {firm} et votre travail m'impressionne."
    texts = []
    for number, last in enumerate(("Sénéchal", "Abgrall", "Delvigne", "Poncelet", "Kermarrec", "Tisserand")):
        kind = ("Atelier", "Maison")[number % 2]
        card = Card(f"{NAMES[number % 5]} {last}", f"{kind} {last}" if number % 2 else "")
        texts.append(
            Addressed(form.format(first=NAMES[number % 5], firm=f"{kind} {last}"), str(number), card)
        )
    (family,) = fit(texts).families(texts)
    assert family.people == len(texts)
