"""What becomes of invitations: each rule by the smallest life in which it holds."""

from dataclasses import replace

import pytest

from visavis.relations.outcomes import (
    Followed,
    Opening,
    Outcome,
    Sent,
    accepted_days,
    outcomes,
    returned_notes,
    unknown_outcome,
)
from visavis.relations.readings import Note, Readings
from visavis.relations.turns import spoken

DAY = 86_400
NOTE = "Bonjour,\nvotre billet sur les forêts m'a fait changer d'avis."
FLAT = "Bonjour, votre billet sur les forêts m'a fait changer d'avis."


def sent(number: int, day: float, *, outgoing: bool = True, note: str = NOTE, last_seen: float = 300) -> Sent:
    return Sent(number, 7, outgoing, int(day * DAY), note, int(last_seen * DAY))


def opening(day: float, text: str = FLAT, *, by_owner: bool = True, message_id: int = 90) -> Opening:
    return Opening(message_id, int(day * DAY), by_owner, text)


def said(day: float, *, by_owner: bool) -> int:
    return spoken(int(day * DAY), int(by_owner))


def one(invitation: Sent, exports: list[float], **known: object) -> Outcome:
    connected = known.get("connected", ())
    found = known.get("notes", {})
    talked = known.get("said", [])
    followed = Followed(connected, found, talked)  # type: ignore[arg-type]
    (outcome,) = outcomes([invitation], followed, [int(day * DAY) for day in exports])
    return outcome


# --- the note that comes back


def test_a_note_comes_back_with_its_line_breaks_as_spaces():
    assert returned_notes([sent(1, 10)], [opening(11)]) == {1: opening(11)}
    assert returned_notes([sent(1, 10, note=FLAT)], [opening(11, NOTE)]) == {1: opening(11, NOTE)}


def test_composed_and_decomposed_letters_are_one_text():
    decomposed = FLAT.replace("ê", "e\u0302")
    assert decomposed != FLAT
    assert list(returned_notes([sent(1, 10)], [opening(11, decomposed)])) == [1]


def test_a_note_comes_back_at_the_very_instant_of_sending_at_the_earliest():
    assert list(returned_notes([sent(1, 10)], [opening(10)])) == [1]
    assert returned_notes([sent(1, 10)], [Opening(90, 10 * DAY - 1, by_owner=True, text=FLAT)]) == {}


def test_a_note_comes_back_from_who_sent_it():
    assert returned_notes([sent(1, 10)], [opening(11, by_owner=False)]) == {}
    incoming = sent(1, 10, outgoing=False)
    assert list(returned_notes([incoming], [opening(11, by_owner=False)])) == [1]
    assert returned_notes([incoming], [opening(11)]) == {}


@pytest.mark.parametrize("text", [FLAT + " Merci !", FLAT.upper(), "", " \n"])
def test_other_words_are_a_message(text):
    assert returned_notes([sent(1, 10)], [opening(11, text)]) == {}


@pytest.mark.parametrize("note", ["", " \n "])
def test_no_note_comes_back_as_an_empty_message(note):
    assert returned_notes([sent(1, 10, note=note)], [opening(11, "")]) == {}


def test_the_default_sentence_comes_back_like_any_note():
    note = "I'd like to join your LinkedIn network."
    assert list(returned_notes([sent(1, 10, note=note)], [opening(11, note)])) == [1]
    assert Readings().note(sent(1, 10, note=note)) == Note("none", None)


def test_of_several_invitations_with_one_note_the_latest_before_the_message_is_meant():
    three = [sent(1, 10), sent(3, 30), sent(2, 20)]
    assert list(returned_notes(three, [opening(25)])) == [2]
    assert list(returned_notes(three, [opening(35)])) == [3]


def test_two_conversations_may_open_with_two_notes():
    other = "Une tout autre note."
    found = returned_notes(
        [sent(1, 10), sent(2, 20, note=other)],
        [opening(11, message_id=90), opening(22, other, message_id=91)],
    )
    assert {number: note.message_id for number, note in found.items()} == {1: 90, 2: 91}


# --- whose the connection is


@pytest.mark.parametrize(
    ("connected", "belongs"),
    [
        ([9], {}),
        ([10], {1: 10}),
        ([19], {1: 19}),
        ([20], {2: 20}),
        ([500], {2: 500}),
        ([15, 25], {1: 15, 2: 25}),
    ],
)
def test_a_connection_belongs_to_the_latest_invitation_sent_by_the_end_of_its_day(connected, belongs):
    # sent at five in the afternoon of days 10 and 20, connected some time of a day
    assert accepted_days([sent(2, 20.7), sent(1, 10.7)], connected) == belongs


def test_a_connection_belongs_to_the_latest_invitation_in_either_direction():
    assert accepted_days([sent(1, 10), sent(2, 20, outgoing=False)], [30]) == {2: 30}
    assert accepted_days([sent(1, 10, outgoing=False), sent(2, 20)], [30]) == {2: 30}


def test_who_connects_again_accepted_on_the_first_day():
    assert accepted_days([sent(1, 10)], [40, 12]) == {1: 12}


def test_a_connection_accepts_no_earlier_invitation():
    found = outcomes([sent(1, 10), sent(2, 20)], Followed([30], {}, []), [300 * DAY])
    assert [outcome.state for outcome in found] == ["pending", "accepted"]


