"""The commands that let programs in, and keep them out again."""

from typing import Annotated

import typer

from visavis.cli.helping import Group
from visavis.cli.options import now
from visavis.cli.parameters import AsJson, Lang, Ledger, said, settled
from visavis.cli.terminal import one_line, say, say_json, table
from visavis.cli.texts import text

Program = Annotated[str, typer.Argument(metavar="NAME", help=said("arg_program"))]
Write = Annotated[bool, typer.Option("--write", help=said("opt_write"))]

app = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None)


@app.command("new", help=said("token_new"))
def new(
    name: Program,
    write: Write = False,
    ledger: Ledger = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.desk.written import told

    asked = settled(ledger, lang=lang)
    with asked.desk(new=True) as desk:
        made = desk.tokens.new(name, now(), may_write=write)
    if as_json:
        say_json({"token": made.token, **told(made.kept)})
        return
    may = text("may_write" if write else "may_read", asked.lang)
    say(text("token_is", asked.lang, name=one_line(made.kept.name), may=may), "", f"  {made.token}", "")
    say(text("token_how", asked.lang))


@app.command("list", help=said("token_list"))
def list_(ledger: Ledger = None, lang: Lang = None, as_json: AsJson = False) -> None:
    from visavis.desk.written import day, told
    from visavis.traces import DAY_SECONDS

    asked = settled(ledger, lang=lang)
    with asked.desk() as desk:
        found = desk.tokens.all()
    if as_json:
        say_json({"tokens": [told(one) for one in found]})
        return
    if not found:
        say(text("no_token", asked.lang))
        return
    rows = [
        (
            one_line(one.name),
            text("may_write" if one.may_write else "may_read", asked.lang),
            day(one.made_at // DAY_SECONDS),
            day(None if one.revoked_at is None else one.revoked_at // DAY_SECONDS),
        )
        for one in found
    ]
    header = [text(name, asked.lang) for name in ("program_name", "may", "made_on", "revoked_on")]
    table(header, rows, whole=(1, 2, 3))


@app.command("revoke", help=said("token_revoke"))
def revoke(name: Program, ledger: Ledger = None, lang: Lang = None, as_json: AsJson = False) -> None:
    from visavis.desk.written import told

    asked = settled(ledger, lang=lang)
    with asked.desk() as desk:
        gone = desk.tokens.revoke(name, now())
    if as_json:
        say_json({"revoked": told(gone)})
        return
    say(text("token_gone", asked.lang, name=one_line(gone.name)))
