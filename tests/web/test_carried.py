"""Claims about the figures that an answer hands on to the plan of an experiment."""

import re

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import Visitor


@pytest.fixture
def english(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def fields(page) -> list[tuple[str, str]]:
    return [(one.get("name", ""), one.get("value", "")) for one in Reader(page.text).all("input")]


def test_a_plan_that_an_answer_leads_to_has_its_figures(english):
    page = english.get("/answers/invitations")
    hrefs = {way["href"] for way in Reader(page.text).all("a")}
    (link,) = {href for href in hrefs if href.startswith("/experiments/new")}
    told = re.search(r"at most ([\d,]+) invitations? of each kind.*?is ([\d,]+) weeks? at", words(page))
    assert told
    each, weeks = told.groups()
    plan = english.get(link)
    assert ("maximum", each.replace(",", "")) in fields(plan)
    assert ("days", "21") in fields(plan)
    # of the same comparison the plan says the same number of weeks, and of how many of each kind
    assert re.search(rf"at most {each} of each kind, which is {weeks} weeks at your rhythm", words(plan))
    # and without the maximum it says so
    freed = words(english.get("/experiments/new"))
    assert re.search(r"Without a maximum, this plan takes about [\d,]+ of each kind", freed)


@pytest.mark.parametrize("odd", ["-1", "x", "9" * 40, "²", ""])
def test_figures_that_are_none_are_left_out(english, odd):
    plan = english.get("/experiments/new", params={"maximum": odd, "days": odd})
    assert plan.status_code == 200
    assert ("maximum", "") in fields(plan)
