"""Says what went wrong, where, and what to do."""

from visavis.errors import VisavisError
from visavis.words.catalogue import knows, say


def say_error(error: VisavisError, lang: str) -> str:
    """Return the sentence of an error in `fr` or `en`."""
    for key in error_keys(error.code, frozenset(error.fields)):
        if knows(key):
            return say(key, lang, **error.fields)
    fields = ", ".join(f"{name} = {value}" for name, value in error.fields.items())
    return say("error_unknown", lang, code=error.code, fields=fields)


def error_keys(code: str, fields: frozenset[str]) -> list[str]:
    """Return the sentences an error may have, the best first: one that names the file where it is known."""
    return [f"error.{code}/file", f"error.{code}"] if "file" in fields else [f"error.{code}"]
