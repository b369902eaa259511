"""The verbs that only read: people, messages, texts, the day, and the ledger itself."""

import re
from typing import Annotated, Literal

from fastapi import Depends, Query
from starlette.requests import Request
from starlette.responses import Response

from visavis.desk import shapes, telling
from visavis.desk.roster import RUNGS, TURNS, Place, Sought
from visavis.desk.written import told
from visavis.errors import CannotAsk
from visavis.web.api.bodies import DraftBody
from visavis.web.api.calling import LARGEST, Asked, Call, Limit, room, said
from visavis.web.api.door import HOLDER

router = room()
_PLACE = "^(-1|[0-9]{1,12}):[0-9]{1,9}$"

Words = Annotated[str, Query(description="Words that all have to be there, or their beginnings.")]
Rung = Annotated[str | None, Query(pattern=f"^({'|'.join(RUNGS)})$")]
Turn = Annotated[str | None, Query(pattern=f"^({'|'.join(TURNS)})$", description="Whose turn it is.")]
After = Annotated[str | None, Query(pattern=_PLACE, description="The `after` of the part before.")]
Group = Annotated[int | None, Query(ge=1, le=LARGEST, description="The number of a group.")]
Silence = Annotated[Literal["usual", "long", "unusual", "rare"] | None, Query()]
Objective = Annotated[int | None, Query(ge=1, le=LARGEST, description="The number of an objective.")]
Keys = Annotated[list[str], Query(max_length=1_000)]


def _whom(  # noqa: PLR0913, PLR0917 - a filter each
    call: Asked,
    q: Words = "",
    rung: Rung = None,
    waiting: Turn = None,
    group: Group = None,
    silence: Silence = None,
    objective: Objective = None,
) -> Sought:
    keys = None if group is None else _members(call, group)
    return Sought(q, rung or "", waiting or "", keys, silence=silence or "", objective=objective)


Whom = Annotated[Sought, Depends(_whom)]


@router.get("/hello", response_model=shapes.HELLO)
def hello(request: Request) -> Response:
    """Tell what is kept of the token that asks."""
    return said(told(request.scope[HOLDER]))


@router.get("/owners", response_model=shapes.OWNERS)
def owners(call: Asked) -> Response:
    """Tell whose data the ledger keeps, the oldest first."""
    return said(telling.owners(call.desk.owners()))


@router.get("/state", response_model=shapes.STATE)
def state(call: Asked) -> Response:
    """Tell what changes with every import and every mark, so that a program can keep what it was told."""
    return said(telling.state(call.desk.state()))


@router.get("/health", response_model=shapes.HEALTH)
def health(call: Asked) -> Response:
    """Look the ledger over."""
    return said(telling.health(call.desk.health()))


@router.get("/people", response_model=shapes.PEOPLE)
def people(
    call: Asked,
    order: Literal["last", "name", "key"] = "last",
    silence: Silence = None,
    limit: Limit = 50,
) -> Response:
    """Tell people with their rhythm, by last message, name or key, or those of a silence alone."""
    return said(telling.people(call.desk.people(order, limit, silence), call.desk.count_people()))


@router.get("/roster", response_model=shapes.ROSTER)
def roster(call: Asked, whom: Whom, after: After = None, limit: Limit = 60) -> Response:
    """Go through people, the last spoken with first: a part at a time, narrowed as one likes."""
    return said(telling.roster(call.desk.look_up(whom, _place(after), limit)))


def _members(call: Call, number: int) -> frozenset[str]:
    for group in call.desk.marks.groups():
        if group.number == number:
            return frozenset(group.members)
    raise CannotAsk("no_such_group", name=str(number))


def _place(after: str | None) -> Place | None:
    return None if after is None else Place(*map(int, re.split(":", after)))


@router.get("/names", response_model=shapes.NAMES)
def names(call: Asked, key: Keys) -> Response:
    """Tell the names shown of some people, by key; of those nobody knows nothing is told."""
    return said({"names": call.desk.marks.named(key)})


@router.get("/search", response_model=shapes.FOUND)
def search(call: Asked, q: Words, limit: Limit = 20) -> Response:
    """Find the people, then the newest messages and notes, that hold all the words."""
    return said(telling.search(call.desk.search(q, limit), call.desk.notes_with(q, limit)))


@router.get("/messages", response_model=shapes.MESSAGES)
def messages(call: Asked, q: Words, limit: Limit = 20) -> Response:
    """Find the newest messages that hold all the words."""
    return said(telling.messages(call.desk.messages_with(q, limit)))


@router.get("/people/{person}", response_model=shapes.PERSON)
def person(call: Asked, person: str) -> Response:
    """Tell the story of one person, by key, address or name."""
    return said(telling.person(call.desk.person(person)))


@router.get("/people/{person}/relation", response_model=shapes.RELATION)
def relation(call: Asked, person: str) -> Response:
    """Tell where the relation with one person stands, and what puts it there."""
    return said(telling.relation(call.desk.relation(person)))


@router.get("/families", response_model=shapes.FAMILIES)
def families(call: Asked) -> Response:
    """Tell the families of the owner's texts, those sent to most people first."""
    return said(telling.families(call.desk.families()))


@router.get("/families/{family}", response_model=shapes.FAMILY)
def family(call: Asked, family: str) -> Response:
    """Tell one family, by the beginning of its identity, with every text of it."""
    return said(telling.family(call.desk.family(family)))


@router.post("/drafts", response_model=shapes.DRAFT)
def read_draft(call: Asked, body: DraftBody) -> Response:
    """Read a draft as the person it is for would; nothing is kept, so that a token to read is enough."""
    with call.house.reading:
        found = call.desk.read_draft(body.text, body.person, now=call.now)
    return said(telling.draft(found))


@router.get("/incoming", response_model=shapes.INCOMING)
def incoming(call: Asked) -> Response:
    """Tell the invitations received that wait, what shows in their notes, and what was decided."""
    with call.house.reading:
        return said(telling.incoming(call.desk.incoming(), call.desk.decided()))


@router.get("/agenda", response_model=shapes.AGENDA)
def agenda(call: Asked) -> Response:
    """Tell whom to think of today, and why."""
    return said(telling.agenda(call.desk.agenda(call.now), call.desk.notes_left(call.now)))


@router.get("/agenda/others", response_model=shapes.OTHERS)
def others(call: Asked) -> Response:
    """Tell who comes another day, and why; nobody is proposed by that."""
    return said(telling.others(call.desk.others(call.now)))
