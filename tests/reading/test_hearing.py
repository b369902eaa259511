"""Signs are heard in their sentence: what only sounds like asking, selling or leaving a way out is none."""

import pytest

from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit


def _heard(text, sign):
    (sight,) = fit([]).see([Addressed(text, "zoe")])
    return [text[one.start : one.end] for one in sight.signs if one.sign.value == sign]


@pytest.mark.parametrize(
    "text",
    [
        "J'habite à dix minutes de votre usine.",
        "Rezé est à vingt minutes de chez moi.",
        "I live ten minutes from your dairy.",
        "Ringing you in ten minutes.",
        "J'ai pris le créneau de mardi sur votre agenda.",
    ],
)
def test_a_distance_a_delay_and_what_was_booked_are_no_call(text):
    assert _heard(text, "call") == []


@pytest.mark.parametrize(
    "text",
    [
        "Could we have ten minutes on Friday?",
        "Worth a chat?",
        "J'ai l'honneur de solliciter un entretien.",
        "Je vous appelle demain matin, d'accord ?",
    ],
)
def test_what_asks_for_a_call_is_one(text):
    assert _heard(text, "call")


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Ma formation est à -30 % ce mois-ci.", "-30 %"),
        ("Le carnet est offert avec ma formation.", "offert avec"),
        ("Shall I train them for half the price?", "half the price"),
        ("Would a 10% discount change your mind?", "10% discount"),
    ],
)
def test_a_rebate_is_a_price(text, passage):
    assert passage in _heard(text, "price")


def test_a_fall_that_is_told_is_no_price():
    assert _heard("Les pertes : -30 % en un an.", "price") == []


@pytest.mark.parametrize(
    "text",
    [
        "Je suis consultante à Clisson et votre levain m'a tenue éveillée.",
        "Pourriez-vous relire deux pages de mon guide ?",
        "Je vous offre mon guide, sans rien en retour.",
    ],
)
def test_a_trade_that_is_said_a_favour_and_a_gift_sell_nothing(text):
    assert "mon guide" not in _heard(text, "pitch")
    assert "Je suis consultante" not in _heard(text, "pitch")


def test_a_brochure_sells():
    assert _heard("Veuillez trouver ci-joint ma plaquette commerciale.", "pitch")


@pytest.mark.parametrize(
    "text",
    [
        "Un café ? Aucun souci si tu es pris.",
        "A coffee? If you're swamped, ignore me.",
        "Could you introduce me? Please say no if it's awkward.",
        "Pourriez-vous m'ouvrir la salle ? Si c'est compliqué, oubliez.",
        "Pouvez-vous relire ceci ? Dites non sans hésiter.",
    ],
)
def test_there_are_many_ways_to_leave_a_way_out(text):
    assert _heard(text, "way_out")


def test_no_worries_at_the_head_leaves_no_way_out_of_what_is_asked_later():
    assert _heard("No worries Zack! I have a slot on Thursday for a quick call?", "way_out") == []
    assert _heard("No worries if not, but could we have a quick call?", "way_out")


def test_a_note_in_which_something_was_wrong_is_no_reminder():
    assert _heard("I got your name wrong in my last note, sorry.", "reminder") == []
    assert _heard("Did you see my last note?", "reminder")
