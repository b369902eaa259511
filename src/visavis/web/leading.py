"""Where words lead that are about something: the address of its page."""

from collections.abc import Mapping
from urllib.parse import quote

from visavis.words import Led, Naming

_ADDRESSES: Mapping[str, str] = {
    "answer": "/answers/{}",
    "experiment": "/experiments/{}",
    "family": "/texts/{}",
    "merge": "/people/{}/merge?into={}",
    "objectives": "/objectives",
    "person": "/people/{}",
    "plan": "/experiments/new",
}

# the figures that an answer gave: how many of each kind, and within how many days
_PLANNED = "/experiments/new?maximum={}&days={}"


def is_led(words: object) -> bool:
    """Tell whether words lead anywhere."""
    return isinstance(words, Led)


def is_naming(words: object) -> bool:
    """Tell whether words have parts, some of which may lead somewhere."""
    return isinstance(words, Naming)


def address(words: Led) -> str:
    """Return the address that words lead to."""
    to = _PLANNED if words.to == "plan" and words.keys else _ADDRESSES[words.to]
    return to.format(*(quote(key, safe="") for key in words.keys))
