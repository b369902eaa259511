"""Claims about what the pages say, as a browser without scripts gets them."""

import csv
import html
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.desk.test_report import HOSTILE, Reader
from tests.ledger import handmade
from tests.web.conftest import KEYS, NOW, Visitor, house_of, places_in
from visavis.desk import Desk, telling
from visavis.desk.asking import STATED
from visavis.desk.drawing import specs
from visavis.desk.explaining import explain, figures
from visavis.errors import VisavisError
from visavis.marks import Wording
from visavis.relations.listing import MessageRow
from visavis.study.finding import Finding
from visavis.study.proportion import wilson
from visavis.study.verdict import Verdict
from visavis.web import statuses
from visavis.web.house import House
from visavis.web.pages.excerpts import excerpt
from visavis.web.pages.pictures import ANSWERS
from visavis.web.speech import Speech
from visavis.words import say_answer

SEEN = ["/people", "/texts", "/objectives",
        "/answers", "/answers/invitations", "/answers/acceptance", "/answers/ladder", "/imports",
        "/imports/1", "/imports/1/undo", "/settings", "/help", "/pictures", "/seen", "/noticed",
        "/examples", "/examples/post"]  # fmt: skip


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


@pytest.fixture
def somebody(house):
    return max(house.desk(demo=False, owner=None).people(), key=lambda person: person.messages)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("path", SEEN)
def test_every_page_stands_in_both_languages(visitor, path, lang):
    visitor.cookies.set("lang", lang, domain="127.0.0.1")
    answer = visitor.get(path)
    assert answer.status_code == 200
    read = Reader(answer.text)
    assert read.all("html") == [{"lang": lang, "data-theme": "system"}]
    assert len(read.all("h1")) == 1
    anchors = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("path", SEEN)
def test_every_page_runs_our_scripts_alone_and_writes_none_in_itself(visitor, path):
    read = Reader(visitor.get(path).text)
    assert all(script["src"].startswith("/static/") for script in read.all("script"))
    for tag, attributes in read.tags:
        assert not [name for name in attributes if name.startswith(("on", "hx-on")) or name == "style"], tag
        for name in ("src", "action", "formaction", "poster", "data"):
            assert attributes.get(name, "/").startswith("/"), (tag, attributes)
        link = attributes.get("href", "/")
        assert link.startswith(("/", "#", "https://www.linkedin.com/in/")), link
    assert not read.all("style")
    assert not read.all("iframe")


def test_the_language_is_the_browsers_until_one_is_chosen(visitor):
    french = {"accept-language": "fr-CA,fr;q=0.9,en;q=0.8"}
    assert '<html lang="fr"' in visitor.get("/people", headers=french).text
    assert '<html lang="en"' in visitor.get("/people", headers={"accept-language": "de"}).text
    visitor.change("/settings", {"lang": "en", "theme": "dark"})
    chosen = visitor.get("/people", headers=french).text
    assert '<html lang="en" data-theme="dark">' in chosen


def test_what_is_chosen_is_said_to_be_kept_once(visitor):
    assert "Noted." in visitor.change("/settings", {"lang": "en"}).text
    assert "Noted." not in visitor.get("/settings").text


def test_the_first_address_leads_to_today(visitor):
    assert visitor.get("/").url.path == "/today"


def test_everybody_is_reached_page_by_page_and_once(visitor, house):
    expected = [f"/people/{one.person_key}" for one in house.desk(demo=False, owner=None).people()]
    met, path = [], "/people"
    while path:
        read = Reader(visitor.get(path).text)
        met += [html.unescape(link["href"]) for link in read.all("a") if "data-row" in link]
        path = next((link["href"] for link in read.all("a") if "hx-trigger" in link), "")
    assert len(met) == len(set(met)) == len(expected)


def test_the_next_rows_come_alone_where_a_script_asks_for_them(visitor):
    more = next(link["href"] for link in Reader(visitor.get("/people").text).all("a") if "hx-get" in link)
    part = visitor.get(more, headers={"hx-request": "true"}).text
    assert part.lstrip().startswith("<tr")
    assert "<html" not in part


