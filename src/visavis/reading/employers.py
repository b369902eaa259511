"""Finds the companies that a text speaks of as if its reader were there."""

import re
from collections.abc import Iterator

from visavis.reading.passages import after_greeting, clause_start
from visavis.reading.spelling import Slip
from visavis.reading.tokens import tokenise
from visavis.reading.vocabulary import is_common, is_frequent

OTHER_COMPANY = "other_company"
"""The kind of a passage that names as its reader's a company where others work."""

_YOU = r"vous|votre|vos|tu|toi|ton|ta|tes|you|your|yours|you['\u2019]re|ihre|dein|deine|jouw|uw"
# who speaks of themselves, or asks about somebody else, places them there
_NOT_YOU = r"je|j|moi|mon|ma|mes|nous|notre|nos|on|i|me|my|we|us|our|ich|wir|ik|wij|il|elle|ils|he|she|they"
# a word of a name begins with a capital
_WORD = r"[^\W\d_a-zà-öø-ÿ][\w&+'\u2019.-]*"
_NAME = rf"(?P<company>{_WORD}(?:[ \u00a0]+(?:&[ \u00a0]+)?{_WORD}){{0,3}})"
_AT = r"(?i:\b(?:chez|at|bei|bij))\s+"
_PLACED = re.compile(rf"(?i:\b(?:{_YOU})\b)(?P<between>[^.!?\n]{{2,70}}?){_AT}{_NAME}")
# who spoke or was met somewhere, was there once or knows somebody there need not work there
_VISITING = (
    r"speak\w*|spoke|talk\w*|present\w*|keynote|visit\w*|interview\w*|met|meet\w*|saw|seen|former\w*|"
    r"interven\w*|conf[ée]rence\w*|rencontr\w*|crois[ée]\w*|passé\w*|venu\w*|entend\w*|vu\w*|anci\w+|"
    r"was|were|worked|[ée]tais|[ée]tiez|travaill(?:iez|ais)|know\w*|connai\w*|someone|somebody|anyone|anybody|"
    r"quelqu\w*|gens|people|contact\w*|think\w*|pense\w*|happen\w*|strike|news|gr[èe]ve\w*|rachat\w*"
)
_OTHERS = re.compile(rf"\b(?:{_NOT_YOU}|{_VISITING})\b", re.IGNORECASE)

_PAPER = (
    r"devis|offre|proposition|contrat|facture|bon de commande|maquette|d[ée]mo"
    r"|quote|proposal|offer|contract|invoice|order form|demo|offerte|voorstel|factuur"
)
_DAY = (
    r"lundi|mardi|mercredi|jeudi|vendredi|demain|bient[ôo]t|monday|tuesday|wednesday|thursday|friday|tomorrow"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen"
)
_COMING = (
    rf"rendez-vous|[àa] (?:{_DAY})|see you|tot (?:{_DAY})"
    r"|on (?:signe|d[ée]marre|commence|lance|se voit|se retrouve)|je (?:passe|viens|passerai|viendrai|serai)"
    r"|nous (?:signons|d[ée]marrons|commen[çc]ons|lan[çc]ons|passons)"
    r"|we (?:sign|start|kick off|go live|meet)|i['\u2019]ll (?:be|come|drop by|visit)"
)
_WISH = (
    r"congrat\w*|bravo|f[ée]licit\w*|chapeau|well done|regards|greetings|wishes|v(?:œ|oe)ux|courage|bonne \w+"
    r"|happy|good luck|gefeliciteerd|proficiat|groet\w*"
)
_TEAM = (
    r"everyone|everybody|all|(?:\w+ )?teams?|crew|colleagues|tous|toutes"
    r"|[ée]quipes?|coll[èe]gues|iedereen|collega\w*"
)
_GLAD = (
    r"rav\w+|heureu\w*|enchant\w*|h[âa]te|impatien\w*|plaisir|content\w*"
    r"|delighted|happy|glad|excited|thrilled|pleased|look\w* forward"
)
_WORKING = r"travailler|collaborer|work(?:ing)?|partner(?:ing)?"
_FIRM = r"entreprise|soci[ée]t[ée]|bo[îi]te|groupe|company|firm|group"
# a paper is for the one it is sent to
_PAPERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:{_PAPER})\b(?:\s+[\w-]+){{0,2}}?\s+(?:pour|for|voor))\s+{_NAME}",
        rf"(?i:\b(?:le|la|l['\u2019]|votre|notre|ce|cette)\s*(?:{_PAPER}))\s+{_NAME}",
        rf"(?i:\b(?:the|your|our|this))\s+{_NAME}(?i:\s+(?:quote|proposal|contract|invoice|order form)\b)",
    )
)
_MEETINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:{_COMING})\b)[^.!?\n]{{0,50}}?{_AT}{_NAME}",
        rf"(?i:\b(?:{_WISH})\b)[^.!?\n]{{0,60}}?(?i:\b(?:{_TEAM})\s+(?:at|chez|de|of|from|van|bij))\s+{_NAME}",
        rf"(?i:\b(?:congratulations|congrats|bravo|f[ée]licitations|proficiat)\s+(?:to|[àa]|aan))\s+{_NAME}",
        rf"(?i:\b(?:{_GLAD})\b[^.!?\n]{{0,30}}?\b(?:{_WORKING})\s+(?:avec|with))\s+{_NAME}",
        rf"(?i:\b(?:votre|ton|ta|your)\s+(?:{_FIRM})),?\s+{_NAME}",
    )
)
_ASKED = re.compile(rf"{_AT}{_NAME}(?=[^.!?\n]*\?)")
_RELATED = (
    r"client\w*|amie?s?|coll[èe]gue\w*|confr[èe]re\w*|mari|femme|fr[èe]re|s(?:œ|oe)ur|cousine?|p[èe]re|m[èe]re"
    r"|fils|fille|voisine?|ancien\w*|patron\w*|partenaire\w*|fournisseur\w*|customers?|friends?|colleagues?"
    r"|husband|wife|brother|sister|boss|manager|partners?|suppliers?|neighbours?"
)
# it is somebody else who is there, or an example
_THIRD = re.compile(
    rf"\b(?:(?:mon|ma|mes|notre|nos|une?|my|our|an?|another|autre)\s+(?:\w+\s+)?(?:{_RELATED})"
    r"|exemple|example|r[ée]f[ée]rences?|case stud\w+|similar\w*|similaire\w*|m[êe]me|same"
    r"|comme (?:le|la|les|l['\u2019]|pour|chez|avec)|(?:like|as) (?:the|at|for|with|we))\b",
    re.IGNORECASE,
)
# or who is there, or was, is told of
_TOLD_OF = re.compile(
    r"\b(?:ils?|elles?|he|she|they|lui|his|her|their|qui|who|whom|ceux|celui|celle|those"
    r"|j['\u2019]ai|nous avons|i['\u2019]ve|we['\u2019]ve|i have|we have|i did|we did"
    rf"|d[ée]j[àa]|already|depuis|since|{_VISITING})\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[\s,(\u2013-]*(?:mon|notre|une?|my|our|an?|another)\s+(?:\w+\s+)?(?:{_RELATED})\b"
    r"|[^.!?\n]{0,30}\b(?:depuis|since)\b",
    re.IGNORECASE,
)
_SHORTEST = 3
_PLACES = frozenset(("chez", "at", "bij", "bei", "in", "a", "au", "te", "near", "to"))
_WEEKDAY = re.compile(_DAY)
_BEGINS = re.compile(r"[.!?\u2026]\s|\n")
_ENDED = re.compile(r"(?:['\u2019]s|[.'\u2019-])+$")


