"""Reads the records of a table and folds the names of its columns."""

import csv
import re
from collections.abc import Iterable, Iterator

from visavis.errors import CannotRead

# a message may hold 14,000 characters and more; a cell beyond this is a broken quote
_LONGEST_CELL = 10_000_000


def records(lines: Iterable[str], file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line on which the record ends, cells); raises CannotRead where no CSV reader can go on."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(lines)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as broken:
        raise CannotRead(str(broken), file, reader.line_num) from broken


def fold(name: str) -> str:
    """Return a column's name without case, spaces, underscores and byte order mark."""
    return re.sub(r"[\s_\ufeff]", "", name).casefold()
