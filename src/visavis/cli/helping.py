"""Says in the language spoken, and in the words of people, what the help says of its own."""

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
# what stands beside a help text, and a range in it
_BESIDE, _RANGE = r" *\[([^\[\]]*(?:default|required|[<>]=?)[^\[\]]*)\]$", r"[\dx<>= -]+"
_WHOLE = 400
_Formatter: Any = typer.Context.formatter_class


class _Help(_Formatter):  # type: ignore[misc]  # the library keeps the class to itself
    """Writes help in one language, and in the words of people: no type of a value, no range in signs."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{text('help_usage', SPOKEN)} " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_said(heading) if heading in _SAID else f'{heading}:'}\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], *widths: int, **more: int) -> None:
        # an option whose value has no name takes a number
        plain = [
            (re.sub(r" <[^<>]*>$", " N" if name.startswith("-") else "", name), _said(told))
            for name, told in rows
        ]
        super().write_dl(plain, *widths, **more)


class _Context(typer.Context):
    formatter_class = _Help


class Group(TyperGroup):
    """A group of commands that speaks the language of the process in all of its help."""

    context_class = _Context

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as below
        """Write what each command does as a whole sentence, where the library would cut it off."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_WHOLE)) for name, one in commands])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the library keeps its types to itself
        """Return a command by its name, speaking as its group does."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.context_class = self.context_class
        return command


def _said(told: str) -> str:
    said = text(_SAID[told], SPOKEN) if told in _SAID else told
    if found := re.search(_BESIDE, said):
        beside = [part for part in found[1].split("; ") if not re.fullmatch(_RANGE, part)]
        spoken = [part.replace("default:", text("help_default", SPOKEN)) for part in beside]
        spoken = [text("help_required", SPOKEN) if part == "required" else part for part in spoken]
        said = said[: found.start()] + (f"  [{'; '.join(spoken)}]" if spoken else "")
    return said
