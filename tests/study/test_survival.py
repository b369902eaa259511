"""Waiting for one event is told as R tells it, and never past what was watched."""

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.duration import Outcome, cumulative_incidence
from visavis.study.finding import Finding, NotEnough
from visavis.study.proportion import critical_value, wilson
from visavis.study.survival import (
    LogRank,
    RestrictedMean,
    log_rank,
    mean_gap,
    restricted_mean,
    still_waiting,
)

spell = st.tuples(st.integers(0, 40), st.sampled_from((Outcome.CENSORED, Outcome.EVENT)), st.integers(1, 20))
histograms = st.lists(spell, min_size=1, max_size=20)


def mean(spells: list[tuple[int, int, int]], horizon: int) -> RestrictedMean:
    found = restricted_mean(spells, horizon)
    assert isinstance(found, RestrictedMean)
    return found


@given(histograms)
def test_who_still_waits_is_who_has_not_had_the_event(spells: list[tuple[int, int, int]]) -> None:
    curve = cumulative_incidence(spells)
    for step in still_waiting(spells):
        read = curve.at(step.day)
        assert isinstance(read, Finding)
        assert step.share == pytest.approx(1 - read.value)
        assert step.at_risk == curve.at_risk(step.day)
        assert 0 <= step.interval.low <= step.share <= step.interval.high <= 1


@given(histograms, st.integers(1, 40))
def test_the_mean_is_the_area_under_the_curve_day_by_day(
    spells: list[tuple[int, int, int]], horizon: int
) -> None:
    curve = cumulative_incidence(spells)
    found = restricted_mean(spells, horizon)
    if isinstance(found, NotEnough):
        assert not curve.settled
        assert found == NotEnough("follow_up", curve.follow_up, horizon)
        return
    read = [curve.at(day) for day in range(horizon)]
    shares = [1 - step.value for step in read if isinstance(step, Finding)]
    assert found.days == pytest.approx(sum(shares))
    assert found.error >= 0


def test_without_censoring_the_error_is_the_one_of_a_plain_mean() -> None:
    days = [1, 4, 4, 9, 12, 30, 30, 31]
    found = mean([(day, Outcome.EVENT, 1) for day in days], 20)
    cut = [min(day, 20) for day in days]
    centre = sum(cut) / 8
    assert found.days == pytest.approx(centre)
    assert found.error == pytest.approx((sum((day - centre) ** 2 for day in cut) / 8 / 8) ** 0.5)


def test_the_gap_of_two_means_swaps_into_its_mirror() -> None:
    one = mean([(2, 1, 5), (9, 1, 4), (30, 0, 3)], 21)
    other = mean([(5, 1, 4), (30, 0, 9)], 21)
    gap, back = mean_gap(one, other), mean_gap(other, one)
    assert (gap.value, gap.interval.low, gap.n) == (-back.value, -back.interval.high, 25)
    half = critical_value(0.95) * (one.error**2 + other.error**2) ** 0.5
    assert gap.interval.high - gap.value == pytest.approx(half)


def test_where_nobody_waits_any_more_the_interval_is_the_one_of_nobody() -> None:
    *_, last = still_waiting([(3, 1, 4), (5, 0, 2), (8, 1, 6)])
    assert (last.share, last.error, last.interval) == (0, 0, wilson(0, 10))


def test_the_error_is_transformed_on_the_scale_of_hazards() -> None:
    first, *_ = still_waiting([(3, 1, 4), (8, 0, 16)], 0.9)
    spread = critical_value(0.9) * first.error / (0.8 * abs(log(0.8)))
    assert first.interval.low == pytest.approx(0.8 ** exp(spread))
    assert first.interval.high == pytest.approx(0.8 ** exp(-spread))


def test_two_groups_that_wait_alike_are_not_told_apart() -> None:
    spells = [(2, 1, 15), (9, 1, 12), (30, 0, 9)]
    assert log_rank(spells, spells) == LogRank(0, 1)
    later = [(day + 8, outcome, count) for day, outcome, count in spells]
    one, other = log_rank(spells, later), log_rank(later, spells)
    assert isinstance(one, LogRank)
    assert one.p < 0.05
    assert isinstance(other, LogRank)
    assert (one.chi_squared, one.p) == pytest.approx((other.chi_squared, other.p))


def test_one_against_one_is_a_toss() -> None:
    # the first of two to go is either with one chance in two: (1 - 1/2)^2 / (1/4)
    found = log_rank([(1, 1, 1)], [(2, 1, 1)])
    assert isinstance(found, LogRank)
    assert (found.chi_squared, found.p) == pytest.approx((1, 0.317310507862914))


def test_groups_that_were_never_at_risk_together_are_not_compared() -> None:
    assert log_rank([(2, 0, 5)], [(3, 1, 4)]) == NotEnough("events", have=0, need=1)


def test_what_cannot_be_is_refused() -> None:
    withdrawn = [(3, Outcome.COMPETING, 1), (4, Outcome.EVENT, 2)]
    for ask in (still_waiting, lambda spells: restricted_mean(spells, 9), lambda s: log_rank(s, s)):
        with pytest.raises(ValueError, match="cumulative incidence"):
            ask(withdrawn)
        with pytest.raises(ValueError, match="at least one spell"):
            ask([])
    with pytest.raises(ValueError, match="horizon"):
        restricted_mean([(3, 1, 1)], 0)
    with pytest.raises(ValueError, match="one horizon"):
        mean_gap(mean([(3, 1, 1)], 5), mean([(3, 1, 1)], 6))
