"""Where people stand on the ladder, and when interactions began.

Counted: everybody whose key some import shows; of those met by invitation, whose invitation was accepted.
From: acceptance, whenever it was. Until: the beginning, which is the start of the second turn.
Censored: those with whom nothing has begun, at the newest archive with messages.
"""

from collections import Counter
from collections.abc import Iterator

from visavis.marks import RUNGS
from visavis.questions.answers import (
    ACCEPTED,
    ANY,
    BEGAN,
    INCOMING,
    OUTGOING,
    Answer,
    Coverage,
    Ladder,
    Met,
    Month,
    Rate,
    Slice,
    Stated,
    Step,
)
from visavis.questions.coverage import Exports, find_exports
from visavis.questions.histograms import (
    Scope,
    beginnings,
    exports,
    met_by_invitation,
    outcomes_noted,
    standing_on,
)
from visavis.questions.months import last_months, month
from visavis.questions.rates import share
from visavis.study.finding import Doubt, NotEnough
from visavis.traces import DAY_SECONDS

STATED = Stated(
    name="ladder",
    who="with_key",
    since=ACCEPTED,
    until=(BEGAN,),
    competing=(),
    censored=("not_begun",),
    horizons=(),
)
_MONTHS = 12
_ENDORSEMENTS = frozenset({"endorsements_received", "endorsements_given"})


def ask(scope: Scope) -> Answer[Ladder]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    if not known.messages or not known.connections:
        lacking = NotEnough("no_connections" if known.messages else "no_messages", 0, 1)
        return Answer(STATED, Coverage((), ()), lacking, (), ())
    endorsed = any(_ENDORSEMENTS & held for _, held in exports(scope))
    found = _ladder(scope, known, endorsed=endorsed)
    doubts = tuple(_doubts(known, endorsed=endorsed))
    return Answer(STATED, Coverage(known.messages, ()), (found,), (), doubts)


def _ladder(scope: Scope, known: Exports, *, endorsed: bool) -> Ladder:
    standing = {row.rung: row.n for row in standing_on(scope)}
    unseen = {*(() if endorsed else ("signalled",)), *(() if outcomes_noted(scope) else ("met", "engaged"))}
    steps = tuple(Step(rung, standing.get(rung, None if rung in unseen else 0)) for rung in RUNGS)
    began = Counter[str]()
    for row in beginnings(scope):
        began[month(row.day)] += row.n
    shown = last_months(known.messages[-1] // DAY_SECONDS, _MONTHS)
    months = tuple(Month(name, began.pop(name, 0)) for name in shown)
    return Ladder(sum(standing.values()), steps, months, sum(began.values()), tuple(_met(scope)))


def _met(scope: Scope) -> Iterator[Met]:
    rows = {row.outgoing: row for row in met_by_invitation(scope)}
    for direction, outgoing in ((OUTGOING, 1), (INCOMING, 0)):
        row = rows.get(outgoing)
        n, began = (row.n, row.began) if row else (0, 0)
        yield Met(Slice(direction, ANY), n, Rate(BEGAN, None, share(began, n)))


def _doubts(known: Exports, *, endorsed: bool) -> Iterator[Doubt]:
    yield Doubt("rungs_read", {})
    yield Doubt("note_no_turn", {})
    if not endorsed:
        yield Doubt("endorsements_unknown", {})
    newest = max((*known.invitations, *known.connections, *known.messages))
    if known.messages[-1] < newest:
        yield Doubt("stale_messages", {"last": known.messages[-1]})
