"""Lets a few people of a life write to the owner again and again, over months or years."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from random import Random

from visavis.demo import story
from visavis.demo.life import OWNER, Conversation, Person, Said
from visavis.traces import DAY_SECONDS

EVERY = 30
_FEWEST, _LEAST_SAID = 4, 3
_SHORTEST_DAYS, _LONGEST_DAYS = 5.0, 45.0
_FALL_SILENT = 0.45
_MOST_MEETINGS = 40


def go_on(
    seed: int, persons: list[Person], talks: list[Conversation], cast: Collection[int], ends: int
) -> None:
    """Lengthen the conversations of a few people, so that they speak every few weeks, each at their own pace.

    Some have fallen silent, for much longer than is usual between the two, by the day `ends` (since 1970).
    Whoever plays a scripted story (`cast`, by number) plays no other.
    """
    rng = Random(f"letters {seed}")
    talking = Counter(number for talk in talks for number in talk.people)
    places = [
        place
        for place, talk in enumerate(talks)
        if talk.people[0] not in cast and talking[talk.people[0]] == 1 and len(talk.said) > _LEAST_SAID
    ]
    some = min(max(len(persons) // EVERY, _FEWEST), len(places))
    for place in sorted(rng.sample(places, some)):
        talk = talks[place]
        person = persons[talk.people[0]]
        more = _letters(rng, person, talk.said[-1], ends * DAY_SECONDS)
        talks[place] = replace(talk, said=(*talk.said, *more))


def _letters(rng: Random, person: Person, last: Said, ends_at: int) -> list[Said]:
    """Return what is said in turns after the last words, every so many days, until an instant (epoch s)."""
    pace = rng.uniform(_SHORTEST_DAYS, _LONGEST_DAYS) * DAY_SECONDS
    stops_at = ends_at - int(rng.uniform(5, 9) * pace) if rng.random() < _FALL_SILENT else ends_at
    said: list[Said] = []
    for _ in range(_MOST_MEETINGS):
        at = last.at + int(pace * rng.uniform(0.7, 1.4))
        if at + DAY_SECONDS >= stops_at:
            break
        said += story.converse(rng, person, (OWNER if last.speaker != OWNER else person.number, at), 1)
        last = said[-1]
    return [one for one in said if one.at < ends_at]
