"""Claims about what programs change: it is in the ledger as if the owner had typed it, and can be undone."""

import io
import json
import zipfile
from datetime import UTC, datetime
from tempfile import gettempdir
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest

from tests.ledger.readback import instant, life
from tests.web.api.conftest import Program, somebody
from tests.web.conftest import NOW
from visavis import demo

HOSTILE = [
    "<script>alert(1)</script>",
    "'; DROP TABLE people; --",
    "a\0b",
    "\ud800",
    "=1+1",
    "\u202egnp",
    "é" * 5_000,
]


def noted(program, key, kind, **body):
    return program.told("POST", f"/people/{quote(key)}/{kind}", 201, json=body)["mark"]


def test_every_mark_about_a_person_is_noted_listed_put_right_and_taken_back(writer):
    key = somebody(writer)
    forms = {
        "outcomes": ({"outcome": "call", "amount": "12.50"}, {"outcome": "meeting"}),
        "notes": ({"text": "two children"}, {"text": "three children"}),
        "snoozes": ({"until": "+14"}, {"until": "+30", "words": "on leave"}),
        "promises": ({"until": "+3", "words": "the paper"}, {"until": "+4", "words": "the paper"}),
        "left-alone": ({}, {"words": "asked me to"}),
    }
    for kind, (first, then) in forms.items():
        made = noted(writer, key, kind, **first)
        changed = writer.told("PUT", f"/{kind}/{made['number']}", json=then)["mark"]
        assert changed["number"] == made["number"]
        assert changed != made
        about = writer.told("GET", "/marks", params={"person": key, "kind": made["kind"]})["marks"]
        assert about == [changed]
        assert writer.told("DELETE", f"/marks/{made['number']}")["revoked"]["number"] == made["number"]
        assert writer.told("POST", f"/marks/{made['number']}/undo")["mark"] == changed
    acts = [one["act"] for one in writer.told("GET", "/journal", params={"person": key})["entries"]]
    assert acts == ["made", "changed", "revoked", "changed"] * 5 or acts.count("made") >= 5
    assert writer.told("GET", f"/people/{quote(key)}")["rung"] == "met"


def test_a_promise_is_told_kept(writer):
    made = noted(writer, somebody(writer), "promises", until="-3", words="the paper")
    assert made["kept_on"] is None
    kept = writer.told("POST", f"/promises/{made['number']}/kept")["mark"]
    assert (kept["number"], kept["kept_on"]) == (made["number"], made["on"])
    other = noted(writer, somebody(writer), "notes", text="a")
    assert writer.told("POST", f"/promises/{other['number']}/kept", 404)["code"] == "no_such_mark"


def test_a_mark_is_not_put_right_as_another_kind(writer):
    made = noted(writer, somebody(writer), "notes", text="a")
    assert (
        writer.told("PUT", f"/outcomes/{made['number']}", 404, json={"outcome": "call"})["code"]
        == "no_such_mark"
    )


def who_spoke(program, by):
    people = program.told("GET", "/people")["people"]
    return next(one for one in people if one["last_by"] == by and one["rung"] == "exchanging")


def test_an_address_is_read_and_kept_and_what_was_not_noticed_is_refused(writer):
    key = who_spoke(writer, "owner")["person_key"]
    text = (
        "Votre remarque sur les délais de paiement, mardi à Nantes, m'a fait revoir notre façon de relancer."
    )
    read = writer.told("POST", "/drafts", json={"text": text, "person": key})["reading"]["kind"]
    assert read == "contextual"
    refused = writer.told("POST", f"/people/{quote(key)}/addresses", 400, json={"text": text})
    assert refused["code"] == "nothing_noticed"
    kept = noted(writer, key, "addresses", text=text, gesture="sa remarque", minutes=6)
    assert (kept["note_kind"], kept["minutes"]) == (read, 6)
    assert writer.told("GET", "/agenda")["spent"] == 1


