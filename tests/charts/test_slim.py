"""A drawing in fewer letters looks as it did, to a tenth of a pixel."""

import re
from xml.etree import ElementTree as ET

import pytest

from visavis.charts.slim import slim

TEXT = (
    '<text text-anchor="end" transform="translate(8.123,{y})" font-family="serif" font-size="12px"'
    ' fill="currentColor" opacity="1">{word}</text>'
)


def drawn(*parts: str) -> str:
    inner = "".join(parts)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" class="marks" width="10" height="10">'
        f'<g fill="none"><g class="mark-group" aria-hidden="true">{inner}</g></g></svg>'
    )


def test_what_all_parts_say_is_said_once():
    slimmed = slim(drawn(*(TEXT.format(y=y, word=f"a{y}") for y in range(20))), "words & <more>")
    for said in ("font-family", "font-size", "text-anchor", "currentColor"):
        assert slimmed.count(said) == 1
    assert slimmed.count("<text") == 20
    assert 'x="8.1"' in slimmed
    assert ET.fromstring(slimmed).get("aria-label") == "words & <more>"  # noqa: S314


def test_a_part_that_says_otherwise_keeps_what_it_says():
    red = TEXT.format(y=3, word="red").replace("currentColor", "#D55E00")
    slimmed = slim(drawn(TEXT.format(y=1, word="ink"), red), "")
    assert 'fill="currentColor"' in slimmed
    assert 'fill="#D55E00"' in slimmed


def test_what_cannot_be_seen_is_left_out():
    slimmed = slim(
        drawn(
            '<path class="background" d="M0,0h9v9h-9Z"/>',
            '<path d="" display="none" fill="red"/>',
            "<g><g></g></g>",
            '<path d="M0,0h9v9h-9Z" fill="#0072B2"/>',
        ),
        "",
    )
    assert slimmed.count("<path") == 1
    assert "#0072B2" in slimmed


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("M0,10L5.04,10L5.04,2.55L5.04,2.55L9,2.55", "M0,10H5V2.5H9"),
        ("M0,0L3,4L3,9Z", "M0,0L3,4V9Z"),
        ("M1,2C3,4,5,6,7.777,8", "M1,2C3,4,5,6,7.8,8"),
    ],
)
def test_straight_strokes_are_written_by_their_ends(path, written):
    assert f'd="{written}"' in slim(drawn(f'<path d="{path}" stroke="red"/>'), "")


def test_a_round_point_is_a_circle_and_a_line_has_two_ends():
    point = "M5.244,0A5.244,5.244,0,1,1,-5.244,0A5.244,5.244,0,1,1,5.244,0"
    slimmed = slim(
        drawn(
            f'<path transform="translate(20,30.06)" d="{point}" fill="#0072B2" opacity="0.5"/>',
            '<line transform="translate(4,0)" x2="0" y2="9" stroke="currentColor" opacity="0.5"/>',
        ),
        "",
    )
    assert re.search(r'<circle fill="#0072B2" fill-opacity="0.5" cx="20" cy="30.1" r="5.2"/>', slimmed)
    assert re.search(r'<line stroke="currentColor" x1="4" x2="4" y2="9" stroke-opacity="0.5"/>', slimmed)


def test_a_text_keeps_all_its_lines():
    two = '<tspan x="0" dy="0">first</tspan><tspan x="0" dy="13">second</tspan>'
    slimmed = slim(drawn(TEXT.format(y=1, word=two), TEXT.format(y=40, word=two)), "")
    assert slimmed.count("first</tspan>") == slimmed.count("second</tspan>") == 2
    assert 'transform="translate(8.1,40)"' in slimmed
