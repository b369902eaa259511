"""The page of programs that may ask the desk: let in by a token that is told once, and kept out again."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.tokens import NewToken, Token, Tokens
from visavis.web.api.door import ROOT
from visavis.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Program:
    """A program that may ask the desk: its name, what it may do, since when."""

    name: str
    may: str
    since: str


@dataclass(frozen=True, slots=True)
class ProgramsPage:
    """Those that may ask; `token` is that of the program just let in, told this one time, or nothing."""

    TEMPLATE: ClassVar[str] = "programs.html"
    token: str
    name: str
    root: str
    programs: tuple[Program, ...]


def show(visit: Visit) -> Response:
    """Show the programs that may ask the desk."""
    return _page(visit, None)


def let_in(visit: Visit, form: FormData) -> Response:
    """Make a token for a program, and show it: no other page ever will."""
    made = _tokens(visit).new(str(form.get("name", "")), visit.now, may_write="write" in form)
    return _page(visit, made)


def keep_out(visit: Visit, form: FormData) -> Response:
    """Take a program's token back."""
    _tokens(visit).revoke(str(form.get("name", "")), visit.now)
    return visit.go("/programs", "kept_out")


def _page(visit: Visit, made: NewToken | None) -> Response:
    standing = [one for one in _tokens(visit).all() if one.revoked_at is None]
    page = ProgramsPage(
        token=made.token if made else "",
        name=made.kept.name if made else "",
        root=f"{visit.request.url.scheme}://{visit.request.url.netloc}{ROOT}",
        programs=tuple(_program(visit, one) for one in standing),
    )
    return visit.page(page, visit.speech.say("programs.title"), "settings")


def _program(visit: Visit, one: Token) -> Program:
    speech = visit.speech
    may = speech.say("programs.writes") if one.may_write else speech.say("programs.reads")
    return Program(one.name, may, speech.day(one.made_at))


def _tokens(visit: Visit) -> Tokens:
    # programs ask the owner's ledger, whatever life is looked at here
    return visit.house.desk(demo=False, owner=None).tokens
