"""The chart of how many there are of each of several things."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import INK, PALETTE, ChartLabels, Spec, frame
from visavis.charts.rows import Named, check_names, lay

_BAR_PX = 15


@dataclass(frozen=True, slots=True)
class CountRow:
    """A thing: its finished name, and how many there are of it."""

    name: str
    n: int


def counts_chart(rows: Sequence[CountRow], labels: ChartLabels, *, narrow: bool = False) -> Spec:
    """Return the spec of one bar a thing, from nought, in the order given, with its number beside it.

    Raises ValueError for no thing and for two of one name.
    """
    check_names([row.name for row in rows], "thing")
    laid = lay([Named(row.name) for row in rows], narrow=narrow)
    number = {"field": "n", "type": "quantitative"}
    values = [
        {"name": row.name, "n": row.n, "down_px": middle}
        for row, middle in zip(rows, laid.middles, strict=False)
    ]
    # the numbers stand beside the bars, so that no axis is needed
    bars: Spec = {**number, "scale": {"domainMin": 0, "nice": not narrow}, "axis": None}
    return frame(
        labels,
        **laid.size() | {"encoding": {"y": laid.y(), "x": bars}},
        data={"values": values},
        layer=[
            {"mark": {"type": "bar", "orient": "horizontal", "color": PALETTE[0], "height": _BAR_PX}},
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "color": INK},
                "encoding": {"text": {**number, "format": ","}},
            },
            *laid.layers(),
        ],
    )
