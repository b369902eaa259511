"""Finds the sentence of a code and fills it."""

from visavis.settings import commanded
from visavis.words.sentences import SENTENCES
from visavis.words.typography import Count, elided, isolated, typeset


def say(key: str, lang: str, /, **fields: str | int) -> str:
    """Return the sentence of a key in `fr` or `en`; whole numbers are written as the language counts."""
    template = commanded(typeset(getattr(SENTENCES[key], lang), lang))
    filled = {
        name: Count(value, lang) if isinstance(value, int) else isolated(value)
        for name, value in fields.items()
    }
    return elided(template, lang, fields.get("name")).format(**filled)


def knows(key: str) -> bool:
    """Tell whether there is a sentence of this key."""
    return key in SENTENCES


def join(words: list[str], lang: str) -> str:
    """Write an enumeration: `a, b and c`."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return say("and", lang, first=", ".join(words[:-1]), last=words[-1])
