"""The sections that every answer has: the question, the comparisons, the doubts."""

from collections.abc import Iterator
from typing import Any

from visavis.questions.answers import INCOMING, Answer, Comparison, Needed
from visavis.questions.filters import Filter
from visavis.study.finding import NotEnough
from visavis.traces import DAY_SECONDS
from visavis.words import past
from visavis.words.catalogue import knows, say
from visavis.words.figures import about, doubt_sentence
from visavis.words.pages import Block, Listing, Paragraph, Section
from visavis.words.typography import day, points

# kinds that only the owner's own texts tell apart
_SORTED = ("cosmetic", "contextual")


def asked(answer: Answer[Any], lang: str) -> Section:
    """Say who is counted, from when, until what, what is censored, and what the archives cover."""
    minimum = f"{answer.question}.minimum"
    texts = [
        say(f"{answer.question}.asked", lang),
        say(minimum if knows(minimum) else "answer.minimum", lang, n=answer.stated.minimum),
    ]
    exports = answer.coverage.exports
    if exports:
        first, last = day(exports[0], lang), day(exports[-1], lang)
        key = "covered" if len(exports) > 1 else "covered_one"
        whose = answer.question if knows(f"{answer.question}.{key}") else "answer"
        texts.append(say(f"{whose}.{key}", lang, n=len(exports), first=first, last=last))
    blocks = (Paragraph(texts[0]), *(Paragraph(text, aside=True) for text in texts[1:]))
    return Section(say("answer.asked", lang), blocks, "method")


def only(asked_of: Filter, lang: str) -> str:
    """Say in a few words of what part of a ledger something is told; empty for all of it."""
    since, until = (
        None if on is None else day(on * DAY_SECONDS, lang) for on in (asked_of.since_on, asked_of.until_on)
    )
    told = [
        say("only.period", lang, since=since, until=until) if since and until else "",
        say("only.since", lang, since=since) if since and not until else "",
        say("only.until", lang, until=until) if until and not since else "",
        say(f"only.{asked_of.direction}", lang) if asked_of.direction else "",
        say(f"with.{asked_of.note}", lang) if asked_of.note else "",
        say("only.group", lang, name=asked_of.group_name) if asked_of.group is not None else "",
    ]
    return ", ".join(filter(None, told))


def nothing_in_part(asked_of: Filter, lang: str) -> str:
    """Say that nothing falls into the part of a ledger that was asked, or that nothing ever could."""
    if asked_of.direction == INCOMING and asked_of.note in _SORTED:
        return say("answer.unsorted_notes", lang)
    return say("answer.nothing_in_part", lang, only=only(asked_of, lang))


def compared(answer: Answer[Any], lang: str) -> Iterator[Section]:
    """Say how kinds of note differ in the past, and what it would take to know."""
    if not answer.comparisons:
        if answer.by_lot:
            yield Section(say("answer.compared", lang), tuple(past.to_know(answer, lang)))
        return
    known = any(isinstance(one.needed, Needed) for one in answer.comparisons)
    blocks: list[Block] = [Paragraph(say("answer.past", lang, days=answer.comparisons[0].within))]
    for one in answer.comparisons:
        blocks.append(Paragraph(_comparison(one, lang)))
        if more := tuple(past.told(one, lang)):
            blocks.append(Listing(more, say("past.holds", lang)))
    if known:
        blocks.append(Paragraph(say("answer.needed_method", lang), aside=True))
    blocks += past.to_know(answer, lang)
    yield Section(say("answer.compared", lang), tuple(blocks))


def _comparison(one: Comparison, lang: str) -> str:
    first, second = (say(f"with.{side.slice.note}", lang) for side in (one.first, one.second))
    if isinstance(one.difference, NotEnough):
        have, need = one.difference.have, one.difference.need
        return say("answer.too_few", lang, first=first, second=second, have=have, need=need)
    gap, interval = one.difference.value, one.difference.interval
    return say(
        "answer.difference",
        lang,
        days=one.within,
        first=first,
        first_accepted=one.first.accepted,
        first_n=one.first.n,
        second=second,
        second_accepted=one.second.accepted,
        second_n=one.second.n,
        gap=points(gap, lang),
        unit=_unit(gap, lang),
        low=points(interval.low, lang),
        high=points(interval.high, lang),
        needed=_needed(one.needed, lang) if isinstance(one.needed, Needed) else "",
    ).strip()


def _unit(gap: float, lang: str) -> str:
    """Return the word that follows a difference: `points`, or its singular."""
    size = round(100 * abs(gap), 1) if abs(gap) < 1 / 100 else round(100 * abs(gap))
    one = size <= 1 if lang == "fr" else size == 1
    return say("answer.point" if one else "answer.points", lang)


def _needed(needed: Needed, lang: str) -> str:
    return say("answer.needed", lang, points=needed.gap_points, each=about(needed.each))


def doubts(answer: Answer[Any], lang: str) -> Iterator[Section]:
    """Say why to read the answer with care."""
    if answer.doubts:
        items = tuple(doubt_sentence(doubt, lang) for doubt in answer.doubts)
        yield Section(say("answer.doubts", lang), (Listing(items),), "doubts")
