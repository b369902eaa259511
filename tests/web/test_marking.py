"""Claims about what the owner decides on a page: noted with one gesture, taken back with one."""

import re

import pytest

from tests.desk.test_report import HOSTILE, Reader
from tests.web.conftest import NOW, Visitor

ENGLISH = {"accept-language": "en"}


@pytest.fixture
def desk(own_house):
    return own_house.desk(demo=False, owner=None)


@pytest.fixture
def somebody(desk):
    return next(one for one in desk.people() if one.rung == "addressed")


@pytest.fixture
def visitor(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


SAID = {
    "note": "Prefers mornings.",
    "promise": "the slides",
    "snooze": "out of the agenda until 25 December 2026",
    "leave-alone": "never in the agenda",
}


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def actions(page, ending: str) -> list[str]:
    """Return where the forms of a page lead."""
    where = [form.get("action", "") for form in Reader(page.text).all("form")]
    return [one for one in where if one.endswith(ending)]


def test_one_click_records_an_outcome_and_lifts_the_person(visitor, desk, somebody):
    page = visitor.change(f"/people/{somebody.person_key}/outcome", {"outcome": "meeting"})
    assert desk.person(somebody.person_key).standing.rung == "met"
    assert "meeting" in words(page).split("Everything that happened")[0]
    assert "Noted." in words(page)


def test_what_was_just_noted_is_undone_from_the_word_about_it(visitor, desk, somebody):
    page = visitor.change(f"/people/{somebody.person_key}/outcome", {"outcome": "call"})
    (undo,) = actions(page, "/undo")
    back = visitor.change(undo, {"back": f"/people/{somebody.person_key}"})
    assert back.url.path == f"/people/{somebody.person_key}"
    assert desk.marks.about(somebody.person_key) == []
    assert desk.person(somebody.person_key).standing.rung == "addressed"


def test_an_outcome_may_have_another_day_an_amount_and_words(visitor, somebody):
    typed = {"outcome": "contract", "on": "2026-10-01", "amount": "1200", "words": "first order"}
    page = words(visitor.change(f"/people/{somebody.person_key}/outcome", typed))
    assert "contract; 1,200 EUR; first order" in page
    assert "1 Oct 2026" in page


def test_the_currency_noted_last_stands_ready_and_a_sign_goes_before_it(visitor, somebody):
    home = f"/people/{somebody.person_key}"
    assert 'name="currency" type="text" value="EUR"' in visitor.get(home).text
    typed = {"outcome": "contract", "amount": "£4,800", "currency": "EUR"}
    page = visitor.change(f"{home}/outcome", typed, follow=True).text
    assert 'name="currency" type="text" value="GBP"' in page


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("note", {"note": "Prefers mornings."}),
        ("promise", {"promise": "the slides", "until": "2027-01-15"}),
        ("snooze", {"until": "+30"}),
        ("leave-alone", {}),
    ],
)
def test_every_kind_is_noted_shown_and_taken_back(visitor, desk, somebody, path, typed):
    said = SAID[path]
    home = f"/people/{somebody.person_key}"
    page = visitor.change(f"{home}/{path}", typed)
    assert said in words(page)
    (revoke,) = {*actions(page, "/revoke")}
    after = visitor.change(revoke, {"back": home})
    assert desk.marks.about(somebody.person_key) == []
    assert said not in words(after)


def decided(page) -> str:
    return str(page.text).partition('<section class="decided"')[2].partition("</section>")[0]


def test_a_promise_stands_among_what_was_decided_until_it_is_kept(visitor, somebody):
    home = f"/people/{somebody.person_key}"
    page = visitor.change(f"{home}/promise", {"promise": "the slides", "until": "2027-01-15"})
    assert "the slides" in decided(page)
    (kept,) = re.findall(r'formaction="([^"]+/kept)"', decided(page))
    after = visitor.change(kept, {"back": home})
    assert "the slides" not in decided(after)
    assert "the slides" in words(after)


