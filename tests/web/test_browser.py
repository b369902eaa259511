"""Claims about the desk in a real browser: what one sees, does, and is never asked for from elsewhere."""

from dataclasses import replace
from typing import Any

import pytest

from tests.web.conftest import KEYS, NOW, Served, house_of
from visavis.desk import Desk
from visavis.desk.asking import STATED
from visavis.settings import Places
from visavis.web.house import House

SEEN = [
    *(
        "/people",
        "/people?q=an",
        "/people/{somebody}",
        "/people/{somebody}/forget",
        "/people/{somebody}/address",
        "/people/{somebody}/merge",
        "/people/{somebody}/merge?into={somebody}",
        "/people/nobody",
        "/people?rung=engaged",
        "/pending",
        "/today/others",
        "/recommendations",
    ),
    *("/answers", "/answers/invitations", "/answers/acceptance", "/answers/ladder"),
    *("/answers/presence?since=2026-01-01", "/answers/answering", "/answers/network", "/answers/evidence"),
    *("/answers/families", "/answers/objectives", "/answers/invitations?since=2020-01-01&until=2020-02-01"),
    *("/texts", "/texts/{family}", "/objectives"),
    *("/imports", "/imports/1", "/imports/1/undo", "/settings", "/programs", "/help", "/pictures"),
]


@pytest.fixture
def family(house) -> Any:
    return house.desk(demo=False, owner=None).families().told[0].family


@pytest.fixture
def somebody(house):
    return max(house.desk(demo=False, owner=None).people(), key=lambda person: person.messages)


@pytest.mark.parametrize(
    "window",
    [(390, "light", "fr"), (390, "dark", "en"), (1280, "dark", "fr"), (1280, "light", "en")],
    ids=str,
)
def test_everybody_can_read_every_page(visit, served, somebody, family, window):
    from axe_playwright_python.sync_playwright import Axe

    width, scheme, lang = window
    page = visit(served, width=width, scheme=scheme, lang=lang)
    axe = Axe()
    for path in SEEN:
        page.goto(served.root + path.format(somebody=somebody.person_key, family=family))
        found: Any = axe.run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    # a page that does not exist is told of in the console by the browser itself
    page.troubles[:] = [one for one in page.troubles if "404" not in one]


def test_the_ribbon_of_an_imaginary_life_is_no_stray(visit, archives, tmp_path):
    from axe_playwright_python.sync_playwright import Axe

    places = Places(tmp_path, str(tmp_path / "demo" / "demo.db"), tmp_path / "backups")
    with Desk(places.ledger) as desk:
        list(desk.import_archives(archives[:1], now=0))
    house = house_of(replace(places, ledger=str(tmp_path / "own.db")))
    with Served(house) as served:
        page = visit(served, width=390)
        page.context.add_cookies([{"name": "life", "value": "demo", "url": served.root}])
        for path in ("/people", "/answers/ladder"):
            page.goto(served.root + path)
            assert page.locator("aside.ribbon form").is_visible()
            found: Any = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    house.close()


def test_without_scripts_no_button_promises_to_copy(visit, served, somebody):
    """A button that a script would have to press is shown by that script."""
    page = visit(served, scripts=False)
    for path in (f"/people/{somebody.person_key}/address", "/bookmark"):
        page.goto(served.root + path)
        buttons = page.locator("[data-copy]")
        assert buttons.count() > 0, path
        assert not any(one.is_visible() for one in buttons.all()), path


def test_people_are_found_while_one_types(visit, served, somebody):
    page = visit(served)
    page.goto(served.root + "/people")
    page.keyboard.press("/")
    first = somebody.name.split()[0]
    page.keyboard.type(first)
    page.wait_for_url(f"**/people?q={first}&*")
    assert page.locator("[data-row]").count() < 60
    assert somebody.name in page.locator("tbody").inner_text()
    assert page.locator("#q").input_value() == first


def test_the_list_goes_on_as_one_scrolls(visit, served, house):
    page = visit(served)
    page.goto(served.root + "/people")
    everybody = house.desk(demo=False, owner=None).count_people()
    for _ in range(10):
        page.mouse.wheel(0, 20_000)
        page.wait_for_timeout(120)
        if page.locator("tr.more").count() == 0:
            break
    assert page.locator("[data-row]").count() == everybody


