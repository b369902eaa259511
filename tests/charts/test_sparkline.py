"""A sparkline shows every month in which something was said, on one scale for both."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.charts.sparkline import sparkline

COUNTS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=60)


@given(COUNTS)
def test_every_month_with_words_has_its_bar_and_no_other(months):
    up, down = zip(*months, strict=True)
    drawn = sparkline(up, down, "words")
    for side, counts in (("up", up), ("down", down)):
        bars = re.findall(rf'class="{side}" x="(\d+)" y="\d+" width="4" height="(\d+)"', drawn)
        assert [int(x) // 5 for x, _ in bars] == [place for place, n in enumerate(counts) if n]
        heights = {int(x) // 5: int(height) for x, height in bars}
        assert all(1 <= height <= 12 for height in heights.values())
        ordered = sorted(heights, key=lambda place: counts[place])
        assert [heights[place] for place in ordered] == sorted(heights.values())


def test_words_of_others_stay_words():
    assert 'aria-label="&lt;b&gt; &quot;x&quot;"' in sparkline([1], [0], '<b> "x"')


@pytest.mark.parametrize(("up", "down"), [([], []), ([1], []), ([1, -1], [0, 0])])
def test_what_cannot_be_drawn_is_refused(up, down):
    with pytest.raises(ValueError, match="as many counts"):
        sparkline(up, down, "")
