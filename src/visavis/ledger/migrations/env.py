"""Runs the migrations on the engine the ledger is open with."""

from alembic import context

from visavis.ledger.schema import metadata

with context.config.attributes["engine"].begin() as connection:
    context.configure(
        connection, target_metadata=metadata, version_table="visavis_version", render_as_batch=True
    )
    with context.begin_transaction():
        context.run_migrations()
