"""Asks a question of one owner's ledger."""

from dataclasses import dataclass, replace
from typing import Any, get_type_hints

from visavis.desk.experiments import looked_at
from visavis.desk.marked import named_group, zone_of
from visavis.errors import CannotAsk
from visavis.ledger import trials
from visavis.ledger.owners import Owner, list_owners
from visavis.ledger.store import Ledger
from visavis.marks import NOTE_KINDS
from visavis.marks.experiments import SEALED
from visavis.marks.forms import day
from visavis.questions import lots, ready
from visavis.questions.answers import INCOMING, OUTGOING, Answer, ByLot
from visavis.questions.catalogue import STATED, question
from visavis.questions.filters import EVERYTHING, TAKEN, Filter
from visavis.questions.following import Followed
from visavis.questions.histograms import Scope, scope_of
from visavis.questions.ready import Before
from visavis.relations import Made
from visavis.relations.listing import Reading
from visavis.study.finding import Doubt

__all__ = [
    "EVERYTHING",
    "OF_NOBODY",
    "STATED",
    "TAKEN",
    "Filter",
    "FilterForm",
    "answer_type",
    "ask",
    "ask_of_nobody",
    "make_ready",
    "read_filter",
    "set_apart",
]
# what others have published is known before anything is imported
OF_NOBODY = ("evidence",)
_NOBODY = 0
_COMPARING = ("invitations", "evidence")


@dataclass(frozen=True, slots=True)
class FilterForm:
    """What is typed of a filter: days, codes, a group by name or number; empty for everything."""

    since: str = ""
    until: str = ""
    direction: str = ""
    note: str = ""
    group: str = ""


def set_apart(ledger: Ledger, made: Made, given: str) -> Before | None:
    """Return what is counted of everybody but of those about whom what was derived changes something."""
    if made.patch is None:
        return None
    with ledger.reading() as connection:
        scope = _scope(connection, made.owner_id, given)
        return None if scope is None else ready.set_apart(scope, made.patch.people)


def make_ready(ledger: Ledger, owner_id: int, given: str, before: Before | None = None) -> None:
    """Count beforehand what the slowest questions rest on, in the hours of the owner's zone, or one given.

    With what was set apart before a change, only the rest. Of an owner who is gone with their last import
    nothing is counted.
    """
    with ledger.writing() as connection:
        scope = _scope(connection, owner_id, given)
        if scope is not None:
            ready.make_ready(scope, before)


def _scope(connection: Reading, owner_id: int, given: str) -> Scope | None:
    """Return an owner's ledger in the hours of their zone, or one given; None where the owner is gone."""
    owner = next((one for one in list_owners(connection) if one.id == owner_id), None)
    return None if owner is None else scope_of(connection, owner_id, zone_of(connection, owner, given))


def ask_of_nobody(ledger: Ledger, name: str) -> Answer[Any] | None:
    """Answer a question that asks nothing of an owner, in a ledger that has none; None for the others."""
    if name not in OF_NOBODY:
        return None
    with ledger.reading() as connection:
        return None if list_owners(connection) else question(name)(scope_of(connection, _NOBODY))


def ask(
    ledger: Ledger, owner: Owner, name: str, zone: str = "UTC", asked_of: Filter = EVERYTHING
) -> Answer[Any]:
    """Answer a question by its name, with the hours of a time zone, of all or part of the ledger.

    Raises CannotAsk for an unknown question, and for a filter it does not take.
    """
    asked = question(name)
    taken = TAKEN.get(name, ())
    if alien := [part for part in asked_of.parts if part not in taken]:
        raise CannotAsk("no_such_filter", question=name, filter=alien[0], known=", ".join(taken))
    with ledger.reading() as connection:
        scope = scope_of(connection, owner.id, zone, asked_of)
        found = replace(asked(scope), asked_of=asked_of)
        return _by_lot(scope, owner, found) if name in _COMPARING else found


def _by_lot(scope: Scope, owner: Owner, answer: Answer[Any]) -> Answer[Any]:
    """Return an answer with what experiments say of its question, and how much of it was drawn by lot."""
    said, drawn = list[ByLot](), list[Followed]()
    for one in trials.everything(scope.connection, owner):
        if one.sealed_at is not None and lots.draws_kinds(one.plan):
            followed, report = looked_at(scope.connection, owner, one)
            drawn += followed
            said += filter(None, [lots.by_lot(report)])
    running = [one.number for one in said if one.state == SEALED]
    n = lots.count_drawn(scope, drawn)
    return replace(
        answer,
        experiment=running[-1] if running else None,
        by_lot=lots.worth_telling(said),
        doubts=(*answer.doubts, *([Doubt("drawn_by_lot", {"n": n})] if n else ())),
    )


def read_filter(ledger: Ledger, owner: Owner, form: FilterForm, now: int) -> Filter:
    """Return what was typed of a filter, read; raises CannotMark for no day, CannotAsk for no such value."""
    since, until = (day(typed, now) if typed.strip() else None for typed in (form.since, form.until))
    if since is not None and until is not None and until < since:
        raise CannotAsk("period_backwards", since=form.since, until=form.until)
    direction = _one_of(form.direction, (OUTGOING, INCOMING), "direction")
    note = _one_of(form.note, NOTE_KINDS, "note")
    if not form.group.strip():
        return Filter(since, until, direction, note)
    with ledger.reading() as connection:
        group = named_group(connection, owner, form.group)
    return Filter(since, until, direction, note, group.number, group.name)


def _one_of(typed: str, known: tuple[str, ...], name: str) -> str:
    value = typed.strip().casefold()
    if value and value not in known:
        raise CannotAsk("no_such_value", name=name, value=typed, known=", ".join(known))
    return value


def answer_type(name: str) -> Any:  # noqa: ANN401 - an `Answer` of some part
    """Return the type of the answer to a question, as its file says it."""
    return get_type_hints(question(name))["return"]
