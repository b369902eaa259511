"""A ratio has the range its divisor allows, and says so when that has no end."""

from math import hypot, inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from visavis.study.effect import Effect
from visavis.study.finding import Interval, NotEnough
from visavis.study.proportion import critical_value
from visavis.study.ratio import Ratio, Sums, delta_interval, ratio_of_effects, ratio_of_totals

observations = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 30)), min_size=2, max_size=30)
effects = st.builds(Effect, st.floats(-5, 5), st.floats(0.1, 3))


def totals(rows: list[tuple[int, int]], level: float = 0.95) -> Ratio:
    found = ratio_of_totals(Sums.of(rows), level)
    assert isinstance(found, Ratio)
    return found


@given(observations, observations)
def test_sums_add_in_any_order(some: list[tuple[int, int]], more: list[tuple[int, int]]) -> None:
    assert Sums.of(some) + Sums.of(more) == Sums.of(more + some) == Sums.of(more) + Sums.of(some)


@given(observations)
def test_a_bounded_range_holds_the_ratio(rows: list[tuple[int, int]]) -> None:
    found = totals(rows)
    assert found.value is not None
    assert any(part.low - 1e-9 <= found.value <= part.high + 1e-9 for part in found.ranges)


@given(effects, effects)
def test_the_ends_are_the_ratios_that_a_test_just_keeps(top: Effect, bottom: Effect) -> None:
    z = critical_value(0.95)
    assume(abs(abs(bottom.value) - z * bottom.error) > 0.01)
    found = ratio_of_effects(top, bottom)

    def statistic(ratio: float) -> float:
        return abs(top.value - ratio * bottom.value) / hypot(top.error, ratio * bottom.error)

    ends = {end for part in found.ranges for end in (part.low, part.high) if abs(end) < inf}
    for end in ends:
        assert statistic(end) == pytest.approx(z, abs=1e-4)
    for ratio in (-50.0, -1.0, 0.0, 0.3, 2.0, 50.0):
        if abs(statistic(ratio) - z) > 1e-3:
            held = any(part.low <= ratio <= part.high for part in found.ranges)
            assert held == (statistic(ratio) < z)
    assert found.bounded == (abs(bottom.value) > z * bottom.error)


def test_a_divisor_that_may_be_nil_leaves_the_range_open() -> None:
    # three minutes more, surely; a tenth of an outcome more, perhaps
    found = ratio_of_effects(Effect(3.0, 0.2), Effect(0.1, 0.065))
    assert found.value == pytest.approx(30)
    negative, positive = found.ranges
    assert (negative.low, positive.high) == (-inf, inf)
    assert negative.high < 0
    assert 10 < positive.low < 15
    assert not found.bounded


def test_when_both_may_be_nil_everything_is_possible() -> None:
    found = ratio_of_effects(Effect(0.1, 1.0), Effect(0.1, 1.0))
    assert found.ranges == (Interval(-inf, inf),)
    assert ratio_of_effects(Effect(0.1, 1.0), Effect(0.0, 1.0)).value is None


def test_a_divisor_on_the_edge_leaves_one_end() -> None:
    z = critical_value(0.95)
    above = ratio_of_effects(Effect(3.0, 0.5), Effect(z, 1.0))
    below = ratio_of_effects(Effect(-3.0, 0.5), Effect(z, 1.0))
    assert above.ranges[0].high == inf > above.ranges[0].low > 0
    assert below.ranges[0].low == -inf < below.ranges[0].high == -above.ranges[0].low


def test_with_many_observations_the_two_methods_agree() -> None:
    sums = Sums.of([(place % 3, 3 + place % 3 + place % 4) for place in range(4000)])
    fieller, delta = ratio_of_totals(sums), delta_interval(sums)
    assert isinstance(fieller, Ratio)
    assert isinstance(delta, Interval)
    (exact,) = fieller.ranges
    assert (exact.low, exact.high) == pytest.approx((delta.low, delta.high), rel=1e-3)
    assert delta.high - delta.low < 0.02


def test_too_little_says_so() -> None:
    for ask in (ratio_of_totals, delta_interval):
        assert ask(Sums.of([(1, 3)])) == NotEnough("observations", have=1, need=2)
    assert delta_interval(Sums.of([(1, -3), (1, 3)])) == NotEnough("divisor", have=0, need=1)
    with pytest.raises(ValueError, match="level"):
        ratio_of_totals(Sums.of([(1, 3), (0, 4)]), 1.5)
