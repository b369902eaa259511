"""What happened in a synthetic life: people, and events that no export shows in full."""

from dataclasses import dataclass
from typing import TypeVar

OWNER = -1
Value = TypeVar("Value")
History = tuple[tuple[int, Value], ...]


def current(history: History[Value], at: int) -> Value:
    """Return the value of a history (epoch seconds, value; oldest first) at an instant."""
    value = history[0][1]
    for since, later in history[1:]:
        if since <= at:
            value = later
    return value


@dataclass(frozen=True, slots=True)
class Closure:
    """An account that closed or hid at an instant (epoch s), and what later exports keep of it."""

    at: int
    keeps_invitations: bool
    keeps_messages: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody other than the owner; histories hold epoch seconds.

    `knows` is what they know of the owner: first name, company, title.
    """

    number: int
    language: str
    slugs: History[str]
    names: History[tuple[str, str]]
    jobs: History[tuple[str, str]]
    email: str
    place: str
    closure: Closure | None = None
    knows: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Owner:
    """The member whose life it is."""

    key: str
    first: str
    last: str
    headline: str
    language: str

    @property
    def name(self) -> str:
        """The name as LinkedIn displays it."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation and its fate (epoch s): accepted, ended without acceptance, the connection removed."""

    person: int
    outgoing: bool
    sent_at: int
    note: str = ""
    note_kind: str = "none"
    accepted_at: int | None = None
    ended_at: int | None = None
    removed_at: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A message: who wrote it (`OWNER` or a person's number), when (epoch s), how often it is exported."""

    at: int
    speaker: int
    text: str
    attachments: int = 0
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation of the owner with one person or several; `said` is oldest first."""

    identity: str
    people: tuple[int, ...]
    said: tuple[Said, ...]
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Draft:
    """Words not sent, kept from `at` until `until` (epoch s), in a conversation or in none."""

    conversation: str
    person: int | None
    at: int
    until: int
    text: str


@dataclass(frozen=True, slots=True)
class Advert:
    """A sponsored message or an InMail campaign received at an instant (epoch s)."""

    identity: str
    at: int
    sponsored: bool
    sender: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Endorsed:
    """A skill endorsed at an instant (epoch s), by the person (`received`) or by the owner."""

    person: int
    received: bool
    skill: str
    status: str
    at: int


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation written at an instant (epoch s)."""

    person: int
    received: bool
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A private note of the owner on a connection, written at an instant (epoch s)."""

    person: int
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Acted:
    """A public gesture of the owner at an instant (epoch s); `detail` depends on the kind."""

    kind: str
    at: int
    link: str = ""
    text: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """A whole synthetic life between two days (days since 1970, UTC)."""

    seed: int
    begins: int
    ends: int
    member_id: int
    owner: Owner
    people: tuple[Person, ...]
    invitations: tuple[Invited, ...]
    conversations: tuple[Conversation, ...]
    drafts: tuple[Draft, ...]
    adverts: tuple[Advert, ...]
    endorsements: tuple[Endorsed, ...]
    recommendations: tuple[Recommended, ...]
    notes: tuple[Noted, ...]
    gestures: tuple[Acted, ...]
