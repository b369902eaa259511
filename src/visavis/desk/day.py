"""Makes the agenda of a day from the ledger, and keeps it until something changes."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from visavis.desk import addressed, noted
from visavis.desk.agenda import BUDGET, RECENT_DAYS, Agenda, Candidate, Day, Reason, agenda
from visavis.desk.agenda import others as not_shown
from visavis.desk.ahead import days_named
from visavis.desk.asked import OPEN_DAYS, asked_in_notes
from visavis.desk.marked import setting
from visavis.ledger import agendas, marking
from visavis.ledger.histograms import Lasting
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import HORIZONS, Address, Marked, Objective, Snooze
from visavis.reading.days import names_a_month
from visavis.reading.refusals import refuses
from visavis.relations import attention, last_words, listing
from visavis.relations.attention import Ground, Whom
from visavis.relations.coming import HEARD_OF_DAYS, Coming, coming, passed
from visavis.relations.concerned import Wanted, concerned_of, fulfilled_with, next_concerned
from visavis.relations.last_words import Last
from visavis.relations.left_alone import left_alone
from visavis.relations.listing import Reading
from visavis.relations.rhythm import heard_until
from visavis.traces import DAY_SECONDS, day_begins, on_clocks

WAITED_DAYS = 120
_OPEN_DAYS = 90
_NEWS_DAYS = 60
_HISTORY_DAYS = 365
_EACH_OBJECTIVE = 5
_EXCERPT = 280
_TRACED, _PARTS = "traced", 7
_WAIT = frozenset({"bereaved", "complained", "asked", "wrote"})
_FOR_WORDS = frozenset({"bereaved", "complained", "asked", "wrote", "asked_in_note", "accepted", "pledged"})


def today(ledger: Ledger, owner: Owner, now: int, zone: str) -> Agenda:
    """Return the agenda of the day of `now` (epoch s) on the clocks of a zone (IANA).

    It is the one kept, unless something changed.
    """
    day = on_clocks(now, zone) // DAY_SECONDS
    with ledger.reading() as connection:
        made_from = agendas.state(connection, owner)
        written = agendas.kept(connection, owner, day, made_from)
        if written is not None:
            return _read(written)
        lasting = Lasting(connection, (owner.id, owner.generation))
        traced = _traced(lasting, owner, (day, day_begins(day, zone)))
        of_day, outdated = _day(connection, owner, day, traced), _is_outdated(connection, owner, day)
        missed = _missed(replace(ledger, held=connection), owner)
        made = agenda(
            _candidates(lasting, owner, day, traced, missed),
            replace(of_day, kept=()) if outdated else of_day,
        )
        ahead, past = days_named(connection, owner, (traced.coming, traced.passed), day, missed)
        made = replace(made, coming=ahead, passed=past)
    with ledger.writing() as connection:
        if outdated:
            agendas.start_over(connection, owner, day)
        keys = [one.person_key for one in made.people]
        if agendas.keep(connection, owner, day, made_from, (_written(made), keys)):
            lasting.keep(connection)
    return made


def asked_back(ledger: Ledger, owner: Owner, person_key: str, now: int, zone: str) -> int | None:
    """Return the day (epoch s) on which somebody asked to be come back to by that of `now`, if they did."""
    day = on_clocks(now, zone) // DAY_SECONDS
    with ledger.reading() as connection:
        lasting = Lasting(connection, (owner.id, owner.generation))
        standing = listing.one_standing(connection, owner, person_key)
        if standing is None:
            return None
        number = standing.person_id
        reasons = _traced(lasting, owner, (day, day_begins(day, zone))).reasons.get(number, ())
        if not any(one.code == "put_off" for one in reasons):
            return None
        said = attention.said_at_last(connection, owner, [number]).get(number, ())
    return max((on * DAY_SECONDS for _, on in said), default=None)


def others(ledger: Ledger, owner: Owner, now: int, zone: str) -> tuple[Candidate, ...]:
    """Return who comes another day, in the order of the agenda; nobody is proposed by that."""
    shown = {one.person_key for one in today(ledger, owner, now, zone).people}
    day = on_clocks(now, zone) // DAY_SECONDS
    with ledger.reading() as connection:
        lasting = Lasting(connection, (owner.id, owner.generation))
        traced = _traced(lasting, owner, (day, day_begins(day, zone)))
        of_day = _day(connection, owner, day, traced)
        missed = _missed(replace(ledger, held=connection), owner)
        found = _candidates(lasting, owner, day, traced, missed)
        return tuple(not_shown(found, of_day, shown))


def _is_outdated(connection: Reading, owner: Owner, day: int) -> bool:
    """Tell whether an import has brought later messages since the agenda of a day was chosen."""
    before = agendas.made_for(connection, owner, day)
    return before is not None and json.loads(before)["heard_on"] != _heard_on(connection, owner, day)


def budget(connection: Reading, owner: Owner) -> int:
    """Return how many people a day the owner means to think of."""
    said = setting(connection, owner, "budget")
    return BUDGET if said is None else said


@dataclass(frozen=True, slots=True)
class _Traced:
    """What traces alone tell on a day: reasons that no mark changes, by person, and whom to leave in peace.

    `spoken` are the keys of those to whom the owner's words of the day were the last; `pending` the numbers
    of those invited of late who have not accepted, `quiet` of those who said that they come back; `coming`
    are the days ahead that were named, `passed` those just before for which an hour was fixed.
    """

    reasons: dict[int, list[Reason]]
    spoken: frozenset[str]
    pending: frozenset[int]
    quiet: frozenset[int]
    coming: tuple[Coming, ...]
    passed: tuple[Coming, ...]


def _traced(lasting: Lasting, owner: Owner, begun: tuple[int, int]) -> _Traced:
    """Return what traces tell on a day, by its number and the instant of its beginning (epoch s).

    It is made once, and lasts until they change.
    """
    rows = lasting.give(
        _TRACED,
        lambda: _told_by_traces(lasting.connection, owner, *begun),
        lambda rows: rows[0] == [*begun] and len(rows) == _PARTS,
    )
    reasons: dict[int, list[Reason]] = defaultdict(list)
    for person_id, reason in rows[1]:
        reasons[person_id].append(Reason(**reason))
    spoken, pending, quiet = map(frozenset, rows[2:5])
    ahead, past = (tuple(Coming(**one) for one in some) for some in rows[5:7])
    return _Traced(reasons, spoken, pending, quiet, ahead, past)


def _told_by_traces(connection: Reading, owner: Owner, day: int, begins_at: int) -> list[list[Any]]:
    heard = _heard_on(connection, owner, day)
    quiet = set[int]()
    reasons = [
        [person, asdict(reason)] for person, reason in _reasons(connection, owner, (day, heard), quiet)
    ]
    spoken = attention.spoken_to_since(connection, owner, begins_at)
    pending = attention.invited_since(connection, owner, (heard - RECENT_DAYS) * DAY_SECONDS)
    said = attention.lately_said(connection, owner, (heard - HEARD_OF_DAYS) * DAY_SECONDS)
    ahead, past = ([asdict(one) for one in find(said, day)] for find in (coming, passed))
    return [[day, begins_at], reasons, sorted(spoken), sorted(pending), sorted(quiet), ahead, past]


def _reasons(
    connection: Reading, owner: Owner, days: tuple[int, int], quiet: set[int]
) -> Iterable[tuple[int, Reason]]:
    """Yield those who wrote and wait, who are silent and who moved.

    `quiet` takes who is to come back, and who has died. `days` are that of the agenda, and that until which
    messages are known.
    """
    day, heard = days
    found, died = set[int](), set[int]()
    for ground, last in _last_words(connection, owner, day, heard):
        if last.code in ("quiet", "died"):
            (died if last.code == "died" else quiet).add(ground.person_id)
        elif last.code and heard - last.on <= WAITED_DAYS:
            found.add(ground.person_id)
            yield ground.person_id, _said(last, ground)
    quiet |= died
    for place, ground in enumerate(attention.moved(connection, owner, day - _NEWS_DAYS)):
        if ground.person_id not in died:
            found.add(ground.person_id)
            yield ground.person_id, replace(_reason("moved", ground), place=place)
    silent = attention.silent(connection, owner, _between(heard))
    silent = [one for one in silent if one.person_id not in found]
    at_last = attention.said_at_last(connection, owner, [one.person_id for one in silent])
    for ground in silent:
        away = any(last_words.is_to_come(text, on, heard) for text, on in at_last.get(ground.person_id, ()))
        if ground.person_id not in quiet and not away and _is_of_both(ground, day, heard):
            yield ground.person_id, _reason("silence", ground)


def _is_of_both(ground: Ground, day: int, heard: int) -> bool:
    """Tell whether a silence is of both: where words wait it is the owner's, and after a no it is theirs."""
    if not ground.turn:
        return True
    return not last_words.weigh(ground, day, heard).code and not any(map(refuses, ground.turn))


