"""Times and keys of what LinkedIn recorded."""

import re
import unicodedata
from datetime import UTC, datetime
from urllib.parse import unquote
from zoneinfo import ZoneInfo

PACIFIC = ZoneInfo("America/Los_Angeles")
WINDOW_SECONDS = 180 * 86_400
_PROFILE = re.compile(r"^(?:https?://)?(?:[\w-]+\.)*linkedin\.com/in/([^/?#]+)", re.IGNORECASE)


def profile_key(address: str) -> str | None:
    """Return the profile key of an address, or None where it has no slug under /in/."""
    found = _PROFILE.match(address.strip())
    if found is None:
        return None
    return unicodedata.normalize("NFC", unquote(found[1])).casefold().strip() or None


def pacific_instant(text: str) -> int:
    """Return epoch seconds of `M/D/YY, h:mm AM`, written in Pacific time; ValueError otherwise."""
    local = datetime.strptime(text.strip(), "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
    return int(local.timestamp())


def message_instant(text: str) -> int:
    """Return epoch seconds of `YYYY-MM-DD HH:MM:SS UTC`; ValueError otherwise."""
    moment = datetime.strptime(text.strip().removesuffix(" UTC"), "%Y-%m-%d %H:%M:%S")
    return int(moment.replace(tzinfo=UTC).timestamp())


# one form an era: LinkedIn's own, Excel's after saving the file again, and that of 2018
_CONNECTION_DAYS = ("%d %b %Y", "%d-%b-%y", "%m/%d/%y, %I:%M %p")


def connection_day(text: str) -> int:
    """Return days since 1970 (UTC) of a connection's date in any era; ValueError otherwise."""
    for form in _CONNECTION_DAYS:
        try:
            moment = datetime.strptime(text.strip(), form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return int(moment.timestamp()) // 86_400
    message = f"no date of a connection: {text!r}"
    raise ValueError(message)


def in_window(sent_at: int, exported_at: int) -> bool:
    """Tell whether an invitation was sent in the 180 days before the export instant."""
    return exported_at - WINDOW_SECONDS <= sent_at <= exported_at
