"""Shows how a draft reads for the person it is for."""

import sys
from collections.abc import Sequence

from visavis.cli.options import Asked, now
from visavis.cli.terminal import clean, line_starts, one_line, say, say_json, say_wrapped, width
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.drafts import DraftReading
from visavis.words import Before, say_draft, warned

_STDIN = "-"
# the later of two that overlap is drawn over the earlier
_STYLES = (
    (("shared", "edit"), "dim", "drawn_shared"),
    (("merge",), "cyan", "drawn_merge"),
    (("specific",), "bold green", "drawn_specific"),
    (("call", "pitch", "price", "link", "formula", "reminder"), "yellow", "drawn_haste"),
    (
        (
            *("unfilled", "empty", "loud_name", "small_name", "other_name", "misspelt_name"),
            *("other_company", "other_hour", "legal_form", "both_genders", "styled_letters"),
            *("says_tu", "says_vous"),
        ),
        "bold red",
        "drawn_fault",
    ),
)


def read(asked: Asked, words: Sequence[str], to: str | None, *, as_json: bool) -> None:
    """Print what the person a draft is for may feel on reading it."""
    draft = sys.stdin.read() if list(words) == [_STDIN] else " ".join(words)
    with asked.desk() as desk:
        found = desk.read_draft(draft, to, now=now())
    if as_json:
        say_json(telling.draft(found))
        return
    lang = asked.lang
    if found.to is not None:
        say_wrapped(text("draft_to", lang, who=one_line(found.to.name or found.to.person_key)))
        say("")
    _draw(found, lang)
    said = say_draft(found.text, found.reading, found.felt, lang, is_note=found.is_note)
    said = warned(said, Before(found.refusal, found.death, found.already, found.loss, found.complaint), lang)
    say("")
    say_wrapped(said.kind)
    for fault in said.faults:
        say_wrapped(one_line(fault), "! ", "  ")
    for one in said.felt:
        say("", ("● " if one.felt else "○ ") + one.name)
        say_wrapped(one_line(one.sentence), "  ", "  ")
        if one.advice:
            say_wrapped(one.advice, "  → ", "    ")
    if said.remarks:
        say("")
    for remark in said.remarks:
        say_wrapped(one_line(remark))


def _draw(found: DraftReading, lang: str) -> None:
    """Print the draft with its passages in colours, where the terminal has some."""
    from rich.console import Console
    from rich.text import Text

    shown, legend = Text(clean(found.text)), Text()
    for kinds, style, name in _STYLES:
        spans = [span for span in found.reading.spans if span.kind in kinds]
        for span in spans:
            shown.stylize(style, span.start, span.end)
        if spans:
            legend.append(text(name, lang), style).append("  ")
    console = Console(highlight=False, soft_wrap=True)
    for line in shown.divide(line_starts(shown.plain, width())):
        line.rstrip()
        console.print(line)
    if legend and console.is_terminal:
        console.print(legend)
