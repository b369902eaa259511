"""The intervals of proportions say what their sources print, and keep their shape everywhere."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from visavis.study.finding import Interval
from visavis.study.proportion import critical_value, newcombe, wilson

counts = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
levels = st.floats(0.5, 0.999)


def close(found: Interval, low: float, high: float, tolerance: float = 1e-9) -> bool:
    return (found.low, found.high) == pytest.approx((low, high), abs=tolerance)


def test_the_critical_value_of_ninety_five_percent_is_the_one_of_the_tables() -> None:
    assert critical_value(0.95) == pytest.approx(1.959963984540054, abs=1e-14)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        # R 4.2.2: prop.test(62, 100, correct = FALSE)$conf.int
        (62, 100, 0.522097552955111, 0.709024007475213),
        # statsmodels 0.15.0: proportion_confint(0, 20, method="wilson")
        (0, 20, 0.0, 0.16112515805281938),
    ],
)
def test_wilson_agrees_with_other_programs(successes: int, trials: int, low: float, high: float) -> None:
    assert close(wilson(successes, trials), low, high)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        # Newcombe 1998 (Stat Med 17:873), table II, method 10, which prints four decimals of them:
        # .0524 .3339, .1705 .8090, .6075 1.0000
        ((56, 70), (48, 80), 0.052431472402365065, 0.333872654036906),
        ((9, 10), (3, 10), 0.17052272393450302, 0.8090179735354881),
        ((10, 10), (0, 10), 0.6075093504305242, 1.0),
        # statsmodels 0.15.0: confint_proportions_2indep(62, 100, 72, 100, method="newcomb")
        ((62, 100), (72, 100), -0.22555215647411964, 0.03010589066977537),
        ((0, 15), (2, 17), -0.3433635059488587, 0.10315577869825865),
    ],
)
def test_newcombe_agrees_with_the_paper_and_other_programs(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    assert close(newcombe(*first, *second), low, high)


@given(counts, levels)
def test_wilson_holds_the_proportion_and_stays_between_nothing_and_all(
    count: tuple[int, int], level: float
) -> None:
    found = wilson(*count, level)
    assert 0 <= found.low <= count[0] / count[1] <= found.high <= 1


@given(counts)
def test_wilson_of_the_failures_is_the_mirror(count: tuple[int, int]) -> None:
    successes, trials = count
    mirror = wilson(trials - successes, trials)
    assert close(wilson(successes, trials), 1 - mirror.high, 1 - mirror.low)


@given(counts, levels, levels)
def test_wilson_widens_with_the_level(count: tuple[int, int], one: float, other: float) -> None:
    narrow, wide = (wilson(*count, level) for level in sorted((one, other)))
    assert wide.low <= narrow.low + 1e-12
    assert narrow.high <= wide.high + 1e-12


@given(counts)
def test_wilson_rises_with_each_success(count: tuple[int, int]) -> None:
    successes, trials = count
    assume(successes < trials)
    before, after = wilson(successes, trials), wilson(successes + 1, trials)
    assert before.low < after.low
    assert before.high < after.high


@given(counts, counts)
def test_newcombe_holds_the_difference_and_stays_between_minus_one_and_one(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    found = newcombe(*first, *second)
    assert -1 <= found.low <= first[0] / first[1] - second[0] / second[1] <= found.high <= 1


@given(counts, counts)
def test_newcombe_swapped_is_the_mirror(first: tuple[int, int], second: tuple[int, int]) -> None:
    mirror = newcombe(*second, *first)
    assert close(newcombe(*first, *second), -mirror.high, -mirror.low)


@pytest.mark.parametrize(("successes", "trials"), [(0, 0), (-1, 3), (4, 3)])
def test_counts_that_cannot_be_are_refused(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match="trial"):
        wilson(successes, trials)
    with pytest.raises(ValueError, match="trial"):
        newcombe(1, 2, successes, trials)


@pytest.mark.parametrize("level", [0.0, 1.0, -0.5, 95])
def test_a_level_outside_nothing_and_one_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="level"):
        wilson(1, 2, level)
