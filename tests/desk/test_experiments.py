"""Experiments, lived through by owners whose truth is known, and looked at every day."""

import csv
import doctest
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from tests.desk.simulated import BEGAN, DAY, Life, live
from tests.ledger import handmade, readback
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis import demo
from visavis.desk import Candidate, Desk, PlanForm
from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import marking, schema
from visavis.ledger.marking import When
from visavis.marks import Merge
from visavis.marks.forms import OutcomeForm
from visavis.study.blocks import place
from visavis.study.finding import NotEnough
from visavis.study.verdict import Rule, Verdict, judge
from visavis.words import Gaps
from visavis.words.experiment import status_page
from visavis.words.trial import trial_page
from visavis.words.verdict import verdict_page

__all__ = ["desk", "kept_ledger"]

TWO = PlanForm("Note ou pas", ["none", "contextual"], maximum=60)
ENDED = {"different", "equivalent", "none_at_plan_end"}


RATES = {"none": 0.6, "contextual": 0.6, "court": 0.6}


@pytest.fixture
def here(tmp_path):
    with Desk(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture
def life(here, tmp_path):
    return Life(here, tmp_path, RATES)


@pytest.fixture
def life_on_each(desk, tmp_path):
    return Life(desk, tmp_path, RATES)


def invite(life, number, note="", days=0):
    """Invite somebody whom nobody drew, as if it had been so many days ago."""
    life.invitations.append((life.now - days * DAY, (f"Zoé N{number}", f"p{number}"), note))


# owners who look every day


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_ways_that_are_equal_end_without_a_difference(here, tmp_path, seed):
    life = Life(here, tmp_path, {"none": 0.6, "contextual": 0.6}, seed=seed)
    life.begin(TWO)
    said = live(life, 6, 20) + live(life, 30, 0)
    assert "different" not in said
    assert said[-1] in ENDED
    assert said.index(said[-1]) == min(said.index(one) for one in ENDED & set(said))


def test_a_large_difference_is_told_stays_told_and_points_the_right_way(desk, tmp_path):
    life = Life(desk, tmp_path, {"none": 0.2, "contextual": 0.9}, seed=4)
    life.begin(TWO)
    said = live(life, 6, 20) + live(life, 30, 0)
    assert set(said[said.index("different") :]) == {"different"}
    (asked,) = desk.experiments.report(None, life.now).questions
    assert (asked.arm, asked.beside) == ("contextual", "none")
    assert asked.judged.interval.low > 0
    page = verdict_page(desk.experiments.report(None, life.now), "en")
    assert page.gist == (
        "Verdict: with a contextual note, more invitations are accepted than without a note."
    )


def test_the_picture_of_a_verdict_shows_the_very_range_of_the_verdict(here, tmp_path):
    life = Life(here, tmp_path, {"none": 0.2, "contextual": 0.9}, seed=4)
    life.begin(replace(TWO, aims=["accepted", "reply:30"]))
    live(life, 6, 20)
    live(life, 30, 0)
    found = here.experiments.report(None, life.now)
    for lang in ("fr", "en"):
        (picture,) = [
            block for section in trial_page(found, lang).sections for block in section.blocks
            if isinstance(block, Gaps)
        ]  # fmt: skip
        assert picture.margin == found.plan.margin_points
        for line, asked in zip(picture.lines, found.questions, strict=True):
            judged = asked.judged
            assert line.strong == asked.turn
            if judged.interval is None or line.interval is None:
                assert (judged.interval, line.value, line.interval) == (None, None, None)
                continue
            shown = [line.value, line.interval.low, line.interval.high]
            known = [judged.gap, judged.interval.low, judged.interval.high]
            assert shown == pytest.approx([100 * one for one in known])
    drawn = here.experiments.chart(None, tmp_path / "gap.svg", "en", life.now)
    assert [one.name for one in drawn] == ["gap.svg"]
    assert drawn[0].read_text().startswith("<svg")


def test_looking_or_not_looking_changes_nothing(here, tmp_path):
    life = Life(here, tmp_path, {"none": 0.5, "contextual": 0.7}, seed=5)
    life.begin(TWO)
    live(life, 6, 20)
    live(life, 30, 0)
    looked = here.experiments.report(None, life.now)
    assert looked == here.experiments.report(None, life.now)
    # one look at the very end, at the same archives in another order, says the same
    other = Life(here, tmp_path / "again", {"none": 0.5, "contextual": 0.7}, seed=5)
    other.invitations, other.connections, other.day = life.invitations, life.connections, life.day
    other.export()
    assert here.experiments.report(None, life.now).questions == looked.questions


def test_easy_people_in_the_morning_make_no_difference_in_the_evening(here, tmp_path):
    rates = {"none": 0.5, "contextual": 0.5}
    life = Life(here, tmp_path, rates, seed=6, eases=lambda number: 0.45 if number < 60 else -0.45)
    life.begin(TWO)
    assert "different" not in live(life, 6, 20) + live(life, 30, 0)


def test_until_the_days_are_over_a_quick_acceptance_counts_for_nothing(life):
    life.begin(replace(TWO, maximum=None))
    life.slowest_days = 1
    life.meet(60)
    life.pass_days(10)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    assert found.blocks == 0
    assert found.waiting == 60
    assert [arm.known for arm in found.arms] == [0, 0]
    (asked,) = found.questions
    assert asked.judged.lacking == NotEnough("pairs", 0, 20)
    # all were sent today, and have 21 whole days
    assert found.first_on == found.next_on == BEGAN // DAY + 22
    life.pass_days(12)
    life.export()
    assert life.desk.experiments.report(None, life.now).blocks == 30


# the draw


def test_the_draw_follows_from_the_seed_and_can_be_drawn_again(life):
    life.begin(TWO, draw=123)
    drawn = life.meet(20)
    arms = [one.arm for one in drawn.assigned]
    again = [("none", "contextual")[place(123, "everybody", number, 2).arm] for number in range(20)]
    assert arms == again
    assert all(
        {one, other} == {"none", "contextual"} for one, other in zip(arms[::2], arms[1::2], strict=True)
    )
    assert life.desk.experiments.all()[0].seed == "123"
    assert life.desk.experiments.report(None, life.now).seed == ""
    life.desk.experiments.end(None, "", life.now)
    assert life.desk.experiments.report(None, life.now).seed == "123"


def test_whoever_is_given_twice_keeps_the_first_draw(life):
    life.begin(TWO)
    life.meet(3)
    people = [
        Candidate("p1"),
        Candidate("HTTPS://fr.linkedin.com/in/P2/?x=1"),
        Candidate("p9"),
        Candidate("p9"),
    ]
    drawn = life.desk.experiments.assign(None, people, life.now)
    assert [one.known for one in drawn.assigned] == [True, True, False, True]
    assert drawn.assigned[2].arm == drawn.assigned[3].arm
    assert drawn.left == 2 * 60 - 4


def test_groups_of_unequal_size_are_drawn_apart(life):
    life.begin(replace(TWO, strata=["Conférences", "Inconnus"]))
    life.meet(9, "conférences")
    life.meet(2, "Inconnus")
    drawn = life.desk.experiments.assign(None, [Candidate("px"), Candidate("py", "Ailleurs")], life.now)
    assert [one.reason for one in drawn.refused] == ["no_such_stratum"] * 2
    found = life.desk.experiments.report(None, life.now)
    assert sum(arm.drawn for arm in found.arms) == 11
    life.pass_days(23)
    life.export()
    # the ninth of the conferences has nobody to be compared with yet
    assert life.desk.experiments.report(None, life.now).blocks == 5


def test_nobody_is_drawn_who_is_known_already_or_somewhere_else(life_on_each):
    life = life_on_each
    invite(life, 500)
    invite(life, 501, days=1)
    life.connections.append((life.now - DAY, ("Zoé N502", "p502")))
    life.received.append((life.now - DAY, ("Zoé N503", "p503")))
    life.export()
    life.desk.experiments.plan(TWO, life.now)
    life.desk.experiments.seal(1, 1, life.now, anyway=True)
    life.desk.experiments.plan(replace(TWO, title="Autre"), life.now)
    life.desk.experiments.seal(2, 2, life.now, anyway=True)
    life.desk.experiments.assign(2, [Candidate("p600")], life.now)
    people = [Candidate(key) for key in ("p500", "p502", "p503", "p600", handmade.OWNER[1], "", "two words")]
    drawn = life.desk.experiments.assign(1, people, life.now)
    reasons = [(one.reason, one.number) for one in drawn.refused]
    assert reasons == [
        ("invited", 0),
        ("connected", 0),
        ("has_invited", 0),
        ("elsewhere", 2),
        ("the_owner", 0),
        ("no_address", 0),
        ("no_address", 0),
    ]
    assert drawn.assigned == ()
    with pytest.raises(CannotAsk) as several:
        life.desk.experiments.assign(None, people, life.now)
    assert several.value.code == "which_experiment"


def test_a_full_plan_takes_nobody_more(life):
    life.begin(replace(TWO, maximum=20))
    assert life.meet(40).left == 0
    assert [one.reason for one in life.meet(1).refused] == ["full"]


def test_fixed_texts_are_filled_and_say_what_they_lack(life):
    arms = ["none", "court=Bonjour {first_name}, j'ai vu {company}.", "court=Bonjour {name} !"]
    life.begin(PlanForm("Textes", arms))
    people = [Candidate(f"q{n}", name="Ada {title} Lo", company="" if n % 2 else "Acmé") for n in range(8)]
    drawn = life.desk.experiments.assign(None, people, life.now).assigned
    texts = [(one.text, one.missing) for one in drawn if one.kind == "text"]
    assert len(texts) == 4
    assert ("Bonjour Ada {title} Lo !", ("title",)) in texts
    filled = {text for text, _ in texts if text.startswith("Bonjour Ada,")}
    assert filled <= {"Bonjour Ada, j'ai vu Acmé.", "Bonjour Ada, j'ai vu {company}."}
    assert filled
    assert all(one.text == "" for one in drawn if one.kind == "none")


# what people do


def test_what_was_not_sent_as_asked_counts_as_drawn_and_is_said(life_on_each):
    life = life_on_each
    notes = {0: "", 1: "Bonjour à vous", 2: None, 3: None}
    life.sends = lambda assigned, number: notes.get(
        number, "" if assigned.kind == "none" else f"Sur votre article {number}, une question {number} ?"
    )
    life.begin(TWO)
    drawn = life.meet(20)
    life.pass_days(40)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    asked = [one.kind for one in drawn.assigned]
    told: Counter[str] = Counter()
    for arm in found.arms:
        told.update(arm.compliance)
    assert told["no_note"] == (asked[0] == "contextual")
    assert told["unasked_note"] == (asked[1] == "none")
    assert told["not_sent"] == 2
    assert found.blocks == 10
    assert [arm.known for arm in found.arms] == [10, 10]
    codes = {doubt.code: doubt.fields for doubt in found.doubts}
    assert codes["never_sent"]["n"] == 2
    for lang in ("fr", "en"):
        assert status_page(found, lang).sections


def test_another_text_than_the_fixed_one_is_not_as_asked(life):
    life.begin(PlanForm("Textes", ["none", "court=Bonjour {first_name}, deux mots."]))
    life.sends = lambda assigned, number: assigned.text if number % 4 else "Tout autre chose"
    life.meet(20)
    life.pass_days(22)
    life.export()
    compliance = life.desk.experiments.report(None, life.now).arms[1].compliance
    assert set(compliance) == {"as_asked", "other_text"}


def test_a_withdrawn_invitation_did_not_succeed_and_is_counted_as_gone(life):
    life.rates = {"none": 0.0, "contextual": 0.0}
    life.begin(TWO)
    life.meet(20)
    life.pass_days(5)
    life.export()
    life.invitations = life.invitations[4:]
    life.pass_days(20)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    assert sum(arm.gone for arm in found.arms) == 4
    assert found.blocks == 10
    assert [arm.succeeded for arm in found.arms] == [0, 0]


def test_who_became_a_connection_another_way_is_no_success(life):
    life.rates = {"none": 0.0, "contextual": 0.0}
    life.sends = lambda _, number: None if number < 2 else ""
    life.begin(TWO)
    life.meet(20)
    life.connections.append((life.now + 2 * DAY, ("Zoé N0", "p0")))
    life.pass_days(40)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    assert [arm.succeeded for arm in found.arms] == [0, 0]
    assert {doubt.code: doubt.fields.get("n") for doubt in found.doubts}["connected_otherwise"] == 1


def test_an_archive_without_connections_or_invitations_waits_for_one_that_has_them(life_on_each):
    life = life_on_each
    life.begin(TWO)
    life.meet(20)
    life.pass_days(22)
    life.export("invitations", "messages")
    assert life.desk.experiments.report(None, life.now).blocks == 0
    life.export("connections")
    assert life.desk.experiments.report(None, life.now).blocks == 10


def test_a_reply_waits_for_an_archive_that_shows_acceptances_too(life):
    life.begin(replace(TWO, aims=["reply:10"]))
    life.rates = dict.fromkeys(life.rates, 1.0)
    life.slowest_days = 1
    life.meet(20)
    for number in range(20):
        person = (f"Zoé N{number}", f"p{number}")
        life.messages.append(handmade.said(f"2-{number}", "2026-03-04 08:00", "Merci !", person))
    life.pass_days(12)
    life.export("invitations", "messages")
    assert life.desk.experiments.report(None, life.now).blocks == 0
    life.export("connections")
    found = life.desk.experiments.report(None, life.now)
    assert found.blocks == 10
    assert [arm.succeeded for arm in found.arms] == [10, 10]


def test_what_is_sent_too_late_counts_as_no_success_and_is_told_as_late(life):
    life.begin(TWO)
    life.sends = lambda _assigned, _number: None
    life.meet(20)
    life.pass_days(16)
    for number in range(20):
        invite(life, number)
        life.connections.append((life.now, (f"Zoé N{number}", f"p{number}")))
    life.pass_days(21)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    assert [arm.succeeded for arm in found.arms] == [0, 0]
    assert [arm.compliance for arm in found.arms] == [{"late": 10}] * 2
    # and whoever accepted that very invitation did not become a connection by another way
    assert {one.code: one.fields["n"] for one in found.doubts if "n" in one.fields} == {"sent_late": 20}
    assert {(one.compliance, one.met) for one in found.astray} == {("late", True)}
    said = str(status_page(found, "en"))
    assert "10 sent too late" in said
    assert "never sent" not in said


def test_what_the_owner_noted_as_sent_is_not_told_as_never_sent(life):
    """An archive does not show what was withdrawn or declined before it was made."""
    life.begin(TWO)
    life.sends = lambda _assigned, number: None if number < 2 else ""
    life.meet(4)
    life.desk.experiments.spent(None, "p0", 6, life.now)
    life.pass_days(16)
    life.export()
    found = life.desk.experiments.report(None, life.now)
    assert {one.person_key: one.compliance for one in found.astray}.items() >= {
        "p0": "unseen",
        "p1": "not_sent",
    }.items()
    assert {"not_seen": 1, "never_sent": 1}.items() <= {
        one.code: one.fields.get("n") for one in found.doubts
    }.items()
    assert sum(arm.succeeded for arm in found.arms) == 0


def test_a_text_that_is_hardly_read_as_cosmetic_is_no_breach(life):
    life.begin(TWO)
    life.sends = lambda _assigned, _number: "Bonjour, au plaisir d'échanger avec vous sur nos métiers."
    life.meet(8)
    life.pass_days(5)
    life.export()

    def told():
        found = life.desk.experiments.report(None, life.now)
        codes = {one.code: one.fields.get("n") for one in found.doubts}
        return found.arms[1].compliance, codes.get("not_as_asked"), codes.get("texts_unsure"), found

    assert told()[:3] == ({"cosmetic_text": 4}, 8, None)
    with life.desk.ledger.writing() as connection:
        connection.execute(update(schema.readings).values(confidence=0.6))
    *before, found = told()
    assert before == [{"unsure_text": 4}, 4, 4]
    assert "Misread? Say so on the person's page" in str(status_page(found, "en")).replace("\u2019", "'")
    (one, *_) = (one.person_key for one in found.astray if one.compliance == "unsure_text")
    life.desk.marks.misread(one, "contextual", life.now)
    assert told()[0] == {"as_asked": 1, "unsure_text": 3}


def test_several_archives_in_any_order_say_the_same(tmp_path):
    reports = []
    for order in ("forward", "backward"):
        with Desk(tmp_path / f"{order}.db") as one:
            life = Life(one, tmp_path / order, {"none": 0.5, "contextual": 0.5}, seed=8)
            life.begin(TWO)
            life.meet(30)
            life.pass_days(10)
            archives = [life.written()]
            life.meet(30)
            life.pass_days(25)
            archives.append(life.written())
            assert one.experiments.report(None, life.now).blocks == 0
            life.take(*archives[:: 1 if order == "forward" else -1])
            reports.append(one.experiments.report(None, life.now))
            one.undo(one.history()[0].id)
            assert one.experiments.report(None, life.now).blocks == 0
    assert reports[0].blocks == 30
    assert reports[0] == reports[1]


def test_three_kinds_are_asked_in_their_order_and_the_second_only_after_the_first(here, tmp_path):
    life = Life(here, tmp_path, {"none": 0.1, "contextual": 0.9, "court": 0.15}, seed=9)
    arms = ["none", "contextual", "court=Bonjour {first_name}."]
    life.begin(PlanForm("Trois", arms, aims=["accepted", "reply:30"], maximum=30))
    life.meet(90)
    life.pass_days(32)
    life.export()
    found = here.experiments.report(None, life.now)
    assert [(one.outcome, one.arm, one.turn) for one in found.questions] == [
        ("accepted", "contextual", True),
        ("accepted", "court", True),
        ("reply", "contextual", False),
        ("reply", "court", False),
    ]
    assert found.questions[0].judged.verdict is Verdict.DIFFERENT
    assert found.questions[1].judged.verdict is not Verdict.DIFFERENT
    (others,) = (
        section.blocks[0]
        for section in verdict_page(found, "en").sections
        if section.title == "The questions that follow"
    )
    assert "It is not its turn yet" in str(others)


def test_recorded_minutes_give_a_cost_and_few_of_them_none(life_on_each):
    life = life_on_each
    life.rates = {"none": 0.2, "contextual": 0.8}
    life.begin(TWO)
    drawn = life.meet(80).assigned
    life.desk.experiments.spent(None, drawn[0].person_key, 3, life.now)
    life.pass_days(23)
    life.export()
    assert life.desk.experiments.report(None, life.now).cost == NotEnough("timed", 0, 5)
    for number, one in enumerate(drawn):
        life.desk.experiments.spent(
            None, one.person_key, 1 + number % 2 if one.kind == "none" else 8, life.now
        )
    found = life.desk.experiments.report(None, life.now)
    # some seven minutes more for some sixty points more
    assert found.cost.value == pytest.approx(6.5 / found.questions[0].judged.gap, abs=1.5)
    assert found.cost.bounded
    for one in drawn[:4]:
        if one.kind == "none":
            # nothing was to be written
            life.desk.experiments.spent(None, one.person_key, 0, life.now)
    noted = next(one for one in drawn if one.kind != "none")
    for minutes in (0, 601):
        with pytest.raises(CannotMark) as wrong:
            life.desk.experiments.spent(None, noted.person_key, minutes, life.now)
        assert wrong.value.code == "minutes"
    with pytest.raises(CannotAsk) as nobody:
        life.desk.experiments.spent(None, "nobody", 5, life.now)
    assert nobody.value.code == "not_drawn"


def test_groups_are_indications_drawn_to_the_mean(life):
    life.rates = {"none": 0.3, "contextual": 0.8}
    life.begin(replace(TWO, strata=["A", "B"]))
    life.meet(60, "A")
    life.meet(20, "B")
    life.pass_days(23)
    life.export()
    segments = life.desk.experiments.report(None, life.now).segments
    assert [(one.stratum, one.n) for one in segments] == [("A", 30), ("B", 10)]
    assert all(one.gap.interval.low < one.gap.mean < one.gap.interval.high for one in segments)


def test_an_outcome_that_the_owner_records_counts_within_its_days(life):
    life.begin(replace(TWO, aims=["meeting:30"]))
    life.rates = dict.fromkeys(life.rates, 1.0)
    drawn = life.meet(20).assigned
    life.export()
    life.pass_days(21)
    life.export()
    noted = [one for one in drawn if one.kind == "contextual"][:6]
    for one in noted:
        life.desk.marks.note(one.person_key, OutcomeForm("meeting"), life.now)
    assert life.desk.experiments.report(None, life.now).blocks == 0
    life.pass_days(10)
    found = life.desk.experiments.report(None, life.now)
    assert found.blocks == 10
    assert [arm.succeeded for arm in found.arms] == [0, 6]
    life.desk.marks.note(noted[0].person_key, OutcomeForm("call"), life.now)
    assert [arm.succeeded for arm in life.desk.experiments.report(None, life.now).arms] == [0, 6]


def test_a_first_message_is_followed_until_its_answer(here, tmp_path):
    life = Life(here, tmp_path, RATES)
    people = [(f"Zoé N{n}", f"p{n}") for n in range(22)]
    life.connections = [(life.now - 30 * DAY, person) for person in people]
    life.export()
    written_before = handmade.said("2-z", "2026-03-01 10:00", "Bonjour déjà", handmade.OWNER, people[21])
    life.messages = [written_before]
    arms = ["court=Bonjour {first_name}, une question ?", "contextual"]
    life.begin(PlanForm("Message", arms, subject="message", aims=["reply:14"]))
    drawn = here.experiments.assign(None, [life.candidate(n) for n in (*range(22), 99)], life.now)
    reasons = [(one.typed.rpartition("/")[2], one.reason) for one in drawn.refused]
    assert reasons == [("p21", "written"), ("p99", "unknown")]
    for number, one in enumerate(drawn.assigned[:20]):
        text = one.text or f"Votre page {number} m'a retenu, surtout le point {number}."
        life.messages.append(
            handmade.said(f"2-{number}", "2026-03-03 08:00", text, handmade.OWNER, people[number])
        )
        if one.kind == "contextual":
            life.messages.append(handmade.said(f"2-{number}", "2026-03-10 08:00", "Merci !", people[number]))
    life.pass_days(20)
    life.export()
    found = here.experiments.report(None, life.now)
    assert found.blocks == 10
    assert [(arm.kind, arm.succeeded) for arm in found.arms] == [("text", 0), ("contextual", 10)]
    assert found.arms[0].compliance["as_asked"] == 10
    for lang in ("fr", "en"):
        assert verdict_page(found, lang).sections


def test_somebody_under_two_addresses_is_one_person_once_the_owner_says_so(life):
    life.rates = {"none": 0.0, "contextual": 0.0}
    life.begin(TWO)
    life.sends = lambda _, number: None if number == 0 else ""
    life.meet(20)
    newer = ("Zoé N0", "zoe-neuve")
    life.invitations.append((life.now + 7_200, newer, ""))
    life.connections.append((life.now + DAY, newer))
    life.pass_days(36)
    life.export()
    before = life.desk.experiments.report(None, life.now)
    assert sum(arm.succeeded for arm in before.arms) == 0
    merge(life, "p0", "zoe-neuve")
    assert sum(arm.succeeded for arm in life.desk.experiments.report(None, life.now).arms) == 1


def merge(life, key, into):
    with life.desk.ledger.writing() as connection:
        marking.record(connection, life.desk.owner, Merge(key, into), When(life.now // DAY, life.now))


def test_somebody_drawn_under_two_addresses_counts_where_they_were_drawn_first(life_on_each):
    life = life_on_each
    life.rates = {"none": 1.0, "contextual": 1.0}
    life.begin(TWO)
    life.meet(20)
    life.pass_days(23)
    life.export()
    before = life.desk.experiments.report(None, life.now)
    assert before.blocks == 10
    merge(life, "p11", "p0")
    found = life.desk.experiments.report(None, life.now)
    assert found.blocks == 9
    assert found.waiting == 0
    assert [doubt.fields for doubt in found.doubts if doubt.code == "drawn_twice"] == [{"n": 1}]
    assert sum(arm.known for arm in found.arms) == sum(arm.known for arm in before.arms) - 1
    assert sum(arm.drawn for arm in found.arms) == 20


def test_whoever_was_merged_is_drawn_once_under_any_of_their_addresses(life_on_each):
    life = life_on_each
    life.begin(TWO)
    life.meet(3)
    invite(life, 8)
    life.export()
    merge(life, "p1", "zoe-neuve")
    merge(life, "zoe-plus-neuve", "zoe-neuve")
    merge(life, "p8", "zoe-huit")
    drawn = life.desk.experiments.assign(None, [Candidate("zoe-plus-neuve"), Candidate("zoe-huit")], life.now)
    assert [(one.person_key, one.known) for one in drawn.assigned] == [("p1", True)]
    assert [(one.typed, one.reason) for one in drawn.refused] == [("zoe-huit", "invited")]
    _, place = life.desk.experiments.spent(None, "zoe-neuve", 4, life.now)
    assert place.person_key == "p1"


# plans


def test_a_plan_may_change_until_it_is_sealed_and_never_after(life):
    life.export()
    life.desk.experiments.plan(TWO, life.now)
    life.desk.experiments.plan(replace(TWO, title="Mieux"), life.now, 1)
    with pytest.raises(CannotMark) as early:
        life.desk.experiments.assign(1, [Candidate("p1")], life.now)
    assert early.value.code == "not_sealed"
    life.desk.experiments.seal(1, 1, life.now, anyway=True)
    for attempt in (
        lambda: life.desk.experiments.plan(TWO, life.now, 1),
        lambda: life.desk.experiments.seal(1, 2, life.now, anyway=True),
    ):
        with pytest.raises(CannotMark) as late:
            attempt()
        assert late.value.code == "sealed"
    (known,) = life.desk.experiments.all()
    assert known.plan.title == "Mieux"
    assert [event.act for event in known.events] == ["planned", "changed", "sealed"]


def test_a_hopeless_plan_is_refused_says_what_else_can_be_done_and_may_be_kept_to_describe(life):
    life.export()
    form = PlanForm("Contrats", ["none", "contextual"], aims=["contract:90"], margin_points=1, a_week=20)
    told = life.desk.experiments.plan(form, life.now).feasible
    assert told.hopeless == "too_long"
    assert not told.base_is_own
    assert set(told.instead) >= {"widen", "nearer", "describe"}
    with pytest.raises(CannotMark) as refused:
        life.desk.experiments.seal(None, 1, life.now)
    assert refused.value.code == "hopeless"
    kept = life.desk.experiments.seal(None, 1, life.now, anyway=True).experiment
    assert kept.events[-1].words == "anyway"
    said = verdict_page(life.desk.experiments.report(kept.number, life.now), "en")
    assert said.gist == "Sealed to describe: at your volume, no verdict is expected."
    assert "What it would still take" not in [part.title for part in said.sections]
    # a range is waited for, and no verdict
    assert "the range of the gap is shown from" in str(said.sections)


def test_few_notes_a_month_turn_the_owner_to_the_first_message(life):
    life.export()
    form = PlanForm("Peu", ["none", "contextual"], a_week=80, notes_a_month=3)
    told = life.desk.experiments.plan(form, life.now).feasible
    assert told.limited_by_notes
    assert told.blocks_a_week == pytest.approx(3 * 12 / 365.25 * 7)
    assert "message" in told.instead


def test_a_plan_of_first_messages_starts_from_how_often_those_before_were_answered(desk, tmp_path):
    take(desk, demo.write_archive(readback.life(68, people=400), readback.instant(3), tmp_path).path)
    arms = ["Question=Bonjour {first_name} ?", "Offre=Bonjour {first_name}."]
    told = desk.experiments.weigh(PlanForm("Message", arms, subject="message", aims=["reply:21"])).feasible
    first = next(part for part in desk.ask("answering").parts if (part.by, part.of) == ("person", "opening"))
    within = next(rate.found for rate in first.within if rate.within == 21)
    assert told.base_is_own
    assert told.base == pytest.approx(within.value, abs=0.01)
    # what follows from a first message otherwise is not told by archives
    meeting = PlanForm("Message", arms, subject="message", aims=["meeting:60"])
    assert not desk.experiments.weigh(meeting).feasible.base_is_own


def test_a_plan_that_is_long_enough_is_sealed_without_a_word(life):
    life.export()
    form = PlanForm("Assez", ["none", "contextual"], maximum=200, a_week=80)
    planned = life.desk.experiments.plan(form, life.now).feasible
    assert (planned.hopeless, planned.instead, planned.weeks) == ("", (), 8)
    assert life.desk.experiments.seal(None, 1, life.now).experiment.state == "sealed"


def test_ending_early_is_recorded_and_nobody_is_drawn_after(life):
    life.begin(TWO)
    life.meet(20)
    life.pass_days(3)
    life.desk.experiments.end(None, "  plus\nle temps ", life.now)
    with pytest.raises(CannotMark) as ended:
        life.meet(1)
    assert ended.value.code == "ended"
    life.pass_days(23)
    life.export()
    found = life.desk.experiments.report(1, life.now)
    assert found.state == "ended"
    assert found.events[-1].words == "plus le temps"
    assert "ended_early" in [doubt.code for doubt in found.doubts]
    assert found.blocks == 10


def test_one_by_one_the_last_of_a_draw_can_be_guessed_and_that_is_said(life):
    life.begin(TWO)
    for _ in range(4):
        life.meet(1)
        life.pass_days(1)
    doubts = {doubt.code: doubt.fields for doubt in life.desk.experiments.report(None, life.now).doubts}
    assert doubts["guessable"] == {"n": 2}


def test_somebody_forgotten_leaves_an_empty_place_that_nobody_else_takes(life_on_each, tmp_path):
    life = life_on_each
    life.begin(TWO)
    life.meet(20)
    life.pass_days(23)
    life.export()
    arms = [arm.drawn for arm in life.desk.experiments.report(None, life.now).arms]
    life.desk.experiments.spent(None, "p3", 5, life.now)
    told = life.desk.forget("p3", tmp_path / "backups", life.now)
    assert told.held.drawn == 1
    found = life.desk.experiments.report(None, life.now)
    assert found.blocks == 9
    assert [arm.drawn for arm in found.arms] == arms
    assert {doubt.code: doubt.fields.get("n") for doubt in found.doubts}["forgotten_drawn"] == 1
    assert [
        one.reason for one in life.desk.experiments.assign(None, [Candidate("p3")], life.now).refused
    ] == ["forgotten"]
    with life.desk.ledger.reading() as connection:
        kept = connection.exec_driver_sql("SELECT * FROM assignments").all()
    assert not [row for row in kept if "p3" in row or "Zoé N3" in row]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"arms": ["none"]}, "arms_number"),
        ({"arms": ["none", "none"]}, "arm_twice"),
        ({"arms": ["none", "nice"]}, "no_such_arm"),
        ({"arms": ["none", "contextual=x"]}, "arm_name_taken"),
        ({"arms": ["none", "a="]}, "arm_without_text"),
        ({"arms": ["none", "a=" + "x" * 301]}, "arm_text_long"),
        ({"arms": ["none", "a={age}"]}, "no_such_field"),
        ({"arms": ["none", "a={name"]}, "odd_braces"),
        ({"arms": ["none", "a={{name}}"]}, "odd_braces"),
        ({"subject": "visit"}, "no_such_subject"),
        ({"aims": ["love"]}, "no_such_aim"),
        ({"aims": ["reply:soon"]}, "no_days"),
        ({"aims": ["reply", "reply:9"]}, "outcome_twice"),
        ({"subject": "message", "aims": ["accepted"]}, "accepted_already"),
        ({"within": 0}, "number_outside"),
        ({"margin_points": 51}, "number_outside"),
        ({"maximum": 19}, "number_outside"),
        ({"title": " "}, "name_length"),
        ({"strata": ["x" * 61]}, "name_length"),
    ],
)
def test_a_plan_that_could_not_be_judged_is_refused_with_its_reason(form, code):
    fields = {"title": "T", "arms": ["none", "contextual"], **form}
    with pytest.raises(CannotMark) as refused:
        PlanForm(**fields).read()
    assert refused.value.code == code


