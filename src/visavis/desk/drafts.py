"""Reads a draft as the one who receives it would, among all that its owner has written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from visavis import relations
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import tokens
from visavis.marks import RUNGS
from visavis.reading.addressing import agreed, other_address
from visavis.reading.complaints import complains, takes_up
from visavis.reading.corpus import Addressed
from visavis.reading.deaths import tells_of_a_death
from visavis.reading.employers import companies_of_reader
from visavis.reading.fields import Fault
from visavis.reading.hours import last_spoken_of, other_hours
from visavis.reading.kindness import sympathies
from visavis.reading.likeness import is_nearly
from visavis.reading.losses import tells_of_a_loss
from visavis.reading.masking import Card
from visavis.reading.reader import Reader
from visavis.reading.reading import LONG_NOTE, SHORT_NOTE, Haste, Kind, Reading, Span
from visavis.reading.refusals import refuses
from visavis.reading.sensations import ONE_CLICK, SYMPATHY, TAKEN_UP, THEIR_WORDS, Advice, Felt, Known
from visavis.reading.spelling import MISSPELT, Slip
from visavis.relations import listing, received
from visavis.relations.listing import Standing
from visavis.traces import DAY_SECONDS

__all__ = [
    "LONG_NOTE",
    "SHORT_NOTE",
    "Advice",
    "DraftReading",
    "Drafts",
    "Felt",
    "Kind",
    "Reading",
]
ANSWER = "answer"
"""As what a text is kept that others might be sent, were it not an answer to its reader."""

_OF_LATE = 20
_LATEST = 3
_ASKING = frozenset(("question", "call", "pitch", "price"))
# what shows a text for a mailing
_GIVE_AWAY = frozenset(("unfilled", "empty", "other_name"))
_ANSWERED = RUNGS[RUNGS.index("recognised") :]

_FAULTS = frozenset(fault.value for fault in Fault)
_NAMES_ANOTHER = frozenset((Fault.OTHER_NAME.value, MISSPELT))

# a recipient whom no trace shows: nobody that texts were sent to
_NOBODY = "?"


@dataclass(frozen=True, slots=True)
class DraftReading:
    """A draft, what is read in it, and what its reader may feel: seen, considered, willing.

    `to` is the person it is for, None where that was not said; `invited` tells that they have invited the
    owner and wait, `already` when they were sent this very text (epoch s), `refusal` holds their last words
    where these say no, `death` those from their account that seem to say that they have died. `answers_at` is
    when they said what waits for an answer (epoch s), None where nothing of theirs does. Offsets are of the
    untouched text. `loss` holds words of theirs that tell of one, of which the draft says nothing,
    `complaint` their last words where they complain, and it does not take that up.
    """

    text: str
    to: Standing | None
    reading: Reading
    felt: tuple[Felt, Felt, Felt]
    invited: bool = False
    refusal: str = ""
    death: str = ""
    already: int | None = None
    answers_at: int | None = None
    loss: str = ""
    complaint: str = ""

    @property
    def read_as(self) -> str:
        """As what it is kept once it was written, which is what is said of it: its kind, or what it does."""
        kinds = {span.kind for one in self.felt for span in one.spans}
        kind = self.reading.kind
        template = self.reading.family or ONE_CLICK in kinds or self._is_given_away
        if kind is not Kind.COSMETIC or template:
            return kind.value
        if kinds & {TAKEN_UP, THEIR_WORDS}:
            return ANSWER
        seen, _, willing = (one.felt for one in self.felt)
        if SYMPATHY in kinds and willing and not seen:
            return SYMPATHY
        follows = any(not one.felt and one.advice is None for one in self.felt)
        return ANSWER if follows and "shared" not in kinds else kind.value

    @property
    def _is_given_away(self) -> bool:
        return any(span.kind in _GIVE_AWAY for span in self.reading.spans)

    @property
    def is_note(self) -> bool:
        """Whether it may be the note of an invitation: who is connected, or has sent one, is sent none."""
        return self.to is None or (self.to.connected_on is None and not self.invited)


class Beside(NamedTuple):
    """What is given with a draft: what was noticed of its reader, and the day (since 1970) it is read on."""

    noticed: str = ""
    today: int | None = None


NOTHING = Beside()


class _Heard(NamedTuple):
    """What a person said, and on which day (since 1970); that of the note of an invitation is not told."""

    words: str
    on: int | None = None


_UNHEARD = _Heard("")


class Drafts:
    """Keeps a reader of the owner's texts for as long as they stay the same."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._of: tuple[int, int] | None = None
        self._theirs: tuple[object, _Between] | None = None

    def read(
        self, ledger: Ledger, owner: Owner, text: str, to: Standing | None, beside: Beside = NOTHING
    ) -> DraftReading:
        """Read a draft to a person, or to somebody not known yet, beside what is given with it."""
        one = Addressed(text, _NOBODY) if to is None else Addressed(text, str(to.person_id), _card(to))
        reader = self.reader(ledger, owner)
        acquainted = to is not None and (to.rung in _ANSWERED or to.last_by == "person")
        between = self._between(ledger, owner, to)
        said, invited = between.theirs, between.invited_at is not None
        last, before = [*between.heard, _UNHEARD, _UNHEARD][:2]
        already = next((at for at, sent in between.own if is_nearly(text, sent)), None)
        own = "" if already else "\n".join(between.only)
        # whoever invites with a note waits for an answer too
        turn = to is not None and (to.last_by == "person" or (invited and bool(said)))
        answers_at = _spoke_at(to, between) if turn else None
        name = "" if to is None else to.name
        death = next((words for words in said if tells_of_a_death(words, name)), "")
        known = Known(
            "\n".join((beside.noticed, *said)),
            last.words,
            turn=turn,
            acquainted=acquainted,
            before=before.words,
            owner=owner.name,
            own=own,
            noticed=beside.noticed,
            sent=tuple(words for _, words in between.own),
            unanswered=not turn,
            last_on=last.on,
            before_on=before.on,
            today=beside.today,
            loss="" if to is None or death else _told_of_a_loss(said, to),
        )
        refusal = last.words if refuses(last.words) else ""
        reading, felt = reader.read_and_feel(one, known)
        reading = _unnamed(reading) if death else reading
        reading = _misplaced(ledger, owner, (text, known.theirs), to, reading)
        reading = _mistimed(text, beside.today, between.hours, reading)
        reading = reading if death else _misaddressed(text, between.address, reading)
        loss = _passed_over(known.loss, text, reading, turn=turn)
        complaint = _complaint(between.heard, text) if turn and not death and not refusal else ""
        known_of = refusal, death, already, answers_at, loss, complaint
        return DraftReading(text, to, reading, felt, invited, *known_of)

    def reader(self, ledger: Ledger, owner: Owner) -> Reader:
        """Return a reader that knows every text of the owner's present edition."""
        of = owner.id, owner.edition
        if self._reader is None or self._of != of:
            self._reader, self._of = relations.fitted(ledger, owner), of
        return self._reader

    def _between(self, ledger: Ledger, owner: Owner, to: Standing | None) -> "_Between":
        """Return what was said with a person, looked up once while a draft to them is written."""
        of = owner.id, owner.edition, to
        if self._theirs is None or self._theirs[0] != of:
            found = _between(ledger, owner, to)
            self._theirs = of, replace(found, only=tuple(_only(self.reader(ledger, owner), to, found.own)))
        return self._theirs[1]


