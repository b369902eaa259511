"""Reads what the owner typed into a form, once, at the door: what passes is fit to keep."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visavis.errors import CannotMark
from visavis.marks.kinds import (
    CHOICES,
    HORIZONS,
    NOTE_KINDS,
    OUTCOMES,
    RECORDED,
    RUNGS,
    WORDINGS,
    Address,
    LeftAlone,
    Note,
    Noticing,
    Objective,
    Outcome,
    Promise,
    Snooze,
    Wording,
    Zone,
)
from visavis.traces import DAY_SECONDS, is_zone, zones_like

WORDS_LIMIT = 20_000
NAME_LIMIT = 120
SENTENCE_LIMIT = 500
MOST_A_DAY = 30
MOST_MINUTES = 240
MOST_NOTES = 1_000
MOST_COPIES = 1_000
MOST_PEOPLE = 100_000
MESSAGE_LIMIT = 2_000
_EPOCH = date(1970, 1, 1).toordinal()
_FIRST = date(2003, 1, 1)  # LinkedIn's own beginning
_LAST = date(2100, 1, 1)
_RELATIVE = re.compile(r"[+-]\d{1,4}", re.ASCII)
# 4800.50, 4,800.50 and 4.800,50: what parts three figures parts thousands, the last one or two are hundredths
_AMOUNT = re.compile(
    r"(\d{1,12}|\d{1,3}(?:,\d{3}){1,3}(?=\.|$)|\d{1,3}(?:\.\d{3}){1,3}(?=,|$))(?:[.,](\d{1,2}))?", re.ASCII
)
_SIGNED = re.compile(r"(?P<before>[A-Z]{3}|[£€$])?(?P<figures>[\d.,]+)(?P<after>[A-Z]{3}|[£€$])?", re.ASCII)
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD"}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"})
_PARTING = str.maketrans("", "", ",.")
_GROUPING = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)


def text(typed: str, limit: int = WORDS_LIMIT) -> str:
    """Return words without outer white space; raises CannotMark where there are none, or too many."""
    kept = optional_text(typed, limit)
    if not kept:
        raise CannotMark("no_words")
    return kept


def optional_text(typed: str, limit: int = WORDS_LIMIT) -> str:
    """Return words without outer white space, or nothing; raises CannotMark where there are too many."""
    # no database takes a NUL, and half a character pair is no text
    kept = unicodedata.normalize("NFC", typed.replace("\0", "")).strip()
    kept = kept.encode("utf-8", "replace").decode()
    if len(kept) > limit:
        raise CannotMark("too_many_words", length=len(kept), limit=limit)
    return kept


def name(typed: str) -> str:
    """Return a name on one line; raises CannotMark where there is none, or it is too long."""
    return text(" ".join(typed.split()), NAME_LIMIT)


def names(typed: Iterable[str]) -> tuple[str, ...]:
    """Return names without repetition, in the order given."""
    return tuple(dict.fromkeys(name(one) for one in typed))


def today(now: int) -> int:
    """Return the day (since 1970) of an instant, of which `now` is what the clocks show as seconds."""
    return now // DAY_SECONDS


def day(typed: str, now: int) -> int:
    """Return days since 1970 of `2026-03-04`, `today`, or `+14` and `-2` days from today.

    Raises CannotMark for anything else, and for days no relation on LinkedIn can have.
    """
    written = typed.strip()
    if written == "today":
        return today(now)
    if _RELATIVE.fullmatch(written):
        found = today(now) + int(written)
    else:
        try:
            found = date.fromisoformat(written).toordinal() - _EPOCH
        except ValueError:
            raise CannotMark("no_day", typed=typed) from None
    if found < _FIRST.toordinal() - _EPOCH:
        raise CannotMark("day_too_early", typed=written, first=_FIRST.isoformat())
    if found > _LAST.toordinal() - _EPOCH:
        raise CannotMark("day_too_late", typed=written, last=_LAST.isoformat())
    return found


def past_day(typed: str, now: int) -> int:
    """Return a day that has come; raises CannotMark for one ahead."""
    found = day(typed, now)
    # east of Greenwich tomorrow has begun before the day of UTC ends
    if found > today(now) + 1:
        raise CannotMark("day_ahead", typed=typed)
    return found


def coming_day(typed: str, now: int) -> int:
    """Return a day that is still to come, today included; raises CannotMark for one behind."""
    found = day(typed, now)
    if found < today(now):
        raise CannotMark("day_behind", typed=typed)
    return found


def amount(typed: str, currency: str) -> tuple[int, str]:
    """Return hundredths and the currency's three letters of `12 000,50` or `£4,800`; raises CannotMark.

    The currency that stands beside the figures goes before the other one.
    """
    parts = _SIGNED.fullmatch("".join(typed.split()).translate(_GROUPING).upper())
    found = parts and _AMOUNT.fullmatch(parts["figures"])
    letters = currency.strip().upper()
    letters = _SIGNS.get(letters, letters)
    beside = [] if parts is None else [one for one in (parts["before"], parts["after"]) if one]
    if beside:
        letters = _beside(beside[0], letters)
    if not found or len(beside) > 1 or not _CURRENCY.fullmatch(letters):
        raise CannotMark("no_amount", typed=f"{typed} {currency}".strip())
    whole, part = found[1].translate(_PARTING), found[2] or ""
    return int(whole) * 100 + int(part.ljust(2, "0")), letters


def _beside(sign: str, letters: str) -> str:
    """Return the currency that a sign stands for: of all the dollars, the one that is named already."""
    return letters if sign == "$" and letters in _DOLLARS else _SIGNS.get(sign, sign)


def recorded_outcome(typed: str) -> str:
    """Return an outcome that the owner may record; raises CannotMark."""
    return _outcome(typed, RECORDED)


def any_outcome(typed: str) -> str:
    """Return an outcome that may fulfil an objective; raises CannotMark."""
    return _outcome(typed, OUTCOMES)


def _outcome(typed: str, known: tuple[str, ...]) -> str:
    if _plain(typed) not in known:
        raise CannotMark("no_such_outcome", typed=typed, known=", ".join(known))
    return _plain(typed)


def horizon(typed: str) -> str:
    """Return a horizon; raises CannotMark."""
    if _plain(typed) not in HORIZONS:
        raise CannotMark("no_such_horizon", typed=typed, known=", ".join(HORIZONS))
    return _plain(typed)


def note_kind(typed: str) -> str:
    """Return a kind of note; raises CannotMark."""
    if _plain(typed) not in NOTE_KINDS:
        raise CannotMark("no_such_note_kind", typed=typed, known=", ".join(NOTE_KINDS))
    return _plain(typed)


def rung(typed: str) -> str:
    """Return a rung of the ladder; raises CannotMark."""
    if _plain(typed) not in RUNGS:
        raise CannotMark("no_such_rung", typed=typed, known=", ".join(RUNGS))
    return _plain(typed)


def _plain(typed: str) -> str:
    return typed.strip().casefold()


def budget(typed: int) -> int:
    """Return how many people a day; raises CannotMark for none, and for more than a day holds."""
    if not 1 <= typed <= MOST_A_DAY:
        raise CannotMark("no_budget", number=typed, limit=MOST_A_DAY)
    return typed


def quota(typed: int) -> int:
    """Return how many noted invitations a month, 0 for none; raises CannotMark for more than there can be."""
    if not 0 <= typed <= MOST_NOTES:
        raise CannotMark("no_quota", number=typed, limit=MOST_NOTES)
    return typed


def copies(typed: int) -> int:
    """Return how many copies of the ledger to keep, 0 for all; raises CannotMark for more than can be."""
    if not 0 <= typed <= MOST_COPIES:
        raise CannotMark("no_copies", number=typed, limit=MOST_COPIES)
    return typed


def people(typed: int) -> int:
    """Return how many people; raises CannotMark for none, and for more than there can be."""
    if not 1 <= typed <= MOST_PEOPLE:
        raise CannotMark("no_count", number=typed, limit=MOST_PEOPLE)
    return typed


def choice(typed: str) -> str:
    """Return what an invitation received may deserve; raises CannotMark."""
    if _plain(typed) not in CHOICES:
        raise CannotMark("no_such_choice", typed=typed, known=", ".join(CHOICES))
    return _plain(typed)


def zone(typed: str) -> Zone:
    """Return the time zone of a name such as `Europe/Paris`; raises CannotMark where there is none."""
    wanted = typed.strip()
    if not is_zone(wanted):
        near = ", ".join(zones_like(wanted))
        raise (
            CannotMark("no_zone_near", typed=typed, near=near) if near else CannotMark("no_zone", typed=typed)
        )
    return Zone(wanted)


def wording(name_: str, lang: str, typed: str) -> Wording:
    """Return the owner's own words of an answer; raises CannotMark where there are none."""
    if _plain(name_) not in WORDINGS:
        raise CannotMark("no_such_choice", typed=name_, known=", ".join(WORDINGS))
    return Wording(_plain(name_), lang, text(typed, MESSAGE_LIMIT))


