"""An experiment from plan to end, as it is typed."""

import io
import json
import re
import shlex
from contextvars import copy_context

import pytest

from visavis import demo
from visavis.cli.run import run
from visavis.desk import Desk
from visavis.settings import commanded, say_again
from visavis.traces import DAY_SECONDS

PLAN = ("--title", "Note ou pas", "--arm", "none", "--arm", "contextual", "--a-week", "80")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    life = demo.generate(3, people=120)
    folder = tmp_path_factory.mktemp("archive")
    return demo.write_archive(life, (demo.ENDS - 3) * DAY_SECONDS, folder).path


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, archive):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    with Desk(tmp_path / "ledger.db") as desk:
        list(desk.import_archives([archive], now=0))
    return tmp_path


def said(capsys, *words):
    assert run(["experiment", *words]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def told(capsys, *words):
    return json.loads(said(capsys, *words, "--json"))


def refused(capsys, *words):
    code = run(["experiment", *words])
    return code, capsys.readouterr().err


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_from_plan_to_end_in_both_languages(capsys, lang):
    spoken = ("--lang", lang)
    assert ("Ce plan peut répondre" in said(capsys, "plan", *PLAN, *spoken)) == (lang == "fr")
    assert ("scellé" in said(capsys, "seal", *spoken)) == (lang == "fr")
    drawn = said(capsys, "assign", "https://www.linkedin.com/in/newcomer-1", "newcomer-2", *spoken)
    assert ("sans note" in drawn) == (lang == "fr")
    assert "newcomer-1" in drawn
    assert "https://www.linkedin.com/in/newcomer-2" in drawn
    assert said(capsys, "spent", "newcomer-1", "--minutes", "7", *spoken)
    for command in ("status", "verdict", "list"):
        assert len(said(capsys, command, *spoken).splitlines()) > 4
    assert ("finie" in said(capsys, "end", "--why", "essai", *spoken)) == (lang == "fr")


def test_the_story_of_a_person_says_for_what_they_were_drawn(capsys, home):
    with Desk(home / "ledger.db") as desk:
        strangers = [one.person_key for one in desk.people() if one.connected_on is None]
    said(capsys, "plan", *PLAN)
    said(capsys, "seal")
    drawn = told(capsys, "assign", *strangers)["assigned"][0]
    assert run(["person", drawn["person_key"]]) == 0
    kind = {"none": "without a note", "contextual": "with a contextual note"}[drawn["arm"]]
    assert f"drawn by lot in your experiment 1: {kind}" in " ".join(capsys.readouterr().out.split())


def test_every_command_speaks_json(capsys):
    planned = told(capsys, "plan", *PLAN, "--maximum", "200", "--group", "A", "--group", "B")
    assert planned["plan"]["strata"] == ["A", "B"]
    assert planned["feasible"]["hopeless"] == ""
    assert told(capsys, "seal", "--seed", "5")["seed"] == ""
    drawn = told(capsys, "assign", "new-1", "new-2", "--group", "a")
    assert [one["stratum"] for one in drawn["assigned"]] == ["A", "A"]
    assert drawn["left"] == 398
    assert told(capsys, "spent", "new-1", "--minutes", "4")["minutes"] == 4
    status = told(capsys, "status")
    assert (status["format"], status["seed"], status["waiting"]) == (1, "", 2)
    assert status["events"][0]["at"].endswith("Z")
    verdict = told(capsys, "verdict")
    assert verdict["questions"][0]["judged"]["verdict"] == "too_early"
    assert told(capsys, "end")["seed"] == "5"
    assert told(capsys, "verdict", "1")["seed"] == "5"
    assert [one["state"] for one in told(capsys, "list")["experiments"]] == ["ended"]


def test_a_list_with_its_own_heads_and_separators_is_drawn_for(capsys, tmp_path):
    listed = tmp_path / "people.csv"
    address = "https://www.linkedin.com/in/ada-lo/"
    rows = f"Nom;Profile URL;Entreprise\nAda Lo;{address};Acmé\n;;\nBob Ro;bob-ro;\n"
    listed.write_text("\ufeff" + rows, encoding="utf-8")
    fixed = "court=Salut {first_name} de {company}"
    said(capsys, "plan", "--title", "T", "--arm", "contextual", "--arm", fixed, "--a-week", "80")
    said(capsys, "seal")
    drawn = told(capsys, "assign", "--from", str(listed))["assigned"]
    assert [(one["person_key"], one["name"]) for one in drawn] == [("ada-lo", "Ada Lo"), ("bob-ro", "Bob Ro")]
    (text,) = [one for one in drawn if one["kind"] == "text"]
    assert text["text"] in {"Salut Ada de Acmé", "Salut Bob de {company}"}


def test_what_is_pasted_is_searched_for_addresses(capsys, monkeypatch):
    said(capsys, "plan", *PLAN)
    said(capsys, "seal")
    pasted = "Ada <https://www.linkedin.com/in/ada-lo?x=1>,\nfr.linkedin.com/in/bob-ro ; et rien d'autre"
    monkeypatch.setattr("sys.stdin", io.StringIO(pasted))
    drawn = told(capsys, "assign", "-")["assigned"]
    assert [one["person_key"] for one in drawn] == ["ada-lo", "bob-ro"]


def test_a_plan_without_hope_says_so_and_is_refused_its_seal(capsys):
    hopeless = ("--title", "T", "--arm", "none", "--arm", "contextual", "--outcome", "contract:90",
                "--margin", "1", "--a-week", "5")  # fmt: skip
    assert "better" in said(capsys, "plan", *hopeless)
    code, error = refused(capsys, "seal")
    assert (code, "--anyway" in error) == (50, True)
    assert "sealed" in said(capsys, "seal", "--anyway")


def test_the_chart_of_a_verdict_is_written_or_said_to_have_nothing_to_draw(capsys, tmp_path):
    said(capsys, "plan", *PLAN)
    said(capsys, "seal")
    chart = tmp_path / "gap.svg"
    assert "no chart" in said(capsys, "verdict", "--chart", str(chart))
    assert not chart.exists()
    assert refused(capsys, "verdict", "--chart", str(tmp_path / "gap.gif"))[0] == 40


def test_how_many_can_be_written_to_in_time_is_said_by_the_seal_and_by_a_draw(capsys):
    said(capsys, "plan", *PLAN, "--a-week", "12")
    assert "24 more people within 14 days" in said(capsys, "seal", "--anyway")
    drawn = said(capsys, "assign", *(f"new-{n}" for n in range(30)))
    assert "6 people drawn cannot be written to within 14 days" in " ".join(drawn.split())


def test_nobody_is_said_where_nobody_waits_or_is_drawn(capsys):
    said(capsys, "plan", *PLAN, "--maximum", "20")
    said(capsys, "seal", "--anyway")
    early = said(capsys, "verdict")
    assert "No complete draw has come to term; the range of the gap is shown from" in early
    assert " 0 blocks" not in early
    assert "waiting" not in early
    assert "2 people drawn" in said(capsys, "assign", "new-1", "new-2")
    assert "2 people are still waiting" in " ".join(said(capsys, "verdict").split())
    assert "No complete draw has come to term yet." in said(capsys, "status")
    assert "No new draw." in said(capsys, "assign", "new-1")
    everybody = [f"more-{n}" for n in range(40)]
    assert "No place is left in the plan." in said(capsys, "assign", *everybody)
    assert "Aucun nouveau tirage." in said(capsys, "assign", "new-1", "--lang", "fr")


@pytest.mark.parametrize("command", ["verdict", "status"])
def test_a_plan_never_sealed_is_told_so_and_how_to_seal_it(capsys, command):
    said(capsys, "plan", *PLAN)
    told_of = " ".join(said(capsys, command).split())
    assert "The plan was never sealed" in told_of
    assert "visavis experiment seal 1 " in told_of
    assert "arly" not in told_of
    said(capsys, "end")
    ended = said(capsys, command, "1", "--lang", "fr")
    assert "Finie sans avoir été scellée" in ended
    assert "experiment seal" not in ended


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("seal", "9"), 30),
        (("verdict",), 30),
        (("plan", "--title", "T", "--arm", "none"), 50),
        (("plan", "--title", "T", "--arm", "none", "--arm", "x=Bonjour {age}"), 50),
    ],
)
def test_a_trouble_has_its_code_and_its_sentence(capsys, words, code):
    found, error = refused(capsys, *words)
    assert found == code
    assert error.strip().endswith((".", "plan", "list"))


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (("--within", "0"), "for --within."),
        (("--margin", "900"), "for --margin."),
        (("--maximum", "1"), "for --maximum."),
        (("--a-week", "0"), "for --a-week."),
        (("--notes-a-month", "0"), "for --notes-a-month."),
        (("--outcome", "reply:900"), "for the days of --outcome."),
    ],
)
def test_a_number_that_is_not_possible_is_named_as_it_was_typed(capsys, typed, named):
    code, error = refused(capsys, "plan", *PLAN, *typed)
    assert (code, named in error) == (50, True)
    if len(typed[1]) == 1:
        assert f"{typed[1]} n" in refused(capsys, "plan", *PLAN, *typed, "--lang", "fr")[1]


