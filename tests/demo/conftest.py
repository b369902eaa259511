"""One life that several tests look at, and two archives of it."""

import pytest

from tests.demo.reading import at
from visavis import demo

BEGINS = at("2024-01-10 00:00:00") // 86_400


@pytest.fixture(scope="session")
def life():
    return demo.generate(11, people=500, begins=BEGINS)


@pytest.fixture(scope="session")
def summer(life, tmp_path_factory):
    """Give an archive of the last era: every cell of messages quoted, line breaks kept."""
    return demo.write_archive(life, at("2026-07-20 10:00:00"), tmp_path_factory.mktemp("summer"))


@pytest.fixture(scope="session")
def winter(life, tmp_path_factory):
    """Give an earlier archive: drafts are flagged, line breaks flattened."""
    return demo.write_archive(life, at("2025-03-02 21:30:10"), tmp_path_factory.mktemp("winter"))
