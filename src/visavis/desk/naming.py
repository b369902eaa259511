"""Finds in a note that came in which of the owner's relations it names, and what it asks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import tokens
from visavis.reading.incoming import Mark, Shown
from visavis.reading.passages import after_greeting
from visavis.relations.listing import connected_names

# a first name alone names nobody, and longer names are not written in full
_FEWEST, _MOST = 2, 5
_LEAST_ASKED = 4
_LONGEST = 160
_FEW_ASKED = 6
# whoever asks somebody says one of these
_ASKING = frozenset(
    (  # noqa: SIM905 - a list of words
        "vous tu te toi votre vos ton ta tes t qui que qu quoi quel quelle quels quelles ou quand comment "
        "pourquoi combien est sont a ont puis peut peux faut je il elle on nous you your yours who what "
        "which where when why how is are was were do does did can could may might shall should will would "
        "have has any anyone i we sie du ihr ihre wer was wo wann wie warum kann darf usted su quien cual "
        "cuando como puedo lei chi cosa dove quando posso u je jij wie wat kan mag voce quem qual onde posso"
    ).split()
)
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_QUESTION = re.compile(r"[^.!?…\n]*\?")
_OWN = frozenset({Mark.SAME_WORDS, Mark.DEFAULT})


@dataclass(frozen=True, slots=True)
class Named:
    """A name of somebody the owner is connected with; the key is empty where several bear it."""

    name: str
    person_key: str


@dataclass(frozen=True, slots=True)
class Circle:
    """The names of those the owner is connected with, by their words, with the keys of who bears them."""

    names: Mapping[tuple[str, ...], tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    def named_in(self, note: str, sender: str) -> tuple[Named, ...]:
        """Return whom a note names, in the order of their names there, its sender aside."""
        found = dict.fromkeys(self._named(tokens(note), sender))
        return tuple(found)

    def _named(self, words: Sequence[str], sender: str) -> Iterator[Named]:
        for at in range(len(words)):
            # the longest name that begins here is meant
            for many in range(_MOST, _FEWEST - 1, -1):
                known = self.names.get(tuple(words[at : at + many]))
                if known is not None and sender not in known[1]:
                    name, keys = known
                    yield Named(name, keys[0] if len(keys) == 1 else "")
                    break


def circle(ledger: Ledger, owner: Owner) -> Circle:
    """Return the names of those the owner is connected with."""
    keys: dict[tuple[str, ...], list[str]] = defaultdict(list)
    names: dict[tuple[str, ...], str] = {}
    with ledger.reading() as connection:
        for key, name in connected_names(connection, owner):
            # what follows a comma is a diploma
            words = tuple(tokens(name.partition(",")[0]))
            if _FEWEST <= len(words) <= _MOST:
                names.setdefault(words, name)
                keys[words].append(key)
    return Circle({words: (names[words], tuple(keys[words])) for words in names})


def _is_answered(words: Sequence[str], rest: str) -> bool:
    """Tell whether a few words ask nobody, and the answer follows: "The best recipe of all? A good fire."."""
    few = len(words) <= _FEW_ASKED and bool(rest.strip())
    return few and not _ASKING.intersection(words)


def question(note: str, shown: Sequence[Shown]) -> str:
    """Return the first question of a note that several people did not send alike; empty where none is."""
    alike = [(one.start, one.end) for one in shown if one.mark in _OWN]
    plain = _LINK.sub(lambda link: " " * len(link[0]), note)
    for found in _QUESTION.finditer(plain):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        asked = " ".join(plain[after_greeting(plain, start) : found.end()].split())
        said_alike = any(start < found.end() and found.start() < end for start, end in alike)
        long = len(tokens(found[0])) >= _LEAST_ASKED
        if long and not said_alike and not _is_answered(tokens(asked), plain[found.end() :]):
            return asked if len(asked) <= _LONGEST else "… " + asked[-_LONGEST:].partition(" ")[2]
    return ""
