"""What tests of questions ask: a desk over each engine."""

from tests.ledger.places import desk, kept_ledger, ledger_address

__all__ = ["desk", "kept_ledger", "ledger_address"]
