"""Makes rows that no reader can read, about ghosts who appear nowhere else."""

from collections.abc import Iterator, Sequence

from visavis.demo.eras import Table, folded

# tables in which a row can be nothing but unreadable, whatever stands around it
SPOILABLE = frozenset(
    {
        "invitations",
        "connections",
        "messages",
        "reactions",
        "notes",
        "endorsements_received",
        "endorsements_given",
        "recommendations_received",
        "recommendations_given",
    }
)
_DATES = frozenset({"sentat", "date", "connectedon", "endorsementdate", "creationdate", "createdon"})
_GHOSTS = {
    "direction": "OUTGOING",
    "conversationid": "2-Z2hvc3Q=",
    "firstname": "Ghost",
    "lastname": "Demo",
    "folder": "INBOX",
}


def spoiled(table: Table, count: int) -> Iterator[Sequence[str]]:
    """Yield so many rows of a table, by turns with a date that is none, too short, with no direction."""
    columns = [folded(column) for column in table.header]
    ways = ["date", "ragged"] + (["direction"] if "direction" in columns else [])
    for number in range(count):
        row = [_ghost(column, number) for column in columns]
        way = ways[number % len(ways)]
        if way == "date":
            row = [
                "30 Foo 2024" if column in _DATES else cell for column, cell in zip(columns, row, strict=True)
            ]
        elif way == "ragged":
            row = row[:-2]
        else:
            row[columns.index("direction")] = "SIDEWAYS"
        yield row


def _ghost(column: str, number: int) -> str:
    if "url" in column:
        return f"https://www.linkedin.com/in/ghost-{number}"
    if column in _DATES:
        return _SOUND_DATES[column]
    return _GHOSTS.get(column, "Ghost")


_SOUND_DATES = {
    "sentat": "1/8/24, 9:00 AM",
    "date": "2024-01-08 09:00:00 UTC",
    "connectedon": "08 Jan 2024",
    "endorsementdate": "2024/01/08 09:00:00 UTC",
    "creationdate": "1/8/24, 9:00 AM",
    "createdon": "2024-01-08 09:00:00",
}
