"""Claims about the pages of experiments: planned, sealed, drawn, followed, judged, ended."""

import json
import re
from typing import Any

import pytest

from tests.desk.simulated import DAY, Life
from tests.desk.test_report import HOSTILE, Reader
from tests.web.conftest import HOST, Served, Visitor, house_of, places_in
from visavis.desk import Candidate, PlanForm

TWO: dict[str, Any] = {
    "title": "Note or none",
    "subject": "invitation",
    "arm_kind": ["none", "text", ""],
    "arm_name": ["", "short", ""],
    "arm_text": ["", "Hello {first_name} of {company}, your way made me curious.", ""],
    "aim": ["accepted", "", ""],
    "days": ["21", "", ""],
    "margin_points": "10",
    "maximum": "40",
    "a_week": "40",
}
GOOD = TWO | {"maximum": "", "margin_points": "20"}
HOPELESS = TWO | {"maximum": "", "margin_points": "2", "a_week": "10"}


@pytest.fixture
def life(tmp_path):
    """A life that begins with an archive of nothing, and its house."""
    house = house_of(places_in(tmp_path))
    made = Life(house.desk(demo=False, owner=None), tmp_path, {"none": 0.1, "short": 0.95, "contextual": 0.9})
    made.export()
    yield made
    house.close()


@pytest.fixture
def its_house(life):
    """The house of that life, whose clock goes with it, and which the browser asks."""
    made = house_of(places_in(life.folder))
    made.clock = lambda: life.now
    yield made
    made.close()


@pytest.fixture
def desk(life):
    return life.desk.experiments


@pytest.fixture
def visitor(its_house):
    visitor = Visitor(its_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split()).replace("\u2019", "'")


def begun(desk, life, **form):
    """Seal a plan of two kinds without asking."""
    plan = PlanForm("Note or none", ["none", "short=Hello {first_name} of {company}"], **form)
    desk.plan(plan, life.now)
    return desk.seal(None, 7, life.now, anyway=True).experiment


def pasted(first, how_many):
    return "\n".join(f"https://www.linkedin.com/in/p{n}" for n in range(first, first + how_many))


# planning


def test_without_an_experiment_the_page_says_what_one_is_and_offers_to_plan_it(visitor):
    page = visitor.get("/experiments")
    assert "lots choose, person by person, who gets what" in words(page)
    assert 'href="/experiments/new"' in page.text


def test_an_empty_ledger_leads_to_the_first_archive(empty_house):
    assert Visitor(empty_house).get("/experiments").url.path == "/imports"


def test_a_plan_in_the_making_is_told_what_it_can_tell_and_is_not_kept(visitor, desk):
    page = visitor.change("/experiments/new", GOOD | {"title": ""})
    assert "This plan can answer" in words(page)
    assert "a usual level" in words(page)
    assert "your way made me curious" in page.text
    assert desk.all() == []


def test_a_plan_begins_with_the_quota_of_the_settings(visitor, life):
    assert (
        'name="notes_a_month" type="number" min="1" max="20000" value=""'
        in visitor.get("/experiments/new").text
    )
    life.desk.marks.quota(5, life.now)
    page = visitor.get("/experiments/new")
    assert 'name="notes_a_month" type="number" min="1" max="20000" value="5"' in page.text
    assert "the notes that LinkedIn leaves you" in words(page)


def test_the_part_that_answers_while_one_types_comes_alone(visitor):
    part = visitor.post(
        "/experiments/new",
        data={"form_token": visitor.token, **GOOD},
        headers={"origin": f"http://{HOST}", "hx-request": "true"},
    )
    assert "<html" not in part.text
    assert "This plan can answer" in words(part)


def test_a_plan_is_kept_and_shown_as_it_was_typed(visitor, desk):
    more = {"strata": "Talks\nElsewhere", "aim": ["accepted", "reply", ""], "days": ["21", "60", ""]}
    page = visitor.change("/experiments", GOOD | more)
    assert page.url.path == "/experiments/1"
    (kept,) = desk.all()
    assert [arm.kind for arm in kept.plan.arms] == ["none", "text"]
    assert (kept.plan.strata, kept.plan.margin_points) == (("Talks", "Elsewhere"), 20)
    assert [(aim.outcome, aim.within_days) for aim in kept.plan.aims] == [("accepted", 21), ("reply", 60)]
    for said in ("without a note", "your way made me curious", "reply within 60 days", "Talks and Elsewhere"):
        assert said in words(page)


