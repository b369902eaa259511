"""Says what went wrong, where, and what to do."""

import re
from datetime import datetime

from visavis.errors import VisavisError
from visavis.words.catalogue import knows, say
from visavis.words.typography import day

_OF_DAYS = frozenset({"day_ahead", "day_behind", "day_too_early", "day_too_late", "period_backwards"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def say_error(error: VisavisError, lang: str, *, on_page: bool = False) -> str:
    """Return the sentence of an error in `fr` or `en`; `on_page` no command is named."""
    closer = [f"error.{error.code}/page"] if on_page else []
    if str(error.fields.get("typed", "")).strip().isdecimal():
        closer.append(f"error.{error.code}/figures")
    for key in (*closer, *error_keys(error.code, frozenset(error.fields))):
        if knows(key):
            return say(key, lang, **_worded(error, lang))
    fields = ", ".join(f"{name} = {value}" for name, value in error.fields.items())
    return say("error_unknown", lang, code=error.code, fields=fields)


def _worded(error: VisavisError, lang: str) -> dict[str, str | int]:
    """Return the fields of an error, the codes of filters as words, days as they are written."""
    if error.code in _OF_DAYS:
        return {field: _dated(value, lang) for field, value in error.fields.items()}
    if error.code != "no_such_filter":
        return error.fields
    known = [say(f"filter.{code}", lang) for code in str(error.fields["known"]).split(", ") if code]
    named = {"filter": say(f"filter.{error.fields['filter']}", lang)}
    return error.fields | named | {"known": ", ".join(known) or say("filter.nothing", lang)}


def _dated(value: str | int, lang: str) -> str | int:
    """Return a day as it is written in a language, and anything else as it is."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return value
    try:
        return day(int(datetime.fromisoformat(f"{value}T00:00:00+00:00").timestamp()), lang)
    except ValueError:
        return value


def error_keys(code: str, fields: frozenset[str]) -> list[str]:
    """Return the sentences an error may have, the best first: one that names the file where it is known."""
    return [f"error.{code}/file", f"error.{code}"] if "file" in fields else [f"error.{code}"]
