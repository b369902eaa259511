"""Whatever comes and goes, what is derived of what it touched equals what is derived of everything."""

from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import empty
from tests.ledger.readback import NOW, instant, life, shuffled, take
from visavis import demo, relations
from visavis.demo.eras import ERAS
from visavis.desk import Desk
from visavis.errors import VisavisError
from visavis.ledger import schema
from visavis.marks import forms
from visavis.questions.coverage import find_exports
from visavis.questions.histograms import scope_of
from visavis.questions.spoken import answer_spells
from visavis.questions.written_to import written_to
from visavis.relations.roster import Sought

PEOPLE = [(f"{first} Lee", first.lower()) for first in ("Ann", "Bob", "Cat", "Dan", "Eve", "Fay")]
ANN, BOB, CAT, DAN, EVE, FAY = PEOPLE
FAY_SINCE = ("Fay Lee", "fay-since")
RENAMED, NAMELESS = ("Ann Lee-Roe", "ann-roe"), ("Ann Lee", "")
_TEMPLATE = "Hello {}, I help companies like yours to grow faster with our platform, shall we talk?"
_OWN = "Your talk about lighthouses in Brest, {}, made me think of my grandmother's letters."
EXPORTS = ("2026-02-01 08:00", "2026-03-01 08:00", "2026-04-01 08:00", "2026-04-01 08:00", "2026-05-01 08:00")
_names = count()
MANY = 20
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)

MESSAGES = [
    said("1-a", "2026-01-10 10:00", _TEMPLATE.format("Ann"), OWNER, ANN),
    said("1-b", "2026-01-10 10:05", _TEMPLATE.format("Bob"), OWNER, BOB),
    said("1-c", "2026-01-10 10:10", _TEMPLATE.format("Cat"), OWNER, CAT),
    said("1-d", "2026-01-10 10:15", _TEMPLATE.format("Dan"), OWNER, DAN),
    said("1-a", "2026-01-11 10:00", "Why not", ANN),
    said("1-a", "2026-01-12 10:00", _OWN.format("Ann"), OWNER, ANN),
    said("1-e", "2026-01-13 10:00", _OWN.format("Eve"), OWNER, EVE),
    # two conversations at one instant, told apart by their places in the newest file
    said("2-a", "2026-01-12 10:00", "And another thing", ANN),
    said("2-a", "2026-01-12 10:00", "Let us see", OWNER, ANN),
    said("3-r", "2026-03-02 10:00", "A new address", RENAMED),
    said("3-r", "2026-03-03 10:00", "Noted", OWNER, RENAMED),
    # eras without numbers and addresses, whose messages come back with them
    said("", "2026-01-11 10:00", "Why not", NAMELESS),
    said("", "2026-01-05 09:00", "Good year", OWNER, NAMELESS),
    # a group, and a note that comes back as a message
    said("4-g", "2026-01-20 10:00", "Dear both", OWNER, BOB, CAT),
    said("4-g", "2026-01-21 10:00", "Fine", CAT, OWNER, BOB),
    said("5-f", "2026-02-10 10:00", "Read your note on tides in the gazette", OWNER, FAY),
    said("5-f", "2026-02-11 10:00", "Oh, thank you", FAY),
    said("5-f", "2026-02-12 10:00", "", OWNER, FAY),
    # the same conversation under another address, in an export that shows it alone
    said("5-f", "2026-02-11 10:00", "Oh, thank you", FAY_SINCE),
    said("5-f", "2026-03-11 10:00", "From my new address", FAY_SINCE),
    said("6-f", "2026-02-11 10:00", "And here", OWNER, FAY),
]
INVITATIONS = [
    invited("2026-01-02 10:00", FAY, "Read your note on tides in the gazette"),
    invited("2026-01-02 10:00", FAY_SINCE, "Read your note on tides in the gazette"),
    invited("2026-01-03 10:00", BOB, _TEMPLATE.format("Bob")),
    invited("2026-01-04 10:00", EVE),
    invited("2026-01-05 10:00", CAT, "We met at the fair", outgoing=False),
    invited("2025-06-01 10:00", DAN, _TEMPLATE.format("Dan")),
    # one whose address comes later
    invited("2025-12-01 10:00", NAMELESS, "Hello again, from the other shore"),
    invited("2025-12-01 10:00", ANN, "Hello again, from the other shore"),
]
CONNECTIONS = [
    connected("2026-02-10", FAY, "", "Gazette", "Editor"),
    connected("2026-01-04", BOB, "", "Acme", "Buyer"),
    connected("2026-01-04", BOB, "", "Brand", "Buyer"),
    connected("2026-01-06", CAT),
    connected("2025-12-20", ANN, "", "Acme", "Chief"),
    connected("2025-12-20", RENAMED, "", "Nid", "Chief"),
]


