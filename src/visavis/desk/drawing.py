"""Turns the pictures of a page into charts, for a wide page and for a narrow one."""

from collections.abc import Callable
from typing import Any

from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import ChartLabels, Spec
from visavis.charts.forest import ForestRow, forest_chart
from visavis.charts.gaps import gaps_chart
from visavis.charts.incidence import ChartSeries, incidence_chart
from visavis.charts.rates import RateRow, rates_chart
from visavis.charts.weeks import points_chart, weeks_chart
from visavis.questions.answers import ACCEPTED, Answer
from visavis.study.duration import Curve
from visavis.study.finding import Finding, NotEnough
from visavis.study.gathering import gather_points, gather_weeks
from visavis.words import Bars, Block, Curves, Forest, Gaps, Picture, PictureRow, Points, Span, Spans, Weeks

_KINDS = {
    Bars: "counts",
    Curves: "incidence",
    Forest: "forest",
    Gaps: "gaps",
    Points: "points",
    Spans: "rates",
    Weeks: "weeks",
}


def kind_of(block: Block) -> str:
    """Return which kind of picture a block is drawn as; empty for a block of words or a table."""
    return block.kind if isinstance(block, Picture) else _KINDS.get(type(block), "")


def specs(answer: Answer[Any] | None, block: Block) -> tuple[Spec, Spec] | None:
    """Return the chart of a block, wide and narrow; None for a block of words or a table, or with nothing.

    Only a picture of slices needs its `answer`: the other blocks hold their own figures.
    """
    block = figured(answer, block)
    draw = _DRAWN.get(type(block))
    if draw is None or not any(getattr(block, part, ()) for part in ("rows", "lines", "counts", "points")):
        return None
    return draw(block, narrow=False), draw(block, narrow=True)


def figured(answer: Answer[Any] | None, block: Block) -> Block:
    """Return a block with its own figures: of a picture of slices, those that its answer has for them."""
    if answer is None or not isinstance(block, Picture):
        return block
    parts = () if isinstance(answer.parts, NotEnough) else answer.parts
    shown = {part.slice: part for part in parts}
    signs = block.percent, block.decimal
    if block.kind == "rates":
        rows = tuple(_span(shown[row.slice], row, block.days) for row in block.rows)
        return Spans(block.description, block.x, *signs, rows)
    curves = ((row.name, shown[row.slice].curve) for row in block.rows)
    known = tuple((name, curve) for name, curve in curves if isinstance(curve, Curve))
    return Curves(block.description, block.x, block.y, *signs, block.days, known)


def _span(group: Any, row: PictureRow, days: int) -> Span:  # noqa: ANN401 - a `Group`, or a test's
    found = group.rate(ACCEPTED, days)
    return Span(row.name, found if isinstance(found, Finding) else None, row.remark)


def _counts(bars: Bars, *, narrow: bool) -> Spec:
    rows = [CountRow(bar.name, bar.n) for bar in bars.rows]
    return counts_chart(rows, ChartLabels(bars.description, "", ""), narrow=narrow)


def _lines(block: Forest | Gaps, *, narrow: bool) -> Spec:
    rows = [ForestRow(line.name, line.value, line.interval, line.remark, line.strong) for line in block.lines]
    labels = ChartLabels(block.description, block.x, "")
    if isinstance(block, Gaps):
        return gaps_chart(rows, labels, block.margin, narrow=narrow)
    return forest_chart(rows, labels, narrow=narrow)


def _shares(block: Spans, *, narrow: bool) -> Spec:
    rows = [RateRow(row.name, row.found, row.remark) for row in block.rows]
    labels = ChartLabels(block.description, block.x, "", block.percent, block.decimal)
    return rates_chart(rows, labels, narrow=narrow)


def _curves(block: Curves, *, narrow: bool) -> Spec:
    series = [ChartSeries(name, curve) for name, curve in block.rows]
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return incidence_chart(series, labels, until_day=block.until_day, narrow=narrow)


def _weeks(block: Weeks, *, narrow: bool) -> Spec:
    spans = gather_weeks(block.monday_on, block.counts)
    labels = ChartLabels(block.description, block.x, block.y)
    return weeks_chart(spans.means, block.ticks, labels, narrow=narrow)


def _points(block: Points, *, narrow: bool) -> Spec:
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return points_chart(gather_points(block.points), labels, narrow=narrow)


_DRAWN: dict[type, Callable[..., Spec]] = {
    Bars: _counts,
    Curves: _curves,
    Forest: _lines,
    Gaps: _lines,
    Points: _points,
    Spans: _shares,
    Weeks: _weeks,
}
