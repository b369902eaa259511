"""What the past says of two kinds of note, and what it would take to know."""

from visavis.words.typography import Said

_PAST = {
    "holds": Said("Jusqu'où cela tient", "How far this holds"),
    "so_far": Said(
        "En comptant aussi celles qui attendent, comme en attente : un écart, en points, de {gap} (de {low} à"
        " {high}).",
        "Counting those that wait too, as waiting: a gap, in points, of {gap} ({low} to {high}).",
    ),
    "standardised": Said(
        "Entre personnes semblables (même trimestre, déjà croisées ou non), en points : {gap} (de {low} à"
        " {high}).",
        "Among people alike (same quarter, met before or not), in points: {gap} ({low} to {high}).",
    ),
    "strength": Said(
        "Une cause cachée qui multiplierait par {strength} à la fois vos chances d'inviter {kind} et celles"
        " d'une acceptation suffirait à tout expliquer ; par {near}, à rendre l'écart possible par hasard.",
        "A hidden cause that made both inviting {kind} and being accepted {strength} times more likely would"
        " be enough to explain it all; {near} times, to leave the rest to chance.",
    ),
    "strength_alone": Said(
        "Une cause cachée qui multiplierait par {strength} à la fois vos chances d'inviter {kind} et celles"
        " d'une acceptation suffirait à tout expliquer.",
        "A hidden cause that made both inviting {kind} and being accepted {strength} times more likely would"
        " be enough to explain it all.",
    ),
    "chance_alone": Said(
        "Nul besoin d'une cause cachée : le hasard suffit à l'expliquer.",
        "No hidden cause is needed: chance is enough to explain it.",
    ),
    "chance_suffices": Said(
        "Nul besoin d'une cause cachée : le hasard suffit à l'expliquer. Sans lui, il en faudrait une qui"
        " multiplie par {strength} à la fois vos chances d'inviter {kind} et celles d'une acceptation.",
        "No hidden cause is needed: chance is enough to explain it. Without chance it would take one that"
        " made both inviting {kind} and being accepted {strength} times more likely.",
    ),
    "to_know": Said(
        "Pour savoir, lancez une expérience.",
        "To know, run an experiment.",
    ),
    "prepare": Said("Préparer une expérience", "Prepare an experiment"),
    "prepare_half_a_year": Said("Préparer une expérience de six mois", "Prepare an experiment of six months"),
    "under_way": Said(
        "Votre expérience {number} pose cette question par tirage au sort : elle est en cours.",
        "Your experiment {number} asks this by lot: it is under way.",
    ),
    "follow": Said("Voir où elle en est", "See where it stands"),
    "see": Said("Voir cette expérience", "See this experiment"),
    "lot_none": Said("sans note", "without a note"),
    "lot_contextual": Said("avec une note contextuelle", "with a contextual note"),
    "lot_text": Said("avec un texte fixe", "with a fixed text"),
    "decided_more": Said(
        "Votre expérience {number} a posé cette question par tirage au sort. Verdict : {first}, davantage"
        " d'invitations sont acceptées que {second}. Différence probable : entre {low} et {high} points.",
        "Your experiment {number} asked this by lot. Verdict: {first}, more invitations are accepted than"
        " {second}. Likely difference: between {low} and {high} points.",
    ),
    "decided_fewer": Said(
        "Votre expérience {number} a posé cette question par tirage au sort. Verdict : {first}, moins"
        " d'invitations sont acceptées que {second}. Différence probable : entre {low} et {high} points.",
        "Your experiment {number} asked this by lot. Verdict: {first}, fewer invitations are accepted than"
        " {second}. Likely difference: between {low} and {high} points.",
    ),
    "decided_alike": Said(
        "Votre expérience {number} a posé cette question par tirage au sort. Verdict : pas de différence"
        " qui compte, {first} ou {second} (de {low} à {high} points).",
        "Your experiment {number} asked this by lot. Verdict: no difference that matters, {first} or {second}"
        " ({low} to {high} points).",
    ),
    "full_without": Said(
        "Votre expérience {number} a posé cette question par tirage au sort : elle est arrivée à la fin"
        " de son plan sans verdict. L'écart peut aller de {low} à {high} points.",
        "Your experiment {number} asked this by lot: it came to the end of its plan without a verdict. The"
        " gap can be anything from {low} to {high} points.",
    ),
    "ended_without": Said(
        "Votre expérience {number} a posé cette question par tirage au sort : vous l'avez finie sans"
        " verdict. Une autre peut suivre.",
        "Your experiment {number} asked this by lot: you ended it without a verdict. Another may follow.",
    ),
    "to_know_each": Said(
        "Pour savoir, lancez une expérience : {each:invitation|invitations} de chaque sorte au plus montrent"
        " un écart de 10 points quatre fois sur cinq.",
        "To know, run an experiment: at most {each:invitation|invitations} of each kind show a gap of 10"
        " points four times in five.",
    ),
    "to_know_weeks": Said(
        "Pour savoir, lancez une expérience : {each:invitation|invitations} de chaque sorte au plus montrent"
        " un écart de 10 points quatre fois sur cinq, soit {weeks:semaine|semaines} à votre rythme.",
        "To know, run an experiment: at most {each:invitation|invitations} of each kind show a gap of 10"
        " points four times in five, which is {weeks:week|weeks} at your rhythm.",
    ),
    "too_long": Said(
        "Seule une expérience le dirait : {each:invitation|invitations} de chaque sorte au plus montrent un"
        " écart de 10 points quatre fois sur cinq, soit {length} à votre rythme. C'est trop long pour vous"
        " seul.",
        "Only an experiment would tell: at most {each:invitation|invitations} of each kind show a gap of 10"
        " points four times in five, which is {length} at your rhythm. That is too long for you alone.",
    ),
    "half_a_year": Said(
        "En six mois, un écart de {points:point|points} au moins se verrait quatre fois sur cinq.",
        "Within six months a gap of {points:point|points} or more would show four times in five.",
    ),
}

SENTENCES = {f"past.{code}": said for code, said in _PAST.items()}
