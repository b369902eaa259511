"""Every sentence, in French and English side by side."""

from visavis.words.sentences import doubts, errors, imports, questions, report, terms

SENTENCES = (
    doubts.SENTENCES
    | errors.SENTENCES
    | imports.SENTENCES
    | questions.SENTENCES
    | report.SENTENCES
    | terms.SENTENCES
)
