"""Claims about what is written of the API: its description, and the page of the documentation."""

import json
import re
import shlex
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import quote

import jsonschema_rs
import pytest
from pydantic import TypeAdapter

from tests.ledger.readback import life
from tests.web.api.conftest import somebody
from tests.web.api.test_contract import SPECIFICATION
from visavis import demo
from visavis.web.api import app, bodies, refusing
from visavis.web.api.door import ROOT

PAGE = (Path(__file__).parents[3] / "docs/api.md").read_text("utf-8")
OPERATIONS = {
    (method.upper(), path): one
    for path, methods in SPECIFICATION["paths"].items()
    for method, one in methods.items()
}
BODIES = [one for name, one in vars(bodies).items() if name.endswith("Body")]


def test_every_address_is_in_the_page_with_what_its_token_must_allow():
    rows = re.findall(r"^\| `(\w+) (/[^`]*)` \| (read|write) \|", PAGE, re.MULTILINE)
    told = {(method, path): may for method, path, may in rows}
    del told["GET", "/openapi.json"]
    assert told == {named: "write" if one.get("security") else "read" for named, one in OPERATIONS.items()}


def test_every_filter_of_an_address_is_in_its_row():
    for (method, path), one in OPERATIONS.items():
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{method} {path}` |"))
        filters = {each["name"] for each in one.get("parameters", []) if each["in"] == "query"} - {
            "owner",
            "lang",
        }
        assert filters <= set(re.findall(r"`(\w+)`", row)), row


def test_every_status_and_every_refusal_is_in_the_page():
    rows = dict(re.findall(r"^\| (\d{3}) \|(.*)\|$", PAGE, re.MULTILINE))
    assert {int(status) for status in rows} == refusing.statuses()
    for code, status in {**refusing.REFUSED, **refusing.OTHERWISE}.items():
        assert f"`{code}`" in rows[str(status)], code


def test_every_answer_that_is_promised_has_a_shape_and_every_operation_a_sentence():
    for named, one in OPERATIONS.items():
        assert one["description"].endswith("."), named
        good = [answer for status, answer in one["responses"].items() if status.startswith("2")]
        assert len(good) == 1, named
        for kind, content in good[0]["content"].items():
            assert kind != "application/json" or content["schema"] != {}, named


def test_instants_and_days_are_said_to_be_such():
    mark = SPECIFICATION["components"]["schemas"]["PromiseMark"]["properties"]
    assert mark["made_at"]["format"] == "date-time"
    assert mark["until_on"]["format"] == "date"
    assert mark["kind"]["const"] == "promise"


def test_nobody_is_told_our_own_numbers():
    schemas = SPECIFICATION["components"]["schemas"]
    assert [name for name, one in schemas.items() if "person_id" in one.get("properties", {})] == []


def test_no_two_shapes_have_one_name():
    assert [name for name in SPECIFICATION["components"]["schemas"] if "__" in name] == []


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.__name__)
def test_the_example_of_what_is_sent_can_be_sent(body):
    described = TypeAdapter(body).json_schema()
    (example,) = described["examples"]
    assert TypeAdapter(body).validate_python(json.loads(json.dumps(example)))
    assert described["additionalProperties"] is False


SHAPES = SPECIFICATION["components"]["schemas"]
WHOLE = sorted(name for name, one in SHAPES.items() if "format" in one["properties"] and name != "Trouble")


@pytest.mark.parametrize("name", WHOLE)
def test_every_answer_has_an_example_that_is_one(name):
    (example,) = SHAPES[name]["examples"]
    schema = {"$ref": f"#/components/schemas/{name}", "components": SPECIFICATION["components"]}
    jsonschema_rs.validator_for(schema, validate_formats=True).validate(example)


def test_the_examples_are_of_nobody_and_of_no_machine():
    written = app.EXAMPLES.read_text("utf-8")
    assert gettempdir() not in written
    assert set(json.loads(written)) == set(WHOLE), "python -m tests.api_examples"


# the examples of the page


def commands():
    return [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


def sent(line, program):
    """Do what a curl command says."""
    words, headers = shlex.split(line)[1:], dict[str, str]()
    asked = {"headers": headers, "method": "GET"}
    while words:
        word = words.pop(0)
        if word == "-H":
            name, _, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "-X":
            asked["method"] = words.pop(0)
        elif word == "-o":
            assert words.pop(0)
        elif word == "--json":
            asked |= {"method": "POST", "json": json.loads(words.pop(0))}
        elif word == "-F":
            name, _, file = words.pop(0).partition("=@")
            asked |= {"method": "POST", "files": {name: (Path(file).name, Path(file).read_bytes())}}
        else:
            asked["url"] = word
    return program.request(**asked)


def test_every_example_of_the_page_does_what_it_says(writer, tmp_path):
    archive = demo.write_archive(life(5), (demo.ENDS - 100) * 86_400, tmp_path).path
    values = {"TOKEN": writer.token, "PERSON": somebody(writer), "ARCHIVE": str(archive)}
    assert len(commands()) > 10
    for line in commands():
        # an address is quoted, a value in JSON is not
        line_ = line.replace("/$PERSON", f"/{quote(values['PERSON'])}")
        filled = re.sub(r"\$([A-Z]+)", lambda found: values[found[1]], line_)
        answer = sent(filled, writer)
        wanted = (404,) if "nobody" in line else (200, 201)
        assert answer.status_code in wanted, (line, answer.text)


def test_the_trouble_of_the_page_is_the_one_that_is_told(reader):
    shown = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[0])
    assert reader.told("GET", "/people/nobody?lang=en", 404) == shown


def test_the_page_names_the_root(reader):
    assert PAGE.count(f"127.0.0.1:8421{ROOT}/") > 10
    assert reader.told("GET", "/openapi.json")["servers"] == [{"url": ROOT}]
