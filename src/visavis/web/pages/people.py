"""The page of everybody: found as one types, narrowed, read on and on."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote, urlencode

from starlette.responses import Response

from visavis.desk import MessageRow, Standing
from visavis.desk.marked import GroupRow
from visavis.desk.roster import RUNGS, SILENCES, TURNS, NoteRow, Place, Sought
from visavis.marks import Objective
from visavis.traces import DAY_SECONDS, profile_key
from visavis.web.pages.excerpts import Found, excerpt, noted
from visavis.web.pages.written import noted_of
from visavis.web.speech import Speech
from visavis.web.visit import Visit, of_one_moment
from visavis.words import say as worded

AT_ONCE = 60
_MESSAGES = 12
_LONG_ENOUGH = 3
_FILTERS = ("q", "rung", "turn", "group", "silence", "objective")
# no larger than a database takes
_PLACE = re.compile("(-1|[0-9]{1,12}):([0-9]{1,12})")


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the list."""

    key: str
    href: str
    name: str
    work: str
    rung: str
    last: str
    turn: str
    yours: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a filter: its code, its name, whether it is chosen."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PeopleRows:
    """Some rows, and the address of the next ones."""

    TEMPLATE: ClassVar[str] = "people_rows.html"
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """What a search finds: how many people, the first rows, then messages and notes; `address` is its own.

    `clear` is where nothing but the words is sought, where filters leave nobody; `write` where whoever has a
    profile that no archive shows is written to.
    """

    TEMPLATE: ClassVar[str] = "people_found.html"
    address: str
    count: str
    clear: str
    write: str
    people: PeopleRows
    messages: tuple[Found, ...]
    no_message: bool
    notes: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everybody; `narrowed` tells that some are left out by more than words."""

    TEMPLATE: ClassVar[str] = "people.html"
    words: str
    narrowed: bool
    rungs: tuple[Choice, ...]
    turns: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    silences: tuple[Choice, ...]
    objectives: tuple[Choice, ...]
    found: FoundPeople


@of_one_moment
def show(visit: Visit) -> Response:
    """Show people, or the part of the page that asks for itself."""
    groups = {str(group.number): group for group in visit.desk.marks.groups()}
    group = groups.get(visit.asked.get("group", ""))
    aims = {str(row.marked.number): row.marked.mark for row in visit.desk.marks.standing(Objective)}
    sought, after = _sought(visit, group, aims), _place(visit.asked.get("after", ""))
    roster = visit.desk.look_up(sought, after, AT_ONCE)
    speech, days = visit.speech, noted_of(visit, roster.people)
    rows = PeopleRows(
        tuple(row(person, speech, days.get(person.person_key)) for person in roster.people),
        _address(visit, roster.after) if roster.after else "",
    )
    if after is not None and visit.by_htmx:
        return visit.part(rows)
    total = roster.rungs.get(sought.rung, 0) if sought.rung else sum(roster.rungs.values())
    messages, notes = _words_with(visit, sought, after)
    found = FoundPeople(
        address=_address(visit),
        count="" if after is not None else _count(sought, total, bool(messages or notes), speech),
        clear=_cleared(sought) if not total and after is None else "",
        write=_newcomer(sought) if not total and after is None else "",
        people=rows,
        messages=tuple(excerpt(message, sought.words, speech) for message in messages),
        no_message=_wants_words(sought, after) and not messages and not notes,
        notes=tuple(noted(note, sought.words, speech) for note in notes),
    )
    if visit.by_htmx:
        return visit.part(found)
    chosen = str(group.number) if group else ""
    page = PeoplePage(
        words=sought.words,
        narrowed=bool(sought.rung or sought.waiting or group or sought.silence or sought.objective),
        rungs=choices({code: worded(f"rung.{code}", speech.lang) for code in RUNGS}, sought.rung, speech),
        turns=choices(
            {code: turn(code, speech) for code in TURNS}, sought.waiting, speech, "people.any_turn"
        ),
        groups=choices({code: one.name for code, one in groups.items()}, chosen, speech) if groups else (),
        silences=_silences(visit, sought.silence),
        objectives=choices(
            {code: aim.sentence for code, aim in aims.items()}, str(sought.objective or ""), speech
        )
        if aims
        else (),
        found=found,
    )
    return visit.page(page, speech.say("people.title"), "people")


def _wants_words(sought: Sought, after: Place | None) -> bool:
    typed = sought.words.strip()
    return after is None and len(typed) >= _LONG_ENOUGH and profile_key(typed) is None


def _words_with(
    visit: Visit, sought: Sought, after: Place | None
) -> tuple[tuple[MessageRow, ...], tuple[NoteRow, ...]]:
    """Return the messages and the notes that hold the words; none for the address of a profile."""
    if not _wants_words(sought, after):
        return (), ()
    words = sought.words
    return visit.desk.messages_with(words, _MESSAGES), visit.desk.notes_with(words, _MESSAGES)


def _silences(visit: Visit, chosen: str) -> tuple[Choice, ...]:
    """Return the silences, each with how many relations it can be said of: most have no habits."""
    speech, many = visit.speech, visit.desk.count_silences() if visit.desk.owners() else {}
    names = {
        code: speech.say("people.of_many", what=worded(f"silence.{code}", speech.lang), n=many.get(code, 0))
        for code in SILENCES
    }
    return choices(names, chosen, speech)


def row(person: Standing, speech: Speech, noted: int | None = None) -> Row:
    """Tell a person in one line; `noted` is the day on which the owner noted to have written since."""
    whose = turn(person.waiting, speech)
    on = "" if noted is None else speech.utc_day(noted * DAY_SECONDS)
    return Row(
        key=person.person_key,
        href=address(person.person_key),
        name=person.name or person.person_key,
        work=work(person),
        rung=worded(f"rung.{person.rung}", speech.lang),
        last=speech.say("people.never") if person.last_at is None else speech.day(person.last_at),
        turn=speech.say("people.noted", day=on) if on else whose,
        yours=person.waiting == "owner" and not on,
    )


def address(person_key: str) -> str:
    """Return the address of somebody's page."""
    return "/people/" + quote(person_key, safe="")


