"""How long answers take is counted one turn at a time, and who still waits has not refused."""

from collections import Counter, defaultdict
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, said
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.desk import Desk
from visavis.desk.asking import ask
from visavis.questions.answering import Answering
from visavis.questions.histograms import scope_of
from visavis.questions.spoken import answer_spells
from visavis.relations import listing
from visavis.study.finding import Doubt, Finding, NotEnough
from visavis.words import Table, say_answer
from visavis.words.sheets import sheet

DAY, HOUR = 86_400, 3_600
ZONE = "Asia/Kathmandu"


def rounded(seconds: int) -> int:
    """Return minutes, to ten below two hours, to an hour below two days, else to a day, at most 90."""
    if seconds < 2 * HOUR:
        return seconds // 600 * 10
    if seconds < 2 * DAY:
        return seconds // HOUR * 60
    return min(seconds // DAY, 90) * 1440


def plain(cell: str) -> str:
    return " ".join(cell.split())


def by_hand(desk: Desk, heard: int) -> Counter:
    spoken = defaultdict(list)
    with desk.ledger.reading() as connection:
        for row in listing.messages(connection, desk.owner):
            if row.person_key:
                spoken[row.person_key].append(row)
    found: Counter = Counter()
    for rows in spoken.values():
        starts = [next(run) for _, run in groupby(rows, key=lambda row: row.by_owner)]
        for number, turn in enumerate(starts):
            last = number + 1 == len(starts)
            waited = (heard if last else starts[number + 1].at) - turn.at
            clock = datetime.fromtimestamp(turn.at, ZoneInfo(ZONE))
            event = int(not last and waited < 90 * DAY)
            old = int(turn.at <= heard - 90 * DAY)
            key = (int(not turn.by_owner), int(number == 0), old, clock.weekday(), clock.hour // 3)
            found[*key, rounded(waited), event] += 1
    return found


def test_the_turns_of_a_life_are_counted_as_one_would_by_hand(desk, tmp_path):
    one = life(11, people=300)
    take(desk, *(demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (200, 5)))
    with desk.ledger.reading() as connection:
        rows = answer_spells(scope_of(connection, desk.owner.id, ZONE), instant(5))
    found = Counter({tuple(row)[:-1]: row.n for row in rows})
    assert found == by_hand(desk, instant(5))
    assert sum(found.values()) == sum(person.turns for person in desk.people("key")) > 100
    answer = ask(desk.ledger, desk.owner, "answering", ZONE)
    assert not isinstance(answer.parts, NotEnough)
    parts = {(part.by, part.of): part for part in answer.parts}
    for by in ("owner", "person"):
        whole = parts[by, "any"]
        assert whole.turns == parts[by, "opening"].turns + parts[by, "later"].turns
        assert whole.turns == whole.answered + whole.silent + whole.waiting
        for kind in ("weekday", "hour"):
            assert sum(moment.turns for moment in whole.moments if moment.kind == kind) == whole.turns


PEOPLE = [(f"Ann {number}", f"ann-{number}") for number in range(40)]


def value(found: Finding | NotEnough) -> float:
    assert isinstance(found, Finding)
    return found.value


def asked(desk, path) -> dict[tuple[str, str], Answering]:
    take(desk, path)
    return {(part.by, part.of): part for part in desk.ask("answering").parts}


def test_those_who_still_wait_are_no_refusals(desk, tmp_path):
    """Thirty answered in three hours; ten were written to lately."""
    rows = []
    for number, person in enumerate(PEOPLE):
        late = number >= 30
        # of those who wait, half were not watched for a day
        begins = ("2026-03-09 20:00" if number % 2 else "2026-03-08 08:00") if late else "2026-01-05 09:00"
        if not late:
            rows.append(said(f"2-{number}", "2026-01-05 12:10", "Oui", person))
        rows.append(said(f"2-{number}", begins, "Bonjour", OWNER, person))
    parts = asked(desk, archive(tmp_path / "a.zip", "2026-03-10 09:00", messages=rows))
    theirs = parts["person", "any"]
    assert (theirs.turns, theirs.answered, theirs.silent, theirs.waiting) == (40, 30, 0, 10)
    assert value(theirs.within[0].found) == 30 / 40
    assert value(theirs.median) == 180
    # the archive is not ninety days younger than these turns
    assert theirs.half_of_answers == NotEnough("few_turns", 0, 20)
    assert parts["person", "opening"].turns == 40
    assert parts["person", "later"].median == NotEnough("few_turns", 0, 20)
    # after the answers it is the owner's turn, and nobody answered them
    mine = parts["owner", "any"]
    assert (mine.turns, mine.answered, mine.waiting) == (30, 0, 30)
    assert isinstance(mine.median, NotEnough)
    mondays = {moment.value: moment for moment in theirs.moments if moment.kind == "weekday"}
    assert (mondays[0].turns, mondays[1].turns, mondays[6].turns) == (35, 0, 5)
    nine = {moment.value: moment for moment in theirs.moments if moment.kind == "hour"}[9]
    assert nine.turns == 30
    assert isinstance(nine.within_day, Finding)


def test_a_reminder_does_not_start_the_time_anew(desk, tmp_path):
    rows = []
    for number, person in enumerate(PEOPLE[:20]):
        rows += [
            said(f"2-{number}", "2026-01-15 10:00", "Oui", person),
            said(f"2-{number}", "2026-01-14 10:00", "Vous avez vu ?", OWNER, person),
            said(f"2-{number}", "2026-01-05 10:00", "Bonjour", OWNER, person),
        ]
    parts = asked(desk, archive(tmp_path / "a.zip", "2026-09-10 09:00", messages=rows))
    assert value(parts["person", "any"].median) == 10 * 1440
    assert value(parts["person", "any"].half_of_answers) == 10 * 1440
    assert parts["owner", "any"].silent == 20


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "3 hours (3 hours or more)"), ("fr", "3 heures (3 heures ou plus)")]
)
def test_a_half_whose_range_has_no_end_is_told_from_where_on(desk, tmp_path, lang, told):
    rows = []
    for number, person in enumerate(PEOPLE[:40]):
        if number < 22:
            rows.append(said(f"2-{number}", "2026-03-02 12:00", "Oui", person))
        rows.append(said(f"2-{number}", "2026-03-02 09:00", "Bonjour", OWNER, person))
    take(desk, archive(tmp_path / "a.zip", "2026-03-10 09:00", messages=rows))
    (table,) = [
        block
        for section in say_answer(desk.ask("answering"), lang).sections
        for block in section.blocks
        if isinstance(block, Table) and any(told in map(plain, row) for row in block.rows)
    ]
    # a spreadsheet has an empty cell where there is no number
    assert any(line[2:4] == [180, None] for line in sheet(table, lang) or ())


