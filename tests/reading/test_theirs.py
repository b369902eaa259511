"""What is seen is the reader's: no story of the writer's own, no cliché, no request and no condition."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.sensations import Known


def _seen(text, known=None):
    felt = fit([]).feel(Addressed(text, "zoe", Card("Zoë Quimper")), known or Known(acquainted=True))
    return felt[0]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, j'ai refait ma cuisine en liège et elle ne résonne plus.",
        "Bonjour Zoë, quand j'ai refait la salle de Croix, nous avons commencé par les panneaux.",
        "Hi Zoë, I rebuilt my kitchen in cork last spring and it stopped ringing.",
        "Hi Zoë, when we rebuilt the hall at Croix we did it the other way round, and paid for it twice.",
        "Bonjour Zoë, je sais que vous avez beaucoup de travail.",
        "Bonjour Zoë, je sais bien que vous avez autre chose à faire : les CM2 viendraient-ils mercredi ?",
        "Bonjour Zoë, vous devez être débordée en ce moment, entre les copies et les conseils.",
        "Bonjour Zoë, j'espère que vous allez bien et que l'automne est doux à Bondues.",
        "Hi Zoë, I am sure you get many messages of this sort in Grimsby.",
        "Hi Zoë, I know you have a lot of marking on your plate this week.",
        "Hi Zoë, if I kept quiet at the back, could I come to the crypt?",
        "Hi Zoë, how is the music block? If you would rather I kept out of it, say so.",
        "Bonjour Zoë, avez-vous entendu parler de la salle de Croix ? Nous l'avons rénovée en 2021.",
        "Hi Zoë, eleven days of hail. How many caravans did you sell?",
        "Hi Zoë, tell me if it is too much of a bother: would the second weekend suit you?",
    ],
)
def test_what_is_not_theirs_is_not_seen(text):
    seen = _seen(text)
    assert (seen.felt, seen.spans) == (False, ())


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Bonjour Zoë, j'ai gardé votre dépliant sur les péniches.", "j'ai gardé votre dépliant"),
        ("Bonjour Zoë, j'ai relu la tribune sur les péniches de Conflans.", "j'ai relu la tribune"),
        ("Hi Zoë, I heard the choir is singing in the crypt at Ely.", "I heard the choir"),
        ("Hi Zoë, I kept your leaflet about the crypt organ.", "I kept your leaflet"),
        ("Hi Zoë, we met by the coffee urn in Grimsby, under the whale.", "we met by the coffee urn"),
        ("Zoë, nous étions assis côte à côte dans le car de Bondues.", "nous étions assis"),
        ("Hi Zoë, I know you said to try again when the ewes are in.", "I know you said"),
        ("Bonjour Zoë, je sais que vous avez fondé la fanfare de Bondues.", "vous avez fondé la fanfare"),
        ("Zoë, je sais que vous cherchez une salle pour la fanfare de Bondues.", "vous cherchez une salle"),
        ("Hi Zoë, I know you are restoring the crypt organ at Ely.", "you are restoring the crypt organ"),
        ("Hi Zoë, Grace Fielding said you line nurseries with cork.", "Grace Fielding said"),
        (
            "Hi Zoë, I think of Stanmore since Maya first mentioned it to me. I rebuilt Croix the other way.",
            "since Maya first mentioned it to me",
        ),
    ],
)
def test_what_is_theirs_is_seen_and_is_what_is_quoted(text, quoted):
    seen = _seen(text)
    assert seen.felt
    assert any(quoted in text[span.start : span.end] for span in seen.spans)
    assert not any("rebuilt" in text[span.start : span.end] for span in seen.spans)
