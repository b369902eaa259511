"""Says how long the owner and the others take to answer."""

from collections.abc import Iterator, Sequence
from math import isfinite

from visavis.questions.answering import DAY_MINUTES, Answering, Moment
from visavis.questions.answers import ANY, Answer
from visavis.questions.spoken import BAND_HOURS
from visavis.study.duration import Curve
from visavis.study.finding import Finding, NotEnough
from visavis.words.catalogue import say
from visavis.words.figures import cell, lacking, listed, signs
from visavis.words.pages import Block, Curves, Page, Paragraph, Section, Span, Spans, Table
from visavis.words.rhythm import told_apart
from visavis.words.shared import asked, doubts
from visavis.words.typography import Figure, hours, number, weekday

_SHOWN_DAYS = 30
_ENDS = ("value", "low", "high")


def page(answer: Answer[Answering], lang: str) -> Page:
    """Return the page of how long answers take."""
    title = say("answering.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    sections = (
        _waits(answer.parts, lang),
        *(_moments(part, lang) for part in answer.parts if part.of == ANY),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(answer.parts, lang), sections)


def _gist(parts: Sequence[Answering], lang: str) -> str:
    owner, person = (next(part for part in parts if (part.by, part.of) == (by, ANY)) for by in _SIDES)
    found = [part.within[0].found for part in (owner, person)]
    shares = {by: cell(one, lang) for by, one in zip(_SIDES, found, strict=True) if isinstance(one, Finding)}
    if len(shares) == len(_SIDES):
        return say("answering.gist", lang, **shares)
    (missing,) = [one for one in found if isinstance(one, NotEnough)][:1]
    return lacking(missing, lang)


_SIDES = ("owner", "person")


def _name(part: Answering, lang: str) -> str:
    return say(f"answering.{part.by}_{part.of}", lang)


def _waits(parts: Sequence[Answering], lang: str) -> Section:
    blocks: list[Block] = [*_picture(parts, lang)]
    # followed by the minute: a day is what took less than 24 hours
    days = [
        say("answering.under_day" if rate.within == 1 else "answer.within", lang, n=rate.within or 0)
        for rate in parts[0].within
    ]
    head = (say("answering.answers", lang), *days)
    rows = tuple((_name(part, lang), *(cell(rate.found, lang) for rate in part.within)) for part in parts)
    blocks.append(Table(say("answering.within_caption", lang), head, rows))
    rows = tuple(
        (_name(part, lang), _length(part.median, lang), _length(part.half_of_answers, lang)) for part in parts
    )
    blocks.append(
        Table(
            say("answering.half_caption", lang),
            _head(("median", "half_of_answers"), lang),
            rows,
            words=True,
        )
    )
    rows = tuple(
        (
            _name(part, lang),
            *(number(n, lang) for n in (part.turns, part.answered, part.silent, part.waiting)),
        )
        for part in parts
    )
    head = _head(("turns", "answered", "silent", "waiting"), lang)
    blocks.append(Table(say("answering.counts_caption", lang), head, rows))
    blocks.append(Paragraph(say("answering.half_note", lang), aside=True))
    blocks.append(Paragraph(say("answering.method", lang), aside=True))
    return Section(say("answering.waits", lang), tuple(blocks))


def _head(columns: tuple[str, ...], lang: str) -> tuple[str, ...]:
    return tuple(say(f"answering.{column}", lang) for column in ("answers", *columns))


def _length(found: Finding | NotEnough, lang: str) -> str:
    if isinstance(found, NotEnough):
        return cell(found, lang)
    ends = [found.value, found.interval.low]
    if isfinite(found.interval.high):
        ends.append(found.interval.high)
    spelled = dict(zip(_ENDS, told_apart([end / DAY_MINUTES for end in ends], lang), strict=False))
    if len(set(spelled.values())) == 1 and "high" in spelled:
        return Figure(spelled["value"], found.value, found.interval, found.n, "minutes")
    told = say("answering.length" if "high" in spelled else "answering.length_open", lang, **spelled)
    return Figure(told, found.value, found.interval, found.n, "minutes")


def _picture(parts: Sequence[Answering], lang: str) -> Iterator[Block]:
    drawn = [(part, part.curve) for part in parts if part.of == ANY and isinstance(part.curve, Curve)]
    if drawn:
        told = listed([(_name(part, lang), cell(part.within[-1].found, lang)) for part, _ in drawn], lang)
        yield Curves(
            say("answering.picture", lang, days=parts[0].within[-1].within or 0, rows=told),
            say("answering.x", lang),
            say("answering.y", lang),
            *signs(lang),
            _SHOWN_DAYS,
            tuple((_name(part, lang), curve) for part, curve in drawn),
        )


def _moments(part: Answering, lang: str) -> Section:
    head = (say("answering.moment", lang), say("answering.turns", lang), say("answering.within_day", lang))
    blocks: list[Block] = []
    for kind in ("weekday", "hour"):
        moments = [moment for moment in part.moments if moment.kind == kind]
        spans = tuple(
            Span(_when(moment, lang), moment.within_day, "")
            if isinstance(moment.within_day, Finding)
            else Span(_when(moment, lang), None, cell(moment.within_day, lang))
            for moment in moments
        )
        told = listed([(_when(moment, lang), cell(moment.within_day, lang)) for moment in moments], lang)
        if any(span.found for span in spans):
            description = say("answering.moments_picture", lang, rows=told)
            blocks.append(Spans(description, say("answering.within_day", lang), *signs(lang), spans))
        rows = tuple(
            (_when(moment, lang), number(moment.turns, lang), cell(moment.within_day, lang))
            for moment in moments
        )
        blocks.append(Table(say(f"answering.{kind}_caption", lang), head, rows))
    blocks.append(Paragraph(say("answering.zone", lang, zone=part.zone), aside=True))
    return Section(say(f"answering.when_{part.by}", lang), tuple(blocks))


def _when(moment: Moment, lang: str) -> str:
    if moment.kind == "weekday":
        return weekday(moment.value, lang)
    return hours(moment.value, moment.value + BAND_HOURS, lang)