def test_an_empty_list_advises_about_words_only_where_some_were_typed(visitor):
    visitor.headers["accept-language"] = "en"
    assert "Try one word fewer" in visitor.get("/people", params={"q": "zzzz", "rung": "engaged"}).text
    bare = visitor.get("/people", params={"q": " ", "rung": "engaged"}).text
    assert "Nobody answers to these filters." in bare
    assert "word" not in bare.split("count")[1].split("</p>")[0]


def test_a_search_finds_people_with_or_without_accents(visitor, house):
    one = next(p for p in house.desk(demo=False, owner=None).people() if "é" in p.name.casefold())
    bare = one.name.casefold().replace("é", "e").split()[0]
    page = visitor.get("/people", params={"q": bare})
    assert one.name in html.unescape(page.text)
    assert f'value="{html.escape(bare)}"' in page.text


def test_a_search_finds_messages_and_marks_the_words(visitor, house, somebody):
    said = [event.text for event in house.desk(demo=False, owner=None).person(somebody.person_key).events]
    word = next(word for text in said for word in re.findall(r"[a-z]{6,}", text))
    page = visitor.get("/people", params={"q": word}).text
    assert re.search(rf"<mark>{word}</mark>", page, re.IGNORECASE)


def test_words_that_messages_alone_hold_are_said_to_stand_there(visitor, house):
    desk = house.desk(demo=False, owner=None)
    word = next(
        one
        for message in desk.messages_with("e", 20)
        for one in re.findall(r"\b[a-z]{6,}\b", message.text)
        if not desk.search(one).people
    )
    english = {"accept-language": "en"}
    both = "has these words; messages or notes do."
    assert both in visitor.get("/people", params={"q": word}, headers=english).text
    filtered = visitor.get("/people", params={"q": word, "turn": "owner"}, headers=english).text
    assert both not in filtered
    assert "Try one word fewer" in filtered


@pytest.mark.parametrize(
    ("by_owner", "told"), [(True, "you, to unknown account"), (False, "unknown account")]
)
def test_a_message_of_nobody_known_says_so(by_owner, told):
    found = excerpt(MessageRow(1, "", "", 0, bool(by_owner), "", "Merci beaucoup"), "merci", Speech("en"))
    assert found.who.startswith(told)
    assert not found.href


@pytest.mark.parametrize("rung", ["stranger", "addressed", "exchanging"])
def test_a_filter_leaves_those_of_one_rung(visitor, house, rung):
    expected = sum(one.rung == rung for one in house.desk(demo=False, owner=None).people())
    assert expected
    page = visitor.get("/people", params={"rung": rung}, headers={"accept-language": "en"})
    assert re.search(rf">{expected} (person|people)<", page.text)


def test_whose_turn_it_is_is_a_filter_too(visitor, house):
    people = house.desk(demo=False, owner=None).people()
    for waiting in ("owner", "person", "nobody"):
        expected = sum(one.waiting == waiting for one in people)
        page = visitor.get("/people", params={"turn": waiting}, headers={"accept-language": "en"})
        assert re.search(rf">{expected} (person|people)<", page.text)


@pytest.mark.parametrize(
    "asked",
    [
        {"q": HOSTILE},
        {"q": '" OR *'},
        {"q": "x" * 3000},
        {"rung": "no-such"},
        {"turn": "'"},
        {"after": "x"},
        {"after": "1:2:3"},
        {"after": "99999999999999999999:1"},
    ],
)
def test_nothing_asked_for_breaks_the_list(visitor, asked):
    answer = visitor.get("/people", params=asked)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_a_page_of_a_person_says_where_the_relation_stands_and_everything_that_happened(visitor, house):
    desk = house.desk(demo=False, owner=None)
    for rung in ("stranger", "authorised", "signalled", "addressed", "recognised", "exchanging"):
        one = next(person for person in desk.people() if person.rung == rung)
        answer = visitor.get(f"/people/{one.person_key}")
        assert answer.status_code == 200
        read = Reader(answer.text)
        assert len([item for item in read.all("li") if item.get("aria-current") == "step"]) == 1
        entries = [item for item in read.all("li") if item.get("class", "").startswith("entry")]
        assert len(entries) == len(desk.person(one.person_key).events)


def test_a_story_can_be_read_from_either_end(visitor, somebody):
    newest, oldest = (
        Reader(visitor.get(f"/people/{somebody.person_key}{order}").text.partition('id="story"')[2]).all(
            "time"
        )
        for order in ("", "?order=oldest")
    )
    assert newest == oldest[::-1] != []


