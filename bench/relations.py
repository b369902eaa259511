"""How long it takes to derive relations anew, beside the plain scan that puts the messages in order.

    python bench/relations.py [--times 3] [--readings] [--postgresql ADDRESS] [--folder FOLDER]

The ledger holds 30,000 people and 1,000,000 messages, and is filled once. `--postgresql` names an empty
database to measure too. Every step runs beside the floor of its own round: one statement that joins the
messages with their people, orders them by person and by the rule of what was said first, and whose rows
are fetched and thrown away. Texts are read only with `--readings`: that takes minutes.
"""

import argparse
import importlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from invented import Size, archive
from taken import import_one

from visavis.desk import Desk
from visavis.ledger import Ledger, open_ledger
from visavis.relations.readings import Readings, write_readings

SIZE = Size(15_000, 15_000, 1_000_000)
QUESTIONS = ("ladder", "answering", "presence", "network")
# the package gives the function of the same name
_REBUILD: Any = importlib.import_module("visavis.relations.rebuild")
_SCAN = """
SELECT t.person_id, m.at, m.by_owner, m.id
FROM messages m JOIN threads t ON t.conversation_id = m.conversation_id
WHERE t.owner_id = 1 AND t.generation = {generation} AND t.kind = 'one_to_one' AND t.person_id IS NOT NULL
ORDER BY t.person_id, m.at, t.position DESC, m.tie DESC, m.text_key, m.by_owner, m.id
"""


def floor(ledger: Ledger, generation: int) -> float:
    """Put the messages in order, fetch them, and do nothing with them."""
    began = perf_counter()
    with ledger.reading() as connection:
        cursor = connection.connection.cursor()
        cursor.execute(_SCAN.format(generation=generation))
        while cursor.fetchmany(20_000):
            pass
        cursor.close()
    return perf_counter() - began


def one_round(ledger: Ledger, generation: int, *, readings: bool) -> dict[str, float]:
    """Derive a generation, a step at a time."""
    measured: dict[str, float] = {}

    def measure(step: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the step gives
        began = perf_counter()
        done = work()
        measured[step] = perf_counter() - began
        return done

    head = (1, generation)
    named = measure("threads", lambda: _REBUILD._write_threads(ledger, head, {}))  # noqa: SLF001 - its own bench
    seen = measure("look", lambda: _REBUILD._look(ledger, head, named, {}))  # noqa: SLF001
    before = floor(ledger, generation)
    read = Readings()
    if readings:
        read = measure("readings", lambda: write_readings(ledger, head, seen.people, seen.sent, seen.twins))
    measure("people", lambda: _REBUILD._write_people(ledger, head, seen, read))  # noqa: SLF001
    measured["floor"] = (before + floor(ledger, generation)) / 2
    measured["relations"] = measured["threads"] + measured["look"] + measured["people"]
    return measured


def filled(address: str, folder: Path) -> Ledger:
    """Return the ledger of this size, filled where it is empty."""
    ledger = open_ledger(address)
    with ledger.reading() as connection:
        empty = connection.exec_driver_sql("SELECT COUNT(*) FROM imports").scalar() == 0
    if empty:
        import_one(ledger, archive(folder, SIZE))
    return ledger


def tell(name: str, address: str, asked: argparse.Namespace) -> None:
    """Print the median of each step, and its ratio to the floor of its own round."""
    ledger = filled(address, asked.folder)
    with ledger.reading() as connection:
        newest = connection.exec_driver_sql("SELECT MAX(generation) FROM owners").scalar() or 0
    rounds = [
        one_round(ledger, newest + number, readings=asked.readings) for number in range(1, asked.times + 1)
    ]
    _REBUILD.settle(ledger, 1, newest + asked.times)
    ledger.close()
    print(f"{name}: {SIZE.messages:,} messages")
    print(f"  {'floor: scan in order':34} {median(one['floor'] for one in rounds):7.2f} s")
    for step in ("threads", "look", "people", "relations", *(("readings",) if asked.readings else ())):
        ratio = median(one[step] / one["floor"] for one in rounds)
        print(f"  {step:34} {median(one[step] for one in rounds):7.2f} s  {ratio:5.2f} x the floor")
    with Desk(address) as desk:
        for question in QUESTIONS:
            began = perf_counter()
            desk.ask(question)
            print(f"  {f'the question `{question}`':34} {perf_counter() - began:7.2f} s")
        began = perf_counter()
        desk.people(limit=50)
        print(f"  {'fifty people':34} {perf_counter() - began:7.2f} s")
        sys.stdout.flush()


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=3, help="how many rounds to take the median of")
    parser.add_argument("--readings", action="store_true", help="read the texts too")
    parser.add_argument("--postgresql", help="the address of an empty database")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "visavis-bench")
    asked = parser.parse_args()
    place = asked.folder / f"relations-{'-'.join(map(str, SIZE))}.db"
    place.parent.mkdir(parents=True, exist_ok=True)
    tell("SQLite", str(place), asked)
    if asked.postgresql:
        tell("PostgreSQL", asked.postgresql, asked)


if __name__ == "__main__":
    main()
