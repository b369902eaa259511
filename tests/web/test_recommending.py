"""Claims about the recommendations on the desk, which are nobody's until the owner says whose."""

import html
import re
from urllib.parse import quote

import pytest

from tests.desk.test_report import Reader
from tests.ledger.handmade import archive, connected
from tests.web.conftest import Visitor, house_of, places_in
from visavis.desk import Desk


@pytest.fixture
def desk(own_house):
    return own_house.desk(demo=False, owner=None)


@pytest.fixture
def visitor(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


@pytest.fixture
def offered(desk):
    """A recommendation whose name one person alone bears, who stands below the rung it would lift to."""
    return next(one for one in desk.marks.recommendations() if len(one.namesakes) == 1)


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def test_every_recommendation_is_shown_with_its_words_the_newest_first(visitor, desk):
    page, found = words(visitor.get("/recommendations")), desk.marks.recommendations()
    assert f"{len(found)} recommendation" in page
    places = [page.index(" ".join(one.recommendation.text.split())) for one in found]
    assert places == sorted(places)
    assert 'href="/recommendations"' in visitor.get("/people").text


def test_it_is_offered_on_the_page_of_whoever_bears_the_name_and_attached_there(visitor, desk, offered):
    (key,) = offered.namesakes
    home = f"/people/{quote(key)}"
    page = visitor.get(home)
    assert " ".join(offered.recommendation.text.split()) in words(page)
    form = {"trace": offered.recommendation.trace, "person": key, "back": home}
    assert all(f'value="{html.escape(value)}"' in page.text for value in form.values())
    after = visitor.change("/recommendations", form)
    assert after.url.path == html.unescape(home)
    assert "You said that it is with" in words(after)
    assert desk.person(key).standing.rung not in {"stranger", "authorised", "signalled", "addressed"}
    assert "You said that it is with" in words(visitor.get("/recommendations"))
    # and taken back where it is shown
    (revoke,) = set(re.findall(r'action="(/marks/[0-9]+/revoke)"', after.text))
    visitor.change(revoke, {"back": home})
    assert next(iter(desk.marks.about(key)), None) is None


def test_it_may_be_somebody_elses_by_name_or_address(visitor, desk, offered):
    other = next(one for one in desk.people() if one.person_key not in offered.namesakes)
    typed = f"https://www.linkedin.com/in/{quote(other.person_key)}/"
    trace = offered.recommendation.trace
    assert (
        visitor.change("/recommendations", {"trace": trace, "person": typed}).url.path == "/recommendations"
    )
    said = {one.recommendation.trace: one.person_key for one in desk.marks.recommendations()}
    assert said[trace] == other.person_key
    # and is offered to the namesake no more
    page = words(visitor.get(f"/people/{quote(offered.namesakes[0])}"))
    assert "It is " not in page


@pytest.mark.parametrize(("trace", "person"), [("", "x"), ("zz", "x"), (None, "nobody-at-all")])
def test_what_is_nobodys_or_no_recommendation_is_said(visitor, desk, offered, trace, person):
    form = {"trace": offered.recommendation.trace if trace is None else trace, "person": person}
    assert visitor.change("/recommendations", form).status_code == 404
    assert desk.marks.history() == []


def test_a_life_without_any_says_so(tmp_path):
    places = places_in(tmp_path)
    known = [connected("2026-01-03", ("A B", "a"))]
    path = archive(tmp_path / "a.zip", "2026-02-01 10:00", connections=known)
    with Desk(places.ledger) as desk:
        list(desk.import_archives([path], now=0))
    house = house_of(places)
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    assert "Your archives show no recommendation." in words(visitor.get("/recommendations"))
    house.close()
