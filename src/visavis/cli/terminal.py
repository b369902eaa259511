"""Prints to a terminal: what comes from an archive is shown, never obeyed."""

import io
import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any, Literal

# control characters, and those that turn the direction of writing, could rewrite the screen
_HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# a sentence holds such names apart for a browser (`words.typography.isolated`)
_APART = dict.fromkeys((0x2068, 0x2069))

# parted by spaces and line breaks; a space that is not to be broken is part of what it joins
_UNBROKEN = re.compile("[^ \t-\r\x1c-\x1f\x85\u2028\u2029]+")

_WIDEST = 96
_IN_BRACKETS = re.compile("\\([\N{MINUS SIGN}+\\d][^()]{1,23}\\)")
# Rich takes every space for one at which a line may end; these stand for the others while it draws
_GLUED_SPACE = "\ue000"
_GLUED = {0x00A0: "\ue001", 0x202F: "\ue002"}
_UNGLUED = {0xE000: " ", 0xE001: "\u00a0", 0xE002: "\u202f"}
# whoever copies a command copies all of it, and what stands on two lines is two
_TO_TYPE = re.compile(r"\bvisavis (?:experiment|--ledger|--owner) [^()]*[^() ]")
_BETWEEN = 2
_SHORT = 12


def clean(text: str) -> str:
    """Return a text that no terminal takes for an order."""
    return _HOSTILE.sub("\ufffd", text.translate(_APART))


def one_line(text: str) -> str:
    """Return a text on one line, clean; what is not to be broken stays so."""
    return clean(" ".join(_UNBROKEN.findall(text)))


def say(*lines: str) -> None:
    """Print lines, cleaned."""
    for line in lines:
        sys.stdout.write(clean(line) + "\n")


def width() -> int:
    """Return how wide a line of prose may be: the terminal's width, but no wider than reads well."""
    return min(shutil.get_terminal_size().columns, _WIDEST)


def say_wrapped(text: str, first: str = "", rest: str = "") -> None:
    """Print a text on as many lines as it takes, the first and the others set in by a margin."""
    lines = textwrap.wrap(
        _TO_TYPE.sub(lambda found: found[0].replace(" ", _GLUED_SPACE), clean(text)),
        width(),
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        # an address cut in two is none
        break_long_words=False,
    )
    say(*(line.replace(_GLUED_SPACE, " ") for line in lines))


def line_starts(text: str, room: int) -> list[int]:
    """Return where lines begin, beyond a text's own, so that each has room; a word that has none is whole."""
    found, start = [], 0
    for word in re.finditer(r"[^ \t\n]+", text):
        start = max(start, text.rfind("\n", start, word.start()) + 1)
        if word.end() - start > room and text[start : word.start()].strip():
            start = word.start()
            found.append(start)
    return found


def say_json(value: dict[str, Any]) -> None:
    """Print a value as JSON, for other programs."""
    from visavis.desk.written import FORMAT

    whole = {"format": FORMAT, **value}
    sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def fitting(
    header: Sequence[str], rows: Sequence[Sequence[str]], spare: Sequence[int]
) -> tuple[list[str], list[list[str]]]:
    """Return a table without the spare columns that have no room, the first to go first."""
    room = shutil.get_terminal_size().columns + _BETWEEN
    widths = [max(map(len, column)) + _BETWEEN for column in zip(header, *rows, strict=True)]
    kept = list(range(len(header)))
    for number in spare:
        if sum(widths[one] for one in kept) > room:
            kept.remove(number)
    return [header[one] for one in kept], [[row[one] for one in kept] for row in rows]


def table(
    header: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = (), whole: Sequence[int] = ()
) -> None:
    """Print a table; the columns numbered in `right` hold figures, those in `whole` are never cut."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    head, *body = [[_glued(clean(cell)) for cell in row] for row in (header, *rows)]
    room = shutil.get_terminal_size().columns
    widths, between = _widths((head, *body), right, whole, room)
    shown = Table(
        box=SIMPLE_HEAD, pad_edge=False, show_edge=False, collapse_padding=True, padding=(0, between)
    )
    for number, (name, width) in enumerate(zip(head, widths, strict=True)):
        side: Literal["left", "right"] = "right" if number in right else "left"
        shown.add_column(Text(name), justify=side, overflow="fold", width=width)
    for row in body:
        shown.add_row(*map(Text, row))
    drawn = io.StringIO()
    Console(file=drawn, width=room, highlight=False).print(shown)
    say(*(line.rstrip().translate(_UNGLUED) for line in drawn.getvalue().splitlines()))


def _glued(cell: str) -> str:
    """Return a cell with signs in the place of spaces at which no line ends, those of a range among them."""
    whole = _IN_BRACKETS.sub(lambda found: found[0].replace(" ", _GLUED_SPACE), cell)
    return whole.translate(_GLUED)


def _widths(
    rows: Sequence[Sequence[str]], right: Sequence[int], whole: Sequence[int], room: int
) -> tuple[list[int], int]:
    """Return how wide each column is, and how many spaces more than one stand between them.

    No word is cut, nor a column in `whole`, nor a short one of figures, as long as there is room for that;
    where there is not, columns stand closer first.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    words = [max((len(word) for cell in column for word in cell.split()), default=0) for column in columns]
    short = {number for number in right if widths[number] <= _SHORT}
    kept, anything = set(whole), [1] * len(columns)
    ways = [
        [widths[n] if n in unbroken else narrow[n] for n in range(len(columns))]
        for unbroken, narrow in (
            (kept | short, words),
            (kept, words),
            (kept, anything),
            (set[int](), words),
            (set[int](), anything),
        )
    ]
    least, left = next(
        (least, room - space * (len(columns) - 1))
        for least in ways
        for space in (_BETWEEN, 1)
        if least == anything or sum(least) <= room - space * (len(columns) - 1)
    )
    while sum(widths) > left and widths != least:
        # the widest gives way first
        number = max((n for n in range(len(widths)) if widths[n] > least[n]), key=widths.__getitem__)
        widths[number] -= 1
    return widths, 1 if left == room - _BETWEEN * (len(columns) - 1) else 0
