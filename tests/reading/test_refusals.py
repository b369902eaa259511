"""A refusal is told from words that go on, in seven languages."""

import pytest

from visavis.reading.refusals import refuses


@pytest.mark.parametrize(
    "text",
    [
        "Merci, mais ce n'est pas d'actualité chez nous.",
        "Non, merci !",
        "Je ne suis pas du tout intéressée.",
        "Nous avons déjà un prestataire pour cela. Bonne continuation",
        "Merci de ne plus m'écrire.",
        "Je préfère décliner.",
        "Not a priority at Fathom Grove.",
        "We\u2019re all set, thanks",
        "NO THANK YOU",
        "I'll pass, sorry.",
        "Please stop writing to me",
        "Kein Interesse, danke.",
        "No me interesa, gracias",
        "Non mi interessa",
        "Nee, dank u.",
        "Não tenho interesse.",
    ],
)
def test_who_says_no_is_heard(text):
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👍",
        "No worries, see you Tuesday.",
        "Il n'y a pas de problème, à mardi.",
        "J'ai besoin de vos dates.",
        "I am not sure what you are asking for.",
        "Ce n'est pas le moment, recontactez-moi en juin.",
        "Not right now, could you come back to me next quarter?",
        "Cela m'intéresse beaucoup.",
    ],
)
def test_who_goes_on_is_not_taken_for_one_who_says_no(text):
    assert not refuses(text)
