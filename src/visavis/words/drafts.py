"""Says what the reader of a draft may feel, in sentences and never in marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from visavis.reading.reading import LONG_NOTE, SHORT_NOTE, Doubt, Haste, Kind, Reading
from visavis.reading.sensations import TAKEN_UP, Advice, Felt, Sensation
from visavis.words.catalogue import join, say

_PASSAGES = 3
_LONGEST = 70
_LEAST = 12
_FAULTS = ("unfilled", "empty", "loud_name", "small_name", "other_name", "legal_form", "both_genders")
# a sign of haste, and the passages that show it where they are named otherwise
_SIGNS = {Haste.QUESTIONS: "question"}
_GIVE_AWAY = frozenset(("unfilled", "empty", "other_name"))


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
    kind = say("draft.given_away", lang) if _is_given_away(reading) else _kind(reading, lang)
    said = tuple(_felt(text, reading, one, lang) for one in felt)
    length = _length(reading.length, lang) if is_note else say("draft.length", lang, n=reading.length)
    return DraftSaid(kind, faults, said, (length, *_haste(text, reading, lang)))


def _is_given_away(reading: Reading) -> bool:
    """Tell whether a field left unfilled, or filled with another's name, shows the text for a mailing."""
    return any(span.kind in _GIVE_AWAY for span in reading.spans)


def passages(text: str, spans: Sequence[Passage], lang: str) -> str:
    """Quote passages of a text, a few of them, each on one line."""
    quoted = [" ".join(text[span.start : span.end].split()) for span in spans[:_PASSAGES]]
    return join([say("draft.quoted", lang, text=_short(one)) for one in quoted], lang)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + "…"


def _kind(reading: Reading, lang: str) -> str:
    template = reading.kind is Kind.COSMETIC and reading.family
    key = "family" if template else reading.kind.value
    told = say(f"draft.{key}", lang, people=reading.uses)
    # what would suit many others is no less so for being new
    cosmetic = reading.kind is Kind.COSMETIC
    silent = {Doubt.LANGUAGE, Doubt.NEW_AS_A_WHOLE} if cosmetic else {Doubt.LANGUAGE}
    doubts = [say(f"draft.doubt_{doubt.value}", lang) for doubt in reading.doubts if doubt not in silent]
    return " ".join([told, *doubts])


def _felt(text: str, reading: Reading, one: Felt, lang: str) -> FeltSaid:
    name = one.sensation.value
    code = "felt" if one.advice is None else one.advice.value
    spans = one.spans
    if one.advice is Advice.WRITE_WHAT_IS_THEIRS:
        # everybody is told hello
        spans = tuple(span for span in spans if span.end - span.start >= _LEAST)
    quoted = passages(text, spans, lang)
    people = max((span.people for span in spans), default=0)
    key = f"draft.{name}_{code}"
    if one.advice is Advice.WRITE_WHAT_IS_THEIRS:
        key += "_shared" if spans else "_none"
    elif any(span.kind == TAKEN_UP for span in spans):
        key = "draft.seen_taken_up"
    elif one.sensation is Sensation.CONSIDERED and one.felt and not spans:
        key += "_plainly"
    elif one.sensation is Sensation.WILLING and one.felt and any(span.kind == "way_out" for span in spans):
        key += "_freely"
    sentence = say(
        key,
        lang,
        passages=quoted,
        people=people,
        n=len(spans),
        own=reading.self_words,
        you=reading.you_words,
    )
    advice = "" if one.advice is None else say(f"draft.advice_{one.advice.value}", lang)
    return FeltSaid(say(f"draft.{name}", lang), one.felt, sentence, advice)


def _faults(text: str, reading: Reading, lang: str) -> Iterator[str]:
    for fault in _FAULTS:
        spans = [span for span in reading.spans if span.kind == fault]
        if spans:
            yield say(f"draft.{fault}", lang, passages=passages(text, spans, lang))


def _haste(text: str, reading: Reading, lang: str) -> Iterator[str]:
    for haste in reading.haste:
        if haste is not Haste.FIELDS:
            sign = _SIGNS.get(haste, haste.value)
            spans = [span for span in reading.spans if span.kind == sign]
            yield say(f"draft.haste_{haste.value}", lang, passages=passages(text, spans, lang))


def _length(length: int, lang: str) -> str:
    if length <= SHORT_NOTE:
        return say("draft.fits_short", lang, n=length, limit=SHORT_NOTE)
    if length <= LONG_NOTE:
        return say("draft.fits_long", lang, n=length, limit=SHORT_NOTE, long=LONG_NOTE)
    return say("draft.too_long", lang, n=length, long=LONG_NOTE)
