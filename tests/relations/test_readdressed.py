"""A conversation that goes on under another address: what was known of the invitation stays known."""

from itertools import permutations

import pytest
from sqlalchemy import select

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.readback import take
from visavis import relations
from visavis.ledger import schema
from visavis.relations import attention, listing

BEFORE, SINCE = ("Amélie Roche", "amelie-roche-92"), ("Amélie Roche", "amelie-roche-conseil")
NOTE = "Votre parcours chez Orange m'a donné envie de vous écrire"


def talk(who, last=""):
    rows = [
        said("1-a", "2026-02-10 10:00", NOTE, OWNER, who),
        said("1-a", "2026-02-11 10:00", "Avec plaisir", who),
        said("1-a", "2026-02-12 10:00", "Mardi ?", OWNER, who),
        said("1-a", "2026-02-13 10:00", "Mardi", who),
    ]
    return [*rows, said("1-a", "2026-07-12 10:00", last, who)] if last else rows


def papers(folder, *, moved_invitation=False):
    first = invited("2026-02-01 10:00", BEFORE, NOTE)
    again = [invited("2026-02-01 10:00", SINCE, NOTE)] if moved_invitation else []
    return [
        archive(
            folder / "invited.zip",
            "2026-02-05 08:00",
            invitations=[first],
        ),
        archive(
            folder / "june.zip",
            "2026-06-30 08:00",
            invitations=[first],
            connections=[connected("2026-02-10", BEFORE)],
            messages=talk(BEFORE),
        ),
        archive(
            folder / "november.zip",
            "2026-11-25 08:00",
            invitations=again,
            connections=[connected("2026-02-10", SINCE)],
            messages=talk(SINCE, "On déjeune ?"),
        ),
    ]


def told(desk):
    with desk.ledger.reading() as connection:
        return list(listing.invitations(connection, desk.owner))


def fate(desk, key):
    (found,) = [one for one in told(desk) if one.person_key == key]
    return found.state, found.accepted_at, found.replied_at, found.exchanged_at


KNOWN = ("accepted", at("2026-02-10 10:00"), at("2026-02-11 10:00"), at("2026-02-13 10:00"))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_became_of_the_invitation_stays_known_in_any_order(order, desk, tmp_path):
    found = papers(tmp_path)
    for number in order:
        take(desk, found[number])
    assert fate(desk, BEFORE[1]) == KNOWN
    people = {one.person_key: one for one in desk.people()}
    assert (people[BEFORE[1]].turns, people[SINCE[1]].turns) == (0, 3)
    assert people[SINCE[1]].first_at == at("2026-02-11 10:00")
    with desk.ledger.reading() as connection:
        assert len(connection.execute(select(schema.set_aside.c.message_id)).all()) == 1
        # nor has the owner written on the day of acceptance
        assert attention.own_words_on(connection, desk.owner, [SINCE[1]]) == {
            SINCE[1]: at("2026-02-12 00:00") // 86_400
        }


def test_so_it_is_where_the_newer_export_shows_the_invitation_too(desk, tmp_path):
    take(desk, *papers(tmp_path, moved_invitation=True))
    assert fate(desk, BEFORE[1]) == fate(desk, SINCE[1]) == KNOWN


def test_so_it_is_once_everything_is_derived_anew_and_once_the_newer_export_is_taken_back(desk, tmp_path):
    found = papers(tmp_path)
    take(desk, *found[:2])
    (newest,) = take(desk, found[2])
    with desk.ledger.one_change() as whole:
        relations.settle(whole, relations.rebuild(whole, desk.owner.id))
    assert fate(desk, BEFORE[1]) == KNOWN
    desk.undo(newest.import_id)
    assert fate(desk, BEFORE[1]) == KNOWN
    assert [(one.person_key, one.turns) for one in desk.people() if one.turns] == [(BEFORE[1], 3)]


def test_once_merged_they_are_one_whose_note_came_back_once(desk, tmp_path):
    take(desk, *papers(tmp_path, moved_invitation=True))
    desk.marks.merge(*(key for _, key in (BEFORE, SINCE)), at("2026-12-01 10:00"))
    (found,) = [one for one in told(desk) if one.person_name == "Amélie Roche"]
    assert (found.state, found.accepted_at, found.replied_at, found.exchanged_at) == KNOWN
    assert [one.turns for one in desk.people() if one.turns] == [3]
