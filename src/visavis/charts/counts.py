"""The chart of how many there are of each of several things."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.design import INK, NAME_PX, PALETTE, ChartLabels, Spec, frame

ROW_PX = 26


@dataclass(frozen=True, slots=True)
class CountRow:
    """A thing: its finished name, and how many there are of it."""

    name: str
    n: int


def counts_chart(rows: Sequence[CountRow], labels: ChartLabels, *, name_px: int = NAME_PX) -> Spec:
    """Return the spec of one bar a thing, from nought, in the order given, with its number beside it.

    A name wider than `name_px` is cut short.
    Raises ValueError for no thing and for two of one name.
    """
    names = [row.name for row in rows]
    if not names or len(set(names)) < len(names):
        message = f"at least one thing, each with its own name: {names}"
        raise ValueError(message)
    number = {"field": "n", "type": "quantitative"}
    return frame(
        labels,
        height={"step": ROW_PX},
        data={"values": [{"name": row.name, "n": row.n} for row in rows]},
        encoding={
            "y": {
                "field": "name",
                "type": "nominal",
                "scale": {"domain": names},
                "axis": {"title": labels.y or None, "labelLimit": name_px},
            },
            # the numbers stand beside the bars, so that no axis is needed
            "x": {**number, "scale": {"domainMin": 0}, "axis": None},
        },
        layer=[
            {"mark": {"type": "bar", "color": PALETTE[0], "height": {"band": 0.6}}},
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "color": INK},
                "encoding": {"text": {**number, "format": ","}},
            },
        ],
    )
