"""Cumulative incidence says what R says, and keeps its shape whatever is censored."""

from itertools import pairwise
from math import exp, inf, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.duration import Curve, Outcome, cumulative_incidence
from visavis.study.finding import Finding, NotEnough
from visavis.study.proportion import critical_value, wilson

# fifteen invitations: days, and 1 accepted, 2 withdrawn, 0 pending
DAYS = (1, 1, 2, 3, 3, 5, 7, 8, 8, 13, 14, 21, 21, 28, 30)
OUTCOMES = (1, 1, 1, 2, 1, 1, 0, 1, 2, 1, 2, 0, 1, 2, 0)
INVITATIONS = [(day, outcome, 1) for day, outcome in zip(DAYS, OUTCOMES, strict=True)]

spell = st.tuples(st.integers(0, 60), st.sampled_from(Outcome), st.integers(1, 40))
histograms = st.lists(spell, min_size=1, max_size=40)


def read(curve: Curve, day: int) -> Finding:
    found = curve.at(day)
    assert isinstance(found, Finding)
    return found


# R 4.2.2 on these fifteen: cmprsk 2.2-11 cuminc (estimates), survival 3.5-3 survfit, multi-state (errors)
@pytest.mark.parametrize(
    ("day", "incidence", "error"),
    [
        (3, 0.266666666666667, 0.11417984514369),
        (8, 0.408333333333333, 0.1290478844517859),
        (21, 0.558333333333333, 0.1327090419482215),
    ],
)
def test_incidence_and_its_error_agree_with_r(day: int, incidence: float, error: float) -> None:
    found = read(cumulative_incidence(INVITATIONS), day)
    assert found.value == pytest.approx(incidence, abs=1e-12)
    spread = critical_value(0.95) * error / abs(incidence * log(incidence))
    assert found.interval.low == pytest.approx(incidence ** exp(spread), abs=1e-12)
    assert found.interval.high == pytest.approx(incidence ** exp(-spread), abs=1e-12)
    assert (found.n, found.method) == (15, "aalen_johansen")


def test_the_competing_event_has_its_own_incidence() -> None:
    swapped = [(day, (0, 2, 1)[outcome], count) for day, outcome, count in INVITATIONS]
    curve = cumulative_incidence(swapped)
    # R 4.2.2, cmprsk 2.2-11 cuminc, cause 2
    expected = [0.0666666666666667, 0.1416666666666667, 0.2166666666666667]
    assert [read(curve, day).value for day in (3, 8, 21)] == pytest.approx(expected, abs=1e-12)


def test_a_withdrawal_is_not_a_wait() -> None:
    waiting = [(day, outcome % 2, count) for day, outcome, count in INVITATIONS]
    # 1 - Kaplan-Meier, which takes the withdrawn for people who may still accept
    assert read(cumulative_incidence(waiting), 21).value == pytest.approx(0.6390625, abs=1e-12)
    assert read(cumulative_incidence(INVITATIONS), 21).value == pytest.approx(0.5583333, abs=1e-6)


def test_one_day_shares_one_risk_set() -> None:
    curve = cumulative_incidence([(4, Outcome.EVENT, 3), (4, Outcome.COMPETING, 5), (4, Outcome.CENSORED, 2)])
    assert [(step.day, step.at_risk, step.incidence) for step in curve.steps] == [(0, 10, 0), (4, 10, 0.3)]


def test_at_risk_is_read_between_the_steps_too() -> None:
    curve = cumulative_incidence([(2, Outcome.EVENT, 3), (5, Outcome.CENSORED, 4)])
    assert [curve.at_risk(day) for day in (0, 2, 3, 5, 6)] == [7, 7, 4, 4, 0]


def test_past_the_follow_up_nothing_is_known() -> None:
    curve = cumulative_incidence([(2, Outcome.EVENT, 3), (5, Outcome.CENSORED, 4)])
    assert read(curve, 5).value == pytest.approx(3 / 7)
    assert curve.at(6) == NotEnough("follow_up", have=5, need=6)


def test_a_settled_curve_is_known_for_ever() -> None:
    curve = cumulative_incidence([(2, Outcome.EVENT, 3), (5, Outcome.COMPETING, 1)])
    assert curve.settled
    assert read(curve, 1000).value == pytest.approx(0.75)


