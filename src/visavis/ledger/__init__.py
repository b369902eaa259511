"""Keeps traces, marks and what is derived from them, in one SQL schema."""

from visavis.ledger.opening import open_ledger
from visavis.ledger.store import Ledger

__all__ = ["Ledger", "open_ledger"]
