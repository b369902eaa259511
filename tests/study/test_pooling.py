"""Studies are pooled as R pools them, and never made to say more than they do."""

from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.effect import Effect, gap_effect, odds_effect
from visavis.study.finding import Interval, NotEnough
from visavis.study.pooling import Pooled, pool
from visavis.study.proportion import critical_value

effects = st.lists(st.builds(Effect, st.floats(-2, 2), st.floats(0.05, 1)), min_size=3, max_size=9)


def pooled(some: list[Effect], *, floored: bool = True) -> Pooled:
    found = pool(some, floored=floored)
    assert isinstance(found, Pooled)
    return found


def predicted(found: Pooled) -> Interval:
    assert isinstance(found.prediction, Interval)
    return found.prediction


@given(effects)
def test_the_next_study_is_never_surer_than_the_mean(some: list[Effect]) -> None:
    found = pooled(some)
    assert predicted(found).low <= found.interval.low < found.mean < found.interval.high
    assert found.interval.high <= predicted(found).high
    assert 0 <= found.disagreement < 1


@given(effects)
def test_agreement_by_chance_makes_nothing_surer(some: list[Effect]) -> None:
    with_floor, without = pooled(some), pooled(some, floored=False)
    assert with_floor.error >= without.error
    usual = 1 / sqrt(sum(1 / (effect.error**2 + with_floor.between**2) for effect in some))
    assert with_floor.error >= usual * (1 - 1e-9)


@given(effects, st.floats(-1, 1), st.floats(0.5, 3))
def test_another_unit_changes_nothing_but_the_unit(some: list[Effect], shift: float, times: float) -> None:
    found = pooled(some)
    moved = pooled([Effect(times * effect.value + shift, times * effect.error) for effect in some])
    assert moved.mean == pytest.approx(times * found.mean + shift, abs=1e-6)
    assert moved.between == pytest.approx(times * found.between, abs=1e-6)


@given(effects)
def test_no_other_distance_nearby_is_likelier(some: list[Effect]) -> None:
    def likelihood(between: float) -> float:
        weights = [1 / (effect.error**2 + between) for effect in some]
        mean = sum(w * effect.value for w, effect in zip(weights, some, strict=True)) / sum(weights)
        spread = sum(w * (effect.value - mean) ** 2 for w, effect in zip(weights, some, strict=True))
        return (sum(map(log, weights)) - log(sum(weights)) - spread) / 2

    found = pooled(some).between ** 2
    for nearby in (found * 1.02 + 1e-5, max(found * 0.98 - 1e-5, 0.0)):
        assert likelihood(found) >= likelihood(nearby) - 1e-9


def test_with_equal_errors_it_is_the_mean_and_its_usual_error() -> None:
    found = pooled([Effect(value, 0.1) for value in (0.0, 1.0, 2.0, 5.0)])
    # R 4.2.2: mean(c(0, 1, 2, 5)), sqrt(var(c(0, 1, 2, 5)) / 4), and var less .01
    assert found.mean == pytest.approx(2)
    assert found.error == pytest.approx(sqrt(14 / 3 / 4))
    assert found.between == pytest.approx(sqrt(14 / 3 - 0.01))


def test_too_few_studies_say_so() -> None:
    assert pool([Effect(0.3, 0.1)]) == NotEnough("studies", have=1, need=2)
    assert pooled([Effect(0.3, 0.1), Effect(0.5, 0.1)]).prediction == NotEnough("studies", have=2, need=3)


def test_a_difference_of_counts_becomes_an_effect() -> None:
    found = gap_effect(72, 100, 62, 100)
    assert found.value == pytest.approx(0.1)
    # statsmodels 0.15.0: confint_proportions_2indep(72, 100, 62, 100, method="agresti-caffo"), half of it
    assert critical_value(0.95) * found.error == pytest.approx(
        (0.22671473021323274 + 0.03063629884068375) / 2
    )
    assert gap_effect(5, 5, 0, 5).error > 0


def test_odds_become_an_effect_even_where_a_count_is_nil() -> None:
    found = odds_effect(12, 20, 5, 20)
    assert found.value == pytest.approx(log((12.5 / 8.5) / (5.5 / 15.5)))
    assert found.error == pytest.approx(sqrt(1 / 12.5 + 1 / 8.5 + 1 / 5.5 + 1 / 15.5))
    assert odds_effect(5, 5, 0, 5).value == -odds_effect(0, 5, 5, 5).value == pytest.approx(2 * log(11))


@pytest.mark.parametrize("values", [(0.1, 0.0), (0.1, -1.0), (float("nan"), 1.0), (0.1, float("inf"))])
def test_an_effect_without_an_error_is_refused(values: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="positive error"):
        Effect(*values)
    for effect in (gap_effect, odds_effect):
        with pytest.raises(ValueError, match="trial"):
            effect(1, 0, 1, 2)
