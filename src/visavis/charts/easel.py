"""Draws charts in a process of its own, which ends by itself when nothing is drawn for a while."""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from typing import IO, Any

# the newest Vega-Lite 6 that the oldest converter we accept knows
VEGA_LITE = "6.4"
IDLE_SECONDS = 120
_FINE = 2
_ASKED_TIMES = 2
_FELL = "whoever draws ended over this chart"


class Easel:
    """Whoever draws: a program that takes some 80 MB, half a second to begin, and may fall on a chart.

    One chart is drawn at a time; any thread may ask.
    """

    def __init__(self, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle = idle_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def draw(self, kind: str, spec: Any) -> bytes:  # noqa: ANN401 - a spec, whatever it is made of
        """Draw a spec as `svg` (UTF-8) or `png`; raises ValueError for one that cannot be drawn."""
        asked = json.dumps([kind, spec]).encode() + b"\n"
        with self._lock:
            # one that had just ended is not heard of before it is asked
            answers = (self._asked(asked) for _ in range(_ASKED_TIMES))
            drawn, content = next((one for one in answers if one is not None), (False, _FELL.encode()))
        if not drawn:
            raise ValueError(content.decode())
        return content

    def close(self) -> None:
        """End the process, if there is one; the next chart begins another."""
        with self._lock:
            self._leave()

    def _asked(self, line: bytes) -> tuple[bool, bytes] | None:
        """Return whether a chart was drawn, and the picture or what was wrong; None if nobody answered."""
        process = self._process
        if process is None or process.poll() is not None:
            self._leave()
            process = self._process = self._begun()
        to, back = process.stdin, process.stdout
        if to is None or back is None:
            return None
        try:
            to.write(line)
            to.flush()
            said, _, size = back.readline().partition(b" ")
            content = back.read(int(size)) if size else b""
        except OSError:
            size = content = b""
        except BaseException:
            # what was asked and not heard would be taken for the next chart
            self._leave()
            raise
        if not size or len(content) < int(size):
            self._leave()
            return None
        return said == b"drawn", content

    def _begun(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - this file, by the Python that runs it
            [sys.executable, "-P", __file__, str(self._idle)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # or Windows shows a window
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def _leave(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


EASEL = Easel()
atexit.register(EASEL.close)


def _work(idle_seconds: float) -> None:
    """Draw what comes in line by line, until nothing does."""
    # Ctrl-C is for whoever asks, whose end ends this too
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    back = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # whatever the converter prints is no answer
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    drawing, drew = threading.Lock(), threading.Event()
    threading.Thread(target=_leave_when_idle, args=(drawing, drew, idle_seconds), daemon=True).start()
    for line in sys.stdin.buffer:
        with drawing:
            _answer(line, back)
            drew.set()


def _leave_when_idle(drawing: threading.Lock, drew: threading.Event, idle_seconds: float) -> None:
    while True:
        idle = not drew.wait(idle_seconds)
        with drawing:
            # what was drawn while this waited for the lock begins the time anew
            if idle and not drew.is_set():
                os._exit(0)
            drew.clear()


def _answer(line: bytes, back: IO[bytes]) -> None:
    import vl_convert

    kind, spec = json.loads(line)
    how: dict[str, Any] = {"vl_version": VEGA_LITE, "allowed_base_urls": []}
    try:
        if kind == "png":
            content: bytes = vl_convert.vegalite_to_png(spec, scale=_FINE, **how)
        else:
            content = vl_convert.vegalite_to_svg(spec, **how).encode()
        said = b"drawn"
    except ValueError as wrong:
        said, content = b"wrong", str(wrong).encode()
    back.write(b"%s %d\n" % (said, len(content)))
    back.write(content)
    back.flush()


if __name__ == "__main__":
    _work(float(sys.argv[1]))
