"""Says of a draft what came before it: a no, a death, a loss, a complaint, or the same text."""

from dataclasses import dataclass, replace

from visavis.words.catalogue import say
from visavis.words.drafts import DraftSaid, reader_said
from visavis.words.typography import day


@dataclass(frozen=True, slots=True)
class Before:
    """What came before a draft: their words that say no, those that tell of their death, empty where none do.

    `already` is when they were sent the same text (epoch s), `loss` holds their words of one, and `complaint`
    those of one, of which the draft says nothing.
    """

    refusal: str = ""
    death: str = ""
    already: int | None = None
    loss: str = ""
    complaint: str = ""


def warned(said: DraftSaid, before: Before, lang: str) -> DraftSaid:
    """Return what is said of a draft with what is known of who it is for.

    To somebody who seems to have died no advice is given. That they said no comes first, and that not to
    write is an answer, unless the draft is gentle. What must be mended, such as a name, is told as ever.
    """
    faults = said.faults
    if before.already is not None:
        faults = (say("draft.already", lang, day=day(before.already, lang)), *faults)
    unwritten = not said.felt and said.kind == say("draft.nothing", lang)
    if before.complaint.strip() and not unwritten:
        faults = (_quoting("unheard", before.complaint, lang), *faults)
    if before.loss.strip() and not unwritten:
        faults = (_quoting("passed_over", before.loss, lang), *faults)
    if before.death.strip():
        return DraftSaid(_quoting("mourned", before.death, lang), faults, (), ())
    kind = said.kind
    if before.refusal.strip():
        told = _quoting("refused_gently" if said.gentle else "refused", before.refusal, lang)
        kind = told if unwritten else f"{told} {kind}"
    elif before.loss.strip() and unwritten:
        # nothing that is not written yet passes over anything
        kind = f"{kind} {_quoting('bereaved', before.loss, lang)}"
    return replace(said, kind=kind, faults=faults)


def _quoting(code: str, words: str, lang: str) -> str:
    """Say a sentence that quotes words of the reader's, without the mark that ends them."""
    return say(f"draft.{code}", lang, passages=reader_said(words, lang))
