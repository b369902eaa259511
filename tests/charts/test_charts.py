"""Charts show the labels they are given and the figures they are given, and fetch nothing."""

import json
import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import PALETTE, ChartLabels
from visavis.charts.draw import svg
from visavis.charts.forest import ForestRow, forest_chart
from visavis.charts.gaps import gaps_chart
from visavis.charts.incidence import ChartSeries, incidence_chart
from visavis.charts.rates import RateRow, rates_chart
from visavis.charts.wrapping import width_px, wrapped
from visavis.study.duration import Curve, cumulative_incidence
from visavis.study.finding import Finding, Interval
from visavis.study.proportion import wilson

NNBSP = "\N{NARROW NO-BREAK SPACE}"
LABELS = ChartLabels(
    description='Deux façons d\'inviter & leur accueil : "sans note" en tête',
    x="Jours depuis l'envoi",
    y="Invitations acceptées",
    percent=f"{NNBSP}%",
    decimal=",",
)
QUICK = cumulative_incidence([(1, 1, 40), (3, 1, 20), (3, 2, 5), (10, 0, 35)])
SLOW = cumulative_incidence([(2, 1, 4), (9, 1, 6), (25, 0, 30)])
SETTLED = cumulative_incidence([(2, 1, 4), (4, 2, 6)])


def rate(successes: int, trials: int) -> Finding:
    return Finding(successes / trials, wilson(successes, trials), trials, "wilson")


def texts(drawn: str) -> list[str]:
    return [found.text or "" for found in ET.fromstring(drawn).iter() if found.tag.endswith("}text")]  # noqa: S314


@pytest.fixture(scope="module")
def incidence() -> str:
    return svg(
        incidence_chart([ChartSeries("Sans note", QUICK), ChartSeries("<b>Note</b> & cie", SLOW)], LABELS)
    )


@pytest.fixture(scope="module")
def rates() -> str:
    rows = [
        RateRow("Sans note", rate(72, 100), "72 sur 100"),
        RateRow("Conférences", None, "pas assez : 3 sur 10"),
        RateRow("Personne", rate(0, 20), "0 sur 20"),
    ]
    return svg(rates_chart(rows, LABELS))


def test_an_incidence_chart_shows_its_names_and_axes(incidence: str) -> None:
    shown = texts(incidence)
    for label in ("Sans note", "<b>Note</b> & cie", LABELS.x, LABELS.y, f"0{NNBSP}%", "20"):
        assert label in shown


def test_a_rates_chart_shows_its_groups_and_remarks(rates: str) -> None:
    shown = texts(rates)
    for label in ("Sans note", "72 sur 100", "Conférences", "pas assez : 3 sur 10", "Personne", LABELS.x):
        assert label in shown


def test_an_unknown_rate_is_not_drawn_as_a_zero(rates: str) -> None:
    assert len(re.findall("<circle", rates)) == 2


def test_a_drawing_refers_to_nothing_outside_itself(incidence: str, rates: str) -> None:
    for drawn in (incidence, rates):
        addresses = set(re.findall(r"\w+://[^\"'\s)]+", drawn))
        assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
        assert "<script" not in drawn
        assert "url(" not in drawn


def test_a_drawing_says_what_it_shows(incidence: str) -> None:
    root = ET.fromstring(incidence)  # noqa: S314
    assert root.get("role") == "img"
    assert root.get("aria-label") == LABELS.description


def test_the_parts_of_a_drawing_have_no_roles_of_their_own(incidence: str, rates: str) -> None:
    for drawn in (incidence, rates):
        inner = list(ET.fromstring(drawn).iter())[1:]  # noqa: S314
        assert not [part for part in inner if {"role", "aria-roledescription"} & set(part.attrib)]


def test_a_drawing_takes_the_ink_of_its_page_and_has_no_paper(incidence: str, rates: str) -> None:
    for drawn in (incidence, rates):
        colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn))
        assert colours - {"none", "currentColor"} <= set(PALETTE)


def test_a_spec_is_plain_json() -> None:
    specs = (incidence_chart([ChartSeries("a", QUICK)], LABELS), rates_chart([RateRow("a", None)], LABELS))
    for spec in specs:
        assert json.loads(json.dumps(spec)) == spec


def test_data_of_another_host_is_refused() -> None:
    spec = rates_chart([RateRow("a", rate(1, 2))], LABELS)
    spec["data"] = {"url": "https://example.com/rates.json"}
    with pytest.raises(ValueError, match="not allowed"):
        svg(spec)


