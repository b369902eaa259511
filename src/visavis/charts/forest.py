"""The chart of differences in points, one line a study, around the line of no difference."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame, title
from visavis.charts.rows import Laid, Named, check_names, lay
from visavis.study.finding import Interval

_WHOLE = 100
_HALF_NIL_PX = 8
_TICKS, _FEW_TICKS = (-100, -75, -50, -25, 0, 25, 50, 75, 100), (-100, -50, 0, 50, 100)


@dataclass(frozen=True, slots=True)
class ForestRow:
    """A line: its finished name, a difference and its range in points (-100 to 100), its finished remark.

    Without a value only the range is drawn, and without a range only the remark. `strong` sets off a line
    that is no study.
    """

    name: str
    value: float | None
    interval: Interval | None
    remark: str = ""
    strong: bool = False


def forest_chart(rows: Sequence[ForestRow], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of a line for each row, in the order given, from -100 to 100 points.

    Raises ValueError for no row and for two of one name.
    """
    check_names([row.name for row in rows], "line")
    laid = lay([Named(row.name, row.remark) for row in rows], narrow=narrow)
    axis = points_axis(labels, laid, _FEW_TICKS if narrow else _TICKS, _WHOLE)
    return frame(
        labels,
        **laid.size(),
        data={"values": [_values(*one) for one in zip(rows, laid.middles, strict=False)]},
        layer=[*laid.hairs(), nil(laid), _range(axis), _point(), *laid.layers()],
    )


def points_axis(labels: ChartLabels, laid: Laid, ticks: Sequence[int], reach: int) -> Spec:
    """Encode points from -`reach` to `reach`, with the ticks given; nil has no sign."""
    return {
        "type": "quantitative",
        "scale": {"domain": [-reach, reach], "nice": False},
        "axis": {
            "title": title(labels.x, laid.width),
            "format": "+d",
            "labelExpr": "datum.value === 0 ? '0' : datum.label",
            "values": list(ticks),
            "labelFlush": False,
            # on a phone a line through the words would strike them out
            "grid": not laid.above,
        },
    }


def nil(laid: Laid) -> Spec:
    """Return the layer of no difference: one line, or on a phone a piece of it at each row."""
    mark = {"type": "rule", "color": INK, "opacity": 0.5}
    at_nil = {"datum": 0, "type": "quantitative"}
    if not laid.above:
        return {
            "data": {"values": [{}]},
            "mark": {**mark, "strokeDash": [3, 3]},
            "encoding": {"x": at_nil, "y": None},
        }
    # given in the data, as an offset of a rule has no second end
    pieces = [{"down_px": middle - _HALF_NIL_PX, "end": middle + _HALF_NIL_PX} for middle in laid.middles]
    return {
        "data": {"values": pieces},
        "mark": mark,
        "encoding": {"x": at_nil, "y": laid.y(), "y2": {"field": "end"}},
    }


def _values(row: ForestRow, y: float) -> Spec:
    values: Spec = {"name": row.name, "strong": row.strong, "down_px": y}
    if row.interval is not None:
        values |= {"low": row.interval.low, "high": row.interval.high}
    if row.value is not None:
        values["value"] = row.value
    return values


def _colour() -> Spec:
    return {"condition": {"test": "datum.strong", "value": PALETTE[1]}, "value": PALETTE[0]}


def _range(axis: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5},
        "encoding": {"x": {"field": "low", **axis}, "x2": {"field": "high"}, "color": _colour()},
    }


def _point() -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1},
        "encoding": {"x": {"field": "value", "type": "quantitative"}, "color": _colour()},
    }
