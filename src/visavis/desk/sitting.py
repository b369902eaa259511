"""Draws lots for people, one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visavis.desk.drawn import drawn_by
from visavis.desk.people import key_typed
from visavis.ledger import marking, trials
from visavis.ledger.owners import Owner
from visavis.marks.experiments import EVERYBODY, INVITATION, MESSAGE, TEXT, Draw, Experiment, Plan, filled
from visavis.questions.following import Known, known_before
from visavis.questions.histograms import Scope
from visavis.study.blocks import place
from visavis.traces import profile_key

_NEVER_IN_KEYS = " /:@?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to draw for, as typed: an address or key, and what a fixed text may need."""

    typed: str
    stratum: str = ""
    name: str = ""
    company: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What was drawn for somebody: the arm, its kind, and the text to copy where it is fixed.

    `known` tells that the place was drawn earlier; `missing` names merge fields that nobody knows.
    """

    person_key: str
    name: str
    stratum: str
    arm: str
    kind: str
    text: str
    missing: tuple[str, ...]
    known: bool
    company: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody nothing was drawn for, and the code of the reason."""

    typed: str
    reason: str
    number: int = 0


@dataclass(slots=True)
class Sitting:
    """A draw in the making: one person after the other, as the plan and the seed say.

    `ledger` and `busy` know people by the key that stands for them; `same` gives it for merged keys.
    """

    owner: Owner
    experiment: Experiment
    draws: list[Draw]
    ledger: Mapping[str, Known]
    busy: Mapping[str, int]
    same: Mapping[str, str]
    forgotten: set[str]
    fresh: list[Draw]
    assigned: list[Assigned]
    refused: list[Refused]

    @classmethod
    def at(
        cls, scope: Scope, owner: Owner, experiment: Experiment, candidates: Sequence[Candidate]
    ) -> "Sitting":
        """Begin a draw from what the ledger knows at this moment."""
        keys = [key for key in (key_typed(one.typed) for one in candidates) if key]
        connection = scope.connection
        same = marking.roots(connection, owner)
        busy = trials.elsewhere(connection, owner, experiment.number)
        return cls(
            owner,
            experiment,
            drawn_by(connection, owner, experiment.number),
            known_before(scope, keys, same),
            {same.get(key, key): number for key, number in busy.items()},
            same,
            trials.forgotten(connection, owner, keys),
            [],
            [],
            [],
        )

    @property
    def plan(self) -> Plan:
        """What the draw is for."""
        return self.experiment.plan

    @property
    def left(self) -> int | None:
        """How many places the plan has left, None without an end."""
        if self.plan.maximum is None:
            return None
        return self.plan.maximum * len(self.plan.arms) - len(self.draws)

    def take(self, candidate: Candidate, now: int) -> None:
        """Draw for somebody, show what was drawn before, or say why nothing is."""
        key = key_typed(candidate.typed)
        held = (
            draw for draw in self.draws if draw.person_key and self._root(draw.person_key) == self._root(key)
        )
        known = next(held, None)
        if known is not None:
            self.assigned.append(told(self.plan, known, known=True))
            return
        refused = self._refusal(candidate, key)
        if refused is not None:
            self.refused.append(refused)
            return
        drawn = self._draw(candidate, key, now)
        self.draws.append(drawn)
        self.fresh.append(drawn)
        self.assigned.append(told(self.plan, drawn, known=False))

    def _root(self, key: str) -> str:
        return self.same.get(key, key)

    def _refusal(self, candidate: Candidate, key: str) -> Refused | None:
        root = self._root(key)
        card, busy = self.ledger.get(root), self.busy.get(root)
        reasons = {
            "no_address": not key or (card is None and _is_no_key(candidate.typed, key)),
            "no_such_stratum": self._stratum(candidate) is None,
            "the_owner": root in map(self._root, self.owner.keys),
            "forgotten": key in self.forgotten,
            "elsewhere": busy is not None,
            "full": self.left == 0,
            "connected": self.plan.subject == INVITATION and card is not None and card.connected,
            "invited": self.plan.subject == INVITATION and card is not None and card.invited,
            "has_invited": self.plan.subject == INVITATION and card is not None and card.has_invited,
            "not_connected": self.plan.subject == MESSAGE and card is not None and not card.connected,
            "unknown": self.plan.subject == MESSAGE and card is None,
            "written": self.plan.subject == MESSAGE and card is not None and card.written,
        }
        reason = next((code for code, holds in reasons.items() if holds), None)
        return None if reason is None else Refused(candidate.typed, reason, busy or 0)

    def _stratum(self, candidate: Candidate) -> str | None:
        named = " ".join(candidate.stratum.split())
        if not named and len(self.plan.strata) == 1:
            return self.plan.strata[0]
        return next((one for one in self.plan.strata if one.casefold() == named.casefold()), None)

    def _draw(self, candidate: Candidate, key: str, now: int) -> Draw:
        stratum = self._stratum(candidate) or EVERYBODY
        number = sum(draw.stratum == stratum for draw in self.draws)
        arms = self.plan.arms
        found = place(int(self.experiment.seed), stratum, number, len(arms))
        card = self.ledger.get(self._root(key))
        name = candidate.name.strip() or (card.name if card else "")
        text, fields = "", _fields(candidate, card, name)
        if arms[found.arm].kind == TEXT:
            # of several texts each comes round in turn, so that none of them is the arm
            texts = arms[found.arm].texts
            text, _ = filled(texts[found.block % len(texts)], fields)
        where = fields["company"], fields["title"]
        return Draw(len(self.draws), stratum, number, found.block, found.arm, key, name, text, now, *where)


def _is_no_key(typed: str, key: str) -> bool:
    """Tell whether what was typed is neither an address of a profile nor anything that could end one."""
    return profile_key(typed) is None and any(sign in key for sign in _NEVER_IN_KEYS)


def told(plan: Plan, draw: Draw, *, known: bool) -> Assigned:
    """Say what was drawn for somebody."""
    arm = plan.arms[draw.arm]
    _, missing = filled(draw.text, {})
    return Assigned(
        draw.person_key or "",
        draw.name,
        draw.stratum,
        arm.name,
        arm.kind,
        draw.text,
        missing,
        known,
        draw.company,
        draw.title,
    )


def _fields(candidate: Candidate, card: Known | None, name: str) -> dict[str, str]:
    return {
        "first_name": name.partition(" ")[0],
        "name": name,
        "company": candidate.company.strip() or (card.company if card else ""),
        "title": candidate.title.strip() or (card.title if card else ""),
    }
