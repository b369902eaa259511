"""Claims about the contract: whatever is sent, each answer is one that the API's own description promises.

Schemathesis makes up the requests, right and wrong ones, and looks at every answer.
"""

import json
from contextlib import contextmanager
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.web.api.conftest import Program
from tests.web.conftest import HOST, KEYS, NOW, house_of, places_in
from visavis.desk import Desk
from visavis.desk.asking import STATED
from visavis.settings import Places
from visavis.web.api.app import build, description
from visavis.web.api.door import ROOT
from visavis.web.app import build as build_desk
from visavis.web.house import House

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
# a form knows more than a description can say: which days are ahead, which outcomes the owner records
LEFT_OUT = [positive_data_acceptance]
# each takes a second or more, and has tests of its own
SLOW = {("/report", "get"): 1, ("/questions/{question}/charts/{number}", "get"): 2, ("/export", "get"): 2}
# afterwards little is left: these come last
LAST = [("/people/{person}/forgetting", "post"), ("/imports/{number}", "delete")]
SPECIFICATION = description(build(House(Places(None, "", None), KEYS, clock=lambda: NOW)))  # type: ignore[arg-type]
OPERATIONS = sorted(
    ((path, method) for path, methods in SPECIFICATION["paths"].items() for method in methods),
    key=lambda one: LAST.index(one) if one in LAST else -1,
)


def _open(described):
    """Return the description without its locks, for no request here is wrong for want of a token."""
    whole = json.loads(json.dumps(described))
    whole.pop("security")
    for methods in whole["paths"].values():
        for operation in methods.values():
            operation.pop("security", None)
    return whole


class Contract:
    """The description of the API, held against what one program is told."""

    def __init__(self, program: Program) -> None:
        self.schema = schemathesis.openapi.from_dict(_open(SPECIFICATION))
        self.schema.app = build_desk(program.house, frozenset({HOST}))
        self.headers = {"Authorization": f"Bearer {program.token}", "host": HOST}

    def hold(self, operation, mode, examples, **fixed):
        """Ask for what an operation may be asked, and more."""

        @settings(
            max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=self.schema[operation[0]][operation[1]].as_strategy(mode, **fixed))
        def asked(case):
            where = f"http://{HOST}{ROOT}"
            case.call_and_validate(base_url=where, headers=self.headers, excluded_checks=LEFT_OUT)

        asked()


@contextmanager
def ledger_of(archives, places):
    """Give a house whose ledger holds an archive, a group, marks and an experiment."""
    with Desk(places.ledger) as desk:
        list(desk.import_archives(archives, now=0))
    house = house_of(places)
    writer = Program(house, may_write=True)
    key = writer.told("GET", "/people", params={"limit": 1})["people"][0]["person_key"]
    writer.told("POST", f"/people/{quote(key)}/notes", 201, json={"text": "a"})
    writer.told("POST", "/groups", json={"name": "Amis", "people": [key]})
    plan = {"title": "a", "arms": ["none", "contextual"]}
    writer.told("POST", "/experiments", 201, json=plan)
    writer.told("POST", "/experiments/1/seal", json={"anyway": True})
    writer.told("POST", "/experiments/1/draws", json={"people": [{"typed": "nobody-1"}]})
    family = writer.told("GET", "/families")["families"][0]["family"]
    values = {
        "person": key,
        "number": 1,
        "name": "Amis",
        "family": family[:10],
        "question": "ladder",
        "spoken": "fr",
    }
    try:
        yield house, values
    finally:
        house.close()


@pytest.fixture(scope="module")
def lived(archives, tmp_path_factory):
    with ledger_of(archives, places_in(tmp_path_factory.mktemp("contract"))) as found:
        yield found


@pytest.fixture(scope="module")
def reading(lived):
    return Contract(Program(lived[0]))


@pytest.fixture(scope="module")
def writing(lived):
    return Contract(Program(lived[0], may_write=True))


def named(operation):
    return f"{operation[1].upper()} {operation[0]}"


def of_what_is_there(operation, values):
    """Return what an address has to hold to be of something that is really there."""
    there = values | ({"name": "ask_first"} if operation[0].startswith("/wordings") else {})
    return {name: value for name, value in there.items() if "{" + name + "}" in operation[0]}


@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_whatever_a_program_that_may_read_asks_the_answer_is_as_described(reading, operation):
    for mode in MODES:
        reading.hold(operation, mode, SLOW.get(operation, 3))


@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_whatever_a_program_that_may_write_asks_the_answer_is_as_described(writing, operation):
    for mode in MODES:
        writing.hold(operation, mode, SLOW.get(operation, 3))


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if "{" in one[0]], ids=named)
def test_of_what_is_there_the_answer_is_as_described(lived, writing, operation):
    there = of_what_is_there(operation, lived[1])
    writing.hold(operation, GenerationMode.POSITIVE, SLOW.get(operation, 3), path_parameters=there)


@pytest.mark.parametrize("operation", OPERATIONS, ids=named)
def test_without_a_token_nothing_is_told_and_nothing_done(lived, operation):
    stranger = Program(lived[0])
    stranger.house.desk(demo=False, owner=None).tokens.revoke(stranger.name, NOW)
    path = operation[0].format(**lived[1])
    assert stranger.request(operation[1].upper(), path).status_code == 401


@pytest.mark.parametrize("question", STATED)
def test_every_answer_is_as_described(reading, question):
    operation = ("/questions/{question}", "get")
    reading.hold(operation, GenerationMode.POSITIVE, 1, path_parameters={"question": question})


def test_the_contract_holds_on_a_server_too(archives, tmp_path, postgresql_database):
    places = Places(tmp_path, postgresql_database.replace("+psycopg", ""), tmp_path / "backups")
    with ledger_of(archives, places) as (house, values):
        contract = Contract(Program(house, may_write=True))
        for operation in OPERATIONS:
            if operation not in SLOW:
                there = of_what_is_there(operation, values)
                contract.hold(operation, GenerationMode.POSITIVE, 2)
                contract.hold(operation, GenerationMode.POSITIVE, 1, path_parameters=there)
