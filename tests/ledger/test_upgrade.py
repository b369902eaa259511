"""A ledger that an older program wrote is brought up to date, and tells what a new one tells."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData, create_engine, insert, inspect, select, text, true

from tests.ledger.readback import NOW, take, told
from visavis import ledger as room
from visavis.desk import Desk
from visavis.errors import CannotKeep
from visavis.ledger import schema, texts
from visavis.marks import forms

MIGRATIONS = f"{room.__path__[0]}/migrations"


def at_revision(url, revision):
    """Make the tables of an older program in an empty place."""
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.attributes["engine"] = engine
    command.upgrade(config, revision)
    return engine


def copy_rows(desk, engine):
    """Give a ledger of an older schema the rows of a new one, as far as it has room for them."""
    older = MetaData()
    older.reflect(engine)
    # an agenda kept is made anew where its columns were others
    names = [
        name for name, table in schema.metadata.tables.items() if _has_room(older.tables.get(name), table)
    ]
    with desk.ledger.reading() as connection, engine.begin() as writing:
        for name in names:
            table = older.tables[name]
            columns = [schema.metadata.tables[name].c[column.name] for column in table.columns]
            rows = [row._asdict() for row in connection.execute(select(*columns))]
            if rows:
                writing.execute(insert(table), rows)
                _go_on_counting(writing, name)
        if writing.dialect.name == "postgresql":
            texts._index(writing, true())
        elif "indexed" in names:
            # an older index is made anew by its migration
            writing.execute(text("INSERT INTO messages_text (messages_text) VALUES ('rebuild')"))


def found(desk):
    """Return the texts that the index finds of a word that many hold."""
    with desk.ledger.reading() as connection:
        numbers = texts.found_messages(connection, desk.owner.id, ["a"], 50)
        held = schema.messages
        return sorted(connection.scalars(select(held.c.text).where(held.c.id.in_(numbers))))


def _has_room(older, table):
    return older is not None and set(older.columns.keys()) <= set(table.columns.keys())


def _go_on_counting(connection, table):
    # what gives numbers on a server does not see rows that bring their own
    if (
        connection.dialect.name == "postgresql"
        and f"{table}_id_seq" in inspect(connection).get_sequence_names()
    ):
        connection.execute(text(f"SELECT setval('{table}_id_seq', (SELECT MAX(id) FROM {table}))"))


EARLIER = sorted(file.name[:4] for file in Path(MIGRATIONS).glob("versions/[0-9]*.py"))[:-1]


@pytest.fixture(scope="module")
def before_and_after(four_exports, tmp_path_factory):
    """Give a new ledger of three exports, and what it tells once it holds the fourth as well."""
    folder = tmp_path_factory.mktemp("new")
    with Desk(folder / "before.db") as before:
        take(before, *four_exports[1:])
        with Desk(before.backup(folder / "copies", NOW)) as after:
            take(after, four_exports[0])
            last = told(after)
        yield before, last


@pytest.mark.parametrize("revision", EARLIER)
def test_an_older_ledger_tells_all_that_a_new_one_tells(
    revision, before_and_after, four_exports, database_url
):
    before, last = before_and_after
    engine = at_revision(database_url, revision)
    copy_rows(before, engine)
    engine.dispose()
    with Desk(database_url) as upgraded:
        assert told(upgraded) == told(before)
        assert told(upgraded).invitations
        assert upgraded.health().unindexed_messages == 0
        assert found(upgraded) == found(before) != []
        # and goes on: the next import finds what is there
        (report,) = upgraded.import_archives([four_exports[0]], 0)
        assert report.changes is not None
        assert told(upgraded) == last
        # what the owner notes from now on lifts, and taken back lowers
        first = next(person.person_key for person in upgraded.people("key") if person.rung == "authorised")
        upgraded.marks.note(first, forms.OutcomeForm("meeting"), NOW)
        assert upgraded.person(first).standing.rung == "met"
        upgraded.marks.revoke(1, NOW)
        assert told(upgraded) == last


def test_what_is_stale_is_not_read_while_an_import_is_under_way(desk, four_exports, ledger_address):
    take(desk, four_exports[1])
    with desk.ledger.writing() as connection:
        connection.execute(schema.owners.update().values(derivation=schema.DERIVATION - 1))
    with desk.ledger.alone(), pytest.raises(CannotKeep) as refused:
        Desk(ledger_address)
    assert refused.value.code == "in_use"
    with Desk(ledger_address) as fresh:
        assert told(fresh).people
    assert inspect(desk.ledger.engine).has_table("readings")
