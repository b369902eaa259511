"""The documents say what the program does: all of it, and nothing it does not do."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from fnmatch import fnmatch
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import typer

from visavis.cli import exits
from visavis.cli.app import app
from visavis.desk import FileReport, ImportReport, Standing, exporting, sitting, standing
from visavis.desk import agenda as day
from visavis.desk import experiments as desk_experiments
from visavis.desk.importing import UnreadableRow
from visavis.desk.people import Event, PersonStory
from visavis.desk.texts import FamilyStory
from visavis.ledger import schema
from visavis.ledger.health import Health
from visavis.marks import KINDS as MARKS
from visavis.marks import experiments as marks_experiments
from visavis.questions import (
    answering,
    answers,
    connected,
    evidence,
    experiments,
    families,
    feasibility,
    network,
    objectives,
    presence,
)
from visavis.questions.catalogue import STATED
from visavis.reading.reading import Reading, Span
from visavis.relations import outcomes, readdressed, threads
from visavis.relations.changes import Changes
from visavis.relations.listing import DeedRow, InvitationRow, MessageRow
from visavis.relations.texts import Use
from visavis.sources.archive.recognition import ORDER
from visavis.study import (
    duration,
    finding,
    outlook,
    pairs,
    published,
    ratio,
    shrinkage,
    strata,
    trial,
    verdict,
)
from visavis.words.sentences import SENTENCES

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src/visavis"
PAGES = [
    ROOT / "README.md",
    ROOT / "README.fr.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
KINDS = {kind.__name__ for kind in exits.BY_KIND}

PROGRAM: Any = typer.main.get_command(app)


def flattened(commands: dict[str, Any]) -> dict[str, Any]:
    """Return commands by what is typed to call them, those inside a group too."""
    found: dict[str, Any] = {}
    for name, command in commands.items():
        inner = flattened(getattr(command, "commands", {}))
        found |= {f"{name} {rest}": one for rest, one in inner.items()} or {name: command}
    return found


COMMANDS: dict[str, Any] = flattened(PROGRAM.commands)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    level = heading.index(" ")
    found = re.search(rf"^{re.escape(heading)}$(.*?)(?=^#{{1,{level}}} |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section {heading!r}"
    return found[1]


def quoted(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


def modules(folder: Path) -> Iterator[ast.Module]:
    for file in sorted(folder.rglob("*.py")):
        yield ast.parse(file.read_text(encoding="utf-8"))


def calls(folder: Path, names: set[str]) -> Iterator[ast.Call]:
    for module in modules(folder):
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield node


def texts_in(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def argument(folder: Path, name: str, place: int) -> set[str]:
    """Return every text that stands at a place of a call, as it is or in a choice."""
    return {
        text
        for call in calls(folder, {name})
        if len(call.args) > place
        for text in texts_in(call.args[place])
    }


# commands


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_argument_and_option_of_a_command_is_documented(name):
    said = section(page("commands.md"), f"### {name}")
    for parameter in COMMANDS[name].params:
        is_option = parameter.param_type_name == "option"
        shown = parameter.opts if is_option else [parameter.metavar or parameter.name.upper()]
        for word in shown:
            assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", said), (
                f"{name} does not tell of {word}"
            )


def test_no_command_or_option_is_documented_that_does_not_exist():
    text = page("commands.md")
    assert set(re.findall(r"^### (.+)$", section(text, "## The commands"), re.MULTILINE)) == set(COMMANDS)
    for name, command in COMMANDS.items():
        known = {word for parameter in command.params for word in parameter.opts} | {"--help"}
        assert set(re.findall(r"--[a-z][\w-]*", section(text, f"### {name}"))) <= known, name


def test_what_may_stand_before_the_command_is_documented():
    said = section(page("commands.md"), "## Options of every command")
    assert {word for parameter in PROGRAM.params for word in parameter.opts} <= set(
        re.findall(r"--[\w-]+", said)
    )


def test_every_question_is_documented():
    assert set(STATED) <= quoted(section(page("commands.md"), "### ask"))
    assert set(STATED) <= quoted(section(page("words.md"), "## Answers"))


def test_every_variable_is_documented():
    read = re.findall(r'"([A-Z][A-Z_]{2,})"', (SOURCES / "settings.py").read_text(encoding="utf-8"))
    assert read
    assert set(read) <= quoted(section(page("commands.md"), "## Environment"))


# errors


def exit_rows() -> dict[int, set[str]]:
    rows = re.findall(r"^\| (\d+) \|(.*)\|$", section(page("commands.md"), "## Exit codes"), re.MULTILINE)
    return {int(code): quoted(rest) for code, rest in rows}


def test_every_exit_code_is_documented():
    by_kind = {kind.__name__: code for kind, code in exits.BY_KIND.items()}
    rows = exit_rows()
    for name, code in (exits.BY_CODE | by_kind).items():
        assert name in rows.get(code, ()), f"{code} {name}"
    assert set(rows) == {0, 1, 2, exits.INTERRUPTED, *exits.BY_CODE.values(), *by_kind.values()}


def test_every_error_that_is_raised_stands_beside_its_exit_code():
    codes = {
        text: exits.BY_CODE.get(text) or exits.BY_KIND[kind]
        for kind in exits.BY_KIND
        for text in argument(SOURCES, kind.__name__, 0)
    }
    assert len(codes) > 20
    rows = exit_rows()
    assert {name: code for name, code in codes.items() if name not in rows[code]} == {}
    told = {name: code for code, names in rows.items() for name in names - KINDS}
    codes |= exits.BY_CODE
    assert {name: code for name, code in told.items() if codes.get(name) != code} == {}


# JSON and files

JSON = [
    *(Standing, InvitationRow, MessageRow, DeedRow, Event, PersonStory, Health),
    *(ImportReport, FileReport, UnreadableRow, Changes),
    *(answers.Answer, answers.Stated, answers.Coverage, answers.Slice, answers.Rate, answers.Counts),
    *(answers.Group, answers.Wait, answers.Needed, answers.Settled, answers.Comparison, finding.Doubt),
    *(answers.Past, strata.Standardised, finding.Finding),
    *(evidence.Evidence, evidence.Study, evidence.Own, evidence.Together, evidence.Replay),
    *(families.FamilyFate, FamilyStory, Use, Reading, Span),
    *(published.Contrast, published.Arm, published.Mention),
    *MARKS.values(),
    *(marks_experiments.Arm, marks_experiments.Aim, marks_experiments.Plan),
    *(desk_experiments.Drawn, sitting.Assigned, sitting.Refused),
    *(experiments.Report, experiments.ArmCount, experiments.Question, feasibility.Feasible),
    *(verdict.Judged, pairs.Pairs, outlook.Outlook, ratio.Ratio, trial.Segment, shrinkage.Belief),
    *(answering.Answering, answering.Moment, network.Network, network.Held, network.Share, network.Since),
    *(presence.Presence, presence.Week, presence.Third),
    *(connected.Moved, readdressed.Readdressed),
    *(day.Agenda, day.Candidate, day.Reason),
    *(standing.Relation, standing.Ground),
    *(objectives.Towards, objectives.Named, objectives.Missing, objectives.Introduction, answers.Noted),
    *(duration.Curve, duration.CurveDay, finding.Finding, finding.Interval, finding.NotEnough),
]


@pytest.mark.parametrize("shape", JSON, ids=lambda shape: shape.__name__)
def test_every_field_of_json_is_documented(shape):
    text = page("commands.md")
    said = quoted(section(text, "## JSON")) | quoted(section(text, "## The files of an export"))
    assert {one.name for one in fields(shape)} - {"id", "person_id", "standing", "fate"} <= said


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("invitations.csv", exporting.INVITATIONS),
        ("relations.csv", exporting.RELATIONS),
        ("messages.csv", exporting.MESSAGES),
        ("marks.csv", exporting.MARKS),
        ("draws.csv", exporting.DRAWS),
    ],
)
def test_every_column_of_an_export_is_documented_in_order(file, columns):
    said = section(page("commands.md"), "## The files of an export")
    table = said.split(f"`{file}`", 1)[1].split("\n\n", 2)[1]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == columns


def test_every_file_of_an_export_is_documented():
    source = (SOURCES / "desk/exporting.py").read_text(encoding="utf-8")
    files = set(re.findall(r'"(\w+\.(?:csv|vcf|json))"', source))
    assert files
    assert files <= quoted(section(page("commands.md"), "## The files of an export"))


# the archive and the words


def test_every_table_that_is_recognised_is_in_the_page_of_the_archive():
    said = section(page("archive-format.md"), "## The files, and who reads them")
    rows = re.findall(r"^\| `(\w+)` \|", said, re.MULTILINE)
    assert tuple(dict.fromkeys(rows)) == ORDER


def reasons_aside() -> set[str]:
    counted = {
        text
        for module in modules(SOURCES / "ledger")
        for node in ast.walk(module)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "aside"
        for text in texts_in(node.slice)
    }
    return counted | argument(SOURCES / "sources", "Aside", 1)


def reasons_unreadable() -> set[str]:
    return {key.removeprefix("unreadable.") for key in SENTENCES if key.startswith("unreadable.")}


def states() -> set[str]:
    return {outcomes.ACCEPTED, outcomes.PENDING, outcomes.GONE, outcomes.UNKNOWN}


def derived() -> set[str]:
    inner = {
        "owner_id",
        "generation",
        "person_id",
        "conversation_id",
        "invitation_id",
        "message_id",
        "position",
    }
    shown_otherwise = {"last_by_owner", "outgoing", "kind", "reason", "messages", "name", "company", "title"}
    return {column.name for table in schema.DERIVED for column in table.columns} - inner - shown_otherwise


def notes() -> set[str]:
    return {answers.ANY, answers.NONE, answers.UNJUDGED, "note", "cosmetic", "contextual"}


@pytest.mark.parametrize(
    ("what", "codes"),
    [
        ("states of an invitation", states()),
        ("kinds of conversation", {threads.ONE_TO_ONE, threads.GROUP, threads.ADVERT}),
        ("reasons to set aside", reasons_aside() | {"note", "twin"}),
        ("reasons why a row is unreadable", reasons_unreadable()),
        ("columns that are derived", derived()),
        ("kinds of note", notes()),
        ("whose turn it is", {"owner", "person", "nobody"}),
        ("kinds of mark", set(MARKS)),
        ("reasons to think of somebody", set(day.REASONS)),
        ("directions", {answers.OUTGOING, answers.INCOMING}),
        ("what is missing for an answer", argument(SOURCES / "questions", "NotEnough", 0)),
        ("what is missing for a finding", argument(SOURCES / "study", "NotEnough", 0)),
        ("doubts", argument(SOURCES / "questions", "Doubt", 0)),
    ],
)
def test_every_word_of_the_program_is_defined(what, codes):
    assert codes, what
    assert codes <= quoted(page("words.md"))


def test_every_kind_of_trace_and_event_is_defined():
    texts = "".join(file.read_text(encoding="utf-8") for file in (SOURCES / "cli").glob("*texts.py"))
    events = set(re.findall(r'"ev_(\w+)"', texts))
    assert events
    kinds = argument(SOURCES / "sources", "_gesture", 0) | {"profile", "position"}
    assert events | kinds <= quoted(page("words.md"))


@pytest.mark.parametrize("state", sorted(states()))
def test_a_state_is_defined_beside_its_french_word(state):
    french = SENTENCES[f"state.{state}"].fr
    row = next(line for line in page("words.md").splitlines() if line.startswith(f"| `{state}` |"))
    assert french in row


# the design


def test_the_floors_are_drawn_as_the_contract_says():
    drawn = section(page("design.md"), "## The floors").split("```")[1].strip().splitlines()
    contract = (ROOT / ".importlinter").read_text(encoding="utf-8").split("layers =\n")[1].split("\n\n")[0]
    floors = [re.sub(r"[()]", "", line).strip() for line in contract.splitlines()]
    assert [re.split(r" {3,}", line)[0] for line in drawn] == floors


def test_every_table_of_the_ledger_is_in_the_design():
    rows = re.findall(r"^\| `(\w+)` \|", section(page("design.md"), "## The tables"), re.MULTILINE)
    assert sorted(rows) == sorted(schema.metadata.tables)


# links, hosts, words


def slugs(file: Path) -> set[str]:
    """Return the anchors of a page as the forges make them of its headings."""
    found: set[str] = set()
    for title in re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        found.add(next(one for one in _numbered(slug) if one not in found))
    return found


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    yield from (f"{slug}-{number}" for number in count(1))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_link_inside_the_project_leads_somewhere(file):
    text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        place, _, anchor = link.partition("#")
        there = (file.parent / place).resolve() if place else file
        assert there.exists(), link
        assert ROOT in (there, *there.parents), link
        assert not anchor or anchor in slugs(there), link


def own_files() -> Iterator[Path]:
    ignored = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line)]

    def walk(folder: Path) -> Iterator[Path]:
        for file in sorted(folder.iterdir()):
            if any(fnmatch(file.name, pattern) for pattern in ignored) or file.is_symlink():
                continue
            if file.is_dir():
                yield from walk(file)
            else:
                yield file

    return walk(ROOT)


# in pieces, so that this file does not mention them either
HOSTS = [
    *("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".com", "npmjs" + ".org", "debian" + ".org"),
    *("ubuntu" + ".com", "huggingface" + ".co", "hf" + ".co", "anaconda" + ".org", "golang" + ".org"),
    *("crates" + ".io", "jsdelivr" + ".net", "unpkg" + ".com"),
]
MACHINE = "/wo" + "rk/"


def test_no_file_names_a_registry_or_a_place_of_one_machine():
    hosts = "|".join(rf"(?<![\w-]){re.escape(host)}(?!\w)" for host in HOSTS)
    forbidden = re.compile(f"{hosts}|{re.escape(MACHINE)}".encode())
    files = list(own_files())
    assert len(files) > 50
    assert [file.relative_to(ROOT) for file in files if forbidden.search(file.read_bytes())] == []


BANNED = re.compile(
    r"\b(leads?|targets?|prospects?|winners?|significant(?:ly)?|proven"
    r"|cibles?|gagnante?s?|significati(?:f|ve)s?|prouvée?s?)\b",
    re.IGNORECASE,
)


def visible_in_python(file: Path) -> Iterator[str]:
    """Yield what people read: what is said in two languages, and any other text of several words."""
    module = ast.parse(file.read_text(encoding="utf-8"))
    unseen = {id(key) for node in ast.walk(module) if isinstance(node, ast.Dict) for key in node.keys}
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            unseen.add(id(node.body[0].value))  # type: ignore[attr-defined]
    said = {
        id(inner)
        for node in ast.walk(module)
        if isinstance(node, ast.Tuple) or (isinstance(node, ast.Call) and _is_said(node))
        for inner in ast.walk(node)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            shown = re.sub(r"\{\w+(?:\}|:)", " ", node.value)
            if id(node) in said or " " in node.value.strip():
                yield shown


def _is_said(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Said"


def visible_in_template(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"\{[{%#].*?[}%#]\}|<(style|script)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", text)


def test_no_text_that_people_read_calls_them_prey_or_a_guess_the_truth():
    python = [SOURCES / "cli/texts.py", SOURCES / "cli/mark_texts.py", *(SOURCES / "words").rglob("*.py")]
    # the word lists of the reading are what others write, and nobody is shown them
    templates = [
        file
        for file in SOURCES.rglob("*")
        if {".html", ".j2", ".jinja", ".txt", ".svg"} & set(file.suffixes)
        and SOURCES / "reading" not in file.parents
    ]
    shown = [(file.name, text) for file in python for text in visible_in_python(file)]
    assert len(shown) > 200
    shown += [(file.name, visible_in_template(file)) for file in templates]
    assert [(name, text) for name, text in shown if BANNED.search(text)] == []


@pytest.mark.parametrize(
    ("text", "is_banned"),
    [
        ("Your leads are waiting", True),
        ("A significant difference", True),
        ("Deux prospects", True),
        ("This leads nowhere", True),
        ("Misleading, prospective, insignificant", False),
    ],
)
def test_the_banned_words_are_whole_words(text, is_banned):
    assert bool(BANNED.search(text)) is is_banned


def test_every_picture_that_is_shown_is_there_and_every_picture_there_is_shown():
    shown = {
        (one.parent / name).resolve()
        for one in PAGES
        for name in re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", one.read_text(encoding="utf-8"))
    }
    kept = {one.resolve() for one in (ROOT / "docs").rglob("*.png")}
    assert shown == kept
    assert sum(one.stat().st_size for one in kept) < 1_600_000
