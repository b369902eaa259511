"""What a text takes up of somebody's words is found, and what everybody says is taken up from nobody."""

import pytest

from visavis.reading.echoes import answers, echoes, recalled

TAKEN_UP = [
    (
        "Hi Una, I am not sure what you are asking for: that was fair.",
        "I am not sure what you are asking for.",
    ),
    (
        "Vous me proposiez mardi à 10 h ou jeudi, et jeudi me va.",
        "Volontiers, mardi à 10 h, ou jeudi ; dites-moi.",
    ),
    ("J'ai repensé aux vignes et à la grêle.", "La grêle a pris la moitié des vignes."),
    ("Ta phrase « on compte ce qui manque » m'est restée.", "Chez nous, on compte ce qui manque."),
]
FROM_NOBODY = [
    ("Merci pour votre message et bonne journée !", "Bonjour, merci pour votre message et bonne journée."),
    ("I am looking forward to it, and to you.", "I am sure that it is up to you, and to me."),
    ("Votre phrase sur les archives sonores m'est restée.", "I am not sure what you are asking for."),
    ("Bonjour Ana", ""),
    ("", "La grêle a pris la moitié des vignes."),
]


@pytest.mark.parametrize(("text", "theirs"), TAKEN_UP)
def test_words_in_a_row_and_rare_ones_near_together_are_taken_up(text, theirs):
    assert echoes(text, theirs)


@pytest.mark.parametrize(("text", "theirs"), FROM_NOBODY)
def test_what_everybody_says_is_taken_up_from_nobody(text, theirs):
    assert echoes(text, theirs) == []


def test_the_passage_is_that_of_the_untouched_text():
    text = "Bonjour,\nvous disiez « MARDI à 10 h » : parfait."
    (found,) = echoes(text, "mardi à 10 h, chez nous")
    assert text[found.start : found.end] == "MARDI à 10 h"


def test_passages_that_overlap_are_one():
    theirs = "la grêle a pris la moitié des vignes hautes"
    text = "Si la grêle a pris la moitié des vignes hautes, que reste-t-il ?"
    (found,) = echoes(text, theirs)
    assert text[found.start : found.end] == theirs


@pytest.mark.parametrize(
    ("text", "last", "found"),
    [
        ("Malo peut commencer lundi.", "L'un d'eux, Malo, voudrait venir. C'est possible ?", ["Malo"]),
        ("Je préviens Yves.", "Elle sera remplacée par Yves.", ["Yves"]),
        (
            "Ah oui, trois heures du matin !",
            "Sonne chez moi, à trois heures du matin.",
            ["trois heures du matin"],
        ),
        ("On décale en mars.", "Peut-on décaler au mois de mars ?", ["décale", "mars"]),
        ("Je n'interviens pas en crèche.", "Intervenez-vous dans les crèches ?", ["crèche"]),
        ("Ma fille veut revoir le curé.", "C'est le curé. Dites-le à votre fille.", ["fille", "curé"]),
        ("How is your garden?", "My garden is under water.", ["garden"]),
    ],
)
def test_what_answers_takes_up_a_name_a_word_in_another_form_or_words_in_a_row(text, last, found):
    assert [text[one.start : one.end] for one in answers(text, last, "Zoé Roux")] == found


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Parfait, merci !", "Parfait. Elle part en congé."),
        ("Oui, c'est possible !", "C'est possible ?"),
        ("Mardi 12 h devant le hall ?", "Oui, le mardi !"),
        ("Yes please, hold Tuesday's ham.", "Should we hold it from Tuesday?"),
        ("Wow, five stars.", "We got stars!"),
        ("J'ai perdu mon chat.", "J'ai perdu mon père."),
        ("Une maison pour vos projets.", "Je suis à la maison."),
        ("Meilleurs vœux !", "Tous mes vœux, cdlt."),
        ("Toutes mes condoléances pour ton père.", "Mon père est décédé."),
        ("Bon courage à votre papa.", "Mon papa est malade."),
        ("Votre avis m'aide.", "À mon avis, oui."),
        ("A house for your plans.", "My house is sold."),
        ("On se cale un call ?", "Un call, pourquoi pas."),
        ("Je te fais un mail.", "Bien reçu le mail."),
        ("Zoé, merci et bonne journée à vous.", "Merci et bonne journée à vous, Zoé."),
    ],
)
def test_everyday_words_and_days_alone_take_up_nothing(text, last):
    assert answers(text, last, "Zoé Roux") == []


@pytest.mark.parametrize(
    ("text", "last", "taken"),
    [
        ("It is 11,000 square furlongs.", "Do you work above 5,000 square furlongs?", "furlongs"),
        ("Le hangar fait 11 000 mètres carrés.", "Au-dessus de 5 000 mètres carrés ?", "carrés"),
        ("Yes: 5,000 is fine.", "Do you work above 5 000?", "5,000"),
        ("J'appelle le 06 00 00 41 17.", "Mon numéro : 0600004117.", "06 00 00 41 17"),
        ("J'appelle le 06 00 00 41 18.", "Mon numéro : 06 00 00 41 17.", ""),
    ],
)
def test_a_number_in_groups_is_one_and_another_is_another(text, last, taken):
    found = [text[one.start : one.end] for one in answers(text, last, "Zoë")]
    assert (taken in " ".join(found)) if taken else not found
    assert not any(one.startswith("000") for one in found)


@pytest.mark.parametrize(
    ("text", "last", "taken"),
    [
        ("Spring is here, as you said. Shall I?", "Maybe try again in the spring.", ["Spring"]),
        ("Le printemps est là, comme vous disiez.", "Revenez au printemps.", ["printemps"]),
        ("Spring is here. Shall I?", "Maybe try again in the spring.", []),
        ("The office is open, as you said.", "Maybe try again in the spring.", []),
    ],
)
def test_an_everyday_word_that_is_said_to_be_theirs_is_taken_up(text, last, taken):
    assert [text[one.start : one.end] for one in recalled(text, last)] == taken


def test_what_stands_between_two_words_far_apart_is_not_taken_up():
    theirs = "Le réfectoire résonne. Travaillez-vous sur des bâtiments classés ?"
    text = "J'aime les classés : comptez une demi-journée pour le réfectoire."
    found = [text[one.start : one.end] for one in echoes(text, theirs)]
    assert found == ["classés", "réfectoire"]
