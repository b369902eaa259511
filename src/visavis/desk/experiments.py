"""Plans experiments, draws lots, and says what came of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from visavis.desk.charting import write_specs
from visavis.desk.drawing import specs
from visavis.desk.drawn import DrawRow, Whole, draw_rows, drawn_by
from visavis.desk.people import key_typed
from visavis.desk.sitting import Assigned, Candidate, Refused, Sitting
from visavis.desk.underway import Room, Underway, room_for, underway
from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import marking, trials
from visavis.ledger.agendas import State, state
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.trials import Spent
from visavis.marks import Outcome
from visavis.marks.experiments import (
    ANYWAY,
    ENDED,
    NO_NOTE,
    PLANNED,
    SEALED,
    Draw,
    Event,
    Experiment,
    Plan,
    PlanForm,
)
from visavis.questions.coverage import find_exports
from visavis.questions.experiments import Report, report
from visavis.questions.feasibility import Feasible, blocks_a_week, feasible
from visavis.questions.following import Followed, Seen, Told, follow, known_before
from visavis.questions.histograms import scope_of
from visavis.relations.listing import Reading
from visavis.words.verdict import verdict_page

LONGEST_MINUTES = 600
LONGEST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan that is kept, and what it could tell."""

    experiment: Experiment
    feasible: Feasible

    @property
    def room(self) -> Room:
        """How many people could be written to in time, while none is drawn."""
        return room_for((), self.feasible.blocks_a_week, len(self.experiment.plan.arms), 0)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A plan that nobody keeps yet, and what it could tell."""

    plan: Plan
    feasible: Feasible


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one sitting of a draw gave, in the order of the list; `room` is what it leaves in time."""

    number: int
    assigned: tuple[Assigned, ...]
    refused: tuple[Refused, ...]
    left: int | None
    room: Room


class Experiments:
    """What the owner finds out by lot; instants are epoch seconds.

    Where `number` is None, the only experiment that has not ended is meant.
    """

    def __init__(self, ledger: Ledger, owner: Callable[[], Owner]) -> None:
        self._ledger = ledger
        self._owner = owner

    def all(self) -> list[Experiment]:
        """Return every experiment, in the order of their numbers."""
        with self._ledger.reading() as connection:
            return trials.everything(connection, self._owner())

    def plan(self, form: PlanForm, now: int, number: int | None = None) -> Planned:
        """Keep a plan, or another in the place of one not sealed, and tell what it could tell."""
        new, owner = form.read(), self._owner()
        with self._ledger.writing() as connection:
            kept = trials.plan(connection, owner, number, new, now)
            return Planned(kept, feasible(scope_of(connection, owner.id), new))

    def weigh(self, typed: PlanForm | Plan) -> Weighed:
        """Tell what a plan could tell, and keep nothing of it; raises CannotMark where it is none."""
        plan, owner = typed.read() if isinstance(typed, PlanForm) else typed, self._owner()
        with self._ledger.reading() as connection:
            return Weighed(plan, feasible(scope_of(connection, owner.id), plan))

    def seal(self, number: int | None, seed: int, now: int, *, anyway: bool = False) -> Planned:
        """Fix a plan for good, with the seed its draw follows from.

        Raises CannotMark for one that could not tell anything, unless it is wanted `anyway`.
        """
        owner = self._owner()
        with self._ledger.writing() as connection:
            known = trials.one(connection, owner, number)
            told = feasible(scope_of(connection, owner.id), known.plan)
            if known.state == PLANNED and told.hopeless and not anyway:
                raise CannotMark("hopeless", number=known.number)
            event = Event(SEALED, now, ANYWAY if told.hopeless else "")
            return Planned(trials.seal(connection, owner, known.number, str(seed), event), told)

    def assign(self, number: int | None, candidates: Sequence[Candidate], now: int) -> Drawn:
        """Draw for each of these people in turn; the arm is known only then, and stays.

        Whoever was drawn already keeps their place. Raises CannotMark before the plan is sealed and after
        its end.
        """
        owner = self._owner()
        with self._ledger.writing() as connection:
            trials.holding(connection, owner)
            experiment = trials.one(connection, owner, number)
            if experiment.state == PLANNED:
                raise CannotMark("not_sealed", number=experiment.number)
            if experiment.ended:
                raise CannotMark("ended", number=experiment.number)
            sitting = Sitting.at(scope_of(connection, owner.id), owner, experiment, candidates)
            for candidate in candidates:
                sitting.take(candidate, now)
            trials.draw(connection, owner, experiment.number, sitting.fresh)
            room = _underway(connection, owner, experiment, now).room
            return Drawn(
                experiment.number, tuple(sitting.assigned), tuple(sitting.refused), sitting.left, room
            )

    def spent(self, number: int | None, typed: str, minutes: int, now: int) -> tuple[Experiment, Draw]:
        """Note minutes of attention spent on somebody who was drawn; raises CannotAsk and CannotMark.

        None at all is possible where nothing was to be written.
        """
        owner = self._owner()
        with self._ledger.writing() as connection:
            experiment = trials.one(connection, owner, number)
            same = marking.family(connection, owner, [key_typed(typed)])
            for draw in drawn_by(connection, owner, experiment.number):
                if draw.person_key in same:
                    low = 0 if experiment.plan.arms[draw.arm].kind == NO_NOTE else 1
                    if not low <= minutes <= LONGEST_MINUTES:
                        raise CannotMark("minutes", value=minutes, low=low, high=LONGEST_MINUTES)
                    trials.spend(connection, owner, experiment.number, Spent(draw.place, minutes), now)
                    return experiment, draw
            raise CannotAsk("not_drawn", typed=typed, number=experiment.number)

    def report(self, number: int | None, now: int) -> Report:
        """Return all that is known of an experiment, its verdict included, as of `now`."""
        return self.underway(number, now).report

    def underway(self, number: int | None, now: int) -> Underway:
        """Return all that is known of an experiment, who waits in it, and what comes next."""
        owner = self._owner()
        with self._ledger.reading() as connection:
            return _underway(connection, owner, trials.one(connection, owner, number), now)

    def draws(self, number: int | None, now: int) -> list[DrawRow]:
        """Return everybody drawn for an experiment, in the order of the draw, and what came of each."""
        owner = self._owner()
        with self._ledger.reading() as connection:
            return list(_drawn_rows(connection, owner, trials.one(connection, owner, number), now))

    def whole(self, now: int) -> list[Whole]:
        """Return every experiment with everybody drawn for it, so that others can reckon it again."""
        owner = self._owner()
        with self._ledger.reading() as connection:
            return [
                Whole(one, tuple(_drawn_rows(connection, owner, one, now)))
                for one in trials.everything(connection, owner)
            ]

    def state(self) -> tuple[State, tuple[int, ...]]:
        """Return what all that is said of experiments in a day follows from; whatever is done changes it."""
        owner = self._owner()
        with self._ledger.reading() as connection:
            return state(connection, owner), trials.entries(connection, owner)

    def chart(self, number: int | None, out: Path, lang: str, now: int) -> list[Path]:
        """Write the chart of a verdict as SVG or PNG, by the file's ending; returns the files.

        There is none where it is too early. Raises BadSetting for another ending, CannotKeep where it cannot
        be written.
        """
        page = verdict_page(self.report(number, now), lang)
        found = [specs(None, block) for section in page.sections for block in section.blocks]
        return write_specs([pair[0] for pair in found if pair is not None], out)

    def end(self, number: int | None, words: str, now: int) -> Experiment:
        """End an experiment, and remember why; nobody is drawn for it any more."""
        owner = self._owner()
        with self._ledger.writing() as connection:
            known = trials.one(connection, owner, number)
            kept = " ".join(words.replace("\0", "").split())[:LONGEST_WORDS]
            return trials.end(connection, owner, known.number, Event(ENDED, now, kept))


