"""The chart of a rate in each of several groups, with its range."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import INK, NAME_PX, PALETTE, ChartLabels, Spec, frame
from visavis.study.finding import Finding

ROW_PX = 34


@dataclass(frozen=True, slots=True)
class RateRow:
    """A group: its finished name, its rate between 0 and 1 where one is known, and a finished remark.

    The remark stands beside the range ("62 of 100"), or alone where there is no rate ("only 3 so far").
    """

    name: str
    estimate: Finding | None
    remark: str = ""


def rates_chart(rows: Sequence[RateRow], labels: ChartLabels, *, name_px: int = NAME_PX) -> Spec:
    """Return the spec of one line a group, in the order given: its rate as a point on its interval.

    A group without a rate keeps its line and its remark, and shows no point: an unknown is no zero.
    A name wider than `name_px` is cut short. Raises ValueError for no group and for two of one name.
    """
    names = [row.name for row in rows]
    if not names or len(set(names)) < len(names):
        message = f"at least one group, each with its own name: {names}"
        raise ValueError(message)
    return frame(
        labels,
        height={"step": ROW_PX},
        data={"values": [_values(row) for row in rows]},
        encoding={"y": _groups(names, labels, name_px)},
        layer=[_bar(labels), _point(), _remark()],
    )


def _values(row: RateRow) -> Spec:
    values: Spec = {"group": row.name, "remark": row.remark, "beside": 0.0}
    if row.estimate is not None:
        interval = row.estimate.interval
        values |= {"rate": row.estimate.value, "low": interval.low, "high": interval.high}
        values["beside"] = interval.high
    return values


def _groups(names: list[str], labels: ChartLabels, name_px: int) -> Spec:
    return {
        "field": "group",
        "type": "nominal",
        "scale": {"domain": names},
        "axis": {"title": labels.y or None, "labelLimit": name_px},
    }


def _bar(labels: ChartLabels) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.rate)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5, "color": PALETTE[0]},
        "encoding": {
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domainMin": 0, "nice": True},
                "axis": {"title": labels.x or None, "format": ".0%", "tickMinStep": 0.01, "tickCount": 6},
            },
            "x2": {"field": "high"},
        },
    }


def _point() -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.rate)"}],
        "mark": {"type": "point", "filled": True, "size": 110, "opacity": 1, "color": PALETTE[0]},
        "encoding": {"x": {"field": "rate", "type": "quantitative"}},
    }


def _remark() -> Spec:
    return {
        "mark": {"type": "text", "align": "left", "dx": 10, "color": INK},
        "encoding": {
            "x": {"field": "beside", "type": "quantitative"},
            "text": {"field": "remark", "type": "nominal"},
        },
    }
