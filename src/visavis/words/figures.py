"""Writes findings: shares with their ranges, why to doubt them, and what is missing where there is none."""

from collections.abc import Sequence
from math import ceil, floor

from visavis.questions.answers import Slice
from visavis.study.finding import Doubt, Finding, Interval, NotEnough
from visavis.words.catalogue import say
from visavis.words.pages import Bar, PictureRow
from visavis.words.typography import Figure, bare_percent, day, number, percent, percent_sign, shorten

_MOST_TOLD, _LONGEST_NAME = 60, 200
_HUNDRED = 100
_INSTANTS = frozenset({"since", "last"})


def name(slice_: Slice, lang: str) -> str:
    """Name a slice of invitations."""
    return say(f"slice.{slice_.direction}.{slice_.note}", lang)


def span(interval: Interval, lang: str) -> str:
    """Write a range of shares: `53 to 64%`."""
    low, high = bare_percent(interval.low, lang), percent(interval.high, lang)
    return say("range", lang, low=low, high=high)


def cell(found: Finding | NotEnough, lang: str) -> str:
    """Write a share and its range, or in few words what is missing for them."""
    if isinstance(found, NotEnough):
        return say(f"lacking.{found.reason}", lang, have=found.have, need=found.need)
    told = say("answer.cell", lang, share=percent(found.value, lang), range=span(found.interval, lang))
    return Figure(told, found.value, found.interval, found.n, "share")


def lacking(found: NotEnough, lang: str) -> str:
    """Say in a sentence what is missing for an answer."""
    return say(f"lacking_whole.{found.reason}", lang, have=found.have, need=found.need)


def doubt_sentence(doubt: Doubt, lang: str) -> str:
    """Return the sentence of a doubt."""
    fields: dict[str, str | int] = {
        name: day(value, lang) if name in _INSTANTS else value for name, value in doubt.fields.items()
    }
    return say(f"doubt.{doubt.code}", lang, **fields)


def times(chance: float) -> int:
    """Return how many times in a hundred something happens, at least."""
    return floor(100 * chance)


def about(n: int) -> int:
    """Round a number of invitations that is an estimate up to ten, from a hundred on."""
    return n if n < _HUNDRED else 10 * ceil(n / 10)


def told(rows: Sequence[PictureRow], lang: str) -> str:
    """Say the rows of a chart, for those who cannot see it."""
    return listed([(row.name, row.remark) for row in rows], lang)


def counted(bars: Sequence[Bar], lang: str) -> str:
    """Say the bars of a chart, for those who cannot see it."""
    return listed([(bar.name, number(bar.n, lang)) for bar in bars], lang)


def listed(rows: Sequence[tuple[str, str]], lang: str) -> str:
    """Say some names, each with its remark; of very many the first, then how many there are in all."""
    said = [
        say("answer.row", lang, name=shorten(" ".join(name.split()), _LONGEST_NAME), remark=remark)
        for name, remark in rows[:_MOST_TOLD]
    ]
    if len(rows) > _MOST_TOLD:
        said.append(say("answer.rows_more", lang, all=len(rows)))
    return say("semicolon", lang).join(said)


def signs(lang: str) -> tuple[str, str]:
    """Return what follows a share on the axis of a chart, and what parts its digits."""
    return percent_sign(lang), "," if lang == "fr" else "."
