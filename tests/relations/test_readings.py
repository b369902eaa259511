"""What the owner wrote is read among all that they wrote, and the ledger keeps what was read."""

from collections import Counter

import pytest
from sqlalchemy import select

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.readback import NOW, instant, life, take
from visavis import demo
from visavis.ledger import schema
from visavis.relations import listing

FRIENDS = [(f"{first} Martin", f"{first.lower()}-m") for first in ("Ann", "Bob", "Cleo", "Dan", "Eva", "Fay")]
TEMPLATE = (
    "Bonjour {}, votre parcours a retenu mon attention, et je serais ravi de vous compter parmi mes contacts."
)
TRUE_WORDS = (
    "Bonjour Gil, votre récit du sauvetage de la bibliothèque de Valmont, page après page dans la boue,"
    " m'a rappelé l'inondation de l'atelier de mon père."
)


def invitations_of(desk):
    with desk.ledger.reading() as connection:
        return {one.person_key: one for one in listing.invitations(connection, desk.owner)}


def readings_of(desk):
    owner, table = desk.owner, schema.readings
    here = (table.c.owner_id == owner.id) & (table.c.generation == owner.generation)
    with desk.ledger.reading() as connection:
        return connection.execute(
            select(table).where(here).order_by(table.c.trace_kind, table.c.trace_id)
        ).all()


def notes_to(friends, start=1):
    return [
        invited(f"2026-01-{day:02} 10:00", friend, TEMPLATE.format(friend[0].split()[0]))
        for day, friend in enumerate(friends, start)
    ]


def test_the_kind_of_a_note_is_told_with_its_singularity(desk, tmp_path):
    rows = [*notes_to(FRIENDS), invited("2026-01-20 10:00", ("Gil Roux", "gil"), TRUE_WORDS)]
    rows += [
        invited("2026-01-21 10:00", ("Hal", "hal")),
        invited("2026-01-22 10:00", ("Ida", "ida"), "Bonjour !", outgoing=False),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=rows))
    found = invitations_of(desk)
    assert {found[key].note_kind for _, key in FRIENDS} == {"cosmetic"}
    assert {found[key].singularity for _, key in FRIENDS} == {0.0}
    assert (found["gil"].note_kind, found["hal"].note_kind, found["ida"].note_kind) == (
        "contextual",
        "none",
        "",
    )
    assert found["gil"].singularity > 0.7
    assert (found["hal"].singularity, found["ida"].singularity) == (None, None)
    families = Counter(row.family for row in readings_of(desk) if row.family)
    assert list(families.values()) == [6]


def test_a_note_is_read_again_when_others_are_sent_the_same(desk, tmp_path):
    one, *others = FRIENDS
    words = "{}, ce que vous disiez à la troisième table du fond, au forum Sillage, me trotte encore en tête."
    first = [invited("2026-01-01 10:00", one, words.format("Ann"))]
    later = [
        invited(f"2026-01-{day:02} 10:00", who, words.format(who[0].split()[0]))
        for day, who in enumerate(others, 2)
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-01-01 12:00", invitations=first))
    assert invitations_of(desk)["ann-m"].note_kind == "contextual"
    take(desk, archive(tmp_path / "b.zip", "2026-02-01 10:00", invitations=[*first, *later]))
    assert invitations_of(desk)["ann-m"].note_kind == "cosmetic"


def test_only_cosmetic_texts_are_no_address(desk, tmp_path):
    thanks = [
        said(
            f"2-{key}",
            f"2026-02-0{number} 10:00",
            f"Merci {name.split()[0]} d'avoir accepté, belle journée à vous !",
            OWNER,
            (name, key),
        )
        for number, (name, key) in enumerate(FRIENDS, 1)
    ]
    lone = said("2-gil", "2026-02-08 10:00", TRUE_WORDS, OWNER, ("Gil Roux", "gil"))
    back = said("2-ann-m", "2026-02-09 10:00", "Merci", FRIENDS[0])
    people = [connected("2026-01-30", friend) for friend in [*FRIENDS, ("Gil Roux", "gil")]]
    take(
        desk,
        archive(tmp_path / "a.zip", "2026-03-01 10:00", connections=people, messages=[*thanks, lone, back]),
    )
    rungs = {person.person_key: person.rung for person in desk.people("key")}
    assert rungs["ann-m"] == "recognised"
    assert {rungs[key] for _, key in FRIENDS[1:]} == {"signalled"}
    assert rungs["gil"] == "addressed"


def test_a_note_come_back_is_read_once(desk, tmp_path):
    note = invited("2026-01-02 10:00", ("Gil Roux", "gil"), TRUE_WORDS)
    back = said("2-gil", "2026-01-05 10:00", TRUE_WORDS, OWNER, ("Gil Roux", "gil"))
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=[note], messages=[back]))
    assert [row.trace_kind for row in readings_of(desk)] == [schema.INVITATION]


