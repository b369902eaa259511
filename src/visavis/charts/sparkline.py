"""A chart as small as a word: what two people said to each other, month by month, as inline SVG."""

from collections.abc import Sequence
from html import escape

_BAR, _GAP, _HALF = 4, 1, 12


def sparkline(up: Sequence[int], down: Sequence[int], description: str) -> str:
    """Return an `<svg>` with a bar upwards and one downwards for each place, in the order given.

    Both sides share one scale. Its colours are those of the classes `up` and `down` of the page. Raises
    ValueError unless there are as many counts on both sides, and at least one, and none is negative.
    """
    if len(up) != len(down) or not up or min(*up, *down) < 0:
        message = f"as many counts up as down, none negative: {len(up)}, {len(down)}"
        raise ValueError(message)
    most = max(*up, *down, 1)
    width = len(up) * (_BAR + _GAP) - _GAP
    bars = "".join(
        _bar(place, up_n, "up", most) + _bar(place, down_n, "down", most)
        for place, (up_n, down_n) in enumerate(zip(up, down, strict=True))
    )
    label = escape(description, quote=True)
    return (
        f'<svg class="spark" role="img" aria-label="{label}" width="{width}" height="{2 * _HALF + 1}"'
        f' viewBox="0 0 {width} {2 * _HALF + 1}">'
        f'<rect class="line" x="0" y="{_HALF}" width="{width}" height="1"></rect>{bars}</svg>'
    )


def _bar(place: int, n: int, side: str, most: int) -> str:
    if n == 0:
        return ""
    # whatever was said is seen, however much was said in other months
    height = max(1, round(_HALF * n / most))
    y = _HALF - height if side == "up" else _HALF + 1
    return (
        f'<rect class="{side}" x="{place * (_BAR + _GAP)}" y="{y}" width="{_BAR}" height="{height}"></rect>'
    )
