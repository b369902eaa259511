"""The number of pairs that an open-ended experiment takes is the one that walking through it gives."""

from math import log

import pytest

from tests.study.walks import pairs as pair_steps
from tests.study.walks import walk
from visavis.study.finding import NotEnough
from visavis.study.pairs import Pairs, sign_evidence
from visavis.study.planning import needed_each
from visavis.study.stopping import Stopping, open_ended


def stopped_by(first: float, second: float, pairs: int) -> float:
    from numpy import array

    table = array(
        [
            [sign_evidence(Pairs(one, 0, other)) >= log(20) for other in range(pairs + 1)]
            for one in range(pairs + 1)
        ]
    ).astype(int)
    looks = range(1, pairs + 1)
    return float(walk(pair_steps(first, second), looks, lambda n: table[: n + 1, : n + 1]).stopped)


@pytest.mark.parametrize(("first", "second"), [(0.5, 0.9), (0.9, 0.6), (0.05, 0.3)])
def test_half_and_four_in_five_are_where_the_walk_reaches_them(first: float, second: float) -> None:
    found = open_ended(first, second)
    assert isinstance(found, Stopping)
    for pairs, share in ((found.half, 0.5), (found.four_in_five, 0.8)):
        assert stopped_by(first, second, pairs - 1) < share <= stopped_by(first, second, pairs)


@pytest.mark.parametrize(
    ("first", "second", "half", "four_in_five"),
    [(0.62, 0.72, 335, 610), (0.5, 0.6, 385, 700), (0.1, 0.15, 680, 1230), (0.01, 0.02, 2184, 3870)],
)
def test_looking_after_every_pair_is_a_little_quicker_than_now_and_then(
    first: float, second: float, half: int, four_in_five: int
) -> None:
    # reckoned apart from this code, for a look every five pairs or more
    found = open_ended(first, second)
    assert isinstance(found, Stopping)
    assert 0.94 * half < found.half <= half
    assert 0.94 * four_in_five < found.four_in_five <= four_in_five


def test_the_side_does_not_matter_and_a_gap_for_certain_is_seen_at_once() -> None:
    assert open_ended(0.3, 0.5) == open_ended(0.5, 0.3) == open_ended(0.7, 0.5)
    # 2 ** 10 * B(13, 3) / B(3, 3) is 22.5, and 2 ** 9 * B(12, 3) / B(3, 3) is 14.1
    assert open_ended(0, 1) == Stopping(10, 10)


def test_a_stricter_level_takes_longer() -> None:
    usual, strict = open_ended(0.3, 0.5), open_ended(0.3, 0.5, level=0.99)
    assert isinstance(usual, Stopping)
    assert isinstance(strict, Stopping)
    assert usual.half < strict.half
    assert usual.four_in_five < strict.four_in_five


def test_a_gap_that_nobody_will_ever_see_is_not_waited_for() -> None:
    assert open_ended(0.5, 0.505) == NotEnough("trials", have=50_000, need=needed_each(0.5, 0.505))


def test_equal_rates_have_no_gap_to_see() -> None:
    with pytest.raises(ValueError, match="two different rates"):
        open_ended(0.5, 0.5)
