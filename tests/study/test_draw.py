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
        trials = [arms.count(arm) for arm in range(3)]
        successes = [sum(s for s, a in zip(succeeded, arms, strict=True) if a == arm) for arm in range(3)]
        mean += prod(SHARES[arm] for arm in arms) * exp(draw_evidence(successes, trials, SHARES))
    assert mean == pytest.approx(1)


def test_a_true_difference_is_seen_and_its_absence_is_not() -> None:
    assert draw_evidence([180, 120, 120], [300, 200, 200], [3 / 7, 2 / 7, 2 / 7]) < 0
    assert draw_evidence([240, 100, 100], [300, 200, 200], [3 / 7, 2 / 7, 2 / 7]) > log(20)


def test_the_draw_is_doubted_when_its_counts_are_far_from_its_shares() -> None:
    assert share_evidence([52, 31, 17], SHARES) < 0
    assert share_evidence([80, 10, 10], SHARES) > log(20)


def test_two_equal_shares_are_the_coin_of_the_pairs() -> None:
    assert share_evidence([40, 20], [0.5, 0.5]) == pytest.approx(sign_evidence(Pairs(40, 7, 20)))


@pytest.mark.parametrize(
    ("counts", "shares"),
    [([3], [1.0]), ([3, 4], [0.5, 0.3, 0.2]), ([3, -1], [0.5, 0.5]), ([3, 4], [0.5, 0.6]), ([3, 4], [0, 1])],
)
def test_a_draw_that_cannot_be_is_refused(counts: list[int], shares: list[float]) -> None:
    with pytest.raises(ValueError, match=r"arm|draw"):
        share_evidence(counts, shares)


def test_more_successes_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        draw_evidence([4, 1], [3, 3], [0.5, 0.5])