def test_two_texts_of_one_name_are_one_kind_and_a_text_without_a_name_is_called_by_its_row(visitor, desk):
    rows = {"arm_kind": ["text", "text", "text"], "arm_name": ["a=b", "a=b", ""], "arm_text": ["1", "2", "3"]}
    visitor.change("/experiments", GOOD | rows)
    (kept,) = desk.all()
    assert [(arm.name, arm.texts) for arm in kept.plan.arms] == [("a b", ("1", "2")), ("C", ("3",))]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"title": "x" * 61}, "A name has 1 to 60 characters"),
        ({"arm_kind": ["none", "", ""]}, "compares 2 to 5 kinds"),
        ({"arm_text": ["", "Hello {age}", ""]}, "asks for a field"),
        ({"arm_text": ["", "x" * 400, ""]}, "Shorten it"),
        ({"arm_text": ["", " ", ""]}, "has no text"),
        ({"margin_points": "0"}, "0 is not possible for the gap that would not matter"),
        ({"margin_points": "ten"}, "ten is not possible for the gap that would not matter"),
        ({"maximum": "3"}, "3 is not possible for how many of each kind"),
        ({"a_week": "-1"}, "-1 is not possible for what is sent in a week"),
        ({"days": ["0", "", ""]}, "0 is not possible for the days"),
        ({"subject": "message"}, "have accepted already"),
        ({"subject": "pigeon"}, "cannot be compared"),
        ({"aim": ["accepted", "accepted", ""]}, "given twice"),
    ],
)
def test_what_is_no_plan_is_said_and_nothing_typed_is_lost(visitor, desk, typed, said):
    page = visitor.change("/experiments", TWO | typed)
    assert page.status_code == 400
    assert said in words(page)
    assert 'role="alert"' in page.text
    assert typed.get("title", "Note or none") in page.text
    assert desk.all() == []


def test_a_plan_without_a_name_is_called_by_what_it_compares(visitor, desk):
    form = {name: value for name, value in GOOD.items() if name != "title"}
    visitor.change("/experiments", form)
    (kept,) = desk.all()
    assert " / " in kept.plan.title
    assert kept.plan.title.startswith("no note")


def test_a_plan_without_hope_says_so_and_one_click_takes_a_way_out(visitor, desk):
    page = visitor.change("/experiments/new", HOPELESS)
    assert "better change" in words(page)
    assert 'name="take" value="widen"' in page.text
    turned = visitor.change("/experiments/new", HOPELESS | {"take": "widen"})
    assert "better change" not in words(turned)
    assert 'value="Note or none"' in turned.text
    assert "your way made me curious" in turned.text
    assert desk.all() == []


def test_a_kept_plan_is_changed_and_a_way_out_is_one_click_from_its_page(visitor, desk):
    page = visitor.change("/experiments", HOPELESS)
    assert "better change" in words(page)
    (way,) = [link["href"] for link in Reader(page.text).all("a") if "take=" in link["href"]]
    form = visitor.get(way)
    assert "better change" not in words(form)
    visitor.change("/experiments", GOOD | {"change": "1", "title": "Another name"})
    (kept,) = desk.all()
    assert (kept.number, kept.plan.title) == (1, "Another name")
    assert [event.act for event in kept.events] == ["planned", "changed"]


def test_a_form_that_lacks_fields_is_read_as_far_as_it_goes(visitor, desk):
    page = visitor.change(
        "/experiments", {"title": "T", "subject": "invitation", "arm_kind": ["none", "contextual"]}
    )
    assert page.url.path == "/experiments/1"
    assert [aim.outcome for aim in desk.all()[0].plan.aims] == ["accepted"]
    assert visitor.change("/experiments").status_code == 400


