"""Times, keys and kinds of what LinkedIn recorded."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from typing import NamedTuple
from urllib.parse import unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

DAY_SECONDS = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PACIFIC = ZoneInfo("America/Los_Angeles")
WINDOW_SECONDS = 180 * DAY_SECONDS
HIDDEN_NAME = "LinkedIn Member"
_PACIFIC_TIME = re.compile(r"(\d{1,2})/(\d{1,2})/(\d\d), (\d{1,2}):(\d\d) ([AP]M)", re.ASCII)
# white space in bytes of UTF-8
_SPACES = bytes(range(0x1C, 0x21)) + b"\t\n\v\f\r"
# bytes of letters up to U+02FF in UTF-8: among these there is no other white space, and all is NFC
_PLAIN = bytes([*range(0xC0), *range(0xC3, 0xCC)])
_WHOLE = Struct(">q")
_PROFILE = re.compile(r"^(?:https?://)?(?:[\w-]+\.)*linkedin\.com/in/([^/?#]+)", re.IGNORECASE)


class Connection(NamedTuple):
    """Somebody one is connected with since `day` (days since 1970, UTC); hidden without key and name."""

    row: int
    person_key: str | None
    person_name: str
    email: str
    company: str
    title: str
    day: int


class Invitation(NamedTuple):
    """An invitation sent at an instant (epoch seconds UTC); no key in eras without addresses."""

    row: int
    outgoing: bool
    person_key: str | None
    person_name: str
    sent_at: int
    note: str


class Message(NamedTuple):
    """One row of a conversation; `by_owner` tells who wrote it, `conversation` is empty in old eras.

    `recipients` are (key, name); `many` tells that the row names two recipients or more;
    `text_key` stands for the text.
    """

    row: int
    conversation: str
    title: str
    by_owner: bool
    sender_key: str | None
    sender_name: str
    recipients: tuple[tuple[str | None, str], ...]
    many: bool
    at: int
    subject: str
    text: str
    text_key: int
    draft: bool


class Endorsement(NamedTuple):
    """A skill endorsed, by the person (`received`) or by the owner."""

    row: int
    received: bool
    person_key: str | None
    person_name: str
    skill: str
    status: str
    at: int


class Recommendation(NamedTuple):
    """A recommendation; LinkedIn gives a name and no address."""

    row: int
    received: bool
    person_name: str
    company: str
    title: str
    text: str
    status: str
    at: int


class PrivateNote(NamedTuple):
    """What the owner wrote for themselves on a connection, on LinkedIn."""

    row: int
    person_key: str | None
    person_name: str
    text: str
    at: int


class Gesture(NamedTuple):
    """A public gesture of the owner: `comment`, `share`, `reaction`, `follow`, `company_follow`."""

    row: int
    kind: str
    at: int
    link: str
    text: str


class Profile(NamedTuple):
    """The owner's own card."""

    row: int
    name: str
    headline: str


class Position(NamedTuple):
    """A position of the owner; dates as LinkedIn prints them (`Mon YYYY`, `YYYY`)."""

    row: int
    company: str
    title: str
    started: str
    finished: str


class Unreadable(NamedTuple):
    """A row that cannot be read: the line it ends on (the first is 1) and the reason's code."""

    row: int
    reason: str


class Aside(NamedTuple):
    """A row read and set aside: `advert` or `empty`."""

    row: int
    reason: str


Trace = (
    Connection
    | Invitation
    | Message
    | Endorsement
    | Recommendation
    | PrivateNote
    | Gesture
    | Profile
    | Position
)


@lru_cache(maxsize=16_384)
def profile_key(address: str) -> str | None:
    """Return the profile key of an address, or None where it has no slug under /in/."""
    found = _PROFILE.match(address.strip())
    if found is None:
        return None
    return unicodedata.normalize("NFC", unquote(found[1])).casefold().strip() or None


def text_key(text: str) -> int:
    """Return 64 bits that stand for a text, the same with its line breaks kept or flattened."""
    packed = text.encode("utf-8", "surrogatepass").translate(None, _SPACES)
    if not text.isascii() and packed.translate(None, _PLAIN):
        packed = unicodedata.normalize("NFC", "".join(text.split())).encode("utf-8", "surrogatepass")
    found: int = _WHOLE.unpack(blake2b(packed, digest_size=8).digest())[0]
    return found


