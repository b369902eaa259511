"""Writes what is known of the invitations as one page that asks nothing of anybody."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import ChartLabels, Spec
from visavis.charts.draw import svg
from visavis.charts.forest import ForestRow, forest_chart
from visavis.charts.incidence import ChartSeries, incidence_chart
from visavis.charts.rates import RateRow, rates_chart
from visavis.charts.weeks import points_chart, weeks_chart
from visavis.desk.asking import ask
from visavis.errors import CannotKeep
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.answers import ACCEPTED, Answer, Slice
from visavis.questions.catalogue import STATED
from visavis.study.duration import Curve
from visavis.study.finding import Estimate, NotEnough
from visavis.words import (
    Bars,
    Block,
    Curves,
    Forest,
    Picture,
    Points,
    Spans,
    Weeks,
    day,
    say,
    say_answer,
)

LANGUAGES = ("fr", "en")

# on a phone a chart is drawn anew: shrunk, its words could not be read
_NARROW_PX = 200
_NARROW_CURVE_PX = 280
_NARROW_NAME_PX = 110
# the words of a chart may be wider in the reader's font than in ours
_ROOM_PX = {"left": 20, "right": 28, "top": 4, "bottom": 4}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as two `<svg>` elements, for a wide and for a narrow page."""

    wide: str
    narrow: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a chapter: its title, its blocks, each with its kind, and its own kind."""

    title: str
    blocks: tuple[tuple[str, Block | Drawing], ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One answer: an anchor, its title, its one sentence, its parts."""

    anchor: str
    title: str
    gist: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The report in one language."""

    lang: str
    name: str
    title: str
    made: str
    contents: str
    reading: str
    closing: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the template shows; `lang` is the edition that is open at first."""

    lang: str
    title: str
    switch: str
    editions: tuple[Edition, ...]


def write_report(  # noqa: PLR0913 - a page says where, when, for whom and in which language it was made
    ledger: Ledger, owner: Owner, out: Path, lang: str, now: int, *, zone: str = "UTC"
) -> Path:
    """Write the report to a file, whole or not at all, and return the file; `now` in epoch seconds.

    Raises CannotKeep where the file cannot be written.
    """
    answers = [ask(ledger, owner, name, zone) for name in STATED]
    page = render(report(owner, answers, lang, now))
    try:
        _write(out, page)
    except OSError as wrong:
        raise CannotKeep("report", place=str(out), detail=wrong.strerror or str(wrong)) from wrong
    return out


def _write(out: Path, page: str) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=out.parent, delete=False) as partial:
        written = Path(partial.name)
        try:
            partial.write(page)
            partial.close()
            written.replace(out)
        finally:
            written.unlink(missing_ok=True)


