from collections import Counter

from tests.demo.reading import at
from visavis import demo, traces
from visavis.demo import stamps

DAY = 86_400


def test_acceptances_come_soon_or_very_late():
    life = demo.generate(1, people=2_500)
    waits = [i.accepted_at - i.sent_at for i in life.invitations if i.outgoing and i.accepted_at]
    assert 0.66 < sum(wait <= DAY for wait in waits) / len(waits) < 0.76
    assert 0.93 < sum(wait <= 30 * DAY for wait in waits) / len(waits) < 0.985
    outgoing = sum(i.outgoing for i in life.invitations)
    assert 0.52 < len(waits) / outgoing < 0.66


def test_a_quarter_to_a_third_of_accepted_invitations_are_answered():
    life = demo.generate(1, people=2_000, begins=at("2024-03-01 00:00:00") // DAY)
    exports = [
        (moment, demo.era_of(moment // DAY), "basic")
        for moment in range(at("2024-06-01 00:00:00"), at("2026-08-30 00:00:00"), 100 * DAY)
    ]
    accepted = [
        i
        for i in demo.truth(life, exports).invitations
        if i.state == "accepted" and i.direction == "outgoing"
    ]
    replied = {
        noted: sum(bool(i.replied_at) for i in accepted if i.has_note is noted)
        / sum(i.has_note is noted for i in accepted)
        for noted in (True, False)
    }
    assert 0.2 < replied[False] < replied[True] < 0.42
    assert any(i.exchanged_at for i in accepted)


def test_instants_of_sending_are_minutes_that_pacific_clocks_show_once():
    for invited in demo.generate(9, people=800).invitations:
        assert traces.pacific_instant(stamps.pacific(invited.sent_at)) == invited.sent_at


def test_a_life_holds_what_real_ones_hold(life):
    names = Counter(person.names[0][1] for person in life.people)
    assert max(names.values()) > 1
    assert any(len(person.slugs) > 1 for person in life.people)
    assert any(len(person.names) > 1 for person in life.people)
    assert any(len(person.jobs) > 1 for person in life.people)
    assert any(", " in person.names[0][1][1] for person in life.people)
    assert any(person.closure for person in life.people)
    assert Counter(i.person for i in life.invitations).most_common(1)[0][1] > 1
    assert {i.note_kind for i in life.invitations} == {"none", "default", "cosmetic", "contextual"}
    assert max(len(i.note) for i in life.invitations) <= 300
    assert any(not i.outgoing and i.note for i in life.invitations)
    assert any(not one.text for talk in life.conversations for one in talk.said)
    assert any(
        first.at == second.at
        for talk in life.conversations
        for first, second in zip(talk.said, talk.said[1:], strict=False)
    )
    assert any(text.startswith("=HYPERLINK") or "<script>" in text for text in said(life))
    talks = Counter(talk.people for talk in life.conversations if len(talk.people) == 1)
    assert max(talks.values()) > 1


def said(life):
    return [one.text for talk in life.conversations for one in talk.said]


def test_names_never_hold_a_bare_comma(life):
    for person in life.people:
        for _, (first, last) in person.names:
            assert "," not in f"{first} {last}".replace(", ", "")
