"""Says what an import brought."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any

from visavis.words.catalogue import join, say
from visavis.words.pages import Block, Led, Listing, Naming, Page, Paragraph, Section, Table
from visavis.words.typography import day, isolated, number

Told = Mapping[str, Any]

# what is told of a report, in this order: its code, and which of the people named it is about
_NEWS = (
    ("wrote", "wrote"),
    ("sent_accepted", "accepted"),
    ("moved", "moved"),
    ("received_accepted", "taken"),
    ("sent_replied", ""),
    ("sent_exchanged", ""),
    ("received_exchanged", ""),
    ("sent_gone", "gone"),
    ("received_gone", "left"),
    ("met", ""),
)
# those of a report that an older version kept, which did not tell sent from received
_CHANGES = ("replied", "exchanged", "gone", "met", "moved")
_NAME = re.compile("\ue000([0-9]+)\ue001")
_NUMBERS = ("rows", "new", "known", "repeated", "aside", "unreadable")
_DAY = 86_400
_ALWAYS = frozenset({"rows", "new"})


def say_import(report: object, lang: str, news: object = None, now: int | None = None) -> Page:
    """Return the page of an import report of the desk, or of what the ledger has kept of one.

    What was kept names nobody: `news` are the people whom the desk finds again. That an archive is dated
    after `now` (epoch s) is said.
    """
    told: Any = asdict(report) if is_dataclass(report) and not isinstance(report, type) else report
    if news is not None:
        found: Any = news
        told = {**told, "news": asdict(found)}
    made = {"title": say("import.title", lang, name=told["name"]), "gist": _gist(told, lang)}
    told = {**told, "ahead": now is not None and told["exported_at"] >= now + _DAY}
    parts = (_ahead, _since, _noted, _read, _unreadable, _aside, _unread)
    sections = (section for part in parts for section in part(told, lang))
    return Page(made["title"], made["gist"], tuple(sections))


def _gist(told: Told, lang: str) -> str:
    written = day(told["exported_at"], lang)
    if told["already"]:
        return say("import.already", lang, day=written)
    new, known = (sum(file[column] for file in told["files"]) for column in ("new", "known"))
    began = told.get("life")
    if began and began["connections"] + began["conversations"] and told["owner"]:
        return f"{_life(began, lang)} {say('import.dated', lang, day=written, owner=told['owner'])}"
    if not told["owner"]:
        return say("import.gist_nobody", lang, new=new, known=known, day=written)
    return say("import.gist", lang, new=new, known=known, day=written, owner=told["owner"])


def _life(life: Told, lang: str) -> str:
    """Say what of one's life a first archive shows; of an older version's reports nothing is known."""
    counts = {"connections": life["connections"], "conversations": life["conversations"]}
    if life["since"] is None:
        return say("import.life_undated", lang, **counts)
    return say("import.life", lang, **counts, day=day(life["since"], lang))


def _ahead(told: Told, lang: str) -> Iterator[Section]:
    if told["ahead"]:
        doubt = Paragraph(say("import.ahead", lang))
        yield Section(say("import.ahead_title", lang), (doubt,), kind="asks")


def _since(told: Told, lang: str) -> Iterator[Section]:
    changes = told["changes"]
    if changes is None:
        return
    if told.get("sent") is None:
        items = [*_accepted(changes, lang)]
        items += [say(f"import.{code}", lang, n=changes[code]) for code in _CHANGES if changes[code]]
    else:
        items = [*_happened(told, lang)]
    title = say("import.added" if told.get("older") else "import.since", lang)
    yield Section(title, (Listing(tuple(items) or (say("import.nothing", lang),)),), kind="news")


def _happened(told: Told, lang: str) -> Iterator[str]:
    counts = {f"{way}_{fate}": n for way in ("sent", "received") for fate, n in told[way].items()}
    counts |= {"wrote": told["wrote"], "met": told["changes"]["met"], "moved": told["changes"]["moved"]}
    for code, people in _NEWS:
        if counts[code]:
            yield _happening(code, counts[code], told["news"].get(people, ()), lang)
    unshown = told["news"].get("unshown")
    if unshown:
        yield _happening("unshown", unshown["n"], unshown["people"], lang)
    pairs = told["news"].get("readdressed", ())
    if pairs:
        yield _named("readdressed", len(pairs), [_pair(one) for one in pairs], lang)


def _noted(told: Told, lang: str) -> Iterator[Section]:
    """Say what the archive shows of what the owner had noted, where it shows anything."""
    items = [
        _happening(f"noted_{one['code']}", one["n"], one["people"], lang)
        for one in told.get("news", {}).get("noted", ())
    ]
    if items:
        yield Section(say("import.noted", lang), (Listing(tuple(items)),), kind="asks")


def _happening(code: str, n: int, people: Sequence[Told], lang: str) -> str:
    """Say one thing that happened, with whom it is about: each of them leads to their page."""
    shown = people[:n]
    if not shown:
        # what the ledger has kept of an import names nobody
        return say(f"import.{code}", lang, n=n)
    others = [say("import.others", lang, n=n - len(shown))] if n > len(shown) else []
    return _named(code, n, [*map(_person, shown), *others], lang)


def _named(code: str, n: int, people: Sequence[str], lang: str) -> str:
    names = [f"\ue000{place}\ue001" for place in range(len(people))]
    sentence = say(f"import.{code}_names", lang, n=n, names=join(names, lang))
    parts = [people[int(part)] if at % 2 else part for at, part in enumerate(_NAME.split(sentence))]
    return Naming(*filter(None, parts))


def _pair(one: Told) -> str:
    keys = one["older_key"], one["newer_key"]
    return Led(f"{isolated(one['name'])} ({keys[0]}, {keys[1]})", "merge", *keys)


def _person(one: Told) -> str:
    name = isolated(one["name"])
    return Led(name, "person", one["person_key"]) if one["person_key"] else name


def _accepted(changes: Told, lang: str) -> Iterator[str]:
    if changes["accepted"]:
        yield say("import.accepted", lang, n=changes["accepted"])


def _read(told: Told, lang: str) -> Iterator[Section]:
    read = [_numbers(file) for file in told["files"]]
    # what is nought in every file is left out, but for how many rows were read and are new
    columns = [column for column in _NUMBERS if column in _ALWAYS or any(row[column] for row in read)]
    head = tuple(say(f"import.{column}", lang) for column in ("file", *columns))
    rows = tuple(
        (file["file"], *(number(row[column], lang) for column in columns))
        for file, row in zip(told["files"], read, strict=True)
    )
    blocks: list[Block] = [Table(say("import.files", lang), head, rows)]
    if told["missing"]:
        kinds = [say(f"kind.{kind}", lang) for kind in told["missing"]]
        blocks.insert(0, Paragraph(say("import.missing", lang, kinds=join(kinds, lang))))
    yield Section(say("import.read", lang), tuple(blocks), kind="asks" if told["missing"] else "")


def _numbers(file: Told) -> dict[str, int]:
    return {**file, "rows": file["read"], "aside": sum(file["aside"].values())}


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
