"""A server that has done something large is not large for ever."""

import sys
from pathlib import Path

import pytest

from visavis.web.memory import give_back

MEBIBYTE = 1 << 20


def resident() -> int:
    """Return how much memory this process takes, in bytes."""
    told = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in told.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory goes back by itself, or not at all")
def test_what_is_used_no_more_goes_back_though_something_small_lies_above_it():
    before = resident()
    many = [bytes(2_000) for _ in range(100_000)]
    kept = bytes(2_000)
    full = resident()
    assert full - before > 150 * MEBIBYTE
    del many
    give_back()
    assert resident() - before < 50 * MEBIBYTE
    assert len(kept) == 2_000


def test_where_the_system_takes_it_by_itself_nothing_is_asked(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("ctypes.CDLL", None)
    give_back()
