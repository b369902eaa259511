"""The catalogues hold every text of the pages, in both languages, and no other."""

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import visavis.web
from visavis.web.speech import Speech, catalogue
from visavis.words.typography import typeset

ROOM = Path(str(files(visavis.web)))
KEYS = sorted(catalogue("fr") | catalogue("en"))


# read before any test runs: beside a browser's greenlets the parser loses count of its depth
MODULES = [ast.parse(file.read_text("utf-8")) for file in ROOM.rglob("*.py")]


def texts_in_python() -> Iterator[ast.expr]:
    for module in MODULES:
        yield from (node for node in ast.walk(module) if isinstance(node, ast.expr))


def patterns() -> set[str]:
    """Return the keys that the pages use, and patterns for those put together from codes."""
    used = set()
    for node in texts_in_python():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            used.add(re.escape(node.value))
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
                for part in node.values
            ]
            if re.match(r"[a-z_]+\\\.", parts[0]):
                used.add("".join(parts))
    for template in (ROOM / "templates").glob("*.html"):
        used |= {re.escape(key) for key in re.findall(r"t\('([\w.]+)'", template.read_text("utf-8"))}
    return used


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"


def literal_keys() -> set[str]:
    """Return the keys that are asked for as they stand."""
    said = {
        str(call.args[0].value)
        for call in texts_in_python()
        if isinstance(call, ast.Call)
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and (getattr(call.func, "attr", "") == "say" or getattr(call.func, "id", "") == "say")
    }
    for template in (ROOM / "templates").glob("*.html"):
        said |= set(re.findall(r"t\('([\w.]+)'", template.read_text("utf-8")))
    return said


def test_both_languages_have_the_same_texts():
    assert set(catalogue("fr")) == set(catalogue("en"))


def test_every_text_that_a_page_asks_for_is_there():
    assert literal_keys() - set(KEYS) == set()


def test_every_text_is_asked_for_by_some_page():
    used = re.compile("|".join(f"(?:{pattern})" for pattern in patterns()))
    assert [key for key in KEYS if not used.fullmatch(key)] == []


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", KEYS)
def test_a_text_has_the_same_fields_in_both_languages(key):
    assert fields(catalogue("fr")[key]) == fields(catalogue("en")[key])


@pytest.mark.parametrize("key", KEYS)
def test_french_has_its_spaces_and_no_text_is_empty(key):
    for lang in ("fr", "en"):
        assert catalogue(lang)[key].strip()
    french = re.sub(r"\{[^}]*\}", "x", typeset(catalogue("fr")[key], "fr"))
    assert not re.search(r"[\w)][;!?»](?!\w)", french), french
    assert not re.search(r"\w:(?=\s|$)", french), french
    assert not re.search(r"«(?!\u202f)", french), french


def test_numbers_are_counted_as_each_language_counts():
    assert [Speech("fr").say("people.count", n=n) for n in (0, 1, 2, 1234)] == [
        "0 personne",
        "1 personne",
        "2 personnes",
        "1\u202f234 personnes",
    ]
    assert [Speech("en").say("people.count", n=n) for n in (0, 1, 2, 1234)] == [
        "0 people",
        "1 person",
        "2 people",
        "1,234 people",
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_text_stands_twice(lang):
    # the parser keeps the last of two, and says nothing
    written = re.findall(
        r'^msgid "(.+)"$', (ROOM / "translations" / f"{lang}.po").read_text("utf-8"), re.MULTILINE
    )
    assert len(written) == len(set(written))
