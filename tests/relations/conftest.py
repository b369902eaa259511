"""Ledgers on both engines."""

import pytest

from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import instant, life, take
from visavis import demo

__all__ = ["desk", "kept_ledger", "ledger_address", "living"]


@pytest.fixture
def living(desk, tmp_path):
    """Give a desk that knows an invented life."""
    take(desk, demo.write_archive(life(5), instant(20), tmp_path / "archive").path)
    return desk
