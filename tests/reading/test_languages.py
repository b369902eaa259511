"""The language is told from few words, and is left undecided where they do not tell."""

import pytest

from tests.reading.notes import NOTES
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.tokens import tokenise

OTHERS = [
    ("de", "Hallo Frau Kessler, ich habe Ihren Vortrag über Moore in Bremen gehört."),
    ("de", "Wir haben uns letzte Woche auf der Messe getroffen."),
    ("es", "Hola Marta, me gustó mucho tu charla sobre los faros y quería darte las gracias."),
    ("es", "Nos conocimos en la feria de Valencia el año pasado."),
    ("it", "Ciao Livia, ho letto il tuo articolo sulle saline e vorrei farti una domanda."),
    ("it", "Ci siamo conosciuti alla fiera di Bologna."),
    ("nl", "Beste Joris, ik heb je lezing over molens gehoord en wil graag kennismaken."),
    ("nl", "Wij hebben elkaar vorige week op de beurs ontmoet."),
    ("pt", "Olá Inês, li o seu artigo sobre os moinhos e gostaria de fazer uma pergunta."),
    ("pt", "Nós nos conhecemos na feira de Lisboa, foi muito bom."),
]


def _language(text):
    return fit([]).read(Addressed(text, "zoe")).language


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_five_other_languages(language, text):
    assert _language(text) == language


def test_french_and_english_notes_by_hand():
    long = [note for note in NOTES if len(tokenise(note.text)) > 3]
    wrong = [note.text for note in long if _language(note.text) != note.language]
    assert len(long) > 50
    assert not wrong


@pytest.mark.parametrize("text", ["", "ok", "👍", "Zoë Quimper", "https://example.org", "1234", "Kubernetes"])
def test_what_has_no_common_word_is_undecided(text):
    assert _language(text) is None
