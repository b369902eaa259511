"""How the network stands towards each objective the owner has set.

Counted: for each objective, whoever it concerns by company, title, rung or group, and by hand.
From: whenever the person was first seen. Until: the outcome that fulfils it, noted or read from traces.
Censored: those with whom it is not fulfilled, at the newest archive with messages.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from visavis.ledger import marking
from visavis.ledger.owners import Owner, list_owners
from visavis.marks import HORIZONS, OUTCOMES, RECORDED, RUNGS, Marked, Objective
from visavis.questions.answers import Answer, Coverage, Noted, Rate, Stated, Step
from visavis.questions.coverage import find_exports
from visavis.questions.histograms import Scope
from visavis.questions.rates import share
from visavis.reading.deaths import tells_of_a_death
from visavis.relations import attention, last_words
from visavis.relations.concerned import Concerned, concerned, holds
from visavis.relations.introductions import together
from visavis.relations.ladder import MEETINGS, fulfils
from visavis.relations.left_alone import left_alone
from visavis.relations.rhythm import UNUSUAL, heard_until
from visavis.study.finding import Doubt, NotEnough
from visavis.traces import DAY_SECONDS

STATED = Stated(
    name="objectives",
    who="concerned",
    since="seen",
    until=("fulfilled",),
    competing=(),
    censored=("not_fulfilled",),
    horizons=(),
)
_BEGUN = RUNGS.index("recognised")
# what an objective is given in a thought of ours, so that nobody was added to it by hand
_OF_NOBODY = 0
_A_YEAR_DAYS = 365
_ASKING = frozenset({"asked", "bereaved", "complained"})


@dataclass(frozen=True, slots=True)
class Named:
    """A person of an answer, and where the relation stands; `last_on` in days since 1970."""

    person_key: str
    name: str
    company: str
    title: str
    rung: str
    last_on: int | None


@dataclass(frozen=True, slots=True)
class Missing:
    """What kind of people an objective lacks.

    A `company` or a `title` that nobody has, or nobody of whom all the rest holds as well (`company_alone`,
    `title_alone`), or with whose people no interaction has begun
    (`begun_company`, `begun_title`); `nobody` where it concerns nobody at all.
    """

    code: str
    part: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """Somebody with whom nothing has begun, and who wrote beside them in a conversation of several."""

    person_key: str
    name: str
    by_key: str
    by_name: str
    title: str


@dataclass(frozen=True, slots=True)
class Towards:
    """One objective: the people it concerns by rung, what came of it, who fell silent, who is missing.

    `count` and `until_on` (days since 1970) are with how many people the owner wants it, and by when.
    With `done` of those it concerns it is fulfilled, and `fulfilled` is their share; what was never noted of
    anybody is not known. `dormant` are those with whom an interaction has begun, who were written to last and
    whose silence is unusual for the relation; `awaiting` those of such a silence who asked something last.
    Whom the owner left alone for good, who seems to have died, and who said that they are away or come back
    later is neither.
    """

    number: int
    sentence: str
    horizon: str
    outcome: str
    count: int | None
    until_on: int | None
    people: int
    by_hand: int
    steps: tuple[Step, ...]
    reached: tuple[Noted, ...]
    done: int | None
    fulfilled: Rate
    dormant: tuple[Named, ...]
    awaiting: tuple[Named, ...]
    missing: tuple[Missing, ...]
    introductions: tuple[Introduction, ...]


def ask(scope: Scope) -> Answer[Towards]:
    """Answer from one transaction's view of an owner's ledger."""
    owner = next(one for one in list_owners(scope.connection) if one.id == scope.owner_id)
    known = find_exports(scope)
    objectives = marking.standing(scope.connection, owner, Objective)
    objectives.sort(key=lambda one: (HORIZONS.index(one.mark.horizon), one.number))
    covered = Coverage(known.messages, ())
    if not objectives:
        return Answer(STATED, covered, NotEnough("no_objective", 0, 1), (), ())
    noted = marking.outcomes_noted(scope.connection, owner)
    # what was never noted of anybody is not known, rather than nil
    unknown = set(RECORDED).difference(*noted.values())
    parts = tuple(_towards(scope, owner, one, (noted, unknown)) for one in objectives)
    return Answer(STATED, covered, parts, (), tuple(_doubts(objectives)))


def _towards(
    scope: Scope, owner: Owner, one: Marked[Objective], told: tuple[dict[str, set[str]], set[str]]
) -> Towards:
    noted, unknown = told
    people = concerned(scope.connection, owner, one.number, one.mark)
    rungs = Counter(who.rung for who in people)
    silent = _living(scope, owner, [who for who in people if who.height >= _BEGUN and who.silence in UNUSUAL])
    done = sum(fulfils(one.mark.outcome, who.rung, noted[who.person_key]) for who in people)
    return Towards(
        number=one.number,
        sentence=one.mark.sentence,
        horizon=one.mark.horizon,
        outcome=one.mark.outcome,
        count=one.mark.count,
        until_on=one.mark.until_on,
        people=len(people),
        by_hand=sum(who.by_hand for who in people),
        steps=tuple(Step(rung, rungs.get(rung, _nobody(rung, unknown))) for rung in RUNGS),
        reached=tuple(_reached(people, noted)),
        done=None if one.mark.outcome in unknown else done,
        fulfilled=Rate(
            "fulfilled",
            None,
            NotEnough("never_noted", 0, 1) if one.mark.outcome in unknown else share(done, len(people)),
        ),
        dormant=tuple(_named(who) for who in silent if who.last_by_owner),
        awaiting=tuple(map(_named, _asking(scope, owner, silent))),
        missing=tuple(_missing(scope, owner, one.mark, people)),
        introductions=tuple(_introductions(scope, owner, people)),
    )


def _living(scope: Scope, owner: Owner, people: Sequence[Concerned]) -> list[Concerned]:
    """Leave out whom the owner left alone for good, who seems to have died, and who is to come back."""
    alone, heard = left_alone(scope.connection, owner), _heard_on(scope, owner)
    said = attention.said_at_last(scope.connection, owner, [who.person_id for who in people])
    return [
        who
        for who in people
        if who.person_key not in alone
        and not any(
            tells_of_a_death(text, who.name) or last_words.is_to_come(text, on, heard)
            for text, on in said.get(who.person_id, ())
        )
    ]


def _asking(scope: Scope, owner: Owner, people: Sequence[Concerned]) -> list[Concerned]:
    """Return who asked something when they last wrote, within a year of what is known."""
    heard = _heard_on(scope, owner)
    wrote = [who.person_id for who in people if not who.last_by_owner]
    turns = attention.last_turns(scope.connection, owner, wrote, (heard - _A_YEAR_DAYS) * DAY_SECONDS)
    asked = {one.person_id for one in turns if last_words.weigh(one, heard, heard).code in _ASKING}
    return [who for who in people if who.person_id in asked]


def _heard_on(scope: Scope, owner: Owner) -> int:
    heard = heard_until(scope.connection, owner.id)
    return 0 if heard is None else heard // DAY_SECONDS


def _nobody(rung: str, unknown: set[str]) -> int | None:
    """Return that nobody stands on a rung, or None where nothing that lifts to it was ever noted."""
    lifts = {"met": MEETINGS, "engaged": {"contract"}}.get(rung, set())
    return None if lifts and lifts <= unknown else 0


def _reached(people: Sequence[Concerned], noted: dict[str, set[str]]) -> Iterator[Noted]:
    for outcome in OUTCOMES:
        n = sum(fulfils(outcome, who.rung, noted[who.person_key]) for who in people)
        if n:
            yield Noted(outcome, n)


def _named(who: Concerned) -> Named:
    return Named(who.person_key, who.name, who.company, who.title, who.rung, who.last_on)


def _missing(
    scope: Scope, owner: Owner, objective: Objective, people: Sequence[Concerned]
) -> Iterator[Missing]:
    begun = [who for who in people if who.height >= _BEGUN]
    if not people:
        yield Missing("nobody", "")
    for code, parts in (("company", objective.companies), ("title", objective.titles)):
        for part in parts:
            if not any(holds(part, getattr(who, code)) for who in people):
                alone = _asking_only(objective, code, part)
                found = alone != objective and concerned(scope.connection, owner, _OF_NOBODY, alone)
                yield Missing(f"{code}_alone" if found else code, part)
            elif not any(holds(part, getattr(who, code)) for who in begun):
                yield Missing(f"begun_{code}", part)


def _asking_only(objective: Objective, code: str, part: str) -> Objective:
    """Return what an objective would be that asked for one company, or for one title, and nothing else."""
    nothing = replace(objective, companies=(), titles=(), rungs=(), groups=())
    return replace(nothing, companies=(part,)) if code == "company" else replace(nothing, titles=(part,))


def _introductions(scope: Scope, owner: Owner, people: Sequence[Concerned]) -> Iterator[Introduction]:
    ahead = {who.person_id: who for who in people if who.height < _BEGUN}
    pairs = together(scope.connection, owner, ahead.keys())
    by = {pair.by_id for pair in pairs}
    standing = {who.person_id: who for who in attention.whom(scope.connection, owner, by, ())}
    for pair in pairs:
        who, friend = ahead[pair.person_id], standing.get(pair.by_id)
        if friend is not None and RUNGS.index(friend.rung) >= _BEGUN:
            yield Introduction(who.person_key, who.name, friend.person_key, friend.name, pair.title)


def _doubts(objectives: Sequence[Marked[Objective]]) -> Iterator[Doubt]:
    yield Doubt("cards_only", {})
    if any(one.mark.outcome not in {"reply", "exchange"} for one in objectives):
        yield Doubt("noted_by_hand", {})
