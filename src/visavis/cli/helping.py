"""Puts into French what the command line's library says of its own in the help."""

import re
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from visavis.cli.parameters import SPOKEN
from visavis.cli.texts import text

# what the library says, and the name of the text that stands for it
_SAID = {
    "Options": "help_options",
    "Arguments": "help_arguments",
    "Commands": "help_commands",
    "Show this message and exit.": "help_help",
}
_Formatter: Any = typer.Context.formatter_class


class _French(_Formatter):  # type: ignore[misc]  # the library keeps the class to itself
    """Writes help under French headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{text('help_usage', 'fr')} " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_in_french(heading)}\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], *widths: int, **more: int) -> None:
        super().write_dl([(name, _in_french(told)) for name, told in rows], *widths, **more)


class _Context(typer.Context):
    formatter_class = _French


class Group(TyperGroup):
    """A group of commands that speaks the language of the process in all of its help."""

    context_class = _Context if SPOKEN == "fr" else TyperGroup.context_class

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the library keeps its types to itself
        """Return a command by its name, speaking as its group does."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.context_class = self.context_class
        return command


def _in_french(told: str) -> str:
    said = text(_SAID[told], "fr") if told in _SAID else told
    said = re.sub(r"\[default: (?=[^\[\]]*\]$)", f"[{text('help_default', 'fr')} ", said)
    return said.replace("[required]", f"[{text('help_required', 'fr')}]")
