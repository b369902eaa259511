"""Every question by its name."""

from collections.abc import Callable
from typing import Any

from visavis.errors import CannotAsk
from visavis.questions import acceptance, evidence, families, invitations, ladder
from visavis.questions.answers import Answer, Stated
from visavis.questions.histograms import Scope

Question = Callable[[Scope], Answer[Any]]

_QUESTIONS: dict[str, Question] = {
    invitations.STATED.name: invitations.ask,
    acceptance.STATED.name: acceptance.ask,
    ladder.STATED.name: ladder.ask,
    evidence.STATED.name: evidence.ask,
    families.STATED.name: families.ask,
}
STATED: dict[str, Stated] = {
    one.name: one
    for one in (invitations.STATED, acceptance.STATED, ladder.STATED, evidence.STATED, families.STATED)
}


def question(name: str) -> Question:
    """Return the question of a name; raises CannotAsk where there is none."""
    found = _QUESTIONS.get(name)
    if found is None:
        raise CannotAsk("no_such_question", name=name, known=", ".join(_QUESTIONS))
    return found
