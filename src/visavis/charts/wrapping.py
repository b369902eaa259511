"""Breaks a text into lines that fit a width, by what its letters are likely to take."""

from unicodedata import east_asian_width

FONT_PX = 12
LINE_PX = 15

# in parts of the size of the font, on the wide side: the reader's font is not known
_SLIM, _USUAL, _BROAD, _FULL = 0.34, 0.58, 0.9, 1.05
_SLIM_LETTERS = frozenset(
    "iljtfrI.,;:'!|()[] -\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}"
)
_BROAD_LETTERS = frozenset("mwMWQOCGD@%&\N{EM DASH}\N{HORIZONTAL ELLIPSIS}")
_MORE = "\N{HORIZONTAL ELLIPSIS}"
# of a text that nobody could read, no more is looked at than could be drawn
_LOOKED_AT = 2_000


def width_px(text: str) -> float:
    """Return about how wide a text is drawn."""
    return FONT_PX * sum(map(_part, text))


def _part(letter: str) -> float:
    if letter in _SLIM_LETTERS:
        return _SLIM
    if letter in _BROAD_LETTERS or letter.isupper():
        return _BROAD if letter in _BROAD_LETTERS else 0.72
    return _FULL if east_asian_width(letter) in "WF" else _USUAL


def wrapped(text: str, room_px: float, most: int = 4) -> list[str]:
    """Return the lines of a text, none wider than `room_px`; line breaks of its own stay.

    Where it takes more than `most` lines, the last one ends in an ellipsis.
    """
    lines = [line for own in text[:_LOOKED_AT].split("\n") for line in _lines(own, room_px)]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _shortened(lines[most - 1], room_px)]


def _lines(text: str, room_px: float) -> list[str]:
    lines: list[str] = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if width_px(longer) <= room_px:
            lines[-1] = longer
            continue
        pieces = _pieces(word, room_px)
        lines += pieces if lines[-1] else []
        lines = lines if lines[-1] else pieces
    return lines


def _pieces(word: str, room_px: float) -> list[str]:
    """Break a word that no line could hold."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_px(pieces[-1] + letter) > room_px:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _shortened(line: str, room_px: float) -> str:
    while line and width_px(line + _MORE) > room_px:
        line = line[:-1]
    return line.rstrip(" ,(") + _MORE
