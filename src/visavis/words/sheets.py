"""Lays charts and tables out for a spreadsheet: columns with names, and numbers that are numbers."""

from collections.abc import Callable, Iterable, Sequence
from math import isfinite
from typing import Any

from visavis.study.finding import Interval
from visavis.traces import DAY_SECONDS, utc
from visavis.words.catalogue import say
from visavis.words.pages import Bars, Block, Curves, Forest, Gaps, Points, Spans, Table, Weeks
from visavis.words.typography import Figure

Cell = str | float | None
Sheet = list[list[Cell]]

# what is further behind the point is the arithmetic's, not the owner's
_DIGITS = 6
_WEEK_DAYS = 7


def sheet(block: Block, lang: str) -> Sheet | None:
    """Return what a chart or a table shows, its head first; None for a block of words."""
    lay = _LAID.get(type(block))
    return None if lay is None else lay(block, lang)


def _head(codes: Iterable[str], lang: str) -> list[Cell]:
    return [say(f"sheet.{code}", lang) for code in codes]


def _plain(value: float | None) -> Cell:
    if value is None or not isfinite(value):
        return None
    short = round(value, _DIGITS)
    return int(short) if short == int(short) else short


def _ends(interval: Interval | None) -> list[Cell]:
    return [None, None] if interval is None else [_plain(interval.low), _plain(interval.high)]


def _bars(block: Bars, lang: str) -> Sheet:
    rows: Sheet = [[bar.name, bar.n] for bar in block.rows]
    return [_head(("name", "n"), lang), *rows]


def _lines(block: Forest | Gaps, lang: str) -> Sheet:
    rows = [[line.name, _plain(line.value), *_ends(line.interval)] for line in block.lines]
    lacking = ["" if line.interval else line.remark for line in block.lines]
    return _explained(_head(("name", "gap", "low", "high"), lang), rows, lacking, lang)


def _spans(block: Spans, lang: str) -> Sheet:
    rows: Sheet = [
        [row.name, None, None, None, None]
        if row.found is None
        else [row.name, _plain(row.found.value), *_ends(row.found.interval), row.found.n]
        for row in block.rows
    ]
    head = [say("sheet.name", lang), _of(block.x, "share", lang), *_head(("low", "high", "of"), lang)]
    return _explained(head, rows, ["" if row.found else row.remark for row in block.rows], lang)


def _explained(head: list[Cell], rows: Sheet, lacking: Sequence[str], lang: str) -> Sheet:
    """Return rows under their head, with a column of what is missing where something is."""
    if not any(lacking):
        return [head, *rows]
    told = ([*row, reason or None] for row, reason in zip(rows, lacking, strict=True))
    return [[*head, say("sheet.lacking", lang)], *told]


def _of(name: str, unit: str, lang: str) -> str:
    return say("sheet.column", lang, name=name, what=say(f"sheet.{unit}", lang))


def _curves(block: Curves, lang: str) -> Sheet:
    head = [
        say("sheet.name", lang),
        block.x,
        _of(block.y, "share", lang),
        *_head(("low", "high", "at_risk"), lang),
    ]
    rows: Sheet = [
        [name, step.day, *map(_plain, (step.incidence, step.low, step.high)), step.at_risk]
        for name, curve in block.rows
        for step in curve.steps
        if step.day <= block.until_day
    ]
    return [head, *rows]


def _weeks(block: Weeks, lang: str) -> Sheet:
    days = (block.monday_on + _WEEK_DAYS * number for number in range(len(block.counts)))
    dates = (utc(day * DAY_SECONDS).date().isoformat() for day in days)
    rows: Sheet = [[day, n] for day, n in zip(dates, block.counts, strict=True)]
    return [[say("sheet.week_of", lang), block.y], *rows]


def _points(block: Points, lang: str) -> Sheet:
    return [[block.x, _of(block.y, "share", lang)], *([_plain(x), _plain(y)] for x, y in block.points)]


def _table(block: Table, lang: str) -> Sheet:
    columns = [
        column
        for place, head in enumerate(block.head)
        for column in _columns(head, [row[place] for row in block.rows], lang)
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _columns(head: str, cells: Sequence[str], lang: str) -> list[list[Cell]]:
    """Return a column of a table as one or several: figures with a range have each of their numbers apart."""
    ranged = [cell for cell in cells if isinstance(cell, Figure) and cell.interval is not None]
    if not ranged:
        unit = next((cell.unit for cell in cells if isinstance(cell, Figure) and cell.unit), "")
        values = (_plain(cell.value) if isinstance(cell, Figure) else cell for cell in cells)
        return [[_of(head, unit, lang) if unit else head, *values]]
    known = [cell if isinstance(cell, Figure) else None for cell in cells]
    ends = [_ends(one.interval if one else None) for one in known]
    columns: list[list[Cell]] = [
        [_of(head, ranged[0].unit, lang), *(_plain(one.value) if one else None for one in known)],
        [_of(head, "low", lang), *(low for low, _ in ends)],
        [_of(head, "high", lang), *(high for _, high in ends)],
    ]
    if any(one.n is not None for one in ranged):
        columns.append([_of(head, "of", lang), *(one.n if one else None for one in known)])
    if None in known:
        lacking = (None if one else cell for one, cell in zip(known, cells, strict=True))
        columns.append([_of(head, "lacking", lang), *lacking])
    return columns


_LAID: dict[type, Callable[[Any, str], Sheet]] = {
    Bars: _bars,
    Curves: _curves,
    Forest: _lines,
    Gaps: _lines,
    Points: _points,
    Spans: _spans,
    Table: _table,
    Weeks: _weeks,
}
