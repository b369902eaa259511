"""What asks again is a reminder, in whatever words, where nothing was answered or the same was asked."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.feelings import Advice, Known
from visavis.reading.reader import fit
from visavis.reading.reading import Haste
from visavis.reading.reminding import reminders

BEFORE = ("Bonjour Zoë, que pensez-vous de notre proposition ?", "Hi Zoë, what do you think of the quote?")
LEAVE = "Bonjour, je suis en congé jusqu'au 16 novembre, on en reparle à mon retour."


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Marc, avez-vous pu regarder la proposition ?",
        "Avez-vous eu mon message ?",
        "Vous avez bien reçu mon devis ?",
        "As-tu eu le temps de jeter un œil à la maquette ?",
        "Avez-vous pu y réfléchir ?",
        "Avez-vous pu en parler à votre équipe ?",
        "Je voulais savoir si vous aviez vu mon message. Avez-vous vu passer mon dernier mail ?",
        "Des nouvelles de notre proposition ?",
        "Du nouveau de votre côté ?",
        "Où en êtes-vous de votre réflexion ?",
        "Relance rapide : Olivier m'a parlé de vous.",
        "Je me permets de revenir vers vous.",
        "Je n'ai pas eu de réponse, est-ce normal ?",
        "Hi Tom, did you get a chance to look at the proposal?",
        "Did you have a chance to review our quote?",
        "Have you had time to read my note?",
        "Just checking in, Tom.",
        "I wanted to check in on this.",
        "Any news on the contract?",
        "Any update?",
        "Have you seen my last message?",
        "Were you able to look at the draft?",
        "I haven't heard back from you.",
        "A gentle nudge from me.",
        "Relance n°3 : êtes-vous là ?",
        "C'est ma 2e relance.",
        "Toujours pas de nouvelles, je suppose que ce n'est plus une priorité ?",
        "Je n'ai toujours pas de réponse, ça devient gênant.",
        "Vous n'avez pas répondu à mon devis.",
        "Je clos le dossier vendredi.",
        "Tu ne réponds plus à mes messages.",
        "Mon devis est resté sans réponse.",
        "Merci de me répondre avant vendredi.",
        "J'attends toujours votre réponse.",
        "Pourquoi ne répondez-vous pas ?",
        "Third follow-up: are you there?",
        "I'm still waiting for your answer.",
        "No reply from you so far.",
        "Why haven't you replied?",
        "Still no word from you.",
        "You have not replied to my quote.",
        "I haven't had a reply yet.",
        "Please reply by Friday.",
        "I will close the file on Friday.",
        "I was wondering if you had a chance to read the proposal.",
    ],
)
def test_what_asks_after_what_was_sent_reminds_of_it(text):
    assert reminders(text, BEFORE, unanswered=True)
    assert not reminders(text, (), unanswered=True)


@pytest.mark.parametrize(
    "text",
    [
        "Avez-vous pu vous reposer ?",
        "As-tu eu le temps de visiter Lisbonne ?",
        "Avez-vous vu l'offre de Ziegler ?",
        "Avez-vous pu regarder le match ?",
        "As-tu pu avancer sur ton roman ?",
        "Avez-vous pu lire le dernier Houellebecq ?",
        "Des nouvelles de votre fille ?",
        "Où en êtes-vous de votre thèse ?",
        "Did you have time to see the northern lights?",
        "Have you read the book on canals?",
        "Any news on the baby?",
        "Avez-vous reçu vos quais ?",
        "J'ai bien lu votre proposition, merci.",
        "Have you heard from Ann?",
        "Petit rappel : la réunion est à 14 h.",
        "You have my best wishes.",
        "J'ai eu votre message.",
        "Were you able to sleep?",
        "Any thoughts?",
        "I checked in at the hotel.",
        "Have you been able to rest?",
        "Did you see the offer Maersk made?",
        "Je n'ai pas eu de nouvelles de Marc.",
        "Toujours pas de réponse de la banque.",
        "Paul n'a toujours pas de réponse.",
        "Je n'ai pas de réponse à cette question.",
        "Vous n'avez pas répondu trop vite, merci.",
        "Vous n'avez pas répondu, et ce n'est pas grave.",
        "Votre troisième relance m'a fait sourire.",
        "Je ferme le dossier Martin ce soir.",
        "Merci de me répondre si vite.",
        "J'attends le printemps, et vous ?",
        "Pourquoi n'avez-vous pas répondu au maire ?",
        "Still waiting for the train.",
        "No reply from the mayor so far.",
        "Still no word from the bank.",
        "I haven't heard back from the printer.",
        "You never replied to the mayor, I read.",
        "I have no answer to that.",
        "You haven't replied, no worries.",
        "Please come by Friday.",
    ],
)
def test_what_asks_after_its_reader_reminds_of_nothing(text):
    assert not reminders(text, BEFORE, unanswered=True)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Avez-vous pu regarder la proposition ?", True),
        ("Have you had a chance to read the quote?", True),
        ("Avez-vous pu lire le contrat ?", False),
        ("Have you seen my message?", False),
        ("Avez-vous pu y réfléchir ?", False),
        ("Just checking in.", False),
    ],
)
def test_of_whoever_answered_only_the_same_is_asked_again(text, again):
    assert bool(reminders(text, BEFORE, unanswered=False)) is again


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Relance n°2 : toujours sans nouvelles de vous.", True),
        ("You have not replied to my quote.", True),
        ("Je n'ai toujours pas de réponse.", False),
        ("Please reply by Friday.", False),
    ],
)
def test_who_spoke_last_is_reminded_by_what_says_plainly_that_they_did_not_answer(text, plain):
    assert bool(reminders(text, BEFORE, unanswered=False)) is plain


def test_what_names_nothing_asks_again_where_it_was_asked_alike():
    for sent, again in (("As-tu pu y réfléchir ?", True), ("Comment va l'orgue ?", False)):
        assert bool(reminders("Avez-vous pu y réfléchir ?", (sent,), unanswered=False)) is again


def _read(text, **known):
    one = Addressed(text, "zoe", Card("Zoë Quimper"))
    return fit([]).read_and_feel(one, Known(acquainted=True, sent=BEFORE, **known))


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, avez-vous pu regarder la proposition ?",
        "Hi Zoë, did you get to see my note? Just checking in.",
    ],
)
def test_a_reminder_is_told_as_one_and_to_whoever_is_away_as_such(text):
    for known, advice in (
        ({"unanswered": True}, Advice.BRING_SOMETHING_NEW),
        ({"last": LEAVE, "theirs": LEAVE, "turn": True}, Advice.WAIT_FOR_THEIR_TIME),
    ):
        reading, felt = _read(text, **known)
        assert (felt[2].felt, felt[2].advice) == (False, advice)
        assert felt[2].theirs in {"", LEAVE}
        assert Haste.REMINDER in reading.haste
    reading, felt = _read("Bonjour Zoë, comment vont les petits ?", last=LEAVE, theirs=LEAVE, turn=True)
    assert felt[2].advice is not Advice.WAIT_FOR_THEIR_TIME
    assert Haste.REMINDER not in reading.haste


def test_what_is_new_for_this_reader_is_no_less_so_for_reminding_them_and_that_is_shown():
    text = (
        "Bonjour Zoë, relance rapide : Olivier m'a raconté la crue de votre atelier de girouettes, et le zinc"
        " tordu jusqu'au clocher de Valmont. Avez-vous eu mon message ?"
    )
    reading, felt = _read(text, unanswered=True)
    assert felt[2].felt
    shown = [text[one.start : one.end] for one in reading.spans if one.kind == "reminder"]
    assert shown == ["relance rapide", "Avez-vous eu mon message"]
    assert Haste.REMINDER in reading.haste


def test_an_empty_text_reminds_of_nothing():
    reading, _ = _read("  ", unanswered=True)
    assert reading.haste == ()


def test_who_is_blamed_for_their_silence_is_reminded_whatever_else_they_are_told():
    text = (
        "Bonjour Zoë, Olivier m'a raconté la crue de votre atelier de girouettes, et le zinc tordu jusqu'au"
        " clocher de Valmont. Vous n'avez pas répondu à mon devis. Est-il clair ?"
    )
    _, felt = _read(text, unanswered=True)
    assert (felt[2].felt, felt[2].advice) == (False, Advice.BRING_SOMETHING_NEW)
    assert [text[one.start : one.end] for one in felt[2].spans] == ["Vous n'avez pas répondu"]