def test_whoever_was_drawn_and_is_in_no_archive_can_be_forgotten(here, life, tmp_path):
    life.begin(TWO)
    here.experiments.assign(None, [life.candidate(1), life.candidate(2)], life.now)
    assert here.forget("https://www.linkedin.com/in/p1", tmp_path).held.drawn == 1
    assert here.forget("p1", tmp_path, life.now).done
    waiting = here.experiments.underway(None, life.now).to_write
    assert [one.assigned.person_key for one in waiting] == ["p2"]
    with pytest.raises(CannotAsk):
        here.forget("p1", tmp_path)
    (again,) = here.experiments.assign(None, [life.candidate(1)], life.now).refused
    assert again.reason == "forgotten"


# what is handed on


def recipe():
    """The functions of the page that computes a verdict again."""
    page = Path(__file__).parents[2].joinpath("docs/study.md").read_text(encoding="utf-8")
    section = page.split("## A verdict, computed again", 1)[1].split("\n## ", 1)[0]
    names: dict[str, Any] = {"place": place}
    for example in doctest.DocTestParser().get_examples(section):
        if example.source.startswith("def "):
            exec(example.source, names)  # noqa: S102 - the page's own code
    return names


def test_from_what_is_exported_the_draw_and_the_verdict_can_be_reckoned_again(here, tmp_path):
    life = Life(here, tmp_path, {"none": 0.2, "contextual": 0.9}, seed=4)
    life.begin(replace(TWO, aims=["accepted", "reply:30"], strata=["Ici", "Là"]), draw=123)
    for _ in range(6):
        life.meet(9, "Ici")
        life.meet(10, "Là")
        life.pass_days(1)
    life.pass_days(45)
    life.export()
    here.experiments.end(1, "", life.now)
    files = {one.name: one for one in here.export(tmp_path / "out", life.now)}
    with files["draws.csv"].open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["experiment"] == "1"]
    (whole,) = json.loads(files["everything.json"].read_text(encoding="utf-8"))["experiments"]
    plan, again = whole["plan"], recipe()
    arms = [arm["name"] for arm in plan["arms"]]
    assert len(rows) == 2 * len(whole["draws"]) == 2 * 6 * 19
    assert again["drawn_again"](rows, int(whole["seed"]), arms) == [row["arm"] for row in rows]
    rule = Rule(plan["margin_points"] / 100, plan["maximum"])
    for asked in here.experiments.report(1, life.now).questions:
        found = judge(again["pairs_of"](rows, asked.arm, asked.beside, asked.outcome), rule)
        assert found == asked.judged
    assert here.experiments.report(1, life.now).questions[0].judged.interval is not None


