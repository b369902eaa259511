"""What the owner notes shows in the relation at once, outlives imports, and leaves when asked to."""

import csv
import json
import threading
from pathlib import Path

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import DAY, NOW, instant, life, take, told
from visavis import demo
from visavis.desk import Desk
from visavis.errors import CannotAsk, CannotMark
from visavis.marks import Concern, Correction, Note, Objective, Outcome, Promise, Snooze, forms

__all__ = ["desk", "kept_ledger", "ledger_address"]
ADA, BEA, CLO = ("Ada Rive", "ada"), ("Béa Mont", "bea"), ("Chloé Val", "clo")


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    tables = {
        "connections": [
            connected("2026-01-05", ADA),
            connected("2026-02-05", BEA),
            connected("2026-02-06", CLO),
        ],
        "invitations": [invited("2026-01-04 10:00", ADA, "Your talk on reading aloud, in Lyon")],
        "messages": [
            said("t1", "2026-03-01 10:00", "Bonjour", ADA),
            said("t1", "2026-03-02 10:00", "Bonjour Ada", OWNER, ADA),
            said("t1", "2026-03-03 10:00", "Merci !", ADA),
        ],
    }
    return archive(folder / "paper.zip", "2026-06-01 12:00", **tables)


@pytest.fixture
def kept(desk: Desk, paper: Path) -> Desk:
    take(desk, paper)
    return desk


def rung(desk: Desk, key: str) -> str:
    return desk.person(key).standing.rung


def test_a_call_a_meeting_and_a_contract_lift_and_taking_them_back_lowers(kept):
    assert rung(kept, "ada") == "exchanging"
    call = kept.marks.note("Ada Rive", forms.OutcomeForm("call"), NOW).marked.number
    assert rung(kept, "ada") == "met"
    contract = kept.marks.note("ada", forms.OutcomeForm("contract"), NOW).marked.number
    assert rung(kept, "ada") == "engaged"
    kept.marks.revoke(contract, NOW)
    assert rung(kept, "ada") == "met"
    kept.marks.revoke(call, NOW)
    assert rung(kept, "ada") == "exchanging"
    kept.marks.undo(contract, NOW)
    assert rung(kept, "ada") == "engaged"


@pytest.mark.parametrize("outcome", ["download", "inquiry"])
def test_lighter_outcomes_lift_nobody(kept, outcome):
    kept.marks.note("bea", forms.OutcomeForm(outcome), NOW)
    assert rung(kept, "bea") == "authorised"


def test_the_rung_is_the_same_in_every_list_and_after_every_import(kept, tmp_path):
    kept.marks.note("bea", forms.OutcomeForm("meeting"), NOW)
    later = archive(
        tmp_path / "later.zip", "2026-07-01 12:00", connections=[connected("2026-02-05", BEA)], messages=[]
    )
    for _ in range(2):
        assert rung(kept, "bea") == "met"
        assert {one.person_key: one.rung for one in kept.people()}["bea"] == "met"
        (found,) = kept.ask("ladder").parts
        assert {step.rung: step.people for step in found.steps}["met"] == 1
        kept.export(tmp_path / "out", NOW)
        with (tmp_path / "out/relations.csv").open(encoding="utf-8") as file:
            assert {row["person_key"]: row["rung"] for row in csv.DictReader(file)}["bea"] == "met"
        take(kept, later)
    kept.undo(kept.history()[0].id)
    assert rung(kept, "bea") == "met"


def test_a_ladder_where_nothing_was_noted_does_not_say_that_nobody_was_met(kept):
    (found,) = kept.ask("ladder").parts
    steps = {step.rung: step.people for step in found.steps}
    assert (steps["met"], steps["engaged"]) == (None, None)
    kept.marks.note("ada", forms.OutcomeForm("download"), NOW)
    (found,) = kept.ask("ladder").parts
    assert {step.rung: step.people for step in found.steps}["met"] == 0


def test_a_mark_noted_while_an_import_runs_is_in_what_the_import_publishes(kept, ledger_address, tmp_path):
    paper = demo.write_archive(life(62, people=60), instant(3), tmp_path, era=demo.ERAS["2026-06"]).path
    with Desk(ledger_address) as other:
        noted: list[object] = []

        def note_meanwhile(file: str, _behind: int, _ahead: int) -> None:
            if not noted and file:
                noted.append(other.marks.note("bea", forms.OutcomeForm("meeting"), NOW))

        list(kept.import_archives([paper], NOW, another=True, progress=note_meanwhile))
        assert noted
    with Desk(ledger_address, "moi") as mine:
        assert rung(mine, "bea") == "met"