def render(report: Report) -> str:
    """Lay a report out as one page of HTML."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("visavis.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(report=report)


def report(owner: Owner, answers: list[Answer[Any]], lang: str, now: int) -> Report:
    """Say the answers in both languages."""
    editions = tuple(_edition(owner, answers, spoken, now) for spoken in LANGUAGES)
    first = next(edition for edition in editions if edition.lang == lang)
    return Report(lang, first.title, " / ".join(say("report.language", one) for one in LANGUAGES), editions)


def _edition(owner: Owner, answers: list[Answer[Any]], lang: str, now: int) -> Edition:
    return Edition(
        lang=lang,
        name=say("report.name", lang),
        title=say("report.title", lang, owner=owner.name or min(owner.keys)),
        made=say("report.made", lang, day=day(now, lang)),
        contents=say("report.contents", lang),
        reading=say("report.reading", lang),
        closing=say("report.closing", lang),
        chapters=tuple(chapter(answer, lang) for answer in answers),
    )


def chapter(answer: Answer[Any], lang: str) -> Chapter:
    """Say an answer, and draw its charts."""
    page = say_answer(answer, lang)
    parts = tuple(
        Part(section.title, tuple(_block(answer, block) for block in section.blocks), section.kind)
        for section in page.sections
    )
    return Chapter(f"{answer.question}-{lang}", page.title, page.gist, parts)


def _block(answer: Answer[Any], block: Block) -> tuple[str, Block | Drawing]:
    if isinstance(block, Picture):
        return "drawing", _drawing(answer, block)
    if isinstance(block, Bars):
        return "drawing", Drawing(svg(_counts(block)), svg(_counts(block, narrow=True)))
    if isinstance(block, Forest):
        return "drawing", Drawing(svg(_forest(block)), svg(_forest(block, narrow=True)))
    if isinstance(block, Spans | Curves):
        return "drawing", Drawing(svg(_chart(block)), svg(_chart(block, narrow=True)))
    if isinstance(block, Weeks | Points):
        return "drawing", Drawing(svg(_of_weeks(block)), svg(_of_weeks(block, narrow=True)))
    return type(block).__name__.lower(), block


def _drawing(answer: Answer[Any], picture: Picture) -> Drawing:
    parts = () if isinstance(answer.parts, NotEnough) else answer.parts
    shown = {part.slice: part for part in parts}
    draw = _rates if picture.kind == "rates" else _incidence
    return Drawing(svg(draw(shown, picture)), svg(draw(shown, picture, narrow=True)))


def _labels(picture: Picture) -> ChartLabels:
    return ChartLabels(picture.description, picture.x, picture.y, picture.percent, picture.decimal)


def _rates(groups: dict[Slice, Any], picture: Picture, *, narrow: bool = False) -> Spec:
    rows = []
    for row in picture.rows:
        found = groups[row.slice].rate(ACCEPTED, picture.days)
        known = found if isinstance(found, Estimate) else None
        # without room for it, a remark is left to the table below; what is missing for a rate never is
        rows.append(RateRow(row.name, known, "" if narrow and known else row.remark))
    return _sized(rates_chart(rows, _labels(picture)), _NARROW_PX if narrow else None)


def _incidence(waits: dict[Slice, Any], picture: Picture, *, narrow: bool = False) -> Spec:
    curves = [(row.name, waits[row.slice].curve) for row in picture.rows]
    series = [ChartSeries(name, curve) for name, curve in curves if isinstance(curve, Curve)]
    spec = incidence_chart(series, _labels(picture), until_day=picture.days)
    # names may be wider in the reader's font
    spec["config"]["legend"] |= {"columns": 1} if narrow else {"columnPadding": 28}
    return _sized(spec, _NARROW_CURVE_PX if narrow else None)


def _counts(bars: Bars, *, narrow: bool = False) -> Spec:
    rows = [CountRow(bar.name, bar.n) for bar in bars.rows]
    labels = ChartLabels(bars.description, "", "")
    if narrow:
        return _sized(counts_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
    return _sized(counts_chart(rows, labels), None)


def _forest(forest: Forest, *, narrow: bool = False) -> Spec:
    rows = [
        # without room for it, a remark is left to the table below; what is missing for a range never is
        ForestRow(
            line.name, line.value, line.interval, "" if narrow and line.interval else line.remark, line.strong
        )
        for line in forest.lines
    ]
    labels = ChartLabels(forest.description, forest.x, "")
    if narrow:
        return _sized(forest_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
    return _sized(forest_chart(rows, labels), None)


def _chart(block: Spans | Curves, *, narrow: bool = False) -> Spec:
    if isinstance(block, Spans):
        rows = [
            RateRow(row.name, row.found, "" if narrow and row.found else row.remark) for row in block.rows
        ]
        labels = ChartLabels(block.description, block.x, "", block.percent, block.decimal)
        if narrow:
            return _sized(rates_chart(rows, labels, name_px=_NARROW_NAME_PX), _NARROW_PX)
        return _sized(rates_chart(rows, labels), None)
    series = [ChartSeries(name, curve) for name, curve in block.rows]
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    spec = incidence_chart(series, labels, until_day=block.until_day)
    spec["config"]["legend"] |= {"columns": 1} if narrow else {"columnPadding": 28}
    return _sized(spec, _NARROW_CURVE_PX if narrow else None)


def _of_weeks(block: Weeks | Points, *, narrow: bool = False) -> Spec:
    width = _NARROW_CURVE_PX if narrow else None
    if isinstance(block, Weeks):
        return _sized(weeks_chart(block.counts, ChartLabels(block.description, block.x, block.y)), width)
    labels = ChartLabels(block.description, block.x, block.y, block.percent, block.decimal)
    return _sized(points_chart(block.points, labels), width)


def _sized(spec: Spec, width: int | None) -> Spec:
    return spec | {"padding": _ROOM_PX} | ({} if width is None else {"width": width})
