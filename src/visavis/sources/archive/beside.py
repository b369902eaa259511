"""Reads large tables in a second process, while this one keeps what was read before."""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import IO, Any, cast

from visavis.errors import CannotRead
from visavis.sources.archive.conversations import named, read_bare
from visavis.sources.archive.opening import read
from visavis.sources.archive.recognition import Table
from visavis.traces import Aside, Trace, Unreadable

Rows = Iterator[Trace | Unreadable | Aside]
RowsOf = Callable[[Table], Rows]

# in the time it takes to start a process, this one reads some ten thousand messages
_WORTH_A_PROCESS = 32 * 1024**2
# more at a time do not fit into the processor's cache, and take twice as long to pack and unpack,
# as do messages with the names of their values
_BATCH = 1_000
# a few batches wait in the pipe, where the system lets it be so large
_PIPE_BYTES = 1024**2
# -P: what lies in the folder one happens to be in is no module of ours
_SERVE = ("-P", "-c", "from visavis.sources.archive.beside import serve; serve()")
# on Windows no window opens
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_BROKEN_OFF = (OSError, EOFError, pickle.UnpicklingError)


@contextmanager
def reading(tables: Sequence[Table], owner_keys: frozenset[str]) -> Iterator[RowsOf]:
    """Give what yields the rows of a table, to be asked for in the order of these tables and to the end.

    It does what `read` does, in a second process where the tables are large. What that
    process does not give, because it could not be started or was killed, is read here.
    """
    here = partial(read, owner_keys=owner_keys)
    if not _worth_a_process(tables):
        yield here
        return
    try:
        process = _start()
    except OSError:
        yield here
        return
    with process:
        try:
            with suppress(OSError), cast("IO[bytes]", process.stdin) as order:
                pickle.dump((tables, owner_keys), order)
            yield partial(_rows, cast("IO[bytes]", process.stdout), here)
        finally:
            process.kill()


def _worth_a_process(tables: Sequence[Table]) -> bool:
    return sum(table.member.size for table in tables) > _WORTH_A_PROCESS and (os.cpu_count() or 1) > 1


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - it is this program once more
        [sys.executable or "", *_SERVE],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=_PIPE_BYTES,
        # a Ctrl-C is for this process alone: the other ends once nobody listens
        start_new_session=True,
        creationflags=_NO_WINDOW,
    )


def _rows(stream: IO[bytes], here: RowsOf, table: Table) -> Rows:
    """Yield the rows of a table that the second process sends, and read on where it breaks off."""
    given = 0
    with suppress(*_BROKEN_OFF):
        while rows := _receive(stream, table):
            yield from rows
            given += len(rows)
        return
    yield from islice(here(table), given, None)


def _receive(stream: IO[bytes], table: Table) -> list[Any]:
    """Return the next rows of a table, none at its end; raises the CannotRead that was met there."""
    rows, table.member.meter.read, wrong = pickle.load(stream)  # noqa: S301 - this program wrote it
    if wrong is not None:
        raise wrong
    return list(map(named, rows))


def serve() -> None:
    """Read the tables told on standard input, and write their rows in batches on standard output."""
    tables, owner_keys = pickle.load(sys.stdin.buffer)  # noqa: S301 - this program wrote it
    # no row holds a cycle, and the collector would look at every one
    gc.disable()
    for table in tables:
        found = read_bare(table, owner_keys) if table.kind == "messages" else read(table, owner_keys)
        while _send(found, table):
            pass


def _send(found: Iterator[Any], table: Table) -> bool:
    """Write the next rows of a table, or what is wrong with it; tells whether there may be more."""
    rows, wrong = [], None
    try:
        rows = list(islice(found, _BATCH))
    except CannotRead as damage:
        wrong = damage
    sys.stdout.buffer.write(pickle.dumps((rows, table.member.meter.read, wrong)))
    sys.stdout.buffer.flush()
    return bool(rows)
