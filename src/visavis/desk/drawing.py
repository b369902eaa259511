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
from visavis.words import Bars, Block, Curves, Forest, Gaps, Picture, Points, Spans, Weeks

# on a phone a chart is drawn anew: shrunk, its words could not be read
_NARROW_PX = 200
_NARROW_CURVE_PX = 280
_NARROW_NAME_PX = 110
_NARROW_ARM_PX, _NARROW_GAP_PX = 160, 145
# the words of a chart may be wider in the reader's font than in ours
_ROOM_PX = {"left": 20, "right": 28, "top": 4, "bottom": 4}


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
        known = found if isinstance(found, Finding) else None
        # without room for it, a remark is left to the table below; what is missing for a rate never is
        rows.append(RateRow(row.name, known, "" if narrow and known else row.remark))
    return _sized(rates_chart(rows, _labels(picture)), _NARROW_PX if narrow else None)


def _incidence(waits: dict[Slice, Any], picture: Picture, *, narrow: bool = False) -> Spec:
    curves = [(row.name, waits[row.slice].curve) for row in picture.rows]
    series = [ChartSeries(name, curve) for name, curve in curves if isinstance(curve, Curve)]
    spec = incidence_chart(series, _labels(picture), until_day=picture.days)
    # names may be wider in the reader's font
    spec["config"]["legend"] |= {"columns": 1} if narrow else {"columnPadding": 28}
    return _sized(spec, _NARROW_CURVE_PX if narrow else None)


def _counts(bars: Bars, *, narrow: bool = False) -> Spec:
    rows = [CountRow(bar.name, bar.n) for bar in bars.rows]
    labels = ChartLabels(bars.description, "", "")
    if narrow:
        return _sized(counts_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
    return _sized(counts_chart(rows, labels), None)


def _lines(block: Forest | Gaps, *, narrow: bool = False) -> Spec:
    if isinstance(block, Gaps):
        return _gaps(block, narrow=narrow)
    return _forest(block, narrow=narrow)


def _forest(forest: Forest, *, narrow: bool = False) -> Spec:
    rows = [
        # without room for it, a remark is left to the table below; what is missing for a range never is
        ForestRow(
            line.name, line.value, line.interval, "" if narrow and line.interval else line.remark, line.strong
        )
        for line in forest.lines
    ]
    labels = ChartLabels(forest.description, forest.x, "")
    if narrow:
        return _sized(forest_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
    return _sized(forest_chart(rows, labels), None)


def _gaps(block: Gaps, *, narrow: bool = False) -> Spec:
    rows = [ForestRow(line.name, line.value, line.interval, line.remark, line.strong) for line in block.lines]
    labels = ChartLabels(block.description, block.x, "")
    if narrow:
        narrowed = gaps_chart(rows, labels, block.margin, name_px=_NARROW_ARM_PX, few_ticks=True)
        return _sized(narrowed, _NARROW_GAP_PX)
    return _sized(gaps_chart(rows, labels, block.margin), None)


def _chart(block: Spans | Curves, *, narrow: bool = False) -> Spec:
    if isinstance(block, Spans):
        rows = [
            RateRow(row.name, row.found, "" if narrow and row.found else row.remark) for row in block.rows
        ]
        labels = ChartLabels(block.description, block.x, "", block.percent, block.decimal)
        if narrow:
            return _sized(rates_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
        return _sized(rates_chart(rows, labels), None)
    series = [ChartSeries(name, curve) for name, curve in block.rows]
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    spec = incidence_chart(series, labels, until_day=block.until_day)
    spec["config"]["legend"] |= {"columns": 1} if narrow else {"columnPadding": 28}
    return _sized(spec, _NARROW_CURVE_PX if narrow else None)


def _of_weeks(block: Weeks | Points, *, narrow: bool = False) -> Spec:
    width = _NARROW_CURVE_PX if narrow else None
    if isinstance(block, Weeks):
        return _sized(weeks_chart(block.counts, ChartLabels(block.description, block.x, block.y)), width)
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return _sized(points_chart(block.points, labels), width)


def _sized(spec: Spec, width: int | None) -> Spec:
    return spec | {"padding": _ROOM_PX} | ({} if width is None else {"width": width})
