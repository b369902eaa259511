"""The charts of an owner's weeks: one bar a week in order of time, and one point a week."""

import json
from collections.abc import Sequence

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame, title, width_of
from visavis.study.gathering import Mark

HEIGHT_PX = 160
POINTS_PX = 280
_POINT_PX2, _MOST_PX2 = 70, 500


def weeks_chart(
    means: Sequence[float],
    ticks: Sequence[tuple[int, str]],
    labels: ChartLabels,
    *,
    narrow: bool = False,
) -> Spec:
    """Return the spec of one bar a week, or a longer span of time, in order, the last at the right.

    `ticks` pair the places of some bars, from 0, with what to write under them. Raises ValueError for no
    bar.
    """
    if not means:
        message = "at least one week"
        raise ValueError(message)
    # a phone has room for every other one
    shown = ticks[::2] if narrow else ticks
    written = json.dumps({str(place): text for place, text in shown})
    return frame(
        labels,
        width=width_of(narrow=narrow),
        height=HEIGHT_PX,
        data={"values": [{"place": place, "n": mean} for place, mean in enumerate(means)]},
        mark={"type": "bar", "color": PALETTE[0], "width": {"band": 0.8}},
        encoding={
            "x": {
                "field": "place",
                "type": "ordinal",
                "axis": {
                    "title": title(labels.x, width_of(narrow=narrow)),
                    "values": [place for place, _ in shown],
                    "labelExpr": f"({written})[datum.value]",
                    "labelAngle": 0,
                    "labelOverlap": False,
                    "grid": False,
                },
            },
            "y": {
                "field": "n",
                "type": "quantitative",
                "axis": {
                    "title": title(labels.y, HEIGHT_PX, 2),
                    "format": "d",
                    "tickMinStep": 1,
                    "tickCount": 4,
                },
            },
        },
    )


def points_chart(marks: Sequence[Mark], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of one point a mark: x a number of people, y a share between 0 and 1.

    A mark is the larger, the more it stands for; marks that fall together show darker. Raises ValueError
    for no mark.
    """
    if not marks:
        message = "at least one point"
        raise ValueError(message)
    share = {"title": title(labels.y, POINTS_PX, 2), "format": ".0%", "tickCount": 5}
    people = {
        "title": title(labels.x, width_of(narrow=narrow)),
        "format": "d",
        "tickMinStep": 1,
        "tickCount": 4 if narrow else 8,
        "grid": False,
    }
    most = max(mark.n for mark in marks)
    size: Spec = {"value": _POINT_PX2}
    if most > 1:
        size = {
            "field": "n",
            "type": "quantitative",
            "scale": {"domain": [0, most], "range": [_POINT_PX2 // 10, _MOST_PX2]},
            "legend": None,
        }
    return frame(
        labels,
        width=width_of(narrow=narrow),
        height=POINTS_PX,
        data={"values": [{"x": mark.x, "y": mark.y, "n": mark.n} for mark in marks]},
        mark={
            "type": "point",
            "filled": True,
            "opacity": 0.45,
            "color": PALETTE[0],
            "stroke": INK,
            "strokeWidth": 0.3,
        },
        encoding={
            "x": {"field": "x", "type": "quantitative", "scale": {"domainMin": 0}, "axis": people},
            "y": {"field": "y", "type": "quantitative", "scale": {"domain": [0, 1]}, "axis": share},
            "size": size,
        },
    )
