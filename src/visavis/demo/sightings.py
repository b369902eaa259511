"""What several exports of one life show together, before anything is concluded from it."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from visavis.demo import stamps
from visavis.demo.archive import KINDS
from visavis.demo.eras import Era
from visavis.demo.lens import Lens
from visavis.demo.life import OWNER, Conversation, Life, Said
from visavis.traces import in_window

Export = tuple[int, Era, str]
# direction, the other's key, or a name where the era has no addresses, sent at (epoch s)
Identity = tuple[bool, str | None, str, int]


@dataclass(slots=True)
class Seen:
    """An invitation as exports show it: its names, the note, the last export that lists it."""

    note: str
    note_kind: str
    names: set[str]
    last: int


@dataclass(slots=True)
class Thread:
    """A conversation as exports show it; `said` by identity of the message, with its rank in the thread.

    `key` is the newest export's, `keys` all that some export shows.
    """

    several: bool
    key: str = ""
    keys: set[str] = field(default_factory=set)
    said: dict[tuple[int, str, bool], tuple[int, int, bool, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Sightings:
    """The union of what exports show."""

    invitations: dict[Identity, Seen] = field(default_factory=dict)
    connections: dict[str, set[int]] = field(default_factory=dict)
    threads: dict[str, Thread] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    other_names: dict[str, str] = field(default_factory=dict)
    endorsed: set[str] = field(default_factory=set)
    invitation_exports: list[int] = field(default_factory=list)

    def covered(self, sent_at: int) -> bool:
        """Tell whether an invitation (epoch s) was sent in the window of an export that lists invitations."""
        return any(in_window(sent_at, at) for at in self.invitation_exports)


def look(life: Life, exports: Sequence[Export]) -> Sightings:
    """Return what exports (instant in epoch s, era, kind) show together, the newest name of each person."""
    seen = Sightings()
    for at, era, kind in sorted(exports, key=lambda export: export[0]):
        lens = Lens(life, at)
        tables = KINDS[kind][1] & set(era.tables)
        if "invitations" in tables:
            seen.invitation_exports.append(at)
            _see_invitations(seen, lens, era)
        # messages of eras without conversation ids have no addresses either: they belong to no key
        if "messages" in tables and era.shows("messages", "conversationid"):
            _see_threads(seen, lens, era)
        _see_others(seen, lens, era, tables)
        if "connections" in tables and era.shows("connections", "url"):
            _see_connections(seen, lens)
    _join_nameless(seen)
    return seen


def _see_invitations(seen: Sightings, lens: Lens, era: Era) -> None:
    for invited in lens.invitations():
        card = lens.cards[invited.person]
        key = card.key if era.invitation_keys else None
        identity = (invited.outgoing, key, "" if key else card.name, invited.sent_at)
        known = seen.invitations.setdefault(identity, Seen(invited.note, invited.note_kind, set(), lens.at))
        known.last = lens.at
        known.names.add(card.name)
        if key:
            seen.names[key] = card.name


def _see_connections(seen: Sightings, lens: Lens) -> None:
    for invited in lens.bonds():
        card = lens.cards[invited.person]
        if card.listed:
            seen.connections.setdefault(card.key, set()).add(stamps.day(invited.accepted_at or 0))
            seen.names[card.key] = card.name


def _see_threads(seen: Sightings, lens: Lens, era: Era) -> None:
    for talk, said in lens.conversations():
        thread = seen.threads.setdefault(talk.identity, Thread(several=len(talk.people) > 1))
        for rank, one in enumerate(said):
            identity = (one.at, _bare(one.text), one.speaker == OWNER)
            thread.said.setdefault(identity, (one.at, rank, one.speaker == OWNER, one.text))
        for number in _shown_people(talk, said, era):
            card = lens.cards[number]
            if card.in_messages:
                seen.names[card.key] = card.name
                thread.key = card.key
                thread.keys.add(card.key)
    if era.shows("messages", "ismessagedraft"):
        for draft in lens.drafts():
            if draft.person is not None and lens.cards[draft.person].in_messages:
                card = lens.cards[draft.person]
                seen.names[card.key] = card.name


def _shown_people(talk: Conversation, said: Sequence[Said], era: Era) -> Iterable[int]:
    """Return whose addresses a thread shows: the writers', and the recipients' where the era has them."""
    if era.shows("messages", "recipientprofileurls"):
        return talk.people
    return {one.speaker for one in said} - {OWNER}


def _see_others(seen: Sightings, lens: Lens, era: Era, tables: Collection[str]) -> None:
    for endorsed in lens.endorsements():
        way = "received" if endorsed.received else "given"
        column = "endorserpublicurl" if endorsed.received else "endorseepublicurl"
        if f"endorsements_{way}" in tables and era.shows(f"endorsements_{way}", column):
            card = lens.cards[endorsed.person]
            seen.other_names[card.key] = card.name
            seen.endorsed.add(card.key)
    if "notes" in tables:
        for note in lens.notes():
            card = lens.cards[note.person]
            seen.other_names[card.key] = card.name


def _join_nameless(seen: Sightings) -> None:
    """Join an invitation without address to its twin with one, where name and instant leave one twin."""
    keyed: dict[tuple[bool, int, str], list[Seen]] = {}
    for (outgoing, key, _, sent_at), known in seen.invitations.items():
        if key:
            for name in known.names:
                keyed.setdefault((outgoing, sent_at, name), []).append(known)
    for identity, known in list(seen.invitations.items()):
        outgoing, key, name, sent_at = identity
        twins = keyed.get((outgoing, sent_at, name), [])
        if key is None and len(twins) == 1:
            twins[0].last = max(twins[0].last, known.last)
            del seen.invitations[identity]


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def names_of(seen: Sightings) -> Mapping[str, str]:
    """Return each key with the name shown: from relations first, else from endorsements or notes."""
    return seen.other_names | seen.names
