"""What a question answers about an invented life is what plain Python counts in its truth."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from visavis import demo
from visavis.demo.sightings import look
from visavis.demo.truth import TrueInvitation
from visavis.desk import Desk
from visavis.desk.asking import ask
from visavis.questions.answers import Group, Slice, Wait
from visavis.relations import listing
from visavis.study.duration import cumulative_incidence

DAY = 86_400
# a first archive from when there were no addresses, a gap, two that overlap, and another gap
DAYS_BEFORE_THE_END = (1_090, 400, 250, 20)


@dataclass(frozen=True)
class Told:
    exports: list[demo.Export]
    paths: list[Path]
    true: tuple[TrueInvitation, ...]
    last_seen: dict[tuple[bool, str | None, int], int]

    @property
    def last_day(self) -> int:
        return self.exports[-1][0] // DAY

    def followed(self, one: TrueInvitation) -> tuple[int, int]:
        """Return for how many days an invitation was followed, and what ended it."""
        sent_on = one.sent_at // DAY
        if one.accepted_on is not None:
            return max(one.accepted_on - sent_on, 0), 1
        if one.state == "pending":
            return self.last_day - sent_on, 0
        last = self.last_seen[one.direction == "outgoing", one.person_key, one.sent_at]
        later = min(at for at, _, _ in self.exports if at > last)
        return (last + later) // 2 // DAY - sent_on, 2


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Told:
    life = demo.generate(4, people=900)
    folder = tmp_path_factory.mktemp("archives")
    written = [
        demo.write_archive(life, (demo.ENDS - days) * DAY, folder / str(days)) for days in DAYS_BEFORE_THE_END
    ]
    exports = [(one.exported_at, one.era, one.kind) for one in written]
    seen = {
        (outgoing, key, at): one.last
        for (outgoing, key, _, at), one in look(life, exports).invitations.items()
    }
    paths = [one.path for one in written]
    return Told(exports, paths, demo.truth(life, exports).invitations, seen)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def answers(told, request, tmp_path_factory):
    """Give the answers of a ledger on each engine, filled once for all the claims below."""
    address = f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'ledger.sqlite'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgresql_url") + "/answers"
        create_database(request.getfixturevalue("postgresql_url"), "answers")
    with Desk(address) as desk:
        list(desk.import_archives(told.paths, now=0))
        found: dict[str, Any] = {
            name: ask(desk.ledger, desk.owner, name) for name in ("invitations", "acceptance")
        }
        with desk.ledger.reading() as connection:
            found["kinds"] = {
                (one.direction, one.person_key or one.person_name, one.sent_at): one.note_kind
                for one in listing.invitations(connection, desk.owner)
            }
        return found


def create_database(url: str, name: str) -> None:
    with psycopg.connect(f"{url.replace('+psycopg', '')}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")


def of(slice_: Slice, kinds: Mapping[tuple[str, str | None, int], str]) -> Callable[[TrueInvitation], bool]:
    """Return what tells whether an invitation belongs to a slice, its kind taken as it was read."""

    def belongs(one: TrueInvitation) -> bool:
        kind = kinds[one.direction, one.person_key or one.person_name, one.sent_at] or "unjudged"
        return one.direction == slice_.direction and slice_.note in ("any", kind)

    return belongs


def is_counted(one: TrueInvitation) -> bool:
    return one.in_window and one.state != "unknown"


def test_counts_are_those_of_the_truth(answers, told):
    groups: tuple[Group, ...] = answers["invitations"].parts
    assert {(group.slice.direction, group.slice.note) for group in groups} == {
        ("outgoing", "any"), ("outgoing", "none"), ("outgoing", "cosmetic"), ("outgoing", "contextual"),
        ("incoming", "any"), ("incoming", "none"), ("incoming", "unjudged"),
    }  # fmt: skip
    for group in groups:
        mine = [one for one in told.true if of(group.slice, answers["kinds"])(one)]
        counted = [one for one in mine if is_counted(one)]
        states = Counter(one.state for one in counted)
        counts = group.counts
        assert counts.sent == len(mine)
        assert counts.unknown == sum(one.state == "unknown" for one in mine)
        assert counts.counted == len(counted)
        assert (counts.accepted, counts.pending, counts.gone) == tuple(
            states[state] for state in ("accepted", "pending", "gone")
        )
        assert counts.replied == sum(one.replied_at is not None for one in counted)
        assert counts.exchanged == sum(one.exchanged_at is not None for one in counted)


def test_this_life_holds_every_state(answers):
    counts = answers["invitations"].parts[0].counts
    assert min(counts.accepted, counts.pending, counts.gone, counts.unknown, counts.replied) > 0
    assert {doubt.code for doubt in answers["invitations"].doubts} == {
        "left_truncated", "vanished", "uncovered", "hidden_acceptances", "outside_windows",
        "unknown_addresses", "gone_dates", "not_randomised", "kinds_read", "kinds_unsure", "few_known",
        "ignored_unseen",
    }  # fmt: skip


def test_the_curve_is_that_of_the_truth(answers, told):
    waits: tuple[Wait, ...] = answers["acceptance"].parts
    assert [wait.slice.note for wait in waits] == ["any", "none", "cosmetic", "contextual"]
    for wait in waits:
        mine = [one for one in told.true if of(wait.slice, answers["kinds"])(one) and is_counted(one)]
        spells = Counter(told.followed(one) for one in mine)
        assert wait.curve == cumulative_incidence((*spell, n) for spell, n in spells.items())


def test_a_note_is_compared_among_those_old_enough(answers, told):
    compared = answers["invitations"].comparisons
    assert [(one.first.slice.note, one.second.slice.note) for one in compared] == [
        ("cosmetic", "none"), ("contextual", "none"), ("contextual", "cosmetic"),
    ]  # fmt: skip
    for side in (side for found in compared for side in (found.first, found.second)):
        old = [
            one
            for one in told.true
            if of(side.slice, answers["kinds"])(one)
            and is_counted(one)
            and one.sent_at // DAY + 21 <= told.last_day
        ]
        in_time = [told.followed(one) for one in old]
        assert side.n == len(old) > 10
        assert side.accepted == sum(ended == 1 and days <= 21 for days, ended in in_time)


def test_the_exports_are_told(answers, told):
    assert answers["invitations"].coverage.exports == tuple(at for at, _, _ in told.exports)
    assert len(answers["invitations"].coverage.windows) == 3
