"""Every chart is drawn whatever there is to draw, weighs little, and tells how much there truly was."""

from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from visavis.charts.draw import svg
from visavis.desk.drawing import specs
from visavis.desk.laying import laid
from visavis.study.duration import Curve, cumulative_incidence
from visavis.study.finding import Finding, Interval
from visavis.words import Bars, Block, Curves, Forest, Gaps, Points, Spans, Weeks
from visavis.words.figures import counted, listed, signs
from visavis.words.pages import Bar, ForestLine, Span
from visavis.words.typography import number
from visavis.words.weeks import points, weeks

SIZES = (1, 30, 3_000, 100_000)
HEAVY_BYTES = 250_000
MONDAY = 20_514
NNBSP = "\N{NARROW NO-BREAK SPACE}"
LONG = ("Une personne au nom très très long & <sans> fin ", "W" * 500, "日本語の名前" * 40)


def finding(number_: int) -> Finding:
    value = number_ % 97 / 97
    return Finding(value, Interval(value / 2, (1 + value) / 2), 97, "wilson")


def names(n: int, long: str = "") -> Iterator[str]:
    return (f"{long}{number_}" for number_ in range(n))


def bars(n: int, long: str = "") -> Bars:
    rows = tuple(Bar(name, place) for place, name in enumerate(names(n, long)))
    return Bars(counted(rows, "fr"), rows)


def lines(n: int, long: str, *, known: int = 1) -> tuple[ForestLine, ...]:
    """Return lines of which one in so many has no range."""
    return tuple(
        ForestLine(name, 12.0, Interval(-30.0, 44.0), "+12 (-30 à +44)", strong=place % 2 == 0)
        if place % 2 < known
        else ForestLine(name, None, None, "trop tôt")
        for place, name in enumerate(names(n, long))
    )


def forest(n: int, long: str = "") -> Forest:
    made = lines(n, long, known=2)
    return Forest(listed([(one.name, one.remark) for one in made], "fr"), "Points", made)


def gaps(n: int, long: str = "") -> Gaps:
    made = lines(n, long)
    return Gaps(listed([(one.name, one.remark) for one in made], "fr"), "Points", 10, made)


def spans(n: int, long: str = "") -> Spans:
    rows = tuple(
        Span(name, None if place == 1 else finding(place), "") for place, name in enumerate(names(n, long))
    )
    return Spans(listed([(row.name, "x") for row in rows], "fr"), "Acceptées", *signs("fr"), rows)


def curve(n: int) -> Curve:
    return cumulative_incidence([(day, day % 3, 1 + day % 5) for day in range(n)])


def curves(n: int, long: str = "") -> Curves:
    """Return six curves of so many days each; one of them of a single person."""
    made = [curve(n)] * 5 + [curve(1)]
    rows = tuple(zip(names(6, long), made, strict=True))
    said = listed([(name, number(one.n, "fr")) for name, one in rows], "fr")
    return Curves(said, f"{long}Jours", f"{long}Part", *signs("fr"), n, rows)


def of_weeks(n: int, long: str = "") -> Weeks:
    said = f"Dans chacune des {number(n, 'fr')} semaines."
    return weeks(said, f"{long}Personnes", MONDAY, [place % 13 for place in range(n)], "fr")


def cloud(n: int, long: str = "") -> Points:
    pairs = [(place % 37, place % 101 / 101) for place in range(n)]
    said = f"{number(n, 'fr')} semaines."
    return points(said, (f"{long}Personnes", f"{long}Part"), pairs, "fr")


MADE: dict[str, Callable[..., Any]] = {
    "counts": bars,
    "forest": forest,
    "gaps": gaps,
    "rates": spans,
    "incidence": curves,
    "weeks": of_weeks,
    "points": cloud,
}


def drawn(block: Block) -> list[str]:
    found = specs(None, block)
    assert found is not None
    return [svg(spec) for spec in found]


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("kind", MADE)
def test_a_chart_of_any_size_is_light_and_tells_how_much_there_was(kind, n):
    for one in drawn(MADE[kind](n)):
        assert len(one.encode()) < HEAVY_BYTES
        label = ET.fromstring(one).get("aria-label", "")  # noqa: S314
        alone = kind in ("counts", "forest", "gaps", "rates") and n <= 60
        true_n = curve(n).n if kind == "incidence" else n
        assert label.count(f"{NNBSP}: ") == n if alone else number(true_n, "fr") in label


@pytest.mark.parametrize("long", LONG, ids=["words", "one word", "other letters"])
@pytest.mark.parametrize("kind", MADE)
def test_very_long_names_stay_inside_a_light_picture(kind, long):
    wide, narrow = drawn(MADE[kind](30, long))
    assert max(len(wide.encode()), len(narrow.encode())) < HEAVY_BYTES
    assert float(ET.fromstring(narrow).get("width", "")) < 440  # noqa: S314
    assert float(ET.fromstring(wide).get("width", "")) < 950  # noqa: S314


def test_nothing_is_told_and_not_drawn():
    empty = (
        Bars("Rien.", ()),
        Forest("Rien.", "", ()),
        Gaps("Rien.", "", 10, ()),
        Spans("Rien.", "", "%", ".", ()),
        Curves("Rien.", "", "", "%", ".", 30, ()),
        Weeks("Rien.", "", "", MONDAY, (), ()),
        Points("Rien.", "", "", "%", ".", ()),
    )
    for kind, block in laid(empty):
        assert (kind, getattr(block, "text", None)) == ("paragraph", "Rien.")


def test_of_too_many_lines_the_first_are_drawn_and_the_rest_are_counted():
    for one in drawn(bars(3_000)):
        assert f"\N{HORIZONTAL ELLIPSIS} + 2{NNBSP}900" in one


def test_a_point_that_gathers_many_is_the_larger():
    (wide, _) = drawn(points("", ("", ""), [(1.0, 0.5)] * 900 + [(9.0, 0.5)] * 100, "en"))
    sizes = [float(one.get("r", 0)) for one in ET.fromstring(wide).iter() if one.tag.endswith("circle")]  # noqa: S314
    assert len(sizes) == 2
    assert sizes[0] > sizes[1] > 0
