"""What the past says of two kinds of note is a description, and says what it would take to know."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.ledger.handmade import archive, at, connected, invited, said
from tests.ledger.readback import take
from visavis.desk import Desk
from visavis.questions.past import _quarter
from visavis.study.difference import gap_between
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import newcombe, wilson
from visavis.study.strata import Standardised
from visavis.traces import DAY_SECONDS
from visavis.words import say, say_answer
from visavis.words.past import to_know

if TYPE_CHECKING:
    from collections.abc import Sequence

EXPORTED = datetime(2026, 6, 28, 12, tzinfo=UTC)


class Years:
    """Invitations of an owner, by how many days before the export they were sent."""

    def __init__(self) -> None:
        self.invitations: list[Sequence[str]] = []
        self.connections: list[Sequence[str]] = []
        self.messages: list[Sequence[str]] = []
        self.people = 0

    def sent(self, days: int, n: int, accepted: int, **how: int) -> None:
        """Send so many, the first of them accepted; `how` may be note, met (1 or 0) and after (days)."""
        note, met, after = (how.get(name, usual) for name, usual in (("note", 0), ("met", 0), ("after", 2)))
        on = EXPORTED - timedelta(days=days)
        for number in range(n):
            self.people += 1
            person = (f"Person N{self.people}", f"p{self.people}")
            told = (
                f"Sur votre exposé {self.people} et ses {self.people} chiffres, une question." if note else ""
            )
            self.invitations.append(invited(f"{on:%Y-%m-%d} 10:00", person, told))
            if number < accepted:
                self.connections.append(connected(f"{on + timedelta(days=after):%Y-%m-%d}", person))
            if met:
                before = on - timedelta(days=30)
                self.messages.append(said(f"2-{self.people}", f"{before:%Y-%m-%d} 09:00", "Bonjour", person))

    def compared(self, desk: Desk, folder: Path) -> tuple[Any, Any]:
        path = archive(
            folder / "a.zip",
            f"{EXPORTED:%Y-%m-%d %H:%M}",
            invitations=self.invitations,
            connections=self.connections,
            messages=self.messages,
        )
        take(desk, path)
        (one,) = desk.ask("invitations").comparisons
        assert one.past is not None
        return one, one.past


def test_people_met_before_and_seasons_no_longer_make_the_difference(desk, tmp_path):
    years = Years()
    years.sent(120, 40, 32, note=1, met=1)
    years.sent(120, 10, 8, met=1)
    years.sent(60, 10, 2, note=1)
    years.sent(60, 40, 8)
    one, past = years.compared(desk, tmp_path)
    assert one.difference.value == pytest.approx(34 / 50 - 16 / 50)
    found = past.standardised
    assert isinstance(found, Standardised)
    assert found.gap.value == pytest.approx(0, abs=1e-9)
    assert found.left_out == 0
    assert found.gap.interval.low < 0 < found.gap.interval.high


def test_whoever_has_nobody_alike_is_left_out_and_counted(desk, tmp_path):
    years = Years()
    years.sent(100, 20, 10, note=1)
    years.sent(100, 20, 10)
    years.sent(100, 7, 7, note=1, met=1)
    _, past = years.compared(desk, tmp_path)
    assert past.standardised.left_out == 7
    said_of_it = str(say_answer(desk.ask("invitations"), "en"))
    assert "7 invitations have nobody to be compared with" in said_of_it


def test_a_share_of_few_says_that_its_range_is_fragile(desk, tmp_path):
    years = Years()
    years.sent(100, 9, 5, note=1)
    years.sent(100, 30, 20)
    years.compared(desk, tmp_path)
    found = desk.ask("invitations")
    few, many = (part.rate("accepted", 21) for part in found.parts if part.slice.note != "any")
    assert sorted(map(len, (few.doubts, many.doubts))) == [0, 1]
    assert [doubt.fields for doubt in found.doubts if doubt.code == "few_known"] == [{"n": 9}]
    assert "9 invitations followed long enough" in str(say_answer(found, "en"))


def test_those_that_wait_count_as_waiting_and_bring_no_gap_of_their_own(desk, tmp_path):
    years = Years()
    # the same for both, but the notes are of last week, and half of what will come is still to come
    for day in range(25, 85, 2):
        years.sent(day, 2, 1, after=2)
        years.sent(day, 1, 1, after=12)
    for day in range(25, 85, 8):
        years.sent(day, 2, 1, note=1, after=2)
        years.sent(day, 1, 1, note=1, after=12)
    for _ in range(10):
        years.sent(5, 2, 1, note=1, after=2)
        years.sent(5, 1, 0, note=1)
    _, past = years.compared(desk, tmp_path)
    # to divide by all that were sent would show a gap of some twenty points
    assert abs(past.so_far.value) < 0.06
    assert past.so_far.method == "aalen_johansen"
    assert past.so_far.n == 90 + 24 + 30
    assert past.so_far.interval.low < 0 < past.so_far.interval.high


def test_a_hidden_cause_is_measured_against_the_gap_and_against_chance(desk, tmp_path):
    years = Years()
    years.sent(100, 100, 62, note=1)
    years.sent(100, 100, 72)
    _, past = years.compared(desk, tmp_path)
    strength, near = past.strength
    # RR + sqrt(RR (RR - 1)) for 72 / 62, whose range holds 1
    assert strength == pytest.approx(1.59, abs=0.01)
    assert near == 1
    told = str(say_answer(desk.ask("invitations"), "en"))
    assert "No hidden cause is needed" in told


def test_a_clear_gap_names_the_kind_that_a_cause_would_have_to_bring_about(desk, tmp_path):
    years = Years()
    years.sent(100, 100, 30, note=1)
    years.sent(100, 100, 72)
    _, past = years.compared(desk, tmp_path)
    assert past.strength[1] > 2
    assert "made both inviting without a note and being accepted" in str(
        say_answer(desk.ask("invitations"), "en")
    )


def test_nothing_of_it_is_a_verdict_and_all_of_it_ends_with_an_experiment(desk, tmp_path):
    years = Years()
    years.sent(30, 60, 40, note=1)
    years.sent(30, 60, 30)
    _, past = years.compared(desk, tmp_path)
    assert past.maximum > 300
    # and three weeks more, for the last to be known
    assert past.weeks == -(-2 * past.maximum // 15) + 3
    for lang in ("fr", "en"):
        answer = desk.ask("invitations")
        (section,) = (
            one for one in say_answer(answer, lang).sections if one.title == say("answer.compared", lang)
        )
        assert "erdict" not in str(section)
        assert section.blocks[-1:] == tuple(to_know(answer, lang))


def test_too_few_for_a_comparison_still_leave_an_experiment(desk, tmp_path):
    years = Years()
    years.sent(30, 5, 4, note=1)
    years.sent(30, 60, 30)
    one, past = years.compared(desk, tmp_path)
    assert isinstance(one.difference, NotEnough)
    assert past.maximum is None
    assert isinstance(past.standardised, NotEnough)
    assert "run an experiment" in str(say_answer(desk.ask("invitations"), "en"))


def test_two_intervals_square_and_add_as_newcombe_does():
    one = Finding(0.7, wilson(56, 80), 80, "wilson")
    other = Finding(0.6, wilson(48, 80), 80, "wilson")
    whole = newcombe(56, 80, 48, 80)
    found = gap_between(one, other)
    assert (found.low, found.high) == pytest.approx((whole.low, whole.high))
    sure = Finding(1.0, Interval(1.0, 1.0), 5, "wilson")
    never = Finding(0.0, Interval(0.0, 0.0), 5, "wilson")
    assert gap_between(sure, never) == Interval(1.0, 1.0)


def test_alike_are_those_of_one_quarter_of_a_calendar():
    days = ("2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30", "2027-01-01")
    first, last, next_, end, later = (_quarter(at(f"{day} 12:00") // DAY_SECONDS) for day in days)
    assert first == last < next_ == end < later
