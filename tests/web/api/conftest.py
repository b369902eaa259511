"""Programs that ask a desk in the same process, each with its token."""

from itertools import count

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HOST, NOW
from visavis.web.api.door import ROOT
from visavis.web.app import build
from visavis.web.house import House

_names = count(1)


class Program(TestClient):
    """A program on the right host, that never keeps a cookie."""

    def __init__(self, house: House, *, may_write: bool = False) -> None:
        super().__init__(build(house, frozenset({HOST})), base_url=f"http://{HOST}{ROOT}")
        self.house = house
        tokens = house.desk(demo=False, owner=None).tokens
        self.name = f"program {next(_names)}"
        self.token = tokens.new(self.name, NOW, may_write=may_write).token
        self.headers["authorization"] = f"Bearer {self.token}"

    def told(self, method, path, status=200, **sent):
        """Ask, and return what was told."""
        answer = self.request(method, path, **sent)
        assert answer.status_code == status, answer.text
        return answer.json()


@pytest.fixture(scope="session")
def reader(house):
    """A program that may read a ledger of three hundred people."""
    return Program(house)


@pytest.fixture
def own_reader(own_house):
    return Program(own_house)


@pytest.fixture
def writer(own_house):
    """A program that may change a ledger of its own."""
    return Program(own_house, may_write=True)


def somebody(program, rung="exchanging"):
    """Return the key of somebody on a rung."""
    return program.told("GET", "/roster", params={"rung": rung, "limit": 1})["people"][0]["person_key"]
