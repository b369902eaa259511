"""Every sentence, in French and English side by side."""

from visavis.words.sentences import (
    answering,
    doubts,
    drafts,
    errors,
    evidence,
    experiments,
    families,
    imports,
    incoming,
    marks,
    network,
    past,
    presence,
    questions,
    report,
    rhythm,
    terms,
    verdicts,
)

SENTENCES = (
    answering.SENTENCES
    | doubts.SENTENCES
    | drafts.SENTENCES
    | errors.SENTENCES
    | evidence.SENTENCES
    | families.SENTENCES
    | experiments.SENTENCES
    | imports.SENTENCES
    | incoming.SENTENCES
    | marks.SENTENCES
    | past.SENTENCES
    | network.SENTENCES
    | presence.SENTENCES
    | questions.SENTENCES
    | report.SENTENCES
    | rhythm.SENTENCES
    | terms.SENTENCES
    | verdicts.SENTENCES
)
