"""What an export made at an instant can show of a life: which events, under which names and keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from visavis.demo.life import (
    OWNER,
    Advert,
    Conversation,
    Draft,
    Endorsed,
    Invited,
    Life,
    Noted,
    Said,
    current,
)
from visavis.traces import HIDDEN_NAME, WINDOW_SECONDS


@dataclass(frozen=True, slots=True)
class Card:
    """A person as exports of an instant name them, and where they are still named."""

    key: str
    first: str
    last: str
    company: str
    title: str
    email: str
    listed: bool = True
    in_invitations: bool = True
    in_messages: bool = True

    @property
    def name(self) -> str:
        """The name as LinkedIn displays it."""
        return f"{self.first} {self.last}"

    @property
    def message_name(self) -> str:
        """The name that conversations show."""
        return self.name if self.in_messages else HIDDEN_NAME


class Lens:
    """The part of a life that has happened, and not vanished, at an instant (epoch s)."""

    def __init__(self, life: Life, at: int) -> None:
        self.life = life
        self.at = at

    @cached_property
    def cards(self) -> list[Card]:
        """One card a person, by number."""
        cards = []
        for person in self.life.people:
            company, title = current(person.jobs, self.at)
            first, last = current(person.names, self.at)
            closure = person.closure if person.closure and person.closure.at <= self.at else None
            cards.append(
                Card(
                    key=current(person.slugs, self.at),
                    first=first,
                    last=last,
                    company=company,
                    title=title,
                    email=person.email,
                    listed=closure is None,
                    in_invitations=closure is None or closure.keeps_invitations,
                    in_messages=closure is None or closure.keeps_messages,
                )
            )
        return cards

    def invitations(self) -> Iterator[Invited]:
        """Yield the invitations that an export lists: accepted within 180 days, or still pending."""
        for invited in self.life.invitations:
            if invited.sent_at > self.at or not self.cards[invited.person].in_invitations:
                continue
            accepted = invited.accepted_at is not None and invited.accepted_at <= self.at
            if accepted:
                listed = self.at - (invited.accepted_at or 0) <= WINDOW_SECONDS
            else:
                listed = invited.ended_at is None or self.at < invited.ended_at
            if listed:
                yield invited

    def bonds(self) -> Iterator[Invited]:
        """Yield the accepted invitations whose connection stands, newest first."""
        standing = [
            invited
            for invited in self.life.invitations
            if invited.accepted_at is not None
            and invited.accepted_at <= self.at
            and (invited.removed_at is None or self.at < invited.removed_at)
        ]
        return iter(sorted(standing, key=lambda invited: -(invited.accepted_at or 0)))

    def conversations(self) -> Iterator[tuple[Conversation, list[Said]]]:
        """Yield the conversations begun and what has been said in each, oldest first."""
        for conversation in self.life.conversations:
            said = [said for said in conversation.said if said.at <= self.at]
            if said:
                yield conversation, said

    def drafts(self) -> list[Draft]:
        """Return the drafts that wait at this instant."""
        return [draft for draft in self.life.drafts if draft.at <= self.at < draft.until]

    def adverts(self) -> list[Advert]:
        """Return the adverts received so far."""
        return [advert for advert in self.life.adverts if advert.at <= self.at]

    def endorsements(self) -> list[Endorsed]:
        """Return the endorsements made so far by and of people still listed."""
        return [e for e in self.life.endorsements if e.at <= self.at and self.cards[e.person].listed]

    def notes(self) -> list[Noted]:
        """Return the private notes on people who are connections still listed."""
        bound = {invited.person for invited in self.bonds() if self.cards[invited.person].listed}
        return [note for note in self.life.notes if note.at <= self.at and note.person in bound]

    def speaker_name(self, number: int) -> str:
        """Return the name conversations show for the owner or a person."""
        return self.life.owner.name if number == OWNER else self.cards[number].message_name

    def speaker_key(self, number: int) -> str:
        """Return the profile key conversations show for the owner or a person, empty where hidden."""
        if number == OWNER:
            return self.life.owner.key
        card = self.cards[number]
        return card.key if card.in_messages else ""
