"""Whether writing to more people goes with being answered less."""

from visavis.words.typography import Said

_PRESENCE = {
    "title": Said("Plus on écrit, moins on est là ?", "The more one writes, the less one is there?"),
    "gist": Said(
        "Dans vos semaines les plus chargées, {busy} des personnes à qui vous avez écrit ont répondu en 21"
        " jours ; dans les plus calmes, {calm}.",
        "In your busiest weeks, {busy} of the people you wrote to answered within 21 days; in the calmest,"
        " {calm}.",
    ),
    "less": Said(
        "Semaine après semaine, plus vous avez écrit à de monde, moins on vous a répondu.",
        "Week by week, the more people you wrote to, the less you were answered.",
    ),
    "more": Said(
        "Semaine après semaine, plus vous avez écrit à de monde, plus on vous a répondu.",
        "Week by week, the more people you wrote to, the more you were answered.",
    ),
    "open": Said(
        "Semaine après semaine, on ne peut pas dire si l'un va avec l'autre.",
        "Week by week, it cannot be told whether one goes with the other.",
    ),
    "asked": Said(
        "Sont comptées vos semaines, du lundi au dimanche, et dans chacune les personnes à qui vous avez"
        " écrit un message. Une personne a répondu si elle a écrit dans les 21 jours qui suivent votre"
        " premier message de la semaine. Ne comptent que les semaines dont ces 21 jours sont passés, les"
        " 104 dernières au plus.",
        "Counted are your weeks, Monday to Sunday, and in each the people to whom you wrote a message."
        " Somebody answered if they wrote within the 21 days after your first message of the week. Only"
        " weeks count of which these 21 days have passed, the last 104 at most.",
    ),
    "minimum": Said(
        "Il faut au moins {n:semaine|semaines} où vous avez écrit à quelqu'un.",
        "It takes at least {n:week|weeks} in which you wrote to somebody.",
    ),
    "covered": Said(
        "{n:archive|archives} avec messages, du {first} au {last}.",
        "{n:archive|archives} with messages, from {first} to {last}.",
    ),
    "covered_one": Said("Une archive avec messages, du {last}.", "One archive with messages, of {last}."),
    "thirds": Said("Semaines calmes, semaines chargées", "Calm weeks, busy weeks"),
    "thirds_caption": Said(
        "Les semaines où vous avez écrit, en trois parts", "The weeks in which you wrote, in three parts"
    ),
    "thirds_picture": Said(
        "Part des personnes qui ont répondu en 21 jours : {rows}.",
        "Share of people who answered within 21 days: {rows}.",
    ),
    "third": Said("Personnes par semaine", "People a week"),
    "calm": Said("Calmes ({people})", "Calm ({people})"),
    "middle": Said("Entre deux ({people})", "Between ({people})"),
    "busy": Said("Chargées ({people})", "Busy ({people})"),
    "alike": Said("Toutes ({people})", "All ({people})"),
    "weeks": Said("Semaines", "Weeks"),
    "people": Said("Personnes", "People"),
    "openings": Said("Premiers mots", "First words"),
    "messages": Said("Messages", "Messages"),
    "answered": Said("Réponses", "Answers"),
    "answered_axis": Said("Ont répondu en 21 jours", "Answered within 21 days"),
    "singularity": Said("Singularité", "Singularity"),
    "together": Said("Ce qui va ensemble", "What goes together"),
    "points_picture": Said(
        "{n:semaine|semaines}, un point chacune : le nombre de personnes à qui vous avez écrit, et la part"
        " qui a répondu.",
        "{n:week|weeks}, one point each: how many people you wrote to, and the share that answered.",
    ),
    "people_axis": Said("Personnes à qui vous avez écrit", "People you wrote to"),
    "people_answered": Said(
        "Écrire à plus de monde et recevoir des réponses", "Writing to more people, and being answered"
    ),
    "people_singularity": Said(
        "Écrire à plus de monde et écrire de façon singulière",
        "Writing to more people, and writing in a singular way",
    ),
    "singularity_answered": Said(
        "Écrire de façon singulière et recevoir des réponses", "Writing in a singular way, and being answered"
    ),
    "rank_apart": Said(
        "l'un monte quand l'autre descend, {value} ({low} à {high}, {n:semaine|semaines})",
        "one rises where the other falls, {value} ({low} to {high}, {n:week|weeks})",
    ),
    "rank_along": Said(
        "les deux montent ensemble, {value} ({low} à {high}, {n:semaine|semaines})",
        "both rise together, {value} ({low} to {high}, {n:week|weeks})",
    ),
    "rank_either": Said(
        "on ne peut pas le dire, {value} ({low} à {high}, {n:semaine|semaines})",
        "it cannot be told, {value} ({low} to {high}, {n:week|weeks})",
    ),
    "method": Said(
        "Corrélation des rangs de Spearman : \N{MINUS SIGN}1 quand l'un descend toujours quand l'autre"
        " monte, 1 quand ils montent toujours ensemble. Intervalles par rééchantillonnage de suites de"
        " semaines voisines (Politis et Romano), élargis pour que les trois ensemble valent à 95 % (Dunn).",
        "Spearman's rank correlation: \N{MINUS SIGN}1 where one always falls as the other rises, 1 where they"
        " always rise together. Intervals from drawing runs of neighbouring weeks anew (Politis and"
        " Romano), widened so that all three hold together at 95% (Dunn).",
    ),
    "your_weeks": Said("Vos semaines", "Your weeks"),
    "weeks_picture": Said(
        "Personnes à qui vous avez écrit, dans chacune des {n:semaine|semaines}.",
        "People you wrote to, in each of {n:week|weeks}.",
    ),
    "busiest": Said("Vos semaines les plus chargées", "Your busiest weeks"),
    "calmest": Said("Vos semaines les plus calmes", "Your calmest weeks"),
    "week_of": Said("Semaine du", "Week of"),
    "of": Said("{n} sur {all}", "{n} of {all}"),
    "zone": Said(
        "Semaines du fuseau {zone}. La singularité est la part de vos mots que vous ne dites à personne"
        " d'autre.",
        "Weeks in the time zone {zone}. Singularity is the share of your words that you say to nobody else.",
    ),
}

