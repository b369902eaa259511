"""Runs a command, and ends every known trouble with a sentence and a code."""

import os
import sys
from collections.abc import Sequence
from contextvars import copy_context
from errno import ENOSPC
from io import TextIOWrapper
from typing import Any

from visavis.cli.exits import INTERRUPTED, exit_code
from visavis.errors import CannotKeep, VisavisError

_ON_WINDOWS = os.name == "nt"


def run(words: Sequence[str] | None = None) -> int:
    """Run what was typed; returns the exit code."""
    # the ledger typed for one run is not said again by the next
    return copy_context().run(_run, list(sys.argv[1:] if words is None else words))


def _run(typed: list[str]) -> int:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            _speak_plainly(stream)
    try:
        from visavis.cli.app import app

        ended = app(typed, prog_name="visavis", standalone_mode=False)
    except SystemExit as end:
        # the library of the command line ends so where nobody reads on
        if isinstance(end.__context__, BrokenPipeError):
            return _unread()
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        code = _troubled(error, typed)
        if code is None:
            raise
        return code
    return ended if isinstance(ended, int) else 0


def _troubled(error: Exception, typed: Sequence[str]) -> int | None:
    """Say what went wrong, and return its code; None where it is a fault of ours."""
    if isinstance(error, BrokenPipeError):
        return _unread()
    if isinstance(error, OSError) and error.errno == ENOSPC and error.filename is None:
        _unread()
        error = CannotKeep("output", detail=error.strerror or str(error))
    return _tell(error, typed) if isinstance(error, VisavisError) else _ended(error, typed)


def _unread() -> int:
    """Write nothing more out: whoever read our output has seen enough, or there is no room for it."""
    if sys.__stdout__ is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())
    return 0


def _speak_plainly(stream: TextIOWrapper) -> None:
    # output that cannot show a character shows a question mark, and no error
    stream.reconfigure(errors="replace" if stream.writable() else None)
    # Windows gives a file or another program a code page of its own, and JSON is UTF-8 everywhere
    if _ON_WINDOWS and not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
        stream.reconfigure(encoding="utf-8", errors="replace")


def _ended(error: Exception, typed: Sequence[str]) -> int | None:
    """Return the code of a command that the library of the command line ended; None where it did not."""
    from typer import Abort

    if isinstance(error, Abort):
        # a question was left without an answer
        return INTERRUPTED
    return _misused(error, typed) if hasattr(error, "format_message") else None


def _misused(error: Any, typed: Sequence[str]) -> int:  # noqa: ANN401 - the library keeps its errors to itself
    """Say what was typed amiss, in the language spoken."""
    from visavis.cli.terminal import clean
    from visavis.cli.texts import spoken
    from visavis.cli.usage import french_lines

    # who names no command of a group is shown what there is
    if spoken(typed) == "fr" and type(error).__name__ != "NoArgsIsHelpError":
        sys.stderr.write(clean("\n".join(french_lines(error))) + "\n")
    else:
        error.show()
    code: int = error.exit_code
    return code


def _tell(error: VisavisError, typed: Sequence[str]) -> int:
    from visavis.cli.terminal import clean
    from visavis.cli.texts import spoken
    from visavis.words import say_error

    sys.stderr.write(clean(say_error(error, spoken(typed))) + "\n")
    return exit_code(error)
