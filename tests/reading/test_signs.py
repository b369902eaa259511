"""What a text asks, offers and quotes is found where it stands; what only looks alike is not."""

import unicodedata

import pytest

from tests.reading.by_hand import hasty
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.reading import Haste


def _seen(text):
    reader = fit([])
    (sight,) = reader.see([Addressed(text, "zoe")])
    return sight


def _found(text, sign):
    return [text[one.start : one.end] for one in _seen(text).signs if one.sign.value == sign]


@pytest.mark.parametrize(
    ("sign", "text", "passage"),
    [
        ("call", "Auriez-vous quinze minutes mardi ?", "quinze minutes"),
        ("call", "Un café virtuel ? J'ai 20 min.", "Un café virtuel"),
        ("call", "Let's hop on a quick call.", "hop on a quick call"),
        ("call", "Haben Sie Zeit für ein Telefonat?", "ein Telefonat"),
        ("pitch", "Nous aidons les PME à recruter.", "Nous aidons"),
        ("pitch", "Recherchez-vous un prestataire ?", "Recherchez-vous un"),
        ("pitch", "We help companies save time.", "We help companies"),
        ("pitch", "Découvrez notre solution.", "Découvrez notre solution"),
        ("price", "Only 49 € a month", "49 € a month"),
        ("price", "Dès $1,200 par an", "$1,200"),
        ("price", "Nos tarifs sont doux", "tarifs"),
        ("link", "Ici : https://example.org/a?b=c.", "https://example.org/a?b=c"),
        ("question", "Bonjour Zoë. Et vous, où en êtes-vous ?", "Et vous, où en êtes-vous ?"),
        ("question", "Dites-moi si cela vous tente.", "Dites-moi si"),
        ("quotation", "Vous écrivez « un devis est une promesse ».", "« un devis est une promesse »"),
        (
            "quotation",
            "You wrote \u201ca queue is a promise\u201d there.",
            "\u201ca queue is a promise\u201d",
        ),
        ("formula", "J'espère que vous allez bien.", "J'espère que vous allez bien"),
        ("formula", "I came across your profile today", "came across your profile"),
        ("reminder", "Petite relance de ma part", "Petite relance"),
        ("context", "Your talk in Ghent", "Your talk"),
    ],
)
def test_signs_are_found_where_they_stand(sign, text, passage):
    assert passage in _found(text, sign)
    decomposed = unicodedata.normalize("NFD", text)
    assert unicodedata.normalize("NFD", passage) in _found(decomposed, sign)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("call", "Je réponds aux appels d'offres"),
        ("call", "They call it a day"),
        ("price", "Le 3 mars 2024"),
        ("question", "Je sais où vous étiez."),
        ("quotation", 'Le mot "juste" suffit'),
        ("pitch", "Your help was precious"),
        ("context", "Merci d'avoir accepté"),
        ("context", "Thank you for connecting"),
        ("link", "a.b"),
    ],
)
def test_what_looks_alike_is_no_sign(sign, text):
    assert _found(text, sign) == []