def some(rows: list[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(range(len(rows))), unique=True).map(
        lambda numbers: [rows[number] for number in numbers]
    )


WHO = st.sampled_from([key for _, key in [*PEOPLE, RENAMED, FAY_SINCE]])
IMPORT = st.tuples(
    st.just("import"), st.sampled_from(EXPORTS), some(MESSAGES), some(INVITATIONS), some(CONNECTIONS)
)
STEPS = st.one_of(
    IMPORT,
    IMPORT,
    st.tuples(st.just("undo"), st.integers(1, 6)),
    st.tuples(st.just("merge"), WHO, WHO),
    st.tuples(st.just("correct"), WHO, st.sampled_from(["contextual", "cosmetic"])),
    st.tuples(st.just("met"), WHO),
    st.tuples(st.just("take back"), st.integers(1, 4)),
    st.tuples(st.just("forget"), WHO),
    st.tuples(st.just("lift"), WHO),
)


def do(desk: Desk, step: tuple[Any, ...], folder: Path) -> None:
    match step:
        case ("import", exported, messages, invitations, connections):
            path = folder / f"{next(_names)}.zip"
            tables = {"messages": messages, "invitations": invitations, "connections": connections}
            take(desk, archive(path, exported, **{name: rows for name, rows in tables.items() if rows}))
        case ("undo", number):
            desk.undo(number)
        case ("merge", one, other):
            desk.marks.merge(one, other, NOW)
        case ("correct", one, kind):
            desk.marks.misread(one, kind, NOW)
        case ("met", one):
            desk.marks.note(one, forms.OutcomeForm("meeting"), NOW)
        case ("take back", number):
            desk.marks.undo(number, NOW)
        case ("forget", one):
            desk.forget(one, folder, NOW)
        case ("lift", one):
            desk.lift(one)


def derived(desk: Desk) -> dict[str, list[Any]]:
    """Return every derived row but for the generation, and whom a search would find."""
    found: dict[str, list[Any]] = {}
    with desk.ledger.reading() as connection:
        for table in schema.DERIVED:
            columns = [column for column in table.columns if column.name != "generation"]
            found[table.name] = sorted(map(tuple, connection.execute(select(*columns)).all()), key=repr)
    for word in ("lee", "acme", "nid"):
        found[word] = sorted(one.person_key for one in desk.look_up(Sought(word), None, 50).people)
    return found


def answers(desk: Desk) -> list[Any]:
    """Return the answers that rest on what is counted beforehand."""
    found = [desk.ask(question).parts for question in ("answering", "presence", "network")]
    with desk.ledger.reading() as connection:
        scope = scope_of(connection, desk.owner.id)
        heard = find_exports(scope).messages
        return [*found, sorted(answer_spells(scope, heard[-1])) if heard else [], written_to(scope, 21)]


def anew(desk: Desk) -> None:
    with desk.ledger.one_change() as whole:
        relations.settle(whole, relations.rebuild(whole, desk.owner.id))


@settings(max_examples=MANY, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=IMPORT, steps=st.lists(STEPS, min_size=1, max_size=7))
def test_what_a_change_touches_is_derived_as_everything_would_be(first, steps, desk, tmp_path):
    empty(desk)
    for step in [first, *steps]:
        try:
            do(desk, step, tmp_path)
        except VisavisError as refused:
            event(f"{step[0]} refused: {refused.code}")
            continue
        if not desk.owners():
            return
        event(step[0])
    refreshed, counted = derived(desk), answers(desk)
    anew(desk)
    assert refreshed == derived(desk)
    assert counted == answers(desk)


@pytest.mark.parametrize("seed", [3, 8])
def test_so_it_is_in_lives_of_every_era(seed, desk, tmp_path):
    one = life(seed, people=60, days=500)
    eras = list(ERAS.values())
    papers = [
        demo.write_archive(one, instant(days), tmp_path / str(days), era=eras[number % len(eras)]).path
        for number, days in enumerate((400, 300, 200, 90, 60, 1))
    ]
    for step, path in enumerate(shuffled(seed, papers)):
        take(desk, path)
        if step in (2, 4):
            desk.undo(step)
    keys = sorted(person.person_key for person in desk.people())
    desk.marks.merge(keys[0], keys[1], NOW)
    desk.forget(keys[2], tmp_path, NOW)
    refreshed, counted = derived(desk), answers(desk)
    anew(desk)
    assert refreshed == derived(desk)
    assert counted == answers(desk)