def pacific_instant(text: str) -> int:
    """Return epoch seconds of `M/D/YY, h:mm AM`, written in Pacific time; ValueError otherwise."""
    found = _PACIFIC_TIME.fullmatch(text.strip())
    if found is None:
        message = f"no time of an invitation: {text!r}"
        raise ValueError(message)
    month, day, year, hour, minute, half = found.groups()
    if not 1 <= int(hour) <= 12 or int(minute) > 59:  # noqa: PLR2004 - a clock's own limits
        message = f"no time of day: {text!r}"
        raise ValueError(message)
    return (
        _pacific_hour(2000 + int(year), int(month), int(day), int(hour) % 12 + 12 * (half == "PM"))
        + int(minute) * 60
    )


@lru_cache(maxsize=65_536)
def _pacific_hour(year: int, month: int, day: int, hour: int) -> int:
    # the hour that autumn repeats is taken the first time: earlier than its note in any case
    return int(datetime(year, month, day, hour, tzinfo=PACIFIC).timestamp())


def utc_instant(text: str, form: str) -> int:
    """Return epoch seconds of a time written in UTC in the given form; ValueError otherwise."""
    return int(datetime.strptime(text.strip(), form).replace(tzinfo=UTC).timestamp())


def message_instant(text: str) -> int:
    """Return epoch seconds of `YYYY-MM-DD HH:MM:SS UTC`; ValueError otherwise."""
    return utc_instant(text.strip().removesuffix(" UTC"), "%Y-%m-%d %H:%M:%S")


# one form an era: LinkedIn's own, Excel's after saving the file again, and that of 2018
_CONNECTION_DAYS = ("%d %b %Y", "%d-%b-%y", "%m/%d/%y, %I:%M %p")


@lru_cache(maxsize=65_536)
def connection_day(text: str) -> int:
    """Return days since 1970 (UTC) of a connection's date in any era; ValueError otherwise."""
    for form in _CONNECTION_DAYS:
        try:
            return utc_instant(text, form) // DAY_SECONDS
        except ValueError:
            continue
    message = f"no date of a connection: {text!r}"
    raise ValueError(message)


def utc(instant: int) -> datetime:
    """Return the date and time of an instant on UTC's clocks."""
    # Windows counts no seconds before 1970 nor after 3000, and a table may hold any date
    return _EPOCH + timedelta(seconds=instant)


def is_zone(name: str) -> bool:
    """Tell whether a time zone has this name (IANA): `Europe/Paris`."""
    try:
        return bool(name) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def zones_like(name: str) -> list[str]:
    """Return the time zones whose city or country is written nearly so: `london`, `New york`, `Parris`."""
    from difflib import get_close_matches

    cities = {one.rpartition("/")[2].casefold(): one for one in sorted(available_timezones()) if "/" in one}
    near = get_close_matches(name.strip().rpartition("/")[2].replace(" ", "_").casefold(), cities, 2, 0.75)
    return [cities[city] for city in near]


def on_clocks(instant: int, zone: str) -> int:
    """Return what the clocks of a zone (IANA) show at an instant, as the instant at which UTC's show it."""
    ahead = utc(instant).astimezone(ZoneInfo(zone)).utcoffset()
    return instant + (0 if ahead is None else int(ahead.total_seconds()))


def day_begins(day: int, zone: str) -> int:
    """Return the instant at which a day (since 1970) begins on the clocks of a zone (IANA)."""
    midnight = utc(day * DAY_SECONDS).replace(tzinfo=ZoneInfo(zone))
    return int(midnight.timestamp())


def in_window(sent_at: int, exported_at: int) -> bool:
    """Tell whether an invitation was sent in the 180 days before the export instant."""
    return exported_at - WINDOW_SECONDS <= sent_at <= exported_at


def flatten(text: str) -> str:
    """Return a text with each run of white space as one space, NFC: how a note is compared."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