ODD = ["", "-1", "1e3", "²", "9" * 5_000, "\0", "x" * 7_000, "{", "a=b", HOSTILE, "line\nline"]


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_nothing_typed_breaks_a_plan(visitor, odd):
    rows = {name: [odd] * 3 for name, usual in TWO.items() if isinstance(usual, list)}
    fields = {name: odd for name, usual in TWO.items() if not isinstance(usual, list)}
    for typed in (rows, fields, {**rows, **fields}):
        page = visitor.change("/experiments/new", TWO | typed | {"change": odd, "take": odd})
        assert page.status_code == 200
        assert not Reader(page.text).all("img")


def test_one_more_kind_is_one_more_row(visitor):
    page = visitor.change(
        "/experiments/new", GOOD | {"more": "1", "arm_kind": ["none", "text", "contextual"]}
    )
    assert page.text.count('name="arm_kind"') == 4
    assert visitor.change("/experiments/new", GOOD).text.count('name="arm_kind"') == 3


def test_a_sealed_plan_is_not_changed(visitor, desk, life):
    begun(desk, life)
    assert visitor.get("/experiments/1/change").status_code == 400
    assert visitor.change("/experiments", GOOD | {"change": "1"}).status_code == 400
    assert visitor.get("/experiments/7/change").status_code == 404


# sealing and drawing


def test_sealing_says_what_it_means_and_a_hopeless_plan_is_sealed_only_to_describe(visitor, desk):
    page = visitor.change("/experiments", HOPELESS)
    assert "To seal is to give one's word" in words(page)
    refused = visitor.change("/experiments/1/seal")
    assert refused.status_code == 400
    assert desk.all()[0].state == "planned"
    sealed = visitor.change("/experiments/1/seal", {"anyway": "yes"})
    assert desk.all()[0].state == "sealed"
    assert "The plan is sealed." in words(sealed)
    assert "to describe, without expecting a verdict" in words(sealed)


def test_each_seal_has_a_seed_of_its_own_that_no_page_shows_before_the_end(visitor, desk):
    for number in (1, 2):
        visitor.change("/experiments", GOOD)
        visitor.change(f"/experiments/{number}/seal", {"anyway": "yes"})
    first, second = (one.seed for one in desk.all())
    assert first != second
    assert first not in visitor.get("/experiments/1").text
    assert first in visitor.change("/experiments/1/end").text


def test_an_address_that_is_no_profile_is_told_of_and_nobody_is_drawn_for_it(visitor, desk, life):
    begun(desk, life)
    company = "https://www.linkedin.com/company/acme"
    for typed in (company, f"{pasted(0, 2)}\n{company}"):
        said = words(visitor.change("/experiments/1/draw", {"people": typed}))
        assert f"{company}: this is no address of a profile" in said
    assert {one.assigned.person_key for one in desk.underway(1, life.now).to_write} == {"p0", "p1"}


def test_the_arm_is_shown_only_once_drawn_with_the_text_to_copy_and_what_it_lacks(visitor, desk, life):
    begun(desk, life)
    before = visitor.get("/experiments/1")
    assert "p1" not in words(before).split()
    page = visitor.change("/experiments/1/draw", {"people": pasted(0, 4)})
    assert page.url.path == "/experiments/1"
    drawn = desk.underway(1, life.now).to_write
    texts = re.findall(r'<textarea id="text-\d+"[^>]*>([^<]*)<', page.text)
    assert texts == [one.assigned.text for one in drawn if one.assigned.kind == "text"]
    assert words(page).count("Missing: the first name and the company") == len(texts) == 2
    assert words(page).count("Without a note") == 2
    for one in drawn:
        assert f"https://www.linkedin.com/in/{one.assigned.person_key}/" in page.text


def test_a_table_is_drawn_for_with_names_and_groups(visitor, desk, life):
    begun(desk, life, strata=["Talks", "Elsewhere"])
    rows = (
        "Name;URL;Company;Group\nAda Lo;https://www.linkedin.com/in/ada-lo;Acme;talks\nBo;bo-ro;;Elsewhere\n"
    )
    sent = [("list", ("people.csv", rows.encode(), "text/csv"))]
    page = visitor.change("/experiments/1/draw", {"group": "Talks"}, files=sent)
    drawn = {one.assigned.person_key: one.assigned for one in desk.underway(1, life.now).to_write}
    assert [drawn[key].stratum for key in ("ada-lo", "bo-ro")] == ["Talks", "Elsewhere"]
    assert "Ada Lo" in words(page)
    if drawn["ada-lo"].kind == "text":
        assert drawn["ada-lo"].text == "Hello Ada of Acme"


