"""An answer says what is known, what is missing, and why to doubt it."""

import re
from math import inf
from typing import Any

import pytest

from tests.questions.by_hand import DAY, Fate, Import, scope
from visavis.errors import CannotAsk
from visavis.questions import acceptance, invitations, ladder
from visavis.questions.answers import (
    ACCEPTED,
    EXCHANGED,
    MINIMUM,
    REPLIED,
    Answer,
    Comparison,
    Group,
    Needed,
    Slice,
    Stated,
    Wait,
)
from visavis.questions.catalogue import STATED, question
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import newcombe, wilson

DAY_0 = 20_000
LAST_DAY = DAY_0 + 100
LAST = Import(LAST_DAY * DAY)
ALL, PLAIN, NOTED = (Slice("outgoing", note) for note in ("any", "none", "contextual"))


def sent(*batches: tuple[int, str, str, int], age: int = 100) -> list[Fate]:
    """Return invitations sent so many days before the last export: (how many, note, state, days)."""
    rows: list[Fate] = []
    for count, note, state, days in batches:
        for _ in range(count):
            at = (LAST_DAY - age) * DAY + 7
            rows.append(Fate(len(rows) + 1, 1, at, note, state, 1, days))
    return rows


@pytest.fixture
def sqlite(tmp_path):
    return f"sqlite:///{tmp_path / 'ledger.sqlite'}"


def ask(address, rows, *imports: Import) -> Answer[Group]:
    with scope(address, rows, imports or (LAST,)) as own:
        return invitations.ask(own)


def wait(address, rows, *imports: Import) -> Answer[Wait]:
    with scope(address, rows, imports or (LAST,)) as own:
        return acceptance.ask(own)


def part(answer, slice_: Slice):
    assert not isinstance(answer.parts, NotEnough)
    (found,) = (one for one in answer.parts if one.slice == slice_)
    return found


def codes(answer) -> set[str]:
    return {doubt.code for doubt in answer.doubts}


def test_the_pending_are_never_refused(sqlite):
    rows = sent((30, "none", "accepted", 2), (10, "none", "gone", 9))
    rows += [
        row._replace(invitation_id=row.invitation_id + 500) for row in sent((60, "none", "pending", 1), age=1)
    ]
    group = part(ask(sqlite, rows), PLAIN)
    assert group.rate(ACCEPTED, None).value == 0.3
    # the 60 that were sent yesterday say nothing of the second day and after
    assert group.rate(ACCEPTED, 21).value == 0.75
    assert group.rate(ACCEPTED, 21).method == "aalen_johansen"


def test_shares_so_far_are_wilsons(sqlite):
    rows = sent((12, "contextual", "accepted", 3), (8, "contextual", "pending", 100))
    rows[0] = rows[0]._replace(replied_at=(DAY_0 + 4) * DAY)
    group = part(ask(sqlite, rows), NOTED)
    assert group.rate(ACCEPTED, None) == Finding(0.6, wilson(12, 20), 20, "wilson")
    assert group.rate(REPLIED, None) == Finding(0.05, wilson(1, 20), 20, "wilson")
    assert group.rate(EXCHANGED, None) == Finding(0.0, wilson(0, 20), 20, "wilson")
    assert (group.counts.replied, group.counts.exchanged) == (1, 0)


def test_fewer_than_five_are_no_rate(sqlite):
    group = part(ask(sqlite, sent((4, "none", "accepted", 1))), PLAIN)
    assert {rate.found for rate in group.rates} == {NotEnough("few", 4, MINIMUM)}
    waited = part(wait(sqlite.replace("ledger", "other"), sent((4, "none", "accepted", 1))), ALL)
    assert waited.curve == waited.median == NotEnough("few", 4, MINIMUM)
    assert waited.at_risk == ()


def test_four_can_never_say_much_and_five_can():
    assert min(wilson(k, 4).high - wilson(k, 4).low for k in range(5)) > 0.48
    assert min(wilson(k, 5).high - wilson(k, 5).low for k in range(6)) < 0.44


def test_invitations_too_young_for_a_horizon_give_none(sqlite):
    rows = sent((6, "none", "accepted", 1), (2, "none", "pending", 30), age=30)
    rows[5] = rows[5]._replace(state="pending", followed_days=30)
    rows[4] = rows[4]._replace(state="pending", followed_days=30)
    group = part(ask(sqlite, rows), PLAIN)
    assert group.rate(ACCEPTED, 60) == NotEnough("few_followed", 4, MINIMUM)
    assert group.rate(ACCEPTED, 21).value == 0.5


