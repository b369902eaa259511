"""Finds where a text says at which company its reader works."""

import re
from collections.abc import Iterator

from visavis.reading.spelling import Slip

OTHER_COMPANY = "other_company"
"""The kind of a passage that places its reader at a company where others work."""

_YOU = r"vous|votre|vos|tu|toi|ton|ta|tes|you|your|yours|you['\u2019]re|ihre|dein|deine|jouw|uw"
# who speaks of themselves, or asks about somebody else, places them there
_NOT_YOU = r"je|j|moi|mon|ma|mes|nous|notre|nos|on|i|me|my|we|us|our|ich|wir|ik|wij|il|elle|ils|he|she|they"
# a word of a name begins with a capital
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w&'\u2019.-]*"
_PLACED = re.compile(
    rf"(?i:\b(?:{_YOU})\b)(?P<between>[^.!?\n]{{2,70}}?)(?i:\b(?:chez|at|bei|bij))\s+"
    rf"(?P<company>{_NAME}(?:[ \u00a0]+(?:&[ \u00a0]+)?{_NAME}){{0,3}})"
)
# who spoke or was met somewhere need not work there
_VISITING = (
    r"speak\w*|spoke|talk\w*|present\w*|keynote|visit\w*|interview\w*|met|meet\w*|saw|seen|former\w*|"
    r"interven\w*|conf[ée]rence\w*|rencontr\w*|crois[ée]\w*|pass[ée]\w*|venu\w*|entend\w*|vu\w*|anci\w+"
)
_OTHERS = re.compile(rf"\b(?:{_NOT_YOU}|{_VISITING})\b", re.IGNORECASE)
_SHORTEST = 3


def placed_at(text: str) -> Iterator[Slip]:
    """Yield the names of companies at which a text says that its reader works, in order of place.

    French and English, and a few forms of German and Dutch.
    """
    for match in _PLACED.finditer(text):
        start, end = match.span("company")
        end = start + len(text[start:end].rstrip(".'\u2019-"))
        name = text[start:end]
        if len(name) >= _SHORTEST and match["between"].strip() and not _OTHERS.search(match["between"]):
            yield Slip(OTHER_COMPANY, start, end)
