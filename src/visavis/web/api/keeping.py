"""The verbs by which archives come in and files go out, and by which a person is forgotten."""

import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from fastapi import File, Query, UploadFile
from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from visavis.desk import shapes, telling
from visavis.errors import CannotRead
from visavis.web.api.calling import Asked, Number, changing, room, said
from visavis.web.uploads import kept

router = room()
_TEXT = {"type": "string"}

Archives = Annotated[list[UploadFile], File(description="Archives as LinkedIn handed them, as ZIP files.")]
Another = Annotated[bool, Query(description="Let a second owner into the ledger.")]
Renamed = Annotated[bool, Query(description="The owner has a new profile address.")]

Hidden = Annotated[bool, Query(description="Make other people numbers, and leave their texts out.")]


def _file(kind: str, says: str) -> dict[str, Any]:
    content = {kind: {"schema": _TEXT}}
    return {"response_class": Response, "responses": {200: {"description": says, "content": content}}}


@router.get("/imports", response_model=shapes.HISTORY)
def history(call: Asked) -> Response:
    """Tell the imports, the newest export first."""
    return said(telling.history(call.desk.history()))


@router.post("/imports", **changing(shapes.REPORTS, 201))
def import_archives(
    call: Asked, archive: Archives, *, another: Another = False, renamed: Renamed = False
) -> Response:
    """Import archives; the answer comes once they are in the ledger, each whole or not at all."""
    folder = Path(tempfile.mkdtemp(prefix="visavis-"))
    try:
        paths = [kept(one.file, one.filename or "", folder) for one in archive]
        if not paths:
            raise CannotRead("no_file")
        take = call.desk.import_archives
        reports = _done(call, "import", lambda: list(take(paths, call.now, another=another, renamed=renamed)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return said(telling.reports(reports), 201)


@router.delete("/imports/{number}", **changing(shapes.UNDONE))
def undo(call: Asked, number: Number) -> Response:
    """Take an import out again; what others hold too stays."""
    return said(telling.undone(_done(call, "undo", lambda: call.desk.undo(number))))


def _done(call: Asked, kind: str, task: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the task gives
    """Do what the server has to wait for before it ends, and return what came of it."""
    work = call.house.works.begin(kind, lambda _work: task())
    work.ended.wait()
    if work.error is not None:
        raise work.error
    if work.fault is not None:
        raise work.fault
    return work.result


@router.get("/export", **_file("application/zip", "Every file of an export, in a ZIP."))
def export(call: Asked) -> Response:
    """Give everything the ledger knows, as CSV, vCard and JSON."""
    folder = Path(tempfile.mkdtemp(prefix="visavis-"))
    try:
        whole = _zipped(call.desk.export(folder, call.now), folder / "visavis.zip")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    afterwards = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    return FileResponse(whole, media_type="application/zip", filename=whole.name, background=afterwards)


def _zipped(files: list[Path], whole: Path) -> Path:
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as target:
        for file in files:
            target.write(file, file.name)
            file.unlink()
    return whole


@router.get("/report", **_file("text/html", "One page in both languages, that asks nothing of anybody."))
def report(call: Asked, *, hide_names: Hidden = False) -> Response:
    """Give the answers to every question as one HTML page; the language asked for is shown first."""
    with tempfile.TemporaryDirectory(prefix="visavis-") as folder:
        out = Path(folder) / "report.html"
        page = call.desk.report(out, call.lang, call.now, hide_names=hide_names).read_bytes()
    named = {"content-disposition": 'attachment; filename="report.html"'}
    return Response(page, media_type="text/html", headers=named)


@router.post("/backups", **changing(shapes.COPIED, 201))
def backup(call: Asked) -> Response:
    """Copy the ledger into the folder of copies, beside the server, and check the copy."""
    return said({"copy": str(call.desk.backup(call.house.places.backups, call.now))}, 201)


@router.get("/people/{person}/forgetting", response_model=shapes.FORGETTING)
def preview_forgetting(call: Asked, person: str) -> Response:
    """Tell what forgetting a person would erase; nothing is erased."""
    return said(telling.forgetting(call.desk.forget(person, call.house.places.backups)))


@router.post("/people/{person}/forgetting", **changing(shapes.FORGETTING))
def forget(call: Asked, person: str) -> Response:
    """Forget a person for good; only lifting that, and importing again, brings them back."""
    return said(telling.forgetting(call.desk.forget(person, call.house.places.backups, call.now)))


@router.delete("/people/{person}/forgetting", **changing(shapes.LIFTED))
def lift(call: Asked, person: str) -> Response:
    """Let the next import bring a forgotten person back, by the key they had."""
    call.desk.lift(person)
    return said({"lifted": person})
