"""Today tells what people wrote: the days they named, how long one may let it rest, and how they left it."""

import pytest

from tests.ledger.handmade import OWNER, archive, said
from tests.web.conftest import Visitor, house_of, places_in
from visavis.desk import Desk

# the desk opens on the 25th of November 2026
ADA, BEA, CLO = ("Ada Rive", "ada"), ("Béa Mont", "bea"), ("Chloé Val", "clo")
TALK = [
    said("a", "2026-11-20 10:00", "Do you still sell the rope?", OWNER, ADA),
    said("a", "2026-11-21 10:00", "I do. Could you tell me before 2 December?", ADA),
    said("b", "2026-11-20 10:00", "Where shall we meet?", BEA),
    said("b", "2026-11-20 11:00", "At the harbour, Friday at 10.", OWNER, BEA),
    said("b", "2026-11-20 12:00", "Perfect, thank you!", BEA),
    said("c", "2026-11-20 10:00", "May I show you our rope?", OWNER, CLO),
    said("c", "2026-11-23 10:00", "Please do not contact me again.", CLO),
]


@pytest.fixture
def visitor(tmp_path):
    places = places_in(tmp_path)
    with Desk(places.ledger) as desk:
        list(desk.import_archives([archive(tmp_path / "a.zip", "2026-11-24 10:00", messages=TALK)], now=0))
    house = house_of(places)
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    yield visitor
    house.close()


def test_who_names_a_day_is_left_in_peace_until_its_eve_and_no_longer(visitor):
    page = visitor.get("/today").text.replace("\N{NO-BREAK SPACE}", " ")
    assert '<button name="until" value="2026-12-01">Not before 1 Dec' in page
    page = visitor.change("/people/ada/snooze", {"until": "2026-12-01", "back": "/today"}).text
    assert 'href="/people/ada/address"' not in page


def test_a_day_that_was_agreed_stands_ahead_though_the_talk_is_over(visitor):
    page = visitor.get("/today").text
    ahead = page[page.index('id="coming"') :]
    assert "Friday 27 November, you to " in ahead.replace("\N{NO-BREAK SPACE}", " ")
    assert '<a href="/people/bea">Béa Mont</a>' in ahead
    assert 'href="/people/bea/address"' not in page


@pytest.mark.parametrize(
    ("person", "tells", "urged"),
    [
        ("ada", "It is your turn.", True),
        ("bea", "The last word is theirs, and asks nothing of you.", True),
        ("clo", "Asked you on 23 November 2026 to write no more.", False),
    ],
)
def test_a_page_says_how_its_person_left_it(visitor, person, tells, urged):
    page = visitor.get(f"/people/{person}").text.replace("\N{NO-BREAK SPACE}", " ")
    assert tells in page
    assert (f'class="main-button" href="/people/{person}/address"' in page) is urged
