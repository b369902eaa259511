"""Reads lists of people to draw for."""

import sys
from collections.abc import Sequence
from pathlib import Path

from visavis.desk import Candidate
from visavis.desk.lists import listed, pasted
from visavis.errors import CannotMark


def candidates(
    people: Sequence[str], file: Path | None, group: str, card: tuple[str, str, str]
) -> list[Candidate]:
    """Return everybody given: as arguments, in a list, or pasted where `-` stands for a person.

    Raises CannotMark where nobody is, or where the list is not there, or no table with a column of addresses.
    """
    found: list[Candidate] = []
    for typed in people:
        if typed == "-":
            found += pasted(sys.stdin.read(), group)
        else:
            # a card can be one person's only
            found.append(Candidate(typed, group, *(card if len(people) == 1 else ())))
    if file is not None:
        found += listed(_bytes(file), str(file), group)
    if not found:
        raise CannotMark("nobody_given")
    return found


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as wrong:
        raise CannotMark("list_not_found", path=str(file)) from wrong
    except OSError as wrong:
        raise CannotMark("list_closed", path=str(file), detail=wrong.strerror or str(wrong)) from wrong