@dataclass(frozen=True, slots=True)
class OutcomeForm:
    """An outcome, as typed; `amount` may stay empty, and `currency` for the one used last."""

    outcome: str
    on: str = "today"
    amount: str = ""
    currency: str = ""
    words: str = ""

    def read(self, key: str, now: int) -> tuple[Outcome, int]:
        """Return the mark and its day; raises CannotMark."""
        cents, letters = amount(self.amount, self.currency) if self.amount.strip() else (None, "")
        code, words = recorded_outcome(self.outcome), optional_text(self.words)
        return Outcome(key, code, cents, letters, words), past_day(self.on, now)


@dataclass(frozen=True, slots=True)
class NoteForm:
    """A private note, as typed."""

    text: str
    on: str = "today"

    def read(self, key: str, now: int) -> tuple[Note, int]:
        """Return the mark and its day; raises CannotMark."""
        return Note(key, text(self.text)), past_day(self.on, now)


@dataclass(frozen=True, slots=True)
class AddressForm:
    """What was written to a person, what it starts from, and the minutes it took, as typed."""

    text: str
    link: str = ""
    gesture: str = ""
    minutes: int = 0

    def read(
        self, key: str, note_kind: str, answers_at: int | None = None
    ) -> tuple[Noticing | None, Address]:
        """Return what was noticed, if anything was, and the address, whose draft was read as a kind.

        Raises CannotMark for an empty one, and for one that holds for this person and starts from nothing:
        from nothing that was noticed, nor from words of theirs that it answers (epoch s).
        """
        link, gesture = optional_text(self.link, SENTENCE_LIMIT), optional_text(self.gesture)
        noticing = Noticing(key, link, gesture) if link or gesture else None
        if noticing is None and answers_at is None and note_kind == "contextual":
            raise CannotMark("nothing_noticed")
        minutes = min(max(self.minutes, 0), MOST_MINUTES)
        return noticing, Address(key, text(self.text), note_kind, minutes, answers_at=answers_at)


