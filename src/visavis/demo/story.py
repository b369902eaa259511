"""Tells what happens between the owner and each person: invitations, fates, conversations."""

import base64
from dataclasses import replace
from random import Random

from visavis.demo import behaviour, texts
from visavis.demo.life import OWNER, Conversation, Invited, Person, Said
from visavis.traces import DAY_SECONDS

ROLES = {"outgoing": 0.72, "incoming": 0.16, "inmail": 0.05, "bystander": 0.07}
GROWTH = 0.6
LINGERS_UNTIL_DAYS = 330
OLD_PATIENCE_DAYS = 350
SHORTER_PATIENCE_SINCE = 1_625_097_600  # July 2021: from then on pending invitations expire after 180 days


def tell(rng: Random, person: Person, span: tuple[int, int]) -> tuple[list[Invited], list[Conversation]]:
    """Return the invitations and conversations with a person, begun between two days (days since 1970)."""
    role = behaviour.pick(rng, ROLES)
    begins, ends = span
    day = begins + int((ends - begins) * rng.random() ** GROWTH)
    at = behaviour.office_minute(rng, day)
    if role == "bystander":
        return [], []
    if role == "inmail":
        return [], [_inmail(rng, person, at)]
    invitations = _courtship(rng, person, at, outgoing=role == "outgoing")
    last = invitations[-1]
    conversations = _talk(rng, person, last) if last.accepted_at else []
    if rng.random() < 0.04:
        conversations.append(_inmail(rng, person, invitations[0].sent_at + 3 * 3600))
    return invitations, _apart(conversations)


def identity(rng: Random) -> str:
    """Return an opaque conversation id."""
    return "2-" + base64.b64encode(f"{rng.getrandbits(128):032x}_000_100".encode()).decode()


