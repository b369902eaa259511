"""Says what the owner's network is made of."""

from collections.abc import Iterator

from visavis.questions.answers import Answer
from visavis.questions.connected import Moved
from visavis.questions.network import CAP, Held, Network, Since
from visavis.study.finding import NotEnough
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.figures import counted, lacking
from visavis.words.pages import Bar, Bars, Block, Led, Page, Paragraph, Section, Table
from visavis.words.rhythm import lasting
from visavis.words.shared import asked, doubts
from visavis.words.typography import day, month, number, percent

_SHOWN = 20
_NEAR = 0.5
_MONTH_DAYS = 365.25 / 12
_MONTHS_SAID = 120
_SILENT = ("unusual", "rare")


def page(answer: Answer[Network], lang: str) -> Page:
    """Return the page of what the network is made of."""
    title = say("network.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    (found,) = answer.parts
    sections = (
        _size(found, lang),
        _growth(found, lang),
        _talk(found, lang),
        _held("companies", found.companies, lang),
        _held("titles", found.titles, lang),
        _since(found.since, lang),
        *_readdressed(found, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(found, lang), sections)


def _gist(found: Network, lang: str) -> str:
    # the cap is news to whoever comes near it
    size = "gist_near_cap" if found.connections >= CAP * _NEAR else "gist_size"
    said = say(f"network.{size}", lang, n=found.connections, left=found.left)
    if found.never is None or not found.people:
        return said
    never = percent(found.never / found.people, lang)
    return f"{said} {say('network.gist_never', lang, people=found.people, never=never)}"


def _size(found: Network, lang: str) -> Section:
    rows = [
        (say("network.connections", lang), number(found.connections, lang)),
        (say("network.hidden", lang), number(found.hidden, lang)),
        (say("network.left", lang, n=CAP), number(found.left, lang)),
    ]
    head = (say("network.network", lang), say("ladder.people", lang))
    blocks: list[Block] = [Table(say("network.size_caption", lang), head, tuple(rows))]
    # farther off, this year's pace says nothing
    if not isinstance(found.months_left, NotEnough) and found.months_left <= _MONTHS_SAID:
        years = lasting(found.months_left * _MONTH_DAYS, lang)
        blocks.append(Paragraph(say("network.pace", lang, length=years, n=CAP)))
    return Section(say("network.size", lang), tuple(blocks))


def _growth(found: Network, lang: str) -> Section:
    bars = tuple(Bar(month(one.month, lang), one.people) for one in found.months)
    rows = (
        (say("ladder.before", lang), number(found.before, lang)),
        *((bar.name, number(bar.n, lang)) for bar in bars),
    )
    head = (say("ladder.month", lang), say("network.new", lang))
    picture = Bars(say("network.growth_picture", lang, rows=counted(bars, lang)), bars)
    table = Table(say("network.growth_caption", lang), head, tuple(rows))
    return Section(say("network.growth", lang), (picture, table))


def _talk(found: Network, lang: str) -> Section:
    blocks: list[Block] = []
    if found.never is None:
        blocks.append(Paragraph(lacking(NotEnough("no_messages", 0, 1), lang)))
    elif found.people:
        blocks.append(Paragraph(_never(found.never, found.people, lang)))
    if isinstance(found.silences, NotEnough):
        if found.silences.reason != "no_messages":
            blocks.append(Paragraph(lacking(found.silences, lang)))
    else:
        silent = sum(n for word, n in found.silences if word in _SILENT)
        whole = sum(n for _, n in found.silences)
        key = "network.silent" if silent else "network.silent_none"
        blocks.append(Paragraph(say(key, lang, n=silent, all=whole)))
        bars = tuple(Bar(say(f"silence.{word}", lang), n) for word, n in found.silences)
        picture = Bars(say("network.silences_picture", lang, rows=counted(bars, lang)), bars)
        head = (say("network.silence", lang), say("ladder.people", lang))
        rows = tuple((bar.name, number(bar.n, lang)) for bar in bars)
        blocks += [picture, Table(say("network.silences_caption", lang), head, rows)]
    return Section(say("network.talk", lang), tuple(blocks))


def _never(never: int, people: int, lang: str) -> str:
    key = "network.never" if never else "network.never_none"
    return f"{say(key, lang, n=never, all=people)} {say('network.named_ones', lang)}"


def _known(what: str, held: Held, lang: str) -> str:
    fields = {"known": held.known, "unknown": held.unknown, "names": held.names, "alone": held.alone}
    keys = [f"{what}_known" if held.unknown else f"{what}_known_all"]
    if held.names:
        keys.append(f"{what}_names_alone" if held.alone else f"{what}_names")
    return " ".join(say(f"network.{key}", lang, **fields) for key in keys)


def _held(what: str, held: Held, lang: str) -> Section:
    blocks: list[Block] = [Paragraph(_known(what, held, lang))]
    if held.first:
        bars = tuple(Bar(share.name, share.people) for share in held.first)
        head = (say(f"network.{what}_name", lang), say("ladder.people", lang), say("network.share", lang))
        rows = tuple(
            (bar.name, number(bar.n, lang), percent(bar.n / (held.known or 1), lang)) for bar in bars
        )
        picture = Bars(say(f"network.{what}_picture", lang, rows=counted(bars, lang)), bars)
        blocks += [picture, Table(say(f"network.{what}_caption", lang), head, rows)]
    return Section(say(f"network.{what}", lang), tuple(blocks))


def _since(since: Since | NotEnough, lang: str) -> Section:
    title = say("network.since", lang)
    if isinstance(since, NotEnough):
        return Section(title, (Paragraph(lacking(since, lang)),))
    between = {"before": day(since.before_at, lang), "after": day(since.after_at, lang)}
    counts = {"new": since.new, "gone": since.gone, "moved": len(since.moved)}
    blocks: list[Block] = [Paragraph(say("network.between", lang, **between, **counts))]
    if since.moved:
        head = tuple(say(f"network.{column}", lang) for column in ("person", "was", "is"))
        rows = tuple(_moved(one, lang) for one in since.moved)
        blocks.append(_long(say("network.moved_caption", lang), head, rows, lang))
    return Section(title, tuple(blocks))


def _moved(one: Moved, lang: str) -> tuple[str, str, str]:
    return (
        Led(one.name or one.person_key, "person", one.person_key),
        _work(one.title_before, one.company_before, lang),
        _work(one.title, one.company, lang),
    )


def _work(title: str, company: str, lang: str) -> str:
    return ", ".join(filter(None, (title, company))) or say("answer.none_known", lang)


def _readdressed(found: Network, lang: str) -> Iterator[Section]:
    if not found.readdressed:
        return
    head = tuple(say(f"network.{column}", lang) for column in ("person", "older", "newer", "connected_on"))
    rows = tuple(
        (
            Led(one.name, "merge", one.older_key, one.newer_key),
            Led(one.older_key, "person", one.older_key),
            Led(one.newer_key, "person", one.newer_key),
            day(one.connected_on * DAY_SECONDS, lang),
        )
        for one in found.readdressed
    )
    note = Paragraph(say("network.readdressed_note", lang, n=len(found.readdressed)))
    table = _long(say("network.readdressed_caption", lang), head, rows, lang)
    yield Section(say("network.readdressed", lang), (note, table))


def _long(caption: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], lang: str) -> Table:
    """Return a table of people, of whom the first are enough to look at."""
    others = say("answer.others", lang, n=len(rows) - _SHOWN) if len(rows) > _SHOWN else ""
    return Table(caption, head, rows, words=True, at_once=_SHOWN, others=others)
