"""Counts beforehand what the slowest answers rest on, so that nobody waits for it."""

from visavis.questions.coverage import find_exports
from visavis.questions.histograms import Scope
from visavis.questions.kept import keep
from visavis.questions.presence import WITHIN_DAYS
from visavis.questions.spoken import KEPT as TURNS
from visavis.questions.spoken import answer_spells
from visavis.questions.written_to import KEPT as WEEKS
from visavis.questions.written_to import written_to


def make_ready(scope: Scope) -> None:
    """Count what a generation is asked for again and again, and keep it with the generation."""
    messages = find_exports(scope).messages
    if messages:
        keep(scope, TURNS, answer_spells(scope, messages[-1]))
        keep(scope, WEEKS, written_to(scope, WITHIN_DAYS))
