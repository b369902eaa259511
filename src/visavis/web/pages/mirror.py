"""The mirror: the texts the owner sends again and again, where each went, and what became of it."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.texts import FamilyFate, Use
from visavis.web.pages import answers
from visavis.web.pages.people import address
from visavis.web.speech import Speech
from visavis.web.visit import Visit, of_one_moment
from visavis.words import Page
from visavis.words.families import between, excerpt, mirrored

_AT_ONCE = 60
_TEXTS = 100


@dataclass(frozen=True, slots=True)
class Again:
    """A text that went to several people: its page, how it reads, how many had it, and since when."""

    href: str
    text: str
    told: str


@dataclass(frozen=True, slots=True)
class TextsPage:
    """The texts sent to most people; `opening` says how many there are in all, or that there are none.

    `others`, at the end, says how many are not shown.
    """

    TEMPLATE: ClassVar[str] = "texts.html"
    opening: str
    texts: tuple[Again, ...]
    more: str
    others: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One time it was sent: to whom, when and how, and the text as it was then."""

    href: str
    name: str
    told: str
    text: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """One text sent again and again; `more` is the address of all the times where some are left out."""

    TEMPLATE: ClassVar[str] = "text.html"
    example: str
    page: Page
    sent: tuple[Sent, ...]
    more: str
    left: int


@of_one_moment
def show_all(visit: Visit) -> Response:
    """Show the texts, those sent to most people first."""
    speech = visit.speech
    found = answers.kept(visit, "texts", visit.desk.families)
    families, n = found.told, len(found.told) + found.others
    opening = speech.say("texts.opening", n=n) if n else speech.say("texts.none")
    begin = int(visit.asked["from"][:6]) if visit.asked.get("from", "").isdecimal() else 0
    shown = families[begin : begin + _TEXTS]
    more = f"/texts?from={begin + _TEXTS}" if begin + _TEXTS < len(families) else ""
    others = speech.say("texts.others", n=found.others) if found.others and not more else ""
    page = TextsPage(opening, tuple(_again(family, speech) for family in shown), more, others)
    return visit.page(page, speech.say("texts.title"), "answers")


def show(visit: Visit) -> Response:
    """Show the text whose family stands in the address; raises CannotAsk where there is none."""
    story = visit.desk.family(visit.request.path_params["family"])
    whole = "all" in visit.asked
    uses = story.uses if whole else story.uses[:_AT_ONCE]
    left = len(story.uses) - len(uses)
    page = TextPage(
        story.fate.example,
        mirrored(story.fate, visit.lang),
        tuple(_sent(use, visit.speech) for use in uses),
        f"/texts/{story.fate.family}?all" if left else "",
        left,
    )
    return visit.page(page, excerpt(story.fate.example), "answers")


def _again(family: FamilyFate, speech: Speech) -> Again:
    told = speech.say(
        "texts.told",
        people=family.people,
        when=between(speech.day(family.first_at), speech.day(family.last_at), speech.lang),
    )
    return Again(f"/texts/{family.family}", family.example, told)


def _sent(use: Use, speech: Speech) -> Sent:
    href = address(use.person_key) if use.person_key else ""
    as_what = speech.say("texts.as_note") if use.sent_as == "note" else speech.say("texts.as_message")
    name = use.name or use.person_key or speech.say("texts.somebody")
    return Sent(href, name, f"{speech.day(use.at)}\N{NO-BREAK SPACE}· {as_what}", use.text)
