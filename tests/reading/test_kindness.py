"""What is kind to whoever told of a loss, or said no, is heard in words that elsewhere only greet."""

import pytest

from visavis.reading.kindness import sympathies, taken_nos

FELT_FOR = (
    "Nous pensons tous à toi à l'atelier.",
    "Votre père était un grand relieur.",
    "Ta sœur aimait tant ce jardin.",
    "Your late father taught half the town.",
    "Bonjour Mireille, je pense bien à vous.",
    "J'ai appris pour votre papa.",
    "J\u2019ai appris pour Madame Huit.",
    "Je pense à toi et à tes enfants.",
    "Je pense à vous, Mireille, en ces jours difficiles.",
    "Nous pensons très fort à toi.",
    "Quelle tristesse.",
    "C'est deux deuils.",
    "Je vous embrasse.",
    "De tout cœur avec vous.",
    "De tout cœur, Mireille.",
    "Nous sommes à vos côtés.",
    "La nouvelle m'a bouleversée.",
    "Je suis tellement désolé, Henri.",
    "Ta maman me manquera. Une pensée pour elle.",
    "Je suis très triste pour toi.",
    "Qu'il repose en paix.",
    "Je serai aux obsèques samedi.",
    "Votre peine est immense.",
    "Je pense à ta sœur.",
    "Les mots me manquent.",
    "Thinking of you.",
    "I'm thinking of you all today.",
    "We are thinking of you and your mother.",
    "You are in my thoughts.",
    "I heard about your dad.",
    "I only just learned of your loss.",
    "I'm so, so sorry, Gil.",
    "I am so sorry.",
    "What terrible news.",
    "How very sad.",
    "Sending you love.",
    "My heart goes out to you.",
    "Grief takes the time it takes.",
    "With all my heart, Gil.",
    "It saddened me to read your message.",
    "Take the time to mourn.",
    "I'm here if you need anything.",
)
NOT_FELT_FOR = (
    "Votre collègue était intéressée par la démo.",
    "Votre fille cherche-t-elle toujours un stage ?",
    "Your colleague was keen on a demo.",
    "Je pense à vous pour un poste.",
    "Bonjour Henri, je pense à vous proposer une démo.",
    "Je pense à vous pour la mission de Rennes.",
    "Je pense à vous et à votre profil pour notre nouveau projet.",
    "Je pense à toi demain, pour le devis.",
    "J'ai appris pour votre levée de fonds, bravo !",
    "J'ai appris pour ton fils : bravo pour son bac !",
    "Merci de tout cœur pour votre commande.",
    "Je souhaite de tout cœur que vous essayiez Établi.",
    "J'ai fait mon deuil de ce projet.",
    "Votre perte de temps sur les devis est énorme.",
    "Quelle perte de temps !",
    "Je suis désolé, je ne peux pas mardi.",
    "Nous sommes à vos côtés pour vos plannings.",
    "Mes pensées sur votre article.",
    "Bon, on se voit jeudi ?",
    "Votre commande est-elle partie ?",
    "Avez-vous eu le temps d'essayer ?",
    "Quel courage de lancer votre atelier !",
    "Que pensez-vous de notre offre ?",
    "Je pense que vous devriez essayer.",
    "Thinking of you for a role we have open.",
    "I was thinking of you as a pilot customer.",
    "I think you should try it.",
    "Good grief, what a week.",
    "I heard about your new job, congratulations.",
    "I heard about your son's wedding!",
    "Thank you with all my heart.",
    "So sorry for the delay.",
    "So sorry, I cannot make Tuesday.",
    "Your loss of customers can be stopped.",
    "Thanks for your thoughts on pricing.",
    "Did you see my last message?",
    "This is heart-warming.",
    "How do you cope with stock?",
    "Good morning, are you free?",
)
TAKEN = (
    "Vous m'aviez dit non et c'est très bien ainsi.",
    "Je ne viens rien vous vendre.",
    "Je comprends très bien, bonne route.",
    "Bien noté, merci pour votre réponse.",
    "You said no, and that is fine.",
    "I'm not selling anything, I promise.",
    "Fair enough, good luck with the move.",
    "Votre refus est tout à fait compris.",
    "Je respecte votre non.",
    "Thanks for letting me know.",
)
NOT_TAKEN = (
    "Vous m'aviez dit non, mais notre offre a changé.",
    "You said no, but prices are down.",
    "You said no one answers.",
    "Intéressée ?",
    "Votre notice est bien faite.",
    "Une nouvelle idée pour vous.",
    "Je comprends que c'est cher mais réfléchissez.",
)


@pytest.mark.parametrize("text", FELT_FOR)
def test_whoever_told_of_a_loss_is_felt_for_in_everyday_words(text):
    found = sympathies(text, bereaved=True)
    assert found
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize("text", NOT_FELT_FOR)
def test_what_is_of_business_feels_for_nobody(text):
    assert not sympathies(text, bereaved=True)


@pytest.mark.parametrize(
    "text", ["Je pense à vous.", "Je vous embrasse.", "I'm thinking of you.", "Quel deuil ?"]
)
def test_who_told_of_no_loss_is_only_greeted(text):
    assert not sympathies(text, bereaved=False)


def test_mail_quoted_below_feels_for_nobody():
    assert not sympathies("Avez-vous eu le temps ?\n> Je pense à vous.", bereaved=True)


@pytest.mark.parametrize("text", TAKEN)
def test_a_no_is_taken_as_it_is(text):
    assert taken_nos(text)


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_who_goes_on_takes_no_no(text):
    assert not taken_nos(text)