def placed_at(text: str) -> Iterator[Slip]:
    """Yield the names of companies at which a text says that its reader works, in order of place.

    French and English, and a few forms of German and Dutch.
    """
    for match in _PLACED.finditer(text):
        between = match["between"].strip()
        if between and not _OTHERS.search(between) and not _is_named(between):
            yield from _company(match)


def companies_of_reader(text: str, reader: str) -> list[Slip]:
    """Return the names of companies that a text speaks of as if its reader were there, in order of place.

    The reader is called by their name, `reader`: whoever else is named may be the one who is there, and so
    may a friend, a client, or the writer of old. Such a paper as an offer is for whom it is sent to.
    """
    found = {one.start: one for one in placed_at(text)}
    names = {token.folded for token in tokenise(reader)}
    for pattern in (*_PAPERS, *_MEETINGS, _ASKED):
        for match in pattern.finditer(text):
            before = _before(text, match.start("company"))
            elsewhere = _THIRD.search(before) or _AFTER.match(text, match.end("company"))
            if not elsewhere and (pattern in _PAPERS or not _tells_of_another(before, names, pattern)):
                found.update((one.start, one) for one in _company(match))
    return [one for _, one in sorted(found.items())]


def _company(match: re.Match[str]) -> Iterator[Slip]:
    """Yield the company of a match, without the mark that ends it."""
    start, name = match.start("company"), _ENDED.sub("", match["company"])
    if len(name) >= _SHORTEST:
        yield Slip(OTHER_COMPANY, start, start + len(name))


def _before(text: str, place: int) -> str:
    """Return what stands in a sentence before a place, a greeting aside."""
    start = max((found.end() for found in _BEGINS.finditer(text, 0, place)), default=0)
    return text[after_greeting(text, start) : place]


def _is_named(between: str) -> bool:
    """Tell whether what stands before "at" ends with a name: "your friend Ann at"."""
    last = tokenise(between)[-1:]
    return bool(last) and last[0].capital and not last[0].first


def _tells_of_another(before: str, names: set[str], pattern: re.Pattern[str]) -> bool:
    return bool(_TOLD_OF.search(before)) or _names_another(before, names, first=pattern is _ASKED)


def _names_another(before: str, names: set[str], *, first: bool) -> bool:
    """Tell whether somebody else is named in a clause, or in all that stands before one that only places.

    Its `first` word may be a name, or only begins a sentence.
    """
    start = clause_start(before, 0, len(before))
    said = tokenise(before[start:])
    only_places = all(one.folded in _PLACES for one in said)
    previous = ""
    for token in tokenise(before) if only_places else said:
        begins = token.first and (not first or is_common(token.folded) or is_frequent(token.folded))
        known = token.folded in names or _WEEKDAY.fullmatch(token.folded) or previous in _PLACES
        if token.capital and len(token.folded) > 1 and not begins and not known:
            return True
        previous = token.folded
    return False