def test_an_answer_to_words_that_wait_starts_from_them(writer):
    waiting = who_spoke(writer, "person")
    text = "Votre remarque sur les délais de paiement, à Nantes, m'a fait revoir notre façon de relancer."
    kept = noted(writer, waiting["person_key"], "addresses", text=text)
    assert (kept["noticing"], kept["answers_at"]) == (0, waiting["last_at"])


def test_groups_are_made_left_and_renamed(writer):
    people = [one["person_key"] for one in writer.told("GET", "/people", params={"limit": 2})["people"]]
    made = writer.told("POST", "/groups", json={"name": "Les amis", "people": people})
    assert sorted(made["members"]) == sorted(people)
    writer.told("PUT", "/groups/les amis", json={"name": "Amis"})
    left = writer.told("POST", f"/groups/{made['number']}/departures", json={"people": people[:1]})
    assert (left["name"], left["members"]) == ("Amis", people[1:])
    listed = writer.told("GET", "/roster", params={"group": made["number"]})["people"]
    assert [one["person_key"] for one in listed] == people[1:]
    assert writer.told("GET", "/roster", 404, params={"group": 99})["code"] == "no_such_group"


def test_an_objective_is_set_put_right_and_concerns_whom_one_says(writer):
    body = {"sentence": "Trois ateliers", "horizon": "mid", "outcome": "exchange", "titles": ["x"]}
    number = writer.told("POST", "/objectives", 201, json=body)["mark"]["number"]
    concerned = writer.told("POST", f"/objectives/{number}/people", 201, json={"people": [somebody(writer)]})
    assert [one["kind"] for one in concerned["marks"]] == ["concern"]
    changed = writer.told("PUT", f"/objectives/{number}", json=body | {"horizon": "long"})["mark"]
    assert changed["horizon"] == "long"
    assert writer.told("PUT", "/budget", json={"people": 5})["mark"]["value"] == 5
    assert writer.told("GET", "/agenda")["budget"] == 5


def test_two_keys_become_one_person_and_two_again(writer):
    one, other = [p["person_key"] for p in writer.told("GET", "/people", params={"limit": 2})["people"]]
    mark = writer.told("POST", "/merges", 201, json={"person": one, "into": other})["mark"]
    assert writer.told("GET", f"/people/{quote(one)}")["person_key"] == other
    writer.told("DELETE", f"/marks/{mark['number']}")
    assert writer.told("GET", f"/people/{quote(one)}")["person_key"] == one
    writer.told("POST", "/apart", 201, json={"person": one, "other": other})
    assert writer.told("POST", "/merges", 400, json={"person": one, "into": one})["code"] == "same_person"


def test_a_recommendation_is_attached(writer):
    found = writer.told("GET", "/recommendations")["recommendations"]
    key = somebody(writer)
    writer.told("POST", "/recommendations/1/person", 201, json={"person": key})
    assert writer.told("GET", "/recommendations")["recommendations"][0]["person_key"] == key
    beyond = len(found) + 1
    refused = writer.told("POST", f"/recommendations/{beyond}/person", 404, json={"person": key})
    assert refused["code"] == "no_such_recommendation"


def test_an_empty_ledger_takes_its_first_archive_whose_invitations_are_decided_of(empty_house, tmp_path):
    writer = Program(empty_house, may_write=True)
    assert writer.told("GET", "/people", 404)["code"] == "empty_ledger"
    assert writer.told("GET", "/questions/evidence")["parts"]
    archive = demo.write_archive(demo.generate(7, people=900), instant(2), tmp_path / "archive").path
    writer.told("POST", "/imports", 201, files={"archive": (archive.name, archive.read_bytes())})
    waiting = writer.told("GET", "/incoming")["incoming"]
    one = next(each for each in waiting if each["person_key"])
    body = {"choice": "ask_first", "sent_at": one["sent_at"]}
    decided = writer.told("POST", f"/people/{quote(one['person_key'])}/decisions", 201, json=body)["mark"]
    assert (decided["choice"], decided["sent_at"]) == ("ask_first", one["sent_at"])
    again = writer.told("GET", "/incoming")["incoming"]
    assert [each["decision"] for each in again if each["number"]] == ["ask_first"]
    kept = writer.told("PUT", "/wordings/ask_first/fr", json={"text": "Bonjour {name}"})["mark"]
    assert (kept["called"], kept["lang"], kept["text"]) == ("ask_first", "fr", "Bonjour {name}")
    writer.told("PUT", "/quota", json={"notes": 5})
    assert writer.told("GET", "/agenda")["notes"]["quota"] == 5


