"""The verbs by which the owner notes what they decide, and takes it back."""

from typing import Annotated, Literal

from fastapi import Query
from starlette.responses import Response

from visavis.desk import shapes, telling
from visavis.desk.written import told
from visavis.marks import KINDS
from visavis.web.api import bodies
from visavis.web.api.calling import Asked, Number, changing, room, said

router = room()
_MARK = changing(shapes.MARK, 201)
_PUT = changing(shapes.MARK)
_GROUP = changing(shapes.GROUP)
_MARKS = changing(shapes.MARKS, 201)

About = Annotated[str | None, Query(description="About this person alone, by key, address or name.")]
Kind = Annotated[str | None, Query(pattern=f"^({'|'.join(KINDS)})$")]


@router.get("/marks", response_model=shapes.MARKS)
def marks(call: Asked, person: About = None, kind: Kind = None) -> Response:
    """Tell the marks that stand: all of them, or of one kind, or about one person."""
    if kind is not None:
        return said(telling.marks(call.desk.marks.standing(KINDS[kind], person)))
    rows = call.desk.marks.everything() if person is None else call.desk.marks.about(person)
    return said(telling.marks(rows))


@router.get("/journal", response_model=shapes.JOURNAL)
def journal(call: Asked, person: About = None) -> Response:
    """Tell everything that was noted, changed and taken back, in order."""
    return said(telling.journal(call.desk.marks.history(person)))


@router.delete("/marks/{number}", **changing(shapes.REVOKED))
def revoke(call: Asked, number: Number) -> Response:
    """Take a mark back; what it said stays in the journal."""
    return said(telling.revoked(call.desk.marks.revoke(number, call.now)))


@router.post("/marks/{number}/undo", **_PUT)
def undo_mark(call: Asked, number: Number) -> Response:
    """Undo what was last done to a mark."""
    return said(telling.mark(call.desk.marks.undo(number, call.now)))


# of a person


@router.post("/people/{person}/outcomes", **_MARK)
def note_outcome(call: Asked, person: str, body: bodies.OutcomeBody) -> Response:
    """Record what came of a relation."""
    return said(telling.mark(call.desk.marks.note(person, body, call.now)), 201)


@router.post("/people/{person}/notes", **_MARK)
def note(call: Asked, person: str, body: bodies.NoteBody) -> Response:
    """Note something about a person."""
    return said(telling.mark(call.desk.marks.note(person, body, call.now)), 201)


@router.post("/people/{person}/snoozes", **_MARK)
def snooze(call: Asked, person: str, body: bodies.SnoozeBody) -> Response:
    """Leave a person out of the agenda until a day."""
    return said(telling.mark(call.desk.marks.note(person, body, call.now)), 201)


@router.post("/people/{person}/promises", **_MARK)
def promise(call: Asked, person: str, body: bodies.PromiseBody) -> Response:
    """Note what was promised to a person."""
    return said(telling.mark(call.desk.marks.note(person, body, call.now)), 201)


@router.post("/people/{person}/left-alone", **_MARK)
def leave_alone(call: Asked, person: str, body: bodies.LeftAloneBody) -> Response:
    """Never propose a person."""
    return said(telling.mark(call.desk.marks.note(person, body, call.now)), 201)


@router.post("/people/{person}/addresses", **_MARK)
def address(call: Asked, person: str, body: bodies.AddressBody) -> Response:
    """Read what was written to a person, and note it; nothing is sent."""
    with call.house.reading:
        return said(telling.mark(call.desk.address(person, body, call.now)), 201)


@router.post("/people/{person}/wrote", **_MARK)
def wrote(call: Asked, person: str) -> Response:
    """Note that a person was written to, without the words; the next archive shows them."""
    return said(telling.mark(call.desk.marks.wrote(person, call.now)), 201)


@router.post("/people/{person}/decisions", **_MARK)
def decide(call: Asked, person: str, body: bodies.DecisionBody) -> Response:
    """Decide of an invitation received, the latest or that of an instant; nothing is done on LinkedIn."""
    return said(telling.mark(call.desk.marks.decide(person, body.choice, call.now, body.instant)), 201)


@router.post("/people/{person}/misread", **_MARK)
def misread(call: Asked, person: str, body: bodies.MisreadBody) -> Response:
    """Say what kind the note sent to a person is: the mark wins over the reading."""
    return said(telling.mark(call.desk.marks.misread(person, body.note_kind, call.now, body.sent)), 201)


# put right, by number


@router.put("/outcomes/{number}", **_PUT)
def change_outcome(call: Asked, number: Number, body: bodies.OutcomeBody) -> Response:
    """Put an outcome right."""
    return said(telling.mark(call.desk.marks.change(number, body, call.now)))


@router.put("/notes/{number}", **_PUT)
def change_note(call: Asked, number: Number, body: bodies.NoteBody) -> Response:
    """Put a note right."""
    return said(telling.mark(call.desk.marks.change(number, body, call.now)))


@router.put("/snoozes/{number}", **_PUT)
def change_snooze(call: Asked, number: Number, body: bodies.SnoozeBody) -> Response:
    """Put a snooze right."""
    return said(telling.mark(call.desk.marks.change(number, body, call.now)))


