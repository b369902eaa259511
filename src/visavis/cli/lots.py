"""Reads lists of people to draw for, and writes what came of a draw for other programs."""

import csv
import io
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from math import isinf
from pathlib import Path
from typing import Any

from visavis.cli.terminal import say_json
from visavis.desk import Candidate, ExperimentReport
from visavis.desk.written import day, instant
from visavis.errors import CannotMark
from visavis.marks.experiments import Experiment

FORMAT = 1
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


def candidates(
    people: Sequence[str], listed: Path | None, group: str, card: tuple[str, str, str]
) -> list[Candidate]:
    """Return everybody given: as arguments, in a list, or pasted where `-` stands for a person.

    Raises CannotMark where nobody is, or where the list is no table with a column of addresses.
    """
    found: list[Candidate] = []
    for typed in people:
        if typed == "-":
            found += [Candidate(one, group) for one in _pasted(sys.stdin.read())]
        else:
            # a card can be one person's only
            found.append(Candidate(typed, group, *(card if len(people) == 1 else ())))
    if listed is not None:
        found += _rows(listed, group)
    if not found:
        raise CannotMark("nobody_given")
    return found


def _pasted(typed: str) -> Iterator[str]:
    """Yield the addresses of a pasted text, or its lines where it has none."""
    addresses = re.findall(r"(?:https?://)?(?:\w+\.)*linkedin\.com/in/[^\s,;\"'<>)]+", typed)
    yield from addresses or filter(None, (line.strip() for line in typed.splitlines()))


def _rows(listed: Path, group: str) -> Iterator[Candidate]:
    try:
        written = listed.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        raise CannotMark("no_list", path=str(listed)) from wrong
    head = written.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.DictReader(io.StringIO(written, newline=""), delimiter=delimiter)
    heads = {" ".join((one or "").casefold().split()): one for one in rows.fieldnames or ()}
    columns = {
        field: next((heads[name] for name in names if name in heads), None) for field, names in _HEADS.items()
    }
    if columns["typed"] is None:
        raise CannotMark("no_list", path=str(listed))
    try:
        for row in rows:
            given = {
                field: (row[column] or "").strip() for field, column in columns.items() if column is not None
            }
            if given["typed"]:
                yield Candidate(**{**given, "stratum": given.get("stratum") or group})
    except csv.Error as wrong:
        raise CannotMark("no_list", path=str(listed)) from wrong


def say_finite(value: Mapping[str, Any]) -> None:
    """Print a value as JSON; an end that is nowhere is null, since JSON has no infinity."""
    say_json({"format": FORMAT, **{name: _finite(one) for name, one in value.items()}})


def _finite(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and isinf(value) else value


def experiment_json(found: Experiment) -> dict[str, Any]:
    """Return an experiment for other programs; its seed only once nobody is drawn any more."""
    return {
        "number": found.number,
        "state": found.state,
        "plan": asdict(found.plan),
        "events": [{"act": one.act, "at": instant(one.at), "words": one.words} for one in found.events],
        "seed": found.seed if found.ended else "",
    }


def report_json(found: ExperimentReport) -> dict[str, Any]:
    """Return all that is known of an experiment for other programs."""
    days = {name: day(getattr(found, name)) or None for name in ("first_on", "next_on", "shown_until")}
    events = [{"act": one.act, "at": instant(one.at), "words": one.words} for one in found.events]
    doubts = [
        {
            "code": one.code,
            "fields": {name: instant(n) if name == "last" else n for name, n in one.fields.items()},
        }
        for one in found.doubts
    ]
    return asdict(found) | days | {"events": events, "doubts": doubts}