def test_before_the_first_event_the_interval_is_the_one_of_nobody() -> None:
    found = read(cumulative_incidence([(5, Outcome.EVENT, 1), (9, Outcome.CENSORED, 19)]), 4)
    assert found.value == 0
    assert found.interval == wilson(0, 20)


@given(histograms)
def test_every_interval_holds_its_incidence_and_no_incidence_falls(
    spells: list[tuple[int, int, int]],
) -> None:
    steps = cumulative_incidence(spells).steps
    assert steps[0].day == 0
    for step in steps:
        assert 0 <= step.low <= step.incidence <= step.high <= 1
    for before, after in pairwise(steps):
        assert before.day < after.day
        assert before.at_risk >= after.at_risk
        assert before.incidence <= after.incidence


@given(histograms, st.randoms(use_true_random=False), st.integers(0, 60))
def test_neither_order_nor_repetition_of_rows_matters(
    spells: list[tuple[int, int, int]],
    random: Random,
    day: int,
) -> None:
    one_by_one = [(length, outcome, 1) for length, outcome, count in spells for _ in range(count)]
    random.shuffle(one_by_one)
    assert cumulative_incidence(one_by_one).at(day) == cumulative_incidence(spells).at(day)


@given(histograms, st.integers(0, 60))
def test_without_censoring_it_is_the_plain_share_with_its_binomial_error(
    spells: list[tuple[int, int, int]], day: int
) -> None:
    ended = [(length, outcome or Outcome.COMPETING, count) for length, outcome, count in spells]
    n = sum(count for _, _, count in ended)
    events = sum(count for length, outcome, count in ended if outcome == 1 and length <= day)
    found = read(cumulative_incidence(ended), day)
    share = events / n
    assert found.value == pytest.approx(share)
    if 0 < events < n:
        spread = critical_value(0.95) * (share * (1 - share) / n) ** 0.5 / abs(share * log(share))
        assert found.interval.low == pytest.approx(share ** exp(spread))


@given(histograms, st.integers(0, 60))
def test_the_two_incidences_never_exceed_everybody(spells: list[tuple[int, int, int]], day: int) -> None:
    swapped = [(length, (0, 2, 1)[outcome], count) for length, outcome, count in spells]
    found, other = cumulative_incidence(spells).at(day), cumulative_incidence(swapped).at(day)
    if isinstance(found, NotEnough) or isinstance(other, NotEnough):
        assert found == other
    else:
        assert found.value + other.value <= 1 + 1e-12


@pytest.mark.parametrize("spells", [[], [(3, 1, 0)], [(-1, 1, 2)], [(3, 1, -2)], [(3, 7, 1)]], ids=repr)
def test_spells_that_cannot_be_are_refused(spells: list[tuple[int, int, int]]) -> None:
    with pytest.raises(ValueError, match=r"spell|negative|Outcome"):
        cumulative_incidence(spells)


def test_a_curve_is_not_read_before_day_nought() -> None:
    with pytest.raises(ValueError, match="day 0"):
        cumulative_incidence([(3, 1, 1)]).at(-1)


def test_a_half_that_is_reached_is_told_though_its_range_has_no_end() -> None:
    """Six in ten had it by day 5, and the lower curve, followed no longer, stays below one half."""
    curve = cumulative_incidence([(5, Outcome.EVENT, 6), (6, Outcome.CENSORED, 4)])
    found = curve.reaches(1 / 2)
    assert isinstance(found, Finding)
    assert (found.value, found.interval.low, found.interval.high) == (5, 5, inf)
    longer = cumulative_incidence([(5, Outcome.EVENT, 6), (9, Outcome.EVENT, 4)]).reaches(1 / 2)
    assert isinstance(longer, Finding)
    assert longer.interval.high == 9
    below = cumulative_incidence([(5, Outcome.EVENT, 4), (6, Outcome.CENSORED, 6)])
    assert below.reaches(1 / 2) == NotEnough("half_not_reached", 40, 50)


def test_a_half_reached_exactly_is_reached_whatever_sums_leave() -> None:
    curve = cumulative_incidence([*((day, Outcome.EVENT, 1) for day in range(5)), (50, Outcome.CENSORED, 5)])
    assert read(curve, 4).value < 1 / 2
    found = curve.reaches(1 / 2)
    assert isinstance(found, Finding)
    assert found.value == 4
