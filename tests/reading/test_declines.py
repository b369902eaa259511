"""Who stays where they are, or has taken something else, says no; who may listen has not."""

import pytest

from visavis.reading.refusals import refuses


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, I'm happy where I am.",
        "I am happy where I am for now.",
        "Very happy where I am, thank you",
        "Thanks, happy where I am!",
        "Thanks, but I'm happy in my current role.",
        "Thanks for thinking of me! I'm settled where I am.",
        "Merci, mais je ne suis pas en recherche.",
        "Je suis bien là où je suis, merci.",
        "Merci, mais je suis très heureuse dans mon poste actuel.",
        "Je ne cherche pas à changer pour le moment, merci.",
        "Merci, je ne suis pas à l'écoute du marché.",
        "I have accepted another offer, so I am withdrawing my application.",
        "I've accepted a different role, but let's stay in touch.",
        "I would like to withdraw my application.",
        "J'ai accepté une autre offre, je retire donc ma candidature.",
        "Je souhaite retirer ma candidature.",
    ],
)
def test_who_stays_where_they_are_or_took_another_offer_says_no(text):
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not happy where I am.",
        "I am happy where I am, but curious about the role.",
        "I'm happy where I am, though always happy to talk.",
        "I'm happy where I am. What would the salary be?",
        "I was happy where I was.",
        "We're happy where we are with the project.",
        "Very happy in my new role, thank you!",
        "I'm good where I am based, in Leeds.",
        "Je ne suis pas bien là où je suis.",
        "Je suis bien là où je suis, mais ouverte à vos propositions.",
        "Je suis bien dans mon bureau à 10 h.",
        "Je suis bien arrivée.",
        "Je suis à la recherche d'un poste.",
        "Je ne suis pas en recherche active mais à l'écoute.",
        "Vous n'êtes pas en recherche, je crois.",
        "I am not withdrawing my application.",
        "I have accepted your offer.",
        "I have signed another copy for you.",
        "I took another role at Volt, and look after purchasing now.",
        "J'ai pris un autre poste chez Volt.",
        "Another offer came in, I have to decide by Friday.",
        "Je ne retire pas ma candidature.",
        "J'ai accepté votre offre.",
    ],
)
def test_who_may_listen_or_goes_on_has_not_said_no(text):
    assert not refuses(text)
