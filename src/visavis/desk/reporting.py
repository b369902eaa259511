"""Writes what is known of the invitations as one page that asks nothing of anybody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from visavis.charts.draw import svg
from visavis.desk.asking import ask
from visavis.desk.drawing import kind_of, specs
from visavis.desk.hiding import Hidden, without_words
from visavis.errors import CannotKeep
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.answers import Answer
from visavis.questions.catalogue import STATED
from visavis.questions.experiments import Report as Trial
from visavis.study.finding import NotEnough
from visavis.words import Block, Led, Page, Paragraph, day, say, say_answer
from visavis.words.families import behind
from visavis.words.pictures import in_short
from visavis.words.trial import reported

if TYPE_CHECKING:
    from jinja2 import Environment

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as two `<svg>` elements, for a wide and for a narrow page; `kind` is how it is read."""

    wide: str
    narrow: str
    kind: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a chapter: its title, its blocks, each with its kind, and its own kind."""

    title: str
    blocks: tuple[tuple[str, Block | Drawing], ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One answer: an anchor, its title, its one sentence, its parts; `on` is what a page leads to."""

    anchor: str
    title: str
    gist: str
    parts: tuple[Part, ...]
    on: Led | None = None

    def _repr_html_(self) -> str:
        """Return the answer as a notebook shows it, its narrow charts and its own looks left out."""
        return _templates().get_template("notebook.html").render(chapter=self)


@dataclass(frozen=True, slots=True)
class Edition:
    """The report in one language; at its end, how its `pictures` are `read`."""

    lang: str
    name: str
    title: str
    made: str
    contents: str
    reading: str
    closing: str
    pictures: str
    read: tuple[str, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the template shows; `lang` is the edition that is open at first."""

    lang: str
    title: str
    switch: str
    editions: tuple[Edition, ...]


def write_report(  # noqa: PLR0913 - a page says where, when, for whom and in which language it was made
    ledger: Ledger,
    owner: Owner,
    out: Path,
    lang: str,
    now: int,
    *,
    zone: str = "UTC",
    hide_names: bool = False,
    experiments: Sequence[Trial] = (),
) -> Path:
    """Write the report to a file, whole or not at all, and return the file; `now` in epoch seconds.

    Each of the `experiments` has a chapter. With `hide_names` other people are numbers in it, and texts are
    left out. Raises CannotKeep where the file cannot be written.
    """
    answers = [ask(ledger, owner, name, zone) for name in STATED]
    if hide_names:
        answers = list(map(Hidden().answer, answers))
        experiments = tuple(map(without_words, experiments))
    page = render(report(owner, answers, lang, now, experiments))
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
    return _templates().get_template("report.html").render(report=report)


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("visavis.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def report(
    owner: Owner, answers: list[Answer[Any]], lang: str, now: int, experiments: Sequence[Trial] = ()
) -> Report:
    """Say the answers, and what experiments came to, in both languages."""
    editions = tuple(_edition(owner, answers, spoken, now, experiments) for spoken in LANGUAGES)
    first = next(edition for edition in editions if edition.lang == lang)
    return Report(lang, first.title, " / ".join(say("report.language", one) for one in LANGUAGES), editions)


def _edition(
    owner: Owner, answers: list[Answer[Any]], lang: str, now: int, experiments: Sequence[Trial]
) -> Edition:
    beside = {"invitations": _texts(answers, lang)}
    told = [one for one in answers if not _is_unasked(one)]
    chapters = (
        *(_with(chapter(one, lang), beside.get(one.question)) for one in told),
        *(_trial(one, lang) for one in experiments),
    )
    return Edition(
        lang=lang,
        name=say("report.name", lang),
        title=say("report.title", lang, owner=owner.name or min(owner.keys)),
        made=say("report.made", lang, day=day(now, lang)),
        contents=say("report.contents", lang),
        reading=say("report.reading", lang),
        closing=say("report.closing", lang),
        pictures=say("pictures.report", lang),
        read=in_short(_kinds(chapters), lang),
        chapters=chapters,
    )


def _is_unasked(answer: Answer[Any]) -> bool:
    """Tell whether there is nothing to answer, since the owner has set no objective."""
    return isinstance(answer.parts, NotEnough) and answer.parts.reason == "no_objective"


def _trial(found: Trial, lang: str) -> Chapter:
    page = reported(found, lang)
    return Chapter(f"experiment-{found.number}-{lang}", page.title, page.gist, _parts(None, page))


def _parts(answer: Answer[Any] | None, page: Page) -> tuple[Part, ...]:
    return tuple(
        Part(section.title, tuple(_block(answer, block) for block in section.blocks), section.kind)
        for section in page.sections
    )


def _texts(answers: Iterable[Answer[Any]], lang: str) -> Part | None:
    """Return which texts are behind the kinds of notes."""
    told = next((one.parts for one in answers if one.question == "families"), ())
    found = None if isinstance(told, NotEnough) else behind(told, lang)
    if found is None:
        return None
    return Part(found.title, tuple((type(block).__name__.lower(), block) for block in found.blocks))


def _with(told: Chapter, part: Part | None) -> Chapter:
    """Return a chapter with one more part, before what says how far to trust it."""
    if part is None:
        return told
    trust = next((place for place, one in enumerate(told.parts) if one.kind), len(told.parts))
    return replace(told, parts=(*told.parts[:trust], part, *told.parts[trust:]))


def _kinds(chapters: Iterable[Chapter]) -> set[str]:
    blocks = (block for one in chapters for part in one.parts for _, block in part.blocks)
    return {block.kind for block in blocks if isinstance(block, Drawing)}


def chapter(answer: Answer[Any], lang: str) -> Chapter:
    """Say an answer, and draw its charts."""
    page = say_answer(answer, lang)
    return Chapter(f"{answer.question}-{lang}", page.title, page.gist, _parts(answer, page), page.on)


def _block(answer: Answer[Any] | None, block: Block) -> tuple[str, Block | Drawing]:
    found = specs(answer, block)
    if found is None:
        return worded(block)
    return "drawing", Drawing(svg(found[0]), svg(found[1]), kind_of(block))


def worded(block: Block) -> tuple[str, Block]:
    """Return a block of words, or a table, with its kind; a picture with nothing to draw is told instead."""
    told = Paragraph(getattr(block, "description", "")) if kind_of(block) else block
    return type(told).__name__.lower(), told
