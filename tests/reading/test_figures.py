"""Dates in figures are days of a month, the day first; shares, scores and versions are none."""

from datetime import date

import pytest

from visavis.reading.days import dated, names_a_day
from visavis.reading.figures import day_words

_EPOCH = date(1970, 1, 1).toordinal()
# a Tuesday
SAID_ON = date(2026, 11, 24).toordinal() - _EPOCH


def day_of(text):
    found = dated(day_words(text, SAID_ON), SAID_ON) if names_a_day(text) else None
    return None if found is None else date.fromordinal(found + _EPOCH).isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday 11/12 at 9am works.", "2026-12-11"),
        ("Je peux le vendredi 4/12 à 9h.", "2026-12-04"),
        ("Plutôt le jeudi 3/12 à 14h30 ?", "2026-12-03"),
        ("Vendredi (11/12) à 9 h", "2026-12-11"),
        ("ven. 4/12 à 10h", "2026-12-04"),
        ("Fri, 4/12 it is", "2026-12-04"),
        ("Le 3/12, jeudi, à 9h", "2026-12-03"),
        ("I can do 3/12 at 2.30pm.", "2026-12-03"),
        ("04/12/2026 at 9am", "2026-12-04"),
        ("Je peux le 04/12/2026 à 9h.", "2026-12-04"),
        ("On signe le 04.12.2026.", "2026-12-04"),
        ("3/12/26 à 9h", "2026-12-03"),
        ("Disons le 3/12", "2026-12-03"),
        ("Le 4/12 me va.", "2026-12-04"),
        ("4/12 works for me", "2026-12-04"),
        ("I am away until 15/12.", "2026-12-15"),
        ("We open on 5/1.", "2027-01-05"),
        ("Friday 4/12 or Monday 7/12 at 10", "2026-12-04"),
    ],
)
def test_figures_that_are_a_date_name_that_day(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        # where the day of the week says otherwise, the month may stand first, and nothing is guessed
        "Friday 12/4 at 9am",
        "Thursday 12/3 at 2pm",
        "12/4 (Friday) at 3pm",
        "12/4, Friday at 3pm",
        "Friday 3/12 at 9",
        "Friday 12/25 at noon",
        "12/25/2026 at noon",
        "vendredi 31/2",
        # what is over
        "Suite à notre échange du mardi 3/11",
        "Reçu le 04/11/2026 à 9h",
        "Merci pour votre message du 3/11.",
        # shares, scores, versions, numbers
        "Available 24/7",
        "le 3/4 du temps",
        "On 2/3 projects",
        "On 3/4 of our sites",
        "Version 3/12 is out",
        "page 3/12",
        "Nous passons de 3/12 à 9 points",
        "Tél. 04.12.20.26.10",
        "https://example.org/le/3/12",
        "1/12e de la somme",
    ],
)
def test_figures_that_contradict_are_over_or_are_no_date_name_none(text):
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Available 24/7 Monday to Friday", "2026-11-30"),
        ("We won 3/2 on Friday", "2026-11-27"),
        ("Half (1/2) of it on Monday", "2026-11-30"),
        ("lundi 10/12h", "2026-11-30"),
        ("lundi, 40/50 personnes", "2026-11-30"),
        ("Réunion vendredi, étape 3/12", "2026-11-27"),
        ("jeudi 24/25 décembre", "2026-12-25"),
        ("mardi 1 h30", "2026-12-01"),
    ],
)
def test_what_is_no_date_leaves_the_day_beside_it_alone(text, day):
    assert day_of(text) == day