@dataclass(frozen=True, slots=True)
class SnoozeForm:
    """Until when to leave a person out of the agenda, as typed."""

    until: str
    words: str = ""

    def read(self, key: str, now: int) -> tuple[Snooze, int]:
        """Return the mark and its day; raises CannotMark."""
        return Snooze(key, coming_day(self.until, now), optional_text(self.words)), today(now)


@dataclass(frozen=True, slots=True)
class PromiseForm:
    """What was promised to a person, by when, and on which day, as typed; what is late can be remembered.

    `kept` is the day on which it was kept, where it was.
    """

    until: str
    words: str
    on: str = "today"
    kept: str = ""

    def read(self, key: str, now: int) -> tuple[Promise, int]:
        """Return the mark and its day; raises CannotMark."""
        kept_on = past_day(self.kept, now) if self.kept.strip() else None
        return Promise(key, day(self.until, now), text(self.words), kept_on), past_day(self.on, now)


@dataclass(frozen=True, slots=True)
class LeftAloneForm:
    """Not this person, and why, as typed."""

    words: str = ""

    def read(self, key: str, now: int) -> tuple[LeftAlone, int]:
        """Return the mark and its day; raises CannotMark."""
        return LeftAlone(key, optional_text(self.words)), today(now)


@dataclass(frozen=True, slots=True)
class ObjectiveForm:
    """An objective, as typed; companies and titles are parts of what a card says.

    `count` people, where the owner said with how many, `until` the day they gave themselves.
    """

    sentence: str
    horizon: str
    outcome: str
    companies: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    rungs: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    count: int | None = None
    until: str = ""

    def read(self, now: int) -> Objective:
        """Return the mark; raises CannotMark."""
        return Objective(
            text(self.sentence, SENTENCE_LIMIT),
            horizon(self.horizon),
            any_outcome(self.outcome),
            names(self.companies),
            names(self.titles),
            tuple(dict.fromkeys(map(rung, self.rungs))),
            tuple(dict.fromkeys(self.groups)),
            None if self.count is None else people(self.count),
            day(self.until, now) if self.until.strip() else None,
        )


FormOfPerson = OutcomeForm | NoteForm | SnoozeForm | PromiseForm | LeftAloneForm
