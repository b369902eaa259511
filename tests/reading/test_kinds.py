"""Kinds agree with what people say of notes that other hands than the rules' wrote."""

import pytest

from tests.reading import plain_notes
from tests.reading.by_hand import labelled, lives
from tests.reading.notes import NOTES
from tests.reading.senders import sender
from visavis.demo import generate
from visavis.demo.life import OWNER, current
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit


def _macro_f1(pairs):
    scores = []
    for kind in {true for true, _ in pairs}:
        right = sum(true == said == kind for true, said in pairs)
        scores.append(2 * right / sum((true == kind) + (said == kind) for true, said in pairs))
    return sum(scores) / len(scores)


def _read(rows, others=()):
    reader = fit([*(one for _, one in rows), *others])
    read = reader.read_all([one for _, one in rows])
    return [(true, reading.kind.value) for (true, _), reading in zip(rows, read, strict=True)]


def _card(person, at, *, known):
    company, title = current(person.jobs, at)
    return Card(" ".join(current(person.names, at)), company * known, title * known)


def _life(seed, people):
    """Return the outgoing invitations of an invented life with their kinds, and the owner's messages."""
    life = generate(seed, people=people)
    notes = [
        (
            "none" if invited.note_kind == "default" else invited.note_kind,
            Addressed(
                invited.note,
                str(invited.person),
                _card(life.people[invited.person], invited.sent_at, known=invited.accepted_at is not None),
            ),
        )
        for invited in life.invitations
        if invited.outgoing and "<script>" not in invited.note
    ]
    messages = [
        Addressed(said.text, str(talk.people[0]), _card(life.people[talk.people[0]], said.at, known=True))
        for talk in life.conversations
        for said in talk.said
        if len(talk.people) == 1 and said.speaker == OWNER
    ]
    return notes, messages


def test_notes_by_hand():
    rows = [(note.kind, Addressed(note.text, note.name, Card(*note[2:5]))) for note in NOTES]
    read = _read(rows)
    wrong = [(row[1].text, said) for row, (true, said) in zip(rows, read, strict=True) if true != said]
    assert _macro_f1(read) >= 0.95, wrong
    for language in ("fr", "en"):
        one = [pair for note, pair in zip(NOTES, read, strict=True) if note.language == language]
        assert _macro_f1(one) >= 0.93, (language, wrong)


def test_notes_by_hand_of_another_manner():
    rows = [(kind, Addressed(text, name, Card(name))) for kind, _, name, text in plain_notes.NOTES]
    read = _read(rows)
    wrong = [(row[1].text, said) for row, (true, said) in zip(rows, read, strict=True) if true != said]
    assert _macro_f1(read) >= 0.96, wrong


# weights were learnt from all but those held out, unseen, and of the tenth, thirteenth, sixteenth and
# seventeenth hand; notes made to deceive are read by chance still, and have no floor
LEAST = {
    "development": 0.97,
    "held out": 0.95,
    "another hand": 0.95,
    "third hand": 0.97,
    "fourth hand": 0.91,
    "fifth hand": 0.88,
    "sixth hand": 0.87,
    "seventh hand": 0.94,
    "eighth hand": 0.87,
    "ninth hand": 0.95,
    "tenth hand": 0.93,
    "eleventh hand": 0.94,
    "twelfth hand": 0.93,
    "thirteenth hand": 0.90,
    "fourteenth hand": 0.91,
    "fifteenth hand": 0.94,
    "sixteenth hand": 0.95,
    "seventeenth hand": 0.93,
    "unseen": 0.95,
}


@pytest.mark.parametrize(("fold", "least"), LEAST.items())
def test_notes_by_many_hands_each_sent_once_or_by_template(fold, least):
    notes = [note for note in labelled() if note.fold == fold]
    read = _read([(note.kind, note.one) for note in notes])
    wrong = [(note.one.text, said) for note, (true, said) in zip(notes, read, strict=True) if true != said]
    assert _macro_f1(read) >= least, wrong
    for language in {note.language for note in notes}:
        one = [pair for note, pair in zip(notes, read, strict=True) if note.language == language]
        assert _macro_f1(one) >= least - 0.02, (language, wrong)


@pytest.mark.parametrize("life", sorted({text.life for text in lives()}))
def test_whole_lives_by_hand(life):
    texts = [text for text in lives() if text.life == life]
    read = _read([(text.kind, text.one) for text in texts])
    wrong = [(text.one.text, said) for text, (true, said) in zip(texts, read, strict=True) if true != said]
    assert _macro_f1(read) >= 0.95, wrong


@pytest.mark.parametrize(("seed", "people"), [(1, 60), (2, 60), (3, 250), (4, 250), (5, 800), (6, 800)])
def test_invented_senders_half_of_whose_cards_are_unknown(seed, people):
    assert _macro_f1(_read(sender(seed, people))) >= 0.95


@pytest.mark.parametrize("seed", [1, 4, 5])
def test_invented_lives(seed):
    notes, messages = _life(seed, 300)
    assert len(notes) > 100
    assert _macro_f1(_read(notes, messages)) >= 0.95


def test_kinds_without_a_corpus_come_from_the_words_alone():
    reader = fit([])
    generic = "Hi Zoe, I would be happy to connect and exchange ideas about our industry."
    telling = "Hi Zoe, your talk in Ghent on lighthouse wages made me dig out a logbook of my grandfather."
    assert reader.read(Addressed(generic, "zoe")).kind.value == "cosmetic"
    assert reader.read(Addressed(telling, "zoe")).kind.value == "contextual"


