"""Shows the gaps that an experiment found: as a picture, and as the table behind it."""

from collections.abc import Iterator, Sequence

from visavis.questions.experiments import Question, Report
from visavis.study.finding import Interval
from visavis.words.catalogue import say
from visavis.words.experiment import arm_name
from visavis.words.figures import listed
from visavis.words.pages import ForestLine, Gaps, Table
from visavis.words.typography import Figure, number, points

_WHOLE = 100


def named_arms(found: Report, asked: Question, lang: str) -> tuple[str, str]:
    """Name the two kinds that a question sets side by side, inside a sentence."""
    kinds = {arm.name: arm.kind for arm in found.plan.arms}
    first, second = (arm_name(found.plan, name, kinds[name], lang) for name in (asked.arm, asked.beside))
    return first, second


def ends(interval: Interval, lang: str) -> dict[str, str]:
    """Write the ends of a range in points."""
    return {"low": points(interval.low, lang), "high": points(interval.high, lang)}


def asked_in_full(asked: Question, lang: str) -> str:
    """Name what a question counts: `Acceptance within 21 days`."""
    outcome = say(f"outcome.{asked.outcome}", lang)
    said = say("experiment.aim", lang, outcome=outcome, days=asked.within_days)
    return said[:1].upper() + said[1:]


def gaps(found: Report, questions: Sequence[Question], lang: str) -> Iterator[Gaps]:
    """Yield the picture of some questions of an experiment, unless none of them has a range yet."""
    lines = tuple(_line(found, one, lang) for one in questions)
    if any(line.interval for line in lines):
        rows = listed([(line.name, line.remark) for line in lines], lang)
        said = say("verdict.gaps_picture", lang, rows=rows)
        yield Gaps(said, say("verdict.gaps_axis", lang), found.plan.margin_points, lines)


def _line(found: Report, asked: Question, lang: str) -> ForestLine:
    judged = asked.judged
    outcome = say(f"outcome.{asked.outcome}", lang)
    # two lines: on a phone there is no room for one
    name = f"{outcome[:1].upper()}{outcome[1:]},\n{named_arms(found, asked, lang)[0]}"
    if judged.interval is None:
        return ForestLine(name, None, None, _word(asked, lang), strong=asked.turn)
    value = None if judged.gap is None else _WHOLE * judged.gap
    interval = Interval(_WHOLE * judged.interval.low, _WHOLE * judged.interval.high)
    remark = say("verdict.gap_range", lang, **ends(judged.interval, lang))
    return ForestLine(name, value, interval, remark, strong=asked.turn)


def _word(asked: Question, lang: str) -> str:
    return say(f"verdict.word_{asked.judged.verdict if asked.turn else 'not_its_turn'}", lang)


def gaps_table(found: Report, lang: str) -> Table:
    """Lay the questions of an experiment out, in the order of the plan."""
    columns = ("question", "draws", "first", "second", "gap", "verdict")
    head = tuple(say(f"verdict.column_{column}", lang) for column in columns)
    rows = tuple(_row(found, one, lang) for one in found.questions)
    return Table(say("verdict.figures_caption", lang), head, rows, words=True)


def _row(found: Report, asked: Question, lang: str) -> tuple[str, ...]:
    judged = asked.judged
    first, second = named_arms(found, asked, lang)
    return (
        say("verdict.question", lang, outcome=asked_in_full(asked, lang), first=first, second=second),
        number(judged.pairs.n, lang),
        *(say("verdict.count_of_all", lang, n=n, all=of) for n, of in (judged.first, judged.second)),
        _gap(asked, lang),
        _word(asked, lang),
    )


def _gap(asked: Question, lang: str) -> str:
    judged = asked.judged
    if judged.gap is None:
        return say("answer.none_known", lang)
    if judged.interval is None:
        return points(judged.gap, lang)
    told = say("verdict.range_gap", lang, gap=points(judged.gap, lang), **ends(judged.interval, lang))
    inside = Interval(_WHOLE * judged.interval.low, _WHOLE * judged.interval.high)
    return Figure(told, _WHOLE * judged.gap, inside, judged.pairs.n, "points")
