"""The report is one page that asks nothing of anybody, in two languages, for every reader."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.ledger.readback import instant, life
from visavis import demo
from visavis.desk import Desk
from visavis.desk.reporting import write_report
from visavis.errors import CannotKeep
from visavis.ledger.owners import Owner
from visavis.study.published import contrasts, mentions

NOW = 1_795_644_000
HOSTILE = '<script>alert("x")</script> & {{ 7 * 7 }} "\'><img src=https://example.com/x>'
FETCHING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href", "ping"}


class Reader(HTMLParser):
    """Remembers the tags, attributes and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for found, attributes in self.tags if found == tag]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    one = life(5)
    paths = [demo.write_archive(one, instant(days), folder / str(days)).path for days in (300, 20)]
    with Desk(folder / "ledger.db") as opened:
        list(opened.import_archives(paths, now=0))
        yield opened


@pytest.fixture(scope="module")
def file(desk, tmp_path_factory) -> Path:
    return write_report(desk.ledger, desk.owner, tmp_path_factory.mktemp("out") / "report.html", "fr", NOW)


@pytest.fixture(scope="module")
def read(file) -> Reader:
    return Reader(file.read_text(encoding="utf-8"))


def test_nothing_is_fetched_and_nothing_runs(file, read):
    page = file.read_text(encoding="utf-8")
    assert not {tag for tag, _ in read.tags} & {"script", "iframe", "object", "embed", "img", "form", "base"}
    for tag, attributes in read.tags:
        assert not FETCHING & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")]
        href = attributes.get("href", "#")
        assert href.startswith("#") or href == "data:,"
    # where a published study is to be read is said, and is no link
    told = {one.url for one in contrasts()} | {one.url for one in mentions()}
    assert set(re.findall(r"\w+://[^\"'\s)<]+", page)) <= told | {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    assert not re.search(r"url\(|@import", page)
    (policy,) = [meta["content"] for meta in read.all("meta") if meta.get("http-equiv")]
    assert policy.startswith("default-src 'none'")


def test_both_languages_are_there_and_one_is_open(read):
    assert read.all("html") == [{"lang": "fr"}]
    assert [main["lang"] for main in read.all("main")] == ["fr", "en"]
    assert [one["id"] for one in read.all("input") if "checked" in one] == ["lang-fr"]
    said = " ".join(read.words)
    assert "Établi le 25 novembre 2026." in said
    assert "Made on 25 November 2026." in said


def test_the_language_asked_for_is_the_one_that_is_open(desk, tmp_path):
    page = Reader(write_report(desk.ledger, desk.owner, tmp_path / "r.html", "en", NOW).read_text("utf-8"))
    assert page.all("html") == [{"lang": "en"}]
    assert [one["id"] for one in page.all("input") if "checked" in one] == ["lang-en"]


def test_every_link_leads_somewhere_and_no_anchor_is_there_twice(read):
    anchors = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    links = {link["href"].removeprefix("#") for link in read.all("a")}
    assert links
    assert links <= set(anchors)


def test_every_table_has_its_caption_and_heads(read):
    assert len(read.all("caption")) == len(read.all("table")) > 6
    assert {head.get("scope") for head in read.all("th")} == {"col", "row"}


def test_a_hostile_name_is_only_a_name(desk, tmp_path):
    owner = Owner(desk.owner.id, HOSTILE, desk.owner.keys, desk.owner.generation)
    page = write_report(desk.ledger, owner, tmp_path / "r.html", "fr", NOW).read_text(encoding="utf-8")
    read = Reader(page)
    assert not read.all("script")
    assert not read.all("img")
    assert f"Rapport pour {HOSTILE}" in "".join(read.words)


def test_an_owner_without_a_name_is_told_by_their_address(desk, tmp_path):
    owner = Owner(desk.owner.id, "", frozenset({"ann"}), desk.owner.generation)
    page = write_report(desk.ledger, owner, tmp_path / "r.html", "en", NOW).read_text(encoding="utf-8")
    assert "Report for ann" in page


def test_what_cannot_be_written_leaves_what_was_there(desk, tmp_path):
    place = tmp_path / "taken"
    place.mkdir()
    with pytest.raises(CannotKeep) as refused:
        write_report(desk.ledger, desk.owner, place, "fr", NOW)
    assert refused.value.code == "report"
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_an_old_report_is_replaced_in_a_folder_made_for_it(desk, tmp_path):
    out = tmp_path / "new" / "report.html"
    for lang in ("fr", "en"):
        assert write_report(desk.ledger, desk.owner, out, lang, NOW) == out
    assert '<html lang="en">' in out.read_text(encoding="utf-8")
    assert [path.name for path in out.parent.iterdir()] == ["report.html"]


def test_too_little_for_any_answer_is_a_report_too(tmp_path):
    written = demo.write_archive(life(5), instant(20), tmp_path / "archive", kind="selective")
    with Desk(tmp_path / "ledger.db") as desk:
        list(desk.import_archives([written.path], now=0))
        page = write_report(desk.ledger, desk.owner, tmp_path / "r.html", "en", NOW)
    read = Reader(page.read_text(encoding="utf-8"))
    assert "No answer" in "".join(read.words)
    assert not [
        drawn
        for drawn in read.all("svg")
        if "invitation" in drawn["aria-label"].lower()
        # published studies and one's own sentences are known without an answer about invitations
        and not any(word in drawn["aria-label"] for word in ("Unblog", "phrase", "sentence"))
    ]


def test_the_report_of_a_busy_life_is_light(tmp_path):
    written = demo.write_archive(life(5, people=1_500, days=1_500), instant(20), tmp_path / "archive")
    with Desk(tmp_path / "ledger.db") as desk:
        list(desk.import_archives([written.path], now=0))
        page = desk.report(tmp_path / "report.html", "fr", NOW).read_text(encoding="utf-8")
    drawn = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(drawn) > 60
    assert sum(map(len, drawn)) < 300_000
    assert len(page.encode()) < 600_000


# each width in both themes, each theme in both languages
WINDOWS = [(390, "light", "fr"), (390, "dark", "en"), (1280, "light", "en"), (1280, "dark", "fr")]


@pytest.fixture(params=WINDOWS, ids=str)
def page(request, browser, file):
    width, scheme, lang = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda one: asked.append(one.url))
    opened.goto(file.as_uri())
    opened.click(f".switch label[lang={lang}]")
    assert opened.locator("main:visible").get_attribute("lang") == lang
    yield opened
    assert set(asked) == {file.as_uri()}
    context.close()