def test_what_is_missing_is_said(desk, tmp_path):
    known = [connected("2026-01-02", PEOPLE[0])]
    take(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=known))
    assert desk.ask("answering").parts == NotEnough("no_messages", 0, 1)
    empty = archive(tmp_path / "b.zip", "2026-01-11 10:00", messages=[])
    take(desk, empty)
    assert desk.ask("answering").parts == NotEnough("no_turns", 0, 20)
    later = archive(tmp_path / "c.zip", "2026-02-11 10:00", connections=[])
    one = [said("2-a", "2026-01-12 10:00", "?", PEOPLE[0])]
    few = archive(tmp_path / "d.zip", "2026-01-20 10:00", messages=one)
    take(desk, later, few)
    answer = desk.ask("answering")
    assert answer.parts[0].median == NotEnough("few_turns", 1, 20)
    assert Doubt("stale_messages", {"last": at("2026-01-20 10:00")}) in answer.doubts


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles"])
def test_the_zone_is_that_of_the_desk(zone, tmp_path):
    rows = [said(f"2-{n}", "2026-01-05 02:00", "Bonjour", OWNER, person) for n, person in enumerate(PEOPLE)]
    with Desk(tmp_path / "l.db", zone=zone) as desk:
        parts = asked(desk, archive(tmp_path / "a.zip", "2026-03-10 09:00", messages=rows))
    moments = {(moment.kind, moment.value): moment.turns for moment in parts["person", "any"].moments}
    # six in the evening of Sunday, at the Pacific
    expected = {"UTC": (("weekday", 0), ("hour", 0)), "America/Los_Angeles": (("weekday", 6), ("hour", 18))}
    assert all(moments[key] == 40 for key in expected[zone])
    assert parts["person", "any"].zone == zone
