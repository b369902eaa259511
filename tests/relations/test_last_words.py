"""Who asks politely to be left until a date waits for nothing before it."""

from datetime import date

import pytest

from visavis.relations.attention import Ground
from visavis.relations.last_words import Left, manner, weigh

_EPOCH = date(1970, 1, 1).toordinal()
SAID_ON = date(2026, 11, 24).toordinal() - _EPOCH


@pytest.mark.parametrize(
    ("text", "until"),
    [
        (
            "It would, but I am on maternity leave until 11 January 2027. Write to me then?",
            date(2027, 1, 11),
        ),
        ("I'm travelling until 15 December. Could you write to me after that?", date(2026, 12, 15)),
        (
            "Je suis en congé maternité jusqu'au 11 janvier. Pouvez-vous me réécrire à ce moment-là ?",
            date(2027, 1, 11),
        ),
    ],
)
def test_who_asks_to_be_written_to_at_the_time_just_named_is_left_until_then(text, until):
    ground = Ground(1, SAID_ON, text, (text,), turns=3, own=("Would it interest you?",), own_on=SAID_ON - 1)
    day = until.toordinal() - _EPOCH
    assert manner(ground) == Left("comes_back", day)
    assert weigh(ground, day - 1, day - 1).code == "quiet"
    assert weigh(ground, day, day).code == "put_off"
    asked = Ground(1, SAID_ON, "Could you write to me?", ("Could you write to me?",), turns=3)
    assert weigh(asked, day - 1, day - 1).code == "asked"
