"""The chart of how many have had the event by each day: a panel for each curve, all on the same axes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from visavis.charts.design import INK, NARROW_PX, PALETTE, WIDTH_PX, ChartLabels, Spec, frame, title
from visavis.charts.rows import check_names
from visavis.charts.wrapping import FONT_PX, LINE_PX, wrapped
from visavis.study.duration import Curve, CurveDay

MOST_PANELS = 6
# how many panels stand side by side on a wide page, by how many there are
_ACROSS = (0, 1, 2, 3, 2, 3, 3)
_BETWEEN_PX = 28
_ALONE_PX, _AMONG_PX, _NARROW_HEIGHT_PX = 240, 170, 130
_NAME_ABOVE_PX = -16
_STRONG = 600


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One curve and the finished name under which it is shown."""

    name: str
    curve: Curve


@dataclass(frozen=True, slots=True)
class _Grid:
    """How panels are set out, what their axes show at most, and how many pixels a panel has."""

    n: int
    across: int
    width: int
    height: int
    last_day: int
    top: float

    def begins_row(self, number: int) -> bool:
        return number % self.across == 0

    def ends_column(self, number: int) -> bool:
        return number + self.across >= self.n


def incidence_chart(
    series: Sequence[ChartSeries], labels: ChartLabels, *, until_day: int | None = None, narrow: bool = False
) -> Spec:
    """Return the spec of a panel a series: one line in steps, in the band of its intervals.

    The days run from 0 to `until_day`, or else to the last day on which any series has somebody at
    risk; a line ends where its own follow-up ends. Steps that fall on one pixel are drawn as one, at the
    height of the last. Raises ValueError for no series, for more than six, and for two of one name.
    """
    check_names([one.name for one in series], "series")
    if len(series) > MOST_PANELS:
        message = f"at most {MOST_PANELS} series: {len(series)}"
        raise ValueError(message)
    grid = _grid(series, until_day, narrow=narrow)
    rows = [row for number, one in enumerate(series) for row in _rows(number, one.curve, grid)]
    return frame(
        labels,
        data={"values": rows},
        title=_heading(labels, grid),
        columns=grid.across,
        spacing={"column": _BETWEEN_PX, "row": _BETWEEN_PX // 2},
        concat=[_panel(number, one.name, labels, grid) for number, one in enumerate(series)],
    )


def _heading(labels: ChartLabels, grid: _Grid) -> Spec:
    words = title(labels.y, grid.width * grid.across)
    look = {"anchor": "start", "color": INK, "fontSize": FONT_PX, "fontWeight": "normal", "offset": 8}
    return {"text": words or "", **look}


def _grid(series: Sequence[ChartSeries], until_day: int | None, *, narrow: bool) -> _Grid:
    last = max(one.curve.follow_up for one in series) if until_day is None else until_day
    across = 1 if narrow else _ACROSS[len(series)]
    width = NARROW_PX if narrow else (WIDTH_PX - (across - 1) * _BETWEEN_PX) // across
    height = _NARROW_HEIGHT_PX if narrow else _ALONE_PX if len(series) == 1 else _AMONG_PX
    highest = max(step.high for one in series for step in one.curve.steps if step.day <= last)
    # a tenth is the least that an axis of shares shows
    return _Grid(len(series), across, width, height, max(last, 1), max(ceil(10 * highest), 1) / 10)


def _rows(number: int, curve: Curve, grid: _Grid) -> list[Spec]:
    rows = [_values(number, step) for step in _visible(curve, grid)]
    end = grid.last_day if curve.settled else min(grid.last_day, curve.follow_up)
    return [*rows, {**rows[-1], "day": end}]


def _visible(curve: Curve, grid: _Grid) -> Iterator[CurveDay]:
    """Yield of the steps that fall on one pixel the last, and none that leaves line and band as they were."""
    by_pixel = {
        step.day * grid.width // grid.last_day: step for step in curve.steps if step.day <= grid.last_day
    }
    shown: tuple[int, ...] = ()
    for step in by_pixel.values():
        heights = tuple(
            round(2 * share * grid.height / grid.top) for share in (step.incidence, step.low, step.high)
        )
        if heights != shown:
            yield step
        shown = heights


def _values(number: int, step: CurveDay) -> Spec:
    return {
        "panel": number,
        "day": step.day,
        "incidence": step.incidence,
        "low": step.low,
        "high": step.high,
    }


def _panel(number: int, name: str, labels: ChartLabels, grid: _Grid) -> Spec:
    return {
        "width": grid.width,
        "height": grid.height,
        "layer": [_band(number, labels, grid), _line(number, grid), _name(name, grid)],
    }


def _name(name: str, grid: _Grid) -> Spec:
    # no title, whose place depends on the labels of the axis: names would stand higher here and lower there
    lines = wrapped(name, grid.width)
    places = [
        {"text": line, "y": _NAME_ABOVE_PX - (len(lines) - 1 - number) * LINE_PX}
        for number, line in enumerate(lines)
    ]
    return {
        "data": {"values": places},
        "mark": {"type": "text", "align": "left", "color": INK, "fontWeight": _STRONG},
        "encoding": {
            "x": {"value": 0},
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "text": {"field": "text", "type": "nominal"},
        },
    }


def _of(number: int) -> list[Spec]:
    return [{"filter": f"datum.panel === {number}"}]


def _days(number: int, labels: ChartLabels, grid: _Grid) -> Spec:
    return {
        "field": "day",
        "type": "quantitative",
        "scale": {"domain": [0, grid.last_day], "nice": False},
        "axis": {
            "title": title(labels.x, grid.width) if grid.ends_column(number) else None,
            "format": "d",
            "tickMinStep": 1,
            "tickCount": max(grid.width // 70, 2),
            "labelFlush": False,
            "grid": False,
        },
    }


def _band(number: int, labels: ChartLabels, grid: _Grid) -> Spec:
    return {
        "transform": _of(number),
        "mark": {"type": "area", "interpolate": "step-after", "opacity": 0.2, "color": PALETTE[0]},
        "encoding": {
            "x": _days(number, labels, grid),
            "y": {"field": "low", "type": "quantitative"},
            "y2": {"field": "high"},
        },
    }


def _line(number: int, grid: _Grid) -> Spec:
    return {
        "transform": _of(number),
        "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 2, "color": PALETTE[0]},
        "encoding": {
            "x": {"field": "day", "type": "quantitative"},
            "y": {
                "field": "incidence",
                "type": "quantitative",
                "scale": {"domain": [0, grid.top], "nice": False},
                "axis": {
                    "title": None,
                    "format": ".0%",
                    "tickMinStep": 0.01,
                    "tickCount": 4,
                    "labels": grid.begins_row(number),
                },
            },
        },
    }