def test_a_question_is_asked_of_a_part_of_the_ledger(writer):
    whole = writer.told("GET", "/questions/invitations")
    part = writer.told("GET", "/questions/invitations", params={"since": "-400", "direction": "outgoing"})
    assert part["asked_of"]["direction"] == "outgoing"
    assert part["asked_of"]["since_on"]
    assert len(part["parts"]) < len(whole["parts"])
    refused = writer.told("GET", "/questions/ladder", 404, params={"since": "-400"})
    assert refused["code"] == "no_such_filter"
    assert writer.told("GET", "/questions/ladder/charts/1", 400, params={"since": "soon"})["code"] == "no_day"


def test_an_archive_comes_in_over_the_wire_and_goes_out_again(writer, tmp_path):
    before = writer.told("GET", "/imports")["imports"]
    archive = demo.write_archive(life(5), 20 * 86_400 + before_instant(), tmp_path).path
    with archive.open("rb") as stream:
        sent = {"archive": (archive.name, stream, "application/zip")}
        (report,) = writer.told("POST", "/imports", 201, files=sent)["imports"]
    assert report["name"] == archive.name
    assert not report["already"]
    assert len(writer.told("GET", "/imports")["imports"]) == len(before) + 1
    assert writer.told("DELETE", f"/imports/{report['import_id']}")["undone"] == report["import_id"]
    assert writer.told("GET", "/imports")["imports"] == before


def before_instant():
    return demo.ENDS * 86_400 - 100 * 86_400


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.zip", b"PK", "truncated"),
        ("../../etc/passwd", b"", "not_zip"),
        ("a\0b.zip", b"x", "not_zip"),
        ("é" * 300 + ".zip", b"x", "not_zip"),
    ],
)
def test_what_is_no_archive_is_refused_with_its_own_name(writer, name, content, code):
    told = writer.told("POST", "/imports", 422, files={"archive": (name, content)})
    assert told["code"] == code
    assert "/" not in told["fields"]["path"]
    assert gettempdir() not in told["sentence"]


def test_the_archive_of_somebody_else_is_a_conflict_until_it_is_asked_for(writer, tmp_path):
    archive = demo.write_archive(life(6), before_instant(), tmp_path).path
    sent = {"archive": (archive.name, archive.read_bytes())}
    assert writer.told("POST", "/imports", 409, files=sent)["code"] == "another_owner"
    writer.told("POST", "/imports", 201, files=sent, params={"another": True})
    owners = writer.told("GET", "/owners")["owners"]
    assert len(owners) == 2
    refused = writer.told("GET", "/people", 409)
    assert refused["code"] == "which_owner"
    told = [writer.told("GET", "/people", params={"owner": one["name"]})["all"] for one in owners]
    assert all(told)
    key = owners[1]["person_keys"][0]
    assert writer.told("GET", "/people", params={"owner": key})["all"] == told[1]


def test_a_person_is_forgotten_only_when_that_is_asked_and_may_be_lifted(writer):
    key = somebody(writer)
    held = writer.told("GET", f"/people/{quote(key)}/forgetting")
    assert (held["done"], held["person"]["person_key"]) == (False, key)
    assert held["held"]["messages"] > 0
    assert writer.told("POST", f"/people/{quote(key)}/forgetting")["done"]
    assert writer.told("GET", f"/people/{quote(key)}", 404)["code"] == "no_such_person"
    assert writer.told("DELETE", f"/people/{quote(key)}/forgetting") == {"format": 1, "lifted": key}
    assert writer.told("DELETE", f"/people/{quote(key)}/forgetting", 404)["code"] == "not_forgotten"


