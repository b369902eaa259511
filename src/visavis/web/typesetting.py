"""Keeps on one line what a well-set letter does: a day with its month, a number with its unit, a mark."""

import re

_NO_BREAK = "\N{NO-BREAK SPACE}"
# what is left as it is: tags, what is typed or chosen in them, and a draft as it was typed
_LEFT = re.compile(
    r'(<(textarea|script|style|pre|code|svg|select|datalist)\b.*?</\2>|<p class="draft".*?</p>|<[^>]*>)',
    re.DOTALL,
)
# the text between them, of two groups in the pattern
_EACH = 3
_MONTHS = (
    "(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)(?:ier|il|let|embre|obre)?"
    "|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:r?uary|ch|il|ust|ember|ober)?"
)
_UNITS = "(?:min|minute|heure|jour|semaine|mois|an|fois|point|hour|day|week|month|year|time)s?"
_LOOSE = re.compile(
    rf"(?:(?<=\d)|(?<=\b1er)) (?=(?:{_UNITS}|{_MONTHS})\b)|(?<=\d) (à|to) (?=[+\N{{MINUS SIGN}}]?\d)"
    # a mark that people set apart, as the French do, begins no line
    r"|(?<=[\w»)]) (?=[!?;:%»€](?![\w=:]))|(?<=«) (?=\w)"
)


def typeset(page: str) -> str:
    """Return a page of HTML with the spaces of dates, of numbers and of ranges kept from breaking a line.

    What somebody typed into a field, and a draft in its pieces, is given back as it is.
    """
    parts = _LEFT.split(page)
    parts[::_EACH] = [_LOOSE.sub(_bind, text) for text in parts[::_EACH]]
    # the name of a tag is a group of its own, and no part of the page
    return "".join(part for at, part in enumerate(parts) if at % _EACH != _EACH - 1)


def _bind(loose: re.Match[str]) -> str:
    return f"{_NO_BREAK}{loose[1]}{_NO_BREAK}" if loose[1] else _NO_BREAK
