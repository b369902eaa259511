"""A relation is told with the traces and marks that its rung rests on, and nothing else."""

from itertools import pairwise

import pytest

from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import NOW, instant, life, take
from visavis import demo
from visavis.desk.standing import relation
from visavis.marks import RUNGS, forms
from visavis.words import say_relation

__all__ = ["desk", "kept_ledger", "ledger_address"]


@pytest.fixture
def lived(desk, tmp_path):
    take(desk, demo.write_archive(life(66, people=120), instant(3), tmp_path).path)
    return desk


def test_every_rung_of_a_life_rests_on_traces_of_its_story(lived):
    seen = set()
    for person in lived.people("key"):
        story = lived.person(person.person_key)
        found = relation(story)
        seen.add(person.rung)
        told = {(event.kind, event.at, event.by, event.text) for event in story.events}
        assert {(one.code, one.at, one.by, one.text) for one in found.grounds} <= told
        assert bool(found.grounds) == (person.rung != "stranger"), person.person_key
        if person.rung in {"recognised", "exchanging"}:
            assert len(found.grounds) == {"recognised": 2, "exchanging": 3}[person.rung]
            assert found.grounds[1].at == person.began_at
            speakers = [one.by for one in found.grounds]
            assert all(one != other for one, other in pairwise(speakers))
    assert seen >= {"authorised", "addressed", "recognised", "exchanging"}


def test_the_rungs_that_no_trace_shows_rest_on_marks(lived):
    key = next(person.person_key for person in lived.people("key") if person.rung == "authorised")
    lived.marks.note(key, forms.OutcomeForm("call", "2026-03-01"), NOW)
    lived.marks.note(key, forms.OutcomeForm("download", "2026-02-01"), NOW)
    (ground,) = lived.relation(key).grounds
    assert (ground.code, ground.whole_day) == ("call", True)
    lived.marks.note(key, forms.OutcomeForm("contract", "2026-04-01", words="the audit"), NOW)
    (ground,) = lived.relation(key).grounds
    assert (ground.code, ground.text) == ("contract", "the audit")
    assert len(lived.relation(key).marks) == 3
    for row in lived.marks.about(key):
        lived.marks.revoke(row.marked.number, NOW)
    lived.marks.attach(1, key, NOW)
    (ground,) = lived.relation(key).grounds
    assert (lived.relation(key).standing.rung, ground.code) == ("recognised", "attachment")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_where_a_relation_stands_is_said_in_both_languages(lived, lang):
    everybody = lived.people("key")
    people = {person.rung: person.person_key for person in everybody}
    noted = [person.person_key for person in everybody if person.rung == "authorised"][:2]
    lived.marks.note(noted[0], forms.OutcomeForm("meeting"), NOW)
    lived.marks.note(noted[1], forms.OutcomeForm("contract"), NOW)
    people |= {"met": noted[0], "engaged": noted[1]}
    assert set(people) >= set(RUNGS) - {"signalled", "stranger"}
    for key in people.values():
        page = say_relation(lived.relation(key), lang)
        assert page.gist
        assert len(page.sections) >= 2
    assert len({say_relation(lived.relation(key), lang).gist for key in people.values()}) == len(people)
