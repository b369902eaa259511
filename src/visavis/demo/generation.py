"""Makes a whole life from a seed: the same seed and figures, the same life."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from random import Random

from visavis.demo import gestures, letters, plays, population, story, surroundings
from visavis.demo.life import Closure, Conversation, Endorsed, Invited, Life, Person
from visavis.traces import DAY_SECONDS

BEGINS = 17_226  # 1 March 2017
ENDS = 20_696  # 31 August 2026
CLOSED = 0.05


def generate(seed: int, *, people: int = 400, begins: int = BEGINS, ends: int = ENDS) -> Life:
    """Return the life of an owner among so many people, begun between two days (days since 1970, UTC).

    Invitations grow denser with time; every tenth person plays a scripted, rare story. Exports may be
    written at any instant until `ends`; what was begun before goes on after it.
    """
    rng = Random(f"life {seed}")
    owner = population.make_owner(rng)
    title, _, company = owner.headline.partition(" | ")
    known = (owner.first, company, title)
    persons = [replace(one, knows=known) for one in population.make_people(rng, people, begins, ends)]
    invitations, talks, cast = _play_out(seed, persons, (begins, ends))
    letters.go_on(seed, persons, talks, cast, ends)
    span = (begins * DAY_SECONDS, ends * DAY_SECONDS)
    drafts = surroundings.drafts(rng, persons, talks, span)
    talks += surroundings.groups(rng, [person for person in persons if not person.closure], span)
    endorsements = surroundings.endorsements(rng, persons, span)
    last = _last_signs(invitations, talks, endorsements)
    return Life(
        seed=seed,
        begins=begins,
        ends=ends,
        member_id=rng.randrange(10**8, 10**9),
        owner=owner,
        people=tuple(person if person.number in cast else _closed(rng, person, last) for person in persons),
        invitations=tuple(invitations),
        conversations=tuple(sorted(talks, key=lambda talk: talk.identity)),
        drafts=tuple(drafts),
        adverts=tuple(surroundings.adverts(rng, people // 8 + 5, span)),
        endorsements=tuple(endorsements),
        recommendations=tuple(surroundings.recommendations(rng, persons, span)),
        notes=tuple(surroundings.private_notes(rng, persons, span)),
        gestures=tuple(gestures.gestures(rng, owner, people // 2 + 8, span)),
    )


def _play_out(
    seed: int, persons: list[Person], days: tuple[int, int]
) -> tuple[list[Invited], list[Conversation], set[int]]:
    """Tell every person's story, scripted or not; replace those whom a script changes, and number them."""
    invitations: list[Invited] = []
    talks: list[Conversation] = []
    cast = set()
    for number, person in enumerate(persons):
        rng = Random(f"{seed} {number}")
        scene = plays.play(rng, person, len(persons), days)
        if scene:
            cast.add(number)
            persons[number] = scene.person
            invited, said = scene.invitations, scene.conversations
        else:
            invited, said = story.tell(rng, person, days)
        invitations += invited
        talks += said
    return invitations, talks, cast


def _last_signs(
    invitations: Iterable[Invited], talks: Iterable[Conversation], endorsements: Iterable[Endorsed]
) -> dict[int, int]:
    """Return by person the last instant (epoch s) at which their account must have been open."""
    last: dict[int, int] = {}
    signs = [(invited.person, invited.accepted_at or invited.sent_at) for invited in invitations]
    signs += [(person, talk.said[-1].at) for talk in talks for person in talk.people]
    signs += [(endorsed.person, endorsed.at) for endorsed in endorsements]
    for person, at in signs:
        last[person] = max(at, last.get(person, 0))
    return last


def _closed(rng: Random, person: Person, last: Mapping[int, int]) -> Person:
    """Return the person, one in twenty with an account that closes or hides after their last sign of life."""
    if rng.random() >= CLOSED or person.number not in last:
        return person
    at = last[person.number] + 60 + int(rng.lognormvariate(3.5, 1.5) * DAY_SECONDS)
    closure = Closure(at, keeps_invitations=rng.random() < 0.6, keeps_messages=rng.random() < 0.3)
    return replace(person, closure=closure)
