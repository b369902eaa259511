"""Reads each text the owner wrote to one person among all that they wrote to others."""

import json
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from visavis.ledger import schema
from visavis.ledger.store import Ledger
from visavis.reading.corpus import Addressed
from visavis.reading.defaults import is_default_sentence
from visavis.reading.masking import Card
from visavis.reading.reader import Reader, fit
from visavis.reading.reading import Judgement, Kind
from visavis.reading.wordings import as_written
from visavis.relations import gathered
from visavis.relations.gathered import Person
from visavis.relations.kept import keep
from visavis.relations.outcomes import Sent
from visavis.relations.threads import ONE_TO_ONE
from visavis.relations.writer import Head, Writer
from visavis.traces import flatten


class Note(NamedTuple):
    """What was read in a note: `none`, `cosmetic`, `contextual` or nothing, and its singularity, 0 to 1."""

    kind: str | None
    singularity: float | None


Take = Callable[..., None]
"""Takes the values of a row, one by one."""
SURE = 0.7
"""From so much confidence on a reading is told without a doubt."""

_VARIANTS_KEPT = 20
_SAMPLED = 8
# what varies is told as it is written in one of so many
_READ_AGAIN = 256
_NO_NOTE = Note(Kind.NONE.value, None)
_NOT_JUDGED = Note(None, None)


@dataclass(slots=True)
class Readings:
    """What was read in the owner's texts: each note by invitation, and who was sent texts of each kind."""

    notes: dict[int, Note] = field(default_factory=dict)
    contextual: set[int] = field(default_factory=set)
    cosmetic: set[int] = field(default_factory=set)

    def note(self, sent: Sent) -> Note:
        """Return what was read in a note; of one received only its absence is told."""
        if sent.outgoing:
            return self.notes.get(sent.id, _NO_NOTE)
        absent = not sent.note.strip() or is_default_sentence(sent.note)
        return _NO_NOTE if absent else _NOT_JUDGED

    def kinds_sent(self, person_id: int) -> frozenset[Kind]:
        """Return which kinds of texts the owner sent a person."""
        sent = (Kind.CONTEXTUAL, self.contextual), (Kind.COSMETIC, self.cosmetic)
        return frozenset(kind for kind, people in sent if person_id in people)

    def keep(self, source: "Source", kind: Kind, singularity: float | None) -> None:
        """Remember what relations and outcomes follow from."""
        if source.trace_kind == schema.INVITATION:
            self.notes[source.trace_id] = Note(kind.value, singularity)
        if source.person_id is not None and kind is not Kind.NONE:
            sent = self.contextual if kind is Kind.CONTEXTUAL else self.cosmetic
            sent.add(source.person_id)


class Source(NamedTuple):
    """A text of the owner's: its trace, and the one other person, by name where they show no address."""

    trace_kind: int
    trace_id: int
    person_id: int | None
    at: int
    name: str
    text: str


def write_readings(
    ledger: Ledger, head: Head, people: Mapping[int, Person], sent: Sequence[Sent], hidden: Collection[int]
) -> Readings:
    """Read every note and message of the owner, and write what was read; `hidden` messages are no text."""
    with ledger.reading() as connection:
        texts = [*notes(sent), *(one for one in messages(connection, head) if one.trace_id not in hidden)]
    writer, families = Writer(ledger, schema.readings, head), Writer(ledger, schema.families, head)
    found = read_texts(texts, people, writer.add, families.add, partial(keep, ledger, head))
    writer.flush()
    families.flush()
    return found


def read_texts(
    texts: Sequence[Source],
    people: Mapping[int, Person],
    take: Take,
    take_family: Take,
    take_reader: Callable[[Reader], None],
) -> Readings:
    """Read texts among each other, and hand on their reader.

    The rows of `readings` and of `families` are handed on too, without heads.
    """
    found = Readings()
    addressed = [_addressed(source, people.get(source.person_id or 0)) for source in texts]
    reader = fit(addressed)
    samples: dict[str, list[Addressed]] = {}
    for source, text, reading in zip(texts, addressed, reader.judgements(), strict=True):
        found.keep(source, reading.kind, reading.singularity)
        take(*_row(source, reading))
        if reading.family is not None:
            _sample(samples.setdefault(reading.family, []), text)
    for one in reader.families(chain.from_iterable(some[:_SAMPLED] for some in samples.values())):
        counted = {"fillers": _most(one.fillers), "edits": _most(one.edits)}
        varied = _written(samples.get(one.identity, ()), counted)
        take_family(one.identity, one.example, json.dumps(varied, ensure_ascii=False))
    take_reader(reader)
    return found


