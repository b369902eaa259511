"""Claims about what is said after an import, and before one is taken out."""

import json
from dataclasses import replace
from urllib.parse import quote

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import NOW, Visitor, house_of, places_in
from visavis.desk import Desk
from visavis.desk.lately import News
from visavis.marks.forms import NoteForm
from visavis.traces import DAY_SECONDS
from visavis.web.speech import Speech
from visavis.words import say_import


@pytest.fixture
def reports(archives, tmp_path):
    with Desk(str(tmp_path / "own.db")) as desk:
        first, second = (next(iter(desk.import_archives([path], now=0))) for path in archives)
        gone = {
            row["name"]
            for row in _invitations(desk)
            if row["direction"] == "outgoing" and row["state"] == "gone"
        }
        kept = [json.loads(past.report) for past in desk.history()]
    return first, second, gone, kept


def _invitations(desk):
    for one in desk.people():
        for event in desk.person(one.person_key).events:
            if event.kind == "invited":
                yield {
                    "name": one.name,
                    "direction": "outgoing" if event.by == "owner" else "incoming",
                    "state": event.state,
                }


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def test_a_few_of_those_gone_are_named_and_then_a_number(reports):
    first, second, gone, _ = reports
    assert first.news == News()
    named = [one.name for one in second.news.gone]
    assert second.sent.gone >= len(named) > 0
    assert set(named) <= gone
    more = replace(second, sent=replace(second.sent, gone=len(named) + 7))
    said = " ".join(str(section) for section in say_import(more, "en").sections)
    assert f"{named[0]}, " in said
    assert f"{named[-1]} and 7 others." in said


def test_who_has_written_since_is_told_first(reports):
    first, second, _, _ = reports
    # before a first archive nothing was heard, and how many wrote since is not known to be none
    assert (first.wrote, first.news.wrote) == (None, ())
    assert second.wrote >= len(second.news.wrote) > 0
    said = " ".join(str(section) for section in say_import(second, "en").sections)
    assert said.index(second.news.wrote[0].name) < said.index("accepted")
    assert "written to you" in said


def test_those_who_moved_are_named_where_a_relation_has_begun(reports):
    _, second, _, _ = reports
    assert second.changes.moved >= len(second.news.moved) > 0
    said = " ".join(str(section) for section in say_import(second, "fr").sections)
    assert second.news.moved[0].name in said.split("d’entreprise ou de poste")[1]  # noqa: RUF001


def test_what_became_of_invitations_is_told_apart_by_who_sent_them(reports):
    _, second, _, _ = reports
    for fate in ("accepted", "gone", "replied", "exchanged"):
        both = getattr(second.sent, fate) + getattr(second.received, fate)
        assert both == getattr(second.changes, fate)
    said = " ".join(str(section) for section in say_import(second, "en").sections)
    assert "of your invitations" in said
    # the first words that follow an invitation to the owner may be the owner's own
    nothing = replace(second.sent, accepted=0, replied=0, exchanged=0, gone=0)
    assert "reply" not in str(say_import(replace(second, sent=nothing), "en").sections[0])


def test_whoever_wrote_since_the_archive_before_leads_to_their_page(archives, tmp_path):
    house = house_of(places_in(tmp_path))
    desk = house.desk(demo=False, owner=None)
    reports = list(desk.import_archives(archives, now=0))
    before = reports[0].exported_at
    wrote = {
        one.person_key
        for one in desk.people()
        if any(event.kind == "message" and event.by == "person" and event.at > before
               for event in desk.person(one.person_key).events)
    }  # fmt: skip
    second = reports[1]
    assert second.wrote == len(wrote) > 0
    named = [one.person_key for one in second.news.wrote]
    assert set(named) <= wrote
    visitor = Visitor(house)
    links = [way["href"] for way in Reader(visitor.get(f"/imports/{second.import_id}").text).all("a")]
    assert {f"/people/{quote(key)}" for key in named} <= set(links)
    assert links.count("/today") == 2
    assert links.index("/today", links.index("/today") + 1) < links.index(f"/imports/{second.import_id}/undo")
    # of the older archive nothing is news
    assert desk.news(reports[0].import_id) == News()
    house.close()


def test_the_page_of_somebody_who_moved_says_from_where_to_where_as_today_does(house):
    visitor, desk = Visitor(house), house.desk(demo=False, owner=None)
    visitor.headers["accept-language"] = "en"
    moved = {one.person_key: desk.move_of(one) for one in desk.people()}
    key, move = next((key, move) for key, move in moved.items() if move)
    assert move.on == desk.history()[0].exported_at // DAY_SECONDS
    page = words(visitor.get(f"/people/{quote(key)}"))
    day = Speech("en").utc_day(move.on * DAY_SECONDS)
    told = f"Has changed company: it was {move.before}, it is {move.after}, as the archive of {day} shows."
    assert told in page
    assert not any("moved" in reason.code and not moved[one.person_key]
                   for one in desk.agenda(NOW).people for reason in one.reasons)  # fmt: skip
    stayed = next(key for key, move in moved.items() if move is None)
    assert "Has changed company" not in words(visitor.get(f"/people/{quote(stayed)}"))


def test_the_ledger_keeps_no_names_in_the_report_of_an_import(reports):
    *_, kept = reports
    for report in kept:
        assert not any(report["news"].values())


def test_an_older_archive_brings_no_news_of_who_moved(archives, tmp_path):
    with Desk(str(tmp_path / "own.db")) as desk:
        newer, older = (next(iter(desk.import_archives([path], now=0))) for path in archives[::-1])
    assert newer.news == News()
    assert (older.news.moved, older.news.wrote) == ((), ())


def test_after_an_import_today_is_one_click_away(own_house, archives):
    visitor = Visitor(own_house)
    with archives[1].open("rb") as content:
        answer = visitor.change("/imports", files={"archive": (archives[1].name, content)}, follow=False)
    work = own_house.works.find(int(answer.headers["location"].rpartition("/")[2]))
    work.ended.wait(60)
    links = [way["href"] for way in Reader(visitor.get(answer.headers["location"]).text).all("a")]
    assert links.count("/today") == links.count("/people") == 2


def test_undoing_the_only_import_says_that_everybody_goes_and_what_was_noted_comes_back(own_house, archives):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    visitor.headers["accept-language"] = "en"
    one, n = desk.people()[0], desk.count_people()
    desk.marks.note(one.person_key, NoteForm("Prefers mornings.", "today"), NOW)
    page = words(visitor.get("/imports/1/undo"))
    assert f"It is the only archive that was read: {n} people go with it" in page
    desk.undo(1)
    list(desk.import_archives(archives[:1], now=0))
    assert [row.marked.mark.text for row in desk.marks.about(one.person_key)] == ["Prefers mornings."]
    list(desk.import_archives(archives[1:], now=0))
    number = desk.history()[0].id
    assert "the only archive" not in words(visitor.get(f"/imports/{number}/undo"))