@pytest.mark.parametrize(
    "amount",
    [
        "12.400 euro",
        "12 400 euros",
        "12\u00a0400 €",
        "12\u202f400 euros",
        "12\u2009400 €",
        "12,400 euros",
        "12'400 CHF",
        "EUR 12,400",
        "£1.2m",
        "£2 million",
        "2,5 millions d'euros",
        "3k€",
        "3 k€",
        "1,2 M€",
        "36 à 42 k€",
        "€40 à 60 €",
        "2 500,50 €",
    ],
)
@pytest.mark.parametrize(
    "text", ["Bonjour Zoë, cela ferait {} en tout.", "Hi Zoë, in 2026 it is {}, all in."]
)
def test_an_amount_is_quoted_whole(text, amount):
    assert _found(text.format(amount), "price") == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "Depuis 2019, et en 2 024 pages",
        "Appelez le 02 512 40 00 ou le +32 470 12 34 56",
        "À 5 m du quai, et à 12 400 km d'ici",
        "1.2m people in 40 m of docks",
        "Three pounds of apples, 12 francs-tireurs",
        "Les 3 et 4 mars, 14 h 30",
    ],
)
def test_a_year_a_telephone_a_length_and_a_crowd_are_no_money(text):
    assert _found(text, "price") == []


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("fr", "Je vous propose notre aide du soir", (2, 1)),
        ("en", "I think you and your team know us", (2, 2)),
        ("de", "Ich habe du gesagt", (1, 1)),
        ("nl", "Ik vraag u", (1, 1)),
    ],
)
def test_self_and_you_are_counted_in_the_language(language, text, counts):
    reading = fit([]).read(Addressed(text, "zoe"))
    assert (reading.language, reading.self_words, reading.you_words) == (language, *counts)


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("Bonjour, votre tribune sur les péniches m'a plu.", set()),
        (
            "Hi {{firstName}}, we help teams like yours. 15 minutes? https://example.org/book",
            {Haste.CALL, Haste.PITCH, Haste.LINK, Haste.FIELDS},
        ),
        ("Je reviens vers vous, nos tarifs baissent.", {Haste.REMINDER, Haste.PRICE}),
        ("I made my own list of my plans and I like my work.", {Haste.SELF}),
        ("Et vous ? Mardi ? Ou jeudi ?", {Haste.QUESTIONS}),
        ("Je me permets de vous écrire.", {Haste.FORMULA}),
    ],
)
def test_haste_has_its_causes(text, causes):
    assert set(fit([]).read(Addressed(text, "zoe")).haste) == causes


@pytest.mark.parametrize("fold", ["development", "held out"])
def test_haste_in_notes_written_before_the_patterns(fold):
    reader = fit([])
    notes = [note for note in hasty() if note.fold == fold]
    said = [{haste.value for haste in reader.read(Addressed(note.text, "zoe")).haste} for note in notes]
    right = sum(len(note.causes & found) for note, found in zip(notes, said, strict=True))
    both = sum(len(note.causes) + len(found) for note, found in zip(notes, said, strict=True))
    assert 2 * right / both >= 0.9


@pytest.mark.parametrize(
    ("text", "fault", "passage"),
    [
        ("Hi {{firstName}}, hello", "unfilled", "{{firstName}}"),
        ("Bonjour %PRENOM%, merci", "unfilled", "%PRENOM%"),
        ("Bonjour , merci", "empty", "Bonjour ,"),
        ("Votre poste chez , si utile", "empty", "chez "),
        ("Bonjour ZOË, merci", "loud_name", "ZOË"),
        ("Bonjour zoë, merci", "small_name", "zoë"),
        ("Bonjour Martine, merci", "other_name", "Martine"),
        ("Votre poste chez Fluvia SAS vous plaît", "legal_form", " SAS"),
        ("Ravi(e) de vous lire", "both_genders", "Ravi(e)"),
    ],
)
def test_faults_of_merge_fields(text, fault, passage):
    spans = fit([]).read(Addressed(text, "zoe", Card("Zoë Quimper"))).spans
    assert passage in [text[span.start : span.end] for span in spans if span.kind == fault]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, merci",
        "Bonjour à vous, merci",
        "Bonjour Madame, merci",
        "Cher Maître, merci",
        "bonjour zoë, merci",
        "Ravie (et émue)",
    ],
)
def test_a_field_filled_as_people_write_has_no_fault(text):
    assert Haste.FIELDS not in fit([]).read(Addressed(text, "zoe", Card("Zoë Quimper"))).haste


