"""Puts the commands together; the language of their help is that of the process."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from visavis.cli import experimenting, letting_in, marking
from visavis.cli.helping import Group
from visavis.cli.parameters import AsJson, Lang, Ledger, Owner, Person, said_before
from visavis.cli.parameters import said as _said
from visavis.cli.parameters import settled as _settled

Question = Annotated[str, typer.Argument(help=_said("arg_question"))]
Chart = Annotated[Path | None, typer.Option("--chart", metavar="FILE", help=_said("opt_chart"))]
HideNames = Annotated[bool, typer.Option("--hide-names", help=_said("opt_hide_names"))]
Since = Annotated[str, typer.Option("--since", metavar="DAY", help=_said("opt_since"))]
Until = Annotated[str, typer.Option("--until", metavar="DAY", help=_said("opt_period_until"))]
Direction = Annotated[
    str, typer.Option("--direction", metavar="outgoing|incoming", help=_said("opt_direction"))
]
NoteKind = Annotated[str, typer.Option("--note", metavar="KIND", help=_said("opt_note"))]
InGroup = Annotated[str, typer.Option("--group", metavar="NAME", help=_said("opt_of_group"))]
Draft = Annotated[list[str], typer.Argument(metavar="TEXT", help=_said("arg_draft"))]
To = Annotated[str | None, typer.Option("--to", metavar="PERSON", help=_said("opt_to"))]
Family = Annotated[str | None, typer.Argument(metavar="FAMILY", help=_said("arg_family"))]
Words = Annotated[list[str], typer.Argument(metavar="TEXT", help=_said("arg_text"))]
Limit = Annotated[int, typer.Option("--limit", min=1, help=_said("opt_limit"))]
Order = Annotated[
    Literal["last", "name", "key"], typer.Option("--order", metavar="last|name|key", help=_said("opt_order"))
]
Silence = Annotated[
    Literal["usual", "long", "unusual", "rare"] | None,
    typer.Option("--silence", metavar="usual|long|unusual|rare", help=_said("opt_silence")),
]
Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help=_said("arg_paths"))]
Another = Annotated[bool, typer.Option("--another-owner", help=_said("opt_another"))]
Renamed = Annotated[bool, typer.Option("--renamed", help=_said("opt_renamed"))]
Out = Annotated[Path, typer.Option("--out", metavar="FILE.html", help=_said("opt_out"))]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help=_said("arg_folder"))]
Into = Annotated[Path | None, typer.Option("--into", metavar="DIR", help=_said("opt_into"))]
Copy = Annotated[Path, typer.Argument(metavar="COPY", help=_said("arg_copy"))]
Yes = Annotated[bool, typer.Option("--yes", help=_said("opt_yes"))]
Lift = Annotated[bool, typer.Option("--lift", help=_said("opt_lift"))]
Undo = Annotated[int | None, typer.Option("--undo", metavar="NUMBER", help=_said("opt_undo"))]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help=_said("opt_browser"))]
Port = Annotated[int, typer.Option("--port", min=1, max=65_535, help=_said("opt_port"))]
Listen = Annotated[str, typer.Option("--listen", metavar="ADDRESS", help=_said("opt_listen"))]
Names = Annotated[list[str] | None, typer.Option("--name", metavar="HOST", help=_said("opt_name"))]
NewPassword = Annotated[bool, typer.Option("--new-password", help=_said("opt_new_password"))]
People = Annotated[int, typer.Option("--people", min=1, help=_said("opt_people"))]
Seed = Annotated[int, typer.Option("--seed", help=_said("opt_seed"))]
Keep = Annotated[Path | None, typer.Option("--keep", metavar="DIR", help=_said("opt_keep"))]


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - as the library calls it
    if asked:
        from importlib.metadata import version

        typer.echo(f"visavis {version('visavis')}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_tell_version, help=_said("opt_version"))
]

app = typer.Typer(
    name="visavis",
    cls=Group,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(help=_said("program"))
def before(
    context: typer.Context,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    version: Version = False,  # noqa: ARG001 - it is told before anything else
) -> None:
    said_before(ledger, owner, lang)
    if context.invoked_subcommand is None:
        desk()


@app.command(help=_said("desk"))
def desk(
    port: Port = 8421,
    no_browser: NoBrowser = False,
    listen: Listen = "127.0.0.1",
    names: Names = None,
    new_password: NewPassword = False,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
) -> None:
    from visavis.cli import opening

    asked = _settled(ledger, owner, lang)
    where = opening.Where(port, listen, tuple(names or ()), new_password)
    opening.desk(asked, where, browser=not no_browser)


app.add_typer(experimenting.app, name="experiment", help=_said("experiment"))
app.add_typer(letting_in.app, name="token", help=_said("token"))


@app.command(help=_said("demo"))
def demo(
    people: People = 1500,
    seed: Seed = 7,
    keep: Keep = None,
    port: Port = 8421,
    no_browser: NoBrowser = False,
    lang: Lang = None,
) -> None:
    from visavis.cli import opening, trying

    asked = _settled(lang=lang)
    place = trying.demo(asked, people, seed, keep)
    # where nobody sits at a terminal, nobody could end it
    if not no_browser and sys.stdout.isatty():
        opening.desk(asked.at(place), opening.Where(port), browser=True)


@app.command("import", help=_said("import"))
def import_(
    paths: Paths,
    another: Another = False,
    renamed: Renamed = False,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import writing

    writing.import_paths(_settled(ledger, owner, lang), paths, (another, renamed), as_json=as_json)


@app.command(help=_said("ask"))
def ask(
    question: Question = "invitations",
    since: Since = "",
    until: Until = "",
    direction: Direction = "",
    note: NoteKind = "",
    group: InGroup = "",
    chart: Chart = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import reading
    from visavis.desk.asking import FilterForm

    form = FilterForm(since, until, direction, note, group)
    reading.ask(_settled(ledger, owner, lang), question, form, chart, as_json=as_json)


@app.command(help=_said("texts"))
def texts(
    family: Family = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import mirror

    mirror.texts(_settled(ledger, owner, lang), family, as_json=as_json)


@app.command(help=_said("read"))
def read(
    words: Draft,
    to: To = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import drafting

    drafting.read(_settled(ledger, owner, lang), words, to, as_json=as_json)


@app.command(help=_said("people"))
def people(
    order: Order = "last",
    silence: Silence = None,
    limit: Limit = 50,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import reading

    reading.people(_settled(ledger, owner, lang), (order, limit, silence), as_json=as_json)


@app.command(help=_said("person"))
def person(
    person: Person,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import reading

    reading.person(_settled(ledger, owner, lang), person, as_json=as_json)


@app.command(help=_said("search"))
def search(
    words: Words,
    limit: Limit = 20,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import reading

    reading.search(_settled(ledger, owner, lang), " ".join(words), limit, as_json=as_json)


@app.command(help=_said("report"))
def report(
    out: Out,
    hide_names: HideNames = False,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
) -> None:
    from visavis.cli import writing

    writing.report(_settled(ledger, owner, lang), out, hide_names=hide_names)


@app.command(help=_said("export"))
def export(
    folder: Folder,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
) -> None:
    from visavis.cli import writing

    writing.export(_settled(ledger, owner, lang), folder)


@app.command(help=_said("backup"))
def backup(into: Into = None, ledger: Ledger = None, lang: Lang = None) -> None:
    from visavis.cli import writing

    writing.backup(_settled(ledger, lang=lang), into)


@app.command(help=_said("restore"))
def restore(copy: Copy, ledger: Ledger = None, lang: Lang = None) -> None:
    from visavis.cli import writing

    writing.restore(_settled(ledger, lang=lang), copy)


@app.command(help=_said("forget"))
def forget(
    person: Person,
    yes: Yes = False,
    lift: Lift = False,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
) -> None:
    from visavis.cli import writing

    asked = _settled(ledger, owner, lang)
    if lift:
        writing.lift(asked, person)
    else:
        writing.forget(asked, person, really=yes)


@app.command(help=_said("history"))
def history(
    undo: Undo = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import reading, writing

    asked = _settled(ledger, owner, lang)
    if undo is None:
        reading.history(asked, as_json=as_json)
    else:
        writing.undo(asked, undo, as_json=as_json)


@app.command(help=_said("doctor"))
def doctor(ledger: Ledger = None, lang: Lang = None, as_json: AsJson = False) -> None:
    from visavis.cli import reading

    reading.doctor(_settled(ledger, lang=lang), as_json=as_json)


@app.command(help=_said("where"))
def where(ledger: Ledger = None, lang: Lang = None, as_json: AsJson = False) -> None:
    from visavis.cli import reading

    reading.where(_settled(ledger, lang=lang), as_json=as_json)


marking.register(app)
