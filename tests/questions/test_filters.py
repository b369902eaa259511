"""A question asked of a part of the ledger answers from that part alone, and says so."""

import json
from collections import Counter
from datetime import date, timedelta

import pytest

from tests.questions.test_truth import create_database
from visavis import demo
from visavis.cli.run import run
from visavis.desk import Desk
from visavis.desk.asking import FilterForm
from visavis.errors import CannotAsk, CannotMark
from visavis.relations import listing
from visavis.words import say_answer, say_error

DAY = 86_400
MIDDLE = demo.ENDS - 90
NOW = demo.ENDS * DAY


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived(request, tmp_path_factory):
    """Give the desk of an invented life on each engine, with a group of some forty people."""
    folder = tmp_path_factory.mktemp("lived")
    address = f"sqlite:///{folder / 'ledger.sqlite'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgresql_url") + "/filtered"
        create_database(request.getfixturevalue("postgresql_url"), "filtered")
    written = demo.write_archive(demo.generate(4, people=900), NOW, folder)
    with Desk(address) as desk:
        list(desk.import_archives([written.path], now=NOW))
        desk.marks.group("Salon", [one.person_key for one in desk.people(limit=120)][::3], NOW)
        yield desk


def asked(desk, question, **typed):
    return desk.ask(question, desk.filter(FilterForm(**typed), NOW))


def sent(answer):
    return {part.slice: part.counts.sent for part in answer.parts}


def known(desk):
    with desk.ledger.reading() as connection:
        return list(listing.invitations(connection, desk.owner))


def iso(day):
    return str(date(1970, 1, 1) + timedelta(days=day))


def test_a_period_holds_both_its_days_and_two_of_them_make_the_whole(lived):
    whole = sent(lived.ask("invitations"))
    before = sent(asked(lived, "invitations", until=iso(MIDDLE - 1)))
    after = sent(asked(lived, "invitations", since=iso(MIDDLE)))
    assert {one: before.get(one, 0) + after.get(one, 0) for one in whole} == whole
    days = Counter(one.sent_at // DAY for one in known(lived))
    day, there = days.most_common(1)[0]
    one_day = sent(asked(lived, "invitations", since=iso(day), until=iso(day)))
    assert sum(n for part, n in one_day.items() if part.note == "any") == there


def test_a_direction_and_a_kind_of_note_are_those_invitations_alone(lived):
    noted = sent(asked(lived, "invitations", direction="outgoing", note="contextual"))
    truth = [one for one in known(lived) if one.direction == "outgoing" and one.note_kind == "contextual"]
    assert {part.direction for part in noted} == {"outgoing"}
    assert set(noted.values()) == {len(truth)}
    waited = asked(lived, "acceptance", note="none")
    # the whole would be the same row again
    assert [part.slice.note for part in waited.parts] == ["none"]


def test_a_group_is_those_people_alone_whatever_is_asked_of_them(lived):
    (group,) = lived.marks.groups()
    theirs = [one for one in known(lived) if one.person_key in group.members]
    found = sent(asked(lived, "invitations", group="salon"))
    assert sum(n for part, n in found.items() if part.note == "any") == len(theirs)
    (ladder,) = asked(lived, "ladder", group=str(group.number)).parts
    assert ladder.people == len(group.members) == 40
    rungs = [one.rung for one in lived.people() if one.person_key in group.members]
    steps = {step.rung: step.people for step in ladder.steps}
    assert steps["exchanging"] == rungs.count("exchanging")
    turns = sum(one.turns for one in lived.people() if one.person_key in group.members)
    spoken = {(part.by, part.of): part.turns for part in asked(lived, "answering", group="Salon").parts}
    assert spoken["owner", "any"] + spoken["person", "any"] == turns


def test_turns_and_weeks_are_those_of_the_period(lived):
    def turns(**typed):
        answer = asked(lived, "answering", **typed)
        return {(part.by, part.of): part.turns for part in answer.parts}

    whole, before, after = turns(), turns(until=iso(MIDDLE - 1)), turns(since=iso(MIDDLE))
    assert {part: before[part] + after[part] for part in whole} == whole
    assert all(before.values())
    (lately,) = asked(lived, "presence", since=iso(MIDDLE - 400), until=iso(MIDDLE)).parts
    assert lately.weeks[0].monday_on >= MIDDLE - 400
    assert lately.weeks[-1].monday_on + 6 <= MIDDLE


def test_the_answer_says_of_what_it_is(lived):
    answer = asked(lived, "invitations", since=iso(MIDDLE), note="none", group="Salon")
    assert say_answer(answer, "en").title.endswith(", without a note, group “Salon”)")
    assert "à partir du" in say_answer(answer, "fr").title
    assert "(" not in say_answer(lived.ask("invitations"), "en").title


@pytest.mark.parametrize(
    ("question", "typed", "code"),
    [
        ("evidence", {"note": "none"}, "no_such_filter"),
        ("ladder", {"since": "2026-01-01"}, "no_such_filter"),
        ("invitations", {"note": "nice"}, "no_such_value"),
        ("invitations", {"direction": "up"}, "no_such_value"),
        ("invitations", {"group": "Nobody"}, "no_such_group"),
        ("invitations", {"since": "2026-02-01", "until": "2026-01-01"}, "period_backwards"),
        ("invitations", {"since": "spring"}, "no_day"),
    ],
)
def test_what_no_question_takes_is_refused(lived, question, typed, code):
    with pytest.raises((CannotAsk, CannotMark)) as refused:
        asked(lived, question, **typed)
    assert refused.value.code == code
    for lang in ("fr", "en"):
        assert "{" not in say_error(refused.value, lang)


def test_a_filter_that_is_not_taken_is_named_in_words(lived):
    with pytest.raises(CannotAsk) as refused:
        asked(lived, "ladder", since="2026-01-01")
    said = say_error(refused.value, "fr")
    assert "ne se pose pas par période." in said
    assert said.endswith("groupe.")
    with pytest.raises(CannotAsk) as refused:
        asked(lived, "evidence", note="none")
    assert say_error(refused.value, "en").endswith("What it takes: nothing.")


def test_the_command_narrows_as_the_desk_does(lived, capsys):
    words = ["ask", "invitations", "--ledger", lived.place, "--note", "none", "--direction", "outgoing"]
    assert run([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["asked_of"]["note"] == "none"
    assert {part["slice"]["direction"] for part in told["parts"]} == {"outgoing"}
