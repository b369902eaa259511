"""Claims about what comes next in an experiment, about who waits in it, and about plans that are turned."""

from dataclasses import replace

import pytest

from tests.desk.simulated import BEGAN, DAY, Life
from tests.desk.test_report import Reader
from tests.ledger.places import desk, kept_ledger
from visavis.desk import PlanForm
from visavis.desk.redirecting import redirected
from visavis.marks.forms import ObjectiveForm
from visavis.questions.filters import Filter
from visavis.words import say_answer
from visavis.words.experiment import say_room

__all__ = ["desk", "kept_ledger"]

TWO = PlanForm("Note ou pas", ["none", "court=Salut {first_name} de {company}"], maximum=40, a_week=40)


@pytest.fixture
def life(desk, tmp_path):
    made = Life(desk, tmp_path, {"none": 0.1, "court": 0.95, "contextual": 0.5})
    made.export()
    return made


def step(life):
    return life.desk.experiments.underway(None, life.now).step


def drawn_only(life, how_many):
    numbers = range(life.people, life.people + how_many)
    life.people += how_many
    people = [life.candidate(number) for number in numbers]
    return life.desk.experiments.assign(None, people, life.now).assigned


def test_what_comes_next_is_told_from_plan_to_end(life):
    experiments = life.desk.experiments
    experiments.plan(TWO, life.now)
    assert step(life).code == "seal"
    experiments.seal(None, 7, life.now, anyway=True)
    assert step(life).code == "draw"
    assigned = drawn_only(life, 4)
    assert (step(life).code, step(life).n) == ("write", 4)
    for one in assigned:
        experiments.spent(None, one.person_key, 2, life.now)
    assert (step(life).code, step(life).on) == ("wait", BEGAN // DAY + 14 + 21 + 1)
    life.pass_days(40)
    assert step(life).code == "import"
    life.export()
    assert step(life).code == "draw_more"
    assert step(life).n == 40  # as many as the plan says of a week
    experiments.end(None, "", life.now)
    assert step(life).code == "ended"


def test_an_answer_tells_of_an_experiment_that_asks_the_same(life):
    """To run one is not what is left to do where one is running."""

    def told():
        found = life.desk.ask("invitations").experiment, life.desk.ask("evidence").experiment
        assert len({*found}) == 1
        return found[0]

    life.begin(TWO)
    assert told() == 1
    assert life.desk.ask("ladder").experiment is None
    page = str(say_answer(life.desk.ask("evidence"), "en"))
    assert "Your experiment 1 asks this by lot" in page
    assert "draw lots: an experiment first" not in page
    life.desk.experiments.end(1, "", life.now)
    assert told() is None
    # nobody was drawn for it
    assert life.desk.ask("invitations").by_lot == ()
    life.begin(PlanForm("Later", ["none", "contextual"], subject="message", aims=["reply"]))
    assert told() is None


def said_of_lots(life, name="invitations", lang="en"):
    words = str(say_answer(life.desk.ask(name), lang))
    return [
        one
        for one in ("Verdict:", "under way", "run an experiment", "draw lots:", "Another may follow")
        if one in words
    ]


def test_an_answer_tells_the_verdict_of_an_experiment_that_asked_the_same(life):
    """What was asked by lot and answered is not to be run again, whether the experiment goes on or not."""
    life.begin(TWO)
    life.meet(80)
    assert said_of_lots(life, "evidence") == ["under way"]
    life.pass_days(45)
    life.export()
    assert life.desk.experiments.report(1, life.now).questions[0].judged.settled
    for ended in (False, True):
        if ended:
            life.desk.experiments.end(1, "", life.now)
        assert said_of_lots(life) == said_of_lots(life, "evidence") == ["Verdict:"]
        for name in ("invitations", "evidence"):
            found = life.desk.ask(name)
            assert [(one.number, one.state) for one in found.by_lot] == [(1, "ended" if ended else "sealed")]
            assert {one.code: one.fields for one in found.doubts}["drawn_by_lot"] == {"n": 80}
            assert "avec un texte fixe, davantage d\u2019invitations" in str(say_answer(found, "fr"))
    of_march = life.desk.ask("invitations", Filter(until_on=BEGAN // DAY - 1))
    assert "drawn_by_lot" not in {one.code for one in of_march.doubts}
    # a later one that runs is told beside it
    life.begin(TWO)
    assert [one.number for one in life.desk.ask("evidence").by_lot] == [2, 1]


def test_an_experiment_that_was_ended_without_a_verdict_may_be_followed_by_another(life):
    life.begin(TWO)
    life.meet(8)
    life.desk.experiments.end(1, "", life.now)
    assert said_of_lots(life, "evidence") == ["draw lots:", "Another may follow"]
    life.begin(TWO)
    assert [one.number for one in life.desk.ask("evidence").by_lot] == [2]


def test_how_many_can_be_written_to_in_time_is_told_before_and_after_a_draw(life):
    experiments = life.desk.experiments
    experiments.plan(replace(TWO, a_week=12), life.now)
    sealed = experiments.seal(None, 7, life.now, anyway=True)
    assert sealed.room.more == 24

    def room():
        found = experiments.underway(None, life.now).room
        return found.more, found.beyond

    assert room() == (24, 0)
    drawn_only(life, 20)
    assert room() == (4, 0)
    numbers = range(100, 120)
    drawn = experiments.assign(None, [life.candidate(number) for number in numbers], life.now)
    assert (drawn.room.more, drawn.room.beyond) == (0, 16)
    assert "16 people drawn cannot be written to within 14 days" in say_room(0, 16, None, "en")
    # who is written to waits no more, and every day takes its share
    for one in drawn.assigned:
        experiments.spent(None, one.person_key, 2, life.now)
    assert room() == (4, 0)
    life.pass_days(10)
    assert room() == (0, 14)


def test_without_a_rhythm_nothing_is_told_of_what_fits_in_it(life):
    life.desk.experiments.plan(replace(TWO, a_week=None), life.now)
    life.desk.experiments.seal(None, 7, life.now, anyway=True)
    room = life.desk.experiments.underway(None, life.now).room
    assert (room.more, say_room(room.more, room.beyond, None, "en")) == (None, "")


def test_a_report_tells_each_experiment_that_was_sealed(life, tmp_path):
    """Whoever doubts a verdict reads what was fixed before the first draw, and what came of it."""
    life.begin(TWO)
    life.meet(80)
    life.pass_days(45)
    life.export()
    life.desk.experiments.end(1, "Ann Lee said so", life.now)
    life.desk.experiments.plan(PlanForm("Never begun", ["none", "contextual"]), life.now)
    open_page, hidden = (
        life.desk.report(tmp_path / f"{hide}.html", "en", life.now, hide_names=hide).read_text("utf-8")
        for hide in (False, True)
    )
    for page in (open_page, hidden):
        assert page.count('<article id="experiment-1-') == 2
        assert "Never begun" not in page
        said = " ".join(Reader(page[page.index('<article id="experiment-1-en"') :]).words)
        assert "At most 40 of each kind" in said
        assert "Verdict:" in said
        assert "The draw followed from the number 7" in said
        # nobody set an objective, and an empty chapter says nothing
        assert "Your objectives" not in page
    told = ("Salut {first_name} de {company}", "Ann Lee said so", "Note ou pas")
    assert [one for one in told if one not in open_page] == []
    assert [one for one in told if one in hidden] == []


def test_a_report_to_hand_on_has_no_name_that_the_owner_gave(life, tmp_path):
    """A title, a text, a group and an objective may each bear somebody's name."""
    named = ["none", "Comme Zoé=Salut {first_name}"]
    life.rates = {"none": 0.1, "Comme Zoé": 0.95}
    form = PlanForm("Zoé ou rien", named, strata=["Amis de Zoé", "Autres"], maximum=60, a_week=40)
    life.begin(form)
    for group in form.strata:
        life.meet(40, group)
    life.pass_days(45)
    life.export()
    objective = ObjectiveForm("Déjeuner avec Zoé", "short", "meeting")
    life.desk.marks.objective(objective, life.now)
    open_page, hidden = (
        life.desk.report(tmp_path / f"{hide}.html", "en", life.now, hide_names=hide).read_text("utf-8")
        for hide in (False, True)
    )
    told = ("Zoé ou rien", "Comme Zoé", "Amis de Zoé", "Déjeuner avec Zoé")
    assert [one for one in told if one not in open_page] == []
    assert [one for one in told if one in hidden] == []
    said = " ".join(Reader(hidden[hidden.index('<article id="experiment-1-en"') :]).words)
    assert "with the note \N{LEFT DOUBLE QUOTATION MARK}B\N{RIGHT DOUBLE QUOTATION MARK}" in said
    assert "Drawn apart for: A and B." in said


def test_a_verdict_that_has_fallen_is_what_comes_next(life):
    life.begin(TWO)
    life.meet(70)
    life.pass_days(45)
    life.export()
    assert step(life).code == "settled"
    drawn_only(life, 10)
    assert step(life).code == "settled_full"


def test_who_waits_is_told_in_the_order_of_the_draw_with_the_text_and_what_it_lacks(life):
    life.begin(TWO)
    assigned = drawn_only(life, 6)
    life.desk.experiments.spent(None, assigned[1].person_key, 3, life.now)
    found = life.desk.experiments.underway(None, life.now)
    keys = [one.assigned.person_key for one in found.to_write]
    assert keys == [one.person_key for one in assigned if one != assigned[1]]
    assert [(one.assigned.person_key, one.minutes) for one in found.written] == [(assigned[1].person_key, 3)]
    for one in found.to_write:
        if one.assigned.kind == "text":
            assert one.assigned.text == "Salut Zoé de {company}"
            assert one.assigned.missing == ("company",)
        assert not one.met
        assert one.until_on == BEGAN // DAY + 14


def test_who_was_written_to_waits_no_more_once_an_archive_shows_it(life):
    life.begin(TWO)
    life.meet(4)
    life.pass_days(1)
    assert len(life.desk.experiments.underway(None, life.now).to_write) == 4
    life.export()
    found = life.desk.experiments.underway(None, life.now)
    assert (found.to_write, found.written, found.late) == ((), (), 0)


def test_whose_days_are_over_is_not_to_be_written_to_any_more(life):
    life.begin(TWO)
    drawn_only(life, 4)
    life.pass_days(15)
    found = life.desk.experiments.underway(None, life.now)
    assert (found.to_write, found.late) == ((), 4)


def test_a_plan_is_weighed_without_being_kept(life):
    told = life.desk.experiments.weigh(TWO)
    assert told.plan.title == "Note ou pas"
    assert told.feasible.weeks == 5
    assert life.desk.experiments.all() == []


HOPELESS = [
    (PlanForm("T", ["none", "contextual"], margin_points=2, a_week=20), "widen"),
    (PlanForm("T", ["none", "contextual"], aims=["contract:90"], margin_points=1, a_week=5), "nearer"),
    (PlanForm("T", ["none", "contextual"], a_week=60, notes_a_month=5), "message"),
    (PlanForm("T", ["none", "contextual", "a=b", "c=d"], margin_points=8, a_week=60), "fewer_arms"),
    (PlanForm("T", ["none", "contextual"], maximum=40, a_week=60), "longer"),
]


@pytest.mark.parametrize(("form", "code"), HOPELESS)
def test_a_way_out_gives_another_plan_that_asks_the_same_more_modestly(life, form, code):
    told = life.desk.experiments.weigh(form)
    assert code in told.feasible.instead
    turned = redirected(told.plan, told.feasible, code)
    assert turned not in (None, told.plan)
    assert turned.title == "T"


@pytest.mark.parametrize(("form", "code"), [HOPELESS[0], HOPELESS[4]])
def test_a_way_out_that_only_changes_numbers_leads_to_a_plan_that_can_answer(life, form, code):
    told = life.desk.experiments.weigh(form)
    turned = redirected(told.plan, told.feasible, code)
    assert turned
    again = PlanForm("T", form.arms, margin_points=turned.margin_points, maximum=turned.maximum, a_week=60)
    assert told.feasible.hopeless
    assert not life.desk.experiments.weigh(again).feasible.hopeless


def test_what_a_plan_cannot_say_is_no_other_plan(life):
    told = life.desk.experiments.weigh(HOPELESS[0][0])
    for code in ("pool", "describe", "message", "no-such"):
        assert redirected(told.plan, told.feasible, code) is None


def test_whatever_is_done_changes_what_is_said_to_follow_from(life):
    experiments, seen = life.desk.experiments, [life.desk.experiments.state()]

    def changed():
        seen.append(experiments.state())
        return seen[-1] != seen[-2]

    experiments.plan(TWO, life.now)
    assert changed()
    experiments.seal(None, 7, life.now, anyway=True)
    assert changed()
    assigned = drawn_only(life, 2)
    assert changed()
    experiments.spent(None, assigned[0].person_key, 2, life.now)
    assert changed()
    life.pass_days(1)
    life.export()
    assert changed()
    experiments.end(None, "", life.now)
    assert changed()
    assert not changed()
