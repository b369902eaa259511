"""Every question by its name."""

from collections.abc import Callable
from typing import Any

from visavis.errors import CannotAsk
from visavis.questions import (
    acceptance,
    answering,
    evidence,
    families,
    invitations,
    ladder,
    network,
    objectives,
    presence,
)
from visavis.questions.answers import Answer, Stated
from visavis.questions.histograms import Scope

Question = Callable[[Scope], Answer[Any]]

_ALL: tuple[tuple[Stated, Question], ...] = (
    (invitations.STATED, invitations.ask),
    (acceptance.STATED, acceptance.ask),
    (ladder.STATED, ladder.ask),
    (objectives.STATED, objectives.ask),
    (answering.STATED, answering.ask),
    (presence.STATED, presence.ask),
    (network.STATED, network.ask),
    (families.STATED, families.ask),
    (evidence.STATED, evidence.ask),
)
_QUESTIONS = {stated.name: ask for stated, ask in _ALL}
STATED = {stated.name: stated for stated, _ in _ALL}


def question(name: str) -> Question:
    """Return the question of a name; raises CannotAsk where there is none."""
    found = _QUESTIONS.get(name)
    if found is None:
        raise CannotAsk("no_such_question", name=name, known=", ".join(_QUESTIONS))
    return found
