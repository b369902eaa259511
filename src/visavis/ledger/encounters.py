"""What an import meets as it goes: people and conversations, each numbered once."""

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection

from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger, insert_rows
from visavis.traces import Unreadable

_CARD_COLUMNS = ("import_id", "person_id", "rank", "name", "company", "title", "email")


@dataclass(slots=True)
class FileCount:
    """What became of the rows of one file."""

    file: str
    kind: str
    read: int = 0
    new: int = 0
    known: int = 0
    repeated: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)


@dataclass(slots=True)
class Encounters:
    """What an import has met so far, and the numbers it may give out."""

    ledger: Ledger
    owner: Owner
    import_id: int
    people: dict[str, int]
    conversations: dict[str, int]
    buried: frozenset[bytes]
    newest: int = 0
    carded: set[int] = field(default_factory=set)
    nameless: set[int] = field(default_factory=set)
    _new_people: list[tuple[int, int, str]] = field(default_factory=list)
    _new_conversations: list[tuple[int, int, str]] = field(default_factory=list)
    _cards: list[tuple[int, int, int, str, str, str, str]] = field(default_factory=list)
    _next_person: int = 0
    _next_conversation: int = 0

    def person(self, key: str) -> int:
        """Return the number of the person with this key, met now or before."""
        number = self.people.get(key)
        if number is None:
            self._next_person += 1
            number = self.people[key] = self._next_person
            self._new_people.append((number, self.owner.id, key))
        return number

    def conversation(self, source_key: str) -> int:
        """Return the number of a conversation, met now or before."""
        number = self.conversations.get(source_key)
        if number is None:
            self._next_conversation += 1
            number = self.conversations[source_key] = self._next_conversation
            self._new_conversations.append((number, self.owner.id, source_key))
        return number

    def card(self, key: str, rank: int, name: str, more: tuple[str, str, str] = ("", "", "")) -> int:
        """Keep what this import shows of a person, the first time it shows a name; returns the person."""
        number = self.person(key)
        if number not in self.carded:
            if name:
                self.carded.add(number)
                self._cards.append((self.import_id, number, rank, name, *more))
            else:
                self.nameless.add(number)
        return number

    def is_buried(self, *parts: str) -> bool:
        """Tell whether the owner asked to forget this for good."""
        return bool(self.buried) and digest(*parts) in self.buried

    def flush(self, connection: Connection) -> None:
        """Write the people, conversations and cards met since the last time."""
        insert_rows(connection, "people", ("id", "owner_id", "person_key"), self._new_people)
        insert_rows(connection, "conversations", ("id", "owner_id", "source_key"), self._new_conversations)
        insert_rows(connection, "cards", _CARD_COLUMNS, self._cards)
        self._new_people.clear()
        self._new_conversations.clear()
        self._cards.clear()
