"""Sentences people send each other, in French and English, with merge fields in braces."""

DEFAULTS = {
    "fr": (
        "Je vous invite à rejoindre mon réseau professionnel sur LinkedIn.",
        "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
        "Bonjour {first}, j'aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
    ),
    "en": (
        "I'd like to add you to my professional network on LinkedIn.",
        "Hi {first}, I'd like to add you to my professional network on LinkedIn.",
        "Hi {first}, I'd like to join your LinkedIn network.",
    ),
}

COSMETIC_NOTES = {
    "fr": (
        "Bonjour {first},\nvotre parcours chez {company} a retenu mon attention. Au plaisir d'échanger !",
        "Bonjour {first}, j'élargis mon réseau autour de {place} et vous y compterais avec plaisir.",
        "Bonjour {first},\n\nEn tant que {title}, vous aimerez nos contenus. On se connecte ?\nBelle journée",
    ),
    "en": (
        "Hi {first}, I came across your profile at {company} and would love to connect.",
        "Hello {first},\nI am always keen to meet a fellow {title}. Shall we connect?",
        "Hi {first},\n\nI help people around {place} work better together. Happy to have you in my network!",
    ),
}

OPENINGS = {
    "fr": (
        "Bonjour {first},\n",
        "Bonjour {first}, ",
        "Bonjour à vous, {first}, ",
        "{first}, ",
        "Bonsoir {first},\n\n",
    ),
    "en": ("Hi {first},\n", "Hello {first}, ", "Dear {first}, ", "{first}, ", "Good morning {first},\n\n"),
}

CONTEXTS = {
    "fr": (
        "votre billet sur {topic} m'a fait changer d'avis : {detail}, je n'y croyais pas.",
        "nous étions assis côte à côte {event}, et notre discussion sur {topic} me trotte encore en tête.",
        "{friend} m'a raconté votre travail sur {topic}, et surtout {detail}.",
        "vous avez écrit que tout commence par {detail}, et {topic} avec : j'en garde la phrase.",
        "votre intervention {event} sur {topic} était d'une rare franchise.",
        "j'ai relu hier votre commentaire, et {detail} éclaire autrement {topic}.",
    ),
    "en": (
        "your post about {topic} made me rethink {detail}.",
        "we sat at the same table {event}, and I keep coming back to what you said about {topic}.",
        "{friend} told me about your work on {topic}, and about {detail} in particular.",
        "you wrote that it all begins with {detail}, {topic} too; I copied the line into my notebook.",
        "your talk {event} on {topic} was unusually candid.",
        "I read your comment on {detail} twice, it puts {topic} in a new light.",
    ),
}

TOPICS = {
    "fr": (
        "l'écoute en entreprise",
        "la semaine de quatre jours",
        "les marchés publics",
        "la fatigue numérique",
        "le mentorat croisé",
        "l'accueil des stagiaires",
        "les forêts urbaines",
        "la lecture à voix haute",
        "le deuil au travail",
        "les coopératives d'habitants",
        "la sobriété des données",
        "les archives sonores",
    ),
    "en": (
        "quiet leadership",
        "rural broadband",
        "exit interviews",
        "night-shift handovers",
        "plain contracts",
        "apprenticeships",
        "tidal power",
        "accessible maps",
        "late payment",
        "museum labels",
        "soil carbon",
        "slow hiring",
    ),
}

DETAILS = {
    "fr": (
        "la règle des trois silences",
        "votre tableau de bord en laine",
        "l'expérience de l'atelier B",
        "cette réunion sans ordinateur",
        "la lettre à votre successeur",
        "le devis écrit à la main",
        "l'échec du projet pilote de mars",
        "la visite des entrepôts de nuit",
        "votre refus des sondages anonymes",
        "la chaise vide au comité",
    ),
    "en": (
        "the empty-chair rule",
        "your spreadsheet of regrets",
        "the pilot that failed in March",
        "the meeting held on a ferry",
        "that handwritten tender",
        "your refusal of star ratings",
        "the warehouse walk at dawn",
        "the letter to your successor",
        "the two-question survey",
        "the map with no roads",
    ),
}

