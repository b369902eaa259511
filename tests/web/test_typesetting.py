"""Claims about what the pages keep on one line."""

import pytest

from visavis.web.typesetting import typeset


@pytest.mark.parametrize(
    "text",
    [
        "le 28~nov. 2026",
        "jusqu\N{RIGHT SINGLE QUOTATION MARK}au 26~novembre 2026, dans 9~jours",
        "le 1er~mars",
        "44~à~68\u202f%",
        "de \N{MINUS SIGN}31~à~+3~points",
        "3~semaines, 2~fois, 15~min",
        "on 4~March 2026, 2~to~20~days",
        "1~Sept 2026",
        "bient\u00f4t~! D\u00e9couvrez \u00ab~tout~\u00bb, 100~% pour 5~\u20ac, l\u00e0~: ici~; o\u00f9~?",
        "a != b, ::1 and 3 !important",
        "12 personnes ont 3 maisons et 4 Marchais",
        "page 3 mayonnaise, 5 to ten, une à 12",
    ],
)
def test_a_day_has_its_month_beside_it_and_a_number_its_unit(text):
    assert typeset(f"<p>{text.replace('~', ' ')}</p>") == f"<p>{text.replace('~', chr(160))}</p>"


@pytest.mark.parametrize(
    "page",
    [
        '<input value="dans 9 jours">',
        "<textarea>\n<p>\nle 28 novembre\n</textarea>",
        '<p class="draft">on <span>28 November</span> at 9 days</p>',
        "<option>9 jours</option>",
        "<svg><text>9 jours</text></svg>",
    ],
)
def test_what_was_typed_stays_as_it_is(page):
    page = f"<select>{page}</select>" if page.startswith("<option") else page
    assert typeset(page) == page
