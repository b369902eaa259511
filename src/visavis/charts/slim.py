"""A drawing with the same look in fewer letters: what is said of every part is said once."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_PLACE = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
_STRAIGHT = re.compile(r"(?:[ML]-?[\d.]+,-?[\d.]+)+Z?")
_ROUND = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?")
_UNSEEN = frozenset({"class", "role", "aria-roledescription", "aria-hidden", "pointer-events", "version"})
_USUAL = {
    "opacity": "1",
    "font-weight": "normal",
    "text-anchor": "start",
    "transform": "translate(0,0)",
    "stroke-width": "1",
}
_HOLDING = frozenset({"svg", "g"})
_OF_TEXT = ("font-family", "font-size", "font-weight", "text-anchor")
_OF_ALL = ("stroke", "stroke-width", "stroke-dasharray", "stroke-opacity")
_OF_FILLED = ("fill", "fill-opacity")


def slim(drawn: str, label: str) -> str:
    """Return an `<svg>` as Vega draws it, in tenths of a pixel, and named by `label`."""
    bare = drawn.replace(f" {_NAMESPACE}", "", 1)
    root = ET.fromstring(bare)  # noqa: S314 - drawn by ourselves from a spec of ours
    _clean(root)
    _hoist(root)
    _unwrap(root)
    root.attrib = {"role": "img", "aria-label": label, **root.attrib}
    return (
        ET.tostring(root, encoding="unicode").replace("<svg ", f"<svg {_NAMESPACE} ", 1).replace(" />", "/>")
    )


def _clean(part: ET.Element) -> None:
    """Drop what cannot be seen, and write every part as short as it goes."""
    if part.tag in _WRITTEN:
        _WRITTEN[part.tag](part)
    part.attrib = {
        name: _rounded(name, value)
        for name, value in part.attrib.items()
        if name not in _UNSEEN and _USUAL.get(name) != value
    }
    # the lines of a text have no paint of their own
    if part.tag in _HOLDING:
        part[:] = filter(_is_seen, part)
    for child in part:
        _clean(child)


def _is_seen(part: ET.Element) -> bool:
    if part.tag in _HOLDING:
        return any(map(_is_seen, part))
    paint = part.get("fill"), part.get("stroke")
    return part.get("display") != "none" and any(one not in (None, "none", "transparent") for one in paint)


def _rounded(name: str, value: str) -> str:
    if name in ("aria-label", "fill", "stroke", "font-family") or "opacity" in name:
        return value
    return _NUMBER.sub(lambda found: _short(float(found[0])), value)


def _short(value: float) -> str:
    """Write a number of pixels in tenths."""
    tenths = round(value, 1)
    return str(int(tenths)) if tenths == int(tenths) else str(tenths)


def _place(part: ET.Element) -> tuple[float, float]:
    """Take the place of a part out of it."""
    found = _PLACE.fullmatch(part.get("transform", "translate(0,0)"))
    if found is None:
        return 0, 0
    part.attrib.pop("transform", None)
    return float(found[1]), float(found[2])


def _text(part: ET.Element) -> None:
    # lines of a text are placed from where it is moved to
    if not len(part):
        x, y = _place(part)
        part.attrib |= {name: _short(value) for name, value in (("x", x), ("y", y)) if value}
    _see_through(part, "fill")


def _line(part: ET.Element) -> None:
    x, y = _place(part)
    ends = {
        "x1": x,
        "y1": y,
        "x2": x + float(part.attrib.pop("x2", 0)),
        "y2": y + float(part.attrib.pop("y2", 0)),
    }
    part.attrib |= {name: _short(value) for name, value in ends.items() if value}
    _see_through(part, "stroke")


def _path(part: ET.Element) -> None:
    path = part.get("d", "")
    if "stroke" not in part.attrib:
        part.attrib.pop("stroke-width", None)
        _see_through(part, "fill")
    elif part.get("fill") in (None, "none"):
        _see_through(part, "stroke")
    if found := _ROUND.fullmatch(path):
        x, y = _place(part)
        part.tag = "circle"
        del part.attrib["d"]
        part.attrib |= {name: _short(value) for name, value in (("cx", x), ("cy", y), ("r", float(found[1])))}
    elif _STRAIGHT.fullmatch(path):
        part.attrib["d"] = "".join(_strokes(path))


def _see_through(part: ET.Element, paint: str) -> None:
    """Say of the one paint of a part what was said of the part: groups may then say it for all of theirs."""
    opacity = part.attrib.pop("opacity", "1")
    if opacity != "1":
        part.attrib[f"{paint}-opacity"] = opacity


def _strokes(path: str) -> Iterator[str]:
    """Write straight strokes, those along an axis by their end alone, and none that goes nowhere."""
    here = ("", "")
    for move, x, y in re.findall(r"([ML])(-?[\d.]+),(-?[\d.]+)", path):
        there = _short(float(x)), _short(float(y))
        if move == "M":
            yield f"M{there[0]},{there[1]}"
        elif there[1] != here[1]:
            yield f"V{there[1]}" if there[0] == here[0] else f"L{there[0]},{there[1]}"
        elif there[0] != here[0]:
            yield f"H{there[0]}"
        here = there
    if path.endswith("Z"):
        yield "Z"


_WRITTEN = {"text": _text, "line": _line, "path": _path}


def _hoist(part: ET.Element) -> None:
    """Say once, of a group, what all of its parts that it concerns say alike."""
    for child in part:
        if child.tag in _HOLDING:
            _hoist(child)
    for names, concerned in ((_OF_TEXT, _texts), (_OF_ALL, _all), (_OF_FILLED, _filled)):
        parts = concerned(part)
        for name in names:
            values = {one.get(name) for one in parts}
            if len(parts) > 1 and len(values) == 1 and None not in values and name not in part.attrib:
                part.set(name, str(values.pop()))
                for one in parts:
                    del one.attrib[name]


def _unwrap(part: ET.Element) -> None:
    """Take apart groups that say nothing."""
    for child in part:
        _unwrap(child)
    silent = [child.tag == "g" and not child.attrib for child in part]
    part[:] = [
        one for child, gone in zip(part, silent, strict=True) for one in (list(child) if gone else [child])
    ]


def _texts(part: ET.Element) -> list[ET.Element]:
    return [child for child in part if child.tag == "text" or (child.tag == "g" and _texts(child))]


def _all(part: ET.Element) -> list[ET.Element]:
    return list(part)


def _filled(part: ET.Element) -> list[ET.Element]:
    return [child for child in part if child.tag != "line" and (child.tag != "g" or _filled(child))]
