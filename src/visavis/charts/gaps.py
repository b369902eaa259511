"""The chart of a gap in points with its range, around nil and what would not matter, one line a question."""

from collections.abc import Sequence
from math import ceil

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame
from visavis.charts.forest import ForestRow, nil, points_axis
from visavis.charts.rows import Named, check_names, lay

_WHOLE = 100
_STEP = 10


def gaps_chart(
    rows: Sequence[ForestRow], labels: ChartLabels, margin: float, *, narrow: bool = False
) -> Spec:
    """Return the spec of a line for each row, in the order given; the band reaches `margin` points each way.

    Without a range only the remark is drawn: an unknown is no zero. A line that is not `strong` is an
    indication, and pale. A name may have lines of its own. Raises ValueError for no row, for two of one
    name, and for a margin not between 0 and 100.
    """
    check_names([row.name for row in rows], "line")
    if not 0 < margin < _WHOLE:
        message = f"a margin lies between 0 and 100 points: {margin}"
        raise ValueError(message)
    laid = lay([Named(row.name, row.remark) for row in rows], narrow=narrow)
    reach = _reach(rows, margin)
    ticks = (-reach, 0, reach) if narrow else (-reach, -reach // 2, 0, reach // 2, reach)
    return frame(
        labels,
        **laid.size(),
        data={"values": [_values(*one) for one in zip(rows, laid.middles, strict=False)]},
        layer=[
            _margin(margin),
            nil(laid),
            *laid.hairs(),
            _range(points_axis(labels, laid, ticks, reach)),
            _point(),
            *laid.layers(),
        ],
    )


def _reach(rows: Sequence[ForestRow], margin: float) -> int:
    """Return how far the axis goes each way, so that nil is in the middle."""
    ends = [abs(end) for row in rows if row.interval for end in (row.interval.low, row.interval.high)]
    return min(ceil(max(*ends, 2 * margin, 2 * _STEP) / _STEP) * _STEP, _WHOLE)


def _values(row: ForestRow, y: float) -> Spec:
    values: Spec = {"name": row.name, "pale": not row.strong, "down_px": y}
    if row.interval is not None:
        values |= {"low": row.interval.low, "high": row.interval.high}
    if row.value is not None:
        values["value"] = row.value
    return values


def _margin(margin: float) -> Spec:
    return {
        # a band is drawn once, whatever the number of lines
        "data": {"values": [{"from": -margin, "to": margin}]},
        "mark": {"type": "rect", "color": INK, "opacity": 0.1},
        "encoding": {
            "x": {"field": "from", "type": "quantitative"},
            "x2": {"field": "to"},
            "y": None,
        },
    }


def _range(axis: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5, "color": PALETTE[0]},
        "encoding": {
            "opacity": _paleness(),
            "x": {"field": "low", **axis, "axis": {**axis["axis"], "grid": False}},
            "x2": {"field": "high"},
        },
    }


def _point() -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "point", "filled": True, "size": 110, "color": PALETTE[0]},
        "encoding": {"opacity": _paleness(), "x": {"field": "value", "type": "quantitative"}},
    }


def _paleness() -> Spec:
    return {"condition": {"test": "datum.pale", "value": 0.45}, "value": 1}
