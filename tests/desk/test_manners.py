"""How somebody who spoke last left it is told beside whose turn it is."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.desk import telling
from visavis.desk.manners import parting, turn, unanswered
from visavis.desk.standing import relation
from visavis.marks import forms
from visavis.words import Paragraph, say_relation, say_turn

__all__ = ["desk", "kept_ledger"]
ADA = ("Ada Rive", "ada")


@pytest.mark.parametrize(
    ("words", "code", "until"),
    [
        (["Je vous demande de ne plus me contacter. Merci."], "opted_out", None),
        (["Merci de ne plus m'écrire.", "Bonne journée"], "opted_out", None),
        (["Je passe mon tour, bonne recherche."], "refused", None),
        (["We went with another supplier."], "refused", None),
        (["Mon père est mort hier. Je reviens vers vous quand je pourrai."], "bereaved", None),
        (["Je suis absent jusqu'au 19 juin. Ceci est une réponse automatique."], "away", "2026-06-19"),
        (["Recontactez-moi en septembre."], "comes_back", "2026-09-01"),
        (["I will come back to you."], "comes_back", None),
        (["Parfait, merci, bonne soirée !"], "ended", None),
        (["Quel salaire faut-il annoncer ?"], None, None),
        (["J'ai signé chez eux ce matin."], None, None),
        (["Passed away, he did: Ada died on Monday. Her brother"], None, None),
    ],
)
def test_the_last_turn_is_told_by_what_it_does(desk, tmp_path, words, code, until):
    talk = [said("t", "2026-05-10 09:00", "Une nouvelle du chantier", OWNER, ADA)]
    talk += [said("t", f"2026-05-20 10:{minute:02}", text, ADA) for minute, text in enumerate(words)]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = parting(desk.person("ada"))
    assert (found and found.code) == code
    if found is not None:
        named = None if found.until is None else f"{_day(found.until)}"
        assert named == until


@pytest.mark.parametrize(
    ("words", "code"),
    [("Je passe mon tour.", "refused"), ("Je passe vous voir.", None), ("Rappelez-moi en mai.", None)],
)
def test_where_the_owner_spoke_last_a_no_holds_and_nothing_else(desk, tmp_path, words, code):
    talk = [said("t", "2026-05-10 09:00", words, ADA), said("t", "2026-05-11 09:00", "Entendu.", OWNER, ADA)]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = parting(desk.person("ada"))
    assert (found and found.code) == code
    assert found is None or found.at == at("2026-05-10 09:00")


def _day(on):
    from datetime import date

    return date.fromordinal(on + date(1970, 1, 1).toordinal())


@pytest.mark.parametrize(("days", "times"), [((10, 11, 20), 3), ((10, 20), None), ((10, 10, 10), None)])
def test_who_was_written_to_on_several_days_in_vain_is_told_with_the_first(desk, tmp_path, days, times):
    talk = [said("t", "2026-05-01 09:00", "Bonjour", ADA)] + [
        said("t", f"2026-05-{day:02} 10:{minute:02}", "Une nouvelle ?", OWNER, ADA)
        for minute, day in enumerate(days)
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    found = unanswered(desk.person("ada"))
    assert (found and found.times) == times
    if found is not None:
        assert found.since == at("2026-05-10 10:00")


THUMB, OUT = "\N{THUMBS UP SIGN}", "Je suis absent jusqu'au 19 juin. Ceci est une réponse automatique."
DIED = "Ada est décédée le 3 mai. Son frère."


@pytest.mark.parametrize(
    ("spoken", "code", "said"),
    [
        (("Je vous demande de ne plus me contacter.", False), "opted_out", "Asked you on 20 May 2026"),
        (("Je vous demande de ne plus me contacter.", True), "opted_out", "Asked you on 20 May 2026"),
        (("Je passe mon tour.", True), "refused", "Said no to you on 20 May 2026."),
        ((OUT, False), "away", "on 20 May 2026, until 19 June 2026."),
        ((OUT, True), "noted", "you noted that you wrote on 1 June 2026."),
        ((THUMB, False), "ended", "The last word is theirs, and asks nothing of you."),
        (("Quel jour ?", False), "owner", "the next is yours."),
        (("Quel jour ?", True), "noted", "you noted that you wrote on 1 June 2026."),
        ((DIED, True), "died", "announce this person's death"),
    ],
)
def test_every_door_says_alike_whose_turn_it_is(desk, tmp_path, spoken, code, said):
    words, written = spoken
    talk = [said_on("2026-05-10", "Une nouvelle du chantier", OWNER), said_on("2026-05-20", words, ADA)]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    if written:
        desk.address("ada", forms.AddressForm("Entendu, Ada."), at("2026-06-01 18:00"))
    story = desk.person("ada")
    found = turn(story)
    assert found.code == code
    blocks = say_relation(relation(story), "en").sections[1].blocks
    sentences = [one for one in blocks if isinstance(one, Paragraph)]
    assert said in _plain(" ".join(one.text for one in sentences))
    assert _plain(say_turn(found, "en")) in _plain(sentences[0].text) or code in {"owner", "died"}
    assert ("yours" in sentences[0].text) == (code == "owner")
    shown = telling.person(story), telling.relation(relation(story))
    assert all(one["turn"]["code"] == code for one in shown)
    assert all(one["waiting"] == "owner" for one in shown)
    assert telling.person(story)["turn"]["until_on"] == ("2026-06-19" if code == "away" else None)


def said_on(day, words, who):
    return said("t", f"{day} 09:00", words, who, *([ADA] if who is OWNER else ()))


def _plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@pytest.mark.parametrize(
    ("answers", "is_paced"),
    [([OUT], False), ([OUT, OUT], False), ([OUT, "Me revoilà, parlons-en."], True), (["Avec joie."], True)],
)
def test_what_answers_by_itself_makes_no_rhythm(desk, tmp_path, answers, is_paced):
    talk = [
        said_on(f"2026-05-{2 * day + 10 + (who is ADA)}", words, who)
        for day, answer in enumerate(answers)
        for who, words in ((OWNER, "Une nouvelle du chantier"), (ADA, answer))
    ]
    for place, key in enumerate("bcdefg"):
        other = (f"Bea {key}", key)
        talk += [
            said(key, f"2026-04-{day + place:02} 10:00", "?", *((OWNER, other)[day % 2 :]))
            for day in range(1, 7)
        ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    story = desk.person("ada")
    assert story.standing.rhythm_days is not None
    for shown in (telling.person(story), telling.relation(relation(story))):
        assert (shown["rhythm_days"] is not None) == (shown["rhythm_own"] is not None) == is_paced
    assert ("Rhythm" in str(say_relation(relation(story), "en"))) == is_paced


@pytest.mark.parametrize(("text", "is_wordless"), [("", True), (" ", True), ("Voici.", False)])
def test_a_message_without_text_is_told_as_one(desk, tmp_path, text, is_wordless):
    take(desk, archive(tmp_path / "a.zip", "2026-06-01 12:00", messages=[said_on("2026-05-20", text, ADA)]))
    (event,) = telling.person(desk.person("ada"))["events"]
    assert event["wordless"] == is_wordless