def _sample(kept: list[Addressed], text: Addressed) -> None:
    """Keep some texts of a family, the first by their words: it takes its example from a few of them."""
    if len(kept) < _READ_AGAIN or text < kept[-1]:
        insort(kept, text)
        del kept[_READ_AGAIN:]


def _most(counted: Mapping[str, int]) -> dict[str, int]:
    """Return what people were told most, in words: links have none, nor have numbers alone."""
    worded: dict[str, int] = {}
    for told, people in counted.items():
        words = " ".join(word for word in told.split() if word.isalnum())
        if _spelt(words) or not told:
            worded[words] = worded.get(words, 0) + people
    ordered = sorted(worded.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ordered[:_VARIANTS_KEPT])


def _written(
    texts: Sequence[Addressed], varied: Mapping[str, Mapping[str, int]]
) -> dict[str, dict[str, int]]:
    """Return what varies with the letters it has in texts, where they hold it: it was counted folded."""
    written = as_written(chain.from_iterable(varied.values()), (one.text for one in texts))
    found: dict[str, dict[str, int]] = {}
    for code, counted in varied.items():
        told = found.setdefault(code, {})
        for words, people in counted.items():
            name = written.get(words) or _spelt(words)
            told[name] = told.get(name, 0) + people
    return found


def _spelt(words: str) -> str:
    """Return words without what stands for any number."""
    return " ".join(word for word in words.split() if not word[:1].isdigit())


def forget_aside(ledger: Ledger, head: Head) -> None:
    """Drop what was read in messages that proved to be notes come back: each note has its reading."""
    table, aside = schema.readings, schema.set_aside
    others = select(aside.c.message_id).where(aside.c.owner_id == head[0], aside.c.generation == head[1])
    mine = (table.c.owner_id == head[0]) & (table.c.generation == head[1])
    with ledger.writing() as connection:
        connection.execute(
            delete(table).where(mine, table.c.trace_kind == schema.MESSAGE, table.c.trace_id.in_(others))
        )


def _addressed(source: Source, person: Person | None) -> Addressed:
    # copies of one message differ in their line breaks, and which copy is kept must not matter
    text = flatten(source.text)
    if person is None:
        return Addressed(text, f"name:{source.name}", Card(source.name))
    return Addressed(text, str(person.id), Card(person.name, person.company, person.title))


def _row(source: Source, reading: Judgement) -> tuple[object, ...]:
    where = source.trace_kind, source.trace_id, source.person_id, source.at
    read = reading.kind.value, reading.confidence, reading.singularity, reading.bits
    return *where, *read, reading.family, reading.uses


def notes(sent: Iterable[Sent]) -> Iterator[Source]:
    """Yield the notes that the owner sent."""
    for one in sent:
        if one.outgoing and one.note.strip():
            yield Source(schema.INVITATION, one.id, one.person_id, one.sent_at, one.name, one.note)


def messages(connection: Connection, head: Head, but: Head | None = None) -> Iterator[Source]:
    """Yield what the owner wrote in conversations between two, but for those of another head."""
    said, threads = schema.messages, schema.threads
    query = (
        select(said.c.id, threads.c.person_id, said.c.at, threads.c.name, said.c.text)
        .join(threads, threads.c.conversation_id == said.c.conversation_id)
        .where(threads.c.owner_id == head[0], threads.c.generation == head[1])
        .where(threads.c.kind == ONE_TO_ONE, said.c.by_owner == 1, said.c.text != "")
    )
    if but is not None:
        other = threads.alias("other")
        theirs = select(other.c.conversation_id).where(
            other.c.owner_id == but[0], other.c.generation == but[1]
        )
        query = query.where(threads.c.conversation_id.not_in(theirs))
    for row in gathered.stream(connection, query):
        if row.text.strip():
            yield Source(schema.MESSAGE, row.id, row.person_id, row.at, row.name, row.text)
