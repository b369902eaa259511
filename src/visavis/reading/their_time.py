"""Finds the words in which somebody names another time than now, and what in a draft presses them."""

import re
from functools import lru_cache

from visavis.reading.absences import away_until, is_away, is_on_long_leave, without_others_leave
from visavis.reading.days import names_a_limit
from visavis.reading.putting_off import comes_back
from visavis.reading.tokens import folded_words, written_sentences

_AGAIN = re.compile(
    r"\b(?:try|come back|get back|check back|circle back|reach out|write|ping|ask|call|contact|speak"
    r"|talk|see)"
    r"(?: to)?(?: me| us)?(?: again)?\b|\blater\b|\bplus tard\b"
    r"|\b(?:reven|recontact|relanc|rappel|repar|reessay|redemand|revoy|revoi|reecri)\w*\b"
    r"|\b(?:pas|not) (?:avant|before|until)\b"
)
_MONTHS = (
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february"
    r"|march|april|may|june|july|august|september|october|november|december"
)
_TIME = re.compile(
    rf"\b(?:en|in|the|de|au|a l|l|a partir d[eu]?|apres|after|before|avant|until|till|debut|mi|fin"
    rf"|early|mid|late"
    rf"|next|come) (?:the |la |le |l |next )?(?:{_MONTHS}|printemps|ete|automne|hiver|spring|summer"
    rf"|autumn|fall"
    r"|winter|rentree|new year|annee prochaine|an prochain|year|month|quarter|trimestre|semestre|vacances"
    r"|holidays|summer break|easter|christmas|noel|paques)\b"
    r"|\b(?:mois|semaine|annee|trimestre) prochaine?\b|\bdans (?:quelques|deux|trois|six|un"
    r"|\d+) (?:mois|semaines)\b"
    r"|\bin (?:a few|two|three|six|a|\d+) (?:months?|weeks?)\b"
)
_PRESSES = re.compile(
    r"\b(?:aujourd['\u2019]hui|dès (?:demain|aujourd['\u2019]hui|que possible)"
    r"|d['\u2019]ici (?:demain|vendredi|la fin"
    r"|ce soir)|cette semaine|au plus vite|rapidement|urgent|en urgence|sans tarder|avant (?:vendredi"
    r"|demain|la fin)"
    r"|today|asap|as soon as (?:possible|you can)|this week|by (?:tomorrow|friday|tonight|the end"
    r"|eod)|urgently"
    r"|right away|without delay|quick answer)\b",
    re.IGNORECASE,
)
# which day it is does not matter to whether one is named
_ANY_DAY = 0
_ENDS = re.compile(
    r"\b(?:valables?|valides?|offerte?s?|proposée?s?)?[ \u00a0]?jusqu['\u2019](?:au|à"
    r"|en)[ \u00a0]\w+(?:[ \u00a0]\w+)?"
    r"|\b(?:plus que|il ne reste que|encore) \d+ (?:jours|places|heures)\b|\bdernier(?:s|e"
    r"|es)? (?:jours?|places?)\b"
    r"|\b(?:valid |only |good |open )?until \w+|\b(?:offer |deal )?(?:ends?|expires?|closes?) \w+"
    r"|\bonly \d+ (?:days|spots|places|seats) left\b|\blast chance\b|\bbefore it['\u2019]s too late\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def another_time(text: str, said_on: int | None = None, today: int | None = None) -> str:
    """Return the sentence in which somebody puts off what they are asked, or is away; empty where none does.

    Who asks something in the same breath puts off nothing. Where the day on which it was said is known, and
    today's (since 1970), what has ended since is none.
    """
    for sentence in written_sentences(text):
        if said_on is not None and today is not None and _has_ended(sentence, said_on, today):
            continue
        words = folded_words(without_others_leave(sentence))
        again = _AGAIN.search(words) and _TIME.search(words)
        named = again and "?" not in sentence and not names_a_limit(words)
        if (
            named
            or (comes_back(sentence, _ANY_DAY) is not None and "?" not in sentence)
            or _is_away(sentence)
        ):
            return sentence.strip()
    return ""


def _has_ended(sentence: str, said_on: int, today: int) -> bool:
    """Tell whether the time that a sentence names has come, or the absence of which it tells is over."""
    back = comes_back(sentence, said_on)
    if back is not None and back.on is not None:
        return back.on <= today
    until = away_until(sentence, said_on)
    return until is not None and until < today


def _is_away(sentence: str) -> bool:
    return is_away(sentence) or is_on_long_leave(sentence)


def presses(text: str) -> list[tuple[int, int]]:
    """Return the [start, end) of what asks for haste in a text."""
    return [found.span() for found in _PRESSES.finditer(text)]


def ends_soon(text: str) -> list[tuple[int, int]]:
    """Return the [start, end) of what says until when something may be had."""
    return [found.span() for found in _ENDS.finditer(text)]
