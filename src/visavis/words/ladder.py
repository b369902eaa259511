"""Says where people stand on the ladder."""

from visavis.questions.answers import Answer, Ladder
from visavis.study.finding import NotEnough
from visavis.words.catalogue import say
from visavis.words.figures import cell, counted, lacking, name
from visavis.words.pages import Bar, Bars, Page, Paragraph, Section, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import month, number

_INTERACTIONS = ("recognised", "exchanging", "met", "engaged")


def page(answer: Answer[Ladder], lang: str) -> Page:
    """Return the page of where people stand."""
    title = say("ladder.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    (found,) = answer.parts
    sections = (
        _standing(found, lang),
        _began(found, lang),
        _met(found, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    began = _interactions(found)
    gist = ("ladder.gist_group" if answer.asked_of.parts else "ladder.gist") + ("" if began else "_none")
    return Page(title, say(gist, lang, n=found.people, began=began), sections)


def _interactions(found: Ladder) -> int:
    return sum(step.people or 0 for step in found.steps if step.rung in _INTERACTIONS)


def _standing(found: Ladder, lang: str) -> Section:
    highest_first = found.steps[::-1]
    bars = tuple(
        Bar(say(f"rung.{step.rung}", lang), step.people) for step in highest_first if step.people is not None
    )
    rows = tuple((_meant(step.rung, lang), _people(step.people, lang)) for step in highest_first)
    head = (say("ladder.rung", lang), say("ladder.people", lang))
    table = Table(say("ladder.standing_caption", lang), head, rows)
    picture = Bars(say("ladder.standing_picture", lang, rows=counted(bars, lang)), bars)
    return Section(say("ladder.standing", lang), (picture, table))


def _people(n: int | None, lang: str) -> str:
    return say("answer.none_known", lang) if n is None else number(n, lang)


def _meant(rung: str, lang: str) -> str:
    return say("answer.row", lang, name=say(f"rung.{rung}", lang), remark=say(f"rung_rule.{rung}", lang))


def _began(found: Ladder, lang: str) -> Section:
    bars = tuple(Bar(month(one.month, lang), one.people) for one in found.months)
    before = (say("ladder.before", lang), number(found.before, lang))
    # of what the owner alone knows, no message tells when it began
    noted = _interactions(found) - found.before - sum(one.people for one in found.months)
    aside = ((say("ladder.noted", lang), number(noted, lang)),) if noted > 0 else ()
    rows = (before, *((bar.name, number(bar.n, lang)) for bar in bars), *aside)
    head = (say("ladder.month", lang), say("ladder.beginnings", lang))
    picture = Bars(say("ladder.began_picture", lang, rows=counted(bars, lang)), bars)
    table = Table(say("ladder.began_caption", lang), head, rows)
    return Section(say("ladder.began", lang), (picture, table))


def _met(found: Ladder, lang: str) -> Section:
    rows = tuple(
        (name(met.slice, lang), number(met.people, lang), cell(met.began.found, lang)) for met in found.met
    )
    head = (say("answer.invitations", lang), say("ladder.people", lang), say("ladder.became", lang))
    table = Table(say("ladder.met_caption", lang), head, rows)
    return Section(say("ladder.met", lang), (table, Paragraph(say("ladder.met_note", lang), aside=True)))
