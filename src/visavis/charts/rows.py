"""Lays charts out that have a line for each of several things: names, marks and remarks never meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from visavis.charts.design import INK, NARROW_PX, WIDTH_PX, Spec
from visavis.charts.wrapping import LINE_PX, width_px, wrapped

# more lines than these nobody reads in a picture
MOST_ROWS = 100
NAME_PX, REMARK_PX, SHORT_PX = 240, 190, 110
_GAP_PX = 12
_ROW_PX, _AIR_PX = 30, 14
# on a phone: from the last words of a line to its marks, and from these to the next line
_BELOW_PX, _NEXT_PX = 7, 22
_THOUSANDS = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Named:
    """What stands in words on a line of a chart."""

    name: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the lines of a chart lie, in pixels from its top: the middle of the marks of each, its words.

    Names stand at the left and remarks at the right of the plot; on a phone, where there is no room beside
    it, both stand `above` the marks of their line.
    """

    middles: tuple[float, ...]
    words: tuple[Spec, ...]
    width: int
    height: float
    above: bool

    def y(self) -> Spec:
        """Encode where a line lies, by the field `down_px` of its data."""
        scale = {"domain": [0, self.height], "reverse": True, "nice": False, "zero": False}
        return {"field": "down_px", "type": "quantitative", "scale": scale, "axis": None}

    def size(self) -> Spec:
        """Return the parts of a spec that say how large it is."""
        return {"width": self.width, "height": self.height, "encoding": {"y": self.y()}}

    def hairs(self) -> Iterator[Spec]:
        """Yield the layer of a hair line through the marks of each line, where words part the lines."""
        if self.above:
            yield {
                "mark": {"type": "rule", "color": INK, "opacity": 0.15},
                "encoding": {"x": {"value": 0}, "x2": {"value": self.width}},
            }

    def layers(self) -> Iterator[Spec]:
        """Yield the layers of words."""
        for align in ("right", "left"):
            words = [word for word in self.words if word["align"] == align]
            if words:
                yield {
                    "data": {"values": words},
                    "mark": {"type": "text", "align": align, "baseline": "middle", "color": INK},
                    "encoding": {
                        "x": {"field": "at", "type": "quantitative", "scale": None},
                        "text": {"field": "text", "type": "nominal"},
                    },
                }


def check_names(names: Sequence[str], what: str) -> None:
    """Raise ValueError where there is no name, or two are the same."""
    if not names or len(set(names)) < len(names):
        message = f"at least one {what}, each with its own name: {len(names)}, {names[:10]}"
        raise ValueError(message)


def lay(rows: Sequence[Named], *, narrow: bool) -> Laid:
    """Find each line its place, the first `MOST_ROWS` of them; a last line tells how many more there are."""
    shown = list(rows[:MOST_ROWS])
    more = len(rows) - len(shown)
    if more:
        shown.append(Named(f"\N{HORIZONTAL ELLIPSIS} + {more:,}".replace(",", _THOUSANDS)))
    laid = _above(shown) if narrow and not _short(shown) else _beside(shown, narrow=narrow)
    return replace(laid, middles=laid.middles[:-1]) if more else laid


def _short(rows: Sequence[Named]) -> bool:
    """Tell whether names leave room beside them even on a phone."""
    return not any(row.remark or "\n" in row.name or width_px(row.name) > SHORT_PX for row in rows)


def _beside(rows: Sequence[Named], *, narrow: bool) -> Laid:
    names = [wrapped(row.name, NAME_PX) for row in rows]
    remarks = [wrapped(row.remark, REMARK_PX) if row.remark else [] for row in rows]
    heights = [
        max(_ROW_PX, _AIR_PX + LINE_PX * max(map(len, both))) for both in zip(names, remarks, strict=True)
    ]
    ends = list(accumulate(heights, initial=0))
    middles = [(top + bottom) / 2 for top, bottom in pairwise(ends)]
    width = NARROW_PX - _column(names) if narrow else WIDTH_PX - _column(remarks)
    words = [
        word
        for middle, name, remark in zip(middles, names, remarks, strict=True)
        for word in (
            *_words(name, _first(middle, name), -_GAP_PX, "right"),
            *_words(remark, _first(middle, remark), width + _GAP_PX, "left"),
        )
    ]
    return Laid(tuple(middles), tuple(words), width, ends[-1], above=False)


def _column(texts: Sequence[Sequence[str]]) -> int:
    """Return how wide some lines are, rounded up."""
    widest = max((width_px(line) for lines in texts for line in lines), default=0)
    return int(widest) + 1


def _first(middle: float, lines: Sequence[str]) -> float:
    return middle - (len(lines) - 1) * LINE_PX / 2


def _above(rows: Sequence[Named]) -> Laid:
    texts = [
        [
            *wrapped(" ".join(row.name.split("\n")), NARROW_PX),
            *(wrapped(row.remark, NARROW_PX) if row.remark else ()),
        ]
        for row in rows
    ]
    heights = [LINE_PX * len(lines) + _BELOW_PX + _NEXT_PX for lines in texts]
    ends = list(accumulate(heights, initial=0))
    words = [
        word
        for top, lines in zip(ends[:-1], texts, strict=True)
        for word in _words(lines, top + LINE_PX / 2, 0, "left")
    ]
    middles = tuple(float(end - _NEXT_PX + 2) for end in ends[1:])
    return Laid(middles, tuple(words), NARROW_PX, ends[-1], above=True)


def _words(lines: Sequence[str], first: float, at: float, align: str) -> Iterator[Spec]:
    for number, line in enumerate(lines):
        yield {"text": line, "down_px": first + number * LINE_PX, "at": at, "align": align}
