"""Whoever draws may end at any time, by itself or over a chart, and the next chart is drawn all the same."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from visavis.charts import easel
from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import ChartLabels
from visavis.charts.easel import Easel

SPEC = counts_chart([CountRow("one", 1), CountRow("deux «\N{NO-BREAK SPACE}à\N{NO-BREAK SPACE}»", 2)],
                    ChartLabels("Two bars", "", ""))  # fmt: skip


@pytest.fixture
def own():
    made = Easel()
    yield made
    made.close()


def process_of(one):
    assert one._process is not None
    return one._process


def test_one_process_draws_every_chart(own):
    first = own.draw("svg", SPEC)
    process = process_of(own)
    assert b"deux" in first
    assert own.draw("svg", SPEC) == first
    assert own.draw("png", SPEC).startswith(b"\x89PNG")
    assert process_of(own) is process


def test_what_cannot_be_drawn_is_said_and_the_next_is_drawn(own):
    with pytest.raises(ValueError, match=r"."):
        own.draw("svg", {"mark": "no such mark", "encoding": 3})
    assert b"<svg" in own.draw("svg", SPEC)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_another_draws_where_one_was_ended(own, how):
    own.draw("svg", SPEC)
    process_of(own).send_signal(how)
    process_of(own).wait()
    assert b"<svg" in own.draw("svg", SPEC)


def test_a_chart_that_ends_whoever_draws_is_given_up(own, monkeypatch, tmp_path):
    falls = tmp_path / "falls.py"
    falls.write_text("import sys\nsys.stdin.readline()\nprint('drawn 12', flush=True)\n")
    monkeypatch.setattr(easel, "__file__", str(falls))
    with pytest.raises(ValueError, match="ended over this chart"):
        own.draw("svg", SPEC)
    monkeypatch.undo()
    assert b"<svg" in own.draw("svg", SPEC)


class Interrupted:
    """The pipe of a process, on which somebody presses Ctrl-C."""

    def __init__(self, pipe):
        self._pipe = pipe

    def __getattr__(self, name):
        return getattr(self._pipe, name)

    def readline(self):
        raise KeyboardInterrupt


def test_a_chart_that_nobody_waited_for_is_not_taken_for_the_next(own):
    own.draw("svg", SPEC)
    process = process_of(own)
    process.stdout = Interrupted(process.stdout)
    with pytest.raises(KeyboardInterrupt):
        own.draw("png", SPEC)
    assert process.poll() is not None
    assert b"<svg" in own.draw("svg", SPEC)


def test_it_ends_when_nothing_is_drawn_for_a_while():
    own = Easel(idle_seconds=0.3)
    own.draw("svg", SPEC)
    process = process_of(own)
    assert process.wait(timeout=60) == 0
    assert b"<svg" in own.draw("svg", SPEC)
    assert process_of(own) is not process
    own.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists its processes as files")
def test_it_ends_with_the_program_that_asked():
    program = (
        "from visavis.charts.easel import EASEL\n"
        "EASEL.draw('svg', {'mark': 'point', 'data': {'values': []}})\n"
        "print(EASEL._process.pid, flush=True)\n"
        "import os; os.kill(os.getpid(), 9)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    drawing = Path(f"/proc/{int(told.stdout)}")
    until = time.monotonic() + 60
    while drawing.exists() and "zombie" not in (drawing / "status").read_text():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_several_threads_may_ask(own):
    drawn = [b""] * 6

    def draw(place):
        drawn[place] = own.draw("svg", SPEC)

    threads = [threading.Thread(target=draw, args=(place,)) for place in range(len(drawn))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert {*drawn} == {own.draw("svg", SPEC)}