def test_nobody_by_that_key_is_a_page_that_says_so(visitor):
    answer = visitor.get("/people/nobody-at-all")
    assert answer.status_code == 404
    assert "nobody-at-all" in answer.text
    assert visitor.get("/answers/no-such").status_code == 404
    assert visitor.get("/answers/invitations/0.pdf").status_code == 404
    assert visitor.get("/answers/invitations/999.csv").status_code == 404
    assert visitor.get("/answers/invitations?since=soon").status_code == 400
    assert visitor.get("/imports/99").status_code == 404
    assert visitor.get("/no-such-page").status_code == 404


@pytest.mark.parametrize("kind", VisavisError.__subclasses__())
def test_every_kind_of_error_has_a_status(kind):
    assert 400 <= statuses.status(kind("anything")) < 600


def test_an_answer_says_the_sentence_first_and_hides_the_method_one_click_away(visitor):
    page = visitor.get("/answers/invitations", headers={"accept-language": "en"}).text
    assert page.index('class="gist"') < page.index("<svg") < page.index("<table")
    details = page[page.index('<details class="trust"') :]
    assert "The question" in details
    assert "Reasons for doubt" in details
    assert "<svg" not in details


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("/answers/invitations?since=2026-08-01&until=2026-07-01", "/answers/invitations"),
        ("/nowhere", "/today"),
        ("/people/nobody-at-all", "/people"),
    ],
)
def test_every_trouble_has_a_way_out(visitor, path, way):
    page = visitor.get(path)
    assert page.status_code in (400, 404)
    main = page.text[page.text.index('<main id="main"') : page.text.index("</main>")]
    assert way in [link["href"] for link in Reader(main).all("a")]


def test_a_long_answer_begins_with_the_way_to_each_of_its_parts(visitor):
    page = Reader(visitor.get("/answers/invitations").text)
    ways = [link["href"][1:] for link in page.all("a") if link["href"].startswith(("#part-", "#trust-"))]
    places = [one["id"] for kind in ("section", "details") for one in page.all(kind) if "id" in one]
    assert len(ways) > 4
    assert sorted(ways) == sorted(places)


def test_an_answer_is_asked_anew_after_an_import_and_only_then(own_house, archives):
    visitor = Visitor(own_house)
    first = visitor.get("/answers/ladder").text
    kept = dict(own_house.answers)
    assert visitor.get("/answers/ladder").text == first
    assert own_house.answers == kept
    desk = own_house.desk(demo=False, owner=None)
    list(desk.import_archives(archives[1:], now=1))
    second = visitor.get("/answers/ladder").text
    assert second != first
    one = next(person for person in desk.people() if person.rung == "addressed")
    visitor.change(f"/people/{one.person_key}/outcome", {"outcome": "meeting"})
    assert visitor.get("/answers/ladder").text != second


def test_the_page_of_all_answers_waits_for_none_that_takes_long(full):
    hurried = House(full, KEYS, clock=lambda: NOW, patience_seconds=0)
    visitor = Visitor(hurried)
    visitor.headers["accept-language"] = "en"
    page = visitor.get("/answers")
    assert words(page).count("This one takes a moment.") == len(STATED)
    whole = visitor.get("/answers/ladder").text
    gist = visitor.get("/answers/ladder", headers={"hx-request": "true"}).text
    assert gist.startswith("<p>")
    assert gist.removeprefix("<p>").removesuffix("</p>\n") in whole
    # what was asked once is there at once
    assert words(visitor.get("/answers")).count("This one takes a moment.") == len(STATED) - 1
    hurried.close()


# archives


def wait(house):
    house.works.wait()


def test_an_empty_ledger_shows_how_to_get_an_archive_and_offers_an_imaginary_life(empty_house):
    visitor = Visitor(empty_house)
    for path in ("/", "/people", "/answers", "/people/anybody"):
        answer = visitor.get(path, headers={"accept-language": "en"})
        assert answer.url.path == "/imports"
        assert "How to get your archive" in words(answer)
        assert 'action="/life"' in answer.text


