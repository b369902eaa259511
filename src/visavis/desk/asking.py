"""Asks a question of one owner's ledger."""

from typing import Any

from visavis.ledger.owners import Owner, list_owners
from visavis.ledger.store import Ledger
from visavis.questions.answers import Answer
from visavis.questions.catalogue import STATED, question
from visavis.questions.histograms import scope_of

__all__ = ["OF_NOBODY", "STATED", "ask", "ask_of_nobody"]
# what others have published is known before anything is imported
OF_NOBODY = ("evidence",)
_NOBODY = 0


def ask_of_nobody(ledger: Ledger, name: str) -> Answer[Any] | None:
    """Answer a question that asks nothing of an owner, in a ledger that has none; None for the others."""
    if name not in OF_NOBODY:
        return None
    with ledger.reading() as connection:
        return None if list_owners(connection) else question(name)(scope_of(connection, _NOBODY))


def ask(ledger: Ledger, owner: Owner, name: str, zone: str = "UTC") -> Answer[Any]:
    """Answer a question by its name, with the hours of a time zone; raises CannotAsk for an unknown one."""
    asked = question(name)
    with ledger.reading() as connection:
        return asked(scope_of(connection, owner.id, zone))
