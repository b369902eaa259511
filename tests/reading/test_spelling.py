"""A name written otherwise than on the card is seen, and a short one or a pet name is no slip."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.employers import companies_of_reader, placed_at
from visavis.reading.feelings import Known
from visavis.reading.reader import fit


def _kinds(text, name):
    spans = fit([]).read(Addressed(text, "one", Card(name))).spans
    return {
        text[span.start : span.end]: span.kind for span in spans if span.kind.endswith(("name", "genders"))
    }


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("Dear Yvone, thank you.", "Yvonne Varley", "Yvone"),
        ("Thnaks Yvone, I will look.", "Yvonne Varley", "Yvone"),
        ("Ivonne, thank you.", "Yvonne Varley", "Ivonne"),
        ("Bonjour Fabirce, merci.", "Fabrice Izard", "Fabirce"),
    ],
)
def test_a_name_but_for_a_letter_is_written_otherwise(text, name, written):
    assert _kinds(text, name) == {written: "misspelt_name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thanks Gracie, all good.", "Grace Pargeter"),
        ("Hi Drew, thanks.", "Andrew Hall"),
        ("Hi Dani, thanks.", "Daniel Hall"),
        ("Bonjour Zoé, merci.", "Zoe Roux"),
        ("Bonjour Anne, merci.", "Jean-Anne Roux"),
        ("Bonne, merci.", ""),
    ],
)
def test_a_short_name_a_pet_name_and_an_accent_are_no_slip(text, name):
    assert "misspelt_name" not in _kinds(text, name).values()


def test_a_form_of_address_for_both_is_for_anybody():
    assert _kinds("Bonjour Mme/M., merci.", "Zoé Roux") == {"Mme/M.": "both_genders"}


@pytest.mark.parametrize(
    ("text", "styled"),
    [
        ("Bonjour Zoé, \U0001d5e1\U0001d5fc\U0001d602\U0001d603\U0001d5f2\U0001d5ee\U0001d602 : venez.", 7),
        ("Hi Zoé, \U0001d5d4 \U0001d5d5 now", 3),
        ("Bonjour Zoé, ½ journée à 20 °C, n° 3 ™ ①", 0),
    ],
)
def test_letters_that_are_signs_are_no_letters(text, styled):
    spans = fit([]).read(Addressed(text, "one", Card("Zoé Roux"))).spans
    assert sum(one.end - one.start for one in spans if one.kind == "styled_letters") == styled


def _bold(text):
    """Return a text in the bold letters of mathematics, as some have it made for them."""
    places = {"A": 0x1D5D4, "a": 0x1D5EE, "0": 0x1D7EC}
    heads = {one: "A" if one.isupper() else "a" if one.isalpha() else "0" for one in text if one.isalnum()}
    return "".join(
        chr(places[heads[one]] + ord(one) - ord(heads[one])) if one in heads else one for one in text
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoe, offre flash : -30 % et un appel de 15 minutes",
        "Hi Zoe, we help teams like yours. Only 490 euros",
        "Bonjour Zoe, le verger perd ses pommes",
    ],
)
def test_letters_that_are_signs_are_read_as_letters(text):
    plain, bold = (
        fit([]).read_and_feel(Addressed(one, "one", Card("Zoe Roux")), Known()) for one in (text, _bold(text))
    )
    assert bold[0].haste == plain[0].haste
    assert bold[1] == plain[1]
    assert [one.kind for one in bold[0].spans] == [*(one.kind for one in plain[0].spans), "styled_letters"]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Bonjour Karim, votre parcours chez Novaprev m'a plu.", "Novaprev"),
        ("J'ai vu que vous travaillez chez Novaprev SAS depuis mai.", "Novaprev SAS"),
        ("Hi Ann, your work at North & Vale, which I read about.", "North & Vale"),
        ("I would like to hear how you handle returns at Bramley Foods.", "Bramley Foods"),
        ("You are at Nordwind.", "Nordwind"),
        ("Ihre Arbeit bei Nordwind ist bekannt.", "Nordwind"),
    ],
)
def test_where_a_text_says_that_its_reader_works(text, company):
    assert [text[one.start : one.end] for one in placed_at(text)] == [company]


@pytest.mark.parametrize(
    "text",
    [
        "I met you at Nordwind last year.",
        "I saw you speak at Nordwind.",
        "You came to see us at Nordwind.",
        "When you said that my friend at Nordwind left, I laughed.",
        "Comment allez-vous ? Chez Novaprev on dit du bien de toi.",
        "Le reste du parcours chez Novaprev est long.",
        "Your team at home, and your talk at the fair.",
        "Votre ancien poste chez Novaprev m'intrigue.",
    ],
)
def test_whoever_was_met_or_spoke_somewhere_need_not_work_there(text):
    assert not list(placed_at(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoé, voici le devis pour Nordwind, comme promis.",
        "on signe quand chez Nordwind ?",
        "Bonjour Marc, on signe quand chez Nordwind ?",
        "Hi Zoé, congratulations to everyone at Novaprev!",
        "Bravo pour votre promotion chez Nordwind, Madame.",
        "Ravie de travailler avec North & Vale, Zoé.",
        "Looking forward to working with North & Vale on this.",
        "J'ai préparé le devis révisé pour Nordwind.",
        "Here is the quote for Novaprev, as promised.",
        "The Novaprev contract is ready.",
        "Voici le contrat Nordwind à signer.",
        "Comment se passe la logistique chez Novaprev ?",
        "How are things at Novaprev this week?",
        "See you at Novaprev on Monday.",
        "À jeudi chez Nordwind !",
        "Félicitations à toute l'équipe de Nordwind !",
        "Bravo à Novaprev pour ce prix.",
        "Tot donderdag in Kortrijk bij Ostrel!",
        "Je passe chez Nordwind mardi matin.",
        "Et vous, chez Nordwind, tout va bien ?",
        "Votre société Nordwind m'intéresse.",
        "Here's Novaprev's quote. Your Novaprev proposal follows.",
        "We sign on Tuesday at Bramley Foods.",
        "Zoé, everyone at your site: best wishes to all at Kern+Vogel",
    ],
)
def test_a_text_speaks_of_a_company_as_if_its_reader_were_there(text):
    (found,) = companies_of_reader(text, "Zoé Quimper")
    assert text[found.start : found.end] in {
        *("Nordwind", "Novaprev", "North & Vale", "Ostrel", "Bramley Foods", "Kern+Vogel")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Mon amie Anne chez Nordwind vous salue.",
        "Lies from Novaprev told me about you.",
        "My client Novaprev asked the same.",
        "Nous équipons déjà Novaprev et Nordwind.",
        "Comment va mon amie Anne chez Nordwind ?",
        "Anne travaille toujours chez Nordwind ?",
        "J'étais chez Nordwind en 2019, et vous ?",
        "Do you know anyone at Novaprev?",
        "Connaissez-vous quelqu'un chez Nordwind ?",
        "Avez-vous entendu la nouvelle chez Nordwind ?",
        "Voici le devis pour Nordwind, mon client, à titre d'exemple.",
        "Voici, comme exemple, le devis pour Nordwind.",
        "J'ai travaillé dix ans chez Nordwind.",
        "J'ai déjà installé cela chez Nordwind, cela vous tente ?",
        "We did this at Novaprev; shall we do the same here?",
        "Who should I talk to at Novaprev?",
        "I met you at Nordwind last year.",
        "Vous étiez chez Nordwind avant, non ?",
        "Je suis ravie de travailler avec North & Vale depuis mai.",
        "Nous travaillons avec Novaprev.",
        "Your friend Anne at Novaprev says hello.",
        "What do you think of the strike at Novaprev?",
        "Que pensez-vous de la grève chez Nordwind ?",
        "Le devis pour vos équipes part demain.",
        "Un ami travaille chez Nordwind, le connaissez-vous ?",
        "Did Anne like it at Novaprev?",
        "I saw the talk at Novaprev. Will you go?",
        "L'offre de Novaprev est tombée, la vôtre aussi.",
        "Bravo à toute l'équipe !",
        "On se voit demain ?",
        "Le train pour Bruxelles part à midi.",
    ],
)
def test_others_may_be_there_and_the_writer_may_have_been(text):
    assert not companies_of_reader(text, "Zoé Quimper")
