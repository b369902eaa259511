"""The days ahead that people named of late are told, and those that are past, asked or taken back are not."""

from itertools import count

import pytest

from visavis.relations.attention import Spoken
from visavis.relations.coming import coming, passed

# a Friday, the 4th of October 2024
SAID_ON = 20_000
MONDAY = SAID_ON + 3


def told(*texts, by_owner=False, day=SAID_ON + 1):
    numbers = count()
    said = [Spoken("ada", "Ada Rive", SAID_ON - next(numbers), text, by_owner) for text in texts]
    return [(one.on, one.words) for one in coming(said, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Je commence lundi, j'ai un peu le trac.",
        "Lundi 7 octobre 10 h, c'est parfait.",
        "The board meets on Monday.",
        "My operation is on the 7th of October.",
        "I am away until Monday 7 October.",
    ],
)
def test_a_day_that_is_stated_is_told(text):
    assert told(text) == [(MONDAY, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Serez-vous au salon lundi ?",
        "Let us speak next week.",
        "Je rentre en octobre.",
        "Lundi dernier, c'était parfait.",
        "Nous étions là le 7 septembre.",
        "It opens on 7 December.",
        "Tous les lundis du monde se ressemblent.",
    ],
)
def test_what_is_asked_past_vague_or_far_is_none(text):
    assert told(text) == []


def test_of_the_owner_only_what_is_undertaken_or_fixed_at_an_hour_counts():
    assert told("I will send you the figures on Monday.", by_owner=True)
    assert told("Lundi à 10 h, c'est noté.", by_owner=True)
    assert told("Lundi est mon jour préféré.", by_owner=True) == []


ASKED = "Can we do a call on Monday at 10?"


@pytest.mark.parametrize(
    "text",
    [
        "Lundi 7 octobre à 10 h, cela vous irait ?",
        "Lundi 7 octobre à 14h30 ?",
        "Le lundi 7/10 à 9h30 ?",
        "Monday 7/10 at 2.30pm?",
        "Un devis d'ici lundi, est-ce possible ?",
        ASKED,
    ],
)
def test_what_is_asked_at_an_hour_or_by_a_day_is_told(text):
    assert told(text) == [(MONDAY, text)]
    assert told(text, by_owner=True) == []


@pytest.mark.parametrize(("answer", "stands"), [("Yes, perfect!", True), ("I am in Lyon all week.", False)])
def test_what_was_asked_stands_where_the_owner_answered_no_more_than_a_nod(answer, stands):
    said = [
        Spoken("ada", "Ada Rive", SAID_ON, answer, by_owner=True),
        Spoken("ada", "Ada Rive", SAID_ON, ASKED, by_owner=False),
    ]
    assert bool(coming(said, SAID_ON + 1)) is stands


def test_a_day_that_was_taken_back_since_is_none_and_of_two_the_one_said_last_is_told():
    agreed = "Monday 7 October at 10 works for me."
    assert told("Sorry, I have to cancel.", agreed) == []
    assert told("Thank you!", agreed) == [(MONDAY, agreed)]
    assert told("Tuesday 8 October at 9 then.", agreed) == [(MONDAY + 1, "Tuesday 8 October at 9 then.")]


def test_a_date_in_figures_is_told_on_its_own_day_and_none_where_the_week_says_otherwise():
    assert told("Friday 18/10 at 9am works.", day=SAID_ON + 6) == []
    assert told("Friday 18/10 at 9am works.", day=SAID_ON + 10) == [
        (SAID_ON + 14, "Friday 18/10 at 9am works.")
    ]
    assert told("Monday 10/7 at 9am works.") == []
    assert gone_by("Je peux le vendredi 18/10 à 9h.", "+Parfait.", day=SAID_ON + 8) == []