def test_a_list_that_is_none_is_refused(capsys, tmp_path):
    said(capsys, "plan", *PLAN)
    said(capsys, "seal")
    odd = tmp_path / "odd.csv"
    odd.write_bytes(b"\xff\xfe\x00\x01")
    nameless = tmp_path / "nameless.csv"
    nameless.write_text("a,b\n1,2\n", encoding="utf-8")
    nowhere = tmp_path / "nowhere.csv"
    for listed, why in (
        (odd, "column of addresses"),
        (nameless, "column of addresses"),
        (nowhere, f"There is no file at {nowhere}"),
        (tmp_path, "cannot be opened"),
    ):
        code, error = refused(capsys, "assign", "--from", str(listed))
        assert (code, str(listed) in error, why in error) == (50, True, True)
    assert refused(capsys, "assign")[0] == 50


def test_a_name_that_orders_a_terminal_about_is_only_a_name(capsys):
    said(capsys, "plan", *PLAN)
    said(capsys, "seal")
    assert "\x1b" not in said(capsys, "assign", "evil", "--name", "Ada\x1b[2J")
    assert "\x1b" not in said(capsys, "status")


@pytest.mark.parametrize("given", ["before", "after"])
def test_a_command_in_an_answer_asks_the_ledger_that_was_asked(capsys, tmp_path, given):
    """Whoever copies it, ledger, owner, spaces in a name and all, is answered by that very ledger."""
    ledger = tmp_path / "of mine {1}.db"
    (tmp_path / "ledger.db").rename(ledger)
    typed = ("--ledger", str(ledger), "--owner", demo.generate(3, people=120).owner.name)
    words = ("experiment", "plan", *PLAN, "--maximum", "200")
    assert run([*typed, *words] if given == "before" else [*words, *typed]) == 0
    (told,) = re.findall(r"visavis .*", capsys.readouterr().out)
    assert "experiment seal 1" in told
    assert run(shlex.split(told)[1:]) == 0
    capsys.readouterr()
    assert str(ledger) in refused(capsys, "seal", "9", *typed)[1]
    # what is asked without them is told without them
    ledger.rename(tmp_path / "ledger.db")
    assert refused(capsys, "seal", "9")[1].strip().endswith("visavis experiment list")


def test_a_command_in_an_answer_tells_no_password():
    def told(ledger):
        say_again(ledger, None)
        return commanded("visavis ask")

    address = "postgresql://ada:secret@here/desk"
    assert copy_context().run(told, address) == "visavis --ledger postgresql://ada@here/desk ask"
    assert commanded("visavis ask") == "visavis ask"
