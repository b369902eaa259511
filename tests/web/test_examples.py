"""Claims about the pages of examples: read as drafts are, to learn from and not to fill in."""

import html

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import Visitor
from visavis.desk.examples import read_examples
from visavis.words.examples import SITUATIONS, examples


@pytest.fixture
def in_language(house, request):
    visitor = Visitor(house)
    visitor.headers["accept-language"] = request.param
    return request.param, visitor


@pytest.mark.parametrize("in_language", ["fr", "en"], indirect=True)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_both_notes_of_a_situation_are_there_word_for_word_with_their_marks(in_language, situation):
    lang, visitor = in_language
    answer = visitor.get(f"/examples/{situation}")
    one = examples(lang).examples[SITUATIONS.index(situation)]
    drafts = [
        "".join(Reader(part.split("</p>")[0]).words)
        for part in answer.text.split(f'<p class="draft" lang="{lang}">')[1:]
    ]
    assert drafts == [one.note, one.other]
    page = html.unescape(answer.text)
    for said in (one.gesture, one.why, one.other_why):
        assert said in page
    first = answer.text.split(f'<p class="draft" lang="{lang}">')[1].split("</p>")[0]
    marked = [part.split("</span>")[0] for part in first.split('<span class="specific">')[1:]]
    assert any(one.passage in html.unescape(part) for part in marked)


@pytest.mark.parametrize("in_language", ["fr", "en"], indirect=True)
def test_no_button_copies_an_example_and_the_page_says_why(in_language):
    lang, visitor = in_language
    for path in ("/examples", "/examples/post"):
        answer = visitor.get(path)
        read = Reader(answer.text)
        main = Reader(answer.text.split("<main")[1].split("</main>")[0])
        assert not main.all("button")
        assert not main.all("form")
        assert not any("data-copy" in attributes for _, attributes in read.tags)
        told = {"fr": "Aucun bouton ne porte ces notes", "en": "No button takes these notes"}[lang]
        assert told in answer.text


def test_the_page_of_writing_leads_to_every_situation_in_another_tab(visitor, house):
    one = house.desk(demo=False, owner=None).people(limit=1)[0]
    read = Reader(visitor.get(f"/people/{one.person_key}/address").text)
    links = [link for link in read.all("a") if link["href"].startswith("/examples/")]
    assert [link["href"] for link in links] == [f"/examples/{situation}" for situation in SITUATIONS]
    assert all(link["target"] == "_blank" for link in links)


def test_notes_in_the_other_language_are_read_in_ones_own(visitor):
    answer = visitor.get("/examples/met?in=fr", headers={"accept-language": "en"})
    one = examples("fr").examples[SITUATIONS.index("met")]
    page = html.unescape(answer.text)
    assert one.why in page
    assert "Read as written for this person." in page
    read = Reader(answer.text)
    assert read.all("html")[0]["lang"] == "en"
    assert [text["lang"] for text in read.all("p") if "lang" in text] == ["fr"] * 5
    links = [link["href"] for link in read.all("a")]
    assert "/examples/talk?in=fr" in links
    assert "/examples/met" in links
    assert visitor.get("/examples/met?in=de").status_code == 200


def test_there_is_no_other_situation(visitor):
    assert visitor.get("/examples/no-such").status_code == 404


def test_they_can_be_read_before_any_archive_came_in(empty_house):
    visitor = Visitor(empty_house)
    assert visitor.get("/examples").url.path == "/examples"
    assert visitor.get("/examples/met").status_code == 200


def test_they_are_read_once_and_stay_as_they_are(visitor):
    before = read_examples("en")
    visitor.get("/examples/talk", headers={"accept-language": "en"})
    assert read_examples("en") is before


@pytest.mark.parametrize(
    "window",
    [(390, "light", "fr"), (390, "dark", "en"), (1280, "dark", "fr"), (1280, "light", "en")],
    ids=str,
)
def test_everybody_can_read_the_examples(visit, served, window):
    from axe_playwright_python.sync_playwright import Axe

    width, scheme, lang = window
    page = visit(served, width=width, scheme=scheme, lang=lang)
    for path in ("/examples", *(f"/examples/{situation}" for situation in SITUATIONS)):
        page.goto(served.root + path)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_a_draft_stays_where_it_is_while_an_example_is_read(visit, served, house):
    one = house.desk(demo=False, owner=None).people(limit=1)[0]
    page = visit(served, scripts=False)
    page.goto(f"{served.root}/people/{one.person_key}/address")
    page.fill("#text", "Half a sentence")
    page.click(".by-example summary")
    with page.context.expect_page() as opening:
        page.click(".by-example a[href$='/met']")
    example = opening.value
    example.wait_for_load_state()
    assert example.locator(".draft").count() == 2
    assert page.locator("#text").input_value() == "Half a sentence"
    example.close()
