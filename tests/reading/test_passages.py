"""Where a passage of a text begins and ends, so that it can be read aloud by itself."""

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.passages import clause_end, unelided, unparted, whole_clause
from visavis.reading.reader import fit

NAMES = ("Ann", "Bob", "Cleo", "Dan", "Eva", "Fay", "Gus")
SENT = "Bonjour {}, votre parcours m'a plu. Avez-vous 15 minutes cette semaine pour échanger avec nous ?"


def test_a_clause_ends_at_a_mark_and_not_at_one_inside_a_number_or_an_address():
    text = "We charge 2.5 % on www.tidal.example success. Bye"
    assert text[: clause_end(text, 3)] == "We charge 2.5 % on www.tidal.example success"
    asked = "Can we talk? Bye"
    assert asked[: clause_end(asked, 4)] == "Can we talk?"


def test_a_passage_of_several_words_is_given_the_clause_it_was_cut_from():
    text = "Hello, the bell on your quay rang twice. Bye"
    start, end = text.index("bell"), text.index("rang")
    first, last = whole_clause(text, start, end)
    assert text[first:last] == "the bell on your quay rang twice"


def test_a_passage_is_not_cut_inside_a_word_with_a_hyphen():
    for text, part, whole in (
        ("Et avez-vous le temps ?", "vous le temps", "avez-vous le temps"),
        ("Où va-t-il donc ?", "il donc", "va-t-il donc"),
        ("Lundi - vous venez", "vous venez", "vous venez"),
        ("Quand venez-vous ?", "Quand venez", "Quand venez-vous"),
        ("Un peu - mais bien", "Un peu", "Un peu"),
    ):
        start = text.index(part)
        assert text[unelided(text, start) : unparted(text, start + len(part))] == whole


def _considered(text):
    sent = [Addressed(SENT.format(name), name, Card(f"{name} Martin")) for name in NAMES]
    felt = fit(sent).feel(Addressed(text, "zoe", Card("Zoë Quimper")))[1]
    return [text[one.start : one.end] for one in felt.spans]


def test_what_is_for_nobody_else_begins_after_the_greeting():
    text = (
        "Bonjour Madame, Odile Marchetti m'a dit votre nom. Vos apprentis soudeurs comptent leurs heures à la"
        " craie sur des ardoises."
    )
    assert _considered(text) == [
        "Odile Marchetti m'a dit votre nom",
        "Vos apprentis soudeurs comptent leurs heures à la craie sur des ardoises",
    ]


def test_what_others_had_is_quoted_with_all_of_its_first_word():
    assert _considered("Bonjour Zoë, avez-vous 15 minutes cette semaine ?") == [
        "avez-vous 15 minutes cette semaine"
    ]