@pytest.mark.parametrize(
    ("curve", "until_day", "end"),
    [(QUICK, None, 10), (QUICK, 40, 10), (QUICK, 2, 2), (SETTLED, 40, 40), (SETTLED, None, 4)],
)
def test_a_line_ends_where_its_knowledge_ends(curve: Curve, until_day: int | None, end: int) -> None:
    spec = incidence_chart([ChartSeries("a", curve)], LABELS, until_day=until_day)
    days = [row["day"] for row in spec["data"]["values"]]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (0, end)


@pytest.mark.parametrize("names", [[], ["a", "a"], list("abcdefg")], ids=["none", "twins", "seven"])
def test_series_that_nobody_could_tell_apart_are_refused(names: list[str]) -> None:
    with pytest.raises(ValueError, match="series"):
        incidence_chart([ChartSeries(name, QUICK) for name in names], LABELS)


@pytest.mark.parametrize("names", [[], ["a", "a"]], ids=["none", "twins"])
def test_groups_that_nobody_could_tell_apart_are_refused(names: list[str]) -> None:
    with pytest.raises(ValueError, match="group"):
        rates_chart([RateRow(name, None) for name in names], LABELS)


def luminance(colour: str) -> float:
    # WCAG 2.2, relative luminance
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("paper", ["#FFFFFF", "#121212"])
@pytest.mark.parametrize("colour", PALETTE)
def test_every_colour_stands_out_on_light_and_on_dark_paper(colour: str, paper: str) -> None:
    dark, light = sorted((luminance(colour), luminance(paper)))
    assert (light + 0.05) / (dark + 0.05) >= 3


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6])
def test_each_curve_has_its_panel_under_its_name_and_all_have_the_same_axes(n, narrow):
    curves = [QUICK, SLOW, SETTLED] * 2
    series = [ChartSeries(f"Genre {number}", curve) for number, curve in enumerate(curves[:n])]
    spec = incidence_chart(series, LABELS, narrow=narrow)
    assert len(spec["concat"]) == n
    assert spec["columns"] == (1 if narrow else {1: 1, 2: 2, 3: 3, 4: 2}.get(n, 3))
    axes = [
        (panel["layer"][0]["encoding"]["x"]["scale"], panel["layer"][1]["encoding"]["y"]["scale"])
        for panel in spec["concat"]
    ]
    assert axes == axes[:1] * n
    drawn = svg(spec)
    assert set(re.findall(r'(?:fill|stroke)="(#[^"]*)"', drawn)) == {PALETTE[0]}
    assert [one for one in texts(drawn) if one.startswith("Genre")] == [one.name for one in series]


def test_of_steps_on_one_pixel_the_last_is_drawn_and_every_height_is_the_findings():
    curve = cumulative_incidence([(day, 1, 1) for day in range(3_000)] + [(3_000, 0, 500)])
    spec = incidence_chart([ChartSeries("a", curve)], LABELS)
    rows = spec["data"]["values"]
    by_day = {step.day: (step.incidence, step.low, step.high) for step in curve.steps}
    assert len(rows) < 600 < len(curve.steps)
    assert rows[-1]["incidence"] == pytest.approx(curve.steps[-1].incidence, abs=0.005)
    assert all(by_day[row["day"]] == (row["incidence"], row["low"], row["high"]) for row in rows[:-1])
    per_pixel = 3_000 / 560
    for row, later in pairwise(rows):
        between = [one for day, one in by_day.items() if row["day"] + 2 * per_pixel < day < later["day"]]
        assert all(abs(one[0] - row["incidence"]) < 0.01 for one in between)


def test_a_chart_of_counts_shows_every_name_and_number_nought_too():
    drawn = svg(counts_chart([CountRow("en échange", 1_208), CountRow("<b>reconnu</b>", 0)], LABELS))
    shown = texts(drawn)
    assert {"en échange", "<b>reconnu</b>", f"1{NNBSP}208", "0"} <= set(shown)
    assert 'role="img"' in drawn


@pytest.mark.parametrize("rows", [[], [CountRow("a", 1), CountRow("a", 2)]])
def test_a_chart_of_counts_needs_names_of_their_own(rows):
    with pytest.raises(ValueError, match="its own name"):
        counts_chart(rows, LABELS)


