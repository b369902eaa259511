"""Rows of the owner's own tables: public gestures, endorsements, recommendations, notes, profile."""

from collections.abc import Callable, Iterator
from functools import partial

from visavis.demo import stamps, vocabulary
from visavis.demo.eras import Era
from visavis.demo.lens import Lens
from visavis.demo.life import Acted
from visavis.demo.relation_rows import Row, address


def _gestures(kind: str, lens: Lens) -> Iterator[Acted]:
    return (g for g in reversed(lens.life.gestures) if g.kind == kind and g.at <= lens.at)


def comments(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the rows of Comments.csv, newest first."""
    for gesture in _gestures("comment", lens):
        yield {"date": stamps.plain(gesture.at), "link": gesture.link, "message": gesture.text}


def shares(lens: Lens, era: Era) -> Iterator[Row]:
    """Yield the rows of Shares.csv; each line break stands between two quotes, but for those of 2018."""
    for gesture in _gestures("share", lens):
        text = gesture.text
        old = era.tables["shares"].dialect == "tabbed"
        yield {
            "date": stamps.plain(gesture.at),
            "sharelink": gesture.link,
            "sharecommentary": text.replace("\n", " ") if old else text.replace("\n", '"\n"'),
            "visibility": "MEMBER_NETWORK",
        }


def reactions(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the rows of Reactions.csv, newest first."""
    for gesture in _gestures("reaction", lens):
        yield {"date": stamps.plain(gesture.at), "type": gesture.detail, "link": gesture.link}


def member_follows(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the rows of Member_Follows.csv, which know names and no address."""
    for gesture in _gestures("follow", lens):
        yield {"date": stamps.plain(gesture.at), "status": gesture.detail, "fullname": gesture.text}


def company_follows(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the rows of Company Follows.csv."""
    for gesture in _gestures("company_follow", lens):
        yield {"organization": gesture.detail, "followedon": stamps.wordy(gesture.at)}


def endorsements(lens: Lens, _era: Era, *, received: bool) -> Iterator[Row]:
    """Yield the rows of one way of endorsements; their addresses have no scheme."""
    who = "endorser" if received else "endorsee"
    for endorsed in lens.endorsements():
        if endorsed.received is not received:
            continue
        card = lens.cards[endorsed.person]
        yield {
            "endorsementdate": stamps.slashed(endorsed.at),
            "skillname": endorsed.skill,
            f"{who}firstname": card.first,
            f"{who}lastname": card.last,
            f"{who}publicurl": address(card.key).removeprefix("https://"),
            "endorsementstatus": endorsed.status,
        }


def recommendations(lens: Lens, _era: Era, *, received: bool) -> Iterator[Row]:
    """Yield the rows of one way of recommendations, which know names and no address."""
    for recommended in lens.life.recommendations:
        if recommended.received is not received or recommended.at > lens.at:
            continue
        card = lens.cards[recommended.person]
        yield {
            "firstname": card.first,
            "lastname": card.last,
            "company": card.company,
            "jobtitle": card.title,
            "text": recommended.text,
            "creationdate": stamps.pacific(recommended.at),
            "status": "VISIBLE",
        }


def notes(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the rows of Notes.csv."""
    for noted in lens.notes():
        card = lens.cards[noted.person]
        yield {
            "connectionfirstname": card.first,
            "connectionlastname": card.last,
            "connectionprofileurl": address(card.key),
            "note": noted.text,
            "createdon": stamps.plain(noted.at),
            "editedon": stamps.plain(noted.at),
        }


def profile(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the owner's card, which has no address."""
    owner = lens.life.owner
    yield {
        "firstname": owner.first,
        "lastname": owner.last,
        "headline": owner.headline,
        "summary": owner.headline.split(" | ")[0],
        "industry": "Professional Training and Coaching",
        "websites": "[PORTFOLIO:https://example.org]",
    }


def positions(lens: Lens, _era: Era) -> Iterator[Row]:
    """Yield the owner's positions, the present one first."""
    titles = vocabulary.TITLES[lens.life.owner.language]
    spans = (("Mar 2019", ""), ("Sep 2014", "Feb 2019"), ("2010", "2014"))
    for number, (started, finished) in enumerate(spans):
        yield {
            "companyname": vocabulary.COMPANIES[(lens.life.seed + number * 7) % len(vocabulary.COMPANIES)],
            "title": titles[(lens.life.seed + number) % len(titles)],
            "location": "Lyon, Auvergne-Rhône-Alpes, France",
            "startedon": started,
            "finishedon": finished,
        }


ROWS: dict[str, Callable[[Lens, Era], Iterator[Row]]] = {
    "comments": comments,
    "shares": shares,
    "reactions": reactions,
    "member_follows": member_follows,
    "company_follows": company_follows,
    "endorsements_received": partial(endorsements, received=True),
    "endorsements_given": partial(endorsements, received=False),
    "recommendations_received": partial(recommendations, received=True),
    "recommendations_given": partial(recommendations, received=False),
    "notes": notes,
    "profile": profile,
    "positions": positions,
}
