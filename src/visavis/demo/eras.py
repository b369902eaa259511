"""What LinkedIn's archives looked like in each era: a table of file names, headers and dialects."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from visavis.demo import stamps

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Table:
    """A file of an era: its name, the names of its columns, and how its lines are written."""

    file: str
    header: tuple[str, ...]
    dialect: str = "plain"


@dataclass(frozen=True, slots=True)
class Era:
    """One shape of the archive, in use since a day (days since 1970)."""

    name: str
    since: int
    tables: Mapping[str, Table] = field(repr=False)
    connected_on: Callable[[int], str] = stamps.short_day
    message_date: Callable[[int], str] = stamps.dashed
    preamble: bool = True
    bare_addresses: bool = False
    keeps_breaks: bool = False
    numbered: bool = False

    def shows(self, table: str, column: str) -> bool:
        """Tell whether a table of this era has a column (folded name)."""
        return table in self.tables and column in map(folded, self.tables[table].header)

    @property
    def invitation_keys(self) -> bool:
        """Whether invitations tell the profile key of the other person."""
        return self.shows("invitations", "inviteeprofileurl") and not self.bare_addresses


def folded(column: str) -> str:
    """Return a column's name without case, spaces and underscores."""
    return column.lower().replace(" ", "").replace("_", "")


def _header(names: str) -> tuple[str, ...]:
    return tuple(names.split(","))


def _day(year: int, month: int, day: int) -> int:
    return (date(year, month, day) - EPOCH).days


_INVITATIONS = _header("From,To,Sent At,Message,Direction")
_MESSAGES_2021 = _header(
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
)
_MESSAGES_2023 = (*_MESSAGES_2021[:5], "RECIPIENT PROFILE URLS", *_MESSAGES_2021[5:])
_DRAFT_FLAGS = _header("IS MESSAGE DRAFT,IS CONVERSATION DRAFT")
_SHARES_2018 = _header(
    "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Media URL,Type,Visibility"
)
_ENDORSED = {"received": "Endorser", "given": "Endorsee"}
_PROFILE = _header(
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)


def _endorsements(way: str, *, addressed: bool) -> Table:
    who = _ENDORSED[way]
    address = (f"{who} Public Url",) if addressed else ()
    names = (f"{who} First Name", f"{who} Last Name")
    header = ("Endorsement Date", "Skill Name", *names, *address, "Endorsement Status")
    return Table(f"Endorsement_{way.capitalize()}_Info.csv", header)


def _recommendations(way: str) -> Table:
    return Table(
        f"Recommendations_{way.capitalize()}.csv",
        _header("First Name,Last Name,Company,Job Title,Text,Creation Date,Status"),
    )


_FIRST = Era(
    name="2018",
    since=0,
    tables={
        "invitations": Table("Invitations.csv", _INVITATIONS),
        "connections": Table(
            "Connections.csv",
            _header("First Name,Last Name,Email Address,Company,Position,Connected On"),
            "open",
        ),
        "messages": Table("Messages.csv", _header("From,To,Date,Subject,Content,Direction,Folder")),
        "comments": Table("Comments.csv", _header("Date,Link,Message"), "loose"),
        "shares": Table("Shares.csv", _SHARES_2018, "tabbed"),
        "reactions": Table("Reactions.csv", _header("Date,Type,Link"), "crlf"),
        "member_follows": Table("Member_Follows.csv", _header("Date,Status,FullName")),
        "company_follows": Table("Company Follows.csv", _header("Organization,Followed On")),
        "endorsements_received": _endorsements("received", addressed=False),
        "endorsements_given": _endorsements("given", addressed=False),
        "recommendations_received": _recommendations("received"),
        "recommendations_given": _recommendations("given"),
        "profile": Table(
            "Profile.csv", (*_PROFILE[:5], "Contact Instructions", *_PROFILE[5:8], "Country", *_PROFILE[8:])
        ),
        "positions": Table(
            "Positions.csv", _header("Company Name,Title,Description,Location,Started On,Finished On")
        ),
    },
    connected_on=stamps.american_utc,
    message_date=stamps.american_utc,
    preamble=False,
)


def _next(before: Era, name: str, since: int, **tables: Table) -> Era:
    return replace(before, name=name, since=since, tables={**before.tables, **tables})


def _messages(header: tuple[str, ...], dialect: str = "plain") -> Table:
    return Table("messages.csv", header, dialect)


_2019 = replace(
    _next(
        _FIRST,
        "2019",
        _day(2019, 6, 1),
        messages=_messages(_header("FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER")),
        shares=Table(
            "Shares.csv", _header("Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility"), "crlf"
        ),
        profile=Table("Profile.csv", _PROFILE),
        recommendations_given=replace(_recommendations("given"), file="Recommendations Given.csv"),
    ),
    connected_on=stamps.short_day,
    message_date=stamps.plain,
)
_2021 = replace(
    _next(
        _2019,
        "2021",
        _day(2021, 1, 1),
        messages=_messages(_MESSAGES_2021),
        recommendations_given=_recommendations("given"),
    ),
    message_date=stamps.dashed,
)
_2022 = replace(_next(_2021, "2022", _day(2021, 7, 1)), preamble=True)
_URNS = _next(
    _2022,
    "2023-07",
    _day(2023, 7, 1),
    invitations=Table("Invitations.csv", (*_INVITATIONS, "inviterProfileUrn", "inviteeProfileUrn")),
    connections=Table(
        "Connections.csv",
        _header("First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
        "open",
    ),
    messages=_messages(_MESSAGES_2023),
    endorsements_received=_endorsements("received", addressed=True),
    endorsements_given=_endorsements("given", addressed=True),
)
_BARE = replace(
    _next(
        _URNS,
        "2023-11",
        _day(2023, 10, 1),
        invitations=Table("Invitations.csv", (*_INVITATIONS, "inviterProfileUrl", "inviteeProfileUrl")),
    ),
    bare_addresses=True,
)
_2024 = replace(_next(_BARE, "2024-03", _day(2024, 2, 1)), bare_addresses=False)
_DRAFTS = _next(
    _2024,
    "2024-12",
    _day(2024, 11, 15),
    messages=_messages((*_MESSAGES_2023, *_DRAFT_FLAGS)),
    shares=Table(
        "Shares.csv", _header("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"), "crlf"
    ),
)
_ATTACHED = _next(
    _DRAFTS,
    "2025-08",
    _day(2025, 6, 1),
    messages=_messages((*_MESSAGES_2023, "ATTACHMENTS")),
    comments=Table("Comments.csv", _header("Date,Link,Message"), "escaped"),
)
_QUOTED = replace(
    _next(
        _ATTACHED,
        "2026-03",
        _day(2026, 3, 1),
        messages=_messages((*_MESSAGES_2023, "ATTACHMENTS"), "quoted"),
        notes=Table(
            "Notes.csv",
            _header(
                "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"
            ),
        ),
    ),
    keeps_breaks=True,
    numbered=True,
)
_FLAGGED = _next(
    _QUOTED,
    "2026-06",
    _day(2026, 6, 15),
    messages=_messages((*_MESSAGES_2023, "ATTACHMENTS", *_DRAFT_FLAGS), "quoted"),
)

ERAS: Mapping[str, Era] = {
    era.name: era
    for era in (_FIRST, _2019, _2021, _2022, _URNS, _BARE, _2024, _DRAFTS, _ATTACHED, _QUOTED, _FLAGGED)
}


def era_of(day: int) -> Era:
    """Return the era of an export made on a day (days since 1970, UTC)."""
    return [era for era in ERAS.values() if era.since <= day][-1]
