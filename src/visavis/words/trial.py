"""Says an experiment as one page: the verdict first, then question by question, then how it is followed."""

from collections.abc import Iterator
from dataclasses import replace

from visavis.questions.experiments import Question, Report
from visavis.words import verdict
from visavis.words.catalogue import say
from visavis.words.experiment import doubted, fixed, followed, history, say_status
from visavis.words.gaps import asked_in_full, gaps_table, named_arms
from visavis.words.pages import Page, Paragraph, Section


def trial_page(found: Report, lang: str) -> Page:
    """Return the page of an experiment that is sealed, a section for each question in the order of the plan.

    Results are of a kind of their own, to be shown first, and so are the figures, the doubts and the method,
    to be shown one click away.
    """
    sections = (
        *_results(found, lang),
        *verdict.takes(found, found.questions[0], lang),
        *verdict.cost(found, lang),
        *verdict.segments(found, lang),
        *followed(found, lang),
        Section(say("verdict.figures", lang), (gaps_table(found, lang),), "figures"),
        *doubted(found, lang),
        verdict.method(found.questions[0], lang),
    )
    # a report that is handed on has no title of the owner's
    code = "experiment.plan_title" if found.plan.title else "experiment.plan_untitled"
    return Page(
        say(code, lang, number=str(found.number), title=found.plan.title), _gist(found, lang), sections
    )


def reported(found: Report, lang: str) -> Page:
    """Return an experiment for somebody who doubts it: what was fixed before the first draw comes first."""
    page = trial_page(found, lang)
    plan = Section(say("experiment.fixed", lang), tuple(fixed(found.plan, lang)))
    return replace(page, sections=(plan, *page.sections, history(found, lang)))


def _gist(found: Report, lang: str) -> str:
    drawn = any(arm.drawn for arm in found.arms)
    return verdict.gist(found, found.questions[0], lang) if drawn else say_status(found, lang)


def _results(found: Report, lang: str) -> Iterator[Section]:
    if not any(arm.drawn for arm in found.arms):
        return
    first, *others = found.questions
    told = verdict.result(found, first, lang)
    yield Section(_titled(found, first, lang) if others else told.title, told.blocks, "result")
    for asked in others:
        said = verdict.other(found, asked, lang)
        yield Section(_titled(found, asked, lang), (Paragraph(said),), "result")


def _titled(found: Report, asked: Question, lang: str) -> str:
    first, second = named_arms(found, asked, lang)
    return say("verdict.question", lang, outcome=asked_in_full(asked, lang), first=first, second=second)
