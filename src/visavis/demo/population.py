"""Makes the owner and the people of a life, with what they change over the years."""

import unicodedata
from random import Random

from visavis.demo import vocabulary
from visavis.demo.life import History, Owner, Person
from visavis.traces import DAY_SECONDS


def make_owner(rng: Random) -> Owner:
    """Return an owner with a key of their own."""
    language = rng.choice(("fr", "en"))
    first = rng.choice(vocabulary.FIRST_NAMES[language])
    last = rng.choice(vocabulary.LAST_NAMES[language])
    headline = f"{rng.choice(vocabulary.TITLES[language])} | {rng.choice(vocabulary.COMPANIES)}"
    return Owner(f"{_ascii(first, last)}-desk", first, last, headline, language)


def make_people(rng: Random, count: int, begins: int, ends: int) -> list[Person]:
    """Return people whose changes fall between two days (days since 1970)."""
    people: list[Person] = []
    span = (begins * DAY_SECONDS, ends * DAY_SECONDS)
    for number in range(count):
        language = rng.choice(("fr", "fr", "fr", "en", "en"))
        twin = rng.choice(people) if people and rng.random() < 0.02 else None
        names = twin.names[:1] if twin else ((0, _name(rng, language)),)
        if not twin and rng.random() < 0.04:
            married = rng.choice(vocabulary.LAST_NAMES[language])
            names += ((rng.randrange(*span), (names[0][1][0], married)),)
        people.append(
            Person(
                number=number,
                language=language,
                slugs=_slugs(rng, names, number, span),
                names=names,
                jobs=_jobs(rng, language, span),
                email=f"{_ascii(*names[0][1])}{number}@example.org" if rng.random() < 0.03 else "",
                place=rng.choice(vocabulary.PLACES[language]),
            )
        )
    return people


def _name(rng: Random, language: str) -> tuple[str, str]:
    first = rng.choice(vocabulary.FIRST_NAMES[language])
    last = rng.choice(vocabulary.LAST_NAMES[language])
    chance = rng.random()
    if chance < 0.05:
        last += rng.choice(vocabulary.CREDENTIALS)
    elif chance < 0.07:
        last += " " + rng.choice(vocabulary.EMOJI)
    elif chance < 0.08:
        first = rng.choice(vocabulary.EMOJI) + " " + first
    elif chance < 0.10:
        last = last.upper()
    return first, last


def _slugs(rng: Random, names: History[tuple[str, str]], number: int, span: tuple[int, int]) -> History[str]:
    """Return slugs, each unlike any other; one person in forty changes it."""
    first, last = names[0][1]
    accented = rng.random() < 0.12
    stem = _plain(f"{first}-{last.split(',')[0]}") if accented else _ascii(first, last.split(",")[0])
    slugs: History[str] = ((0, f"{stem}-{number:x}{rng.getrandbits(16):04x}"),)
    if rng.random() < 0.025:
        slugs += ((rng.randrange(*span), f"{_ascii(first, names[-1][1][1])}-{number:x}n"),)
    return slugs


def _jobs(rng: Random, language: str, span: tuple[int, int]) -> History[tuple[str, str]]:
    count = 1 + (rng.random() < 0.35) + (rng.random() < 0.1)
    since = sorted(rng.sample(range(*span, 3600), count - 1))
    return tuple((at, _job(rng, language)) for at in (0, *since))


def _job(rng: Random, language: str) -> tuple[str, str]:
    chance = rng.random()
    if chance < 0.06:
        return "", ""
    companies = vocabulary.HOSTILE_COMPANIES if chance < 0.07 else vocabulary.COMPANIES
    return rng.choice(companies), rng.choice(vocabulary.TITLES[language])


def _plain(text: str) -> str:
    """Return lower-case letters and digits with their accents, other runs as one hyphen."""
    kept = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFC", text.lower()))
    return "-".join(kept.split())


def _ascii(first: str, last: str) -> str:
    bare = unicodedata.normalize("NFD", f"{first} {last}".lower().replace("œ", "oe"))
    return _plain("".join(c for c in bare if c < "\x7f"))
