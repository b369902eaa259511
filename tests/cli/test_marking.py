"""What the owner types is noted, shown, and taken back, in both languages."""

import json
import re

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from visavis.cli.run import run
from visavis.desk import Desk
from visavis.marks.forms import AddressForm

ADA, BEA = ("Ada Rive", "ada"), ("Béa Mont", "bea")


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    tables = {
        "connections": [connected("2026-01-05", ADA), connected("2026-02-05", BEA)],
        "invitations": [invited("2026-01-04 10:00", ADA, "Your talk on reading aloud, in Lyon")],
        "messages": [said("t1", "2026-03-01 10:00", "Bonjour", ADA)],
    }
    paper = archive(tmp_path / "paper.zip", "2026-06-01 12:00", **tables)
    assert run(["import", str(paper)]) == 0


@pytest.fixture
def typed(capsys):
    def type_(*words, code=0):
        capsys.readouterr()
        assert run(list(words)) == code
        told = capsys.readouterr()
        return told.out if code == 0 else told.err

    return type_


def told(typed, *words):
    return json.loads(typed(*words, "--json"))


def test_an_outcome_is_noted_listed_and_taken_back(typed):
    out = typed("outcome", "ada", "meeting", "--on", "2026-03-09", "--amount", "1200", "--words", "the audit")
    assert "2026-03-09" in out
    assert "--revoke 1" in out
    (mark,) = told(typed, "outcome", "Ada Rive")["marks"]
    assert (mark["outcome"], mark["cents"], mark["on"], mark["name"]) == (
        "meeting",
        120_000,
        "2026-03-09",
        "Ada Rive",
    )
    assert told(typed, "person", "ada")["rung"] == "met"
    assert "1,200 EUR; the audit" in typed("outcome")
    assert told(typed, "outcome", "--revoke", "1")["revoked"]["number"] == 1
    assert told(typed, "outcome") == {"format": 1, "marks": []}
    assert "Again" in typed("marks", "--undo", "1")
    assert "taken back" in typed("marks", "--undo", "1")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("outcome", "ada", "reply"), 50, "download, inquiry, call"),
        (("outcome", "ada", "call", "--on", "soon"), 50, "2026-03-04"),
        (("outcome", "ada", "call", "--amount", "much"), 50, "£12,000.50"),
        (("outcome", "zoe", "call"), 32, "zoe"),
        (("note", "ada", " "), 50, "no words"),
        (("outcome", "--revoke", "7"), 30, "7"),
        (("group", "Jazz", "--dissolve"), 30, "Jazz"),
        (("misread", "bea", "cosmetic"), 30, "bea"),
        (("misread", "ada", "lovely"), 50, "cosmetic"),
        (("recommendation", "1", "ada"), 30, "1"),
        (("snooze", "ada", "--until", "-3"), 50, "to come"),
        (("objective", "x", "--rung", "sky"), 50, "stranger"),
    ],
)
def test_what_cannot_be_noted_is_told_in_a_sentence(typed, words, code, sentence):
    assert sentence in typed(*words, code=code)
    assert told(typed, "marks")["marks"] == []


def test_what_is_noted_twice_of_one_day_is_said_to_be(typed):
    first = typed("outcome", "ada", "call", "--on", "2026-03-09")
    assert "already" not in first
    assert "already, under number 1" in typed("outcome", "ada", "call", "--on", "2026-03-09")
    assert "already" not in typed("outcome", "ada", "call", "--on", "2026-03-10")


def test_two_people_become_one_only_after_a_look_at_both(typed):
    shown = typed("merge", "ada", "bea")
    assert "Ada Rive (ada)" in shown
    assert "Béa Mont (bea)" in shown
    assert "add --yes" in shown
    assert [one["person_key"] for one in told(typed, "merge", "ada", "bea")["merged"]] == ["ada", "bea"]
    assert told(typed, "marks")["marks"] == []
    assert "Ada Rive (ada)" in typed("merge", "ada", "bea", "--yes")
    assert len(told(typed, "marks")["marks"]) == 1
    typed("person", "ada")


