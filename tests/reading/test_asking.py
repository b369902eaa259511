"""What is asked without a question mark is heard, for the one who writes and for another."""

import pytest

from visavis.reading.asking import asks_plainly


@pytest.mark.parametrize(
    "text",
    [
        "Elle attend ton appel cette semaine, vas-y de ma part !",
        "Appelle-la cette semaine !",
        "Envoyez-lui votre CV, je l'ai prévenu.",
        "Notre directrice attend votre proposition.",
        "She is expecting your call this week.",
        "Give her a call, she knows your work.",
        "Write to them before Friday, they are hiring.",
        "Envoie-moi le plan.",
    ],
)
def test_who_asks_for_another_asks(text):
    assert asks_plainly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je l'appelle la semaine prochaine.",
        "On attend ta venue avec joie, si jamais tu passes.",
        "I called her yesterday, she sends her best.",
        "N'hésitez pas à les contacter.",
        "If you ever meet him, give him my best.",
        "Le train les attend.",
        "Thank you for your message.",
    ],
)
def test_what_is_told_of_others_or_at_will_asks_nothing(text):
    assert not asks_plainly(text)
