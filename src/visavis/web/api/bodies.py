"""What programs send: the forms of the desk, with nothing beside what is known and no text for a number."""

from typing import Annotated, Any

from pydantic import AwareDatetime, ConfigDict, Field, Strict
from pydantic.dataclasses import dataclass

from visavis.desk import Candidate, PlanForm
from visavis.marks import forms
from visavis.web.api.calling import LARGEST

Count = Annotated[int, Strict(), Field(ge=0, le=LARGEST)]
Place = Annotated[int, Strict(), Field(ge=1, le=LARGEST)]
Flag = Annotated[bool, Strict()]


def _closed(**example: Any) -> ConfigDict:  # noqa: ANN401 - JSON
    """Return that nothing else may be sent, and what may, by an example."""
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


@dataclass(frozen=True, config=_closed(outcome="meeting", on="-2", words="a coffee in Nantes"))
class OutcomeBody(forms.OutcomeForm):
    """What came of a relation: `outcome` is download, inquiry, call, meeting or contract."""


@dataclass(frozen=True, config=_closed(text="moved to Nantes with the children"))
class NoteBody(forms.NoteForm):
    """A private note; `on` is `2026-03-04`, `today`, or `-2` for two days ago."""


@dataclass(frozen=True, config=_closed(until="+14", words="on leave"))
class SnoozeBody(forms.SnoozeForm):
    """Until when to leave a person out of the agenda: a day, or `+14`."""


@dataclass(frozen=True, config=_closed(until="+7", words="the paper on late payment"))
class PromiseBody(forms.PromiseForm):
    """What was promised to a person, and by which day."""


@dataclass(frozen=True, config=_closed(words="asked me to"))
class LeftAloneBody(forms.LeftAloneForm):
    """Never to propose a person, and why."""


@dataclass(
    frozen=True,
    config=_closed(text="Your remark on late payment changed how we remind.", gesture="a remark", minutes=6),
)
class AddressBody(forms.AddressForm):
    """What was written to a person, what it starts from, and the minutes it took."""

    minutes: Count = 0


@dataclass(frozen=True, config=_closed(note_kind="contextual"))
class MisreadBody:
    """The kind that a note really is: none, cosmetic or contextual; the latest note, or that of a day."""

    note_kind: str
    sent: str = ""


@dataclass(frozen=True, config=_closed(text="Your remark on late payment changed how we remind."))
class DraftBody:
    """A draft, and the person it is for, by key, address or name."""

    text: str
    person: str | None = None


@dataclass(frozen=True, config=_closed(person="ada-martin"))
class PersonBody:
    """A person, by key, address or name."""

    person: str


@dataclass(frozen=True, config=_closed(people=["ada-martin"]))
class PeopleBody:
    """People, by key, address or name."""

    people: tuple[str, ...]


@dataclass(frozen=True, config=_closed(person="ada-martin", into="ada-martin-1a2b3c"))
class MergeBody:
    """Two people who are one, known by the second from now on."""

    person: str
    into: str


@dataclass(frozen=True, config=_closed(person="ada-martin", other="ada-martin-1a2b3c"))
class ApartBody:
    """Two people who are two, whatever their names."""

    person: str
    other: str


@dataclass(frozen=True, config=_closed(name="Nantes", people=["ada-martin"]))
class GroupBody:
    """A group, made where there is none of this name, and people to put into it."""

    name: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, config=_closed(name="Nantes and Rennes"))
class NameBody:
    """A new name."""

    name: str


@dataclass(
    frozen=True,
    config=_closed(sentence="Three workshops by June", horizon="mid", outcome="meeting", titles=["finance"]),
)
class ObjectiveBody(forms.ObjectiveForm):
    """An objective; `groups` are numbers."""

    groups: tuple[Place, ...] = ()


@dataclass(frozen=True, config=_closed(choice="ask_first", sent_at="2026-03-04T17:05:00Z"))
class DecisionBody:
    """What an invitation received deserves, the latest or that of an instant."""

    choice: str
    sent_at: AwareDatetime | None = None

    @property
    def instant(self) -> int | None:
        """The instant, in epoch seconds."""
        return None if self.sent_at is None else int(self.sent_at.timestamp())


@dataclass(frozen=True, config=_closed(text="With pleasure, {name}: what brings you here?"))
class TextBody:
    """Words."""

    text: str


@dataclass(frozen=True, config=_closed(kept=5))
class CopiesBody:
    """How many copies of the ledger to keep, 0 for all of them."""

    kept: Count


@dataclass(frozen=True, config=_closed(zone="Europe/Paris"))
class ZoneBody:
    """A time zone, by its IANA name."""

    zone: str


@dataclass(frozen=True, config=_closed(notes=5))
class QuotaBody:
    """How many noted invitations a month."""

    notes: Count


@dataclass(frozen=True, config=_closed(people=3))
class BudgetBody:
    """How many people a day."""

    people: Count


@dataclass(frozen=True, config=_closed(title="A note or none", arms=["none", "contextual"], maximum=200))
class PlanBody(PlanForm):
    """A plan: an arm is `none`, `contextual`, or `NAME=TEXT`; an aim `reply`, or `reply:60`."""

    within: Count = 21
    margin_points: Count = 10
    maximum: Count | None = None
    a_week: Count | None = None
    notes_a_month: Count | None = None


@dataclass(frozen=True, config=_closed(anyway=True))
class SealBody:
    """How to seal a plan: `anyway` one that can tell nothing; `seed` repeats a draw."""

    seed: Annotated[int, Strict(), Field(ge=0, le=2**62)] | None = None
    anyway: Flag = False


@dataclass(frozen=True, config=_closed(typed="https://www.linkedin.com/in/ada-martin"))
class CandidateBody(Candidate):
    """Somebody to draw for: an address or key, the group, and what a fixed text may need."""


@dataclass(frozen=True, config=_closed(people=[{"typed": "https://www.linkedin.com/in/ada-martin"}]))
class DrawBody:
    """Whom to draw for, in order."""

    people: Annotated[tuple[CandidateBody, ...], Field(min_length=1, max_length=5_000)]


@dataclass(frozen=True, config=_closed(person="ada-martin", minutes=7))
class SpentBody:
    """Minutes of attention given to somebody who was drawn."""

    person: str
    minutes: Count


@dataclass(frozen=True, config=_closed(words="the season is over"))
class EndBody:
    """Why an experiment ends."""

    words: str = ""
