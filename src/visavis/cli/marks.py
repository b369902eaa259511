"""Notes what the owner decides, and shows it."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from visavis.cli.options import Asked, now
from visavis.cli.terminal import one_line, say, say_json, say_wrapped, table
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.marked import GroupRow, MarkRow, Offered
from visavis.desk.marking import Marks
from visavis.desk.people import PersonStory
from visavis.desk.written import day, instant, told
from visavis.errors import CannotAsk
from visavis.marks import Entry, Mark, Objective, forms
from visavis.traces import DAY_SECONDS
from visavis.words import say_agenda, say_mark, say_others, say_relation

_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class TypedObjective:
    """What was typed of an objective; None where an option was not."""

    sentence: str | None
    horizon: str
    outcome: str
    companies: list[str] | None
    titles: list[str] | None
    rungs: list[str] | None
    groups: list[str] | None
    people: list[str] | None
    count: int | None
    until: str | None


LIST = TypedObjective("list", "", "", None, None, None, None, None, None, None)
"""No sentence, but what other commands are asked for; beside an option it is one."""


def typed_text(words: Sequence[str]) -> str:
    """Return the words typed, or those of standard input where a dash stands for them."""
    return sys.stdin.read() if list(words) == ["-"] else " ".join(words)


def note(asked: Asked, person: str, form: forms.FormOfPerson, *, as_json: bool) -> None:
    """Note something about a person."""
    with asked.desk() as desk:
        row = desk.marks.note(person, form, now())
        same = [one.marked.number for one in desk.marks.about(person) if _says_the_same(one, row)]
    _noted(row, asked.lang, as_json=as_json)
    if same and not as_json:
        say(text("mark_twice", asked.lang, number=same[0]))


def _says_the_same(one: MarkRow, other: MarkRow) -> bool:
    """Tell whether of two marks each says what the other does, of the same day."""
    a, b = one.marked, other.marked
    return a.number != b.number and (a.mark, a.on) == (b.mark, b.on)


def revoke(asked: Asked, number: int, *, as_json: bool) -> None:
    """Take a mark back."""
    with asked.desk() as desk:
        row = desk.marks.revoke(number, now())
    if as_json:
        say_json(telling.revoked(row))
        return
    say_wrapped(text("mark_revoked", asked.lang, mark=_sentence(row, asked.lang)))
    say(text("mark_back", asked.lang, number=number))


def keep(asked: Asked, number: int, *, as_json: bool) -> None:
    """Say that a promise was kept."""
    with asked.desk() as desk:
        row = desk.marks.keep_promise(number, now())
    _noted(row, asked.lang, as_json=as_json)


def undo(asked: Asked, number: int, *, as_json: bool) -> None:
    """Undo what was last done to a mark."""
    with asked.desk() as desk:
        row = desk.marks.undo(number, now())
    if as_json:
        say_json(telling.mark(row))
    elif row is None:
        say(text("mark_gone", asked.lang, number=number))
    else:
        say_wrapped(text("mark_stands", asked.lang, mark=_sentence(row, asked.lang)))


def listed(asked: Asked, kinds: Iterable[type[Mark]], person: str | None, *, as_json: bool) -> None:
    """Print the marks of some kinds that stand."""
    with asked.desk() as desk:
        rows = [row for kind in kinds for row in desk.marks.standing(kind, person)]
    _show(rows, asked.lang, as_json=as_json)


def everything(asked: Asked, person: str | None, *, as_json: bool) -> None:
    """Print every mark that stands."""
    with asked.desk() as desk:
        rows = desk.marks.everything() if person is None else desk.marks.about(person)
    _show(rows, asked.lang, as_json=as_json)


def history(asked: Asked, person: str | None, *, as_json: bool) -> None:
    """Print the journal."""
    with asked.desk() as desk:
        entries = desk.marks.history(person)
    if as_json:
        say_json(telling.journal(entries))
        return
    lang = asked.lang
    header = [text(name, lang) for name in ("noted_at", "number", "act", "key", "what")]
    table(header, [_entry_row(entry, lang) for entry in entries], right=(1,), whole=(0, 1, 2))
    say("", text("mark_undo_how", lang))


def _entry_row(entry: Entry, lang: str) -> tuple[str, ...]:
    at = instant(entry.at)[:16].replace("T", " ")
    act = text(f"act_{entry.act}", lang)
    return at, str(entry.number), act, entry.mark.whom or "", one_line(say_mark(entry.mark, lang))


def _show(rows: Sequence[MarkRow], lang: str, *, as_json: bool) -> None:
    if as_json:
        say_json(telling.marks(rows))
        return
    if not rows:
        say(text("no_mark", lang))
        return
    header = [text(name, lang) for name in ("number", "day", "name", "what")]
    shown = [
        (str(row.marked.number), day(row.marked.on), _who(row), one_line(say_mark(row.marked.mark, lang)))
        for row in rows
    ]
    table(header, shown, right=(0,), whole=(0, 1))
    say("", text("mark_undo_how", lang))


def _who(row: MarkRow) -> str:
    return one_line(row.name or row.person_key)


def _sentence(row: MarkRow, lang: str) -> str:
    said = one_line(say_mark(row.marked.mark, lang))
    return text("mark_of", lang, who=_who(row), mark=said) if row.person_key else said


def _noted(row: MarkRow, lang: str, *, as_json: bool) -> None:
    if as_json:
        say_json(telling.mark(row))
        return
    number, on = row.marked.number, day(row.marked.on)
    say_wrapped(text("mark_noted", lang, number=number, day=on, mark=_sentence(row, lang)))
    say(text("mark_how_back", lang, number=number))


def decide(asked: Asked, person: str, choice: str, *, as_json: bool) -> None:
    """Decide of an invitation received."""
    with asked.desk() as desk:
        row = desk.marks.decide(person, choice, now())
    _noted(row, asked.lang, as_json=as_json)


def tell_apart(asked: Asked, person: str, other: str, *, as_json: bool) -> None:
    """Say that two keys are two people."""
    with asked.desk() as desk:
        row = desk.marks.tell_apart(person, other, now())
    _noted(row, asked.lang, as_json=as_json)


def merge(asked: Asked, person: str, into: str, *, really: bool, as_json: bool) -> None:
    """Say that two keys are one person, or show the two of them, side by side."""
    with asked.desk() as desk:
        both = desk.person(person), desk.person(into)
        row = desk.marks.merge(person, into, now()) if really else None
    if as_json:
        say_json({"merged": [told(one.standing) for one in both]} if row is None else telling.mark(row))
        return
    say(text("would_merge" if row is None else "merged", asked.lang))
    for one in both:
        _say_one(one, asked.lang)
    if row is None:
        say(text("merge_how", asked.lang))
    else:
        _noted(row, asked.lang, as_json=False)


def _say_one(one: PersonStory, lang: str) -> None:
    standing = one.standing
    work = ", ".join(filter(None, (one_line(standing.title), one_line(standing.company))))
    since = None if standing.connected_on is None else day(standing.connected_on)
    messages = sum(event.kind == "message" for event in one.events)
    connected = text("merge_connected", lang, day=since) if since else text("not_connected", lang)
    held = text("held_messages", lang, n=messages)
    say_wrapped(f"{one_line(standing.name)} ({standing.person_key})", "  ", "    ")
    say_wrapped(" · ".join(filter(None, (work, connected, held))), "    ", "    ")


# the day


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the owner says of their days, from now on; None for what stays as it is."""

    budget: int | None = None
    quota: int | None = None
    zone: str | None = None

    def keep(self, marks: Marks) -> None:
        """Note what was said."""
        if self.zone is not None:
            marks.zone(self.zone, now())
        if self.budget is not None:
            marks.budget(self.budget, now())
        if self.quota is not None:
            marks.quota(self.quota, now())


