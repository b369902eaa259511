"""Lays out answers and reports on a terminal."""

from typing import TYPE_CHECKING, Any

from visavis.cli.options import now
from visavis.cli.terminal import one_line, say, say_json, say_wrapped, table, width
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.settings import commanded
from visavis.words import (
    Bars,
    Curves,
    Forest,
    Gaps,
    Led,
    Listing,
    Page,
    Paragraph,
    Picture,
    Points,
    Section,
    Spans,
    Table,
    Weeks,
    say_answer,
    say_import,
)

if TYPE_CHECKING:
    from visavis.desk import Answer, ImportReport

_LONGEST_WORD = 28
_COMMANDS = {"plan": "visavis experiment plan", "experiment": "visavis experiment status {}"}


def show_answer(answer: "Answer[Any]", lang: str, *, as_json: bool) -> None:
    """Print an answer, in words or as JSON."""
    if as_json:
        say_json(telling.answer(answer))
    else:
        page = say_answer(answer, lang)
        show(page)
        if any(isinstance(block, Table) and block.others for part in page.sections for block in part.blocks):
            say("", text("ask_json", lang))


def show_import(report: "ImportReport", lang: str) -> None:
    """Print what an import brought."""
    show(say_import(report, lang, now=now()))


def show(page: Page) -> None:
    """Print a page: its title, the sentence that says the most, its sections."""
    title = one_line(page.title)
    say_wrapped(title)
    say("─" * min(len(title), width()))
    say_wrapped(page.gist)
    for section in page.sections:
        _section(section)


def _section(section: Section) -> None:
    say("")
    say_wrapped(one_line(section.title))
    for block in section.blocks:
        match block:
            case Paragraph(sentence, _, on):
                say_wrapped(sentence if on is None else f"{sentence} {_command(on)}".rstrip())
            case Listing(items):
                for item in items:
                    say_wrapped(item, "  • ", "    ")
            case Table(caption, head, _, words):
                say_wrapped(one_line(caption))
                right = () if words else tuple(range(1, len(head)))
                rows = [(_fitting(row[0]), *map(one_line, row[1:])) for row in block.shown]
                # a file broken in two is no name that anybody knows
                whole = () if any(" " in row[0] for row in rows) else (0,)
                table(head, rows, right, whole)
                if block.others:
                    say_wrapped(block.others)
            case Picture() | Bars() | Forest() | Gaps() | Spans() | Curves() | Weeks() | Points():
                # a terminal draws no picture; the report does
                pass


def _command(on: Led) -> str:
    """Return what to type for what a page leads to; empty where no command is worth a mention."""
    return commanded(_COMMANDS.get(on.to, "")).format(*on.keys)


def _fitting(name: str) -> str:
    """Return the name of a row, short enough where it is one long word, such as a file."""
    shown = one_line(name)
    if " " in shown or len(shown) <= _LONGEST_WORD:
        return shown
    return shown[: _LONGEST_WORD - 1] + "…"
