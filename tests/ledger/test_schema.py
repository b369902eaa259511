"""The migrations make the schema that the program speaks to, and nothing else."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from visavis.ledger import open_ledger
from visavis.ledger.schema import metadata

_NOT_IN_METADATA = ("messages_text", "people_text", "visavis_version")


def is_ours(_object: object, name: str | None, kind: str, *_more: Any) -> bool:
    return kind != "table" or not str(name).startswith(_NOT_IN_METADATA)


def test_a_migrated_ledger_has_the_schema_of_the_program(database_url):
    ledger = open_ledger(database_url)
    options = {"include_object": is_ours, "compare_type": True}
    with ledger.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    ledger.close()
    assert found == []


def test_the_indexes_of_texts_are_made_too(database_url):
    ledger = open_ledger(database_url)
    with ledger.reading() as connection:
        tables = set(inspect(connection).get_table_names())
    ledger.close()
    assert set(_NOT_IN_METADATA) <= tables
