"""A group of few values is drawn towards the others, and says how sure it is of its next one."""

import random
from collections import defaultdict
from math import isclose, sqrt
from statistics import fmean

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from visavis.study.finding import NotEnough
from visavis.study.groups import Batch, Common, Sums, _as_normal, in_common

# Davies 1949, the yields of six batches of dyestuff; lme4 (R) fits them as "Dyestuff ~ 1 | Batch"
DYESTUFF = (
    (1545, 1440, 1440, 1520, 1580),
    (1540, 1555, 1490, 1560, 1495),
    (1595, 1550, 1605, 1510, 1560),
    (1445, 1440, 1595, 1465, 1545),
    (1595, 1630, 1515, 1635, 1625),
    (1520, 1455, 1450, 1480, 1445),
)
VALUES = st.lists(st.lists(st.floats(-50, 50), min_size=1, max_size=6), min_size=2, max_size=12)


def sums(values) -> Sums:
    return Sums(len(values), sum(values), sum(value * value for value in values))


def batches(groups) -> list[Batch]:
    by_size = defaultdict(list)
    for group in groups:
        by_size[len(group)].append(sums(group))
    return [
        Batch(
            n,
            len(found),
            sum(one.total for one in found),
            sum(one.squares for one in found),
            sum(one.total**2 for one in found),
        )
        for n, found in by_size.items()
    ]


def common(groups) -> Common:
    found = in_common(batches(groups))
    assert isinstance(found, Common)
    return found


def test_a_textbook_example_comes_out_as_in_other_programs():
    found = common(DYESTUFF)
    assert (found.groups, found.mean) == (6, 1527.5)
    assert sqrt(found.within) == pytest.approx(49.51, abs=0.005)
    assert sqrt(found.between) == pytest.approx(42.00, abs=0.005)
    assert found.error == pytest.approx(19.38, abs=0.005)
    drawn = [found.draw(sums(group)).mean - found.mean for group in DYESTUFF]
    assert drawn == pytest.approx([-17.607, 0.391, 28.562, -23.085, 56.733, -44.995], abs=0.005)


def test_groups_of_unequal_size_are_estimated_as_one_would_by_hand():
    groups = [(1.0, 3.0), (10.0,), (4.0, 5.0, 9.0, 6.0), (2.0, 2.0)]
    found = common(groups)
    # inside: 2 + 0 + 14 + 0, over 9 - 4
    assert found.within == pytest.approx(16 / 5)
    # among: 8 + 100 + 144 + 8 - 42^2 / 9 = 64, over 3; n0 = (9 - 25 / 9) / 3
    assert found.between == pytest.approx((64 / 3 - 16 / 5) / ((9 - 25 / 9) / 3))


@given(VALUES)
def test_a_drawn_mean_lies_between_its_own_and_that_of_all(groups):
    assume(sum(map(len, groups)) - len(groups) >= 5)
    found = common(groups)
    for group in groups:
        own, drawn = fmean(group), found.draw(sums(group)).mean
        low, high = sorted((own, found.mean))
        assert low - 1e-6 <= drawn <= high + 1e-6


@given(VALUES, st.permutations(range(12)))
def test_the_order_of_groups_does_not_matter(groups, order):
    assume(sum(map(len, groups)) - len(groups) >= 5)
    found, again = common(groups), common([groups[n] for n in order if n < len(groups)])
    for one, other in zip(
        (found.mean, found.within, found.between), (again.mean, again.within, again.between), strict=True
    ):
        assert isclose(one, other, rel_tol=1e-6, abs_tol=1e-6)


def test_the_more_values_the_less_a_group_is_drawn():
    found = common(DYESTUFF)
    away = [found.draw(Sums(n, 1600.0 * n, 0)).mean for n in (1, 2, 5, 50, 5000)]
    assert away == sorted(away)
    assert found.mean < away[0]
    assert away[-1] == pytest.approx(1600, abs=0.1)


def test_the_next_value_exceeds_what_it_is_said_to_as_often_as_said():
    chance = random.Random(4)  # noqa: S311 - repeatable, and keeps no secret
    means = [chance.gauss(10, 2) for _ in range(3000)]
    groups = [[chance.gauss(mean, 3) for _ in range(chance.choice([1, 1, 2, 5, 12]))] for mean in means]
    found = common(groups)
    beyond = [
        found.beyond(sums(group), chance.gauss(mean, 3)) for group, mean in zip(groups, means, strict=True)
    ]
    for level in (0.01, 0.05, 0.25, 0.5):
        share = fmean(one < level for one in beyond)
        assert share == pytest.approx(level, abs=4 * sqrt(level * (1 - level) / 3000))


