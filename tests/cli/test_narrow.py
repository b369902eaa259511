"""What a narrow terminal leaves out is never a name, nor a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.handmade import archive, connected, said
from visavis.cli.run import run
from visavis.cli.terminal import clean, fitting, line_starts, one_line, say_wrapped, table
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


LONG = (
    "Your talk on reading aloud in small towns has stayed with me since Tuesday, all of it, word by word. "
    * 4
)
ADDRESS = "https://example.org/" + "reading-aloud-" * 8


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    ada = ("Ada " + "Rive-des-Eaux-Vives " * 6, "ada")
    rows = {
        "connections": [connected("2026-01-05", ada)],
        "messages": [said("t1", "2026-03-01 10:00", LONG, ada)],
    }
    paper = archive(tmp_path / "paper.zip", "2026-06-01 12:00", **rows)
    assert run(["import", str(paper)]) == 0


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(
    "words",
    [
        ("read", LONG),
        ("read", f"Bonjour !\n\n{LONG}", "--to", "ada"),
        ("search", "talk"),
        ("person", "ada"),
        ("note", "ada", LONG),
        ("objective", LONG[:400]),
        ("experiment", "plan", "--title", LONG[:60], "--arm", "none", "--arm", f"a={LONG[:200]}"),
    ],
    ids=lambda words: words[0],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_line_is_wider_than_the_terminal(capsys, words, lang):
    capsys.readouterr()
    assert run([*words, "--lang", lang]) == 0
    if words[0] == "objective":
        assert run(["ask", "objectives", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert " ".join(LONG[:50].split()) in " ".join(out.split())
    assert [line for line in out.splitlines() if len(line) > 80] == []


@pytest.mark.usefixtures("ledger")
def test_an_address_in_a_draft_stays_whole_and_so_do_its_lines(capsys):
    capsys.readouterr()
    draft = f"{LONG}\n\n{ADDRESS}\n  and so on\N{NO-BREAK SPACE}!"
    assert run(["read", draft]) == 0
    out = capsys.readouterr().out
    assert f"\n\n{ADDRESS}\n  and so on\N{NO-BREAK SPACE}!\n" in out


@given(st.text(alphabet="ab \n", max_size=60), st.integers(1, 9))
def test_a_text_broken_into_lines_loses_nothing_and_fits(text, room):
    starts = line_starts(text, room)
    parts = [text[a:b] for a, b in zip([0, *starts], [*starts, None], strict=True)]
    assert "".join(parts) == text
    for line in (line.rstrip() for part in parts for line in part.split("\n")):
        assert len(line) <= room or len(line.split()) == 1


def test_a_quotation_mark_stays_with_its_words(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "24")
    quoted = "«\u202fla grille lundi soir\u202f»"
    say_wrapped(one_line(f"Vous écrivez\n{quoted}"))
    printed = capsys.readouterr().out
    assert "soir\u202f»" in printed
    assert "«\u202fla" in printed
    assert one_line(" a \t b\r\n\u2028c ") == "a b c"