def test_everything_goes_out_as_one_zip_and_nothing_stays_behind(reader, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    answer = reader.get("/export")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as found:
        assert "everything.json" in found.namelist()
        assert json.loads(found.read("everything.json"))["people"]
    assert list(tmp_path.iterdir()) == []


def test_the_ledger_is_copied_beside_the_server(writer, own_house):
    assert writer.told("PUT", "/copies", json={"kept": 3})["mark"]["value"] == 3
    copy = writer.told("POST", "/backups", 201)["copy"]
    assert copy.startswith(str(own_house.places.backups))


def test_the_owner_says_where_their_days_begin(writer):
    assert writer.told("PUT", "/zone", json={"zone": "Asia/Tokyo"})["mark"]["zone"] == "Asia/Tokyo"
    there = datetime.fromtimestamp(NOW, ZoneInfo("Asia/Tokyo"))
    assert there.date() != datetime.fromtimestamp(NOW, UTC).date()
    assert writer.told("GET", "/agenda")["today"] == str(there.date())
    assert writer.told("PUT", "/zone", 400, json={"zone": "Tokyo"})["code"] == "no_zone_near"


def test_an_experiment_goes_from_plan_to_end(writer):
    plan = {"title": "Une note ou pas", "arms": ["none", "contextual"], "maximum": 200}
    weighed = writer.told("POST", "/experiments/weighing", json=plan)
    planned = writer.told("POST", "/experiments", 201, json=plan)
    assert planned["feasible"] == weighed["feasible"]
    number = planned["number"]
    writer.told("PUT", f"/experiments/{number}", json=plan | {"title": "Autrement"})
    refused = writer.told("POST", f"/experiments/{number}/draws", 400, json={"people": [{"typed": "x"}]})
    assert refused["code"] == "not_sealed"
    sealed = writer.told("POST", f"/experiments/{number}/seal", json={"anyway": True, "seed": 7})
    assert (sealed["state"], sealed["seed"]) == ("sealed", "")
    people = [{"typed": f"https://www.linkedin.com/in/nobody-{n}"} for n in range(4)]
    drawn = writer.told("POST", f"/experiments/{number}/draws", json={"people": people})
    assert len(drawn["assigned"]) == 4
    spent = {"person": people[0]["typed"], "minutes": 7}
    assert writer.told("POST", f"/experiments/{number}/minutes", json=spent)["minutes"] == 7
    report = writer.told("GET", f"/experiments/{number}")
    assert sum(arm["drawn"] for arm in report["arms"]) == 4
    underway = writer.told("GET", f"/experiments/{number}/underway")
    assert len(underway["to_write"]) + len(underway["written"]) == 4
    assert underway["experiment"]["seed"] == ""
    assert underway["step"]["code"] in ("write", "draw")
    assert writer.told("GET", "/experiments/state")["acts"]
    assert writer.told("GET", f"/experiments/{number}/chart", 404)["code"] == "no_such_address"
    ended = writer.told("POST", f"/experiments/{number}/end", json={"words": "enough"})
    assert (ended["state"], ended["seed"]) == ("ended", "7")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_as_words_or_refused_in_a_sentence(writer, text):
    key = somebody(writer)
    sent = {"content": json.dumps({"text": text}), "headers": {"content-type": "application/json"}}
    kept = writer.told("POST", f"/people/{quote(key)}/notes", 201, **sent)["mark"]["text"]
    assert kept == text.replace("\0", "").replace("\ud800", "?")
    for path in (f"/people/{quote(text, errors='replace')}", f"/families/{quote(text, errors='replace')}"):
        assert writer.get(path).status_code in (200, 404, 409)
    typed = text.replace("\ud800", "?")
    for path, name in {"/search": "q", "/messages": "q", "/roster": "q", "/names": "key"}.items():
        assert writer.get(path, params={name: typed}).status_code == 200


def test_a_program_beside_a_page_and_a_command_see_the_same(writer, own_house):
    noted(writer, somebody(writer), "notes", text="noted by a program")
    again = Program(own_house)
    assert again.told("GET", "/marks")["marks"][0]["text"] == "noted by a program"
