"""Claims about completeness: every verb of the desk has an address, and tells what `--json` prints."""

import ast
import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest

import visavis.web.api
from tests.web.conftest import NOW
from visavis.cli import options
from visavis.cli.run import run
from visavis.desk import Desk
from visavis.desk.asking import STATED
from visavis.desk.experiments import Experiments
from visavis.desk.marking import Marks

NO_ADDRESS = {
    "chapter": "words laid out for a page: a program has the answer, its charts, and the report",
    "close": "the server lets go of the ledger when it ends",
    "at_one_moment": "each answer is of one moment, and a program asks one at a time",
    "owner": "`owners` tells them, and every address takes one",
    "of": "it is the parameter `owner`",
    "place": "`health` tells it",
    "news": "an import names them, and `agenda` says who waits",
    "letters_of": "of a story that was asked for, which a program holds against its marks itself",
    "unseen": "an import tells it as what was `not_sent`",
    "experiments.whole": "`GET /export` holds it, and each experiment tells its own draws",
    "move_of": "`agenda` tells it as a reason, and an import names who moved",
    "address_new": "a program names people that archives show; the page of somebody new is for its reader",
    "marks.address_new": "`address_new` reads the text first, and notes what it was read as",
    "asked_in_notes": "`agenda` tells it as a reason",
    "asked_back": "`agenda` tells it as a reason, and `address` takes it for a ground",
    "marks.decide_alike": "a program decides of one after the other",
    "reached": "the answer `objectives` tells it of each, as `done`",
    "person_at": "`person` knows a key as well as a name",
    "count_undecided": "`incoming` tells of each whether it is decided of",
    "count_silences": "`roster` with a silence counts them",
    "pending": "`person` tells of each invitation whether it waits, and the export has all",
    "zone": "the mark of this kind says it, where the owner did",
    "marks": "its verbs have theirs",
    "experiments": "its verbs have theirs",
    "tokens": "whoever holds a token lets nobody else in, and takes no other's token away",
    "marks.currency": "an amount that names none is noted in it, and told with it",
    "marks.join": "`group` does the same, and tells the group",
    "marks.take_back": "a program takes back what it made with `leave_group`, whom it names itself",
    "marks.address": "`address` reads the text first, and notes what it was read as",
}


def verbs():
    kinds = {"": Desk, "marks.": Marks, "experiments.": Experiments}
    # the slots of a dataclass are members too, and no verbs
    return {
        f"{room}{name}"
        for room, kind in kinds.items()
        for name in vars(kind)
        if not name.startswith("_") and name not in getattr(kind, "__slots__", ())
    }


def called():
    """Return the verbs that the code of the API names: `call.desk.marks.note` is `marks.note`."""
    for file in Path(visavis.web.api.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and (
                found := re.search(r"\bdesk\.([a-z_.]+)$", ast.unparse(node))
            ):
                yield found[1]


def test_every_verb_of_the_desk_has_an_address_or_a_reason_why_not():
    missing = verbs() - set(called()) - set(NO_ADDRESS)
    assert missing == set(), "give it an address in visavis.web.api, or a reason here"
    assert set(NO_ADDRESS) <= verbs()


@pytest.fixture
def printed(full, capsys, monkeypatch):
    monkeypatch.setenv("VISAVIS_ZONE", "UTC")
    monkeypatch.setattr(options, "now", lambda: NOW)
    monkeypatch.setattr("visavis.cli.marks.now", lambda: NOW)

    def _print(*words):
        assert run([*words, "--json", "--ledger", full.ledger]) == 0
        return json.loads(capsys.readouterr().out)

    return _print


@pytest.mark.parametrize(
    ("words", "path"),
    [
        *((("ask", name), f"/questions/{name}") for name in STATED),
        (("people", "--limit", "7", "--order", "name"), "/people?limit=7&order=name"),
        (("people", "--silence", "long"), "/people?silence=long"),
        (("search", "a"), "/search?q=a"),
        (("history",), "/imports"),
        (("doctor",), "/health"),
        (("texts",), "/families"),
        (("incoming",), "/incoming"),
        (("agenda",), "/agenda"),
        (("marks",), "/marks"),
        (("marks", "--history"), "/journal"),
        (("group",), "/groups"),
        (("objective",), "/marks?kind=objective"),
        (("recommendation",), "/recommendations"),
        (("experiment", "list"), "/experiments"),
    ],
)
def test_a_program_is_told_what_the_command_prints(reader, printed, words, path):
    assert reader.told("GET", path) == printed(*words)


def test_of_one_person_a_program_is_told_what_the_commands_print(reader, printed):
    key = reader.told("GET", "/people", params={"limit": 1})["people"][0]["person_key"]
    assert reader.told("GET", f"/people/{quote(key)}") == printed("person", key)
    assert reader.told("GET", f"/people/{quote(key)}/relation") == printed("relation", key)
    draft = {"text": "Bonjour, merci pour votre conférence.", "person": key}
    assert reader.told("POST", "/drafts", json=draft) == printed("read", draft["text"], "--to", key)


def test_of_one_family_a_program_is_told_what_the_command_prints(reader, printed):
    family = reader.told("GET", "/families")["families"][0]["family"]
    assert reader.told("GET", f"/families/{family[:12]}") == printed("texts", family[:12])


@pytest.mark.parametrize("waiting", ["owner", "person", "nobody"])
def test_the_roster_is_gone_through_to_its_end_and_holds_everybody_once(reader, waiting):
    everybody = reader.told("GET", "/people", params={"limit": 1000})["people"]
    keys, after = [], None
    while True:
        sought = {"waiting": waiting, "limit": 17, **({"after": after} if after else {})}
        part = reader.told("GET", "/roster", params=sought)
        keys += [one["person_key"] for one in part["people"]]
        if (after := part["after"]) is None:
            break
    assert keys == [one["person_key"] for one in everybody if one["waiting"] == waiting]


def test_the_roster_tells_no_rhythm_that_it_did_not_sum_up(reader):
    card = reader.told("GET", "/roster", params={"limit": 1})["people"][0]
    assert not {"rhythm_days", "silence"} & set(card)


def test_the_names_of_keys_are_told(reader):
    person = reader.told("GET", "/people", params={"limit": 1})["people"][0]
    told = reader.told("GET", "/names", params={"key": [person["person_key"], "nobody"]})
    assert told["names"] == {person["person_key"]: person["name"]}


def test_charts_are_pictures_in_the_language_asked_for(reader):
    french = reader.get("/questions/ladder/charts/1?lang=fr")
    english = reader.get("/questions/ladder/charts/1")
    assert french.headers["content-type"] == "image/svg+xml"
    assert french.text.startswith("<svg")
    assert french.text != english.text
    png = reader.get("/questions/ladder/charts/1?kind=png")
    assert png.content.startswith(b"\x89PNG")


def test_a_report_is_one_page_that_is_kept_and_not_shown(reader):
    answer = reader.get("/report?lang=fr")
    assert '<html lang="fr"' in answer.text
    assert answer.headers["content-disposition"].startswith("attachment")


def test_an_answer_that_is_kept_is_told_anew_after_a_mark(writer):
    before = writer.told("GET", "/questions/ladder")
    assert writer.told("GET", "/questions/ladder") == before
    key = next(one["person_key"] for one in writer.told("GET", "/people")["people"] if one["rung"] != "met")
    writer.told("POST", f"/people/{quote(key)}/outcomes", 201, json={"outcome": "meeting"})
    assert writer.told("GET", "/questions/ladder") != before
