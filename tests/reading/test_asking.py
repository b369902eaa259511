"""What is asked without a question mark is heard, for the one who writes and for another."""

import pytest

from visavis.reading.asking import asks_plainly, favours, left_open, lets_decline
from visavis.reading.corpus import Addressed
from visavis.reading.feelings import Known
from visavis.reading.reader import fit


@pytest.mark.parametrize(
    "text",
    [
        "Elle attend ton appel cette semaine, vas-y de ma part !",
        "Appelle-la cette semaine !",
        "Envoyez-lui votre CV, je l'ai prévenu.",
        "Notre directrice attend votre proposition.",
        "She is expecting your call this week.",
        "Give her a call, she knows your work.",
        "Write to them before Friday, they are hiring.",
        "Envoie-moi le plan.",
    ],
)
def test_who_asks_for_another_asks(text):
    assert asks_plainly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je l'appelle la semaine prochaine.",
        "On attend ta venue avec joie, si jamais tu passes.",
        "I called her yesterday, she sends her best.",
        "N'hésitez pas à les contacter.",
        "If you ever meet him, give him my best.",
        "Le train les attend.",
        "Thank you for your message.",
    ],
)
def test_what_is_told_of_others_or_at_will_asks_nothing(text):
    assert not asks_plainly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Romuald, j'aurais un service à vous demander : ma fille voudrait voir un vitrail se faire.",
        "J'aurais une petite faveur à te demander : relire deux pages.",
        "Je voudrais vous demander une faveur : relire notre page.",
        "J'ai deux questions à vous poser.",
        "Je voulais te demander si la date tient.",
        "J'aurais bien besoin de votre avis.",
        "Rends-moi un grand service, garde-le.",
        "I have a small favour to ask.",
        "I'd like to ask you for a favor.",
        "I need your advice on a roof.",
    ],
)
def test_who_says_that_they_will_ask_has_asked(text):
    assert list(favours(text))
    assert asks_plainly(text)
    _, felt = fit([]).read_and_feel(Addressed(text, "zoe"), Known(acquainted=True))
    assert (felt[2].felt, felt[2].spans[0].kind) == (True, "question")


@pytest.mark.parametrize(
    "text",
    [
        "Merci du service que vous m'avez rendu.",
        "Vous m'aviez demandé un service.",
        "Je n'ai rien à vous demander.",
        "Je voulais vous demander pardon.",
        "Je suis à votre service.",
        "Il a un service à vous demander.",
        "You did me a favour.",
        "I never had to ask for anything.",
        "I have no questions.",
        "Your advice was right.",
    ],
)
def test_a_service_that_is_told_of_is_not_asked(text):
    assert not list(favours(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dites non sans crainte.",
        "N'hésite pas à refuser.",
        "Libre à vous de dire non.",
        "Feel free to say no.",
    ],
)
def test_a_no_is_let_be(text):
    assert list(lets_decline(text))
    assert not list(lets_decline("Il a dit non sans rire. She said no."))


@pytest.mark.parametrize(
    ("last", "text", "count"),
    [
        ("Deux questions : peut-on compter à part ? Et quel serait le prix ?", "Parfait, à bientôt !", 2),
        ("Peut-on compter à part ? Quel prix ?", "Oui.", 2),
        ("Peut-on compter à part ?", "Merci, à bientôt !", 1),
        ("Peut-on compter à part ?", "Oui, avec plaisir.", 0),
        ("Quel serait le prix ?", "Oui, avec plaisir.", 1),
        ("Quand venez-vous ?", "Jeudi.", 0),
        ("When do you come?", "At 5.", 0),
        ("What would it cost?", "Great, see you!", 1),
        ("Bonjour, comment allez-vous ?", "Bonjour !", 0),
        ("Fine, and you?", "Great!", 0),
        ("Merci pour tout.", "Merci !", 0),
    ],
)
def test_what_is_asked_stays_open_until_it_is_answered(last, text, count):
    assert len(left_open(last, text)) == count


def test_who_is_owed_an_answer_is_told_of_by_what_they_asked():
    last = "Deux questions : les heures peuvent-elles être comptées à part ? Et quel serait le prix ?"
    known = Known(last=last, theirs=last, turn=True, acquainted=True)
    reader = fit([])
    open_, answered = (
        reader.read_and_feel(Addressed(text, "zoe"), known)[1][0]
        for text in ("Parfait, à bientôt !", "Les heures sont comptées à part, oui.")
    )
    assert open_.theirs == last.replace("? E", "?\nE")
    assert answered.felt
    assert answered.theirs == ""