def followed_in(connection: Reading, owner: Owner, experiment: Experiment, now: int) -> list[Followed]:
    """Return what became of everybody drawn for an experiment, in the order of the draw."""
    scope = scope_of(connection, owner.id)
    draws = drawn_by(connection, owner, experiment.number)
    told = _told(connection, owner, trials.minutes(connection, owner, experiment.number))
    return follow(scope, experiment.plan, draws, Seen.of(find_exports(scope), now), told)


def looked_at(connection: Reading, owner: Owner, experiment: Experiment) -> tuple[list[Followed], Report]:
    """Return what archives alone tell of an experiment: of everybody drawn, and in all."""
    exports = find_exports(scope_of(connection, owner.id))
    until = max((*exports.connections, *exports.messages, *exports.invitations), default=0)
    followed = followed_in(connection, owner, experiment, until)
    return followed, report(experiment, followed, {}, Seen.of(exports, until), ())


def _drawn_rows(connection: Reading, owner: Owner, experiment: Experiment, now: int) -> Iterator[DrawRow]:
    followed = followed_in(connection, owner, experiment, now)
    return draw_rows(experiment, followed, trials.minutes(connection, owner, experiment.number))


def _underway(connection: Reading, owner: Owner, experiment: Experiment, now: int) -> Underway:
    scope = scope_of(connection, owner.id)
    draws = drawn_by(connection, owner, experiment.number)
    minutes = trials.minutes(connection, owner, experiment.number)
    exports = find_exports(scope)
    seen = Seen.of(exports, now)
    told = _told(connection, owner, minutes)
    followed = follow(scope, experiment.plan, draws, seen, told)
    unseen = [one.draw.person_key or "" for one in followed if one.ever is None]
    met = known_before(scope, unseen, told.same)
    people = frozenset(key for key in unseen if told.key(key) in met)
    rhythm = blocks_a_week(scope, exports, experiment.plan)[0]
    return underway(
        experiment,
        report(experiment, followed, minutes, seen, people),
        followed,
        (people, minutes, rhythm),
        seen.today,
    )


def _told(connection: Reading, owner: Owner, minutes: Mapping[int, int]) -> Told:
    """Return what the owner told of outcomes, of keys that are one person, and of what is sent."""
    same = marking.roots(connection, owner)
    recorded: dict[tuple[str, str], list[int]] = {}
    for marked in marking.standing(connection, owner, Outcome):
        key = same.get(marked.mark.person_key, marked.mark.person_key)
        recorded.setdefault((key, marked.mark.outcome), []).append(marked.on)
    return Told(recorded, same, minutes)
