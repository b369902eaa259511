"""Says the verdict of an experiment, to somebody who knows no statistics and to somebody who teaches them."""

from collections.abc import Iterator
from math import inf

from visavis.marks.experiments import ANYWAY, SEALED
from visavis.questions.experiments import Question, Report
from visavis.study.finding import NotEnough
from visavis.study.outlook import Outlook
from visavis.study.ratio import Ratio
from visavis.study.verdict import Verdict
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.experiment import doubted, followed, is_sealed, not_followed, say_status
from visavis.words.figures import lacking, times
from visavis.words.gaps import asked_in_full, ends, gaps, named_arms
from visavis.words.pages import Block, Listing, Page, Paragraph, Section, Table
from visavis.words.typography import day, number, points

_WHOLE = 100


def verdict_page(found: Report, lang: str) -> Page:
    """Return the page of an experiment's verdict; of one that was never sealed, what it would fix."""
    title = say("verdict.title", lang, title=found.plan.title)
    if not is_sealed(found):
        return Page(title, say_status(found, lang), tuple(not_followed(found, lang)))
    first, *others = found.questions
    sections = (
        result(found, first, lang),
        *takes(found, first, lang),
        *cost(found, lang),
        *segments(found, lang),
        *_others(found, others, lang),
        *followed(found, lang),
        *doubted(found, lang),
        method(first, lang),
    )
    return Page(title, gist(found, first, lang), sections)


def gist(found: Report, asked: Question, lang: str) -> str:
    """Say the verdict of a question in one sentence."""
    if not asked.judged.settled and _describes(found):
        return say("verdict.describes_gist", lang)
    if asked.judged.verdict is not Verdict.DIFFERENT:
        return say(f"verdict.{asked.judged.verdict}_gist", lang)
    key = "different_more" if (asked.judged.gap or 0) > 0 else "different_fewer"
    first, second = named_arms(found, asked, lang)
    did = say(f"did_{found.plan.subject}.{asked.outcome}", lang)
    return say(f"verdict.{key}", lang, first=first, second=second, did=did)


def _describes(found: Report) -> bool:
    """Tell whether an experiment was sealed to describe, as one that could hardly tell anything."""
    return any(one.act == SEALED and one.words == ANYWAY for one in found.events)


def result(found: Report, asked: Question, lang: str) -> Section:
    """Say what one question came to, with its picture where there is a range."""
    judged = asked.judged
    said = [*_counts(found, asked, lang), _said(found, asked, lang)]
    if judged.settled and judged.pairs.n < judged.seen:
        said.append(say("verdict.since", lang, at=judged.pairs.n, more=judged.seen - judged.pairs.n))
    if judged.latest is not None:
        said.append(say("verdict.latest", lang, **ends(judged.latest, lang)))
    return Section(say("verdict.result", lang), (*map(Paragraph, said), *gaps(found, found.questions, lang)))


def _counts(found: Report, asked: Question, lang: str) -> Iterator[str]:
    judged = asked.judged
    if judged.first[1]:
        first, second = named_arms(found, asked, lang)
        yield say(
            "verdict.counts",
            lang,
            n=judged.first[1],
            first_n=judged.first[0],
            second_n=judged.second[0],
            did=say(f"counted.{asked.outcome}", lang),
            first=first,
            second=second,
        )


def _said(found: Report, asked: Question, lang: str) -> str:
    judged = asked.judged
    if judged.interval is None:
        return _early(found, asked, lang)
    fields: dict[str, str | int] = {**ends(judged.interval, lang)}
    match judged.verdict:
        case Verdict.DIFFERENT:
            rule = "open" if found.plan.maximum is None else "planned"
            fields["wrong"] = say(f"verdict.wrong_{rule}", lang)
        case Verdict.EQUIVALENT:
            fields["margin"] = found.plan.margin_points
        case Verdict.NONE_AT_PLAN_END:
            ahead = asked.outlook
            chance = ahead.chance if isinstance(ahead, Outlook) and ahead.chance is not None else 0.0
            fields |= {"maximum": found.plan.maximum or 0, "gap": _margin(found, lang)}
            fields["missed"] = _WHOLE - times(chance)
    return say(f"verdict.{judged.verdict}", lang, **fields)


def _early(found: Report, asked: Question, lang: str) -> str:
    lack = asked.judged.lacking or NotEnough("pairs", 0, 1)
    key = lack.reason if lack.have or lack.reason != "pairs" else "no_pairs"
    # no verdict is waited for, but a range
    when = "described" if _describes(found) and lack.reason == "pairs" else "too_early"
    said = [say(f"verdict.{when}_{key}", lang, have=lack.have, need=lack.need)]
    if found.waiting and lack.reason == "pairs":
        said.append(say("verdict.too_early_waiting", lang, waiting=found.waiting))
    if found.first_on is not None and lack.reason == "pairs":
        said.append(say("verdict.first_on", lang, day=day(found.first_on * DAY_SECONDS, lang)))
    return " ".join(said)