def test_what_is_to_come_is_shown_its_way(visitor, somebody):
    for language, way in (("en", "note a promise"), ("fr", "notez une promesse")):
        visitor.headers["accept-language"] = language
        refused = visitor.change(
            f"/people/{somebody.person_key}/outcome", {"outcome": "call", "on": "2031-01-01"}
        )
        assert refused.status_code == 400
        assert way in words(refused)


def test_a_promise_is_told_kept_where_it_stands(visitor, desk, somebody):
    home = f"/people/{somebody.person_key}"
    page = visitor.change(f"{home}/promise", {"promise": "the slides", "until": "2027-01-15"})
    (kept,) = set(re.findall(r'formaction="([^"]+/kept)"', page.text))
    after = visitor.change(kept, {"back": home})
    (row,) = desk.marks.about(somebody.person_key)
    assert row.marked.mark.kept_on is not None
    assert "the slides" in words(after)
    assert "/kept" not in after.text
    visitor.change(f"/marks/{row.marked.number}/undo", {"back": home})
    (row,) = desk.marks.about(somebody.person_key)
    assert row.marked.mark.kept_on is None


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("note", {"note": "  "}),
        ("note", {"note": "x" * 30_000}),
        ("promise", {"promise": "my book", "until": "soon"}),
        ("outcome", {"outcome": "wedding", "words": "my words"}),
        ("outcome", {"outcome": "call", "on": "2031-01-01"}),
        ("outcome", {"outcome": "contract", "amount": "twelve", "currency": "CHF"}),
        ("snooze", {"until": "2020-01-01"}),
    ],
)
def test_what_cannot_be_noted_is_said_on_the_page_and_nothing_typed_is_lost(
    visitor, desk, somebody, path, typed
):
    page = visitor.change(f"/people/{somebody.person_key}/{path}", typed)
    assert page.status_code == 400
    assert desk.marks.about(somebody.person_key) == []
    assert 'role="alert"' in page.text
    for name in ("note", "promise", "words", "amount", "currency"):
        assert typed.get(name, "").strip() in page.text


@pytest.mark.parametrize(
    ("sent_to", "page"),
    [
        ("/people/ad%C3%A8le%3F%25/note", "/people/ad%C3%A8le%3F%25"),
        ("/people/ada/address/keep", "/people/ada/address"),
    ],
)
def test_whoever_opens_the_address_of_a_form_is_led_back_to_its_page(visitor, sent_to, page):
    answer = visitor.get(sent_to, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, page)
    assert visitor.get("/groups").status_code == 404


def test_what_the_owner_writes_is_only_text(visitor, somebody):
    page = visitor.change(f"/people/{somebody.person_key}/note", {"note": HOSTILE})
    assert HOSTILE in "".join(Reader(page.text).words)
    assert not Reader(page.text).all("img")


def test_people_are_grouped_one_by_one_and_many_at_once(visitor, desk):
    some = [one.person_key for one in desk.people()[:3]]
    visitor.change("/groups", {"group": "Valmont", "key": some})
    (group,) = desk.marks.groups()
    assert set(group.members) == set(some)
    listed = visitor.get("/people", params={"group": group.number})
    assert ">3 people<" in listed.text
    page = visitor.get(f"/people/{some[0]}")
    assert f'href="/people?group={group.number}"' in page.text
    visitor.change("/groups/leave", {"group": "Valmont", "key": some[0]})
    assert set(desk.marks.groups()[0].members) == set(some[1:])


def test_after_grouping_one_is_told_how_many_and_into_which(visitor, desk):
    some = [one.person_key for one in desk.people()[:3]]
    page = visitor.change("/groups", {"group": "Val-mont; d'été", "key": [*some, some[0]]})
    assert "3 people put into the group Val-mont; d\N{RIGHT SINGLE QUOTATION MARK}été." in page.text.replace(
        "&#39;", "\N{RIGHT SINGLE QUOTATION MARK}"
    )
    page = visitor.change("/groups", {"group": "val-mont; d'été", "key": some[:1]})
    assert "1 person put into the group Val-mont" in page.text
    assert "put into the group Val-mont" not in visitor.get("/people").text


