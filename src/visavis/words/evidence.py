"""Says what others have published, and what can be made of it."""

from collections.abc import Iterator

from visavis.questions.answers import Answer, ByLot
from visavis.questions.evidence import Evidence, Own, Replay, Study, Together
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.published import Contrast, Mention
from visavis.words import past
from visavis.words.catalogue import knows, say
from visavis.words.figures import lacking, listed
from visavis.words.pages import Block, Forest, ForestLine, Led, Listing, Page, Paragraph, Section, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import Figure, percent, points

_WHOLE = 100


def page(answer: Answer[Evidence], lang: str) -> Page:
    """Return the page of what has been published."""
    if isinstance(answer.parts, NotEnough):
        return Page(say("evidence.title", lang), lacking(answer.parts, lang), ())
    (found,) = answer.parts
    sections = (
        _forest(found, lang),
        _together(found, lang, answer.by_lot),
        _replays(found, lang),
        _each(found, lang),
        _mentions(found, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(say("evidence.title", lang), _gist(found, lang), sections)


def _gist(found: Evidence, lang: str) -> str:
    usual = found.together[0]
    if usual.undetermined or isinstance(usual.prediction, NotEnough):
        return say("evidence.gist_undetermined", lang, n=usual.n)
    return say("evidence.gist_told", lang, n=usual.n, **_ends(usual.prediction, lang))


def _ends(interval: Interval, lang: str) -> dict[str, str]:
    return {"low": points(interval.low, lang), "high": points(interval.high, lang)}


def _gap(found: Finding, lang: str) -> str:
    told = say("evidence.points_range", lang, gap=points(found.value, lang), **_ends(found.interval, lang))
    inside = Interval(_WHOLE * found.interval.low, _WHOLE * found.interval.high)
    return Figure(told, _WHOLE * found.value, inside, found.n, "points")


def _name(one: Contrast | Mention, lang: str) -> str:
    named = say("evidence.undated", lang, author=one.author)
    if one.year is not None:
        named = say("evidence.named", lang, author=one.author, year=str(one.year))
    if knows(f"published_detail.{one.id}"):
        named = say("evidence.detail", lang, name=named, detail=say(f"published_detail.{one.id}", lang))
    return named


def _shown(one: Contrast, lang: str) -> str:
    name = _name(one, lang)
    return name if one.pooled else say("evidence.bracketed", lang, name=name)


def _forest(found: Evidence, lang: str) -> Section:
    head = tuple(say(f"evidence.{column}", lang) for column in ("study", "first", "second", "gap"))
    rows = [_row(study, lang) for study in found.studies]
    rows.append(_own_row(found.own, lang))
    blocks: tuple[Block, ...] = (
        _picture(found, lang),
        Table(say("evidence.forest_caption", lang), head, tuple(rows)),
        Paragraph(say("evidence.forest_note", lang), aside=True),
    )
    return Section(say("evidence.forest", lang), blocks)


def _row(study: Study, lang: str) -> tuple[str, ...]:
    one = study.contrast
    second = say("evidence.of", lang, accepted=one.second.accepted, sent=one.second.sent)
    if one.second.kind != "none":
        kind = say(f"with.{one.second.kind}", lang)
        second = say("evidence.of_kind", lang, accepted=one.second.accepted, sent=one.second.sent, kind=kind)
    first = say("evidence.of", lang, accepted=one.first.accepted, sent=one.first.sent)
    return _shown(one, lang), first, second, _gap(study.difference, lang)


def _own_row(own: Own | NotEnough, lang: str) -> tuple[str, ...]:
    you, unknown = say("evidence.you", lang), say("answer.none_known", lang)
    if isinstance(own, NotEnough):
        return you, unknown, unknown, _lacking(own, lang)
    sides = [say("evidence.of", lang, accepted=one.accepted, sent=one.n) for one in (own.first, own.second)]
    gap = own.difference
    return you, *sides, _lacking(gap, lang) if isinstance(gap, NotEnough) else _gap(gap, lang)


def _lacking(found: NotEnough, lang: str) -> str:
    return say(f"lacking.{found.reason}", lang, have=found.have, need=found.need)


def _picture(found: Evidence, lang: str) -> Forest:
    lines = [_line(_shown(study.contrast, lang), study.difference, lang) for study in found.studies]
    you = say("evidence.you", lang)
    if isinstance(found.own, Own) and not isinstance(found.own.difference, NotEnough):
        lines.append(_line(you, found.own.difference, lang, strong=True))
    else:
        lack = found.own if isinstance(found.own, NotEnough) else found.own.difference
        remark = _lacking(lack, lang) if isinstance(lack, NotEnough) else ""
        lines.append(ForestLine(you, None, None, remark, strong=True))
    lines += [line for one in found.together[:1] for line in _pooled_lines(one, lang)]
    told = listed([(line.name, line.remark) for line in lines], lang)
    description = say("evidence.forest_picture", lang, rows=told)
    return Forest(description, say("evidence.forest_axis", lang), tuple(lines))


def _line(name: str, found: Finding, lang: str, *, strong: bool = False) -> ForestLine:
    low, high = _WHOLE * found.interval.low, _WHOLE * found.interval.high
    return ForestLine(name, _WHOLE * found.value, Interval(low, high), _gap(found, lang), strong=strong)


def _pooled_lines(one: Together, lang: str) -> Iterator[ForestLine]:
    """Draw the range for somebody new, without a point where it is undetermined."""
    if isinstance(one.prediction, NotEnough):
        return
    inside = Interval(_WHOLE * one.prediction.low, _WHOLE * one.prediction.high)
    remark = say("evidence.range_only", lang, **_ends(one.prediction, lang))
    if one.undetermined:
        remark = say("evidence.undetermined", lang)
    value = None if one.undetermined else _WHOLE * one.value
    yield ForestLine(say("evidence.method.new", lang), value, inside, remark, strong=True)


def _together(found: Evidence, lang: str, drawn: tuple[ByLot, ...]) -> Section:
    usual = found.together[0]
    # an average of what contradicts itself is not shown alone
    mean = "mean_range" if all(one.undetermined for one in found.together) else "mean"
    head = tuple(say(f"evidence.{column}", lang) for column in ("way", mean, "prediction"))
    rows = tuple(_together_row(one, lang) for one in found.together)
    blocks: list[Block] = []
    if not isinstance(usual.prediction, NotEnough):
        key = "together_undetermined" if usual.undetermined else "together_told"
        share = percent(found.disagreement, lang)
        fields = _ends(usual.prediction, lang) | ({"share": share} if usual.undetermined else {})
        blocks.append(Paragraph(say(f"evidence.{key}", lang, **fields)))
    base = percent(found.base, lang)
    blocks += [
        Table(say("evidence.together_caption", lang, base=base), head, rows),
        Paragraph(say(f"evidence.base_{'own' if found.base_is_own else 'theirs'}", lang), aside=True),
        Paragraph(say("evidence.together_method", lang), aside=True),
        *_to_know(drawn, lang),
    ]
    return Section(say("evidence.together", lang), tuple(blocks))


def _to_know(drawn: tuple[ByLot, ...], lang: str) -> Iterator[Paragraph]:
    yield from past.asked_by_lot(drawn, lang)
    if past.is_open(drawn):
        yield Paragraph(say("evidence.experiment", lang), on=Led(say("past.prepare", lang), "plan"))


def _together_row(one: Together, lang: str) -> tuple[str, ...]:
    ends = _ends(one.interval, lang)
    mean = say("evidence.points_range", lang, gap=points(one.value, lang), **ends)
    if one.undetermined:
        mean = say("evidence.range_only", lang, **ends)
    if isinstance(one.prediction, NotEnough):
        new = _lacking(one.prediction, lang)
    else:
        new = say("evidence.range_only", lang, **_ends(one.prediction, lang))
    return say(f"evidence.method.{one.method}", lang), mean, new


def _replays(found: Evidence, lang: str) -> Section:
    studies = {study.contrast.id: study for study in found.studies}
    blocks = [block for one in found.replays for block in _replay(one, studies[one.id], lang)]
    return Section(say("evidence.replay", lang), tuple(blocks))


def _replay(one: Replay, study: Study, lang: str) -> Iterator[Block]:
    counts = {"first": study.contrast.first.accepted, "second": study.contrast.second.accepted}
    told = say(f"evidence.replay_{one.id}", lang, **counts, **_ends(study.difference.interval, lang))
    takes = say("evidence.replay_takes", lang, chance=round(_WHOLE * one.chance), needed=one.needed)
    yield Paragraph(f"{told} {takes}")


def _each(found: Evidence, lang: str) -> Section:
    items = tuple(_item(study.contrast, lang) for study in found.studies)
    return Section(say("evidence.each", lang), (Listing(items),))


def _item(one: Contrast | Mention, lang: str) -> str:
    what = [say(f"published.{one.id}", lang)]
    if isinstance(one, Contrast) and one.computed:
        what.append(say("evidence.computed", lang))
    reasons = [say(f"published_flaw.{flaw}", lang) for flaw in one.flaws]
    if isinstance(one, Contrast) and "retelling" not in one.flaws:
        reasons.insert(0, say(f"published_assignment.{one.assignment}", lang))
    flaws = say("evidence.flaws", lang, flaws=say("semicolon", lang).join(reasons))
    return say(
        "evidence.each_item", lang, name=_name(one, lang), what=" ".join(what), flaws=flaws, url=one.url
    )


def _mentions(found: Evidence, lang: str) -> Section:
    items = tuple(_item(one, lang) for one in found.mentions)
    blocks = (Paragraph(say("evidence.mentions_note", lang), aside=True), Listing(items))
    return Section(say("evidence.mentions", lang), blocks)
