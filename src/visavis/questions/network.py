"""What the owner's network is made of, and what changed in it between two exports.

Counted: everybody whom some import shows among the connections; those the newest export shows are connected.
From: the day of connection. Until: the newest archive with connections.
Censored: nothing; what is counted is everybody, so that no figure here is an estimate.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from visavis.questions.answers import Answer, Coverage, Month, Stated
from visavis.questions.connected import (
    Moved,
    connection_days,
    held,
    moved,
    nameless,
    shown,
    silences,
    spoken_with,
)
from visavis.questions.coverage import Exports, find_exports
from visavis.questions.histograms import Scope, hidden_connections
from visavis.questions.months import last_months, month
from visavis.relations.readdressed import Readdressed, readdressed
from visavis.relations.rhythm import SILENCES
from visavis.study.finding import Doubt, NotEnough
from visavis.traces import DAY_SECONDS

CAP = 30_000
"""How many connections LinkedIn allows a member."""

STATED = Stated(
    name="network",
    who="connected",
    since="connected_on",
    until=(),
    competing=(),
    censored=(),
    horizons=(),
    minimum=1,
)
_MONTHS = 12
_MOST = 10


@dataclass(frozen=True, slots=True)
class Share:
    """How many people of those of whom something is known."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Held:
    """What connected people call their company, or their title: the most frequent, and how many say one.

    Of those whom the newest export shows by name. `alone` counts the names that one person alone gives.
    """

    known: int
    unknown: int
    names: int
    alone: int
    first: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed between two exports with connections.

    `gone` people are shown by the earlier one and not by the later: removed, closed or hidden. `moved` are
    those with another company or title, the last spoken with first.
    """

    before_at: int
    after_at: int
    new: int
    gone: int
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The owner's network.

    `connections` are all that the newest export shows, those by date alone (`hidden`) included; `left` what
    remains to the cap. `months` are the last twelve, `before` what is older; `months_left` how many months
    the cap is away at the pace of these twelve. Of `people` (with a key, in any export) so many were `never`
    spoken with; `silences` pairs each word with how many, among those with whom an interaction has a rhythm.
    """

    connections: int
    hidden: int
    left: int
    months: tuple[Month, ...]
    before: int
    months_left: int | NotEnough
    people: int
    never: int | None
    silences: tuple[tuple[str, int], ...] | NotEnough
    companies: Held
    titles: Held
    since: Since | NotEnough
    readdressed: tuple[Readdressed, ...]


def ask(scope: Scope) -> Answer[Network]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    if not known.connections:
        return Answer(STATED, Coverage((), ()), NotEnough("no_network", 0, 1), (), ())
    found = _network(scope, known)
    return Answer(STATED, Coverage(known.connections, ()), (found,), (), tuple(_doubts(found, known)))


def _network(scope: Scope, known: Exports) -> Network:
    newest = known.connections[-1]
    hidden = hidden_connections(scope, newest, 0)
    connections = len(shown(scope, newest)) + nameless(scope, newest) + hidden
    months, before = _growth(scope, newest)
    people, never = spoken_with(scope)
    return Network(
        connections,
        hidden,
        max(CAP - connections, 0),
        months,
        before,
        _months_left(max(CAP - connections, 0), sum(one.people for one in months)),
        people,
        never if known.messages else None,
        _silences(scope, known),
        _held(held(scope, "company", newest)),
        _held(held(scope, "title", newest)),
        _since(scope, known),
        tuple(readdressed(scope.connection, scope.owner_id)),
    )


def _growth(scope: Scope, newest: int) -> tuple[tuple[Month, ...], int]:
    begun = Counter[str]()
    for row in connection_days(scope):
        begun[month(row.day)] += row.n
    names = last_months(newest // DAY_SECONDS, _MONTHS)
    return tuple(Month(name, begun.pop(name, 0)) for name in names), sum(begun.values())


def _months_left(left: int, in_a_year: int) -> int | NotEnough:
    return left * _MONTHS // in_a_year if in_a_year else NotEnough("no_growth", 0, 1)


def _silences(scope: Scope, known: Exports) -> tuple[tuple[str, int], ...] | NotEnough:
    if not known.messages:
        return NotEnough("no_messages", 0, 1)
    found = silences(scope)
    if not found:
        return NotEnough("no_rhythm", 0, 1)
    return tuple((word, found[word]) for word in SILENCES)


def _held(typed: Counter[str]) -> Held:
    """Sum up what people typed; capitals and spaces make no difference."""
    folded: dict[str, Counter[str]] = {}
    for text, n in typed.items():
        folded.setdefault(" ".join(text.casefold().split()), Counter())[" ".join(text.split())] += n
    unknown = folded.pop("", Counter()).total()
    # of several spellings the most frequent is shown
    said = [Share(min(one, key=lambda text: (-one[text], text)), one.total()) for one in folded.values()]
    said.sort(key=lambda share: (-share.people, share.name))
    alone = sum(share.people == 1 for share in said)
    first = tuple(share for share in said[:_MOST] if share.people > 1)
    return Held(sum(share.people for share in said), unknown, len(said), alone, first)


def _since(scope: Scope, known: Exports) -> Since | NotEnough:
    if len(known.connections) < 2:  # noqa: PLR2004 - a change takes two
        return NotEnough("one_export", len(known.connections), 2)
    before, after = known.connections[-2:]
    old, new = shown(scope, before), shown(scope, after)
    return Since(before, after, len(new - old), len(old - new), tuple(moved(scope, before, after)))


def _doubts(found: Network, known: Exports) -> Iterator[Doubt]:
    yield Doubt("removed_unseen", {})
    yield Doubt("as_typed", {})
    if found.hidden:
        yield Doubt("hidden_people", {"n": found.hidden})
    newest = max((*known.invitations, *known.connections, *known.messages))
    if known.connections[-1] < newest:
        yield Doubt("stale_network", {"last": known.connections[-1]})
    if known.messages and known.messages[-1] < newest:
        yield Doubt("stale_messages", {"last": known.messages[-1]})
