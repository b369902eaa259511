"""Numbers, dates and marks are written as each language writes them."""

import pytest

from visavis.words.typography import (
    bare_percent,
    day,
    day_of_week,
    elided,
    isolated,
    number,
    percent,
    points,
    typeset,
)

NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "digits", "fr", "en"),
    [
        (0, 0, "0", "0"),
        (1_234_567, 0, f"1{NARROW}234{NARROW}567", "1,234,567"),
        (1234.56, 1, f"1{NARROW}234,6", "1,234.6"),
        (-3, 0, "\N{MINUS SIGN}3", "\N{MINUS SIGN}3"),
    ],
)
def test_a_number(value, digits, fr, en):
    assert (number(value, "fr", digits), number(value, "en", digits)) == (fr, en)


@pytest.mark.parametrize(
    ("share", "fr", "en"),
    [
        (0, f"0{NARROW}%", "0%"),
        (1, f"100{NARROW}%", "100%"),
        (0.416, f"42{NARROW}%", "42%"),
        (0.004, f"0,4{NARROW}%", "0.4%"),
        (0.996, f"99,6{NARROW}%", "99.6%"),
    ],
)
def test_a_share_is_whole_but_never_rounded_to_nil_or_all(share, fr, en):
    assert (percent(share, "fr"), percent(share, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("gap", "fr"),
    [(0.101, "+10"), (-0.03, "\N{MINUS SIGN}3"), (0, "0"), (0.004, "+0,4"), (-0.004, "\N{MINUS SIGN}0,4")],
)
def test_a_difference_keeps_its_sign_however_small(gap, fr):
    assert points(gap, "fr") == fr
    assert points(gap, "en") == fr.replace(",", ".")


@pytest.mark.parametrize(
    ("instant", "fr", "en"),
    [
        (1_772_582_400, "4 mars 2026", "4 March 2026"),
        (1_772_323_200, "1er mars 2026", "1 March 2026"),
        (1_772_323_199, "28 février 2026", "28 February 2026"),
    ],
)
def test_a_day_is_told_in_utc(instant, fr, en):
    assert (day(instant, "fr"), day(instant, "en")) == (fr, en)


def test_keyboard_signs_become_those_of_print():
    assert typeset("l'an « un » : 5 % ?", "fr") == (
        f"l\N{RIGHT SINGLE QUOTATION MARK}an «{NARROW}un{NARROW}»{NARROW}: 5{NARROW}%{NARROW}?"
    )
    assert typeset('it\'s "one"', "en") == (
        "it\N{RIGHT SINGLE QUOTATION MARK}s \N{LEFT DOUBLE QUOTATION MARK}one\N{RIGHT DOUBLE QUOTATION MARK}"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Zoë O'Neil", "Zoë O'Neil"),
        ("\u05d3\u05e0\u05d4", "\u2068\u05d3\u05e0\u05d4\u2069"),
        ("Ann\u202ecod.exe", "\u2068Anncod.exe\u2069"),
        ("\u2066\u2066Ann", "\u2068Ann\u2069"),
        ("\u2068Ann", "\u2068Ann\u2069"),
        # a sentence that fills another keeps its names apart
        ("(\u2068\u05d3\u2069, 3)", "(\u2068\u05d3\u2069, 3)"),
        ("(\u2068\u05d3\u2069, \u05d3)", "\u2068(\u05d3, \u05d3)\u2069"),
    ],
)
def test_a_name_turns_no_sentence_round(name, shown):
    assert isolated(name) == shown


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Aurélie", "les mots d\N{RIGHT SINGLE QUOTATION MARK}Aurélie"),
        ("Élise", "les mots d\N{RIGHT SINGLE QUOTATION MARK}Élise"),
        ("Yves", "les mots d\N{RIGHT SINGLE QUOTATION MARK}Yves"),
        ("Yann", "les mots de Yann"),
        ("Zoé", "les mots de Zoé"),
        ("", "les mots de "),
    ],
)
def test_de_before_a_name(name, said):
    assert elided("les mots de {name}", "fr", name).format(name=name) == said
    assert elided("les mots de {name}", "en", name) == "les mots de {name}"


def test_a_percent_has_a_tenth_only_where_it_would_be_nil_or_all_without() -> None:
    told = {0.0: "0", 0.004: "0.4", 0.0094: "0.9", 0.0096: "1", 0.5: "50", 0.996: "99.6", 1 - 1e-16: "100"}
    assert {share: str(bare_percent(share, "en")) for share in told} == told


def test_a_day_that_is_near_is_told_by_its_name():
    first = 1_796_083_200
    assert (day_of_week(first, "fr"), day_of_week(first, "en")) == (
        "mardi 1er décembre",
        "Tuesday 1 December",
    )


@pytest.mark.parametrize(
    ("value", "digits", "written"), [(-0.001, 2, "0.00"), (-0.4, 0, "0"), (-0.6, 0, "\u22121")]
)
def test_what_is_nil_as_it_is_written_has_no_sign(value, digits, written):
    assert number(value, "en", digits) == written
