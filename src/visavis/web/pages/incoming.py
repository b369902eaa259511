"""The page of the invitations received that wait: each note read, and never a verdict on whoever sent it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.incoming import Incoming, Named, together
from visavis.marks import CHOICES, WORDINGS, Wording
from visavis.settings import LANGUAGES
from visavis.web.pages import people
from visavis.web.speech import Speech
from visavis.web.visit import Visit, keep, of_one_moment, profile_address
from visavis.words import innocent_reasons, say_decided, say_shown
from visavis.words import say as worded

AT_ONCE = 40
NAMES = {"fr": "{prénom}", "en": "{first_name}"}
"""Where the first name stands in an answer, in each language; any of them is understood in both."""

_NAMES = (*NAMES.values(), "{name}", "{prenom}")

_SEVERAL = 2

# what a database takes for an instant
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer to take away: what it does, the choice it goes with, its field, and the words."""

    name: str
    choice: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the owner is connected with, whom a note names, and where they are found."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Several invitations with one note: how many, and what tells each of them in a form."""

    said: str
    those: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """An invitation that waits: from whom, since when, its note, whom it names, what shows in it.

    `decide` is where a decision is sent to, empty where the sender's address is not known, and `sent_at`
    tells the invitation; `number` is its place among those that wait. `answers` are the words to take away.
    What was decided of it stands in `decided`, and `revoke` takes it back. `copy` says of whose note right
    above it is one, and `alike` decides of all of these at once, after the last of them.
    """

    home: str
    profile: str
    name: str
    work: str
    since: str
    lines: tuple[str, ...]
    named: tuple[Known, ...]
    signs: tuple[str, ...]
    decide: str
    number: int
    sent_at: int
    answers: tuple[Ready, ...]
    decided: str
    revoke: str
    copy: str = ""
    alike: "Alike | None" = None


@dataclass(frozen=True, slots=True)
class IncomingPage:
    """Those to decide of, the oldest first but copies of one note together, and the others.

    `reasons` are five innocent ones why there may be no note.
    `plain` are the choices without words. `decided` still wait on LinkedIn, and `became` tells what came of
    all that was ever decided.
    """

    TEMPLATE: ClassVar[str] = "incoming.html"
    count: str
    received: tuple[Received, ...]
    plain: tuple[tuple[str, str], ...]
    more: str
    reasons: tuple[str, ...]
    decided: tuple[Received, ...]
    became: tuple[str, ...]


@of_one_moment
def show(visit: Visit) -> Response:
    """Show the invitations received that wait."""
    begin = int(visit.asked["from"][:6]) if visit.asked.get("from", "").isdecimal() else 0
    here = slice(begin, begin + AT_ONCE)
    speech, found = visit.speech, visit.desk.incoming(here)
    open_ = [one for one in found if one.decision is None]
    shown = open_[here]
    if begin and not shown:
        # those that stood here were decided of
        return visit.go("/incoming")
    words = {lang: answers(visit, lang) for lang in LANGUAGES}
    pairs = together(shown)

    def answered(one: Incoming) -> Mapping[str, str]:
        """Return the words to answer with: whoever wrote in a language is answered in it."""
        return words.get(one.language or "", words[visit.lang])

    page = IncomingPage(
        count=speech.say("incoming.count", n=len(open_)) if open_ else speech.say("incoming.none"),
        received=tuple(
            _told_after(pairs, place, _received(one, begin + place + 1, answered(one), speech), speech)
            for place, (one, _) in enumerate(pairs)
        ),
        plain=tuple(
            (code, worded(f"choice.{code}", speech.lang)) for code in CHOICES if code not in WORDINGS
        ),
        more=f"/incoming?from={begin + AT_ONCE}" if begin + AT_ONCE < len(open_) else "",
        reasons=innocent_reasons(visit.lang),
        decided=tuple(_received(one, 0, {}, speech) for one in found if one.decision is not None),
        became=tuple(say_decided(one, visit.lang) for one in visit.desk.decided()),
    )
    return visit.page(page, speech.say("incoming.title"), "incoming")


def answers(visit: Visit, lang: str) -> dict[str, str]:
    """Return the words of each answer in a language: the owner's own, or ours."""
    said = {one.marked.mark.about: one.marked.mark.text for one in visit.desk.marks.standing(Wording)}
    ours = {
        "ask_first": Speech(lang).say("incoming.ask", name=NAMES[lang]),
        "suggest_following": Speech(lang).say("incoming.follow", name=NAMES[lang]),
    }
    return {name: said.get(f"{name}.{lang}", text) for name, text in ours.items()}


