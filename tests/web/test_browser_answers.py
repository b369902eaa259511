"""Claims about answers in a real browser: a part is chosen, all can be taken along, programs ask."""

import csv
import io

import pytest

from tests.web.conftest import Served
from visavis.web.api.door import ROOT


@pytest.fixture
def own(own_house):
    with Served(own_house) as running:
        yield running


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_part_is_chosen_and_stands_in_the_address_and_in_what_is_taken_along(visit, served, scripts):
    page = visit(served, scripts=scripts)
    page.goto(served.root + "/answers/invitations")
    page.locator("details.narrowed > summary").click()
    page.locator("#direction").select_option("outgoing")
    page.locator("#since").fill("2026-01-01")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**direction=outgoing**")
    assert "since=2026-01-01" in page.url
    headings = page.locator("main table th[scope=row]").all_inner_texts()
    assert headings
    assert not [one for one in headings if one.startswith("Received")]
    links = [one.get_attribute("href") or "" for one in page.locator("a[download]").all()]
    assert links
    assert all("direction=outgoing" in link and "since=2026-01-01" in link for link in links)
    page.reload()
    assert page.locator("main table th[scope=row]").all_inner_texts() == headings
    page.locator("details.narrowed a").first.click()
    page.wait_for_url("**/answers/invitations")


def test_pictures_and_tables_are_taken_along_as_files(visit, served):
    page = visit(served, width=390)
    page.goto(served.root + "/answers/invitations")
    page.locator(".folded-figures > summary").first.click()
    taken = {}
    for name in ("SVG", "PNG", "CSV"):
        with page.expect_download() as coming:
            page.locator("a[download]", has_text=name).first.click()
        taken[name] = coming.value.path().read_bytes()
        assert coming.value.suggested_filename.endswith(f".{name.lower()}")
    assert taken["SVG"].lstrip().startswith(b"<svg")
    assert taken["PNG"].startswith(b"\x89PNG")
    rows = list(csv.DictReader(io.StringIO(taken["CSV"].decode("utf-8"))))
    shown = page.locator("main table th[scope=row]").first.inner_text()
    assert shown in rows[0].values()


ASK = """async ([address, token, written]) => {
  const headers = {authorization: `Bearer ${token}`, "content-type": "application/json"}
  const method = written ? "POST" : "GET"
  const answer = await fetch(address, {method, headers, body: written, credentials: "omit"})
  return [answer.status, answer.ok ? await answer.json() : null]
}"""


def asked(page, path, token, written=None):
    """Ask as a program does, without the cookies of the page; return the status, and what is told."""
    return page.evaluate(ASK, [ROOT + path, token, written])


def test_a_program_asks_with_the_token_it_was_given_in_the_browser(visit, own):
    page = visit(own)
    page.goto(own.root + "/programs")
    page.locator("#name").fill("my notebook")
    page.get_by_role("button", name="Let it in").click()
    token = page.locator("code.token").inner_text()
    status, answer = asked(page, "/questions/invitations", token)
    assert status == 200
    page.goto(own.root + "/answers/invitations")
    row = page.locator("main table").first.locator("tbody tr").first.inner_text()
    found = next(one["found"] for one in answer["parts"][0]["rates"] if one["within"] == 21)
    assert f"{round(100 * found['value'])}%" in row
    assert asked(page, "/groups", token, '{"name": "mine"}')[0] == 403
    page.goto(own.root + "/programs")
    page.locator("ul.programs button").click()
    page.wait_for_load_state()
    assert asked(page, "/questions/invitations", token)[0] == 401
    # the browser itself tells of what is refused
    page.troubles[:] = [one for one in page.troubles if "401" not in one and "403" not in one]
