"""Opens the ledger for what the owner decides: to look, to write, and to derive anew where much follows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from visavis import relations
from visavis.desk.asking import make_ready, set_apart
from visavis.desk.marked import zone_of
from visavis.desk.people import find
from visavis.ledger import marking
from visavis.ledger.importing import sweep
from visavis.ledger.marking import When
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Mark, Marked, Merge, forms
from visavis.relations.listing import Reading, Standing
from visavis.relations.merged import merged
from visavis.relations.touched import merged_otherwise
from visavis.traces import on_clocks

M = TypeVar("M", bound=Mark)


@dataclass(frozen=True, slots=True)
class Pen:
    """The ledger, its owner at any moment, and the zone of days where the owner has not said theirs."""

    ledger: Ledger
    owner_now: Callable[[], Owner]
    given_zone: str = "UTC"

    def _find(self, person: str) -> Standing:
        with self.ledger.one_sight() as ledger:
            return find(ledger, self.owner_now(), person)

    def _shown_at(self, now: int) -> int:
        """Return what the owner's clocks show, so that a day is theirs."""
        with self._seeing() as (connection, owner):
            return on_clocks(now, zone_of(connection, owner, self.given_zone))

    def _when(self, now: int) -> When:
        return When(forms.today(self._shown_at(now)), now)

    def _record(self, mark: M, when: When) -> Marked[M]:
        with self._writing() as (connection, owner):
            marked = marking.record(connection, owner, mark, when)
            relations.lift(connection, owner.id, people_of(mark))
            return marked

    @contextmanager
    def _writing(self) -> Iterator[tuple[Reading, Owner]]:
        owner = self.owner_now()
        with self.ledger.writing() as connection:
            yield connection, owner

    @contextmanager
    def _touching(self, number: int) -> Iterator[tuple[Reading, Owner]]:
        """Give the ledger for a change of a mark, of which much may be derived."""
        with self._seeing() as (connection, owner):
            entries = marking.entries_of(connection, owner, number)
        merges = any(isinstance(entry.mark, Merge) for entry in entries)
        with self._anew() if merges else self._writing() as (connection, owner):
            yield connection, owner

    @contextmanager
    def _anew(self) -> Iterator[tuple[Reading, Owner]]:
        """Give the ledger for a change after which people are merged otherwise than before."""
        owner = self.owner_now()
        with self.ledger.alone():
            sweep(self.ledger)
            with self.ledger.one_change() as whole:
                with whole.writing() as connection:
                    before = merged(connection, owner.id)
                    yield connection, owner
                    touched = merged_otherwise(connection, owner.id, before)
                made = relations.derive(whole, owner.id, touched)
                apart = set_apart(whole, made, self.given_zone)
                relations.settle(whole, made)
            make_ready(self.ledger, owner.id, self.given_zone, apart)

    @contextmanager
    def _seeing(self) -> Iterator[tuple[Reading, Owner]]:
        owner = self.owner_now()
        with self.ledger.reading() as connection:
            yield connection, owner

    def _family(self, connection: Reading, owner: Owner, person: str) -> frozenset[str]:
        key = find(replace(self.ledger, held=connection), owner, person).person_key
        return marking.family(connection, owner, [key])


def people_of(mark: Mark) -> set[str]:
    """Return the keys of the people whom a mark is about."""
    return {key for key in (mark.whom, mark.other) if key is not None}
