"""Claims about who gets in: a program with a token, to do what the token allows, and nobody else."""

import subprocess
import sys

import pytest

from tests.web.api.conftest import Program, somebody
from tests.web.conftest import HOST, Visitor
from visavis.web import guard
from visavis.web.api.door import ROOT

CHANGES = [
    ("POST", "/people/x/notes", {"text": "a"}),
    ("POST", "/groups", {"name": "a"}),
    ("PUT", "/budget", {"people": 4}),
    ("DELETE", "/marks/1", None),
    ("DELETE", "/imports/1", None),
    ("POST", "/imports", None),
    ("POST", "/people/x/forgetting", None),
    ("POST", "/backups", None),
    ("POST", "/experiments", {"title": "a", "arms": ["none", "contextual"]}),
]


@pytest.mark.parametrize("path", ["/hello", "/people", "/nowhere", "", "/", "/openapi.json", "/drafts"])
@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer visavis_x", "Basic eDp5", "visavis_x"]
)
def test_nothing_is_told_without_a_token(reader, path, header):
    answer = reader.get(path, headers={"authorization": header or ""})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["code"] == "no_token"


def test_the_scheme_is_read_in_any_case(reader):
    assert reader.get("/hello", headers={"authorization": f"bearer  {reader.token} "}).status_code == 200


def test_a_token_that_was_revoked_opens_nothing_from_then_on(own_reader, own_house):
    assert own_reader.get("/hello").json()["name"] == own_reader.name
    own_house.desk(demo=False, owner=None).tokens.revoke(own_reader.name, 0)
    assert own_reader.get("/hello").status_code == 401


@pytest.mark.parametrize(("method", "path", "body"), CHANGES)
def test_a_token_to_read_changes_nothing(own_reader, method, path, body):
    before = own_reader.told("GET", "/state"), own_reader.told("GET", "/imports")
    refused = own_reader.told(method, path, 403, json=body)
    assert refused["code"] == "read_only"
    assert (own_reader.told("GET", "/state"), own_reader.told("GET", "/imports")) == before


def test_a_token_to_read_is_refused_before_what_it_sends_is_read(own_reader):
    def parts():
        yield b"x"
        raise AssertionError

    headers = {"content-type": "multipart/form-data; boundary=b"}
    assert own_reader.post("/imports", content=parts(), headers=headers).status_code == 403


def test_a_token_to_read_reads_drafts(reader):
    assert reader.told("POST", "/drafts", json={"text": "Bonjour"})["reading"]["kind"] == "cosmetic"


def test_a_cookie_alone_never_opens_the_api(house):
    visitor = Visitor(house)
    assert visitor.get("/people").status_code == 200
    assert visitor.get(f"{ROOT}/people").status_code == 401
    assert visitor.change(f"{ROOT}/groups", {"name": "a"}).status_code == 401


def test_a_token_alone_opens_no_page(reader):
    assert reader.get(f"http://{HOST}/people", follow_redirects=False).status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1:80", "127.0.0.1", "", "localhost:8421.evil.example"]
)
def test_another_host_is_refused_in_the_programs_own_way(reader, host):
    answer = reader.get("/hello", headers={"host": host})
    assert (answer.status_code, answer.json()["code"]) == (421, "host")


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:8422", ""])
def test_no_page_from_elsewhere_gets_in_though_it_had_a_token(reader, method, origin):
    answer = reader.request(method, "/hello", headers={"origin": origin})
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign")
    assert "access-control-allow-origin" not in answer.headers


def test_what_a_page_from_elsewhere_asks_for_is_refused(reader):
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}
    assert reader.get("/hello", headers=headers).json()["code"] == "foreign"


def test_the_desks_own_origin_may_ask(reader):
    assert reader.get("/hello", headers={"origin": f"http://{HOST}"}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/api", "/api/v2/people", "/api/v1x", "//api/v1/people", "/people/../api/v1x"]
)
def test_what_only_looks_like_the_api_is_a_page_that_a_session_opens(house, path):
    stranger = Visitor(house, inside=False)
    assert stranger.get(path).status_code in (401, 404)
    assert "format" not in stranger.get(path).text


def test_the_policy_of_pages_holds_for_programs_too(reader):
    for answer in (reader.get("/hello"), reader.get("/hello", headers={"authorization": ""})):
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-type"] == "application/json"


