"""The chart of how many have had the event by each day."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import DASHES, PALETTE, ChartLabels, Spec, frame, width_of
from visavis.study.duration import Curve

HEIGHT_PX = 280


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One curve and the finished name under which it is shown."""

    name: str
    curve: Curve


def incidence_chart(
    series: Sequence[ChartSeries], labels: ChartLabels, *, until_day: int | None = None, narrow: bool = False
) -> Spec:
    """Return the spec of one line in steps a series, each in the band of its intervals.

    The days run from 0 to `until_day`, or else to the last day on which any series has somebody at
    risk; a line ends where its own follow-up ends. Raises ValueError for no series, for more than six,
    which nobody could tell apart, and for two of one name.
    """
    names = [one.name for one in series]
    if not 1 <= len(names) <= len(PALETTE) or len(set(names)) < len(names):
        message = f"between 1 and {len(PALETTE)} series, each with its own name: {names}"
        raise ValueError(message)
    last = max(one.curve.follow_up for one in series) if until_day is None else until_day
    rows = [row for one in series for row in _rows(one, last)]
    return frame(
        labels,
        width=width_of(narrow=narrow),
        height=HEIGHT_PX,
        data={"values": rows},
        encoding={"x": _days(labels, last), "color": _by_name(names, PALETTE)},
        layer=[_band(), _line(names, labels)],
    )


def _rows(series: ChartSeries, last: int) -> list[Spec]:
    curve = series.curve
    rows = [
        {
            "series": series.name,
            "day": step.day,
            "incidence": step.incidence,
            "low": step.low,
            "high": step.high,
        }
        for step in curve.steps
        if step.day <= last
    ]
    end = last if curve.settled else min(last, curve.follow_up)
    return [*rows, {**rows[-1], "day": end}]


def _days(labels: ChartLabels, last: int) -> Spec:
    return {
        "field": "day",
        "type": "quantitative",
        "scale": {"domain": [0, max(last, 1)], "nice": False},
        "axis": {"title": labels.x or None, "format": "d", "tickMinStep": 1, "tickCount": 8, "grid": False},
    }


def _by_name(names: list[str], values: Sequence[object]) -> Spec:
    return {
        "field": "series",
        "type": "nominal",
        "scale": {"domain": names, "range": list(values[: len(names)])},
        "legend": {
            "title": None,
            "orient": "top",
            "symbolType": "stroke",
            "symbolSize": 400,
            "symbolOpacity": 1,
        },
    }


def _band() -> Spec:
    return {
        "mark": {"type": "area", "interpolate": "step-after", "opacity": 0.14},
        "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}},
    }


def _line(names: list[str], labels: ChartLabels) -> Spec:
    return {
        "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 2.5},
        "encoding": {
            "y": {
                "field": "incidence",
                "type": "quantitative",
                "axis": {"title": labels.y or None, "format": ".0%", "tickMinStep": 0.01, "tickCount": 5},
            },
            "strokeDash": _by_name(names, [list(dash) for dash in DASHES]),
        },
    }
