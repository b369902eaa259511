from collections import Counter
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from tests.demo.reading import at, instant, key_of, keys_of, rows_of
from visavis import demo, traces

DAY = 86_400
PACIFIC = ZoneInfo("America/Los_Angeles")


def sent(row):
    """Return the instant (epoch s) that a row's `Sent At` means in California."""
    local = datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
    return int(local.timestamp())


def other(row):
    outgoing = row["Direction"] == "OUTGOING"
    return key_of(row["inviteeProfileUrl"] if outgoing else row["inviterProfileUrl"])


def export(written):
    return written.exported_at, written.era, written.kind


def test_invitations_are_those_of_the_file(life, winter, summer):
    for written in (winter, summer):
        rows = rows_of(written.path, "Invitations.csv")
        listed = {(row["Direction"].lower(), other(row), sent(row)) for row in rows}
        known = demo.truth(life, [export(written)]).invitations
        assert {(i.direction, i.person_key, i.sent_at) for i in known} == listed
        assert len(rows) == len(listed) == len(known)
        assert all(str(int(row["Sent At"].split("/")[0])) == row["Sent At"].split("/")[0] for row in rows)


def test_one_outgoing_row_a_person(summer):
    rows = rows_of(summer.path, "Invitations.csv")
    people = Counter(other(row) for row in rows if row["Direction"] == "OUTGOING")
    assert set(people.values()) == {1}


def test_accepted_rows_were_accepted_in_the_last_180_days(life, winter, summer):
    for written in (winter, summer):
        day = written.exported_at // DAY
        days = connected(written)
        for invitation in demo.truth(life, [export(written)]).invitations:
            if invitation.state == "accepted":
                assert invitation.accepted_on >= day - 180
                assert days.get(invitation.person_key, invitation.accepted_on) == invitation.accepted_on
        listed = {other(row) for row in rows_of(written.path, "Invitations.csv")}
        recent = {key for key, on in days.items() if day - 180 < on}
        assert recent <= listed


def connected(written):
    rows = rows_of(written.path, "Connections.csv")
    form = "%d %b %Y"
    return {
        key_of(row["URL"]): int(datetime.strptime(row["Connected On"], form).replace(tzinfo=UTC).timestamp())
        // DAY
        for row in rows
        if row["URL"]
    }


def test_acceptance_is_what_connections_and_reappearing_notes_say(life, winter):
    days = connected(winter)
    noted = reappeared(winter)
    for invitation in demo.truth(life, [export(winter)]).invitations:
        shown = invitation.person_key in days or (invitation.person_key, invitation.sent_at) in noted
        assert (invitation.state == "accepted") is shown
        assert invitation.state in {"accepted", "pending"}
        assert invitation.accepted_at == noted.get((invitation.person_key, invitation.sent_at))


@cache
def threads(path):
    """Return by other key the one-to-one threads of an archive, each oldest first, drafts left out."""
    card = rows_of(path, "Profile.csv")[0]
    owner = f"{card['First Name']} {card['Last Name']}"
    by_name: dict[str, list[tuple[dict[str, str], bool]]] = {}
    for row in reversed(rows_of(path, "messages.csv")):
        if row["IS MESSAGE DRAFT"] == "No":
            by_name.setdefault(row["CONVERSATION ID"], []).append((row, row["FROM"] == owner))
    pairs: dict[str, list[list[tuple[dict[str, str], bool]]]] = {}
    for thread in by_name.values():
        sides = [row["RECIPIENT PROFILE URLS" if ours else "SENDER PROFILE URL"] for row, ours in thread]
        keys = set().union(*map(keys_of, sides))
        several = any(row["TO"].replace(", ", "").count(",") for row, _ in thread)
        if len(keys) == 1 and not several:
            pairs.setdefault(keys.pop(), []).append(thread)
    return pairs


def reappeared(written):
    """Return the instant (epoch s) at which a note came back, by key and sending; the latest one's."""
    noted: dict[tuple[str, int], int] = {}
    taken = set()
    for row in sorted(rows_of(written.path, "Invitations.csv"), key=sent, reverse=True):
        for thread in threads(written.path).get(other(row), ()):
            first, ours = thread[0]
            moment = instant(first["DATE"])
            same = first["CONTENT"].split() == row["Message"].split() != []
            told = ours is (row["Direction"] == "OUTGOING") and moment >= sent(row)
            if same and told and first["CONVERSATION ID"] not in taken:
                taken.add(first["CONVERSATION ID"])
                noted[other(row), sent(row)] = moment
    return noted


