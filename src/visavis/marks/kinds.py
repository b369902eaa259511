"""The kinds of mark: one frozen dataclass each, without a disk or a clock.

A new kind is a new dataclass here and its place in `written.KINDS`: the ledger keeps
all of them in one table, and needs no change.
"""

from dataclasses import dataclass
from typing import ClassVar

RECORDED = ("download", "inquiry", "call", "meeting", "contract")
"""The outcomes that only the owner can tell, from the lightest to the weightiest."""

OUTCOMES = ("reply", "exchange", *RECORDED)
HORIZONS = ("short", "mid", "long")
RUNGS = ("stranger", "authorised", "signalled", "addressed", "recognised", "exchanging", "met", "engaged")
"""The rungs of the ladder, from the lowest up. No trace shows the last two: the owner records them."""

NOTE_KINDS = ("none", "cosmetic", "contextual")
CHOICES = ("accept", "ask_first", "suggest_following", "rest", "not_for_me")
"""What an invitation received may deserve; each is done on LinkedIn by hand, or by doing nothing."""

WORDINGS = ("ask_first", "suggest_following")
"""The answers of which the owner keeps their own wording."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something the owner decided.

    `single` tells that of one person, about one thing, only the latest stands.
    """

    kind: ClassVar[str]
    single: ClassVar[bool] = False

    @property
    def whom(self) -> str | None:
        """The key of the person it is about, if it is about one."""
        return None

    @property
    def other(self) -> str | None:
        """The key of a second person it names."""
        return None

    @property
    def about(self) -> str:
        """What it is about besides the person: a group, an objective, a trace."""
        return ""


@dataclass(frozen=True, slots=True)
class OfPerson(Mark):
    """A mark about one person, by profile key: it outlives the imports that show them."""

    person_key: str

    @property
    def whom(self) -> str | None:
        """The key of the person."""
        return self.person_key


@dataclass(frozen=True, slots=True)
class Outcome(OfPerson):
    """What came of a relation: one of `RECORDED`; `cents` are hundredths of the currency."""

    kind: ClassVar[str] = "outcome"
    outcome: str
    cents: int | None = None
    currency: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Note(OfPerson):
    """What the owner wrote for themselves about a person."""

    kind: ClassVar[str] = "note"
    text: str


@dataclass(frozen=True, slots=True)
class Noticing(OfPerson):
    """One public gesture of a person that the owner saw: its address, and a quotation or their own words."""

    kind: ClassVar[str] = "noticing"
    link: str
    gesture: str


@dataclass(frozen=True, slots=True)
class Address(OfPerson):
    """What the owner wrote to a person and took away to send by hand, with the minutes it took.

    `note_kind` is as what its draft was read, `noticing` the number of what it starts from, 0 for none;
    `answers_at` is the instant (epoch s) of the person's words that it answers, None where it answers none.
    What was written elsewhere, and noted without its words, has neither text nor kind.
    """

    kind: ClassVar[str] = "address"
    text: str
    note_kind: str
    minutes: int
    noticing: int = 0
    answers_at: int | None = None


@dataclass(frozen=True, slots=True)
class Snooze(OfPerson):
    """Leave a person out of the agenda until a day (days since 1970), then bring them back."""

    kind: ClassVar[str] = "snooze"
    single: ClassVar[bool] = True
    until_on: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Promise(OfPerson):
    """What the owner promised a person, and by which day; `kept_on` once it is kept (days since 1970)."""

    kind: ClassVar[str] = "promise"
    until_on: int
    words: str
    kept_on: int | None = None


@dataclass(frozen=True, slots=True)
class LeftAlone(OfPerson):
    """Not this person: the agenda never proposes them."""

    kind: ClassVar[str] = "left_alone"
    single: ClassVar[bool] = True
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correction(OfPerson):
    """`You misread this`: the kind, of `NOTE_KINDS`, of a text the owner sent to a person.

    `text` is `note` or `message`, `sent_at` the instant (epoch seconds) of the invitation
    or of the message.
    """

    kind: ClassVar[str] = "correction"
    single: ClassVar[bool] = True
    text: str
    sent_at: int
    note_kind: str

    @property
    def about(self) -> str:
        """The text that was misread."""
        return f"{self.text}:{self.sent_at}"


