"""Gives ledgers to tests: one on each engine for the whole run, emptied before each test that asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import psycopg
import pytest
from sqlalchemy import inspect, text

from visavis.desk import Desk
from visavis.desk.drafts import Drafts
from visavis.desk.incoming import Mailbox
from visavis.desk.roster import Notes

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Kept:
    """A ledger that stays, with a desk that has learnt its questions already."""

    address: str
    desk: Desk


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def kept_ledger(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """Give one ledger on each engine; what a test leaves in it, the next one must not mind."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path_factory.mktemp('kept') / 'ledger.db'}"
    else:
        server: str = request.getfixturevalue("postgresql_url")
        with psycopg.connect(f"{server.replace('+psycopg', '')}/postgres", autocommit=True) as connection:
            name = f"kept_{next(_numbers)}"
            connection.execute(f"CREATE DATABASE {name}")
        address = f"{server}/{name}"
    with Desk(address) as desk:
        yield Kept(address, desk)


@pytest.fixture
def desk(kept_ledger: Kept) -> Desk:
    """Give a desk with an empty ledger, once on each engine."""
    empty(kept_ledger.desk)
    return kept_ledger.desk


@pytest.fixture
def ledger_address(kept_ledger: Kept) -> str:
    """Give the address of the ledger of `desk`, for whoever else is to open it."""
    return kept_ledger.address


def empty(desk: Desk) -> None:
    """Take every row out of a ledger, and out of what its desk remembers of it."""
    desk._mailbox, desk._drafts, desk._notes = Mailbox(), Drafts(), Notes()
    with desk.ledger.writing() as connection:
        tables = [table for table in inspect(connection).get_table_names() if not _is_the_indexs(table)]
        if not desk.ledger.is_sqlite:
            connection.execute(text(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY"))
            return
        for table in tables:
            connection.execute(text(f"DELETE FROM {table}"))
        connection.execute(text("INSERT INTO messages_text (messages_text) VALUES ('delete-all')"))
        connection.execute(text("DELETE FROM people_text"))


def _is_the_indexs(table: str) -> bool:
    # on SQLite an index of texts is made of tables of its own
    return table == "visavis_version" or table.rpartition("_")[0] in ("messages_text", "people_text")
