"""Who is away is told from who speaks of the leave of somebody else."""

import pytest

from visavis.reading.absences import away_until, is_away, is_on_long_leave, without_others_leave

# a Friday, the 4th of October 2024
SAID_ON = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "Je suis actuellement en congés jusqu'au 9 novembre inclus, sans accès à mes messages.",
        "I am out of the office until Monday 23 November.",
        "Automatic reply: I will read this on Tuesday",
    ],
)
def test_an_absence_that_answers_by_itself_is_heard(text):
    assert is_away(text)
    assert not is_away("Nous étions en vacances à Brest.")


@pytest.mark.parametrize(
    "text",
    [
        "Je suis actuellement en congé maternité et je ne consulte pas cette messagerie.",
        "I am currently on parental leave and will not be reading messages.",
        "Je suis en congés du 3 au 24 août.",
        "I'm on annual leave this week.",
        "I'm OOO until Monday",
        "I'm on vacation and will reply when I'm back on Monday.",
        "Abwesenheitsnotiz: Ich bin bis 3. Mai nicht da.",
        "automated reply - I check LinkedIn on Fridays only",
        "Thanks for your message! I'll get back to you as soon as possible. (auto-reply)",
    ],
)
def test_an_absence_is_heard_without_the_day_it_ends(text):
    assert is_away(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je suis en vacances la semaine prochaine, mais mardi me va !",
        "Je suis en déplacement à Lyon jeudi, on se voit ?",
        "I was on leave when you wrote, sorry.",
        "We're hiring for the Paris office until May",
    ],
)
def test_who_speaks_of_a_leave_is_not_away_for_it(text):
    assert not is_away(text)


def test_a_leave_of_months_is_told_from_one_of_days():
    assert is_on_long_leave("I am currently on parental leave and will not be reading messages.")
    assert not is_on_long_leave("I'm on annual leave this week.")


@pytest.mark.parametrize(
    "text",
    [
        "Claire a bien reçu votre message mais elle est en arrêt jusqu'en janvier, écrivez-moi en attendant.",
        "Ma collègue est en congé jusqu'au 5 janvier, je reprends le dossier : envoyez-moi le devis.",
        "Ma collègue, en congé jusqu'au 5 janvier, vous répondra à son retour.",
        "Ma collègue en congé jusqu'au 5 m'a laissé le dossier.",
        "My boss is on leave until January, please send me the quote instead.",
        "I think she is on leave until Monday.",
        "Notre acheteuse est absente jusqu'au 15, mais je peux signer.",
        "Vous êtes en congé jusqu'au 15, je crois : profitez-en.",
        "You're on leave until Monday, right",
        "Le directeur sera absent jusqu'à lundi, voyez avec moi.",
        "Tom has been out of the office until today.",
        "He'll be on holiday until the 3rd.",
        "Marie Dupont is out of the office until Monday.",
    ],
)
def test_the_leave_of_somebody_else_is_not_the_writers(text):
    assert not is_away(text, "Olivier Trois")


@pytest.mark.parametrize(
    "text",
    [
        "Marie Dupont is out of the office until Monday 23 November.",
        "Bonjour, Marie est absente jusqu'au 15. Contactez son assistante.",
        "Thanks for your message, out of office until Monday.",
        "Merci pour votre message. Absente jusqu'au 5.",
        "Bonjour, actuellement en congés jusqu'au 5 janvier.",
        "We're out of office until the 3rd.",
        "I'll be away until Monday.",
        "I have been on sick leave until now, sorry",
        "On est en congés jusqu'au 5.",
        "Toute l'équipe est en vacances jusqu'au 3 janvier.",
        "Claire est en arrêt jusqu'en mai, et moi je suis en congé jusqu'au 5.",
        "Je suis, comme chaque année, en congé jusqu'au 15.",
        "Ik ben met verlof tot 20 november, daarna spreken we af",
    ],
)
def test_a_leave_of_ones_own_is_heard_in_whichever_person(text):
    assert is_away(text, "Marie Dupont")


def test_a_leave_of_months_of_somebody_else_is_not_the_writers():
    assert is_on_long_leave("Je pars en congé maternité en octobre, retour fin mars.")
    assert is_on_long_leave("During my sabbatical I read nothing.")
    assert not is_on_long_leave("Claire est en congé maternité, je reprends le dossier.")
    assert not is_on_long_leave("She is on maternity leave, so write to me.")
    assert not is_on_long_leave("Félicitations pour votre congé parental !")


def test_until_when_is_told_and_what_is_said_of_others_left_out():
    assert away_until("Ik ben met verlof tot 20 november", SAID_ON) == SAID_ON + 47
    assert away_until("Je suis absente jusqu'au 14, je répondrai.", SAID_ON) == SAID_ON + 10
    said = "Elle est en arrêt jusqu'en janvier, écrivez-moi en attendant."
    assert without_others_leave(said) == " écrivez-moi en attendant."
    assert without_others_leave("Je suis absente jusqu'au 4, écrivez-moi") == (
        "Je suis absente jusqu'au 4, écrivez-moi"
    )
