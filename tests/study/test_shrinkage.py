"""What little is known of is drawn towards the rest, and what is known well stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.study.effect import Effect
from visavis.study.shrinkage import shrink

effects = st.lists(st.builds(Effect, st.floats(-2, 2), st.floats(0.05, 1)), min_size=1, max_size=6)


@given(effects)
@settings(max_examples=40)
def test_the_order_does_not_matter_and_a_new_place_is_less_sure_than_the_mean(some: list[Effect]) -> None:
    found, back = shrink(some), shrink(some[::-1])
    assert found.prediction.mean == pytest.approx(found.mean.mean)
    assert found.prediction.interval.low < found.mean.interval.low
    assert found.prediction.interval.high > found.mean.interval.high
    assert [drawn.mean for drawn in found.each] == pytest.approx([drawn.mean for drawn in back.each[::-1]])


@given(st.floats(-1, 1), st.floats(0.2, 0.9), st.floats(0.05, 1), st.floats(0.3, 2))
@settings(max_examples=30)
def test_a_single_effect_is_weighed_by_quadrature_alone(
    value: float, scale: float, error: float, mean_scale: float
) -> None:
    from numpy import exp, linspace, trapezoid

    found = shrink([Effect(value, error)], scale=scale, mean_scale=mean_scale)
    between = linspace(0, 10 * scale, 40_001)
    variance = error**2 + between**2 + mean_scale**2
    weight = exp(-(value**2) / variance / 2 - (between / scale) ** 2 / 2) / variance**0.5
    expected = trapezoid(weight * between, between) / trapezoid(weight, between)
    assert found.between == pytest.approx(float(expected), abs=1e-6)
    mean = trapezoid(weight * value * mean_scale**2 / variance, between) / trapezoid(weight, between)
    assert found.mean.mean == pytest.approx(float(mean), abs=1e-6)


def test_a_small_segment_is_drawn_further_than_a_large_one() -> None:
    large, small, *_ = shrink([Effect(1.0, 0.1), Effect(1.0, 0.8), *[Effect(0.0, 0.2)] * 4]).each
    assert 0 < small.mean < 0.6 < large.mean < 1
    assert small.deviation > large.deviation


def test_far_apart_each_keeps_its_own_error() -> None:
    far = [Effect(place, 0.1) for place in (-40.0, -15.0, 3.0, 30.0)]
    for effect, drawn in zip(far, shrink(far, scale=30.0, mean_scale=50.0).each, strict=True):
        assert drawn.mean == pytest.approx(effect.value, abs=0.01)
        assert drawn.deviation == pytest.approx(0.1, rel=0.01)


def test_a_hundred_equal_segments_keep_to_themselves() -> None:
    found = shrink([Effect(0.4, 0.05)] * 100)
    assert found.mean.mean == pytest.approx(0.4, abs=0.001)
    assert found.between < 0.02


def test_knowing_nothing_says_what_was_expected() -> None:
    found = shrink([], mean_scale=2.0)
    assert (found.mean.mean, found.mean.deviation) == pytest.approx((0, 2))
    assert found.mean.interval.high == pytest.approx(2 * 1.959964, abs=1e-5)
    # the mean of a half-normal is sqrt(2 / pi) times its scale
    assert found.between == pytest.approx(0.5 * 0.7978845608, abs=1e-9)


@pytest.mark.parametrize("scales", [{"scale": 0.0}, {"mean_scale": -1.0}])
def test_scales_that_cannot_be_are_refused(scales: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="positive"):
        shrink([], **scales)
    with pytest.raises(ValueError, match="level"):
        shrink([], level=1.0)
