"""Imports archives in children of its own, which a test may kill; told on its input where, and what."""

import os
import sys
from pathlib import Path

from visavis.desk import Desk
from visavis.sources.archive import beside


def main() -> None:
    """Fork for every line (address, what to do, archive or number); say the child, then how it ended."""
    # small archives too are read by a second process, as large ones are
    beside._WORTH_A_PROCESS = 0
    os.cpu_count = lambda: 2
    for line in sys.stdin:
        address, what, which = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            _work(address, what, which)
        print(child, flush=True)  # noqa: T201 - the test reads it
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the test reads it


def _work(address: str, what: str, which: str) -> None:
    try:
        desk = Desk(address)
        if what == "import":
            list(desk.import_archives([Path(which)], 0))
        else:
            desk.undo(int(which))
    finally:
        os._exit(0 if sys.exc_info()[0] is None else 1)


if __name__ == "__main__":
    main()
