"""Says what the reader of a draft may feel, in sentences and never in marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from visavis.reading.letters import is_shouted
from visavis.reading.passages import completed
from visavis.reading.reach import MOST
from visavis.reading.reading import LONG_NOTE, SHORT_NOTE, Doubt, Haste, Kind, Reading, Span
from visavis.reading.sensations import (
    BUSINESS,
    CONGRATULATED,
    DISAGREED,
    EXCUSED,
    GENTLE,
    ONE_CLICK,
    RESUMED,
    SPOKEN_TO,
    SYMPATHY,
    TAKEN_UP,
    THANKED,
    THEIR_WORDS,
    TREAT,
    Advice,
    Felt,
    Sensation,
)
from visavis.words.catalogue import join, say
from visavis.words.typography import NARROW

_PASSAGES = 3
_SAME, _MOSTLY = "same", 0.7
_LONGEST = 100
_FAULTS = (
    "unfilled", "empty", "loud_name", "small_name", "other_name", "misspelt_name", "other_company",
    "other_hour", "says_tu", "says_vous",
    "legal_form", "both_genders", "styled_letters",
)  # fmt: skip
# a sign of haste, and the passages that show it where they are named otherwise
_SIGNS = {Haste.QUESTIONS: "question"}
_GIVE_AWAY = frozenset(("unfilled", "empty"))
# what a text to its reader does not say, and readings that would not tell
_OF_ANOTHER = frozenset(("other_name", "other_company"))
_WELL = frozenset(("contextual", "answering", "continuing", "following", "sympathy"))
# what a sensation says already is not remarked again
_ALREADY = {
    Advice.BRING_SOMETHING_NEW: (Haste.REMINDER,),
    Advice.WAIT_FOR_THEIR_TIME: (Haste.REMINDER, Haste.CALL),
    Advice.OFFER_NOTHING: (Haste.PITCH, Haste.PRICE),
    Advice.KEEP_ONE_QUESTION: (Haste.QUESTIONS,),
    Advice.LEAVE_A_WAY_OUT: (Haste.CALL,),
    Advice.SPEAK_OF_THEM: (Haste.SELF,),
}
# so many words that so many others were sent make a template
_TEMPLATE_WORDS, _TEMPLATE_OTHERS = 8, 2
# what a draft is read as whatever the measure doubts
_SURE = frozenset(("answering", "continuing", "following", "sympathy", "one_click"))
_TAKEN = frozenset((TAKEN_UP, THEIR_WORDS))
_ASKS = frozenset(("question", "call", DISAGREED))
_SOLD = frozenset(("pitch", "price"))
_ONE_WORD = re.compile(r"[^\W_]+")
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
    """What is said of a draft: the kind it reads as, what must be mended, three sensations, and remarks.

    A `gentle` one feels for who said no, or takes that as it is, and asks for nothing.
    """

    kind: str
    faults: tuple[str, ...]
    felt: tuple[FeltSaid, ...]
    remarks: tuple[str, ...]
    gentle: bool = False


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
    kind = say("draft.given_away", lang) if _is_given_away(reading) else _kind(text, reading, felt, lang)
    said = tuple(_felt(text, reading, _unrepeated(one, felt), lang) for one in felt)
    length = (_length(reading.length, lang),) if is_note else ()
    unsaid = [haste for haste in reading.haste if haste not in _told(felt)]
    remarks = _haste(text, replace(reading, haste=tuple(unsaid)), lang, is_note=is_note)
    return DraftSaid(kind, faults, said, (*length, *remarks), gentle=_is_gentle(felt))


def _is_gentle(felt: Sequence[Felt]) -> bool:
    """Tell whether a draft is gentle with who said no, and asks for nothing."""
    willing = [one for one in felt if one.sensation is Sensation.WILLING and one.felt]
    kinds = {span.kind for one in willing for span in one.spans}
    return GENTLE in kinds and not kinds & _ASKS


def _told(felt: Sequence[Felt]) -> set[Haste]:
    """Return the signs of haste that are said already, or that are no haste: an answer speaks of oneself."""
    told = {haste for one in felt if one.advice for haste in _ALREADY.get(one.advice, ())}
    answers = _is_answer(felt) or any(span.kind in _TAKEN for one in felt for span in one.spans)
    if any(span.kind == TREAT for one in felt for span in one.spans):
        told.add(Haste.CALL)
    return told | {Haste.SELF} if answers else told


def _is_given_away(reading: Reading) -> bool:
    """Tell whether a field left unfilled, or a template with another's name, shows the text for a mailing."""
    kinds = {span.kind for span in reading.spans}
    return bool(kinds & _GIVE_AWAY) or ("other_name" in kinds and reading.kind is Kind.COSMETIC)


