"""A demonstration of one's own is offered in few words, and a drink between friends offers nothing."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.feelings import Advice, Known
from visavis.reading.reader import fit
from visavis.reading.selling import demonstrates, gains, treats

OFFERED = (
    "Je voudrais vous faire une démonstration.",
    "Do you have time for a quick demo?",
    "Dispo pour une démo mardi ?",
    "Envie d'une démo d'Établi mardi ?",
    "On se cale une démo ?",
    "Ça te dit une petite démo ?",
    "Auriez-vous 15 minutes cette semaine pour une démonstration ?",
    "Je te propose une démo jeudi.",
    "Je peux vous faire une démonstration.",
    "Partante pour une démo ?",
    "Up for a quick demo on Tuesday?",
    "Would you be open to a demo?",
    "Can I show you a demo?",
    "Free for a demo this week?",
    "Fancy a free trial?",
    "Can I give you a demo?",
    "Établi vous fera gagner deux heures.",
    "It will save you two hours a week.",
    "J'ai la solution.",
)
NOT_OFFERED = (
    "Avez-vous une démo en ligne ?",
    "As-tu une démo à montrer ?",
    "Je vous demande une démo.",
    "Je vous ai vu faire une démo au salon.",
    "Do you have a demo I can try?",
    "Can I book a demo?",
    "Tu me ferais une démo ?",
    "Merci pour la démo de mardi.",
    "Dispo pour une démo de ton prototype ?",
    "Votre démo était superbe.",
    "As-tu le temps de me montrer une démo de ton outil ?",
    "J'ai vu la démo du salon.",
    "Je vous offre un café ?",
    "Would you give me a demo of your tool?",
    "I loved your demo.",
    "Are you free for the demonstration against the reform?",
    "Avez-vous vu la démonstration de Paul ?",
    "J'ai la solution à ton énigme.",
    "On fait une fête pour la fin de la démo.",
    "Le train te fait gagner ?",
)
TREATS = (
    "Je te paie un verre ?",
    "Je passe te payer un verre ?",
    "Je t'offre un café ?",
    "On boit un verre jeudi ?",
    "On va boire une bière ?",
    "On se prend un pot ?",
    "Can I buy you a pint?",
    "The beers are on me.",
    "Fancy a pint?",
    "Let's grab a drink, my treat.",
)
NO_TREATS = (
    "Puis-je vous offrir un verre ?",
    "On prend un café pour parler de mon offre ?",
    "May I invite you to a coffee?",
    "Un café ?",
    "On déjeune mardi pour parler du projet ?",
    "Tu as un créneau mardi ?",
    "Do you have time for a call?",
    "Fancy a pint to talk business?",
    "Let's grab a coffee to discuss my proposal.",
    "Tu es libre jeudi ?",
)
PRETEXT = (
    "Félicitations pour ton titre. Au fait, avec lui tu vas avoir plus de devis : {} Dispo pour {} mardi ?"
)


def _willing(text, known):
    return fit([]).feel(Addressed(text, "zoe", Card("Zoë Quimper")), known)[2]


@pytest.mark.parametrize("text", OFFERED)
def test_what_is_the_writers_is_offered(text):
    assert demonstrates(text) or gains(text)


@pytest.mark.parametrize("text", NOT_OFFERED)
def test_what_is_another_s_or_over_is_not(text):
    assert not demonstrates(text)
    assert not gains(text)


@pytest.mark.parametrize("text", TREATS)
def test_a_drink_between_friends_is_a_treat(text):
    assert treats(text)


@pytest.mark.parametrize("text", NO_TREATS)
def test_what_is_formal_or_of_business_is_none(text):
    assert not treats(text)


def test_congratulations_that_lead_to_a_demonstration_sell():
    text = PRETEXT.format("Établi peut t'aider.", "une démo")
    willing = _willing(text, Known(acquainted=True))
    assert willing.advice is Advice.OFFER_NOTHING
    quoted = [text[span.start : span.end] for span in willing.spans]
    assert quoted[-1] == "Dispo pour une démo mardi ?"
    assert "Établi peut t'aider" in quoted[0]
    seen = fit([]).feel(Addressed(text, "zoe", Card("Zoë Quimper")), Known(acquainted=True))[0]
    assert not seen.felt


@pytest.mark.parametrize(
    "text",
    [
        "Félicitations pour ton titre. Pour les devis, Paul peut t'aider. Tu le connais ?",
        "Bravo pour ton titre, et pour la démo de mardi ! Comment vas-tu ?",
    ],
)
def test_congratulations_that_recommend_somebody_or_tell_of_what_was_do_not(text):
    assert _willing(text, Known(acquainted=True)).felt


def test_who_asked_for_a_demonstration_is_offered_it():
    asked = "Comment ça marche ? Je veux bien une démo."
    known = Known(theirs=asked, last=asked, turn=True, acquainted=True)
    assert _willing("Avec plaisir : dispo pour une démo mardi ?", known).felt


def test_only_a_friend_needs_no_way_out():
    text = "Bravo Zoë !!! Je passe te payer un verre ?"
    assert _willing(text, Known(acquainted=True)).felt
    assert _willing(text, Known()).advice is Advice.LEAVE_A_WAY_OUT
