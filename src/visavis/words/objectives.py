"""Says how the network stands towards the owner's objectives."""

from collections.abc import Iterator

from visavis.marks import RECORDED, Objective
from visavis.questions.answers import Answer
from visavis.questions.objectives import Introduction, Named, Towards
from visavis.study.finding import NotEnough
from visavis.words.catalogue import join, say
from visavis.words.figures import counted, lacking, span
from visavis.words.marks import aim
from visavis.words.pages import Bar, Bars, Block, Led, Listing, Page, Paragraph, Section, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import number, percent

_NAMES_SHOWN = 8


def page(answer: Answer[Towards], lang: str) -> Page:
    """Return the page of the objectives."""
    title = say("objectives.title", lang)
    if isinstance(answer.parts, NotEnough):
        on = Led(say("objectives.set", lang), "objectives")
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang),), on)
    people = sum(one.people for one in answer.parts)
    several = "objectives.gist_several" if len(answer.parts) > 1 else "objectives.gist"
    gist = say(several if people else "objectives.gist_nobody", lang, n=len(answer.parts), people=people)
    sections = (_section(one, place, lang) for place, one in enumerate(answer.parts, 1))
    return Page(title, gist, (*sections, asked(answer, lang), *doubts(answer, lang)))


def _section(one: Towards, place: int, lang: str) -> Section:
    horizon = say(f"horizon.{one.horizon}", lang)
    # a report that hides names leaves texts out
    key = "objectives.objective" if one.sentence else "objectives.objective_untold"
    sentence = one.sentence.rstrip(" .\N{NARROW NO-BREAK SPACE}")
    # the number of a mark says nothing to people; it stays in addresses and commands
    title = say(key, lang, place=place, horizon=horizon, sentence=sentence)
    outcome = aim(Objective("", one.horizon, one.outcome, count=one.count, until_on=one.until_on), lang)
    concerns = "objectives.concerns" if one.people else "objectives.concerns_nobody"
    if one.by_hand:
        concerns = "objectives.concerns_by_hand"
    blocks: list[Block] = [Paragraph(say(concerns, lang, n=one.people, by_hand=one.by_hand, outcome=outcome))]
    if one.people:
        blocks += [Paragraph(_fulfilled(one, lang)), Paragraph(_reached(one, lang)), *_standing(one, lang)]
    for code, people in (("dormant", one.dormant), ("awaiting", one.awaiting)):
        if people:
            blocks.append(Paragraph(_silent(code, people, lang)))
    missing = tuple(say(f"objectives.missing.{lack.code}", lang, part=lack.part) for lack in one.missing)
    told = (*missing, *_introductions(one.introductions, lang))
    if told:
        blocks.append(Listing(told))
    return Section(title, tuple(blocks))


def _fulfilled(one: Towards, lang: str) -> str:
    """Say with how many it is fulfilled: a share of what archives show, and a count of what was noted."""
    found = one.fulfilled.found
    if one.done is None and isinstance(found, NotEnough):
        reason = say(f"lacking.{found.reason}", lang, have=found.have, need=found.need)
        return say("objectives.fulfilled_lacking", lang, reason=reason)
    if one.count is not None and one.done is not None:
        reached = "wanted" if one.done < one.count else "all" if one.count > 1 else "one"
        return say(f"objectives.fulfilled_{reached}", lang, done=number(one.done, lang), n=one.count)
    if isinstance(found, NotEnough) or one.outcome in RECORDED:
        return say("objectives.fulfilled_count", lang, n=one.done or 0, people=one.people)
    share = percent(found.value, lang)
    return say("objectives.fulfilled", lang, share=share, range=span(found.interval, lang))


def _reached(one: Towards, lang: str) -> str:
    if not one.reached:
        return say("objectives.reached_none", lang)
    rows = (
        say("answer.row", lang, name=say(f"outcome.{had.outcome}", lang), remark=number(had.people, lang))
        for had in one.reached
    )
    return say("objectives.reached", lang, rows=say("semicolon", lang).join(rows))


def _standing(one: Towards, lang: str) -> Iterator[Block]:
    named = [(say(f"rung.{step.rung}", lang), step.people) for step in one.steps[::-1]]
    bars = tuple(Bar(name, n) for name, n in named if n is not None)
    yield Bars(say("objectives.standing_picture", lang, rows=counted(bars, lang)), bars)
    head = (say("ladder.rung", lang), say("ladder.people", lang))
    unknown = say("answer.none_known", lang)
    rows = tuple((name, unknown if n is None else number(n, lang)) for name, n in named if n != 0)
    yield Table(say("objectives.standing_caption", lang), head, rows)


def _silent(code: str, people: tuple[Named, ...], lang: str) -> str:
    names = [_name(one.name or one.person_key, one.company, lang) for one in people[:_NAMES_SHOWN]]
    if len(people) > _NAMES_SHOWN:
        names.append(say("objectives.and_others", lang, n=len(people) - _NAMES_SHOWN))
    return say(f"objectives.{code}", lang, n=len(people), names=join(names, lang))


def _name(name: str, work: str, lang: str) -> str:
    return say("objectives.person", lang, name=name, work=work) if work else name


def _introductions(found: tuple[Introduction, ...], lang: str) -> Iterator[str]:
    by_person: dict[tuple[str, str], list[Introduction]] = {}
    for one in found:
        by_person.setdefault((one.person_key, one.title), []).append(one)
    for (key, title), ways in list(by_person.items())[:_NAMES_SHOWN]:
        said = "objectives.introduction_titled" if title else "objectives.introduction"
        by = join([one.by_name or one.by_key for one in ways], lang)
        yield say(said, lang, by=by, name=ways[0].name or key, title=title)
