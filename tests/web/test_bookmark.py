"""Claims about the bookmark: what it carries from a page elsewhere, where it leads, what it leaves alone."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from tests.desk.test_report import HOSTILE, Reader
from tests.web.conftest import HOST, Served, Visitor
from visavis.marks.forms import SENTENCE_LIMIT
from visavis.web.pages.bookmark import LONGEST_PASSAGE
from visavis.web.pages.noticed import web_address

PASSAGE = 'We kept the "old" tram line: 40% of riders & no regrets #trams'
UNSELECTED = "not selected, and nobody's business"


@pytest.fixture
def somebody(house):
    return max(house.desk(demo=False, owner=None).people(), key=lambda person: person.messages)


@pytest.fixture
def english(house):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def profile(person) -> str:
    return f"https://www.linkedin.com/in/{quote(person.person_key)}/"


def field(read, name) -> str:
    (found,) = [one for one in read.all("input") if one.get("name") == name]
    return str(found["value"])


# the page of the bookmark


def test_the_bookmark_is_the_only_script_in_an_address_and_reads_as_it_is_shown(english):
    answer = english.get("/bookmark")
    read = Reader(answer.text)
    links = [one["href"] for one in read.all("a")]
    (code,) = [link for link in links if not link.startswith(("/", "#"))]
    assert code.startswith(f"javascript:void(open('http://{HOST}/seen#'")
    assert code in "".join(read.words)
    assert " " not in code
    assert "%" not in code
    assert all(script["src"].startswith("/static/") for script in read.all("script"))
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_the_help_and_the_page_of_writing_lead_to_it(english, somebody):
    for path in ("/help", f"/people/{somebody.person_key}/address"):
        assert "/bookmark" in [one.get("href") for one in Reader(english.get(path).text).all("a")]


# the landing page


def test_the_landing_page_shows_a_stranger_nothing_and_opens_nothing(stranger, somebody):
    answer = stranger.get("/seen")
    assert answer.status_code == 200
    assert "form_token" not in answer.text
    assert 'href="/people"' not in answer.text
    assert somebody.name not in answer.text
    assert stranger.get("/static/seen.js").status_code == 200
    assert "set-cookie" not in answer.headers


def test_what_follows_stays_behind_the_door_which_says_how_to_come_back(stranger, somebody):
    stranger.headers["accept-language"] = "en"
    answer = stranger.get("/noticed", params={"link": profile(somebody), "gesture": PASSAGE})
    assert answer.status_code == 401
    assert "reload this one" in words(answer)
    assert somebody.name not in answer.text


def test_it_cannot_be_framed_or_taken_by_a_page_elsewhere(english):
    framed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    fetched = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script"}
    for headers in (framed, fetched):
        assert english.get("/seen", headers=headers).status_code == 403
        assert english.get("/noticed", headers=headers).status_code == 403


# whose it is


def test_a_profile_that_is_known_leads_to_where_they_are_written_to(english, somebody):
    answer = english.get("/noticed", params={"link": profile(somebody), "gesture": PASSAGE})
    assert answer.url.path == f"/people/{somebody.person_key}/address"
    read = Reader(answer.text)
    assert field(read, "link") == profile(somebody)
    assert PASSAGE in "".join(read.words)


def test_one_whom_the_owner_merged_is_found_under_either_address(own_house):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    one, other = desk.people(limit=2)
    desk.marks.merge(other.person_key, one.person_key, own_house.clock())
    led = {visitor.get("/noticed", params={"link": profile(each)}).url.path for each in (one, other)}
    (path,) = led
    assert path.endswith("/address")


def test_a_first_name_in_an_address_is_nobody(english, house):
    first = house.desk(demo=False, owner=None).people(limit=1)[0].name.split()[0].casefold()
    answer = english.get("/noticed", params={"link": f"https://www.linkedin.com/in/{first}"})
    assert answer.url.path == "/noticed"
    assert "No archive shows anybody at this address" in words(answer)


def test_of_any_other_page_the_owner_says_whose_it_is(english, somebody):
    asked = {"link": "https://example.org/talk?page=2", "gesture": PASSAGE}
    answer = english.get("/noticed", params=asked)
    read = Reader(answer.text)
    assert answer.url.path == "/noticed"
    assert (field(read, "link"), field(read, "gesture")) == (asked["link"], PASSAGE)
    assert read.all("form")[0]["method"] == "get"
    found = Reader(english.get("/noticed", params=asked | {"q": somebody.name}).text)
    to = f"/people/{somebody.person_key}/address"
    assert to in [one.get("formaction") for one in found.all("button")]
    written = Reader(english.get(to, params=asked).text)
    assert field(written, "link") == asked["link"]
    part = english.get("/noticed", params=asked | {"q": "xyzxyz"}, headers={"hx-request": "true"}).text
    assert "<html" not in part
    assert "<button" not in part


def test_the_author_of_a_post_is_proposed_first(english, house):
    last = house.desk(demo=False, owner=None).people(order="name")[-1]
    link = f"https://www.linkedin.com/posts/{quote(last.person_key)}_trams-activity-7123-abcd"
    buttons = Reader(english.get("/noticed", params={"link": link}).text).all("button")
    proposed = [one["formaction"] for one in buttons if "formaction" in one]
    assert proposed[0] == f"/people/{quote(last.person_key)}/address"
    assert len(proposed) == len(set(proposed))


def test_looking_at_what_was_noticed_keeps_nothing(english, house, somebody):
    marks = house.desk(demo=False, owner=None).marks
    before = marks.history()
    english.get("/noticed", params={"link": profile(somebody), "gesture": PASSAGE})
    english.get("/noticed", params={"link": "https://example.org", "gesture": PASSAGE})
    assert marks.history() == before


@pytest.mark.parametrize(
    "asked",
    [
        {"gesture": HOSTILE},
        {"gesture": "x" * 50_000, "link": "https://example.org/" + "y" * 5_000},
        {"link": HOSTILE, "gesture": "\u202e\u0000\ud83d".encode("utf-8", "replace").decode()},
        {"link": "http://[", "q": '" OR *'},
        {"q": "x" * 5_000},
        {},
    ],
)
def test_nothing_that_is_brought_breaks_the_page_or_runs(english, asked):
    answer = english.get("/noticed", params=asked)
    assert answer.status_code == 200
    read = Reader(answer.text)
    assert not read.all("img")
    assert all(one["src"].startswith("/static/") for one in read.all("script"))
    assert all(one["href"].startswith(("/", "#")) for one in read.all("a"))
    assert len(field(read, "gesture")) <= LONGEST_PASSAGE


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://example.org ", "http://example.org"),
        ("https://me:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/a?" + "b" * SENTENCE_LIMIT, "https://example.org/a"),
        ("https://example.org/" + "b" * SENTENCE_LIMIT, ""),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("file:///etc/passwd", ""),
        ("about:blank", ""),
        ("//example.org", ""),
        ("https://", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_an_address_of_the_web_is_taken_for_one(typed, kept):
    assert web_address(typed) == kept


def test_an_address_that_is_left_out_is_said_to_be(english):
    answer = english.get("/noticed", params={"link": "javascript:alert(1)", "gesture": PASSAGE})
    assert "address of the web" in words(answer)
    assert "javascript" not in answer.text


def test_the_page_of_writing_takes_no_other_either(english, somebody):
    path = f"/people/{somebody.person_key}/address"
    assert field(Reader(english.get(path, params={"link": "javascript:alert(1)"}).text), "link") == ""


# in a browser


class Elsewhere(BaseHTTPRequestHandler):
    """A page of another site: a profile, by its path, or anything else."""

    def do_GET(self) -> None:
        page = f"<!DOCTYPE html><meta charset=utf-8><title>x</title><p id=it>{PASSAGE}<p>{UNSELECTED}"
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(page.replace("& ", "&amp; ").encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def elsewhere():
    """Give the root of another site: by another name, so that no cookie of the desk is sent from there."""
    server = ThreadingHTTPServer(("localhost", 0), Elsewhere)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


class Watched(Served):
    """A server whose request lines are kept, each with whether a cookie of ours came along."""

    def __init__(self, house) -> None:
        super().__init__(house)
        self.lines: list[tuple[str, str, bool]] = []
        inside: Any = self._server.config.app

        async def watching(scope, receive, send):
            if scope["type"] == "http" and not scope["path"].startswith("/static/"):
                cookie = b"cookie" in dict(scope["headers"])
                self.lines.append((scope["path"], scope["query_string"].decode(), cookie))
            await inside(scope, receive, send)

        self._server.config.app = watching


@pytest.fixture
def context(browser):
    opened = browser.new_context(locale="en-GB")
    opened.troubles = []
    opened.on("console", lambda one: opened.troubles.append(one.text) if one.type == "error" else None)
    opened.on("weberror", lambda one: opened.troubles.append(str(one.error)))
    yield opened
    assert [one for one in opened.troubles if "favicon" not in one] == []
    opened.close()


def pressed(context, served, address, *, inside=True):
    """Take the bookmark from its page, press it on another with a passage selected; return the new tab."""
    page = context.new_page()
    served.let_in(page)
    page.goto(f"{served.root}/bookmark")
    code = page.locator("[data-drag]").get_attribute("href")
    page.click("[data-drag]")
    assert page.url == f"{served.root}/bookmark"
    if not inside:
        context.clear_cookies()
    page.goto(address)
    page.evaluate("getSelection().selectAllChildren(document.getElementById('it'))")
    served.lines.clear()
    with context.expect_page() as opening:
        page.evaluate("code => { location.href = code; }", code)
    return page, opening.value


def test_a_passage_of_a_profile_arrives_where_they_are_written_to(house, context, elsewhere, somebody):
    with Watched(house) as served:
        # the name in the bar is LinkedIn's, the page is ours
        context.route(
            "https://www.linkedin.com/**",
            lambda route: route.fulfill(response=route.fetch(url=elsewhere)),
        )
        page, tab = pressed(context, served, profile(somebody))
        tab.wait_for_url("**/address?*")
        assert urlsplit(tab.url).path == f"/people/{quote(somebody.person_key)}/address"
        assert tab.locator("#gesture").input_value() == PASSAGE
        assert tab.locator("#link").input_value() == profile(somebody)
        assert tab.evaluate("opener") is None
        assert page.url == profile(somebody)
        landing, onward, *_ = served.lines
        assert landing == ("/seen", "", False)
        assert onward[0] == "/noticed"
        assert onward[2]
        assert parse_qs(onward[1]) == {"link": [profile(somebody)], "gesture": [PASSAGE]}
        assert not any("nobody" in line[1] for line in served.lines)
        tab.go_back()
        assert "/seen" not in tab.url


def test_a_passage_of_another_page_asks_whose_it_is_and_is_not_lost(house, context, elsewhere, somebody):
    with Watched(house) as served:
        _, tab = pressed(context, served, f"{elsewhere}/a-talk")
        tab.wait_for_url("**/noticed?*")
        assert served.lines[0] == ("/seen", "", False)
        assert PASSAGE in tab.locator("main").inner_text()
        tab.keyboard.press("/")
        tab.keyboard.type(somebody.name)
        tab.wait_for_function("() => document.querySelectorAll('.choose li').length === 1")
        tab.locator(".choose button").click()
        tab.wait_for_url("**/address?*")
        assert tab.locator("#gesture").input_value() == PASSAGE
        assert tab.locator("#link").input_value() == f"{elsewhere}/a-talk"


def test_whoever_was_not_let_in_reads_how_to_come_back_to_the_passage(house, context, elsewhere):
    with Watched(house) as served:
        page, tab = pressed(context, served, f"{elsewhere}/a-talk", inside=False)
        tab.wait_for_url("**/noticed?*")
        assert "reload this one" in tab.locator("main").inner_text()
        assert context.troubles.pop().startswith("Failed to load resource")
        served.let_in(page)
        tab.reload()
        assert PASSAGE in tab.locator("main").inner_text()


def test_the_passage_leaves_the_address_before_anything_is_asked_for(house, context, elsewhere):
    with Watched(house) as served:
        context.route("**/noticed?*", lambda route: route.abort("aborted"))
        _, tab = pressed(context, served, f"{elsewhere}/a-talk")
        tab.wait_for_url(f"{served.root}/seen", wait_until="commit")
        assert [line[:2] for line in served.lines] == [("/seen", "")]


def test_a_page_elsewhere_leads_nowhere_else_through_the_landing_page(house, context, elsewhere):
    with Watched(house) as served:
        page = context.new_page()
        served.let_in(page)
        served.lines.clear()
        before = house.desk(demo=False, owner=None).marks.history()
        hostile = f"link=javascript:alert(1)&gesture={quote(HOSTILE)}&q=x&go=//evil.example"
        page.goto(f"{elsewhere}/x")
        page.evaluate("address => { location.href = address; }", f"{served.root}/seen#{hostile}")
        page.wait_for_url("**/noticed?*")
        assert set(parse_qs(urlsplit(page.url).query)) == {"link", "gesture"}
        assert [line[0] for line in served.lines] == ["/seen", "/noticed"]
        assert HOSTILE in page.locator("main").inner_text()
        assert house.desk(demo=False, owner=None).marks.history() == before


@pytest.mark.parametrize(
    "window",
    [(390, "light", "fr"), (390, "dark", "en"), (1280, "dark", "fr"), (1280, "light", "en")],
    ids=str,
)
def test_everybody_can_read_the_pages_of_the_bookmark(visit, served, window):
    from axe_playwright_python.sync_playwright import Axe

    width, scheme, lang = window
    page = visit(served, width=width, scheme=scheme, lang=lang)
    for path in ("/bookmark", "/seen", f"/noticed?link=https://example.org&gesture={quote(PASSAGE)}"):
        page.goto(served.root + path)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
