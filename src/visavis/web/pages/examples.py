"""The pages of examples: notes to learn from, read as a draft is, which no button takes to the draft."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.examples import read_examples
from visavis.settings import LANGUAGES
from visavis.web.pages import trouble
from visavis.web.pages.writing import DraftPart, draft_part, example_ways
from visavis.web.visit import Visit
from visavis.words.examples import SITUATIONS


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation: its name, its page, what was seen of whom, and whether one is there."""

    href: str
    name: str
    gesture: str
    here: bool


@dataclass(frozen=True, slots=True)
class ExamplesPage:
    """All situations; `lang` is that of the notes, `elsewhere` the same page of notes in the other."""

    TEMPLATE: ClassVar[str] = "examples.html"
    lang: str
    situations: tuple[Situation, ...]
    elsewhere: str
    in_other: str


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """One situation: what was seen, a note that starts from it, one that does not, and why.

    `flaw` names what is wrong with the other note; `lang` is that of the notes.
    """

    TEMPLATE: ClassVar[str] = "example.html"
    lang: str
    all_href: str
    who: str
    gesture: str
    note: DraftPart
    why: str
    flaw: str
    other: DraftPart
    other_why: str
    situations: tuple[Situation, ...]
    elsewhere: str
    in_other: str


def show_all(visit: Visit) -> Response:
    """Show every situation."""
    say, lang = visit.speech.say, _written(visit)
    other = _other(lang)
    page = ExamplesPage(
        lang, _situations(visit, ""), _told(visit, "/examples", other), say(f"examples.in_{other}")
    )
    return visit.page(page, say("examples.title"), "help")


def show(visit: Visit) -> Response:
    """Show one situation."""
    situation = visit.request.path_params["situation"]
    if situation not in SITUATIONS:
        return trouble.show_missing(visit)
    say, lang = visit.speech.say, _written(visit)
    other = _other(lang)
    read = read_examples(lang)[SITUATIONS.index(situation)]
    one = read.example
    page = ExamplePage(
        lang=lang,
        all_href=_told(visit, "/examples", lang),
        who="\N{NO-BREAK SPACE}· ".join(filter(None, (one.name, one.title, one.company))),
        gesture=one.gesture,
        note=draft_part(read.note, visit.lang),
        why=one.why,
        flaw=say(f"examples.{one.flaw}"),
        other=draft_part(read.other, visit.lang),
        other_why=one.other_why,
        situations=_situations(visit, situation),
        elsewhere=_told(visit, f"/examples/{situation}", other),
        in_other=say(f"examples.in_{other}"),
    )
    return visit.page(page, say(f"examples.{situation}"), "help")


def _written(visit: Visit) -> str:
    """Return the language of the notes: that of the page, unless another is asked for."""
    asked = visit.asked.get("in", "")
    return asked if asked in LANGUAGES else visit.lang


def _other(lang: str) -> str:
    return next(one for one in LANGUAGES if one != lang)


def _told(visit: Visit, path: str, lang: str) -> str:
    return path if lang == visit.lang else f"{path}?in={lang}"


def _situations(visit: Visit, here: str) -> tuple[Situation, ...]:
    lang = _written(visit)
    return tuple(
        Situation(_told(visit, href, lang), name, read.example.gesture, read.example.situation == here)
        for (href, name), read in zip(example_ways(visit.speech), read_examples(lang), strict=True)
    )