@dataclass(frozen=True, slots=True)
class Attachment(OfPerson):
    """Says whom a recommendation is from or to; `recommendation` is the trace's key, in hexadecimal."""

    kind: ClassVar[str] = "attachment"
    single: ClassVar[bool] = True
    recommendation: str

    @property
    def about(self) -> str:
        """The recommendation."""
        return self.recommendation


@dataclass(frozen=True, slots=True)
class Merge(OfPerson):
    """Two keys are one person, who is known by `into` from now on; taken back, they are two again."""

    kind: ClassVar[str] = "merge"
    single: ClassVar[bool] = True
    into: str

    @property
    def other(self) -> str | None:
        """The key that stays."""
        return self.into


@dataclass(frozen=True, slots=True)
class Apart(OfPerson):
    """Two keys are two people, whatever their names: do not offer to merge them."""

    kind: ClassVar[str] = "apart"
    single: ClassVar[bool] = True
    from_key: str

    @property
    def other(self) -> str | None:
        """The other of the two."""
        return self.from_key

    @property
    def about(self) -> str:
        """The other of the two: one may be told apart from several."""
        return self.from_key


@dataclass(frozen=True, slots=True)
class Decision(OfPerson):
    """What the owner decided of an invitation received: one of `CHOICES`; `sent_at` in epoch seconds."""

    kind: ClassVar[str] = "decision"
    single: ClassVar[bool] = True
    sent_at: int
    choice: str

    @property
    def about(self) -> str:
        """The invitation."""
        return str(self.sent_at)


@dataclass(frozen=True, slots=True)
class Wording(Mark):
    """How the owner answers: their own words for one of `WORDINGS`, in a language."""

    kind: ClassVar[str] = "wording"
    single: ClassVar[bool] = True
    name: str
    lang: str
    text: str

    @property
    def about(self) -> str:
        """The answer and its language."""
        return f"{self.name}.{self.lang}"


@dataclass(frozen=True, slots=True)
class Setting(Mark):
    """How the owner wants it.

    `budget` is how many people a day they mean to address, `quota` how many noted invitations LinkedIn
    leaves them in a month, `copies` how many copies of the ledger are kept (0 for all).
    """

    kind: ClassVar[str] = "setting"
    single: ClassVar[bool] = True
    name: str
    value: int

    @property
    def about(self) -> str:
        """What is set."""
        return self.name


@dataclass(frozen=True, slots=True)
class Zone(Mark):
    """In which time zone (IANA) the owner's days begin and hours are told."""

    kind: ClassVar[str] = "zone"
    single: ClassVar[bool] = True
    zone: str


@dataclass(frozen=True, slots=True)
class Group(Mark):
    """People the owner puts together under a name."""

    kind: ClassVar[str] = "group"
    name: str


@dataclass(frozen=True, slots=True)
class Member(OfPerson):
    """A person is in a group, given by its number."""

    kind: ClassVar[str] = "member"
    single: ClassVar[bool] = True
    group: int

    @property
    def about(self) -> str:
        """The group."""
        return str(self.group)


@dataclass(frozen=True, slots=True)
class Objective(Mark):
    """What the owner works towards: a sentence, a horizon, and the outcome that fulfils it.

    Where they said so, with how many people (`count`), and until which day (`until_on`, since 1970).
    It concerns whoever works in one of `companies` and holds one of `titles` (parts of
    them, folded), stands on one of `rungs`, is in one of `groups` (numbers); an empty
    list asks nothing. Those added by hand are `Concern`s.
    """

    kind: ClassVar[str] = "objective"
    sentence: str
    horizon: str
    outcome: str
    companies: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    rungs: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    count: int | None = None
    until_on: int | None = None


@dataclass(frozen=True, slots=True)
class Concern(OfPerson):
    """An objective, given by its number, concerns a person: the owner says so."""

    kind: ClassVar[str] = "concern"
    single: ClassVar[bool] = True
    objective: int

    @property
    def about(self) -> str:
        """The objective."""
        return str(self.objective)
