"""Takes the names of others out of an answer, so that it can be handed on."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from string import ascii_uppercase
from typing import Any

from visavis.marks.experiments import ENDED, EVERYBODY, TEXT
from visavis.questions.answers import Answer
from visavis.questions.experiments import Report
from visavis.questions.families import FamilyFate
from visavis.questions.network import Network
from visavis.questions.objectives import Towards

# what tells whom a row is about, and what of the row would give them away
_KEYS = ("person_key", "by_key", "older_key")
_NAMES = {"name": ("person_key", "older_key"), "by_name": ("by_key",)}
_TELLING = ("company", "title", "company_before", "title_before")


def without_words(found: Report) -> Report:
    """Return an experiment without its title, the texts of its kinds, and what was said of its end.

    Nor does it name who was not sent what was asked. What the owner called a text or a group is a letter:
    names are words, and may be those of people.
    """
    plan = found.plan
    arms = _lettered({arm.name: arm.kind == TEXT for arm in plan.arms})
    strata = _lettered({one: one != EVERYBODY for one in plan.strata})
    events = tuple(replace(one, words="" if one.act == ENDED else one.words) for one in found.events)
    return replace(
        found,
        plan=replace(
            plan,
            title="",
            arms=tuple(replace(arm, name=arms[arm.name], texts=()) for arm in plan.arms),
            strata=tuple(strata.values()),
        ),
        arms=tuple(replace(arm, name=arms[arm.name]) for arm in found.arms),
        questions=tuple(replace(one, arm=arms[one.arm], beside=arms[one.beside]) for one in found.questions),
        segments=tuple(replace(one, stratum=strata[one.stratum]) for one in found.segments),
        events=events,
        astray=(),
    )


def _lettered(hidden: Mapping[str, bool]) -> dict[str, str]:
    """Return what each name is called: those that are hidden by letters in their order."""
    return {
        name: ascii_uppercase[place % len(ascii_uppercase)] if is_hidden else name
        for place, (name, is_hidden) in enumerate(hidden.items())
    }


class Hidden:
    """Gives each person a number, the same in every answer."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def answer(self, found: Answer[Any]) -> Answer[Any]:
        """Return an answer in which people are numbers, without where they work; texts are left out.

        So are the sentences of objectives, in which the owner may have named somebody.
        """
        hidden: Answer[Any] = replace(found, parts=self._without(found.parts))
        return hidden

    def _without(self, value: Any) -> Any:  # noqa: ANN401 - whatever an answer is made of
        if isinstance(value, tuple):
            return tuple(map(self._without, value))
        if isinstance(value, FamilyFate):
            return replace(value, example="", fillers={}, edits={})
        if not is_dataclass(value) or isinstance(value, type):
            return value
        if isinstance(value, Network):
            # not even the places where several of them work: whoever knows one of them finds them there
            value = replace(value, companies=replace(value.companies, first=()))
        if isinstance(value, Towards):
            value = replace(value, sentence="")
        inner = {one.name: self._without(getattr(value, one.name)) for one in fields(value)}
        return replace(value, **(self._told(inner) if self._is_of(inner) else inner))

    def _is_of(self, inner: Mapping[str, Any]) -> bool:
        return any(key in inner for key in _KEYS)

    def _told(self, inner: Mapping[str, Any]) -> dict[str, Any]:
        told = dict(inner)
        for name, keys in _NAMES.items():
            key = next((inner[one] for one in keys if one in inner), None)
            if name in inner and key is not None:
                told[name] = f"#{self._number(key)}"
        return told | {name: "" for name in _TELLING if name in inner}

    def _number(self, key: str) -> int:
        return self._numbers.setdefault(key, len(self._numbers) + 1)
