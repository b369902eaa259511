"""The commands that change the ledger or write files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from visavis.cli.options import Asked, now
from visavis.cli.terminal import one_line, say, say_json
from visavis.cli.texts import text
from visavis.desk import telling
from visavis.desk.importing import Progress
from visavis.desk.keeping import Forgetting


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Show how far an import is, where somebody is watching."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(file: str, behind: int, ahead: int) -> None:
            bar.update(task, description=one_line(file)[:40], completed=behind, total=ahead)

        yield tell


def import_paths(asked: Asked, paths: list[Path], claims: tuple[bool, bool], *, as_json: bool) -> None:
    """Import archives, and report on each."""
    from visavis.cli.answers import show_import

    another, renamed = claims
    reports = []
    with asked.desk(new=True) as desk, progress_bar() as progress:
        for report in desk.import_archives(paths, now(), another=another, renamed=renamed, progress=progress):
            reports.append(report)
            if not as_json:
                show_import(report, asked.lang)
    if as_json:
        say_json(telling.reports(reports))
    else:
        say("", text("next", asked.lang))


def report(asked: Asked, out: Path, *, hide_names: bool) -> None:
    """Write the report."""
    with asked.desk() as desk:
        desk.report(out, asked.lang, now(), hide_names=hide_names)
    say(text("written", asked.lang, path=out))


def export(asked: Asked, folder: Path) -> None:
    """Write everything into a folder."""
    with asked.desk() as desk:
        files = desk.export(folder, now())
    say(*(text("written", asked.lang, path=file) for file in files))


def backup(asked: Asked, into: Path | None) -> None:
    """Copy the ledger."""
    with asked.desk() as desk:
        copy = desk.backup(into or asked.places.backups, now())
    say(text("copied", asked.lang, path=copy))


def restore(asked: Asked, copy: Path) -> None:
    """Put a copy back."""
    from visavis.desk import restore_ledger

    done, lang = restore_ledger(asked.places.ledger, copy, asked.zone), asked.lang
    say(text("restored", lang, path=copy))
    if done.kept is not None:
        say(text("kept_before", lang, path=done.kept))
    if done.forgotten_again is None:
        say(text("forgotten_unknown", lang))
    elif done.forgotten_again:
        say(text("forgotten_again", lang, n=done.forgotten_again))
    if done.in_sight:
        say(text("restored_in_sight", lang))


def forget(asked: Asked, typed: str, *, really: bool) -> None:
    """Forget a person, or tell what that would erase."""
    with asked.desk() as desk:
        told_of = desk.forget(typed, asked.places.backups, now() if really else None)
    _say_forgetting(told_of, asked.lang)


def _say_forgetting(what: Forgetting, lang: str) -> None:
    key = what.person.person_key
    say(text("forgotten" if what.done else "would_forget", lang, name=one_line(what.person.name), key=key))
    for name, number in asdict(what.held).items():
        if number:
            say("  " + text("held_" + name, lang, n=number))
    if what.backups:
        say(text("backups_hold", lang), *(f"  {copy}" for copy in what.backups))
    else:
        say(text("no_backup_holds", lang))
    say(text("forget_back", lang, key=key) if what.done else text("forget_how", lang))


def lift(asked: Asked, person_key: str) -> None:
    """Lift a person's oblivion."""
    with asked.desk() as desk:
        desk.lift(person_key)
    say(text("lifted", asked.lang, key=person_key))


def undo(asked: Asked, number: int, *, as_json: bool) -> None:
    """Take an import out."""
    with asked.desk() as desk:
        past = desk.undo(number)
    if as_json:
        say_json(telling.undone(past))
        return
    say(text("undone", asked.lang, number=number, name=one_line(past.name)))
