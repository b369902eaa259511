"""Whom to think of today, and why."""

from visavis.words.typography import Said

_AGENDA = {
    "title": Said("L'agenda du {day}", "The agenda of {day}"),
    "gist": Said(
        "{n:personne mérite|personnes méritent} votre attention aujourd'hui.",
        "{n:person deserves|people deserve} your attention today.",
    ),
    "empty": Said(
        "Rien ne vous appelle aujourd'hui, pour autant que vos archives le disent. C'est une bonne réponse.",
        "Nothing calls for you today, as far as your archives tell. That is a good answer.",
    ),
    "resting": Said(
        "Rien de nouveau aujourd'hui : ceux à qui vous pourriez penser vous ont été proposés il y a peu.",
        "Nothing new today: those you might think of were proposed to you lately.",
    ),
    "enough": Said(
        "Vous avez écrit à {n:personne|personnes} aujourd'hui. C'est assez pour aujourd'hui.",
        "You have written to {n:person|people} today. That is enough for today.",
    ),
    "person": Said("{name} ({work})", "{name} ({work})"),
    "stands": Said("Échelon : {rung}. Clé : {key}.", "Rung: {rung}. Key: {key}."),
    "today": Said("aujourd'hui", "today"),
    "yesterday": Said("hier", "yesterday"),
    "ago": Said("il y a {n:jour|jours}", "{n:day|days} ago"),
    "promised": Said("Promis pour le {day} : {words}", "Promised by {day}: {words}"),
    "asked": Said("Vous a posé une question {ago} : « {words} »", 'Asked you something {ago}: "{words}"'),
    "wrote": Said(
        "Vous a écrit {ago}, et le tour est à vous : « {words} »",
        'Wrote to you {ago}, and it is your turn: "{words}"',
    ),
    "wrote_without_words": Said(
        "Vous a envoyé quelque chose sans un mot {ago}, et le tour est à vous.",
        "Sent you something without a word {ago}, and it is your turn.",
    ),
    "snoozed": Said(
        "Vous vouliez y revenir le {day} : {words}", "You meant to come back to them on {day}: {words}"
    ),
    "snoozed_without_words": Said(
        "Vous vouliez y revenir le {day}.", "You meant to come back to them on {day}."
    ),
    "accepted": Said(
        "A accepté votre note {ago}, et rien ne s'est dit depuis : « {words} »",
        'Accepted your note {ago}, and nothing was said since: "{words}"',
    ),
    "silence": Said(
        "Silence depuis le {day}, alors qu'un tour de parole prend d'ordinaire {rhythm} entre vous.",
        "Silent since {day}, where a turn usually takes the two of you {rhythm}.",
    ),
    "moved": Said(
        "A changé d'entreprise : c'était {before}, c'est {after}.",
        "Has changed company: it was {before}, it is {after}.",
    ),
    "objective": Said(
        "La suite pour votre objectif n° {number} : {words}", "Next for your objective no. {number}: {words}"
    ),
    "know": Said("À savoir", "To know"),
    "others": Said(
        "{n:autre personne viendra|autres personnes viendront} un autre jour.",
        "{n:other person comes|other people come} another day.",
    ),
    "heard": Said(
        "Les messages sont connus jusqu'au {day} ; ce qui s'est dit depuis ne l'est pas.",
        "Messages are known until {day}; what was said since is not.",
    ),
    "stale": Said(
        "Les derniers messages connus datent d'il y a {n:jour|jours}. Demandez une archive à LinkedIn avant"
        " de vous y fier.",
        "The last messages known are {n:day|days} old. Ask LinkedIn for an archive before you rely on this.",
    ),
}

SENTENCES = {f"agenda.{code}": said for code, said in _AGENDA.items()}
