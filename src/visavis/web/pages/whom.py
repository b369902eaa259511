"""Tells who is written to: somebody an archive shows, or whoever has a profile that none shows yet."""

from typing import NamedTuple

from visavis.desk.people import PersonStory
from visavis.errors import CannotAsk
from visavis.traces import profile_key
from visavis.web.pages import people
from visavis.web.running import drawn_for
from visavis.web.visit import Visit, profile_address


class Whom(NamedTuple):
    """Who is written to: what is `told` of them, None of somebody whom no archive shows yet."""

    key: str
    name: str
    home: str
    told: PersonStory | None


def whom_of(visit: Visit) -> Whom:
    """Return who the address of a page is about; raises CannotAsk where nobody can have such a profile."""
    key = visit.request.path_params["key"]
    try:
        told = visit.desk.person(key)
    except CannotAsk as unknown:
        if unknown.code != "no_such_person" or not _may_be(key):
            raise
        name = next((lot.assigned.name for _, lot in drawn_for(visit, key) if lot.assigned.name), key)
        return Whom(key, name, "/people", None)
    standing = told.standing
    home = people.address(standing.person_key)
    return Whom(standing.person_key, standing.name or standing.person_key, home, told)


def _may_be(key: str) -> bool:
    """Tell whether a profile may have this key: letters, figures and hyphens, as LinkedIn writes them."""
    return profile_key(profile_address(key)) == key and all(one.isalnum() or one in "-_" for one in key)