def test_until_it_has_ended_an_export_holds_the_draw_without_its_seed(life, tmp_path):
    life.begin(TWO, draw=98_765_432_123)
    life.meet(4)
    files = {one.name: one for one in life.desk.export(tmp_path / "out", life.now)}
    assert {file for file, one in files.items() if "98765432123" in one.read_text(encoding="utf-8")} == set()
    with files["draws.csv"].open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["person_key"], row["sent_at"], row["known_on"], row["reached"]) for row in rows] == [
        (f"p{n}", "", "", "") for n in range(4)
    ]


def test_the_story_of_somebody_tells_for_what_they_were_drawn(life):
    life.begin(TWO)
    (assigned,) = life.meet(1).assigned
    life.pass_days(1)
    life.export()
    first = life.desk.person("p0").events[0]
    assert (first.kind, first.at, first.by) == ("drawn", BEGAN, "owner")
    assert (first.drawn.experiment, first.drawn.title, first.drawn.arm) == (1, TWO.title, assigned.arm)
    # nothing that they were told, nor anything that counts as words
    assert life.desk.person("p0").standing.turns == 0


def test_a_person_drawn_by_an_address_alone_has_the_name_that_archives_show(life):
    life.begin(TWO)
    life.desk.experiments.assign(None, [Candidate("p500"), Candidate("p501", name="Z. N.")], life.now)
    assert [one.name for one in life.desk.experiments.draws(1, life.now)] == ["", "Z. N."]
    life.sends = None
    invite(life, 500, "Une note dite à vous seule, sur votre dernier exposé.")
    invite(life, 501, "Une autre, sur le jardin de votre grand-mère à Nantes.")
    life.pass_days(1)
    life.export()
    assert [one.name for one in life.desk.experiments.draws(1, life.now)] == ["Zoé N500", "Zoé N501"]
    (stray,) = life.desk.experiments.report(1, life.now).astray
    assert stray.name.startswith("Zoé N50")


