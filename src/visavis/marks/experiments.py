"""What the owner plans to find out by lot: the arms, whom they are drawn for, and how they will be judged."""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from string import Formatter

from visavis.errors import CannotMark
from visavis.marks.kinds import OUTCOMES

INVITATION, MESSAGE = "invitation", "message"
SUBJECTS = (INVITATION, MESSAGE)
NO_NOTE, TEXT, CONTEXTUAL = "none", "text", "contextual"
ACCEPTED = "accepted"
TALK = ("reply", "exchange")
AIMS = (ACCEPTED, *OUTCOMES)
"""What an arm may be judged by, from the nearest to the furthest."""

FIELDS = ("first_name", "name", "company", "title")
"""The merge fields of a fixed text."""

LONGEST_NOTE = 300
LONGEST_TEXT = 5_000
LONGEST_NAME = 60
WITHIN_DAYS = 21
MARGIN_POINTS = 10
MOST_ARMS = 5
FEWEST_ARMS = 2
FEWEST_BLOCKS = 20
MOST_BLOCKS = 20_000
MOST_DAYS = 365
EVERYBODY = "everybody"
MOST_POINTS = 50


@dataclass(frozen=True, slots=True)
class Arm:
    """One way of writing: a name, its kind (`none`, `text`, `contextual`), and its fixed texts if any."""

    name: str
    kind: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aim:
    """An outcome, and within how many days of sending it counts."""

    outcome: str
    within_days: int = WITHIN_DAYS


@dataclass(frozen=True, slots=True)
class Plan:
    """What is compared, for whom, judged by what: fixed once it is sealed.

    The first of `arms` is the one the others are compared with, in their order; the first of `aims` is the
    question, and the others follow in theirs. `maximum` counts invitations of each arm, None without an end;
    `margin_points` is the gap that would not matter. `a_week` and `notes_a_month` are what the owner can
    send, where they said so.
    """

    title: str
    subject: str
    arms: tuple[Arm, ...]
    strata: tuple[str, ...]
    aims: tuple[Aim, ...]
    margin_points: int
    maximum: int | None
    a_week: int | None = None
    notes_a_month: int | None = None

    @property
    def noted(self) -> int:
        """How many of the arms need a note or a text of the owner."""
        return sum(arm.kind != NO_NOTE for arm in self.arms)


PLANNED, CHANGED, SEALED, ENDED = "planned", "changed", "sealed", "ended"
ANYWAY = "anyway"
"""Said of one that was sealed to describe, though it could hardly tell anything."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of an experiment's history: what was done, when (epoch seconds), and the words to it."""

    act: str
    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Experiment:
    """An experiment as it stands; `seed` is empty until it is sealed, instants in epoch seconds."""

    number: int
    plan: Plan
    seed: str
    events: tuple[Event, ...]

    @property
    def sealed_at(self) -> int | None:
        """When it was sealed, if it is."""
        return next((event.at for event in self.events if event.act == SEALED), None)

    @property
    def ended(self) -> Event | None:
        """Its end, if it has one."""
        return next((event for event in self.events if event.act == ENDED), None)

    @property
    def state(self) -> str:
        """What may be done with it: `planned`, `sealed` or `ended`."""
        if self.ended:
            return ENDED
        return SEALED if self.sealed_at is not None else PLANNED


@dataclass(frozen=True, slots=True)
class Draw:
    """Somebody's place in a draw; `person_key` is None once they are forgotten.

    `company` and `title` are as they were given, or known, at the draw.
    """

    place: int
    stratum: str
    number: int
    block: int
    arm: int
    person_key: str | None
    name: str
    text: str
    assigned_at: int
    company: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PlanForm:
    """A plan, as typed: an arm is `none`, `contextual`, or `NAME=TEXT`, several texts of one name being one.

    An aim is `reply`, or `reply:60` with its days; without days it has those of `within`.
    """

    title: str
    arms: Sequence[str]
    subject: str = INVITATION
    strata: Sequence[str] = ()
    aims: Sequence[str] = ()
    within: int = WITHIN_DAYS
    margin_points: int = MARGIN_POINTS
    maximum: int | None = None
    a_week: int | None = None
    notes_a_month: int | None = None

    def read(self) -> Plan:
        """Return the plan; raises CannotMark, saying what cannot be judged so."""
        subject = _subject(self.subject)
        limits = LONGEST_NOTE if subject == INVITATION else LONGEST_TEXT
        arms = _arms(self.arms, limits)
        if not FEWEST_ARMS <= len(arms) <= MOST_ARMS:
            raise CannotMark("arms_number", have=len(arms), fewest=FEWEST_ARMS, most=MOST_ARMS)
        _within(self.margin_points, 1, MOST_POINTS, "margin_points")
        if self.maximum is not None:
            _within(self.maximum, FEWEST_BLOCKS, MOST_BLOCKS, "maximum")
        for name, value in (("a_week", self.a_week), ("notes_a_month", self.notes_a_month)):
            if value is not None:
                _within(value, 1, MOST_BLOCKS, name)
        return Plan(
            _line(self.title),
            subject,
            arms,
            tuple(dict.fromkeys(_line(one) for one in self.strata)) or (EVERYBODY,),
            self._aims(subject),
            self.margin_points,
            self.maximum,
            self.a_week,
            self.notes_a_month,
        )

    def _aims(self, subject: str) -> tuple[Aim, ...]:
        usual = ACCEPTED if subject == INVITATION else TALK[0]
        found = [_aim(one, self.within) for one in self.aims or (usual,)]
        if subject == MESSAGE and any(aim.outcome == ACCEPTED for aim in found):
            raise CannotMark("accepted_already")
        if len({aim.outcome for aim in found}) < len(found):
            raise CannotMark("outcome_twice", outcomes=", ".join(aim.outcome for aim in found))
        return tuple(found)


