"""Claims about making two people one, and one two: looked at first, done beside the pages, and undone."""

from urllib.parse import quote

import pytest

from tests.web.conftest import Visitor


@pytest.fixture
def two(own_house):
    return [one.person_key for one in own_house.desk(demo=False, owner=None).people()[:2]]


@pytest.fixture
def english(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def test_nothing_is_merged_by_looking(english, own_house, two):
    first, second = two
    name = own_house.desk(demo=False, owner=None).person(second).standing.name
    listed = english.get(f"/people/{first}/merge", params={"q": name})
    assert f"into={quote(second)}" in listed.text
    assert f"into={quote(first)}" not in listed.text
    side = english.get(f"/people/{first}/merge", params={"into": second})
    assert side.text.count("linkedin.com/in/") >= 2
    assert f'name="into" value="{second}"' in side.text
    assert own_house.desk(demo=False, owner=None).people()[0].person_key == first


def test_two_become_one_and_two_again(english, own_house, two):
    first, second = two
    desk = own_house.desk(demo=False, owner=None)
    before = {key: len(desk.person(key).events) for key in two}
    under_way = english.change(f"/people/{first}/merge", {"into": second})
    own_house.works.wait()
    done = english.get(under_way.url.path)
    assert f'href="/people/{quote(second)}">Back to this person<' in done.text
    assert len(desk.person(second).events) > max(before.values())
    page = english.get(f"/people/{second}")
    (row,) = [row for row in desk.person(second).marks if row.marked.mark.kind == "merge"]
    split = f"/people/{quote(second)}/split/{row.marked.number}"
    assert f'href="{split}"' in page.text
    assert first in english.get(split).text
    english.change(split)
    own_house.works.wait()
    assert {key: len(desk.person(key).events) for key in two} == before


def test_that_they_are_two_people_is_remembered(english, own_house, two):
    first, second = two
    page = english.change(f"/people/{first}/apart", {"into": second})
    assert f"is not the same person as {max(two)}" in page.text
    assert [row.marked.mark.kind for row in own_house.desk(demo=False, owner=None).marks.everything()] == [
        "apart"
    ]


def test_only_what_was_merged_is_split(english, two):
    assert english.get(f"/people/{two[0]}/split/99").status_code == 404
    assert english.get(f"/people/{two[0]}/merge", params={"into": "nobody-at-all"}).status_code == 404