def test_a_steady_group_of_many_values_keeps_its_own_mean():
    few = [(0.0, 4.0, -3.0), (-2.0, 2.0), (1.0, -4.0), (3.0, -1.0, 0.0)]
    steady, unsteady = (6.0, 6.1, 5.9) * 5, (6.0, 10.0, 2.0) * 5
    found = common([*few, steady, unsteady])
    assert found.draw(sums(steady)).mean == pytest.approx(6, abs=0.01)
    assert found.draw(sums(unsteady)).mean < 5.8
    # five values do not tell how steady they are
    assert found.draw(sums(steady[:5])) == found.draw(Sums(5, sum(steady[:5]), sum(unsteady[:5])))


def test_a_group_that_stands_out_is_not_taken_for_the_others_where_these_are_alike():
    apart = [(0.0, 4.0, -4.0), (-3.0, 3.0), (4.0, -4.0), (2.0, -2.0, 0.0), (5.0, -5.0)]
    steady = (3.0, 3.1, 2.9) * 3
    found = common([*apart, steady])
    assert found.between == 0
    assert found.draw(sums(steady)).mean == pytest.approx(3, abs=0.05)
    # what tells little of itself is drawn all the way, at most by one error of its mean
    assert found.draw(sums((found.mean + 1,))).mean == pytest.approx(found.mean)
    far = found.draw(sums((90.0,))).mean
    assert far == pytest.approx(90 - sqrt(found.within))


def test_how_steady_a_group_is_tells_how_soon_its_next_value_is_a_surprise():
    few = [(0.0, 4.0, -3.0), (-2.0, 2.0), (1.0, -4.0), (3.0, -1.0, 0.0)]
    steady, unsteady = (6.0, 6.1, 5.9) * 5, (6.0, 10.0, 2.0) * 5
    found = common([*few, steady, unsteady])
    assert found.beyond(sums(steady), 9) < 0.01
    assert found.beyond(sums(unsteady), 9) > 0.1
    # all alike leaves a doubt still, as large as one value of the others would
    assert found.beyond(sums((6.0,) * 8), 6.1) > 0.3


def test_surprises_are_as_rare_as_said_where_some_groups_are_steady_and_others_are_not():
    chance = random.Random(5)  # noqa: S311 - repeatable, and keeps no secret
    drawn = [(chance.gauss(10, 2), chance.choice([0.5, 1, 3])) for _ in range(3000)]
    groups = [[chance.gauss(*one) for _ in range(chance.choice([12, 20]))] for one in drawn]
    found = common(groups)
    beyond = [found.beyond(sums(group), chance.gauss(*one)) for group, one in zip(groups, drawn, strict=True)]
    # never more often than said, and not much less
    for level, least in ((0.01, 0.003), (0.05, 0.03), (0.25, 0.22)):
        share = fmean(one < level for one in beyond)
        assert least < share < level + 4 * sqrt(level * (1 - level) / 3000)


@pytest.mark.parametrize("degrees", [6, 12, 40])
def test_the_tail_is_that_of_students_t(degrees):
    from scipy.stats import norm, t

    for away in (-3.0, -0.5, 0.0, 0.7, 2.0, 4.0):
        assert norm.sf(_as_normal(away, degrees)) == pytest.approx(t.sf(away, degrees), rel=0.03)


def test_a_group_alone_keeps_its_own_mean():
    found = common([(1.0, 2.0, 3.0, 4.0, 5.0, 9.0)])
    assert found.draw(sums((1.0, 3.0))).mean == 2


def test_values_all_alike_leave_no_doubt():
    found = common([(2.0,) * 4, (2.0,) * 5])
    assert (found.within, found.between) == (0, 0)
    assert found.draw(Sums(1, 2.0, 4.0)).mean == 2
    assert (found.beyond(Sums(1, 2.0, 4.0), 1.9), found.beyond(Sums(1, 2.0, 4.0), 2.1)) == (1, 0)


def test_too_few_repeats_are_no_answer():
    assert in_common(batches([(1.0, 2.0), (3.0, 4.0, 5.0)])) == NotEnough("repeats", 3, 5)
    assert in_common([]) == NotEnough("repeats", 0, 5)
    assert in_common([Batch(0, 9, 0, 0, 0)]) == NotEnough("repeats", 0, 5)


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="negative"):
        in_common([Batch(-1, 2, 0, 0, 0)])
    with pytest.raises(ValueError, match="no mean"):
        common(DYESTUFF).draw(Sums())
