"""How long it takes to derive relations anew, and to refresh them, beside a plain scan of the messages.

    python bench/relations.py [--times 3] [--readings] [--whole] [--postgresql ADDRESS] [--folder FOLDER]

The ledger holds 30,000 people and 1,000,000 messages, and is filled once. `--postgresql` names an empty
database to measure instead. The floor is one statement that joins the messages with their people, orders
them by person and by the rule of what was said first, and whose rows are fetched and thrown away; it is
measured before and after each round.

Then an archive of 100 new messages comes, and only what it touches is derived; with `--whole` it shows the
million others again. Texts are read only with `--readings`: that takes minutes, and gigabytes.

Seconds are those of processors: ours, and those of the PostgreSQL that is measured (on this machine, a
Linux). Ratios are medians over the rounds.
"""

import argparse
import importlib
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from invented import Size, archive, later
from taken import bring, import_one

from visavis import relations
from visavis.desk import Desk, importing
from visavis.ledger import Ledger, open_ledger
from visavis.ledger.importing import drop_import, publish, sweep
from visavis.relations.readings import Readings, write_readings
from visavis.relations.touched import brought

SIZE = Size(15_000, 15_000, 1_000_000)
QUESTIONS = ("ladder", "answering", "presence", "network")
FLOOR, WHOLE = "floor: scan in order", "relations, everything anew"
# the package gives the function of the same name
_REBUILD: Any = importlib.import_module("visavis.relations.rebuild")
_SCAN = """
SELECT t.person_id, m.at, m.by_owner, m.id
FROM messages m JOIN threads t ON t.conversation_id = m.conversation_id
WHERE t.owner_id = 1 AND t.generation = {generation} AND t.kind = 'one_to_one' AND t.person_id IS NOT NULL
ORDER BY t.person_id, m.at, t.position DESC, m.tie DESC, m.text_key, m.by_owner, m.id
"""
_TICKS = 100


_SERVER = [0]


def worked() -> float:
    """Return the seconds that processors have worked for us, and for the PostgreSQL that is measured."""
    stats = Path("/proc").glob("[0-9]*/stat") if _SERVER[0] else ()
    return process_time() + sum(map(_ticks, stats)) / _TICKS


def _ticks(stat: Path) -> int:
    try:
        told = stat.read_text().rpartition(") ")[2].split()
    except OSError:
        return 0
    # a process that has ended counts with the one that started it
    return sum(map(int, told[11:15])) if _SERVER[0] in (int(stat.parent.name), int(told[1])) else 0


def find_server(ledger: Ledger) -> None:
    """Remember the process that starts those of the PostgreSQL that is measured."""
    with ledger.reading() as connection:
        number = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    _SERVER[0] = int(Path(f"/proc/{number}/stat").read_text().rpartition(") ")[2].split()[1])


class Rounds:
    """The seconds of each step, round after round."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure a step."""
        began = worked()
        yield
        self.seconds[name].append(worked() - began)

    def tell(self, name: str, beside: str) -> None:
        """Print the median of a step, and its ratio to another of the same round."""
        took, other = self.seconds[name], self.seconds[beside]
        ratio = median(one / two for one, two in zip(took, other, strict=True))
        print(f"  {name:42} {median(took):7.2f} s  {ratio:6.3f} x {beside.partition(':')[0]}")
        sys.stdout.flush()


def scan(ledger: Ledger, generation: int) -> float:
    """Put the messages in order, fetch them, and do nothing with them; return the seconds."""
    began = worked()
    with ledger.reading() as connection:
        cursor = connection.connection.cursor()
        cursor.execute(_SCAN.format(generation=generation))
        while cursor.fetchmany(20_000):
            pass
        cursor.close()
    return worked() - began


