"""A length is written as one says it, and a habit only where enough answers show it."""

from dataclasses import replace

import pytest

from visavis.relations.listing import Standing
from visavis.traces import DAY_SECONDS
from visavis.words.rhythm import lasting, say_pace, told_apart

STANDING = Standing(1, "ada", "Ada Rive", "", "", None, "exchanging", 6, 6, 1, 1, None, "owner", "person")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0.02, "29 minutes"),
        (1.5, "36 heures"),
        (6.6, "7 jours"),
        (50, "7 semaines"),
        (730, "24 mois"),
        (731, "2 ans"),
        (1096, "3 ans"),
        # 19 May 2023 to 25 November 2026
        (1286, "3 ans et demi"),
        (1460, "3 ans et demi"),
        (1461, "4 ans"),
    ],
)
def test_a_length_is_never_rounded_up_to_years_that_have_not_passed(days, said):
    assert lasting(days, "fr").replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((2.4, 2.04, 2.45), ("58 hours", "49 hours", "59 hours")),
        ((2.0, 1.8, 2.4), ("48 hours", "43 hours", "58 hours")),
        ((2.3, 2.1, 35), ("55 hours", "50 hours", "5 weeks")),
        ((0.3, 0.1, 2.1), ("7 hours", "2 hours", "2 days")),
        ((800, 740, 1200), ("26 months", "24 months", "3 years")),
        ((0.0001, 0.0002, 0.01), ("1 minute", "1 minute", "14 minutes")),
    ],
)
def test_lengths_beside_each_other_are_told_apart(lengths, said):
    assert told_apart(lengths, "en") == said


def test_halves_of_years_are_said_in_english():
    assert lasting(1286, "en") == "3 and a half years"


@pytest.mark.parametrize(
    ("turns", "first_by", "said"),
    [
        (5, "owner", []),
        (6, "owner", ["They usually answer within 4 days."]),
        (6, "person", ["You usually answer within 3 days."]),
        (7, "person", ["You usually answer within 3 days, they within 4 days."]),
    ],
)
def test_a_habit_is_told_of_whoever_has_answered_three_times(turns, first_by, said):
    one = replace(STANDING, turns=turns, first_by=first_by, rhythm_days=3.5)
    one = replace(one, owner_answer_days=3.0, person_answer_days=4.0)
    assert list(say_pace(one, "en"))[1:] == said


@pytest.mark.parametrize(
    ("turns", "own", "end"),
    [
        (2, 0.2, "judging mostly by your other relations."),
        (2, 0.9, "judging by few turns."),
        (4, 0.5, "judging by few turns."),
        (9, 0.4, "judging mostly by your other relations."),
        (9, 1.0, "Rhythm: usually 4 days from one turn to the next."),
    ],
)
def test_a_rhythm_is_told_to_be_mostly_of_the_others_where_their_weight_is_the_greater(turns, own, end):
    one = replace(STANDING, turns=turns, rhythm_days=3.6, rhythm_own=own)
    assert say_pace(one, "en")[0].replace("\N{NO-BREAK SPACE}", " ").endswith(end)


@pytest.mark.parametrize(
    ("lived", "turns", "silence", "end"),
    [
        (90, 20, "", "longer than all of the exchange had lasted (3 months): no gap of that length could be"),
        (900, 20, "", "this relation does not let one judge it."),
        (90, 2, "", "this relation does not let one judge it."),
        (900, 20, "rare", "very unusual for this relation."),
    ],
)
def test_a_silence_that_outlasts_the_relation_is_told_as_one(lived, turns, silence, end):
    last = 20_000 * DAY_SECONDS
    one = replace(STANDING, turns=turns, first_at=last - lived * DAY_SECONDS, last_at=last)
    (said,) = say_pace(replace(one, silence_days=300.0, silence=silence, rhythm_days=None), "en")[-1:]
    assert end in said.replace("\N{NO-BREAK SPACE}", " ")
