"""Claims about the commands as people type them: what is printed, and the code they end with."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest

from visavis import demo
from visavis.cli import exits
from visavis.cli.run import run
from visavis.cli.texts import _TEXTS
from visavis.errors import BadSetting
from visavis.traces import DAY_SECONDS

DAYS_BEFORE_END = (200, 2)


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archives")
    life = demo.generate(5, people=300)
    return [
        demo.write_archive(life, (demo.ENDS - days) * DAY_SECONDS, folder, unreadable={"messages": 3}).path
        for days in DAYS_BEFORE_END
    ]


@pytest.fixture(scope="module")
def home(archives, tmp_path_factory):
    """A home whose ledger holds two exports of one life."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VISAVIS_HOME", str(folder))
        assert run(["import", *map(str, archives), "--lang", "en"]) == 0
    return folder


@pytest.fixture(autouse=True)
def settled(monkeypatch, home):
    monkeypatch.setenv("VISAVIS_HOME", str(home))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")


def said(capsys, *words, code=0):
    capsys.readouterr()
    assert run(list(words)) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def told(capsys, *words):
    return json.loads(said(capsys, *words, "--json"))


def test_an_import_reports_every_file_and_what_could_not_be_read(capsys, archives, tmp_path):
    out = said(capsys, "import", str(archives[0]), "--ledger", str(tmp_path / "l.db"))
    assert "Connections" in out
    assert re.search(r"messages\S*\.csv", out)
    report = json.loads(
        said(capsys, "import", str(archives[1]), "--ledger", str(tmp_path / "l.db"), "--json")
    )
    files = {file["kind"]: file for file in report["imports"][0]["files"]}
    assert files["messages"]["unreadable"] == 3
    assert files["connections"]["known"] > 0
    assert report["imports"][0]["changes"]["accepted"] > 0


def test_a_newer_program_says_why_its_first_command_takes_longer(capsys, archives, tmp_path):
    ledger = tmp_path / "older.db"
    assert run(["import", str(archives[0]), "--ledger", str(ledger)]) == 0
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE owners SET derivation = derivation - 1")
    remarks = []
    for _ in range(2):
        capsys.readouterr()
        assert run(["people", "--ledger", str(ledger), "--json"]) == 0
        told = capsys.readouterr()
        assert json.loads(told.out)["people"]
        remarks.append(told.err)
    assert "everything is read anew" in remarks[0]
    assert remarks[1] == ""


def test_importing_again_adds_nothing(capsys, archives):
    report = told(capsys, "import", str(archives[1]))["imports"][0]
    assert report["already"]
    assert sum(file["new"] for file in report["files"]) == 0


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("question", ["invitations", "acceptance", "ladder", "evidence", "families"])
def test_a_question_is_answered_in_both_languages(capsys, question, lang):
    out = said(capsys, "ask", question, "--lang", lang)
    assert len(out.splitlines()) > 20
    assert ("La question" in out) == (lang == "fr")


def test_every_reading_command_speaks_json(capsys):
    people = told(capsys, "people", "--limit", "2")
    assert len(people["people"]) == 2
    key = people["people"][0]["person_key"]
    assert told(capsys, "person", key)["person_key"] == key
    for words in (["ask"], ["search", "merci"], ["history"], ["doctor"], ["where"]):
        assert told(capsys, *words)["format"] == 1


def test_a_person_is_found_by_key_address_and_name(capsys):
    people = told(capsys, "people", "--order", "key", "--limit", "100000")["people"]
    names = [one["name"] for one in people]
    person = next(one for one in people if names.count(one["name"]) == 1)
    for typed in (
        person["person_key"],
        f"https://www.linkedin.com/in/{person['person_key']}/",
        person["name"],
    ):
        assert told(capsys, "person", typed)["person_key"] == person["person_key"]


