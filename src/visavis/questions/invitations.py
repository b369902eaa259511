"""What became of the invitations, by direction and by kind of note.

Counted: invitations sent inside the 180 days that some imported archive covers, with an address.
From: the day of sending. Until: acceptance, reply, exchange. Made impossible: gone (a competing event).
Censored: pending, at the last archive; a reply and an exchange, at the last archive with messages.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from visavis.questions.answers import (
    ACCEPTED,
    ANY,
    EXCHANGED,
    INCOMING,
    REPLIED,
    Answer,
    Comparison,
    Counts,
    Coverage,
    Group,
    Rate,
    Slice,
    Stated,
)
from visavis.questions.automatic import automatic_replies
from visavis.questions.coverage import (
    Exports,
    coverage,
    doubts_of_exports,
    doubts_of_kinds,
    find_exports,
    sent_before,
)
from visavis.questions.histograms import Rows, Scope, acceptance_spells, talk_spells, tally
from visavis.questions.noted import noted_after
from visavis.questions.past import look_back
from visavis.questions.rates import comparisons, curve, share, shares_within, slices, spells, within
from visavis.study.finding import Doubt, Finding, NotEnough, doubts_of

STATED = Stated(
    name="invitations",
    who="sent_in_window",
    since="sent",
    until=(ACCEPTED, REPLIED, EXCHANGED),
    competing=("gone",),
    censored=("pending",),
    horizons=(7, 21, 60),
)
# what is settled is compared at the horizon that three weeks of patience give
COMPARED_WITHIN = 21
_LEFT_BY_SUMS = 1e-9


def ask(scope: Scope) -> Answer[Group]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    lacking = known.missing()
    if lacking is not None:
        return Answer(STATED, Coverage(known.invitations, ()), lacking, (), ())
    rows = tally(scope)
    kinds = slices(rows, scope.asked_of)
    found = _Histograms(rows, acceptance_spells(scope), _talk(scope, known))
    noted = noted_after(scope)
    parts = tuple(
        replace(_group(found, one), noted=None if noted is None else noted.by_slice.get(one, ()))
        for one in kinds
    )
    old = acceptance_spells(scope, sent_before(known, COMPARED_WITHIN))
    compared = look_back(scope, known, found.acceptance, comparisons(old, kinds, COMPARED_WITHIN))
    machines = automatic_replies(scope) if found.talk else 0
    doubts = (
        *doubts_of_exports(scope, known),
        *doubts_of_kinds(scope),
        *([Doubt("automatic", {"n": machines})] if machines else ()),
        *([Doubt("noted_apart", {"n": noted.left})] if noted and noted.left else ()),
        *_doubts(parts, compared),
    )
    return Answer(STATED, coverage(known), parts or NotEnough("no_invitation", 0, 1), compared, doubts)


@dataclass(frozen=True, slots=True)
class _Histograms:
    """What the database counted; `talk` by event, empty where no messages were ever imported."""

    tally: Rows
    acceptance: Rows
    talk: dict[str, Rows]


def _talk(scope: Scope, known: Exports) -> dict[str, Rows]:
    if known.heard_until is None:
        return {}
    return {event: talk_spells(scope, event, known.heard_until) for event in (REPLIED, EXCHANGED)}


def _group(found: _Histograms, slice_: Slice) -> Group:
    counts = _counts(found, slice_)
    return Group(slice_, counts, (*_so_far(counts), *_within(found, slice_)))


def _counts(found: _Histograms, slice_: Slice) -> Counts:
    rows = within(found.tally, slice_)
    counted = [row for row in rows if row.counted]
    by_state = Counter[str]()
    for row in counted:
        by_state[row.state] += row.n
    return Counts(
        sent=sum(row.n for row in rows),
        unknown=sum(row.n for row in rows if row.state == "unknown"),
        counted=sum(row.n for row in counted),
        accepted=by_state[ACCEPTED],
        pending=by_state["pending"],
        gone=by_state["gone"],
        replied=sum(row.replied for row in counted) if found.talk else None,
        exchanged=sum(row.exchanged for row in counted) if found.talk else None,
    )


def _so_far(counts: Counts) -> Iterator[Rate]:
    yield Rate(ACCEPTED, None, share(counts.accepted, counts.counted))
    for event, happened in ((REPLIED, counts.replied), (EXCHANGED, counts.exchanged)):
        unknown = NotEnough("no_messages", 0, 1)
        yield Rate(event, None, unknown if happened is None else share(happened, counts.counted))


def _within(found: _Histograms, slice_: Slice) -> Iterator[Rate]:
    counted = {ACCEPTED: found.acceptance} | {event: found.talk.get(event) for event in (REPLIED, EXCHANGED)}
    of_event = {event: _shares(rows, slice_) for event, rows in counted.items()}
    for days, *shares in zip(STATED.horizons, *of_event.values(), strict=True):
        yield from (Rate(event, days, one) for event, one in zip(of_event, _nested(shares), strict=True))


def _nested(shares: Iterable[Finding | NotEnough]) -> Iterator[Finding | NotEnough]:
    """Yield the shares of events each of which takes the one before it.

    Each is estimated apart, and the later one rests on those alone who were followed so long: where these are
    few, it can come out above the earlier one. It is then no answer, and is not cut down to one.
    """
    most = 1.0
    for one in shares:
        if isinstance(one, NotEnough):
            yield one
        elif one.value > most + _LEFT_BY_SUMS:
            yield NotEnough("above_step", round(100 * one.value), round(100 * most))
        else:
            most = one.value
            yield one


def _shares(rows: Rows | None, slice_: Slice) -> Iterable[Finding | NotEnough]:
    """Return the share of a slice by horizon, of what no messages told of unknown."""
    if rows is None:
        return (NotEnough("no_messages", 0, 1) for _ in STATED.horizons)
    followed = spells(rows, slice_)
    return shares_within(curve(followed), followed, STATED.horizons)


def _doubts(parts: tuple[Group, ...], compared: tuple[Comparison, ...]) -> Iterator[Doubt]:
    # where the kinds have a whole, it counts each of theirs again
    whole = [part.counts for part in parts if part.slice.note == ANY] or [part.counts for part in parts]
    older = sum(counts.sent - counts.counted - counts.unknown for counts in whole)
    if older:
        yield Doubt("outside_windows", {"n": older})
    if unknown := sum(counts.unknown for counts in whole):
        yield Doubt("unknown_addresses", {"n": unknown})
    if gone := sum(counts.gone for counts in whole):
        yield Doubt("gone_dates", {"n": gone})
    if any(part.slice.direction == INCOMING and part.counts.counted for part in parts):
        yield Doubt("ignored_unseen", {})
    if any(not isinstance(one.difference, NotEnough) for one in compared):
        yield Doubt("not_randomised", {})
    yield from doubts_of(rate.found for part in parts for rate in part.rates)
