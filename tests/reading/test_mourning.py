"""Business does not stand beside a word of sympathy, nor in its place, unseen."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.feelings import BUSINESS, GENTLE, SYMPATHY, Advice, Known
from visavis.reading.reader import fit

LOSS = "Mon père est mort il y a dix jours."
BEREAVED = Known(theirs=LOSS, last=LOSS, turn=True, acquainted=True, loss=LOSS)


def _felt(text, known=BEREAVED):
    return fit([]).feel(Addressed(text, "zoe", Card("Zoë Quimper")), known)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Toutes mes condoléances. Établi vous fera gagner deux heures par semaine.", "pitch"),
        ("Sincères condoléances. Notre offre est à 49 € par mois.", "pitch"),
        ("Sorry for your loss. Our software will save you two hours a week.", "pitch"),
        ("Je pense à vous. Avez-vous eu le temps de regarder ?", "question"),
        ("Je vous embrasse. Tu pourrais me présenter au maire ?", "question"),
        ("So sorry for your loss. Are you still free for our call on Tuesday?", "question"),
        ("Thinking of you. Where is the contract?", "question"),
        ("Toutes mes condoléances. Le contrat doit être signé vendredi.", BUSINESS),
        ("Toutes mes condoléances. Il faudra signer le contrat vendredi.", BUSINESS),
        ("I am so sorry. The invoice is due on Friday.", BUSINESS),
    ],
)
def test_a_condolence_that_sells_or_speaks_of_business_says_so(text, kind):
    willing = _felt(text)[2]
    assert (willing.felt, willing.advice, willing.theirs) == (False, Advice.LET_IT_WAIT, "")
    assert kind in {span.kind for span in willing.spans}


@pytest.mark.parametrize(
    "text",
    [
        "Toutes mes condoléances. Comment tenez-vous ?",
        "Toutes mes condoléances. Pourriez-vous me dire quand ont lieu les obsèques ?",
        "Je pense à vous. Puis-je vous apporter quelque chose ?",
        "Toutes mes condoléances. Il m'avait signé mon premier contrat.",
        "Je pense à vous. Votre père relisait chaque devis deux fois.",
        "Quelle tristesse. Je vous embrasse.",
        "I'm so sorry, Zoë. How are you holding up?",
        "Thinking of you. He taught me all I know of contracts.",
        "Bonjour Zoë, je pense bien à vous.",
    ],
)
def test_a_condolence_that_cares_or_tells_of_whoever_was_lost_is_one(text):
    assert _felt(text)[2].felt


@pytest.mark.parametrize(
    "text",
    [
        "Merci pour le devis, Zoë, et bon courage pour le chantier. Le contrat est signé.",
        "Sorry to hear that you are leaving, Zoë. Our software team will miss you.",
        "Bon courage pour le salon ! Pourriez-vous me dire où est votre stand ?",
    ],
)
def test_who_is_only_wished_well_is_spoken_to_of_business(text):
    assert _felt(text, Known(acquainted=True))[2].advice is not Advice.LET_IT_WAIT


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, avez-vous eu le temps d'essayer ?",
        "Bonjour Zoë, avez-vous pu regarder notre planning ?",
        "Zoë, je pense à vous pour un poste. Êtes-vous libre ?",
        "Hi Zoë, did you see my last message?",
    ],
)
def test_what_is_asked_of_the_bereaved_without_a_word_for_them_is_not_gladly_answered(text):
    willing = _felt(text)[2]
    assert (willing.felt, willing.advice, willing.theirs) == (False, Advice.LET_IT_WAIT, LOSS)
    assert not text[willing.spans[0].start :].startswith(("Bonjour", "Hi"))
    assert _felt("Bonjour Zoë, comment allez-vous ?")[2].felt


@pytest.mark.parametrize(
    "text",
    [
        "Zoë, sincères condoléances. Pour les plannings, rien ne presse, nous verrons cela plus tard.",
        "I'm so sorry, Zoë. The contract can wait.",
        "Je pense à vous. Prenez le temps qu'il faut, je m'occupe du planning.",
        "I am so sorry, Zoë. Take all the time you need, we will handle the contract.",
        "Toutes mes condoléances. Notre offre peut attendre.",
        "Je pense à vous, Zoë. Oubliez notre devis pour l'instant.",
    ],
)
def test_business_that_is_told_to_wait_is_seen_and_presses_nobody(text):
    seen, _, willing = _felt(text)
    assert {span.kind for span in seen.spans} == {SYMPATHY, BUSINESS}
    assert willing.felt


def test_a_condolence_that_asks_is_not_said_to_be_nothing_else():
    seen = _felt("Toutes mes condoléances. On se voit mardi pour la démo ?")[0]
    assert BUSINESS in {span.kind for span in seen.spans}


def test_what_is_gentle_with_a_no_is_known_to_be():
    no = "Non merci, pas intéressé."
    known = Known(theirs=no, last=no, turn=True, acquainted=True)
    for text in ("Vous m'aviez dit non, et c'est très bien ainsi.", "Toutes mes condoléances, Zoë."):
        willing = _felt(text, known)[2]
        assert willing.felt
        assert GENTLE in {span.kind for span in willing.spans}
    assert GENTLE not in {span.kind for span in _felt("Encore une idée pour vous, Zoë.", known)[2].spans}
    assert not _felt("Je comprends. Notre offre est à -30 % jusqu'au 31. Intéressée ?", known)[2].felt


@pytest.mark.parametrize("turn", [True, False])
def test_who_said_no_is_asked_no_question(turn):
    no = "Non merci, pas intéressé."
    known = Known(theirs=no, last=no, turn=turn, acquainted=True)
    assert _felt("J'ai vu votre four neuf, il est superbe.", known)[2].felt
