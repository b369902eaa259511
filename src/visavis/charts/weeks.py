"""The charts of an owner's weeks: one bar a week in order of time, and one point a week."""

from collections.abc import Sequence

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame, title, width_of

HEIGHT_PX = 160
POINTS_PX = 280


def weeks_chart(counts: Sequence[int], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of one bar a week, in order, the last at the right; x counts weeks before the last.

    Raises ValueError for no week.
    """
    if not counts:
        message = "at least one week"
        raise ValueError(message)
    values = [{"week": number - len(counts) + 1, "n": n} for number, n in enumerate(counts)]
    return frame(
        labels,
        width=width_of(narrow=narrow),
        height=HEIGHT_PX,
        data={"values": values},
        mark={"type": "bar", "color": PALETTE[0], "width": {"band": 0.8}},
        encoding={
            "x": {
                "field": "week",
                "type": "ordinal",
                "axis": {
                    "title": title(labels.x, width_of(narrow=narrow)),
                    "labelExpr": "datum.value % 13 == 0 ? datum.value : ''",
                    "labelAngle": 0,
                    "labelOverlap": False,
                    "grid": False,
                },
            },
            "y": {
                "field": "n",
                "type": "quantitative",
                "axis": {
                    "title": title(labels.y, HEIGHT_PX),
                    "format": "d",
                    "tickMinStep": 1,
                    "tickCount": 4,
                },
            },
        },
    )


def points_chart(points: Sequence[tuple[float, float]], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of one point a week: x a number of people, y a share between 0 and 1.

    Weeks that fall together show darker. Raises ValueError for no point.
    """
    if not points:
        message = "at least one point"
        raise ValueError(message)
    share = {"title": title(labels.y, POINTS_PX), "format": ".0%", "tickCount": 5}
    people = {
        "title": title(labels.x, width_of(narrow=narrow)),
        "format": "d",
        "tickMinStep": 1,
        "tickCount": 8,
        "grid": False,
    }
    return frame(
        labels,
        width=width_of(narrow=narrow),
        height=POINTS_PX,
        data={"values": [{"x": x, "y": y} for x, y in points]},
        mark={
            "type": "point",
            "filled": True,
            "size": 70,
            "opacity": 0.45,
            "color": PALETTE[0],
            "stroke": INK,
            "strokeWidth": 0.3,
        },
        encoding={
            "x": {"field": "x", "type": "quantitative", "scale": {"domainMin": 0}, "axis": people},
            "y": {"field": "y", "type": "quantitative", "scale": {"domain": [0, 1]}, "axis": share},
        },
    )
