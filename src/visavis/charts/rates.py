"""The chart of a rate in each of several groups, with its range."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import NARROW_PX, PALETTE, ChartLabels, Spec, frame, title
from visavis.charts.rows import Laid, Named, check_names, lay
from visavis.study.finding import Finding


@dataclass(frozen=True, slots=True)
class RateRow:
    """A group: its finished name, its rate between 0 and 1 where one is known, and a finished remark.

    The remark stands beside the range ("62 of 100"), or alone where there is no rate ("only 3 so far").
    """

    name: str
    estimate: Finding | None
    remark: str = ""


def rates_chart(rows: Sequence[RateRow], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of one line a group, in the order given: its rate as a point on its interval.

    A group without a rate keeps its line and its remark, and shows no point: an unknown is no zero.
    Raises ValueError for no group and for two of one name.
    """
    check_names([row.name for row in rows], "group")
    laid = lay([Named(row.name, row.remark) for row in rows], narrow=narrow)
    return frame(
        labels,
        **laid.size(),
        data={"values": [_values(*one) for one in zip(rows, laid.middles, strict=False)]},
        layer=[*laid.hairs(), _bar(labels, laid), _point(), *laid.layers()],
    )


def _values(row: RateRow, y: float) -> Spec:
    values: Spec = {"group": row.name, "down_px": y}
    if row.estimate is not None:
        interval = row.estimate.interval
        values |= {"rate": row.estimate.value, "low": interval.low, "high": interval.high}
    return values


def _bar(labels: ChartLabels, laid: Laid) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.rate)"}],
        "mark": {"type": "rule", "strokeWidth": 2.5, "color": PALETTE[0]},
        "encoding": {
            "x": {
                "field": "low",
                "type": "quantitative",
                "scale": {"domainMin": 0, "nice": True},
                "axis": {
                    "title": title(labels.x, laid.width),
                    "format": ".0%",
                    "tickMinStep": 0.01,
                    "labelFlush": False,
                    "tickCount": 6 if laid.width > NARROW_PX else 4,
                    # on a phone a line through the words would strike them out
                    "grid": not laid.above,
                },
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
