"""Evidence from a draw one by one is a fair bet, whatever the people, the arms and their shares."""

from itertools import product
from math import exp, log, prod

import pytest

from visavis.study.draw import draw_evidence, share_evidence
from visavis.study.pairs import Pairs, sign_evidence

SHARES = (0.5, 0.3, 0.2)


def test_where_the_arm_changes_nothing_the_evidence_stays_at_one_on_average() -> None:
    succeeded = (1, 0, 1, 1, 0, 1)
    mean = 0.0
    for arms in product(range(3), repeat=len(succeeded)):
        evidence = draw_evidence(zip(arms, succeeded, strict=True), SHARES)
        mean += prod(SHARES[arm] for arm in arms) * exp(evidence)
    assert mean == pytest.approx(1)


def test_two_arms_begin_as_a_bet_by_hand() -> None:
    # 1: even. 2: the first arm has 4 of 7 against 3 of 6, so that a success in it has (4/7) / (15/14) of 1
    assert draw_evidence([(0, 1)], [0.5, 0.5]) == pytest.approx(0)
    assert draw_evidence([(0, 1), (0, 1)], [0.5, 0.5]) == pytest.approx(log(2 * (4 / 7) / (15 / 14)))
    assert draw_evidence([(0, 1), (1, 0)], [0.5, 0.5]) == pytest.approx(log(2 * (3 / 6) / (13 / 14)))


@pytest.mark.parametrize(("rates", "least", "most"), [((0.62, 0.82), 0.85, 1.0), ((0.65, 0.65), 0.0, 0.05)])
def test_four_hundred_people_show_twenty_points_nearly_always_and_none_hardly_ever(
    rates: tuple[float, float], least: float, most: float
) -> None:
    from numpy import array
    from numpy.random import default_rng

    chance, seen = default_rng(5), 0
    for _ in range(200):
        arms = chance.integers(0, 2, 400)
        succeeded = (chance.random(400) < array(rates)[arms]).astype(int)
        people = list(zip(arms.tolist(), succeeded.tolist(), strict=True))
        seen += any(draw_evidence(people[:look], [0.5, 0.5]) >= log(20) for look in range(50, 401, 50))
    assert least <= seen / 200 <= most


def test_the_draw_is_doubted_when_its_counts_are_far_from_its_shares() -> None:
    assert share_evidence([52, 31, 17], SHARES) < 0
    assert share_evidence([80, 10, 10], SHARES) > log(20)


def test_two_equal_shares_are_the_coin_of_the_pairs() -> None:
    assert share_evidence([40, 20], [0.5, 0.5]) == pytest.approx(sign_evidence(Pairs(40, 7, 20)))


@pytest.mark.parametrize(
    ("counts", "shares"),
    [([3], [1.0]), ([3, 4], [0.5, 0.3, 0.2]), ([3, -1], [0.5, 0.5]), ([3, 4], [0.5, 0.6]), ([3, 4], [0, 1])],
)
def test_counts_that_cannot_be_are_refused(counts: list[int], shares: list[float]) -> None:
    with pytest.raises(ValueError, match=r"arms"):
        share_evidence(counts, shares)


@pytest.mark.parametrize("person", [(2, 1), (-1, 0), (0, 2)])
def test_people_who_were_not_drawn_are_refused(person: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="arm of 2"):
        draw_evidence([person], [0.5, 0.5])
    with pytest.raises(ValueError, match="add up to 1"):
        draw_evidence([], [0.5, 0.6])
