"""Shows the families of the owner's texts, and where each was used."""

from dataclasses import dataclass

from visavis.errors import CannotAsk
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.families import LEFT_OUT, FamilyFate, ask, fate
from visavis.questions.histograms import scope_of
from visavis.relations.texts import Use, families_like, uses
from visavis.study.finding import NotEnough

__all__ = ["Families", "FamilyFate", "FamilyStory", "Use", "families", "family"]


@dataclass(frozen=True, slots=True)
class Families:
    """The families sent to most people, those first, and how many others there are."""

    told: tuple[FamilyFate, ...]
    others: int


@dataclass(frozen=True, slots=True)
class FamilyStory:
    """A family, what became of it, and every text of it, the newest first."""

    fate: FamilyFate
    uses: tuple[Use, ...]


def families(ledger: Ledger, owner: Owner) -> Families:
    """Return the families sent to most people, those first."""
    with ledger.reading() as connection:
        found = ask(scope_of(connection, owner.id))
        told = () if isinstance(found.parts, NotEnough) else found.parts
        left_out = (doubt.fields["n"] for doubt in found.doubts if doubt.code == LEFT_OUT)
        return Families(told, next(left_out, 0))


def family(ledger: Ledger, owner: Owner, typed: str) -> FamilyStory:
    """Return the one family whose identity begins like this; raises CannotAsk for none or several."""
    with ledger.reading() as connection:
        found = families_like(connection, owner, typed.strip().casefold())
        if len(found) > 1:
            raise CannotAsk("several_families", typed=typed, families=", ".join(found))
        if not found:
            raise CannotAsk("no_such_family", typed=typed)
        texts = tuple(uses(connection, owner, found[0]))
        return FamilyStory(fate(scope_of(connection, owner.id), found[0]), texts)
