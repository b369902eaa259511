"""The words of the pages, from gettext catalogues read at start."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache
from importlib.resources import files

from visavis import traces
from visavis.words.typography import Count, elided, isolated, typeset

_LOCALES = {"fr": "fr", "en": "en_GB"}


def utc() -> tzinfo:
    """Return the zone in which instants are told where nobody said another."""
    return UTC


@dataclass(frozen=True, slots=True)
class Speech:
    """A language of the pages, and the zone in which instants are told, looked up once one is."""

    lang: str
    zone: Callable[[], tzinfo] = utc

    def say(self, key: str, /, **fields: str | int) -> str:
        """Return the text of a key with its fields filled; whole numbers as the language counts."""
        filled = {
            name: Count(value, self.lang) if isinstance(value, int) else isolated(value)
            for name, value in fields.items()
        }
        template = typeset(catalogue(self.lang)[key], self.lang)
        return elided(template, self.lang, fields.get("name")).format(**filled)

    def local(self, at: int) -> datetime:
        """Return an instant (epoch seconds) on the clocks of the zone."""
        return traces.utc(at).astimezone(self.zone())

    def day(self, at: int) -> str:
        """Write the day of an instant: `4 mars 2026`."""
        return _day(self.local(at), self.lang)

    def utc_day(self, at: int) -> str:
        """Write the day of an instant of which only the UTC day is known."""
        return _day(traces.utc(at), self.lang)

    def month(self, at: int) -> str:
        """Write the month of an instant: `mars 2026`."""
        from babel.dates import format_date

        return format_date(self.local(at).date(), "LLLL yyyy", locale=_LOCALES[self.lang])

    def utc_month(self, at: int) -> str:
        """Write the month of an instant of which only the UTC day is known."""
        return Speech(self.lang).month(at)

    def clock(self, at: int) -> str:
        """Write the hour and minute of an instant."""
        return self.local(at).strftime("%H:%M")

    def stamp(self, at: int) -> str:
        """Write an instant for programs that read the page: `2026-03-04T17:05:00+01:00`."""
        return self.local(at).isoformat()

    def utc_stamp(self, at: int) -> str:
        """Write the same of an instant of which only the UTC day is known."""
        return Speech(self.lang).stamp(at)

    def number(self, n: int) -> str:
        """Write a whole number with its thousands apart."""
        return format(Count(n, self.lang), "")


def _day(moment: datetime, lang: str) -> str:
    from babel.dates import format_date

    written = format_date(moment.date(), "d MMM y", locale=_LOCALES[lang])
    return "1er" + written[1:] if lang == "fr" and written.startswith("1 ") else written


@cache
def catalogue(lang: str) -> dict[str, str]:
    """Return the texts of a language by key, as its catalogue has them."""
    from babel.messages.pofile import read_po

    file = files("visavis.web") / "translations" / f"{lang}.po"
    with file.open("rb") as stream:
        return {str(message.id): str(message.string) for message in read_po(stream) if message.id}