def test_after_grouping_one_is_back_where_one_searched(visitor, desk):
    asked = {"q": desk.people()[0].name.split()[0], "turn": "owner", "rung": ""}
    for headers in ({}, {"hx-request": "true"}):
        page = visitor.get("/people", params=asked, headers=headers)
        inputs = [one for one in Reader(page.text).all("input") if one.get("form") == "bulk"]
        (back,) = [one["value"] for one in inputs if one["name"] == "back"]
        some = [person.person_key for person in desk.people()[:2]]
        answer = visitor.change("/groups", {"group": "Valmont", "key": some, "back": back})
        assert (answer.url.path, dict(answer.url.params)) == ("/people", {"q": asked["q"], "turn": "owner"})


def test_a_group_made_in_one_gesture_is_unmade_in_one(visitor, desk):
    one, two, three = [standing.person_key for standing in desk.people(limit=3)]
    desk.marks.group("Valmont", [one], NOW)
    answer = visitor.change("/groups", {"group": "Valmont", "key": [one, two, three]})
    (undo,) = re.findall(r'action="(/marks/[0-9]+-[0-9]+/undo)"', answer.text)
    visitor.change(undo, {"back": "/people"})
    assert desk.marks.groups()[0].members == (one,)
    # a group that the gesture made goes with it, unless somebody else was put into it since
    for others, left in (((), 1), ((three,), 2)):
        answer = visitor.change("/groups", {"group": "New", "key": [one, two]})
        (undo,) = re.findall(r'action="(/marks/[0-9]+-[0-9]+/undo)"', answer.text)
        for key in others:
            desk.marks.group("New", [key], NOW)
        visitor.change(undo, {"back": "/people"})
        assert len(desk.marks.groups()) == left
    # who is in it already makes nothing to take back
    answer = visitor.change("/groups", {"group": "Valmont", "key": [one]})
    assert "/undo" not in answer.text


def test_nobody_chosen_groups_nobody(visitor, desk):
    assert visitor.change("/groups", {"group": "Empty"}).status_code == 200
    assert desk.marks.groups() == []


def test_a_note_that_was_misread_is_put_right_where_it_stands(visitor, desk):
    one, event = next(
        (one, event)
        for one in desk.people()
        for event in desk.person(one.person_key).events
        if event.kind == "invited" and event.by == "owner" and event.text
    )
    page = visitor.get(f"/people/{one.person_key}")
    (misread,) = actions(page, "/misread")
    sent = next(field["value"] for field in Reader(page.text).all("input") if field.get("name") == "sent")
    choices = [field for field in Reader(page.text).all("input") if field.get("name") == "note_kind"]
    # to say that it is what it is read as would be no correction
    assert choices
    assert not any("checked" in field for field in choices)
    other = "cosmetic" if event.note_kind != "cosmetic" else "contextual"
    visitor.change(misread, {"sent": sent, "note_kind": other})
    (row,) = desk.marks.about(one.person_key)
    assert row.marked.mark.note_kind == other
    assert row.marked.mark.sent_at == event.at


@pytest.mark.parametrize("path", ["/marks/1/revoke", "/marks/1/undo", "/marks/999999999999999999999/undo"])
def test_a_mark_that_is_not_there_cannot_be_taken_back(visitor, path):
    assert visitor.change(path).status_code == 404


def test_a_mark_made_by_a_command_meanwhile_shows_at_once(visitor, desk, somebody):
    from visavis.desk import Desk
    from visavis.marks.forms import NoteForm

    with Desk(desk.place) as beside:
        beside.marks.note(somebody.person_key, NoteForm("written elsewhere"), 1_795_644_000)
    assert "written elsewhere" in words(visitor.get(f"/people/{somebody.person_key}"))
