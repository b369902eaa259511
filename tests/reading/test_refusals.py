"""A refusal, a farewell and a word that one comes back are told from words that go on."""

import pytest

from visavis.reading.refusals import Back, comes_back, offers_a_booking, refuses, takes_leave


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
        "Merci, cela ne m'intéresse pas. Inutile de me relancer.",
        "Ne me relancez plus.",
        "Ne m\u2019écrivez plus, merci.",
        "Pas la peine de revenir vers moi.",
        "Merci de ne plus me recontacter",
        "Not interested. Please don't follow up.",
        "No need to get back to me",
        "Don't bother reaching out.",
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
        "N'hésitez pas à me relancer en janvier.",
        "Inutile de me relancer, je reviens vers vous lundi.",
        "Ce n'est pas le moment, ne me rappelez pas avant juin.",
        "Don't hesitate to get back to me.",
    ],
)
def test_who_goes_on_is_not_taken_for_one_who_says_no(text):
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Je reviens vers vous lundi.", Back()),
        ("I\u2019ll get back to you after the board meeting", Back()),
        ("Nous vous recontacterons", Back()),
        ("Let's talk next week", Back()),
        ("Reparlons-en en janvier 2027 !", Back(1, 2027)),
        ("On en reparle en mars ?", Back(3)),
        ("Recontactez-moi début juin", Back(6)),
        ("I am away. Let me come back to you in May.", Back(5)),
        ("Let me check my diary and get back to you.", Back()),
        ("I am on annual leave until 30 November and will reply on my return.", Back(11)),
        ("Je suis absente jusqu'au 4, je répondrai à mon retour.", Back()),
        ("I'm back in December. Let's speak then.", Back(12)),
        ("I am back in Leeds.", None),
        ("Recontactez-moi vite", None),
        ("Reparlons-en !", None),
        ("Let's talk", None),
        ("Je vous rappelle que le dossier est prêt.", None),
        ("Je ne reviendrai pas.", None),
        ("Je reviens vers vous lundi. Serez-vous à Lyon mardi ?", None),
        ("Je marche en mai.", None),
    ],
)
def test_who_says_that_they_come_back_is_heard_with_the_month_they_name(text, back):
    assert comes_back(text) == back


@pytest.mark.parametrize(
    "text",
    [
        "Avec plaisir ! Bonne soirée \N{SLIGHTLY SMILING FACE}",
        "Parfait, à mardi !",
        "Merci, à bientôt",
        "Merci !",
        "Merci beaucoup pour votre réponse !\nNolwenn",
        "D'accord, merci",
        "Thanks!",
        "Thank you so much, see you Tuesday",
        "Great, thanks. See you at stand-up 13.",
    ],
)
def test_who_takes_leave_asks_nothing(text):
    assert takes_leave(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Parfait",
        "Avec plaisir !",
        "Oui, merci",
        "Parfait, merci d'avance",
        "Thanks in advance",
        "Merci, à mardi ?",
        "Merci pour votre invitation",
        "Merci. Envoyez-le moi",
        "Bonne soirée, et dites-moi pour le devis",
        "Thanks, see https://here.example",
        "Merci, à bientôt. " + "Votre atelier m'a fait penser au port. " * 3,
    ],
)
def test_who_says_more_than_farewell_or_thanks_is_not_taken_to_leave(text):
    assert not takes_leave(text)


def test_a_link_where_one_books_a_time_is_seen():
    assert offers_a_booking("Pick a time: https://calendly.com/steeve/30min")
    assert not offers_a_booking("Il y a calendly. Et https://here.example/page")