# --- states


def test_what_nobody_accepted_is_pending_as_long_as_every_later_export_shows_it():
    assert one(sent(1, 10, last_seen=300), [100, 300]).state == "pending"


def test_what_a_later_export_with_invitations_shows_no_more_is_gone():
    assert one(sent(1, 10, last_seen=100), [100, 300]).state == "gone"
    # two imports of one export instant are one archive, shown in part by each
    assert one(sent(1, 10, last_seen=100), [100]).state == "pending"


def test_what_is_accepted_is_never_gone():
    assert one(sent(1, 10, last_seen=100), [100, 300], connected=[50]).state == "accepted"
    assert one(sent(1, 10, last_seen=100), [100, 300], notes={1: opening(50)}).state == "accepted"


def test_an_invitation_without_address_is_unknown_whatever_later_exports_show():
    found = unknown_outcome(
        replace(sent(1, 10, last_seen=100), person_id=None, name="Ann"), [100 * DAY, 300 * DAY]
    )
    assert (found.state, found.in_window, found.followed_days) == ("unknown", True, None)


def test_a_connection_tells_the_day_of_acceptance_and_no_instant():
    found = one(sent(1, 10), [300], connected=[12])
    assert (found.accepted_on, found.accepted_at) == (12, None)


def test_a_note_tells_the_instant_and_a_connection_the_day():
    found = one(sent(1, 10), [300], connected=[13], notes={1: opening(12.9)})
    assert (found.accepted_on, found.accepted_at) == (13, int(12.9 * DAY))


def test_a_note_alone_proves_an_acceptance_that_connections_hide():
    found = one(sent(1, 10), [300], notes={1: opening(12.9)})
    assert (found.state, found.accepted_on, found.accepted_at) == ("accepted", 12, int(12.9 * DAY))


# --- windows


@pytest.mark.parametrize(
    ("sent_at", "inside"),
    [(120 * DAY - 1, False), (120 * DAY, True), (300 * DAY, True), (300 * DAY + 1, False)],
)
def test_a_window_is_180_days_to_the_second(sent_at, inside):
    invitation = replace(sent(1, 10), sent_at=sent_at)
    assert one(invitation, [300]).in_window is inside
    assert one(invitation, []).in_window is False


def test_the_window_of_any_export_counts():
    assert one(sent(1, 10), [100, 1_000]).in_window is True
    assert one(sent(1, 500), [100, 1_000]).in_window is False


# --- reply and exchange


def test_what_was_said_before_acceptance_is_no_reply():
    talked = [said(9, by_owner=False), said(11.5, by_owner=False), said(12.6, by_owner=True)]
    found = one(sent(1, 10), [300], notes={1: opening(12)}, said=talked)
    assert (found.replied_at, found.exchanged_at) == (None, None)


def test_where_only_the_day_is_known_the_whole_day_counts():
    talked = [said(11.9, by_owner=False), said(12.1, by_owner=False), said(12.2, by_owner=True)]
    found = one(sent(1, 10), [300], connected=[12], said=talked)
    assert (found.replied_at, found.exchanged_at) == (int(12.1 * DAY), None)


def test_an_exchange_is_the_third_turn_after_acceptance_whoever_begins():
    talked = [said(12.1, by_owner=False), said(12.2, by_owner=True), said(12.3, by_owner=False)]
    found = one(sent(1, 10), [300], notes={1: opening(12)}, said=talked)
    assert (found.replied_at, found.exchanged_at) == (int(12.1 * DAY), int(12.3 * DAY))


def test_the_reply_to_an_invitation_received_is_the_owners():
    talked = [said(12.1, by_owner=False), said(12.2, by_owner=True)]
    found = one(sent(1, 10, outgoing=False), [300], connected=[12], said=talked)
    assert found.replied_at == int(12.2 * DAY)


def test_nobody_replies_to_what_is_not_accepted():
    found = one(sent(1, 10), [300], said=[said(11, by_owner=True), said(12, by_owner=False)])
    assert (found.state, found.replied_at) == ("pending", None)


# --- how long it was followed


@pytest.mark.parametrize(
    ("known", "days"),
    [
        ({"connected": [12]}, 2),
        # accepted within the minute, on the other side of midnight
        ({"connected": [10]}, 0),
        ({}, 290),
    ],
)
def test_an_invitation_is_followed_until_acceptance_or_the_last_export(known, days):
    assert one(sent(1, 10.99), [300], **known).followed_days == days


def test_what_is_gone_was_lost_between_the_two_exports():
    assert one(sent(1, 10, last_seen=100), [100, 200, 300]).followed_days == 140


# --- kinds of notes


@pytest.mark.parametrize(
    ("note", "outgoing", "kind"),
    [
        ("", True, "none"),
        ("  \n", True, "none"),
        ("", False, "none"),
        ("Hi Ann, I'd like to join your LinkedIn network.", False, "none"),
        ("Votre billet m'a touché.", False, None),
    ],
)
def test_no_note_is_none_in_both_directions_and_what_is_received_is_not_judged(note, outgoing, kind):
    assert Readings().note(sent(1, 10, outgoing=outgoing, note=note)) == Note(kind, None)
