"""What is taken along for a spreadsheet has named columns, and numbers that are numbers."""

import copy

import pytest

from visavis.study.duration import cumulative_incidence
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import wilson
from visavis.words import Bars, Block, Curves, Forest, Paragraph, Points, Span, Spans, Table, Weeks
from visavis.words.figures import cell
from visavis.words.pages import Bar, ForestLine
from visavis.words.sheets import sheet
from visavis.words.typography import Figure, number, percent, points

FOUND = Finding(0.6, wilson(6, 10), 10, "wilson")
RANGE = [round(FOUND.interval.low, 6), round(FOUND.interval.high, 6)]
CURVE = cumulative_incidence([(1, 1, 3), (40, 1, 2)])


@pytest.mark.parametrize(
    ("block", "lang", "rows"),
    [
        (Bars("", (Bar("a", 0), Bar("b", 1_208))), "fr", [["Nom", "Nombre"], ["a", 0], ["b", 1_208]]),
        (
            Spans("", "Accepted", "%", ".", (Span("a", FOUND, "6 of 10"), Span("b", None, "too few"))),
            "en",
            [
                [
                    "Name",
                    "Accepted (share of 0 to 1)",
                    "at least",
                    "at most",
                    "of how many",
                    "what is missing",
                ],
                ["a", 0.6, *RANGE, 10, None],
                ["b", None, None, None, None, "too few"],
            ],
        ),
        (
            Forest("", "x", (ForestLine("a", 100 * 0.006, Interval(-3, 0.2), "+0.6", strong=True),)),
            "fr",
            [["Nom", "Écart en points", "au moins", "au plus"], ["a", 0.6, -3, 0.2]],
        ),
        (
            Weeks("", "x", "Personnes", 20_514, (4, 6), ()),
            "fr",
            [["Semaine du", "Personnes"], ["2026-03-02", 4], ["2026-03-09", 6]],
        ),
        (
            Points("", "People", "Answered", "%", ".", ((2.0, 1 - 0.4),)),
            "en",
            [["People", "Answered (share of 0 to 1)"], [2, 0.6]],
        ),
        (Paragraph("words"), "en", None),
    ],
)
def test_a_chart_is_laid_out_with_what_it_shows_and_nothing_else(block, lang, rows):
    assert sheet(block, lang) == rows


def test_a_curve_is_laid_out_step_by_step_up_to_its_last_day():
    head, *rows = sheet(Curves("", "Days", "Accepted", "%", ".", 30, (("a", CURVE),)), "en") or []
    assert head == ["Name", "Days", "Accepted (share of 0 to 1)", "at least", "at most", "still followed"]
    assert [row[:3] for row in rows] == [["a", 0, 0], ["a", 1, 0.6]]


def test_a_figure_with_a_range_has_each_of_its_numbers_in_a_column():
    few = NotEnough("few", 3, 5)
    table = Table(
        "",
        ("Kind", "Sent", "Rate", "Gap", "Part"),
        (
            ("a", number(1_208, "fr"), cell(FOUND, "fr"), points(-0.42, "fr"), percent(0.25, "fr")),
            ("b", number(-3, "fr"), cell(few, "fr"), "inconnu", "inconnu"),
        ),
    )
    head, first, second = sheet(table, "fr") or []
    assert head == [
        "Kind",
        "Sent",
        "Rate (part de 0 à 1)",
        "Rate (au moins)",
        "Rate (au plus)",
        "Rate (sur combien)",
        "Rate (ce qui manque)",
        "Gap (points)",
        "Part (part de 0 à 1)",
    ]
    assert first == ["a", 1_208, 0.6, *RANGE, 10, None, -42, 0.25]
    assert second == ["b", -3, None, None, None, None, cell(few, "fr"), "inconnu", "inconnu"]


def test_a_figure_is_its_words_and_can_be_copied():
    one = Figure("60%", 0.6, FOUND.interval, 10, "share")
    again = copy.deepcopy(one)
    assert one == again == "60%"
    assert (again.value, again.interval, again.n, again.unit) == (0.6, FOUND.interval, 10, "share")


def test_a_block_without_a_row_has_its_head_alone():
    blocks: list[Block] = [Bars("", ()), Table("", ("a", "b"), ())]
    assert [sheet(block, "en") for block in blocks] == [[["Name", "Number"]], [["a", "b"]]]
