"""Says what a question asks, what it answers, and why to doubt it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from visavis.questions.answers import Answer
from visavis.words import (
    acceptance,
    answering,
    evidence,
    families,
    invitations,
    ladder,
    network,
    objectives,
    presence,
)
from visavis.words.catalogue import say
from visavis.words.pages import Led, Page
from visavis.words.shared import nothing_in_part, only

_PAGES: dict[str, Callable[[Answer[Any], str], Page]] = {
    "acceptance": acceptance.page,
    "answering": answering.page,
    "evidence": evidence.page,
    "families": families.page,
    "invitations": invitations.page,
    "ladder": ladder.page,
    "network": network.page,
    "presence": presence.page,
    "objectives": objectives.page,
}


def say_answer(answer: Answer[Any], lang: str) -> Page:
    """Return the page of an answer in `fr` or `en`; its title tells of what part of the ledger it is."""
    page = _PAGES[answer.question](answer, lang)
    told = only(answer.asked_of, lang)
    if not told:
        return page
    title = say("answer.narrowed", lang, title=page.title, only=told)
    if not answer.part_is_empty:
        return replace(page, title=title)
    # what is missing is missing in the part that was asked, and may well be in the archives
    whole = Led(say("answer.whole", lang), "answer", answer.question)
    return replace(page, title=title, gist=nothing_in_part(answer.asked_of, lang), on=whole)
