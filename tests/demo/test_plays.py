"""Scripted stories, whose truth is written here by hand."""

import pytest

from tests.demo.reading import at
from visavis import demo
from visavis.demo import plays

DAY, HOUR = 86_400, 3_600
LIFE = demo.generate(8, people=plays.EVERY * len(plays.PLAYS), begins=at("2025-01-01 00:00:00") // DAY)


class Story:
    """One scripted person, and what exports so many days after the first sending tell."""

    def __init__(self, play):
        self.number = plays.PLAYS.index(play) * plays.EVERY + plays.EVERY - 1
        self.person = LIFE.people[self.number]
        self.key = self.person.slugs[0][1]
        self.sent = [invited for invited in LIFE.invitations if invited.person == self.number]
        self.start = self.sent[0].sent_at

    def told(self, *days):
        instants = [self.start + int(day * DAY) for day in days]
        exports = [(instant, demo.era_of(instant // DAY), "complete") for instant in instants]
        return demo.truth(LIFE, exports)

    def invitations(self, *days):
        keys = {slug for _, slug in self.person.slugs}
        return [i for i in self.told(*days).invitations if i.person_key in keys]

    def people(self, *days):
        keys = {slug for _, slug in self.person.slugs}
        return {one.person_key: one for one in self.told(*days).people if one.person_key in keys}


def test_a_note_proves_an_acceptance_that_connections_hide():
    story = Story(plays.hidden_but_talking)
    (found,) = story.invitations(100)
    accepted_at = story.start + 5 * HOUR
    assert (found.state, found.accepted_at, found.accepted_on) == (
        "accepted",
        accepted_at,
        accepted_at // DAY,
    )
    assert found.replied_at == accepted_at + HOUR
    assert found.exchanged_at is None
    assert story.people(100)[story.key].turns == 2


def test_an_acceptance_without_a_trace_is_pending_then_gone():
    story = Story(plays.hidden_without_a_word)
    assert [i.state for i in story.invitations(100)] == ["pending"]
    assert [i.state for i in story.invitations(0.5, 100)] == ["accepted"]
    assert [i.state for i in story.invitations(100, 200)] == ["gone"]


def test_what_an_earlier_export_named_keeps_its_name():
    story = Story(plays.closed_after_talking)
    assert story.invitations(100) == []
    assert story.people(100) == {}
    (found,) = story.invitations(20, 100)
    person = story.people(20, 100)[story.key]
    assert found.state == "accepted"
    assert found.accepted_at is None
    assert (person.turns, person.last_by, person.waiting) == (3, "person", "owner")
    assert found.exchanged_at == person.last_at


def test_the_latest_of_two_equal_notes_came_back():
    story = Story(plays.invited_twice)
    assert [i.sent_at for i in story.invitations(60)] == [story.sent[1].sent_at]
    first, second = story.invitations(10, 60)
    assert (first.state, second.state) == ("gone", "accepted")
    assert second.accepted_at == second.sent_at + 2 * DAY
    assert second.replied_at == second.accepted_at + 2 * HOUR


def test_an_acceptance_long_ago_belongs_to_the_invitation_that_is_known():
    story = Story(plays.invited_twice)
    (found,) = story.invitations(10, 300)
    assert (found.state, found.accepted_at) == ("accepted", story.sent[1].accepted_at)


def test_the_connection_belongs_to_the_later_invitation():
    story = Story(plays.answered_by_an_invitation)
    ours, theirs = story.invitations(100, 210)
    assert (ours.direction, ours.state, theirs.direction, theirs.state) == (
        "outgoing",
        "gone",
        "incoming",
        "accepted",
    )
    assert theirs.replied_at == theirs.accepted_at + 29 * HOUR
    assert theirs.exchanged_at is None


def test_equal_instants_are_read_upwards():
    story = Story(plays.same_second)
    (found,) = story.invitations(30)
    assert found.replied_at == found.exchanged_at == story.start + 2 * HOUR
    assert story.people(30)[story.key].turns == 4


def test_without_an_instant_the_whole_day_of_acceptance_counts():
    story = Story(plays.wrote_before_accepting)
    (found,) = story.invitations(30)
    assert found.accepted_at is None
    assert found.replied_at == found.accepted_on * DAY + 8 * HOUR
    assert found.exchanged_at is None
    assert story.people(30)[story.key].turns == 3


def test_words_said_before_the_sending_are_no_note():
    story = Story(plays.said_before_the_note)
    (found,) = story.invitations(30)
    assert found.accepted_at == story.start + 3 * DAY
    person = story.people(30)[story.key]
    assert (person.turns, person.last_at) == (1, story.start - DAY)


def test_a_changed_slug_is_another_person():
    story = Story(plays.changed_slug)
    old, new = (slug for _, slug in story.person.slugs)
    before, after = story.invitations(10, 100)
    assert [before.person_key, after.person_key] == [old, new]
    # what became of an invitation is followed in every conversation ever shown under its key
    for one in (before, after):
        assert (one.state, one.accepted_at, one.replied_at) == (
            "accepted",
            story.start + HOUR,
            story.start + 2 * HOUR,
        )
    people = story.people(10, 100)
    assert (people[old].turns, people[new].turns) == (0, 2)


def test_a_changed_name_is_the_same_person_under_the_newest():
    story = Story(plays.changed_name)
    names = [story.people(*days)[story.key].person_name for days in ((10,), (10, 100), (100, 10))]
    assert not names[0].endswith("-Deschamps")
    assert names[1] == names[2] == f"{names[0]}-Deschamps"


def test_a_removed_connection_is_told_by_its_note():
    story = Story(plays.removed)
    (found,) = story.invitations(60)
    assert (found.state, found.accepted_at) == ("accepted", story.start + HOUR)
    assert story.people(60)[story.key].waiting == "nobody"


def test_an_empty_message_is_no_note():
    story = Story(plays.wordless)
    (found,) = story.invitations(30)
    assert found.accepted_at is None
    assert found.replied_at == story.start + 3 * HOUR
    assert story.people(30)[story.key].turns == 2


def test_conversations_with_one_person_are_merged_in_order_of_time():
    story = Story(plays.two_threads)
    (found,) = story.invitations(30)
    assert found.replied_at == story.start + 3 * HOUR
    assert found.exchanged_at == story.start + 5 * HOUR


@pytest.mark.parametrize(("days", "known"), [(170, True), (185, False)])
def test_accepted_invitations_leave_after_180_days(days, known):
    assert bool(Story(plays.hidden_but_talking).invitations(days)) is known


def test_windows_reach_back_180_days_to_the_second():
    story = Story(plays.same_second)
    assert [i.in_window for i in story.invitations(180)] == [True]
    assert [i.in_window for i in story.invitations(180 + 30 / DAY)] == [False]
