"""One calm look for every chart, that holds on light and on dark paper."""

from dataclasses import dataclass
from typing import Any

from visavis.charts.wrapping import FONT_PX, wrapped

Spec = dict[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
WIDTH_PX = 560
# on a phone a chart is drawn anew: shrunk, its words could not be read
NARROW_PX = 300
# the words of a chart may be wider in the reader's font than in ours
ROOM_PX = {"left": 20, "right": 28, "top": 4, "bottom": 4}

# Okabe & Ito's blue and vermilion, which colour-blind eyes tell apart; each has a contrast of 3 to white and
# to near-black alike. Nothing is told by colour alone.
PALETTE = ("#0072B2", "#D55E00")

# the page's own colour of text, whatever its theme
INK = "currentColor"


@dataclass(frozen=True, slots=True)
class ChartLabels:
    """The words of a chart, finished: what it shows for those who cannot see it, and its two axes.

    `x` and `y` are titles of axes, empty for none. `percent` follows a share, `decimal` parts its digits,
    in the language of the page (" %" after a narrow no-break space, and "," in French).
    """

    description: str
    x: str
    y: str
    percent: str = "%"
    decimal: str = "."


def width_of(*, narrow: bool) -> int:
    """Return how wide the plot of a chart is."""
    return NARROW_PX if narrow else WIDTH_PX


def title(text: str, room_px: float, most: int = 3) -> list[str] | None:
    """Return the title of an axis, broken where there is no room for it; None for none."""
    return wrapped(text, room_px, most) if text else None


def frame(labels: ChartLabels, **parts: object) -> Spec:
    """Return a spec of Vega-Lite 6 with the look and the labels of every chart, and these parts."""
    return {
        "$schema": SCHEMA,
        "description": labels.description,
        "padding": ROOM_PX,
        "background": None,
        "config": _config(labels),
        **parts,
    }


def _config(labels: ChartLabels) -> Spec:
    return {
        # Vega would describe each mark in English
        "aria": False,
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "axis": {
            "domain": False,
            "ticks": False,
            "gridColor": INK,
            "gridOpacity": 0.12,
            "labelColor": INK,
            "labelFontSize": FONT_PX,
            "labelPadding": 8,
            "titleColor": INK,
            "titleFontSize": FONT_PX,
            "titleFontWeight": "normal",
            "titlePadding": 12,
        },
        "text": {"color": INK, "fontSize": FONT_PX},
        "locale": {"number": _number(labels)},
    }


def _number(labels: ChartLabels) -> Spec:
    return {
        "decimal": labels.decimal,
        "thousands": "\N{NARROW NO-BREAK SPACE}",
        "grouping": [3],
        "currency": ["", ""],
        "percent": labels.percent,
    }
