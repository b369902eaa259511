"""Who has lost one of their own is heard, and nobody else."""

import pytest

from visavis.reading.losses import tells_of_a_loss

TOLD = (
    "Je dois annuler la semaine prochaine : mon père est mort hier matin.",
    "Ma maman est décédée jeudi, je suis à Quimper avec mes sœurs.",
    "Pardon du silence, j'ai perdu ma grand-mère ce week-end.",
    "Nous partons pour les obsèques de mon oncle.",
    "Mon frère vient de mourir, je n'ai pas la tête à cela.",
    "Suite à un deuil familial, je suis peu disponible.",
    "Notre associé est décédé subitement vendredi.",
    "I'm so sorry, my mother passed away on Sunday.",
    "We lost my dad last week, so everything is on hold.",
    "My husband died in October and I am only now reading this.",
    "I will be away for my sister's funeral.",
    "There has been a death in the family.",
)
NOT_TOLD = (
    "Mon fils est mort de rire devant votre vidéo.",
    "Mon mari est parti en déplacement.",
    "Mon père est mort quand j'avais dix ans, d'où ce métier.",
    "Votre père est mort, je l'ai appris hier : toutes mes condoléances.",
    "J'ai perdu mon téléphone, pouvez-vous me redonner votre numéro ?",
    "J'ai perdu la main sur ce dossier.",
    "Ma fille a quitté Lyon pour Nantes.",
    "Ma fille est la meilleure de sa classe, morte de fatigue mais heureuse.",
    "My son passed the exam!",
    "My daughter passed all her exams.",
    "We lost the tender to a competitor.",
    "My partner lost his keys.",
    "I am sorry about the death of your mother.",
    "My grandfather died years ago, before the war memorial was built.",
)


@pytest.mark.parametrize("text", TOLD)
def test_a_loss_of_ones_own_is_heard(text):
    assert tells_of_a_loss(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_loss_of_the_writer_is_none(text):
    assert not tells_of_a_loss(text)
