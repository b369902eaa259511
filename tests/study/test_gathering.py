"""What is too much for a picture is gathered without losing or moving any of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.study.gathering import MOST_BARS, MOST_POINTS, gather_points, gather_weeks

MONDAY = 20_514
UNITS = [(1, "week"), (MOST_BARS, "week"), (MOST_BARS + 1, "month"), (1_200, "quarter"), (3_000, "year")]


@pytest.mark.parametrize(("n", "unit"), [*UNITS, (30_000, "decade"), (100_000, "century")])
def test_weeks_are_gathered_in_the_shortest_spans_that_fit(n, unit):
    spans = gather_weeks(MONDAY, [2] * n)
    assert spans.unit == unit
    assert len(spans.begins) == len(spans.means) <= MOST_BARS
    assert set(spans.means) == {2}


def test_a_span_holds_the_mean_of_the_weeks_that_begin_in_it():
    counts = list(range(200))
    spans = gather_weeks(MONDAY, counts)
    days = [date.fromordinal(date(1970, 1, 1).toordinal() + MONDAY + 7 * number) for number in counts]
    in_april = [n for n, day in zip(counts, days, strict=True) if (day.year, day.month) == (2026, 4)]
    assert spans.means[1] == sum(in_april) / len(in_april)
    assert spans.begins[1] == MONDAY + 7 * in_april[0]


def test_no_week_is_no_span():
    assert gather_weeks(MONDAY, []).begins == ()


POINTS = st.lists(st.tuples(st.integers(0, 50), st.floats(0, 1)), min_size=1, max_size=900)


@given(POINTS, st.integers(1, 40))
def test_no_point_is_lost_and_their_mean_stays(points, most):
    marks = gather_points(points, most)
    assert sum(mark.n for mark in marks) == len(points)
    for place, name in enumerate(("x", "y")):
        there = sum(getattr(mark, name) * mark.n for mark in marks)
        assert there == pytest.approx(sum(point[place] for point in points))
    if len(points) <= most:
        assert [(mark.x, mark.y) for mark in marks] == points


def test_a_hundred_thousand_points_are_few_marks():
    points = [(number % 97, number % 89 / 89) for number in range(100_000)]
    assert len(gather_points(points)) <= MOST_POINTS
