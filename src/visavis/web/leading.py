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

# the figures that an answer gave: how many of each kind, within how many days, and the gap to be seen
_PLANNED = ("maximum={}", "days={}", "margin={}")


def is_led(words: object) -> bool:
    """Tell whether words lead anywhere."""
    return isinstance(words, Led)


def is_naming(words: object) -> bool:
    """Tell whether words have parts, some of which may lead somewhere."""
    return isinstance(words, Naming)


def address(words: Led) -> str:
    """Return the address that words lead to."""
    to = _ADDRESSES[words.to]
    if words.to == "plan" and words.keys:
        to += "?" + "&".join(_PLANNED[: len(words.keys)])
    return to.format(*(quote(key, safe="") for key in words.keys))
