"""The chart of differences in points, one line a study, around the line of no difference."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame
from visavis.study.finding import Interval

ROW_PX = 30
NAME_PX = 300
_WHOLE = 100


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


def forest_chart(rows: Sequence[ForestRow], labels: ChartLabels, *, name_px: int = NAME_PX) -> Spec:
    """Return the spec of a line for each row, in the order given, from -100 to 100 points.

    A name wider than `name_px` is cut short.
    Raises ValueError for no row and for two of one name.
    """
    names = [row.name for row in rows]
    if not names or len(set(names)) < len(names):
        message = f"at least one line, each with its own name: {names}"
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
                "axis": {"title": labels.y or None, "labelLimit": name_px},
            }
        },
        layer=[_nil(), _range(labels), _point(), _remark()],
    )


def _values(row: ForestRow) -> Spec:
    values: Spec = {"name": row.name, "remark": row.remark, "strong": row.strong, "beside": 0.0}
    if row.interval is not None:
        values |= {"low": row.interval.low, "high": row.interval.high, "beside": row.interval.high}
    if row.value is not None:
        values["value"] = row.value
    return values


def _nil() -> Spec:
    return {
        "mark": {"type": "rule", "color": INK, "opacity": 0.5, "strokeDash": [3, 3]},
        "encoding": {"x": {"datum": 0, "type": "quantitative"}, "y": None},
    }


def _colour() -> Spec:
    return {"condition": {"test": "datum.strong", "value": PALETTE[1]}, "value": PALETTE[0]}


def _range(labels: ChartLabels) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.low)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5},
        "encoding": {
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domain": [-_WHOLE, _WHOLE], "nice": False},
                "axis": {"title": labels.x or None, "format": "+d", "tickCount": 8},
            },
            "x2": {"field": "high"},
            "color": _colour(),
        },
    }


def _point() -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1},
        "encoding": {"x": {"field": "value", "type": "quantitative"}, "color": _colour()},
    }


def _remark() -> Spec:
    return {
        "mark": {"type": "text", "align": "left", "dx": 10, "color": INK},
        "encoding": {
            "x": {"field": "beside", "type": "quantitative"},
            "text": {"field": "remark", "type": "nominal"},
        },
    }