def test_an_archive_that_is_dropped_is_read_and_told_of(empty_house, archives):
    visitor = Visitor(empty_house)
    sent = [("archive", (path.name, path.read_bytes(), "application/zip")) for path in archives]
    answer = visitor.change("/imports", files=sent, follow=False)
    where = answer.headers["location"]
    wait(empty_house)
    page = visitor.get(where, headers={"accept-language": "en"})
    shown = page.text.replace("<wbr>", "")
    assert all(path.name in shown for path in archives)
    assert "Connections" in page.text
    assert visitor.get("/people").status_code == 200
    past = Reader(visitor.get("/imports").text)
    assert len([link for link in past.all("a") if link["href"].endswith("/undo")]) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [("notes.zip", b"no zip at all"), ("../../evil.zip", b""), ("a\\b.zip", b"x"), ("..", b"x")],
)
def test_what_is_no_archive_is_refused_in_a_sentence_under_its_own_name(empty_house, name, content):
    visitor = Visitor(empty_house)
    answer = visitor.change("/imports", files=[("archive", (name, content, "application/zip"))], follow=False)
    wait(empty_house)
    page = words(visitor.get(answer.headers["location"]))
    assert "visavis-" not in page
    assert visitor.get("/people").url.path == "/imports"


def test_a_hostile_archive_is_only_text(tmp_path):
    place = tmp_path / "Basic_LinkedInDataExport_11-20-2026.zip"
    with zipfile.ZipFile(place, "w") as archive:
        quoted = HOSTILE.replace('"', '""')
        archive.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f'"{quoted}","{quoted}",https://www.linkedin.com/in/mallory,,"{quoted}","{quoted}",01 Nov 2026\n',
        )
    with Desk(places_in(tmp_path).ledger) as desk:
        list(desk.import_archives([place], now=0))
    visitor = Visitor(house_of(places_in(tmp_path)))
    for path in ("/people", "/people/mallory", "/people?q=alert", "/imports"):
        read = Reader(visitor.get(path).text)
        assert not [script for script in read.all("script") if "src" not in script]
        assert not read.all("img")
    assert HOSTILE in "".join(Reader(visitor.get("/people/mallory").text).words)
    visitor.house.close()


def test_nothing_chosen_is_said(empty_house):
    answer = Visitor(empty_house).change("/imports")
    assert answer.status_code == 422


def test_an_import_is_undone_after_a_question(own_house):
    visitor = Visitor(own_house)
    assert visitor.get("/imports/1/undo").status_code == 200
    visitor.change("/imports/1/undo")
    wait(own_house)
    assert visitor.get("/people").url.path == "/imports"


@pytest.mark.parametrize(("days", "said"), [(149, ""), (160, "20 days"), (400, "Beyond 180")])
def test_an_old_archive_says_how_old_it_is(own_house, days, said):
    newest = own_house.desk(demo=False, owner=None).history()[0].exported_at
    own_house.clock = lambda: newest + days * 86_400
    page = words(Visitor(own_house).get("/imports", headers={"accept-language": "en"}))
    assert (said in page) if said else ("remembers only" not in page)


# forgetting


def test_forgetting_says_first_what_it_would_erase_and_then_does(own_house):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    one = max(desk.people(), key=lambda person: person.messages)
    before = desk.count_people()
    asked = visitor.get(f"/people/{one.person_key}/forget", headers={"accept-language": "en"})
    assert f"{one.messages} messages" in words(asked)
    assert desk.count_people() == before
    done = visitor.change(f"/people/{one.person_key}/forget")
    assert done.status_code == 200
    assert desk.count_people() == before - 1
    assert visitor.get(f"/people/{one.person_key}").status_code == 404


# an imaginary life


def test_an_imaginary_life_is_entered_shown_as_such_and_left(own_house, archives):
    own_house.demo_file.parent.mkdir(parents=True)
    with Desk(own_house.demo_file) as demo:
        list(demo.import_archives(archives, now=0))
    visitor = Visitor(own_house)
    own = visitor.get("/people", headers={"accept-language": "en"})
    assert "imaginary life:" not in words(own)
    inside = visitor.change("/life")
    assert 'action="/life/end"' in inside.text
    assert len(Reader(visitor.get("/imports").text).all("table")) == 1
    left = visitor.change("/life/end")
    assert 'action="/life/end"' not in left.text


