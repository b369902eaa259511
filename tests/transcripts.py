"""Runs the commands that a document shows, and writes what they answer today.

`python -m tests.transcripts` rewrites the documents; the tests only compare.
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from visavis.cli import options
from visavis.cli.run import run
from visavis.demo import ENDS
from visavis.traces import DAY_SECONDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "README.fr.md", "docs/tutorial.md")
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_PROMPT = re.compile(r"^\$ (?:\./run|visavis) (.*)$", re.MULTILINE)
_SHOWN_HOME = "~/visavis"
# the morning on which the invented life ends
_CLOCK = SimpleNamespace(time=lambda: ENDS * DAY_SECONDS + 9 * 3_600)


def refreshed(document: str) -> str:
    """Return a document with the answer of today under each command it shows."""
    with _new_home() as home:
        return _BLOCK.sub(lambda block: f"```console\n{_session(block[1], home)}```", document)


def _session(shown: str, home: Path) -> str:
    commands = [line for line in shown.splitlines() if _PROMPT.match(line)]
    return "".join(f"{line}\n{_answer(line, home)}" for line in commands)


def _answer(line: str, home: Path) -> str:
    found = _PROMPT.match(line)
    assert found
    told = io.StringIO()
    with (
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(told),
        mock.patch.object(options, "time", _CLOCK),
    ):
        run(shlex.split(found[1]))
    lines = [one.rstrip() for one in told.getvalue().replace(str(home), _SHOWN_HOME).splitlines()]
    return "".join(f"{one}\n" for one in lines)


@contextlib.contextmanager
def _new_home() -> Iterator[Path]:
    kept, here = dict(os.environ), Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        os.environ |= {"VISAVIS_HOME": str(home), "LC_ALL": "en_GB.UTF-8", "COLUMNS": "80", "TERM": "dumb"}
        os.chdir(home)
        try:
            yield home
        finally:
            os.chdir(here)
            os.environ.clear()
            os.environ.update(kept)


def main() -> None:
    """Rewrite every document that shows commands."""
    for name in DOCUMENTS:
        file = ROOT / name
        file.write_text(refreshed(file.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
