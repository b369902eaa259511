"""Who asks politely to be left until the time they have just named puts off what they are asked."""

from datetime import date

import pytest

from visavis.reading.putting_off import comes_back

_EPOCH = date(1970, 1, 1).toordinal()
# a Tuesday
SAID_ON = date(2026, 11, 24).toordinal() - _EPOCH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It would, but I am on maternity leave until 11 January 2027. Write to me then?", "2027-01-11"),
        ("I'm travelling until 15 December. Could you write to me after that?", "2026-12-15"),
        (
            "Je suis en congé maternité jusqu'au 11 janvier. Pouvez-vous me réécrire à ce moment-là ?",
            "2027-01-11",
        ),
        ("I am away until 15/12. Could you write to me then?", "2026-12-15"),
        ("En déplacement jusqu'au vendredi 4/12. Pourriez-vous me rappeler ensuite ?", "2026-12-04"),
        ("Je suis débordée jusqu'à vendredi. À ce moment-là, pouvez-vous me rappeler ?", "2026-11-27"),
        ("The board meets on 15 January. Could you write to me after that?", "2027-01-15"),
        ("I'm back on 7 December. Can we speak then?", "2026-12-07"),
        ("Je suis absent du 3 au 15 décembre. Pouvez-vous m'écrire après ?", "2026-12-15"),
        ("I'm away from 3 December to 15 December. Could you call me once I'm back?", "2026-12-15"),
        ("Our budget opens in March. Could you contact me then?", "2027-03-01"),
        ("Could you come back to me after 15/12?", "2026-12-15"),
    ],
)
def test_the_time_named_before_is_that_which_they_ask_for(text, day):
    back = comes_back(text, SAID_ON)
    assert back is not None
    assert back.ours
    assert back.on is not None
    assert date.fromordinal(back.on + _EPOCH).isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        # an appointment, a limit, another's affair, an hour of today, something else asked besides
        "I'm free on Thursday at 3pm. Could you call me then?",
        "Je suis libre jeudi. Pouvez-vous me rappeler à ce moment-là ?",
        "Je suis au salon le 3 décembre. Pouvez-vous m'appeler à ce moment-là ?",
        "Our tender closes on 15 December. Can you call me before then?",
        "She is on leave until 11 January. Could you write to me instead?",
        "I'm in meetings until 3pm. Could you call me after that?",
        "Could we do 5k? I'm away until 15 December. Write to me then?",
        "Are you away until 15 December? Write to me then?",
        "I'm away until 15 December. Can you send me the figures before?",
        "I'm away until 15 December. Can you call me tomorrow then?",
        "I'm away until 15 December. What is your price then?",
        "Alors, pouvez-vous me rappeler ?",
    ],
)
def test_who_asks_for_something_now_puts_off_nothing(text):
    assert comes_back(text, SAID_ON) is None
