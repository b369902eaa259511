"""Groups that nobody drew are compared among alike people, and the rest is said to be unknown."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.finding import Doubt, Interval, NotEnough
from visavis.study.strata import Standardised, Stratum, hidden_cause, risk_ratio, standardise

sides = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
strata = st.lists(st.builds(lambda one, other: Stratum(*one, *other), sides, sides), min_size=1, max_size=5)


def standardised(some: list[Stratum]) -> Standardised:
    found = standardise(some)
    assert isinstance(found, Standardised)
    return found


@given(strata)
def test_the_gap_is_within_its_range_and_among_those_of_the_strata(some: list[Stratum]) -> None:
    found = standardised(some)
    gaps = [stratum.gap for stratum in some]
    assert min(gaps) - 1e-9 <= found.gap.value <= max(gaps) + 1e-9
    assert -1 <= found.gap.interval.low <= found.gap.value <= found.gap.interval.high <= 1
    assert found.gap.interval.low < found.gap.interval.high
    assert found.gap.value == pytest.approx(found.first - found.second)


@given(strata)
def test_the_groups_swap_into_the_mirror(some: list[Stratum]) -> None:
    found, back = standardised(some), standardised([Stratum(s.s2, s.n2, s.s1, s.n1) for s in some])
    assert back.gap.value == pytest.approx(-found.gap.value)
    assert back.error == pytest.approx(found.error)


def test_one_stratum_is_the_plain_difference_with_its_plain_error() -> None:
    found = standardised([Stratum(72, 100, 62, 100)])
    assert found.gap.value == pytest.approx(0.1)
    assert found.error == pytest.approx((0.72 * 0.28 / 100 + 0.62 * 0.38 / 100) ** 0.5)


def test_what_the_strata_explain_is_gone() -> None:
    # half of both groups succeed among strangers, nine of ten among acquaintances: only the mixture differs
    found = standardised([Stratum(10, 20, 40, 80), Stratum(72, 80, 18, 20)])
    assert found.gap.value == pytest.approx(0)
    assert pytest.approx(0.24) == 82 / 100 - 58 / 100


def test_people_without_anybody_to_compare_with_are_counted_apart() -> None:
    found = standardised([Stratum(10, 20, 40, 80), Stratum(0, 0, 3, 7), Stratum(2, 4, 0, 0)])
    assert (found.gap.n, found.left_out) == (100, 11)
    assert found.gap.doubts == (Doubt("left_out", {"n": 11}),)
    assert standardise([Stratum(0, 0, 3, 7), Stratum(2, 4, 0, 0)]) == NotEnough("shared_strata", 0, 1)


def test_a_ratio_of_shares_has_the_interval_of_its_logarithm() -> None:
    found = risk_ratio(72, 100, 62, 100)
    assert not isinstance(found, NotEnough)
    assert found.value == pytest.approx(72 / 62)
    # exp(log(72/62) -+ 1.959964 * sqrt(1/72 - 1/100 + 1/62 - 1/100)), by hand
    assert (found.interval.low, found.interval.high) == pytest.approx((0.9544, 1.4130), abs=1e-4)
    assert risk_ratio(0, 5, 3, 5) == NotEnough("successes", have=0, need=1)


def test_a_hidden_cause_of_sixty_percent_is_enough_for_seventy_two_against_sixty_two() -> None:
    found = risk_ratio(72, 100, 62, 100)
    assert not isinstance(found, NotEnough)
    point, limit = hidden_cause(found.value, found.interval)
    assert point == pytest.approx(1.594, abs=1e-3)
    assert limit == 1


def test_less_likely_asks_for_as_strong_a_cause_as_more_likely() -> None:
    more, less = hidden_cause(3.9, Interval(1.8, 8.7)), hidden_cause(1 / 3.9, Interval(1 / 8.7, 1 / 1.8))
    assert less == pytest.approx(more)
    assert hidden_cause(0.5, Interval(0.1, 1.2))[1] == 1
    assert hidden_cause(1.0, Interval(0.5, inf)) == (1, 1)


def test_what_cannot_be_is_refused() -> None:
    for counts in ((1, 0, 1, 5), (6, 5, 0, 3), (0, 0, 0, 0), (-1, 3, 2, 3)):
        with pytest.raises(ValueError, match="trial"):
            Stratum(*counts)
    for ratio in (0.0, 3.0, -1.0):
        with pytest.raises(ValueError, match="ratio"):
            hidden_cause(ratio, Interval(0.0, 2.0))
