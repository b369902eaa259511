"""What is counted beforehand says the same as what is counted when it is asked for."""

from sqlalchemy import delete, func, select, update

from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.desk import Desk
from visavis.desk.asking import FilterForm
from visavis.desk.roster import SILENCES, Sought
from visavis.ledger import schema
from visavis.relations import listing
from visavis.relations.correcting import BY_KIND
from visavis.relations.kept import NAME as READER

QUESTIONS = ("answering", "presence", "families", "invitations", "acceptance")
__all__ = ["desk", "kept_ledger", "ledger_address"]


def held(desk):
    with desk.ledger.reading() as connection:
        kept = schema.histograms
        others = kept.c.name.not_like(f"{BY_KIND}%") & (kept.c.name != READER)
        counted = select(kept.c.generation, kept.c.zone, kept.c.name).where(others)
        query = counted.order_by(kept.c.name)
        return [tuple(row) for row in connection.execute(query)]


def keys(desk, silence):
    return {one.person_key for one in desk.look_up(Sought(silence=silence), None, 10_000).people}


def drop(desk):
    with desk.ledger.writing() as connection:
        connection.execute(delete(schema.histograms))


def test_what_was_kept_is_what_is_counted_anew(desk, tmp_path):
    one = life(31)
    take(desk, *(demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (300, 5)))
    generation = desk.owner.generation
    assert held(desk) == [
        (generation, "", "families"), (generation, "", "former"), (generation, "", "gaps"),
        (generation, "", "owner_gaps"),
        (generation, "", "person_gaps"),
        (generation, "", "silences"), (generation, "UTC", "turns"), (generation, "UTC", "weeks"),
    ]  # fmt: skip
    people = desk.people("key")
    silent = {word: keys(desk, word) for word in SILENCES}
    kept = [desk.ask(question) for question in QUESTIONS]
    drop(desk)
    assert [desk.ask(question) for question in QUESTIONS] == kept
    assert held(desk) == []
    assert desk.people("key") == people
    assert {word: keys(desk, word) for word in SILENCES} == silent
    assert silent == {word: {one.person_key for one in people if one.silence == word} for word in SILENCES}
    assert sum(map(bool, silent.values())) >= 2


def test_whatever_changes_what_is_derived_counts_anew(desk, tmp_path):
    one = life(31)
    take(desk, *(demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (300, 5)))
    first, second = (one.person_key for one in desk.people(limit=2))
    for change in (
        lambda: desk.marks.merge(first, second, 0),
        lambda: desk.undo(desk.history()[0].id),
        lambda: desk.forget(second, tmp_path / "copies", 0),
    ):
        change()
        assert {row[0] for row in held(desk)} == {desk.owner.generation}
        assert len(held(desk)) == 8
        kept = desk.ask("answering")
        drop(desk)
        assert desk.ask("answering") == kept
        desk.import_archives([], 0)


def test_what_is_counted_by_kinds_of_notes_follows_what_the_owner_corrects(desk, tmp_path):
    take(desk, demo.write_archive(life(31), instant(5), tmp_path).path)
    before = desk.ask("invitations")
    with desk.ledger.reading() as connection:
        known = list(listing.invitations(connection, desk.owner))
    noted = next(one for one in known if one.note_kind == "cosmetic" and one.in_window and one.person_key)
    marked = desk.marks.misread(noted.person_key, "contextual", 0)
    corrected = desk.ask("invitations")
    assert corrected != before
    drop(desk)
    assert desk.ask("invitations") == corrected
    desk.marks.revoke(marked.marked.number, 0)
    assert desk.ask("invitations") == before


def test_a_part_of_the_ledger_is_always_counted(desk, tmp_path):
    take(desk, demo.write_archive(life(31), instant(5), tmp_path).path)
    some = desk.filter(FilterForm(until="2024-01-01"), 1_790_000_000)
    before = desk.ask("answering", some)
    drop(desk)
    assert desk.ask("answering", some) == before
    with desk.ledger.reading() as connection:
        assert connection.scalar(select(func.count().label("n")).select_from(schema.histograms)) == 0


def test_what_an_older_program_derived_is_derived_and_counted_again(ledger_address, desk, tmp_path):
    one = life(31)
    take(desk, demo.write_archive(one, instant(5), tmp_path / "archive").path)
    desk.marks.zone("Europe/Paris", 0)
    drop(desk)
    with desk.ledger.writing() as connection:
        connection.execute(update(schema.owners).values(derivation=0))
    begun = []
    with Desk(ledger_address, begins=lambda: begun.append("told")) as opened:
        assert begun == ["told"]
        names = {(zone, name) for _, zone, name in held(opened)}
        assert {("", "silences"), ("Europe/Paris", "turns"), ("Europe/Paris", "weeks")} <= names
