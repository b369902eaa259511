"""How long an import takes, beside what merely unpacking and splitting the same tables takes.

    python bench/import.py [--times 5] [--small] [--folder FOLDER]

Every measure runs in a process of its own, and the floor is taken again beside each, since
no machine is as quick at noon as at one. The archive is written once and kept in the folder.
"""

import argparse
import csv
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections import deque
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from invented import LARGE, SMALL, Size, archive
from taken import import_one

from visavis import relations
from visavis.desk import Desk
from visavis.ledger import open_ledger
from visavis.ledger.texts import index_messages

Seconds = dict[str, float]
_STEPS = {
    "import": "import: rows, keys and indexes",
    "texts": "full-text index",
    "relations": "relations and readings",
    "again": "the same rows from another file",
    "question": "the question `invitations`",
    "whole": "from the archive to that answer",
}


def floor(path: Path) -> Seconds:
    """Unpack and split the tables, and nothing else."""
    csv.field_size_limit(16 * 1024**2)
    began, busy = perf_counter(), process_time()
    with zipfile.ZipFile(path) as opened:
        for name in opened.namelist():
            with io.TextIOWrapper(opened.open(name), "utf-8", newline="") as lines:
                deque(csv.reader(lines), maxlen=0)
    return {"floor": perf_counter() - began, "floor busy": process_time() - busy}


def candidates(path: Path, address: str) -> Seconds:
    """Import, index, derive, ask, and import again from a file of another day."""
    measured: Seconds = {}
    ledger = open_ledger(address)

    def measure(step: str, began: float) -> None:
        measured[step] = perf_counter() - began

    began, busy = perf_counter(), process_time()
    import_one(ledger, path)
    measure("import", began)
    measured["import busy"] = process_time() - busy
    measured["beside busy"], measured["megabytes"] = _second_process()
    began = perf_counter()
    index_messages(ledger)
    measure("texts", began)
    began = perf_counter()
    relations.settle(ledger, relations.rebuild(ledger, 1))
    measure("relations", began)
    with Desk(address) as desk:
        began = perf_counter()
        desk.ask("invitations")
        measure("question", began)
    later = path.with_name(path.name.replace("07-01-2026", "08-01-2026"))
    if not later.exists():
        later.hardlink_to(path)
    began = perf_counter()
    import_one(ledger, later)
    measure("again", began)
    ledger.close()
    return measured


def whole(path: Path, address: str) -> Seconds:
    """Do all that `visavis import` and `visavis ask` do, the index of texts included."""
    began = perf_counter()
    with Desk(address) as desk:
        list(desk.import_archives([path], 0))
        desk.ask("invitations")
    return {"whole": perf_counter() - began}


def _second_process() -> tuple[float, float]:
    """Return the processor time (s) of the process that read beside, and the peak memory (MB) of both."""
    try:
        import resource
    except ImportError:
        return 0, 0
    own, other = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = (own.ru_maxrss + other.ru_maxrss) / 1024 if sys.platform == "linux" else 0
    return other.ru_utime + other.ru_stime, peak


def apart(step: str, path: Path, address: str = "") -> Seconds:
    """Run a step in a process of its own."""
    command = [sys.executable, __file__, "--step", step, "--archive", str(path), "--address", address]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: Seconds = json.loads(told)
    return found


def rounds(path: Path, times: int) -> list[Seconds]:
    """Measure everything several times, the floor before and after each."""
    found = []
    for number in range(times):
        with tempfile.TemporaryDirectory(prefix="visavis-bench-") as folder:
            before = apart("floor", path)
            measured = apart("candidates", path, f"{folder}/ledger.db")
            measured |= apart("whole", path, f"{folder}/whole.db")
            after = apart("floor", path)
        measured |= {name: (before[name] + after[name]) / 2 for name in before}
        found.append(measured)
        floors = f"{before['floor']:.2f} and {after['floor']:.2f} s"
        print(f"  round {number + 1} of {times}: floor {floors}", file=sys.stderr)
    return found


def tell(size: Size, found: list[Seconds]) -> None:
    """Print the median of each measure, and its ratio to the floor of its own round."""
    seconds = {step: median(one[step] for one in found) for step in found[0]}
    print(f"{size.connections:,} connections, {size.invitations:,} invitations, {size.messages:,} messages")
    print(f"  {'floor: unpack and split':32} {seconds['floor']:7.2f} s")
    for step, name in _STEPS.items():
        ratio = median(one[step] / one["floor"] for one in found)
        print(f"  {name:32} {seconds[step]:7.2f} s  {ratio:5.2f} x the floor")
    busy = median(max(one["import busy"], one["beside busy"]) / one["floor busy"] for one in found)
    print(
        f"  {'processors busy with the import':32} {seconds['import busy']:7.2f} s and"
        f" {seconds['beside busy']:.2f} s, the busier one {busy:.2f} x the floor's"
    )
    memory = f"{seconds['megabytes']:.0f} MB" if seconds["megabytes"] else "unknown"
    print(f"  {'peak memory of the import':32} {memory:>10}")


def main() -> None:
    """Measure, and print; or, in a process of its own, take one step of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=5, help="how many rounds to take the median of")
    parser.add_argument("--small", action="store_true", help="only the small archive")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "visavis-bench")
    parser.add_argument("--address", help=argparse.SUPPRESS)
    parser.add_argument("--step", help=argparse.SUPPRESS)
    parser.add_argument("--archive", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        steps = {"floor": lambda path, _: floor(path), "candidates": candidates, "whole": whole}
        print(json.dumps(steps[asked.step](asked.archive, asked.address)))
        return
    for size in (SMALL,) if asked.small else (SMALL, LARGE):
        tell(size, rounds(archive(asked.folder, size), asked.times))


if __name__ == "__main__":
    main()