def test_everything_is_reached_by_keyboard_alone(visit, served):
    page = visit(served)
    page.goto(served.root + "/people")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator("[data-row]").nth(1)
    assert page.evaluate("document.activeElement.href").endswith(second.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.wait_for_url("**/answers")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


def test_a_slash_leads_to_the_field_and_enter_to_what_was_found(visit, served, somebody):
    page = visit(served)
    page.goto(served.root + "/today")
    page.keyboard.press("/")
    page.wait_for_url("**/people#q")
    page.wait_for_function("() => document.activeElement?.id === 'q'")
    first = somebody.name.split()[0]
    page.keyboard.type(first)
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement?.matches('[data-row]')")
    page.wait_for_function("() => document.querySelectorAll('[data-row]').length < 60")
    page.wait_for_function("() => document.activeElement?.matches('[data-row]')")
    page.keyboard.press("j")
    assert page.locator("#q").input_value() == first


def test_the_keys_go_on_where_one_was(visit, served):
    page = visit(served)
    page.goto(served.root + "/people")
    page.keyboard.press("j")
    page.keyboard.press("j")
    here = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*")
    page.go_back()
    page.wait_for_function("href => document.activeElement?.getAttribute('href') === href", arg=here)


def test_a_gesture_is_made_by_its_number_and_undone_from_where_it_is_told(visit, served):
    page = visit(served)
    page.goto(served.root + "/today")
    page.keyboard.press("j")
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("2")
    told = page.locator(".notice[role=status]")
    told.wait_for()
    page.wait_for_function("() => document.activeElement?.matches('.notice[role=status]')")
    assert name not in page.locator(".calls").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=name, exact=True).wait_for()


