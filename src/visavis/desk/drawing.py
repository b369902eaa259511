"""Turns the pictures of a page into charts, for a wide page and for a narrow one."""

from typing import Any

from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import ChartLabels, Spec
from visavis.charts.forest import ForestRow, forest_chart
from visavis.charts.gaps import gaps_chart
from visavis.charts.incidence import ChartSeries, incidence_chart
from visavis.charts.rates import RateRow, rates_chart
from visavis.charts.weeks import points_chart, weeks_chart
from visavis.questions.answers import ACCEPTED, Answer, Slice
from visavis.study.duration import Curve
from visavis.study.finding import Finding, NotEnough
from visavis.study.gathering import gather_points, gather_weeks
from visavis.words import Bars, Block, Curves, Forest, Gaps, Picture, Points, Spans, Weeks

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
    """Return the chart of a block, wide and narrow; None for a block of words or a table.

    Only a picture of slices needs its `answer`: the other blocks hold their own figures.
    """
    if answer is not None and isinstance(block, Picture):
        return _pictured(answer, block, narrow=False), _pictured(answer, block, narrow=True)
    if isinstance(block, Bars):
        return _counts(block), _counts(block, narrow=True)
    if isinstance(block, Forest | Gaps):
        return _lines(block), _lines(block, narrow=True)
    if isinstance(block, Spans | Curves):
        return _chart(block), _chart(block, narrow=True)
    if isinstance(block, Weeks | Points):
        return _of_weeks(block), _of_weeks(block, narrow=True)
    return None


def _pictured(answer: Answer[Any], picture: Picture, *, narrow: bool) -> Spec:
    parts = () if isinstance(answer.parts, NotEnough) else answer.parts
    shown = {part.slice: part for part in parts}
    draw = _rates if picture.kind == "rates" else _incidence
    return draw(shown, picture, narrow=narrow)


def _labels(picture: Picture) -> ChartLabels:
    return ChartLabels(picture.description, picture.x, picture.y, picture.percent, picture.decimal)


def _rates(groups: dict[Slice, Any], picture: Picture, *, narrow: bool = False) -> Spec:
    rows = []
    for row in picture.rows:
        found = groups[row.slice].rate(ACCEPTED, picture.days)
        rows.append(RateRow(row.name, found if isinstance(found, Finding) else None, row.remark))
    return rates_chart(rows, _labels(picture), narrow=narrow)


def _incidence(waits: dict[Slice, Any], picture: Picture, *, narrow: bool = False) -> Spec:
    curves = [(row.name, waits[row.slice].curve) for row in picture.rows]
    series = [ChartSeries(name, curve) for name, curve in curves if isinstance(curve, Curve)]
    return incidence_chart(series, _labels(picture), until_day=picture.days, narrow=narrow)


def _counts(bars: Bars, *, narrow: bool = False) -> Spec:
    rows = [CountRow(bar.name, bar.n) for bar in bars.rows]
    return counts_chart(rows, ChartLabels(bars.description, "", ""), narrow=narrow)


def _lines(block: Forest | Gaps, *, narrow: bool = False) -> Spec:
    rows = [ForestRow(line.name, line.value, line.interval, line.remark, line.strong) for line in block.lines]
    labels = ChartLabels(block.description, block.x, "")
    if isinstance(block, Gaps):
        return gaps_chart(rows, labels, block.margin, narrow=narrow)
    return forest_chart(rows, labels, narrow=narrow)


def _chart(block: Spans | Curves, *, narrow: bool = False) -> Spec:
    if isinstance(block, Spans):
        rows = [RateRow(row.name, row.found, row.remark) for row in block.rows]
        labels = ChartLabels(block.description, block.x, "", block.percent, block.decimal)
        return rates_chart(rows, labels, narrow=narrow)
    series = [ChartSeries(name, curve) for name, curve in block.rows]
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return incidence_chart(series, labels, until_day=block.until_day, narrow=narrow)


def _of_weeks(block: Weeks | Points, *, narrow: bool = False) -> Spec:
    if isinstance(block, Weeks):
        spans = gather_weeks(block.monday_on, block.counts)
        named = ChartLabels(block.description, block.x, block.y)
        return weeks_chart(spans.means, block.ticks, named, narrow=narrow)
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return points_chart(gather_points(block.points), labels, narrow=narrow)
