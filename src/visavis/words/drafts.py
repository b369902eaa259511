"""Says what the reader of a draft may feel, in sentences and never in marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from visavis.reading.passages import completed
from visavis.reading.reading import LONG_NOTE, SHORT_NOTE, Doubt, Haste, Kind, Reading, Span
from visavis.reading.sensations import CONGRATULATED, SPOKEN_TO, TAKEN_UP, Advice, Felt, Sensation
from visavis.words.catalogue import join, say

_PASSAGES = 3
_LONGEST = 100
_FAULTS = ("unfilled", "empty", "loud_name", "small_name", "other_name", "legal_form", "both_genders")
# a sign of haste, and the passages that show it where they are named otherwise
_SIGNS = {Haste.QUESTIONS: "question"}
_GIVE_AWAY = frozenset(("unfilled", "empty"))
_COMPANY = re.compile(r"(?:[A-ZÀ-Ý&][\w'\u2019&.-]*[ \u00a0]){1,4}$")


class Passage(Protocol):
    """Whatever stands at [start, end) of a text, in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True, slots=True)
class FeltSaid:
    """One of the three sensations: its name, whether it is felt, a sentence, and what to look for."""

    name: str
    felt: bool
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class DraftSaid:
    """What is said of a draft: the kind it reads as, what must be mended, three sensations, and remarks."""

    kind: str
    faults: tuple[str, ...]
    felt: tuple[FeltSaid, ...]
    remarks: tuple[str, ...]


def say_draft(
    text: str, reading: Reading, felt: Sequence[Felt], lang: str, *, is_note: bool = True
) -> DraftSaid:
    """Say what the reader of a draft may feel; there is little to say of an empty one.

    One that cannot be the note of an invitation is held to no length of notes.
    """
    if reading.kind is Kind.NONE:
        code = "default" if text.strip() else "nothing"
        return DraftSaid(say(f"draft.{code}", lang), (), (), ())
    faults = tuple(_faults(text, reading, lang))
    kind = say("draft.given_away", lang) if _is_given_away(reading) else _kind(reading, felt, lang)
    said = tuple(_felt(text, reading, one, lang) for one in felt)
    length = (_length(reading.length, lang),) if is_note else ()
    return DraftSaid(kind, faults, said, (*length, *_haste(text, reading, lang, is_note=is_note)))


def warned(said: DraftSaid, refusal: str, lang: str) -> DraftSaid:
    """Return what is said of a draft to somebody who said no, in the words of a refusal: that before all."""
    if not refusal.strip():
        return said
    quoted = passages(refusal, [Span(0, len(refusal), "refusal")], lang)
    return replace(said, faults=(say("draft.refused", lang, passages=quoted), *said.faults))


def _is_given_away(reading: Reading) -> bool:
    """Tell whether a field left unfilled, or a template with another's name, shows the text for a mailing."""
    kinds = {span.kind for span in reading.spans}
    return bool(kinds & _GIVE_AWAY) or ("other_name" in kinds and reading.kind is Kind.COSMETIC)


def passages(text: str, spans: Sequence[Passage], lang: str) -> str:
    """Quote passages of a text, a few of them, each on one line."""
    quoted = [" ".join(text[span.start : span.end].split()) for span in spans[:_PASSAGES]]
    return join([say("draft.quoted", lang, text=_inner(_short(one), lang)) for one in quoted], lang)


def _inner(text: str, lang: str) -> str:
    """Return a text with the quotation marks of a quotation inside another."""
    opening, closing = "\u201c\u201d" if lang == "fr" else "\u2018\u2019"
    text = re.sub(r"[«\u201c]\s*", opening, text)
    text = re.sub(r"\s*[»\u201d]", closing, text)
    return re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", text)