def test_turns_are_those_of_the_file(life, winter):
    notes = {(key, moment) for (key, _), moment in reappeared(winter).items()}
    people = {person.person_key: person for person in demo.truth(life, [export(winter)]).people}
    talks = threads(winter.path)
    assert len(talks) > 50
    for key, pair in talks.items():
        said: dict[tuple[int, str, bool], tuple[int, int]] = {}
        for thread in pair:
            for rank, (row, by_owner) in enumerate(thread):
                moment = instant(row["DATE"])
                if rank or (key, moment) not in notes:
                    said.setdefault((moment, row["CONTENT"], by_owner), (moment, rank))
        speakers = [by_owner for (_, _, by_owner), _ in sorted(said.items(), key=lambda item: item[1])]
        turns = sum(one != before for one, before in zip(speakers, [None, *speakers], strict=False))
        assert people[key].turns == turns
        assert people[key].waiting == ("nobody" if not turns else "person" if speakers[-1] else "owner")


def test_everybody_whose_key_shows_is_there(life, winter, summer):
    for written in (winter, summer):
        keys = set(connected(written)) | {other(row) for row in rows_of(written.path, "Invitations.csv")}
        for row in rows_of(written.path, "messages.csv"):
            keys |= keys_of(row["SENDER PROFILE URL"]) | keys_of(row["RECIPIENT PROFILE URLS"])
        for row in rows_of(written.path, "Endorsement_Given_Info.csv"):
            keys.add(key_of(row["Endorsee Public Url"]))
        for row in rows_of(written.path, "Endorsement_Received_Info.csv"):
            keys.add(key_of(row["Endorser Public Url"]))
        people = demo.truth(life, [export(written)]).people
        assert {person.person_key for person in people} == keys - {life.owner.key}


def test_monthly_exports_know_every_acceptance_that_happened():
    life = demo.generate(21, people=300, begins=at("2024-03-01 00:00:00") // DAY)
    instants = range(at("2024-03-10 00:00:00"), at("2026-08-30 00:00:00"), 25 * DAY)
    exports = [(moment, demo.era_of(moment // DAY), "basic") for moment in instants]
    known = {(i.person_key, i.sent_at): i for i in demo.truth(life, exports).invitations}
    compared = 0
    for invited in life.invitations:
        person = life.people[invited.person]
        found = known.get((person.slugs[0][1], invited.sent_at))
        if found is None or len(person.slugs) > 1 or person.closure or invited.removed_at:
            continue
        accepted_at = invited.accepted_at or 10**10
        accepted = accepted_at <= exports[-1][0]
        assert (found.state == "accepted") is accepted
        assert found.accepted_on == (accepted_at // DAY if accepted else None)
        assert found.accepted_at == (accepted_at if accepted and invited.note else None)
        compared += 1
    assert compared > 200


def test_what_vanished_between_two_exports_is_gone(life, winter, summer):
    both = demo.truth(life, [export(summer), export(winter)])
    states = Counter(i.state for i in both.invitations)
    assert states["gone"] > 5
    assert states["unknown"] == 0
    selective = (summer.exported_at, summer.era, "selective")
    alone = demo.truth(life, [export(winter), selective])
    assert Counter(i.state for i in alone.invitations)["gone"] == 0
    assert {i.sent_at for i in alone.invitations} == {
        i.sent_at for i in demo.truth(life, [export(winter)]).invitations
    }


@pytest.mark.parametrize("era", ["2018", "2019", "2021", "2022", "2023-07", "2023-11"])
def test_eras_without_addresses_leave_states_unknown(era, life):
    exported_at = at("2025-03-02 21:30:10")
    found = demo.truth(life, [(exported_at, demo.ERAS[era], "complete")]).invitations
    assert {i.state for i in found} == {"unknown"}
    assert {i.person_key for i in found} == {None}


def test_a_nameless_invitation_joins_its_twin(life):
    exports = [(at("2026-01-10 00:00:00"), demo.ERAS["2023-11"], "complete")]
    exports += [(at("2026-01-30 00:00:00"), demo.ERAS["2024-12"], "complete")]
    first, both = demo.truth(life, exports[:1]).invitations, demo.truth(life, exports).invitations
    states = Counter(i.state for i in both)
    assert 0 < states["unknown"] < len(first) / 3


def test_fields_are_those_that_were_asked_for():
    names = (
        "direction person_key person_name sent_at note_kind accepted_on accepted_at replied_at exchanged_at"
    )
    assert [field.name for field in fields(demo.TrueInvitation)] == [*names.split(), "state", "in_window"]


def test_keys_are_profile_keys(life):
    for person in life.people:
        for _, slug in person.slugs:
            assert traces.profile_key(f"https://www.linkedin.com/in/{slug}") == slug
    slugs = [slug for person in life.people for _, slug in person.slugs]
    assert len(slugs) == len(set(slugs))