@pytest.mark.parametrize(
    ("data", "files", "said"),
    [
        ({"people": " \n"}, None, "Nobody is given"),
        ({}, [("list", ("odd.csv", b"\xff\xfe\x00", "text/csv"))], "odd.csv does not read as a table"),
        ({}, [("list", ("../../no.csv", b"a,b\n1,2\n", "text/csv"))], "no.csv does not read as a table"),
    ],
)
def test_what_is_no_list_is_said(visitor, life, data, files, said):
    begun(life.desk.experiments, life)
    page = visitor.change("/experiments/1/draw", data, files=files)
    assert page.status_code == 400
    assert said in words(page)
    assert "../" not in words(page)


def test_whoever_is_not_drawn_for_is_named_with_the_reason_and_the_others_are_drawn(visitor, desk, life):
    begun(desk, life, maximum=20, strata=["Talks", "Elsewhere"])
    typed = "not an address at all\nhttps://www.linkedin.com/in/ada-lo"
    page = visitor.change("/experiments/1/draw", {"people": typed, "group": "Nowhere"})
    assert "ada-lo: say which of the plan's groups they belong to" in words(page)
    listed = "url,group\nodd one,Talks\nada-lo,Talks\n"
    sent = [("list", ("people.csv", listed.encode(), "text/csv"))]
    page = words(visitor.change("/experiments/1/draw", files=sent))
    assert "odd one: this is no address of a profile" in page
    assert "1 person drawn" in page
    assert "39 places are left in the plan" in page


def test_nothing_is_drawn_before_the_seal_nor_after_the_end(visitor):
    visitor.change("/experiments", GOOD)
    assert 'action="/experiments/1/draw"' not in visitor.get("/experiments/1").text
    assert visitor.change("/experiments/1/draw", {"people": pasted(0, 2)}).status_code == 400
    visitor.change("/experiments/1/end")
    assert visitor.change("/experiments/1/draw", {"people": pasted(0, 2)}).status_code == 400


def test_minutes_are_noted_and_whoever_was_written_to_leaves_the_list(visitor, desk, life):
    begun(desk, life)
    visitor.change("/experiments/1/draw", {"people": pasted(0, 2)})
    page = visitor.change("/experiments/1/spent", {"person": "p0", "minutes": "7"})
    found = desk.underway(1, life.now)
    assert [(one.assigned.person_key, one.minutes) for one in found.written] == [("p0", 7)]
    assert "(7 minutes)" in words(page)
    assert 'value="p0"' not in page.text
    for minutes in ("none", "9999", "601", ""):
        assert visitor.change("/experiments/1/spent", {"person": "p1", "minutes": minutes}).status_code == 400
    assert visitor.change("/experiments/1/spent", {"person": "stranger", "minutes": "3"}).status_code == 404


def test_a_bare_invitation_is_noted_as_sent_with_one_click_and_a_noted_one_takes_its_minutes(
    visitor, desk, life
):
    begun(desk, life)
    visitor.change("/experiments/1/draw", {"people": pasted(0, 8)})
    waits = desk.underway(1, life.now).to_write
    fields = re.findall(
        r'name="minutes" type="number" (min="0" value="0"|min="1")', visitor.get("/experiments/1").text
    )
    assert [field == 'min="0" value="0"' for field in fields] == [
        one.assigned.kind == "none" for one in waits
    ]
    assert len(set(fields)) == 2
    for one in waits:
        told = {"person": one.assigned.person_key, "minutes": "0"}
        code = visitor.change("/experiments/1/spent", told).status_code
        assert code == (200 if one.assigned.kind == "none" else 400)
    noted = desk.underway(1, life.now).written
    assert {(one.assigned.kind, one.minutes) for one in noted} == {("none", 0)}


