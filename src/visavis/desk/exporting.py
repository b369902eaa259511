"""Writes everything the ledger knows as files that other programs read."""

import csv
import json
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import IO, Any

from visavis.desk.drawn import DrawRow, Term, Whole, told_whole
from visavis.desk.marked import WORDS_OF_A_MARK, groups_of, mark_rows, told_entry, told_mark
from visavis.desk.written import FORMAT, day, instant, told
from visavis.errors import CannotKeep
from visavis.ledger import history, marking
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Setting
from visavis.relations import listing
from visavis.relations.listing import DeedRow, Reading, Standing

INVITATIONS = (
    "direction", "person_key", "person_name", "sent_at", "note_kind", "accepted_on", "accepted_at",
    "replied_at", "exchanged_at", "state", "in_window", "singularity",
)  # fmt: skip
RELATIONS = (
    "person_key", "name", "rung", "began_at", "turns", "last_at", "last_by", "waiting", "first_at",
    "first_by", "rhythm_days", "owner_answer_days", "person_answer_days", "silence_days", "silence",
    "company", "title", "connected_on", "email", "groups",
)  # fmt: skip
MESSAGES = ("person_key", "name", "at", "by", "subject", "text")
MARKS = (
    "number", "kind", "person_key", "name", "on", "made_at", "changed_at", "outcome", "cents", "currency",
    "until_on", "kept_on", "about", "words",
)  # fmt: skip
DRAWS = (
    "experiment", "place", "stratum", "number", "block", "arm", "kind", "person_key", "name", "drawn_at",
    "sent_at", "note_kind", "compliance", "minutes", "outcome", "within_days", "known_on", "reached", "text",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# control characters but tabs and line feeds, and those that turn the direction of writing
_ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_VCARD_LINE = 75


def export(ledger: Ledger, owner: Owner, folder: Path, experiments: Sequence[Whole] = ()) -> list[Path]:
    """Write the files of the export contract into a folder; returns them.

    Each file is whole or not there at all. Raises CannotKeep where the folder cannot be written.
    """
    writers: dict[str, Callable[[Reading, Ledger, Owner, IO[str]], None]] = {
        "invitations.csv": _invitations,
        "relations.csv": _relations,
        "messages.csv": _messages,
        "people.vcf": _people,
        "marks.csv": _marks,
        "draws.csv": partial(_draws, experiments),
        "everything.json": partial(_everything, experiments),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ledger.reading() as connection:
            for name, write in writers.items():
                with _whole(folder / name) as stream:
                    write(connection, ledger, owner, stream)
    except OSError as wrong:
        raise CannotKeep("export", place=str(folder), detail=wrong.strerror or str(wrong)) from wrong
    return [folder / name for name in writers]


@contextmanager
def _whole(file: Path) -> Iterator[IO[str]]:
    partial = file.with_name(file.name + ".partial")
    with partial.open("w", encoding="utf-8", newline="") as stream:
        yield stream
    partial.replace(file)


def guard(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, and no terminal for an order."""
    text = _ORDERS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))
    return "'" + text if text.lstrip(" ").startswith(_FORMULA) else text


def _table(stream: IO[str], header: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)


def _invitations(connection: Reading, _ledger: Ledger, owner: Owner, stream: IO[str]) -> None:
    rows = (
        (
            row.direction, row.person_key, guard(row.person_name), instant(row.sent_at), row.note_kind,
            day(row.accepted_on), instant(row.accepted_at), instant(row.replied_at),
            instant(row.exchanged_at), row.state, "true" if row.in_window else "false",
            "" if row.singularity is None else f"{row.singularity:.4f}",
        )
        for row in listing.invitations(connection, owner)
    )  # fmt: skip
    _table(stream, INVITATIONS, rows)


def _relations(connection: Reading, _ledger: Ledger, owner: Owner, stream: IO[str]) -> None:
    mail, groups = listing.addresses(connection, owner), groups_of(connection, owner)
    rows = (
        (
            row.person_key, guard(row.name), row.rung, instant(row.began_at), row.turns, instant(row.last_at),
            row.last_by, row.waiting, instant(row.first_at), row.first_by, row.rhythm_days,
            row.owner_answer_days, row.person_answer_days, row.silence_days, row.silence,
            guard(row.company), guard(row.title), day(row.connected_on),
            guard(mail.get(row.person_id, "")), guard("; ".join(groups.get(row.person_key, ()))),
        )
        for row in listing.standings(connection, owner, "key")
    )  # fmt: skip
    _table(stream, RELATIONS, rows)


def _messages(connection: Reading, _ledger: Ledger, owner: Owner, stream: IO[str]) -> None:
    rows = (
        (
            row.person_key, guard(row.name), instant(row.at), "owner" if row.by_owner else "person",
            guard(row.subject), guard(row.text),
        )
        for row in listing.messages(connection, owner)
    )  # fmt: skip
    _table(stream, MESSAGES, rows)


def _marks(connection: Reading, _ledger: Ledger, owner: Owner, stream: IO[str]) -> None:
    rows = map(told_mark, mark_rows(connection, owner))
    _table(stream, MARKS, ([_cell(row, column) for column in MARKS] for row in rows))


def _draws(
    experiments: Iterable[Whole], _connection: Reading, _ledger: Ledger, _owner: Owner, stream: IO[str]
) -> None:
    write_draws((row for one in experiments for row in one.draws), stream)


def write_draws(rows: Iterable[DrawRow], stream: IO[str]) -> None:
    """Write everybody drawn, a line for each outcome of the plan."""
    lines = ((row, term) for row in rows for term in row.terms)
    _table(stream, DRAWS, (_drawn(*line) for line in lines))


def _drawn(row: DrawRow, term: Term) -> tuple[Any, ...]:
    reached = "" if term.reached is None else "true" if term.reached else "false"
    return (
        row.experiment, row.place, guard(row.stratum), row.number, row.block, guard(row.arm), row.kind,
        row.person_key, guard(row.name), instant(row.drawn_at), instant(row.sent_at), row.note_kind,
        row.compliance, row.minutes, term.outcome, term.within_days, day(term.known_on), reached,
        guard(row.text),
    )  # fmt: skip


def _cell(row: dict[str, Any], column: str) -> Any:  # noqa: ANN401 - a cell of JSON
    if column == "words" and row["kind"] == Setting.kind:
        return row["value"]
    if column == "words":
        return guard(next((row[name] for name in WORDS_OF_A_MARK if row.get(name)), ""))
    value = row.get(column, "")
    return guard(value) if column == "name" else "" if value is None else value


def _people(connection: Reading, _ledger: Ledger, owner: Owner, stream: IO[str]) -> None:
    mail = listing.addresses(connection, owner)
    groups = groups_of(connection, owner)
    for person in listing.standings(connection, owner, "key"):
        for line in _card(person, mail.get(person.person_id, ""), groups.get(person.person_key, ())):
            stream.write(_folded(line) + "\r\n")


def _card(person: Standing, mail: str, groups: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a vCard 4.0 (RFC 6350)."""
    address = f"https://www.linkedin.com/in/{person.person_key}"
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}"
    yield f"FN:{_escaped(person.name or person.person_key)}"
    if person.company:
        yield f"ORG:{_escaped(person.company)}"
    if person.title:
        yield f"TITLE:{_escaped(person.title)}"
    if mail:
        yield f"EMAIL:{_escaped(mail)}"
    if groups:
        yield f"CATEGORIES:{','.join(map(_escaped, groups))}"
    yield f"URL:{''.join(address.split())}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join("".join(c for c in line if c.isprintable()) for line in text.splitlines())


def _folded(line: str) -> str:
    """Return a line broken after at most 75 bytes, never inside a character (RFC 6350, 3.2)."""
    pieces, piece, size = [], "", 0
    for character in line:
        weight = len(character.encode())
        if size + weight > _VCARD_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + weight
    return "\r\n".join([*pieces, piece])


def _everything(
    experiments: Iterable[Whole], connection: Reading, ledger: Ledger, owner: Owner, stream: IO[str]
) -> None:
    head = {"format": FORMAT, "owner": {"name": owner.name, "person_keys": sorted(owner.keys)}}
    stream.write(json.dumps(head, ensure_ascii=False)[:-1])
    imports = (
        {
            "name": past.name,
            "exported_at": instant(past.exported_at),
            "imported_at": instant(past.imported_at),
            "covers": past.covers,
        }
        for past in history.list_imports(ledger, owner.id)
    )
    connected = (
        {"person_key": key, "name": name, "connected_on": day(on)}
        for key, name, on in listing.connection_days(connection, owner)
    )
    parts: dict[str, Iterable[Any]] = {
        "imports": imports,
        "people": map(_person_json, listing.standings(connection, owner, "key")),
        "connections": connected,
        "invitations": (told(row) for row in listing.invitations(connection, owner)),
        "messages": (told(row) for row in listing.messages(connection, owner)),
        "traces": (_trace_json(row) for row in listing.deeds(connection, owner)),
        "marks": map(told_mark, mark_rows(connection, owner)),
        "journal": map(told_entry, marking.history(connection, owner)),
        "experiments": map(told_whole, experiments),
    }
    for name, rows in parts.items():
        stream.write(f",\n{json.dumps(name)}: [")
        for number, row in enumerate(rows):
            stream.write(",\n" if number else "\n")
            stream.write(json.dumps(row, ensure_ascii=False))
        stream.write("]")
    stream.write("}\n")


def _trace_json(row: DeedRow) -> dict[str, Any]:
    # the cards and positions of the owner have no instant
    at = instant(row.at or None) or None
    return asdict(row) | {"at": at, "detail": json.loads(row.detail) if row.detail else {}}


def _person_json(person: Standing) -> dict[str, Any]:
    return told(person)
