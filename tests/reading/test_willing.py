"""Who puts off what they are asked is not pressed, and an offer answers no question."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.feelings import Advice, Known
from visavis.reading.reader import fit
from visavis.reading.reading import Haste
from visavis.reading.their_time import another_time

SPRING = "Thanks, not for us at the moment. Maybe try again in the spring."
LEAVE = "Je pars en congé maternité le 2 octobre, retour début mars."
ASKED = "Intervenez-vous sur des bâtiments classés, et combien de temps dure une mesure ?"


def _read(text, last, **more):
    known = Known(last, last, turn=True, acquainted=True, **more)
    return fit([]).read_and_feel(Addressed(text, "zoe", Card("Zoë Quimper")), known)


def _willing(text, last):
    return _read(text, last)[1][2]


@pytest.mark.parametrize(
    "text",
    [
        SPRING,
        LEAVE,
        "Recontactez-moi à la rentrée.",
        "Reparlons-en après les vacances.",
        "Could you come back to us in January.",
        "Je suis absent jusqu'au vendredi 4 décembre.",
        "Pas avant septembre, désolé.",
        "Je reviens vers vous quand je pourrai.",
    ],
)
def test_another_time_is_heard(text):
    assert another_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you call me in January?",
        "We met in the spring.",
        "Votre offre me plaît.",
        "I asked my team.",
        "On se voit mardi ?",
        "Merci, à plus tard !",
        "Rappelez-moi avant mars.",
        "My boss is on leave until January, write to me instead.",
        "Claire est en congé maternité, écrivez-moi.",
    ],
)
def test_what_names_no_other_time_is_not(text):
    assert not another_time(text)


@pytest.mark.parametrize(
    ("text", "last", "quoted"),
    [
        (
            "Hi Zoë, just following up: did you have time to think about it?",
            SPRING,
            "Maybe try again in the spring.",
        ),
        ("Hi Zoë, a quick call next week?", SPRING, "Maybe try again in the spring."),
        ("Bonjour Zoë, pouvez-vous me répondre cette semaine ?", LEAVE, LEAVE),
    ],
)
def test_who_named_another_time_is_quoted_to_whoever_presses(text, last, quoted):
    willing = _willing(text, last)
    assert (willing.felt, willing.advice, willing.theirs) == (False, Advice.WAIT_FOR_THEIR_TIME, quoted)
    assert willing.spans


# a Friday, the 4th of October 2024
SAID_ON = 20_000


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Je suis absent jusqu'au vendredi 25 octobre.", 22),
        ("Out of the office until 14 October.", 11),
        ("Recontactez-moi en novembre.", 28),
        ("Let us speak again on 10 October.", 6),
    ],
)
def test_what_was_put_off_and_has_come_is_put_off_no_more(text, ends):
    assert another_time(text)
    assert another_time(text, SAID_ON, SAID_ON + ends - 1)
    assert not another_time(text, SAID_ON, SAID_ON + ends)


@pytest.mark.parametrize(
    "text", ["Pas avant septembre, désolé.", "Je reviens vers vous quand je pourrai.", LEAVE]
)
def test_what_is_put_off_to_no_day_or_a_far_one_stays_so(text):
    assert another_time(text, SAID_ON, SAID_ON + 60)


def test_thanks_take_back_nothing_of_what_was_said_before():
    text = "Bonjour Zoë, pouvez-vous me répondre cette semaine ?"
    for last, waits in (("Merci beaucoup 😊", True), ("En fait je suis là, écrivez-moi.", False)):
        willing = _read(text, last, before=LEAVE)[1][2]
        assert (willing.advice is Advice.WAIT_FOR_THEIR_TIME) is waits


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Hi Zoë, the lambs are out. How was the flood?", SPRING),
        ("Hi Zoë, spring is here. Shall I try again?", SPRING),
        ("Tous mes vœux à tous les trois.", LEAVE),
        ("Bonjour Zoë, pouvez-vous me répondre cette semaine ?", "Votre offre me plaît."),
    ],
)
def test_who_presses_nobody_is_not_told_to_wait(text, last):
    assert _willing(text, last).advice is not Advice.WAIT_FOR_THEIR_TIME


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Bonjour Zoë, notre offre est valable jusqu'à vendredi.", "valable jusqu'à vendredi"),
        ("Zoë, our offer expires Friday.", "offer expires Friday"),
    ],
)
def test_an_offer_answers_no_question_and_its_deadline_is_shown(text, deadline):
    willing = _willing(text, ASKED)
    assert (willing.felt, willing.advice, willing.theirs) == (False, Advice.OFFER_NOTHING, ASKED)
    assert deadline in [text[span.start : span.end] for span in willing.spans]


def test_an_offer_until_a_day_tells_no_price_to_whoever_asked_for_one():
    last = "What does a first survey cost?"
    for text, advice in (
        ("Hi Zoë, our special offer is only valid until Friday.", Advice.OFFER_NOTHING),
        ("Hi Zoë, our offer is £950, valid until Friday.", None),
        ("Hi Zoë, our offer is £950, and 20% off until Friday.", None),
        ("Hi Zoë, special offer: 20% off until Friday.", Advice.OFFER_NOTHING),
        ("Bonjour Zoë, offre spéciale : -30 % jusqu'à vendredi !", Advice.OFFER_NOTHING),
    ):
        assert _willing(text, last).advice is advice


def test_a_price_that_was_asked_is_no_haste():
    text = "Bonjour Zoë, une mesure coûte 950 €."
    for last, told in (("Combien coûte une mesure ?", False), (ASKED, True)):
        assert (Haste.PRICE in _read(text, last)[0].haste) is told


def test_an_answer_that_asks_for_a_call_needs_no_way_out():
    last = "Quel salaire prévoyez-vous, et quels sont vos honoraires ?"
    text = (
        "Le salaire va de 36 à 42 k€, mes honoraires restent à 18 %. Voulez-vous que je vous appelle lundi ?"
    )
    willing = _willing(text, last)
    assert (willing.felt, willing.advice) == (True, None)


@pytest.mark.parametrize(
    "way_out",
    [
        "Surtout ne répondez que si cela vous amuse.",
        "Ne répondez que s'il fait beau.",
        "If you would rather I kept out of it, say so.",
        "Answer only if it amuses you.",
        "Si vous préférez que je m'abstienne, dites-le.",
    ],
)
def test_a_way_out_is_heard_in_other_words(way_out):
    text = f"Bonjour Zoë, auriez-vous dix minutes mardi ? {way_out}"
    assert _willing(text, "").felt


def test_what_was_written_to_this_reader_only_is_taken_up():
    known = Known(own="Votre billet sur l'orgue de Saint-Maurice m'a tenue éveillée.")
    one = Addressed("Bonjour Zoë, comment va l'orgue de Saint-Maurice ?", "zoe", Card("Zoë Quimper"))
    seen, considered, _ = fit([]).feel(one, known)
    assert {span.kind for span in seen.spans} == {"resumed"}
    assert (seen.felt, considered.felt) == (True, True)
    told = [
        Addressed(f"{name}, j'ai entendu l'orgue de Saint-Maurice hier.", name, Card(name))
        for name in ("Ann", "Bob")
    ]
    assert not any(span.kind == "resumed" for span in fit(told).feel(one, known)[0].spans)


def test_the_people_of_a_passage_are_those_who_were_sent_all_of_it():
    body = "je fabrique des girouettes en zinc pour les toits de {} et de sa région"
    towns = ["Lille", "Brest", "Metz", "Tours", "Dijon", "Nantes", "Caen", "Pau", "Albi", "Sens"]
    towns += ["Arles", "Vannes", "Niort", "Dole", "Gap"]
    others = [Addressed(f"Bonjour Luc, {body.format(town)}.", town, Card("Luc")) for town in towns]
    text = f"Bonjour Zoë, {body.format('Lyon')}."
    considered = fit(others).feel(Addressed(text, "zoe", Card("Zoë Quimper")))[1]
    counts = {text[span.start : span.end]: span.people for span in considered.spans}
    assert counts
    assert set(counts.values()) == {len(towns) + 1}