def test_a_note_drawn_and_noted_as_sent_is_one_of_the_month_and_once(life):
    life.begin(TWO)
    life.desk.marks.quota(5, life.now)
    people = [life.candidate(number) for number in range(4)]
    drawn = life.desk.experiments.assign(None, people, life.now).assigned
    assert life.desk.notes_left(life.now).sent == 0
    for one in drawn:
        for _ in range(2):
            life.desk.experiments.spent(None, one.person_key, 6, life.now)
    assert life.desk.notes_left(life.now).sent == sum(one.kind == "contextual" for one in drawn) == 2
    # an archive shows them now, and one of them was sent no note
    first, other = (n for n, one in enumerate(drawn) if one.kind == "contextual")
    invite(life, first, "Votre exposé de mardi m'a fait changer d'avis.")
    invite(life, other)
    life.pass_days(1)
    life.export()
    assert life.desk.notes_left(life.now).sent == 1
    life.pass_days(31)
    assert life.desk.notes_left(life.now).sent == 0


def test_where_a_note_was_read_as_cosmetic_the_page_says_how_to_correct_it(life):
    life.begin(TWO)
    life.sends = lambda assigned, _: "" if assigned.kind == "none" else "Ravi de vous lire, et à bientôt."
    life.meet(8)
    life.pass_days(1)
    life.export()
    found = life.desk.experiments.report(1, life.now)
    (code,) = {one.compliance for one in found.astray}
    assert code == "cosmetic_text"
    said = [str(block) for section in trial_page(found, "en").sections for block in section.blocks]
    assert any("Is this note misread?" in one for one in said)
    for one in found.astray:
        life.desk.marks.misread(one.person_key, "contextual", life.now)
    found = life.desk.experiments.report(1, life.now)
    assert not found.astray
    said = [str(block) for section in trial_page(found, "en").sections for block in section.blocks]
    assert not any("Is this note misread?" in one for one in said)
