"""What is said, in an order that a terminal, a page and a report can each lay out."""

from dataclasses import dataclass
from typing import Self

from visavis.questions.answers import Slice
from visavis.study.duration import Curve
from visavis.study.finding import Finding, Interval


class Led(str):
    """Words about something that has a page of its own, where there are pages: a kind of thing, its keys."""

    __slots__ = ("keys", "to")
    keys: tuple[str, ...]
    to: str

    def __new__(cls, words: str, to: str, *keys: str) -> Self:
        """Take words, and what they lead to: `Led("Ann", "person", "ann-m")`."""
        made = super().__new__(cls, words)
        made.to, made.keys = to, keys
        return made


class Naming(str):
    """A sentence in parts, some of which are about something that has a page of its own."""

    __slots__ = ("parts",)
    parts: tuple[str, ...]

    def __new__(cls, *parts: str) -> Self:
        """Take the parts in their order: `Naming("Written by ", Led("Ann", "person", "ann-m"), ".")`."""
        made = super().__new__(cls, "".join(parts))
        made.parts = parts
        return made


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; an `aside` is said in a smaller voice; `on` is what a page leads to from it."""

    text: str
    aside: bool = False
    on: Led | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Sentences one under the other; what they say `more` of, where a small page may fold them."""

    items: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of a row names it; the others are numbers, unless `words` says otherwise.

    Where `at_once` is given, that many rows are enough to look at, and `others` says how many more there
    are; a file of the table holds them all.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: bool = False
    at_once: int | None = None
    others: str = ""

    @property
    def shown(self) -> tuple[tuple[str, ...], ...]:
        """The rows to look at."""
        return self.rows[: self.at_once]


@dataclass(frozen=True, slots=True)
class PictureRow:
    """What a row or a line of a chart shows, its name, and the remark that stands beside it."""

    slice: Slice
    name: str
    remark: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The finished labels of a chart, of `kind` `rates` or `incidence`, at a horizon in days."""

    kind: str
    description: str
    x: str
    y: str
    percent: str
    decimal: str
    days: int
    rows: tuple[PictureRow, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A finished name, and how many there are."""

    name: str
    n: int


@dataclass(frozen=True, slots=True)
class Bars:
    """The finished labels and figures of a chart of counts."""

    description: str
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ForestLine:
    """A line of a forest: a finished name and remark, a gap and its range in points where there are any."""

    name: str
    value: float | None
    interval: Interval | None
    remark: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Forest:
    """The finished labels and figures of a chart of differences, one line a study."""

    description: str
    x: str
    lines: tuple[ForestLine, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """The finished labels and figures of a chart of gaps in points; the `margin` would not matter."""

    description: str
    x: str
    margin: float
    lines: tuple[ForestLine, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A finished name, a share with its range where one is known, and the finished remark beside it."""

    name: str
    found: Finding | None
    remark: str


@dataclass(frozen=True, slots=True)
class Spans:
    """The finished labels and figures of a chart of shares with their ranges."""

    description: str
    x: str
    percent: str
    decimal: str
    rows: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """The finished labels and figures of a chart of curves, up to a day: pairs of a name and its curve."""

    description: str
    x: str
    y: str
    percent: str
    decimal: str
    until_day: int
    rows: tuple[tuple[str, Curve], ...]


@dataclass(frozen=True, slots=True)
class Weeks:
    """The finished labels of a chart of one count a week, and the counts in order of time.

    `monday_on` is the first day (days since 1970) of the first; `ticks` pair bars, from 0, with their names.
    """

    description: str
    x: str
    y: str
    monday_on: int
    counts: tuple[int, ...]
    ticks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """The finished labels of a chart of points, and the points: a number, and a share of 0 to 1."""

    description: str
    x: str
    y: str
    percent: str
    decimal: str
    points: tuple[tuple[float, float], ...]


Block = Paragraph | Listing | Table | Picture | Bars | Forest | Gaps | Spans | Curves | Weeks | Points


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a page.

    Its `kind` is `method` or `doubts` where it says how far to trust the rest, `news` where it tells what
    happened lately, `asks` where it asks something of the reader.
    """

    title: str
    blocks: tuple[Block, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A title, the one sentence that says the most, and the sections; `on` is what a page leads to."""

    title: str
    gist: str
    sections: tuple[Section, ...]
    on: Led | None = None
