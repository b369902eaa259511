"""Two people say tu or vous to each other, and a draft that says the other is told where."""

import pytest

from visavis.reading.addressing import SAYS_TU, SAYS_VOUS, addressed_as, agreed, other_address

TU = [("Tu viens jeudi ?", True), ("Oui, et toi tu es où ?", False)]
VOUS = [("Viendrez-vous jeudi ?", True), ("Oui, je vous attends.", False)]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Tu vas voir, c'est top.", "tu"),
        ("Merci, je t'envoie le devis.", "tu"),
        ("Dis-moi si la date te va.", "tu"),
        ("S'il te plaît, ton avis ?", "tu"),
        ("Bonjour Tristan, savez-vous que nous lançons une version ?", "vous"),
        ("J'espère que vous allez bien.", "vous"),
        ("Bien reçu votre message, merci.", "vous"),
        ("Bonjour Madame, dites-moi quand.", "vous"),
        ("Salut Tristan, le rendez-vous est à 14 h.", None),
        ("Envoi fait, s'il vous plaît prévenir Maud.", None),
        ("On se retrouve chez vous ?", None),
        ("Vous êtes combien dans l'atelier ?", None),
        ("Bonjour Tristan et Maud, vous venez ?", None),
        ("Merci à vous tous.", None),
        ("Tristan, vous et Maud, vous venez ?", None),
        ("Vous êtes invités samedi.", None),
        ("Vous avez bien travaillé, toute l'équipe.", None),
        ("Vous êtes bien entré dans le métier.", "vous"),
        ("Il m'a écrit « tu verras, c'est bien ».", None),
        ("Elle s'est tue, puis il s'est tu.", None),
        ("J'aime le ton de la page.", None),
        ("Tu vas bien ? Vous rentrez quand, avec les enfants ?", None),
        ("Merci, à jeudi.", None),
        ("Votre équipe était parfaite.", None),
        ("See you on Thursday, tu!", None),
    ],
)
def test_a_text_calls_its_reader_tu_or_vous_or_shows_neither(text, called):
    assert addressed_as(text) == called


@pytest.mark.parametrize(
    ("said", "called"),
    [
        (TU, "tu"),
        (VOUS, "vous"),
        ([], None),
        (TU[:1], None),
        ([TU[0], VOUS[1]], None),
        ([*VOUS, ("On peut se tutoyer je crois", False), ("Avec plaisir !", True)], "tu"),
        ([*VOUS, ("On peut se tutoyer ?", True), ("Bien sûr, tutoie-moi !", False)], "tu"),
        ([*VOUS, ("Et si on se tutoyait ?", True), ("Merci, à jeudi.", False)], "vous"),
        ([*VOUS, ("On se tutoie ?", True), ("Je préfère vous vouvoyer, merci.", False)], "vous"),
        ([*VOUS, ("On se tutoie ?", True), ("Non, restons au vous.", False)], "vous"),
        ([*TU, *VOUS], "vous"),
        ([VOUS[0], VOUS[0], ("Volontiers, mardi.", False)], "vous"),
        ([VOUS[0], ("Volontiers, mardi.", False)], None),
        ([TU[0], TU[0], ("Volontiers, mardi.", False)], None),
        ([VOUS[0], VOUS[0]], None),
        ([*VOUS, ("On se tutoie ?", False), ("Volontiers", True), ("Savez-vous ?", True)], "tu"),
    ],
)
def test_what_two_people_say_is_what_both_said_last_or_what_was_proposed_and_taken(said, called):
    assert agreed(said) == called


@pytest.mark.parametrize(
    ("text", "between", "told"),
    [
        ("Bonjour Tristan, savez-vous que tout change ?", "tu", [(SAYS_VOUS, "savez-vous")]),
        ("J'espère que vous allez bien.", "tu", [(SAYS_VOUS, "vous allez")]),
        ("Bonjour Solange, tu vas voir, c'est top.", "vous", [(SAYS_TU, "tu vas")]),
        ("Je t'envoie ça, dis-moi.", "vous", [(SAYS_TU, "t'envoie"), (SAYS_TU, "dis-moi")]),
        ("Vous n'avez rien dit.", "tu", [(SAYS_VOUS, "Vous n'avez")]),
        ("Tu vas voir.", "tu", []),
        ("Vous verrez, c'est bien.", "vous", []),
        ("Vous verrez, c'est bien.", None, []),
        ("Il dit « tu verras » et c'est vrai.", "vous", []),
        ("Le rendez-vous tient, à jeudi.", "tu", []),
        ("Vous venez tous les deux ?", "tu", []),
    ],
)
def test_a_draft_is_told_where_it_says_the_other(text, between, told):
    assert [(one.kind, text[one.start : one.end]) for one in other_address(text, between)] == told