def test_hours_are_those_of_the_owners_zone(typed):
    assert "2026-03-01 10:00" in typed("person", "ada")
    typed("agenda", "--zone", "Asia/Tokyo")
    story = typed("person", "ada")
    assert "2026-03-01 19:00" in story
    # a day that is known without its hour stays that day
    assert "2026-01-05  " in story
    assert told(typed, "person", "ada")["events"][0]["at"].endswith("Z")


def test_an_amount_without_a_currency_is_in_the_one_noted_last_or_that_of_the_zone(typed):
    typed("agenda", "--zone", "Europe/London")
    assert "1,440 GBP" in typed("outcome", "ada", "contract", "--amount", "1440")
    assert "60 EUR" in typed("outcome", "bea", "contract", "--amount", "€60")
    assert "4,800 EUR" in typed("outcome", "bea", "contract", "--amount", "4,800")
    assert "75 CHF" in typed("outcome", "bea", "contract", "--amount", "75", "--currency", "chf")
    assert "80 GBP" in typed("outcome", "bea", "contract", "--amount", "80 GBP", "--currency", "chf")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_kind_of_mark_is_told_in_both_languages(typed, lang):
    typed("outcome", "ada", "contract", "--amount", "5")
    typed("note", "ada", "likes", "jazz")
    typed("snooze", "bea", "--until", "+9", "--words", "on leave")
    typed("snooze", "bea", "--until", "+3", "--promise", "the paper")
    typed("snooze", "ada", "--for-good")
    typed("group", "Jazz", "ada", "bea")
    typed("objective", "Ten circles", "--group", "jazz", "--person", "bea", "--horizon", "long")
    typed("misread", "ada", "cosmetic")
    shown = typed("marks", "--lang", lang)
    assert len(re.findall(r"^ *\d+  \d{4}-\d\d-\d\d", shown, re.MULTILINE)) == 11
    assert not re.search(r"mark\.|outcome\.|horizon\.", shown)
    for command in ("outcome", "note", "snooze", "group", "objective", "misread", "recommendation"):
        assert typed(command, "--lang", lang)
    entries = told(typed, "marks", "--history")["entries"]
    assert [entry["act"] for entry in entries] == ["made"] * 11
    assert len(typed("marks", "--history", "--lang", lang).splitlines()) > 12


@pytest.mark.parametrize(
    ("typed_too", "option"),
    [
        (("--for-good", "--until", "+9"), "--until"),
        (("--for-good", "--promise", "the paper", "--until", "+9"), "--until"),
        (("--for-good", "--promise", "the paper"), "--promise"),
        (("--promise", "the paper", "--words", "by post"), "--words"),
    ],
)
def test_what_would_be_dropped_of_a_snooze_is_refused(typed, typed_too, option):
    assert f"Invalid value for {option}: " in typed("snooze", "bea", *typed_too, code=2)
    assert f"Valeur impossible pour {option}" in typed("snooze", "bea", *typed_too, "--lang", "fr", code=2)
    assert told(typed, "marks")["marks"] == []


def test_a_group_is_filled_emptied_renamed_and_dissolved(typed):
    assert told(typed, "group", "Jazz", "ada", "Béa Mont")["members"] == ["ada", "bea"]
    assert told(typed, "group", "jazz", "ada", "--out")["members"] == ["bea"]
    assert told(typed, "group", "jazz", "--rename", "Quartet")["name"] == "Quartet"
    assert told(typed, "group", "quartet")["members"] == ["bea"]
    assert "Béa Mont (bea)" in typed("group", "QUARTET")
    number = told(typed, "group", "quartet", "--dissolve")["revoked"]["number"]
    assert told(typed, "group")["groups"] == []
    typed("marks", "--undo", str(number))
    assert told(typed, "group", "quartet")["members"] == ["bea"]


def test_an_objective_keeps_what_is_not_said_when_it_changes(typed):
    made = ("objective", "Ten circles", "--company", "Ruche", "--company", "Nid", "--outcome", "meeting")
    number = told(typed, *made)["mark"]["number"]
    changed = told(typed, "objective", "--change", str(number), "--horizon", "long", "--title", "chef")[
        "mark"
    ]
    assert changed["companies"] == ["Ruche", "Nid"]
    assert (changed["titles"], changed["horizon"], changed["outcome"]) == (["chef"], "long", "meeting")
    emptied = told(typed, "objective", "Nine", "--change", str(number), "--company", "")["mark"]
    assert (emptied["sentence"], emptied["companies"]) == ("Nine", [])


