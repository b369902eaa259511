"""How long the owner and the others take to answer."""

from visavis.words.typography import Said

_ANSWERING = {
    "title": Said("En combien de temps on se répond", "How long answers take"),
    "gist": Said(
        "En moins de 24 heures, vous avez répondu à {owner} de ce qu'on vous dit ; les autres, à {person} de"
        " ce que vous dites.",
        "In under 24 hours you have answered {owner} of what is said to you; the others, {person} of what you"
        " say.",
    ),
    "asked": Said(
        "Sont comptés les tours de parole des conversations en tête-à-tête avec une personne dont on"
        " connaît l'adresse. Le temps court du premier message d'un tour jusqu'au premier message de"
        " l'autre : une relance ne le remet pas à zéro. Le dernier tour d'une relation est suivi jusqu'à la"
        " dernière archive avec messages, et aucun au-delà de 90 jours. « Au tout premier » : au premier"
        " tour de la relation.",
        "Counted are the turns of one-to-one conversations with somebody whose address is known. Time runs"
        " from the first message of a turn to the first message of the other one: a reminder does not start"
        " it anew. The last turn of a relation is followed up to the newest archive with messages, and none"
        ' for more than 90 days. "To the very first": to the first turn of the relation.',
    ),
    "minimum": Said(
        "Il faut au moins {n:tour|tours} de parole pour donner une part ou une durée.",
        "It takes at least {n:turn|turns} to give a share or a length of time.",
    ),
    "covered": Said(
        "{n:archive|archives} avec messages, du {first} au {last}.",
        "{n:archive|archives} with messages, from {first} to {last}.",
    ),
    "covered_one": Said("Une archive avec messages, du {last}.", "One archive with messages, of {last}."),
    "waits": Said("Combien de temps", "How long"),
    "answers": Said("Qui répond", "Who answers"),
    "owner_any": Said("Vous", "You"),
    "owner_opening": Said("Vous, au tout premier", "You, to the very first"),
    "owner_later": Said("Vous, ensuite", "You, later on"),
    "person_any": Said("Les autres", "They"),
    "person_opening": Said("Eux, au tout premier", "They, to the very first"),
    "person_later": Said("Eux, ensuite", "They, later on"),
    "picture": Said(
        "Part des tours de parole qui ont reçu une réponse, au fil des jours ; après {days:jour|jours} :"
        " {rows}.",
        "Share of turns that were answered, by days; after {days:day|days}: {rows}.",
    ),
    "x": Said("Jours depuis le premier message du tour", "Days since the first message of the turn"),
    "y": Said("Part qui a reçu une réponse", "Share answered"),
    "within_caption": Said(
        "Part des tours qui ont reçu une réponse, et sa fourchette", "Share of turns answered, and its range"
    ),
    "counts_caption": Said("Les tours de parole", "The turns"),
    "half_caption": Said("Au bout de combien de temps, et la fourchette", "After how long, and the range"),
    "zone": Said("Heures et jours du fuseau {zone}.", "Hours and days in the time zone {zone}."),
    "turns": Said("Tours", "Turns"),
    "answered": Said("Réponse", "Answered"),
    "silent": Said("Rien en 90 jours", "Not in 90 days"),
    "waiting": Said("En attente", "Waiting"),
    "median": Said("Moitié de tous", "Half of all"),
    "half_of_answers": Said("Moitié des réponses", "Half of the answers"),
    "length": Said("{value} ({low} à {high})", "{value} ({low} to {high})"),
    "length_open": Said("{value} ({low} ou plus)", "{value} ({low} or more)"),
    "half_note": Said(
        "« Moitié de tous » : le temps au bout duquel, à peu près, la moitié des tours ont reçu une réponse,"
        " ceux qui"
        " attendent comptés comme en attente. « Moitié des réponses » : quand une réponse vient en 90 jours,"
        " elle vient une fois sur deux à peu près dans ce temps ; comptée parmi les tours d'au moins 90"
        " jours."
        " « Ou plus » : trop peu sont suivis assez longtemps pour que la fourchette ait une fin.",
        '"Half of all": the time by which about half of the turns were answered, those that wait counted as'
        ' waiting. "Half of the answers": where an answer comes within 90 days, it comes every other time'
        " within about that; counted among turns at least 90 days old."
        ' "Or more": too few have been followed for long enough for the range to have an end.',
    ),
    "method": Said(
        "Estimation de Kaplan et Meier, intervalles à 95 % (ceux des durées d'après Brookmeyer et Crowley).",
        "Kaplan-Meier estimates with 95% intervals (those of lengths of time after Brookmeyer and Crowley).",
    ),
    "when_owner": Said("Quand vous répondez vite", "When you answer quickly"),
    "when_person": Said("Quand on vous répond vite", "When they answer quickly"),
    "moment": Said("Le tour commence", "The turn begins"),
    "under_day": Said("en moins de 24 heures", "in under 24 hours"),
    "within_day": Said("Réponse en moins de 24 heures", "Answered in under 24 hours"),
    "weekday_caption": Said("Selon le jour où le tour commence", "By the day on which the turn begins"),
    "hour_caption": Said("Selon l'heure où le tour commence", "By the hour at which the turn begins"),
    "moments_picture": Said(
        "Part des tours qui ont reçu une réponse en moins de 24 heures : {rows}.",
        "Share of turns answered in under 24 hours: {rows}.",
    ),
}

_LACKING = {
    "few_turns": Said("{have}, il en faut {need}", "{have}, and {need} are needed"),
    "no_turns": Said("aucun tour de parole", "no turn"),
}

_LACKING_WHOLE = {
    "few_turns": Said(
        "Pas encore de réponse : {have:tour|tours} de parole, et il en faut au moins {need}.",
        "No answer yet: {have:turn|turns}, and it takes at least {need}.",
    ),
    "no_turns": Said(
        "Pas de réponse : les archives importées ne montrent aucun message avec une personne dont on connaît"
        " l'adresse.",
        "No answer: the imported archives show no message with anybody whose address is known.",
    ),
}

_DOUBTS = {
    "few_voices": Said(
        "Les {n:relation la plus bavarde fait|relations les plus bavardes font} à elles seules {percent}"
        " tours sur 100. Les tours d'une même relation se ressemblent : les fourchettes sont un peu trop"
        " étroites.",
        "The {n:most talkative relation makes|most talkative relations make} {percent} in 100 of the turns."
        " Turns of one relation are alike, so the ranges are somewhat too narrow.",
    ),
    "no_answer_needed": Said(
        "Un merci ou un au revoir n'attend pas de réponse : tous les silences ne sont pas des oublis.",
        "Thanks and goodbyes ask for no answer: not every silence is a lapse.",
    ),
    "other_ways": Said(
        "Une réponse par téléphone, par courriel ou de vive voix ne se voit pas ici.",
        "An answer by telephone, by mail or in person does not show here.",
    ),
    "followed_ninety": Said(
        "Une réponse venue après {n:jour|jours} compte comme absente.",
        "An answer that came after {n:day|days} counts as none.",
    ),
}

SENTENCES = {
    **{f"answering.{code}": said for code, said in _ANSWERING.items()},
    **{f"lacking.{code}": said for code, said in _LACKING.items()},
    **{f"lacking_whole.{code}": said for code, said in _LACKING_WHOLE.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
}
