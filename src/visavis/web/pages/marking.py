"""What the owner decides about a person, noted from their page; each gesture can be taken back."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.marked import group_called
from visavis.desk.marking import Marks
from visavis.errors import CannotAsk, CannotMark
from visavis.marks import forms
from visavis.web.pages import people, person
from visavis.web.visit import Visit, keep

# what a database takes for a number
_LARGEST = 2**31
_OURS = ("/people", "/today", "/incoming", "/objectives", "/recommendations")
Noting = Callable[[Marks, str, FormData, int], int]


def noted(noting: Noting) -> Callable[[Visit, FormData], Response]:
    """Return what notes something; what cannot be noted is shown again, with the reason above it."""

    def change(visit: Visit, form: FormData) -> Response:
        key = visit.request.path_params["key"]
        try:
            number = noting(visit.desk.marks, key, form, visit.now)
        except CannotMark as refused:
            return person.show_again(visit, refused, form)
        response = visit.go(_back(form, people.address(key) + "#decided"), "noted")
        keep(response, "undo", str(number), seconds=60)
        return response

    return change


def outcome(marks: Marks, key: str, form: FormData, now: int) -> int:
    """Note an outcome; returns the number of the mark."""
    amount, currency = _typed(form, "amount"), _typed(form, "currency")
    typed = forms.OutcomeForm(_typed(form, "outcome"), _day(form), amount, currency, _typed(form, "words"))
    return marks.note(key, typed, now).marked.number


def note(marks: Marks, key: str, form: FormData, now: int) -> int:
    """Keep a private note; returns the number of the mark."""
    return marks.note(key, forms.NoteForm(_typed(form, "note"), _day(form)), now).marked.number


def promise(marks: Marks, key: str, form: FormData, now: int) -> int:
    """Remember a promise; returns the number of the mark."""
    kept = "today" if "kept" in form else ""
    typed = forms.PromiseForm(_typed(form, "until"), _typed(form, "promise"), kept=kept)
    return marks.note(key, typed, now).marked.number


def snooze(marks: Marks, key: str, form: FormData, now: int) -> int:
    """Leave a person out of the agenda for a while; returns the number of the mark."""
    return marks.note(key, forms.SnoozeForm(_typed(form, "until")), now).marked.number


def wrote(marks: Marks, key: str, _form: FormData, now: int) -> int:
    """Note that a person was written to, without the words; returns the number of the mark."""
    return marks.wrote(key, now).marked.number


def leave_alone(marks: Marks, key: str, _form: FormData, now: int) -> int:
    """Leave a person out of the agenda for good; returns the number of the mark."""
    return marks.note(key, forms.LeftAloneForm(), now).marked.number


def misread(marks: Marks, key: str, form: FormData, now: int) -> int:
    """Put right how a note was read; returns the number of the mark."""
    return marks.misread(key, _typed(form, "note_kind"), now, _typed(form, "sent")).marked.number


def join_group(visit: Visit, form: FormData) -> Response:
    """Put one or several people into a group."""
    keys = [key for key in form.getlist("key") if isinstance(key, str)]
    if not keys:
        return visit.go(_back(form))
    made = visit.desk.marks.join(_typed(form, "group"), keys, visit.now)
    group = group_called(visit.desk.marks.groups(), _typed(form, "group"))
    response = visit.go(_back(form), "grouped")
    if group is not None:
        keep(response, "into", f"{len(set(keys))}-{quote(group.name, safe='')}", seconds=60)
    if made:
        keep(response, "undo", f"{made[0]}-{made[-1]}", seconds=60)
    return response


def take_back(visit: Visit, form: FormData) -> Response:
    """Take back all that one gesture has made."""
    first, last = (visit.request.path_params[end] for end in ("first", "last"))
    visit.desk.marks.take_back(range(first, last + 1), visit.now)
    return visit.go(_back(form), "undone")


def leave_group(visit: Visit, form: FormData) -> Response:
    """Take somebody out of a group."""
    key = _typed(form, "key")
    visit.desk.marks.leave_group(_typed(form, "group"), [key], visit.now)
    return visit.go(people.address(key) + "#decided", "taken_back")


def revoke(visit: Visit, form: FormData) -> Response:
    """Take a mark back."""
    number = _number(visit)
    visit.desk.marks.revoke(number, visit.now)
    return _undoable(visit, form, number, "taken_back")


def keep_promise(visit: Visit, form: FormData) -> Response:
    """Say that a promise was kept, today."""
    number = _number(visit)
    visit.desk.marks.keep_promise(number, visit.now)
    return _undoable(visit, form, number, "noted")


def _undoable(visit: Visit, form: FormData, number: int, notice: str) -> Response:
    """Lead back with a word about what was done to a mark, and the way to undo it."""
    response = visit.go(_back(form), notice)
    keep(response, "undo", str(number), seconds=60)
    return response


def undo(visit: Visit, form: FormData) -> Response:
    """Undo what was last done to a mark."""
    visit.desk.marks.undo(_number(visit), visit.now)
    return visit.go(_back(form), "undone")


def _number(visit: Visit) -> int:
    number: int = visit.request.path_params["number"]
    if number > _LARGEST:
        raise CannotAsk("no_such_mark", number=number)
    return number


def _typed(form: FormData, name: str) -> str:
    found = form.get(name, "")
    return found if isinstance(found, str) else ""


def _day(form: FormData) -> str:
    return _typed(form, "on") or "today"


def _back(form: FormData, otherwise: str = "/people") -> str:
    """Return the page the form stood on: somebody's, the list of people, or today's."""
    back = _typed(form, "back")
    return back if back.startswith(_OURS) else otherwise
