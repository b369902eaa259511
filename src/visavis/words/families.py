"""Says which texts the owner sent to several people, and what became of them."""

from collections.abc import Mapping, Sequence
from itertools import islice

from visavis.questions.answers import ACCEPTED, EXCHANGED, REPLIED, Answer
from visavis.questions.families import LEFT_OUT, FamilyFate
from visavis.study.finding import NotEnough
from visavis.words.catalogue import say
from visavis.words.figures import cell, counted, lacking
from visavis.words.pages import Bar, Bars, Block, Led, Listing, Page, Paragraph, Section, Table
from visavis.words.shared import asked, doubts
from visavis.words.typography import day, number

_SHOWN = 12
_EXCERPT = 56
_VARIANTS = 5
# what stood in a place is told where it was told to one in so many at least
_TELLING = 5
_BEHIND = 3
_EVENTS = (ACCEPTED, REPLIED, EXCHANGED)


def page(answer: Answer[FamilyFate], lang: str) -> Page:
    """Return the page of what became of the families."""
    title = say("families.title", lang)
    if isinstance(answer.parts, NotEnough):
        return Page(title, lacking(answer.parts, lang), (asked(answer, lang), *doubts(answer, lang)))
    shown = answer.parts[:_SHOWN]
    known = len(answer.parts) + sum(one.fields["n"] for one in answer.doubts if one.code == LEFT_OUT)
    sections = (
        _used(shown, known, lang),
        _became(shown, lang),
        *_varied(shown, lang),
        asked(answer, lang),
        *doubts(answer, lang),
    )
    return Page(title, _gist(answer.parts[0], known, lang), sections)


def _gist(most: FamilyFate, known: int, lang: str) -> str:
    # a report that hides names leaves texts out
    key = "families.gist" if most.example else "families.gist_untold"
    return say(key, lang, n=known, text=excerpt(most.example), people=most.people)


def mirrored(family: FamilyFate, lang: str) -> Page:
    """Return the page of one family: how often it was sent, what became of it, what varied."""
    gist = say(
        "families.one",
        lang,
        people=family.people,
        messages=family.messages,
        notes=family.notes,
        when=between(day(family.first_at, lang), day(family.last_at, lang), lang),
    )
    return Page(excerpt(family.example), gist, (_became((family,), lang), *_varied((family,), lang)))


def between(first: str, last: str, lang: str) -> str:
    """Say from which day to which, or on which where they are one; the days are written already."""
    if first == last:
        return say("families.on_day", lang, last=last)
    return say("families.between", lang, first=first, last=last)


def behind(families: Sequence[FamilyFate], lang: str) -> Section | None:
    """Say which families most notes of each kind are of, and what became of them; None where none is."""
    blocks: list[Block] = []
    named = _named(families, lang)
    head = _became_head(lang)
    for kind in ("contextual", "cosmetic"):
        of_kind = [(name, one) for name, one in named if _mostly(one) == kind]
        most = sorted(of_kind, key=lambda pair: -pair[1].counted)[:_BEHIND]
        rows = tuple(_fate(Led(name, "family", one.family), one, lang) for name, one in most)
        if rows:
            blocks.append(Table(say(f"families.behind_{kind}", lang), head, rows))
    if not blocks:
        return None
    everything = Led(say("families.all", lang), "answer", "families")
    blocks.append(Paragraph(say("families.behind_note", lang), aside=True, on=everything))
    return Section(say("families.behind", lang), tuple(blocks))


def _mostly(family: FamilyFate) -> str:
    """Return the kind that most of a family's counted notes were read as; empty where it has none."""
    return max(family.kinds, key=lambda kind: family.kinds[kind], default="")


def excerpt(text: str) -> str:
    """Return a sentence on one line, cut between two words where it is long."""
    words = " ".join(text.split())
    if len(words) <= _EXCERPT:
        return words
    kept = words[:_EXCERPT].rpartition(" ")[0]
    # a bracket that is not closed is left out with what it holds
    opened = kept.rfind("(")
    return (kept[:opened].rstrip() if opened > kept.rfind(")") and opened else kept) + "…"


def _used(families: Sequence[FamilyFate], known: int, lang: str) -> Section:
    bars = tuple(Bar(name, family.people) for name, family in _named(families, lang))
    head = tuple(say(f"families.{column}", lang) for column in ("text", "people", "first", "last"))
    rows = tuple(
        (name, number(family.people, lang), day(family.first_at, lang), day(family.last_at, lang))
        for name, family in _named(families, lang)
    )
    blocks: list[Block] = [
        Bars(say("families.used_picture", lang, rows=counted(bars, lang)), bars),
        Table(say("families.used_caption", lang), head, rows),
    ]
    if known > len(families):
        blocks.append(Paragraph(say("families.others", lang, n=known - len(families)), aside=True))
    return Section(say("families.used", lang), tuple(blocks))


def _named(families: Sequence[FamilyFate], lang: str) -> list[tuple[str, FamilyFate]]:
    """Return families with an excerpt each, or their place where the text is left out; no two alike."""
    named: dict[str, FamilyFate] = {}
    for place, family in enumerate(families, 1):
        name = excerpt(family.example) or say("families.untold", lang, place=place)
        named[name if name not in named else f"{name} ({family.family[:4]})"] = family
    return list(named.items())


def _became(families: Sequence[FamilyFate], lang: str) -> Section:
    rows = tuple(_fate(name, family, lang) for name, family in _named(families, lang) if family.notes)
    if not rows:
        return Section(say("families.became", lang), (Paragraph(say("families.no_notes", lang)),))
    table = Table(say("families.became_caption", lang), _became_head(lang), rows)
    return Section(say("families.became", lang), (table, Paragraph(say("answer.method", lang), aside=True)))


def _became_head(lang: str) -> tuple[str, ...]:
    events = (say(f"answer.{event}", lang) for event in _EVENTS)
    return say("families.text", lang), say("families.notes", lang), *events


def _fate(name: str, family: FamilyFate, lang: str) -> tuple[str, ...]:
    return name, number(family.notes, lang), *(cell(family.rate(event), lang) for event in _EVENTS)


def _varied(families: Sequence[FamilyFate], lang: str) -> tuple[Section, ...]:
    items = []
    for family in families:
        for code, variants in (("fillers", family.fillers), ("edits", family.edits)):
            # a few that no card told are not what usually stood in a place; a change is told however rare
            least = family.people if code == "fillers" else 1
            if sum(variants.values()) * _TELLING >= least:
                told = _most(variants, lang)
                items.append(say(f"families.{code}", lang, text=excerpt(family.example), told=told))
    return (Section(say("families.varied", lang), (Listing(tuple(items)),)),) if items else ()


def _most(variants: Mapping[str, int], lang: str) -> str:
    # they were kept with the most frequent first
    named = [word or say("families.nothing", lang) for word in islice(variants, _VARIANTS)]
    # names of companies have commas of their own
    return " · ".join(named) + (" …" if len(variants) > _VARIANTS else "")
