"""What pairs say can be read at any time: no false verdict beyond its promise, and a range that agrees."""

from itertools import product
from math import comb, exp, inf, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.study.walks import pairs as pair_steps
from tests.study.walks import walk
from visavis.study.pairs import Pairs, gap_evidence, pairs_interval, sign_evidence

some_pairs = st.builds(Pairs, *[st.integers(0, 120)] * 3)


def test_looked_at_after_every_pair_a_false_verdict_stays_below_one_in_twenty() -> None:
    # a fair coin for each discordant pair: what is still going, by how many the first side won
    going, stopped = {0: 1.0}, 0.0
    for tosses in range(1, 1501):
        after: dict[int, float] = {}
        for won, chance in going.items():
            for more in (won, won + 1):
                after[more] = after.get(more, 0.0) + chance / 2
        for won in [won for won in after if sign_evidence(Pairs(won, 0, tosses - won)) >= log(20)]:
            stopped += after.pop(won)
        going = {won: chance for won, chance in after.items() if chance > 1e-13}
    assert 0.03 < stopped <= 0.05


def test_the_evidence_is_a_fair_bet_whoever_is_in_the_pairs() -> None:
    # nobody cares which side they are on, some pairs are easy, some hard, and some mixed
    chances = [(0.9, 0.9), (0.1, 0.1), (0.9, 0.2), (0.2, 0.9), (0.5, 0.1)] * 2
    weights = {Pairs(): 1.0}
    for easy, hard in chances:
        apart = (easy * (1 - hard) + hard * (1 - easy)) / 2
        grown: dict[Pairs, float] = {}
        for so_far, weight in weights.items():
            for one, chance in ((Pairs(1), apart), (Pairs(0, 1), 1 - 2 * apart), (Pairs(0, 0, 1), apart)):
                grown[so_far + one] = grown.get(so_far + one, 0.0) + weight * chance
        weights = grown
        assert sum(w * exp(sign_evidence(seen)) for seen, w in weights.items()) == pytest.approx(1)


@pytest.mark.parametrize(("first", "second"), [(0.72, 0.62), (0.03, 0.06), (0.9, 0.1), (0.5, 0.5)])
def test_against_the_true_gap_the_evidence_is_a_fair_bet(first: float, second: float) -> None:
    one, other, n = first * (1 - second), second * (1 - first), 9
    mean = 0.0
    for won, lost in product(range(n + 1), repeat=2):
        if won + lost <= n:
            ways = comb(n, won) * comb(n - won, lost)
            chance = ways * one**won * other**lost * (1 - one - other) ** (n - won - lost)
            mean += chance * exp(gap_evidence(Pairs(won, n - won - lost, lost), first - second))
    assert mean == pytest.approx(1)


def test_looked_at_every_five_pairs_it_sees_ten_points_as_often_as_promised() -> None:
    from numpy import array

    def verdict(one: int, other: int) -> int:
        evident = sign_evidence(Pairs(one, 0, other)) >= log(20)
        return evident * ((other > one) - (other < one))

    looks = range(5, 201, 5)
    table = array([[verdict(one, other) for other in range(201)] for one in range(201)])
    seen = walk(pair_steps(0.62, 0.72), looks, lambda n: table[: n + 1, : n + 1])
    assert seen.stopped >= 0.27
    assert seen.stopped - seen.upwards < 0.001


@given(some_pairs)
@settings(max_examples=60)
def test_nought_is_in_the_range_until_the_verdict(pairs: Pairs) -> None:
    found = pairs_interval(pairs)
    assert (found.low <= 0 <= found.high) == (sign_evidence(pairs) < log(20))


@given(some_pairs)
@settings(max_examples=60)
def test_the_range_holds_what_was_seen_and_swaps_into_its_mirror(pairs: Pairs) -> None:
    found = pairs_interval(pairs)
    seen = (pairs.first - pairs.second) / pairs.n if pairs.n else 0.0
    assert -1 <= found.low <= seen <= found.high <= 1
    mirror = pairs_interval(Pairs(pairs.second, pairs.alike, pairs.first))
    assert (found.low, found.high) == pytest.approx((-mirror.high, -mirror.low), abs=1e-9)


@given(some_pairs, st.floats(0.5, 0.999))
@settings(max_examples=40)
def test_the_range_widens_with_the_level(pairs: Pairs, level: float) -> None:
    narrow, wide = pairs_interval(pairs, level), pairs_interval(pairs, (1 + level) / 2)
    assert wide.low <= narrow.low
    assert narrow.high <= wide.high


def test_a_hundred_times_the_pairs_give_a_tenth_of_the_range_and_the_same_at_nought() -> None:
    few, many = Pairs(280, 540, 180), Pairs(28_000, 54_000, 18_000)
    narrow, wide = pairs_interval(many), pairs_interval(few)
    assert 0.09 < (narrow.high - narrow.low) / (wide.high - wide.low) < 0.13
    assert gap_evidence(many, 0) == pytest.approx(sign_evidence(many))


def test_without_pairs_everything_is_possible_and_nothing_is_evident() -> None:
    found = pairs_interval(Pairs())
    assert (found.low, found.high, sign_evidence(Pairs())) == (-1, 1, 0)


def test_a_gap_that_a_pair_contradicts_is_out_of_the_question() -> None:
    assert gap_evidence(Pairs(5, 1, 0), 1) == gap_evidence(Pairs(5, 0, 0), -1) == inf
    assert gap_evidence(Pairs(5), 1) == pytest.approx(gap_evidence(Pairs(5), 1 - 1e-9))
    assert pairs_interval(Pairs(5, 0, 0)).high == 1 > pairs_interval(Pairs(50, 1, 0)).high


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="never negative"):
        Pairs(1, -1, 0)
    with pytest.raises(ValueError, match="gap"):
        gap_evidence(Pairs(1), 1.5)
    with pytest.raises(ValueError, match="level"):
        pairs_interval(Pairs(1), 1)
