"""The commands of experiments: plan, seal, draw, note minutes, look, judge, end."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from visavis.cli.helping import Group
from visavis.cli.options import now
from visavis.cli.parameters import AsJson, Lang, Ledger, Owner, Person, said, settled
from visavis.cli.terminal import say, say_json
from visavis.cli.texts import text
from visavis.errors import CannotMark

_SEED_BITS = 62


Number = Annotated[int | None, typer.Argument(metavar="NUMBER", min=1, help=said("arg_experiment"))]
Which = Annotated[
    int | None, typer.Option("--experiment", metavar="NUMBER", min=1, help=said("arg_experiment"))
]
Title = Annotated[str, typer.Option("--title", metavar="WORDS", help=said("opt_experiment_title"))]
Arms = Annotated[list[str], typer.Option("--arm", metavar="KIND", help=said("opt_arm"))]
Subject = Annotated[str, typer.Option("--subject", metavar="invitation|message", help=said("opt_subject"))]
Strata = Annotated[list[str] | None, typer.Option("--group", metavar="NAME", help=said("opt_strata"))]
Aims = Annotated[list[str] | None, typer.Option("--outcome", metavar="OUTCOME", help=said("opt_aim"))]
Within = Annotated[int, typer.Option("--within", metavar="DAYS", help=said("opt_within"))]
Margin = Annotated[int, typer.Option("--margin", metavar="POINTS", help=said("opt_margin"))]
Maximum = Annotated[int | None, typer.Option("--maximum", metavar="N", help=said("opt_maximum"))]
AWeek = Annotated[int | None, typer.Option("--a-week", metavar="N", help=said("opt_a_week"))]
Notes = Annotated[int | None, typer.Option("--notes-a-month", metavar="N", help=said("opt_notes"))]
Change = Annotated[int | None, typer.Option("--change", metavar="NUMBER", help=said("opt_change_plan"))]
Anyway = Annotated[bool, typer.Option("--anyway", help=said("opt_anyway"))]
Seed = Annotated[int | None, typer.Option("--seed", metavar="N", min=0, help=said("opt_draw_seed"))]
People = Annotated[list[str] | None, typer.Argument(metavar="PERSON", help=said("arg_people"))]
List = Annotated[Path | None, typer.Option("--from", metavar="FILE.csv", help=said("opt_from"))]
InGroup = Annotated[str, typer.Option("--group", metavar="NAME", help=said("opt_in_group"))]
Name = Annotated[str, typer.Option("--name", metavar="NAME", help=said("opt_their_name"))]
Company = Annotated[str, typer.Option("--company", metavar="NAME", help=said("opt_their_company"))]
Job = Annotated[str, typer.Option("--job", metavar="TITLE", help=said("opt_job"))]
Minutes = Annotated[int, typer.Option("--minutes", metavar="N", help=said("opt_minutes"))]
Chart = Annotated[Path | None, typer.Option("--chart", metavar="FILE", help=said("opt_chart"))]
Why = Annotated[str, typer.Option("--why", metavar="WORDS", help=said("opt_why"))]

app = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None)


@app.command("plan", help=said("experiment_plan"))
def plan(
    title: Title,
    arms: Arms,
    subject: Subject = "invitation",
    strata: Strata = None,
    aims: Aims = None,
    within: Within = 21,
    margin: Margin = 10,
    maximum: Maximum = None,
    a_week: AWeek = None,
    notes: Notes = None,
    change: Change = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.desk import PlanForm, telling
    from visavis.words.experiment import plan_page

    asked = settled(ledger, owner, lang)
    form = PlanForm(title, arms, subject, strata or (), aims or (), within, margin, maximum, a_week, notes)
    with asked.desk() as desk, _named_as_typed(asked.lang):
        planned = desk.experiments.plan(form, now(), change)
    if as_json:
        say_json(telling.planned(planned))
        return
    show(plan_page(planned.experiment, planned.feasible, asked.lang))


@contextmanager
def _named_as_typed(lang: str) -> Iterator[None]:
    """Have a number that is not possible named by the option it was typed after."""
    try:
        yield
    except CannotMark as wrong:
        if wrong.code != "number_outside":
            raise
        named = text(f"number_{wrong.fields['name']}", lang)
        raise type(wrong)(wrong.code, **{**wrong.fields, "name": named}) from wrong


@app.command("seal", help=said("experiment_seal"))
def seal(
    number: Number = None,
    anyway: Anyway = False,
    seed: Seed = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.desk import telling
    from visavis.words.experiment import say_room, sealed_page

    asked = settled(ledger, owner, lang)
    chosen = secrets.randbits(_SEED_BITS) if seed is None else seed
    with asked.desk() as desk:
        sealed = desk.experiments.seal(number, chosen, now(), anyway=anyway)
    if as_json:
        say_json(telling.planned(sealed))
        return
    room = say_room(sealed.room.more, 0, None, asked.lang)
    show(sealed_page(sealed.experiment, asked.lang, room))


@app.command("assign", help=said("experiment_assign"))
def assign(
    people: People = None,
    listed: List = None,
    group: InGroup = "",
    name: Name = "",
    company: Company = "",
    job: Job = "",
    number: Which = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.cli.lots import candidates
    from visavis.desk import telling
    from visavis.words.experiment import Lot, drawn_page, say_left, say_room

    asked = settled(ledger, owner, lang)
    drawn_for = candidates(people or [], listed, group, (name, company, job))
    with asked.desk() as desk:
        drawn = desk.experiments.assign(number, drawn_for, now())
        experiment = next(one for one in desk.experiments.all() if one.number == drawn.number)
    if as_json:
        say_json(telling.drawn(drawn))
        return
    lots = [
        Lot(
            f"{one.name} ({one.person_key})" if one.name else one.person_key,
            one.arm,
            one.kind,
            one.text,
            one.missing,
            one.known,
            f"https://www.linkedin.com/in/{one.person_key}",
        )
        for one in drawn.assigned
    ]
    refused = [(one.typed, one.reason, one.number) for one in drawn.refused]
    left = (
        "" if drawn.left is None else say_left(drawn.left, asked.lang),
        say_room(drawn.room.more, drawn.room.beyond, drawn.left, asked.lang),
    )
    show(drawn_page(experiment.plan, lots, refused, left, asked.lang))


@app.command("spent", help=said("experiment_spent"))
def spent(
    person: Person,
    minutes: Minutes,
    number: Which = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.desk import telling
    from visavis.words import say as worded

    asked = settled(ledger, owner, lang)
    with asked.desk() as desk:
        experiment, draw = desk.experiments.spent(number, person, minutes, now())
    if as_json:
        say_json(telling.spent(experiment, draw, minutes))
        return
    say(worded("experiment.spent", asked.lang, minutes=minutes, who=draw.name or draw.person_key or ""))


@app.command("status", help=said("experiment_status"))
def status(
    number: Number = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.desk import telling
    from visavis.words.experiment import status_page

    asked = settled(ledger, owner, lang)
    with asked.desk() as desk:
        found = desk.experiments.report(number, now())
        draws = desk.experiments.draws(number, now()) if as_json else ()
    if as_json:
        say_json(telling.experiment_report(found, draws))
        return
    show(status_page(found, asked.lang))


@app.command("verdict", help=said("experiment_verdict"))
def verdict(
    number: Number = None,
    chart: Chart = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.cli.reading import say_charts
    from visavis.desk import telling
    from visavis.words.verdict import verdict_page

    asked = settled(ledger, owner, lang)
    with asked.desk() as desk:
        found = desk.experiments.report(number, now())
        files = None if chart is None else desk.experiments.chart(number, chart, asked.lang, now())
        draws = desk.experiments.draws(number, now()) if as_json else ()
    if as_json:
        say_json(telling.experiment_report(found, draws))
        return
    show(verdict_page(found, asked.lang))
    say_charts(files, asked.lang)


@app.command("end", help=said("experiment_end"))
def end(
    number: Number = None,
    why: Why = "",
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.desk import telling
    from visavis.words import say as worded

    asked = settled(ledger, owner, lang)
    with asked.desk() as desk:
        ended = desk.experiments.end(number, why, now())
    if as_json:
        say_json(telling.experiment(ended))
        return
    key = "ended" if ended.sealed_at is not None else "ended_unsealed"
    fields: dict[str, str | int] = {"number": ended.number} | ({"seed": ended.seed} if ended.seed else {})
    say(worded(f"experiment.{key}", asked.lang, **fields))


@app.command("list", help=said("experiment_list"))
def list_(
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli.answers import show
    from visavis.desk import telling
    from visavis.words.experiment import list_page

    asked = settled(ledger, owner, lang)
    with asked.desk() as desk:
        found = desk.experiments.all()
    if as_json:
        say_json(telling.experiments(found))
        return
    show(list_page(found, asked.lang))