def _last_words(connection: Reading, owner: Owner, day: int, heard: int) -> Iterable[tuple[Ground, Last]]:
    """Yield what the last words on either side do, on a day, as far as messages are heard of."""
    since = (heard - _HISTORY_DAYS) * DAY_SECONDS
    for ground in attention.waiting(connection, owner, since):
        last = last_words.weigh(ground, day, heard)
        yield ground, last
        if last.code != "died":
            yield ground, last_words.pledged(ground, (day, heard), ground.turn)
    for ground in attention.answered(connection, owner, since):
        # of what is long past, only a month that was named may still be to come
        if last_words.has_died(ground):
            yield ground, Last("died")
            continue
        if heard - ground.on <= WAITED_DAYS or any(map(names_a_month, ground.turn)):
            yield ground, last_words.answered(ground, day, heard)
        if heard - ground.own_on <= WAITED_DAYS:
            yield ground, last_words.pledged(ground, (day, heard))


def _day(connection: Reading, owner: Owner, day: int, traced: _Traced) -> Day:
    known = marking.roots(connection, owner)
    snoozed = {
        one.mark.person_key for one in marking.standing(connection, owner, Snooze) if one.mark.until_on > day
    }
    written_to = marking.people_marked(connection, owner, "address", day)
    return Day(
        today=day,
        heard_on=_heard_on(connection, owner, day),
        budget=budget(connection, owner),
        proposed=agendas.proposed_before(connection, owner, day),
        kept=agendas.proposed_on(connection, owner, day),
        done=frozenset(written_to | traced.spoken),
        away=frozenset(known.get(key, key) for key in snoozed) | left_alone(connection, owner),
    )


