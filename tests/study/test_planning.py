"""Sizes agree with R 4.2.2, `ceiling(power.prop.test(p1 = , p2 = , power = .8)$n)`."""

import pytest

from visavis.study import planning
from visavis.study.finding import NotEnough
from visavis.study.planning import needed_at_most, needed_each, power_each, visible_gap


@pytest.mark.parametrize(
    ("first", "second", "each"),
    [
        (0.62, 0.72, 346),
        (0.62, 0.77, 147),
        (0.5, 0.6, 388),
        (0.3, 0.4, 356),
        (0.15, 0.25, 250),
        (0.1, 0.15, 686),
    ],
)
def test_sizes_are_those_of_r_whichever_rate_comes_first(first: float, second: float, each: int) -> None:
    assert needed_each(first, second) == needed_each(second, first) == each


def test_the_ends_of_the_scale_have_a_size_too() -> None:
    assert needed_each(0, 0.1) == needed_each(1, 0.9) == 74


@pytest.mark.parametrize(("first", "second"), [(0.3, 0.3), (-0.1, 0.3), (0.3, 1.1)])
def test_what_no_number_can_tell_apart_is_refused(first: float, second: float) -> None:
    with pytest.raises(ValueError, match="two different rates"):
        needed_each(first, second)
    with pytest.raises(ValueError, match="two different rates"):
        power_each(first, second, 10)


# reckoned apart from this code, for twenty looks
@pytest.mark.parametrize(
    ("first", "second", "most"),
    [
        (0.62, 0.72, 362),
        (0.62, 0.77, 153),
        (0.5, 0.6, 405),
        (0.3, 0.4, 372),
        (0.15, 0.25, 261),
        (0.1, 0.15, 717),
        (0.03, 0.06, 783),
        (0.01, 0.02, 2425),
    ],
)
def test_twenty_looks_ask_for_a_maximum_little_above_a_single_one(
    first: float, second: float, most: int
) -> None:
    assert needed_at_most(first, second, looks=20) == pytest.approx(most, abs=1)


def test_more_looks_ask_for_a_little_more_and_one_for_no_more() -> None:
    assert needed_at_most(0.62, 0.72, looks=1) == needed_each(0.62, 0.72) == 346
    assert 346 < needed_at_most(0.62, 0.72, looks=5) < needed_at_most(0.62, 0.72, looks=40) < 370


def test_the_size_is_where_the_power_is_reached() -> None:
    assert power_each(0.62, 0.72, 345) < 0.8 <= power_each(0.72, 0.62, 346)
    assert power_each(0, 1, 1) == 0
    assert power_each(0, 1, 20) == 1


@pytest.mark.parametrize(
    ("rate", "points"),
    [(0.65, (23, 17, 13, 9, 7)), (0.15, (25, 17, 11, 8, 5)), (0.02, (17, 10, 6, 4, 2))],
)
def test_what_can_be_seen_shrinks_with_the_number(rate: float, points: tuple[int, ...]) -> None:
    # reckoned apart from this code, in whole points
    gaps = [visible_gap(rate, each) for each in (50, 100, 200, 400, 800)]
    assert [round(100 * gap) for gap in gaps if isinstance(gap, float)] == list(points)


def test_what_can_be_seen_is_what_its_number_asks_for() -> None:
    gap = visible_gap(0.62, 346)
    assert isinstance(gap, float)
    assert needed_each(0.62, 0.62 + gap + 1e-9) == 346


def test_where_nothing_could_be_seen_the_need_is_told() -> None:
    assert visible_gap(0.9, 3) == NotEnough("trials", have=3, need=needed_each(0.9, 1))


def test_nothing_improves_on_everybody_and_nobody_tells_nothing() -> None:
    with pytest.raises(ValueError, match="improve"):
        visible_gap(1.0, 10)
    with pytest.raises(ValueError, match="at least one trial"):
        visible_gap(0.5, 0)


def test_the_ratio_that_is_kept_is_the_one_that_is_found() -> None:
    ((asked, kept),) = planning._INFLATIONS.items()
    assert planning._inflation(*asked) == pytest.approx(kept, rel=1e-12)