def test_where_somebody_drawn_is_written_to_the_page_says_what_was_drawn(visitor, desk, life):
    life.connections = [(life.now - DAY, (f"Zoé N{n}", f"p{n}")) for n in range(4)]
    life.pass_days(1)
    life.export()
    desk.plan(
        PlanForm("First words", ["contextual", "short=Hello {first_name}"], subject="message"), life.now
    )
    desk.seal(1, 7, life.now, anyway=True)
    visitor.change("/experiments/1/draw", {"people": pasted(0, 3)})
    page = visitor.get("/experiments/1")
    assert 'href="/people/p0/address"' in page.text or 'href="/people/p1/address"' in page.text
    for one in desk.underway(1, life.now).to_write:
        said = words(visitor.get(f"/people/{one.assigned.person_key}/address"))
        arm = "with a contextual message" if one.assigned.kind == "contextual" else "with the message “short”"
        assert f"Drawn by lot: {arm}. First words" in said
    assert "Drawn by lot" not in words(visitor.get("/people/p3/address"))


def test_what_to_send_next_shows_a_few_and_folds_the_rest_with_where_they_work(visitor, desk, life):
    begun(desk, life)
    visitor.change("/experiments/1/draw", {"people": pasted(0, 7)})
    desk.assign(1, [Candidate("p90", name="Zoé N90", company="Blanc & fils", title="Architecte")], life.now)
    page = visitor.get("/experiments/1")
    open_, folded = page.text.split("<summary>3 more people to write to", 1)
    assert (open_.count('name="person"'), folded.count('name="person"')) == (5, 3)
    assert "Architecte · Blanc &amp; fils" in folded
    assert folded.index("</details>") < folded.index('id="draw"')
    # noting that something was sent answers with the page, of which the script takes what it needs
    assert page.text.count('hx-select="article.trial"') == 8
    first = desk.underway(1, life.now).to_write[0].assigned.person_key
    minutes = {"person": first, "minutes": "3"}
    answer = visitor.change("/experiments/1/spent", minutes)
    assert '<article class="answer trial">' in answer.text
    assert "<summary>2 more people" in answer.text
    desk.end(1, "", life.now)
    life.desk.forget("p90", life.folder, life.now)
    assert "Blanc" not in json.dumps(life.desk.experiments.underway(1, life.now), default=str)


def test_many_people_come_in_parts(visitor, desk, life):
    begun(desk, life)
    page = visitor.change("/experiments/1/draw", {"people": pasted(0, 40)})
    assert page.text.count('name="person"') == 30
    rest = visitor.get("/experiments/1?from=30")
    assert rest.text.count('name="person"') == 10
    assert visitor.get("/experiments/1?from=x").text.count('name="person"') == 30


# following and judging


def test_what_is_done_elsewhere_and_the_passing_of_days_show_at_once(visitor, desk, life):
    begun(desk, life)
    assigned = life.meet(2).assigned
    assert visitor.get("/experiments/1").text.count('name="person"') == 2
    desk.spent(1, assigned[0].person_key, 3, life.now)
    assert visitor.get("/experiments/1").text.count('name="person"') == 1
    life.pass_days(1)
    life.export()
    assert 'name="person"' not in visitor.get("/experiments/1").text
    life.desk.forget("p1", life.folder, life.now)
    assert "1 person who was drawn has been forgotten" in words(visitor.get("/experiments/1"))
    desk.assign(1, [life.candidate(9)], life.now)
    life.pass_days(15)
    visitor.get("/enter", params={"key": visitor.house.keys.door})
    assert "drawn more than 14 days ago" in words(visitor.get("/experiments/1"))


def test_a_verdict_is_a_sentence_then_a_picture_and_the_figures_one_click_away(visitor, desk, life):
    begun(desk, life, maximum=40)
    life.meet(80)
    life.pass_days(45)
    life.export()
    visitor.get("/enter", params={"key": visitor.house.keys.door})
    page = visitor.get("/experiments/1")
    assert page.text.index('class="gist"') < page.text.index("<svg") < page.text.index("<details")
    assert "Verdict: with the note “short”, more invitations are accepted than without a note." in words(page)
    (asked,) = desk.report(1, life.now).questions
    said = words(page)
    assert f"{asked.judged.first[0]} of {asked.judged.first[1]}" in said
    assert said.index("The figures") > said.index("How they are followed")
    assert "The verdict is in, and the plan is full: end the experiment." in said
    drawing = re.search(r'<svg [^>]*aria-label="([^"]*)"', page.text)
    assert drawing
    assert "Gap in points, and its range. Acceptance, with the note" in drawing[1]