def _courtship(rng: Random, person: Person, at: int, *, outgoing: bool) -> list[Invited]:
    """Return the invitations to or from a person, oldest first; only the last may be accepted."""
    first = _invite(rng, person, at, outgoing=outgoing)
    if first.accepted_at or first.ended_at is None or rng.random() > 0.16:
        return [first]
    again = first.ended_at + int(rng.uniform(22, 200) * DAY_SECONDS)
    theirs = rng.random() < 0.2
    later = behaviour.office_minute(rng, again // DAY_SECONDS + 1)
    return [first, *_courtship(rng, person, later, outgoing=outgoing and not theirs)]


def _invite(rng: Random, person: Person, at: int, *, outgoing: bool) -> Invited:
    kind = behaviour.pick(rng, behaviour.NOTE_KINDS)
    note = texts.note(rng, kind, person, at, received=not outgoing)
    sent = Invited(person.number, outgoing, at, note, kind)
    if rng.random() < (behaviour.ACCEPTANCE[kind] if outgoing else 0.82):
        accepted_at = at + behaviour.acceptance_delay(rng, (behaviour.WAITS_DAYS - 1) * DAY_SECONDS)
        removed_at = accepted_at + rng.randrange(400 * DAY_SECONDS) + 3600 if rng.random() < 0.015 else None
        return replace(sent, accepted_at=accepted_at, removed_at=removed_at)
    return replace(sent, ended_at=_ending(rng, at) if outgoing else _ignored(rng, at))


def _ending(rng: Random, at: int) -> int:
    """Return when an outgoing invitation leaves the exports: withdrawn, expired, or lingering on."""
    chance = rng.random()
    if chance < 0.3:
        return at + int(rng.uniform(10, 150) * DAY_SECONDS)
    if at < SHORTER_PATIENCE_SINCE:
        return at + OLD_PATIENCE_DAYS * DAY_SECONDS
    days = behaviour.WAITS_DAYS if chance < 0.97 else rng.randrange(behaviour.WAITS_DAYS, LINGERS_UNTIL_DAYS)
    return at + days * DAY_SECONDS + 1


def _ignored(rng: Random, at: int) -> int | None:
    """Return when the owner ignored an incoming invitation, or None where it stays pending for years."""
    return at + int(rng.expovariate(1 / 20) * DAY_SECONDS) + 600 if rng.random() < 0.7 else None


def _talk(rng: Random, person: Person, invited: Invited) -> list[Conversation]:
    """Return the conversations that an accepted invitation opens, the note's reappearance first."""
    accepted_at = invited.accepted_at or invited.sent_at
    said = _dialogue(rng, person, invited, accepted_at)
    if invited.note:
        said.insert(0, Said(accepted_at, OWNER if invited.outgoing else person.number, invited.note))
    if not said:
        return []
    people = (person.number,)
    cut = rng.randrange(1, len(said)) if len(said) > 3 and rng.random() < 0.06 else len(said)
    talks = [Conversation(identity(rng), people, tuple(said[:cut]), folder=_folder(rng))]
    if said[cut:]:
        subject = rng.choice(("", "RE: Suite", "RE: Next steps"))
        talks.append(Conversation(identity(rng), people, tuple(said[cut:]), subject=subject))
    return talks


def _folder(rng: Random) -> str:
    return behaviour.pick(rng, {"INBOX": 0.9, "ARCHIVE": 0.08, "SPAM": 0.02})


def _dialogue(rng: Random, person: Person, invited: Invited, accepted_at: int) -> list[Said]:
    """Return what is said after an acceptance: silence, words into the void, or a dialogue."""
    inviter = OWNER if invited.outgoing else person.number
    invitee = person.number if invited.outgoing else OWNER
    at = accepted_at + behaviour.reply_delay(rng)
    chance = behaviour.REPLY[invited.note_kind] if invited.outgoing else 0.45
    if rng.random() >= chance:
        return _turn(rng, person, inviter, at) if rng.random() < 0.4 else []
    turns = behaviour.geometric(rng, 0.62, behaviour.LONGEST_TURNS)
    speaker = inviter if rng.random() < 0.45 else invitee
    return converse(rng, person, (speaker, at), turns + (speaker == inviter))


def converse(rng: Random, person: Person, start: tuple[int, int], turns: int) -> list[Said]:
    """Return so many turns with a person, from a first (speaker, epoch s) on."""
    speaker, at = start
    said: list[Said] = []
    for _ in range(turns):
        said += _turn(rng, person, speaker, at)
        at = said[-1].at + behaviour.turn_gap(rng)
        speaker = person.number if speaker == OWNER else OWNER
    return said


def _turn(rng: Random, person: Person, speaker: int, at: int) -> list[Said]:
    said: list[Said] = []
    for _ in range(behaviour.geometric(rng, 0.2, 5)):
        empty = rng.random() < 0.03
        text = "" if empty else texts.message(rng, person, at, speaker == OWNER)
        attachments = 1 if empty or rng.random() < 0.02 else 0
        at += any(before.at == at and before.text == text for before in said)
        said.append(Said(at, speaker, text, attachments, 2 if rng.random() < 0.008 else 1))
        at += behaviour.message_gap(rng)
    return said


def _inmail(rng: Random, person: Person, at: int) -> Conversation:
    """Return a conversation with a subject that needs no connection."""
    first = person.number if rng.random() < 0.75 else OWNER
    said = converse(rng, person, (first, at + 61), behaviour.geometric(rng, 0.4, 5))
    title = rng.choice(("Une question", "Opportunity", "Votre intervention", "Quick idea"))
    return Conversation(identity(rng), (person.number,), tuple(said), title=title, subject=title)


def _apart(conversations: list[Conversation]) -> list[Conversation]:
    """Return conversations with one person of which no two share an instant."""
    taken: set[int] = set()
    parted = []
    for conversation in conversations:
        shift = 0
        while any(said.at + shift in taken for said in conversation.said):
            shift += 1
        moved = tuple(replace(said, at=said.at + shift) for said in conversation.said)
        taken.update(said.at for said in moved)
        parted.append(replace(conversation, said=moved) if shift else conversation)
    return parted