def test_a_person_is_told_with_what_became_of_an_invitation_not_accepted(capsys, tmp_path):
    said(capsys, "export", str(tmp_path / "out"))
    with (tmp_path / "out" / "invitations.csv").open(encoding="utf-8", newline="") as stream:
        keys = {row["state"]: row["person_key"] for row in csv.DictReader(stream) if row["person_key"]}
    for state, told_so in (("gone", "gone"), ("pending", "pending")):
        lines = said(capsys, "person", keys[state], "--lang", "en").splitlines()
        assert any("invitation sent" in line and line.endswith(f", {told_so}") for line in lines)


def test_an_export_follows_its_contract(capsys, tmp_path):
    said(capsys, "export", str(tmp_path / "out"))
    with (tmp_path / "out" / "invitations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    header = (
        "direction,person_key,person_name,sent_at,note_kind,accepted_on,accepted_at,replied_at,exchanged_at,"
        "state,in_window,singularity"
    )
    assert list(rows[0]) == header.split(",")
    assert {row["state"] for row in rows} <= {"accepted", "pending", "gone", "unknown"}
    assert {row["in_window"] for row in rows} <= {"true", "false"}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row["sent_at"]) for row in rows)
    with (tmp_path / "out" / "relations.csv").open(encoding="utf-8", newline="") as stream:
        relations = list(csv.DictReader(stream))
    assert list(relations[0]) == [
        "person_key",
        "name",
        "rung",
        "began_at",
        "turns",
        "last_at",
        "last_by",
        "waiting",
        "first_at",
        "first_by",
        "rhythm_days",
        "owner_answer_days",
        "person_answer_days",
        "silence_days",
        "silence",
        "company",
        "title",
        "connected_on",
        "email",
        "groups",
    ]
    assert any(row["company"] and row["title"] and row["connected_on"] for row in relations)
    assert len({row["person_key"] for row in relations}) == len(relations)
    everything = json.loads((tmp_path / "out" / "everything.json").read_text(encoding="utf-8"))
    assert len(everything["invitations"]) == len(rows)
    assert (tmp_path / "out" / "people.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == len(
        relations
    )


def test_a_copy_comes_back_even_where_the_ledger_is_damaged(capsys, archives, tmp_path):
    ledger = tmp_path / "l.db"
    said(capsys, "import", str(archives[0]), "--ledger", str(ledger))
    before = told(capsys, "people", "--ledger", str(ledger))
    said(capsys, "backup", "--ledger", str(ledger))
    (copy,) = (tmp_path / "backups").glob("*.db")
    for ending in ("-wal", "-shm"):
        ledger.with_name(ledger.name + ending).unlink(missing_ok=True)
    ledger.write_text("no ledger at all", encoding="utf-8")
    said(capsys, "doctor", "--ledger", str(ledger), code=exits.BY_CODE["damaged"])
    said(capsys, "restore", str(copy), "--ledger", str(ledger))
    assert told(capsys, "people", "--ledger", str(ledger)) == before


def test_a_forgotten_person_stays_forgotten_until_it_is_lifted(capsys, archives, tmp_path):
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(archives[0]), *ledger)
    people = told(capsys, "people", "--limit", "100000", *ledger)["people"]
    names = [one["name"] for one in people]
    person = next(
        one for one in people if one["connected_on"] and one["turns"] > 1 and names.count(one["name"]) == 1
    )
    key, name = person["person_key"], person["name"]
    said(capsys, "forget", key, *ledger)
    assert told(capsys, "person", key, *ledger)["person_key"] == key
    said(capsys, "backup", *ledger)
    assert "backups" in said(capsys, "forget", key, "--yes", *ledger)
    said(capsys, "import", str(archives[1]), *ledger)
    said(capsys, "person", key, *ledger, code=exits.BY_CODE["no_such_person"])
    raw = b"".join(file.read_bytes() for file in tmp_path.glob("l.db*"))
    assert key.encode() not in raw
    assert name.encode() not in raw
    said(capsys, "forget", key, "--lift", *ledger)
    said(capsys, "history", "--undo", "2", *ledger)
    said(capsys, "import", str(archives[1]), *ledger)
    assert told(capsys, "person", key, *ledger)["person_key"] == key


