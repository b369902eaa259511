"""The agenda of a day: few people, each with a reason, not the same ones every day, and no hurry."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import dump, instant, life, take
from visavis import demo
from visavis.desk import Desk
from visavis.desk.agenda import (
    FRESH_DAYS,
    REASONS,
    RECENT_DAYS,
    STANDS,
    Candidate,
    Day,
    Reason,
    agenda,
    others,
)
from visavis.desk.marked import told_agenda
from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import marking, schema
from visavis.ledger.histograms import Lasting
from visavis.marks import Objective, forms
from visavis.relations.concerned import Wanted, concerned, next_concerned
from visavis.relations.ladder import fulfils
from visavis.traces import DAY_SECONDS
from visavis.words import say_agenda, say_mark

__all__ = ["desk", "kept_ledger", "ledger_address"]
TODAY = 20_000


def person(key: str, *reasons: Reason, **more: object) -> Candidate:
    return Candidate(key, key.title(), "", "", "addressed", reasons, **more)  # type: ignore[arg-type]


def keys(candidates: list[Candidate], day: Day) -> list[str]:
    return [one.person_key for one in agenda(candidates, day).people]


# the choice


def test_an_empty_agenda_is_a_good_answer():
    found = agenda([], Day(TODAY, TODAY))
    assert (found.people, found.others, found.is_enough) == ((), 0, False)


def test_who_waits_comes_first_and_one_place_is_kept_for_somebody_else():
    waiting = [person(f"w{number}", Reason("wrote", TODAY - number)) for number in range(6)]
    others = [person("mover", Reason("moved", TODAY - 1))]
    assert keys([*others, *waiting], Day(TODAY, TODAY, budget=3)) == ["w5", "w4", "mover"]
    assert keys(waiting, Day(TODAY, TODAY, budget=3)) == ["w5", "w4", "w3"]
    assert keys([*others, *waiting], Day(TODAY, TODAY, budget=1)) == ["w5"]


def test_a_promise_comes_before_anybody_who_waits_and_a_question_before_other_words():
    people = [
        person("wrote", Reason("wrote", TODAY - 9)),
        person("asked", Reason("asked", TODAY - 1)),
        person("promised", Reason("promised", TODAY)),
    ]
    assert keys(people, Day(TODAY, TODAY)) == ["promised", "asked", "wrote"]


def test_of_late_the_longest_wait_comes_first_and_later_the_shortest():
    people = [person(f"w{days}", Reason("wrote", TODAY - days)) for days in (3, 12, 20, 60, 90)]
    assert keys(people, Day(TODAY, TODAY, budget=9)) == ["w12", "w3", "w20", "w60", "w90"]


def test_before_a_day_that_they_named_nobody_rests():
    asked = person("ada", Reason("asked", TODAY - 3, by=TODAY + 2))
    far = person("bea", Reason("asked", TODAY - 3, by=TODAY + 9))
    past = person("clo", Reason("asked", TODAY - 3, by=TODAY - 1))
    proposed = dict.fromkeys(("ada", "bea", "clo"), (1, TODAY - 1))
    assert keys([asked, far, past], Day(TODAY, TODAY, budget=9, proposed=proposed)) == ["ada"]


def test_what_is_old_comes_before_who_only_approaches_and_who_was_only_away_comes_last():
    people = [
        person("sells", Reason("booking", TODAY - 1)),
        person("leave", Reason("away", TODAY - 1)),
        person("approaches", Reason("asked", TODAY - 3, place=1)),
        person("old", Reason("asked", TODAY - FRESH_DAYS - 1)),
        person("moved", Reason("moved", TODAY - 1)),
    ]
    found = keys(people, Day(TODAY, TODAY, budget=9))
    assert found.index("old") < found.index("approaches")
    assert found[-2:] == ["leave", "sells"]


def test_nobody_is_pressed_who_was_written_to_lately_and_has_not_answered():
    for days in (0, RECENT_DAYS - 1):
        lately = person("ada", Reason("moved", TODAY), addressed_on=TODAY - days)
        assert keys([lately], Day(TODAY, TODAY)) == []
    # it is known only until the last export whether they answered
    assert (
        keys([person("ada", Reason("moved", TODAY), addressed_on=TODAY - 40)], Day(TODAY, TODAY - 20)) == []
    )
    assert keys([person("ada", Reason("moved", TODAY), addressed_on=TODAY - 30)], Day(TODAY, TODAY)) == [
        "ada"
    ]


def test_a_promise_is_to_be_kept_though_the_owner_wrote_last_and_lately():
    promised = person("ada", Reason("promised", TODAY), Reason("moved", TODAY), addressed_on=TODAY - 4)
    assert keys([promised], Day(TODAY, TODAY)) == ["ada"]
    assert keys([promised], Day(TODAY, TODAY, done=frozenset({"ada"}))) == []


def test_who_was_proposed_rests_and_longer_each_time():
    ada = [person("ada", Reason("wrote", TODAY - 9))]
    assert keys(ada, Day(TODAY, TODAY, proposed={"ada": (1, TODAY - 3)})) == []
    assert keys(ada, Day(TODAY, TODAY, proposed={"ada": (1, TODAY - 4)})) == ["ada"]
    assert keys(ada, Day(TODAY, TODAY, proposed={"ada": (3, TODAY - 12)})) == []
    assert keys(ada, Day(TODAY, TODAY, proposed={"ada": (3, TODAY - 13)})) == ["ada"]


def test_the_agenda_of_a_day_stays_while_it_lasts():
    people = [person(f"w{number}", Reason("wrote", TODAY - number)) for number in range(6)]
    kept = Day(TODAY, TODAY, kept=("w0", "gone", "w3"))
    assert keys(people, kept) == ["w0", "w3", "w5"]


def test_a_promise_due_displaces_who_was_kept_for_the_day():
    people = [person(f"w{number}", Reason("wrote", TODAY - number)) for number in range(6)]
    promised = person("ada", Reason("promised", TODAY))
    kept = Day(TODAY, TODAY, kept=("w5", "w4", "w3"))
    assert keys([*people, promised], kept) == ["ada", "w5", "w4"]
    assert keys([*people, promised], Day(TODAY, TODAY, kept=("w5", "ada", "w4"))) == ["ada", "w5", "w4"]


def test_a_promise_that_is_due_stands_every_day_the_longest_overdue_first():
    people = [person(f"w{number}", Reason("wrote", TODAY - number)) for number in range(6)]
    late, today = person("late", Reason("promised", TODAY - 49)), person("today", Reason("promised", TODAY))
    proposed = {"late": (5, TODAY - 1), "today": (1, TODAY - 1)}
    assert keys([*people, today, late], Day(TODAY, TODAY, proposed=proposed))[:2] == ["late", "today"]


def test_a_promise_that_is_due_is_shown_though_the_budget_is_spent():
    people = [person("w", Reason("wrote", TODAY)), person("ada", Reason("promised", TODAY))]
    found = agenda(people, Day(TODAY, TODAY, budget=1, done=frozenset({"x"})))
    assert found.is_enough
    assert [one.person_key for one in found.people] == ["ada"]


def test_a_question_comes_before_words_that_ask_nothing_and_whoever_only_approaches_after_them():
    under_way = replace(person("jenny", Reason("wrote", TODAY - 2)), rung="exchanging")
    earlier = replace(person("older", Reason("wrote", TODAY - 20)), rung="exchanging")
    others = [person("sdr", Reason("asked", TODAY - 25)), person("thanks", Reason("wrote", TODAY - 26))]
    found = keys([*others, earlier, under_way], Day(TODAY, TODAY, budget=4))
    assert found == ["sdr", "jenny", "older", "thanks"]
    approach = replace(others[0], reasons=(Reason("asked", TODAY - 25, place=1),))
    assert keys([approach, others[1], under_way], Day(TODAY, TODAY, budget=4)) == ["jenny", "thanks", "sdr"]


def test_an_exchange_under_way_comes_before_any_question_and_is_not_put_off_for_who_accepted():
    under_way = replace(person("thais", Reason("asked", TODAY - 2)), rung="exchanging")
    people = [
        person("mona", Reason("accepted", TODAY - 5)),
        person("steeve", Reason("asked", TODAY - 20)),
        person("wrote", Reason("wrote", TODAY - 25)),
        under_way,
    ]
    assert keys(people, Day(TODAY, TODAY, budget=4)) == ["thais", "steeve", "wrote", "mona"]
    again = replace(under_way, person_key="again")
    assert keys([*people, again], Day(TODAY, TODAY, budget=2)) == ["again", "thais"]
    old = replace(person("old", Reason("asked", TODAY - 40)), rung="exchanging")
    assert keys([*people[:3], old], Day(TODAY, TODAY, budget=4))[0] == "steeve"


def test_who_only_sells_comes_last():
    people = [person("steeve", Reason("booking", TODAY)), person("mover", Reason("moved", TODAY - 9))]
    waiting = [person("wrote", Reason("wrote", TODAY - 90))]
    assert keys([*people, *waiting], Day(TODAY, TODAY)) == ["wrote", "mover", "steeve"]


def test_what_was_undertaken_in_writing_for_a_day_is_shown_though_the_budget_is_spent():
    due = person("due", Reason("pledged", TODAY - 1))
    undated = person("undated", Reason("pledged", TODAY - 1, place=1))
    lately = person("lately", Reason("pledged", TODAY - 1))
    day = Day(TODAY, TODAY, budget=1, done=frozenset({"x"}), proposed={"lately": (1, TODAY - 1)})
    asked = person("asked", Reason("asked", TODAY - 1))
    found = agenda([asked, undated, due, lately], day)
    assert [one.person_key for one in found.people] == ["due"]
    assert found.is_enough


def test_those_of_another_day_are_all_but_those_shown_in_the_order_of_the_agenda():
    people = [
        person("lost", Reason("silence", TODAY - 90)),
        person("sells", Reason("booking", TODAY - 1)),
        person("wrote", Reason("wrote", TODAY - 3)),
        person("asked", Reason("asked", TODAY - 1)),
        person("promised", Reason("promised", TODAY)),
        person("away", Reason("asked", TODAY)),
    ]
    day = Day(TODAY, TODAY, budget=1, away=frozenset({"away"}), proposed={"asked": (1, TODAY - 1)})
    shown = keys(people, day)
    assert shown == ["promised"]
    left = [one.person_key for one in others(people, day, shown)]
    # who was proposed yesterday rests, and is named all the same
    assert left == ["asked", "wrote", "lost", "sells"]


def test_when_the_budget_is_spent_it_is_enough():
    people = [person(f"w{number}", Reason("wrote", TODAY - number)) for number in range(6)]
    found = agenda(people, Day(TODAY, TODAY, budget=2, done=frozenset({"w1", "w2"})))
    assert (found.people, found.is_enough, found.others) == ((), True, 4)
    assert len(agenda(people, Day(TODAY, TODAY, budget=2, done=frozenset({"w1"}))).people) == 1


_PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.lists(st.tuples(st.sampled_from(REASONS), st.integers(0, 200)), max_size=3),
        st.none() | st.integers(0, 90),
    ),
    max_size=15,
    unique_by=lambda one: one[0],
)


@given(people=_PEOPLE, budget=st.integers(1, 6), days=st.integers(0, 20), data=st.data())
def test_the_rules_hold_whoever_there_is(people, budget, days, data):
    candidates = [
        person(
            str(key),
            *(Reason(code, TODAY - ago) for code, ago in reasons),
            addressed_on=None if addressed is None else TODAY - addressed,
        )
        for key, reasons, addressed in people
    ]
    names = st.sets(st.integers(0, 30).map(str), max_size=4)
    away, done = data.draw(names), data.draw(names)
    day = Day(TODAY + days, TODAY, budget, done=frozenset(done), away=frozenset(away))
    found = agenda(candidates, day)
    chosen = [one.person_key for one in found.people]
    assert len(chosen) == len(set(chosen))
    owed = {"promised", "pledged"} if found.is_enough else {"promised"}
    freely = [one for one in found.people if one.reasons[0].code not in owed]
    assert len(freely) <= max(budget - len(done), 0)
    assert len(chosen) <= budget
    assert not set(chosen) & (away | done)
    for one in found.people:
        assert one.reasons
        promised = any(reason.code in {"promised", "pledged"} for reason in one.reasons)
        assert promised or one.addressed_on is None or TODAY - one.addressed_on >= RECENT_DAYS
        places = [REASONS.index(reason.code) for reason in one.reasons]
        assert places == sorted(places)
    shuffled = data.draw(st.permutations(candidates))
    assert [one.person_key for one in agenda(shuffled, day).people] == chosen
    # whoever is left out has to be told of
    fit = [one for one in candidates if one.reasons and one.person_key not in away | done]
    pressed = [one for one in fit if not {"promised", "pledged"} & {reason.code for reason in one.reasons}]
    lately = [
        one for one in pressed if one.addressed_on is not None and TODAY - one.addressed_on < RECENT_DAYS
    ]
    assert found.others == len(fit) - len(lately) - len(chosen)
    left = [one.person_key for one in others(shuffled, day, chosen)]
    assert len(left) == len(set(left)) == found.others
    assert left == [one.person_key for one in others(candidates, day, chosen)]


# from the ledger

ADA, BEA, CLO, DAN, EVE = (
    ("Ada Rive", "ada"),
    ("Béa Mont", "bea"),
    ("Chloé Val", "clo"),
    ("Dan Lac", "dan"),
    ("Eve Sol", "eve"),
)
NOTE = "Your words on reading aloud at the harbour stayed with me: the silence before the second page"
NOW = at("2026-06-02 09:00")
DAY = NOW // DAY_SECONDS


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    days = [
        ("2025-01-05", ADA),
        ("2025-02-05", BEA),
        ("2026-04-20", CLO),
        ("2025-02-07", DAN),
        ("2025-02-08", EVE),
    ]
    talk = [
        said("t1", "2026-05-20 10:00", "Will you be in Lyon on Thursday?", ADA),
        said("t2", "2026-05-10 10:00", "Hello Béa", OWNER, BEA),
        said("t4", "2025-05-10 10:00", "Hello Dan", OWNER, DAN),
        said("t4", "2025-05-11 10:00", "Hello to you, see https://here.example/?a=1", DAN),
        said("t4", "2025-05-12 10:00", "Thank you", OWNER, DAN),
        said("t5", "2026-05-30 10:00", "\N{THUMBS UP SIGN}", EVE),
    ]
    invitations = [invited("2026-04-18 10:00", CLO, NOTE)]
    before = archive(
        folder / "before.zip",
        "2026-05-01 12:00",
        connections=[connected(day, one, "", "Ruche", "Chef") for day, one in days],
        invitations=invitations,
        messages=talk[2:5],
    )
    after = archive(
        folder / "after.zip",
        "2026-06-01 12:00",
        connections=[connected(day, one, "", "Nid" if one is DAN else "Ruche", "Chef") for day, one in days],
        invitations=invitations,
        messages=talk,
    )
    return before, after


@pytest.fixture
def kept(desk: Desk, papers):
    take(desk, *papers)
    return desk


def told(desk: Desk, days: int = 0) -> list[tuple[str, str]]:
    return [(one.person_key, one.reasons[0].code) for one in desk.agenda(NOW + days * DAY_SECONDS).people]


def test_the_traces_of_a_ledger_give_the_reasons(kept):
    assert told(kept) == [("ada", "asked"), ("dan", "moved"), ("clo", "accepted")] or told(kept) == [
        ("ada", "asked"),
        ("clo", "accepted"),
        ("dan", "moved"),
    ]
    found = {one.person_key: one.reasons[0] for one in kept.agenda(NOW).people}
    assert found["ada"].text == "Will you be in Lyon on Thursday?"
    assert found["ada"].on == at("2026-05-20 00:00") // DAY_SECONDS
    assert (found["dan"].before, found["dan"].after) == ("Ruche", "Nid")
    assert found["clo"].text == NOTE
    # a thumb closes a conversation, and who was written to lately is left in peace
    assert not {"eve", "bea"} & {key for key, _ in told(kept, 30)}


def test_a_question_counts_though_other_words_of_the_same_turn_came_after_it(desk, tmp_path):
    talk = [
        said("t1", "2026-05-18 09:00", "Do you still hold the workshop?", ADA),
        said("t1", "2026-05-19 09:00", "I do.", OWNER, ADA),
        said("t1", "2026-05-20 09:00", "Will you be in Lyon?", ADA),
        said("t1", "2026-05-20 09:01", "I am there on Thursday.", ADA),
        said("t2", "2026-05-20 09:00", "Was it you at the harbour?", BEA),
        said("t2", "2026-05-20 09:05", "It was.", OWNER, BEA),
        said("t2", "2026-05-20 09:09", "I knew it.", BEA),
        said("t3", "2026-05-20 09:00", "Shall we?", CLO),
        said("t3", "2026-05-20 09:09", "\N{THUMBS UP SIGN}", CLO),
        said("t4", "2026-05-20 09:00", "May I show you our rope?", OWNER, DAN),
        said("t4", "2026-05-21 09:00", "Thanks, it is not a priority for us.", DAN),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = {one.person_key: one.reasons[0] for one in desk.agenda(NOW).people}
    assert {key: reason.code for key, reason in found.items()} == {
        "ada": "asked",
        "clo": "asked",
    }
    assert found["ada"].text == "Will you be in Lyon?\nI am there on Thursday."
    # a thumb after one's own question takes nothing of it back
    assert found["clo"].text == "Shall we?"


def test_the_same_people_are_not_proposed_every_day(kept):
    first = told(kept)
    assert told(kept) == first
    assert told(kept, 1) == []
    assert told(kept, 4) == [("ada", "asked")]


def test_a_mark_changes_the_agenda_of_the_day_at_once(kept):
    assert len(told(kept)) == 3
    kept.marks.note("ada", forms.SnoozeForm("+7", "on leave"), NOW)
    assert "ada" not in dict(told(kept))
    kept.marks.note("dan", forms.LeftAloneForm(), NOW)
    assert [key for key, _ in told(kept)] == ["clo"]
    number = kept.marks.note("eve", forms.PromiseForm("today", "the paper"), NOW).marked.number
    assert told(kept)[-1] == ("eve", "promised") or told(kept)[0] == ("eve", "promised")
    kept.marks.revoke(number, NOW)
    assert "eve" not in dict(told(kept))
    # the day comes, and its words are there
    again = {one.person_key: one.reasons for one in kept.agenda(NOW + 7 * DAY_SECONDS).people}
    assert {reason.code for reason in again["ada"]} == {"asked", "snoozed"}


def test_whoever_the_owner_noted_to_have_written_to_is_left_in_peace_until_an_archive_tells_more(
    kept, tmp_path
):
    kept.marks.budget(9, NOW)
    kept.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting"), NOW, ["ada", "clo", "dan"])
    for key in ("ada", "clo", "dan"):
        kept.marks.address(key, forms.AddressForm("Hello!"), "cosmetic", NOW)
    later = [dict(told(kept, days)) for days in (1, 9, 40)]
    assert not [key for day in later for key in ("ada", "clo", "dan") if key in day]
    # a promise made meanwhile is kept all the same
    number = kept.marks.note("clo", forms.PromiseForm("+3", "the paper"), NOW).marked.number
    assert dict(told(kept, 3))["clo"] == "promised"
    kept.marks.revoke(number, NOW)
    # they answered, before anything else was said
    answer = [said("t1", "2026-06-03 09:00", "And you, will you come?", ADA)]
    take(kept, archive(tmp_path / "later.zip", "2026-06-04 06:00", messages=answer))
    assert "ada" in dict(told(kept, 10))
    assert "clo" not in dict(told(kept, 10))


def test_to_read_who_comes_another_day_proposes_nobody(kept):
    kept.marks.budget(1, NOW)
    shown = kept.agenda(NOW)
    found = kept.others(NOW)
    assert len(found) == shown.others > 0
    assert {one.person_key for one in found}.isdisjoint(one.person_key for one in shown.people)
    assert kept.agenda(NOW) == shown
    tomorrow = {one.person_key for one in kept.agenda(NOW + DAY_SECONDS).people}
    assert tomorrow
    assert tomorrow <= {one.person_key for one in found}


def test_an_objective_reached_with_as_many_as_the_owner_set_themselves_proposes_nobody_more(kept):
    kept.marks.budget(9, NOW)
    aim = forms.ObjectiveForm("Two circles", "short", "meeting", count=2)
    kept.marks.objective(aim, NOW, ["clo", "dan", "eve"])

    def proposed():
        people = kept.agenda(NOW).people
        return {one.person_key for one in people if any(reason.code == "objective" for reason in one.reasons)}

    assert proposed() == {"clo", "dan", "eve"}
    kept.marks.note("clo", forms.OutcomeForm("meeting"), NOW)
    assert proposed() == {"dan", "eve"}
    number = kept.marks.note("dan", forms.OutcomeForm("meeting"), NOW).marked.number
    assert proposed() == set()
    kept.marks.revoke(number, NOW)
    assert proposed() == {"dan", "eve"}


def test_a_promise_remembered_late_is_due_until_it_is_kept(kept):
    number = kept.marks.note("eve", forms.PromiseForm("-4", "the paper"), NOW).marked.number
    assert told(kept)[0] == ("eve", "promised")
    row = kept.marks.keep_promise(number, NOW)
    assert (row.marked.number, row.marked.mark.kept_on, row.marked.on) == (number, DAY, DAY)
    assert say_mark(row.marked.mark, "en") == "promised by 29 May 2026, kept on 2 June 2026: the paper"
    assert "eve" not in dict(told(kept))
    kept.marks.undo(number, NOW)
    assert told(kept)[0] == ("eve", "promised")
    with pytest.raises(CannotAsk):
        kept.marks.keep_promise(number + 1, NOW)


def test_an_import_changes_the_agenda_of_the_day_at_once(kept, tmp_path):
    assert "ada" in dict(told(kept))
    later = archive(
        tmp_path / "later.zip",
        "2026-06-02 06:00",
        messages=[said("t1", "2026-06-01 20:00", "Yes!", OWNER, ADA)],
    )
    take(kept, later)
    assert "ada" not in dict(told(kept))


def test_the_budget_is_the_owners(kept):
    kept.marks.budget(1, NOW)
    assert told(kept) == [("ada", "asked")]
    kept.marks.budget(9, NOW)
    assert len(told(kept)) == 3


def test_an_objective_proposes_its_next_person_until_it_is_fulfilled(kept):
    kept.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting", ("Ruche",)), NOW, ["dan"])
    found = {one.person_key: one.reasons for one in kept.agenda(NOW + 60 * DAY_SECONDS).people}
    codes = {key: {reason.code for reason in reasons} for key, reasons in found.items()}
    assert codes["dan"] == {"objective"}
    kept.marks.note("dan", forms.OutcomeForm("meeting"), NOW)
    found = {one.person_key: one.reasons for one in kept.agenda(NOW + 60 * DAY_SECONDS).people}
    assert "dan" not in found


def test_an_objective_tells_how_things_stand_with_each_of_its_people(kept):
    kept.marks.budget(9, NOW)
    kept.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting"), NOW, ["clo", "dan", "eve"])
    stands = {
        one.person_key: (reason.stands, reason.last_on)
        for one in kept.agenda(NOW).people
        for reason in one.reasons
        if reason.code == "objective"
    }
    assert stands == {
        "clo": ("no_message", None),
        "dan": ("exchange_unanswered", at("2025-05-12 00:00") // DAY_SECONDS),
        "eve": ("wrote_waiting", at("2026-05-30 00:00") // DAY_SECONDS),
    }
    page = say_agenda(kept.agenda(NOW), "en")
    said_ = [line for section in page.sections for line in getattr(section.blocks[0], "items", ())]
    assert "For \u201cTen circles\u201d: you exchanged until May 2025, and you spoke last." in said_


def wrote(person, *words, day="2026-05-20"):
    key = person[1]
    return [said(f"w-{key}", f"{day} 10:{number:02}", one, person) for number, one in enumerate(words, 1)]


def test_who_takes_leave_or_says_no_is_not_proposed_as_a_turn_to_take(desk, tmp_path):
    talk = [
        *wrote(ADA, "Avec plaisir ! Bonne soirée"),
        *wrote(BEA, "Cela ne m'intéresse pas. Inutile de me relancer."),
        *wrote(CLO, "Voici le tableau", "Merci, à bientôt"),
        *wrote(DAN, "Merci, à mardi ?"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = {one.person_key: one.reasons[0] for one in desk.agenda(NOW).people}
    assert {key: (one.code, one.text) for key, one in found.items()} == {
        "clo": ("wrote", "Voici le tableau"),
        "dan": ("asked", "Merci, à mardi ?"),
    }


def test_who_said_that_they_come_back_is_given_a_fortnight_or_until_the_month_they_named(desk, tmp_path):
    talk = [
        *wrote(ADA, "Je reviens vers vous bientôt."),
        *wrote(BEA, "Let us wait: let's talk in October."),
        *wrote(CLO, "Je reviens vers vous lundi. Serez-vous à Lyon ?"),
    ]
    early = archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk)
    take(desk, early)
    desk.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting"), NOW, ["ada"])
    assert told(desk) == [("clo", "asked")]
    later = archive(tmp_path / "two.zip", "2026-06-03 12:00", messages=talk)
    take(desk, later)
    assert dict(told(desk, 1)) == {"ada": "awaited"}
    assert not [key for key, _ in told(desk, 60) if key == "bea"]
    october = (at("2026-10-01 09:00") - NOW) // DAY_SECONDS
    assert "bea" not in dict(told(desk, october - 1))
    assert dict(told(desk, october))["bea"] == "put_off"
    reason = desk.agenda(NOW + october * DAY_SECONDS).people
    assert at("2026-10-01 00:00") // DAY_SECONDS in {one.reasons[0].on for one in reason}


def test_who_said_that_they_come_back_is_remembered_though_the_owner_answered_kindly(desk, tmp_path):
    talk = [
        *wrote(BEA, "Let us wait: let's talk in October."),
        said("w-bea", "2026-05-21 10:00", "Of course, enjoy the summer.", OWNER, BEA),
        *wrote(CLO, "Let us wait: let's talk in October."),
        said("w-clo", "2026-10-01 10:00", "Hello Clo, here I am again.", OWNER, CLO),
        *wrote(DAN, "Let us wait: let's talk in October."),
        said("w-dan", "2026-05-21 10:00", "Of course.", OWNER, DAN),
        said("w-dan", "2026-05-22 10:00", "Thanks, all the best", DAN),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-10-02 12:00", messages=talk))
    october = (at("2026-10-03 09:00") - NOW) // DAY_SECONDS
    assert told(desk, october) == [("bea", "put_off")]


def test_what_the_owner_undertook_in_writing_is_owed_once_its_day_has_come(desk, tmp_path):
    talk = [
        *wrote(ADA, "Could you send me the paper?"),
        said("w-ada", "2026-05-28 10:00", "Sure. I'll send it on Monday.", OWNER, ADA),
        said("w-ada", "2026-05-28 11:00", "Great, thank you!", ADA),
        *wrote(BEA, "Could you send me the paper?"),
        said("w-bea", "2026-05-27 10:00", "Sure. I'll send it on Friday.", OWNER, BEA),
        said("w-bea", "2026-05-29 10:00", "As promised!", OWNER, BEA),
        *wrote(CLO, "Could you send me the paper?"),
        said("w-clo", "2026-05-28 10:00", "Sure. I'll send it on Friday.", OWNER, CLO),
        said("w-clo", "2026-05-31 11:00", "Well received, thanks", CLO),
        *wrote(DAN, "Could you send me the paper?"),
        said("w-dan", "2026-05-25 10:00", "Sure. I'll send it tomorrow.", OWNER, DAN),
        said("w-dan", "2026-05-31 11:00", "The third page made us laugh. Goodbye", DAN),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    sunday, monday = ((at(f"{day} 09:00") - NOW) // DAY_SECONDS for day in ("2026-05-31", "2026-06-01"))
    assert told(desk, sunday) == [("dan", "wrote")]
    # who was proposed the day before rests
    (one,) = desk.agenda(NOW + monday * DAY_SECONDS).people
    reason = one.reasons[0]
    assert (one.person_key, reason.code, reason.text) == ("ada", "pledged", "I'll send it on Monday.")
    assert reason.last_on == at("2026-05-28 00:00") // DAY_SECONDS
    desk.marks.note("ada", forms.PromiseForm("+0", reason.text, kept="today"), NOW + monday * DAY_SECONDS)
    assert told(desk, monday) == []


def test_a_promise_is_no_more_due_once_the_owner_wrote_though_they_thanked_for_it(desk, tmp_path):
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=wrote(ADA, "The paper, then.")))
    desk.marks.note("ada", forms.PromiseForm("+2", "the paper"), NOW)
    talk = [
        *wrote(ADA, "The paper, then."),
        said("w-ada", "2026-06-05 10:00", "Here is the paper.", OWNER, ADA),
        said("w-ada", "2026-06-06 10:00", "Got it, I give it to my director on Monday.", ADA),
    ]
    assert dict(told(desk, 6))["ada"] == "promised"
    take(desk, archive(tmp_path / "two.zip", "2026-06-08 12:00", messages=talk))
    assert [reason.code for one in desk.agenda(NOW + 6 * DAY_SECONDS).people for reason in one.reasons] == [
        "wrote"
    ]


def test_a_day_that_is_named_and_near_comes_first_and_one_that_is_past_last(desk, tmp_path):
    talk = [
        *wrote(ADA, "Can you tell me before Friday?", day="2026-05-19"),
        *wrote(BEA, "What do you think?", day="2026-05-27"),
        *wrote(CLO, "Would Friday suit you?", day="2026-06-01"),
        *wrote(DAN, "Appelle-moi, je t'explique.", day="2026-05-30"),
        *wrote(EVE, "Dan's words are quoted here.", "", day="2026-05-25"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    found = desk.agenda(NOW).people
    assert [one.person_key for one in found] == ["clo", "bea", "dan"]
    assert found[2].reasons[0].code == "asked"


def test_of_those_who_wait_whom_an_objective_concerns_comes_first(desk, tmp_path):
    talk = [
        *wrote(ADA, "What do you think?", day="2026-05-20"),
        *wrote(BEA, "What do you think?", day="2026-05-25"),
        *wrote(CLO, "Voici le plan.", day="2026-05-22"),
        *wrote(DAN, "Voici le plan.", day="2026-05-26"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert [key for key, _ in told(desk)] == ["ada", "bea", "clo"]
    desk.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting"), NOW, ["bea", "dan"])
    assert [key for key, _ in told(desk, 30)][:2] == ["bea", "ada"]


def test_refusals_of_who_hires_absences_and_what_they_undertook_are_no_turn_to_take(desk, tmp_path):
    talk = [
        *wrote(ADA, "Après réflexion, nous avons retenu un profil plus senior. Bonne continuation"),
        *wrote(BEA, "Je suis actuellement en congés jusqu'au 28 mai inclus.", day="2026-05-20"),
        *wrote(CLO, "Je regarde avec mon associée et je te réponds dans la semaine.", day="2026-06-01"),
        *wrote(DAN, "We decided to move forward with other candidates."),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == []
    take(desk, archive(tmp_path / "two.zip", "2026-06-20 06:00", messages=talk))
    assert sorted(told(desk, 18)) == [("bea", "away"), ("clo", "awaited")]


def test_nobody_who_has_died_is_proposed_for_any_reason(desk, tmp_path):
    talk = [
        *wrote(ADA, "Shall we call?"),
        *wrote(BEA, "Bea passed away in May. Can you tell those who knew her? Her brother", day="2026-05-20"),
        *wrote(CLO, "Je suis la fille de Clo. Ma mère est décédée le 3 mai.", day="2026-05-21"),
        said("w-clo", "2026-05-22 10:00", "Toutes mes condoléances. Je vous envoie ses lettres.", OWNER, CLO),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    whom = ["ada", "bea", "clo"]
    desk.marks.objective(forms.ObjectiveForm("Ten circles", "short", "meeting"), NOW, whom)
    assert {key for key, _ in told(desk)} == {"ada"}
    assert {key for key, _ in told(desk, 40)} == {"ada"}


def test_a_silence_after_words_that_wait_is_the_owners_and_no_reason(desk, tmp_path):
    """What waits for more than four months is not proposed; nor is it as a silence, of which it is none."""
    days = [f"2025-{month:02}-05" for month in range(5, 13)]
    talk = [
        row
        for key, last in ((ADA, "On déjeune ?"), (BEA, "Merci beaucoup, bonne soirée !"))
        for number, day in enumerate(days)
        for row in (
            said(f"w-{key[1]}", f"{day} 09:00", f"Et la suite {number} ?", OWNER, key),
            said(f"w-{key[1]}", f"{day} 18:00", last if number == 7 else f"Voici {number}.", key, OWNER),
        )
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == [("bea", "silence")]


def test_a_machine_is_told_for_one_and_a_leave_of_months_lasts(desk, tmp_path):
    talk = [
        *wrote(ADA, "automated reply - I check LinkedIn on Fridays only", day="2026-05-20"),
        *wrote(BEA, "Je suis en congé maternité et je ne consulte pas cette messagerie.", day="2026-05-20"),
        *wrote(CLO, "Merci de me laisser tranquille.", day="2026-05-20"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-28 06:00", messages=talk))
    assert told(desk, 27) == [("ada", "away")]


def test_what_was_undertaken_in_an_address_that_was_noted_is_owed_too(desk, tmp_path):
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=wrote(ADA, "Could you send it?")))
    typed = forms.AddressForm("Yes, I'll send it tomorrow.", minutes=2)
    desk.marks.address("ada", typed, "cosmetic", NOW)
    assert told(desk) == []
    assert dict(told(desk, 1)) == {"ada": "pledged"}


def test_a_link_to_book_a_time_before_the_owner_spoke_asks_nothing(desk, tmp_path):
    words = "30 leads a month? https://calendly.com/steeve"
    talk = [
        *wrote(ADA, words, "Did you see my message?"),
        said("w-bea", "2026-05-19 10:00", "Shall we call?", OWNER, BEA),
        *wrote(BEA, words),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    assert told(desk) == [("bea", "asked"), ("ada", "booking")]


def test_forgetting_somebody_takes_them_out_of_the_agendas_too(kept, tmp_path):
    assert "ada" in dict(told(kept))
    kept.forget("ada", tmp_path, NOW)
    assert not [row for rows in dump(kept).values() for row in rows if "'ada'" in row or "Lyon" in row]
    assert "ada" not in dict(told(kept))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_reason_is_said_in_both_languages(lang):
    reasons = [
        Reason(code, TODAY - 3, text, "Ruche", "Nid", 7, 0, 90.0, 0.4)
        for code in REASONS
        for text in ("some words", "")
        if text or code in ("wrote", "snoozed", "moved", "silence")
    ]
    reasons += [Reason("objective", TODAY, "Ten circles", stands=one, last_on=TODAY - 900) for one in STANDS]
    people = [person(f"p{number}", reason) for number, reason in enumerate(reasons)]
    found = agenda(people, Day(TODAY, TODAY - 2, budget=40))
    page = say_agenda(found, lang)
    assert len(page.sections) == len(reasons) + 1
    assert json.dumps(told_agenda(found))
    assert say_agenda(agenda(people, Day(TODAY, TODAY - 99, budget=1)), lang).sections[-1].blocks
    for day in (Day(TODAY, TODAY), Day(TODAY, TODAY, budget=1, done=frozenset({"p0"}))):
        assert say_agenda(agenda([], day), lang).gist


def test_a_silence_is_a_reason_where_it_is_unusual_for_the_relation(desk, tmp_path):
    talk = [
        said(f"w-{person[1]}", f"2025-{month:02}-{20 if month % 2 else 5:02} 10:00", "And then.", *sides)
        for person, until in ((ADA, 11), (BEA, 13), (CLO, 6))
        for month in range(4, until)
        for sides in ([(OWNER, person)] if month % 2 == 0 else [(person, OWNER)])
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-01-06 06:00", messages=talk))
    now = at("2026-01-06 09:00")
    standing = {one.person_key: one for one in desk.people()}
    found = {
        one.person_key: reason
        for one in desk.agenda(now).people
        for reason in one.reasons
        if reason.code == "silence"
    }
    # Ada for three months, where a month is usual; with Chloé it was two letters
    assert set(found) == {"ada"}
    for key, reason in found.items():
        assert standing[key].silence in {"unusual", "rare"}
        assert (reason.silence_days, reason.rhythm_days) == (
            standing[key].silence_days,
            standing[key].rhythm_days,
        )


def test_whoever_talked_since_is_not_said_to_wait_for_words(desk, tmp_path):
    take(desk, demo.write_archive(life(67, people=400), instant(3), tmp_path).path)
    now = demo.ENDS * DAY_SECONDS
    desk.marks.budget(30, now)
    waiting = ("asked", "wrote", "accepted")
    before = {one.person_key: {reason.code for reason in one.reasons} for one in desk.agenda(now).people}
    called, met = (
        next(key for key, codes in before.items() if codes == {code}) for code in ("wrote", "accepted")
    )
    desk.marks.note(called, forms.OutcomeForm("call"), now)
    desk.marks.note(met, forms.OutcomeForm("meeting"), now)
    assert not {called, met} & {one.person_key for one in desk.agenda(now).people}
    later = desk.agenda(now + 40 * DAY_SECONDS).people
    assert not [one for one in later if one.person_key in (called, met) and one.reasons[0].code in waiting]
    inquired = next(key for key, codes in before.items() if codes == {"asked"})
    desk.marks.note(inquired, forms.OutcomeForm("inquiry"), now)
    assert inquired in {one.person_key for one in desk.agenda(now).people}


def test_after_a_mark_only_what_traces_tell_is_kept_and_the_agenda_is_the_same_as_anew(desk, tmp_path):
    take(desk, demo.write_archive(life(67, people=300), instant(3), tmp_path).path)
    now = demo.ENDS * DAY_SECONDS
    desk.marks.budget(12, now)
    keys = [one.person_key for one in desk.people("last")][:60]
    company = next(one.company for one in desk.people("last") if one.company)
    group = desk.marks.group("Readers", keys[20:40], now)
    marks = [
        lambda: desk.marks.note(desk.agenda(now).people[0].person_key, forms.SnoozeForm("+9"), now),
        lambda: desk.marks.objective(forms.ObjectiveForm("One", "short", "exchange", (company,)), now),
        lambda: desk.marks.objective(
            forms.ObjectiveForm("Two", "long", "call", (), (), ("stranger", "authorised"), (group.number,)),
            now,
            keys[:3],
        ),
        lambda: desk.marks.note(keys[21], forms.OutcomeForm("call"), now),
        lambda: desk.marks.note(desk.agenda(now).people[0].person_key, forms.LeftAloneForm(), now),
        lambda: desk.marks.merge(keys[4], keys[5], now),
    ]
    for mark in marks:
        mark()
        kept = desk.agenda(now)
        with desk.ledger.writing() as connection:
            for table in (schema.agendas, schema.histograms):
                connection.execute(delete(table))
        assert desk.agenda(now) == kept
    assert desk.agenda(now + DAY_SECONDS).today == kept.today + 1


def test_next_of_an_objective_are_those_who_stand_highest_and_whom_it_is_longest_ago(desk, tmp_path):
    take(desk, demo.write_archive(life(67, people=300), instant(3), tmp_path).path)
    companies = tuple({one.company for one in desk.people() if one.company})[:40]
    desk.marks.objective(forms.ObjectiveForm("One", "short", "exchange", companies), NOW)
    with desk.ledger.reading() as connection:
        (one,) = marking.standing(connection, desk.owner, Objective)
        everybody = concerned(connection, desk.owner, one.number, one.mark)
        heard = max(who.last_on or 0 for who in everybody)
        free = [
            who
            for who in everybody
            if not fulfils("exchange", who.rung, ())
            and (who.last_on is None or not who.last_by_owner or heard - who.last_on >= RECENT_DAYS)
        ]
        first = sorted(free, key=lambda who: (-who.height, who.last_on or 0, who.person_key))[:30]
        lasting = Lasting(connection, (desk.owner.id, desk.owner.generation))
        wanted = Wanted(30, (heard - RECENT_DAYS + 1) * DAY_SECONDS, frozenset())
        found = next_concerned(lasting, desk.owner, one, wanted)
    assert found == [who.person_id for who in first]
    assert len({who.rung for who in first}) > 1


def test_later_messages_choose_the_day_anew_and_marks_do_not(desk, tmp_path):
    people = [(f"{name} Martin", f"{name.lower()}-m") for name in ("Ann", "Bob", "Cleo", "Dan", "Eva")]
    asks = [
        said(f"2-{number}", f"2026-01-{10 + number} 10:00", "Qu'en pensez-vous ?", person)
        for number, person in enumerate(people)
    ]
    now = at("2026-02-02 09:00")
    take(desk, archive(tmp_path / "a.zip", "2026-01-20 10:00", messages=asks))
    desk.marks.budget(2, now)
    before = [one.person_key for one in desk.agenda(now).people]
    desk.marks.note("eva-m", forms.NoteForm("Préfère le matin."), now)
    assert [one.person_key for one in desk.agenda(now).people] == before
    answered = [
        said(f"2-{number}", "2026-02-01 10:00", "Voici ma réponse.", OWNER, person)
        for number, person in enumerate(people)
        if person[1] in before
    ]
    take(desk, archive(tmp_path / "b.zip", "2026-02-02 08:00", messages=[*asks, *answered]))
    after = [one.person_key for one in desk.agenda(now).people]
    assert len(after) == 2
    assert not set(after) & set(before)
    desk.marks.note("eva-m", forms.NoteForm("Et le thé."), now)
    assert [one.person_key for one in desk.agenda(now).people] == after


def test_who_lost_somebody_and_had_no_word_since_comes_before_all_though_they_come_back(desk, tmp_path):
    talk = [
        *wrote(ADA, "Can you tell me before Friday?", day="2026-05-31"),
        *wrote(BEA, "Mon père est mort hier. Je reviens vers vous quand je pourrai.", day="2026-05-28"),
        *wrote(CLO, "Ma mère est décédée jeudi.", day="2026-05-26"),
        said("w-clo", "2026-05-26 12:00", "Chloé, je pense à toi.", OWNER, CLO),
        said("w-clo", "2026-05-27 12:00", "Merci, ça me touche beaucoup.", CLO),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == [("bea", "bereaved"), ("ada", "asked")]


def test_few_words_that_ask_nothing_end_a_talk_where_nothing_was_asked(desk, tmp_path):
    talk = [
        said("w-ada", "2026-05-28 10:00", "I order it on Monday, then.", OWNER, ADA),
        said("w-ada", "2026-05-28 11:00", "Ha, indeed.", ADA),
        said("w-bea", "2026-05-28 10:00", "Shall I order it?", OWNER, BEA),
        said("w-bea", "2026-05-28 11:00", "Perfect.", BEA),
        said("w-clo", "2026-05-28 10:00", "I can put you in touch whenever you like.", OWNER, CLO),
        said("w-clo", "2026-05-28 11:00", "Yes please, if you would.", CLO),
        said("w-dan", "2026-05-01 10:00", "We are glad to hear it.", OWNER, DAN),
        said("w-dan", "2026-05-28 11:00", "We have a boy since Monday!", DAN),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    desk.marks.budget(9, NOW)
    assert told(desk) == [("clo", "asked"), ("bea", "wrote"), ("dan", "wrote")]


def test_what_they_said_would_come_by_a_day_is_told_once_it_is_late(desk, tmp_path):
    talk = [
        *wrote(ADA, "I need to show it to the partners on the 20th.", day="2026-05-10"),
        *wrote(BEA, "Give me until the 25th and you shall have a yes or a no.", day="2026-05-12"),
        said("w-bea", "2026-05-12 12:00", "Perfect, thank you.", OWNER, BEA),
        *wrote(CLO, "Rappelez-moi dans quinze jours.", day="2026-05-14"),
        *wrote(DAN, "The board decides on 12 June.", day="2026-05-14"),
        *wrote(EVE, "Je vous envoie la liste lundi.", day="2026-05-14"),
        said("w-eve", "2026-05-20 12:00", "Où en est la liste ?", OWNER, EVE),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    desk.marks.budget(9, NOW)
    assert told(desk) == [("clo", "put_off"), ("ada", "awaited"), ("bea", "awaited")]
    page = say_agenda(desk.agenda(NOW), "en")
    lines = [line for section in page.sections for line in getattr(section.blocks[0], "items", ())]
    assert any(line.startswith("Asked you to come back about 29 May 2026") for line in lines)
    assert any("for 25 May 2026, and nothing since" in line for line in lines)


def test_each_message_of_a_turn_is_read_at_its_own_day_and_the_latest_that_names_one_holds(desk, tmp_path):
    """The 5th of May 2026 is a Tuesday."""
    talk = [
        *wrote(ADA, "Pas encore, je te rappelle lundi sans faute.", day="2026-05-07"),
        said("w-ada", "2026-05-11 17:10", "Désolé, journée folle, je t'appelle demain.", ADA),
        *wrote(BEA, "I will call you on Monday.", day="2026-05-07"),
        said("w-bea", "2026-05-09 17:10", "Lovely weather over here.", BEA),
        *wrote(CLO, "I will get back to you on Monday.", day="2026-05-07"),
        said("w-clo", "2026-05-11 17:10", "They have signed, we begin in Leeds.", CLO),
        *wrote(DAN, "Je reviens vers vous lundi.", day="2026-05-07"),
        said("w-dan", "2026-05-08 10:00", "Finalement je ne pourrai pas, le dossier est suspendu.", DAN),
        *wrote(EVE, "I will get back to you by the end of the month.", day="2026-05-12"),
        said("w-eve", "2026-05-12 12:00", "Great, thank you.", OWNER, EVE),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-04 06:00", messages=talk))
    desk.marks.budget(9, NOW)
    found = {one.person_key: one.reasons[0] for one in desk.agenda(NOW + 3 * DAY_SECONDS).people}
    day = at("2026-05-11 00:00") // DAY_SECONDS
    assert {key: (one.code, one.on - day, one.by and one.by - day) for key, one in found.items()} == {
        "ada": ("awaited", 0, 1),
        "bea": ("awaited", -4, 0),
        "clo": ("wrote", 0, None),
        "dan": ("wrote", -3, None),
        "eve": ("awaited", 1, 20),
    }
    assert found["ada"].text == "Désolé, journée folle, je t'appelle demain."


def test_whoever_writes_while_somebody_else_is_away_is_there_and_asks(desk, tmp_path):
    away = (
        "Claire a bien reçu votre message mais elle est en arrêt jusqu'en juillet, écrivez-moi en attendant."
    )
    talk = [
        *wrote(ADA, away, day="2026-05-28"),
        *wrote(BEA, "Bea is out of the office until July.", day="2026-05-28"),
        *wrote(CLO, "Mon père est décédé le 12 mai. Je reprends doucement.", day="2026-05-28"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 06:00", messages=talk))
    assert told(desk) == [("clo", "bereaved"), ("ada", "asked")]
    assert {one.reasons[0].by for one in desk.agenda(NOW).people} == {None}


def test_a_promise_whose_day_the_archive_does_not_reach_is_not_said_to_be_broken(desk, tmp_path):
    talk = [
        *wrote(ADA, "Could you ask her?", day="2026-05-28"),
        said("w-ada", "2026-05-28 12:00", "I will send you her answer on Monday.", OWNER, ADA),
        *wrote(BEA, "Avez-vous des profils ?", day="2026-05-20"),
        said("w-bea", "2026-05-20 12:00", "Je vous redis quand j'ai quelqu'un de solide.", OWNER, BEA),
        *wrote(CLO, "Where is the list?", day="2026-05-20"),
        said("w-clo", "2026-05-20 12:00", "I owe you the list, here it is.", OWNER, CLO),
        *wrote(DAN, "Do you have it still?", day="2026-05-20"),
        said("w-dan", "2026-05-20 12:00", "I'll dig it out and send it over tomorrow.", OWNER, DAN),
        said("w-dan", "2026-05-20 12:05", "Thank you, no rush.", DAN),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-05-31 06:00", messages=talk))
    desk.marks.budget(9, NOW)
    assert told(desk) == [("dan", "pledged"), ("ada", "pledged")]
    told_ = {one.person_key: one.reasons[0] for one in desk.agenda(NOW).people}
    assert (told_["dan"].by, told_["ada"].by) == (None, at("2026-06-01 00:00") // DAY_SECONDS)


def test_who_is_away_until_later_or_comes_back_later_is_in_no_silence(desk, tmp_path):
    talk = [
        said(f"w-{key}", f"2025-{month:02}-{day:02} {hour:02}:00", "Une nouvelle du chantier ?", *who)
        for key, person in (("ada", ADA), ("bea", BEA))
        for month in (2, 4, 6, 8)
        for day in (4, 11)
        for hour, who in ((9, (OWNER, person)), (11, (person,)))
    ]
    talk += [
        said("w-ada", "2025-09-12 09:00", "Je pars en congé maternité en octobre, retour fin mars.", ADA),
        said("w-ada", "2025-09-12 10:00", "Félicitations !", OWNER, ADA),
        said("w-ada", "2025-09-12 11:00", "Merci beaucoup", ADA),
        said("w-bea", "2025-09-12 10:00", "Félicitations !", OWNER, BEA),
        said("w-bea", "2025-09-12 11:00", "Merci beaucoup", BEA),
    ]
    talk += wrote(CLO, "Hi", day="2026-03-01")
    take(desk, archive(tmp_path / "one.zip", "2026-03-02 06:00", messages=talk))
    days = at("2026-03-02 09:00") // DAY_SECONDS - DAY
    assert ("bea", "silence") in told(desk, days)
    assert "ada" not in dict(told(desk, days))


def test_what_was_noted_and_never_went_out_is_not_written_and_promises_nothing(desk, tmp_path):
    talk = wrote(ADA, "What would such a workshop cost?", day="2026-05-28")
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == [("ada", "asked")]
    words = forms.AddressForm("Ada, I will send you the prices tomorrow.")
    desk.marks.address("ada", words, "cosmetic", NOW)
    assert told(desk, 4) == [("ada", "pledged")]
    # an archive of later shows that nothing was sent
    later = [*talk, said("t8", "2026-06-09 10:00", "Hello!", BEA)]
    take(desk, archive(tmp_path / "two.zip", "2026-06-12 06:00", messages=later))
    assert [one for one in told(desk, 12) if one[0] == "ada"] == [("ada", "asked")]


def test_who_asked_to_be_come_back_to_has_given_the_ground_for_it(desk, tmp_path):
    talk = [
        said("t1", "2026-03-02 10:00", "Hello Ada, how is the mill?", OWNER, ADA),
        said("t1", "2026-03-03 10:00", "All well. Could you ping me again in June about the roof?", ADA),
        said("t1", "2026-03-03 11:00", "Will do, thanks.", OWNER, ADA),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == [("ada", "put_off")]
    words = forms.AddressForm("Ada, June is here: how do the oak shingles on the roof of the mill fare?")
    assert desk.read_draft(words.text, "ada").read_as == "contextual"
    noted = desk.address("ada", words, NOW).marked.mark
    assert noted.answers_at == at("2026-03-03 00:00")
    with pytest.raises(CannotMark):
        desk.address("ada", forms.AddressForm(words.text), NOW - 60 * DAY_SECONDS)


def test_an_hour_that_the_owner_noted_to_have_fixed_is_among_the_days_to_come(desk, tmp_path):
    talk = [*wrote(ADA, "When shall we speak?", day="2026-05-28"), *wrote(BEA, "When?", day="2026-05-28")]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    # 2 June 2026 is a Tuesday
    desk.address("ada", forms.AddressForm("Ada, I will call you on Thursday at 3 pm."), NOW)
    desk.address("bea", forms.AddressForm("Béa, Thursdays are fine in general."), NOW)
    found = desk.agenda(NOW).coming
    assert [(one.person_key, one.on, one.by_owner) for one in found] == [("ada", DAY + 2, True)]
    assert (found[0].name, found[0].words) == ("Ada Rive", "Ada, I will call you on Thursday at 3 pm.")
    # an archive of later shows that nothing was sent
    later = [*talk, said("t8", "2026-06-03 22:00", "Hello!", CLO)]
    take(desk, archive(tmp_path / "two.zip", "2026-06-04 06:00", messages=later))
    assert desk.agenda(NOW + 2 * DAY_SECONDS).coming == ()


def test_who_complains_comes_before_whoever_asks_or_wrote(desk, tmp_path):
    talk = [
        *wrote(ADA, "Where shall we meet?", day="2026-05-28"),
        *wrote(BEA, "Your update has deleted my whole calendar. This can't go on.", day="2026-05-29"),
        *wrote(CLO, "The lunch was lovely, I told my sister all about the new barge.", day="2026-05-30"),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    made = desk.agenda(NOW)
    assert [(one.person_key, one.reasons[0].code) for one in made.people][:2] == [
        ("bea", "complained"), ("ada", "asked"),
    ]  # fmt: skip
    assert "something is wrong" in str(say_agenda(made, "en").sections[0])


def test_a_day_that_passed_is_told_until_something_is_noted_of_it(desk, tmp_path):
    fixed = "I will call you on Thursday at 3 pm."
    talk = [
        said("t1", "2026-05-27 10:00", "When?", ADA),
        said("t1", "2026-05-27 11:00", fixed, OWNER, ADA),
        said("t2", "2026-05-27 10:00", "See you on Friday at noon.", BEA),
        said("t2", "2026-05-27 12:00", "Yes", OWNER, BEA),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    made = desk.agenda(NOW)
    assert [(one.person_key, one.on, one.by_owner) for one in made.passed] == [
        ("bea", DAY - 4, False),
        ("ada", DAY - 5, True),
    ]
    assert desk.agenda(NOW) == made
    desk.marks.note("ada", forms.OutcomeForm("call", on="2026-05-28"), NOW)
    desk.marks.note("bea", forms.NoteForm("could not make it, flu"), NOW)
    assert desk.agenda(NOW).passed == ()


def test_what_was_promised_on_the_day_of_a_meeting_is_owed_though_the_meeting_is_noted(desk, tmp_path):
    talk = [
        *wrote(ADA, "See you on the 26th.", day="2026-05-20"),
        said(
            "t1",
            "2026-05-26 18:00",
            "Thank you for this morning. I will send you the plan by Friday.",
            OWNER,
            ADA,
        ),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-02 06:00", messages=talk))
    assert told(desk) == [("ada", "pledged")]
    desk.marks.note("ada", forms.OutcomeForm("meeting", "2026-05-26"), NOW)
    assert told(desk) == [("ada", "pledged")]
    desk.marks.note("ada", forms.OutcomeForm("call", "2026-05-27"), NOW)
    assert told(desk) == []
