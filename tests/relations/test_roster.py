"""Claims about the list of people: found by words, narrowed, and read a page at a time, on both engines."""

from dataclasses import replace

import pytest

from visavis.desk import Standing
from visavis.desk.roster import RUNGS, TURNS, Sought
from visavis.relations import roster


def bare(one: Standing) -> Standing:
    """Return a standing without its rhythm, which a list of thousands does without."""
    return replace(
        one,
        rhythm_days=None,
        rhythm_own=None,
        owner_answer_days=None,
        person_answer_days=None,
        silence_days=None,
        silence="",
    )


@pytest.fixture(autouse=True, params=[1, 2_000], ids=["many", "few"])
def _asked_of_many_or_few(request, monkeypatch):
    """The database is asked otherwise of few people than of many, and answers alike."""
    monkeypatch.setattr(roster, "_MANY", request.param)


def test_people_are_found_narrowed_and_met_once_each(living):
    everybody = [bare(one) for one in living.people()]
    met: list[Standing] = []
    after = None
    while not met or after:
        page = living.look_up(Sought(), after, 17)
        met += page.people
        after = page.after
    assert met == everybody
    for sought, fits in [
        *((Sought(rung=rung), lambda one, rung=rung: one.rung == rung) for rung in RUNGS),
        *((Sought(waiting=turn), lambda one, turn=turn: one.waiting == turn) for turn in TURNS),
        (Sought(keys=frozenset({everybody[3].person_key})), lambda one: one == everybody[3]),
        (Sought(keys=frozenset()), lambda _: False),
    ]:
        expected = [one for one in everybody if fits(one)]
        found = living.look_up(sought, None, len(everybody) + 1)
        assert list(found.people) == expected
        assert sum(n for rung, n in found.rungs.items() if sought.rung in ("", rung)) == len(expected)


def test_words_are_found_as_the_search_finds_them(living):
    for typed in ("e", "an", "ma ", "directeur", "Émi", "no such word", "'\"*", "  "):
        found = living.look_up(Sought(typed), None, 10_000).people
        expected = living.search(typed, 10_000).people if typed.strip() else living.people()
        assert list(found) == [bare(one) for one in expected], typed
