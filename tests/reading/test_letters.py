"""What is said in a letter is told from the signature below it, and from the mail that it answers."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.letters import said_in
from visavis.reading.reader import fit
from visavis.reading.sensations import Known

OWNER = "Hélène Vasseur"
CARD = (
    "\n\nHélène Vasseur\nAcousticienne\nVasseur Acoustique SARL, 12 rue des Arts\n+33 6 12 34\nwww.v.example"
)


@pytest.mark.parametrize(
    "below",
    [
        CARD,
        "\nÀ bientôt,\n\nHélène Vasseur | Vasseur Acoustique SARL\nPrenez date : https://cal.example/h !",
        "\n\nBien à vous,\nHélène",
        " Bien à vous, Hélène.",
        "\n\nKind regards,\nHélène Vasseur\nThis mail is confidential: it is for those it is for, no other.",
        "\nHélène",
        "\n-- \nVasseur Acoustique SARL",
        "\n\nLe lun. 16 nov. 2026 à 09:00, Zoë Quimper a écrit :\n> Et vous, quand ?",
        "\n\n> Et vous, quand ?",
        "\n\nDe : Zoë Quimper\nEnvoyé : lundi 16 novembre\nÀ : Hélène\nObjet : porte\n\nEt vous, quand ?",
        "\n\n________________\nFrom: Zoë Quimper\nSent: Monday\nSubject: door\n\nAnd you, when?",
    ],
)
def test_what_stands_below_is_not_said(below):
    said = said_in(f"Je passe jeudi matin.{below}", OWNER)
    assert said.startswith("Je passe jeudi matin.")
    assert said.removeprefix("Je passe jeudi matin.").strip() in {"", "À bientôt,"}


@pytest.mark.parametrize(
    "text",
    [
        "Bien à vous, Hélène.",
        "Ce livre est à vous. Merci.",
        "Hélène Vasseur m'a dit que vous veniez.\nLe reste suit.",
        "Bonjour Hélène, merci. À vous de jouer",
        "The best is yet to come. Regards to Tom.",
        "De : mon côté, tout va.\nÀ bientôt",
        "Bonjour Zoë,\nmon confrère Vasseur\npasse jeudi.",
    ],
)
def test_what_only_looks_like_it_is_said(text):
    assert said_in(text, OWNER) == text


def test_a_postscript_and_a_question_below_a_name_are_said_in_their_place():
    text = "See you Friday,\nHélène\nAcoustician\n\nPS: is the cat back?"
    said = said_in(text, OWNER)
    assert said.index("PS: is") == text.index("PS: is")
    assert "Acoustician" not in said


def _read(text, known):
    return fit([]).read_and_feel(Addressed(text, "zoe", Card("Zoë Quimper")), known)


def test_a_signature_is_no_fault_asks_nothing_and_changes_nothing():
    text = "Bonjour Zoë, votre cantine est-elle bruyante ?"
    known = Known(owner=OWNER)
    bare, felt = _read(text, known)
    for below in (CARD, " Bien à vous, Hélène."):
        reading, same = _read(text + below, known)
        assert (reading.kind, reading.spans, reading.haste) == (bare.kind, bare.spans, bare.haste)
        assert same == felt
        assert reading.length == len(text + below)


def test_a_question_that_is_quoted_is_not_the_writers():
    known = Known("Quand ?", "Quand ?", turn=True, acquainted=True, owner=OWNER)
    willing = _read("Bonjour Zoë, je passe jeudi.\n\n> Et vous, quand ?", known)[1][2]
    assert (willing.felt, willing.spans) == (True, ())