def test_htmx_is_the_one_that_was_pinned():
    import hashlib
    from importlib.resources import files

    static = files("visavis.web") / "static"
    found = hashlib.sha256((static / "htmx.min.js").read_bytes()).hexdigest()
    assert found in (static / "README.md").read_text()


def test_every_status_is_documented_beside_its_error():
    from tests.test_docs import page, quoted, section

    said = section(page("commands.md"), "## The pages")
    rows = dict(re.findall(r"^\| (\d+) \|(.*)\|$", said, re.MULTILINE))
    by_kind = {kind.__name__: status for kind, status in statuses.BY_KIND.items()}
    for name, status in (statuses.BY_CODE | by_kind).items():
        assert name in quoted(rows[str(status)])
    assert {int(row) for row in rows} == {*statuses.BY_CODE.values(), *by_kind.values()}


@pytest.mark.parametrize(("lang", "said"), [("fr", "Les textes derrière"), ("en", "The texts behind")])
def test_the_texts_behind_the_kinds_of_notes_are_a_step_away(visitor, house, lang, said):
    page = visitor.get("/answers/invitations", headers={"accept-language": lang}).text
    most = max(house.desk(demo=False, owner=None).families().told, key=lambda one: one.counted)
    assert said in page
    assert f'href="/texts/{most.family}"' in page
    assert 'href="/answers/families"' in page
    assert said not in visitor.get("/answers/invitations?note=none", headers={"accept-language": lang}).text