def test_a_search_finds_the_words_of_notes_too(typed):
    typed("note", "bea", "Reading aloud with her choir")
    out = typed("search", "reading aloud")
    assert "your invitation to Ada Rive" in out
    assert "your note on Béa Mont" in out
    assert "Reading aloud with her choir" in out
    found = told(typed, "search", "reading aloud")["notes"]
    assert {(one["person_key"], one["by"]) for one in found} == {("ada", "owner"), ("bea", "")}
    assert "No note holds these words." in typed("search", "zzz")
    assert "votre invitation à Ada Rive" in typed("search", "aloud", "--lang", "fr")
    assert len(told(typed, "search", "aloud", "--limit", "1")["notes"]) == 1


def test_to_ask_for_the_list_of_objectives_sets_none(typed):
    assert told(typed, "objective", "list")["marks"] == []
    typed("objective", "Ten circles")
    assert "Ten circles" in typed("objective", "list")
    assert len(told(typed, "objective")["marks"]) == 1
    typed("objective", "list", "--change", "1")
    assert told(typed, "objective")["marks"][0]["sentence"] == "list"


def test_a_note_is_read_from_standard_input(typed, monkeypatch):
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("several\nlines\n"))
    assert told(typed, "note", "ada", "-")["mark"]["text"] == "several\nlines"


def test_what_was_written_by_anybody_gives_the_terminal_no_orders(typed):
    typed("note", "ada", "red \x1b[31m alert\x07")
    typed("group", "evil \x1b]0;title\x07", "ada")
    for words in (("marks",), ("note",), ("group",), ("marks", "--history")):
        assert not re.search(r"[\x00-\x08\x0b-\x1f]", typed(*words))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_agenda_says_whom_to_think_of_and_why(typed, lang):
    typed("snooze", "bea", "--until", "today", "--promise", "the paper on harbours")
    shown = typed("agenda", "--lang", lang)
    assert "Béa Mont" in shown
    assert "the paper on harbours" in shown
    assert "Nowhere" in typed("agenda", "--zone", "Nowhere", code=50)
    typed("agenda", "--zone", "Pacific/Auckland")
    kept = [one["zone"] for one in told(typed, "marks")["marks"] if one["kind"] == "zone"]
    assert kept == ["Pacific/Auckland"]
    typed("agenda", "--zone", "UTC")
    told_of = told(typed, "agenda", "--budget", "1")
    assert (told_of["budget"], told_of["enough"], len(told_of["people"])) == (1, False, 1)
    assert told_of["people"][0]["reasons"][0]["code"] == "promised"
    assert "1" in typed("agenda", "--budget", "0", code=50)


def test_a_letter_that_was_noted_stands_once_and_one_that_no_archive_shows_is_doubted(typed, tmp_path):
    noted = {"ada": "Bonjour Ada, la page 7 est la bonne.", "bea": "Bonjour Béa, la page 3 est fausse."}
    with Desk(tmp_path / "home" / "ledger.db") as desk:
        for key, text in noted.items():
            desk.address(key, AddressForm(text, gesture="sa question"), at("2026-06-02 10:00"))
    before = typed("person", "ada")
    assert "[" not in before
    sent = [
        said("t1", "2026-06-03 10:00", noted["ada"], OWNER, ADA),
        said("t1", "2026-03-01 10:00", "Bonjour", ADA),
    ]
    paper = archive(tmp_path / "later.zip", "2026-07-01 12:00", messages=sent)
    assert "Noted as written, and not in this archive: Béa Mont." in " ".join(
        typed("import", str(paper)).split()
    )
    ada, bea = (" ".join(typed("person", key).split()) for key in ("ada", "bea"))
    assert (ada.count(noted["ada"]), ada.count("[you had noted it]")) == (1, 1)
    assert f"{noted['bea']} [the archive of 2026-07-01 does not show it]" in bea
    assert "[l’archive du 2026-07-01 ne le montre pas]" in " ".join(  # noqa: RUF001
        typed("person", "bea", "--lang", "fr").split()
    )
