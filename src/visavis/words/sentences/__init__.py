"""Every sentence, in French and English side by side."""

from visavis.words.sentences import (
    doubts,
    drafts,
    errors,
    evidence,
    experiments,
    families,
    imports,
    incoming,
    marks,
    past,
    questions,
    report,
    terms,
    verdicts,
)

SENTENCES = (
    doubts.SENTENCES
    | drafts.SENTENCES
    | errors.SENTENCES
    | evidence.SENTENCES
    | families.SENTENCES
    | experiments.SENTENCES
    | imports.SENTENCES
    | incoming.SENTENCES
    | marks.SENTENCES
    | past.SENTENCES
    | questions.SENTENCES
    | report.SENTENCES
    | terms.SENTENCES
    | verdicts.SENTENCES
)
