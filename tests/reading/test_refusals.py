"""A refusal, a farewell and a word that one comes back are told from words that go on."""

import pytest

from visavis.reading.days import Time
from visavis.reading.putting_off import comes_back
from visavis.reading.refusals import offers_a_booking, opts_out, refuses, says_no, takes_leave

# a Friday, the 4th of October 2024
SAID_ON = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "Merci, mais ce n'est pas d'actualité chez nous.",
        "Non, merci !",
        "Je ne suis pas du tout intéressée.",
        "Nous avons déjà un prestataire pour cela. Bonne continuation",
        "Merci de ne plus m'écrire.",
        "Je préfère décliner.",
        "Not a priority at Fathom Grove.",
        "We\u2019re all set, thanks",
        "NO THANK YOU",
        "I'll pass, sorry.",
        "Please stop writing to me",
        "Kein Interesse, danke.",
        "No me interesa, gracias",
        "Non mi interessa",
        "Nee, dank u.",
        "Não tenho interesse.",
        "Merci, cela ne m'intéresse pas. Inutile de me relancer.",
        "Ne me relancez plus.",
        "Ne m\u2019écrivez plus, merci.",
        "Pas la peine de revenir vers moi.",
        "Merci de ne plus me recontacter",
        "Not interested. Please don't follow up.",
        "No need to get back to me",
        "Don't bother reaching out.",
    ],
)
def test_who_says_no_is_heard(text):
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👍",
        "No worries, see you Tuesday.",
        "Il n'y a pas de problème, à mardi.",
        "J'ai besoin de vos dates.",
        "I am not sure what you are asking for.",
        "Ce n'est pas le moment, recontactez-moi en juin.",
        "Not right now, could you come back to me next quarter?",
        "Cela m'intéresse beaucoup.",
        "N'hésitez pas à me relancer en janvier.",
        "Inutile de me relancer, je reviens vers vous lundi.",
        "Ce n'est pas le moment, ne me rappelez pas avant juin.",
        "Don't hesitate to get back to me.",
    ],
)
def test_who_goes_on_is_not_taken_for_one_who_says_no(text):
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Je reviens vers vous lundi.", True),
        ("I\u2019ll get back to you after the board meeting", True),
        ("Nous vous recontacterons", True),
        ("Let's talk next week", True),
        ("Reparlons-en en janvier 2027 !", Time(1, 2027)),
        ("On en reparle en mars ?", Time(3)),
        ("Recontactez-moi début juin", Time(6)),
        ("I am away. Let me come back to you in May.", Time(5)),
        ("Let me check my diary and get back to you.", True),
        ("I am on annual leave until 30 November and will reply on my return.", Time(11, None, 30)),
        ("Je suis absente jusqu'au 4, je répondrai à mon retour.", True),
        ("I'm back in December. Let's speak then.", Time(12)),
        ("I am back in Leeds.", False),
        ("Recontactez-moi vite", False),
        ("Reparlons-en !", False),
        ("Let's talk", False),
        ("Je vous rappelle que le dossier est prêt.", False),
        ("Je ne reviendrai pas.", False),
        ("Je reviens vers vous lundi. Serez-vous à Lyon mardi ?", False),
        ("Je marche en mai.", False),
        ("I am travelling until the end of October, let's talk in November!", Time(11)),
        ("Let's talk after the Budget on 26 November, not before.", Time(11, None, 26)),
        ("Je vous en reparle en novembre", Time(11)),
        ("Pourquoi pas, mais pas avant mars", Time(3)),
        ("Not now, ping me in Q1", Time(1)),
        ("Circle back in Q2 2027", Time(4, 2027)),
        ("Drop me a line in January", Time(1)),
        ("Give me a shout in March", Time(3)),
        ("Catch me in April", Time(4)),
        ("Let's speak in the new year", Time(1)),
        ("Call me after 7 December", Time(12, None, 7)),
        ("Diary's clear from 7 December", Time(12, None, 7)),
        ("We should wait till the new financial year in April.", Time(4)),
        ("I'll put it to the trustees and let you know", True),
        ("Will come back to you.", True),
        ("Leave it with me.", True),
        ("Let me think about it.", True),
        ("Je vais y réfléchir.", True),
        ("Revenez vers moi en janvier.", Time(1)),
        ("Oui mais revenez vers moi dans trois semaines, on est en plein audit.", True),
        ("Revenez vers nous à la mi-janvier", Time(1, None, 15)),
        ("Refaites-moi signe au printemps", Time(3, None, 21)),
        ("Refais-moi signe cet hiver", Time(12, None, 21)),
        ("Recontactez-moi après le 15", Time(10, None, 15)),
        ("Écrivez-moi à partir du 3.", Time(11, None, 3)),
        ("Merci de me recontacter après le 15 mars", Time(3, None, 15)),
        ("N'hésitez pas à me relancer en janvier.", Time(1)),
        ("N'hésitez pas à revenir vers nous en mars", Time(3)),
        ("Relancez-moi après les vacances de la Toussaint", Time(11, None, 2)),
        ("Reprenons contact en mars", Time(3)),
        ("Recontactez-moi le mois prochain", Time(11)),
        ("Rappelez-moi fin de mois", Time(10, None, 31)),
        ("Ping me next month", Time(11)),
        ("Reach out again after the 15th", Time(10, None, 15)),
        ("I will get back to you by the end of the month.", Time(10, None, 31)),
        ("Claire est en congé jusqu'en mai, je reviens vers vous à son retour.", Time(5)),
        ("My boss is away until May, so write to me then.", Time(5)),
        ("Ma collègue est absente jusqu'en mai, écrivez-moi en attendant.", False),
        ("My boss is on leave until January, write to me instead.", False),
        ("Rappelez-moi avant le 20 novembre.", False),
        ("Call me before 7 December", False),
        ("Write to me by the end of May", False),
        ("Pourriez-vous me rappeler votre prix d'octobre ?", False),
        ("Faites-moi signe !", False),
        ("Call me a dreamer", False),
        ("I was free in May", False),
        ("Q1 was hard for us.", False),
    ],
)
def test_who_says_that_they_come_back_is_heard_with_the_month_they_name(text, back):
    found = comes_back(text, SAID_ON)
    assert (found is not None) is bool(back)
    if found is not None and isinstance(back, Time):
        assert found.on == back.after(SAID_ON)


