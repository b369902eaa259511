"""Claims about the pages of objectives, and about the people they and their silences narrow."""

import re
from urllib.parse import unquote

import pytest

from tests.web.conftest import Visitor
from visavis.marks import Objective

TYPED = {
    "sentence": "Trouver <b>deux</b> ateliers",
    "horizon": "short",
    "outcome": "meeting",
    "companies": "zz, atelier",
}

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def english(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def desk_of(house):
    return house.desk(demo=False, owner=None)


def test_an_objective_is_set_put_right_and_taken_back(english, own_house):
    page = english.change("/objectives", TYPED)
    assert "Trouver &lt;b&gt;deux&lt;/b&gt; ateliers" in page.text
    (row,) = desk_of(own_house).marks.standing(Objective)
    assert (row.marked.mark.companies, row.marked.mark.outcome) == (("zz", "atelier"), "meeting")
    here = f"/objectives/{row.marked.number}"
    assert page.url.path == here
    english.change(here, {**TYPED, "companies": "", "rung": ["exchanging", "met"], "horizon": "long"})
    (row,) = desk_of(own_house).marks.standing(Objective)
    assert row.marked.mark.rungs == ("exchanging", "met")
    changed = english.get(here).text
    assert re.search('value="exchanging" checked', changed)
    assert "long term" in changed
    english.change(f"/marks/{row.marked.number}/revoke", {"back": "/objectives"})
    assert desk_of(own_house).marks.standing(Objective) == []
    assert english.get(here).status_code == 404


def test_no_inner_number_is_told_as_a_rank(english, own_house):
    one = desk_of(own_house).people()[0]
    for _ in range(3):
        english.change(f"/people/{one.person_key}/note", {"note": "A mark before it."})
    english.change("/objectives", {**TYPED, "rung": ["exchanging"], "companies": ""})
    (row,) = desk_of(own_house).marks.standing(Objective)
    assert row.marked.number > 3
    page = english.get("/answers/objectives").text
    assert "Trouver &lt;b&gt;deux&lt;/b&gt; ateliers, short term" in page
    assert f"No. {row.marked.number}" not in page


def test_what_cannot_be_an_objective_is_shown_again_with_the_reason(english):
    page = english.change("/objectives", {**TYPED, "sentence": " "})
    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert 'value="zz, atelier"' in page.text


def test_people_are_narrowed_to_an_objective_and_to_a_silence(english, own_house):
    desk = desk_of(own_house)
    english.change("/objectives", {**TYPED, "companies": "", "rung": "exchanging"})
    (row,) = desk.marks.standing(Objective)
    exchanging = {one.person_key for one in desk.people() if one.rung == "exchanging"}
    shown = english.get("/people", params={"objective": row.marked.number}).text
    assert f"{len(exchanging)} people" in shown
    silent = {one.person_key for one in desk.people() if one.silence == "usual"}
    both = english.get("/people", params={"objective": row.marked.number, "silence": "usual"}).text
    listed = set(map(unquote, re.findall(r'href="/people/([^"/?]*)" data-row', both)))
    assert listed == exchanging & silent
    assert listed


def test_somebody_is_added_to_an_objective_by_hand(english, own_house):
    desk = desk_of(own_house)
    english.change("/objectives", TYPED)
    (row,) = desk.marks.standing(Objective)
    somebody = desk.people(limit=1)[0].person_key
    back = {"objective": str(row.marked.number), "back": f"/people/{somebody}"}
    assert english.change(f"/people/{somebody}/concern", back).url.path == f"/people/{somebody}"
    listed = english.get("/people", params={"objective": row.marked.number}).text
    assert f'href="/people/{somebody}"' in listed
    assert english.change(f"/people/{somebody}/concern", {"objective": "9999"}).status_code == 404


def test_how_many_people_and_by_which_day_may_be_said_and_are_told(english, own_house):
    english.change("/objectives", {**TYPED, "count": "12", "until": "2027-03-20"})
    number = desk_of(own_house).marks.standing(Objective)[-1].marked.number
    told = english.get(f"/objectives/{number}").text.replace(NBSP, " ")
    assert "(12 people by 20 March 2027)" in told
    assert 'value="12"' in told
    assert 'value="2027-03-20"' in told
    # what is left out is said no more
    english.change(f"/objectives/{number}", TYPED)
    assert "(12 people" not in english.get("/objectives").text.replace(NBSP, " ")
    for wrong in ({"count": "0"}, {"until": "soon"}):
        page = english.change("/objectives", {**TYPED, **wrong})
        assert page.status_code == 400
        assert 'role="alert"' in page.text
    assert english.change("/objectives", {**TYPED, "count": "a dozen"}).status_code == 400