@router.put("/promises/{number}", **_PUT)
def change_promise(call: Asked, number: Number, body: bodies.PromiseBody) -> Response:
    """Put a promise right."""
    return said(telling.mark(call.desk.marks.change(number, body, call.now)))


@router.post("/promises/{number}/kept", **_PUT)
def keep_promise(call: Asked, number: Number) -> Response:
    """Say that a promise was kept, today."""
    return said(telling.mark(call.desk.marks.keep_promise(number, call.now)))


@router.put("/left-alone/{number}", **_PUT)
def change_left_alone(call: Asked, number: Number, body: bodies.LeftAloneBody) -> Response:
    """Put right why a person is left alone."""
    return said(telling.mark(call.desk.marks.change(number, body, call.now)))


# two keys, one person


@router.post("/merges", **_MARK)
def merge(call: Asked, body: bodies.MergeBody) -> Response:
    """Make two keys one person, known by the second; revoking the mark splits them again."""
    return said(telling.mark(call.desk.marks.merge(body.person, body.into, call.now)), 201)


@router.post("/apart", **_MARK)
def tell_apart(call: Asked, body: bodies.ApartBody) -> Response:
    """Say that two keys are two people."""
    return said(telling.mark(call.desk.marks.tell_apart(body.person, body.other, call.now)), 201)


# groups, objectives, the budget


@router.get("/groups", response_model=shapes.GROUPS)
def groups(call: Asked) -> Response:
    """Tell the groups, by name."""
    return said(telling.groups(call.desk.marks.groups()))


@router.post("/groups", **_GROUP)
def group(call: Asked, body: bodies.GroupBody) -> Response:
    """Put people into a group, made where there is none of this name."""
    return said(told(call.desk.marks.group(body.name, body.people, call.now)))


@router.post("/groups/{name}/departures", **_GROUP)
def leave_group(call: Asked, name: str, body: bodies.PeopleBody) -> Response:
    """Take people out of a group, given by name or number."""
    return said(told(call.desk.marks.leave_group(name, body.people, call.now)))


@router.put("/groups/{name}", **_GROUP)
def rename_group(call: Asked, name: str, body: bodies.NameBody) -> Response:
    """Give a group another name."""
    return said(told(call.desk.marks.rename_group(name, body.name, call.now)))


@router.post("/objectives", **_MARK)
def objective(call: Asked, body: bodies.ObjectiveBody) -> Response:
    """Set an objective."""
    return said(telling.mark(call.desk.marks.objective(body, call.now)), 201)


@router.put("/objectives/{number}", **_PUT)
def change_objective(call: Asked, number: Number, body: bodies.ObjectiveBody) -> Response:
    """Put an objective right; those added by hand stay."""
    return said(telling.mark(call.desk.marks.change_objective(number, body, call.now)))


@router.post("/objectives/{number}/people", **_MARKS)
def concern(call: Asked, number: Number, body: bodies.PeopleBody) -> Response:
    """Say of some people that an objective concerns them."""
    return said(telling.marks(call.desk.marks.concern(number, body.people, call.now)), 201)


@router.put("/budget", **_PUT)
def budget(call: Asked, body: bodies.BudgetBody) -> Response:
    """Say how many people a day the owner means to address."""
    return said(telling.mark(call.desk.marks.budget(body.people, call.now)))


@router.put("/quota", **_PUT)
def quota(call: Asked, body: bodies.QuotaBody) -> Response:
    """Say how many noted invitations LinkedIn leaves the owner in a month."""
    return said(telling.mark(call.desk.marks.quota(body.notes, call.now)))


@router.put("/copies", **_PUT)
def copies(call: Asked, body: bodies.CopiesBody) -> Response:
    """Say how many copies of the ledger to keep, 0 for all of them."""
    return said(telling.mark(call.desk.marks.copies(body.kept, call.now)))


@router.put("/zone", **_PUT)
def zone(call: Asked, body: bodies.ZoneBody) -> Response:
    """Say in which time zone the owner's days begin and hours are told."""
    return said(telling.mark(call.desk.marks.zone(body.zone, call.now)))


@router.put("/wordings/{name}/{spoken}", **_PUT)
def wording(call: Asked, name: str, spoken: Literal["fr", "en"], body: bodies.TextBody) -> Response:
    """Keep the owner's own words of an answer to an invitation, in a language."""
    return said(telling.mark(call.desk.marks.wording(name, spoken, body.text, call.now)))


@router.get("/recommendations", response_model=shapes.RECOMMENDATIONS)
def recommendations(call: Asked) -> Response:
    """Tell the recommendations, the newest first, and whose they are or might be."""
    return said(telling.recommendations(call.desk.marks.recommendations()))


@router.post("/recommendations/{number}/person", **_MARK)
def attach(call: Asked, number: Number, body: bodies.PersonBody) -> Response:
    """Say whose a recommendation is, by its place in the list from 1."""
    return said(telling.mark(call.desk.marks.attach(number, body.person, call.now)), 201)
