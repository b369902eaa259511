"""A spec drawn as SVG or PNG, on this machine alone."""

import re
from typing import Any

from visavis.charts.design import Spec
from visavis.charts.easel import EASEL
from visavis.charts.slim import slim

# a character that XML forbids would end whoever draws
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg(spec: Spec) -> str:
    """Draw a spec of this package as one `<svg>` element, to stand inside a page.

    Its text takes the page's own colour and its description is what a screen reader says. Nothing is
    fetched: data that a spec names by address is refused. Raises ValueError for what is no spec.
    """
    spec = _drawable(spec)
    return slim(EASEL.draw("svg", spec).decode(), spec.get("description", ""))


def png(spec: Spec) -> bytes:
    """Draw a spec of this package as a PNG, twice as fine as its size in pixels; raises as `svg` does."""
    return EASEL.draw("png", _drawable(spec))


def _drawable(part: Any) -> Any:  # noqa: ANN401 - whatever a spec is made of
    """Return a part of a spec whose texts hold only characters that can be drawn."""
    if isinstance(part, str):
        return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", part)
    if isinstance(part, dict):
        return {name: _drawable(inner) for name, inner in part.items()}
    return [_drawable(inner) for inner in part] if isinstance(part, list | tuple) else part
