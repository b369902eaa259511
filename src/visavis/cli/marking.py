"""The commands by which the owner notes things; `register` adds them to the others."""

from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.parameters import AsJson, Lang, Ledger, Owner, Person, said, settled
from visavis.cli.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable

SomePerson = Annotated[str | None, typer.Argument(metavar="PERSON", help=said("arg_person"))]
People = Annotated[list[str] | None, typer.Argument(metavar="PERSON", help=said("arg_person"))]
On = Annotated[str, typer.Option("--on", metavar="DAY", help=said("opt_on"))]
Words = Annotated[str, typer.Option("--words", metavar="WORDS", help=said("opt_words"))]
Revoke = Annotated[int | None, typer.Option("--revoke", metavar="NUMBER", help=said("opt_revoke"))]
Undo = Annotated[int | None, typer.Option("--undo", metavar="NUMBER", help=said("opt_undo_mark"))]
History = Annotated[bool, typer.Option("--history", help=said("opt_history"))]
OutcomeCode = Annotated[str | None, typer.Argument(metavar="OUTCOME", help=said("arg_outcome"))]
Amount = Annotated[str, typer.Option("--amount", metavar="N", help=said("opt_amount"))]
Currency = Annotated[str, typer.Option("--currency", metavar="XXX", help=said("opt_currency"))]
Text = Annotated[list[str] | None, typer.Argument(metavar="TEXT", help=said("arg_note"))]
Until = Annotated[str, typer.Option("--until", metavar="DAY", help=said("opt_until"))]
Kept = Annotated[int | None, typer.Option("--kept", metavar="NUMBER", help=said("opt_kept"))]
PromiseWords = Annotated[str, typer.Option("--promise", metavar="WORDS", help=said("opt_promise"))]
ForGood = Annotated[bool, typer.Option("--for-good", help=said("opt_for_good"))]
GroupName = Annotated[str | None, typer.Argument(metavar="NAME", help=said("arg_group"))]
Out = Annotated[bool, typer.Option("--out", help=said("opt_out_of"))]
Rename = Annotated[str, typer.Option("--rename", metavar="NAME", help=said("opt_rename"))]
Dissolve = Annotated[bool, typer.Option("--dissolve", help=said("opt_dissolve"))]
Sentence = Annotated[str | None, typer.Argument(metavar="SENTENCE", help=said("arg_sentence"))]
Horizon = Annotated[str, typer.Option("--horizon", metavar="short|mid|long", help=said("opt_horizon"))]
Fulfilled = Annotated[str, typer.Option("--outcome", metavar="OUTCOME", help=said("opt_outcome"))]
Companies = Annotated[list[str] | None, typer.Option("--company", metavar="PART", help=said("opt_company"))]
Titles = Annotated[list[str] | None, typer.Option("--title", metavar="PART", help=said("opt_title"))]
Rungs = Annotated[list[str] | None, typer.Option("--rung", metavar="RUNG", help=said("opt_rung"))]
Groups = Annotated[list[str] | None, typer.Option("--group", metavar="NAME", help=said("opt_group"))]
ByHand = Annotated[list[str] | None, typer.Option("--person", metavar="PERSON", help=said("opt_person"))]
Others = Annotated[bool, typer.Option("--others", help=said("opt_others"))]
Count = Annotated[int | None, typer.Option("--count", metavar="PEOPLE", min=0, help=said("opt_count"))]
ByDay = Annotated[str | None, typer.Option("--by", metavar="DAY", help=said("opt_by"))]
Change = Annotated[int | None, typer.Option("--change", metavar="NUMBER", help=said("opt_change"))]
Kind = Annotated[str | None, typer.Argument(metavar="KIND", help=said("arg_kind"))]
Sent = Annotated[str, typer.Option("--sent", metavar="DAY", help=said("opt_sent"))]
Place = Annotated[int | None, typer.Argument(metavar="NUMBER", help=said("arg_recommendation"))]


IntoPerson = Annotated[str | None, typer.Argument(metavar="INTO", help=said("arg_into"))]
Yes = Annotated[bool, typer.Option("--yes", help=said("opt_merge_yes"))]
ApartFlag = Annotated[bool, typer.Option("--apart", help=said("opt_apart"))]
Zone = Annotated[str | None, typer.Option("--zone", metavar="NAME", help=said("opt_zone"))]
Budget = Annotated[int | None, typer.Option("--budget", metavar="N", help=said("opt_budget"))]


Quota = Annotated[int | None, typer.Option("--quota", metavar="N", help=said("opt_quota"))]
SomeChoice = Annotated[str | None, typer.Argument(metavar="CHOICE", help=said("arg_choice"))]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    commands: dict[str, Callable[..., None]] = {
        "agenda": agenda,
        "relation": relation,
        "outcome": outcome,
        "note": note,
        "snooze": snooze,
        "group": group,
        "objective": objective,
        "incoming": incoming,
        "misread": misread,
        "recommendation": recommendation,
        "merge": merge,
        "marks": marks,
    }
    for name, command in commands.items():
        app.command(name, help=said(name))(command)


