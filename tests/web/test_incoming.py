"""Claims about the page of invitations received: each read, none judged, nothing decided from here."""

import pytest

from tests.desk.test_report import Reader
from tests.ledger.readback import instant
from tests.web.conftest import Visitor, house_of, places_in
from visavis import demo
from visavis.desk import Desk


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


def test_a_word_to_ask_first_is_ready_and_is_only_text(english, house):
    one = house.desk(demo=False, owner=None).incoming()[0]
    page = english.get("/incoming")
    assert f"Hello {one.waiting.name.partition(' ')[0]}, thank you for your invitation." in words(page)
    assert not [
        form for form in Reader(page.text).all("form") if form.get("action", "").startswith("/incoming")
    ]


@pytest.mark.parametrize("place", ["0", "99999", "x", "-1"])
def test_any_place_in_the_list_is_a_page(english, place):
    assert english.get("/incoming", params={"from": place}).status_code == 200


def test_an_empty_ledger_leads_to_the_first_archive(empty_house):
    assert Visitor(empty_house).get("/incoming").url.path == "/imports"
