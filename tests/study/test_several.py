"""Asking several questions at once gives no more false answers than asking one."""

from itertools import combinations, product
from math import exp, inf, log, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.several import benjamini_hochberg, closed_evidence, e_benjamini_hochberg, holm

p_values = st.lists(st.floats(0, 1), max_size=8)
capitals = st.lists(st.floats(0.001, 1e6), min_size=1, max_size=6)


@given(p_values)
def test_adjusted_values_keep_the_order_and_are_never_smaller(p: list[float]) -> None:
    for adjust in (holm, benjamini_hochberg):
        found = adjust(p)
        assert all(one <= other <= 1 for one, other in zip(p, found, strict=True))
        for (a, x), (b, y) in combinations(zip(p, found, strict=True), 2):
            assert (a - b) * (x - y) >= 0
    assert all(b <= h + 1e-12 for b, h in zip(benjamini_hochberg(p), holm(p), strict=True))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=5))
def test_holm_is_the_closed_test_of_bonferroni(p: list[float]) -> None:
    for which, adjusted in enumerate(holm(p)):
        families = [
            family
            for size in range(1, len(p) + 1)
            for family in combinations(range(len(p)), size)
            if which in family
        ]
        expected = max(min(len(family) * min(p[i] for i in family), 1.0) for family in families)
        assert adjusted == pytest.approx(expected)


@given(capitals)
def test_closed_evidence_is_the_least_average_of_all_sets(capital: list[float]) -> None:
    found = closed_evidence([log(value) for value in capital])
    for which, worth in enumerate(found):
        averages = [
            sum(capital[i] for i in family) / size
            for size in range(1, len(capital) + 1)
            for family in combinations(range(len(capital)), size)
            if which in family
        ]
        assert exp(worth) == pytest.approx(min(averages))


def test_with_nothing_to_find_closed_evidence_errs_once_in_twenty_at_most() -> None:
    # three independent bets that win 40 with a probability of one in forty, and nothing otherwise
    wrong = 0.0
    for wins in product((True, False), repeat=3):
        chance = 1.0
        for win in wins:
            chance *= 1 / 40 if win else 39 / 40
        if max(closed_evidence([log(40) if win else -inf for win in wins])) >= log(20):
            wrong += chance
    assert 0 < wrong <= 0.05


def test_one_question_is_worth_all_its_evidence_and_a_huge_one_is_no_overflow() -> None:
    assert closed_evidence([3.5]) == (3.5,)
    assert closed_evidence([5000.0, 5000.0, -inf]) == pytest.approx((5000 - log(2), 5000 - log(2), -inf))
    assert closed_evidence([]) == e_benjamini_hochberg([]) == holm([]) == ()


def test_the_evidence_of_many_answers_each_of_them() -> None:
    # m / (k alpha) is 100, 50, 33.3, 25, 20 for the strongest, the second and so on
    assert e_benjamini_hochberg([log(e) for e in (35, 2, 70, 0.4, 34)]) == (0, 2, 4)
    assert e_benjamini_hochberg([log(e) for e in (35, 2, 70, 0.4, 33)]) == ()
    assert e_benjamini_hochberg([log(e) for e in (35, 2, 70, 0.4, 33)], 0.9) == (0, 2, 4)


def test_what_cannot_be_is_refused() -> None:
    for adjust in (holm, benjamini_hochberg):
        for p in (-0.1, 1.1, nan):
            with pytest.raises(ValueError, match="between 0 and 1"):
                adjust([0.5, p])
    with pytest.raises(ValueError, match="number"):
        closed_evidence([1.0, nan])
    with pytest.raises(ValueError, match="number"):
        e_benjamini_hochberg([nan])
    with pytest.raises(ValueError, match="level"):
        e_benjamini_hochberg([1.0], 1.0)
