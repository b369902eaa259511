"""The examples, each written in its own language: what was seen, a note that holds, one that does not."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from visavis.words.typography import typeset

SITUATIONS = ("post", "talk", "mutual", "new_job", "met", "silence")
FLAWS = ("template", "haste")


@dataclass(frozen=True, slots=True)
class Example:
    """A situation: who, what was seen of them, a note that starts from it, one that does not, and why.

    `passage` is what of the note holds for that person alone; `flaw` says what is wrong with the other.
    """

    situation: str
    name: str
    company: str
    title: str
    gesture: str
    note: str
    passage: str
    why: str
    flaw: str
    other: str
    other_why: str


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of a language; `sent` is what their invented sender wrote to others: text and name."""

    examples: tuple[Example, ...]
    sent: tuple[tuple[str, str], ...]


@cache
def examples(lang: str) -> Examples:
    """Return the examples written in `fr` or `en`."""
    file = files("visavis.words") / "data" / f"examples.{lang}.toml"
    read = tomllib.loads(file.read_text("utf-8"))
    found = tuple(_example(situation, read[situation], lang) for situation in SITUATIONS)
    sent = (
        (typeset(one["text"], lang).replace("{first}", name.partition(" ")[0]), name)
        for one in read["sent"]
        for name in one["to"]
    )
    return Examples(found, tuple(sent))


def _example(situation: str, row: dict[str, Any], lang: str) -> Example:
    return Example(situation=situation, **{field: typeset(text, lang) for field, text in row.items()})
