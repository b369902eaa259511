"""The day that words name, and what names none: an hour, a day that is past, a limit of another kind."""

from datetime import date

import pytest

from visavis.reading.days import dated, named_day, names_a_day
from visavis.reading.tokens import folded_words

_EPOCH = date(1970, 1, 1).toordinal()
# a Monday
SAID_ON = date(2026, 11, 9).toordinal() - _EPOCH


def day_of(text, said_on=SAID_ON):
    found = named_day(folded_words(text), said_on)
    return None if found is None else date.fromordinal(found + _EPOCH).isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Je vous appelle mardi 17 à 9 h.", "2026-11-17"),
        ("Jeudi 26 me convient", "2026-11-26"),
        ("lundi 23 à 9h30", "2026-11-23"),
        ("Lundi 23, 10h", "2026-11-23"),
        ("lundi 23, 10 h 30", "2026-11-23"),
        ("mardi le 17", "2026-11-17"),
        ("le mardi 1er", "2026-12-01"),
        ("on Tuesday the 17th", "2026-11-17"),
        ("Thursday 26th at 3 pm", "2026-11-26"),
        ("Tuesday 17 at 9", "2026-11-17"),
        ("Tue 17 Nov", "2026-11-17"),
        ("Nov 17 works", "2026-11-17"),
        ("Thu the 19th", "2026-11-19"),
        ("lundi 9, tout à l'heure à midi", "2026-11-09"),
        # the number rules where the two do not agree
        ("mercredi 17", "2026-11-17"),
        ("on Friday the 17th", "2026-11-17"),
        ("vendredi 4", "2026-12-04"),
    ],
)
def test_a_day_of_the_week_with_a_number_is_that_day(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mardi à 17 h", "2026-11-10"),
        ("mardi 17 h", "2026-11-10"),
        ("mardi 17h", "2026-11-10"),
        ("mardi 9 heures", "2026-11-10"),
        ("mardi 17:30", "2026-11-10"),
        ("mardi 10-12h", "2026-11-10"),
        ("Tuesday 5 pm", "2026-11-10"),
        ("Tuesday 5pm", "2026-11-10"),
        ("Tuesday 5 p.m.", "2026-11-10"),
        ("Tuesday 5", "2026-11-10"),
        ("Tuesday 10-11", "2026-11-10"),
        ("lundi, 40 personnes", "2026-11-16"),
    ],
)
def test_an_hour_is_no_number_of_a_day(text, day):
    assert day_of(text) == day


def test_a_numbered_day_that_is_over_is_none_ahead():
    later = date(2026, 11, 20).toordinal() - _EPOCH
    assert day_of("Suite à notre échange de mardi 17, merci", later) is None
    assert day_of("After our call on Tuesday the 17th: I send it on Monday", later) == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("d'ici la fin du mois", "2026-11-30"),
        ("fin de mois", "2026-11-30"),
        ("by the end of the month", "2026-11-30"),
        ("by EOM", "2026-11-30"),
        ("à la fin du mois prochain", "2026-12-31"),
        ("by the end of next quarter", "2027-03-31"),
        ("avant la fin de l'année", "2026-12-31"),
        ("by the end of the year", "2026-12-31"),
        ("fin de trimestre", "2026-12-31"),
        ("le mois prochain", "2026-12-01"),
        ("next month", "2026-12-01"),
        ("après le 15", "2026-11-15"),
        ("à partir du 3", "2026-12-03"),
        ("jusqu'au 4, je crois", "2026-12-04"),
        ("du 3 au 24", "2026-11-24"),
        ("after the 15th", "2026-11-15"),
        ("après les fêtes", "2027-01-01"),
        ("after the Christmas holidays", "2027-01-01"),
    ],
)
def test_the_end_of_a_month_and_a_day_of_it_are_named(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "à la fin du mois dernier",
        "la fin de l'année scolaire",
        "après le 15 h",
        "pour 15 personnes",
        "jusqu'au 20 rue des Lilas",
        "the end of the road",
        "mon 4 pièces",
        "I sat 5 minutes",
    ],
)
def test_what_only_looks_like_a_day_is_none(text):
    assert day_of(text) is None


def test_holidays_end_on_a_day():
    october = date(2026, 10, 20).toordinal() - _EPOCH
    assert day_of("après les vacances de la Toussaint", october) == "2026-11-02"
    assert day_of("après la Toussaint", october) == "2026-11-02"
    assert day_of("après les vacances d'été", october) == "2027-09-01"


def test_a_very_day_is_seen_at_a_glance():
    for text in ("Tue 17 Nov", "Thu the 19th", "mardi 17", "après le 15", "Nov 17"):
        assert names_a_day(text)
        assert dated(folded_words(text), SAID_ON) is not None
    assert not names_a_day("Nous étions 17 à table.")