def decide(visit: Visit, form: FormData) -> Response:
    """Note what is decided of an invitation; the next one then stands in its place."""
    typed, sent_at = str(form.get("choice", "")), str(form.get("sent_at", ""))
    key = visit.request.path_params["key"]
    at = int(sent_at) if sent_at.isdecimal() and len(sent_at) < _DIGITS else None
    number = visit.desk.marks.decide(key, typed, visit.now, at).marked.number
    told = "rested" if typed == "rest" else "answered" if typed in WORDINGS else "decided"
    response = visit.go(_place(str(form.get("number", "")), visit.desk.count_undecided()), told)
    keep(response, "undo", str(number), seconds=60)
    if told == "decided":
        keep(response, "there", quote(key), seconds=60)
    return response


def _named(text: str, first: str) -> str:
    for field in _NAMES:
        text = text.replace(field, first)
    return text


def _place(typed: str, left: int) -> str:
    """Return the address of the invitation that stands at a place of those left, or of the last of them."""
    number = min(int(typed), left) if typed.isdecimal() and len(typed) < _DIGITS else 0
    begin = max(number - 1, 0) // AT_ONCE * AT_ONCE
    return f"/incoming?from={begin}#waits-{number}" if number else "/incoming"


def _address(known: Named) -> str:
    return people.address(known.person_key) if known.person_key else f"/people?{urlencode({'q': known.name})}"


def _signs(one: Incoming, lang: str) -> tuple[str, ...]:
    return say_shown(one.waiting.note, one.shown, lang, asks=one.asks, told=bool(one.named))


def _told_after(
    pairs: Sequence[tuple[Incoming, Incoming | None]], place: int, received: Received, speech: Speech
) -> Received:
    """Return a copy of a note that stands right above it told as one; any other as it is.

    All of them can be decided of at once after the last of them.
    """
    first = pairs[place][1]
    if first is None:
        return received
    name = first.waiting.name or first.waiting.person_key
    is_last = place + 1 == len(pairs) or pairs[place + 1][1] is not first
    alike = _alike(first, [one for one, of in pairs if of is first], speech) if is_last else None
    return replace(received, signs=(), copy=speech.say("incoming.copy", name=name), alike=alike)


def _alike(first: Incoming, copies: Sequence[Incoming], speech: Speech) -> Alike | None:
    those = [one.waiting for one in (first, *copies) if one.waiting.person_key]
    if len(those) < _SEVERAL:
        return None
    told = tuple(f"{one.sent_at}-{one.person_key}" for one in those)
    return Alike(speech.say("incoming.alike", n=len(those)), told)


def decide_alike(visit: Visit, form: FormData) -> Response:
    """Note one decision of several invitations whose notes are one."""
    typed = [str(one).partition("-") for one in form.getlist("one")]
    those = [(key, int(at)) for at, _, key in typed if at.isdecimal() and len(at) < _DIGITS and key]
    made = visit.desk.marks.decide_alike(those, str(form.get("choice", "")), visit.now)
    response = visit.go("/incoming", "decided_alike")
    keep(response, "into", str(len(made)), seconds=60)
    if made:
        keep(response, "undo", f"{made[0]}-{made[-1]}", seconds=60)
    return response


def _received(one: Incoming, number: int, words: Mapping[str, str], speech: Speech) -> Received:
    who, known = one.waiting, bool(one.waiting.person_key)
    name = who.name or who.person_key
    first = name.partition(" ")[0]
    ready = (
        Ready(
            worded(f"choice.{code}", speech.lang),
            code,
            f"{code}-{number}",
            _named(text, first),
        )
        for code, text in words.items()
    )
    return Received(
        home=people.address(who.person_key) if known else "",
        profile=profile_address(who.person_key) if known else "",
        name=name,
        work=" · ".join(filter(None, (who.title, who.company))),
        since=speech.day(who.sent_at),
        lines=tuple(line for line in who.note.splitlines() if line.strip()),
        named=tuple(Known(_address(known), known.name) for known in one.named),
        signs=_signs(one, speech.lang),
        decide=f"{people.address(who.person_key)}/decide" if known else "",
        number=number,
        sent_at=who.sent_at,
        answers=tuple(ready),
        decided="" if one.decision is None else worded(f"choice.{one.decision.mark.choice}", speech.lang),
        revoke="" if one.decision is None else f"/marks/{one.decision.number}/revoke",
    )
