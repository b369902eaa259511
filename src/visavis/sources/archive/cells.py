"""Turns the bytes of a table into records of cells."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import NamedTuple

from visavis.sources.archive.container import Member
from visavis.traces import Unreadable

Record = tuple[int, list[str]]

# a message may hold 14,000 characters and more; a cell beyond this is a quote that never closes
_LONGEST_CELL = 16 * 1024**2
_SAMPLE = 64 * 1024
_DECODED_AT_ONCE = 256 * 1024
_STARTS_COMMENT = re.compile(r'"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?,')
_LOOKS_LIKE_COMMENT = re.compile(r'[^,]*,"?https?://[\w.]*linkedin\.com/')
_COMMENT_CELLS = 3


def fold(name: str) -> str:
    """Return a column's name without case, spaces, underscores and byte order mark."""
    return re.sub(r"[\s_\ufeff]", "", name).casefold()


def open_text(member: Member) -> io.TextIOWrapper:
    """Open a table as text: UTF-8, UTF-16 with its mark, or the code page Excel saves in."""
    stream = member.open()
    try:
        encoding = _encoding(stream.peek(_SAMPLE)[:_SAMPLE])
    except BaseException:
        stream.close()
        raise
    lines = io.TextIOWrapper(stream, encoding, "replace", newline="")
    # 8 KB take a tenth longer, and there is no other way to say it
    lines._CHUNK_SIZE = _DECODED_AT_ONCE  # type: ignore[attr-defined] # noqa: SLF001
    return lines


def _encoding(sample: bytes) -> str:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # the sample may end inside a character, so only what precedes its last line break is judged
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    found = whole.decode("utf-8", "replace")
    wrong = found.count("\ufffd")
    # a few bytes that were damaged do not make another code page of all the rest
    if wrong and wrong >= sum(not letter.isascii() for letter in found) - wrong:
        return "cp1252"
    return "utf-8-sig" if sample.startswith(codecs.BOM_UTF8) else "utf-8"


def delimiter(line: str) -> str:
    """Return what separates the cells of a header: comma, or what Excel put in its place."""
    return max(",;\t", key=line.count)


class Shape(NamedTuple):
    """How a record of a table looks: so many cells, and those in which no line ends; after which `head`."""

    width: int
    lined: Callable[[list[str]], Sequence[str]]
    head: int


def records(
    lines: Iterable[str], separator: str = ",", before: int = 0, shape: Shape | None = None
) -> Generator[Record | Unreadable, None, int | None]:
    """Yield (line on which the record ends, cells), and a value for each record CSV cannot hold.

    `before` is how many lines came before these. With a shape it ends where a record has taken in lines that
    are others, as a quote does that is not closed: it yields no such record, and returns its first line.
    """
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(lines, delimiter=separator)
    ended = before
    while True:
        try:
            for cells in reader:
                begun, ended = ended, before + reader.line_num
                if ended - begun > 1 and shape is not None and begun >= shape.head and _strays(cells, shape):
                    yield Unreadable(begun + 1, "broken")
                    return begun + 1
                yield ended, cells
        except csv.Error:
            ended = before + reader.line_num
            yield Unreadable(ended, "broken")
        else:
            return None


def _strays(cells: list[str], shape: Shape) -> bool:
    """Tell whether a record of several lines is ragged, or has them where there is never more than one."""
    if len(cells) != shape.width and (len(cells) < shape.width or any(cells[shape.width :])):
        return True
    # as text at once: a million messages have several lines
    return "\n" in "".join(shape.lined(cells))


def comment_records(lines: Iterable[str]) -> Iterator[Record]:
    """Yield records of the table of comments, whose quotes are escaped or missing.

    Until 2025 a text with line breaks and no comma had no quotes; since then quotes
    inside a text are written with a backslash. A line that does not begin a record
    belongs to the one before.
    """
    block: list[str] = []
    number = 0
    for number, line in enumerate(lines, 1):
        if number > 1 and block and (_STARTS_COMMENT.match(line) or _LOOKS_LIKE_COMMENT.match(line)):
            yield number - 1, _comment_cells("".join(block))
            block = []
        elif number == 2:  # noqa: PLR2004 - the second line begins the first record whatever it holds
            yield 1, _comment_cells("".join(block))
            block = []
        block.append(line)
    if block:
        yield number, _comment_cells("".join(block))


def _comment_cells(block: str) -> list[str]:
    block = block.rstrip("\r\n")
    try:
        found = list(csv.reader(io.StringIO(block, newline=""), escapechar="\\"))
    except csv.Error:
        found = []
    if len(found) == 1 and len(found[0]) <= _COMMENT_CELLS:
        return found[0]
    return block.split(",", _COMMENT_CELLS - 1)
