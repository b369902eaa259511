"""The page of today: the few people to think of and why, and then that it is enough."""

from dataclasses import asdict, dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk import addressed
from visavis.desk.agenda import Candidate
from visavis.desk.day import WAITED_DAYS
from visavis.desk.quota import NotesLeft
from visavis.desk.roster import Sought
from visavis.desk.written import day as written_day
from visavis.marks import Promise
from visavis.traces import DAY_SECONDS
from visavis.web.pages import answers, people
from visavis.web.pages.imports import stale
from visavis.web.pages.written import count_noted
from visavis.web.running import address, running, said_step
from visavis.web.speech import Speech
from visavis.web.visit import Visit, of_one_moment
from visavis.words import Naming, Paragraph, say_agenda
from visavis.words import say as worded
from visavis.words.agenda import say_coming, say_reason
from visavis.words.marks import say_mark

_PAUSE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Pause:
    """Until when a person may be left out of the agenda in one click, and what that is called."""

    until: str
    said: str


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to think of today: where their page is, where they are written to, and why.

    `kept` takes that what was promised to them is kept; empty where nothing is due.
    """

    home: str
    write: str
    name: str
    work: str
    rung: str
    reasons: tuple[str, ...]
    kept: str
    pause: Pause


@dataclass(frozen=True, slots=True)
class Later:
    """What the owner noted to have promised somebody for a day to come, and what takes that it is kept."""

    home: str
    name: str
    said: str
    kept: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """To whom the owner noted to have written what archives of later do not show, where, and since when."""

    home: str
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Running:
    """An experiment that runs, and what comes next in it."""

    href: str
    title: str
    step: str


@dataclass(frozen=True, slots=True)
class TodayPage:
    """The agenda of the day; `enough` tells that its attention is spent.

    The promises of days to come stand aside in `later`; `others` says how many come another day.
    """

    TEMPLATE: ClassVar[str] = "today.html"
    day: str
    gist: str
    enough: bool
    calls: tuple[Call, ...]
    passed: tuple[Naming, ...]
    coming: tuple[Naming, ...]
    unseen: tuple[Unseen, ...]
    later: tuple[Later, ...]
    others: str
    notes: tuple[str, ...]
    running: tuple[Running, ...]
    stale: str
    waiting: str
    waiting_noted: str
    waiting_why: str
    incoming: str
    notes_left: str


@of_one_moment
def show(visit: Visit) -> Response:
    """Show whom to think of today; where nothing was imported yet, where to begin."""
    desk, speech = visit.desk, visit.speech
    agenda = desk.agenda(visit.now)
    newest = max((past.exported_at for past in desk.history()), default=None)
    old = stale(newest, visit)
    told = say_agenda(agenda, visit.lang, warns=not old)
    (waiting, undecided, noted), unseen = answers.kept(visit, "counts of today", lambda: _counts(visit))
    notes = desk.notes_left(visit.now)
    others = worded("agenda.others", visit.lang, n=agenda.others) if agenda.others else ""
    page = TodayPage(
        day=speech.day(visit.now),
        gist=told.gist,
        enough=agenda.is_enough,
        calls=tuple(_call(one, agenda.today, visit) for one in agenda.people),
        passed=tuple(say_coming(asdict(one), visit.lang) for one in agenda.passed),
        coming=tuple(say_coming(asdict(one), visit.lang) for one in agenda.coming),
        unseen=tuple(_unseen(one, speech) for one in unseen if one.is_recent),
        later=_later(visit, agenda.today),
        others=others,
        notes=tuple(
            block.text
            for part in told.sections[len(agenda.people) + bool(agenda.passed) + bool(agenda.coming) :]
            for block in part.blocks
            if isinstance(block, Paragraph) and block.text != others
        ),
        running=() if agenda.is_enough else _running(visit),
        stale=old,
        waiting=speech.say("today.waiting", n=waiting) if waiting else "",
        waiting_noted=speech.say("today.waiting_noted", n=noted) if noted else "",
        waiting_why=speech.say("today.waiting_why", n=WAITED_DAYS // 30)
        if waiting > len(agenda.people) + agenda.others
        else "",
        incoming=speech.say("today.incoming", n=undecided) if undecided else "",
        notes_left="" if notes is None else _notes_left(notes, speech),
    )
    return visit.page(page, speech.say("today.title"), "today")


def _later(visit: Visit, today: int) -> tuple[Later, ...]:
    """Return the promises that are to be kept on a day to come, the next first."""
    rows = [row for row in visit.desk.marks.standing(Promise) if _is_to_come(row.marked.mark, today)]
    rows.sort(key=lambda row: (row.marked.mark.until_on, row.marked.number))
    return tuple(
        Later(
            people.address(row.person_key),
            row.name or row.person_key,
            say_mark(row.marked.mark, visit.lang),
            _kept(row.marked.number),
        )
        for row in rows
    )


def _is_to_come(promise: Promise, today: int) -> bool:
    return promise.kept_on is None and promise.until_on > today


def _kept(number: int | None) -> str:
    return f"/promises/{number}/kept"


def _notes_left(notes: NotesLeft, speech: Speech) -> str:
    if notes.left:
        return speech.say("today.notes_left", n=notes.left, quota=notes.quota)
    return speech.say("today.notes_spent", n=notes.sent, quota=notes.quota)


def _running(visit: Visit) -> tuple[Running, ...]:
    return tuple(
        Running(
            address(one.experiment.number),
            one.experiment.plan.title,
            said_step(one.step, one.experiment.plan, visit.speech),
        )
        for one in running(visit)
    )


def _counts(visit: Visit) -> tuple[tuple[int, int, int], tuple[addressed.Unseen, ...]]:
    """Return how many people wait for a word of the owner, and how many invitations for a decision.

    Then come to how many of the first the owner noted to have written since, and last to whom they noted it
    and archives do not show it.
    """
    waiting = visit.desk.look_up(Sought(waiting="owner"), None, 1).rungs
    unseen = visit.desk.unseen()
    return (sum(waiting.values()), visit.desk.count_undecided(), count_noted(visit, unseen)), unseen


def _unseen(one: addressed.Unseen, speech: Speech) -> Unseen:
    day, export = speech.utc_day(one.on * DAY_SECONDS), speech.day(one.exported_at)
    said = speech.say("today.unseen_one", day=day, export=export)
    return Unseen(people.address(one.person_key), one.name, said)


def _call(one: Candidate, today: int, visit: Visit) -> Call:
    home = people.address(one.person_key)
    return Call(
        home=home,
        write=f"{home}/address",
        name=one.name or one.person_key,
        work="\N{NO-BREAK SPACE}· ".join(filter(None, (one.title, one.company))),
        rung=worded(f"rung.{one.rung}", visit.lang),
        reasons=tuple(say_reason(asdict(reason), today, visit.lang) for reason in one.reasons),
        kept=next((_kept(each.number) for each in one.reasons if each.code == "promised"), ""),
        pause=_pause(one, today, visit.speech),
    )


def _pause(one: Candidate, today: int, speech: Speech) -> Pause:
    """Offer two weeks of peace, or until the eve of a day that is named before they are over."""
    named = min((each.by for each in one.reasons if each.by is not None and each.by > today), default=None)
    if named is None or named - today > _PAUSE_DAYS:
        return Pause(f"+{_PAUSE_DAYS}", speech.say("today.later"))
    eve = max(named - 1, today + 1)
    return Pause(written_day(eve), speech.say("today.later_until", day=speech.utc_day(eve * DAY_SECONDS)))