@pytest.mark.parametrize(
    ("short", "name", "faults"),
    [
        ("Mike", "Michael Brown", []),
        ("Nico", "Nicolas Petit", []),
        ("Alex", "Alexandra Roy", []),
        ("Chirs", "Chris Evans", ["misspelt_name"]),
        ("Fatoumata", "Amina Diallo", ["other_name"]),
        ("Prénom", "Amina Diallo", ["unfilled"]),
    ],
)
def test_a_short_name_is_no_other_name(short, name, faults):
    spans = fit([]).read(Addressed(f"Bonjour {short}, merci", "zoe", Card(name))).spans
    assert [span.kind for span in spans if span.kind in {"other_name", "misspelt_name", "unfilled"}] == faults


def test_what_no_text_holds_was_a_field():
    text = "Hi null, I see you work at undefined and would love to talk."
    spans = fit([]).read(Addressed(text, "zoe", Card("Zoë Quimper"))).spans
    found = [text[span.start : span.end] for span in spans if span.kind == "unfilled"]
    assert found == ["null", "undefined"]


@pytest.mark.parametrize(("text", "words"), [("Je t'appelle ?", 1), ("I don't know.", 0)])
def test_an_elided_pronoun_speaks_to_its_reader(text, words):
    assert fit([]).read(Addressed(text, "zoe")).you_words == words


@pytest.mark.parametrize(
    "text",
    [
        "je suis thérapeute énergéticienne et je soulage le stress des commerciaux à distance.",
        "We cut AWS bills by 40 %.",
        "Quick question: who handles your cloud costs? We cut AWS bills by 40%.",
        "Nous réduisons les factures d'énergie des PME.",
        "Nous réduisons les factures d'énergie de 30 %.",
        "Nous réduisons l'absentéisme en entreprise.",
        "We boost conversion by up to 25%.",
        "Valérie, je recrute pour un éditeur SaaS à Bruxelles un poste de Sales Director.",
        "I'm recruiting for a SaaS company in Ghent.",
    ],
)
def test_what_is_done_for_others_is_an_offer(text):
    assert _found(text, "pitch")


@pytest.mark.parametrize(
    "text",
    [
        "Je suis kiné à Namur et je soigne des sportifs.",
        "Je suis thérapeute et je monte un cabinet à Liège.",
        "Je réduis mon stress en marchant.",
        "Nous réduisons nos coûts depuis deux ans.",
        "Nous avons réduit les pertes des cantines de 40 %.",
        "We cut our emissions by 40%.",
        "Last year we cut emissions by 40% at the plant.",
        "We cut hair in Namur.",
        "Je double mes quais cet hiver.",
        "I grow tomatoes by the river.",
        "Je recrute un apprenti pour mon atelier.",
        "Je suis étudiante et je fais mon mémoire sur les quais.",
        "We increase our prices by 3%.",
        "We reduce waste by 40% in our kitchen.",
        "Nous sommes trois et nous augmentons l'équipe au printemps.",
    ],
)
def test_who_only_says_who_they_are_offers_nothing(text):
    assert not _found(text, "pitch")


@pytest.mark.parametrize(
    "text",
    [
        "Quels sont vos tarifs ?",
        "nous cherchons une solution pour 6 sites. Quels sont vos tarifs ?",
        "Pouvez-vous m'envoyer vos tarifs ?",
        "J'aimerais connaître vos tarifs.",
        "Et vos tarifs ?",
        "Avez-vous un tarif pour les écoles ?",
        "Do you offer a discount for schools?",
        "What do you charge?",
        "Could you send me your prices, and is there a discount?",
    ],
)
def test_who_asks_for_a_price_sells_nothing(text):
    assert not _found(text, "price")


@pytest.mark.parametrize(
    "text",
    [
        "Nos tarifs sont doux",
        "Voulez-vous connaître nos tarifs ?",
        "Vos tarifs d'électricité sont trop hauts ?",
        "site + SEO à partir de 990 €",
        "Profitez d'une remise ce mois-ci",
        "Quels sont vos tarifs, sachant que j'ai 400 € ?",
        "We offer a discount for schools.",
        "60 % moins cher, on en parle ?",
    ],
)
def test_who_names_their_price_or_a_sum_talks_of_money(text):
    assert _found(text, "price")
