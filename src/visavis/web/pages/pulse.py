"""What two people said to each other since they began, as a drawing as small as a word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from visavis.charts.sparkline import sparkline
from visavis.desk.people import Event
from visavis.traces import utc
from visavis.web.speech import Speech

_MOST = 48
_FEWEST_MONTHS = 3
_MONTHS_A_YEAR = 12
_UNITS = (1, 3, _MONTHS_A_YEAR)


@dataclass(frozen=True, slots=True)
class Pulse:
    """The drawing, the owner's words upwards, and what it says."""

    drawing: str
    says: str


def pulse(events: Sequence[Event], now: int, speech: Speech) -> Pulse | None:
    """Draw the messages from the first to `now`, by month, quarter or year; None before there is a third.

    Months are UTC months. A silence since is part of it.
    """
    said = [event for event in events if event.kind == "message"]
    if not said:
        return None
    first, last = min(_month(event.at) for event in said), _month(now)
    if last - first < _FEWEST_MONTHS - 1:
        return None
    unit = next((unit for unit in _UNITS if (last - first) // unit < _MOST), _UNITS[-1])
    counts = Counter((event.by == "owner", _month(event.at) // unit) for event in said)
    places = range(first // unit, max(last, first) // unit + 1)
    own, theirs = ([counts[by_owner, place] for place in places] for by_owner in (True, False))
    since = speech.month(min(event.at for event in said))
    told = speech.say("person.pulse_told", since=since, own=sum(own), theirs=sum(theirs))
    return Pulse(sparkline(own, theirs, told), _says(unit, since, speech))


def _says(unit: int, since: str, speech: Speech) -> str:
    if unit == 1:
        return speech.say("person.by_month", since=since)
    if unit == _MONTHS_A_YEAR:
        return speech.say("person.by_year", since=since)
    return speech.say("person.by_quarter", since=since)


def _month(at: int) -> int:
    moment = utc(at)
    # the first month of the first year is a multiple of every unit
    return moment.year * _MONTHS_A_YEAR + moment.month - 1
