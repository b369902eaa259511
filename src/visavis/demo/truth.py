"""Concludes from a life's events what a faithful reader of given exports must find."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from visavis.demo import stamps
from visavis.demo.life import Life
from visavis.demo.sightings import Export, Identity, Seen, Sightings, look, names_of
from visavis.traces import DAY_SECONDS, flatten

Spoken = tuple[int, int, bool, str]
KindOf = Callable[[str, str], str]
"""Tells the kind of a text (white space as one) that the owner wrote to a key: a reader's judgement."""

NO_NOTE = frozenset({"none", "default"})


@dataclass(frozen=True, slots=True)
class TrueInvitation:
    """What became of an invitation; instants in epoch s, `accepted_on` in days since 1970 (UTC)."""

    direction: str
    person_key: str | None
    person_name: str
    sent_at: int
    note_kind: str
    accepted_on: int | None
    accepted_at: int | None
    replied_at: int | None
    exchanged_at: int | None
    state: str
    in_window: bool

    @property
    def has_note(self) -> bool:
        """Tell whether somebody's own words were sent with it."""
        return self.note_kind != "none"


@dataclass(frozen=True, slots=True)
class TruePerson:
    """A person whom some readable trace shows; `last_at` in epoch s."""

    person_key: str
    person_name: str
    rung: str
    turns: int
    last_at: int | None
    last_by: str
    waiting: str


@dataclass(frozen=True, slots=True)
class Truth:
    """What given exports show of a life: invitations in order of sending, people in order of key."""

    invitations: tuple[TrueInvitation, ...]
    people: tuple[TruePerson, ...]


@dataclass(slots=True)
class _Fate:
    """What the traces of acceptance say of one invitation: day (since 1970), instant (epoch s)."""

    on: int | None = None
    at: int | None = None


def truth(life: Life, exports: Sequence[Export], kind_of: KindOf | None = None) -> Truth:
    """Return what exports (instant in epoch s, era, kind) show, each fact after the written definitions.

    Rungs depend on which texts are cosmetic, which is a judgement: without `kind_of`, none is.
    """
    seen = look(life, exports)
    fates = {identity: _Fate() for identity in seen.invitations}
    _give_connections(seen, fates)
    messages, followed = _messages(seen, fates)
    names = names_of(seen)
    invitations = [
        _true_invitation(seen, identity, fates[identity], followed.get(identity[1] or "", ()))
        for identity in seen.invitations
    ]
    named = (replace(i, person_name=names.get(i.person_key or "", i.person_name)) for i in invitations)
    return Truth(
        tuple(sorted(named, key=lambda i: (i.sent_at, i.direction, i.person_key or "", i.person_name))),
        tuple(
            _true_person(seen, key, names[key], messages.get(key, ()), kind_of or _contextual)
            for key in sorted(names)
        ),
    )


def _contextual(_key: str, _text: str) -> str:
    return "contextual"


def _by_key(seen: Sightings) -> dict[str, list[Identity]]:
    """Return the known invitations of each key, oldest first."""
    known: dict[str, list[Identity]] = {}
    for identity in sorted(seen.invitations, key=lambda identity: identity[3]):
        if identity[1] is not None:
            known.setdefault(identity[1], []).append(identity)
    return known


def _give_connections(seen: Sightings, fates: Mapping[Identity, _Fate]) -> None:
    """Give each connection to the latest known invitation not sent after its day."""
    known = _by_key(seen)
    for key, days in seen.connections.items():
        for day in sorted(days, reverse=True):
            earlier = [identity for identity in known.get(key, ()) if stamps.day(identity[3]) <= day]
            if earlier:
                fates[earlier[-1]].on = day


def _messages(
    seen: Sightings, fates: Mapping[Identity, _Fate]
) -> tuple[dict[str, list[Spoken]], dict[str, list[Spoken]]]:
    """Return by key the messages of one-to-one conversations in order, notes taken out and followed up.

    Once by the key that each conversation bears now, and once by every key that it ever bore.
    """
    known = _by_key(seen)
    by_key: dict[str, list[Spoken]] = {}
    ever: dict[str, list[Spoken]] = {}
    for thread in seen.threads.values():
        if thread.several or not thread.key:
            continue
        said = sorted(thread.said.values())
        noted = [_reappeared(seen, known.get(key, ()), said[0]) for key in sorted(thread.keys)]
        if any(noted):
            at = said.pop(0)[0]
            for fate in (fates[one] for one in noted if one is not None):
                fate.at = at
                fate.on = stamps.day(at) if fate.on is None else fate.on
        by_key.setdefault(thread.key, []).extend(said)
        for key in thread.keys:
            ever.setdefault(key, []).extend(said)
    for spoken in (*by_key.values(), *ever.values()):
        spoken.sort()
    return by_key, ever


