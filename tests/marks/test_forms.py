"""What is typed into a form is read once, at the door, and what passes is fit to keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.errors import CannotMark
from visavis.marks import HORIZONS, OUTCOMES, RECORDED, RUNGS, Objective, Outcome, Promise, forms
from visavis.traces import DAY_SECONDS

TODAY = 20_000
NOW = TODAY * DAY_SECONDS + 3_600


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-10-04", TODAY),
        (" today ", TODAY),
        ("+14", TODAY + 14),
        ("-2", TODAY - 2),
        ("04/10/2024", None),
        ("tomorrow", None),
        ("٢", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written_or_not_at_all(typed, day):
    if day is None:
        with pytest.raises(CannotMark) as told:
            forms.day(typed, NOW)
        assert told.value.code == "no_day"
    else:
        assert forms.day(typed, NOW) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1990-01-01", "day_too_early"),
        ("-9999", "day_too_early"),
        ("2200-01-01", "day_too_late"),
    ],
)
def test_a_day_of_another_century_is_told_to_be_a_day_but_not_of_here(typed, code):
    with pytest.raises(CannotMark, match=code):
        forms.day(typed, NOW)


def test_what_happened_is_not_ahead_and_what_is_promised_is_not_behind():
    # tomorrow has begun already to the east
    assert forms.past_day("+1", NOW) == TODAY + 1
    assert forms.coming_day("today", NOW) == TODAY
    with pytest.raises(CannotMark, match="day_ahead"):
        forms.past_day("+2", NOW)
    with pytest.raises(CannotMark, match="day_behind"):
        forms.coming_day("-1", NOW)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12 000,50", 1_200_050),
        ("12\N{NARROW NO-BREAK SPACE}000", 1_200_000),
        ("0.5", 50),
        ("7", 700),
        ("4,800", 480_000),
        ("4 800,50", 480_050),
        ("1.234", 123_400),
        ("1.234.567,5", 123_456_750),
        ("1,234,567.89", 123_456_789),
        ("4'800", 480_000),
        ("1,23,456", None),
        ("1,2345", None),
        ("1234,567", None),
        ("1.2.3", None),
        ("1,234,56", None),
        ("-5", None),
        ("twelve", None),
        ("9" * 13, None),
    ],
)
def test_an_amount_is_read_to_the_hundredth(typed, cents):
    if cents is None:
        with pytest.raises(CannotMark, match="no_amount"):
            forms.amount(typed, "EUR")
    else:
        assert forms.amount(typed, " chf ") == (cents, "CHF")


@pytest.mark.parametrize("currency", ["", "EURO", "E1R"])
def test_a_currency_is_three_letters_or_a_sign(currency):
    with pytest.raises(CannotMark, match="no_amount"):
        forms.amount("5", currency)


@pytest.mark.parametrize(
    ("typed", "currency", "read"),
    [
        ("£60", "", (6_000, "GBP")),
        ("60 €", "GBP", (6_000, "EUR")),
        ("$1,200.50", "EUR", (120_050, "USD")),
        ("$5", "CAD", (500, "CAD")),
        ("GBP 60", "", (6_000, "GBP")),
        ("60 gbp", "EUR", (6_000, "GBP")),
        ("7", "£", (700, "GBP")),
    ],
)
def test_the_currency_beside_the_figures_counts_first(typed, currency, read):
    assert forms.amount(typed, currency) == read


@pytest.mark.parametrize("typed", ["£60€", "£", "£ EUR 5", "-£5", "£1 and £2"])
def test_two_currencies_or_no_figures_are_no_amount(typed):
    with pytest.raises(CannotMark, match="no_amount"):
        forms.amount(typed, "EUR")


@given(st.text())
def test_words_that_pass_can_be_kept_by_any_database(typed):
    try:
        kept = forms.text(typed)
    except CannotMark as told:
        assert told.code == "no_words"  # noqa: PT017 - what else would be raised fails the test
        assert not typed.replace("\0", "").strip()
    else:
        assert kept == kept.strip()
        assert "\0" not in kept
        assert kept.encode().decode() == kept


def test_words_without_end_are_refused_and_not_cut():
    with pytest.raises(CannotMark) as told:
        forms.text("x" * (forms.WORDS_LIMIT + 1))
    assert told.value.fields == {"length": forms.WORDS_LIMIT + 1, "limit": forms.WORDS_LIMIT}


def test_codes_are_those_we_know_whatever_their_case():
    assert forms.recorded_outcome(" Meeting ") == "meeting"
    assert [forms.any_outcome(one) for one in OUTCOMES] == list(OUTCOMES)
    assert [forms.rung(one) for one in RUNGS] == list(RUNGS)
    assert [forms.horizon(one) for one in HORIZONS] == list(HORIZONS)
    for read, code in (
        (forms.recorded_outcome, "no_such_outcome"),
        (forms.any_outcome, "no_such_outcome"),
        (forms.horizon, "no_such_horizon"),
        (forms.note_kind, "no_such_note_kind"),
        (forms.rung, "no_such_rung"),
    ):
        with pytest.raises(CannotMark, match=code):
            read("reply at once")


def test_a_reply_is_read_from_traces_and_never_recorded():
    assert "reply" not in RECORDED
    with pytest.raises(CannotMark, match="no_such_outcome"):
        forms.recorded_outcome("reply")


def test_a_form_becomes_a_mark():
    form = forms.OutcomeForm("CALL", "2024-10-01", "30", "eur", " soon ")
    assert form.read("ada", NOW) == (Outcome("ada", "call", 3_000, "EUR", "soon"), TODAY - 3)
    assert forms.OutcomeForm("call").read("ada", NOW) == (Outcome("ada", "call"), TODAY)
    promise = forms.PromiseForm("+3", "the paper").read("ada", NOW)
    assert promise == (Promise("ada", TODAY + 3, "the paper"), TODAY)
    late = forms.PromiseForm("-3", "the paper").read("ada", NOW)
    assert late == (Promise("ada", TODAY - 3, "the paper"), TODAY)
    typed = forms.ObjectiveForm("Ten  circles", "mid", "meeting", ("Ruche", " Ruche"), rungs=("Met", "met"))
    assert typed.read(NOW) == Objective("Ten  circles", "mid", "meeting", ("Ruche",), (), ("met",), ())
