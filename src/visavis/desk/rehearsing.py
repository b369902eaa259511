"""Gives an imaginary life an experiment, as if its owner had drawn lots for what they sent anyway."""

from collections.abc import Iterator
from random import Random

from visavis.demo import Life
from visavis.demo.life import Invited, current
from visavis.desk.experiments import Experiments
from visavis.desk.sitting import Candidate
from visavis.marks.experiments import EVERYBODY, Experiment, PlanForm
from visavis.study.blocks import place
from visavis.traces import DAY_SECONDS

ARMS = ("none", "contextual")
_TITLES = {"fr": "Un mot pour cette personne, ou rien", "en": "A word for this person, or none"}
_SITTING_DAYS = 7
_MOST_MINUTES = {"none": 2, "contextual": 12}


def rehearse(experiments: Experiments, life: Life, since: int, until: int) -> Experiment:
    """Plan, seal and draw once a week between two instants (epoch seconds), in a ledger that knows no more.

    Each place goes to somebody who was sent just what it holds, so that the archives show what was drawn.
    """
    title = _TITLES.get(life.owner.language, _TITLES["en"])
    kept = experiments.plan(PlanForm(title, ARMS), since).experiment
    experiments.seal(kept.number, life.seed, since, anyway=True)
    chance = Random(life.seed)  # noqa: S311 - repeatable, and nobody's secret
    number = 0
    for begins in range(since, until, _SITTING_DAYS * DAY_SECONDS):
        waiting = {arm: list(_sent(life, arm, begins, until)) for arm in ARMS}
        for _ in range(len(ARMS) * min(map(len, waiting.values()))):
            arm = ARMS[place(life.seed, EVERYBODY, number, len(ARMS)).arm]
            # whoever cannot be drawn leaves the place to the next
            for drawn in experiments.assign(kept.number, waiting[arm][:1], begins).assigned:
                minutes = chance.randint(1, _MOST_MINUTES[arm])
                experiments.spent(kept.number, drawn.person_key, minutes, begins)
                number += 1
            del waiting[arm][:1]
    return kept


def _sent(life: Life, kind: str, begins: int, until: int) -> Iterator[Candidate]:
    """Yield whom the owner sent this kind of note in the days that a sitting is for, and never met before."""
    ends = min(begins + _SITTING_DAYS * DAY_SECONDS, until)
    met: set[int] = set()
    for one in sorted(life.invitations, key=lambda one: one.sent_at):
        fits = one.outgoing and one.note_kind == kind and begins <= one.sent_at < ends
        if fits and one.person not in met:
            yield _candidate(life, one)
        met.add(one.person)


def _candidate(life: Life, one: Invited) -> Candidate:
    person = life.people[one.person]
    slug, name = current(person.slugs, one.sent_at), " ".join(current(person.names, one.sent_at))
    return Candidate(f"https://www.linkedin.com/in/{slug}", name=name)
