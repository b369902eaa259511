"""The chart of a gap in points with its range, around nil and what would not matter, one line a question."""

from collections.abc import Sequence
from math import ceil

from visavis.charts.design import INK, NAME_PX, PALETTE, ChartLabels, Spec, frame
from visavis.charts.forest import ForestRow

ROW_PX = 44
_WHOLE = 100
_STEP = 10
_HALF_LINE_PX = 7


def gaps_chart(
    rows: Sequence[ForestRow],
    labels: ChartLabels,
    margin: float,
    *,
    name_px: int = NAME_PX,
    few_ticks: bool = False,
) -> Spec:
    """Return the spec of a line for each row, in the order given; the band reaches `margin` points each way.

    Without a range only the remark is drawn: an unknown is no zero. A line that is not `strong` is an
    indication, and pale. A name may have two lines. One wider than `name_px` is cut
    short. Raises ValueError for no row, for two of one name, and for a margin not between 0 and 100.
    """
    names = [row.name for row in rows]
    if not names or len(set(names)) < len(names):
        message = f"at least one line, each with its own name: {names}"
        raise ValueError(message)
    if not 0 < margin < _WHOLE:
        message = f"a margin lies between 0 and 100 points: {margin}"
        raise ValueError(message)
    return frame(
        labels,
        height={"step": ROW_PX},
        data={"values": [_values(row) for row in rows]},
        encoding={
            "y": {
                "field": "name",
                "type": "nominal",
                "scale": {"domain": names},
                "axis": {
                    "title": labels.y or None,
                    "labelLimit": name_px,
                    "labelExpr": "split(datum.label, '\\n')",
                    "labelOffset": -_HALF_LINE_PX if any("\n" in name for name in names) else 0,
                },
            }
        },
        layer=[
            _margin(margin),
            _nil(),
            _range(labels, _reach(rows, margin), few_ticks=few_ticks),
            _point(),
            _remark(),
            _unknown(margin),
        ],
    )


def _reach(rows: Sequence[ForestRow], margin: float) -> int:
    """Return how far the axis goes each way, so that nil is in the middle."""
    ends = [abs(end) for row in rows if row.interval for end in (row.interval.low, row.interval.high)]
    return min(ceil(max(*ends, 2 * margin, 2 * _STEP) / _STEP) * _STEP, _WHOLE)


def _values(row: ForestRow) -> Spec:
    values: Spec = {"name": row.name, "remark": row.remark, "pale": not row.strong}
    if row.interval is not None:
        middle = (row.interval.low + row.interval.high) / 2
        values |= {"low": row.interval.low, "high": row.interval.high, "beside": middle}
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


def _nil() -> Spec:
    return {
        "mark": {"type": "rule", "color": INK, "opacity": 0.5, "strokeDash": [3, 3]},
        "encoding": {"x": {"datum": 0, "type": "quantitative"}, "y": None},
    }


def _range(labels: ChartLabels, reach: int, *, few_ticks: bool) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5, "color": PALETTE[0]},
        "encoding": {
            "opacity": _paleness(),
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domain": [-reach, reach], "nice": False},
                "axis": {
                    "title": labels.x or None,
                    "format": "+d",
                    # nil has no sign
                    "labelExpr": "datum.value === 0 ? '0' : datum.label",
                    "tickCount": 4,
                    **({"values": [-reach, 0, reach]} if few_ticks else {}),
                    "labelFlush": False,
                    "grid": False,
                },
            },
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


def _remark() -> Spec:
    # above the middle of the range, where there is always room for it
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "text", "align": "center", "dy": -14, "color": INK},
        "encoding": {
            "x": {"field": "beside", "type": "quantitative"},
            "text": {"field": "remark", "type": "nominal"},
        },
    }


def _unknown(margin: float) -> Spec:
    return {
        "transform": [{"filter": "!isValid(datum.low)"}],
        "mark": {"type": "text", "align": "left", "dx": 8, "color": INK},
        "encoding": {
            "x": {"datum": margin, "type": "quantitative"},
            "text": {"field": "remark", "type": "nominal"},
        },
    }