def test_an_answer_says_what_an_experiment_came_to_as_soon_as_it_is_ended(visitor, desk, life):
    begun(desk, life)
    life.meet(8)
    assert "Your experiment 1 asks this by lot: it is under way" in words(visitor.get("/answers/evidence"))
    desk.end(1, "", life.now)
    page = visitor.get("/answers/evidence")
    assert "you ended it without a verdict" in words(page)
    assert 'href="/experiments/1"' in page.text
    assert "under way" not in words(page)


def test_the_page_that_draws_says_how_many_can_be_written_to_in_time(visitor, desk, life):
    begun(desk, life, a_week=12)
    before = words(visitor.get("/experiments/1"))
    assert "you can write to 24 more people within 14 days" in before
    after = words(visitor.change("/experiments/1/draw", {"people": pasted(0, 30)}))
    assert "6 people drawn cannot be written to within 14 days" in after


def test_the_picture_and_the_tables_can_be_taken_along(visitor, desk, life):
    begun(desk, life, maximum=40)
    life.meet(60)
    life.pass_days(45)
    life.export()
    visitor.get("/enter", params={"key": visitor.house.keys.door})
    links = [
        link["href"] for link in Reader(visitor.get("/experiments/1").text).all("a") if "download" in link
    ]
    found = {link: visitor.get(link) for link in links}
    assert {one.status_code for one in found.values()} == {200}
    begins = {"svg": b"<svg", "png": b"\x89PNG", "csv": b"Name,"}
    drawing = next(link for link in links if link.endswith(".svg")).removesuffix("svg")
    for ending, begin in begins.items():
        assert found[drawing + ending].content.startswith(begin)
    assert any("as asked" not in one.text and "Kind,Drawn" in one.text for one in found.values())
    for missing in ("99.csv", "0.svg", "x.csv", "1.gif"):
        assert visitor.get(f"/experiments/1/{missing}").status_code == 404


def test_where_it_is_too_early_nothing_is_drawn_and_nothing_is_zero(visitor, desk, life):
    begun(desk, life, aims=["accepted", "reply:30"])
    life.meet(4)
    page = visitor.get("/experiments/1")
    assert "Too early for a verdict" in words(page)
    assert "<svg" not in page.text
    assert "0, and 5 are needed" in words(page)


def test_several_questions_have_each_their_section_in_the_order_of_the_plan(visitor, desk, life):
    plan = PlanForm("T", ["none", "a=A", "b=B"], aims=["accepted", "reply:30"])
    desk.plan(plan, life.now)
    desk.seal(1, 7, life.now, anyway=True)
    desk.assign(1, [life.candidate(n) for n in range(3)], life.now)
    said = words(visitor.get("/experiments/1"))
    titles = [
        f"{outcome}: with the note “{arm}”, or without a note"
        for outcome in ("Acceptance within 21 days", "Reply within 30 days")
        for arm in ("a", "b")
    ]
    assert sorted(titles, key=said.index) == titles


def test_ending_asks_first_says_that_it_is_early_and_is_kept_with_its_words(visitor, desk, life):
    begun(desk, life)
    asked = visitor.get("/experiments/1/end")
    assert "Its verdict has not fallen" in words(asked)
    assert desk.all()[0].state == "sealed"
    page = visitor.change("/experiments/1/end", {"why": "no time left"})
    assert desk.all()[0].ended.words == "no time left"
    assert "ended (no time left)" in words(page)
    assert "You ended this experiment on" in words(page)
    assert visitor.get("/experiments/1/end").status_code == 400


def test_an_experiment_that_is_not_there_is_a_page_that_says_so(visitor):
    for path in ("/experiments/9", "/experiments/9/end", "/experiments/99999999999999999999"):
        assert visitor.get(path).status_code == 404
    assert visitor.get("/experiments/x").status_code == 404


