"""Composes notes, messages and posts for one person from the pools of phrases."""

from collections.abc import Mapping
from random import Random

from visavis.demo import phrases, vocabulary
from visavis.demo.life import Person, current

LONGEST_NOTE = 300
Pool = Mapping[str, tuple[str, ...]]


def fields(rng: Random, person: Person, at: int, *, received: bool) -> dict[str, str]:
    """Return what merge fields stand for, as a card was at an instant (epoch s): the owner's if received."""
    first = current(person.names, at)[0]
    company, title = current(person.jobs, at)
    if received:
        first, company, title = person.knows
    return {"first": first, "company": company, "title": title, "place": person.place} | _context(
        rng, person.language
    )


def note(rng: Random, kind: str, person: Person, at: int, *, received: bool = False) -> str:
    """Return a note of a kind to a person, or from them, at an instant (epoch s): 300 characters at most."""
    language = person.language
    if kind == "none":
        return ""
    if kind == "contextual":
        form = _contextual(rng, language)
    else:
        pool: Pool = phrases.DEFAULTS if kind == "default" else phrases.COSMETIC_NOTES
        form = rng.choice(pool[language])
    return form.format_map(fields(rng, person, at, received=received))[:LONGEST_NOTE].strip()


def message(rng: Random, person: Person, at: int, by_owner: bool) -> str:  # noqa: FBT001
    """Return a message between the owner and a person at an instant (epoch s)."""
    chance = rng.random()
    if chance < 0.004:
        return rng.choice(vocabulary.HOSTILE)
    language = person.language
    if by_owner and chance < 0.45:
        form = rng.choice(phrases.COSMETIC_MESSAGES[language])
    elif by_owner and chance < 0.75:
        form = _contextual(rng, language)
    else:
        form = rng.choice(phrases.ANSWERS[language])
    return form.format_map(fields(rng, person, at, received=not by_owner))


def pitch(rng: Random) -> str:
    """Return the HTML of an advertisement."""
    return rng.choice(phrases.PITCHES).replace("{company}", rng.choice(vocabulary.COMPANIES))


def post(rng: Random, pool: Pool, language: str) -> str:
    """Return a public text of the owner, from a pool of posts or comments."""
    return rng.choice(pool[language]).format_map(_context(rng, language))


def _contextual(rng: Random, language: str) -> str:
    opening = rng.choice(phrases.OPENINGS[language])
    return opening + rng.choice(phrases.CONTEXTS[language]) + rng.choice(phrases.CLOSINGS[language])


def _context(rng: Random, language: str) -> dict[str, str]:
    return {
        "topic": rng.choice(phrases.TOPICS[language]),
        "detail": rng.choice(phrases.DETAILS[language]),
        "event": rng.choice(phrases.EVENTS[language]),
        "friend": rng.choice(vocabulary.FIRST_NAMES[language]),
    }
