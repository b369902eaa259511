"""Sizes agree with R 4.2.2, `ceiling(power.prop.test(p1 = , p2 = , power = .8)$n)`."""

import pytest

from visavis.study.planning import needed_each


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
