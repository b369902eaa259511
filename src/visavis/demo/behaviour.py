"""How long people wait and how often they answer, as chances and delays."""

import math
from random import Random

from visavis.traces import DAY_SECONDS, PACIFIC, utc

ACCEPTANCE = {"none": 0.58, "default": 0.56, "cosmetic": 0.58, "contextual": 0.66}
REPLY = {"none": 0.24, "default": 0.23, "cosmetic": 0.28, "contextual": 0.39}
NOTE_KINDS = {"none": 0.54, "default": 0.06, "cosmetic": 0.25, "contextual": 0.15}
WAITS_DAYS = 180
LONGEST_TURNS = 60

# a log-normal delay with 70 % within one day and 95 % within thirty: its 0.7 and 0.95 quantiles solved for
_ACCEPT_SIGMA = math.log(30) / (1.6449 - 0.5244)
_ACCEPT_MU = -0.5244 * _ACCEPT_SIGMA


def pick(rng: Random, chances: dict[str, float]) -> str:
    """Return one of the names, each with its chance (0 to 1, adding to 1)."""
    left = rng.random()
    for name, chance in chances.items():
        left -= chance
        if left < 0:
            return name
    return name


def acceptance_delay(rng: Random, at_most: int) -> int:
    """Return how many seconds pass before an acceptance, at most so many."""
    while True:
        delay = int(rng.lognormvariate(_ACCEPT_MU, _ACCEPT_SIGMA) * DAY_SECONDS) + 97
        if delay < at_most:
            return delay


def reply_delay(rng: Random) -> int:
    """Return how many seconds pass before a first message after an acceptance."""
    return 40 + min(int(rng.lognormvariate(0.2, 1.9) * DAY_SECONDS), 400 * DAY_SECONDS)


def turn_gap(rng: Random) -> int:
    """Return the seconds between two turns; one in a hundred falls on the same second."""
    if rng.random() < 0.01:
        return 0
    return 20 + min(int(rng.lognormvariate(-0.9, 2.0) * DAY_SECONDS), 500 * DAY_SECONDS)


def message_gap(rng: Random) -> int:
    """Return the seconds between two messages of one turn; one in twenty falls on the same second."""
    return 0 if rng.random() < 0.05 else int(rng.lognormvariate(4.2, 1.3))


def geometric(rng: Random, going_on: float, at_most: int) -> int:
    """Return how many times something happens, once at least, where it goes on with that chance."""
    count = 1
    while count < at_most and rng.random() < going_on:
        count += 1
    return count


def office_minute(rng: Random, day: int) -> int:
    """Return a whole minute (epoch s) of a day (days since 1970), mostly in working hours of Europe."""
    hour = min(max(rng.gauss(13.0, 4.0), 0.0), 23.9)
    at = day * DAY_SECONDS + int(hour * 60) * 60
    return unambiguous(at)


def unambiguous(at: int) -> int:
    """Return the instant (epoch s), an hour later where Pacific clocks show that hour a second time."""
    return at + 3600 if utc(at).astimezone(PACIFIC).fold else at