@pytest.mark.parametrize(
    "text",
    [
        "Après réflexion nous avons retenu un profil plus senior. Bonne continuation",
        "Malheureusement le poste vient d'être pourvu en interne.",
        "Votre candidature n'a pas été retenue.",
        "Nous avons décidé de poursuivre avec d'autres candidats.",
        "We decided to move forward with other candidates.",
        "Sadly the role has been filled.",
        "We went with another supplier in the end.",
        "We are going with Xero's own tool.",
        "I'm not the right person",
        "unsubscribe",
        "Stop.",
        "Please take me off your list. How many more of these are you going to send?",
    ],
)
def test_who_hires_buys_or_wants_to_be_left_alone_says_no(text):
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le poste sera pourvu en janvier.",
        "I talked with another candidate today.",
        "Nous cherchons d'autres profils comme le vôtre !",
        "J'ai retenu un créneau mardi.",
        "We are going with you on this.",
        "I decided not to wear a tie.",
        "Next stop: Leeds",
    ],
)
def test_what_only_sounds_like_a_no_is_none(text):
    assert not refuses(text)
    assert not opts_out(text)


def test_a_no_alone_closes_and_is_no_refusal():
    assert says_no("No.")
    assert says_no("Non merci")
    assert not says_no("No, I do not know him.")
    assert not refuses("No.")


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for connecting!",
        "Thanks for the add",
        "Good to be connected, Isla.",
        "Great, look forward to it.",
        "Congratulations!",
        "Happy birthday!",
        "Pas de souci, n'hésitez pas si cela change !",
        "Avec plaisir ! Bonne soirée \N{SLIGHTLY SMILING FACE}",
        "Parfait, à mardi !",
        "Merci, à bientôt",
        "Merci !",
        "Merci beaucoup pour votre réponse !\nNolwenn",
        "D'accord, merci",
        "Thanks!",
        "Thank you so much, see you Tuesday",
        "Great, thanks. See you at stand-up 13.",
        "Thank you for letting me know, Rosalind. All the best with the search.",
        "Wishing you all the best with your search.",
        "Merci Rosalind, bonne chance pour la suite.",
        "Je vous souhaite une bonne continuation dans vos recherches.",
    ],
)
def test_who_takes_leave_asks_nothing(text):
    assert takes_leave(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Parfait",
        "Avec plaisir !",
        "Oui, merci",
        "Parfait, merci d'avance",
        "Thanks in advance",
        "Merci, à mardi ?",
        "Merci pour votre invitation",
        "Merci. Envoyez-le moi",
        "Bonne soirée, et dites-moi pour le devis",
        "All the best with the attached contract, please sign it.",
        "Bon courage pour la suite, le devis suit demain",
        "Thanks, see https://here.example",
        "Merci, à bientôt. " + "Votre atelier m'a fait penser au port. " * 3,
    ],
)
def test_who_says_more_than_farewell_or_thanks_is_not_taken_to_leave(text):
    assert not takes_leave(text)


