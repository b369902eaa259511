"""The sentences of the invitations that came in."""

from visavis.words.typography import Said

_INCOMING = {
    "became": Said(
        "{choice}, pour {n:invitation|invitations} sans note : {accepted:acceptée|acceptées} depuis,"
        " {exchanged:suivie|suivies} d'un échange, {waiting} en attente, {gone:disparue|disparues}",
        "{choice}, for {n:invitation|invitations} without a note: {accepted} accepted since, {exchanged} with"
        " an exchange, {waiting} waiting, {gone} gone",
    ),
    "became_noted": Said(
        "{choice}, pour {n:invitation|invitations} avec note : {accepted:acceptée|acceptées} depuis,"
        " {exchanged:suivie|suivies} d'un échange, {waiting} en attente, {gone:disparue|disparues}",
        "{choice}, for {n:invitation|invitations} with a note: {accepted} accepted since, {exchanged} with an"
        " exchange, {waiting} waiting, {gone} gone",
    ),
    "waits": Said(
        "{choice}, pour {n:invitation|invitations} sans note : {n:=elle attend|elles attendent} encore,"
        " d'après vos archives",
        "{choice}, for {n:invitation|invitations} without a note: still waiting, as far as is known",
    ),
    "waits_noted": Said(
        "{choice}, pour {n:invitation|invitations} avec note : {n:=elle attend|elles attendent} encore,"
        " d'après vos archives",
        "{choice}, for {n:invitation|invitations} with a note: still waiting, as far as is known",
    ),
    "asks": Said("Cette note pose une question : {passages}", "This note asks a question: {passages}"),
    "no_note": Said("Sans note.", "Without a note."),
    "nothing_shows": Said(
        "Rien de connu ne se voit dans cette note : à vous de la lire.",
        "Nothing known shows in this note: it is yours to read.",
    ),
    "same_words": Said(
        "Les mêmes mots, ou presque, vous sont venus de {people:personne|personnes} : {passages}.",
        "The same words, or nearly, came to you from {people:person|people}: {passages}.",
    ),
    "near_words": Said(
        "{people:=Une autre note qui attend a|D'autres notes qui attendent ont} les mêmes mots, ou presque.",
        "{people:=Another note that waits has|Other notes that wait have} the same words, or nearly.",
    ),
    "particular": Said(
        "Quelque chose de précis s'y lit : {passages}.", "Something particular is said there: {passages}."
    ),
    "own_card": Said(
        "Des mots y sont tels que sur votre fiche : {passages}.",
        "Words in it stand as on your own card: {passages}.",
    ),
    "field": Said(
        "Un champ de fusion semble avoir mal tourné : {passages}.",
        "A merge field seems to have gone wrong: {passages}.",
    ),
    "both_genders": Said(
        "C'est écrit pour une femme ou un homme, au choix : {passages}.",
        "It is written for a woman or a man, whichever: {passages}.",
    ),
    "greeted_twice": Said("On vous y salue deux fois : {passages}.", "It greets you twice: {passages}."),
    "name": Said(
        "Votre nom n'y est pas tel que vous l'écrivez : {passages}.",
        "Your name is not as you write it: {passages}.",
    ),
    "offer": Said("Cela ressemble à une offre : {passages}.", "It sounds like an offer: {passages}."),
    "call": Said(
        "On demande un appel ou une rencontre : {passages}.", "A call or a meeting is asked for: {passages}."
    ),
    "phone": Said(
        "Un numéro de téléphone s'y trouve : {passages}.", "It holds a telephone number: {passages}."
    ),
    "messenger": Said("Une messagerie y est nommée : {passages}.", "It names a messenger: {passages}."),
    "calendar": Said(
        "Un lien d'agenda s'y trouve : {passages}.", "It holds a link to a calendar: {passages}."
    ),
    "link": Said("Un lien s'y trouve : {passages}.", "It holds a link: {passages}."),
    "email": Said(
        "Une adresse électronique s'y trouve : {passages}.", "It holds an e-mail address: {passages}."
    ),
    "money": Said("Il y est question d'argent : {passages}.", "It talks of money: {passages}."),
    "default": Said("C'est la phrase toute faite de LinkedIn.", "This is LinkedIn's own sentence."),
    "reason_phone": Said(
        "Sur un téléphone, l'invitation part d'un geste, sans que rien ne propose d'écrire.",
        "On a phone the invitation leaves at a touch, and nothing offers to write.",
    ),
    "reason_limit": Said(
        "Sans abonnement, LinkedIn ne laisse que quelques notes par mois.",
        "Without a subscription, LinkedIn leaves only a few notes a month.",
    ),
    "reason_habit": Said(
        "Beaucoup apprennent que l'on n'écrit pas à cet endroit.",
        "Many have learnt that one does not write there.",
    ),
    "reason_elsewhere": Said(
        "Vous vous êtes peut-être parlé ailleurs, et cela semblait suffire.",
        "You may have talked elsewhere, and that seemed enough.",
    ),
    "reason_shy": Said(
        "Écrire le premier mot à quelqu'un coûte, et se taire est plus simple.",
        "To write the first word to somebody costs, and silence is simpler.",
    ),
}

SENTENCES = {f"incoming.{code}": said for code, said in _INCOMING.items()}
