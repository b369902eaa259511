"""The sign test of a plan spends no more than it may, to the last digit."""

from itertools import accumulate, product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.looks import obrien_fleming
from visavis.study.signs import sign_looks


def test_one_look_is_the_sign_test_of_the_books() -> None:
    (look,) = sign_looks([20], [0.05])
    # P(15 or more of 20) is .0207, both sides .0414; 14 would be .1153
    assert look.need == 15
    assert look.spent == pytest.approx(2 * sum(comb(20, k) for k in range(15, 21)) / 2**20)


@pytest.mark.parametrize(
    ("discordant", "allowed", "need"),
    [([4, 8, 12], [0.15, 0.3, 0.4], [4, 7, 9]), ([2, 12], [0.5, 0.8], [2, 8])],
)
def test_what_it_spends_is_what_every_sequence_of_tosses_gives(
    discordant: list[int], allowed: list[float], need: list[int]
) -> None:
    looks = sign_looks(discordant, allowed)
    false = 0
    for tosses in product((0, 1), repeat=12):
        won = [0, *accumulate(tosses)]
        false += any(
            look.need is not None
            and max(won[look.discordant], look.discordant - won[look.discordant]) >= look.need
            for look in looks
        )
    assert looks[-1].spent == pytest.approx(false / 2**12)
    assert [look.need for look in looks] == need


@given(st.lists(st.integers(0, 12), min_size=1, max_size=15))
def test_it_never_spends_more_than_is_allowed_by_then(steps: list[int]) -> None:
    discordant = list(accumulate(steps))
    times = [(look + 1) / len(steps) for look in range(len(steps))]
    allowed = obrien_fleming(times)
    for look, limit in zip(sign_looks(discordant, allowed), allowed, strict=True):
        assert look.spent <= limit
        assert look.need is None or look.discordant / 2 < look.need <= look.discordant


def test_daily_looks_cost_little_of_what_may_be_spent() -> None:
    times = [(look + 1) / 40 for look in range(40)]
    final = sign_looks([round(90 * time) for time in times], obrien_fleming(times))[-1]
    assert 0.04 < final.spent <= 0.05


def test_what_cannot_be_is_refused() -> None:
    for discordant, allowed in (([5, 3], [0.01, 0.05]), ([5], [0.01, 0.05]), ([1, 2], [0.05, 0.01])):
        with pytest.raises(ValueError, match="never fall"):
            sign_looks(discordant, allowed)