def _whole(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return passages that do not stop at a small word, as "did you get a" does."""
    return [replace(span, end=completed(text, span.start, span.end)) for span in spans]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + "…"


def _kind(reading: Reading, felt: Sequence[Felt], lang: str) -> str:
    cosmetic = reading.kind is Kind.COSMETIC
    taken_up = any(span.kind == TAKEN_UP for one in felt for span in one.spans)
    key = reading.kind.value
    if cosmetic and (reading.family or taken_up):
        key = "family" if reading.family else "answering"
    told = say(f"draft.{key}", lang, people=reading.uses)
    # what would suit many others is no less so for being new, and what names a gesture is no template
    seen = any(one.sensation is Sensation.SEEN and one.felt for one in felt)
    silent = {Doubt.LANGUAGE, Doubt.NEW_AS_A_WHOLE} if cosmetic or seen else {Doubt.LANGUAGE}
    if key == "answering":
        silent.add(Doubt.NEAR)
    doubts = [say(f"draft.doubt_{doubt.value}", lang) for doubt in reading.doubts if doubt not in silent]
    return " ".join([told, *doubts])


def _felt(text: str, reading: Reading, one: Felt, lang: str) -> FeltSaid:
    name = one.sensation.value
    code = "felt" if one.advice is None else one.advice.value
    # what is quoted here is one's own, or a sign that may stop short
    spans = one.spans if one.sensation is Sensation.CONSIDERED else _whole(text, one.spans)
    quoted = passages(text, spans, lang)
    # whoever this is written to has not read it yet
    others = max((span.people for span in spans), default=1) - 1
    sentence = say(
        f"draft.{name}_{code}{_variant(reading, one)}",
        lang,
        passages=quoted,
        people=others,
        n=len(spans),
        own=reading.self_words,
        you=reading.you_words,
    )
    advice = "" if one.advice is None else say(f"draft.advice_{_advice(one)}", lang)
    return FeltSaid(say(f"draft.{name}", lang), one.felt, sentence, advice)


def _variant(reading: Reading, one: Felt) -> str:
    """Return which of the sentences of a sensation is true: the end of its name."""
    kinds = {span.kind for span in one.spans}
    if one.advice is Advice.WRITE_WHAT_IS_THEIRS:
        called = any(span.kind == "merge" for span in reading.spans)
        return "_shared" if one.spans else "_called" if called else "_none"
    if one.advice is Advice.FIND_A_GESTURE and reading.kind is Kind.CONTEXTUAL:
        return "_unsaid"
    for kind in (TAKEN_UP, SPOKEN_TO):
        if kind in kinds:
            return f"_{kind}"
    if one.felt and one.sensation is Sensation.CONSIDERED:
        return "" if one.spans else "_plainly"
    if one.felt and one.sensation is Sensation.WILLING:
        return "_at_rest" if "question" not in kinds else "_freely" if "way_out" in kinds else ""
    return ""


def _advice(one: Felt) -> str:
    """Return what to look for; of what is congratulated, what is glad or surprising in it."""
    if one.advice is Advice.SAY_WHAT_IN_IT and any(span.kind == CONGRATULATED for span in one.spans):
        return "say_what_gladdens"
    return one.advice.value if one.advice else ""


def _faults(text: str, reading: Reading, lang: str) -> Iterator[str]:
    for fault in _FAULTS:
        spans = [span for span in reading.spans if span.kind == fault]
        if fault == "legal_form":
            spans = [_of_company(text, span) for span in spans]
        if spans:
            yield say(f"draft.{fault}", lang, passages=passages(text, spans, lang))


def _of_company(text: str, form: Span) -> Span:
    """Return a legal form with the name that it follows."""
    name = _COMPANY.search(text[: form.start + 1].rstrip() + " ")
    return replace(form, start=name.start()) if name else form


def _haste(text: str, reading: Reading, lang: str, *, is_note: bool) -> Iterator[str]:
    for haste in reading.haste:
        if haste is not Haste.FIELDS:
            sign = _SIGNS.get(haste, haste.value)
            spans = _whole(text, (span for span in reading.spans if span.kind == sign))
            code = "link_between" if haste is Haste.LINK and not is_note else haste.value
            yield say(f"draft.haste_{code}", lang, passages=passages(text, spans, lang))


def _length(length: int, lang: str) -> str:
    if length <= SHORT_NOTE:
        return say("draft.fits_short", lang, n=length, limit=SHORT_NOTE)
    if length <= LONG_NOTE:
        return say("draft.fits_long", lang, n=length, limit=SHORT_NOTE, long=LONG_NOTE)
    return say("draft.too_long", lang, n=length, long=LONG_NOTE)