def agenda(
    others: Others = False,
    budget: Budget = None,
    quota: Quota = None,
    zone: Zone = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks

    asked, wishes = settled(ledger, owner, lang), marks.Wishes(budget, quota, zone)
    if others:
        marks.others(asked, wishes, as_json=as_json)
    else:
        marks.agenda(asked, wishes, as_json=as_json)


def relation(
    person: Person,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks

    marks.relation(settled(ledger, owner, lang), person, as_json=as_json)


def outcome(
    person: SomePerson = None,
    outcome: OutcomeCode = None,
    on: On = "today",
    amount: Amount = "",
    currency: Currency = "",
    words: Words = "",
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import Outcome, forms

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif person is None or outcome is None:
        marks.listed(asked, (Outcome,), person, as_json=as_json)
    else:
        form = forms.OutcomeForm(outcome, on, amount, currency, words)
        marks.note(asked, person, form, as_json=as_json)


def note(
    person: SomePerson = None,
    words: Text = None,
    on: On = "today",
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import Note, forms

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif person is None or words is None:
        marks.listed(asked, (Note,), person, as_json=as_json)
    else:
        marks.note(asked, person, forms.NoteForm(marks.typed_text(words), on), as_json=as_json)


def snooze(
    person: SomePerson = None,
    until: Until = "",
    promise: PromiseWords = "",
    for_good: ForGood = False,
    words: Words = "",
    kept: Kept = None,
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import LeftAlone, Promise, Snooze, forms

    asked = settled(ledger, owner, lang)
    if for_good:
        _refuse({"--until": until, "--promise": promise}, "beside_for_good", asked.lang)
    elif promise:
        _refuse({"--words": words}, "beside_promise", asked.lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif kept is not None:
        marks.keep(asked, kept, as_json=as_json)
    elif person is None or not (until or promise or for_good):
        marks.listed(asked, (Snooze, Promise, LeftAlone), person, as_json=as_json)
    elif for_good:
        marks.note(asked, person, forms.LeftAloneForm(words), as_json=as_json)
    elif promise:
        marks.note(asked, person, forms.PromiseForm(until or "today", promise), as_json=as_json)
    else:
        marks.note(asked, person, forms.SnoozeForm(until, words), as_json=as_json)


def _refuse(typed: dict[str, str], why: str, lang: str) -> None:
    """Refuse what was typed and would be dropped unsaid, option by option."""
    for option, value in typed.items():
        if value:
            raise typer.BadParameter(text(why, lang), param_hint=option)


def group(
    name: GroupName = None,
    people: People = None,
    out: Out = False,
    rename: Rename = "",
    dissolve: Dissolve = False,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks

    asked = settled(ledger, owner, lang)
    if name is None:
        marks.groups(asked, as_json=as_json)
    elif dissolve:
        marks.dissolve(asked, name, as_json=as_json)
    elif rename:
        marks.rename_group(asked, name, rename, as_json=as_json)
    else:
        marks.group(asked, name, people or [], out=out, as_json=as_json)


def objective(
    sentence: Sentence = None,
    horizon: Horizon = "",
    outcome: Fulfilled = "",
    companies: Companies = None,
    titles: Titles = None,
    rungs: Rungs = None,
    groups: Groups = None,
    people: ByHand = None,
    count: Count = None,
    by: ByDay = None,
    change: Change = None,
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import Objective

    asked = settled(ledger, owner, lang)
    asks = (companies, titles, rungs, groups, people)
    typed = marks.TypedObjective(sentence, horizon, outcome, *asks, count, by)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif change is not None:
        marks.change_objective(asked, change, typed, as_json=as_json)
    elif sentence is None or typed == marks.LIST:
        marks.listed(asked, (Objective,), None, as_json=as_json)
    else:
        marks.objective(asked, typed, as_json=as_json)


def misread(
    person: SomePerson = None,
    kind: Kind = None,
    sent: Sent = "",
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import Correction

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif person is None or kind is None:
        marks.listed(asked, (Correction,), person, as_json=as_json)
    else:
        marks.misread(asked, person, kind, sent, as_json=as_json)


def incoming(
    person: SomePerson = None,
    choice: SomeChoice = None,
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks, receiving
    from visavis.marks import Decision

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif person is None:
        receiving.incoming(asked, as_json=as_json)
    elif choice is None:
        marks.listed(asked, (Decision,), person, as_json=as_json)
    else:
        marks.decide(asked, person, choice, as_json=as_json)


def recommendation(
    number: Place = None,
    person: SomePerson = None,
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif number is None or person is None:
        marks.recommendations(asked, as_json=as_json)
    else:
        marks.attach(asked, number, person, as_json=as_json)


def merge(
    person: SomePerson = None,
    into: IntoPerson = None,
    apart: ApartFlag = False,
    yes: Yes = False,
    revoke: Revoke = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks
    from visavis.marks import Apart, Merge

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif person is None or into is None:
        marks.listed(asked, (Merge, Apart), person, as_json=as_json)
    elif apart:
        marks.tell_apart(asked, person, into, as_json=as_json)
    else:
        marks.merge(asked, person, into, really=yes, as_json=as_json)


def marks(
    person: SomePerson = None,
    history: History = False,
    revoke: Revoke = None,
    undo: Undo = None,
    ledger: Ledger = None,
    owner: Owner = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    from visavis.cli import marks

    asked = settled(ledger, owner, lang)
    if revoke is not None:
        marks.revoke(asked, revoke, as_json=as_json)
    elif undo is not None:
        marks.undo(asked, undo, as_json=as_json)
    elif history:
        marks.history(asked, person, as_json=as_json)
    else:
        marks.everything(asked, person, as_json=as_json)
