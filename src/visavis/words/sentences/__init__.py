"""Every sentence, in French and English side by side."""

from visavis.words.sentences import (
    agenda,
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
    objectives,
    parting,
    past,
    pictures,
    presence,
    questions,
    relation,
    report,
    rhythm,
    sheets,
    terms,
    verdicts,
)

SENTENCES = (
    agenda.SENTENCES
    | answering.SENTENCES
    | doubts.SENTENCES
    | drafts.SENTENCES
    | errors.SENTENCES
    | evidence.SENTENCES
    | families.SENTENCES
    | experiments.SENTENCES
    | imports.SENTENCES
    | incoming.SENTENCES
    | marks.SENTENCES
    | objectives.SENTENCES
    | parting.SENTENCES
    | past.SENTENCES
    | pictures.SENTENCES
    | network.SENTENCES
    | presence.SENTENCES
    | questions.SENTENCES
    | relation.SENTENCES
    | report.SENTENCES
    | rhythm.SENTENCES
    | sheets.SENTENCES
    | terms.SENTENCES
    | verdicts.SENTENCES
)