def test_a_link_where_one_books_a_time_is_seen():
    assert offers_a_booking("Pick a time: https://calendly.com/steeve/30min")
    assert not offers_a_booking("Il y a calendly. Et https://here.example/page")


@pytest.mark.parametrize(
    "text",
    [
        "Please leave me alone.",
        "Merci de me laisser tranquille.",
        "Laissez-moi en paix, vous voulez bien ?",
    ],
)
def test_who_asks_for_peace_opts_out(text):
    assert opts_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je vous remercie mais je préfère ne pas donner suite. Bonne continuation.",
        "Je préfère ne pas y donner suite",
        "Vous vous trompez de personne, je suis boulanger.",
        "You have the wrong person",
    ],
)
def test_who_goes_no_further_or_is_another_refuses(text):
    assert refuses(text)
    assert not opts_out(text)


def test_a_day_agreed_closes_in_either_language():
    assert takes_leave("Tuesday it is.")
    assert takes_leave("Thursday works for me, thanks!")
    assert not refuses("Je ne sais pas si je vais y donner suite")
    assert not opts_out("I can't leave him alone")


@pytest.mark.parametrize(
    "text",
    [
        "Merci mais ce n'est pas pour nous, nous avons déjà une solution interne. Bonne continuation.",
        "Ce n'est pas fait pour nous, désolée.",
        "Trop cher pour nous, merci.",
        "Merci, mais c'est vraiment trop cher.",
        "Vos tarifs sont trop élevés.",
        "C'est au-dessus de notre budget, dommage.",
        "Hors budget, désolé.",
        "Nous n'avons pas le budget cette année.",
        "Pas de budget, merci quand même.",
        "Pas le temps cette année, désolé.",
        "Je n'ai pas de temps à y consacrer.",
        "Nous avons déjà une solution, bonne continuation.",
        "On utilise déjà un autre outil.",
        "Nous travaillons déjà avec une agence lilloise.",
        "Nous sommes très contents de notre prestataire actuel.",
        "Nous faisons tout en interne.",
        "Cela ne correspond pas à nos besoins.",
        "Ce n'est pas ce que nous cherchons.",
        "Trop complexe pour nous.",
        "Merci, mais pas cette année.",
        "Peut-être une autre fois.",
        "Mon chef a dit pas cette année.",
        "Thanks, too expensive for us at the moment. Have a good week.",
        "Sorry, way too expensive.",
        "That's beyond our budget, I'm afraid.",
        "We don't have the budget.",
        "We can't afford it.",
        "My boss says not this year",
        "Maybe another time.",
        "We don't have the bandwidth right now.",
        "We already use another tool.",
        "We're happy with our current provider.",
        "We do it ourselves.",
        "It's not really what we need.",
        "We're all good for now, thanks",
        "On a déjà notre outil interne.",
        "It is not the right fit, but thank you.",
        "Too big for us, all the best.",
        "Attribué la semaine passée, désolé, vous étiez deuxièmes.",
        "We awarded it to someone else, sorry.",
        "Bedankt, maar nu niet",
        "Dat is te duur voor ons.",
        "We hebben al een leverancier.",
    ],
)
def test_a_polite_reason_is_a_no(text):
    assert refuses(text)
    assert not opts_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "C'est un peu cher, pouvez-vous faire un geste ?",
        "C'est un peu trop cher pour nous.",
        "Trop cher pour nous. Une remise serait bienvenue.",
        "Trop cher pour nous, mais je reste curieuse.",
        "Trop cher pour l'instant, recontactez-moi en mars.",
        "Pas le temps cette semaine.",
        "Je n'ai pas eu le temps de lire.",
        "Pas de budget défini pour le moment.",
        "Pas de budget avant mars, relancez-moi à ce moment-là.",
        "L'autre devis était trop cher, le vôtre nous va.",
        "Les concurrents sont trop chers.",
        "Ce n'est pas pour nous déplaire !",
        "Ce n'est pas pour moi, c'est pour ma collègue Anne.",
        "Nous avons déjà une solution, mais elle nous déçoit.",
        "Nous utilisons déjà votre outil avec plaisir.",
        "Nous travaillons déjà avec vous.",
        "Nous ne sommes pas contents de notre prestataire.",
        "Je ne sais pas pour l'instant.",
        "On n'expose pas cette année.",
        "Nous avons déjà une équipe de douze personnes.",
        "Avez-vous déjà un outil ?",
        "A bit too expensive for us.",
        "Too expensive for us, could you do better?",
        "Too expensive for us. If you could do 800 we would sign.",
        "Our current provider is too expensive.",
        "No time this week, talk next week.",
        "I had no time to read it.",
        "It will be done in no time.",
        "It's not for us to decide.",
        "It's not for me, it's for my son.",
        "We already use your tool.",
        "We are not happy with our current provider.",
        "We have no budget limit.",
        "We have the budget.",
        "Nous avons le budget.",
        "We can't afford to lose you.",
        "Le transport coûte trop cher pour nous tous, d'où notre projet.",
        "Nous avons perdu un client parce que c'est trop cher.",
        "Ce n'est pas trop cher.",
        "Ce n'est pas hors budget.",
        "It's not too expensive.",
        "It's not what I want to talk about.",
        "J'ai déjà mis un outil en place.",
        "Cela ne correspond pas à notre commande.",
        "I'm good, thanks.",
    ],
)
def test_who_bargains_tells_or_waits_has_not_said_no(text):
    assert not refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Merci beaucoup Valérie, c'est très complet. À bientôt !",
        "Merci pour ces précisions, très clair.",
        "Merci pour tout, c'était un plaisir d'échanger.",
        "Merci à vous, c'était très utile",
        "Merci, c'est noté. Très belle journée à vous.",
        "Merci Valérie, à très bientôt au salon !",
        "Thanks, all clear!",
        "Thanks, that's really useful.",
        "Bedankt, tot binnenkort!",
        "Dank u wel, fijne dag",
    ],
)
def test_a_thank_you_with_praise_ends_a_talk(text):
    assert takes_leave(text)


def test_praise_that_goes_on_ends_nothing():
    assert not takes_leave("Merci, c'est très complet. Il manque le prix du transport.")
    assert not takes_leave("Merci, c'est très clair. Je signe.")
    assert not takes_leave("Très complet")


@pytest.mark.parametrize(
    "text",
    [
        "Nous ne pouvons y donner une suite favorable. Cordialement.",
        "Nous ne pouvons donner une suite favorable à votre candidature.",
        "Malheureusement, nous n'avons pas de poste ouvert.",
        "Unfortunately we won't be moving forward.",
    ],
)
def test_the_set_phrases_of_who_hires_say_no(text):
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nous serions ravis d'y donner une suite favorable.",
        "Nous avons un poste ouvert, voulez-vous en parler ?",
        "We will be moving forward next week.",
    ],
)
def test_who_goes_on_has_said_no_no(text):
    assert not refuses(text)
