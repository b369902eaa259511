"""A draft is read among all that its owner has written, and reads like any text of theirs."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.desk.drafts import Advice, Kind
from visavis.errors import CannotAsk, CannotMark
from visavis.marks.forms import AddressForm
from visavis.reading.reading import Haste
from visavis.words import say
from visavis.words.drafts import say_draft
from visavis.words.warning import Before, warned

__all__ = ["desk", "kept_ledger"]

NAMES = ("Ann", "Bob", "Cleo", "Dan", "Eva")
FRIENDS = [(f"{name} Martin", f"{name.lower()}-m") for name in NAMES]
TEMPLATE = "Bonjour {}, votre parcours a retenu mon attention et je serais ravi d'échanger avec vous."
TRUE_WORDS = (
    "Gil, votre récit du sauvetage de la bibliothèque de Valmont, page après page dans la boue, m'a rappelé"
    " l'inondation de l'atelier de mon père. Que sont devenus les registres ? Un non se comprend très bien."
)


@pytest.fixture
def known(desk, tmp_path):
    notes = [
        invited(f"2026-01-0{day} 10:00", friend, TEMPLATE.format(name))
        for day, (friend, name) in enumerate(zip(FRIENDS, NAMES, strict=True), 1)
    ]
    met = connected("2026-01-02", ("Gil Roux", "gil"), "", "Presses de Valmont", "Archiviste")
    hello = said("2-gil", "2026-01-20 10:00", "Merci de votre accueil, Gil.", OWNER, ("Gil Roux", "gil"))
    take(
        desk,
        archive(
            tmp_path / "a.zip", "2026-02-01 10:00", connections=[met], invitations=notes, messages=[hello]
        ),
    )
    return desk


def test_a_template_is_recognised_whoever_it_is_for(known):
    found = known.read_draft(TEMPLATE.format("Gil"), "gil")
    assert found.to.name == "Gil Roux"
    assert (found.reading.kind, found.reading.uses) == (Kind.COSMETIC, 5)
    assert [one.advice for one in found.felt][:2] == [Advice.FIND_A_GESTURE, Advice.WRITE_WHAT_IS_THEIRS]


def test_true_words_are_felt(known):
    found = known.read_draft(TRUE_WORDS, "Gil Roux")
    assert found.reading.kind is Kind.CONTEXTUAL
    assert [one.felt for one in found.felt] == [True, True, True]
    for span in found.reading.spans:
        assert 0 <= span.start < span.end <= len(TRUE_WORDS)


def test_who_has_written_is_no_stranger_and_who_is_connected_is_sent_no_note(known, tmp_path):
    text = "Gil, tu es libre jeudi ?"
    stranger, gil = (known.read_draft(text, whom) for whom in (None, "gil"))
    assert (stranger.is_note, gil.is_note) == (True, False)
    assert gil.felt[0].advice is Advice.FIND_A_GESTURE
    back = said("2-gil", "2026-02-02 10:00", "Avec plaisir, à bientôt.", ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[back]))
    answered = known.read_draft(text, "gil").felt[0]
    assert (answered.felt, answered.advice) == (False, None)


def test_what_takes_up_their_words_or_what_was_noticed_is_seen(known, tmp_path):
    """Also where no pattern of words says so; and what they never said is told as what the text says."""
    answer = "Le verger perd ses pommes avant la Toussaint."
    back = said("2-gil", "2026-02-02 10:00", answer, ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[back]))
    text = "Et ce verger, les pommes tiennent-elles mieux cette semaine ?"
    seen = known.read_draft(text, "gil").felt[0]
    assert seen.felt
    assert [text[span.start : span.end] for span in seen.spans] == [
        "Et ce verger, les pommes tiennent-elles mieux cette semaine ?"
    ]
    noticed = "Sa phrase : une haie se taille en février"
    draft = "Une haie se taille en février, dites-vous ?"
    assert not known.read_draft(draft, "ann-m").felt[0].felt
    assert known.read_draft(draft, "ann-m", noticed).felt[0].felt


def test_questions_that_follow_one_another_are_told_once(known):
    text = "Gil, où en êtes-vous ? Et le verger ? Et les ruches ?"
    found = known.read_draft(text, "gil")
    said = say_draft(text, found.reading, found.felt, "en")
    assert said.felt[2].sentence.startswith("3 questions")
    assert not [remark for remark in said.remarks if "Questions follow" in remark]


def test_a_card_tells_which_words_a_merge_field_would_put(known):
    found = known.read_draft("Bonjour Gil, chez Presses de Valmont tout va bien ?", "gil")
    merged = {found.text[span.start : span.end] for span in found.reading.spans if span.kind == "merge"}
    assert {"Gil", "Presses de Valmont"} <= merged


def test_a_draft_without_a_person_is_read_too(known):
    found = known.read_draft(TEMPLATE.format("Zoé"))
    assert found.to is None
    assert found.reading.kind is Kind.COSMETIC


def test_reading_a_draft_leaves_no_trace_of_it(known):
    before = known.read_draft(TRUE_WORDS, "gil")
    for friend, _ in FRIENDS:
        known.read_draft(TRUE_WORDS, friend)
    assert known.read_draft(TRUE_WORDS, "gil") == before


def test_what_an_import_brings_is_known_to_the_next_draft(known, tmp_path):
    assert known.read_draft(TRUE_WORDS, "gil").reading.kind is Kind.CONTEXTUAL
    sent = [invited(f"2026-02-0{day} 10:00", friend, TRUE_WORDS) for day, friend in enumerate(FRIENDS, 1)]
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=sent))
    assert known.read_draft(TRUE_WORDS, "gil").reading.kind is Kind.COSMETIC


def test_a_draft_is_read_as_the_note_it_becomes(known, tmp_path):
    draft = known.read_draft(TRUE_WORDS, "gil").reading
    sent = [invited("2026-02-01 10:00", ("Gil Roux", "gil"), TRUE_WORDS)]
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=sent))
    note = next(row for row in known.person("gil").events if row.kind == "invited")
    assert note.read_kind == draft.kind.value


def test_nobody_is_guessed(known):
    with pytest.raises(CannotAsk):
        known.read_draft(TRUE_WORDS, "nobody")


def test_an_absence_that_is_over_asks_to_wait_no_longer(known, tmp_path):
    away = said(
        "2-gil", "2026-02-02 10:00", "I am out of the office until 20 February.", ("Gil Roux", "gil"), OWNER
    )
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[away]))
    text = "Hello Gil, did you have time to look at my offer?"
    told = [known.read_draft(text, "gil", now=at(f"2026-02-{day} 10:00")).felt[2].advice for day in (19, 22)]
    assert [one is Advice.WAIT_FOR_THEIR_TIME for one in told] == [True, False]


def test_a_complaint_that_a_draft_passes_over_is_told_first(known, tmp_path):
    words = "Votre logiciel a effacé toutes mes factures. C'est inadmissible."
    angry = said("2-gil", "2026-02-02 10:00", words, ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[angry]))
    texts = (
        "Chez moi tout marche. Avez-vous rechargé la page ?",
        "Je suis navré, je regarde cela ce matin.",
        "",
    )
    passed, taken, empty = (known.read_draft(text, "gil") for text in texts)
    assert (passed.complaint, taken.complaint, empty.complaint) == (words, "", "")
    told = say_draft(passed.text, passed.reading, passed.felt, "fr")
    assert "Rien ici n’y répond" in warned(told, Before(complaint=passed.complaint), "fr").faults[0]  # noqa: RUF001


def test_another_hour_than_was_agreed_is_told(known, tmp_path):
    # 5 February 2026 is a Thursday
    agreed = said("2-gil", "2026-02-02 10:00", "Jeudi 14 h me va très bien.", ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[agreed]))
    now = at("2026-02-03 10:00")
    right, wrong = (known.read_draft(f"Parfait Gil, à jeudi {hour} h !", "gil", now=now) for hour in (14, 15))
    told = [sum(one.kind == "other_hour" for one in found.reading.spans) for found in (right, wrong)]
    assert told == [0, 1]
    faults = say_draft(wrong.text, wrong.reading, wrong.felt, "fr").faults
    assert any("une autre heure" in one for one in faults)


def test_who_is_told_tu_is_not_told_vous_unnoticed(known, tmp_path):
    gil = ("Gil Roux", "gil")
    said_so = [
        said("2-gil", "2026-02-02 10:00", "On peut se tutoyer, je crois.", gil, OWNER),
        said("2-gil", "2026-02-03 10:00", "Avec plaisir !", OWNER, gil),
    ]
    text = "Gil, savez-vous que les registres sont secs ?"
    assert not any(one.kind == "says_vous" for one in known.read_draft(text, "gil").reading.spans)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=said_so))
    found = known.read_draft(text, "gil")
    faults = say_draft(text, found.reading, found.felt, "fr").faults
    assert [one for one in faults if "vous tutoyez" in one and "savez-vous" in one]
    alike = known.read_draft("Gil, sais-tu que les registres sont secs ?", "gil")
    assert not any(one.kind in {"says_tu", "says_vous"} for one in alike.reading.spans)


def test_who_said_no_is_known_to_have(known, tmp_path):
    text = "Bonjour Gil, encore une idée pour vous."
    assert known.read_draft(text, "gil").refusal == ""
    no = said("2-gil", "2026-02-02 10:00", "Non merci, pas intéressé.", ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[no]))
    assert known.read_draft(text, "gil").refusal == "Non merci, pas intéressé."


def test_what_this_very_person_was_sent_before_is_said_with_its_day(known):
    again = TEMPLATE.format("Ann")
    for text in (again, again.replace("ravi", "heureux")):
        assert known.read_draft(text, "ann-m").already == at("2026-01-01 10:00")
    assert known.read_draft(TRUE_WORDS, "ann-m").already is None
    assert known.read_draft(again, "gil").already is None
    assert known.read_draft(again).already is None
    found = known.read_draft(again, "ann-m")
    said = say_draft(again, found.reading, found.felt, "en")
    told = warned(said, Before(already=found.already), "en")
    assert told.faults[0] == "You already sent this person this text, on 1 January 2026."
    assert told.felt == said.felt


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_draft_to_somebody_who_has_died_is_given_no_advice(known, tmp_path, lang):
    news = "Gil nous a quittés le 30 janvier. Je suis sa sœur."
    thanks = "Merci de vos mots."
    rows = [
        said("2-gil", f"2026-02-0{day} 10:00", words, ("Gil Roux", "gil"), OWNER)
        for day, words in ((2, news), (3, thanks))
    ]
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=rows))
    found = known.read_draft("Bonjour Gil, on se voit jeudi ?", "gil")
    assert (found.death, found.refusal) == (news, "")
    told = say_draft(found.text, found.reading, found.felt, lang, is_note=found.is_note)
    told = warned(told, Before(found.refusal, found.death), lang)
    assert "Gil nous a quittés" in told.kind
    assert (told.felt, told.remarks) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Gil, je suis désolé d'apprendre la mort de votre père. Que deviennent les registres ?",
        "Bonjour Gil, j'ai appris pour votre papa. Je pense à vous et à tout ce qu'il vous a transmis.",
        "Quelle tristesse. Un père qui vous transmet les registres, c'est deux deuils. Je vous embrasse.",
        "Gil, je suis de tout cœur avec vous. Le mien aussi m'a appris les registres.",
        "Bonjour Gil, je pense bien à vous.",
        "",
    ],
)
def test_whoever_feels_for_them_has_not_passed_over_a_loss_whatever_else_is_told(known, tmp_path, text):
    words = "Mon père est mort le 28 janvier. C'est lui qui tenait les registres de la Valmonte."
    news = said("2-gil", "2026-02-02 10:00", words, ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-02-20 10:00", messages=[news]))
    found = known.read_draft(text, "gil")
    told = say_draft(text, found.reading, found.felt, "fr")
    assert not warned(told, Before(loss=found.loss), "fr").faults
    for business in ("Gil, je pense à vous pour un poste.", "Gil, avez-vous eu le temps d'essayer ?"):
        assert known.read_draft(business, "gil").loss == words


def test_a_note_received_is_their_words_and_is_answered_with_no_note(known, tmp_path):
    note = "Bonjour, nous perdons trois personnes par trimestre au profit de Bréval."
    row = invited("2026-02-10 10:00", ("Dilys Hart", "dilys"), note, outgoing=False)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=[row]))
    found = known.read_draft("Bonjour Dilys, Bréval recrute en effet beaucoup.", "dilys")
    assert found.felt[0].felt
    assert not found.is_note


def test_an_answer_to_a_note_that_waits_is_one_and_needs_no_gesture(known, tmp_path):
    note = "Bonjour, pouvez-vous me rappeler le nom du produit dont vous parliez ?"
    row = invited("2026-02-10 10:00", ("Dilys Hart", "dilys"), note, outgoing=False)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=[row]))
    found = known.read_draft("Bonjour Dilys, c'est de l'acide citrique.", "dilys")
    assert [one.advice for one in found.felt] == [None, None, None]
    assert found.felt[2].felt


def test_who_writes_from_the_account_of_somebody_who_died_may_be_greeted_by_their_own_name(known, tmp_path):
    news = "Bonjour, je suis Lucie, la fille de Gil. Papa nous a quittés le 30 janvier."
    draft = "Chère Lucie, toutes mes condoléances."
    assert "other_name" in {span.kind for span in known.read_draft(draft, "gil").reading.spans}
    row = said("2-gil", "2026-02-02 10:00", news, ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[row]))
    found = known.read_draft(draft, "gil")
    told = say_draft(found.text, found.reading, found.felt, "fr", is_note=found.is_note)
    assert warned(told, Before(found.refusal, found.death), "fr").faults == ()
    assert Haste.FIELDS not in found.reading.haste
    assert "unfilled" in {
        span.kind for span in known.read_draft("Chère {prénom}, merci.", "gil").reading.spans
    }


def test_what_only_this_person_was_told_before_may_be_gone_on_with(known, tmp_path):
    told = "Votre billet sur les tuyaux à bouche de l'orgue de Saint-Maurice m'a tenue éveillée."
    sent = [invited("2026-02-01 10:00", ("Hal Petit", "hal"), told)]
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=sent))
    draft = "Bonjour Hal, comment va l'orgue de Saint-Maurice ?"
    seen, considered, _ = known.read_draft(draft, "hal").felt
    assert (seen.felt, considered.felt) == (True, True)
    assert {span.kind for span in seen.spans} == {"resumed"}
    assert not known.read_draft("Bonjour Ann, comment va l'orgue de Saint-Maurice ?", "ann-m").felt[0].felt


def test_words_of_a_template_sent_before_are_not_gone_on_with(known):
    seen = known.read_draft("Bonjour Ann, votre parcours m'étonne.", "ann-m").felt[0]
    assert "resumed" not in {span.kind for span in seen.spans}


ASKED = "Combien pour trois ateliers et deux bureaux ? How long does it take?"
ANSWERS = (
    "Bonjour Gil, trois ateliers font 149 euros par mois.",
    "Le mardi vous va ?",
    "Oui, trois semaines.",
    "It takes a weekend, and somebody does it with you.",
    "Thank you for asking, Gil.",
    "Je suis sincèrement désolé, toutes mes condoléances.",
    "Congratulations on your new role at Presses de Valmont!",
    "Bonjour Gil, je me permets de vous relancer au sujet de notre offre à 20 euros.",
    "Bonjour {{first_name}}, trois ateliers font 149 euros par mois.",
    TEMPLATE.format("Gil"),
    TRUE_WORDS,
)
SAID = {"answer": ("answering", "following"), "sympathy": ("sympathy",), "contextual": ("contextual",)}


@pytest.mark.parametrize("turn", [True, False])
@pytest.mark.parametrize("text", ANSWERS)
def test_a_draft_is_kept_as_what_is_said_of_it(known, tmp_path, text, turn):
    if turn:
        back = said("2-gil", "2026-02-02 10:00", ASKED, ("Gil Roux", "gil"), OWNER)
        take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[back]))
    found = known.read_draft(text, "gil")
    told = say_draft(found.text, found.reading, found.felt, "en").kind
    kinds = [kind for kind, codes in SAID.items() for code in codes if say(f"draft.{code}", "en") in told]
    assert [found.read_as] == (kinds or ["cosmetic"])


@pytest.mark.parametrize("text", ANSWERS[:4])
def test_an_answer_to_what_was_asked_is_noted_with_what_they_said_as_its_ground(known, tmp_path, text):
    back = said("2-gil", "2026-02-02 10:00", ASKED, ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[back]))
    now = at("2026-03-02 10:00")
    for words in (text, TRUE_WORDS):
        mark = known.address("gil", AddressForm(words), now).marked.mark
        assert (mark.noticing, mark.answers_at) == (0, at("2026-02-02 10:00"))
        assert mark.note_kind == known.read_draft(words, "gil").read_as != "cosmetic"


def test_a_note_that_waits_is_a_ground_and_an_answered_word_none(known, tmp_path):
    now = at("2026-03-02 10:00")
    note = "Bonjour, pouvez-vous me rappeler le nom du produit dont vous parliez ?"
    row = invited("2026-02-10 10:00", ("Dilys Hart", "dilys"), note, outgoing=False)
    plain = invited("2026-02-11 10:00", ("Enid Moss", "enid"), outgoing=False)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=[row, plain]))
    mark = known.address("dilys", AddressForm(TRUE_WORDS), now).marked.mark
    assert mark.answers_at == at("2026-02-10 10:00")
    for out_of_the_blue in ("gil", "ann-m", "enid"):
        with pytest.raises(CannotMark, match="nothing_noticed"):
            known.address(out_of_the_blue, AddressForm(TRUE_WORDS), now)
        assert known.address(out_of_the_blue, AddressForm(TRUE_WORDS, gesture="la crue"), now)


def test_the_company_of_others_left_in_a_draft_is_told(known, tmp_path):
    gil, hal, ida, joe = (("Gil Roux", "gil"), ("Hal Bois", "hal"), ("Ida Mer", "ida"), ("Joe Val", "joe"))
    people = [
        connected("2026-01-02", gil, "", "Presses de Valmont", "Archiviste"),
        connected("2026-01-02", joe, "", "Nordwind", ""),
        connected("2026-01-02", hal, "", "Novaprev SAS", "Juriste"),
        connected("2026-01-02", ida, "", "", ""),
    ]
    past = said(
        "2-gil", "2026-02-02 10:00", "Du temps de Nordwind, tout allait mieux.", ("Gil Roux", "gil"), OWNER
    )
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", connections=people, messages=[past]))

    def told(text, to):
        reading = known.read_draft(text, to).reading
        return [text[one.start : one.end] for one in reading.spans if one.kind == "other_company"]

    text = "Bonjour Gil, votre parcours chez Novaprev m'intéresse."
    assert told(text, "gil") == ["Novaprev"]
    said_of_it = say_draft(
        text, known.read_draft(text, "gil").reading, known.read_draft(text, "gil").felt, "fr"
    )
    assert any("Novaprev" in one and "Est-ce la bonne" in one for one in said_of_it.faults)
    # theirs, of a company nobody is at, or of which they spoke themselves; and where no card tells
    assert told("Gil, votre parcours chez Valmont m'intéresse.", "gil") == []
    assert told("Gil, votre parcours chez Inconnu m'intéresse.", "gil") == []
    assert told("Gil, votre parcours chez Nordwind m'intéresse.", "gil") == []
    assert told("Hal, votre parcours chez Novaprev m'intéresse.", "hal") == []
    assert told("Ida, votre parcours chez Novaprev m'intéresse.", "ida") == []


def test_what_reminds_is_told_by_whether_anything_was_answered(known, tmp_path):
    text = "Gil, avez-vous eu mon message ?"
    assert Haste.REMINDER in known.read_draft(text, "gil").reading.haste
    assert Haste.REMINDER not in known.read_draft(text).reading.haste
    back = said("2-gil", "2026-02-02 10:00", "Le verger dort.", ("Gil Roux", "gil"), OWNER)
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", messages=[back]))
    assert Haste.REMINDER not in known.read_draft(text, "gil").reading.haste


@pytest.fixture
def at_work(known, tmp_path):
    gil, hal, joe = (("Gil Roux", "gil"), ("Hal Bois", "hal"), ("Joe Val", "joe"))
    people = [
        connected("2026-01-02", gil, "", "Presses de Valmont", "Archiviste, fonds Ostrel"),
        connected("2026-01-02", joe, "", "Nordwind Valmont", ""),
        connected("2026-01-02", hal, "", "Ostrel", "Juriste"),
        connected("2026-01-02", ("Ida Mer", "ida"), "", "Atelier Bréval", ""),
    ]
    back = said("2-gil", "2026-02-02 10:00", ASKED, gil, OWNER)
    take(
        known,
        archive(tmp_path / "b.zip", "2026-03-01 10:00", connections=people, messages=[back]),
    )
    return known


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Bonjour Gil, voici le devis pour Nordwind, comme promis.", "Nordwind"),
        ("Gil, on signe quand chez Nordwind ?", "Nordwind"),
        ("Gil, on signe quand chez Nordwind Valmont ?", "Nordwind Valmont"),
        ("Congratulations to everyone at Nordwind, Gil!", "Nordwind"),
        ("Bravo, Gil, pour votre promotion chez Nordwind.", "Nordwind"),
        ("Ravie de travailler avec Atelier Bréval, Gil.", "Atelier Bréval"),
        ("Gil, mon amie Anne chez Nordwind vous salue.", ""),
        ("Gil, Lies from Nordwind told me about you.", ""),
        ("Gil, my client Nordwind asked the same.", ""),
        # theirs, and what their title names; and what nobody known is at
        ("Gil, on signe quand chez Valmont ?", ""),
        ("Gil, on signe quand chez Ostrel ?", ""),
        ("Gil, on signe quand chez Fluvia ?", ""),
    ],
)
def test_a_company_of_others_that_is_spoken_of_as_the_readers_is_asked_of(at_work, text, company):
    found = at_work.read_draft(text, "gil")
    spans = [one for one in found.reading.spans if one.kind == "other_company"]
    assert [text[one.start : one.end] for one in spans] == [company] * bool(company)
    kind = say_draft(text, found.reading, found.felt, "fr").kind
    assert (kind == say("draft.whose", "fr")) is bool(company)


@pytest.mark.parametrize("text", [ANSWERS[0], TRUE_WORDS])
def test_what_may_be_for_another_is_kept_as_it_would_be_without_that(at_work, text):
    """For it is a question, which its writer may answer by sending the text as it stands."""
    right, asked = (
        at_work.read_draft(f"{text} On signe quand chez {where} ?", "gil") for where in ("vous", "Nordwind")
    )
    assert asked.read_as == right.read_as != "cosmetic"
    said = [say_draft(one.text, one.reading, one.felt, "en").kind for one in (right, asked)]
    assert [one == say("draft.whose", "en") for one in said] == [False, True]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_favour_asked_of_who_told_of_a_loss_is_told_to_pass_over_it(known, tmp_path, lang):
    gil = ("Gil Roux", "gil")
    news = said(
        "2-gil", "2026-02-02 10:00", "Mon père est décédé le 28 janvier. Je reviendrai vers toi.", gil, OWNER
    )
    take(known, archive(tmp_path / "b.zip", "2026-02-20 10:00", messages=[news]))

    def faults(text):
        found = known.read_draft(text, "gil")
        told = say_draft(text, found.reading, found.felt, lang)
        return warned(told, Before(loss=found.loss), lang).faults

    favour = "Coucou Gil, tu pourrais me présenter au maire de Valmont ? Merci d'avance !"
    first, *_ = faults(favour)
    assert "décédé" in first
    assert {"fr": "avoir perdu quelqu", "en": "told you of a loss"}[lang] in first
    assert not faults("Gil, toutes mes condoléances pour ton père. Prends soin de toi.")
    # once something was said, what asks for nothing need not say it again
    own = said("2-gil", "2026-02-05 10:00", "Toutes mes condoléances, Gil.", OWNER, gil)
    take(known, archive(tmp_path / "c.zip", "2026-03-20 10:00", messages=[news, own]))
    assert not faults("Gil, je pense à toi aujourd'hui.")
    assert faults(favour)


def test_a_note_that_was_read_with_a_doubt_is_told_so_until_it_is_corrected(known, tmp_path):
    texts = (
        "Hello Hal, I bring the wooden crates to the quay as I do each autumn.",
        "Bonjour Hal, la vitrine aux violons démontés fait rater mon bus chaque semaine.",
        "Hal, we did the same evening class two years apart, with his set squares.",
        "Bonjour Hal, ma nièce Lou cherche un atelier où poncer des coques tout l'été.",
    )
    notes = [
        invited(f"2026-02-0{n} 10:00", (f"Hal N{n}", f"hal-{n}"), text) for n, text in enumerate(texts, 1)
    ]
    take(known, archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=notes))
    told = {f"hal-{n}": known.person(f"hal-{n}").events[0] for n in range(1, len(texts) + 1)}
    unsure = [key for key, event in told.items() if event.unsure]
    assert unsure
    assert all(event.note_kind == event.read_kind for event in told.values())
    other = "cosmetic" if told[unsure[0]].read_kind == "contextual" else "contextual"
    known.marks.misread(unsure[0], other, 0)
    assert not known.person(unsure[0]).events[0].unsure
