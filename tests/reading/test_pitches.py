"""First words that ask for a quick call, or offer something, are told from those that ask of something."""

import pytest

from visavis.reading.pitches import approaches


@pytest.mark.parametrize(
    "text",
    [
        "Hi Gareth, just bumping this to the top of your inbox! Worth a quick 15 minute call this week?",
        "Notre ATS fait gagner six heures par semaine aux cabinets comme le vôtre. Une démonstration jeudi ?",
        "We help founders double their pipeline. Open to a chat?",
        "J'accompagne les dirigeants. Un échange rapide de quinze minutes ?",
        "Would you be up for a brief intro call?",
        "I saw your vacancy: we work with people like that. A quick call?",
    ],
)
def test_an_approach_is_heard(text):
    assert approaches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Accepteriez-vous de faire passer des entretiens fictifs à nos étudiants le 15 janvier ?",
        "Before we go further, what is the monthly figure for a small practice like ours?",
        "Pouvez-vous m'envoyer la fiche de poste ?",
        "What did you make of the last chapter?",
        "Quel logiciel utilisez-vous pour vos plans ?",
        "I saw the coating role on your site. Would you be free on Tuesday for a short call?",
        "Bonjour, votre annonce m'intéresse. Auriez-vous quinze minutes cette semaine ?",
        "Voici mon CV. Un appel rapide serait-il possible ?",
    ],
)
def test_a_question_about_something_is_no_approach(text):
    assert not approaches(text)