def test_too_much_is_refused_whatever_was_announced(writer, monkeypatch):
    much = b'{"text": "' + b"x" * guard.FORM_BYTES + b'"}'
    headers = {"content-type": "application/json"}
    key = somebody(writer)
    answer = writer.post(f"/people/{key}/notes", content=much, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    parts = (much[at : at + 1000] for at in range(0, len(much), 1000))
    answer = writer.post(f"/people/{key}/notes", content=parts, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    monkeypatch.setattr(guard, "UPLOAD_BYTES", 1_000)
    answer = writer.post("/imports", files={"archive": ("a.zip", b"x" * 2_000)})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({}, "The ledger knows nobody"),
        ({"params": {"lang": "fr"}}, "Le registre ne connaît personne"),
        ({"headers": {"accept-language": "fr-CA,en;q=0.5"}}, "Le registre ne connaît personne"),
        ({"headers": {"accept-language": "de,fr;q=0.5"}}, "Le registre ne connaît personne"),
        ({"headers": {"accept-language": "fr"}, "params": {"lang": "en"}}, "The ledger knows nobody"),
    ],
)
def test_trouble_is_told_in_the_language_asked_for(reader, asked, sentence):
    told = reader.told("GET", "/people/nobody-at-all", 404, **asked)
    assert (told["format"], told["code"], told["fields"]) == (1, "no_such_person", {"typed": "nobody-at-all"})
    assert told["sentence"].startswith(sentence)


@pytest.mark.parametrize(
    ("asked", "sent", "refused"),
    [
        (("GET", "/nowhere"), {}, (404, "no_such_address")),
        (("GET", "/people/"), {}, (404, "no_such_address")),
        (("PATCH", "/people"), {}, (405, "no_such_method")),
        (("GET", "/people"), {"params": {"limit": 0}}, (422, "malformed")),
        (("GET", "/people"), {"params": {"lang": "de"}}, (422, "malformed")),
        (("GET", "/search"), {}, (422, "malformed")),
        (("GET", "/experiments/99999999999999999999"), {}, (422, "malformed")),
        (
            ("POST", "/drafts"),
            {"content": b"{", "headers": {"content-type": "application/json"}},
            (422, "malformed"),
        ),
        (
            ("POST", "/drafts"),
            {"content": b"\xff", "headers": {"content-type": "application/json"}},
            (422, "malformed"),
        ),
        (("POST", "/drafts"), {"json": {"text": "a", "more": 1}}, (422, "malformed")),
        (("POST", "/drafts"), {"json": {"text": 3}}, (422, "malformed")),
        (("POST", "/drafts"), {"data": {"text": "a"}}, (422, "malformed")),
        (("GET", "/questions/none"), {}, (404, "no_such_question")),
        (("GET", "/questions/ladder/charts/99"), {}, (404, "no_such_address")),
        (("GET", "/people"), {"params": {"owner": "Nobody"}}, (404, "no_such_owner")),
        (("GET", "/roster"), {"params": {"rungs": "met"}}, (422, "malformed")),
        (("GET", "/questions"), {"params": {"<b>": "met"}}, (422, "malformed")),
    ],
)
def test_every_trouble_has_one_shape(reader, asked, sent, refused):
    for lang in ("fr", "en"):
        headers = {"accept-language": lang, **sent.get("headers", {})}
        told = reader.told(*asked, refused[0], **{**sent, "headers": headers})
        assert set(told) == {"format", "code", "sentence", "fields"}
        assert told["code"] == refused[1]
        assert told["sentence"]
        assert "{" not in told["sentence"]


def test_several_people_of_one_name_are_a_conflict_and_no_other_address(reader):
    people = reader.told("GET", "/people", params={"limit": 1000})["people"]
    names = [one["name"] for one in people]
    twice = next(name for name in names if name and names.count(name) > 1)
    told = reader.told("GET", f"/people/{twice}", 409)
    assert told["code"] == "several_people"
    assert len(told["fields"]["keys"].split(", ")) > 1


def test_a_fault_of_the_program_is_told_without_its_inside(reader, house, monkeypatch):
    monkeypatch.setattr(type(house.desk(demo=False, owner=None)), "owners", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        reader.get("/owners")
    quiet = Program(house)
    vars(quiet._transport)["raise_server_exceptions"] = False
    told = quiet.told("GET", "/owners", 500)
    assert told["code"] == "fault"
    assert "division" not in str(told)


def test_nothing_of_it_is_loaded_before_a_program_with_a_token_asks(full):
    script = """
import sys
from starlette.testclient import TestClient
from tests.web.conftest import HOST, KEYS, house_of
from visavis.settings import Places
from visavis.web.app import build
from pathlib import Path
home = Path(sys.argv[1])
house = house_of(Places(home, str(home / "ledger.db"), home / "backups"))
client = TestClient(build(house, frozenset({HOST})), base_url=f"http://{HOST}")
client.get("/enter", params={"key": KEYS.door})
assert client.get("/people").status_code == 200
assert client.get("/api/v1/people").status_code == 401
assert not {"fastapi", "pydantic"} & set(sys.modules)
token = house.desk(demo=False, owner=None).tokens.new("loads", 0).token
assert client.get("/api/v1/owners", headers={"authorization": f"Bearer {token}"}).status_code == 200
assert "fastapi" in sys.modules
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(full.home)], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_nobody_is_told_of_requests_whatever_the_environment_says(house, monkeypatch):
    from visavis.web.api.app import build as build_api

    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    api = build_api(house)
    assert not any(api._telemetry[name] for name in ("tracing", "metrics", "logs", "auto_configure"))
    assert not api._native_telemetry.enabled()
