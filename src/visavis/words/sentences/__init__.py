"""Every sentence, in French and English side by side."""

from visavis.words.sentences import (
    doubts,
    errors,
    evidence,
    families,
    imports,
    marks,
    questions,
    report,
    terms,
)

SENTENCES = (
    doubts.SENTENCES
    | errors.SENTENCES
    | evidence.SENTENCES
    | families.SENTENCES
    | imports.SENTENCES
    | marks.SENTENCES
    | questions.SENTENCES
    | report.SENTENCES
    | terms.SENTENCES
)
