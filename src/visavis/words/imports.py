"""Says what an import brought."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from visavis.words.catalogue import join, say
from visavis.words.pages import Block, Listing, Page, Paragraph, Section, Table
from visavis.words.typography import day, number

Told = Mapping[str, Any]

_CHANGES = ("replied", "exchanged", "gone", "met", "moved")
_NUMBERS = ("read", "new", "known", "repeated")


def say_import(report: object, lang: str) -> Page:
    """Return the page of an import report of the desk, or of what the ledger has kept of one."""
    told: Any = asdict(report) if is_dataclass(report) and not isinstance(report, type) else report
    made = {"title": say("import.title", lang, name=told["name"]), "gist": _gist(told, lang)}
    parts = (_since, _read, _unreadable, _aside, _unread)
    sections = (section for part in parts for section in part(told, lang))
    return Page(made["title"], made["gist"], tuple(sections))


def _gist(told: Told, lang: str) -> str:
    written = day(told["exported_at"], lang)
    if told["already"]:
        return say("import.already", lang, day=written)
    new, known = (sum(file[column] for file in told["files"]) for column in ("new", "known"))
    if not told["owner"]:
        return say("import.gist_nobody", lang, new=new, known=known, day=written)
    return say("import.gist", lang, new=new, known=known, day=written, owner=told["owner"])


def _since(told: Told, lang: str) -> Iterator[Section]:
    changes = told["changes"]
    if changes is None:
        return
    wrote = told.get("wrote", 0)
    items = [_change("wrote", wrote, told, lang)] if wrote else []
    items += _accepted(changes, lang)
    items += [_change(code, changes[code], told, lang) for code in _CHANGES if changes[code]]
    yield Section(say("import.since", lang), (Listing(tuple(items) or (say("import.nothing", lang),)),))


def _change(code: str, n: int, told: Told, lang: str) -> str:
    """Say one kind of change, and whom it is about where a few are named."""
    # what the ledger has kept of an import names nobody, and an older one does not know of names
    names = list(told.get(f"{code}_names", ()))
    if not names:
        return say(f"import.{code}", lang, n=n)
    if n > len(names):
        names.append(say("import.others", lang, n=n - len(names)))
    return say(f"import.{code}_names", lang, n=n, names=join(names, lang))


def _accepted(changes: Told, lang: str) -> Iterator[str]:
    n, names = changes["accepted"], list(changes["accepted_names"])
    if not names:
        yield from [say("import.accepted", lang, n=n)] if n else []
        return
    if n > len(names):
        names.append(say("import.others", lang, n=n - len(names)))
    yield say("import.accepted_names", lang, n=n, names=join(names, lang))


def _read(told: Told, lang: str) -> Iterator[Section]:
    head = ("file", "rows", "new", "known", "repeated", "aside", "unreadable")
    rows = tuple(_row(file, lang) for file in told["files"])
    table = Table(say("import.files", lang), tuple(say(f"import.{column}", lang) for column in head), rows)
    blocks: list[Block] = [table]
    if told["missing"]:
        kinds = [say(f"kind.{kind}", lang) for kind in told["missing"]]
        blocks.append(Paragraph(say("import.missing", lang, kinds=join(kinds, lang))))
    yield Section(say("import.read", lang), tuple(blocks))


def _row(file: Told, lang: str) -> tuple[str, ...]:
    numbers = [*(file[column] for column in _NUMBERS), sum(file["aside"].values()), file["unreadable"]]
    return file["file"], *(number(n, lang) for n in numbers)


def _unreadable(told: Told, lang: str) -> Iterator[Section]:
    bad = told["unreadable"]
    if not bad:
        return
    head = tuple(say(f"import.{column}", lang) for column in ("file", "line", "reason"))
    rows = tuple(
        (row["file"], number(row["row"], lang), say(f"unreadable.{row['reason']}", lang)) for row in bad
    )
    blocks: list[Block] = [Table(say("import.unreadable_caption", lang), head, rows, words=True)]
    more = sum(file["unreadable"] for file in told["files"]) - len(bad)
    if more > 0:
        blocks.append(Paragraph(say("import.unreadable_more", lang, n=more)))
    yield Section(say("import.unreadable_title", lang), tuple(blocks))


def _aside(told: Told, lang: str) -> Iterator[Section]:
    counts = sum((Counter(file["aside"]) for file in told["files"]), Counter[str]())
    if not counts:
        return
    head = (say("import.reason", lang), say("import.rows", lang))
    rows = tuple((say(f"aside.{reason}", lang), number(counts[reason], lang)) for reason in sorted(counts))
    yield Section(say("import.aside_title", lang), (Table(say("import.aside_caption", lang), head, rows),))


def _stem(file: str) -> str:
    """Return the name of a file without its folders, number and ending."""
    return re.sub(r"[_ (]*\d*\)?\.\w+$", "", file.rpartition("/")[2]).casefold()


def _unread(told: Told, lang: str) -> Iterator[Section]:
    blocks: list[Block] = []
    strange = [file for file in told["unread"] if _stem(file) in told["missing"]]
    needless = [file for file in told["unread"] if file not in strange]
    for code, files in (("strange", strange), ("unread", needless)):
        if files:
            blocks.append(Paragraph(say(f"import.{code}", lang, n=len(files))))
            blocks.append(Listing(tuple(files)))
    if told["assistants"]:
        named = join(list(told["assistants"]), lang)
        blocks.append(Paragraph(say("import.assistants", lang, files=named)))
    if blocks:
        yield Section(say("import.unread_title", lang), tuple(blocks))
