"""A draft that fixes another hour than was last spoken of is told where; one that asks or moves it is not."""

import pytest

from visavis.reading.hours import hours, last_spoken_of, other_hours

# a Friday, the 4th of October 2024
SAID_ON = 20_000
MONDAY = SAID_ON + 3


@pytest.mark.parametrize(
    ("text", "minutes", "words"),
    [
        ("Lundi 7 octobre 10 h, c'est parfait.", 600, "10 h"),
        ("À lundi, 14h30 !", 150, "14h30"),
        ("On se voit lundi à 9 heures ?", 540, "9 heures"),
        ("See you on Monday at 3 pm!", 180, "3 pm"),
        ("Le lundi 7/10 à 14h30, c'est noté.", 150, "14h30"),
        ("Monday 7/10 at 3 pm works.", 180, "3 pm"),
        ("Monday at 15:00 works for me.", 180, "15:00"),
        ("Le 7 octobre à midi, c'est noté.", 0, "midi"),
    ],
)
def test_an_hour_that_is_fixed_is_found_with_its_day(text, minutes, words):
    (found,) = hours(text, SAID_ON)
    assert (found.on, found.minutes, text[found.start : found.end]) == (MONDAY, minutes, words)


@pytest.mark.parametrize(
    "text",
    [
        "Je suis libre lundi après 14 h.",
        "Lundi entre 10 h et 12 h, au choix.",
        "Monday from 3 pm suits me.",
        "On Monday I work 8 h, then 2 h more.",
        "Monday at 10am CET?",
        "À 14 h, comme d'habitude.",
        "Lundi, bien sûr.",
        "Monday 10/7 at 3 pm works.",
    ],
)
def test_an_hour_that_is_loose_of_another_zone_or_of_no_day_is_none(text):
    assert [*hours(text, SAID_ON)] == []


def test_of_two_hours_of_one_day_the_one_said_last_holds():
    said = [(SAID_ON, "Plutôt lundi à 16 h."), (SAID_ON - 1, "Lundi à 14 h ?")]
    assert last_spoken_of(said) == {MONDAY: 240}


SPOKEN_OF = {MONDAY: 120}


@pytest.mark.parametrize("text", ["Alors à lundi, 15 h !", "I have noted Monday 7 October at 2:30 pm."])
def test_another_hour_of_that_day_is_told(text):
    (found,) = other_hours(text, SAID_ON + 1, SPOKEN_OF)
    assert text[found.start : found.end] in {"15 h", "2:30 pm"}


@pytest.mark.parametrize(
    "text",
    [
        "À lundi 14 h !",
        "See you on Monday at 2 pm.",
        "Lundi à 15 h, cela vous irait ?",
        "Désolée, lundi ce sera plutôt 15 h.",
        "À mardi, 15 h !",
        "Can we move Monday to 4 pm.",
    ],
)
def test_the_same_hour_a_question_a_change_and_another_day_are_not(text):
    assert other_hours(text, SAID_ON + 1, SPOKEN_OF) == []
