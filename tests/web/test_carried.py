"""Claims about the figures that an answer hands on to the plan of an experiment."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import Visitor
from visavis.web.leading import address
from visavis.words.past import to_know


@pytest.fixture
def english(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def fields(page) -> list[tuple[str, str]]:
    return [(one.get("name", ""), one.get("value", "")) for one in Reader(page.text).all("input")]


def test_an_answer_leads_to_no_plan_that_takes_over_a_year_and_says_why(english):
    page = english.get("/answers/invitations")
    hrefs = {way["href"] for way in Reader(page.text).all("a")}
    assert not {href for href in hrefs if href.startswith("/experiments/new")}
    told = re.search(
        r"at most ([\d,]+) invitations? of each kind.*?, which is (\w+ \d+ years) at", words(page)
    )
    assert told
    assert "That is too long for you alone." in words(page)
    # the plan of so many of each kind says how long they take too, in years
    plan = english.get("/experiments/new", params={"maximum": told[1], "days": "21"})
    assert ("maximum", told[1]) in fields(plan)
    assert ("days", "21") in fields(plan)
    assert re.search(rf"at most {told[1]} of each kind, which is .*years? .*at your rhythm", words(plan))
    # and without the maximum it says so
    freed = words(english.get("/experiments/new"))
    assert re.search(r"Without a maximum, this plan takes about [\d,]+ of each kind", freed)


def test_an_answer_leads_to_the_plan_of_an_experiment_that_ends_within_the_year():
    past = SimpleNamespace(maximum=387, weeks=40, half_a_year=0.2)
    answer: Any = SimpleNamespace(by_lot=(), comparisons=(SimpleNamespace(past=past, within=21),))
    (told,) = to_know(answer, "en")
    assert "40 weeks" in told.text
    assert told.on is not None
    assert address(told.on) == "/experiments/new?maximum=387&days=21"


def test_a_plan_of_half_a_year_looks_for_the_gap_that_it_can_see(english):
    plan = english.get("/experiments/new", params={"maximum": "200", "days": "21", "margin": "28"})
    assert {("maximum", "200"), ("days", "21"), ("margin_points", "28")} <= set(fields(plan))


@pytest.mark.parametrize("odd", ["-1", "x", "9" * 40, "²", ""])
def test_figures_that_are_none_are_left_out(english, odd):
    plan = english.get("/experiments/new", params={"maximum": odd, "days": odd})
    assert plan.status_code == 200
    assert ("maximum", "") in fields(plan)
