"""Claims about the owner's own invitations that wait: each by its age, with no advice."""

import re

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import Visitor
from visavis.traces import DAY_SECONDS, on_clocks
from visavis.web.pages import pending


@pytest.fixture
def desk(house):
    return house.desk(demo=False, owner=None)


@pytest.fixture
def visitor(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def test_each_invitation_that_waits_is_listed_the_oldest_first(visitor, desk):
    events = [
        (event.at, one.name, event.note_kind)
        for one in desk.people()
        for event in desk.person(one.person_key).events
        if event.kind == "invited" and event.by == "owner" and event.state == "pending"
    ]
    found = desk.pending()
    assert [row.sent_at for row in found] == sorted(at for at, _, _ in events)
    page = visitor.get("/pending")
    assert f"{len(found)} of your invitations were still waiting on 11 Aug 2026" in words(page)
    cells = re.findall(r'data-head="For">([\d,]+)\sdays?</td>', page.text)
    assert cells == ages(desk, "UTC")[: pending.AT_ONCE]
    assert {"without a note", "contextual"} <= set(re.findall(r'data-head="Note">([^<]*)</td>', page.text))


def ages(desk, zone: str) -> list[str]:
    """Return how many days of a calendar lie between each sending and the newest export."""
    until = on_clocks(desk.history()[0].exported_at, zone) // DAY_SECONDS
    return [f"{until - on_clocks(row.sent_at, zone) // DAY_SECONDS:,}" for row in desk.pending()]


def test_days_are_those_of_the_owners_calendar_until_the_newest_export(own_house):
    visitor, desk, told = Visitor(own_house), own_house.desk(demo=False, owner=None), []
    for zone in ("Asia/Tokyo", "America/Los_Angeles"):
        visitor.change("/settings", {"zone": zone})
        page = visitor.get("/pending", headers={"accept-language": "en"}).text
        told.append(re.findall(r'data-head="For">([\d,]+)\sdays?</td>', page))
        assert told[-1] == ages(desk, zone)[: pending.AT_ONCE]
    assert told[0] != told[1]


def test_it_goes_on_page_by_page(visitor, desk, monkeypatch):
    monkeypatch.setattr(pending, "AT_ONCE", 7)
    at, names = "/pending", []
    while at:
        page = visitor.get(at)
        names += re.findall(r"data-row>([^<]+)</a>", page.text)  # fmt: skip
        at = next(iter(re.findall(r'href="(/pending\?from=[0-9]+)"', page.text)), "")
    assert len(names) == len([row for row in desk.pending() if row.person_key])


@pytest.mark.parametrize("odd", ["x", "-1", "²", "9" * 30, "999999"])
def test_any_place_is_a_page(visitor, odd):
    assert visitor.get("/pending", params={"from": odd}).status_code == 200


def test_it_is_reached_from_where_they_are_counted_and_advises_nothing(visitor):
    for path in ("/people", "/answers/invitations", "/answers/acceptance"):
        assert 'href="/pending"' in visitor.get(path).text
    assert 'href="/pending"' not in visitor.get("/answers/presence").text
    page = words(visitor.get("/pending"))
    assert "To wait is not to refuse" in page
    assert "withdraw" not in page.casefold()
