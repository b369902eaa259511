"""The pages of somebody whose family writes from their account say so, and call for nothing."""

import pytest

from tests.ledger.handmade import OWNER, archive, said
from tests.web.conftest import Visitor, house_of, places_in
from visavis.desk import Desk

BEA = ("Béa Mont", "bea")
TALK = [
    said("b", "2026-04-01 10:00", "Comment va la librairie ?", OWNER, BEA),
    said("b", "2026-04-02 10:00", "Très bien, je vous raconte ?", BEA, OWNER),
    said("b", "2026-05-05 10:00", "Béa est décédée le 3 mai. Son frère.", BEA, OWNER),
]


@pytest.fixture
def visitor(tmp_path):
    places = places_in(tmp_path)
    with Desk(places.ledger) as desk:
        list(desk.import_archives([archive(tmp_path / "a.zip", "2026-06-01 10:00", messages=TALK)], now=0))
    house = house_of(places)
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "fr"
    yield visitor
    house.close()


def test_a_page_tells_of_a_death_in_the_place_of_a_turn(visitor):
    page = visitor.get("/people/bea").text.replace("\N{NO-BREAK SPACE}", " ")
    assert "semble annoncer le décès de cette personne" in page
    assert "Béa est décédée le 3 mai. Son frère." in page
    assert "votre tour" not in page
    assert 'class="main-button" href="/people/bea/address"' not in page


def test_the_news_is_offered_as_no_gesture_to_start_from(visitor):
    page = visitor.get("/people/bea/address").text
    assert "Le dernier message de Béa Mont" in page
    assert 'name="quote"' not in page