def written(plan: Plan) -> str:
    """Return a plan as JSON."""
    return json.dumps(asdict(plan), ensure_ascii=False)


def read(kept: str) -> Plan:
    """Return a plan from what was kept of it."""
    fields = json.loads(kept)
    fields["arms"] = tuple(Arm(arm["name"], arm["kind"], tuple(arm["texts"])) for arm in fields["arms"])
    fields["aims"] = tuple(Aim(**aim) for aim in fields["aims"])
    fields["strata"] = tuple(fields["strata"])
    return Plan(**fields)


def filled(text: str, known: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return a fixed text with its merge fields filled, and the fields nobody knows, left as they are."""
    missing = tuple(dict.fromkeys(name for name in _fields(text) if not known.get(name, "").strip()))
    values = {name: "{" + name + "}" if name in missing else known[name].strip() for name in _fields(text)}
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], text), missing


def _fields(text: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", text)


def _arms(typed: Sequence[str], longest: int) -> tuple[Arm, ...]:
    found: dict[str, Arm] = {}
    for one in typed:
        name, equals, text = one.partition("=")
        name = _line(name)
        if not equals:
            kind = name.casefold()
            if kind not in (NO_NOTE, CONTEXTUAL):
                raise CannotMark("no_such_arm", typed=name, known=f"{NO_NOTE}, {CONTEXTUAL}")
            if kind in found:
                raise CannotMark("arm_twice", name=kind)
            found[kind] = Arm(kind, kind)
            continue
        if name in (NO_NOTE, CONTEXTUAL):
            raise CannotMark("arm_name_taken", name=name)
        before = found[name].texts if name in found else ()
        found[name] = Arm(name, TEXT, (*before, _text(text, name, longest)))
    return tuple(found.values())


def _text(typed: str, name: str, longest: int) -> str:
    text = _clean(typed)
    if not text:
        raise CannotMark("arm_without_text", name=name)
    if len(text) > longest:
        raise CannotMark("arm_text_long", name=name, length=len(text), limit=longest)
    try:
        named = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError:
        raise CannotMark("odd_braces", name=name) from None
    for field in named:
        if field not in FIELDS:
            raise CannotMark("no_such_field", name=name, field=field, known=", ".join(FIELDS))
    if text.count("{") != len(named) or text.count("}") != len(named):
        raise CannotMark("odd_braces", name=name)
    return text


def _aim(typed: str, within: int) -> Aim:
    outcome, colon, days = typed.partition(":")
    if colon and not re.fullmatch(r"\d{1,4}", days.strip(), re.ASCII):
        raise CannotMark("no_days", typed=typed)
    horizon = int(days) if colon else within
    _within(horizon, 1, MOST_DAYS, "days" if colon else "within")
    return Aim(_outcome(outcome), horizon)


def _subject(typed: str) -> str:
    plain = typed.strip().casefold()
    if plain not in SUBJECTS:
        raise CannotMark("no_such_subject", typed=typed, known=", ".join(SUBJECTS))
    return plain


def _outcome(typed: str) -> str:
    plain = typed.strip().casefold()
    if plain not in AIMS:
        raise CannotMark("no_such_aim", typed=typed, known=", ".join(AIMS))
    return plain


def _within(value: int, low: int, high: int, name: str) -> None:
    if not low <= value <= high:
        raise CannotMark("number_outside", name=name, value=value, low=low, high=high)


def _line(typed: str) -> str:
    kept = _clean(" ".join(typed.split()))
    if not kept or len(kept) > LONGEST_NAME:
        raise CannotMark("name_length", length=len(kept), limit=LONGEST_NAME)
    return kept


def _clean(typed: str) -> str:
    # no database takes a NUL, and half a character pair is no text
    kept = unicodedata.normalize("NFC", typed.replace("\0", "")).strip()
    return kept.encode("utf-8", "replace").decode()