def test_a_horizon_past_all_following_gives_none(sqlite):
    rows = sent((9, "none", "accepted", 1), (9, "none", "pending", 30), age=30)
    assert part(ask(sqlite, rows), PLAIN).rate(ACCEPTED, 60) == NotEnough("follow_up", 30, 60)


def test_an_exchange_is_not_estimated_above_the_reply_that_it_takes(sqlite):
    rows = sent((5, "contextual", "accepted", 2))
    for number in range(3):
        replied, exchanged = (DAY_0 + 5) * DAY, (DAY_0 + 50) * DAY
        rows[number] = rows[number]._replace(replied_at=replied, exchanged_at=exchanged)
    # most were followed for three weeks only: their silence says little of an exchange within sixty days
    young = sent((7, "contextual", "accepted", 2), age=22)
    rows += [row._replace(invitation_id=row.invitation_id + 500) for row in young]
    group = part(ask(sqlite, rows), NOTED)
    assert group.rate(REPLIED, 60).value == pytest.approx(3 / 12)
    assert group.rate(EXCHANGED, 60) == NotEnough("above_step", 60, 25)
    assert group.rate(EXCHANGED, 21).value == 0


def test_without_messages_a_reply_is_unknown_and_not_nil(sqlite):
    rows = sent((20, "none", "accepted", 1))
    answer = ask(sqlite, rows, LAST._replace(covers="invitations connections"))
    group = part(answer, PLAIN)
    assert (group.counts.replied, group.counts.exchanged) == (None, None)
    for event in (REPLIED, EXCHANGED):
        for days in (None, 21, 60):
            assert group.rate(event, days) == NotEnough("no_messages", 0, 1)
    assert group.rate(ACCEPTED, 21).value == 1


@pytest.mark.parametrize(
    ("covers", "reason"),
    [("connections messages", "no_invitations"), ("invitations messages", "no_connections")],
)
def test_what_no_import_holds_makes_no_answer(sqlite, covers, reason):
    asks: tuple[Any, ...] = (ask, wait)
    for number, asked in enumerate(asks):
        rows = sent((20, "none", "pending", 100))
        answer = asked(sqlite.replace("ledger", str(number)), rows, LAST._replace(covers=covers))
        assert answer.parts == NotEnough(reason, 0, 1)
        assert answer.comparisons == ()


def test_a_table_of_invitations_without_any_is_no_zero(sqlite):
    assert ask(sqlite, []).parts == NotEnough("no_invitation", 0, 1)
    assert wait(sqlite.replace("ledger", "other"), []).parts == NotEnough("no_invitation", 0, 1)


def compared(answer: Answer[Group]) -> Comparison:
    (found,) = answer.comparisons
    return found


def test_a_note_is_compared_with_none_among_those_old_enough(sqlite):
    old = sent(
        (15, "contextual", "accepted", 21),
        (5, "contextual", "accepted", 22),
        (12, "none", "accepted", 0),
        (28, "none", "gone", 9),
    )
    young = sent((40, "contextual", "accepted", 1), age=20)
    rows = [row._replace(invitation_id=number) for number, row in enumerate(old + young)]
    found = compared(ask(sqlite, rows))
    assert (found.first.accepted, found.first.n, found.second.accepted, found.second.n) == (15, 20, 12, 40)
    gap = 15 / 20 - 12 / 40
    assert found.difference == Finding(gap, newcombe(15, 20, 12, 40), 60, "newcombe")
    assert found.needed == Needed(10, 0.3, 356, (20, 40))


def test_a_comparison_says_that_nobody_drew_lots(sqlite):
    rows = sent((20, "contextual", "accepted", 1), (20, "none", "gone", 1))
    assert "not_randomised" in codes(ask(sqlite, rows))


def test_fewer_than_ten_a_side_are_not_compared(sqlite):
    answer = ask(sqlite, sent((9, "contextual", "accepted", 1), (50, "none", "accepted", 1)))
    found = compared(answer)
    assert found.difference == found.needed == NotEnough("few_settled", 9, 10)
    assert "not_randomised" not in codes(answer)