def test_a_copy_brings_nobody_back_who_was_forgotten_since(capsys, archives, tmp_path):
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(archives[0]), *ledger)
    people = told(capsys, "people", "--limit", "100000", *ledger)["people"]
    key, other = [one["person_key"] for one in people if one["connected_on"] and one["turns"] > 1][:2]
    said(capsys, "note", other, "spoke of the fair", *ledger)
    said(capsys, "merge", key, other, "--yes", *ledger)
    said(capsys, "merge", "--revoke", "2", *ledger)
    said(capsys, "backup", *ledger)
    (copy,) = (tmp_path / "backups").glob("*.db")
    said(capsys, "forget", key, "--yes", *ledger)
    gone = told(capsys, "people", "--limit", "100000", *ledger)
    out = said(capsys, "restore", str(copy), "--lang", "en", *ledger)
    assert "forgotten again: 1." in out
    assert key not in out
    assert told(capsys, "people", "--limit", "100000", *ledger) == gone
    assert key.encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("l.db*"))
    said(capsys, "import", str(archives[1]), *ledger)
    said(capsys, "person", key, *ledger, code=exits.BY_CODE["no_such_person"])
    assert told(capsys, "person", other, *ledger)["person_key"] == other
    # the tombstones lie as before, so that one gesture still lifts them all
    said(capsys, "forget", key, "--lift", *ledger)
    said(capsys, "history", "--undo", "2", *ledger)
    said(capsys, "import", str(archives[1]), *ledger)
    assert told(capsys, "person", key, *ledger)["person_key"] == key


def test_a_ledger_nobody_can_read_may_have_forgotten_people_and_that_is_said(capsys, archives, tmp_path):
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(archives[0]), *ledger)
    said(capsys, "backup", *ledger)
    (copy,) = (tmp_path / "backups").glob("*.db")
    (tmp_path / "l.db").write_text("no ledger at all", encoding="utf-8")
    assert "may be back" in said(capsys, "restore", str(copy), "--lang", "en", *ledger)


def test_an_import_is_undone(capsys, archives, tmp_path):
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(archives[0]), *ledger)
    before = told(capsys, "people", "--limit", "100000", *ledger)
    said(capsys, "import", str(archives[1]), *ledger)
    said(capsys, "history", "--undo", "2", *ledger)
    assert told(capsys, "people", "--limit", "100000", *ledger) == before


def bad(tmp_path, code):
    path = tmp_path / "bad.zip"
    if code == "not_zip":
        path.write_text("hello", encoding="utf-8")
    elif code == "climbing":
        with zipfile.ZipFile(path, "w") as out:
            out.writestr("../Connections.csv", "x")
    elif code == "no_table":
        with zipfile.ZipFile(path, "w") as out:
            out.writestr("Skills.csv", "Name\nPython\n")
    return ["import", str(path)]


@pytest.mark.parametrize("code", ["not_found", "not_zip", "climbing", "no_table"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_bad_input_ends_in_one_sentence_and_its_own_code(capsys, tmp_path, code, lang):
    err = said(capsys, *bad(tmp_path, code), "--lang", lang, code=exits.BY_CODE[code])
    assert len(err.splitlines()) == 1
    assert str(tmp_path) in err


def test_another_owner_is_refused_and_let_in_on_request(capsys, archives, tmp_path):
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(archives[0]), *ledger)
    other = demo.generate(99, people=50)
    path = demo.write_archive(other, demo.ENDS * DAY_SECONDS, tmp_path / "other").path
    err = said(capsys, "import", str(path), *ledger, code=exits.BY_CODE["another_owner"])
    assert other.owner.name in err
    said(capsys, "import", str(path), "--another-owner", *ledger)
    said(capsys, "people", *ledger, code=exits.BY_CODE["which_owner"])
    assert told(capsys, "people", "--owner", other.owner.key, *ledger)["all"] > 0


def test_reading_makes_no_ledger(capsys, tmp_path):
    place = tmp_path / "none.db"
    said(capsys, "ask", "--ledger", str(place), code=exits.BY_CODE["empty_ledger"])
    assert not place.exists()


def test_nothing_in_an_archive_commands_the_terminal(capsys, tmp_path):
    path = tmp_path / "hostile.zip"
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    with zipfile.ZipFile(path, "w") as archive:
        row = "\x1b[2J\u202eEve,[red]x[/red],https://www.linkedin.com/in/eve,,=cmd,<b>,03 Jan 2026\n"
        archive.writestr("Connections.csv", header + row)
    ledger = ("--ledger", str(tmp_path / "l.db"))
    said(capsys, "import", str(path), *ledger)
    for words in (["people"], ["person", "eve"], ["search", "cmd"]):
        out = said(capsys, *words, *ledger)
        assert not set(out) & {"\x1b", "\u202e"}
    assert "[red]x[/red]" in said(capsys, "person", "eve", *ledger)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_demonstration_ends_in_an_answer(capsys, tmp_path, monkeypatch, lang):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path))
    out = said(capsys, "demo", "--people", "200", "--no-browser", "--lang", lang)
    assert str(tmp_path / "demo" / "demo.db") in out
    assert not (tmp_path / "ledger.db").exists()