def agenda(asked: Asked, wishes: Wishes, *, as_json: bool) -> None:
    """Print whom to think of today, and why."""
    from visavis.cli.answers import show

    with asked.desk() as desk:
        wishes.keep(desk.marks)
        today, notes = desk.agenda(now()), desk.notes_left(now())
    if as_json:
        say_json(telling.agenda(today, notes))
        return
    show(say_agenda(today, asked.lang))
    if today.others:
        say("", text("others_how", asked.lang))
    if notes is not None:
        code = "notes_left" if notes.left else "notes_spent"
        say("", text(code, asked.lang, left=notes.left, sent=notes.sent, quota=notes.quota))


def others(asked: Asked, wishes: Wishes, *, as_json: bool) -> None:
    """Print who comes another day, and why."""
    from visavis.cli.answers import show

    with asked.desk() as desk:
        wishes.keep(desk.marks)
        found = desk.others(now())
        today = desk.agenda(now()).today
    if as_json:
        say_json(telling.others(found))
    else:
        show(say_others(map(asdict, found), today, asked.lang))


def relation(asked: Asked, person: str, *, as_json: bool) -> None:
    """Print where one relation stands, and what puts it there."""
    from visavis.cli.answers import show

    with asked.desk() as desk:
        found = desk.relation(person)
    if as_json:
        say_json(telling.relation(found))
    else:
        show(say_relation(found, asked.lang))


# groups


def groups(asked: Asked, *, as_json: bool) -> None:
    """Print the groups."""
    with asked.desk() as desk:
        rows = desk.marks.groups()
    if as_json:
        say_json(telling.groups(rows))
        return
    lang = asked.lang
    if not rows:
        say(text("no_group", lang))
        return
    header = [text(name, lang) for name in ("number", "group_name", "people_title")]
    table(
        header, [(str(row.number), one_line(row.name), str(len(row.members))) for row in rows], right=(0, 2)
    )