def passages(text: str, spans: Sequence[Passage], lang: str) -> str:
    """Quote passages of a text, a few of them, each on one line."""
    every = dict.fromkeys(" ".join(text[span.start : span.end].split()) for span in spans)
    quoted = [_unbroken(one) for one in list(every)[:_PASSAGES]]
    return join([say("draft.quoted", lang, text=_inner(_short(one), lang)) for one in quoted], lang)


def _inner(text: str, lang: str) -> str:
    """Return a text with the quotation marks of a quotation inside another."""
    opening, closing = "\u201c\u201d" if lang == "fr" else "\u2018\u2019"
    text = re.sub(r"[«\u201c]\s*", opening, text)
    text = re.sub(r"\s*[»\u201d]", closing, text)
    return re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", text)


def _unbroken(text: str) -> str:
    """Return a text in which no mark stands alone on a line, as it does in French after a plain space."""
    return re.sub(r" (?=[;:?!%»])", NARROW, re.sub(r"(?<=«) ", NARROW, text))


def _whole(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return passages that do not stop at a small word, as "did you get a" does."""
    return [
        span if span.kind in {*_TAKEN, RESUMED} else replace(span, end=completed(text, span.start, span.end))
        for span in spans
    ]


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:.\u2026") + "…"


def _kind(text: str, reading: Reading, felt: Sequence[Felt], lang: str) -> str:
    cosmetic = reading.kind is Kind.COSMETIC
    others = _others(text, felt)
    key = _kind_key(reading, felt, others)
    if key in _WELL and any(span.kind in _OF_ANOTHER for span in reading.spans):
        return say("draft.whose", lang)
    least = "_least" if key == "template" and _is_least(others + 1, reading) else ""
    told = say(f"draft.{key}{least}", lang, people=reading.uses if key == "family" else others)
    silent = _silent(felt, key, cosmetic=cosmetic)
    doubts = [say(f"draft.doubt_{doubt.value}", lang) for doubt in reading.doubts if doubt not in silent]
    return " ".join([told, *doubts])


def _kind_key(reading: Reading, felt: Sequence[Felt], others: int) -> str:
    """Return as what a draft is read: the kind, or what it is besides, said no surer than it is known."""
    kinds = {span.kind for one in felt for span in one.spans}
    unwilling = any(one.sensation is Sensation.WILLING and not one.felt for one in felt)
    seen = any(
        one.sensation is Sensation.SEEN and one.felt and any(span.kind != SYMPATHY for span in one.spans)
        for one in felt
    )
    cosmetic = reading.kind is Kind.COSMETIC
    for key, true in (
        ("family", cosmetic and bool(reading.family)),
        ("one_click", ONE_CLICK in kinds),
        ("answering", cosmetic and bool(kinds & _TAKEN)),
        ("continuing", cosmetic and RESUMED in kinds),
        ("sympathy", SYMPATHY in kinds and not (unwilling or seen)),
        ("template", cosmetic and others >= _TEMPLATE_OTHERS),
        ("following", cosmetic and _is_answer(felt)),
        ("unsure", cosmetic and Doubt.NEAR in reading.doubts),
        ("likely", cosmetic and Doubt.NEW_AS_A_WHOLE in reading.doubts and not reading.haste),
    ):
        if true:
            return key
    return reading.kind.value


def _is_least(people: int, reading: Reading) -> bool:
    """Tell whether some words may have been sent to more people than are counted."""
    return people >= MOST and people not in {reading.uses, reading.uses + 1}


def _is_answer(felt: Sequence[Felt]) -> bool:
    """Tell whether nothing need be done, though not all is felt: the text answers."""
    return any(not one.felt and one.advice is None for one in felt)


def _others(text: str, felt: Sequence[Felt]) -> int:
    """Return how many other people were sent a passage that is long enough for a template."""
    return max(
        (
            span.people - 1
            for one in felt
            for span in one.spans
            if span.kind == "shared" and len(text[span.start : span.end].split()) >= _TEMPLATE_WORDS
        ),
        default=0,
    )


def _silent(felt: Sequence[Felt], key: str, *, cosmetic: bool) -> set[Doubt]:
    """Return the doubts that are not said: those that do not bear on what is."""
    # what would suit many others is no less so for being new, and what names a gesture is no template
    seen = any(one.sensation is Sensation.SEEN and one.felt for one in felt)
    # nor is what is said in the middle of a conversation
    between = _is_answer(felt) or any(one.advice is Advice.TAKE_UP_WORDS for one in felt)
    silent = {Doubt.LANGUAGE}
    if cosmetic or seen or between:
        silent.add(Doubt.NEW_AS_A_WHOLE)
    if key == "unsure":
        silent |= {Doubt.NEAR, Doubt.SHORT}
    return set(Doubt) if key in _SURE else silent


def _felt(text: str, reading: Reading, one: Felt, lang: str) -> FeltSaid:
    name = one.sensation.value
    one = one._replace(spans=tuple(span for span in one.spans if not _is_nobodys(span)))
    code = _code(one)
    # what is quoted here is one's own, or a sign that may stop short
    spans = one.spans if one.sensation is Sensation.CONSIDERED else _whole(text, one.spans)
    if any(span.kind == BUSINESS for span in spans) and one.sensation is Sensation.SEEN:
        spans = [span for span in spans if span.kind == BUSINESS]
    quoted = passages(text, spans, lang)
    # whoever this is written to has not read it yet; each of several passages went to so many at least
    counts = {span.people for span in spans} or {1}
    others, variant = min(counts) - 1, _variant(text, reading, one)
    if variant == "_shared" and (len(counts) > 1 or _is_least(others + 1, reading)):
        # a number of those who were sent the sentence, and no smaller one, is told already
        told = reading.kind is Kind.COSMETIC and bool(reading.family) and others <= reading.uses
        variant = "_shared_known" if told else "_shared_least"
    sentence = say(
        f"draft.{name}_{code}{variant}",
        lang,
        passages=quoted,
        people=others,
        n=len(spans),
        own=reading.self_words,
        you=reading.you_words,
        theirs=_asked(one.theirs, lang) if variant == "_asked" else reader_said(one.theirs, lang),
    )
    advice = "" if one.advice is None else say(f"draft.advice_{_advice(one)}", lang)
    return FeltSaid(say(f"draft.{name}", lang), one.felt, sentence, advice)


def _is_nobodys(span: Span) -> bool:
    """Tell whether a passage whose words others had went as a whole to none of them."""
    return span.kind == "shared" and span.people <= 1


def reader_said(words: str, lang: str) -> str:
    """Quote words of the reader's, without the mark that ends them."""
    words = " ".join(words.split()).rstrip(".\u2026")
    return passages(words, [Span(0, len(words), "theirs")], lang) if words else ""


def _asked(questions: str, lang: str) -> str:
    """Quote the questions of the reader's, one a line, each by itself."""
    ends = [found.span() for found in re.finditer(r"[^\n]+", questions)]
    return passages(questions, [Span(*place, "asked") for place in ends], lang)


def _unrepeated(one: Felt, felt: Sequence[Felt]) -> Felt:
    """Return what is felt without the passages to quote where those just quoted are the same."""
    if one.sensation is not Sensation.CONSIDERED or not one.felt:
        return one
    quoted = [
        span for other in felt if other.sensation is Sensation.SEEN and other.felt for span in other.spans
    ]
    own = [span for span in one.spans if span.kind == "specific"]
    again = own and all(any(_is_within(span, other) for other in quoted) for span in own)
    return one._replace(spans=(Span(0, 0, _SAME),)) if again else one


def _is_within(span: Span, other: Span) -> bool:
    """Tell whether most of a passage is quoted with another."""
    both = min(span.end, other.end) - max(span.start, other.start)
    return both > _MOSTLY * (span.end - span.start)


def _code(one: Felt) -> str:
    if one.felt:
        return "felt"
    if one.advice:
        return one.advice.value
    return "sympathy" if any(span.kind == SYMPATHY for span in one.spans) else "answering"


def _variant(text: str, reading: Reading, one: Felt) -> str:
    """Return which of the sentences of a sensation is true: the end of its name."""
    kinds = {span.kind for span in one.spans}
    if one.felt:
        return _felt_variant(text, one, kinds)
    if one.sensation is Sensation.SEEN and one.theirs:
        return "_asked"
    if one.advice is Advice.WRITE_WHAT_IS_THEIRS:
        spoken = "_called" if _is_called(text, reading) else "_none"
        return "_one_click" if ONE_CLICK in kinds else "_shared" if kinds else spoken
    if one.advice is Advice.OFFER_NOTHING and one.theirs:
        return "_unanswered"
    if one.advice is Advice.LET_IT_WAIT or BUSINESS in kinds:
        return _beside_sympathy(one, kinds)
    unsaid = one.advice is Advice.FIND_A_GESTURE and reading.kind is Kind.CONTEXTUAL
    return "_unsaid" if unsaid else ""


def _beside_sympathy(one: Felt, kinds: set[str]) -> str:
    if one.advice is not Advice.LET_IT_WAIT:
        return "_business"
    return "_grieving" if one.theirs else "_sold" if kinds & _SOLD else ""


def _felt_variant(text: str, one: Felt, kinds: set[str]) -> str:
    if one.sensation is Sensation.WILLING:
        return "_at_rest" if not kinds & _ASKS else "_freely" if "way_out" in kinds else ""
    if one.sensation is Sensation.CONSIDERED and kinds & _TAKEN:
        one_word = len(one.spans) == 1 and _is_word(text, one.spans[0])
        return "_taken_up_word" if one_word else "_their_words" if THEIR_WORDS in kinds else "_taken_up"
    for kind in (THEIR_WORDS, TAKEN_UP, RESUMED, CONGRATULATED, THANKED, EXCUSED, SYMPATHY, SPOKEN_TO):
        if kind in kinds:
            return f"_{kind}"
    if _SAME in kinds:
        return "_same"
    return "_plainly" if one.sensation is Sensation.CONSIDERED and not one.spans else ""


def _is_word(text: str, span: Span) -> bool:
    return len(_ONE_WORD.findall(text, span.start, span.end)) == 1


def _is_called(text: str, reading: Reading) -> bool:
    """Tell whether somebody is called by a name that another's could take the place of."""
    called = (text[span.start : span.end] for span in reading.spans if span.kind == "merge")
    return any(one[:1].isupper() for one in called)


def _advice(one: Felt) -> str:
    """Return what to look for; of what is congratulated, what is glad or surprising in it."""
    if one.advice is Advice.SAY_WHAT_IN_IT and any(span.kind == CONGRATULATED for span in one.spans):
        return "say_what_gladdens"
    return one.advice.value if one.advice else ""


def _faults(text: str, reading: Reading, lang: str) -> Iterator[str]:
    shouted = is_shouted(text)
    if shouted:
        yield say("draft.shouted", lang)
    for fault in (one for one in _FAULTS if not (shouted and one == "loud_name")):
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
