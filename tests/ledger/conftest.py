"""A life and its archives, written once for every test that keeps them in a ledger."""

from pathlib import Path

import pytest

from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import instant, life
from visavis import demo

__all__ = ["desk", "four_exports", "kept_ledger", "ledger_address"]


@pytest.fixture(scope="session")
def four_exports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give four archives of one life, the oldest first, the last one rich in everything."""
    folder = tmp_path_factory.mktemp("exports")
    one = life(31, people=120)
    eras = [None, demo.ERAS["2024-12"], demo.ERAS["2025-08"], demo.ERAS["2026-06"]]
    paths = []
    for number, (days, era) in enumerate(zip((640, 300, 120, 3), eras, strict=True)):
        options = {"era": era} if era else {}
        paths.append(demo.write_archive(one, instant(days), folder / str(number), **options).path)  # type: ignore[arg-type]
    return paths