@pytest.mark.parametrize(("lang", "word"), [("fr", "de 1 personne,"), ("en", "of 1 person,")])
def test_a_life_of_one_person_is_told_as_one(capsys, tmp_path, monkeypatch, lang, word):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path))
    out = said(capsys, "demo", "--people", "1", "--no-browser", "--lang", lang)
    assert word in out
    assert f"visavis --ledger {tmp_path / 'demo' / 'demo.db'} ask acceptance" in out


@pytest.mark.parametrize(("lang", "word"), [("fr", "registre"), ("en", "ledger")])
def test_help_is_in_the_language_of_the_locale(lang, word):
    command = [sys.executable, "-m", "visavis", "--help"]
    environment = {**os.environ, "LC_ALL": f"{lang}.UTF-8", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, env=environment, check=True, encoding="utf-8")
    assert word in done.stdout


@pytest.mark.parametrize(
    "words", [["--help"], ["experiment"], ["experiment", "plan", "--help"], ["demo", "--help"]], ids=" ".join
)
@pytest.mark.parametrize(("lang", "heading"), [("fr", "Montre cette aide."), ("en", "Show this message")])
def test_all_of_the_help_is_in_one_language(words, lang, heading):
    """Also what the library adds of its own: headings, what is required, what stands by itself."""
    environment = {**os.environ, "LC_ALL": f"{lang}.UTF-8", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "visavis", *words]
    done = subprocess.run(command, capture_output=True, env=environment, check=False, encoding="utf-8")
    told = done.stdout + done.stderr
    assert heading in told
    english = ("Usage: ", "Commands:", "[default: ", "[required]", "Show this")
    assert not re.search(r"<(?:int|str|list)|x>=|<=x", told)
    assert {one for one in english if one in told} <= (set(english) if lang == "en" else set())


def test_help_tells_what_each_command_does_to_the_end(capsys):
    told = said(capsys, "--help")
    assert "..." not in told.partition("Commands:")[2]
    assert "checked before and after." in " ".join(told.split())


def test_the_version_is_told(capsys):
    assert said(capsys, "--version") == f"visavis {version('visavis')}\n"


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from visavis.cli.run import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    loaded = set(done.stderr.split())
    assert not loaded & {"sqlalchemy", "alembic", "scipy", "numpy", "vl_convert", "jinja2", "rich", "babel"}


def test_every_text_of_the_commands_has_both_languages_and_the_same_fields():
    fields = re.compile(r"\{(\w+)\}")
    for name, (french, english) in _TEXTS.items():
        assert french, name
        assert english, name
        assert set(fields.findall(french)) == set(fields.findall(english)), name


