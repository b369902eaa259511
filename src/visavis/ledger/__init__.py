"""Keeps traces, marks and what is derived from them, in one SQL schema."""

from visavis.ledger.store import Ledger, open_ledger

__all__ = ["Ledger", "open_ledger"]
