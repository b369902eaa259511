"""Everything that happened with a person, and what was decided, told in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from visavis.desk import Standing
from visavis.desk.addressed import confirmed
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event
from visavis.marks import NOTE_KINDS, Address, Decision, Mark, Marked, Note, Noticing, Outcome, Promise
from visavis.traces import DAY_SECONDS
from visavis.web.speech import Speech
from visavis.words import say as worded
from visavis.words.experiment import kind_name
from visavis.words.marks import say_mark
from visavis.words.typography import bound

# words, and what was noted of them before an archive showed them, are one thing that happened
Happening = Event | MarkRow | tuple[Event, MarkRow]

_COSMETIC = "cosmetic"
_SPOKEN = frozenset({"message", "invited"})
# what they said is what one comes for
_MOST_SAID = {"person": 700, "owner": 280}

TOLD = (Outcome, Note, Promise, Noticing, Address, Decision)
"""The marks that belong to the story; the others say how things are meant to go on."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that a note may be rather than the one it is read as."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Misread:
    """The note as it is read: its day, for the form, and the kinds it may be instead."""

    sent: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened: when, what, by whom (`owner`, `person`, `mark` or empty), and the words.

    `revoke` takes a mark back, and `kept` says that a promise was; empty where nothing does.
    """

    stamp: str
    day: str
    clock: str
    what: str
    aside: str
    by: str
    lines: tuple[str, ...]
    wordless: bool
    revoke: str
    misread: Misread | None
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What one of the two said last: who, when, and the words, `cut` where they go on below."""

    who: str
    stamp: str
    day: str
    by: str
    aside: str
    lines: tuple[str, ...]
    cut: bool


def last_words(happenings: Sequence[Happening], standing: Standing, speech: Speech) -> tuple[Said, ...]:
    """Return what the person said last and what the owner did, the latest first.

    What the owner noted to have written counts as said.
    """
    latest: dict[str, Happening] = {}
    for one in reversed(happenings):
        latest.setdefault(_speaker(one), one)
        if "owner" in latest and "person" in latest:
            break
    return tuple(_said_last(one, by, standing, speech) for by, one in latest.items() if by)


def _speaker(one: Happening) -> str:
    """Return whose words something that happened is, or nothing where it has none."""
    if isinstance(one, MarkRow):
        return "owner" if isinstance(one.marked.mark, Address) else ""
    event = one[0] if isinstance(one, tuple) else one
    return event.by if event.kind in _SPOKEN and event.text.strip() else ""


def _said_last(one: Happening, by: str, standing: Standing, speech: Speech) -> Said:
    told = entry(one, standing, speech)
    text = "\n".join(told.lines)
    short = shorten_words(text, _MOST_SAID[by])
    noted = speech.say("person.said_noted") if isinstance(one, MarkRow) else ""
    who = speech.say("event.you") if by == "owner" else standing.name or standing.person_key
    lines = tuple(short.splitlines())
    return Said(who, told.stamp, told.day, by, noted, lines, cut=short != text)


def shorten_words(text: str, most: int) -> str:
    """Return a text of at most so many letters, cut at a word."""
    return text if len(text) <= most else text[:most].rsplit(None, 1)[0].rstrip(",;:.") + "…"


def in_order(events: Sequence[Event], marks: Sequence[MarkRow]) -> list[Happening]:
    """Return traces and marks together, the oldest first; a mark comes last on its day.

    What was noted to be written stands with the words that an archive shows of it.
    """
    shown = confirmed(events, marks)
    noted = {id(shown[row.marked.number]): row for row in marks if row.marked.number in shown}
    told = [row for row in marks if isinstance(row.marked.mark, TOLD) and row.marked.number not in shown]
    said: list[Happening] = [(one, noted[id(one)]) if id(one) in noted else one for one in events]
    return sorted([*said, *told], key=_when)


def _when(one: Happening) -> int:
    if isinstance(one, MarkRow):
        return (one.marked.on + 1) * DAY_SECONDS - 1
    return (one[0] if isinstance(one, tuple) else one).at


def months(happenings: Sequence[Happening], standing: Standing, speech: Speech) -> Iterator[Month]:
    """Yield what happened month by month, in the order given."""
    for title, group in groupby(happenings, key=lambda one: _month(one, speech)):
        yield Month(title, tuple(entry(one, standing, speech) for one in group))


def _month(one: Happening, speech: Speech) -> str:
    if isinstance(one, MarkRow):
        return speech.utc_month(one.marked.on * DAY_SECONDS)
    return speech.month((one[0] if isinstance(one, tuple) else one).at)


