"""The score interval and the exact test of two shares agree with each other and with enumeration."""

from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.study.difference import boschloo, miettinen_nurminen
from visavis.study.proportion import clopper_pearson

counts = st.integers(2, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts, counts)
@settings(max_examples=60)
def test_the_score_interval_holds_the_difference_and_swaps_into_its_mirror(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    found = miettinen_nurminen(*first, *second)
    assert -1 <= found.low <= first[0] / first[1] - second[0] / second[1] <= found.high <= 1
    mirror = miettinen_nurminen(*second, *first)
    assert (found.low, found.high) == pytest.approx((-mirror.high, -mirror.low), abs=1e-7)


def test_nought_is_in_the_score_interval_when_the_chi_squared_test_does_not_reject() -> None:
    # chi2 * (N - 1) / N is 3.29 for 74 of 100 against 62, and 3.90 for 75; the bound is 3.84
    assert miettinen_nurminen(74, 100, 62, 100).low < 0 < miettinen_nurminen(75, 100, 62, 100).low


def test_the_score_interval_covers_as_often_as_it_says_on_average() -> None:
    p1, p2, n = 0.3, 0.15, 20
    covered = 0.0
    for s1 in range(n + 1):
        for s2 in range(n + 1):
            found = miettinen_nurminen(s1, n, s2, n)
            weight = comb(n, s1) * p1**s1 * (1 - p1) ** (n - s1) * comb(n, s2) * p2**s2 * (1 - p2) ** (n - s2)
            covered += weight * (found.low <= p1 - p2 <= found.high)
    assert 0.93 <= covered <= 0.975


def test_clopper_and_pearson_never_cover_less_than_they_say() -> None:
    n = 12
    intervals = [clopper_pearson(s, n) for s in range(n + 1)]
    for step in range(1, 100):
        p = step / 100
        covered = sum(
            comb(n, s) * p**s * (1 - p) ** (n - s)
            for s, found in enumerate(intervals)
            if found.low <= p <= found.high
        )
        assert covered >= 0.95


def test_boschloo_is_exact_and_sees_more_than_fisher() -> None:
    n, found = 8, {}
    for s1 in range(n + 1):
        for s2 in range(n + 1):
            found[s1, s2] = boschloo(s1, n, s2, n)
    for step in range(1, 20):
        p = step / 20
        size = sum(
            comb(n, s1) * comb(n, s2) * p ** (s1 + s2) * (1 - p) ** (2 * n - s1 - s2)
            for (s1, s2), value in found.items()
            if value <= 0.05
        )
        assert size <= 0.05
    # Fisher's p-value by enumeration: 2 * (C(8,7)C(8,2) + C(8,8)C(8,1)) / C(16,9)
    assert found[7, 2] < 2 * (8 * 28 + 1 * 8) / comb(16, 9) < 0.05


def test_where_nobody_or_everybody_succeeded_nothing_speaks_against_equal_rates() -> None:
    assert boschloo(0, 5, 0, 9) == boschloo(5, 5, 9, 9) == 1


@pytest.mark.parametrize("method", [miettinen_nurminen, boschloo])
def test_counts_that_cannot_be_are_refused(method) -> None:
    with pytest.raises(ValueError, match="trial"):
        method(1, 2, 0, 0)
    with pytest.raises(ValueError, match="trial"):
        method(4, 3, 1, 2)
