"""What a second process reads is what would have been read here, whatever becomes of that process."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import visavis
from tests.ledger.readback import instant, life
from tests.sources.test_archive import FILES, ME, ZOE, zipped
from visavis import demo
from visavis.errors import CannotRead
from visavis.sources.archive import beside, open_archives, read, reading

HEADER = FILES["messages.csv"].partition("\n")[0]
MANY = "".join(
    f'\n2-a==,,Zoë,{ZOE},Me,{ME},2026-01-03 10:00:00 UTC,,"Merci {number}\nbeaucoup",INBOX,,No'
    for number in range(20_000)
)
# reads a little, says who reads for it, and waits for what comes
READER = """
import signal, sys, time
from pathlib import Path
from visavis.sources.archive import beside, open_archives, reading

beside._WORTH_A_PROCESS, beside.os.cpu_count, start = 0, lambda: 2, beside._start
def noted():
    process = start()
    print(process.pid, flush=True)
    return process
beside._start = noted
(archive,) = open_archives([Path(sys.argv[1])])
# whoever was started in the background hears no Ctrl-C
signal.signal(signal.SIGINT, signal.default_int_handler)
with reading(archive.tables, frozenset({"me"})) as rows_of:
    next(rows_of(archive.tables[0]))
    print("reading", flush=True)
    time.sleep(600)
"""


@pytest.fixture(autouse=True)
def every_archive_is_large(monkeypatch):
    monkeypatch.setattr(beside, "_WORTH_A_PROCESS", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture
def started(monkeypatch):
    """Give the processes that are started, of which none may be left."""
    found, start = [], beside._start

    def noted():
        found.append(start())
        return found[-1]

    monkeypatch.setattr(beside, "_start", noted)
    yield found
    assert [process.returncode is None for process in found] == [False] * len(found)


@pytest.fixture
def path(tmp_path):
    return zipped(tmp_path / "large.zip", {**FILES, "messages.csv": HEADER + MANY})


@pytest.fixture
def large(path):
    return open_archives([path])[0]


def keys(archive):
    return frozenset({archive.owner_key}) if archive.owner_key else frozenset()


def read_here(archive):
    return {table.file: list(read(table, keys(archive))) for table in archive.tables}


def read_beside(archive):
    with reading(archive.tables, keys(archive)) as rows_of:
        return {table.file: list(rows_of(table)) for table in archive.tables}


@pytest.mark.parametrize("era", [next(iter(demo.ERAS)), list(demo.ERAS)[-1]])
def test_every_table_reads_the_same_with_what_is_unreadable(era, tmp_path, started):
    spoilt = dict.fromkeys(demo.SPOILABLE & set(demo.ERAS[era].tables), 3)
    written = demo.write_archive(
        life(43, people=60), instant(5), tmp_path, era=demo.ERAS[era], unreadable=spoilt
    )
    (archive,) = open_archives([written.path])
    assert read_beside(archive) == read_here(archive)
    assert len(started) == 1


def test_a_large_table_reads_the_same_and_how_far_it_is_read_is_known(large):
    here = read_here(large)
    behind = [table.member.meter.read for table in large.tables]
    for table in large.tables:
        table.member.meter.read = 0
    assert read_beside(large) == here
    assert [table.member.meter.read for table in large.tables] == behind
    assert len(here["messages.csv"]) == 20_000


def test_a_zip_alone_in_a_zip_is_read_where_it_was_unpacked(path, tmp_path):
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as out:
        out.write(path, "inner.zip")
    (archive,) = open_archives([outer])
    assert read_beside(archive) == read_here(archive)


def test_what_a_process_that_is_killed_does_not_give_is_read_here(large, started):
    with reading(large.tables, keys(large)) as rows_of:
        found = {}
        for table in large.tables:
            rows = rows_of(table)
            found[table.file] = [next(rows)]
            if table.kind == "messages":
                started[0].kill()
                started[0].wait()
            found[table.file] += rows
    assert found == read_here(large)


@pytest.mark.parametrize("program", [None, "", "/nowhere/python", "false"])
def test_without_a_second_process_all_is_read_here(program, large, monkeypatch):
    monkeypatch.setattr(sys, "executable", program)
    assert read_beside(large) == read_here(large)


def test_a_small_archive_and_a_single_processor_start_nothing(large, started, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert read_beside(large) == read_here(large)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(beside, "_WORTH_A_PROCESS", sum(table.member.size for table in large.tables))
    assert read_beside(large) == read_here(large)
    assert started == []


def test_no_module_is_taken_from_the_folder_one_is_in(large, tmp_path, monkeypatch, started):
    (tmp_path / "csv.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    monkeypatch.setattr(beside, "read", lambda *_, **__: pytest.fail("read here"))
    assert len(read_beside(large)["messages.csv"]) == 20_000
    assert len(started) == 1


def test_damage_is_told_as_if_it_had_been_met_here(path, started):
    (archive,) = open_archives([path])
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2 : len(whole) // 2 + 40] = bytes(40)
    path.write_bytes(whole)
    with pytest.raises(CannotRead) as here:
        read_here(archive)
    with pytest.raises(CannotRead) as there:
        read_beside(archive)
    assert (there.value.code, there.value.fields) == (here.value.code, here.value.fields)
    assert here.value.fields["file"] == "messages.csv"
    assert len(started) == 1


def test_whoever_stops_early_leaves_no_process_behind(large, started):
    with reading(large.tables, keys(large)) as rows_of:
        next(rows_of(large.tables[0]))
        assert started[0].poll() is None


def is_at_work(process: int) -> bool:
    """Tell whether a process runs; one that is over and not yet buried does not."""
    try:
        os.kill(process, 0)
        return not Path("/proc").is_dir() or " Z " not in Path(f"/proc/{process}/stat").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="a test of POSIX")
@pytest.mark.parametrize("number", ["SIGKILL", "SIGINT"])
def test_no_process_outlives_the_one_it_reads_for(number, path):
    found = os.pathsep.join([str(Path(visavis.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(path)],
        env={**os.environ, "PYTHONPATH": found},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as importing:
        assert importing.stdout
        reader = int(importing.stdout.readline())
        assert importing.stdout.readline() == "reading\n"
        assert is_at_work(reader)
        # as a terminal does it, which tells everybody in front of it
        os.killpg(importing.pid, getattr(signal, number))
        _, said = importing.communicate(timeout=60)
    assert said.count("Traceback") == (number == "SIGINT")
    for _ in range(600):
        if not is_at_work(reader):
            return
        time.sleep(0.1)
    pytest.fail("a process reads for nobody")
