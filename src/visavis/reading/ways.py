"""Finds where a text leads away from LinkedIn: a telephone number, an address, a messenger, a bare link."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Way(Enum):
    """Where a text leads."""

    PHONE = "phone"
    MESSENGER = "messenger"
    EMAIL = "email"
    LINK = "link"


class Leading(NamedTuple):
    """A way at [start, end) of the untouched text, in code points."""

    way: Way
    start: int
    end: int


_GAP = r"[ \u00a0\u202f.-]?"
# as it is dialled from abroad, in France, in Britain and in America: other figures may be anything
_PHONE = re.compile(
    rf"(?<![\w+.,/-])(?:(?:\+|00){_GAP}[1-9]\d{{0,2}}{_GAP}(?:\(0\){_GAP})?(?:\d{_GAP}){{6,11}}\d"
    rf"|0[1-9](?:{_GAP}\d\d){{4}}"
    r"|0\d{3,4} \d{3} ?\d{3,4}"
    r"|(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4})(?![\w/]|[.,-]\d)"
)
_MESSENGER = re.compile(
    r"(?<![\w./@])(?:whats ?app|Telegram|WeChat|(?:wa|t)\.me/\w[\w/+-]*)(?!\w)", re.IGNORECASE
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ENDINGS = (
    r"(?:com|org|net|info|biz|fr|eu|be|ch|lu|ca|us|uk|ie|de|at|es|it|nl|pt|io|co|ly|gl|gg|me|to|ai|app|dev"
    r"|page|link|site|shop|store|online|agency|example)"
)
_BARE = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+{_ENDINGS}(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]}}\u00bb\u201d\u2026])",
    re.IGNORECASE,
)


def ways(text: str) -> list[Leading]:
    """Return where a text leads, in order of place; what has a scheme or `www.` is found as its words are."""
    return sorted(_ways(text), key=lambda one: (one.start, one.end))


def _ways(text: str) -> Iterator[Leading]:
    messengers = [match.span() for match in _MESSENGER.finditer(text)]
    yield from (Leading(Way.MESSENGER, *span) for span in messengers)
    for way, pattern in ((Way.PHONE, _PHONE), (Way.EMAIL, _EMAIL)):
        yield from (Leading(way, *match.span()) for match in pattern.finditer(text))
    for match in _BARE.finditer(text):
        if match.span() not in messengers:
            yield Leading(Way.LINK, *match.span())
