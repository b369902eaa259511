"""Says whom to think of today, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from visavis.traces import DAY_SECONDS, utc
from visavis.words.catalogue import say
from visavis.words.pages import Led, Listing, Naming, Page, Paragraph, Section
from visavis.words.rhythm import lasting
from visavis.words.typography import day, day_of_week, month

Told = Mapping[str, Any]
_EXCERPT = 200
_STALE_DAYS = 45


def say_agenda(agenda: object, lang: str, *, warns: bool = True) -> Page:
    """Return the page of an agenda of the desk; it `warns` before all else that what is known is old."""
    told: Any = asdict(agenda) if is_dataclass(agenda) and not isinstance(agenda, type) else agenda
    title = say("agenda.title", lang, day=_day(told["today"], lang))
    people = tuple(_person(one, told["today"], lang) for one in told["people"])
    gist = " ".join((_gist(told, lang), *(_stale(told, lang) if warns else ())))
    return Page(title, gist, (*people, *_rest(told, lang)))


def say_others(found: Iterable[Told], today: int, lang: str) -> Page:
    """Return the page of those who come another day than `today` (days since 1970)."""
    people = tuple(_person(one, today, lang) for one in found)
    code = "others_all" if people else "others_none"
    return Page(say("agenda.others_title", lang), say(f"agenda.{code}", lang, n=len(people)), people)


def _gist(told: Told, lang: str) -> str:
    if told["spent"] >= told["budget"]:
        return say("agenda.enough", lang, n=told["spent"])
    if not told["people"]:
        return say("agenda.resting" if told["others"] else "agenda.empty", lang)
    return say("agenda.gist", lang, n=len(told["people"]))


def _stale(told: Told, lang: str) -> tuple[str, ...]:
    """Return, before anybody is proposed, that what is known is old."""
    age = told["today"] - told["heard_on"]
    return (
        (say("agenda.stale", lang, length=lasting(age, lang)),)
        if age > _STALE_DAYS and told["people"]
        else ()
    )


def _person(one: Told, today: int, lang: str) -> Section:
    work = join_work(one["title"], one["company"])
    name = one["name"] or one["person_key"]
    title = say("agenda.person", lang, name=name, work=work) if work else name
    stands = say("agenda.stands", lang, rung=say(f"rung.{one['rung']}", lang), key=one["person_key"])
    reasons = tuple(say_reason(reason, today, lang) for reason in one["reasons"])
    return Section(title, (Listing(reasons), Paragraph(stands, aside=True)))


def join_work(title: str, company: str) -> str:
    """Return a title and a company as one line, whichever is known."""
    return ", ".join(filter(None, (title, company)))


def say_reason(reason: Told, today: int, lang: str) -> str:
    """Return why a person is proposed, with the words of the trace behind it."""
    words = excerpt(reason["text"])
    by = reason["by"]
    code = f"agenda.{reason['code']}{'_by' if by is not None and reason['code'] in _WITH_A_DAY else ''}"
    fields = {
        "ago": ago(today - _told_on(reason), lang),
        "day": _day(reason["on"], lang),
        "words": words,
        "before": reason["before"],
        "after": reason["after"],
        "rhythm": _lasting(reason["rhythm_days"], lang),
        "month": _month(reason["on"], lang),
        "by": "" if by is None else _day(by, lang),
        "stands": _stands(reason, lang),
    }
    return say(code if words or reason["code"] in _WITHOUT_WORDS else f"{code}_without_words", lang, **fields)


def _told_on(reason: Told) -> int:
    """Return the day that is told: of what was undertaken, not that by which it is due."""
    on: int = reason["on"]
    said: int | None = reason["last_on"] if reason["code"] == "pledged" else None
    return on if said is None else said


_WITHOUT_WORDS = frozenset({"moved", "silence"})
_WITH_A_DAY = frozenset({"pledged", "put_off", "awaited"})


def _stands(reason: Told, lang: str) -> str:
    """Return how things stand with whom an objective concerns."""
    last_on = reason["last_on"]
    month_ = "" if last_on is None else _month(last_on, lang)
    return say(f"agenda.stands_{reason['stands'] or 'no_message'}", lang, month=month_)


def _month(on: int, lang: str) -> str:
    return month(f"{utc(on * DAY_SECONDS):%Y-%m}", lang)


def _lasting(days: float | None, lang: str) -> str:
    return "" if days is None else lasting(days, lang)


def excerpt(text: str) -> str:
    """Return the beginning of a text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= _EXCERPT:
        return line
    return line[:_EXCERPT].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def ago(days: int, lang: str) -> str:
    """Say how long ago something was."""
    if days <= 1:
        return say("agenda.yesterday" if days == 1 else "agenda.today", lang)
    return say("agenda.ago", lang, length=lasting(days, lang))


def _rest(told: Told, lang: str) -> tuple[Section, ...]:
    days = ((name, tuple(say_coming(one, lang) for one in told[name])) for name in ("passed", "coming"))
    to_come = tuple(Section(say(f"agenda.{name}", lang), (Listing(some),)) for name, some in days if some)
    said = []
    if told["others"] and told["people"]:
        said.append(say("agenda.others", lang, n=told["others"]))
    if 1 < told["today"] - told["heard_on"] <= _STALE_DAYS:
        said.append(say("agenda.heard", lang, day=_day(told["heard_on"], lang)))
    if not said:
        return to_come
    return (*to_come, Section(say("agenda.know", lang), tuple(Paragraph(one) for one in said)))


def say_coming(one: Told, lang: str) -> Naming:
    """Say which day was named, by whom, and in which words."""
    on = day_of_week(one["on"] * DAY_SECONDS, lang)
    before = say(f"agenda.coming_{'yours' if one['by_owner'] else 'theirs'}", lang, day=on)
    name = Led(one["name"] or one["person_key"], "person", one["person_key"])
    return Naming(
        before[:1].upper() + before[1:], name, say("agenda.coming_words", lang, words=excerpt(one["words"]))
    )


def _day(on: int, lang: str) -> str:
    return day(on * DAY_SECONDS, lang)
