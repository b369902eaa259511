"""How quickly a relation goes is told from its own turns and those of the others."""

import math
from collections import defaultdict
from datetime import date, timedelta
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.relations import listing, turns
from visavis.relations.rhythm import HABIT_TURNS, SILENCES, word
from visavis.relations.turns import talk

DAY = 86_400
PEOPLE = [(f"Ann {name}", f"ann-{name}") for name in "abcdefgh"]


def messages(desk):
    with desk.ledger.reading() as connection:
        found = defaultdict(list)
        for row in listing.messages(connection, desk.owner):
            if row.person_key:
                found[row.person_key].append((row.at, row.by_owner))
        return found


def gaps(spoken):
    """Return (gap in s, whether the owner ended it), one turn after the other."""
    starts = [next(run) for _, run in groupby(spoken, key=lambda one: one[1])]
    return [(max(after[0] - before[0], 60), after[1]) for before, after in pairwise(starts)]


def test_a_life_goes_at_the_pace_of_its_messages(desk, tmp_path):
    take(desk, demo.write_archive(life(5, people=300), instant(5), tmp_path / "a").path)
    people = {one.person_key: one for one in desk.people("key")}
    found = messages(desk)
    assert len(found) > 50
    spread = []
    for key, person in people.items():
        spoken = found.get(key, [])
        first = {True: "owner", False: "person"}[spoken[0][1]] if spoken else ""
        assert person.first_by == first
        own = gaps(spoken)
        assert (person.rhythm_days is None) == (not own)
        young = bool(spoken) and instant(5) - spoken[-1][0] > spoken[-1][0] - spoken[0][0]
        assert (person.silence == "") == (young or len(own) < HABIT_TURNS - 1)
        assert (person.owner_answer_days is None) == (not any(by for _, by in own))
        assert (person.person_answer_days is None) == all(by for _, by in own)
        if spoken:
            assert person.silence_days == pytest.approx((instant(5) - spoken[-1][0]) / DAY, abs=1e-6)
        if own:
            mean = math.fsum(math.log(gap) for gap, _ in own) / len(own)
            spread.append((len(own), math.log(person.rhythm_days * DAY) - mean, mean))
    # who speaks much keeps their own rhythm, who speaks little is drawn to the others
    overall = math.fsum(mean for _, _, mean in spread) / len(spread)
    most = max(n for n, _, _ in spread)
    assert most >= 6
    assert max(abs(drawn) for n, drawn, _ in spread if n == most) < 0.5
    few = [(drawn, overall - mean) for n, drawn, mean in spread if n == 1 and abs(overall - mean) > 1]
    assert few
    assert all(drawn * away > 0 for drawn, away in few)


def steady(person, days, count=6, first=(2026, 1, 1)):
    """Return rows of a conversation that takes a turn every so many days, the newest first."""
    name = person[1]
    rows = []
    for number in range(count):
        day = date(*first) + timedelta(days=number * days)
        sides = (OWNER, person) if number % 2 else (person,)
        rows.append(said(f"2-{name}", f"{day} 10:00", f"{name} {number}", *sides))
    return rows[::-1]


def test_a_silence_is_judged_by_its_own_relation(desk, tmp_path):
    quick, slow, once, brief = PEOPLE[:4]
    rows = [
        *steady(quick, 1, 36, (2025, 12, 2)),
        *steady(slow, 5),
        said("2-once", "2026-01-10 10:00", "Bonjour", once),
        *steady(brief, 1),
        *(row for person in PEOPLE[4:] for row in steady(person, 3)),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-04 10:00", messages=rows))
    people = {one.person_key: one for one in desk.people("key")}
    fast, calm, single, short = (people[key] for _, key in (quick, slow, once, brief))
    assert fast.rhythm_days == pytest.approx(1, rel=0.1)
    assert calm.rhythm_days == pytest.approx(5, rel=0.1)
    assert (fast.silence_days, fast.silence) == (29, "rare")
    assert (calm.silence_days, calm.silence) == (9, "rare")
    # one turn makes no rhythm, however long ago
    assert (single.rhythm_days, single.silence_days, single.silence) == (None, 25, "")
    # and a talk of five days tells nothing of a month without a word
    assert (short.silence_days, short.silence) == (29, "")
    assert (single.first_by, fast.first_by, fast.first_at) == ("person", "person", at("2025-12-02 10:00"))
    take(desk, archive(tmp_path / "b.zip", "2026-01-27 10:00", messages=rows))
    assert desk.person("ann-b").standing.silence_days == 9


def test_people_can_be_listed_by_their_silence(desk, tmp_path):
    take(desk, demo.write_archive(life(5, people=900), instant(5), tmp_path / "a").path)
    everybody = desk.people("key")
    for silence in SILENCES:
        of_one = [one for one in everybody if one.silence == silence]
        assert desk.people("key", silence=silence) == of_one
        assert desk.people("key", 2, silence) == of_one[:2]
    assert {one.silence for one in everybody} >= {"", "usual", "long", "rare"}


def test_few_turns_make_no_rhythm(desk, tmp_path):
    rows = [
        said("2-a", "2026-01-02 10:00", "Oui", OWNER, PEOPLE[0]),
        said("2-a", "2026-01-01 10:00", "?", PEOPLE[0]),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-04 10:00", messages=rows))
    person = desk.person("ann-a").standing
    assert (person.turns, person.rhythm_days, person.silence_days, person.silence) == (2, None, 33, "")


@given(st.lists(st.tuples(st.integers(0, 10**7), st.booleans()), max_size=20).map(sorted))
def test_gaps_belong_to_whoever_ends_them(spoken):
    found = talk([turns.spoken(when, int(by)) for when, by in spoken])
    assert found.first_by_owner == (int(spoken[0][1]) if spoken else None)
    for owner, summed in ((True, found.owner_answers), (False, found.person_answers)):
        own = [math.log(gap) for gap, by in gaps(spoken) if by is owner]
        assert summed.n == len(own)
        assert summed.logs == pytest.approx(sum(own))
        assert summed.squares == pytest.approx(sum(one * one for one in own))


def test_the_longer_a_silence_the_stronger_its_word():
    words = [word(chance / 1000) for chance in range(1000, -1, -1)]
    assert list(dict.fromkeys(words)) == list(SILENCES)
    assert words == sorted(words, key=SILENCES.index)
