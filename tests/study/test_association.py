"""Two series go together as far as their ranks do, and the range knows that weeks are alike."""

import random
from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.study.association import WEEKS, level_of_each, rank_correlation, ranks
from visavis.study.finding import Finding, NotEnough

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.floats(0, 1)), min_size=WEEKS, max_size=60)


def estimate(pairs) -> Finding:
    found = rank_correlation(pairs)
    assert isinstance(found, Finding)
    return found


@settings(max_examples=25)
@given(PAIRS.filter(lambda pairs: all(len(set(values)) > 1 for values in zip(*pairs, strict=True))))
def test_it_is_what_scipy_finds_and_lies_in_its_range(pairs):
    from scipy.stats import spearmanr

    found = estimate(pairs)
    assert found.value == pytest.approx(float(spearmanr(pairs).statistic), abs=1e-9)
    assert -1 - 1e-9 <= found.interval.low <= found.value <= found.interval.high <= 1 + 1e-9
    assert found.n == len(pairs)


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=6))
def test_ranks_are_those_of_scipy_row_by_row(rows):
    from numpy import asarray
    from scipy.stats import rankdata

    values = asarray(rows, dtype=float)
    assert ranks(values).tolist() == rankdata(values, axis=1).tolist()


def test_the_same_weeks_have_the_same_range():
    pairs = [(n % 7, (n * n) % 11) for n in range(40)]
    assert rank_correlation(pairs) == rank_correlation(pairs)


def test_what_goes_together_has_a_range_above_nil():
    found = estimate([(n, n + (n % 3)) for n in range(30)])
    assert found.interval.low > 0.5
    turned = estimate([(n, -n) for n in range(30)])
    assert turned.value == pytest.approx(-1)
    assert turned.interval.high == pytest.approx(-1)


def walk(chance: random.Random, n: int) -> list[float]:
    """Return a series in which each week is half of the one before."""
    values = [chance.gauss(0, 1)]
    while len(values) < n:
        values.append(values[-1] / 2 + chance.gauss(0, 1))
    return values


def test_two_series_that_have_nothing_in_common_seldom_seem_to():
    chance = random.Random(11)  # noqa: S311 - repeatable, and keeps no secret
    missed = []
    for _ in range(80):
        found = estimate(list(zip(walk(chance, 80), walk(chance, 80), strict=True)))
        missed.append(not found.interval.low <= 0 <= found.interval.high)
    # one in twenty is promised; with half a week in the next, drawing single weeks would miss twice as often
    assert fmean(missed) < 0.14


def test_what_cannot_be_told_is_no_answer():
    assert rank_correlation([(1, 2)] * 19) == NotEnough("few_weeks", 19, 20)
    assert rank_correlation([(1, n) for n in range(30)]) == NotEnough("no_variation", 1, 2)
    with pytest.raises(ValueError, match="level"):
        rank_correlation([], 1)


def test_ranges_looked_at_together_are_wider_each_and_hold_together():
    assert level_of_each(0.95, 1) == 0.95
    assert level_of_each(0.95, 3) == pytest.approx(1 - 0.05 / 3)
    for level, ranges in ((0.95, 0), (1.0, 3), (0.0, 3)):
        with pytest.raises(ValueError, match=r"."):
            level_of_each(level, ranges)
    pairs = [(week % 7, week % 5) for week in range(60)]
    alone, together = estimate(pairs), rank_correlation(pairs, level_of_each(0.95, 3))
    assert isinstance(together, Finding)
    assert together.value == alone.value
    assert together.interval.low < alone.interval.low
    assert together.interval.high > alone.interval.high


def test_of_three_series_that_have_nothing_in_common_few_are_told_of_any():
    """Three looks at chance, forty times: at 95 % each, one in seven or more would be told of something."""
    chance = random.Random(5)  # noqa: S311 - repeatable
    told = {0.95: 0, level_of_each(0.95, 3): 0}
    for _ in range(40):
        series = [[chance.random() for _ in range(60)] for _ in range(3)]
        for level in told:
            found = [
                rank_correlation(list(zip(one, other, strict=True)), level)
                for one, other in combinations(series, 2)
            ]
            ranges = [one.interval for one in found if isinstance(one, Finding)]
            told[level] += any(one.low > 0 or one.high < 0 for one in ranges)
    assert told[level_of_each(0.95, 3)] < told[0.95]
    assert told[level_of_each(0.95, 3)] <= 40 // 8
