"""What is read ahead in a thread is what would have been read anyway."""

import io
import threading

import pytest

from tests.sources.test_archive import CONNECTIONS, FILES, assert_damage_is_told, rows, zipped
from visavis.errors import CannotRead
from visavis.sources.archive import ahead, container, open_archives
from visavis.sources.archive.ahead import Ahead

WHOLE = bytes(range(256)) * 40


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(ahead, "_BLOCK", 100)
    monkeypatch.setattr(container, "_WORTH_A_THREAD", 0)


def at_work():
    return [thread for thread in threading.enumerate() if thread.name == "visavis-ahead"]


def test_every_byte_comes_once_and_in_order():
    inner = io.BytesIO(WHOLE)
    with Ahead(inner.read, inner.close) as stream:
        assert io.BufferedReader(stream, 64).read() == WHOLE
        assert stream.read(10) == b""
    assert inner.closed
    assert at_work() == []


def test_whoever_stops_early_leaves_no_thread_behind():
    inner = io.BytesIO(WHOLE)
    stream = Ahead(inner.read, inner.close)
    assert stream.read(10) == WHOLE[:10]
    stream.close()
    stream.close()
    assert inner.closed
    assert at_work() == []


def test_damage_met_in_the_thread_is_raised_where_it_would_have_been_read():
    given = iter([b"good", b"bytes"])

    def fetch(_size: int) -> bytes:
        try:
            return next(given)
        except StopIteration:
            raise CannotRead("truncated", path="a", file="b") from None

    with Ahead(fetch, lambda: None) as stream:
        assert (stream.read(20), stream.read(20)) == (b"good", b"bytes")
        with pytest.raises(CannotRead):
            stream.read(20)
        assert stream.read(20) == b""
    assert at_work() == []


def test_an_archive_reads_the_same(tmp_path, monkeypatch):
    path = zipped(tmp_path / "a.zip", {**FILES, "Connections.csv": CONNECTIONS})
    threaded = [rows(open_archives([path])[0], kind) for kind in ("connections", "invitations", "messages")]
    monkeypatch.setattr(container, "_WORTH_A_THREAD", 1_000_000)
    assert threaded == [
        rows(open_archives([path])[0], kind) for kind in ("connections", "invitations", "messages")
    ]
    assert at_work() == []


def test_a_damaged_archive_is_refused_the_same(tmp_path):
    assert_damage_is_told(tmp_path)
    assert at_work() == []
