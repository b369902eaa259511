"""The owner's weeks are counted one message at a time, and only once their answers could come."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.ledger.handmade import OWNER, archive, connected, said
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.desk.asking import ask
from visavis.questions.histograms import scope_of
from visavis.questions.written_to import written_to
from visavis.relations import listing
from visavis.study.finding import Finding, NotEnough
from visavis.words import Spans, say_answer

DAY = 86_400
ZONE = "America/Sao_Paulo"
PEOPLE = [(f"Ann {number}", f"ann-{number}") for number in range(60)]


def by_hand(desk):
    """Return {Monday: (people, messages, openings, answered)}, one message at a time."""
    spoken = defaultdict(list)
    with desk.ledger.reading() as connection:
        for row in listing.messages(connection, desk.owner):
            if row.person_key:
                spoken[row.person_key].append(row)
    found: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for rows in spoken.values():
        weeks = defaultdict(list)
        for place, row in enumerate(rows):
            if row.by_owner:
                clock = datetime.fromtimestamp(row.at, ZoneInfo(ZONE)).date()
                weeks[clock - timedelta(days=clock.weekday())].append((place, row.at))
        for monday, said_then in weeks.items():
            place, at = said_then[0]
            answer = next((row.at for row in rows[place:] if not row.by_owner), None)
            counts = found[monday]
            counts[0] += 1
            counts[1] += len(said_then)
            counts[2] += place == 0
            counts[3] += answer is not None and answer - at <= 21 * DAY
    return {monday: tuple(counts) for monday, counts in found.items()}


def monday_of(days: int) -> date:
    return datetime.fromtimestamp(days * DAY, UTC).date()


def test_the_weeks_of_a_life_are_counted_as_one_would_by_hand(desk, tmp_path):
    one = life(11, people=900, days=1_200)
    take(desk, demo.write_archive(one, instant(5), tmp_path / "a").path)
    true = by_hand(desk)
    with desk.ledger.reading() as connection:
        rows = written_to(scope_of(connection, desk.owner.id, ZONE), 21)
    assert len(rows) == len(true) > 50
    answer = ask(desk.ledger, desk.owner, "presence", ZONE)
    assert not isinstance(answer.parts, NotEnough)
    (found,) = answer.parts
    assert found.zone == ZONE
    assert len(found.weeks) == 104
    for week in found.weeks:
        counts = (week.people, week.messages, week.openings, week.answered)
        assert counts == true.get(monday_of(week.monday_on), (0, 0, 0, 0))
    mondays = [monday_of(week.monday_on) for week in found.weeks]
    assert all(after - before == timedelta(days=7) for before, after in pairwise(mondays))
    # the last week is the last whose twenty-one days had passed on the day before the export
    known = datetime.fromtimestamp(instant(5), UTC).date() - timedelta(days=1)
    assert timedelta(0) <= known - (mondays[-1] + timedelta(days=28)) < timedelta(days=7)
    wrote = [week for week in found.weeks if week.people]
    assert sum(third.weeks for third in found.thirds) == len(wrote)
    assert all(before.most < after.fewest for before, after in pairwise(found.thirds))
    assert sum(third.people for third in found.thirds) == sum(week.people for week in wrote)
    assert [week.people for week in found.busiest] == sorted((week.people for week in wrote), reverse=True)[
        :5
    ]
    assert [week.people for week in found.calmest] == sorted(week.people for week in wrote)[:5]
    assert any(week.singularity is not None for week in wrote)
    assert all(0 <= week.singularity <= 1 for week in wrote if week.singularity is not None)


def weeks_of(*, busy_answer: bool, calm_answer: bool) -> list:
    """Return messages of thirty weeks, one person in the even ones and three in the odd ones."""
    rows = []
    for week in range(30):
        for number in range(3 if week % 2 else 1):
            person = PEOPLE[(3 * week + number) % 60]
            thread = f"2-{week}-{number}"
            day = datetime(2025, 1, 6, 10, tzinfo=UTC) + timedelta(days=7 * week)
            later = day + timedelta(days=2)
            if busy_answer if week % 2 else calm_answer:
                rows.append(said(thread, f"{later:%Y-%m-%d %H:%M}", f"Oui {week}", person))
            rows.append(said(thread, f"{day:%Y-%m-%d %H:%M}", f"Bonjour {week} {number}", OWNER, person))
    return rows


@pytest.mark.parametrize(("busy", "calm", "sign"), [(False, True, -1), (True, False, 1)])
def test_what_goes_with_writing_to_many_shows_its_sign(busy, calm, sign, desk, tmp_path):
    take(
        desk,
        archive(
            tmp_path / "a.zip", "2026-02-10 10:00", messages=weeks_of(busy_answer=busy, calm_answer=calm)
        ),
    )
    (found,) = desk.ask("presence").parts
    assert isinstance(found.people_answered, Finding)
    assert found.people_answered.value == pytest.approx(sign)
    assert found.people_answered.n == 30
    # weeks without a word are shown, and compared with nothing
    assert sum(week.people == 0 for week in found.weeks) > 10
    calmest, busiest = found.thirds[0], found.thirds[-1]
    assert (calmest.most, busiest.fewest) == (1, 3)
    assert (calmest.answered.value, busiest.answered.value) == (float(calm), float(busy))


def test_a_week_whose_answers_may_still_come_is_not_counted(desk, tmp_path):
    rows = weeks_of(busy_answer=True, calm_answer=True)
    take(desk, archive(tmp_path / "a.zip", "2025-08-05 10:00", messages=rows))
    (found,) = desk.ask("presence").parts
    # on the fifth of August, the last week that is over for twenty-one days began on the seventh of July
    assert monday_of(found.weeks[-1].monday_on) == date(2025, 7, 7)
    assert len([week for week in found.weeks if week.people]) == 27


def test_what_is_missing_is_said(desk, tmp_path):
    known = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=[connected("2026-01-02", PEOPLE[0])])
    take(desk, known)
    assert desk.ask("presence").parts == NotEnough("no_messages", 0, 1)
    take(desk, archive(tmp_path / "b.zip", "2026-01-11 10:00", messages=[]))
    assert desk.ask("presence").parts == NotEnough("few_weeks", 0, 20)
    few = [said("2-a", "2025-01-12 10:00", "Bonjour", OWNER, PEOPLE[0])]
    take(desk, archive(tmp_path / "c.zip", "2026-01-12 10:00", messages=few))
    assert desk.ask("presence").parts == NotEnough("few_weeks", 1, 20)
    theirs = [said("2-b", "2025-01-12 10:00", "Bonjour", PEOPLE[1])]
    take(desk, archive(tmp_path / "d.zip", "2026-01-13 10:00", messages=theirs))
    assert desk.ask("presence").parts == NotEnough("few_weeks", 1, 20)


def few_words(numbers: list[int]) -> list:
    """Return messages of as many weeks, to so many people in each."""
    days = [datetime(2025, 1, 6, 10, tzinfo=UTC) + timedelta(days=7 * week) for week in range(len(numbers))]
    return [
        said(f"2-{day:%U}-{number}", f"{day:%Y-%m-%d %H:%M}", "Bonjour", OWNER, PEOPLE[number])
        for day, people in zip(days, numbers, strict=True)
        for number in range(people)
    ]


@pytest.mark.parametrize(
    ("numbers", "bounds"),
    [
        ([1] * 30, [("alike", 1, 1)]),
        ([1] * 25 + [4] * 5, [("calm", 1, 1), ("busy", 4, 4)]),
        ([1] * 15 + [2] * 9 + [3] * 6, [("calm", 1, 1), ("middle", 2, 2), ("busy", 3, 3)]),
        ([1, 2, 3, 4, 5, 6] * 5, [("calm", 1, 2), ("middle", 3, 4), ("busy", 5, 6)]),
    ],
)
def test_weeks_with_as_many_people_are_never_parted(numbers, bounds, desk, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-10 10:00", messages=few_words(numbers)))
    (found,) = desk.ask("presence").parts
    assert [(third.name, third.fewest, third.most) for third in found.thirds] == bounds
    for lang in ("fr", "en"):
        page = say_answer(desk.ask("presence"), lang)
        (picture,) = (block for block in page.sections[0].blocks if isinstance(block, Spans))
        assert len(picture.rows) == len(bounds)