def work(person: Standing) -> str:
    """Write what a person does, and where."""
    return "\N{NO-BREAK SPACE}· ".join(filter(None, (person.title, person.company)))


def turn(waiting: str, speech: Speech) -> str:
    """Say whose turn it is."""
    says = {"owner": "turn.owner", "person": "turn.person", "nobody": "turn.nobody"}
    return speech.say(says[waiting])


def _sought(visit: Visit, group: GroupRow | None, aims: Collection[str]) -> Sought:
    asked = visit.asked
    rung, waiting, silence = (asked.get(name, "") for name in ("rung", "turn", "silence"))
    objective = asked.get("objective", "")
    return Sought(
        asked.get("q", ""),
        rung if rung in RUNGS else "",
        waiting if waiting in TURNS else "",
        None if group is None else frozenset(group.members),
        silence=silence if silence in SILENCES else "",
        objective=int(objective) if objective in aims else None,
    )


def _place(written: str) -> Place | None:
    found = _PLACE.fullmatch(written)
    return Place(int(found[1]), int(found[2])) if found else None


def _address(visit: Visit, after: Place | None = None) -> str:
    """Return the address of what is sought, and of no more than that, from a place on."""
    kept = {name: value for name in _FILTERS if (value := visit.asked.get(name, ""))}
    if after is not None:
        kept["after"] = f"{after.last_at}:{after.person_id}"
    return "/people" + (f"?{urlencode(kept)}" if kept else "")


def _count(sought: Sought, total: int, in_words: bool, speech: Speech) -> str:  # noqa: FBT001 - a fact, no switch
    if total:
        return speech.say("people.count", n=total)
    if sought == Sought():
        return speech.say("people.none")
    if in_words and sought == Sought(sought.words):
        return speech.say("people.none_named")
    if profile_key(sought.words) is not None:
        return speech.say("people.none_there")
    return speech.say("people.none_found" if sought.words.strip() else "people.none_here")


def _newcomer(sought: Sought) -> str:
    """Return where whoever has the profile that is sought is written to; nothing for other words."""
    key = profile_key(sought.words)
    return "" if key is None else f"{address(key)}/address"


def _cleared(sought: Sought) -> str:
    """Return where the words alone are sought; nothing where nothing else is."""
    if sought == Sought(sought.words):
        return ""
    return "/people" + (f"?{urlencode({'q': sought.words})}" if sought.words.strip() else "")


def choices(
    names: Mapping[str, str], chosen: str, speech: Speech, any_of: str = "people.any"
) -> tuple[Choice, ...]:
    """Return the choices of a filter, everything first."""
    everybody = Choice("", speech.say(any_of), not chosen)
    return (everybody, *(Choice(code, name, code == chosen) for code, name in names.items()))
