"""A complaint of what one was delivered, sold or promised is heard, and what others did is none."""

import pytest

from visavis.reading.complaints import complains, takes_up


@pytest.mark.parametrize(
    "text",
    [
        "Votre logiciel a effacé toutes mes factures. C'est inadmissible.",
        "Salut, le planning a perdu toute la semaine 48. Ça ne peut pas durer.",
        "Rien ne marche, j'ai trois gars qui attendent.",
        "Je suis très déçue de la livraison de mardi.",
        "Nous sommes mécontents du service.",
        "L'application ne s'ouvre plus depuis ce matin.",
        "Je n'ai toujours pas reçu ma commande.",
        "Je souhaite être remboursé.",
        "Vous m'aviez promis une réponse avant le chantier et toujours rien.",
        "Ce n'est pas sérieux de votre part.",
        "I am really disappointed. Could you at least tell me what was missing?",
        "Your update has deleted my whole calendar.",
        "This is unacceptable, your team promised it for Monday.",
        "Nothing works any more since the migration.",
        "I still haven't received the invoice.",
        "I would like a refund.",
        "You promised the drawings by Easter and still nothing.",
    ],
)
def test_a_complaint_is_heard(text):
    assert complains(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le comportement du maire est inadmissible.",
        "Je suis déçu de ne pas pouvoir venir jeudi.",
        "I'm disappointed I can't make it on Friday.",
        "I am disappointed for you, that post was made for you.",
        "Mon patron a perdu la tête, mais c'est une autre histoire.",
        "Votre exposé m'a fait perdre toute envie de dormir, bravo.",
        "Je n'ai toujours pas reçu de réponse de la mairie.",
        "I still haven't got an answer from the bank.",
        "Avez-vous perdu votre carnet ? Je l'ai trouvé à l'atelier.",
        "Your talk broke my prejudices about tar.",
        "Tout marche très bien, merci !",
        "Le maire a perdu les élections, c'est le planning du pont qui va changer.",
        "La mise à jour est superbe, rien à redire.",
        "C'est normal, prenez votre temps.",
    ],
)
def test_regrets_news_of_others_and_praise_are_none(text):
    assert not complains(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je suis navré, je regarde cela tout de suite.",
        "Vous avez raison, nous avons retrouvé vos factures.",
        "Je vous rappelle dans l'heure avec la sauvegarde.",
        "I am so sorry. We have restored the calendar.",
        "You're right, I'll look into it before lunch.",
    ],
)
def test_regret_understanding_and_a_remedy_take_a_complaint_up(text):
    assert takes_up(text)


@pytest.mark.parametrize(
    "text",
    [
        "C'est bizarre, chez moi ça marche. Tu as essayé de recharger la page ?",
        "Bonjour, notre nouvelle version sort lundi !",
        "Have you tried turning it off and on again?",
        "Great news, our spring offer is out.",
    ],
)
def test_a_brush_off_and_news_do_not(text):
    assert not takes_up(text)