def test_the_list_and_today_say_what_comes_next(visitor, desk, life):
    begun(desk, life)
    life.desk.experiments.plan(PlanForm("Later", ["none", "contextual"]), life.now)
    listed = words(visitor.get("/experiments"))
    assert "The plan waits to be sealed." in listed
    assert "The plan is sealed: it waits for people." in listed
    assert listed.index("Later") < listed.index("Note or none")
    today = visitor.get("/today")
    assert 'href="/experiments/1"' in today.text
    assert 'href="/experiments/2"' not in today.text
    visitor.change("/experiments/1/draw", {"people": pasted(0, 3)})
    assert "3 invitations to send, as drawn." in words(visitor.get("/today"))


def test_what_is_written_by_anybody_is_only_text(visitor, desk, life):
    title, name = HOSTILE[:60], HOSTILE.replace("=", " ")[:50]
    # two braces stand for one in a text, and these pair up
    text = HOSTILE.replace("{{", "").replace("}}", "")
    desk.plan(PlanForm(title, ["none", f"{name}={text}"], strata=[title]), life.now)
    for step in ("planned", "sealed", "drawn", "ended"):
        if step == "sealed":
            desk.seal(1, 7, life.now, anyway=True)
        if step == "drawn":
            desk.assign(1, [Candidate(f"p{n}", title, HOSTILE) for n in range(4)], life.now)
        if step == "ended":
            desk.end(1, HOSTILE, life.now)
        for path in (
            "/experiments",
            "/experiments/1",
            "/today",
            "/experiments/1/change",
            "/experiments/1/end",
        ):
            read = Reader(visitor.get(path).text)
            assert not read.all("img")
            assert not [script for script in read.all("script") if "src" not in script]
    visitor.change("/experiments/new", GOOD | {"title": HOSTILE, "strata": HOSTILE, "margin_points": HOSTILE})
    assert HOSTILE in "".join(Reader(visitor.get("/experiments/1").text).words)


