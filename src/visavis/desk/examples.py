"""Reads the examples as a draft is read, among what their invented sender wrote to others."""

from dataclasses import dataclass
from functools import cache

from visavis.desk.drafts import DraftReading
from visavis.reading.corpus import Addressed
from visavis.reading.masking import Card
from visavis.reading.reader import Reader, fit
from visavis.words.examples import Example, examples


@dataclass(frozen=True, slots=True)
class ExampleRead:
    """An example, and both its notes as the one they are for would read them."""

    example: Example
    note: DraftReading
    other: DraftReading


@cache
def read_examples(lang: str) -> tuple[ExampleRead, ...]:
    """Return the examples written in a language, read: the same each time, whatever the ledger holds."""
    written = examples(lang)
    reader = fit(Addressed(text, name, Card(name)) for text, name in written.sent)
    return tuple(
        ExampleRead(one, _read(reader, one, one.note), _read(reader, one, one.other))
        for one in written.examples
    )


def _read(reader: Reader, one: Example, text: str) -> DraftReading:
    addressed = Addressed(text, one.name, Card(one.name, one.company, one.title))
    return DraftReading(text, None, reader.read(addressed), reader.feel(addressed))
