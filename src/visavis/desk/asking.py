"""Asks a question of one owner's ledger."""

from typing import Any

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.answers import Answer
from visavis.questions.catalogue import STATED, question
from visavis.questions.histograms import scope_of

__all__ = ["STATED", "ask"]


def ask(ledger: Ledger, owner: Owner, name: str) -> Answer[Any]:
    """Answer a question by its name; raises CannotAsk where there is none of this name."""
    asked = question(name)
    with ledger.reading() as connection:
        return asked(scope_of(connection, owner.id))
