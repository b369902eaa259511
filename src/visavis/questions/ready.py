"""Counts beforehand what the slowest answers rest on, so that nobody waits for it."""

from visavis.questions.coverage import find_exports
from visavis.questions.histograms import Scope
from visavis.questions.presence import WITHIN_DAYS
from visavis.questions.spoken import KEPT as TURNS
from visavis.questions.spoken import answer_spells
from visavis.questions.written_to import KEPT as WEEKS
from visavis.questions.written_to import written_to
from visavis.relations.rhythm import keep_paces
from visavis.relations.silences import keep_silences


def make_ready(scope: Scope) -> None:
    """Count what a generation is asked for again and again, and keep it with the generation."""
    head = scope.owner_id, scope.generation
    keep_paces(scope.connection, head)
    keep_silences(scope.connection, head)
    messages = find_exports(scope).messages
    if messages:
        scope.keep(TURNS, answer_spells(scope, messages[-1]))
        scope.keep(WEEKS, written_to(scope, WITHIN_DAYS))
