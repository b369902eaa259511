"""A plan as it is typed into a form, whole or not yet."""

from dataclasses import dataclass
from itertools import zip_longest

from starlette.datastructures import FormData

from visavis.desk import PlanForm
from visavis.errors import CannotMark
from visavis.marks.experiments import (
    CONTEXTUAL,
    EVERYBODY,
    INVITATION,
    MARGIN_POINTS,
    MOST_BLOCKS,
    NO_NOTE,
    TEXT,
    WITHIN_DAYS,
    Plan,
)

LONGEST = 6_000
_DIGITS = 6
_LETTERS = "ABCDEFGHIJKL"


@dataclass(frozen=True, slots=True)
class Typed:
    """A plan as typed: an arm is (kind, name, text), an aim (outcome, days), a number as it stands.

    `rows` is how many arms the form has room for.
    """

    change: str = ""
    title: str = ""
    subject: str = INVITATION
    arms: tuple[tuple[str, str, str], ...] = ((NO_NOTE, "", ""), (CONTEXTUAL, "", ""))
    aims: tuple[tuple[str, str], ...] = ()
    strata: str = ""
    margin_points: str = str(MARGIN_POINTS)
    maximum: str = ""
    a_week: str = ""
    notes_a_month: str = ""
    rows: int = 0

    def form(self) -> PlanForm:
        """Return the plan; raises CannotMark for a number that is none."""
        margin = _number(self.margin_points, "margin_points")
        return PlanForm(
            title=self.title,
            arms=[_arm(row, one) for row, one in enumerate(self.arms)],
            subject=self.subject,
            strata=[line for line in self.strata.splitlines() if line.strip()],
            aims=[_aim(outcome, days) for outcome, days in self.aims if outcome],
            margin_points=MARGIN_POINTS if margin is None else margin,
            maximum=_number(self.maximum, "maximum"),
            a_week=_number(self.a_week, "a_week"),
            notes_a_month=_number(self.notes_a_month, "notes_a_month"),
        )


def typed_by(form: FormData) -> Typed:
    """Return what a form holds; rows that nobody filled in are left out."""
    columns = (_each(form, name) for name in ("arm_kind", "arm_name", "arm_text"))
    rows = zip_longest(*columns, fillvalue="")
    arms = tuple((kind, name.strip(), text) for kind, name, text in rows if kind)
    aims = tuple(zip_longest(_each(form, "aim"), _each(form, "days"), fillvalue=""))
    return Typed(
        change=_one(form, "change"),
        title=_one(form, "title"),
        subject=_one(form, "subject"),
        arms=arms,
        aims=tuple(one for one in aims if one[0]),
        strata=_one(form, "strata"),
        margin_points=_one(form, "margin_points"),
        maximum=_one(form, "maximum"),
        a_week=_one(form, "a_week"),
        notes_a_month=_one(form, "notes_a_month"),
    )


def typed_of(plan: Plan, change: str) -> Typed:
    """Return a plan as it would be typed."""
    arms = [
        (arm.kind, "" if arm.kind != TEXT else arm.name, text)
        for arm in plan.arms
        for text in arm.texts or ("",)
    ]
    return Typed(
        change=change,
        title=plan.title,
        subject=plan.subject,
        arms=tuple(arms),
        aims=tuple((aim.outcome, str(aim.within_days)) for aim in plan.aims),
        strata="" if plan.strata == (EVERYBODY,) else "\n".join(plan.strata),
        margin_points=str(plan.margin_points),
        maximum=_written(plan.maximum),
        a_week=_written(plan.a_week),
        notes_a_month=_written(plan.notes_a_month),
    )


def _written(number: int | None) -> str:
    return "" if number is None else str(number)


def _arm(row: int, one: tuple[str, str, str]) -> str:
    kind, name, text = one
    if kind != TEXT:
        return kind
    # a text without a name is called by its row, and an equals sign would end the name
    return f"{name.replace('=', ' ') or _LETTERS[row % len(_LETTERS)]}={text}"


def _aim(outcome: str, days: str) -> str:
    within = _number(days, "days")
    return f"{outcome}:{WITHIN_DAYS if within is None else within}"


def _number(typed: str, name: str) -> int | None:
    plain = typed.strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal() and len(plain) <= _DIGITS):
        raise CannotMark("number_outside", name=name, value=plain[:_DIGITS], low=1, high=MOST_BLOCKS)
    return int(plain)


def _one(form: FormData, name: str) -> str:
    found = form.get(name, "")
    return found[:LONGEST] if isinstance(found, str) else ""


def _each(form: FormData, name: str) -> list[str]:
    return [found[:LONGEST] for found in form.getlist(name) if isinstance(found, str)]