@dataclass(frozen=True, slots=True)
class _Between:
    """What a person said of late, the newest first, what the owner did, and when they invited, and wait.

    `only` are those of the owner's texts that are for this person alone, `hours` the minutes (of half a day)
    of the hour last spoken of, by day (since 1970), and `address` the tu or vous that the two say.
    """

    heard: tuple[_Heard, ...] = ()
    own: tuple[tuple[int, str], ...] = ()
    invited_at: int | None = None
    only: tuple[str, ...] = ()
    hours: Mapping[int, int] = field(default_factory=dict)
    address: str | None = None

    @property
    def theirs(self) -> tuple[str, ...]:
        """The words alone of what the person said."""
        return tuple(one.words for one in self.heard)


def _only(reader: Reader, to: Standing | None, own: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield those of the owner's texts to a person that are for them alone."""
    if to is not None:
        sent = [Addressed(text, str(to.person_id), _card(to)) for _, text in own]
        yield from (sight.one.text for sight in reader.see(sent) if sight.contextual())


def _between(ledger: Ledger, owner: Owner, to: Standing | None) -> _Between:
    if to is None:
        return _Between()
    with ledger.reading() as connection:
        said = listing.their_words(connection, owner, to.person_id, _OF_LATE) if to.messages else []
        own = listing.own_words(connection, owner, to.person_id, _OF_LATE)
        notes, waits = received.sent_by(connection, owner, to.person_id)
    heard = (*(_Heard(text, at // DAY_SECONDS) for at, text in said), *map(_Heard, notes))
    spoken = sorted([*said, *own], reverse=True)
    hours = last_spoken_of((at // DAY_SECONDS, text) for at, text in spoken)
    words = [*((at, text, False) for at, text in said), *((at, text, True) for at, text in own)]
    address = agreed((text, by_owner) for _, text, by_owner in sorted(words))
    return _Between(heard, tuple(own), waits, hours=hours, address=address)


def _unnamed(reading: Reading) -> Reading:
    """Return a reading in which another's name is no fault: who writes from an account may be greeted."""
    spans = tuple(span for span in reading.spans if span.kind not in _NAMES_ANOTHER)
    faulty = any(span.kind in _FAULTS for span in spans)
    haste = tuple(one for one in reading.haste if faulty or one is not Haste.FIELDS)
    return replace(reading, spans=spans, haste=haste)


def _misplaced(
    ledger: Ledger, owner: Owner, said: tuple[str, str], to: Standing | None, reading: Reading
) -> Reading:
    """Return a reading that tells where a draft speaks of a company at which others work as its reader's.

    `said` are the draft, and what its reader said and was noticed of them: who spoke of that company
    themselves may well have worked there.
    """
    text, told = said
    if to is None or not to.company.strip():
        return reading
    known = {*tokens(f"{to.company} {to.title}")}, {*tokens(told)}
    named: dict[str, list[Slip]] = {}
    for one in companies_of_reader(text, to.name):
        name = text[one.start : one.end]
        if not _is_same(name, to.company) and not any({*tokens(name)} <= words for words in known):
            named.setdefault(name, []).append(one)
    if not named:
        return reading
    with ledger.reading() as connection:
        own = received.owner_card(connection, owner).company
        others = [
            one
            for name, places in named.items()
            if not _is_same(name, own) and listing.works_at(connection, owner, name, to.person_id)
            for one in places
        ]
    return replace(reading, spans=(*reading.spans, *(Span(one.start, one.end, one.kind) for one in others)))


def _mistimed(text: str, today: int | None, hours: Mapping[int, int], reading: Reading) -> Reading:
    """Return a reading that tells where a draft fixes another hour of a day than was last spoken of."""
    others = [] if today is None else other_hours(text, today, hours)
    return replace(reading, spans=(*reading.spans, *(Span(one.start, one.end, one.kind) for one in others)))


def _misaddressed(text: str, address: str | None, reading: Reading) -> Reading:
    """Return a reading that tells where a draft in French says vous where the two say tu, or the reverse."""
    others = [] if reading.language not in {None, "fr"} else other_address(text, address)
    return replace(reading, spans=(*reading.spans, *(Span(one.start, one.end, one.kind) for one in others)))


def _is_same(name: str, company: str) -> bool:
    """Tell whether a name is of a company, by what either begins with: a firm and a firm are two."""
    one, other = tokens(name), tokens(company)
    return not one or one[0] in other or (bool(other) and other[0] in one)


def _told_of_a_loss(said: Sequence[str], to: Standing) -> str:
    """Return those of a reader's latest words that tell of a loss, empty where none do."""
    if to.last_at is None:
        return ""
    last_on = to.last_at // DAY_SECONDS
    return next((words for words in said[:_LATEST] if tells_of_a_loss(words, last_on)), "")


def _complaint(heard: Sequence[_Heard], text: str) -> str:
    """Return a reader's words of the last day that complain, where a draft does not take them up."""
    if not text.strip() or takes_up(text):
        return ""
    return next((one.words for one in heard if one.on == heard[0].on and complains(one.words)), "")


def _passed_over(loss: str, text: str, reading: Reading, *, turn: bool) -> str:
    """Return a reader's words of a loss where the draft has none for it, whatever else it tells.

    Once the owner has spoken since, a draft that asks for nothing need have none.
    """
    asks = bool(reading.haste) or any(span.kind in _ASKING for span in reading.spans)
    return loss if (turn or asks) and not sympathies(text, bereaved=True) else ""


def _spoke_at(to: Standing | None, between: _Between) -> int | None:
    """Return when a person spoke who waits for an answer: in a message, if wordless, or in what invites."""
    return to.last_at if to is not None and to.last_by == "person" else between.invited_at


def _card(person: Standing) -> Card:
    return Card(person.name, person.company, person.title)