def _reappeared(seen: Sightings, known: Sequence[Identity], first: Spoken) -> Identity | None:
    """Return the latest known invitation whose note a conversation's first message is."""
    at, _, by_owner, text = first
    for identity in reversed(known):
        outgoing, _, _, sent_at = identity
        note = flatten(seen.invitations[identity].note)
        if note and note == flatten(text) and outgoing is by_owner and sent_at <= at:
            return identity
    return None


def _true_invitation(
    seen: Sightings, identity: Identity, fate: _Fate, messages: Sequence[Spoken]
) -> TrueInvitation:
    outgoing, key, name, sent_at = identity
    invitation = seen.invitations[identity]
    replied_at, exchanged_at = None, None
    if key is not None and fate.on is not None:
        after = [one for one in messages if _is_after(one[0], fate)]
        replied_at = next((at for at, _, by_owner, _ in after if by_owner is not outgoing), None)
        starts = list(_turn_starts(after))
        exchanged_at = starts[2] if len(starts) > 2 else None
    return TrueInvitation(
        direction="outgoing" if outgoing else "incoming",
        person_key=key,
        person_name=name,
        sent_at=sent_at,
        note_kind="none" if invitation.note_kind in NO_NOTE else invitation.note_kind,
        accepted_on=fate.on if key else None,
        accepted_at=fate.at if key else None,
        replied_at=replied_at,
        exchanged_at=exchanged_at,
        state=_state(seen, key, invitation, fate),
        in_window=seen.covered(sent_at),
    )


def _is_after(at: int, fate: _Fate) -> bool:
    if fate.at is not None:
        return at > fate.at
    return at >= (fate.on or 0) * DAY_SECONDS


def _state(seen: Sightings, key: str | None, invitation: Seen, fate: _Fate) -> str:
    if key is None:
        return "unknown"
    if fate.on is not None:
        return "accepted"
    return "gone" if any(at > invitation.last for at in seen.invitation_exports) else "pending"


def _turn_starts(messages: Sequence[Spoken]) -> Iterator[int]:
    """Yield the instant (epoch s) at which each turn begins."""
    speaker = None
    for at, _, by_owner, _ in messages:
        if by_owner is not speaker:
            yield at
            speaker = by_owner


def _rung(seen: Sightings, key: str, messages: Sequence[Spoken], kind_of: KindOf) -> str:
    turns = sum(1 for _ in _turn_starts(messages))
    if turns > 1:
        return "recognised" if turns == 2 else "exchanging"
    notes = [
        known.note
        for (outgoing, whose, _, _), known in seen.invitations.items()
        if outgoing and whose == key and known.note.strip() and known.note_kind not in NO_NOTE
    ]
    texts = [text for _, _, by_owner, text in messages if by_owner]
    kinds = {kind_of(key, flatten(text)) if text.strip() else "cosmetic" for text in (*notes, *texts)}
    if "contextual" in kinds or len(texts) < len(messages):
        return "addressed"
    if "cosmetic" in kinds or key in seen.endorsed:
        return "signalled"
    return "authorised" if seen.connections.get(key) else "stranger"


def _true_person(
    seen: Sightings, key: str, name: str, messages: Sequence[Spoken], kind_of: KindOf
) -> TruePerson:
    last = messages[-1] if messages else None
    by_owner = last is not None and last[2]
    return TruePerson(
        person_key=key,
        person_name=name,
        rung=_rung(seen, key, messages, kind_of),
        turns=sum(1 for _ in _turn_starts(messages)),
        last_at=last[0] if last else None,
        last_by="" if last is None else "owner" if by_owner else "person",
        waiting="nobody" if last is None else "person" if by_owner else "owner",
    )