def _margin(found: Report, lang: str) -> str:
    return number(found.plan.margin_points, lang)


def takes(found: Report, asked: Question, lang: str) -> Iterator[Section]:
    """Say what a verdict would still take, where one is expected."""
    if asked.judged.settled or _describes(found):
        return
    ahead, gap = asked.outlook, _margin(found, lang)
    blocks: list[Block] = []
    if isinstance(ahead, Outlook) and ahead.half is not None and ahead.four_in_five is not None:
        told = say("verdict.takes_open", lang, gap=gap, half=ahead.half, four=ahead.four_in_five)
        blocks.append(Paragraph(told))
    if isinstance(ahead, Outlook) and ahead.chance is not None:
        chance, maximum = times(ahead.chance), found.plan.maximum or 0
        told = say("verdict.takes_planned", lang, maximum=maximum, n=found.blocks, gap=gap, chance=chance)
        blocks.append(Paragraph(told))
    if isinstance(ahead, NotEnough) and ahead.reason == "trials":
        blocks.append(Paragraph(lacking(ahead, lang)))
    if blocks:
        yield Section(say("verdict.takes", lang), tuple(blocks))


def cost(found: Report, lang: str) -> Iterator[Section]:
    """Say what one more success costs in minutes, where enough were noted."""
    asked = found.questions[0]
    if isinstance(found.cost, NotEnough):
        if found.cost.reason != "timed" or found.cost.have == 0:
            return
        told = lacking(found.cost, lang)
    else:
        told = _costs(found, asked, found.cost, lang)
    yield Section(say("verdict.cost", lang), (Paragraph(told),))


def _costs(found: Report, asked: Question, cost: Ratio, lang: str) -> str:
    outcome = say(f"outcome.{asked.outcome}", lang)
    gap = asked.judged.gap or 0
    if cost.value is not None and cost.value <= 0 < gap:
        return say("verdict.cost_less", lang, first=named_arms(found, asked, lang)[0])
    if cost.value is None or cost.value <= 0 or gap <= 0:
        return say("verdict.cost_unknown", lang, outcome=outcome)
    value = round(cost.value)
    whole = cost.ranges[-1]
    if cost.bounded and whole.low > 0:
        low, high = number(whole.low, lang), number(whole.high, lang)
        return say("verdict.cost_known", lang, outcome=outcome, value=value, low=low, high=high)
    if whole.high == inf and whole.low > 0:
        return say("verdict.cost_open", lang, outcome=outcome, value=value, low=number(whole.low, lang))
    return say("verdict.cost_unknown", lang, outcome=outcome)


def segments(found: Report, lang: str) -> Iterator[Section]:
    """Say the gap of each group, as an indication."""
    if not found.segments:
        return
    head = tuple(say(f"verdict.segment{column}", lang) for column in ("", "_n", "_gap"))
    rows = tuple(
        (
            one.stratum,
            number(one.n, lang),
            say(
                "evidence.points_range",
                lang,
                gap=points(one.gap.mean, lang),
                **ends(one.gap.interval, lang),
            ),
        )
        for one in found.segments
    )
    blocks = (
        Table(say("verdict.segments_caption", lang), head, rows),
        Paragraph(say("verdict.segments_note", lang), aside=True),
    )
    yield Section(say("verdict.segments", lang), blocks)


def _others(found: Report, others: list[Question], lang: str) -> Iterator[Section]:
    if others:
        items = tuple(_other(found, asked, lang) for asked in others)
        yield Section(say("verdict.others", lang), (Listing(items),))


def _other(found: Report, asked: Question, lang: str) -> str:
    first, second = named_arms(found, asked, lang)
    told = other(found, asked, lang)
    return say(
        "verdict.other", lang, outcome=asked_in_full(asked, lang), first=first, second=second, told=told
    )


def other(found: Report, asked: Question, lang: str) -> str:
    """Say what one of the later questions came to, or that it is not its turn yet."""
    interval = asked.judged.interval
    if asked.turn:
        return " ".join([gist(found, asked, lang), *_counts(found, asked, lang), _said(found, asked, lang)])
    if interval is None:
        return say("verdict.not_its_turn_early", lang)
    return say("verdict.not_its_turn", lang, **ends(interval, lang))


def method(asked: Question, lang: str) -> Section:
    """Say how a verdict was reached, for who teaches statistics."""
    judged = asked.judged
    said = [say(f"verdict.method_{judged.method}", lang)]
    if judged.pairs.n:
        alone = {"first_alone": judged.pairs.first, "second_alone": judged.pairs.second}
        said.append(say("verdict.method_counts", lang, n=judged.pairs.n, **alone))
    if judged.strict is not None and judged.verdict is Verdict.DIFFERENT:
        said.append(say(f"verdict.strict_{'yes' if judged.strict else 'no'}", lang))
    return Section(say("verdict.method", lang), (Paragraph(" ".join(said), aside=True),), "method")
