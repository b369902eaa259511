"""Writes cells as lines, in each of the dialects LinkedIn's files have been written in."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence

Cells = Sequence[str]
Lines = Iterator[str]


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def plain(rows: Iterable[Cells]) -> Lines:
    """Yield lines quoted where needed, each ended by a line feed."""
    writer = csv.writer(_Echo(), lineterminator="\n")
    return map(writer.writerow, rows)


def quoted(rows: Iterable[Cells]) -> Lines:
    """Yield lines with every cell quoted, those of the header too."""
    writer = csv.writer(_Echo(), lineterminator="\n", quoting=csv.QUOTE_ALL)
    return map(writer.writerow, rows)


def crlf(rows: Iterable[Cells]) -> Lines:
    """Yield lines quoted where needed, each ended as on Windows."""
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    return map(writer.writerow, rows)


def tabbed(rows: Iterable[Cells]) -> Lines:
    """Yield lines parted by tabulators."""
    writer = csv.writer(_Echo(), delimiter="\t", lineterminator="\r\n")
    return map(writer.writerow, rows)


def unfinished(rows: Iterable[Cells]) -> Lines:
    """Yield plain lines, the last of them without a line feed."""
    held = ""
    for line in plain(rows):
        if held:
            yield held
        held = line
    yield held.removesuffix("\n")


def loose(rows: Iterable[Cells]) -> Lines:
    """Yield lines in which a text with line breaks and neither comma nor quote is not quoted."""
    for cells in rows:
        *head, text = cells
        bare = "\n" in text and not any(mark in text for mark in ',"')
        yield f"{','.join(head)},{text}\r\n" if bare else next(crlf([cells]))


def escaped(rows: Iterable[Cells]) -> Lines:
    r"""Yield lines in which a quote within quotes is written `\"`."""
    for cells in rows:
        yield ",".join(map(_escape, cells)) + "\r\n"


def _escape(cell: str) -> str:
    if not any(mark in cell for mark in ',"\n\r'):
        return cell
    return '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"'


DIALECTS: dict[str, Callable[[Iterable[Cells]], Lines]] = {
    "plain": plain,
    "quoted": quoted,
    "crlf": crlf,
    "tabbed": tabbed,
    "open": unfinished,
    "loose": loose,
    "escaped": escaped,
}
# UTF-16, little end first; its byte order mark is written apart
ENCODINGS = {"tabbed": "utf-16-le"}
BYTE_ORDER_MARK = "\ufeff"