def test_a_forest_shows_each_line_on_its_side_of_nil_and_no_point_where_there_is_none() -> None:
    rows = [
        ForestRow("Une étude", 12.0, Interval(-3.0, 27.0), "+12"),
        ForestRow("Vous", None, None, "trop tôt", strong=True),
        ForestRow("Ailleurs", None, Interval(-60.0, 40.0), "indéterminé", strong=True),
    ]
    spec = forest_chart(rows, LABELS)
    values = spec["data"]["values"]
    assert [set(row) & {"value", "low"} for row in values] == [{"value", "low"}, set(), {"low"}]
    shown = texts(svg(spec))
    for label in ("Une étude", "Vous", "Ailleurs", "+12", "trop tôt", "indéterminé", LABELS.x):
        assert label in shown
    with pytest.raises(ValueError, match="its own name"):
        forest_chart(rows[:1] * 2, LABELS)
    with pytest.raises(ValueError, match="at least one line"):
        forest_chart([], LABELS)


def test_a_gap_shows_its_range_beside_what_would_not_matter_and_an_unknown_is_no_zero() -> None:
    rows = [
        ForestRow("Réponse", 12.0, Interval(-3.0, 27.0), "de -3 à +27"),
        ForestRow("Contrat", None, None, "trop tôt"),
    ]
    spec = gaps_chart(rows, LABELS, 10)
    first, second = spec["data"]["values"]
    assert (first["low"], first["value"], first["high"]) == (-3.0, 12.0, 27.0)
    assert not {"low", "value", "high"} & set(second)
    assert spec["layer"][0]["data"]["values"] == [{"from": -10, "to": 10}]
    assert spec["layer"][2]["encoding"]["x"]["scale"]["domain"] == [-30, 30]
    shown = texts(svg(spec))
    for label in ("Réponse", "Contrat", "de -3 à +27", "trop tôt", LABELS.x):
        assert label in shown


@pytest.mark.parametrize(
    ("rows", "margin"),
    [([], 10), ([ForestRow("a", None, None)] * 2, 10), ([ForestRow("a", None, None)], 0)],
)
def test_a_chart_of_gaps_needs_names_of_their_own_and_a_margin(rows, margin) -> None:
    with pytest.raises(ValueError, match=r"its own name|a margin"):
        gaps_chart(rows, LABELS, margin)


@pytest.mark.parametrize("text", ["\x1b[31mrouge", "nul\x00", "\ud800", "\ufffe", "<b>&\"'"])
def test_no_character_of_a_name_stops_the_drawing(text):
    drawn = svg(counts_chart([CountRow(text, 2)], ChartLabels(f"Compte : {text}", "", "")))
    shown = text.translate({ord(bad): "\ufffd" for bad in "\x1b\x00\ud800\ufffe"})
    assert shown in texts(drawn)


STUDIES = [
    ForestRow("The Recruiting Unblog (2010), direct", -64.0, Interval(-79.0, -38.0), "\N{MINUS SIGN}64"),
    ForestRow("The Recruiting Unblog (2010), par relation commune", -40.0, Interval(-68.0, 0.2), "..."),
    ForestRow("Vous", None, None, "pas assez", strong=True),
]


def words(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what stands in words on the lines of a chart, with its place."""
    laid = [layer["data"]["values"] for layer in spec["layer"] if layer["mark"]["type"] == "text"]
    return [word for layer in laid for word in layer]


@pytest.mark.parametrize("narrow", [False, True])
def test_no_name_of_a_study_is_cut_and_nothing_is_written_across_the_plot(narrow):
    for spec in (
        forest_chart(STUDIES, LABELS, narrow=narrow),
        gaps_chart(STUDIES, LABELS, 10, narrow=narrow),
    ):
        shown = " ".join(word["text"] for word in words(spec))
        for row in STUDIES:
            assert row.name in shown
            assert row.remark in shown
        for word in words(spec):
            beside = word["at"] < 0 or word["at"] > spec["width"]
            assert beside or (
                narrow and all(abs(word["down_px"] - row["down_px"]) > 12 for row in spec["data"]["values"])
            )


@pytest.mark.parametrize("narrow", [False, True])
def test_nil_has_no_sign_and_the_ticks_of_a_phone_are_few(narrow):
    shown = texts(svg(forest_chart(STUDIES, LABELS, narrow=narrow)))
    assert "0" in shown
    assert "+0" not in shown
    assert len([one for one in shown if one.strip("+\N{MINUS SIGN}").isdigit()]) == (6 if narrow else 10)


@given(st.text(max_size=300), st.integers(60, 400))
def test_wrapped_lines_fit_and_lose_no_letter(text, room):
    lines = wrapped(text, room, most=1_000)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_px(line) <= room or len(line) == 1 for line in lines)
    few = wrapped(text, room, most=2)
    assert len(few) <= 2
    assert few == lines or few[-1].endswith("\N{HORIZONTAL ELLIPSIS}")