def test_one_kind_alone_is_compared_with_nothing(sqlite):
    assert ask(sqlite, sent((50, "contextual", "accepted", 1))).comparisons == ()


def test_a_gap_is_planned_inside_the_scale(sqlite):
    rows = sent((20, "contextual", "accepted", 1), (20, "none", "accepted", 1))
    needed = compared(ask(sqlite, rows)).needed
    assert isinstance(needed, Needed)
    assert (needed.base, needed.each) == (1, 74)


def test_each_kind_is_compared_with_every_plainer_one(sqlite):
    rows = sent((10, "contextual", "accepted", 1), (10, "cosmetic", "gone", 1), (10, "none", "accepted", 1))
    answer = ask(sqlite, rows)
    assert not isinstance(answer.parts, NotEnough)
    assert [one.slice.note for one in answer.parts] == ["any", "none", "cosmetic", "contextual"]
    assert [(one.first.slice.note, one.second.slice.note) for one in answer.comparisons] == [
        ("cosmetic", "none"), ("contextual", "none"), ("contextual", "cosmetic"),
    ]  # fmt: skip


def test_what_is_not_counted_is_doubted_aloud(sqlite):
    rows = sent(
        (10, "none", "accepted", 1),
        (3, "none", "unknown", 0),
        (2, "none", "accepted", 9),
        (4, "none", "gone", 9),
    )
    rows = [
        row._replace(in_window=0) if row.followed_days == 9 and row.state == "accepted" else row
        for row in rows
    ]
    answer = ask(sqlite, rows)
    counts = part(answer, ALL).counts
    assert (counts.sent, counts.unknown, counts.counted) == (19, 3, 14)
    assert counts.accepted + counts.pending + counts.gone == counts.counted
    doubts = {doubt.code: doubt.fields for doubt in answer.doubts}
    assert doubts["outside_windows"] == {"n": 2}
    assert doubts["unknown_addresses"] == {"n": 3}
    assert doubts["gone_dates"] == {"n": 4}


def test_half_is_the_day_by_which_half_of_all_were_accepted(sqlite):
    rows = sent((4, "none", "accepted", 1), (1, "none", "accepted", 8), (5, "none", "pending", 100))
    found = part(wait(sqlite, rows), ALL)
    # of the same curve: where its upper bound is half, and where its lower one would be
    assert isinstance(found.median, Finding)
    assert found.median == Finding(8, Interval(1, inf), 10, "brookmeyer_crowley")
    assert found.n == 10
    assert found.at_risk == ((0, 10), (7, 6), (21, 5), (60, 5), (120, 0))


def test_half_that_is_not_reached_is_no_number(sqlite):
    rows = sent((4, "none", "accepted", 1), (6, "none", "pending", 100))
    assert part(wait(sqlite, rows), ALL).median == NotEnough("half_not_reached", 40, 50)


def test_quick_acceptances_are_counted_among_those_that_had_time(sqlite):
    old = sent(
        (6, "none", "accepted", 1),
        (2, "none", "accepted", 8),
        (2, "none", "accepted", 60),
        (1, "none", "accepted", 61),
    )
    young = sent((50, "none", "accepted", 0), age=59)
    rows = [row._replace(invitation_id=number) for number, row in enumerate(old + young)]
    quick = part(wait(sqlite, rows), ALL).quick
    assert [(rate.within, rate.found.value, rate.found.n) for rate in quick] == [
        (1, 0.6, 10),
        (7, 0.6, 10),
        (30, 0.8, 10),
    ]


def test_invitations_received_are_no_part_of_the_wait(sqlite):
    rows = [row._replace(outgoing=0) for row in sent((20, "none", "accepted", 1))]
    assert wait(sqlite, rows).parts == NotEnough("no_invitation", 0, 1)


def test_no_question_goes_by_another_name():
    for name, stated in STATED.items():
        assert stated.name == name
    with pytest.raises(CannotAsk) as refused:
        question("miracles")
    assert refused.value.fields["known"] == ", ".join(STATED)


@pytest.mark.parametrize("module", [invitations, acceptance, ladder], ids=lambda module: module.__name__)
def test_every_question_states_itself_before_it_is_answered(module):
    stated: Stated = module.STATED
    assert stated.until
    assert stated.censored
    assert stated.minimum == MINIMUM
    for word in ("Counted:", "From:", "Until:", "Censored:"):
        assert re.search(rf"\b{word}", module.__doc__)
