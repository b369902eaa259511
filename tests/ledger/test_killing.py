"""A process that is killed while it imports leaves the ledger as it was, or with the whole import."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import visavis
from tests.ledger.readback import Told, instant, life, take, told
from visavis import demo
from visavis.desk import Desk
from visavis.errors import CannotKeep

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a test of POSIX")
Archives = tuple[Path, Path]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Archives:
    """Give a small archive and a later one of the same life, large enough to be killed in the midst of."""
    folder = tmp_path_factory.mktemp("archives")
    one = life(41, people=160)
    early, late = (demo.write_archive(one, instant(days), folder / str(days)).path for days in (400, 5))
    return early, late


class Victims:
    """A process that imports in children, one after the other."""

    def __init__(self) -> None:
        paths = [str(Path(visavis.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).parent / "forking.py")],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, address: str, what: str, which: object) -> int:
        """Begin some work in a child, and return the child's number."""
        assert self._process.stdin
        self._process.stdin.write(f"{address}\t{what}\t{which}\n")
        self._process.stdin.flush()
        return int(self._line())

    def end(self) -> int:
        """Wait for the child, and return how it ended: 0, or the signal as a negative number."""
        return int(self._line())

    def kill(self, address: str, what: str, which: object, after_seconds: float) -> bool:
        """Do some work in a child, kill it so much later, and tell whether it was still at work."""
        child = self.start(address, what, which)
        time.sleep(after_seconds)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        ended = self.end()
        assert ended in (0, -signal.SIGKILL)
        return ended != 0

    def took(self, address: str, what: str, which: object) -> float:
        """Return how many seconds some work takes a child."""
        began = time.monotonic()
        self.start(address, what, which)
        assert self.end() == 0
        return time.monotonic() - began

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline()

    def close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.wait()


@pytest.fixture
def victims() -> Iterator[Victims]:
    found = Victims()
    yield found
    found.close()


def patiently(desk: Desk, *paths: Path) -> None:
    """Import as soon as the server has noticed that its client is dead, which may take it a moment."""
    for _ in range(200):
        try:
            take(desk, *paths)
        except CannotKeep as busy:
            if busy.code != "in_use":
                raise
            time.sleep(0.05)
        else:
            return
    pytest.fail("the ledger is held by a process that was killed")


def assert_sound(desk: Desk) -> None:
    if desk.ledger.is_sqlite:
        with desk.ledger.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def assert_index_is_whole(desk: Desk) -> None:
    health = desk.health()
    assert (health.unindexed_messages, health.unfinished_imports) == (0, 0)
    if desk.ledger.is_sqlite:
        with desk.ledger.writing() as connection:
            # compares every word of the index with the messages themselves
            connection.exec_driver_sql(
                "INSERT INTO messages_text (messages_text, rank) VALUES ('integrity-check', 1)"
            )


def clean(folder: Path, *paths: Path) -> Told:
    with Desk(folder / "clean.db") as desk:
        take(desk, *paths)
        return told(desk)


class Moments:
    """Moments of a work that takes about so long, spread over it; earlier ones where it was over."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.killed = seconds, 0
        self._chance = random.Random()  # noqa: S311 - other moments every time

    def until(self, enough: int) -> Iterator[float]:
        while self.killed < enough:
            yield self.seconds * self._chance.random()

    def count(self, *, killed: bool) -> None:
        self.killed += killed
        self.seconds *= 1 if killed else 0.8


def test_an_import_killed_at_any_moment_is_as_if_it_never_was(
    desk, ledger_address, tmp_path, archives, victims
):
    early, late = archives
    take(desk, early)
    before, after = told(desk), clean(tmp_path, early, late)
    moments = Moments(victims.took(ledger_address, "import", late))
    assert told(desk) == after != before
    for moment in moments.until(15):
        for past in desk.history()[:-1]:
            desk.undo(past.id)
            assert told(desk) == before
        moments.count(killed=victims.kill(ledger_address, "import", late, moment))
        # in the last moments of its life an import may be published
        assert told(desk) == (before if len(desk.history()) == 1 else after)
        assert_sound(desk)
        patiently(desk, early)
    patiently(desk, late)
    assert told(desk) == after
    assert_index_is_whole(desk)
    assert_sound(desk)


def test_the_first_import_killed_leaves_nobody(desk, ledger_address, tmp_path, archives, victims):
    _, late = archives
    moments = Moments(victims.took(ledger_address, "import", late))
    for moment in moments.until(3):
        if told(desk) != Told():
            desk.undo(desk.history()[0].id)
        moments.count(killed=victims.kill(ledger_address, "import", late, moment))
    if told(desk) != Told():
        desk.undo(desk.history()[0].id)
    # whoever imports first is the owner, whatever a dead process had in mind
    other = demo.write_archive(life(42, people=30), instant(5), tmp_path).path
    patiently(desk, other)
    assert told(desk) == clean(tmp_path, other)


def test_an_undoing_killed_at_any_moment_is_done_or_not_begun(desk, ledger_address, archives, victims):
    early, late = archives
    take(desk, early)
    alone = told(desk)
    take(desk, late)
    both = told(desk)
    moments = Moments(victims.took(ledger_address, "undo", desk.history()[0].id))
    for moment in moments.until(5):
        patiently(desk, late)
        assert told(desk) == both
        moments.count(killed=victims.kill(ledger_address, "undo", desk.history()[0].id, moment))
        patiently(desk, early)
        assert told(desk) == (alone if len(desk.history()) == 1 else both)
