"""What the exports of a ledger cover, and what of it casts doubt on an answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from visavis.questions.answers import Coverage
from visavis.questions.histograms import Scope, exports, hidden_connections, notes_read
from visavis.study.finding import Doubt, NotEnough
from visavis.traces import DAY_SECONDS, WINDOW_SECONDS


@dataclass(frozen=True, slots=True)
class Exports:
    """The instants of all exports, by what they hold, each in order; epoch seconds."""

    invitations: tuple[int, ...]
    connections: tuple[int, ...]
    messages: tuple[int, ...]

    @property
    def last_day(self) -> int:
        """The last day on which invitations are followed (days since 1970)."""
        return self.invitations[-1] // DAY_SECONDS

    @property
    def heard_until(self) -> int | None:
        """The last day on which messages are shown; None where none ever are."""
        return self.messages[-1] // DAY_SECONDS if self.messages else None

    def missing(self) -> NotEnough | None:
        """Return what is missing for any answer about invitations."""
        if not self.invitations:
            return NotEnough("no_invitations", 0, 1)
        if not self.connections:
            return NotEnough("no_connections", 0, 1)
        return None


def find_exports(scope: Scope) -> Exports:
    """Return the exports of a ledger, by what they hold."""
    found = exports(scope)
    holding = (
        tuple(instant for instant, held in found if kind in held)
        for kind in ("invitations", "connections", "messages")
    )
    return Exports(*holding)


def coverage(known: Exports) -> Coverage:
    """Return the spans of time in which every invitation still standing at an export was seen."""
    windows: list[tuple[int, int]] = []
    for instant in known.invitations:
        begins = instant - WINDOW_SECONDS
        if windows and begins <= windows[-1][1]:
            windows[-1] = (windows[-1][0], instant)
        else:
            windows.append((begins, instant))
    return Coverage(known.invitations, tuple(windows))


def sent_before(known: Exports, days: int) -> int:
    """Return the instant before which an invitation was sent for so many days to have passed since."""
    return (known.last_day - days + 1) * DAY_SECONDS


def doubts_of_exports(scope: Scope, known: Exports) -> Iterator[Doubt]:
    """Yield the doubts that come from what the exports hold, whatever the question."""
    spans = coverage(known).windows
    first_day = spans[0][0] // DAY_SECONDS
    yield Doubt("left_truncated", {"since": spans[0][0]})
    yield Doubt("vanished", {})
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    if gaps:
        yield Doubt("uncovered", {"n": len(gaps), "days": _days(gaps)})
    if known.connections:
        hidden = hidden_connections(scope, known.connections[-1], first_day)
        if hidden:
            yield Doubt("hidden_acceptances", {"n": hidden, "since": spans[0][0]})
        if known.connections[-1] < known.invitations[-1]:
            yield Doubt("stale_connections", {"last": known.connections[-1]})


def doubts_of_kinds(scope: Scope) -> Iterator[Doubt]:
    """Yield the doubts that come from kinds of notes being read, and not known."""
    read = notes_read(scope)
    if read.n:
        yield Doubt("kinds_read", {"n": read.n})
    if read.unsure:
        yield Doubt("kinds_unsure", {"n": read.unsure})
    if read.corrected:
        yield Doubt("kinds_corrected", {"n": read.corrected})


def _days(gaps: Iterable[int]) -> int:
    return -(-sum(gaps) // DAY_SECONDS)