def _kind_among(text, others):
    """Return the kind of a text to somebody, among texts to others."""
    reader = fit(
        [Addressed(other, f"other {place}", Card("Alba Nowak")) for place, other in enumerate(others)]
    )
    return reader.read(Addressed(text, "hiroshi", Card("Hiroshi Tanaka"))).kind.value


@pytest.mark.parametrize(
    "fact",
    [
        "hi hiroshi, i saw you studied at northumbria too",
        "Bonjour Hiroshi, vous étiez comme moi au salon Sirha.",
        "Hey Hiroshi, saw you're Lecturer in Hydrology at Monzo.",
        "Hola Hiroshi, he visto que eres Jefe de producción en Nexo Digital.",
    ],
)
def test_what_a_profile_or_a_list_holds_is_no_context(fact):
    assert _kind_among(fact, ()) == "cosmetic"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi Ada, further to our call of Monday: the keys are with the baker.", "contextual"),
        ("Hi Ada, as we discussed, the oak beams go to the sawmill in Alston.", "contextual"),
        ("Following our conversation, the bell of Saint-Loup rings in D flat.", "contextual"),
        (
            "Bonjour Ada, je vous ai envoyé un message la semaine dernière, sans doute noyé dans la masse.",
            "cosmetic",
        ),
        ("Hi Ada, I sent you a message last week, in case you missed it.", "cosmetic"),
        ("Hi Ada, following your profile for a while, I would love to connect.", "cosmetic"),
    ],
)
def test_what_was_said_between_two_tells_and_that_one_wrote_in_vain_does_not(text, kind):
    assert fit([]).read(Addressed(text, "ada", Card("Ada Rive"))).kind.value == kind


def test_a_pitch_in_the_same_breath_leaves_what_is_far_from_it():
    pitch = "j'accompagne les dirigeants de la région dans la conduite du changement échangeons à l'occasion"
    others = [f"bonjour {name} {pitch}" for name in ("Alba", "Léa", "Tom", "Ugo", "Zoé", "Max")]
    own = "votre histoire de chouette coincée dans la cheminée du presbytère de Sauveplane m'a fait rire"
    assert (
        _kind_among(f"bonjour Hiroshi {own} aux larmes hier soir dans le train {pitch}", others)
        == "contextual"
    )
    assert _kind_among(f"bonjour Hiroshi {pitch}", others) == "cosmetic"


@pytest.mark.parametrize("seed", [1, 3, 7])
def test_who_spoke_of_the_reader_is_no_merge_field_whoever_is_greeted_before(seed):
    # "Bonjour Alba, Gaëlle m'a raconté ..." makes a place of all that stands before "m'a"
    notes, messages = _life(seed, 300)
    draft = Addressed("Votre exposé m'a fait compter nos passations.", "Ève", Card("Ève"))
    explained = fit([*(one for _, one in notes), *messages]).explain(draft)
    assert "MERGE" not in {word.origin.name for sentence in explained.sentences for word in sentence.words}


def test_what_fills_a_template_for_several_people_tells_of_none_of_them():
    trades = [
        "un bon soudeur",
        "un chaudronnier",
        "un régleur",
        "un bon tuyauteur",
        "un grutier",
        "un fraiseur",
    ]
    wheres = ["la métallurgie", "le nucléaire", "le papier", "le textile technique", "la câblerie"]
    waits = ["prend des mois", "dure une éternité", "demande un an"]
    texts = [
        f"Bonjour, dans {where} comme ailleurs, recruter {trade} {wait}. Parlons-en."
        for trade in trades
        for where in wheres
        for wait in waits
    ]
    assert {_kind_among(text, [other for other in texts if other != text]) for text in texts[::17]} == {
        "cosmetic"
    }


def test_one_choice_of_words_among_many_tells_though_every_word_went_to_others():
    subjects = ["la reprise", "le tribunal", "la cantine", "un abattoir", "le lavoir", "la fanfare"]
    wheres = [
        "après la crue",
        "avec trois syndicats",
        "sans le préfet",
        "chez les routiers",
        "dans une mairie",
    ]
    laws = ["et la loi", "ou la ruse", "malgré la pluie", "depuis le banc", "pour rien"]
    others = [
        f"Bonjour, vous cherchiez encore {subject} {where} {law}, merci."
        for subject in subjects
        for where in wheres
        for law in laws
    ]
    own = "Bonjour, vous cherchiez encore le lavoir sans le préfet depuis le banc, merci."
    others.remove(own)
    assert _kind_among(own, others) == "contextual"


def test_a_quotation_of_ones_own_is_context_and_one_sent_to_many_is_not():
    own = "Bonjour Hiroshi, « chez nous le patron balaie le vendredi » : je l'ai recopié dans mon carnet."
    assert _kind_among(own, ()) == "contextual"
    assert _kind_among(own, [own.replace("Hiroshi", name) for name in ("Alba", "Léa", "Tom")]) == "cosmetic"
    assert _kind_among("Bonjour Hiroshi, « ravi » de vous compter dans mon réseau.", ()) == "cosmetic"


@pytest.mark.parametrize(
    "text",
    ["Paul, j'ai vu que vous étiez menuisier.", "Hi Paul, I noticed that you are a carpenter at Orbel."],
)
def test_that_one_has_seen_what_the_card_says_tells_of_nothing_seen(text):
    card = Card("Paul Riou", "Orbel", "menuisier" if "menuisier" in text else "carpenter")
    assert fit([]).read(Addressed(text, "paul", card)).kind.value == "cosmetic"
