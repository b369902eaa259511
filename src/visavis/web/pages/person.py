"""The page of one person: who, where the relation stands and why, and everything that happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk import Standing
from visavis.desk.asked import awaits_decision, left_asked
from visavis.desk.manners import noted_on, paced, turn
from visavis.desk.people import PersonStory
from visavis.desk.standing import relation
from visavis.desk.undertaken import still_owed
from visavis.errors import CannotMark
from visavis.marks import RECORDED, RUNGS, Apart, Correction, LeftAlone, Mark, Merge, Promise, Snooze
from visavis.traces import DAY_SECONDS, utc
from visavis.web.pages import objectives, people, recommending, story
from visavis.web.pages.pulse import Pulse, pulse
from visavis.web.pages.recommending import Recommended
from visavis.web.pages.story import Month, Said
from visavis.web.pages.trouble import told_error
from visavis.web.speech import Speech
from visavis.web.statuses import status
from visavis.web.visit import Visit, of_one_moment, profile_address
from visavis.words import Listing, say_death, say_relation, say_turn
from visavis.words import say as worded
from visavis.words.agenda import excerpt
from visavis.words.marks import borne, say_mark
from visavis.words.rhythm import say_pace

AT_ONCE = 150


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder: `below`, `here` or `above` where the person stands."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known in few words."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group the person is in, and the address of everybody in it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A mark that says how things are meant to go on, and the address that takes it back.

    `kept` says that a promise was; empty for all else.
    """

    said: str
    revoke: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An outcome that may be recorded."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and could not be noted, to be put right rather than typed again."""

    note: str
    promise: str
    until: str
    on: str
    words: str
    amount: str
    currency: str


@dataclass(frozen=True, slots=True)
class Owed:
    """What the owner undertook in writing: said, its words, and the day by which it is due (ISO)."""

    said: str
    words: str
    until: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the owner decided about the person, and what may be decided."""

    address: str
    trouble: str
    owed: Owed | None
    typed: Typed
    groups: tuple[GroupLine, ...]
    other_groups: tuple[str, ...]
    plans: tuple[Plan, ...]
    merged: tuple[Plan, ...]
    merge: str
    objectives: tuple[Choice, ...]
    outcomes: tuple[Choice, ...]
    snoozes: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person."""

    TEMPLATE: ClassVar[str] = "person.html"
    key: str
    name: str
    work: str
    older_names: str
    older_companies: str
    moved: str
    death: str
    profile: str
    write: str
    urged: bool
    awaits: str
    asked: str
    turn: str
    last_words: tuple[Said, ...]
    stands: str
    grounds: tuple[str, ...]
    pace: tuple[str, ...]
    ladder: tuple[Step, ...]
    facts: tuple[Fact, ...]
    pulse: Pulse | None
    decided: Decisions
    recommended: tuple[Recommended, ...]
    newest_first: bool
    other_order: str
    months: tuple[Month, ...]
    more: str
    forget: str


@of_one_moment
def show(visit: Visit) -> Response:
    """Show the person whose key stands in the address."""
    untouched = dict.fromkeys(_FIELDS, "") | {"currency": visit.desk.marks.currency()}
    return _shown(visit, "", Typed(**untouched), 200)


def show_again(visit: Visit, refused: CannotMark, form: FormData) -> Response:
    """Show the person again with what could not be noted, and why."""
    typed = {name: str(form.get(name, "")) for name in _FIELDS}
    return _shown(visit, told_error(refused, visit.lang), Typed(**typed), status(refused))


def _shown(visit: Visit, trouble: str, typed: Typed, code: int) -> Response:
    key = visit.request.path_params["key"]
    told = visit.desk.person(key)
    page = _filled(visit, told, _decisions(visit, told, (trouble, typed)))
    return visit.page(page, page.name, "people", code)


def _filled(visit: Visit, told: PersonStory, decided: Decisions) -> PersonPage:
    standing, speech = told.standing, visit.speech
    newest_first = visit.asked.get("order") != "oldest"
    begin = _number(visit.asked.get("from", "0"))
    happenings = story.in_order(told.events, told.marks)
    events = happenings[::-1] if newest_first else happenings
    home = people.address(standing.person_key)
    stands, grounds = _grounds(told, speech.lang)
    whose = turn(told)
    order = "" if newest_first else "order=oldest&"
    return PersonPage(
        key=standing.person_key,
        name=standing.name or standing.person_key,
        work=people.work(standing),
        older_names=", ".join(told.older_names),
        older_companies=", ".join(told.older_companies),
        moved=_moved(visit, standing),
        death="" if told.death is None else say_death(told.death.at, told.death.text, speech.lang),
        profile=profile_address(standing.person_key),
        write=f"{home}/address",
        urged=whose.code not in _LET_BE,
        awaits=f"/incoming?{urlencode({'who': standing.person_key})}" if awaits_decision(told) else "",
        asked=_asked(told, speech),
        turn="" if whose.code == "nobody" else say_turn(whose, speech.lang),
        last_words=story.last_words(happenings, standing, speech),
        stands=stands,
        grounds=grounds,
        pace=() if told.death else (*say_pace(paced(told), speech.lang), *_noted_since(visit, told)),
        ladder=tuple(_ladder(standing.rung, speech.lang)),
        facts=tuple(_facts(told, speech)),
        pulse=pulse(told.events, visit.now, speech),
        decided=decided,
        recommended=tuple(
            recommending.of_person(visit, standing.person_key, standing.name or standing.person_key)
        ),
        newest_first=newest_first,
        other_order=home + ("?order=oldest" if newest_first else ""),
        months=tuple(story.months(events[begin : begin + AT_ONCE], standing, speech)),
        more=f"{home}?{order}from={begin + AT_ONCE}" if begin + AT_ONCE < len(events) else "",
        forget=f"{home}/forget",
    )