# in a browser


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A house with experiments in every state."""
    folder = tmp_path_factory.mktemp("shown")
    house = house_of(places_in(folder))
    life = Life(house.desk(demo=False, owner=None), folder, {"none": 0.4, "contextual": 0.8, "court": 0.6})
    house.clock = lambda: life.now
    texts = ["none", "contextual", "court=Bonjour {first_name}, de {company}"]
    life.begin(PlanForm("Sans note, ou avec ?", texts, aims=["accepted", "reply:30"], strata=["A", "B"]))
    for stratum in ("A", "B"):
        life.meet(75, stratum)
    life.pass_days(40)
    life.export()
    drawn = life.meet(6, "A").assigned
    life.desk.experiments.spent(1, drawn[0].person_key, 4, life.now)
    life.desk.experiments.plan(PlanForm("Plus tard", ["none", "contextual"], margin_points=3), life.now)
    life.desk.experiments.plan(PlanForm("Jamais", ["none", "contextual"]), life.now)
    life.desk.experiments.end(3, "une autre idée", life.now)
    endless = PlanForm("W" * 60, ["none", f"{'w' * 60}={'{name} ' * 20}"], strata=["g" * 60, "h" * 60])
    life.desk.experiments.plan(endless, life.now)
    life.desk.experiments.seal(4, 7, life.now, anyway=True)
    people = [Candidate(f"long-{n}", "g" * 60, "n" * 200) for n in range(4)]
    life.desk.experiments.assign(4, people, life.now)
    with Served(house) as running:
        yield running
    house.close()


SEEN = ("", "/new", "/1", "/1/end", "/2", "/2/change", "/2/change?take=widen", "/3", "/4", "/4/end")


@pytest.mark.parametrize(
    "window",
    [(390, "light", "fr"), (390, "dark", "en"), (1280, "dark", "fr"), (1280, "light", "en")],
    ids=str,
)
def test_everybody_can_read_every_page_of_experiments(visit, shown, window):
    from axe_playwright_python.sync_playwright import Axe

    width, scheme, lang = window
    page = visit(shown, width=width, scheme=scheme, lang=lang)
    axe = Axe()
    for path in ("/today", *(f"/experiments{rest}" for rest in SEEN)):
        page.goto(shown.root + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found: Any = axe.run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


@pytest.mark.parametrize("scripts", [True, False])
def test_from_plan_to_verdict(visit, life, its_house, scripts):
    desk = life.desk.experiments
    with Served(its_house) as served:
        page = visit(served, scripts=scripts)
        page.click("nav a[href='/experiments']")
        page.click("main .main-button")
        page.fill("#title", "Short or none")
        page.select_option("#kind-2", "text")
        page.fill("#name-2", "short")
        page.fill("#text-2", "Hello {first_name}, your way made me curious.")
        page.fill("#a-week", "60")
        page.fill("#maximum", "40")
        page.fill("#margin", "30")
        if not scripts:
            page.click("button.without-scripts")
        page.locator("#told", has_text="This plan can answer").wait_for()
        page.click("button:has-text('Keep this plan')")
        page.click("button:has-text('Seal the plan')")
        page.fill("#people", pasted(0, 80))
        page.click("button:has-text('Draw lots')")
        assert page.locator(".calls li").count() == 30
        first = page.locator(".calls li:has(textarea)").first
        text = first.locator("textarea").input_value()
        assert text == "Hello {first_name}, your way made me curious."
        if scripts:
            page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            first.locator("[data-copy]").click()
            assert page.evaluate("navigator.clipboard.readText()") == text
        first.locator("input[name=minutes]").fill("4")
        first.locator("button:has-text('Sent')").click()
        page.locator("summary", has_text="not seen in an archive yet").wait_for()
        people = [life.candidate(number) for number in range(80)]
        for number, drawn in enumerate(desk.assign(1, people, life.now).assigned):
            life.send(number, drawn)
        life.pass_days(45)
        archive = life.written()
        served.let_in(page)
        page.goto(served.root + "/imports")
        page.set_input_files("#archive", str(archive))
        page.click(".drop .main-button")
        page.locator(".work .main-button").wait_for()
        page.goto(served.root + "/today")
        page.click("a[href='/experiments/1']")
        assert "more invitations are accepted" in page.locator(".gist").inner_text()
        assert page.locator("figure svg:visible").count() == 1
        page.click("a[href='/experiments/1/end']")
        page.fill("#why", "It has answered.")
        page.click("main .final")
        assert "It has answered." in page.locator("main").inner_text()
    assert desk.all()[0].state == "ended"


def test_experiments_are_reached_and_walked_by_keyboard_alone(visit, shown):
    page = visit(shown)
    page.keyboard.press("g")
    page.keyboard.press("e")
    page.wait_for_url("**/experiments")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/experiments/4")
    for _ in range(3):
        page.keyboard.press("j")
    third = page.locator(".calls li").nth(2)
    profile = third.locator("a[target=_blank]")
    assert page.evaluate("document.activeElement.href") == profile.get_attribute("href")


def test_enter_in_a_plan_asks_what_it_can_tell_and_keeps_nothing(visit, shown):
    page = visit(shown)
    page.goto(shown.root + "/experiments/new")
    page.fill("#title", "By keyboard")
    page.press("#margin", "Enter")
    page.wait_for_url("**/experiments/new")
    assert page.locator("#title").input_value() == "By keyboard"
    assert page.locator("h1").inner_text() == "Plan an experiment"


def test_without_scripts_no_text_to_send_promises_to_be_copied(visit, shown):
    page = visit(shown, scripts=False)
    page.goto(shown.root + "/experiments/1")
    assert page.locator("[data-copy]").count() > 0
    assert not any(one.is_visible() for one in page.locator("[data-copy]").all())


def test_whoever_is_drawn_for_words_of_their_own_is_one_click_from_the_page_that_reads_them(visitor):
    visitor.change("/experiments", GOOD | {"arm_kind": ["none", "contextual", ""], "arm_name": ["", "", ""]})
    visitor.change("/experiments/1/seal", {"anyway": "1", "understood": "1"})
    addresses = "\n".join(f"https://www.linkedin.com/in/nora-{n}/" for n in range(4))
    visitor.change("/experiments/1/draw", {"people": addresses})
    page = visitor.get("/experiments/1").text
    links = re.findall(r'class="main-button" href="(/people/nora-\d/address)"', page)
    assert links
    said = visitor.get(links[0])
    assert said.status_code == 200
    assert "None of your archives shows this person yet" in words(said)
