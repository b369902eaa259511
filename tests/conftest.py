"""Databases for the tests that need one: a file of SQLite, and a PostgreSQL of our own for the run."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import pytest

# a slow machine is no failure; in CI the same examples run every time
hypothesis.settings.register_profile("any", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "any")

_SUPERUSER = "postgres"
_numbers = count(1)


def lacking(reason: str) -> None:
    """Skip a test whose outside program is missing; fail in CI, which must not go green by skipping."""
    if os.environ.get("CI"):
        pytest.fail(f"CI has to provide it: {reason}", pytrace=False)
    pytest.skip(reason)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """A PostgreSQL in a folder: its programs refuse root, so that root runs them as `postgres`."""

    programs: Path
    folder: Path
    port: int

    def run(self, program: str, *words: str) -> None:
        command = [str(self.programs / program), "-D", str(self.folder / "data"), *words]
        if os.getuid() == 0:
            command = ["runuser", "-u", _SUPERUSER, "--", *command]
        # pg_ctl leaves a server behind that would hold a pipe open: its words go to a file
        with (self.folder / "words").open("a+") as words_said:
            ended = subprocess.run(
                command, cwd=self.folder, stdout=words_said, stderr=subprocess.STDOUT, check=False
            )
            words_said.seek(0)
            if ended.returncode:
                pytest.fail(f"{program} failed:\n{words_said.read()}", pytrace=False)

    def start(self) -> None:
        self.run("initdb", "-A", "trust", "-U", _SUPERUSER, "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        options = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": self.folder,
            "fsync": "off",
            "full_page_writes": "off",
        }
        given = " ".join(f"-c {name}={value}" for name, value in options.items())
        log = str(self.folder / "log")
        self.run("pg_ctl", "-w", "-l", log, "-o", f"-p {self.port} {given}", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-w", "-m", "immediate", "stop")


def _postgresql_programs() -> Path | None:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if installed:
        return installed[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _version(initdb: Path) -> float:
    return float(initdb.parent.parent.name)


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Give the address, without a database, of a PostgreSQL that lives as long as the run."""
    programs = _postgresql_programs()
    if programs is None:
        lacking("PostgreSQL's programs are not installed (Debian: apt-get install postgresql)")
        return
    # not pytest's own folder, which user postgres may not pass through
    with TemporaryDirectory(prefix="visavis-postgresql-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.getuid() == 0:
            shutil.chown(folder, _SUPERUSER)
        cluster = _Cluster(programs, folder, free_port())
        cluster.start()
        try:
            yield f"postgresql+psycopg://{_SUPERUSER}@127.0.0.1:{cluster.port}"
        finally:
            cluster.stop()


@pytest.fixture
def postgresql_database(postgresql_url: str) -> Iterator[str]:
    """Give the address of an empty database on PostgreSQL, dropped after the test."""
    import psycopg

    name = f"test_{next(_numbers)}"
    server = f"{postgresql_url.replace('+psycopg', '')}/postgres"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"{postgresql_url}/{name}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty database, once on each engine that keeps a ledger."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    address: str = request.getfixturevalue("postgresql_database")
    return address


@pytest.fixture(scope="session")
def browser():
    """Give the browser that Debian has, for the whole run."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        lacking("no browser is installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        # root may not use the sandbox, and the pages are our own
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()