def test_on_paper_nothing_is_cut_off(visit, served, somebody):
    page = visit(served)
    page.set_viewport_size({"width": 673, "height": 1000})
    page.emulate_media(media="print")
    paths = [*(f"/answers/{name}" for name in STATED), "/texts", "/people", f"/people/{somebody.person_key}"]
    for path in paths:
        page.goto(served.root + path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_answers_that_take_long_come_in_when_they_are_ready(visit, full):
    house = House(full, KEYS, clock=lambda: NOW, patience_seconds=0)
    with Served(house) as served:
        page = visit(served)
        page.goto(served.root + "/answers")
        page.get_by_text("were accepted within 21 days").wait_for()
        page.get_by_text("This one takes a moment.").first.wait_for(state="detached")
        # a sentence that comes in late stands where the others stand
        assert page.locator("main [aria-live] > li > p").count() == len(STATED) + 1
    house.close()


def test_single_keys_can_be_switched_off(visit, served):
    page = visit(served)
    page.goto(served.root + "/settings")
    page.uncheck("input[name=keyboard]")
    page.click("main .main-button")
    page.keyboard.press("?")
    assert not page.locator("dialog").is_visible()


def test_a_language_and_a_paper_are_chosen_once(visit, served):
    page = visit(served, lang="en")
    page.goto(served.root + "/settings")
    page.check("input[name=lang][value=fr]")
    page.check("input[name=theme][value=dark]")
    page.click("main .main-button")
    page.goto(served.root + "/people")
    assert page.locator("h1").inner_text() == "Personnes"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(25, 24, 20)"


@pytest.mark.parametrize("scripts", [True, False])
def test_from_an_empty_ledger_to_the_first_answer(visit, empty_house, archives, scripts):
    with Served(empty_house) as served:
        page = visit(served, scripts=scripts)
        assert page.url.endswith("/imports")
        page.set_input_files("#archive", [str(path) for path in archives])
        page.click(".drop .main-button")
        page.locator(".work .main-button").wait_for()
        assert archives[0].name in page.locator("main").inner_text()
        page.click(".work .main-button")
        page.locator(".calls [data-row]").first.wait_for()
        page.click("nav a[href='/people']")
        assert page.locator("[data-row]").count() > 50
        page.click("nav a[href='/answers']")
        page.click("a[href='/answers/invitations']")
        assert page.locator("figure svg:visible").count() >= 1
        page.locator("details summary").first.click()


def test_an_archive_is_taken_where_it_is_dropped(visit, empty_house, archives):
    with Served(empty_house) as served:
        page = visit(served)
        dropped = page.evaluate_handle(
            """async ([name, content]) => {
                const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
                const given = new DataTransfer();
                given.items.add(new File([bytes], name, {type: "application/zip"}));
                return given;
            }""",
            [archives[0].name, _base64(archives[0].read_bytes())],
        )
        page.dispatch_event(".zone", "drop", {"dataTransfer": dropped})
        page.locator(".work .main-button").wait_for()
        assert archives[0].name in page.locator("main").inner_text()


def _base64(content: bytes) -> str:
    import base64

    return base64.b64encode(content).decode()


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_is_forgotten_after_a_look_at_what_goes(visit, own_house, scripts):
    desk = own_house.desk(demo=False, owner=None)
    one = max(desk.people(), key=lambda person: person.messages)
    with Served(own_house) as served:
        page = visit(served, scripts=scripts)
        page.goto(f"{served.root}/people/{one.person_key}")
        page.click("a[href$='/forget']")
        assert f"{one.messages} messages" in page.locator("main").inner_text()
        assert not page.locator("main .main-button").count()
        page.click("main .final")
        erased = page.locator("main").inner_text()
        assert erased.index("What is erased:") < erased.index("messages") < erased.index("forget --lift")
        page.locator("main .main-button[href='/people']").click()
        assert one.name not in page.locator("tbody").inner_text()


def test_what_is_pressed_twice_is_noted_once_and_a_trouble_is_in_sight(visit, own_house):
    desk = own_house.desk(demo=False, owner=None)
    one = desk.people()[0]
    with Served(own_house) as served:
        page = visit(served, width=390)
        page.goto(f"{served.root}/people/{one.person_key}")
        page.fill("#note", "Prefers mornings.")
        page.locator("form[action*='/note'] button").dblclick()
        page.locator(".notice[role=status]").wait_for()
        assert len(desk.marks.about(one.person_key)) == 1
        # a line ended with Enter is no outcome, least of all the first of them
        page.click("form.one-click summary")
        page.fill("#outcome-words", "at the fair")
        page.keyboard.press("Enter")
        assert page.input_value("#outcome-words") == "at the fair"
        page.fill("#amount", "twelve")
        page.click("button[value=contract]")
        page.locator("[role=alert]").wait_for()
        box = page.locator("[role=alert]").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900
        assert page.input_value("#amount") == "twelve"
        assert len(desk.marks.about(one.person_key)) == 1
        page.troubles[:] = [trouble for trouble in page.troubles if "400" not in trouble]


@pytest.mark.parametrize("width", [390, 1280])
def test_what_was_noted_is_told_in_sight_and_what_is_typed_elsewhere_stays(visit, own_house, width):
    desk = own_house.desk(demo=False, owner=None)
    one = max(desk.people(), key=lambda person: person.messages)
    with Served(own_house) as served:
        page = visit(served, width=width)
        page.goto(f"{served.root}/people/{one.person_key}")
        page.fill("#note", "Prefers mornings.\nAnd tea.")
        page.click("button[value=call]")
        told = page.locator(".notice[role=status]")
        told.wait_for()
        box = told.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 300
        page.wait_for_function("() => document.activeElement?.matches('.notice[role=status]')")
        assert page.input_value("#note") == "Prefers mornings.\nAnd tea."
        page.locator("form[action*='/note'] button").click()
        page.wait_for_function("() => document.querySelector('#note')?.value === ''")
        page.reload()
        assert page.input_value("#note") == ""
        assert len(desk.marks.about(one.person_key)) == 2


def test_what_is_written_to_somebody_stays_in_the_window_until_it_is_noted(visit, own_house):
    desk = own_house.desk(demo=False, owner=None)
    one = max(desk.people(), key=lambda person: person.messages)
    there = f"/people/{one.person_key}/address"
    with Served(own_house) as served:
        page = visit(served)
        page.goto(served.root + there)
        page.locator("details:has(#gesture) summary").click()
        page.fill("#gesture", "Your talk on tides.")
        page.fill("#text", "Your talk on tides made me look at the harbour again.")
        page.wait_for_function("() => document.querySelector('#reading').innerText.includes('tides')")
        page.goto(served.root + "/people")
        page.goto(served.root + there)
        assert page.input_value("#gesture") == "Your talk on tides."
        assert page.locator("#gesture").is_visible()
        assert page.input_value("#text") == "Your talk on tides made me look at the harbour again."
        # what came back is read anew
        page.wait_for_function("() => document.querySelector('#reading').innerText.includes('tides')")
        page.click("button[formaction$='/keep']")
        page.locator(".notice[role=status]").wait_for()
        page.goto(served.root + there)
        assert page.input_value("#text") == ""
        assert page.input_value("#gesture") == ""
        page.fill("#text", "One more word.")
        page.goto(f"{served.root}/people/{one.person_key}/forget")
        page.click("main form[action$='/forget'] button")
        page.locator("main .main-button[href='/people']").wait_for()
        assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('draft'))") == []


