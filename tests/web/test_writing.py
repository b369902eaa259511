"""Claims about the page where one person is written to: what the draft will make them feel, while typing."""

import re

import pytest

from tests.desk.test_report import HOSTILE, Reader
from tests.web.conftest import HOST, Served, Visitor
from visavis.desk.people import Event
from visavis.marks import Address, Noticing
from visavis.marks.forms import AddressForm
from visavis.web.pages.writing import LastWords, by_day, last_turn
from visavis.web.speech import Speech

SOLD = (
    "Hello {first}, we help teams like yours save 30% on data. Free for a 15 minute call? https://example.org"
)


@pytest.fixture
def somebody(house):
    """Return somebody whose words wait, and who is not connected: a note may go to them."""
    return next(
        one
        for one in house.desk(demo=False, owner=None).people()
        if one.rung == "exchanging" and one.last_by == "person" and one.connected_on is None
    )


@pytest.fixture
def answered(house):
    """Return somebody whom the owner wrote to last: no words of theirs wait."""
    return next(one for one in house.desk(demo=False, owner=None).people() if one.last_by == "owner")


@pytest.fixture
def english(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def test_the_page_begins_with_what_they_said_last_and_waits_for_words(english, house, somebody):
    page = words(english.get(f"/people/{somebody.person_key}/address"))
    said = [
        e.text
        for e in house.desk(demo=False, owner=None).person(somebody.person_key).events
        if e.by == "person"
    ]
    assert f"The latest message from {somebody.name}" in page
    assert any(" ".join(text.split())[:30] in page for text in said if text.strip())
    assert "Nothing is written yet." in page


def test_a_draft_is_read_as_its_reader_would_with_the_words_that_cause_it(english, somebody):
    text = SOLD.format(first=somebody.name.split()[0])
    page = english.change(f"/people/{somebody.person_key}/address", {"text": text})
    read = words(page)
    assert "Something is being sold here" in read
    assert "A call or a meeting is asked for" in read
    # whoever wrote to the owner is no stranger
    assert somebody.last_by == "person"
    assert re.search("The words of this person(?:, who asked you: .+,)? hardly show in it", read)
    assert text in "".join(Reader(page.text).words)


def test_the_words_of_the_draft_are_all_there_in_their_pieces(english, somebody):
    text = "Hello,\n\n  two lines &  spaces — “quoted” 🙂 <b>bold</b>\nwhat did you make of it?"
    part = english.post(
        f"/people/{somebody.person_key}/address",
        data={"form_token": english.token, "text": text},
        headers={"origin": f"http://{HOST}", "hx-request": "true"},
    )
    inside = re.split('<p class="draft"[^>]*>', part.text)[1].split("</p>")[0]
    assert "".join(Reader(inside).words) == text
    assert "<html" not in part.text


LONG = " ".join(
    [SOLD, "What did you make of the talk on paper mills, and when shall we meet for ten minutes?"] * 6
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reading_longer_than_its_place_shows_that_it_goes_on(visit, served, somebody, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = visit(served, scheme=scheme)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{served.root}/people/{somebody.person_key}/address")
    # as long as it holds all that it says, the keys pass it by
    page.locator(".reader:not([tabindex])").wait_for()
    page.fill("#text", LONG.format(first="Ada"))
    panel = page.locator(".reader[tabindex='0']")
    panel.wait_for()
    assert panel.evaluate("one => one.scrollHeight > one.clientHeight + 50")
    assert panel.evaluate("one => getComputedStyle(one).scrollbarWidth") == "thin"
    panel.scroll_into_view_if_needed()
    box = panel.bounding_box()
    foot = {"x": box["x"] + 2, "y": box["y"] + box["height"] - 12, "width": box["width"] - 30, "height": 8}
    page.evaluate("document.querySelector('#reading').style.visibility = 'hidden'")
    goes_on = page.screenshot(clip=foot)
    panel.focus()
    page.keyboard.press("End")
    page.wait_for_timeout(500)
    assert panel.evaluate("one => one.scrollTop + one.clientHeight >= one.scrollHeight - 1")
    assert page.screenshot(clip=foot) != goes_on
    page.evaluate("document.querySelector('#reading').style.visibility = ''")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("text", [HOSTILE, "?" * 7_000, "\u202e\u0000x", "a " * 4_000, "👍"])
def test_no_draft_breaks_the_page(english, somebody, text):
    page = english.change(f"/people/{somebody.person_key}/address", {"text": text})
    assert page.status_code == 200
    assert not Reader(page.text).all("img")


def test_nothing_that_is_read_is_kept(english, house, somebody):
    desk = house.desk(demo=False, owner=None)
    before = desk.marks.history()
    english.change(f"/people/{somebody.person_key}/address", {"text": "a draft", "gesture": "their talk"})
    assert desk.marks.history() == before


@pytest.mark.parametrize(
    ("length", "said"), [(150, "150 characters: fits"), (250, "not with one"), (350, "too long for the note")]
)
def test_the_length_is_told_against_the_limits_of_a_note(english, somebody, length, said):
    page = english.change(f"/people/{somebody.person_key}/address", {"text": "x" * length})
    assert said in words(page)


def test_a_bookmark_may_pass_an_address_and_a_selection_and_nothing_else(english, somebody):
    asked = {"link": "https://example.org/post", "gesture": HOSTILE, "text": "not this"}
    page = english.get(f"/people/{somebody.person_key}/address", params=asked)
    assert 'value="https://example.org/post"' in page.text
    assert HOSTILE in "".join(Reader(page.text).words)
    assert "not this" not in page.text


def test_the_reading_follows_the_typing_and_the_draft_is_copied(house, browser, somebody):
    with Served(house) as served:
        context = browser.new_context(locale="en-GB", permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        served.let_in(page)
        page.goto(f"{served.root}/people/{somebody.person_key}/address")
        page.click("#text")
        page.keyboard.type("We help teams like yours.")
        page.locator(".senses").wait_for()
        assert "Something is being sold here" in page.locator("#reading").inner_text()
        page.click("[data-copy]")
        assert page.evaluate("navigator.clipboard.readText()") == "We help teams like yours."
        context.close()


TRUE_WORDS = (
    "Your plea for the hedgehogs of Tanner Street converted my neighbour; what became of the tunnel under"
    " the tram? No is a fine answer."
)


def test_what_was_written_is_noted_with_what_was_noticed_and_can_be_taken_back(english, house, somebody):
    path = f"/people/{somebody.person_key}"
    draft = {"text": TRUE_WORDS, "gesture": "their plea for hedgehogs", "link": "https://example.org/plea"}
    answer = english.change(f"{path}/address/keep", draft | {"since": str(house.clock() - 150)})
    assert answer.url.path == path
    marks = house.desk(demo=False, owner=None).marks
    (address,), (noticing,) = (marks.standing(kind, somebody.person_key) for kind in (Address, Noticing))
    mark = address.marked.mark
    assert (mark.text, mark.note_kind, mark.minutes) == (TRUE_WORDS, "contextual", 3)
    assert mark.noticing == noticing.marked.number
    assert noticing.marked.mark.gesture == "their plea for hedgehogs"
    page = words(english.get(path))
    assert "Tanner Street" in page
    # whose turn it is follows from messages: what was noted is told beside it
    assert "You noted that you wrote to them on" in page
    assert "You noticed their plea for hedgehogs" in page
    assert "read as contextual, to their words of" in page
    english.change(f"/marks/{address.marked.number}/revoke", {})
    assert marks.standing(Address, somebody.person_key) == []
    marks.revoke(noticing.marked.number, house.clock())


def test_words_for_one_person_start_from_something_noticed(english, house, answered):
    answer = english.change(f"/people/{answered.person_key}/address/keep", {"text": TRUE_WORDS})
    assert answer.status_code == 400
    page = words(answer)
    assert "Note a gesture first" in page
    assert TRUE_WORDS in "".join(Reader(answer.text).words)
    assert house.desk(demo=False, owner=None).marks.standing(Address, answered.person_key) == []


def test_a_template_needs_no_noticing_and_an_empty_draft_is_no_address(english, house, answered):
    path = f"/people/{answered.person_key}/address/keep"
    assert english.change(path, {"text": "  "}).status_code == 400
    assert english.change(path, {"text": "Hi, shall we connect?", "since": "x" * 40}).status_code == 200
    marks = house.desk(demo=False, owner=None).marks
    (address,) = marks.standing(Address, answered.person_key)
    assert (address.marked.mark.note_kind, address.marked.mark.minutes) == ("cosmetic", 0)
    assert address.marked.mark.noticing == 0
    marks.revoke(address.marked.number, house.clock())


def test_an_answer_starts_from_their_words_that_wait(english, house, somebody):
    path = f"/people/{somebody.person_key}"
    assert somebody.last_by == "person"
    assert english.change(f"{path}/address/keep", {"text": TRUE_WORDS}).status_code == 200
    (address,) = house.desk(demo=False, owner=None).marks.standing(Address, somebody.person_key)
    mark = address.marked.mark
    assert (mark.note_kind, mark.noticing, mark.answers_at) == ("contextual", 0, somebody.last_at)
    assert "read as contextual, to their words of" in words(english.get(path))
    english.change(f"/marks/{address.marked.number}/revoke", {})


def test_where_words_wait_they_are_what_an_answer_starts_from_and_nothing_else_is_asked(
    english, somebody, answered
):
    page = english.get(f"/people/{somebody.person_key}/address").text
    assert "Their words wait for an answer" in page
    assert re.search(r"<details>\s*<summary>Notice something else</summary>", page)
    assert 'name="quote"' not in page
    # what was typed there is in sight
    typed = {"text": "", "gesture": "Their talk."}
    assert "<details open>" in english.change(f"/people/{somebody.person_key}/address", typed).text
    # of whom nothing waits something has to be noticed
    page = english.get(f"/people/{answered.person_key}/address").text
    assert "Notice something else" not in page


def last_words_of(house, somebody) -> str:
    told = house.desk(demo=False, owner=None).person(somebody.person_key)
    return " ".join(last_turn(told.events)[-1].text.split())


def test_an_answer_starts_from_their_last_words_and_is_noted_with_the_minutes_it_took(
    english, house, somebody
):
    path = f"/people/{somebody.person_key}/address"
    since = str(house.clock() - 150)
    page = english.change(path, {"text": TRUE_WORDS, "quote": "1", "since": since})
    fields = Reader(page.text)
    assert last_words_of(house, somebody) in " ".join("".join(fields.words).split())
    assert f">{last_words_of(house, somebody)}</textarea>" in page.text
    assert TRUE_WORDS in "".join(fields.words)
    assert f'name="since" value="{since}"' in page.text
    # what was typed there stays
    page = english.change(path, {"text": TRUE_WORDS, "gesture": "Their talk.", "quote": "1"})
    assert ">Their talk.\n" in page.text
    # and minutes are not lost where the address is refused
    refused = english.change(f"{path}/keep", {"text": "  ", "since": since})
    assert f'name="since" value="{since}"' in refused.text


def test_the_last_words_are_all_that_was_said_until_the_owner_spoke():
    said = [("owner", "Hello?"), ("person", "Will you come?"), ("person", "  "), ("person", "On Thursday.")]
    events = [Event("message", at, by, text) for at, (by, text) in enumerate(said)]
    skill = Event("endorsement_received", 9, "person", "Listening")
    assert [one.text for one in last_turn([*events, skill])] == ["Will you come?", "On Thursday."]
    later = Event("message", 10, "owner", "I will.")
    assert [one.text for one in last_turn([*events, later])] == ["Will you come?", "On Thursday."]
    assert last_turn([later]) == ()


def test_what_was_said_weeks_apart_stands_under_its_own_day():
    said = [(0, "Fine, for now."), (49, "She left yesterday."), (49, "What does your guarantee say?")]
    theirs = [Event("message", days * 86_400 + at, "person", text) for at, (days, text) in enumerate(said)]
    assert tuple(by_day(theirs, Speech("en"))) == (
        LastWords("1 Jan 1970", ("Fine, for now.",)),
        LastWords("19 Feb 1970", ("She left yesterday.", "What does your guarantee say?")),
    )


def test_words_for_one_person_are_said_to_start_from_nothing_before_they_are_copied(
    english, answered, somebody
):
    path = f"/people/{answered.person_key}/address"
    says = "Before you copy it, say under \u201cSee\u201d what it starts from"
    assert says in words(english.change(path, {"text": TRUE_WORDS}))
    for given in ({"gesture": "their plea"}, {"link": "https://example.org/plea"}):
        assert says not in words(english.change(path, {"text": TRUE_WORDS} | given))
    assert says not in words(english.get(path))
    answer = english.change(f"/people/{somebody.person_key}/address", {"text": TRUE_WORDS})
    assert says not in words(answer)


def test_an_address_spends_the_day(house, somebody):
    desk = house.desk(demo=False, owner=None)
    before = desk.agenda(house.clock()).spent
    row = desk.address(somebody.person_key, AddressForm("Hi, shall we connect?"), house.clock())
    assert desk.agenda(house.clock()).spent == before + 1
    desk.marks.revoke(row.marked.number, house.clock())
    assert desk.agenda(house.clock()).spent == before


def test_the_owners_texts_are_read_as_the_page_opens_and_once(own_house):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    somebody = desk.people(limit=1)[0].person_key
    for _ in range(3):
        assert visitor.get(f"/people/{somebody}/address").status_code == 200
    own_house.works.wait()
    assert [work.kind for work in own_house.works._begun] == ["texts"]
    assert own_house.works._begun[0].fault is None


def test_somebody_no_archive_shows_is_written_to_and_what_is_noted_becomes_theirs(english, house):
    desk, path = house.desk(demo=False, owner=None), "/people/nora-new-1a2b3c/address"
    page = english.get(path)
    assert page.status_code == 200
    assert "None of your archives shows this person yet" in words(page)
    assert "https://www.linkedin.com/in/nora-new-1a2b3c/" in page.text
    # read as anybody's
    said = english.change(
        path, {"text": "Nora, your talk on tide mills in Vannes made me count our gears."}
    ).text
    assert "People like you" not in said
    refused = english.change(f"{path}/keep", {"text": TRUE_WORDS})
    assert refused.status_code == 400
    noted = english.change(f"{path}/keep", {"text": TRUE_WORDS, "gesture": "Their talk."})
    assert noted.url.path == "/today"
    (row,) = (one for one in desk.marks.standing(Address) if one.person_key == "nora-new-1a2b3c")
    assert row.marked.mark.noticing > 0
    assert desk.agenda(house.clock()).spent >= 1
    # found by the address of their profile, which leads to the page
    found = english.get("/people", params={"q": "https://www.linkedin.com/in/nora-new-1a2b3c/"})
    assert f'href="{path}"' in found.text
    english.change(f"/marks/{row.marked.number}/revoke", {})
    desk.marks.revoke(row.marked.mark.noticing, house.clock())


@pytest.mark.parametrize("odd", ["a%2Fb", "%20", "x%3Fy", "Somebody Else"])
def test_what_is_no_profile_is_nobody_to_write_to(english, odd):
    assert english.get(f"/people/{odd}/address").status_code == 404
