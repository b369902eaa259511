"""Brings a ledger up to the program's schema, with a copy of the file beside it first."""

from pathlib import Path

from sqlalchemy import inspect, text

from visavis.errors import CannotKeep
from visavis.ledger.copies import copy_file
from visavis.ledger.schema import metadata
from visavis.ledger.store import Ledger

REVISION = "0014"
_HERE = Path(__file__).parent


def bring_up_to_date(ledger: Ledger) -> None:
    """Migrate where the ledger is older; raises CannotKeep where it is newer or not a ledger."""
    found = revision(ledger)
    if found == REVISION:
        return
    if found is not None and found not in _known():
        raise CannotKeep("newer", place=ledger.place, found=found, known=REVISION)
    if found is not None and ledger.file is not None:
        copy_file(ledger, ledger.file.with_name(f"{ledger.file.name}.before-{REVISION}"))
    _migrate(ledger)


def revision(ledger: Ledger) -> str | None:
    """Return the schema's revision, or None in an empty place; raises CannotKeep in a foreign one."""
    with ledger.reading() as connection:
        tables = set(inspect(connection).get_table_names())
        if "visavis_version" in tables:
            found: str | None = connection.scalar(text("SELECT version_num FROM visavis_version"))
            return found
    # a file is ours alone; on a server we only need our names
    if (ledger.file is not None and tables) or tables & set(metadata.tables):
        raise CannotKeep("foreign", place=ledger.place)
    return None


def _known() -> list[str]:
    return sorted(file.name.split("_")[0] for file in (_HERE / "migrations" / "versions").glob("[0-9]*.py"))


def _migrate(ledger: Ledger) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations").replace("%", "%%"))
    config.attributes["engine"] = ledger.engine
    command.upgrade(config, "head")