def test_everybody_can_read_it(page):
    from axe_playwright_python.sync_playwright import Axe

    found: Any = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_sticks_out_of_the_page(page):
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    drawings = page.locator("figure svg:visible").count()
    assert drawings == 19
    cells = page.locator("tbody :is(td, th):visible").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right])"
    )
    assert len(cells) > 60
    assert all(left >= 0 and right <= page.viewport_size["width"] + 1 for left, right in cells)


def test_on_paper_a_table_is_a_table_and_nothing_is_cut_off(browser, file):
    # A4 between its margins
    page = browser.new_page(viewport={"width": 673, "height": 1000})
    page.goto(file.as_uri())
    for lang in ("fr", "en"):
        page.emulate_media(media="screen")
        page.click(f".switch label[lang={lang}]")
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        for figure in page.locator("main:visible figure").all():
            assert figure.locator("svg:visible").count() == 1
        head = page.locator("main:visible thead th").first
        assert head.evaluate("(one) => getComputedStyle(one).display") == "table-cell"
        assert head.bounding_box()["width"] > 1
    page.close()


def test_the_language_changes_by_keyboard_alone(page):
    page.reload()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.locator("main:visible").get_attribute("lang") == "en"


def test_with_names_hidden_nobody_else_is_named_and_every_figure_stays(desk, file, tmp_path):
    out = desk.report(tmp_path / "handed.html", "en", NOW, hide_names=True)
    page = " ".join(Reader(out.read_text(encoding="utf-8")).words)
    open_page = " ".join(Reader(file.read_text(encoding="utf-8")).words)
    names = {one.name for one in desk.people() if " " in one.name}
    assert [name for name in names if name in open_page]
    assert not [name for name in names if name in page]
    (network,) = desk.ask("network").parts
    places = {share.name for share in network.companies.first}
    assert [place for place in places if place in open_page]
    assert not [place for place in places if place in page]
    texts = {one.example for one in desk.families().told}
    assert texts
    assert not [text for text in texts if text in page]
    assert re.findall(r"#\d+", page)
    rates = re.findall(r"\d+% \(\d+ to \d+%\)", open_page)
    assert rates == re.findall(r"\d+% \(\d+ to \d+%\)", page)


def test_a_notebook_shows_an_answer_with_its_charts(desk):
    shown = desk.chapter("invitations", "fr")._repr_html_()
    assert shown.count("<svg") >= 1
    assert "Ce que sont devenues les invitations" in shown
    assert "<script" not in shown
