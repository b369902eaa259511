"""The database counts what plain Python counts, on each engine, and nothing of others."""

from collections import Counter

import pytest

from tests.questions.by_hand import DAY, Fate, Import, counted, fates, scope, true_spells
from visavis.questions.coverage import coverage, doubts_of_exports, find_exports, sent_before
from visavis.questions.histograms import acceptance_spells, hidden_connections, talk_spells, tally

LAST_DAY = 20_400
EXPORTED_AT = LAST_DAY * DAY + 36_000
ROWS = fates(7, 900, LAST_DAY)


def spells(rows) -> Counter[tuple[object, ...]]:
    found: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        key = (row.outgoing, row.note_kind, row.days, row.outcome)
        assert key not in found
        found[key] = row.n
    return found


def test_invitations_are_counted_by_direction_note_and_state(database_url):
    want: Counter[tuple[object, ...]] = Counter()
    for row in ROWS:
        key = (row.outgoing, row.note_kind, row.state, int(row in counted(ROWS)))
        want[(*key, "n")] += 1
        want[(*key, "replied")] += row.replied_at is not None
        want[(*key, "exchanged")] += row.exchanged_at is not None
    with scope(database_url, ROWS, []) as own:
        rows = tally(own)
    got = Counter(
        {
            (row.outgoing, row.note_kind, row.state, row.counted, name): getattr(row, name)
            for row in rows
            for name in ("n", "replied", "exchanged")
        }
    )
    assert got == want
    assert len({row.state for row in rows}) == 4


def test_the_wait_for_acceptance_is_counted_day_by_day(database_url):
    with scope(database_url, ROWS, []) as own:
        assert spells(acceptance_spells(own)) == true_spells(ROWS, "accepted", 0)


@pytest.mark.parametrize("days", [0, 21, 60])
def test_who_is_old_enough_is_told_by_the_day_of_sending(database_url, days):
    old = [row for row in ROWS if row.sent_at // DAY + days <= LAST_DAY]
    with scope(database_url, ROWS, [Import(EXPORTED_AT)]) as own:
        found = acceptance_spells(own, sent_before(find_exports(own), days))
    assert spells(found) == true_spells(old, "accepted", 0)
    assert len(old) < len(ROWS) or days == 0


@pytest.mark.parametrize("event", ["replied", "exchanged"])
@pytest.mark.parametrize("heard_until", [LAST_DAY, LAST_DAY - 50])
def test_a_reply_is_awaited_as_long_as_messages_are_shown(database_url, event, heard_until):
    with scope(database_url, ROWS, []) as own:
        assert spells(talk_spells(own, event, heard_until)) == true_spells(ROWS, event, heard_until)


def test_an_empty_ledger_counts_nothing(database_url):
    with scope(database_url, [], []) as own:
        assert (tally(own), acceptance_spells(own), talk_spells(own, "replied", LAST_DAY)) == ([], [], [])
        assert find_exports(own).missing() is not None


def test_exports_are_known_by_what_their_imports_hold_together(database_url):
    imports = [
        Import(30 * DAY, "connections messages"),
        Import(20 * DAY, "invitations"),
        Import(20 * DAY, "connections"),
        Import(40 * DAY, published=0),
        Import(10 * DAY, "messages profile"),
    ]
    with scope(database_url, [], imports) as own:
        known = find_exports(own)
    assert known.invitations == (20 * DAY,)
    assert known.connections == (20 * DAY, 30 * DAY)
    assert known.messages == (10 * DAY, 30 * DAY)
    assert known.missing() is None


def test_hidden_connections_are_those_of_one_export_counted_once(database_url):
    shown = ((LAST_DAY - 3, 2), (LAST_DAY - 2, 5))
    imports = [
        Import(EXPORTED_AT, hidden=shown),
        Import(EXPORTED_AT, "connections", hidden=shown),
        Import(EXPORTED_AT - 90 * DAY, hidden=((LAST_DAY - 100, 8),)),
    ]
    with scope(database_url, [], imports) as own:
        assert hidden_connections(own, EXPORTED_AT, LAST_DAY - 200) == 7
        assert hidden_connections(own, EXPORTED_AT, LAST_DAY - 2) == 5


def test_windows_that_touch_are_one_and_gaps_are_told(database_url):
    ends = [400 * DAY, 580 * DAY, 800 * DAY + 1]
    with scope(database_url, [], [Import(end) for end in ends]) as own:
        known = find_exports(own)
        doubts = {doubt.code: doubt.fields for doubt in doubts_of_exports(own, known)}
    assert coverage(known).windows == ((220 * DAY, 580 * DAY), (620 * DAY + 1, 800 * DAY + 1))
    assert doubts == {
        "left_truncated": {"since": 220 * DAY},
        "vanished": {},
        "uncovered": {"n": 1, "days": 41},
    }


def test_connections_older_than_the_last_invitations_are_doubted(database_url):
    imports = [Import(400 * DAY, hidden=((399, 4),)), Import(450 * DAY, "invitations")]
    with scope(database_url, [], imports) as own:
        doubts = {doubt.code: doubt.fields for doubt in doubts_of_exports(own, find_exports(own))}
    assert doubts["stale_connections"] == {"last": 400 * DAY}
    assert doubts["hidden_acceptances"]["n"] == 4


def test_a_reply_long_after_is_no_negative_wait(database_url):
    rows = [Fate(1, 1, LAST_DAY * DAY, "none", "accepted", 1, 0)]
    with scope(database_url, rows, []) as own:
        (row,) = talk_spells(own, "replied", LAST_DAY - 9)
    assert (row.days, row.outcome, row.n) == (0, 0, 1)
