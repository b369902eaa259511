"""Sympathy is told from an apology by whom or what somebody is sorry for."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.courtesies import Tone, courtesies
from visavis.reading.feelings import SYMPATHY, Known
from visavis.reading.reader import fit
from visavis.reading.reading import Haste


@pytest.mark.parametrize(
    "text",
    [
        "Gemma, I am so sorry about your dad.",
        "I'm so sorry for your loss.",
        "Sorry to hear that, and sorry about the fire at your workshop.",
        "I heard on Friday that your mother has died too.",
        "I was so sad to hear about your mum.",
        "Je suis très triste d'apprendre la nouvelle.",
        "We were saddened by the death of your brother.",
        "I am so sorry for you both.",
        "Je suis désolée pour votre père.",
        "Navré pour ta sœur, vraiment.",
        "Je suis bouleversé par la mort de votre mère.",
        "Désolée pour l'incendie de votre atelier.",
        "Je suis désolé pour vous.",
        "Toutes mes condoléances pour votre frère.",
    ],
)
def test_who_is_sorry_for_another_feels_for_them(text):
    tones = {one.tone for one in courtesies(text)}
    assert Tone.SYMPATHY in tones
    assert Tone.EXCUSE not in tones


@pytest.mark.parametrize(
    "text",
    [
        "I am so sorry about the delay.",
        "Sorry about your invoice: my mistake.",
        "I'm sorry for my late reply.",
        "Sorry for the loss of the file you sent.",
        "So sorry about your father's booking, we mixed it up.",
        "Je suis désolée pour mon retard à la répétition.",
        "Désolé pour votre facture, l'erreur est de moi.",
        "Je suis désolé de vous répondre si tard.",
        "Désolée pour le bruit d'hier soir.",
    ],
)
def test_who_is_sorry_for_what_they_did_excuses_themselves(text):
    tones = {one.tone for one in courtesies(text)}
    assert Tone.EXCUSE in tones
    assert Tone.SYMPATHY not in tones


@pytest.mark.parametrize(
    "text", ["Sorry to bother you.", "Sorry for the cold message.", "Sorry for reaching out."]
)
def test_who_is_sorry_for_what_they_do_excuses_nothing(text):
    assert courtesies(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zoë, toutes mes condoléances pour votre père. Prenez votre temps.",
        "Zoë, I am so sorry about your dad. No need to answer.",
    ],
)
def test_sympathy_that_asks_for_nothing_is_sympathy_and_nothing_else(text):
    seen = fit([]).feel(Addressed(text, "zoe", Card("Zoë Quimper")))[0]
    assert {span.kind for span in seen.spans} == {SYMPATHY}


def test_a_set_phrase_of_sympathy_is_nobodys_own():
    seen, considered, willing = fit([]).feel(
        Addressed("Hi Zoë, I'm so sorry for your loss.", "zoe", Card("Zoë Quimper"))
    )
    assert {span.kind for span in seen.spans} == {SYMPATHY}
    assert (considered.felt, considered.advice) == (False, None)
    assert willing.felt


@pytest.mark.parametrize(
    "text",
    [
        "Zoë, j'ai dormi dessus et je retire ce que j'ai dit : gardez la verrière, je trouverai pour l'écho.",
        "Zoë, I slept on it and I take back what I said: keep the roof, and I will find me an answer.",
    ],
)
def test_who_takes_back_what_they_said_excuses_themselves_and_asks_nothing(text):
    assert {one.tone for one in courtesies(text)} == {Tone.EXCUSE}
    reading, felt = fit([]).read_and_feel(Addressed(text, "zoe", Card("Zoë Quimper")), Known())
    assert Haste.SELF not in reading.haste
    assert (felt[2].felt, felt[2].advice) == (True, None)


@pytest.mark.parametrize("text", ["Je retire ce que j'ai commandé mardi.", "Take it back to the shop."])
def test_who_takes_a_thing_back_does_not(text):
    assert not courtesies(text)