def _asked(told: PersonStory, speech: Speech) -> str:
    """Say what they asked in the note that the owner accepted, where nothing tells of an answer."""
    found = left_asked(told)
    if found is None or told.death is not None:
        return ""
    return speech.say("person.asked_in_note", day=speech.day(found[0]), words=excerpt(found[1]))


def _moved(visit: Visit, standing: Standing) -> str:
    """Say what the agenda may propose the person for: that their company is another than before."""
    move, say = visit.desk.move_of(standing), visit.speech.say
    if move is None:
        return ""
    day = visit.speech.utc_day(move.on * DAY_SECONDS)
    return say("person.moved", before=move.before, after=move.after, day=day)


def _noted_since(visit: Visit, told: PersonStory) -> Iterator[str]:
    """Say that the owner noted to have written since the last message known, and what archives show of it."""
    speech, on = visit.speech, noted_on(told.events, told.marks, told.standing.last_at)
    if on is None:
        return
    day = speech.utc_day(on * DAY_SECONDS)
    heard = max((one.exported_at for one in visit.desk.history() if "messages" in one.covers), default=0)
    if heard < (on + 1) * DAY_SECONDS:
        yield speech.say("person.noted_since", day=day)
    elif told.standing.last_by != "owner" or (told.standing.last_at or 0) < on * DAY_SECONDS:
        yield speech.say("person.noted_unseen", day=day, export=speech.day(heard))


def _decisions(visit: Visit, told: PersonStory, again: tuple[str, Typed]) -> Decisions:
    trouble, typed = again
    standing, groups = told.standing, visit.desk.marks.groups()
    inside = [group for group in groups if standing.person_key in group.members]
    home = people.address(standing.person_key)
    of = borne(standing.person_key, (row.marked.mark for row in told.marks))
    plans = [row for row in told.marks if _is_plan(row.marked.mark)]
    return Decisions(
        address=home,
        trouble=trouble,
        owed=_owed(visit, told),
        typed=typed,
        groups=tuple(GroupLine(one.name, f"/people?group={one.number}") for one in inside),
        other_groups=tuple(group.name for group in groups if group not in inside),
        plans=tuple(
            Plan(
                say_mark(row.marked.mark, visit.lang, of),
                f"/marks/{row.marked.number}/revoke",
                story.kept(row.marked),
            )
            for row in plans
        ),
        merged=tuple(
            Plan(say_mark(row.marked.mark, visit.lang, of), f"{home}/split/{row.marked.number}")
            for row in told.marks
            if isinstance(row.marked.mark, Merge)
        ),
        merge=f"{home}/merge",
        objectives=tuple(Choice(str(one.number), one.mark.sentence) for one in objectives.standing(visit)),
        outcomes=tuple(Choice(code, worded(f"outcome.{code}", visit.lang)) for code in _OUTCOMES),
        snoozes=tuple(Choice(f"+{days}", visit.speech.say("decide.days", n=days)) for days in _SNOOZES),
    )


def _is_plan(mark: Mark) -> bool:
    return isinstance(mark, _PLANS) or (isinstance(mark, Promise) and mark.kept_on is None)


def _owed(visit: Visit, told: PersonStory) -> Owed | None:
    found = still_owed(told, visit.now // DAY_SECONDS)
    if found is None or told.death is not None:
        return None
    day = visit.speech.utc_day(found.on * DAY_SECONDS)
    said = visit.speech.say("person.owed", day=day, words=excerpt(found.words))
    return Owed(said, found.words, f"{utc(found.due * DAY_SECONDS):%Y-%m-%d}")


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else 0


def _ladder(rung: str, lang: str) -> Iterator[Step]:
    rungs = [*RUNGS]
    stands = rungs.index(rung)
    for number, name in enumerate(rungs):
        place = "here" if number == stands else "below" if number < stands else "above"
        yield Step(worded(f"rung.{name}", lang), place)


def _facts(told: PersonStory, speech: Speech) -> Iterator[Fact]:
    standing, say = told.standing, speech.say
    if standing.last_at is not None:
        yield Fact(say("person.last"), speech.day(standing.last_at))
    if standing.began_at is not None:
        yield Fact(say("person.began"), speech.day(standing.began_at))
    if standing.connected_on is not None:
        since = say("person.connected" if told.gone_at is None else "person.was_connected")
        yield Fact(since, speech.utc_day(standing.connected_on * DAY_SECONDS))
    if told.gone_at is not None:
        yield Fact(say("person.gone"), speech.day(told.gone_at))
    said = [event for event in told.events if event.kind == "message"]
    if said:
        own = sum(event.by == "owner" for event in said)
        yield Fact(say("person.words"), say("person.words_of", own=own, theirs=len(said) - own))


def _grounds(told: PersonStory, lang: str) -> tuple[str, tuple[str, ...]]:
    """Say where the relation stands, and which traces and marks put it there."""
    said = say_relation(relation(told), lang)
    blocks = said.sections[0].blocks
    return said.gist, tuple(item for block in blocks if isinstance(block, Listing) for item in block.items)


_FIELDS = ("note", "promise", "until", "on", "words", "amount", "currency")
_LET_BE = frozenset({"died", "refused", "opted_out"})
_PLANS = (Snooze, LeftAlone, Correction, Apart)
_SNOOZES = (7, 30, 90)
# those that happen between two people come before those of a shop
_OUTCOMES = sorted(RECORDED, key=("call", "meeting", "contract", *RECORDED).index)
