"""The page of imports: an archive dropped here is read here, told of, and may be taken out again."""

import json
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from visavis.desk import Desk, ImportReport
from visavis.errors import CannotAsk, CannotRead
from visavis.web.house import DEMO_PEOPLE, DEMO_SEED, House
from visavis.web.pages import answers
from visavis.web.pages.trouble import told_error
from visavis.web.speech import Speech
from visavis.web.uploads import kept
from visavis.web.visit import Visit, keep
from visavis.web.work import Work
from visavis.words import Block, Listing, Page, Section, say_import

DAY = 86_400
OLD_DAYS = 150
REMEMBERED_DAYS = 180
_OF_PEOPLE = frozenset({"merge", "split"})


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import that is in the ledger."""

    href: str
    undo: str
    name: str
    exported: str
    imported: str


@dataclass(frozen=True, slots=True)
class ImportsPage:
    """Where archives are brought in, and those that were; `stale` says how old the newest is, or nothing."""

    TEMPLATE: ClassVar[str] = "imports.html"
    empty: bool
    stale: str
    imports: tuple[PastImport, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """A part of a report that is looked up rather than read; `open` where it asks for something."""

    title: str
    blocks: tuple[tuple[str, Block], ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Brought:
    """What an archive brought: in a sentence, what happened since the one before, and the rest to look up."""

    title: str
    gist: str
    happened: str
    news: tuple[str, ...]
    folds: tuple[Fold, ...]


@dataclass(frozen=True, slots=True)
class ImportPage:
    """What one import brought."""

    TEMPLATE: ClassVar[str] = "import.html"
    told: Brought
    undo: str


@dataclass(frozen=True, slots=True)
class WorkPage:
    """Something under way: what, how far, and at the end what came of it, or what went wrong."""

    TEMPLATE: ClassVar[str] = "work.html"
    address: str
    what: str
    done: bool
    file: str
    percent: int
    reports: tuple[Brought, ...]
    trouble: str
    back: str
    onward: str
    onward_says: str
    today: bool


@dataclass(frozen=True, slots=True)
class WorkPart:
    """The part of that page which looks in again and again."""

    TEMPLATE: ClassVar[str] = "work_part.html"
    work: WorkPage


@dataclass(frozen=True, slots=True)
class UndoPage:
    """The question before an import is taken out."""

    TEMPLATE: ClassVar[str] = "undo.html"
    name: str
    exported: str
    only: str
    action: str


def show_all(visit: Visit) -> Response:
    """Show the imports, and the place to drop another archive."""
    speech = visit.speech
    past = visit.desk.history() if visit.desk.owners() else []
    imports = tuple(
        PastImport(f"/imports/{one.id}", f"/imports/{one.id}/undo", one.name,
                   speech.day(one.exported_at), speech.day(one.imported_at))
        for one in past
    )  # fmt: skip
    newest = max((one.exported_at for one in past), default=None)
    page = ImportsPage(not past, stale(newest, visit), imports)
    return visit.page(page, speech.say("imports.title"), "imports")


def stale(newest: int | None, visit: Visit) -> str:
    """Say how old the newest archive is, once it is old enough to lose invitations soon."""
    days = 0 if newest is None else (visit.now - newest) // DAY
    if days <= OLD_DAYS:
        return ""
    left = REMEMBERED_DAYS - days
    return (
        visit.speech.say("imports.stale", n=days, left=left)
        if left > 0
        else visit.speech.say("imports.lost", n=days)
    )


def show(visit: Visit) -> Response:
    """Show what one import brought; raises CannotAsk where there is none of this number."""
    number = visit.request.path_params["number"]
    past = next((one for one in visit.desk.history() if one.id == number), None)
    if past is None:
        raise CannotAsk("no_such_import", number=number)
    news = answers.kept(visit, ("news", number), lambda: visit.desk.news(number))
    told = _brought(say_import(json.loads(past.report), visit.lang, news, visit.now))
    return visit.page(ImportPage(told, f"/imports/{number}/undo"), told.title, "imports")


def _brought(told: Page) -> Brought:
    """Return a report as it is shown: what happened since the import before stands first."""
    since = [part for part in told.sections if part.kind == "news"]
    rest = [part for part in told.sections if part.kind != "news"]
    items = (
        item for part in since for block in part.blocks if isinstance(block, Listing) for item in block.items
    )
    return Brought(
        told.title,
        told.gist,
        since[0].title if since else "",
        tuple(items),
        tuple(_fold(part) for part in rest),
    )


def _fold(part: Section) -> Fold:
    blocks = tuple((type(block).__name__.lower(), block) for block in part.blocks)
    return Fold(part.title, blocks, open=part.kind == "asks")


def take(visit: Visit, form: FormData) -> Response:
    """Take archives in: kept on disk while they are read, and no longer."""
    uploads = [one for one in form.getlist("archive") if isinstance(one, UploadFile) and one.filename]
    if not uploads:
        raise CannotRead("no_file")
    folder = tempfile.mkdtemp(prefix="visavis-")
    paths = [kept(upload.file, upload.filename or "", Path(folder)) for upload in uploads]
    desk, now = visit.desk, visit.now
    another, renamed = "another" in form, "renamed" in form

    def task(work: Work) -> list[ImportReport]:
        try:
            took = desk.import_archives(paths, now, another=another, renamed=renamed, progress=work.tell)
            return list(took)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    return visit.go(f"/under-way/{visit.house.works.begin('import', task).number}")


def ask_undo(visit: Visit) -> Response:
    """Ask whether an import is to be taken out."""
    number, speech = visit.request.path_params["number"], visit.speech
    imports = visit.desk.history()
    past = next((one for one in imports if one.id == number), None)
    if past is None:
        raise CannotAsk("no_such_import", number=number)
    only = speech.say("undo.only", n=visit.desk.count_people()) if len(imports) == 1 else ""
    page = UndoPage(past.name, speech.day(past.exported_at), only, f"/imports/{number}/undo")
    return visit.page(page, speech.say("undo.title"), "imports")


def undo(visit: Visit, _form: FormData) -> Response:
    """Take an import out again."""
    number, desk = visit.request.path_params["number"], visit.desk
    return visit.go(f"/under-way/{visit.house.works.begin('undo', lambda _work: desk.undo(number)).number}")


def live_elsewhere(visit: Visit, _form: FormData) -> Response:
    """Make an imaginary life, unless it is there already, and step into it."""
    house = visit.house
    if house.demo_file.exists():
        response = visit.go("/")
    else:
        response = visit.go(
            f"/under-way/{house.works.begin('demo', lambda work: _imagine(house, work, visit.now)).number}"
        )
    keep(response, "life", "demo")
    return response


def _imagine(house: House, work: Work, now: int) -> None:
    # most never ask for it, and it would be read each time the desk opens
    from visavis.desk.trial import try_out

    made: Desk = try_out(
        house.demo_file.parent, DEMO_PEOPLE, DEMO_SEED, keep=None, now=now, progress=work.tell
    )
    made.close()


def come_home(visit: Visit, _form: FormData) -> Response:
    """Leave the imaginary life."""
    response = visit.go("/")
    response.delete_cookie("life", path="/")
    return response


def look_in(visit: Visit) -> Response:
    """Show how far something under way is."""
    number, speech = visit.request.path_params["number"], visit.speech
    work = visit.house.works.find(number)
    if work is None:
        return visit.go("/imports")
    page = _work_page(work, speech, visit.now)
    if visit.by_htmx:
        return visit.part(WorkPart(page))
    return visit.page(page, page.what, "imports")


def _work_page(work: Work, speech: Speech, now: int) -> WorkPage:
    done = work.is_done
    return WorkPage(
        address=f"/under-way/{work.number}",
        what=speech.say(f"work.{work.kind}"),
        done=done,
        file=work.file,
        percent=100 * work.behind // work.ahead if work.ahead else 0,
        reports=tuple(_reports(work, speech, now)),
        trouble=_trouble(work, speech),
        back=work.onward if work.kind in _OF_PEOPLE else "/" if work.kind == "demo" else "/imports",
        onward=work.onward,
        onward_says=speech.say("work.to_person" if work.kind in _OF_PEOPLE else "work.onward"),
        today=work.kind in {"import", "demo"},
    )


def _reports(work: Work, speech: Speech, now: int) -> Iterable[Brought]:
    if work.kind == "import" and work.result:
        return (_brought(say_import(report, speech.lang, now=now)) for report in work.result)
    return ()


def _trouble(work: Work, speech: Speech) -> str:
    if work.error is not None:
        return told_error(work.error, speech.lang)
    return speech.say("work.fault") if work.fault is not None else ""
