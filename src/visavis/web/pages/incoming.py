"""The page of the invitations received that wait: each note read, and never a verdict on whoever sent it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.asked import OPEN_DAYS
from visavis.desk.copies import Copied, differing
from visavis.desk.incoming import ALIKE, Incoming, Mark, Named, Shown, Waiting
from visavis.marks import CHOICES, WORDINGS, Wording
from visavis.settings import LANGUAGES
from visavis.traces import DAY_SECONDS
from visavis.web.pages import people
from visavis.web.pages.waiting import Choice, kinds, listed_as, orders, where
from visavis.web.speech import Speech
from visavis.web.visit import Visit, keep, of_one_moment, profile_address
from visavis.words import innocent_reasons, say_decided, say_shown
from visavis.words import say as worded
from visavis.words.agenda import excerpt
from visavis.words.drafts import passages

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
class Unanswered:
    """Somebody whose invitation was accepted, where they are found, and what their note asked."""

    href: str
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Several invitations with one note, also those of other pages: how many, and what tells each in a form.

    `number` is the place of the first of them.
    """

    said: str
    those: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Received:
    """An invitation that waits: from whom, since when, its note, whom it names, what shows in it.

    `decide` is where a decision is sent to, empty where the sender's address is not known, and `sent_at`
    tells the invitation; `number` is its place among those that wait. `answers` are the words to take away.
    What was decided of it stands in `decided`, and `revoke` takes it back. `copy` says of whose note it is
    one and where it differs, `apart` what shows in it alone, and `alike` decides of all of these at once,
    after the last of them here.
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
    apart: tuple[str, ...] = ()
    alike: "Alike | None" = None


@dataclass(frozen=True, slots=True)
class IncomingPage:
    """Those to decide of, copies of one note together, and the others.

    `orders` and `kept` are the ways to list them, `order` and `only` the one at hand, and `at` is the place
    that one comes back to. `reasons` are five innocent ones why there may be no note.
    `plain` are the choices without words. `decided` still wait on LinkedIn, and `became` tells what came of
    all that was ever decided, and `unanswered` who asked something in a note that was accepted.
    """

    TEMPLATE: ClassVar[str] = "incoming.html"
    count: str
    orders: tuple[Choice, ...]
    kept: tuple[Choice, ...]
    order: str
    only: str
    at: int
    received: tuple[Received, ...]
    plain: tuple[tuple[str, str], ...]
    more: str
    reasons: tuple[str, ...]
    decided: tuple[Received, ...]
    became: tuple[str, ...]
    unanswered: tuple[Unanswered, ...]


@of_one_moment
def show(visit: Visit) -> Response:
    """Show the invitations received that wait."""
    speech, found = visit.speech, visit.desk.incoming()
    if "who" in visit.asked:
        return visit.go(where(visit.asked["who"], found))
    listed = listed_as(visit.asked)
    pairs, at = listed.pairs(found), _number(visit.asked.get("at", ""))
    begin = max(at - 1, 0) // AT_ONCE * AT_ONCE if at else _number(visit.asked.get("from", ""))
    if max(begin, at - 1) and max(begin + 1, at) > len(pairs):
        # those that stood here were decided of
        return visit.go(listed.address(len(pairs) if at else 0))
    open_ = [one for one in found if one.decision is None]
    page = IncomingPage(
        count=speech.say(f"incoming.count_{listed.order}", n=len(open_))
        if open_
        else speech.say("incoming.none"),
        orders=tuple(orders(listed, speech)) if len(open_) > 1 else (),
        kept=tuple(kinds(listed, open_, speech)),
        order=listed.order,
        only=listed.which,
        at=at,
        received=tuple(_shown(visit, pairs, begin)),
        plain=tuple(
            (code, worded(f"choice.{code}", speech.lang)) for code in CHOICES if code not in WORDINGS
        ),
        more=listed.address(begin=begin + AT_ONCE) if begin + AT_ONCE < len(pairs) else "",
        reasons=innocent_reasons(visit.lang),
        decided=tuple(_received(one, 0, {}, speech) for one in found if one.decision is not None),
        became=tuple(say_decided(one, visit.lang) for one in visit.desk.decided()),
        unanswered=tuple(_unanswered(visit)),
    )
    return visit.page(page, speech.say("incoming.title"), "incoming")


def _number(typed: str) -> int:
    return int(typed[:6]) if typed.isascii() and typed.isdecimal() else 0


def _shown(visit: Visit, pairs: Sequence[Copied], begin: int) -> Iterator[Received]:
    """Yield those of a page, each with the words to answer with."""
    words = {lang: answers(visit, lang) for lang in LANGUAGES}
    for place in range(begin, min(begin + AT_ONCE, len(pairs))):
        one = pairs[place][0]
        # whoever wrote in a language is answered in it
        answered = words.get(one.language or "", words[visit.lang])
        received = _received(one, place + 1, answered, visit.speech)
        yield _told_after(pairs, (place, begin), received, visit.speech)


def _unanswered(visit: Visit) -> Iterator[Unanswered]:
    """Yield who asked something in a note that was accepted, where nobody has spoken since."""
    for found in visit.desk.asked_in_notes(visit.now // DAY_SECONDS - OPEN_DAYS):
        who, day = found.one, visit.speech.utc_day(found.one.on * DAY_SECONDS)
        said = visit.speech.say("incoming.asked", day=day, words=excerpt(found.words))
        yield Unanswered(people.address(who.person_key), who.name or who.person_key, said)


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
    response = visit.go(_back(visit, form), told)
    keep(response, "undo", str(number), seconds=60)
    if told == "decided":
        keep(response, "there", quote(key), seconds=60)
    return response


def _named(text: str, first: str) -> str:
    for field in _NAMES:
        text = text.replace(field, first)
    return text


def _back(visit: Visit, form: FormData) -> str:
    """Return the address of the invitation that stands now where one was, or of the last of those listed."""
    listed = listed_as(dict(form))
    number = _number(str(form.get("number", "")))
    return listed.address(min(number, len(listed.pairs(visit.desk.incoming()))) if number else 0)


def _address(known: Named) -> str:
    return people.address(known.person_key) if known.person_key else f"/people?{urlencode({'q': known.name})}"


def _signs(one: Incoming, lang: str) -> tuple[str, ...]:
    return say_shown(one.waiting.note, one.shown, lang, asks=one.asks, told=bool(one.named))


def _told_after(
    pairs: Sequence[Copied], here: tuple[int, int], received: Received, speech: Speech
) -> Received:
    """Return a copy of a note that stands further up told as one; any other as it is.

    All of them can be decided of at once after the last of them on the page. `here` is the place of this
    one, and that of the first of the page.
    """
    place, begin = here
    one, first = pairs[place][0], pairs[place][1] or pairs[place][0]
    family = [number for number, (each, of) in enumerate(pairs) if first in (each, of)]
    is_last = place == family[-1] or place + 1 == begin + AT_ONCE
    told = replace(received, alike=_alike(pairs, family, begin, speech) if is_last else None)
    if one is first:
        return told
    signs, as_well = _signs_of_copy(one, speech.lang), _signs_of_copy(first, speech.lang)
    return replace(
        told,
        signs=tuple(sign for sign in signs if sign in as_well),
        apart=tuple(sign for sign in signs if sign not in as_well),
        copy=_copy(one.waiting, first.waiting, speech),
    )


def _signs_of_copy(one: Incoming, lang: str) -> tuple[str, ...]:
    """Return what shows in a note but that others have its words."""
    shown = [sign for sign in one.shown if sign.mark not in ALIKE and sign.mark is not Mark.NEAR_WORDS]
    return say_shown(one.waiting.note, shown, lang, asks=one.asks, told=True)


def _copy(one: Waiting, first: Waiting, speech: Speech) -> str:
    """Say of whose note one is a copy, and in what it differs."""
    name, places = _called(first), differing(one.note, first.note)
    if places is None:
        return speech.say("incoming.copy_same", name=name)
    if not places:
        return speech.say("incoming.copy", name=name)
    words = passages(one.note, [Shown(Mark.PARTICULAR, *place) for place in places], speech.lang)
    return speech.say("incoming.copy_but", name=name, passages=words)


def _called(who: Waiting) -> str:
    """Return the name of somebody, with their key where others have the name too."""
    name = who.name or who.person_key
    return f"{name} ({who.person_key})" if who.is_one_of_several else name


def _alike(pairs: Sequence[Copied], family: Sequence[int], begin: int, speech: Speech) -> Alike | None:
    those = {place: pairs[place][0].waiting for place in family if pairs[place][0].waiting.person_key}
    if len(those) < _SEVERAL:
        return None
    elsewhere = sum(not begin <= place < begin + AT_ONCE for place in those)
    told = tuple(f"{one.sent_at}-{one.person_key}" for one in those.values())
    if elsewhere:
        said = speech.say("incoming.alike_elsewhere", n=len(those), others=elsewhere)
    else:
        said = speech.say("incoming.alike", n=len(those))
    return Alike(said, told, family[0] + 1)


def decide_alike(visit: Visit, form: FormData) -> Response:
    """Note one decision of several invitations whose notes are one."""
    typed = [str(one).partition("-") for one in form.getlist("one")]
    those = [(key, int(at)) for at, _, key in typed if at.isdecimal() and len(at) < _DIGITS and key]
    made = visit.desk.marks.decide_alike(those, str(form.get("choice", "")), visit.now)
    response = visit.go(_back(visit, form), "decided_alike")
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
        work=" · ".join(
            filter(None, (who.person_key if who.is_one_of_several else "", who.title, who.company))
        ),
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