def test_a_text_received_has_no_reading(desk, tmp_path):
    theirs = said("2-gil", "2026-01-05 10:00", TRUE_WORDS, ("Gil Roux", "gil"))
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=[theirs]))
    assert readings_of(desk) == []


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_the_kinds_of_a_life_are_the_true_ones(seed, desk, tmp_path):
    one = life(seed, people=300)
    written = [demo.write_archive(one, instant(days), tmp_path / str(days)) for days in (400, 200, 10)]
    take(desk, *(archive.path for archive in written))
    true = demo.truth(one, [(a.exported_at, a.era, a.kind) for a in written])
    found = {(row.person_key, row.sent_at): row for row in invitations_in(desk)}
    pairs = [
        (row.note_kind, found[row.person_key, row.sent_at].note_kind)
        for row in true.invitations
        if row.direction == "outgoing" and row.person_key
        # an invented attack on a page is about nobody
        if "<script>" not in found[row.person_key, row.sent_at].note
    ]
    counted = Counter(kind for kind, _ in pairs)
    assert min(counted[kind] for kind in ("none", "cosmetic", "contextual")) > 20
    assert sum(_f1(pairs, kind) for kind in counted) / len(counted) >= 0.95


def _f1(pairs, kind):
    right = sum(told == kind == true for true, told in pairs)
    return 2 * right / sum((true == kind) + (told == kind) for true, told in pairs)


def invitations_in(desk):
    with desk.ledger.reading() as connection:
        return list(listing.invitations(connection, desk.owner))


def test_a_kind_that_the_owner_corrects_wins_and_what_was_read_stays(desk, tmp_path):
    rows = [*notes_to(FRIENDS), invited("2026-01-20 10:00", ("Gil Roux", "gil"), TRUE_WORDS)]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", connections=[], invitations=rows))
    rung = {person.person_key: person.rung for person in desk.people()}
    assert (rung["ann-m"], rung["gil"]) == ("signalled", "addressed")
    number = desk.marks.misread("ann-m", "contextual", NOW).marked.number
    desk.marks.misread("gil", "none", NOW)
    take(desk, archive(tmp_path / "b.zip", "2026-02-02 10:00", connections=[], invitations=rows))
    found, rung = invitations_of(desk), {person.person_key: person.rung for person in desk.people()}
    assert (found["ann-m"].note_kind, found["ann-m"].read_kind, rung["ann-m"]) == (
        "contextual",
        "cosmetic",
        "addressed",
    )
    assert (found["gil"].note_kind, found["gil"].read_kind, rung["gil"]) == ("none", "contextual", "stranger")
    doubts = {doubt.code: doubt.fields for doubt in desk.ask("invitations").doubts}
    assert doubts["kinds_corrected"] == {"n": 2}
    desk.marks.revoke(number, NOW)
    found, rung = invitations_of(desk), {person.person_key: person.rung for person in desk.people()}
    assert (found["ann-m"].note_kind, rung["ann-m"]) == ("cosmetic", "signalled")
