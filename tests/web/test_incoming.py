"""Claims about the page of invitations received: each read, none judged, and decided of by the owner."""

import re
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest

from tests.desk.test_report import Reader
from tests.ledger.handmade import archive, invited
from tests.ledger.readback import instant
from tests.web.conftest import Served, Visitor, house_of, places_in
from visavis import demo
from visavis.desk import Desk
from visavis.marks import Decision


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A house of a larger life, where invitations wait with and without a note."""
    places = places_in(tmp_path_factory.mktemp("waiting"))
    path = demo.write_archive(demo.generate(7, people=900), instant(2), places.home / "archive").path
    with Desk(places.ledger) as desk:
        list(desk.import_archives([path], now=0))
    made = house_of(places)
    yield made
    made.close()


@pytest.fixture
def own_house(house, tmp_path):
    """A house of the same life, whose ledger a test may change."""
    places = places_in(tmp_path)
    house.desk(demo=False, owner=None).backup(tmp_path / "copy", 0)
    (copy,) = (tmp_path / "copy").glob("*")
    copy.rename(places.ledger)
    made = house_of(places)
    yield made
    made.close()


@pytest.fixture
def english(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def test_those_that_wait_are_shown_the_oldest_first_with_what_shows_in_their_notes(english, house):
    waiting = house.desk(demo=False, owner=None).incoming()
    assert {bool(one.waiting.note.strip()) for one in waiting} == {True, False}
    page = english.get("/incoming")
    said = words(page)
    places = [said.index(" ".join(one.waiting.name.split())) for one in waiting[:5]]
    assert places == sorted(places)
    for one in waiting:
        assert " ".join(one.waiting.note.split())[:40] in said


def test_innocent_reasons_stand_beside_a_missing_note(english):
    page = english.get("/incoming")
    read = Reader(page.text)
    assert len(read.all("details")) >= 1
    assert "Without a subscription, LinkedIn leaves only a few notes a month." in words(page)


def test_a_word_to_ask_first_is_ready(english, house):
    waiting = house.desk(demo=False, owner=None).incoming()
    one = next(one for one in waiting if one.language != "fr")
    page = english.get("/incoming")
    assert f"Hello {one.waiting.name.partition(' ')[0]}, thank you for your invitation." in words(page)


def test_whoever_wrote_in_a_language_is_answered_in_it(english, house):
    """Where the language of a note can be told; who wrote nothing is answered in that of the page."""
    desk = house.desk(demo=False, owner=None)
    spoken = {one.waiting.person_key: one.language for one in desk.incoming()}
    assert {"fr", "en"} <= set(spoken.values())
    page = english.get("/incoming").text
    asked = re.findall(r'<textarea id="ask_first-[0-9]+" rows="3">(\w+)', page)
    begins = {"fr": "Bonjour", "en": "Hello", None: "Hello"}
    assert len(asked) > 5
    assert asked == [begins[language] for language in spoken.values()][: len(asked)]


@pytest.mark.parametrize("place", ["0", "99999", "x", "-1"])
def test_any_place_in_the_list_is_a_page(english, place):
    assert english.get("/incoming", params={"from": place}).status_code == 200


def test_an_empty_ledger_leads_to_the_first_archive(empty_house):
    assert Visitor(empty_house).get("/incoming").url.path == "/imports"


def test_what_is_decided_leaves_the_list_and_can_be_taken_back(own_house):
    desk = own_house.desk(demo=False, owner=None)
    waiting = [one.waiting for one in desk.incoming()]
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    one = waiting[0]
    before = visitor.get("/incoming").text
    assert before.count('<form class="decide"') == len(waiting)
    answer = visitor.change(f"/people/{one.person_key}/decide", {"choice": "rest", "sent_at": one.sent_at})
    assert answer.url.path == "/incoming"
    assert answer.text.count('<form class="decide"') == len(waiting) - 1
    assert "Decided, still waiting on LinkedIn" in answer.text
    (number,) = [found.decision.number for found in desk.incoming() if found.decision]
    assert f'action="/marks/{number}/revoke"' in answer.text
    assert "Noted: there is nothing to do." in answer.text
    assert "You decided" in visitor.get(f"/people/{one.person_key}").text
    back = visitor.change(f"/marks/{number}/revoke", {"back": "/incoming"})
    assert back.text.count('<form class="decide"') == len(waiting)


def test_what_is_to_be_done_on_linkedin_is_said(own_house):
    one = own_house.desk(demo=False, owner=None).incoming()[0].waiting
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    answer = visitor.change(f"/people/{one.person_key}/decide", {"choice": "accept", "sent_at": one.sent_at})
    assert "The gesture is yours to make on LinkedIn" in answer.text


@pytest.mark.parametrize(
    ("choice", "said"),
    [("ask_first", "Noted."), ("suggest_following", "Noted."), ("accept", "yours to make")],
)
def test_what_was_said_to_be_done_is_not_said_to_be_left(own_house, choice, said):
    one = own_house.desk(demo=False, owner=None).incoming()[0].waiting
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    answer = visitor.change(f"/people/{one.person_key}/decide", {"choice": choice, "sent_at": one.sent_at})
    notice = answer.text[answer.text.index('role="status"') : answer.text.index("<h1")]
    assert said in notice
    assert ("yours to make" in notice) == (choice == "accept")


@pytest.mark.parametrize("field", ["{prénom}", "{first_name}", "{name}"])
def test_a_first_name_has_its_place_in_the_owners_language(own_house, field):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "fr"
    assert "{prénom}" in visitor.get("/settings").text
    visitor.change("/settings", {"answers": "yes", "ask_first": f"Salut {field} ?"})
    waiting = own_house.desk(demo=False, owner=None).incoming()
    first = next(one for one in waiting if one.language == "fr").waiting.name.partition(" ")[0]
    assert f"Salut {first} ?" in visitor.get("/incoming").text


def test_a_decision_leaves_one_where_one_was(own_house):
    desk, visitor = own_house.desk(demo=False, owner=None), Visitor(own_house)
    waiting = [one.waiting for one in desk.incoming()]
    two, sent = waiting[1].person_key, waiting[1].sent_at
    form = {"choice": "rest", "sent_at": sent, "number": "2"}
    answer = visitor.change(f"/people/{two}/decide", form, follow=False)
    assert answer.headers["location"] == "/incoming?at=2#waits-2"
    assert 'id="waits-2"' in visitor.get("/incoming").text
    # beyond the last of those that wait is the first page
    assert visitor.get("/incoming", params={"from": "60"}).url.path == "/incoming"


def test_today_counts_what_is_to_be_decided_and_the_notes_left(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    n = own_house.desk(demo=False, owner=None).count_undecided()
    page = visitor.get("/today").text
    assert f"{n} invitation" in page
    assert "left this month" not in page
    visitor.change("/settings", {"quota": "7"})
    assert (
        "At most 7 invitation notes left this month, of 7, as far as is known." in visitor.get("/today").text
    )
    assert 'value="7"' in visitor.get("/settings").text
    visitor.change("/settings", {"quota": "0"})
    spent = "None is left this month, as far as is known: 0 invitation notes sent, of 0."
    assert spent in visitor.get("/today").text
    # whoever does not know any more leaves it empty
    visitor.change("/settings", {"quota": "", "budget": ""})
    assert 'value="7"' not in visitor.get("/settings").text
    assert "left this month" not in visitor.get("/today").text


def test_the_owners_own_words_answer_from_then_on(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    visitor.change("/settings", {"answers": "yes", "ask_first": "Hi {name}, <b>what</b> for?"})
    waiting = own_house.desk(demo=False, owner=None).incoming()
    first = next(one for one in waiting if one.language != "fr").waiting.name.partition(" ")[0]
    assert f"Hi {first}, &lt;b&gt;what&lt;/b&gt; for?" in visitor.get("/incoming").text
    assert "Hi {name}, &lt;b&gt;what&lt;/b&gt; for?" in visitor.get("/settings").text
    assert "Bonjour" in visitor.get("/incoming", headers={"accept-language": "fr"}).text


def test_hours_and_days_are_those_of_the_zone_the_owner_says(own_house):
    desk = own_house.desk(demo=False, owner=None)
    visitor, story = Visitor(own_house), desk.person(desk.people(limit=1)[0].person_key)
    said = max(event.at for event in story.events if event.kind == "message")
    for zone in ("Pacific/Auckland", "America/Montreal"):
        visitor.change("/settings", {"zone": zone})
        assert f'value="{zone}"' in visitor.get("/settings").text
        there = datetime.fromtimestamp(said, ZoneInfo(zone)).isoformat()
        assert f'datetime="{there}"' in visitor.get(f"/people/{quote(story.standing.person_key)}").text
    refused = visitor.change("/settings", {"zone": "Nowhere"})
    assert (refused.status_code, desk.zone) == (400, "America/Montreal")


def test_a_copy_of_the_ledger_is_made_from_the_settings(own_house):
    visitor = Visitor(own_house)
    assert visitor.change("/settings/backup").url.path == "/settings"
    assert len(list(own_house.places.backups.glob("*"))) == 1


def test_only_so_many_copies_are_kept_and_nothing_else_is_touched(own_house):
    visitor, folder = Visitor(own_house), own_house.places.backups
    folder.mkdir(parents=True)
    others = [folder / "ledger-2020-01-01-000000.db", folder / "ledger-mine.db", folder / "notes.txt"]
    for one in others:
        one.write_text("x")
    visitor.change("/settings", {"copies": "2"})
    desk = own_house.desk(demo=False, owner=None)
    copies = [desk.backup(folder, 1_795_644_000 + number) for number in range(3)]
    assert sorted(folder.iterdir()) == sorted([*copies[1:], *others[1:]])
    desk.marks.copies(0, 1_795_644_100)
    desk.backup(folder, 1_795_644_200)
    assert len(list(folder.iterdir())) == 5


def test_what_is_to_be_done_on_linkedin_is_one_click_from_where_it_is_said(own_house):
    one = own_house.desk(demo=False, owner=None).incoming()[0].waiting
    there = f"https://www.linkedin.com/in/{quote(one.person_key, safe='')}/"
    for choice, leads in (("accept", True), ("not_for_me", True), ("rest", False)):
        visitor = Visitor(own_house)
        form = {"choice": choice, "sent_at": one.sent_at}
        answer = visitor.change(f"/people/{one.person_key}/decide", form).text
        notice = answer[answer.index('role="status"') : answer.index("<h1")]
        assert (f'href="{there}"' in notice) == leads
        # and among those decided of, for whoever decides of several first
        assert f'href="{there}"' in answer[answer.index('id="decided"') :]


@pytest.mark.parametrize("hostile", ["../../evil", "x/?u=http://evil.example", '"><b>'])
def test_a_notice_leads_to_profiles_and_nowhere_else(house, hostile):
    visitor = Visitor(house)
    for name, value in (("notice", "decided"), ("there", quote(hostile))):
        visitor.cookies.set(name, value, domain="127.0.0.1")
    page = visitor.get("/incoming").text
    assert f'href="https://www.linkedin.com/in/{quote(hostile, safe="")}/"' in page


def test_the_last_one_decided_of_leads_to_the_one_before_it_and_then_to_what_is_told(own_house):
    desk, visitor = own_house.desk(demo=False, owner=None), Visitor(own_house)
    waiting = [one.waiting for one in desk.incoming()]
    for number in range(len(waiting), 0, -1):
        one = waiting[number - 1]
        form = {"choice": "rest", "sent_at": one.sent_at, "number": str(number)}
        led = visitor.change(f"/people/{one.person_key}/decide", form, follow=False).headers["location"]
        page = visitor.get("/incoming", params=dict(re.findall(r"(at)=([0-9]+)", led))).text
        assert led == "/incoming" if number == 1 else f'id="{led.partition("#")[2]}"' in page


def test_the_rung_of_whoever_sent_a_note_is_told_without_denying_it(english, house):
    waiting = [one.waiting for one in house.desk(demo=False, owner=None).incoming()]
    told: dict[bool, set[str]] = {}
    for one in waiting:
        page = words(english.get(f"/people/{quote(one.person_key)}"))
        told.setdefault(bool(one.note.strip()), set()).update(re.findall(r"Rung: stranger \((.*?)\)", page))
    # LinkedIn's own sentence is no note
    assert "not connected, and nothing more than a note received" in told[True]
    assert told[False] == {"neither connected nor a word"}


def test_one_key_leads_to_a_decision_and_enter_takes_it(visit, own_house):
    desk = own_house.desk(demo=False, owner=None)
    undecided = desk.count_undecided()
    with Served(own_house) as served:
        page = visit(served)
        page.goto(served.root + "/incoming")
        page.keyboard.press("j")
        page.keyboard.press("1")
        assert page.evaluate("document.activeElement.name") == "choice"
        assert desk.count_undecided() == undecided
        page.keyboard.press("Enter")
        page.locator(".notice[role=status]").wait_for()
        assert desk.count_undecided() == undecided - 1


def test_those_whose_note_is_one_are_decided_of_at_once_and_that_is_taken_back_at_once(tmp_path):
    places = places_in(tmp_path)
    pitch = "Bonjour Eva, nous aidons les ateliers comme le vôtre à remplir leur carnet. Un appel jeudi ?"
    people = [(f"Ann {number}", f"ann-{number}") for number in range(4)]
    waiting = [
        invited(f"2026-01-0{number + 1} 10:00", person, pitch if number != 1 else "Ravi !", outgoing=False)
        for number, person in enumerate(people)
    ]
    with Desk(places.ledger) as desk:
        list(desk.import_archives([archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=waiting)], 0))
    made = house_of(places)
    visitor, marks = Visitor(made), made.desk(demo=False, owner=None).marks
    visitor.headers["accept-language"] = "en"
    page = visitor.get("/incoming").text
    assert page.count('action="/incoming/alike"') == 1
    assert "Decide at once of the 3 invitations with this note:" in page.replace("\N{NO-BREAK SPACE}", " ")
    those = re.findall('name="one" value="([^"]+)"', page)
    assert [one.partition("-")[2] for one in those] == ["ann-0", "ann-2", "ann-3"]
    # what was decided of one of them stays
    one = marks.decide("ann-3", "rest", 1_790_000_000)
    told = visitor.change("/incoming/alike", {"one": those, "choice": "not_for_me"}).text
    assert "2 invitations decided of at once" in told.replace("\N{NO-BREAK SPACE}", " ")
    chosen = {row.person_key: row.marked.mark.choice for row in marks.standing(Decision)}
    assert chosen == {"ann-0": "not_for_me", "ann-2": "not_for_me", "ann-3": "rest"}
    (undo,) = re.findall(r'action="(/marks/\d+-\d+/undo)"', told)
    visitor.change(undo, {"back": "/incoming"})
    assert [row.marked.number for row in marks.standing(Decision)] == [one.marked.number]
    # nobody unknown, and nothing that is no decision
    assert visitor.change("/incoming/alike", {"one": ["5-nobody"], "choice": "rest"}).status_code == 404
    assert visitor.change("/incoming/alike", {"one": those, "choice": "x"}).status_code == 400
    assert len(marks.standing(Decision)) == 1
    made.close()
