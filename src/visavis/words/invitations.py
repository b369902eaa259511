"""Says what became of the invitations."""

from collections.abc import Iterator, Sequence

from visavis.marks import NOTE_KINDS, RECORDED
from visavis.questions.answers import ACCEPTED, EXCHANGED, OUTGOING, REPLIED, Answer, Group
from visavis.study.finding import Finding, NotEnough
from visavis.words.catalogue import say
from visavis.words.figures import cell, lacking, name, signs, span, told
from visavis.words.pages import Block, Page, Paragraph, Picture, PictureRow, Section, Span, Spans, Table
from visavis.words.shared import asked, compared, doubts
from visavis.words.typography import number, percent

_COUNTS = ("sent", "counted", "accepted", "pending", "gone", "replied", "exchanged")
# three weeks: late enough for most acceptances, early enough for most archives
_HEADLINE_DAYS = 21
_TALK_DAYS = 60


def page(answer: Answer[Group], lang: str) -> Page:
    """Return the page of what became of the invitations."""
    title = say("invitations.title", lang)
    if isinstance(answer.parts, NotEnough):
        sections = (asked(answer, lang), *doubts(answer, lang))
        return Page(title, lacking(answer.parts, lang), sections)
    sections = (
        _rates(answer.parts, lang),
        *compared(answer, lang),
        _talk(answer.parts, lang),
        *_noted(answer.parts, lang),
        _counts(answer.parts, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(answer.parts, lang), sections)


def _gist(groups: Sequence[Group], lang: str) -> str:
    whole = next((group for group in groups if group.slice.direction == OUTGOING), groups[0])
    found = whole.rate(ACCEPTED, _HEADLINE_DAYS)
    if isinstance(found, NotEnough):
        return lacking(found, lang)
    key = f"invitations.gist_{whole.slice.direction}"
    share, range_ = percent(found.value, lang), span(found.interval, lang)
    return say(key, lang, share=share, days=_HEADLINE_DAYS, range=range_)


def _rates(groups: Sequence[Group], lang: str) -> Section:
    days = sorted({rate.within for group in groups for rate in group.rates if rate.within is not None})
    head = (say("answer.invitations", lang), *(say("answer.within", lang, n=n) for n in days))
    rows = tuple(
        (name(group.slice, lang), *(cell(group.rate(ACCEPTED, n), lang) for n in days)) for group in groups
    )
    blocks: tuple[Block, ...] = (
        _picture(groups, lang),
        Table(say("invitations.rates_caption", lang), head, rows),
        Paragraph(say("answer.method", lang), aside=True),
    )
    return Section(say("invitations.rates", lang), blocks)


def _picture(groups: Sequence[Group], lang: str) -> Picture:
    rows = [
        PictureRow(group.slice, name(group.slice, lang), cell(group.rate(ACCEPTED, _HEADLINE_DAYS), lang))
        for group in groups
    ]
    description = say("invitations.rates_picture", lang, days=_HEADLINE_DAYS, rows=told(rows, lang))
    axis = say("invitations.rates_axis", lang, days=_HEADLINE_DAYS)
    return Picture("rates", description, axis, "", *signs(lang), _HEADLINE_DAYS, tuple(rows))


def _talk(groups: Sequence[Group], lang: str) -> Section:
    columns = [(event, days) for event in (REPLIED, EXCHANGED) for days in (None, _TALK_DAYS)]
    head = (say("answer.invitations", lang), *(_column(event, days, lang) for event, days in columns))
    rows = tuple(
        (name(group.slice, lang), *(cell(group.rate(event, days), lang) for event, days in columns))
        for group in groups
    )
    blocks: tuple[Block, ...] = (
        *_steps(groups, lang),
        Table(say("invitations.talk_caption", lang), head, rows),
        Paragraph(say("invitations.talk_note", lang), aside=True),
    )
    return Section(say("invitations.talk", lang), blocks)


def _steps(groups: Sequence[Group], lang: str) -> Iterator[Spans]:
    """Show how far each kind of note sent leads, step by step, on one axis."""
    kinds = [one for one in groups if one.slice.direction == OUTGOING and one.slice.note in NOTE_KINDS]
    rows = [
        (_step(event, group, lang), group.rate(event, _TALK_DAYS))
        for event in (ACCEPTED, REPLIED, EXCHANGED)
        for group in kinds
    ]
    if not any(isinstance(found, Finding) for _, found in rows):
        return
    told_ = say("semicolon", lang).join(
        say("answer.row", lang, name=name_, remark=cell(found, lang)) for name_, found in rows
    )
    spans = tuple(
        Span(name_, found if isinstance(found, Finding) else None, cell(found, lang)) for name_, found in rows
    )
    description = say("invitations.steps_picture", lang, days=_TALK_DAYS, rows=told_)
    yield Spans(description, say("invitations.steps_axis", lang, days=_TALK_DAYS), *signs(lang), spans)


def _step(event: str, group: Group, lang: str) -> str:
    kind = say(f"with.{group.slice.note}", lang)
    return say("answer.column", lang, event=say(f"answer.{event}", lang), when=kind)


def _noted(groups: Sequence[Group], lang: str) -> Iterator[Section]:
    """Tell what the owner noted of those invited, where they ever noted anything."""
    codes = [
        code for code in RECORDED if any(code == one.outcome for group in groups for one in group.noted or ())
    ]
    if not codes:
        return
    head = (say("answer.invitations", lang), *(say(f"outcome.{code}", lang) for code in codes))
    rows = tuple(
        (name(group.slice, lang), *(number(_people(group, code), lang) for code in codes)) for group in groups
    )
    blocks = (
        Table(say("invitations.noted_caption", lang), head, rows),
        Paragraph(say("invitations.noted_note", lang), aside=True),
    )
    yield Section(say("invitations.noted", lang), blocks)


def _people(group: Group, code: str) -> int:
    return next((one.people for one in group.noted or () if one.outcome == code), 0)


def _column(event: str, days: int | None, lang: str) -> str:
    when = say("answer.so_far", lang) if days is None else say("answer.within", lang, n=days)
    return say("answer.column", lang, event=say(f"answer.{event}", lang), when=when)


def _counts(groups: Sequence[Group], lang: str) -> Section:
    head = (say("answer.invitations", lang), *(say(f"answer.{column}", lang) for column in _COUNTS))
    rows = tuple(
        (name(group.slice, lang), *(_number(getattr(group.counts, column), lang) for column in _COUNTS))
        for group in groups
    )
    return Section(
        say("invitations.counts", lang), (Table(say("invitations.counts_caption", lang), head, rows),)
    )


def _number(n: int | None, lang: str) -> str:
    return say("answer.none_known", lang) if n is None else number(n, lang)