EVENTS = {
    "fr": (
        "aux Rencontres de Valmont",
        "au forum Sillage",
        "à l'assemblée de la Ruche",
        "au colloque du Vieux-Pont",
    ),
    "en": ("at the Wexcombe Forum", "at Slow Data Day", "in the Harrow Lane workshop", "at the ferry meetup"),
}

CLOSINGS = {
    "fr": (
        " Puis-je vous compter parmi mes contacts ?",
        " Au plaisir,",
        "",
        "\nBien à vous",
        " Merci pour cela.",
    ),
    "en": (" May I keep in touch?", " All the best", "", "\nWarmly", " Thank you for that."),
}

COSMETIC_MESSAGES = {
    "fr": (
        "Merci {first} d'avoir accepté mon invitation ! Belle journée à vous.",
        "Bonjour {first}, merci ! Notre guide pour les équipes de {company} : https://example.org/guide",
        "Joyeux anniversaire professionnel, {first} !",
    ),
    "en": (
        "Thanks for connecting, {first}! Have a great week.",
        "Hi {first}, thanks for accepting. Teams like {company} like our short guide: https://example.org/guide",
        "Congrats on your work anniversary, {first}!",
    ),
}

ANSWERS = {
    "fr": (
        "Merci pour votre message. Justement, {topic} : voilà qui m'occupe beaucoup.",
        "Avec plaisir ! Je vous raconte volontiers {detail}.",
        "Bonjour, je ne suis pas sûre de comprendre votre demande.",
        "Merci, mais ce n'est pas une priorité pour {company}.",
        "C'est drôle, j'en parlais ce matin. Vous serez {event} ?\nJ'y passe le jeudi.",
        "👍",
        "Volontiers, mardi à 10 h, ou jeudi ; dites-moi.",
        'J\'ai aimé votre mot "juste assez", il me servira.',
    ),
    "en": (
        "Thank you, I am busy with {topic} these days.",
        "Gladly! Happy to tell you about {detail}.",
        "Hi, I am not sure what you are asking for.",
        "Thanks, but this is not a priority at {company}.",
        "Funny, I was talking about it this morning. Will you be {event}?\nI am there on Thursday.",
        "👍",
        "Sure, Tuesday at 10, or Thursday; tell me.",
        'I liked your words "just enough", I may borrow them.',
    ),
}

_SPIN = '<p class="spinmail-quill-editor__spin-break">'
PITCHES = (
    (
        f"{_SPIN}Hi %FIRSTNAME%,</p>{_SPIN}<strong>{{company}}</strong> has a webinar for you &amp; us.<br>"
        '</p><ul><li>Free</li><li>45 minutes</li></ul><p><a href="https://example.org/webinar">Book</a></p>'
    ),
    (
        f"{_SPIN}Bonjour,</p><p>D&eacute;couvrez le livre blanc de {{company}} : "
        '<a href="https://example.org/livre">t&eacute;l&eacute;charger</a></p>'
    ),
)

POSTS = {
    "fr": (
        "Ce que j'ai appris sur {topic} : {detail}.\nEt vous ?",
        "Trois lignes sur {topic}.\n\nLa première, {detail}.\nLes autres plus tard.",
        "Merci aux gens rencontrés {event}.",
    ),
    "en": (
        "What {topic} taught me: {detail}.\nAnd you?",
        "Three lines on {topic}.\n\nThe first, {detail}.\nThe others later.",
        "Thank you to everyone met {event}.",
    ),
}

COMMENTS = {
    "fr": (
        "Merci pour {detail} !",
        "Je note {topic}\net je reviens vers vous",
        'On oublie souvent "{topic}", et c\'est dommage.',
        "D'accord avec vous, surtout pour {detail}.",
    ),
    "en": (
        "Thank you for {detail}!",
        "I keep {topic} in mind\nand will come back to it",
        'We often forget "{topic}", sadly.',
        "I agree, most of all with {detail}.",
    ),
}
