"""Claims about the page of today: few people, each with a reason, and then that it is enough."""

from urllib.parse import quote

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import Visitor
from visavis.marks import Address, Promise
from visavis.marks.forms import AddressForm, PromiseForm

DAY = 86_400


@pytest.fixture
def today(own_house):
    """A day soon after the newest archive."""
    newest = own_house.desk(demo=False, owner=None).history()[0].exported_at
    own_house.clock = lambda: newest + 3 * DAY
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def called(page) -> list[str]:
    return [link["href"] for link in Reader(page.text).all("a") if "data-row" in link]


def test_it_shows_no_more_people_than_the_budget_each_with_a_reason(today, own_house):
    agenda = own_house.desk(demo=False, owner=None).agenda(own_house.clock())
    page = today.get("/today")
    assert called(page) == [f"/people/{quote(one.person_key)}" for one in agenda.people]
    assert 0 < len(called(page)) <= 3
    assert words(page).count("Write to them") == len(called(page))


def test_it_is_where_the_day_begins(today):
    assert today.get("/").url.path == "/today"


def test_the_budget_is_set_in_the_settings_and_kept_by_the_ledger(today, own_house):
    today.change("/settings", {"budget": "1"})
    assert len(called(today.get("/today"))) == 1
    assert 'value="1"' in today.get("/settings").text
    before = own_house.desk(demo=False, owner=None).marks.history()
    today.change("/settings", {"budget": "1", "theme": "dark"})
    assert own_house.desk(demo=False, owner=None).marks.history() == before


@pytest.mark.parametrize("typed", ["0", "9999", "-3", "many", ""])
def test_no_budget_that_is_none_is_kept(today, own_house, typed):
    answer = today.change("/settings", {"budget": typed})
    assert answer.status_code in (200, 400)
    assert own_house.desk(demo=False, owner=None).marks.history() == []


def test_a_promise_that_is_due_comes_first_with_its_words(today, own_house):
    desk = own_house.desk(demo=False, owner=None)
    one = desk.people()[40]
    now = own_house.clock()
    desk.marks.note(one.person_key, PromiseForm("+1", "the notes of our talk"), now - DAY)
    page = today.get("/today")
    assert called(page)[0] == f"/people/{one.person_key}"
    assert "the notes of our talk" in words(page)


def test_not_now_is_one_click_and_the_page_stays(today):
    first = called(today.get("/today"))[0]
    page = today.change(f"{first}/snooze", {"until": "+14", "back": "/today"})
    assert page.url.path == "/today"
    assert first not in called(page)
    assert "Noted." in words(page)


def test_what_was_written_elsewhere_is_one_click_and_spends_the_day(today, own_house):
    desk, now = own_house.desk(demo=False, owner=None), own_house.clock()
    first = called(today.get("/today"))[0]
    page = today.change(f"{first}/wrote", {"back": "/today"})
    assert first not in called(page)
    assert "Undo" in words(page)
    assert desk.agenda(now).spent == 1
    assert "written to, the words not noted" in words(today.get(first))
    (number,) = (row.marked.number for row in desk.marks.standing(Address))
    today.change(f"/marks/{number}/undo", {})
    assert called(today.get("/today"))[0] == first


def test_never_again_is_one_click_too_and_is_undone_where_it_is_told(today):
    first = called(today.get("/today"))[0]
    page = today.change(f"{first}/leave-alone", {"back": "/today"})
    assert first not in called(page)
    assert "Undo" in words(page)


def test_who_waits_beyond_those_proposed_is_told_with_the_reason(today, own_house):
    """Two numbers that differ are explained, and where all are proposed there is nothing to explain."""
    why = "Thanks, a no or a goodbye are among them; where they read as such they are not proposed here,"
    assert why in words(today.get("/today"))
    desk = own_house.desk(demo=False, owner=None)
    agenda = desk.agenda(own_house.clock())
    waiting = [one for one in desk.people() if one.waiting == "owner"]
    assert len(waiting) > len(agenda.people) + agenda.others


def test_old_archives_are_said_to_be_old(today, own_house):
    newest = own_house.desk(demo=False, owner=None).history()[0].exported_at
    own_house.clock = lambda: newest + 160 * DAY
    today.get("/enter", params={"key": own_house.keys.door})
    assert "remembers only 180 days" in words(today.get("/today"))


def test_an_empty_ledger_leads_to_the_first_archive(empty_house):
    assert Visitor(empty_house).get("/today").url.path == "/imports"


def test_what_the_owner_wrote_that_they_would_do_is_told_until_it_is_noted(today, own_house):
    desk = own_house.desk(demo=False, owner=None)
    one = desk.people()[40]
    home = f"/people/{one.person_key}"
    desk.marks.address(
        one.person_key, AddressForm("I'll send you the tide tables."), "cosmetic", own_house.clock()
    )
    page = today.get(home)
    assert "I'll send you the tide tables." in words(page)
    assert "Nothing tells that it is done" in words(page)
    typed = {"promise": "I'll send you the tide tables.", "until": "2026-01-01", "kept": "1"}
    noted = today.change(f"{home}/promise", typed)
    assert noted.status_code == 200
    assert "Nothing tells that it is done" not in words(today.get(home))
    (promise,) = [
        row.marked.mark for row in desk.person(one.person_key).marks if row.marked.mark.kind == "promise"
    ]
    assert promise.kept_on == own_house.clock() // DAY


def note_promise(own_house, of, words, days):
    desk, now = own_house.desk(demo=False, owner=None), own_house.clock()
    key = desk.people()[of].person_key
    return key, desk.marks.note(key, PromiseForm(days, words), now - DAY).marked.number


def test_a_promise_that_is_due_is_told_kept_from_today(today, own_house):
    key, number = note_promise(own_house, 40, "the notes of our talk", "+1")
    page = today.get("/today")
    assert page.text.count(f'/promises/{number}/kept"') == 1
    after = today.change(f"/promises/{number}/kept", {"back": "/today"})
    assert after.url.path == "/today"
    assert f"/people/{key}" not in called(after)
    (row,) = own_house.desk(demo=False, owner=None).marks.standing(Promise)
    assert row.marked.mark.kept_on == own_house.clock() // DAY


def test_promises_of_other_days_are_a_list_of_their_own(today, own_house):
    key, number = note_promise(own_house, 40, "the tide tables", "+9")
    page = today.get("/today")
    assert f"/people/{key}" not in called(page)
    assert "Promises of days to come" in words(page)
    assert "the tide tables" in words(page)
    assert page.text.count(f'action="/promises/{number}/kept"') == 1


def test_when_the_attention_is_spent_a_promise_that_is_due_is_not_hidden(today, own_house):
    desk, now = own_house.desk(demo=False, owner=None), own_house.clock()
    today.change("/settings", {"budget": "1"})
    desk.marks.address(desk.people()[3].person_key, AddressForm("Hello."), "cosmetic", now)
    page = words(today.get("/today"))
    assert "You may close this page: the rest waits for another day." in page
    # nobody can know that what waits waits very well
    assert "very well" not in page
    _, number = note_promise(own_house, 40, "the notes of our talk", "+1")
    page = today.get("/today")
    assert "What you promised is due all the same:" in words(page)
    assert "close this page" not in words(page)
    assert "the notes of our talk" in words(page)
    assert page.text.count(f'/promises/{number}/kept"') == 1
    assert ('<a href="/incoming">' in page.text) == (desk.count_undecided() > 0)
    # and nothing is a dead end: whoever means to go on finds everybody else
    assert '<p class="quiet"><a href="/people?turn=owner">' in page.text
    assert 'href="/settings#budget"' in page.text
