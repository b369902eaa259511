"""Reads lists of people to draw for, and writes what came of a draw for other programs."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from math import isinf
from pathlib import Path
from typing import Any

from visavis.cli.terminal import say_json
from visavis.desk import Candidate, ExperimentReport
from visavis.desk.lists import listed, pasted
from visavis.desk.written import day, instant
from visavis.errors import CannotMark
from visavis.marks.experiments import Experiment

FORMAT = 1


def candidates(
    people: Sequence[str], file: Path | None, group: str, card: tuple[str, str, str]
) -> list[Candidate]:
    """Return everybody given: as arguments, in a list, or pasted where `-` stands for a person.

    Raises CannotMark where nobody is, or where the list is no table with a column of addresses.
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
    except OSError as wrong:
        raise CannotMark("no_list", path=str(file)) from wrong


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