_LACKING = {
    "few_weeks": Said(
        "{have:semaine|semaines}, il en faut {need}",
        "{have:week|weeks}, and {need} are needed",
    ),
    "no_variation": Said("toujours pareil", "always the same"),
}

_LACKING_WHOLE = {
    "few_weeks": Said(
        "Pas encore de réponse : vous avez écrit à quelqu'un pendant {have:semaine comptée|semaines"
        " comptées}, et il en faut au moins {need}.",
        "No answer yet: you wrote to somebody in {have:week|weeks} that count, and it takes at least {need}.",
    ),
    "no_variation": Said(
        "Pas de réponse : l'un des deux ne change jamais d'une semaine à l'autre.",
        "No answer: one of the two never changes from week to week.",
    ),
}

_DOUBTS = {
    "busy_not_drawn": Said(
        "Vos semaines chargées n'ont pas été tirées au sort : ce qui va ensemble n'est pas pour autant"
        " cause et effet.",
        "Your busy weeks were not drawn by lot: what goes together need not be cause and effect.",
    ),
    "who_differs": Said(
        "D'une semaine à l'autre, vous n'écrivez pas aux mêmes : de premiers mots et une conversation en"
        " cours ne reçoivent pas autant de réponses. La colonne « premiers mots » dit combien il y en eut.",
        "From week to week you do not write to the same people: first words and a conversation under way are"
        ' not answered alike. The column "first words" tells how many there were.',
    ),
    "season": Said(
        "Vacances, salons et recherches d'emploi remplissent ou vident vos semaines, et celles des autres"
        " aussi.",
        "Holidays, fairs and searches for work fill or empty your weeks, and those of others too.",
    ),
    "notes_apart": Said(
        "Les notes d'invitation ne comptent pas ici : une archive ne s'en souvient que 180 jours.",
        "Notes of invitations do not count here: an archive remembers them for 180 days only.",
    ),
    "singularity_read": Said(
        "La singularité est une lecture des mots ; un « merci, à bientôt » en a peu, et ce n'est pas un"
        " défaut.",
        'Singularity is a reading of words; "thanks, see you soon" has little of it, and that is no flaw.',
    ),
}

SENTENCES = {
    **{f"presence.{code}": said for code, said in _PRESENCE.items()},
    **{f"lacking.{code}": said for code, said in _LACKING.items()},
    **{f"lacking_whole.{code}": said for code, said in _LACKING_WHOLE.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
}
