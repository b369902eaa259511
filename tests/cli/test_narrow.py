"""What a narrow terminal leaves out is never a name, nor a key."""

import pytest

from visavis.cli.terminal import clean, fitting, table
from visavis.words import say as worded

HEADER = ("Name", "Rung", "Last", "Waiting", "Key")
ROWS = [
    ("Dexter Featherstonehaugh", "exchanging", "2026-08-29", "the other", "dexter-featherston-1c3a512"),
    ("Ann", "connected", "never", "nobody", "ann"),
]


@pytest.mark.parametrize(
    ("width", "kept"),
    [
        (120, ["Name", "Rung", "Last", "Waiting", "Key"]),
        (80, ["Name", "Rung", "Waiting", "Key"]),
        (66, ["Name", "Waiting", "Key"]),
        (60, ["Name", "Key"]),
        (40, ["Name", "Key"]),
    ],
)
def test_columns_go_before_a_name_is_cut(monkeypatch, capsys, width, kept):
    monkeypatch.setenv("COLUMNS", str(width))
    header, rows = fitting(HEADER, ROWS, spare=(2, 1, 3))
    assert header == kept
    table(header, rows, whole=range(1, len(header)))
    shown = capsys.readouterr().out
    assert "dexter-featherston-1c3a512"[: width - 3] in shown
    if width >= 60:
        assert "Dexter Featherstonehaugh" in shown


def test_an_isolated_name_shows_as_it_is_in_a_terminal():
    name = "\u05d3\u05e0\u05d4"
    said = worded("agenda.person", "en", name=name, work="")
    assert name in clean(said)
    assert "\ufffd" not in clean(said)
    assert clean("Ann\u202ecod.exe") == "Ann\ufffdcod.exe"
