"""How long the invitations sent wait for their acceptance, by kind of note.

Counted: invitations the owner sent inside the 180 days that some imported archive covers, with an address.
From: the day of sending. Until: the day of acceptance. Made impossible: gone (a competing event).
Censored: pending, at the last archive.
"""

from collections.abc import Iterator

from visavis.questions.answers import ACCEPTED, ANY, OUTGOING, Answer, Coverage, Rate, Slice, Stated, Wait
from visavis.questions.coverage import (
    coverage,
    doubts_of_exports,
    doubts_of_kinds,
    find_exports,
    sent_before,
)
from visavis.questions.histograms import Rows, Scope, acceptance_spells, tally
from visavis.questions.rates import curve, settled, share, shares_within, slices, spells, within
from visavis.study.duration import Curve, Outcome
from visavis.study.finding import Doubt, NotEnough, doubts_of

STATED = Stated(
    name="acceptance",
    who="outgoing_in_window",
    since="sent",
    until=(ACCEPTED,),
    competing=("gone",),
    censored=("pending",),
    horizons=(7, 21, 60, 120),
)
AT_RISK_DAYS = (0, 7, 21, 60, 120)
QUICK_DAYS = (1, 7, 30)
# acceptances are called quick among those that came by this day, of invitations at least as old
QUICK_OF = 60


def ask(scope: Scope) -> Answer[Wait]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    lacking = known.missing()
    if lacking is not None:
        return Answer(STATED, Coverage(known.invitations, ()), lacking, (), ())
    rows = acceptance_spells(scope)
    old = acceptance_spells(scope, sent_before(known, QUICK_OF))
    kinds = [one for one in slices(rows, scope.asked_of) if one.direction == OUTGOING]
    parts = tuple(_wait(rows, old, one) for one in kinds)
    findings = doubts_of(rate.found for part in parts for rate in part.within)
    doubts = (*doubts_of_exports(scope, known), *doubts_of_kinds(scope), *_doubts(scope), *findings)
    return Answer(STATED, coverage(known), parts or NotEnough("no_invitation", 0, 1), (), doubts)


def _wait(rows: Rows, old: Rows, slice_: Slice) -> Wait:
    found = spells(rows, slice_)
    drawn = curve(found)
    return Wait(
        slice_,
        sum(n for _, _, n in found),
        sum(n for _, outcome, n in found if outcome == Outcome.EVENT),
        drawn,
        tuple((day, drawn.at_risk(day)) for day in AT_RISK_DAYS) if isinstance(drawn, Curve) else (),
        tuple(
            Rate(ACCEPTED, days, one)
            for days, one in zip(STATED.horizons, shares_within(drawn, found, STATED.horizons), strict=True)
        ),
        drawn if isinstance(drawn, NotEnough) else drawn.reaches(1 / 2),
        tuple(_quick(old, slice_)),
    )


def _quick(old: Rows, slice_: Slice) -> Iterator[Rate]:
    """Yield, of the acceptances within 60 days of invitations at least as old, the share that were quick."""
    of = settled(old, slice_, QUICK_OF).accepted
    for days in QUICK_DAYS:
        yield Rate(ACCEPTED, days, share(settled(old, slice_, days).accepted, of))


def _doubts(scope: Scope) -> Iterator[Doubt]:
    rows = within(tally(scope), Slice(OUTGOING, ANY))
    if unknown := sum(row.n for row in rows if row.state == "unknown"):
        yield Doubt("unknown_addresses", {"n": unknown})
    if gone := sum(row.n for row in rows if row.counted and row.state == "gone"):
        yield Doubt("gone_dates", {"n": gone})
