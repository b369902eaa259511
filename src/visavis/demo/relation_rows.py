"""Rows of the tables about people: invitations, connections, conversations."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from visavis.demo import stamps
from visavis.demo.eras import Era
from visavis.demo.lens import Lens
from visavis.demo.life import OWNER, Advert, Conversation, Draft, Said

Row = Mapping[str, str]
SITE = "https://www.linkedin.com/in"
# what a row is beside being a row, for those who count; no column of LinkedIn has this name
ASIDE = "~"


def address(key: str) -> str:
    """Return the address of a profile, accents raw; empty for an empty key."""
    return f"{SITE}/{key}" if key else ""


def line_of(text: str, era: Era) -> str:
    """Return a text as conversations keep it: line breaks real since 2026, spaces before."""
    return text if era.keeps_breaks else text.replace("\n", " ")


def invitations(lens: Lens, era: Era) -> Iterator[Row]:
    """Yield the rows of Invitations.csv, in no order of time."""
    owner = lens.life.owner
    for invited in lens.invitations():
        card = lens.cards[invited.person]
        names, keys = (owner.name, card.name), (owner.key, card.key)
        if not invited.outgoing:
            names, keys = names[::-1], keys[::-1]
        addresses = [SITE if era.bare_addresses else address(key) for key in keys]
        yield {
            "from": names[0],
            "to": names[1],
            "sentat": stamps.pacific(invited.sent_at),
            "message": invited.note.replace("\n", " "),
            "direction": "OUTGOING" if invited.outgoing else "INCOMING",
            "inviterprofileurn": _urn(keys[0]),
            "inviteeprofileurn": _urn(keys[1]),
            "inviterprofileurl": addresses[0],
            "inviteeprofileurl": addresses[1],
        }


def _urn(key: str) -> str:
    return f"urn:li:fsd_profile:ACoAA{key.encode().hex()[:26]}"


def connections(lens: Lens, era: Era) -> Iterator[Row]:
    """Yield the rows of Connections.csv, newest first; only the date of people who closed or hid."""
    for invited in lens.bonds():
        card = lens.cards[invited.person]
        connected_on = era.connected_on(invited.accepted_at or 0)
        if not card.listed:
            yield {"connectedon": connected_on, ASIDE: "date_only"}
            continue
        yield {
            "firstname": card.first,
            "lastname": card.last,
            "url": f"{SITE}/{quote(card.key)}",
            "emailaddress": card.email,
            "company": card.company,
            "position": card.title,
            "connectedon": connected_on,
        }


def messages(lens: Lens, era: Era) -> Iterator[Row]:
    """Yield the rows of messages.csv: threads contiguous, each newest first."""
    drafts: dict[str, list[Draft]] = {}
    if era.shows("messages", "ismessagedraft"):
        for draft in lens.drafts():
            drafts.setdefault(draft.conversation, []).append(draft)
    for conversation, said in lens.conversations():
        yield from _thread(lens, era, conversation, said, drafts.pop(conversation.identity, []))
    for waiting in drafts.values():
        yield from (_draft_row(lens, era, draft, None) for draft in waiting)
    for advert in lens.adverts():
        if not advert.sponsored or era.shows("messages", "conversationtitle"):
            yield _advert_row(lens, era, advert)


def _thread(
    lens: Lens, era: Era, talk: Conversation, said: Sequence[Said], drafts: Sequence[Draft]
) -> Iterator[Row]:
    waiting = sorted(drafts, key=lambda draft: draft.at)
    for one in reversed(said):
        while waiting and waiting[-1].at >= one.at:
            yield _draft_row(lens, era, waiting.pop(), talk)
        row = _message_row(lens, era, talk, one)
        for _ in range(one.copies):
            yield row
    for draft in waiting:
        yield _draft_row(lens, era, draft, talk)


def _message_row(lens: Lens, era: Era, talk: Conversation, one: Said) -> Row:
    hearers = [number for number in (OWNER, *talk.people) if number != one.speaker]
    keys = [key for key in map(lens.speaker_key, hearers) if key]
    return {
        "conversationid": talk.identity,
        "conversationtitle": talk.title,
        "from": lens.speaker_name(one.speaker),
        "senderprofileurl": address(lens.speaker_key(one.speaker)),
        "to": ",".join(map(lens.speaker_name, hearers)),
        "recipientprofileurls": ",".join(map(address, keys)),
        "date": era.message_date(one.at),
        "subject": talk.subject,
        "content": line_of(one.text, era),
        "direction": "OUTGOING" if one.speaker == OWNER else "INCOMING",
        "folder": talk.folder,
        "attachments": "https://www.linkedin.com/dms/prv/vid/demo" if one.attachments else "",
        "ismessagedraft": "No",
        "isconversationdraft": "No",
    }


def _draft_row(lens: Lens, era: Era, draft: Draft, talk: Conversation | None) -> Row:
    owner = lens.life.owner
    known = draft.person is not None and lens.cards[draft.person].in_messages
    card = lens.cards[draft.person] if known and draft.person is not None else None
    return {
        "conversationid": talk.identity if talk else "",
        "conversationtitle": talk.title if talk else "",
        "from": owner.name,
        "senderprofileurl": address(owner.key),
        "to": card.name if card else "",
        "recipientprofileurls": address(card.key) if card else "",
        "date": era.message_date(draft.at),
        "content": line_of(draft.text, era),
        "folder": talk.folder if talk else "",
        "ismessagedraft": "Yes",
        "isconversationdraft": "No",
        ASIDE: "draft",
    }


def _advert_row(lens: Lens, era: Era, advert: Advert) -> Row:
    owner = lens.life.owner
    return {
        "conversationid": advert.identity,
        "conversationtitle": advert.title,
        "from": advert.sender,
        "to": owner.name,
        "recipientprofileurls": address(owner.key),
        "date": era.message_date(advert.at),
        "subject": "" if advert.sponsored else advert.title,
        "content": advert.text,
        "direction": "INCOMING",
        "folder": "ARCHIVE" if advert.sponsored else "INBOX",
        "ismessagedraft": "No",
        "isconversationdraft": "No",
        ASIDE: "advert",
    }
