"""What surrounds every page: its title, where one may go, the keys, the imaginary life's ribbon."""

from dataclasses import dataclass

DAILY = (
    *(("today", "/today", "t"), ("incoming", "/incoming", "r"), ("people", "/people", "p")),
    *(("answers", "/answers", "a"), ("experiments", "/experiments", "e"), ("imports", "/imports", "i")),
)
BESIDE = (("settings", "/settings", "s"), ("help", "/help", "h"))
KEYS = ("search", "down", "up", "open", "pick", "choose", "go", "help")


@dataclass(frozen=True, slots=True)
class Way:
    """A page one may go to: its address, its name, the letter that leads there, whether one is there.

    The `daily` ones stand above every page, the others below.
    """

    href: str
    name: str
    letter: str
    here: bool
    daily: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """What to press, and what it does."""

    press: str
    does: str


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of a page; `demo` tells of an imaginary life, `demo_ends` that one can leave it.

    `undo` takes back what the `notice` tells of, and `there` is where the owner does it; `address` is the
    page's own.
    """

    lang: str
    theme: str
    title: str
    form_token: str
    ways: tuple[Way, ...]
    strokes: tuple[Stroke, ...]
    keyboard: bool
    demo: bool
    demo_ends: bool
    notice: str
    undo: str
    there: str
    address: str
