"""Notes what the owner decides: each mark in one short transaction, shown in the relation at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from visavis import relations
from visavis.desk import deciding, grouping
from visavis.desk.asking import make_ready
from visavis.desk.marked import (
    GroupRow,
    MarkRow,
    Offered,
    currency_of,
    group_called,
    groups,
    named_group,
    rows,
    zone_of,
)
from visavis.desk.pen import M, Pen, people_of
from visavis.errors import CannotAsk, CannotMark
from visavis.ledger import marking
from visavis.ledger.marking import When
from visavis.ledger.owners import Owner
from visavis.marks import (
    Address,
    Apart,
    Attachment,
    Concern,
    Correction,
    Entry,
    Group,
    Mark,
    Marked,
    Merge,
    Objective,
    Outcome,
    Promise,
    Setting,
    forms,
)
from visavis.relations import listing
from visavis.relations.listing import Reading, Standing
from visavis.relations.naming import names_of
from visavis.relations.recommendations import Recommendation, recommendations


@dataclass(frozen=True, slots=True)
class Marks(Pen):
    """What the owner decides, to be noted, listed, taken back and put right.

    People are named as anywhere else: by key, address or name. `now` is in epoch
    seconds. Raises CannotMark for what cannot be noted as it was typed, CannotAsk for
    a person or a mark that is not there.
    """

    # one mark

    def note(self, person: str, form: forms.FormOfPerson, now: int) -> MarkRow:
        """Note something about a person."""
        standing = self._find(person)
        mark, on = self._in_currency(form).read(standing.person_key, self._shown_at(now))
        return _shown(self._record(mark, When(on, now)), standing)

    def change(self, number: int, form: forms.FormOfPerson, now: int) -> MarkRow:
        """Put a mark about a person right; its number and its history stay."""
        here, form = self._shown_at(now), self._in_currency(form)
        with self._writing() as (connection, owner):
            before = marking.one(connection, owner, Mark, number)
            mark, on = form.read(before.mark.whom or "", here)
            if type(mark) is not type(before.mark):
                raise CannotAsk("no_such_mark", number=number)
            after = marking.change(connection, owner, number, mark, When(on, now))
            relations.lift(connection, owner.id, people_of(mark))
            return rows(connection, owner, [after])[0]

    def currency(self) -> str:
        """Return the currency of an amount that names none: the owner's last, else that of their zone."""
        with self._seeing() as (connection, owner):
            noted = [one for one in marking.standing(connection, owner, Outcome) if one.mark.currency]
            if noted:
                return max(noted, key=lambda one: one.number).mark.currency
            return currency_of(zone_of(connection, owner, self.given_zone))

    def _in_currency(self, form: forms.FormOfPerson) -> forms.FormOfPerson:
        if isinstance(form, forms.OutcomeForm) and form.amount.strip() and not form.currency.strip():
            return replace(form, currency=self.currency())
        return form

    def keep_promise(self, number: int, now: int) -> MarkRow:
        """Say that a promise was kept, today; its number and its history stay."""
        when = self._when(now)
        with self._writing() as (connection, owner):
            before = marking.one(connection, owner, Promise, number)
            kept = replace(before.mark, kept_on=when.on)
            after = marking.change(connection, owner, number, kept, When(before.on, now))
            return rows(connection, owner, [after])[0]

    def revoke(self, number: int, now: int) -> MarkRow:
        """Take a mark back; what it said stays in its history."""
        with self._touching(number) as (connection, owner):
            gone = marking.revoke(connection, owner, number, now)
            relations.lift(connection, owner.id, people_of(gone.mark))
            return rows(connection, owner, [gone])[0]

    def undo(self, number: int, now: int) -> MarkRow | None:
        """Undo what was last done to a mark; returns what stands then, or None where nothing does."""
        with self._touching(number) as (connection, owner):
            touched = {entry.mark for entry in marking.entries_of(connection, owner, number)}
            stands = marking.undo(connection, owner, number, now)
            relations.lift(connection, owner.id, {key for mark in touched for key in people_of(mark)})
            return None if stands is None else rows(connection, owner, [stands])[0]

    def address(
        self, person: str, form: forms.AddressForm, note_kind: str, now: int, answers_at: int | None = None
    ) -> MarkRow:
        """Note what was written to a person, which reads as a `note_kind`, and what was noticed of them.

        `answers_at` is when they said what it answers (epoch s), if it answers anything. Nothing is sent: the
        owner does that, and the next archive shows it.
        """
        standing, when = self._find(person), self._when(now)
        noticing, mark = form.read(standing.person_key, note_kind, answers_at)
        with self._writing() as (connection, owner):
            if noticing is not None:
                seen = marking.record(connection, owner, noticing, when)
                mark = replace(mark, noticing=seen.number)
            return _shown(marking.record(connection, owner, mark, when), standing)

    def address_new(self, person_key: str, form: forms.AddressForm, note_kind: str, now: int) -> MarkRow:
        """Note what was written to somebody whom no archive shows yet, and what was noticed of them.

        It is theirs once one does, by the key of their profile. Raises CannotMark as for anybody.
        """
        when = self._when(now)
        noticing, mark = form.read(person_key, note_kind)
        with self._writing() as (connection, owner):
            if noticing is not None:
                mark = replace(mark, noticing=marking.record(connection, owner, noticing, when).number)
            return MarkRow(marking.record(connection, owner, mark, when), person_key, "")

    def wrote(self, person: str, now: int) -> MarkRow:
        """Note that a person was written to, without the words; the next archive shows them."""
        standing, when = self._find(person), self._when(now)
        return _shown(self._record(Address(standing.person_key, "", "", 0), when), standing)

    # two keys, one person

    def merge(self, person: str, into: str, now: int) -> MarkRow:
        """Make two keys one person, known by the second; taking the mark back splits them again.

        Everything derived is computed anew, so nobody may be importing meanwhile.
        """
        one, other = self._find(person), self._find(into)
        if one.person_key == other.person_key:
            raise CannotMark("same_person", typed=person, other=into)
        mark, when = Merge(one.person_key, other.person_key), self._when(now)
        with self._anew() as (connection, owner):
            return rows(connection, owner, [marking.record(connection, owner, mark, when)])[0]

    def tell_apart(self, person: str, other: str, now: int) -> MarkRow:
        """Say that two keys are two people, so that nobody offers to merge them."""
        one, two = sorted((self._find(person).person_key, self._find(other).person_key))
        if one == two:
            raise CannotMark("same_person", typed=person, other=other)
        mark, when = Apart(one, two), self._when(now)
        with self._writing() as (connection, owner):
            return rows(connection, owner, [marking.record(connection, owner, mark, when)])[0]

    def standing(self, kind: type[M], person: str | None = None) -> list[MarkRow]:
        """Return the marks of a kind that stand, of everybody or of one person, by day."""
        with self._seeing() as (connection, owner):
            keys = None if person is None else self._family(connection, owner, person)
            return rows(connection, owner, marking.standing(connection, owner, kind, keys))

    def about(self, person: str) -> list[MarkRow]:
        """Return every mark that stands about one person, by day."""
        with self._seeing() as (connection, owner):
            keys = self._family(connection, owner, person)
            return rows(connection, owner, marking.about_people(connection, owner, keys))

    def everything(self) -> list[MarkRow]:
        """Return every mark that stands, by number."""
        with self._seeing() as (connection, owner):
            return rows(connection, owner, marking.everything(connection, owner))

    def history(self, person: str | None = None) -> list[Entry]:
        """Return the journal, whole or about one person, in the order in which it was written."""
        with self._seeing() as (connection, owner):
            keys = None if person is None else self._family(connection, owner, person)
            return marking.history(connection, owner, keys)

    # groups

    def groups(self) -> list[GroupRow]:
        """Return the groups, by name."""
        with self._seeing() as (connection, owner):
            return groups(connection, owner)

    def group(self, name: str, people: Sequence[str], now: int) -> GroupRow:
        """Put people into a group, made where there is none of this name; returns the group."""
        self.join(name, people, now)
        with self._seeing() as (connection, owner):
            return named_group(connection, owner, forms.name(name))

    def join(self, name: str, people: Sequence[str], now: int) -> range:
        """Put people into a group likewise; returns what `part` takes back."""
        keys = [self._find(person).person_key for person in people]
        wanted, when = forms.name(name), self._when(now)
        with self._writing() as (connection, owner):
            return grouping.join(connection, owner, wanted, keys, when)

    def take_back(self, numbers: range, now: int) -> None:
        """Take back all that one `join`, or one `decide_alike`, has made, and that stands still."""
        with self._writing() as (connection, owner):
            grouping.part(connection, owner, numbers, now)
            deciding.reconsider(connection, owner, numbers, now)

    def leave_group(self, name: str, people: Sequence[str], now: int) -> GroupRow:
        """Take people out of a group; returns the group."""
        keys = {self._find(person).person_key for person in people}
        with self._writing() as (connection, owner):
            grouping.leave(connection, owner, named_group(connection, owner, name).number, keys, now)
            return named_group(connection, owner, name)

    def rename_group(self, name: str, new: str, now: int) -> GroupRow:
        """Give a group another name; raises CannotMark where another has it."""
        wanted, when = forms.name(new), self._when(now)
        with self._writing() as (connection, owner):
            found, taken = (
                named_group(connection, owner, name),
                group_called(groups(connection, owner), wanted),
            )
            if taken is not None and taken.number != found.number:
                raise CannotMark("name_taken", name=wanted)
            marking.change(connection, owner, found.number, Group(wanted), when)
            return named_group(connection, owner, wanted)

    # objectives

    def objective(self, form: forms.ObjectiveForm, now: int, people: Sequence[str] = ()) -> MarkRow:
        """Set an objective, and say of some people by hand that it concerns them."""
        mark, when = form.read(self._shown_at(now)), self._when(now)
        keys = [self._find(person).person_key for person in people]
        with self._writing() as (connection, owner):
            _known_groups(connection, owner, mark)
            made = marking.record(connection, owner, mark, when)
            for key in keys:
                marking.record(connection, owner, Concern(key, made.number), when)
            return rows(connection, owner, [made])[0]

    def change_objective(self, number: int, form: forms.ObjectiveForm, now: int) -> MarkRow:
        """Put an objective right; its number stays, and so do those added by hand."""
        mark = form.read(self._shown_at(now))
        with self._writing() as (connection, owner):
            _known_groups(connection, owner, mark)
            before = marking.one(connection, owner, Objective, number)
            after = marking.change(connection, owner, number, mark, When(before.on, now))
            return rows(connection, owner, [after])[0]

    def concern(self, number: int, people: Sequence[str], now: int) -> list[MarkRow]:
        """Say that an objective concerns some people."""
        keys = [self._find(person).person_key for person in people]
        when = self._when(now)
        with self._writing() as (connection, owner):
            marking.one(connection, owner, Objective, number)
            made = [marking.record(connection, owner, Concern(key, number), when) for key in keys]
            return rows(connection, owner, made)

    def budget(self, people: int, now: int) -> MarkRow:
        """Say how many people a day the owner means to address."""
        return MarkRow(self._record(Setting("budget", forms.budget(people)), self._when(now)), "", "")

    def quota(self, notes: int, now: int) -> MarkRow:
        """Say how many noted invitations LinkedIn leaves the owner in a month."""
        return MarkRow(self._record(Setting("quota", forms.quota(notes)), self._when(now)), "", "")

    def copies(self, kept: int, now: int) -> MarkRow:
        """Say how many copies of the ledger to keep, 0 for all of them."""
        mark = Setting("copies", forms.copies(kept))
        return MarkRow(self._record(mark, self._when(now)), "", "")

    def zone(self, name: str, now: int) -> MarkRow:
        """Say in which time zone (IANA) the owner's days begin and hours are told.

        What answers rest on is counted anew in its hours.
        """
        marked = self._record(forms.zone(name), self._when(now))
        make_ready(self.ledger, self.owner_now().id, self.given_zone)
        return MarkRow(marked, "", "")

    # invitations received

    def decide(self, person: str, choice: str, now: int, sent_at: int | None = None) -> MarkRow:
        """Decide of an invitation received, the latest or that of an instant (epoch seconds).

        Nothing is done on LinkedIn. Raises CannotAsk where none is known.
        """
        chosen, standing, when = forms.choice(choice), self._find(person), self._when(now)
        with self._writing() as (connection, owner):
            one = standing.person_key, sent_at
            return _shown(deciding.decide(connection, owner, one, chosen, when), standing)

    def decide_alike(self, those: Sequence[tuple[str, int]], choice: str, now: int) -> list[int]:
        """Decide alike of several invitations received, by key and instant (epoch s); all or none.

        Of those that something was decided of already, nothing is. Returns the numbers of the marks; raises
        CannotAsk where one is not known.
        """
        chosen, when = forms.choice(choice), self._when(now)
        with self._writing() as (connection, owner):
            return [one.number for one in deciding.decide_alike(connection, owner, those, chosen, when)]

    def wording(self, name: str, lang: str, text: str, now: int) -> MarkRow:
        """Keep the owner's own words of an answer, in a language; `{first_name}` is the first name."""
        mark = forms.wording(name, lang, text)
        return MarkRow(self._record(mark, self._when(now)), "", "")

    # what was misread, and whose a recommendation is

    def misread(self, person: str, note_kind: str, now: int, sent: str = "") -> MarkRow:
        """Say what kind the note sent to a person is, the latest or that of a day; the mark wins.

        Raises CannotAsk where no note to them is known.
        """
        kind, standing, when = forms.note_kind(note_kind), self._find(person), self._when(now)
        day = forms.day(sent, self._shown_at(now)) if sent.strip() else None
        with self._writing() as (connection, owner):
            sent_at = _sent_note(connection, owner, standing, day)
            mark = Correction(standing.person_key, "note", sent_at, kind)
            marked = marking.record(connection, owner, mark, when)
            relations.lift(connection, owner.id, people_of(mark))
        return _shown(marked, standing)

    def recommendations(self) -> list[Offered]:
        """Return the recommendations, the newest first, with whom they are attached to or might be."""
        with self._seeing() as (connection, owner):
            attached = {
                one.mark.recommendation: one for one in marking.standing(connection, owner, Attachment)
            }
            return [_offered(connection, owner, one, attached) for one in recommendations(connection, owner)]

    def attach(self, place: int, person: str, now: int) -> MarkRow:
        """Say that a recommendation, by its place in the list from 1, is from or to a person."""
        offered = self.recommendations()
        if not 1 <= place <= len(offered):
            raise CannotAsk("no_such_recommendation", number=place)
        standing, one = self._find(person), offered[place - 1]
        when = self._when(now)
        with self._writing() as (connection, owner):
            if one.number is not None and one.person_key != standing.person_key:
                marking.revoke(connection, owner, one.number, now)
            mark = Attachment(standing.person_key, one.recommendation.trace)
            marked = marking.record(connection, owner, mark, when)
            relations.lift(connection, owner.id, {standing.person_key, one.person_key} - {""})
        return _shown(marked, standing)

    def named(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the names shown of some people, by key."""
        with self._seeing() as (connection, owner):
            return names_of(connection, owner, keys)


def _shown(marked: Marked[Any], standing: Standing) -> MarkRow:
    return MarkRow(marked, standing.person_key, standing.name)


def _known_groups(connection: Reading, owner: Owner, mark: Objective) -> None:
    for number in mark.groups:
        marking.one(connection, owner, Group, number)


def _sent_note(connection: Reading, owner: Owner, standing: Standing, day: int | None) -> int:
    for row in listing.invitations(connection, owner, standing.person_id):
        if row.direction == "outgoing" and row.note.strip() and day in (None, forms.today(row.sent_at)):
            return row.sent_at
    raise CannotAsk("no_note_sent", key=standing.person_key)


def _offered(
    connection: Reading, owner: Owner, one: Recommendation, attached: dict[str, Marked[Attachment]]
) -> Offered:
    to = attached.get(one.trace)
    namesakes = tuple(listing.namesakes(connection, owner, one.name))
    return Offered(one, to.number if to else None, to.mark.person_key if to else "", namesakes)
