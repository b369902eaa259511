"""Puts people into a group, and takes back what one such gesture made."""

from collections.abc import Iterable

from visavis.desk.marked import group_called, groups
from visavis.ledger import marking
from visavis.ledger.marking import When
from visavis.ledger.owners import Owner
from visavis.marks import Group, Member
from visavis.relations.listing import Reading


def join(connection: Reading, owner: Owner, name: str, keys: Iterable[str], when: When) -> range:
    """Put people into a group, made where there is none of this name; returns the numbers of new marks.

    While the ledger is written by one alone, they follow one another.
    """
    found = group_called(groups(connection, owner), name)
    number = found.number if found else marking.record(connection, owner, Group(name), when).number
    stood = {one.number for one in marking.standing(connection, owner, Member)}
    made = {marking.record(connection, owner, Member(key, number), when).number for key in keys} - stood
    if found is None:
        made.add(number)
    return range(min(made), max(made) + 1) if made else range(0)


def leave(connection: Reading, owner: Owner, group: int, keys: Iterable[str], now: int) -> None:
    """Take people out of a group, by its number."""
    for member in marking.standing(connection, owner, Member, keys):
        if member.mark.group == group:
            marking.revoke(connection, owner, member.number, now)


def part(connection: Reading, owner: Owner, numbers: range, now: int) -> None:
    """Take back the marks of a `join` that stand still; a group it made stays while others are in it."""
    members = marking.standing(connection, owner, Member)
    for one in members:
        if one.number in numbers:
            marking.revoke(connection, owner, one.number, now)
    others = {one.mark.group for one in members if one.number not in numbers}
    for group in marking.standing(connection, owner, Group):
        if group.number in numbers and group.number not in others:
            marking.revoke(connection, owner, group.number, now)
