"""Shows the families of the owner's texts, and where each was used."""

from dataclasses import dataclass

from visavis.desk.asking import ask
from visavis.errors import CannotAsk
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.questions.families import FamilyFate
from visavis.relations.texts import Use, families_like, uses
from visavis.study.finding import NotEnough

__all__ = ["FamilyFate", "FamilyStory", "Use", "families", "family"]


@dataclass(frozen=True, slots=True)
class FamilyStory:
    """A family, what became of it, and every text of it, the newest first."""

    fate: FamilyFate
    uses: tuple[Use, ...]


def families(ledger: Ledger, owner: Owner) -> tuple[FamilyFate, ...]:
    """Return the families, those sent to most people first."""
    parts = ask(ledger, owner, "families").parts
    return () if isinstance(parts, NotEnough) else parts


def family(ledger: Ledger, owner: Owner, typed: str) -> FamilyStory:
    """Return the one family whose identity begins like this; raises CannotAsk for none or several."""
    with ledger.reading() as connection:
        found = families_like(connection, owner, typed.strip().casefold())
        if len(found) > 1:
            raise CannotAsk("several_families", typed=typed, families=", ".join(found))
        if not found:
            raise CannotAsk("no_such_family", typed=typed)
        texts = tuple(uses(connection, owner, found[0]))
    (fate,) = (one for one in families(ledger, owner) if one.family == found[0])
    return FamilyStory(fate, texts)
