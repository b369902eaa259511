"""Claims about the desk without a mouse: after each gesture the focus is where one goes on."""

import pytest

from tests.web.conftest import Served

HERE = "document.activeElement"


@pytest.fixture
def desk(own_house):
    return own_house.desk(demo=False, owner=None)


def test_people_are_ticked_and_grouped_without_leaving_the_list(visit, own_house, desk):
    with Served(own_house) as served:
        page = visit(served)
        page.goto(served.root + "/people")
        for key in ("j", "x", "j", "x", "j", "j"):
            page.keyboard.press(key)
        # from a box the keys go to the next box, to be ticked with the space bar
        assert page.evaluate(f"{HERE}.matches('input[type=checkbox]')")
        page.keyboard.press("Space")
        page.keyboard.press("k")
        chosen = page.eval_on_selector_all(".pick input:checked", "boxes => boxes.map(box => box.value)")
        everybody = page.eval_on_selector_all(".pick input", "boxes => boxes.map(box => box.value)")
        assert chosen == [everybody[0], everybody[1], everybody[3]]
        page.keyboard.press("Enter")
        assert page.evaluate(f"{HERE}.id") == "bulk-group"
        page.keyboard.type("Readers")
        page.keyboard.press("Enter")
        page.locator(".notice[role=status]").wait_for()
    (group,) = desk.marks.groups()
    assert set(group.members) == set(chosen)


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_on_a_box_leads_to_the_group_and_says_nothing_wrong(visit, served, scripts):
    page = visit(served, scripts=scripts)
    page.goto(served.root + "/people")
    page.locator(".pick input").first.focus()
    page.keyboard.press("Enter")
    page.locator("#bulk-group:focus").wait_for()
    # in sight, though nobody is chosen yet
    box = page.locator("#bulk-group").bounding_box()
    assert box is not None
    assert box["width"] > 100
    assert page.url.endswith("/people")


def test_the_group_is_one_tab_before_the_list(visit, served):
    page = visit(served)
    page.goto(served.root + "/people")
    assert not page.locator("#bulk-group").evaluate("one => one.getBoundingClientRect().height > 1 && "
        "getComputedStyle(one.form).clipPath === 'none'")  # fmt: skip
    page.locator("#silence").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(f"{HERE}.id") == "bulk-group"


def test_a_key_on_today_leads_to_where_writing_begins(visit, served):
    page = visit(served)
    page.goto(served.root + "/today")
    page.keyboard.press("j")
    page.keyboard.press("1")
    page.wait_for_url("**/address")
    page.wait_for_function("() => document.activeElement?.id === 'see'")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{HERE}.closest('section').getAttribute('aria-labelledby')") == "see"


@pytest.mark.parametrize("scripts", [True, False])
def test_whoever_starts_from_their_words_is_at_the_gesture(visit, served, house, scripts):
    people = house.desk(demo=False, owner=None).people()
    # what waits is what an answer starts from: nothing need be taken up
    one = next(person for person in people if person.waiting == "person" and person.turns > 1)
    page = visit(served, scripts=scripts)
    page.goto(f"{served.root}/people/{one.person_key}/address")
    page.locator("button[name=quote]").click()
    page.locator("#gesture:focus").wait_for()
    assert page.locator("#gesture").input_value()


def test_what_cannot_be_noted_has_the_focus_where_it_is_told(visit, own_house, desk):
    one = desk.people()[0]
    with Served(own_house) as served:
        page = visit(served)
        page.goto(f"{served.root}/people/{one.person_key}")
        page.locator("form[action*='/note'] button").click()
        page.wait_for_function("() => document.activeElement?.matches('[role=alert]')")
        page.keyboard.press("Tab")
        assert page.evaluate(f"{HERE}.closest('section').getAttribute('aria-labelledby')") == "decided"
        page.troubles[:] = [trouble for trouble in page.troubles if "400" not in trouble]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_setting_that_cannot_be_kept_has_the_focus_and_can_be_read(visit, own_house, scripts):
    from axe_playwright_python.sync_playwright import Axe

    with Served(own_house) as served:
        page = visit(served, width=390, scripts=scripts)
        page.goto(served.root + "/settings")
        page.fill("#quota", "8")
        page.fill("#zone", "Europe/Pariss")
        page.locator("form.settings .main-button").click()
        page.locator("#zone:focus").wait_for()
        assert page.input_value("#quota") == "8"
        if scripts:
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
        page.troubles[:] = [trouble for trouble in page.troubles if "400" not in trouble]


@pytest.mark.parametrize("touch", [True, False])
def test_where_nothing_but_a_finger_points_no_keys_are_offered(browser, served, touch):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=touch, is_mobile=touch)
    page = context.new_page()
    served.let_in(page)
    page.goto(served.root + "/people")
    assert page.locator(".foot [data-keys]").is_visible() != touch
    context.close()


def test_the_bar_of_a_group_can_be_read_and_hides_no_line_in_focus(visit, served):
    from axe_playwright_python.sync_playwright import Axe

    page = visit(served, width=390)
    page.goto(served.root + "/people")
    for key in ("j", "x", *"jjjjjjjj"):
        page.keyboard.press(key)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    box = page.evaluate(f"{HERE}.getBoundingClientRect().bottom")
    assert box <= page.evaluate("document.getElementById('bulk').getBoundingClientRect().top")
