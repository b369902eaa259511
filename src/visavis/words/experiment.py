"""Says what an experiment is to be, who was drawn for it, and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.marks.experiments import (
    ANYWAY,
    ENDED,
    EVERYBODY,
    INVITATION,
    LONGEST_NOTE,
    SEALED,
    TEXT,
    Arm,
    Event,
    Experiment,
    Plan,
)
from visavis.questions.experiments import ArmCount, Report
from visavis.questions.feasibility import Feasible
from visavis.questions.following import SEND_WITHIN_DAYS
from visavis.questions.rates import share
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import join, knows, say
from visavis.words.figures import cell, doubt_sentence
from visavis.words.outlook import say_feasible, weighed, wider
from visavis.words.pages import Block, Led, Listing, Naming, Page, Paragraph, Section, Table
from visavis.words.typography import day, number

_NAMES_SHOWN = 12
_COSMETIC_TEXT = "cosmetic_text"
_PLACE = "\ue000"


def plan_page(experiment: Experiment, told: Feasible, lang: str) -> Page:
    """Return the page of a plan: what it could tell, what else could be done, what would be fixed."""
    plan = experiment.plan
    sections = [Section(say("experiment.told", lang), tuple(map(Paragraph, weighed(plan, told, lang))))]
    if told.instead:
        items = tuple(_instead(code, experiment, told, lang) for code in told.instead)
        sections.append(Section(say("experiment.instead", lang), (Listing(items),)))
    blocks = [*fixed(plan, lang)]
    if not told.hopeless:
        blocks.append(Paragraph(say("experiment.next_seal", lang, number=experiment.number)))
    sections.append(Section(say("experiment.fixed", lang), tuple(blocks)))
    return Page(_title(experiment.number, plan, lang), say_feasible(plan, told, lang), tuple(sections))


def sealed_page(experiment: Experiment, lang: str, room: str = "") -> Page:
    """Return the page of a plan that is sealed; `room` says how many can be written to in time."""
    plan = Section(say("experiment.fixed", lang), tuple(fixed(experiment.plan, lang)))
    said = (say("experiment.next_assign", lang), room)
    following = Section(say("experiment.assigned", lang), tuple(Paragraph(one) for one in said if one))
    title = _title(experiment.number, experiment.plan, lang)
    return Page(title, say("experiment.sealed_gist", lang), (plan, following))


def _title(n: int, plan: Plan, lang: str) -> str:
    return say("experiment.plan_title", lang, number=str(n), title=plan.title)


def _instead(code: str, experiment: Experiment, told: Feasible, lang: str) -> str:
    if code == "widen":
        return wider(told, lang)
    if code == "describe":
        return say("experiment_instead.describe", lang, number=experiment.number)
    return say(f"experiment_instead.{code}", lang)


def fixed(plan: Plan, lang: str) -> Iterator[Block]:
    """Say all that sealing fixes."""
    yield Paragraph(say("experiment.arms", lang))
    yield Listing(tuple(item for arm in plan.arms for item in _arm_items(plan, arm, lang)))
    aims = [
        say("experiment.aim", lang, outcome=say(f"outcome.{aim.outcome}", lang), days=aim.within_days)
        for aim in plan.aims
    ]
    yield Paragraph(say("experiment.aims", lang, aims=", ".join(aims)))
    if len(aims) > 1 or len(plan.arms) > 2:  # noqa: PLR2004 - two arms and one outcome are one question
        yield Paragraph(say("experiment.aims_turn", lang))
    if plan.strata != (EVERYBODY,):
        yield Paragraph(say("experiment.strata", lang, strata=join(list(plan.strata), lang)))
    yield Paragraph(say("experiment.margin", lang, margin=plan.margin_points))
    if plan.maximum is None:
        yield Paragraph(say("experiment.rule_open", lang))
    else:
        yield Paragraph(say("experiment.rule_planned", lang, maximum=plan.maximum))


def _arm_items(plan: Plan, arm: Arm, lang: str) -> Iterator[str]:
    name = arm_name(plan, arm.name, arm.kind, lang)
    # a report that hides names leaves texts out
    if arm.kind != TEXT or not arm.texts:
        yield say("experiment.arm", lang, name=name)
    for text in arm.texts:
        yield say("experiment.arm_text", lang, name=name, text=text)


def arm_name(plan: Plan, name: str, kind: str, lang: str) -> str:
    """Name an arm inside a sentence: `without a note`."""
    return kind_name(plan.subject, name, kind, lang)


def kind_name(subject: str, name: str, kind: str, lang: str) -> str:
    """Name an arm of invitations or messages inside a sentence."""
    return say(f"experiment_arm.{kind}_{subject}", lang, name=name)


@dataclass(frozen=True, slots=True)
class Lot:
    """What was drawn for somebody, ready to be said: `missing` are the fields that the text lacks.

    `where` is the address of their profile, which tells two people of one name apart.
    """

    who: str
    arm: str
    kind: str
    text: str
    missing: tuple[str, ...]
    known: bool
    where: str


def drawn_page(
    plan: Plan, lots: Sequence[Lot], refused: Sequence[tuple[str, str, int]], left: Sequence[str], lang: str
) -> Page:
    """Return the page of a draw; `refused` are (who, reason, number of another experiment).

    `left` says what is left: places, and people who can be written to in time.
    """
    sections = []
    if lots:
        items = tuple(block for lot in lots for block in _lot(plan, lot, lang))
        sections.append(Section(say("experiment.assigned", lang), items))
    if refused:
        said = tuple(
            say("experiment.refused_item", lang, who=who, reason=refusal(reason, n, lang))
            for who, reason, n in refused
        )
        sections.append(Section(say("experiment.refused", lang), (Listing(said),)))
    gist = say_drawn(sum(not lot.known for lot in lots), lang)
    return Page(plan.title, " ".join([gist, *filter(None, left)]), tuple(sections))


def say_drawn(n: int, lang: str) -> str:
    """Say how many people were drawn in one sitting."""
    return say(f"experiment.assign_{'gist' if n else 'nobody'}", lang, n=n)


def say_left(n: int, lang: str) -> str:
    """Say how many places are left in a plan that has an end."""
    return say(f"experiment.left{'' if n else '_none'}", lang, n=n)


def say_room(more: int | None, beyond: int, left: int | None, lang: str) -> str:
    """Say how many more can be written to in time, or how many cannot; nothing where no rhythm tells.

    `left` are the places left in a plan that has an end.
    """
    days = SEND_WITHIN_DAYS
    if beyond:
        return say("experiment.beyond", lang, n=beyond, days=days)
    if more is None or left == 0:
        return ""
    return say("experiment.room" if more else "experiment.room_none", lang, n=more, days=days)


def refusal(reason: str, n: int, lang: str) -> str:
    """Say why nothing was drawn for somebody; `n` is the number of another experiment."""
    return say(f"experiment_refused.{reason}", lang, number=n)


def _lot(plan: Plan, lot: Lot, lang: str) -> Iterator[Block]:
    arm = arm_name(plan, lot.arm, lot.kind, lang)
    yield Paragraph(say(f"experiment.drawn{'_known' if lot.known else ''}", lang, who=lot.who, arm=arm))
    yield Listing(tuple(_to_send(plan, lot, lang)))


def _to_send(plan: Plan, lot: Lot, lang: str) -> Iterator[str]:
    yield lot.where
    if lot.text:
        yield lot.text
    if lot.missing:
        yield say_missing(lot.missing, lang)
    if plan.subject == INVITATION and len(lot.text) > LONGEST_NOTE:
        yield say("experiment.text_long", lang, length=len(lot.text), limit=LONGEST_NOTE)


def say_missing(fields: Sequence[str], lang: str) -> str:
    """Say which fields a text asks for that nobody knows of the person drawn."""
    named = [say(f"experiment_field.{field}", lang) for field in fields]
    return say("experiment.missing", lang, fields=join(named, lang))


def status_page(found: Report, lang: str) -> Page:
    """Return the page of where an experiment stands, without its verdict."""
    what = followed(found, lang) if is_sealed(found) else not_followed(found, lang)
    sections = [*what, history(found, lang), *doubted(found, lang)]
    return Page(_title(found.number, found.plan, lang), say_status(found, lang), tuple(sections))


def say_status(found: Report, lang: str) -> str:
    """Say how many draws have come to term, and how many people wait; or that nothing was ever fixed."""
    if not is_sealed(found):
        key = "unsealed_ended" if found.state == ENDED else "unsealed"
        return say(f"experiment.{key}", lang, number=found.number)
    if not any(arm.drawn for arm in found.arms):
        return say("experiment.status_none", lang)
    said = say(f"experiment.status_gist{'' if found.blocks else '_none'}", lang, blocks=found.blocks)
    return said + (
        " " + say("experiment.status_waiting", lang, waiting=found.waiting) if found.waiting else ""
    )


def say_step(subject: str, code: str, n: int, on: int | None, lang: str) -> str:
    """Say what comes next in an experiment; `on` is a day since 1970."""
    match code:
        case "write":
            return say(f"experiment_step.write_{subject}", lang, n=n)
        case "wait":
            return say("experiment_step.wait", lang, day=_day(on or 0, lang))
        case "draw_more" if n:
            return say("experiment_step.draw_more_week", lang, n=n)
    return say(f"experiment_step.{code}", lang)


def is_sealed(found: Report) -> bool:
    """Tell whether an experiment was sealed, ended or not; before that nobody is drawn for it."""
    return any(event.act == SEALED for event in found.events)


def not_followed(found: Report, lang: str) -> Iterator[Section]:
    """Say what a plan would fix that was never sealed."""
    yield Section(say("experiment.fixed", lang), tuple(fixed(found.plan, lang)))


def followed(found: Report, lang: str) -> Iterator[Section]:
    """Say, arm by arm, who was drawn, what was sent, what came of it, and when more will be known."""
    plan = found.plan
    outcome = say(f"outcome.{plan.aims[0].outcome}", lang)
    head = (
        say("experiment.kind", lang),
        say("experiment.column_drawn", lang),
        say("experiment.column_known", lang),
        say("experiment.column_succeeded", lang, outcome=outcome[:1].upper() + outcome[1:]),
        say("experiment.column_share", lang),
    )
    rows = tuple(_arm_row(plan, arm, lang) for arm in found.arms)
    blocks: list[Block] = [Table(say("experiment.arms_caption", lang), head, rows), _burden(found, lang)]
    counts = tuple(_complied(plan, arm, lang) for arm in found.arms if arm.compliance)
    if counts:
        blocks += [Paragraph(say("experiment.compliance", lang)), Listing(counts)]
    if found.astray:
        blocks.append(Listing(tuple(_astray(found, lang))))
    if any(one.compliance == _COSMETIC_TEXT and one.met for one in found.astray):
        blocks.append(Paragraph(say("experiment.misread", lang), aside=True))
    if found.shown_until is not None:
        blocks.append(Paragraph(say("experiment.shown_until", lang, day=_day(found.shown_until, lang))))
    if found.next_on is not None:
        blocks.append(Paragraph(say("experiment.next_on", lang, day=_day(found.next_on, lang))))
    days = plan.aims[0].within_days
    blocks.append(Paragraph(say("experiment.as_drawn", lang, days=days), aside=True))
    yield Section(say("experiment.followed", lang), tuple(blocks))


def _arm_row(plan: Plan, arm: ArmCount, lang: str) -> tuple[str, ...]:
    return (
        arm_name(plan, arm.name, arm.kind, lang),
        number(arm.drawn, lang),
        number(arm.known, lang),
        number(arm.succeeded, lang),
        cell(share(arm.succeeded, arm.known), lang),
    )


def _burden(found: Report, lang: str) -> Table:
    """Lay out what each arm costs the owner and others: who went away, who ignored it, the minutes."""
    plan = found.plan
    columns = ("gone", "ignored", "minutes") if plan.subject == INVITATION else ("minutes",)
    head = (
        say("experiment.kind", lang),
        *(say(f"experiment.column_{column}", lang) for column in columns),
    )
    rows = []
    for arm in found.arms:
        harm = (number(arm.gone, lang), number(arm.ignored, lang)) if plan.subject == INVITATION else ()
        rows.append((arm_name(plan, arm.name, arm.kind, lang), *harm, _minutes(arm, lang)))
    return Table(say("experiment.burden_caption", lang), head, tuple(rows))


def _minutes(arm: ArmCount, lang: str) -> str:
    if not arm.timed:
        return say("answer.none_known", lang)
    mean = number(arm.minutes / arm.timed, lang, 1)
    return say("experiment.minutes_of", lang, mean=mean, n=arm.timed)


def _complied(plan: Plan, arm: ArmCount, lang: str) -> str:
    counts = [
        say("experiment.count_of", lang, n=n, what=say(f"compliance.{code}", lang, n=n))
        for code, n in arm.compliance.items()
    ]
    name = arm_name(plan, arm.name, arm.kind, lang)
    return say("experiment.compliance_item", lang, arm=name, counts=", ".join(counts))


def _astray(found: Report, lang: str) -> Iterator[str]:
    """Name those who were not sent what was asked, by what became of it; each leads to their page."""
    for code in dict.fromkeys(one.compliance for one in found.astray):
        people = [one for one in found.astray if one.compliance == code]
        names = [Led(one.name, "person", one.person_key) if one.met else one.name for one in people]
        shown, more = names[:_NAMES_SHOWN], len(names) - _NAMES_SHOWN
        if more > 0:
            shown.append(say("experiment.and_others", lang, n=more))
        what = say(f"compliance.{code}", lang, n=len(people))
        key = f"experiment.astray_{code}"
        key = key if knows(key) else "experiment.astray"
        sentence = say(key, lang, what=what[:1].upper() + what[1:], names=_PLACE)
        before, _, after = sentence.partition(_PLACE)
        parts = [part for name in shown for part in (name, ", ")][:-1]
        yield Naming(before, *parts, after)


def _day(days: int, lang: str) -> str:
    return day(days * DAY_SECONDS, lang)


def history(found: Report, lang: str) -> Section:
    """Say what was done with an experiment, and when."""
    blocks: list[Block] = [Listing(tuple(_event(event, lang) for event in found.events))]
    if found.seed:
        blocks.append(Paragraph(say("experiment.seed", lang, seed=found.seed), aside=True))
    return Section(say("experiment.history", lang), tuple(blocks))


def _event(event: Event, lang: str) -> str:
    act = say(f"experiment_state.{event.act}", lang)
    if not event.words:
        return say("experiment.event", lang, day=day(event.at, lang), act=act)
    words = say("experiment.anyway", lang) if event.words == ANYWAY else event.words
    return say("experiment.event_words", lang, day=day(event.at, lang), act=act, words=words)


def doubted(found: Report, lang: str) -> Iterator[Section]:
    """Say why to read an experiment with care."""
    if found.doubts:
        items = tuple(doubt_sentence(doubt, lang) for doubt in found.doubts)
        yield Section(say("answer.doubts", lang), (Listing(items),), "doubts")


def list_page(found: Sequence[Experiment], lang: str) -> Page:
    """Return the page of all experiments."""
    title = say("experiment.list_title", lang)
    if not found:
        return Page(title, say("experiment.list_none", lang), ())
    head = tuple(say(f"experiment.list_{column}", lang) for column in ("number", "name", "state", "since"))
    rows = tuple(
        (
            str(one.number),
            one.plan.title,
            say(f"experiment_state.{one.state}", lang),
            day(one.events[-1].at, lang),
        )
        for one in found
    )
    table = Table(say("experiment.list_caption", lang), head, rows, words=True)
    return Page(title, say("experiment.list_gist", lang, n=len(found)), (Section(title, (table,)),))