def _heard_on(connection: Reading, owner: Owner, day: int) -> int:
    heard = heard_until(connection, owner.id)
    return day if heard is None else min(day, heard // DAY_SECONDS)


def _missed(ledger: Ledger, owner: Owner) -> frozenset[str]:
    """Return to whom the owner noted to have written, and has not, as far as archives tell."""
    return frozenset(one.person_key for one in addressed.unseen(ledger, owner))


def _candidates(
    lasting: Lasting, owner: Owner, day: int, traced: _Traced, missed: frozenset[str]
) -> list[Candidate]:
    connection = lasting.connection
    heard = _heard_on(connection, owner, day)
    found = defaultdict(list, {person: list(reasons) for person, reasons in traced.reasons.items()})
    # a correction may say that a note was none of this kind
    for place, ground in enumerate(attention.accepted(connection, owner, heard - _OPEN_DAYS)):
        found[ground.person_id].append(replace(_reason("accepted", ground), place=place))
    marked, written = noted.due(connection, owner, day), noted.addressed(connection, owner)
    written = {key: one for key, one in written.items() if key not in missed}
    for place, asked in enumerate(asked_in_notes(connection, owner, heard - OPEN_DAYS)):
        if asked.one.person_key not in written:
            reason = Reason("asked_in_note", asked.one.on, asked.words[:_EXCERPT], place=place)
            found[asked.one.person_id].append(reason)
    for key, one in written.items():
        if day - one.on <= WAITED_DAYS:
            for reason in _pledged(one, (day, heard)):
                marked[key].append(reason)
    talked = noted.talked_on(connection, owner)
    promised, last = noted.promised_on(connection, owner), {key: one.on for key, one in written.items()}
    lately = frozenset(key for days in (last, talked) for key, on in days.items() if heard - on < RECENT_DAYS)
    waiting = [person for person, reasons in found.items() if any(one.code in _WAIT for one in reasons)]
    for person_id, reason in _objectives(lasting, owner, heard, (lately, traced.quiet), waiting):
        found[person_id].append(reason)
    people = {one.person_id: one for one in attention.whom(connection, owner, found.keys(), marked.keys())}
    own = attention.own_words_on(connection, owner, marked.keys())
    return [
        _candidate(
            one,
            found.get(one.person_id, ()),
            noted.still_due(
                marked.get(one.person_key, ()), own.get(one.person_key), last.get(one.person_key)
            ),
            (noted.spoken_on(one, written.get(one.person_key)), talked.get(one.person_key)),
            promised.get(one.person_key),
        )
        for one in people.values()
        if one.person_id not in traced.pending
    ]


def _reason(code: str, ground: Ground) -> Reason:
    return Reason(
        code,
        ground.on,
        ground.text[:_EXCERPT],
        ground.before,
        ground.after,
        silence_days=ground.silence_days,
        rhythm_days=ground.rhythm_days,
        last_on=ground.own_on if code == "pledged" else None,
    )


def _said(last: Last, ground: Ground) -> Reason:
    """Return last words as a reason; of one kind those that weigh less come after the others."""
    said = _reason(last.code, replace(ground, on=last.on, text=last.words))
    return replace(said, by=last.by, place=0 if last.weighs else 1)


def _between(heard: int) -> tuple[int, int]:
    """Return when the last message of a silence may have been: not lately, nor in another life."""
    return (heard - _HISTORY_DAYS) * DAY_SECONDS, (heard - RECENT_DAYS) * DAY_SECONDS


def _pledged(one: Marked[Address], days: tuple[int, int]) -> Iterable[Reason]:
    """Yield what the owner undertook in an address that they noted, once the day for it has come."""
    said = Ground(0, one.on, own=(one.mark.text,), own_on=one.on)
    last = last_words.pledged(said, days)
    if last.code:
        yield _said(last, said)


def _objectives(
    lasting: Lasting,
    owner: Owner,
    heard: int,
    aside: tuple[frozenset[str], frozenset[int]],
    waiting: Collection[int],
) -> Iterable[tuple[int, Reason]]:
    """Yield the next people of each objective: those who stand highest, of them whom it is longest ago.

    One that is fulfilled with as many as the owner set themselves has none.
    Whom it concerns of those `waiting` for an answer (numbers) comes with them.
    Nobody of those `aside`: whom the owner wrote to or talked with lately, as far as they noted it (keys),
    and who said that they come back (numbers).
    """
    lately, quiet = aside
    connection = lasting.connection
    outcomes = marking.outcomes_noted(connection, owner)
    objectives = marking.standing(connection, owner, Objective)
    objectives.sort(key=lambda one: (HORIZONS.index(one.mark.horizon), one.number))
    spoken_before = (heard - RECENT_DAYS + 1) * DAY_SECONDS
    for turn, one in enumerate(objectives):
        reached = frozenset(key for key, had in outcomes.items() if one.mark.outcome in had)
        if one.mark.count is not None and fulfilled_with(lasting, owner, one, reached) >= one.mark.count:
            continue
        wanted = Wanted(_EACH_OBJECTIVE, spoken_before, reached | lately, quiet)
        next_ = next_concerned(lasting, owner, one, wanted)
        also = concerned_of(lasting, owner, one, waiting, reached) if waiting else []
        for place, person_id in enumerate(dict.fromkeys([*next_, *also])):
            reason = Reason(
                "objective", one.on, one.mark.sentence, number=one.number, place=place * 100 + turn
            )
            yield person_id, reason


def _candidate(
    one: Whom,
    traced: Iterable[Reason],
    marked: Iterable[Reason],
    days: tuple[int | None, int | None],
    promised_on: int | None,
) -> Candidate:
    """Return somebody with their reasons.

    `days` are that of the owner's last words, and that on which the two last talked. What waits for words is
    no reason where the two have talked; what was undertaken in writing is none once it was noted.
    """
    spoken_on, talked_on = days
    open_ = [
        reason
        for reason in (*traced, *marked)
        if talked_on is None or reason.code not in _FOR_WORDS or _is_since(reason, talked_on)
    ]
    told = (
        _standing(reason, one) if reason.code == "objective" else reason
        for reason in open_
        if reason.code != "pledged" or _is_owed(reason, spoken_on, promised_on)
    )
    card = (one.person_key, one.name, one.company, one.title, one.rung)
    return Candidate(*card, tuple(told), max((on for on in days if on is not None), default=None))


def _is_since(reason: Reason, talked_on: int) -> bool:
    """Tell whether words came after the two talked; what was undertaken on that very day is still owed."""
    said_on = reason.last_on or reason.on
    return talked_on <= said_on if reason.code == "pledged" else talked_on < said_on


def _is_owed(pledged: Reason, spoken_on: int | None, promised_on: int | None) -> bool:
    """Tell whether the owner has neither written since they undertook something, nor noted it."""
    said_on = pledged.last_on or pledged.on
    return (spoken_on is None or spoken_on <= said_on) and (promised_on is None or promised_on < said_on)


def _standing(reason: Reason, one: Whom) -> Reason:
    """Return a reason with how things stand with the person."""
    if one.last_at is None:
        return replace(reason, stands="stranger" if one.rung == "stranger" else "no_message")
    said = {"recognised": "answered", "exchanging": "exchange"}.get(one.rung, "wrote")
    since = "unanswered" if one.last_by_owner else "waiting"
    return replace(reason, stands=f"{said}_{since}", last_on=one.last_at // DAY_SECONDS)


def _written(made: Agenda) -> str:
    return json.dumps(asdict(made), ensure_ascii=False)


def _read(written: str) -> Agenda:
    kept: dict[str, Any] = json.loads(written)
    people = tuple(
        Candidate(**{**one, "reasons": tuple(Reason(**reason) for reason in one["reasons"])})
        for one in kept["people"]
    )
    days = {name: tuple(Coming(**one) for one in kept.get(name, ())) for name in ("coming", "passed")}
    return Agenda(**{**kept, "people": people, **days})
