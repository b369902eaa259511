"""The sections that every answer has: the question, the comparisons, the doubts."""

from collections.abc import Iterator
from typing import Any

from visavis.questions.answers import Answer, Comparison, Doubt, Needed
from visavis.study.finding import NotEnough
from visavis.words.catalogue import knows, say
from visavis.words.figures import lacking
from visavis.words.pages import Block, Listing, Paragraph, Section
from visavis.words.typography import day, percent, points

_INSTANTS = frozenset({"since", "last"})


def asked(answer: Answer[Any], lang: str) -> Section:
    """Say who is counted, from when, until what, what is censored, and what the archives cover."""
    texts = [say(f"{answer.question}.asked", lang), say("answer.minimum", lang, n=answer.stated.minimum)]
    exports = answer.coverage.exports
    if exports:
        first, last = day(exports[0], lang), day(exports[-1], lang)
        key = "covered" if len(exports) > 1 else "covered_one"
        whose = answer.question if knows(f"{answer.question}.{key}") else "answer"
        texts.append(say(f"{whose}.{key}", lang, n=len(exports), first=first, last=last))
    blocks = (Paragraph(texts[0]), *(Paragraph(text, aside=True) for text in texts[1:]))
    return Section(say("answer.asked", lang), blocks)


def compared(answer: Answer[Any], lang: str) -> Iterator[Section]:
    """Say how two kinds of note differ in the past, and what it would take to know."""
    blocks = [block for one in answer.comparisons for block in _comparison(one, lang)]
    if blocks:
        yield Section(say("answer.compared", lang), tuple(blocks))


def _comparison(one: Comparison, lang: str) -> Iterator[Block]:
    if isinstance(one.difference, NotEnough):
        yield Paragraph(lacking(one.difference, lang))
        return
    gap, interval = one.difference.value, one.difference.interval
    yield Paragraph(
        say(
            "answer.difference",
            lang,
            days=one.within,
            first=say(f"with.{one.first.slice.note}", lang),
            first_accepted=one.first.accepted,
            first_n=one.first.n,
            second=say(f"with.{one.second.slice.note}", lang),
            second_accepted=one.second.accepted,
            second_n=one.second.n,
            gap=points(gap, lang),
            unit=_unit(gap, lang),
            low=points(interval.low, lang),
            high=points(interval.high, lang),
        )
    )
    if isinstance(one.needed, Needed):
        yield Paragraph(_needed(one.needed, lang))


def _unit(gap: float, lang: str) -> str:
    """Return the word that follows a difference: `points`, or its singular."""
    size = round(100 * abs(gap), 1) if abs(gap) < 1 / 100 else round(100 * abs(gap))
    one = size <= 1 if lang == "fr" else size == 1
    return say("answer.point" if one else "answer.points", lang)


def _needed(needed: Needed, lang: str) -> str:
    first, second = needed.have
    base = percent(needed.base, lang)
    return say(
        "answer.needed",
        lang,
        points=needed.gap_points,
        base=base,
        each=needed.each,
        first_n=first,
        second_n=second,
    )


def doubts(answer: Answer[Any], lang: str) -> Iterator[Section]:
    """Say why to read the answer with care."""
    if answer.doubts:
        items = tuple(_doubt(doubt, lang) for doubt in answer.doubts)
        yield Section(say("answer.doubts", lang), (Listing(items),))


def _doubt(doubt: Doubt, lang: str) -> str:
    fields: dict[str, str | int] = {
        name: day(value, lang) if name in _INSTANTS else value for name, value in doubt.fields.items()
    }
    return say(f"doubt.{doubt.code}", lang, **fields)
