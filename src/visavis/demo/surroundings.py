"""Tells what surrounds the conversations: groups, drafts, adverts, endorsements, private notes."""

from collections.abc import Sequence
from random import Random

from visavis.demo import behaviour, phrases, story, texts, vocabulary
from visavis.demo.life import (
    OWNER,
    Advert,
    Conversation,
    Draft,
    Endorsed,
    Noted,
    Person,
    Recommended,
    Said,
)
from visavis.traces import DAY_SECONDS

SEVERAL = 3


def groups(rng: Random, people: Sequence[Person], span: tuple[int, int]) -> list[Conversation]:
    """Return group conversations begun between two instants (epoch s)."""
    made = []
    for number in range(max(2, len(people) // 60)) if len(people) >= SEVERAL else ():
        members = rng.sample(people, rng.randint(2, min(5, len(people))))
        at = rng.randrange(*span)
        said = []
        for _ in range(rng.randint(2, 14)):
            speaker = rng.choice((OWNER, *(member.number for member in members)))
            said.append(Said(at, speaker, texts.message(rng, rng.choice(members), at, speaker == OWNER)))
            at += 1 + behaviour.turn_gap(rng)
        title = rng.choice(("Projet Sillage", "Summer meetup", "", "Comité, suite"))
        numbers = tuple(member.number for member in members)
        made.append(Conversation(story.identity(rng), numbers, tuple(said), title=title))
        if number == 0:
            made.append(_all_listening(rng, numbers, at))
    return made


def _all_listening(rng: Random, numbers: tuple[int, ...], at: int) -> Conversation:
    """Return a group in which only the owner ever writes."""
    said = (Said(at, OWNER, "Merci à tous, à jeudi !"), Said(at + 60, OWNER, ""))
    return Conversation(story.identity(rng), numbers, said)


def drafts(
    rng: Random, people: Sequence[Person], talks: Sequence[Conversation], span: tuple[int, int]
) -> list[Draft]:
    """Return drafts written between two instants (epoch s): in a thread, to somebody new, or to nobody."""
    made = []
    for number in range(max(12, len(people) // 25)):
        at = rng.randrange(*span)
        kept = int(rng.lognormvariate(5.0, 1.5) * DAY_SECONDS)
        person = rng.choice(people)
        text = texts.message(rng, person, at, True)  # noqa: FBT003
        if number % SEVERAL == 0 and talks:
            talk = rng.choice(talks)
            at = max(at, talk.said[0].at + 1)
            made.append(Draft(talk.identity, talk.people[0], at, at + kept, text))
        elif number % SEVERAL == 1:
            made.append(Draft("", person.number, at, at + kept, text))
        else:
            made.append(Draft("", None, at, at + kept, text))
    return made


def adverts(rng: Random, count: int, span: tuple[int, int]) -> list[Advert]:
    """Return adverts received between two instants (epoch s)."""
    made = []
    for _ in range(count):
        company = rng.choice(vocabulary.COMPANIES)
        sponsored = rng.random() < 0.6
        sender = rng.choice(("LinkedIn Member", company)) if sponsored else f"Claire, {company}"
        title = "Sponsored Conversation" if sponsored else rng.choice(("Webinar", "Invitation exclusive"))
        made.append(
            Advert(story.identity(rng), rng.randrange(*span), sponsored, sender, title, texts.pitch(rng))
        )
    return made


def endorsements(rng: Random, people: Sequence[Person], span: tuple[int, int]) -> list[Endorsed]:
    """Return endorsements given and received between two instants (epoch s), by strangers too."""
    return [
        Endorsed(
            rng.choice(people).number,
            rng.random() < 0.6,
            rng.choice(vocabulary.SKILLS),
            behaviour.pick(rng, {"ACCEPTED": 0.8, "PENDING": 0.15, "HIDDEN": 0.05}),
            rng.randrange(*span),
        )
        for _ in range(max(4, len(people) // 6))
    ]


def recommendations(rng: Random, people: Sequence[Person], span: tuple[int, int]) -> list[Recommended]:
    """Return recommendations written between two instants (epoch s), on whole minutes."""
    made = []
    for _ in range(max(2, len(people) // 100)):
        person = rng.choice(people)
        at = behaviour.unambiguous(rng.randrange(*span) // 60 * 60)
        text = texts.post(rng, phrases.POSTS, person.language)
        made.append(Recommended(person.number, rng.random() < 0.5, text, at))
    return made


def private_notes(rng: Random, people: Sequence[Person], span: tuple[int, int]) -> list[Noted]:
    """Return the owner's private notes, written between two instants (epoch s)."""
    return [
        Noted(
            rng.choice(people).number,
            "À rappeler en septembre\n(café, pas de téléphone)",
            rng.randrange(*span),
        )
        for _ in range(max(2, len(people) // 80))
    ]
