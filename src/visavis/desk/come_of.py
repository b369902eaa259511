"""Tells what the newest archive shows of what the owner had noted: letters, promises, and draws by lot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from visavis.desk.addressed import OPEN, OTHER, SAME, UNSEEN, heard_at, letters, shown, written_to
from visavis.desk.experiments import followed_in
from visavis.desk.lately import Became, Person
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event
from visavis.ledger import history, marking, trials
from visavis.ledger.history import Past
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Marked, Promise
from visavis.marks.experiments import INVITATION, Experiment
from visavis.questions.following import Followed, Seen, nothing_more
from visavis.relations import listing
from visavis.relations.listing import Reading, Standing
from visavis.relations.naming import names_of
from visavis.traces import DAY_SECONDS

_FEW = 12
_LETTERS = {SAME: "as_noted", OTHER: "other_words", UNSEEN: "not_sent"}
_ORDER = (
    "not_sent", "as_noted", "other_words", "promise",
    "as_drawn", "not_as_drawn", "unsure_as_drawn", "sent_late", "drawn_unseen", "never_sent",
)  # fmt: skip
_SENT = {"as_asked": "as_drawn", "unsure_text": "unsure_as_drawn"}
_NOTHING = {"not_sent": "never_sent", "unseen": "drawn_unseen"}


@dataclass(frozen=True, slots=True)
class _Archives:
    """The imports up to the newest archive, and those of before it."""

    now: list[Past]
    before: list[Past]

    def is_news(self, at: int, kind: str) -> bool:
        """Tell whether no earlier archive of a kind could show what was sent at an instant (epoch s)."""
        return all(one.exported_at < at for one in self.before if kind in one.covers)


def noted(ledger: Ledger, owner: Owner, newest: Past) -> tuple[Became, ...]:
    """Return what the newest archive is the first to show of letters, promises and draws that were noted."""
    imports = history.list_imports(ledger, owner.id)
    archives = _Archives(imports, [one for one in imports if one.exported_at < newest.exported_at])
    with ledger.reading() as connection:
        found = [
            *_written(connection, owner, archives),
            *_drawn(connection, owner, archives, newest.exported_at),
        ]
    return tuple(_together(found))


def _together(found: Iterable[tuple[str, Person]]) -> Iterator[Became]:
    told = list(found)
    for code in _ORDER:
        people = dict.fromkeys(person for each, person in told if each == code)
        if people:
            yield Became(code, len(people), tuple(islice(people, 0 if code == "as_drawn" else _FEW)))


def _written(connection: Reading, owner: Owner, archives: _Archives) -> Iterator[tuple[str, Person]]:
    """Yield the letters that are shown, or are not, and the promises after which the owner wrote."""
    noted_to, promised = letters(connection, owner), _promises(connection, owner)
    for key in sorted(noted_to.keys() | promised.keys()):
        standing = listing.one_standing(connection, owner, key)
        if standing is not None:
            person, own = Person(key, standing.name or key), written_to(connection, owner, standing)
            rows = [MarkRow(one, key, standing.name) for one in noted_to.get(key, ())]
            codes = [*_letters(standing, own, rows, archives), *_kept(own, promised.get(key, ()), archives)]
            yield from ((code, person) for code in codes)


def _letters(standing: Standing, own: list[Event], rows: list[MarkRow], archives: _Archives) -> Iterator[str]:
    was = heard_at(archives.before, standing)
    known = [event for event in own if was is not None and event.at <= was]
    before = shown(known, rows, was)
    for number, now in shown(own, rows, heard_at(archives.now, standing)).items():
        if now.code not in (OPEN, before[number].code):
            yield _LETTERS[now.code]


def _promises(connection: Reading, owner: Owner) -> dict[str, list[Marked[Promise]]]:
    known, found = marking.roots(connection, owner), dict[str, list[Marked[Promise]]]()
    for one in marking.standing(connection, owner, Promise):
        if one.mark.kept_on is None:
            found.setdefault(known.get(one.mark.person_key, one.mark.person_key), []).append(one)
    return found


def _kept(own: list[Event], promises: Iterable[Marked[Promise]], archives: _Archives) -> Iterator[str]:
    for promise in promises:
        first = next((event.at for event in own if event.at > promise.made_at), None)
        if first is not None and archives.is_news(first, "messages"):
            yield "promise"


def _drawn(connection: Reading, owner: Owner, archives: _Archives, now: int) -> Iterator[tuple[str, Person]]:
    for experiment in trials.everything(connection, owner):
        if experiment.sealed_at is not None:
            followed = followed_in(connection, owner, experiment, now)
            names = names_of(connection, owner, (one.draw.person_key or "" for one in followed))
            for one in followed:
                code = _sent(experiment, one, archives) if one.counts else ""
                key = one.draw.person_key or ""
                if code:
                    yield code, Person(key if key in names else "", names.get(key) or one.draw.name or key)


def _sent(experiment: Experiment, one: Followed, archives: _Archives) -> str:
    kind = "invitations" if experiment.plan.subject == INVITATION else "messages"
    if one.ever is not None:
        code = "sent_late" if one.late else _SENT.get(one.compliance, "not_as_drawn")
        return code if archives.is_news(one.ever.at, kind) else ""
    days = {each: _days(archives.before, each) for each in ("invitations", "messages")}
    before = Seen(days["invitations"], None, max(days["messages"], default=None), 0)
    return "" if nothing_more(experiment.plan, one.draw, before) else _NOTHING.get(one.compliance, "")


def _days(imports: Iterable[Past], kind: str) -> tuple[int, ...]:
    return tuple(one.exported_at // DAY_SECONDS for one in imports if kind in one.covers)