def test_many_desks_note_at_once_and_nothing_is_lost(kept, ledger_address):
    def note_ten(who: str) -> None:
        with Desk(ledger_address) as desk:
            for number in range(10):
                desk.marks.note(who, forms.NoteForm(f"{who} {number}"), NOW)

    threads = [threading.Thread(target=note_ten, args=(who,)) for who in ("ada", "bea", "clo")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    rows = kept.marks.standing(Note)
    assert sorted(row.marked.number for row in rows) == list(range(1, 31))
    assert len({row.marked.mark for row in rows}) == 30


def test_a_mark_can_be_put_right_and_keeps_its_number_and_its_history(kept):
    number = kept.marks.note("ada", forms.OutcomeForm("call"), NOW).marked.number
    row = kept.marks.change(number, forms.OutcomeForm("meeting", "2026-05-01", "99"), NOW + 9)
    assert (row.marked.number, row.marked.mark.outcome, row.name) == (number, "meeting", "Ada Rive")
    assert row.marked.on == at("2026-05-01 00:00") // DAY
    with pytest.raises(CannotAsk, match="no_such_mark"):
        kept.marks.change(number, forms.NoteForm("another kind"), NOW)
    assert [entry.act for entry in kept.marks.history("ada")] == ["made", "changed"]


def test_everything_about_a_person_is_told_together(kept):
    kept.marks.note("ada", forms.NoteForm("likes jazz"), NOW)
    kept.marks.note("ada", forms.SnoozeForm("+9"), NOW)
    kept.marks.note("ada", forms.PromiseForm("+3", "the paper"), NOW)
    kept.marks.note("bea", forms.NoteForm("met in Lyon"), NOW)
    assert [type(row.marked.mark) for row in kept.marks.about("Ada")] == [Note, Snooze, Promise]
    assert len(kept.marks.everything()) == 4
    with pytest.raises(CannotAsk, match="no_such_person"):
        kept.marks.about("Zoé")


def test_people_are_put_into_a_group_and_out_of_it(kept):
    assert kept.marks.group("Jazz  club", ["ada", "Béa Mont", "ada"], NOW).members == ("ada", "bea")
    assert kept.marks.group("JAZZ CLUB", ["clo"], NOW).members == ("ada", "bea", "clo")
    assert kept.marks.leave_group("jazz club", ["bea"], NOW).members == ("ada", "clo")
    assert kept.marks.rename_group("jazz club", "Quartet", NOW).name == "Quartet"
    kept.marks.group("Choir", ["bea"], NOW)
    with pytest.raises(CannotMark, match="name_taken"):
        kept.marks.rename_group("choir", "quartet", NOW)
    assert [(one.name, one.members) for one in kept.marks.groups()] == [
        ("Choir", ("bea",)),
        ("Quartet", ("ada", "clo")),
    ]
    with pytest.raises(CannotAsk, match="no_such_group"):
        kept.marks.leave_group("Trio", ["ada"], NOW)


def test_an_unknown_person_leaves_no_half_made_group(kept):
    with pytest.raises(CannotAsk, match="no_such_person"):
        kept.marks.group("Jazz", ["ada", "Nobody Anywhere"], NOW)
    assert kept.marks.groups() == []


def test_an_objective_is_set_changed_and_given_people_by_hand(kept):
    group = kept.marks.group("Jazz", ["bea"], NOW)
    form = forms.ObjectiveForm("Ten circles", "mid", "meeting", ("Ruche",), groups=(group.number,))
    number = kept.marks.objective(form, NOW, ["ada"]).marked.number
    kept.marks.concern(number, ["clo"], NOW)
    kept.marks.change_objective(number, forms.ObjectiveForm("Twelve circles", "long", "call"), NOW)
    (row,) = kept.marks.standing(Objective)
    assert (row.marked.number, row.marked.mark.sentence, row.marked.mark.groups) == (
        number,
        "Twelve circles",
        (),
    )
    assert [one.person_key for one in kept.marks.standing(Concern)] == ["ada", "clo"]
    with pytest.raises(CannotAsk, match="no_such_mark"):
        kept.marks.concern(group.number, ["ada"], NOW)
    with pytest.raises(CannotAsk, match="no_such_mark"):
        kept.marks.objective(forms.ObjectiveForm("x", "mid", "call", groups=(number,)), NOW)


def test_a_note_that_was_misread_is_put_right_by_its_day(kept):
    row = kept.marks.misread("ada", "cosmetic", NOW)
    assert row.marked.mark == Correction("ada", "note", at("2026-01-04 10:00"), "cosmetic")
    again = kept.marks.misread("ada", "contextual", NOW, "2026-01-04")
    assert again.marked.number == row.marked.number
    assert [one.marked.mark.note_kind for one in kept.marks.standing(Correction)] == ["contextual"]
    for key, day in (("ada", "2026-01-05"), ("bea", "")):
        with pytest.raises(CannotAsk, match="no_note_sent"):
            kept.marks.misread(key, "cosmetic", NOW, day)


@pytest.fixture(scope="module")
def recommended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.write_archive(life(63, people=150), instant(3), tmp_path_factory.mktemp("rich")).path


def test_a_recommendation_lifts_whom_the_owner_says_it_is_from_and_nobody_else(desk, recommended):
    take(desk, recommended)
    before = {one.person_key: one.rung for one in desk.people()}
    offered = desk.marks.recommendations()
    assert offered
    first, second = [key for key, one in sorted(before.items()) if one == "authorised"][:2]
    number = desk.marks.attach(1, first, NOW).marked.number
    assert {one.person_key: one.rung for one in desk.people()} == before | {first: "recognised"}
    # a recommendation is one person's: to say another is to take it from the first
    desk.marks.attach(1, second, NOW)
    assert {one.person_key: one.rung for one in desk.people()} == before | {second: "recognised"}
    assert desk.marks.recommendations()[0].person_key == second
    with pytest.raises(CannotAsk, match="no_such_mark"):
        desk.marks.revoke(number, NOW)
    high = next(key for key, one in sorted(before.items()) if one == "exchanging")
    desk.marks.attach(1, high, NOW)
    assert rung(desk, high) == "exchanging"
    with pytest.raises(CannotAsk, match="no_such_recommendation"):
        desk.marks.attach(len(offered) + 1, first, NOW)


def test_marks_change_nothing_that_traces_tell_but_the_rung(desk, recommended):
    take(desk, recommended)
    before = told(desk)
    keys = [one.person_key for one in desk.people("key")]
    for number, key in enumerate(keys[::7]):
        desk.marks.note(key, forms.OutcomeForm(("download", "call", "contract")[number % 3]), NOW)
    with_marks = told(desk)
    assert with_marks != before
    for row in desk.marks.standing(Outcome):
        desk.marks.revoke(row.marked.number, NOW)
    assert told(desk) == before


def test_an_export_gives_a_setting_its_value_and_a_terminal_no_orders(kept, tmp_path):
    kept.marks.budget(4, NOW)
    kept.marks.note("ada", forms.NoteForm("a\x1b[2Jword\x07\r\nand\ranother\u202e"), NOW)
    kept.export(tmp_path, NOW)
    with (tmp_path / "marks.csv").open(encoding="utf-8", newline="") as file:
        setting, note = list(csv.DictReader(file))
    assert (setting["about"], setting["words"]) == ("budget", "4")
    assert note["words"] == "a\ufffd[2Jword\ufffd\nand\ufffdanother\ufffd"


def test_an_export_holds_the_marks_that_stand_and_the_whole_journal(kept, tmp_path):
    kept.marks.note("ada", forms.OutcomeForm("contract", "2026-05-01", "1 200", "EUR", "=the audit"), NOW)
    kept.marks.group("Jazz, and more", ["ada"], NOW)
    gone = kept.marks.note("bea", forms.NoteForm("a word\ntoo many"), NOW).marked.number
    kept.marks.revoke(gone, NOW)
    kept.export(tmp_path, NOW)
    with (tmp_path / "marks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], row["person_key"]) for row in rows] == [
        ("outcome", "ada"),
        ("group", ""),
        ("member", "ada"),
    ]
    assert (rows[0]["cents"], rows[0]["currency"], rows[0]["on"]) == ("120000", "EUR", "2026-05-01")
    assert rows[0]["words"] == "'=the audit"
    assert rows[1]["words"] == "Jazz, and more"
    everything = json.loads((tmp_path / "everything.json").read_text(encoding="utf-8"))
    assert len(everything["marks"]) == 3
    assert [line["act"] for line in everything["journal"]] == ["made", "made", "made", "made", "revoked"]
    cards = (tmp_path / "people.vcf").read_text(encoding="utf-8")
    assert "CATEGORIES:Jazz\\, and more" in cards


def test_whoever_is_forgotten_takes_their_recommendations_along(desk, recommended, tmp_path):
    take(desk, recommended)
    known = [one.name for one in desk.people()]
    offered = [one.recommendation for one in desk.marks.recommendations()]
    attached = offered[0]
    named = next(one for one in offered[1:] if known.count(one.name) == 1 and one.name != attached.name)
    somebody = next(one.person_key for one in desk.people() if one.name not in (attached.name, named.name))
    desk.marks.attach(1, somebody, NOW)
    for key in (somebody, next(one.person_key for one in desk.people() if one.name == named.name)):
        assert desk.forget(key, tmp_path).held.deeds >= 1
        desk.forget(key, tmp_path, NOW)
    left = {one.trace for one in offered} - {attached.trace, named.trace}
    assert {one.recommendation.trace for one in desk.marks.recommendations()} == left
    # and neither does a later archive bring them back
    take(desk, demo.write_archive(life(63, people=150), instant(2), tmp_path).path)
    assert not {attached.trace, named.trace} & {
        one.recommendation.trace for one in desk.marks.recommendations()
    }
