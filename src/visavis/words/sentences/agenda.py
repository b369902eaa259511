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
    "ago": Said("il y a {length}", "{length} ago"),
    "promised": Said("Promis pour le {day} : {words}", "Promised by {day}: {words}"),
    "complained": Said(
        "Vous disait {ago} que quelque chose ne va pas : « {words} »",
        'Told you {ago} that something is wrong: "{words}"',
    ),
    "bereaved": Said(
        "Vous disait {ago} avoir perdu quelqu'un, et n'a pas encore eu un mot de vous : « {words} »",
        'Told you of a loss {ago}, and has had no word from you yet: "{words}"',
    ),
    "asked": Said("Vous a demandé quelque chose {ago} : « {words} »", 'Asked you something {ago}: "{words}"'),
    "pledged": Said(
        "Promesse d'{ago}, et rien ne montre qu'elle soit tenue : « {words} »",
        'You promised {ago}, and nothing shows that it was kept: "{words}"',
    ),
    "pledged_by": Said(
        "Promesse d'{ago}, pour le {by} : « {words} »", 'You promised {ago}, by {by}: "{words}"'
    ),
    "wrote": Said(
        "Vous a écrit {ago}, et c'est votre tour : « {words} »",
        'Wrote to you {ago}, and it is your turn: "{words}"',
    ),
    "wrote_without_words": Said(
        "Vous a envoyé quelque chose sans un mot {ago}, et c'est votre tour.",
        "Sent you something without a word {ago}, and it is your turn.",
    ),
    "snoozed": Said(
        "Vous vouliez y revenir le {day} : {words}", "You meant to come back to them on {day}: {words}"
    ),
    "snoozed_without_words": Said(
        "Vous vouliez y revenir le {day}.", "You meant to come back to them on {day}."
    ),
    "put_off": Said(
        "Remettait la suite à {month} : « {words} »", 'Put the rest off until {month}: "{words}"'
    ),
    "put_off_by": Said(
        "Vous demandait d'y revenir vers le {by} : « {words} »",
        'Asked you to come back about {by}: "{words}"',
    ),
    "awaited_by": Said(
        "Vous disait {ago}, pour le {by}, et rien depuis, pour ce qui est connu : « {words} »",
        'Told you {ago}, for {by}, and nothing since, as far as is known: "{words}"',
    ),
    "awaited": Said(
        "Vous disait {ago}, et rien depuis, pour ce qui est connu : « {words} »",
        'Told you {ago}, and nothing since, as far as is known: "{words}"',
    ),
    "away": Said(
        "Réponse automatique, ou absence annoncée, {ago} ; rien depuis, que l'on sache : « {words} »",
        'An automatic answer, or word of an absence, {ago}; nothing since, as far as is known: "{words}"',
    ),
    "asked_in_note": Said(
        "Vous avez accepté son invitation {ago}, et rien ne s'est dit depuis ; sa note demandait :"
        " « {words} »",
        'You accepted their invitation {ago}, and nothing was said since; their note asked: "{words}"',
    ),
    "accepted": Said(
        "A accepté votre invitation {ago}, et rien ne s'est dit depuis ; votre note disait : « {words} »",
        'Accepted your invitation {ago}, and nothing was said since; your note said: "{words}"',
    ),
    "silence": Said(
        "Silence depuis le {day}, alors qu'un tour de parole prend d'ordinaire {rhythm} entre vous.",
        "Silent since {day}, where a turn usually takes the two of you {rhythm}.",
    ),
    "moved": Said(
        "A changé d'entreprise : c'était {before}, c'est {after}.",
        "Has changed company: it was {before}, it is {after}.",
    ),
    "objective": Said("Pour « {words} » : {stands}.", 'For "{words}": {stands}.'),
    "stands_stranger": Said("vous n'êtes pas en relation", "you are not connected"),
    "stands_no_message": Said(
        "aucun message entre vous, dans un sens ou dans l'autre", "no message between you, either way"
    ),
    "stands_wrote_unanswered": Said(
        "vos mots de {month} sont restés sans réponse", "your words of {month} are unanswered"
    ),
    "stands_wrote_waiting": Said(
        "son dernier message est de {month}, et c'est votre tour",
        "their latest message is of {month}, and it is your turn",
    ),
    "stands_answered_unanswered": Said(
        "vous avez parlé en dernier, en {month}", "you spoke last, in {month}"
    ),
    "stands_answered_waiting": Said(
        "vous a répondu en {month}, et c'est votre tour", "answered you in {month}, and it is your turn"
    ),
    "stands_exchange_unanswered": Said(
        "vous avez échangé jusqu'en {month}, et parlé en dernier",
        "you exchanged until {month}, and you spoke last",
    ),
    "stands_exchange_waiting": Said(
        "vous avez échangé jusqu'en {month}, et c'est votre tour",
        "you exchanged until {month}, and it is your turn",
    ),
    "booking": Said(
        "Vous a envoyé {ago} un lien de rendez-vous avant que vous ne lui ayez parlé : « {words} »",
        'Sent you a link to book a time {ago}, before you had spoken: "{words}"',
    ),
    "passed": Said(
        "Ces jours-ci : s'il en est venu un appel ou un rendez-vous, notez-le",
        "Just passed: if a call or a meeting came of it, note it",
    ),
    "coming": Said("Dans les jours qui viennent", "In the coming days"),
    "coming_theirs": Said("{day}, ", "{day}, "),
    "coming_yours": Said("{day}, vous à ", "{day}, you to "),
    "coming_words": Said(" : « {words} »", ': "{words}"'),
    "know": Said("À savoir", "Worth knowing"),
    "others": Said(
        "{n:autre personne viendra|autres personnes viendront} un autre jour.",
        "{n:other person comes|other people come} another day.",
    ),
    "others_title": Said("Un autre jour", "Another day"),
    "others_all": Said(
        "{n:personne|personnes} à qui il y a aussi une raison de penser, dans l'ordre où l'agenda y vient."
        " Les lire ne les propose pas.",
        "{n:person|people} there is a reason to think of too, in the order in which the agenda comes to"
        " them. To read of them proposes nobody.",
    ),
    "others_none": Said(
        "Personne d'autre ne vous appelle pour l'instant.", "Nobody else calls for you at present."
    ),
    "heard": Said(
        "Les messages sont connus jusqu'au {day} ; ce qui s'est dit depuis ne l'est pas.",
        "Messages are known until {day}; what was said since is not.",
    ),
    "stale": Said(
        "Les derniers messages connus datent d'il y a {length}. Demandez une archive à LinkedIn avant"
        " de vous y fier.",
        "The last messages known are {length} old. Ask LinkedIn for an archive before you rely on this.",
    ),
}

SENTENCES = {f"agenda.{code}": said for code, said in _AGENDA.items()}
