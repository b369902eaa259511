"""What many commands take, and what was said of it before the command's name."""

import sys
from typing import Annotated

import typer

from visavis.cli.options import Asked, settle
from visavis.cli.texts import spoken, text
from visavis.settings import say_again

SPOKEN = spoken(sys.argv[1:])
# what was said before the command's name holds for the command, unless it says otherwise
_before: dict[str, str | None] = {}


def said(name: str) -> str:
    """Return a text of the help, in the language of the process."""
    return text(name, SPOKEN)


Ledger = Annotated[str | None, typer.Option("--ledger", metavar="PLACE", help=said("opt_ledger"))]
Owner = Annotated[str | None, typer.Option("--owner", metavar="NAME", help=said("opt_owner"))]
Lang = Annotated[str | None, typer.Option("--lang", metavar="fr|en", help=said("opt_lang"))]
AsJson = Annotated[bool, typer.Option("--json", help=said("opt_json"))]
Person = Annotated[str, typer.Argument(metavar="PERSON", help=said("arg_person"))]


def said_before(ledger: str | None, owner: str | None, lang: str | None) -> None:
    """Remember what was said before the command's name."""
    _before.update(ledger=ledger, owner=owner, lang=lang)


def settled(ledger: str | None = None, owner: str | None = None, lang: str | None = None) -> Asked:
    """Settle the options of a command; raises BadSetting."""
    place, whose = ledger or _before["ledger"], owner or _before["owner"]
    say_again(place, whose)
    return settle(place, whose, lang or _before["lang"])
