"""Writes small archives by hand, one quirk at a time."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from visavis.demo import stamps

OWNER = ("Moi Même", "moi")
PAGE = "https://www.linkedin.com/in/"
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
Person = tuple[str, str]  # name, profile key; an empty key for a person without address


def at(text: str) -> int:
    """Return an instant (epoch s) written `2026-03-04 17:05` in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def said(thread: str, when: str, text: str, *people: Person, **more: str) -> Sequence[str]:
    """Return a row of messages, its sender first; without recipients it is for the owner.

    `more` may be its `subject`, the `title` of its conversation, and its `draft`, yes or no.
    """
    sender, *to = people
    hearers = to or [OWNER]
    names, keys = ",".join(name for name, _ in hearers), ",".join(PAGE + key for _, key in hearers if key)
    moment = stamps.dashed(at(when))
    address = PAGE + sender[1] if sender[1] else ""
    head = (thread, more.get("title", ""), sender[0], address, names, keys, moment)
    return *head, more.get("subject", ""), text, "INBOX", "", more.get("draft", "No"), "No"


def invited(when: str, person: Person, note: str = "", *, outgoing: bool = True) -> Sequence[str]:
    """Return a row of invitations, sent at a minute of UTC."""
    sides = (OWNER, person) if outgoing else (person, OWNER)
    direction = "OUTGOING" if outgoing else "INCOMING"
    addresses = [PAGE.rstrip("/") + (f"/{key}" if key else "") for _, key in sides]
    return sides[0][0], sides[1][0], stamps.pacific(at(when)), note, direction, *addresses


def connected(day: str, person: Person, *card: str) -> Sequence[str]:
    """Return a row of connections; the card is e-mail, company and title."""
    first, _, last = person[0].partition(" ")
    email, company, title = (*card, "", "", "")[:3]
    address = PAGE + person[1] if person[1] else ""
    return first, last, address, email, company, title, stamps.short_day(at(f"{day} 12:00"))


def archive(path: Path, exported: str, **tables: Iterable[Sequence[str]]) -> Path:
    """Write an archive of `connections`, `invitations` and `messages` exported at an instant of UTC."""
    headers = {
        "connections": ("Connections.csv", _CONNECTIONS),
        "invitations": ("Invitations.csv", _INVITATIONS),
        "messages": ("messages.csv", _MESSAGES),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    moment = datetime.fromtimestamp(at(exported) // 2 * 2, UTC)
    # somebody whom the owner invites in every archive, so that the owner is who we mean
    witness = invited("2020-01-01 00:00", ("Témoin Constant", "temoin"))
    tables["invitations"] = [*tables.get("invitations", ()), witness]
    with zipfile.ZipFile(path, "w") as out:
        for name, rows in tables.items():
            file, header = headers[name]
            text = io.StringIO(newline="")
            csv.writer(text, lineterminator="\n").writerows([header.split(","), *rows])
            out.writestr(zipfile.ZipInfo(file, moment.timetuple()[:6]), text.getvalue())
    return path