def entry(one: Happening, standing: Standing, speech: Speech) -> Entry:
    """Tell one thing that happened."""
    if isinstance(one, MarkRow):
        return _marked(one, standing, speech)
    if isinstance(one, tuple):
        return _shown(one, standing, speech)
    lines = tuple(bound(line) for line in one.text.splitlines() if any(map(_is_seen, line)))
    return Entry(
        stamp=speech.stamp(one.at),
        day=speech.utc_day(one.at) if one.whole_day else speech.day(one.at),
        clock="" if one.whole_day else speech.clock(one.at),
        what=_what(one, standing.name or standing.person_key, speech),
        aside=_aside(one, speech),
        by=one.by,
        lines=lines,
        wordless=one.kind in {"message", "said_in_group"} and not lines,
        revoke="",
        misread=_misread(one, speech) if one.kind == "invited" and one.by == "owner" and lines else None,
    )


def _shown(one: tuple[Event, MarkRow], standing: Standing, speech: Speech) -> Entry:
    """Tell words that the owner had noted, and that an archive shows: once, with what was noted of them."""
    event, row = one
    told = entry(event, standing, speech)
    noted = speech.say("event.mark.confirmed", read=_said(row.marked.mark, standing, speech)[1])
    aside = ", ".join(filter(None, (told.aside, noted)))
    return replace(told, aside=aside, revoke=f"/marks/{row.marked.number}/revoke")


def _marked(row: MarkRow, standing: Standing, speech: Speech) -> Entry:
    mark, at = row.marked.mark, row.marked.on * DAY_SECONDS
    said, aside = _said(mark, standing, speech)
    return Entry(
        stamp=speech.utc_stamp(at),
        day=speech.utc_day(at),
        clock="",
        what=speech.say(f"event.mark.{mark.kind}"),
        aside=aside,
        by="mark",
        lines=tuple(bound(line) for line in said.splitlines() if line.strip()),
        wordless=False,
        revoke=f"/marks/{row.marked.number}/revoke",
        misread=None,
        kept=kept(row.marked),
    )


def kept(marked: Marked[Mark]) -> str:
    """Return the address that says a promise was kept; empty for all else, and where that was said."""
    is_due = isinstance(marked.mark, Promise) and marked.mark.kept_on is None
    return f"/promises/{marked.number}/kept" if is_due else ""


def _said(mark: Mark, standing: Standing, speech: Speech) -> tuple[str, str]:
    """Return what a mark says, and what is said beside it.

    What is written to somebody one already speaks with is not told to be cosmetic: an answer rarely names
    what it answers.
    """
    match mark:
        case Note():
            return mark.text, ""
        case Noticing():
            return f"{mark.gesture}\n{mark.link}", ""
        case Address(text=""):
            return say_mark(mark, speech.lang), ""
        case Address():
            return mark.text, ", ".join(_beside(mark, standing, speech))
        case _:
            return say_mark(mark, speech.lang), ""


def _beside(mark: Address, standing: Standing, speech: Speech) -> Iterator[str]:
    if mark.note_kind != _COSMETIC or not (standing.connected_on is not None or standing.turns):
        yield speech.say("event.mark.read", kind=worded(f"note_kind.{mark.note_kind}", speech.lang))
    if mark.answers_at is not None:
        yield speech.say("event.mark.answers", day=speech.day(mark.answers_at))
    yield speech.say("event.mark.minutes", minutes=str(mark.minutes))


def _is_seen(character: str) -> bool:
    return character.isprintable() and not character.isspace()


def _what(event: Event, who: str, speech: Speech) -> str:
    say = speech.say
    if event.kind == "message":
        return say("event.you") if event.by == "owner" else who
    if event.drawn is not None:
        return say("event.drawn", number=event.drawn.experiment)
    if event.kind == "said_in_group":
        return in_a_group(who, event.group, speech)
    if event.kind in _TOLD:
        told = _TOLD[event.kind]
        return say(f"event.{told}.{event.by}", name=who) if event.by else say(f"event.{told}")
    return event.kind


def in_a_group(who: str, group: str, speech: Speech) -> str:
    """Say who spoke, and in which group, by its name where it has one."""
    return (
        speech.say("event.in_group", name=who, group=group)
        if group
        else speech.say("event.in_a_group", name=who)
    )


_TOLD = {
    "invited": "invited",
    "accepted": "accepted",
    "connected": "connected",
    "endorsement_received": "endorsed",
    "endorsement_given": "endorsed",
    "private_note": "private_note",
}


def _aside(event: Event, speech: Speech) -> str:
    """Say of an invitation what kind of note it bore and what became of it, of a draw what was drawn."""
    if event.drawn is not None:
        drawn = event.drawn
        return kind_name(drawn.subject, drawn.arm, drawn.kind, speech.lang)
    if event.kind != "invited":
        return ""
    kind = speech.say(f"note.{event.note_kind}") if event.note_kind in NOTE_KINDS and event.text else ""
    if kind and event.unsure:
        kind = speech.say("note.unsure", kind=kind)
    state = "" if event.state == "accepted" else worded(f"state.{event.state}", speech.lang)
    return ", ".join(filter(None, (kind, state)))


def _misread(event: Event, speech: Speech) -> Misread:
    kinds = tuple(Kind(code, speech.say(f"note.{code}")) for code in NOTE_KINDS if code != event.note_kind)
    return Misread(speech.utc_stamp(event.at)[:10], kinds)