def anew(ledger: Ledger, rounds: Rounds, *, readings: bool) -> None:
    """Derive everything as the next generation, a step at a time, and show it."""
    with ledger.writing() as connection:
        before, _ = _REBUILD._current(connection, 1)  # noqa: SLF001 - its own bench
        _REBUILD.drop_other_generations(connection, 1, before)
    head = (1, before + 1)
    with rounds.step("  threads"):
        named = _REBUILD._write_threads(ledger, head, {})  # noqa: SLF001
    with rounds.step("  look"):
        seen = _REBUILD._look(ledger, head, named, {})  # noqa: SLF001
    floor = scan(ledger, head[1])
    read = Readings()
    if readings:
        with rounds.step("texts read"):
            read = write_readings(ledger, head, seen.people, seen.sent, seen.twins)
    with rounds.step("  people"):
        _REBUILD.write_people(ledger, head, seen, read)
        _REBUILD._survey(ledger, _REBUILD._DERIVED)  # noqa: SLF001
    rounds.seconds[FLOOR].append((floor + scan(ledger, head[1])) / 2)
    steps = ("  threads", "  look", "  people")
    rounds.seconds[WHOLE].append(sum(rounds.seconds[step][-1] for step in steps))
    relations.settle(ledger, relations.Made(1, before, head[1]))


def refresh(ledger: Ledger, path: Path, rounds: Rounds, name: str, *, readings: bool) -> None:
    """Bring an archive in, derive what it touches and show it; then take it back."""
    importer = bring(ledger, path)
    with rounds.step(name):
        with ledger.reading() as connection:
            head = 1, importer.owner.generation
            touched = brought(connection, head, importer.import_id, importer.before)
        made = relations.derive(ledger, 1, touched if readings else replace(touched, texts=False))
        with ledger.one_change() as whole, whole.writing() as connection:
            publish(whole, importer.owner, importer.import_id, made.generation, "{}")
            relations.put(connection, made)
        relations.tidy(ledger, made)
    drop_import(ledger, importer.import_id)


def filled(address: str, folder: Path) -> Ledger:
    """Return the ledger of this size, filled where it is empty."""
    ledger = open_ledger(address)
    with ledger.reading() as connection:
        empty = connection.exec_driver_sql("SELECT COUNT(*) FROM imports").scalar() == 0
    if empty:
        import_one(ledger, archive(folder, SIZE))
    sweep(ledger)
    if not ledger.is_sqlite:
        find_server(ledger)
        with ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    return ledger


def tell(name: str, address: str, asked: argparse.Namespace) -> None:
    """Measure one ledger, and print."""
    ledger, rounds = filled(address, asked.folder), Rounds()
    small = later(asked.folder, SIZE, whole=False)
    refreshes = {"refreshed after 100 new messages": small}
    if asked.whole:
        refreshes["refreshed after those and all others again"] = later(asked.folder, SIZE, whole=True)
    # as an import does it
    with importing._seldom_collecting():  # noqa: SLF001 - its own bench
        for _ in range(asked.times):
            anew(ledger, rounds, readings=asked.readings)
            for step, path in refreshes.items():
                refresh(ledger, path, rounds, step, readings=asked.readings)
        anew(ledger, Rounds(), readings=asked.readings)
    ledger.close()
    print(f"{name}: {SIZE.messages:,} messages")
    for step in (FLOOR, "  threads", "  look", "  people", WHOLE):
        rounds.tell(step, FLOOR)
    if asked.readings:
        rounds.tell("texts read", WHOLE)
    for step in refreshes:
        rounds.tell(step, WHOLE)
    questions(address)


def questions(address: str) -> None:
    """Ask each question once, with nothing counted beforehand, and print."""
    with Desk(address) as desk:
        for question in QUESTIONS:
            began = worked()
            desk.ask(question)
            print(f"  {f'the question `{question}`':42} {worked() - began:7.2f} s")
        began = worked()
        desk.people(limit=50)
        print(f"  {'fifty people':42} {worked() - began:7.2f} s")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=3, help="how many rounds to take the median of")
    parser.add_argument("--readings", action="store_true", help="read the texts too")
    parser.add_argument("--whole", action="store_true", help="refresh after a whole archive too")
    parser.add_argument("--postgresql", help="the address of an empty database, measured instead")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "visavis-bench")
    asked = parser.parse_args()
    if asked.postgresql:
        tell("PostgreSQL", asked.postgresql, asked)
        return
    place = asked.folder / f"relations-{'-'.join(map(str, SIZE))}.db"
    place.parent.mkdir(parents=True, exist_ok=True)
    tell("SQLite", str(place), asked)


if __name__ == "__main__":
    main()