@pytest.mark.parametrize(
    "part",
    [
        "invitations?direction=incoming&note=contextual",
        *(f"{name}?since=2020-01-01&until=2020-02-01" for name in ("invitations", "acceptance", "answering")),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_part_in_which_nothing_lies_leads_back_to_everything(visitor, part, lang):
    answer = visitor.get(f"/answers/{part}", headers={"accept-language": lang})
    back = {"fr": "Revenir à tout", "en": "Back to everything"}[lang]
    assert answer.text.count(f'<a href="/answers/{part.partition("?")[0]}">{back}</a>') == 1
    assert not re.search("aucune invitation|aucun message|show no", words(answer))


def test_a_part_of_the_ledger_has_its_address_and_its_files(visitor):
    english = {"accept-language": "en"}
    part = "since=2026-01-01&direction=outgoing&note=none"
    page = visitor.get(f"/answers/invitations?{part}", headers=english).text.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert "from 1 January 2026, invitations sent, without a note" in page
    assert 'value="2026-01-01"' in page
    assert '<option value="none" selected>' in page
    hrefs = [
        html.unescape(one)
        for one in re.findall(r'<p class="take">.*?</p>', page)
        for one in re.findall('href="([^"]*)" download', one)
    ]
    assert {href.partition("?")[2] for href in hrefs} == {part}
    for href in hrefs:
        got = visitor.get(href, headers=english)
        assert got.headers["content-disposition"].startswith("attachment; filename=")
        ending = href.partition("?")[0][-3:]
        assert got.content.startswith({"svg": b"<svg ", "png": b"\x89PNG", "csv": b""}[ending])
        if ending == "csv":
            assert len({len(row) for row in csv.reader(got.text.splitlines())}) == 1


def test_every_kind_of_picture_is_explained_and_reached_from_where_it_is_drawn(visitor):
    page = visitor.get("/pictures", headers={"accept-language": "en"})
    read = Reader(page.text)
    explained = {tag[1]["id"] for tag in read.tags if tag[0] == "section"}
    assert explained == set(ANSWERS) | {"gaps", "sparkline"}
    assert 'href="/pictures"' in visitor.get("/help").text
    drawn: dict[str, set[str]] = {}
    for name in STATED:
        shown = visitor.get(f"/answers/{name}").text
        for kind in re.findall(r'href="/pictures#(\w+)"', shown):
            drawn.setdefault(kind, set()).add(name)
    # this life has too few turns for its weekdays and hours to have a share
    drawn["rates"].add("answering")
    for kind, named in ANSWERS.items():
        assert set(named) <= drawn[kind]
    assert set(drawn) <= explained


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_example_has_its_figures_in_words_for_those_who_cannot_see_it(lang):
    for one in explain(lang):
        said = one.says.picture.description
        assert html.escape(said, quote=True) in one.drawing.wide
        assert re.search(r"\d", said)
        assert "significa" not in said + one.says.tells + one.says.hides


def test_the_examples_are_computed_as_answers_are():
    found = figures()
    for accepted, one in found.shares:
        assert one.interval == wilson(accepted, one.n)
    widths = [one.interval.high - one.interval.low for _, one in found.shares]
    # ten times as many: a range about three times shorter
    assert widths == sorted(widths, reverse=True)
    assert widths[0] / widths[1] > 2.5
    assert {judged.verdict for judged in found.judged} == set(Verdict)
    for judged in found.judged:
        ends = judged.interval
        inside = ends is not None and max(-ends.low, ends.high) < found.margin / 100
        assert (judged.verdict == "equivalent") == inside
    # what is said of the last line of the forest
    assert found.elsewhere.low < 0 < found.elsewhere.high


def test_what_a_chart_is_drawn_from_is_what_was_found(visitor, house):
    answer = house.desk(demo=False, owner=None).ask("invitations")
    known = {
        round(part.rate("accepted", 21).value, 6)
        for part in answer.parts
        if isinstance(part.rate("accepted", 21), Finding)
    }
    head, *rows = csv.reader(visitor.get("/answers/invitations/0.csv").text.splitlines())
    assert head[:2] == ["Name", "Accepted within 21 days (share of 0 to 1)"]
    assert {float(row[1]) for row in rows if row[1]} == known


def numbers(told: Any) -> Iterator[float]:
    """Yield every number that an answer tells, however deep, and how long each list of it is."""
    if isinstance(told, dict):
        for one in told.values():
            yield from numbers(one)
    elif isinstance(told, list | tuple):
        yield len(told)
        for one in told:
            yield from numbers(one)
    elif isinstance(told, int | float) and not isinstance(told, bool):
        yield told


@pytest.mark.parametrize("name", sorted(STATED))
def test_every_number_that_is_drawn_is_one_that_was_found(name, house):
    found = house.desk(demo=False, owner=None).ask(name)
    known = set(numbers(telling.answer(found)))
    if name == "presence":
        (presence,) = found.parts
        known |= {week.answered / week.people for week in presence.weeks if week.people}
    # gaps are drawn in points
    known |= {100 * one for one in known}
    blocks = [block for section in say_answer(found, "en").sections for block in section.blocks]
    for drawn in filter(None, (specs(found, block) for block in blocks)):
        for row in drawn[0]["data"]["values"]:
            for field in DRAWN & set(row):
                assert any(row[field] == pytest.approx(one, abs=1e-9) for one in known), (field, row)


DRAWN = {"rate", "low", "high", "incidence", "value", "n", "x", "y"}


def test_what_is_kept_of_answers_does_not_grow_for_ever(own_house):
    own_visitor = Visitor(own_house)
    for day in range(1, 29):
        for note in ("none", "contextual", ""):
            own_visitor.get(f"/answers/acceptance?since=2026-02-{day:02}&note={note}")
    assert len(own_house.answers) <= 64


def test_the_mirror_shows_where_each_text_went(visitor, house):
    desk = house.desk(demo=False, owner=None)
    first = desk.families().told[0]
    listed = visitor.get("/texts").text
    assert first.example in html.unescape(listed).replace("\N{NO-BREAK SPACE}", " ")
    story = desk.family(first.family)
    page = visitor.get(f"/texts/{first.family}?all").text
    assert page.count('class="said"') == len(story.uses)
    for use in story.uses:
        assert f'href="/people/{quote(use.person_key)}"' in page
    assert visitor.get("/texts/ffffffffffffffffffff").status_code == 404


def test_an_empty_ledger_has_no_mirror(tmp_path):
    assert Visitor(house_of(places_in(tmp_path))).get("/texts", follow_redirects=False).status_code == 303


def test_the_words_of_two_people_are_drawn_since_they_began(visitor, somebody):
    page = visitor.get(f"/people/{somebody.person_key}", headers={"accept-language": "en"}).text
    (told,) = re.findall(r'class="spark" role="img" aria-label="([^"]*)"', page)
    own, theirs = map(int, re.findall(r"(\d+) from", told))
    assert own + theirs == somebody.messages
    assert "theirs below, by" in page


@pytest.mark.parametrize(
    ("path", "list_"),
    [
        ("/experiments/99", "/experiments"),
        ("/texts/zzz", "/texts"),
        ("/answers/no-such", "/answers"),
        ("/imports/99", "/imports"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_is_not_there_leads_to_what_is_and_names_no_command(visitor, path, list_, lang):
    answer = visitor.get(path, headers={"accept-language": lang})
    main = answer.text[answer.text.index("<main") : answer.text.index("</main>")]
    assert answer.status_code == 404
    assert f'<a href="{list_}">' in main
    assert "visavis" not in main


def test_a_filter_that_is_mistyped_names_no_code(visitor):
    said = words(visitor.get("/answers/invitations?note=mauve", headers={"accept-language": "fr"}))
    assert "mauve" in said
    assert "contextual," not in said


@pytest.mark.parametrize("name", sorted(STATED))
def test_no_answer_names_a_command(visitor, name):
    for lang in ("fr", "en"):
        said = words(visitor.get(f"/answers/{name}", headers={"accept-language": lang}))
        assert not re.search(r"\bvisavis \w+|(?<!\w)--\w", said)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("zone", "Europe/Pariss", "No time zone is called “Europe/Pariss”."),
        ("budget", "400", "400 is no number of people a day."),
        ("quota", "12345", "12,345 is no number of notes a month."),
        ("copies", "many", "“many” is no number."),
        ("ask_first", "x" * 2_001, "2,000"),
    ],
)
def test_what_a_setting_cannot_be_is_said_by_its_field_and_nothing_is_half_kept(own_house, name, typed, told):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    visitor.headers["accept-language"] = "en"
    form = {
        "lang": "fr",
        "theme": "dark",
        "keyboard_asked": "yes",
        "budget": "3",
        "quota": "8",
        "copies": "4",
    }
    words = {"answers": "yes", "ask_first": "Hi?", "suggest_following": "Follow me.", name: typed}
    answer = visitor.change("/settings", form | words)
    assert answer.status_code == 400
    assert (desk.marks.history(), visitor.cookies.get("lang")) == ([], None)
    read = Reader(answer.text)
    assert "Nothing was kept: 1 field is to be put right." in " ".join(read.words)
    (invalid,) = [one for _, one in read.tags if one.get("aria-invalid")]
    assert (invalid["name"], "autofocus" in invalid) == (name, True)
    assert f"{name}-wrong" in invalid["aria-describedby"]
    why = html.unescape(answer.text.split(f'id="{name}-wrong">')[1].split("</p>")[0])
    assert told in why
    for said in (
        typed,
        "Hi?" if name != "ask_first" else "",
        "Follow me.",
        'value="8"' if name != "quota" else "",
    ):
        assert said in answer.text
    checked = {one["value"] for one in read.all("input") if "checked" in one}
    assert checked == {"fr", "dark"}


def test_an_answer_that_is_emptied_is_ours_again(own_house):
    visitor, desk = Visitor(own_house), own_house.desk(demo=False, owner=None)
    visitor.headers["accept-language"] = "en"
    ours = visitor.get("/settings").text
    visitor.change("/settings", {"answers": "yes", "ask_first": "Hi?", "suggest_following": "Follow."})
    visitor.change("/settings", {"answers": "yes", "ask_first": "", "suggest_following": "Follow."})
    assert [row.marked.mark.text for row in desk.marks.standing(Wording)] == ["Follow."]
    assert "Hello {first_name}, thank you" in ours
    assert "Hello {first_name}, thank you" in visitor.get("/settings").text


def test_where_somebody_seems_to_have_died_that_is_told_and_no_turn(empty_house, tmp_path):
    bea, news = ("Béa Mont", "bea"), "Béa est décédée le 3 mai. Son frère."
    talk = [
        handmade.said("b", "2026-04-01 10:00", "Comment va la librairie ?", handmade.OWNER, bea),
        handmade.said("b", "2026-05-05 10:00", news, bea, handmade.OWNER),
    ]
    sent = handmade.archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk)
    list(empty_house.desk(demo=False, owner=None).import_archives([sent], now=0))
    page = Visitor(empty_house).get("/people/bea", headers={"accept-language": "en"}).text
    assert "seems to announce" in page
    assert "your turn" not in page
    assert "Silence as of" not in page
