"""Every sentence, in French and English side by side."""

from visavis.words.sentences import errors, imports, questions, terms

SENTENCES = errors.SENTENCES | imports.SENTENCES | questions.SENTENCES | terms.SENTENCES
