"""The desk itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from visavis.desk import (
    addressed,
    asked,
    asking,
    charting,
    come_of,
    day,
    exporting,
    incoming,
    keeping,
    lately,
    quota,
    reporting,
    roster,
    texts,
    towards,
)
from visavis.desk import people as persons
from visavis.desk.agenda import Agenda, Candidate
from visavis.desk.drafts import Beside, DraftReading, Drafts
from visavis.desk.experiments import Experiments
from visavis.desk.importing import ImportReport, Progress, Wish, import_archives, undo_import
from visavis.desk.incoming import Incoming
from visavis.desk.marked import MarkRow, setting, zone_of
from visavis.desk.marking import Marks
from visavis.desk.standing import Relation, relation
from visavis.desk.tokens import Tokens
from visavis.errors import CannotAsk
from visavis.ledger import Ledger
from visavis.ledger.agendas import State, state
from visavis.ledger.health import Health, look_over
from visavis.ledger.history import Past, list_imports, one_import
from visavis.ledger.owners import Owner, chosen_owner, list_owners
from visavis.marks.forms import AddressForm
from visavis.questions.answers import Answer
from visavis.questions.filters import EVERYTHING, Filter
from visavis.relations.decided import Decided, became, count_undecided
from visavis.relations.listing import InvitationRow, MessageRow, Standing
from visavis.traces import DAY_SECONDS, on_clocks, profile_key


@dataclass(slots=True)
class _Moment:
    """Who the owner is at one moment, and their zone, once they were looked up."""

    owner: Owner | None = None
    zone: str | None = None


class Desk:
    """A ledger that is open, and the owner who is asked about.

    `address` is a file or a `postgresql://` address; `owner` a name or profile key,
    needed only where the ledger holds several; `zone` the time zone (IANA) whose days, hours
    and weekdays are told where the owner has not said theirs. `begins` is called where what an older
    program derived is derived anew, which takes as long as an import. Raises BadSetting or CannotKeep.
    """

    def __init__(
        self,
        address: str | Path,
        owner: str | None = None,
        zone: str = "UTC",
        begins: Callable[[], None] = lambda: None,
    ) -> None:
        self.ledger = keeping.open_fresh(address, zone, begins)
        self._given_zone = zone
        self._named = owner
        self._moment: _Moment | None = None
        self._drafts = Drafts()
        self._mailbox = incoming.Mailbox()
        self._notes = roster.Notes()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the ledger is, without any password."""
        return self.ledger.place

    @property
    def owner(self) -> Owner:
        """Whose data is asked about; raises CannotAsk in an empty ledger, or where there are several."""
        moment = self._moment or _Moment()
        if moment.owner is None:
            moment.owner = chosen_owner(self.ledger, self._named)
        return moment.owner

    @property
    def zone(self) -> str:
        """The time zone (IANA) of days and hours: the owner's own, else the one given."""
        moment = self._moment or _Moment()
        if moment.zone is None:
            moment.zone = self._zone()
        return moment.zone

    def _zone(self) -> str:
        try:
            owner = self.owner
        except CannotAsk:
            return self._given_zone
        with self.ledger.reading() as connection:
            return zone_of(connection, owner, self._given_zone)

    @contextmanager
    def at_one_moment(self) -> Iterator[Self]:
        """Give the desk as it is now: whatever it is asked is of one moment, whose owner is looked up once.

        What is changed meanwhile is not seen.
        """
        with self.ledger.one_sight() as ledger:
            seen = copy(self)
            seen.ledger, seen._moment = ledger, _Moment()  # noqa: SLF001 - the same class
            yield seen

    def of(self, owner: str) -> Self:
        """Return the desk of the same ledger, asked about the owner of this name or key."""
        other = copy(self)
        other._named = owner  # noqa: SLF001 - the same class
        other._moment = self._moment and _Moment()  # noqa: SLF001
        return other

    def import_archives(
        self,
        paths: Sequence[Path],
        now: int,
        *,
        another: bool = False,
        renamed: bool = False,
        progress: Progress | None = None,
    ) -> Iterator[ImportReport]:
        """Import archives in turn, and yield the report of each once it is published.

        `now` in epoch seconds dates the import. `another` lets a second owner in,
        `renamed` confirms that the owner has a new profile key. Raises CannotRead or
        CannotKeep, and the ledger is then as it was.
        """
        wish = Wish(self._named, another, renamed, self._given_zone)
        return import_archives(self.ledger, paths, wish, now, progress)

    @contextmanager
    def _seeing(self) -> Iterator[tuple[Ledger, Owner]]:
        """Give the ledger and its owner as they are at one moment, whatever is published meanwhile."""
        with self.ledger.one_sight() as ledger:
            yield ledger, self.owner if self._moment else chosen_owner(ledger, self._named)

    def ask(self, question: str, asked_of: Filter = EVERYTHING) -> Answer[Any]:
        """Answer a question by its name, of everything or of a part of the ledger.

        Raises CannotAsk where there is no question of this name, or where it does not take the filter. An
        empty ledger answers only what asks nothing of its owner: what others have published.
        """
        answer = asking.ask_of_nobody(self.ledger, question)
        if answer is not None:
            return answer
        with self._seeing() as seen:
            return asking.ask(*seen, question, self.zone, asked_of)

    def filter(self, form: asking.FilterForm, now: int) -> Filter:
        """Read what was typed of a filter; raises CannotMark and CannotAsk for what is none."""
        with self._seeing() as seen:
            return asking.read_filter(*seen, form, now)

    def chart(self, question: str, out: Path, lang: str, asked_of: Filter = EVERYTHING) -> list[Path]:
        """Write the charts of an answer as SVG or PNG, by the file's ending; returns the files.

        Raises CannotAsk where there is no such question, BadSetting for another ending.
        """
        return charting.write_charts(self.ask(question, asked_of), out, lang)

    def history(self) -> list[Past]:
        """Return the imports, the newest export first."""
        with self._seeing() as (ledger, owner):
            return list_imports(ledger, owner.id)

    def news(self, import_id: int) -> lately.News:
        """Return who wrote, accepted and moved since the archive before, and what came of what was noted.

        Nobody where a newer one is known.

        Raises CannotAsk where there is no import of this number.
        """
        with self._seeing() as (ledger, owner):
            told = one_import(ledger, owner.id, import_id)
            imports = list_imports(ledger, owner.id)
            found = lately.news(ledger, owner, imports, told)
            is_news = told.id == imports[0].id and any(one.exported_at < told.exported_at for one in imports)
            return replace(found, noted=come_of.noted(ledger, owner, told)) if is_news else found

    def undo(self, import_id: int) -> Past:
        """Take an import out again; raises CannotAsk where there is none of this number."""
        return undo_import(self.ledger, self.owner, import_id, self._given_zone)

    def people(
        self, order: str = "last", limit: int | None = None, silence: str | None = None
    ) -> list[Standing]:
        """Return people by `last` message, `name` or `key`; those of a `silence` alone where one is named."""
        with self._seeing() as seen:
            return persons.list_people(*seen, order, limit, silence)

    def count_people(self) -> int:
        """Return how many people there are."""
        with self._seeing() as seen:
            return persons.count(*seen)

    def person(self, typed: str) -> persons.PersonStory:
        """Return the story of one person, by key, address or name; raises CannotAsk."""
        with self._seeing() as seen:
            return persons.story(*seen, typed)

    def person_at(self, person_key: str) -> Standing | None:
        """Return the person of a profile key and of no other, or None where no trace shows them."""
        with self._seeing() as seen:
            return persons.known(*seen, person_key)

    def move_of(self, person: Standing) -> lately.Moved | None:
        """Return the change of company that the newest export shows of somebody spoken with."""
        with self._seeing() as seen:
            return lately.move_of(*seen, person)

    def search(self, typed: str, limit: int = persons.FOUND) -> persons.Found:
        """Return the people, then the newest messages, that hold all the words typed."""
        with self._seeing() as seen:
            return persons.search(*seen, typed, limit)

    def families(self) -> texts.Families:
        """Return the families of the owner's texts, those sent to most people first."""
        with self._seeing() as seen:
            return texts.families(*seen)

    def family(self, typed: str) -> texts.FamilyStory:
        """Return one family, by the beginning of its identity, with every text of it; raises CannotAsk."""
        with self._seeing() as seen:
            return texts.family(*seen, typed)

    def state(self) -> State:
        """Return what all that is shown follows from: it changes with every import and every mark."""
        with self._seeing() as (ledger, owner), ledger.reading() as connection:
            return state(connection, owner)

    def look_up(self, sought: roster.Sought, after: roster.Place | None, limit: int) -> roster.Roster:
        """Return the people sought, the last spoken with first, from a place on."""
        with self._seeing() as seen:
            return roster.look_up(*seen, sought, after, limit)

    def messages_with(self, typed: str, limit: int) -> tuple[MessageRow, ...]:
        """Return the newest messages that hold all the words typed."""
        with self._seeing() as seen:
            return roster.messages_with(*seen, typed, limit)

    def notes_with(self, typed: str, limit: int) -> tuple[roster.NoteRow, ...]:
        """Return the newest notes, of invitations and the owner's own, that hold all the words typed."""
        with self._seeing() as seen:
            return roster.notes_with(*seen, self._notes, typed, limit)

    def count_silences(self) -> dict[str, int]:
        """Return how many relations are silent in which way; those without habits in none."""
        with self._seeing() as seen:
            return roster.count_silences(*seen)

    def owners(self) -> list[Owner]:
        """Return everybody whose data the ledger keeps, the oldest first."""
        with self.ledger.reading() as connection:
            return list_owners(connection)

    def read_draft(
        self, text: str, person: str | None = None, noticed: str = "", now: int | None = None
    ) -> DraftReading:
        """Read a draft as the person it is for would, by key, address or name, among all the owner wrote.

        It may take up what was `noticed` of them, as it does what they said. By `now` (epoch s) what they put
        off, or an absence, may have ended.
        Raises CannotAsk where nobody, or several people, answer to what was typed.
        """
        with self._seeing() as (ledger, owner):
            to = persons.find(ledger, owner, person) if person else None
            today = None if now is None else on_clocks(now, self.zone) // DAY_SECONDS
            return self._drafts.read(ledger, owner, text, to, Beside(noticed, today))

    def address(self, person: str, form: AddressForm, now: int) -> MarkRow:
        """Read what was written to a person, and note it as an address; raises CannotMark and CannotAsk.

        One that holds for this person alone has to start from something noticed, or from words of theirs that
        wait for an answer, or asked to be come back to by now.
        """
        read = self.read_draft(form.text, person, form.gesture, now)
        ground = read.answers_at
        if ground is None and read.to is not None:
            ground = self.asked_back(read.to.person_key, now)
        return self.marks.address(person, form, read.read_as, now, ground)

    def address_new(self, profile: str, form: AddressForm, now: int) -> MarkRow:
        """Read what was written to whoever has a profile, and note it, though no archive shows them yet.

        Raises CannotAsk for what is no address of a profile, CannotMark as for anybody.
        """
        key = profile_key(profile)
        if key is None:
            raise CannotAsk("no_such_person", typed=profile)
        read = self.read_draft(form.text, None, form.gesture)
        return self.marks.address_new(key, form, read.read_as, now)

    def asked_back(self, person_key: str, now: int) -> int | None:
        """Return the day (epoch s) on which somebody asked to be come back to by now, if they did."""
        return day.asked_back(self.ledger, self.owner, person_key, now, self.zone)

    def incoming(self, undecided: slice = slice(None)) -> list[Incoming]:
        """Return the invitations received that wait, the oldest first, and what shows in their notes.

        Of those that nothing is decided of, only in the notes of a slice.
        """
        with self._seeing() as (ledger, owner):
            found = self._mailbox.open(ledger, owner)
        return self._mailbox.read(self.ledger, owner, found, undecided)

    def pending(self) -> list[InvitationRow]:
        """Return the invitations of the owner that wait, the oldest first."""
        with self._seeing() as seen:
            return persons.pending(*seen)

    def count_undecided(self) -> int:
        """Return of how many invitations received, whose sender can be told, nothing is decided yet."""
        with self._seeing() as (ledger, owner), ledger.reading() as connection:
            return count_undecided(connection, owner)

    def decided(self) -> tuple[Decided, ...]:
        """Return what became of the invitations received of which the owner decided, by what and by note."""
        with self._seeing() as (ledger, owner), ledger.reading() as connection:
            return became(connection, owner)

    def asked_in_notes(self, since: int) -> list[asked.Asked]:
        """Return what accepted notes asked since a day (since 1970), nobody having spoken since."""
        with self._seeing() as (ledger, owner), ledger.reading() as connection:
            return asked.asked_in_notes(connection, owner, since)

    def letters_of(self, story: persons.PersonStory) -> dict[int, addressed.Shown]:
        """Return what archives show of each address noted to somebody, by the number of the mark."""
        heard = addressed.heard_at(self.history(), story.standing)
        return addressed.shown(story.events, story.marks, heard)

    def unseen(self) -> tuple[addressed.Unseen, ...]:
        """Return to whom the owner last noted to have written, where archives of later do not show it."""
        with self._seeing() as seen:
            return addressed.unseen(*seen)

    def reached(self) -> dict[int, int | None]:
        """Return by objective with how many people it is fulfilled; None where that was never noted."""
        with self._seeing() as seen:
            return towards.reached(*seen)

    def notes_left(self, now: int) -> quota.NotesLeft | None:
        """Return how many noted invitations LinkedIn leaves in the month of `now`; None with no quota set."""
        with self._seeing() as seen:
            return quota.notes_left(*seen, now)

    def export(self, folder: Path, now: int) -> list[Path]:
        """Write everything known at `now` as CSV, vCard and JSON; returns the files."""
        experiments = self.experiments.whole(now)
        with self._seeing() as seen:
            return exporting.export(*seen, folder, experiments)

    def report(self, out: Path, lang: str, now: int, *, hide_names: bool = False) -> Path:
        """Write the report as one HTML page in both languages, `lang` shown first; returns the page.

        Every experiment that was sealed is in it. With `hide_names` other people are numbers, and texts are
        left out.
        """
        begun = [one.number for one in self.experiments.all() if one.sealed_at is not None]
        trials = [self.experiments.report(number, now) for number in begun]
        with self._seeing() as seen:
            return reporting.write_report(
                *seen, out, lang, now, zone=self.zone, hide_names=hide_names, experiments=trials
            )

    def chapter(self, question: str, lang: str, asked_of: Filter = EVERYTHING) -> reporting.Chapter:
        """Answer a question in words and charts; a notebook shows it as a page. Raises as `ask` does."""
        return reporting.chapter(self.ask(question, asked_of), lang)

    def backup(self, folder: Path, now: int) -> Path:
        """Copy the ledger into a folder, and return the copy, checked.

        Where the owner said how many copies to keep, the oldest go then.
        """
        copy = keeping.backup(self.ledger, folder, now)
        kept = self._copies_kept()
        if kept:
            keeping.prune(folder, kept)
        return copy

    def _copies_kept(self) -> int:
        """Return how many copies the owners keep, the most any of them said; 0 for all."""
        with self.ledger.reading() as connection:
            said = [setting(connection, owner, "copies") for owner in list_owners(connection)]
        return 0 if None in said or 0 in said else max((one for one in said if one), default=0)

    def forget(self, typed: str, backups: Path, now: int | None = None) -> keeping.Forgetting:
        """Forget a person for good at `now`, or only tell what that would erase where it is None."""
        if now is None:
            with self._seeing() as seen:
                return keeping.preview(*seen, typed, backups)
        owner = self.owner
        told = keeping.forget(self.ledger, owner, typed, backups, now)
        asking.make_ready(self.ledger, owner.id, self._given_zone)
        return told

    def lift(self, person_key: str) -> None:
        """Let the next import bring a forgotten person back."""
        keeping.lift(self.ledger, self.owner, person_key)

    def health(self) -> Health:
        """Look the ledger over; raises CannotKeep where it is damaged."""
        return look_over(self.ledger)

    def close(self) -> None:
        """Let go of the ledger."""
        self.ledger.close()

    def relation(self, typed: str) -> Relation:
        """Return where the relation with one person stands, and what puts it there; raises CannotAsk."""
        return relation(self.person(typed))

    def agenda(self, now: int) -> Agenda:
        """Return the few people who deserve attention on the day of `now` (epoch seconds), and why."""
        return day.today(self.ledger, self.owner, now, self.zone)

    def others(self, now: int) -> tuple[Candidate, ...]:
        """Return who comes another day than that of `now` (epoch seconds), in the order of the agenda."""
        return day.others(self.ledger, self.owner, now, self.zone)

    @property
    def marks(self) -> Marks:
        """What the owner decides: outcomes, notes, groups, objectives, and the like."""
        return Marks(self.ledger, lambda: self.owner, self._given_zone)

    @property
    def experiments(self) -> Experiments:
        """What the owner finds out by lot: plans, draws and verdicts."""
        return Experiments(self.ledger, lambda: self.owner)

    @property
    def tokens(self) -> Tokens:
        """The programs that may ask the desk, until they are told otherwise."""
        return Tokens(self.ledger)
