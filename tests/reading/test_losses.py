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
    "Bonsoir, mon père est décédé le 12 octobre. Je reprends doucement.",
    "Mon père est décédé le 12 octobre 2026.",
    "Ma mère est morte la semaine dernière.",
    "Ma sœur est décédée la nuit de Noël.",
    "Mon frère est décédé le mois dernier, dans un accident.",
    "Papa est décédé mardi.",
    "Bonjour, maman nous a quittés samedi matin.",
    "Mon oncle nous a quittés le 3.",
    "Mon oncle nous a quittés la semaine dernière.",
    "On a perdu papa.",
    "Nous avons perdu notre fils.",
    "Je viens de perdre ma mère.",
    "J'ai enterré mon père samedi.",
    "On enterre maman demain, je vous réponds après.",
    "Mes parents sont morts dans un accident dimanche.",
    "Le père de ma femme est mort hier.",
    "Mon père, malade depuis un an, est mort ce matin.",
    "Depuis le décès brutal de mon mari, tout est en suspens.",
    "Dad died last week.",
    "Sorry, mum passed away in May.",
    "My dad passed last week.",
    "My mum has just died.",
    "My father, who had been ill for months, died on Friday.",
    "We are burying my uncle tomorrow.",
    "My mother's sister died on Monday.",
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
    "Ma batterie est morte.",
    "Le projet est mort la semaine dernière.",
    "La voiture de ma femme est morte hier.",
    "Le chien de ma mère est mort.",
    "Mon père dit que le contrat est mort la semaine dernière.",
    "Mon fils a un téléphone qui est mort.",
    "Mon grand-père est mort avant ma naissance.",
    "Mon père est mort en 1998.",
    "Mon père est décédé le 12 octobre 2019.",
    "Mon mari m'a quittée la semaine dernière.",
    "Mon associé nous a quittés pour Google.",
    "Mon associé a quitté la société.",
    "Ton papa est décédé, je suis désolée.",
    "Le papa de Claire est mort.",
    "J'ai perdu mon père de vue au salon.",
    "J'ai enterré mon fils sous les cadeaux.",
    "J'organise l'enterrement de vie de garçon de mon frère.",
    "J'ai peur de perdre mon père.",
    "Ma fille est morte d'inquiétude pour son concours.",
    "The deal died last week.",
    "My son's phone died.",
    "My dad's car died last week.",
    "My husband thinks the deal died.",
    "Your dad died, I heard. I am so sorry.",
    "Tom's dad died last week.",
    "My daughter passed!",
    "My brother passed me your name.",
    "We lost my son's bag.",
    "My grandfather died before I was born.",
    "My father died when I was ten.",
)
SAID_ON = 20_766  # the 9th of November 2026


@pytest.mark.parametrize("text", TOLD)
def test_a_loss_of_ones_own_is_heard(text):
    assert tells_of_a_loss(text, SAID_ON)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_loss_of_the_writer_is_none(text):
    assert not tells_of_a_loss(text, SAID_ON)
