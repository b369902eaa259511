"""How invitations that wait are listed: in which order, which of them, and under what addresses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from visavis.desk.copies import KEPT, ORDERS, Copied, arranged, kept, together
from visavis.desk.incoming import Incoming
from visavis.web.speech import Speech


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to list those that wait: what it is called, its address, and whether it is the one at hand."""

    name: str
    href: str
    here: bool


class Listed(NamedTuple):
    """In which order, and which of them, those that wait are listed."""

    order: str = ORDERS[0]
    which: str = KEPT[0]

    def pairs(self, found: Sequence[Incoming]) -> list[Copied]:
        """Return those that nothing is decided of as they are listed."""
        open_ = [one for one in found if one.decision is None]
        return together(arranged(kept(open_, self.which), self.order))

    def address(self, at: int = 0, begin: int = 0) -> str:
        """Return the address of the list: where the one at a place stands (from 1), or from one on."""
        asked = {
            "order": self.order if self.order != ORDERS[0] else "",
            "only": self.which if self.which != KEPT[0] else "",
            "from": str(begin or ""),
            "at": str(at or ""),
        }
        told = urlencode({name: value for name, value in asked.items() if value})
        return f"/incoming{'?' if told else ''}{told}{f'#waits-{at}' if at else ''}"


def listed_as(asked: Mapping[str, object]) -> Listed:
    """Return the list that is asked for; what nobody offers is the list as it usually is."""
    order, which = str(asked.get("order", "")), str(asked.get("only", ""))
    return Listed(order if order in ORDERS else ORDERS[0], which if which in KEPT else KEPT[0])


def where(key: str, found: Sequence[Incoming]) -> str:
    """Return the address of the invitation of somebody that waits for a decision."""
    places = enumerate((one.waiting.person_key for one, _ in Listed().pairs(found)), 1)
    return Listed().address(next((place for place, one in places if one == key), 0))


def orders(listed: Listed, speech: Speech) -> Iterator[Choice]:
    """Yield the orders that a list may be put in."""
    for order in ORDERS:
        name = speech.say(f"incoming.order_{order}")
        yield Choice(name, listed._replace(order=order).address(), order == listed.order)


def kinds(listed: Listed, open_: Sequence[Incoming], speech: Speech) -> Iterator[Choice]:
    """Yield which of those that wait may be listed alone, where these are some and not all."""
    many = {which: len(kept(open_, which)) for which in KEPT}
    offered = [which for which in KEPT[1:] if which == listed.which or 0 < many[which] < len(open_)]
    for which in (KEPT[0], *offered) if offered else ():
        name = speech.say(f"incoming.only_{which}", n=many[which])
        yield Choice(name, listed._replace(which=which).address(), which == listed.which)
