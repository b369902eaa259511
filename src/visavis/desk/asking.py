"""Asks a question of one owner's ledger."""

from typing import Any

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.answers import Answer
from visavis.questions.catalogue import STATED, question
from visavis.questions.histograms import scope_of

__all__ = ["STATED", "ask"]


def ask(ledger: Ledger, owner: Owner, name: str, zone: str = "UTC") -> Answer[Any]:
    """Answer a question by its name, with the hours of a time zone; raises CannotAsk for an unknown one."""
    asked = question(name)
    with ledger.reading() as connection:
        return asked(scope_of(connection, owner.id, zone))
