"""An owner whose truth is known: invites as drawn, is accepted as fate has it, and exports now and then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.ledger import handmade
from visavis.desk import Candidate, Desk, PlanForm
from visavis.desk.experiments import Drawn
from visavis.desk.sitting import Assigned
from visavis.marks.experiments import Experiment

DAY = 86_400
EXPORTED_EVERY = 7
BEGAN = handmade.at("2026-03-02 09:00")
Rates = dict[str, float]


@dataclass
class Life:
    """What happens to an owner from `BEGAN` on, one day after the other.

    `rates` are the chances of acceptance by arm; `eases` makes some people easier than others, whatever the
    arm. `sends` tells the note that really goes out, None where nothing does.
    """

    desk: Desk
    folder: Path
    rates: Rates
    seed: int = 1
    eases: Callable[[int], float] = lambda _: 0.0
    sends: Callable[[Assigned, int], str | None] | None = None
    slowest_days: int = 20
    people: int = 0
    day: int = 0
    written_so_far: int = 0
    invitations: list[tuple[int, handmade.Person, str]] = field(default_factory=list)
    received: list[tuple[int, handmade.Person]] = field(default_factory=list)
    connections: list[tuple[int, handmade.Person]] = field(default_factory=list)
    messages: list[Sequence[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311 - repeatable

    @property
    def now(self) -> int:
        return BEGAN + self.day * DAY

    def begin(self, form: PlanForm, draw: int = 7, *, anyway: bool = True) -> Experiment:
        """Show an empty archive, plan and seal."""
        self.export()
        self.desk.experiments.plan(form, self.now)
        return self.desk.experiments.seal(None, draw, self.now, anyway=anyway).experiment

    def meet(self, how_many: int, stratum: str = "") -> Drawn:
        """Draw for new people, and send what was drawn an hour later."""
        numbers = range(self.people, self.people + how_many)
        self.people += how_many
        drawn = self.desk.experiments.assign(None, [self.candidate(n, stratum) for n in numbers], self.now)
        for number, assigned in zip(numbers, drawn.assigned, strict=False):
            self.send(number, assigned)
        return drawn

    def candidate(self, number: int, stratum: str = "") -> Candidate:
        return Candidate(f"https://www.linkedin.com/in/p{number}", stratum, f"Zoé N{number}")

    def send(self, number: int, assigned: Assigned) -> None:
        """Invite somebody as drawn, and settle what becomes of it."""
        note = self._note(assigned, number)
        rate = min(max(self.rates[assigned.arm] + self.eases(number), 0.0), 1.0)
        accepted, waits = self.chance.random() < rate, self.chance.randrange(self.slowest_days)
        if note is None:
            return
        person = (f"Zoé N{number}", f"p{number}")
        self.invitations.append((self.now + 3_600, person, note))
        if accepted:
            self.connections.append((self.now + 3_600 + waits * DAY, person))

    def _note(self, assigned: Assigned, number: int) -> str | None:
        if self.sends is not None:
            return self.sends(assigned, number)
        if assigned.kind == "none":
            return ""
        return assigned.text or f"Votre exposé numéro {number} m'a fait changer d'avis sur le sujet {number}."

    def export(self, *tables: str) -> None:
        """Import an archive of today, of some tables or of all."""
        self.take(self.written(*tables))

    def take(self, *archives: Path) -> None:
        """Import archives, one after the other."""
        for archive in archives:
            for _ in self.desk.import_archives([archive], self.now):
                pass

    def written(self, *tables: str) -> Path:
        """Write an archive of today, of some tables or of all."""
        now = self.now
        shown: dict[str, list[Sequence[str]]] = {
            "invitations": [
                handmade.invited(_minute(at), person, note)
                for at, person, note in self.invitations
                if now - 180 * DAY <= at <= now
            ]
            + [handmade.invited(_minute(at), person, outgoing=False) for at, person in self.received],
            "connections": [
                handmade.connected(_date(at), person) for at, person in self.connections if at <= now
            ],
            "messages": self.messages,
        }
        kept = {name: shown[name] for name in tables or tuple(shown)}
        self.written_so_far += 1
        return handmade.archive(self.folder / f"{self.written_so_far}.zip", _minute(now), **kept)

    def pass_days(self, days: int) -> None:
        self.day += days


def live(life: Life, days: int, a_day: int) -> list[str]:
    """Live so many days, look at the verdict every evening, and return what it said each time."""
    said = []
    for _ in range(days):
        if a_day:
            life.meet(a_day)
        life.pass_days(1)
        if life.day % EXPORTED_EVERY == 0:
            life.export()
        found = life.desk.experiments.report(None, life.now)
        said.append(str(found.questions[0].judged.verdict))
    return said


def _minute(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M}"


def _date(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"
