"""Every sentence, in French and English side by side."""

from visavis.words.sentences import errors, imports, questions, report, terms

SENTENCES = errors.SENTENCES | imports.SENTENCES | questions.SENTENCES | report.SENTENCES | terms.SENTENCES
