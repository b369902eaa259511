"""Says how long invitations wait for their acceptance."""

from collections.abc import Sequence
from math import isfinite

from visavis.questions.answers import ANY, Answer, Wait
from visavis.study.finding import Finding, NotEnough
from visavis.words.catalogue import say
from visavis.words.figures import cell, lacking, name, signs, told
from visavis.words.pages import Block, Page, Paragraph, Picture, PictureRow, Section, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import Figure, number

_HEADLINE_DAYS = 21


def page(answer: Answer[Wait], lang: str) -> Page:
    """Return the page of how long acceptance takes."""
    title = say("acceptance.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    sections = (
        _curve(answer.parts, lang),
        _quick(answer.parts, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(answer.parts[0], lang), sections)


def _gist(whole: Wait, lang: str) -> str:
    """Say when half are accepted, and the share of a few weeks with its range where one is known."""
    shares = [rate for rate in whole.within if rate.within == _HEADLINE_DAYS]
    known = "".join(
        " " + say("acceptance.gist_share", lang, days=_HEADLINE_DAYS, share=cell(rate.found, lang))
        for rate in shares
        if isinstance(rate.found, Finding)
    )
    if isinstance(whole.median, NotEnough):
        return _below(whole, whole.median, lang) + known
    key = "acceptance.gist" if whole.median.value else "acceptance.gist_same_day"
    return say(key, lang, n=round(whole.median.value), range=_between(whole.median, lang)) + known


def _below(whole: Wait, lack: NotEnough, lang: str) -> str:
    """Say what is counted, and apart from it what is estimated, where fewer than half are accepted."""
    if lack.reason != "half_not_reached":
        return lacking(lack, lang)
    accepted, n = number(whole.accepted, lang), number(whole.n, lang)
    return say("acceptance.gist_below", lang, accepted=accepted, n=n, have=lack.have)


def _curve(waits: Sequence[Wait], lang: str) -> Section:
    drawn = [wait for wait in waits if not isinstance(wait.curve, NotEnough)]
    blocks: list[Block] = [_picture(drawn, lang)] if drawn else []
    blocks.append(_within(waits, lang))
    if drawn:
        blocks.append(_at_risk(drawn, lang))
        blocks.append(Paragraph(say("acceptance.risk_note", lang), aside=True))
    if any(isinstance(wait.median, Finding) and not isfinite(wait.median.interval.high) for wait in waits):
        blocks.append(Paragraph(say("acceptance.half_note", lang), aside=True))
    blocks.append(Paragraph(say("acceptance.method", lang), aside=True))
    return Section(say("acceptance.curve", lang), tuple(blocks))


def _picture(drawn: Sequence[Wait], lang: str) -> Picture:
    # the whole lies between its kinds, and would only cover them
    kinds = [wait for wait in drawn if wait.slice.note != ANY]
    shown = kinds if len(kinds) > 1 else drawn[:1]
    rows = [PictureRow(wait.slice, name(wait.slice, lang), _last(wait, lang)) for wait in shown]
    description = say("acceptance.curve_picture", lang, rows=told(rows, lang))
    axes = (say("acceptance.curve_x", lang), say("acceptance.curve_y", lang))
    longest = drawn[0].at_risk[-1][0]
    return Picture("incidence", description, *axes, *signs(lang), longest, tuple(rows))


def _last(wait: Wait, lang: str) -> str:
    """Write the share at the longest horizon that has one."""
    known = [rate for rate in wait.within if not isinstance(rate.found, NotEnough)]
    if not known:
        return say("answer.none_known", lang)
    when = say("answer.within", lang, n=known[-1].within or 0)
    return f"{cell(known[-1].found, lang)} {when}"


def _within(waits: Sequence[Wait], lang: str) -> Table:
    horizons = [say("answer.within", lang, n=rate.within or 0) for rate in waits[0].within]
    head = (say("answer.invitations", lang), *horizons, say("acceptance.half", lang))
    rows = tuple(
        (name(wait.slice, lang), *(cell(rate.found, lang) for rate in wait.within), _half(wait.median, lang))
        for wait in waits
    )
    return Table(say("acceptance.within_caption", lang), head, rows)


def _between(found: Finding, lang: str) -> str:
    """Write the range of a number of days; without an end, where it begins."""
    low, high = found.interval.low, found.interval.high
    if not isfinite(high):
        return say("acceptance.range_open", lang, low=round(low))
    if round(low) == round(high):
        return say("acceptance.range_one", lang, low=round(low))
    return say("acceptance.range", lang, low=round(low), high=round(high))


def _half(median: Finding | NotEnough, lang: str) -> str:
    if isinstance(median, NotEnough):
        return cell(median, lang)
    low, high = median.interval.low, median.interval.high
    ends = {"low": round(low)} | ({"high": round(high)} if isfinite(high) else {})
    key = "half_in" if isfinite(high) else "half_open"
    if len({round(median.value), *ends.values()}) == 1 and isfinite(high):
        key, ends = "half_one", {}
    told = say(f"acceptance.{key}", lang, n=round(median.value), **ends)
    return Figure(told, median.value, median.interval, median.n, "days")


def _at_risk(drawn: Sequence[Wait], lang: str) -> Table:
    days = [say("acceptance.on_day", lang, n=day) for day, _ in drawn[0].at_risk]
    rows = tuple((name(wait.slice, lang), *(number(n, lang) for _, n in wait.at_risk)) for wait in drawn)
    return Table(say("acceptance.risk_caption", lang), (say("answer.invitations", lang), *days), rows)


def _quick(waits: Sequence[Wait], lang: str) -> Section:
    # followed by the day: the next day may be nearly two days later
    days = [
        say("acceptance.next_day" if rate.within == 1 else "answer.within", lang, n=rate.within or 0)
        for rate in waits[0].quick
    ]
    rows = tuple((name(wait.slice, lang), *(cell(rate.found, lang) for rate in wait.quick)) for wait in waits)
    table = Table(say("acceptance.quick_caption", lang), (say("answer.invitations", lang), *days), rows)
    note = Paragraph(say("acceptance.quick_note", lang), aside=True)
    return Section(say("acceptance.quick", lang), (table, note))
