"""Says what each kind of picture shows, beside an example of it from invented figures."""

from collections.abc import Callable
from dataclasses import dataclass

from visavis.study.duration import Curve
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.verdict import Judged
from visavis.words import weeks
from visavis.words.catalogue import knows, say
from visavis.words.figures import cell, listed, signs, span
from visavis.words.pages import (
    Bar,
    Bars,
    Curves,
    Forest,
    ForestLine,
    Gaps,
    Points,
    Span,
    Spans,
    Weeks,
)
from visavis.words.typography import number, points

Drawable = Bars | Curves | Forest | Gaps | Points | Spans | Weeks

_WHOLE = 100
_EARLY, _LATE = 14, 30
_LETTERS = "ABCDE"
_RUNGS = ("authorised", "addressed", "recognised", "exchanging", "met")


@dataclass(frozen=True, slots=True)
class Figures:
    """The invented figures of the examples, with what study makes of them.

    `shares` are of 10, 100 and 1,000 invitations, each with how many were accepted; `few` is a share that
    cannot be told; `curves` are of few and of many. Gaps and their ranges are shares, `margin` points.
    """

    shares: tuple[tuple[int, Finding], ...]
    few: NotEnough
    curves: tuple[Curve, ...]
    judged: tuple[Judged, ...]
    margin: float
    studies: tuple[Finding, ...]
    elsewhere: Interval
    counts: tuple[int, ...]
    first_week_on: int
    weeks: tuple[int, ...]
    points: tuple[tuple[float, float], ...]
    rank: Finding
    own: tuple[int, ...]
    theirs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """What a sparkline draws: what it says, and the messages of each side month by month."""

    description: str
    own: tuple[int, ...]
    theirs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of picture: its code and title, what one asks of it, an example and what the example is.

    `parts` pairs what one sees with what it is; `tells` is what to conclude, `hides` what not to.
    """

    kind: str
    title: str
    asks: str
    example: str
    picture: Drawable | Months
    parts: tuple[tuple[str, str], ...]
    tells: str
    hides: str


def say_pictures(found: Figures, lang: str) -> tuple[Explained, ...]:
    """Explain every kind of picture, the ones met most often first."""
    return tuple(_explained(kind, found, lang) for kind in _DRAWN)


def in_short(kinds: set[str], lang: str) -> tuple[str, ...]:
    """Say of some kinds of picture, in a sentence or two each, how they are read."""
    return tuple(say(key, lang) for kind in _DRAWN if kind in kinds and knows(key := f"picture.{kind}.short"))


def _explained(kind: str, found: Figures, lang: str) -> Explained:
    drawn, parts, told = _DRAWN[kind]
    key = f"picture.{kind}"
    return Explained(
        kind,
        title=say(key, lang),
        asks=say(f"{key}.asks", lang),
        example=say(f"{key}.example", lang),
        picture=drawn(found, lang),
        parts=tuple((say(f"{key}.{part}", lang), say(f"{key}.{part}_is", lang)) for part in parts),
        tells=say(f"{key}.tells", lang, **told(found, lang)),
        hides=say(f"{key}.hides", lang),
    )


def _rates(found: Figures, lang: str) -> Spans:
    rows = [
        Span(
            say("pictures.sent", lang, n=one.n),
            one,
            say("pictures.of", lang, n=accepted, all=one.n),
        )
        for accepted, one in found.shares
    ]
    rows.append(Span(say("pictures.sent", lang, n=found.few.have), None, cell(found.few, lang)))
    told = [(row.name, cell(row.found or found.few, lang)) for row in rows]
    said = say("picture.rates.told", lang, rows=listed(told, lang))
    return Spans(said, say("pictures.share_axis", lang), *signs(lang), tuple(rows))


def _rates_told(found: Figures, lang: str) -> dict[str, str]:
    few, some, many = (span(one.interval, lang) for _, one in found.shares)
    return {"few": few, "some": some, "many": many}


def _incidence(found: Figures, lang: str) -> Curves:
    rows = tuple((say("pictures.sent", lang, n=curve.n), curve) for curve in found.curves)
    told = listed([(name, cell(curve.at(_EARLY), lang)) for name, curve in rows], lang)
    said = say("picture.incidence.told", lang, rows=told)
    axes = say("pictures.days_axis", lang), say("pictures.share_axis", lang)
    return Curves(said, *axes, *signs(lang), _LATE, rows)


def _incidence_told(found: Figures, lang: str) -> dict[str, str]:
    many = found.curves[-1]
    return {"early": cell(many.at(_EARLY), lang), "late": cell(many.at(_LATE), lang)}


def _gaps(found: Figures, lang: str) -> Gaps:
    lines = tuple(_judged(letter, one, lang) for letter, one in zip(_LETTERS, found.judged, strict=True))
    said = say("picture.gaps.told", lang, rows=listed([(one.name, one.remark) for one in lines], lang))
    return Gaps(said, say("verdict.gaps_axis", lang), found.margin, lines)


def _judged(letter: str, one: Judged, lang: str) -> ForestLine:
    word = say(f"verdict.word_{one.verdict}", lang)
    name = say("pictures.experiment", lang, letter=letter, verdict=word)
    if one.interval is None or one.gap is None:
        return ForestLine(name, None, None, cell(one.lacking, lang) if one.lacking else word, strong=True)
    remark = say("verdict.gap_range", lang, **_ends(one.interval, lang))
    return ForestLine(name, _WHOLE * one.gap, _in_points(one.interval), remark, strong=True)


def _forest(found: Figures, lang: str) -> Forest:
    lines = [
        ForestLine(
            say("pictures.study", lang, letter=letter),
            _WHOLE * one.value,
            _in_points(one.interval),
            say(
                "evidence.points_range",
                lang,
                gap=points(one.value, lang),
                **_ends(one.interval, lang),
            ),
        )
        for letter, one in zip(_LETTERS, found.studies, strict=False)
    ]
    remark = say("evidence.range_only", lang, **_ends(found.elsewhere, lang))
    name = say("pictures.new", lang)
    lines.append(ForestLine(name, None, _in_points(found.elsewhere), remark, strong=True))
    said = say("picture.forest.told", lang, rows=listed([(one.name, one.remark) for one in lines], lang))
    return Forest(said, say("pictures.gap_axis", lang), tuple(lines))


def _forest_told(found: Figures, lang: str) -> dict[str, str]:
    return _ends(found.elsewhere, lang)


def _counts(found: Figures, lang: str) -> Bars:
    names = (say(f"rung.{rung}", lang) for rung in _RUNGS)
    bars = tuple(Bar(name, n) for name, n in zip(names, found.counts, strict=True))
    told = listed([(bar.name, number(bar.n, lang)) for bar in bars], lang)
    return Bars(say("picture.counts.told", lang, rows=told), bars)


def _weeks(found: Figures, lang: str) -> Weeks:
    told = ", ".join(number(n, lang) for n in found.weeks)
    said = say("picture.weeks.told", lang, n=len(found.weeks), rows=told)
    return weeks.weeks(said, say("pictures.people_axis", lang), found.first_week_on, found.weeks, lang)


def _points(found: Figures, lang: str) -> Points:
    people = [round(x) for x, _ in found.points]
    said = say(
        "picture.points.told",
        lang,
        n=len(people),
        fewest=min(people),
        most=max(people),
        **_points_told(found, lang),
    )
    axes = say("pictures.people_axis", lang), say("pictures.answered_axis", lang)
    return weeks.points(said, axes, found.points, lang)


def _points_told(found: Figures, lang: str) -> dict[str, str]:
    one = found.rank
    ends = {"low": number(one.interval.low, lang, 2), "high": number(one.interval.high, lang, 2)}
    leans = "apart" if one.interval.high < 0 else "along" if one.interval.low > 0 else "either"
    value = number(one.value, lang, 2)
    return {"rank": say(f"presence.rank_{leans}", lang, value=value, n=one.n, **ends)}


def _sparkline(found: Figures, lang: str) -> Months:
    counted = {"own": sum(found.own), "theirs": sum(found.theirs), "months": len(found.own)}
    return Months(say("picture.sparkline.told", lang, **counted), found.own, found.theirs)


def _ends(interval: Interval, lang: str) -> dict[str, str]:
    return {"low": points(interval.low, lang), "high": points(interval.high, lang)}


def _in_points(interval: Interval) -> Interval:
    return Interval(_WHOLE * interval.low, _WHOLE * interval.high)


def _nothing(_found: Figures, _lang: str) -> dict[str, str]:
    return {}


_Drawn = Callable[[Figures, str], Drawable | Months]
_Told = Callable[[Figures, str], dict[str, str]]
# what draws the example, the parts that are named, and what fills the sentence of what it tells
_DRAWN: dict[str, tuple[_Drawn, tuple[str, ...], _Told]] = {
    "rates": (_rates, ("point", "line", "blank"), _rates_told),
    "incidence": (_incidence, ("line", "band", "end"), _incidence_told),
    "gaps": (_gaps, ("nil", "margin", "line"), _nothing),
    "forest": (_forest, ("line", "new"), _forest_told),
    "counts": (_counts, ("bar", "blank"), _nothing),
    "weeks": (_weeks, ("bar", "blank"), _nothing),
    "points": (_points, ("point", "cloud"), _points_told),
    "sparkline": (_sparkline, ("up", "down"), _nothing),
}
