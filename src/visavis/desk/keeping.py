"""Keeps the ledger safe: copies it, checks it, forgets a person in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from visavis import relations
from visavis.desk.asking import make_ready
from visavis.desk.people import find, key_typed
from visavis.errors import CannotAsk, CannotKeep
from visavis.ledger import burials, copies, forgetting, marking, open_ledger, trials
from visavis.ledger.burials import Buried
from visavis.ledger.forgetting import Held, Whom
from visavis.ledger.health import copies_holding
from visavis.ledger.importing import sweep
from visavis.ledger.owners import Owner, list_owners
from visavis.ledger.store import Ledger
from visavis.relations.listing import Standing
from visavis.relations.touched import of_people
from visavis.traces import utc

_COPY = re.compile(r"ledger-\d{4}-\d{2}-\d{2}-\d{6}\.db", re.ASCII)


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Who would be forgotten, how much is held, and the copies that still hold them."""

    person: Standing
    held: Held
    backups: tuple[Path, ...]
    done: bool


def open_fresh(address: str | Path, zone: str, begins: Callable[[], None]) -> Ledger:
    """Open a ledger and bring up to date what is derived in it; raises BadSetting or CannotKeep.

    `zone` (IANA) is that of the days of owners who did not say theirs; `begins` is called where something
    has to be brought up to date.
    """
    ledger = open_ledger(address)
    try:
        for owner_id in relations.refresh(ledger, begins):
            make_ready(ledger, owner_id, zone)
    except BaseException:
        ledger.close()
        raise
    return ledger


def backup(ledger: Ledger, folder: Path, now: int) -> Path:
    """Copy the ledger into a folder under the date and time; returns the copy, checked."""
    stamp = utc(now).strftime("%Y-%m-%d-%H%M%S")
    return copies.copy_file(ledger, folder / f"ledger-{stamp}.db")


def prune(folder: Path, copies_kept: int) -> list[Path]:
    """Delete the oldest copies in a folder, but for so many; returns those that went.

    Only what `backup` named is looked at. Raises CannotKeep where a copy cannot be deleted.
    """
    found = sorted(one for one in folder.glob("ledger-*.db") if _COPY.fullmatch(one.name))
    gone = found[:-copies_kept] if copies_kept else []
    for copy in gone:
        try:
            copy.unlink(missing_ok=True)
        except OSError as wrong:
            raise CannotKeep("copy_stays", place=str(copy), detail=wrong.strerror or str(wrong)) from wrong
    return gone


@dataclass(frozen=True, slots=True)
class Restoring:
    """What came of restoring a copy: where the former ledger is kept, and whether somebody had it open.

    `forgotten_again` counts those whom the copy held and the former ledger had forgotten; None where
    it could not be read, so that whoever it had forgotten may be back.
    """

    kept: Path | None
    in_sight: bool
    forgotten_again: int | None


def restore_ledger(address: str | Path, copy: Path, zone: str = "UTC") -> Restoring:
    """Put a copy in a ledger's place, checked before and after; whoever was forgotten stays forgotten.

    The ledger that is there may be damaged. Raises CannotKeep where the copy is, where
    an import is under way, or for a ledger on a server.
    """
    if "://" in str(address):
        raise CannotKeep("server_backup", place=str(address).split("@")[-1])
    file = Path(address).expanduser()
    again: list[int | None] = []

    def prepare(staged: Path) -> None:
        buried = burials.buried_in(file) if file.exists() else ()
        again.append(None if buried is None else _forget_again(staged, copy, buried, zone))

    done = copies.restore_file(copy, file, prepare)
    return Restoring(done.kept, done.in_sight, again[0])


def _forget_again(staged: Path, copy: Path, buried: Sequence[Buried], zone: str) -> int:
    """Forget, in a copy about to be restored, those whom the ledger it replaces forgot; return how many."""
    if not buried:
        return 0
    try:
        ledger = open_fresh(staged, zone, lambda: None)
    except CannotKeep as wrong:
        raise type(wrong)(wrong.code, **{**wrong.fields, "place": str(copy)}) from wrong
    try:
        with ledger.alone():
            sweep(ledger)
            with ledger.reading() as connection:
                owners = list_owners(connection)
            return sum(
                _bury(ledger, owner, one, zone) for owner in owners for one in buried if one.is_of(owner)
            )
    finally:
        ledger.close()


def _bury(ledger: Ledger, owner: Owner, buried: Buried, zone: str) -> int:
    with ledger.reading() as connection:
        back = burials.come_back(connection, owner, buried)
    for one in back:
        _erase(ledger, owner, one, max(at for _, _, at in buried.rows))
    with ledger.writing() as connection:
        burials.bury_again(connection, owner, buried)
    if back:
        forgetting.squeeze(ledger)
        make_ready(ledger, owner.id, zone)
    return len(back)


def preview(ledger: Ledger, owner: Owner, typed: str, folder: Path) -> Forgetting:
    """Tell what forgetting a person would erase."""
    person = _whom(ledger, owner, typed)
    with ledger.reading() as connection:
        one = forgetting.whom(connection, owner, person.person_key)
        held = forgetting.held(connection, owner, one)
    copies_ = {copy: None for key in sorted(one.keys) for copy in copies_holding(ledger, folder, key)}
    return Forgetting(person, held, tuple(copies_), done=False)


def _whom(ledger: Ledger, owner: Owner, typed: str) -> Standing:
    """Return the person meant, be it one whom no import shows, and whom marks or draws still name."""
    try:
        return find(ledger, owner, typed)
    except CannotAsk as unknown:
        key = key_typed(typed)
        with ledger.reading() as connection:
            named = marking.count(connection, owner, [key]) or trials.held(connection, owner, key)
            if unknown.code != "no_such_person" or not named:
                raise
        return Standing(0, key, "", "", "", None, "stranger", 0, 0, None, None, None, "", "nobody")


def forget(ledger: Ledger, owner: Owner, typed: str, folder: Path, now: int) -> Forgetting:
    """Erase everything about a person; only lifting the tombstone and importing again brings them back."""
    with ledger.alone():
        sweep(ledger)
        told = preview(ledger, owner, typed, folder)
        with ledger.reading() as connection:
            one = forgetting.whom(connection, owner, told.person.person_key)
        _erase(ledger, owner, one, now)
        forgetting.squeeze(ledger)
    return Forgetting(told.person, told.held, told.backups, done=True)


def _erase(ledger: Ledger, owner: Owner, one: Whom, now: int) -> None:
    with ledger.one_change() as whole:
        with whole.reading() as connection:
            touched = of_people(connection, one.numbers, lost=True)
        forgetting.erase(whole, owner, one, now)
        relations.settle(whole, relations.derive(whole, owner.id, touched))


def lift(ledger: Ledger, owner: Owner, person_key: str) -> None:
    """Let the next import bring a forgotten person back; raises CannotAsk where nobody was forgotten."""
    if not forgetting.lift(ledger, owner, key_typed(person_key)):
        raise CannotAsk("not_forgotten", typed=person_key)
