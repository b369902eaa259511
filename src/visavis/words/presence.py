"""Says whether writing to more people goes with being answered less."""

from collections.abc import Sequence

from visavis.questions.answers import Answer
from visavis.questions.presence import Presence, Third, Week
from visavis.study.finding import Finding, NotEnough
from visavis.traces import DAY_SECONDS
from visavis.words import weeks
from visavis.words.catalogue import say
from visavis.words.figures import cell, lacking, listed, signs
from visavis.words.pages import Block, Listing, Page, Paragraph, Section, Span, Spans, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import day, number, percent

_PAIRS = ("people_answered", "people_singularity", "singularity_answered")


def page(answer: Answer[Presence], lang: str) -> Page:
    """Return the page of presence."""
    title = say("presence.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    (found,) = answer.parts
    sections = (
        _thirds(found, lang),
        _together(found, lang),
        _weeks(found, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(found, lang), sections)


def _gist(found: Presence, lang: str) -> str:
    if len(found.thirds) == 1:
        return lacking(NotEnough("no_variation", 1, 2), lang)
    calm, busy = found.thirds[0].answered, found.thirds[-1].answered
    if isinstance(calm, NotEnough) or isinstance(busy, NotEnough):
        return lacking(calm if isinstance(calm, NotEnough) else busy, lang)  # type: ignore[arg-type]
    shares = {"calm": cell(calm, lang), "busy": cell(busy, lang)}
    return f"{say('presence.gist', lang, **shares)} {_verdict(found.people_answered, lang)}"


def _verdict(found: Finding | NotEnough, lang: str) -> str:
    """Say in words what the range of a correlation lets one say."""
    if isinstance(found, NotEnough):
        return lacking(found, lang)
    # a bound that is written as nil is told as nil
    if round(found.interval.high, 2) < 0:
        return say("presence.less", lang)
    return say("presence.more" if round(found.interval.low, 2) > 0 else "presence.open", lang)


def _thirds(found: Presence, lang: str) -> Section:
    spans = tuple(_span(third, lang) for third in found.thirds)
    told = listed([(_name(third, lang), cell(third.answered, lang)) for third in found.thirds], lang)
    picture = Spans(
        say("presence.thirds_picture", lang, rows=told),
        say("presence.answered_axis", lang),
        *signs(lang),
        spans,
    )
    head = _head(("weeks", "people", "openings", "answered", "singularity"), "presence.third", lang)
    rows = tuple(
        (
            _name(third, lang),
            *(number(n, lang) for n in (third.weeks, third.people, third.openings)),
            cell(third.answered, lang),
            _singular(third.singularity, lang),
        )
        for third in found.thirds
    )
    table = Table(say("presence.thirds_caption", lang), head, rows)
    return Section(say("presence.thirds", lang), (picture, table))


def _head(columns: Sequence[str], first: str, lang: str) -> tuple[str, ...]:
    return (say(first, lang), *(say(f"presence.{column}", lang) for column in columns))


def _span(third: Third, lang: str) -> Span:
    known = third.answered if isinstance(third.answered, Finding) else None
    return Span(_name(third, lang), known, "" if known else cell(third.answered, lang))


def _name(third: Third, lang: str) -> str:
    people = number(third.fewest, lang)
    if third.most > third.fewest:
        people = say("range", lang, low=people, high=number(third.most, lang))
    return say(f"presence.{third.name}", lang, people=people)


def _singular(singularity: float | None, lang: str) -> str:
    return say("answer.none_known", lang) if singularity is None else percent(singularity, lang)


def _together(found: Presence, lang: str) -> Section:
    wrote = [week for week in found.weeks if week.people]
    blocks: list[Block] = [
        weeks.points(
            say("presence.points_picture", lang, n=len(wrote)),
            (say("presence.people_axis", lang), say("presence.answered_axis", lang)),
            [(week.people, week.answered / week.people) for week in wrote],
            lang,
        ),
        Listing(tuple(_pair(code, getattr(found, code), lang) for code in _PAIRS)),
        Paragraph(say("presence.method", lang), aside=True),
    ]
    return Section(say("presence.together", lang), tuple(blocks))


def _pair(code: str, found: Finding | NotEnough, lang: str) -> str:
    name = say(f"presence.{code}", lang)
    if isinstance(found, NotEnough):
        return say("answer.row", lang, name=name, remark=cell(found, lang))
    value, low, high = (
        number(one, lang, digits=2) for one in (found.value, found.interval.low, found.interval.high)
    )
    from_, to = (round(one, 2) for one in (found.interval.low, found.interval.high))
    read = "apart" if to < 0 else "along" if from_ > 0 else "either"
    remark = say(f"presence.rank_{read}", lang, value=value, low=low, high=high, n=found.n)
    return say("answer.row", lang, name=name, remark=remark)


def _weeks(found: Presence, lang: str) -> Section:
    picture = weeks.weeks(
        say("presence.weeks_picture", lang, n=len(found.weeks)),
        say("presence.people", lang),
        found.weeks[0].monday_on,
        [week.people for week in found.weeks],
        lang,
    )
    tables = (
        _extremes("busiest", found.busiest, lang),
        _extremes("calmest", found.calmest, lang),
    )
    zone = Paragraph(say("presence.zone", lang, zone=found.zone), aside=True)
    return Section(say("presence.your_weeks", lang), (picture, *tables, zone))


def _extremes(which: str, shown: Sequence[Week], lang: str) -> Table:
    head = _head(("people", "messages", "openings", "answered", "singularity"), "presence.week_of", lang)
    rows = tuple(
        (
            day(week.monday_on * DAY_SECONDS, lang),
            *(number(n, lang) for n in (week.people, week.messages, week.openings)),
            say("presence.of", lang, n=week.answered, all=week.people),
            _singular(week.singularity, lang),
        )
        for week in shown
    )
    return Table(say(f"presence.{which}", lang), head, rows)