def test_a_reading_that_cannot_be_had_anew_says_so(visit, served, somebody):
    page = visit(served)
    page.goto(f"{served.root}/people/{somebody.person_key}/address")
    page.fill("#text", "A first word.")
    page.wait_for_function("() => document.querySelector('#reading').innerText.includes('first')")
    page.route("**/address", lambda route: route.abort("connectionrefused"))
    page.fill("#text", "A second word.")
    page.locator("#reading [data-old]").wait_for()
    assert "The desk does not answer" in page.inner_text("#reading")
    page.unroute("**/address")
    page.fill("#text", "A third word.")
    page.wait_for_function("() => document.querySelector('#reading').innerText.includes('third')")
    assert page.locator("#reading [data-old]").count() == 0
    page.troubles[:] = [one for one in page.troubles if "REFUSED" not in one and "sendError" not in one]
    page.troubles[:] = [one for one in page.troubles if "htmx:afterRequest" not in one]


def test_whoever_is_ticked_stays_so_while_others_are_sought(visit, own_house):
    desk = own_house.desk(demo=False, owner=None)
    first, *_, last = desk.people("name")
    with Served(own_house) as served:
        page = visit(served)
        page.goto(served.root + "/people")
        for one in (first, last):
            page.fill("#q", one.name)
            box = page.locator(f"input[value='{one.person_key}']")
            box.wait_for()
            page.wait_for_function(
                "name => new URLSearchParams(location.search).get('q') === name", arg=one.name
            )
            page.wait_for_timeout(300)
            box.check()
        assert page.locator("#bulk output").inner_text().endswith(" 2")
        page.fill("#bulk-group", "Readers")
        # as in a list that has just been replaced, and whose boxes are not yet ticked again
        page.evaluate(
            """() => {
                for (const box of document.querySelectorAll("table [form=bulk]")) box.checked = false;
                document.getElementById("bulk").requestSubmit();
            }"""
        )
        page.locator(".notice[role=status]").wait_for()
    (group,) = desk.marks.groups()
    assert set(group.members) == {first.person_key, last.person_key}


def test_a_file_of_the_owners_opens_the_door(served, browser, tmp_path):
    """A browser is started with a file: what it is started with, every user of a machine can read."""
    from visavis.web.server import write_door

    context = browser.new_context()
    page = context.new_page()
    page.goto(write_door(tmp_path, served.door).as_uri())
    page.wait_for_url("**/today")
    assert (tmp_path / "desk.html").stat().st_mode & 0o777 == 0o600
    context.close()


def test_a_page_elsewhere_reads_nothing_and_changes_nothing(served, browser, house, tmp_path):
    context = browser.new_context()
    page = context.new_page()
    served.let_in(page)
    before = house.desk(demo=False, owner=None).history()
    foreign = tmp_path / "foreign.html"
    foreign.write_text(
        f"<form method=post action='{served.root}/imports/1/undo'><input name=form_token value=x>"
        f"</form><img src='{served.root}/people'><iframe src='{served.root}/people'></iframe>"
    )
    page.goto(foreign.as_uri())
    assert page.evaluate(f"fetch('{served.root}/people').then(() => 'read', () => 'refused')") == "refused"
    page.evaluate("document.forms[0].submit()")
    page.wait_for_url("**/undo")
    assert "not the desk" in page.content()
    assert house.desk(demo=False, owner=None).history() == before
    context.close()
