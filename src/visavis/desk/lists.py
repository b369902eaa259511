"""Reads lists of people to draw for: what was pasted, or a table with a column of addresses."""

import csv
import io
import re
from collections.abc import Iterator

from visavis.desk.sitting import Candidate
from visavis.errors import CannotMark
from visavis.marks.experiments import LONGEST_NAME

# the heads under which lists of people come, in any case; the first that a list has counts
_HEADS = {
    "typed": (
        "url",
        "profile url",
        "profile",
        "linkedin",
        "linkedin url",
        "address",
        "adresse",
        "person_key",
    ),
    "stratum": ("stratum", "group", "groupe", "strate"),
    "name": ("name", "full name", "nom"),
    "company": ("company", "entreprise", "société"),
    "title": ("title", "position", "titre", "poste"),
}
_BETWEEN = " \t,;<(|-\N{EN DASH}\N{EM DASH}"
_PARTING = (",", ";", "\t", "<", "(", "|")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.-]+[^\W\d_]*)*")
_FEW, _MANY = 2, 5
_LINK = re.compile(r"(?:https?://|www\.|(?<![\w@.])(?:\w+\.)*linkedin\.com/)[^\s,;\"'<>)]+")
_ADDRESS = re.compile(r"(?:https?://)?(?:\w+\.)*linkedin\.com/in/[^\s,;\"'<>)]+")


def pasted(typed: str, group: str = "") -> list[Candidate]:
    """Return everybody whose address stands in a text, or each of its lines where it holds none.

    A name that stands before the first address of a line is theirs. An address that is no profile's is
    kept as it stands, where a line has no other: whoever draws is told that it was not understood.
    """
    lines = typed.splitlines()
    found = [list(_addressed(line, group)) for line in lines]
    if not any(found):
        return [Candidate(line.strip(), group) for line in lines if line.strip()]
    return [one for line, people in zip(lines, found, strict=True) for one in people or _alien(line, group)]


def _alien(line: str, group: str) -> Iterator[Candidate]:
    yield from (Candidate(found[0], group) for found in _LINK.finditer(line))


def _addressed(line: str, group: str) -> Iterator[Candidate]:
    before = 0
    for found in _ADDRESS.finditer(line):
        name = _name(line[: found.start()]) if not before else ""
        yield Candidate(found[0], group, name)
        before = found.end()


def _name(typed: str) -> str:
    """Return the name that a text ends with: a few words with capitals, a single one only before a sign."""
    plain = typed.strip(_BETWEEN)
    words = plain.split()
    is_parted = typed.rstrip(" ").endswith(_PARTING)
    fits = (1 if is_parted else _FEW) <= len(words) <= _MANY and len(plain) <= LONGEST_NAME
    is_name = fits and words[0][0].isupper() and all(_WORD.fullmatch(word) for word in words)
    return " ".join(words) if is_name else ""


def listed(written: bytes, called: str, group: str = "") -> list[Candidate]:
    """Return everybody of a table with commas or semicolons; those without a group are in `group`.

    Raises CannotMark where it is no table with a column of addresses; `called` is its name.
    """
    try:
        return list(_rows(written.decode("utf-8-sig"), group))
    except (UnicodeDecodeError, csv.Error, _NoAddresses) as wrong:
        raise CannotMark("no_list", path=called) from wrong


class _NoAddresses(Exception):
    """No column of a table holds addresses."""


def _rows(written: str, group: str) -> Iterator[Candidate]:
    head = written.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.DictReader(io.StringIO(written, newline=""), delimiter=delimiter)
    heads = {" ".join((one or "").casefold().split()): one for one in rows.fieldnames or ()}
    columns = {
        field: next((heads[name] for name in names if name in heads), None) for field, names in _HEADS.items()
    }
    if columns["typed"] is None:
        raise _NoAddresses
    for row in rows:
        given = {
            field: (row[column] or "").strip() for field, column in columns.items() if column is not None
        }
        if given["typed"]:
            yield Candidate(**{**given, "stratum": given.get("stratum") or group})