def test_the_next_day_comes_first_one_for_each_person_and_a_day_that_is_over_is_none():
    said = [
        Spoken("ada", "Ada Rive", SAID_ON, "We open on Tuesday.", by_owner=False),
        Spoken("bea", "B\u00e9a Mont", SAID_ON, "I leave on Monday. We open on Tuesday.", by_owner=False),
    ]
    assert [(one.person_key, one.on) for one in coming(said, SAID_ON)] == [
        ("bea", MONDAY),
        ("ada", MONDAY + 1),
    ]
    assert [(one.person_key, one.on) for one in coming(said, MONDAY + 1)] == [
        ("ada", MONDAY + 1),
        ("bea", MONDAY + 1),
    ]
    assert coming(said, MONDAY + 2) == []


def gone_by(*said, day=MONDAY + 1):
    """Return the days passed, of texts said the newest last, by the owner where a plus stands in front."""
    spoken = [
        Spoken("ada", "Ada Rive", SAID_ON - len(said) + at, text.lstrip("+"), text.startswith("+"))
        for at, text in enumerate(said, 1)
    ]
    return [(one.on, one.words, one.by_owner) for one in passed(spoken[::-1], day)]


@pytest.mark.parametrize(
    ("said", "words", "by_owner"),
    [
        (("Lundi 14 h, je vous appelle.",), "Lundi 14 h, je vous appelle.", False),
        (("+I will ring you on Monday at 3 pm.",), "I will ring you on Monday at 3 pm.", True),
        (("Shall we have a coffee on Monday?", "+Yes, perfect!"), "Shall we have a coffee on Monday?", False),
        (("+Lundi 7 octobre à 9h30 ?", "Parfait."), "Lundi 7 octobre à 9h30 ?", True),
        (("Je peux le lundi 7/10 à 9h.", "+Parfait."), "Je peux le lundi 7/10 à 9h.", False),
        (("+Un appel lundi à 10 h ?", "Parfait !"), "Un appel lundi à 10 h ?", True),
        (("Lundi 14 h, je vous appelle.", "+Merci !", "A lundi !"), "Lundi 14 h, je vous appelle.", False),
    ],
)
def test_an_hour_that_was_fixed_is_told_once_its_day_has_passed(said, words, by_owner):
    assert gone_by(*said) == [(MONDAY, words, by_owner)]
    assert gone_by(*said, day=MONDAY) == []
    assert gone_by(*said, day=MONDAY + 7) != []
    assert gone_by(*said, day=MONDAY + 8) == []


@pytest.mark.parametrize(
    "said",
    [
        ("Je commence lundi, j'ai un peu le trac.",),
        ("+Un appel lundi à 10 h ?",),
        ("+Un appel lundi à 10 h ?", "Lundi je ne suis pas là."),
        ("Lundi 14 h, je vous appelle.", "Je dois annuler."),
        ("Lundi 14 h, je vous appelle.", "Plutôt jeudi 10 octobre à 14 h, je vous appelle."),
    ],
)
def test_a_day_without_an_hour_refused_taken_back_or_moved_is_none_of_those_passed(said):
    assert gone_by(*said) == []


@pytest.mark.parametrize(
    "text",
    [
        "Merci pour la démonstration de lundi, c'était très clair.",
        "Merci pour l'appel de lundi, j'ai bien compris le principe.",
        "Le déjeuner de lundi était délicieux, merci encore.",
        "Ma femme est décédée lundi.",
        "Suite à notre appel de lundi, voici le plan.",
        "Thank you so much for the lunch on Monday.",
        "The call on Monday was a great help.",
        "It was so good to see you, I loved the lunch on Monday.",
    ],
)
def test_a_day_that_is_looked_back_to_neither_comes_nor_has_just_passed(text):
    assert told(text) == []
    assert gone_by(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Merci pour le rendez-vous de lundi 10 h, j'y serai.",
        "Thanks for the slot, Monday at 3 pm was free indeed.",
    ],
)
def test_thanks_for_an_hour_look_ahead(text):
    assert told(text) == [(MONDAY, text)]