def group(asked: Asked, name: str, people: Sequence[str], *, out: bool, as_json: bool) -> None:
    """Put people into a group or take them out, and show it."""
    with asked.desk() as desk:
        if out:
            row = desk.marks.leave_group(name, people, now())
        elif people:
            row = desk.marks.group(name, people, now())
        else:
            row = _group(desk.marks, name)
        _say_group(row, desk.marks.named(row.members), asked.lang, as_json=as_json)


def rename_group(asked: Asked, name: str, new: str, *, as_json: bool) -> None:
    """Give a group another name."""
    with asked.desk() as desk:
        row = desk.marks.rename_group(name, new, now())
        _say_group(row, desk.marks.named(row.members), asked.lang, as_json=as_json)


def dissolve(asked: Asked, name: str, *, as_json: bool) -> None:
    """Take a group back; those in it stay where they are."""
    with asked.desk() as desk:
        number = _group(desk.marks, name).number
    revoke(asked, number, as_json=as_json)


def _group(marks: Marks, name: str) -> GroupRow:
    wanted = " ".join(name.split()).casefold()
    for row in marks.groups():
        if wanted in (row.name.casefold(), str(row.number)):
            return row
    raise CannotAsk("no_such_group", name=name)


def _say_group(row: GroupRow, names: dict[str, str], lang: str, *, as_json: bool) -> None:
    if as_json:
        say_json(told(row))
        return
    say(text("group_is", lang, name=one_line(row.name), number=row.number, n=len(row.members)))
    say(*(f"  {one_line(names.get(key, ''))} ({key})" for key in row.members))


# objectives


def objective(asked: Asked, typed: TypedObjective, *, as_json: bool) -> None:
    """Set an objective."""
    with asked.desk() as desk:
        form = _form(desk.marks, typed, None)
        row = desk.marks.objective(form, now(), typed.people or ())
    _noted(row, asked.lang, as_json=as_json)


def change_objective(asked: Asked, number: int, typed: TypedObjective, *, as_json: bool) -> None:
    """Put right what was typed of an objective, and add people by hand."""
    with asked.desk() as desk:
        before = next(
            (row.marked for row in desk.marks.standing(Objective) if row.marked.number == number), None
        )
        if before is None:
            raise CannotAsk("no_such_mark", number=number)
        row = desk.marks.change_objective(number, _form(desk.marks, typed, before.mark), now())
        desk.marks.concern(number, typed.people or (), now())
    _noted(row, asked.lang, as_json=as_json)


def _form(marks: Marks, typed: TypedObjective, before: Objective | None) -> forms.ObjectiveForm:
    numbers = None if typed.groups is None else tuple(_group(marks, name).number for name in typed.groups)
    was = before or Objective("", "mid", "exchange")
    return forms.ObjectiveForm(
        was.sentence if typed.sentence is None else typed.sentence,
        typed.horizon or was.horizon,
        typed.outcome or was.outcome,
        _either(typed.companies, was.companies),
        _either(typed.titles, was.titles),
        _either(typed.rungs, was.rungs),
        was.groups if numbers is None else numbers,
        # none takes away what was there, and so does an empty text
        was.count if typed.count is None else typed.count or None,
        day(was.until_on) if typed.until is None else typed.until,
    )


def _either(typed: list[str] | None, was: tuple[str, ...]) -> tuple[str, ...]:
    # an empty text takes away what was there
    return was if not typed else tuple(one for one in typed if one.strip())


# what was misread, and whose a recommendation is


def misread(asked: Asked, person: str, kind: str, sent: str, *, as_json: bool) -> None:
    """Say that a note was misread."""
    with asked.desk() as desk:
        row = desk.marks.misread(person, kind, now(), sent)
    _noted(row, asked.lang, as_json=as_json)


def recommendations(asked: Asked, *, as_json: bool) -> None:
    """Print the recommendations, and whose they are."""
    with asked.desk() as desk:
        rows = desk.marks.recommendations()
    if as_json:
        say_json(telling.recommendations(rows))
        return
    lang = asked.lang
    if not rows:
        say(text("no_recommendation", lang))
        return
    for place, row in enumerate(rows, 1):
        _say_recommendation(place, row, lang)
    say("", text("recommendation_how", lang))


def _say_recommendation(place: int, row: Offered, lang: str) -> None:
    one = row.recommendation
    when = day(one.at // DAY_SECONDS)
    kind = text(f"ev_{one.kind}", lang, who=one_line(one.name))
    say(f"{place:>3}  {when}  {kind}")
    said = one_line(one.text)
    say("     " + said[:_EXCERPT] + "…" * (len(said) > _EXCERPT))
    if row.person_key:
        say("     " + text("attached_to", lang, key=row.person_key, number=row.number))
    elif row.namesakes:
        say("     " + text("may_be", lang, keys=", ".join(row.namesakes)))


def attach(asked: Asked, place: int, person: str, *, as_json: bool) -> None:
    """Say whose a recommendation is."""
    with asked.desk() as desk:
        row = desk.marks.attach(place, person, now())
    _noted(row, asked.lang, as_json=as_json)