def test_a_draft_is_read_aloud_and_as_json(capsys, monkeypatch):
    key = told(capsys, "people", "--limit", "1")["people"][0]["person_key"]
    out = said(capsys, "read", "Bonjour,", "un appel demain ?\x1b[31m", "--to", key, "--lang", "fr")
    assert "un appel" in out
    assert "\x1b" not in out
    assert "Se sentir vu" in said(capsys, "read", "Bonjour,", "un appel demain ?", "--lang", "fr")
    monkeypatch.setattr("sys.stdin", io.StringIO("Hi {first_name}, shall we connect?"))
    found = told(capsys, "read", "-")
    assert found["text"].startswith("Hi {first_name}")
    assert [one["sensation"] for one in found["felt"]] == ["seen", "considered", "willing"]
    assert "unfilled" in {span["kind"] for span in found["reading"]["spans"]}


def test_what_others_published_needs_no_archive(capsys, tmp_path):
    place = str(tmp_path / "none.db")
    assert "Greg Cooper" in said(capsys, "ask", "evidence", "--lang", "fr", "--ledger", place)
    assert run(["ask", "--ledger", place]) == exits.BY_CODE["empty_ledger"]


def test_the_mirror_shows_families_and_one_of_them(capsys):
    families = told(capsys, "texts")["families"]
    assert len(families) > 5
    one = told(capsys, "texts", families[0]["family"][:8])
    assert len({use["person_key"] for use in one["uses"]}) >= 3
    assert families[0]["family"][:8] in said(capsys, "texts")
    assert len(said(capsys, "texts", families[0]["family"]).splitlines()) > 6


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_charts_of_an_answer_are_written_beside_it(capsys, tmp_path, ending, begins):
    out = said(capsys, "ask", "ladder", "--chart", str(tmp_path / f"c.{ending}"), "--lang", "en")
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [f"c-2.{ending}", f"c.{ending}"]
    assert all(file.read_bytes().startswith(begins) for file in files)
    assert str(files[1]) in out


def test_a_chart_of_another_ending_is_refused_before_anything_is_said(capsys, tmp_path):
    code = run(["ask", "ladder", "--chart", str(tmp_path / "c.gif")])
    shown = capsys.readouterr()
    assert code == exits.exit_code(BadSetting("chart_ending", value="c.gif"))
    assert "c.gif" in shown.err
    assert shown.out == ""
    assert list(tmp_path.iterdir()) == []


def test_an_answer_without_a_chart_says_so(capsys, tmp_path):
    empty = demo.write_archive(
        demo.generate(1, people=3), demo.ENDS * DAY_SECONDS, tmp_path / "a", kind="selective"
    )
    ledger = ["--ledger", str(tmp_path / "few.db")]
    assert run(["import", str(empty.path), *ledger]) == 0
    capsys.readouterr()
    out = said(capsys, "ask", "acceptance", "--chart", str(tmp_path / "c.svg"), "--lang", "en", *ledger)
    assert "no chart" in out


def test_a_part_in_which_nothing_lies_leads_back_to_everything(capsys):
    out = said(
        capsys, "ask", "invitations", "--note", "contextual", "--direction", "incoming", "--lang", "en"
    )
    assert "not sorted into cosmetic and contextual" in " ".join(out.split())
    assert "Without options, the answer is of all" in out
    assert "Without options" not in said(capsys, "ask", "invitations", "--lang", "en")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the system keeps users apart by other means")
def test_what_the_program_writes_is_for_the_owners_eyes(tmp_path, archives):
    ledger = ["--ledger", str(tmp_path / "own" / "ledger.db")]
    for words in (["import", *ledger, str(archives[0])], ["export", *ledger, str(tmp_path / "out")]):
        command = [sys.executable, "-m", "visavis", *words]
        environment = os.environ | {"VISAVIS_HOME": str(tmp_path)}
        subprocess.run(command, check=True, capture_output=True, env=environment)
    written = [one for place in (tmp_path / "own", tmp_path / "out") for one in (place, *place.rglob("*"))]
    assert len(written) > 6
    assert not [one for one in written if one.stat().st_mode & 0o077]


def test_whoever_reads_the_output_may_stop_and_a_full_disk_is_said():
    command = [sys.executable, "-m", "visavis", "ask", "invitations", "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)
    if Path("/dev/full").exists():
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8")
        assert (done.returncode, done.stderr.count("\n")) == (20, 1)
        assert "Make room" in done.stderr
