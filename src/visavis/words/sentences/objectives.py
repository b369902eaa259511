"""How the network stands towards the owner's objectives."""

from visavis.words.typography import Said

_PAGE = {
    "title": Said("Vos objectifs", "Your objectives"),
    "gist": Said(
        "{n:objectif|objectifs}, {people:personne concernée|personnes concernées}.",
        "{n:objective|objectives}, {people:person|people} concerned.",
    ),
    "gist_several": Said(
        "{n:objectif|objectifs}. Une personne peut être de plusieurs : leurs nombres ne s'ajoutent pas.",
        "{n:objective|objectives}. A person may be one of several: their numbers do not add up.",
    ),
    "gist_nobody": Said(
        "{n:objectif|objectifs}, et personne n'est encore concerné.",
        "{n:objective|objectives}, and nobody is concerned yet.",
    ),
    "asked": Said(
        "Pour chaque objectif : qui il concerne par l'entreprise, le titre, l'échelon ou le groupe, et ceux"
        " que vous avez ajoutés à la main ; avec combien d'entre eux il est accompli.",
        "For each objective: whom it concerns by company, title, rung or group, and those you added by hand;"
        " with how many of them it is fulfilled.",
    ),
    "set": Said("Fixer un objectif", "Set an objective"),
    "objective": Said("{sentence}, à {horizon}", "{sentence}, {horizon}"),
    "objective_untold": Said("Objectif {place}, à {horizon}", "Objective {place}, {horizon}"),
    "minimum": Said(
        "Il faut au moins {n:personne|personnes} pour donner une part ; avec moins, la fourchette couvrirait"
        " la moitié de ce qui est possible.",
        "It takes at least {n:person|people} to give a share; with fewer, the range would span half of what"
        " is possible.",
    ),
    "covered": Said(
        "{n:archive|archives} avec messages, du {first} au {last}.",
        "{n:archive|archives} with messages, from {first} to {last}.",
    ),
    "covered_one": Said("Une archive avec messages, du {last}.", "One archive with messages, of {last}."),
    "concerns": Said(
        "Il concerne {n:personne|personnes}. Il s'accomplit par : {outcome}.",
        "It concerns {n:person|people}. It is fulfilled by: {outcome}.",
    ),
    "concerns_nobody": Said(
        "Il ne concerne encore personne : rien n'y est demandé que quelqu'un remplisse, et vous n'y avez"
        " ajouté personne. Il s'accomplit par : {outcome}.",
        "It concerns nobody yet: it asks nothing that anybody fits, and you have added nobody to it. It is"
        " fulfilled by: {outcome}.",
    ),
    "concerns_by_hand": Said(
        "Il concerne {n:personne|personnes}, dont {by_hand} à la main. Il s'accomplit par : {outcome}.",
        "It concerns {n:person|people}, {by_hand} of them by hand. It is fulfilled by: {outcome}.",
    ),
    "fulfilled": Said(
        "Accompli avec {share} d'entre elles ({range}).", "Fulfilled with {share} of them ({range})."
    ),
    "aim": Said("{outcome}", "{outcome}"),
    "aim_count": Said("{outcome} ({n:personne|personnes})", "{outcome} ({n:person|people})"),
    "aim_by": Said("{outcome} (d'ici le {day})", "{outcome} (by {day})"),
    "aim_count_by": Said(
        "{outcome} ({n:personne|personnes} d'ici le {day})", "{outcome} ({n:person|people} by {day})"
    ),
    "so_far": Said("accompli avec {n}", "fulfilled with {n}"),
    "so_far_unknown": Said("jamais noté de personne", "never noted of anybody"),
    "fulfilled_wanted": Said(
        "Accompli avec {done} ; vous vous êtes donné {n:personne|personnes}.",
        "Fulfilled with {done}; you set yourself {n:person|people}.",
    ),
    "fulfilled_all": Said(
        "Accompli avec {done} : les {n} que vous vous étiez données y sont. Le bureau ne propose plus"
        " personne pour lui.",
        "Fulfilled with {done}: the {n} that you set yourself are there. The desk proposes nobody more for"
        " it.",
    ),
    "fulfilled_one": Said(
        "Accompli avec {done} : vous vous en étiez donné une. Le bureau ne propose plus personne pour lui.",
        "Fulfilled with {done}: you had set yourself one. The desk proposes nobody more for it.",
    ),
    "fulfilled_count": Said("Accompli avec {n} sur {people}.", "Fulfilled with {n} of {people}."),
    "fulfilled_lacking": Said(
        "Avec combien il est accompli, on ne peut le dire ({reason}).",
        "With how many it is fulfilled cannot be told ({reason}).",
    ),
    "reached": Said("Résultats : {rows}.", "Outcomes: {rows}."),
    "reached_none": Said("Aucun résultat pour l'instant.", "No outcome so far."),
    "standing_caption": Said("Qui il concerne, par échelon", "Whom it concerns, by rung"),
    "standing_picture": Said(
        "Personnes concernées, par échelon : {rows}.", "People concerned, by rung: {rows}."
    ),
    "dormant": Said(
        "{n:relation s'est tue|relations se sont tues} plus longtemps que d'habitude : {names}.",
        "{n:relation has|relations have} gone silent for longer than is usual: {names}.",
    ),
    "awaiting": Said(
        "{n:personne attend|personnes attendent} votre réponse, et depuis plus longtemps qu'il n'est"
        " d'usage entre vous : {names}.",
        "{n:person waits|people wait} for your answer, and for longer than is usual between you: {names}.",
    ),
    "and_others": Said("{n:autre|autres}", "{n:other|others}"),
    "missing.nobody": Said(
        "Personne dans vos archives n'y répond.", "Nobody in your archives answers to it."
    ),
    "missing.company": Said(
        "Aucune des personnes qu'il concerne n'est chez « {part} ».", 'Nobody it concerns is at "{part}".'
    ),
    "missing.title": Said(
        "Aucune des personnes qu'il concerne n'est « {part} ».", 'Nobody it concerns is "{part}".'
    ),
    "missing.company_alone": Said(
        "Il y a bien quelqu'un chez « {part} », mais le reste de ce que vous demandez ne s'y applique pas.",
        'Somebody is at "{part}", but the rest of what you ask for does not hold of them.',
    ),
    "missing.title_alone": Said(
        "Quelqu'un est bien « {part} », mais le reste de ce que vous demandez ne s'y applique pas.",
        'Somebody is "{part}", but the rest of what you ask for does not hold of them.',
    ),
    "missing.begun_company": Said(
        "Chez « {part} », aucune interaction n'a commencé.", 'At "{part}" no interaction has begun.'
    ),
    "missing.begun_title": Said(
        "Aucune interaction n'a commencé avec un « {part} ».", 'No interaction has begun with any "{part}".'
    ),
    "introduction": Said(
        "{name} a écrit dans une même conversation que {by} : de quoi demander une présentation.",
        "{name} wrote in one conversation with {by}: enough to ask for an introduction.",
    ),
    "introduction_titled": Said(
        "{name} a écrit dans la conversation « {title} » avec {by} : de quoi demander une présentation.",
        '{name} wrote in the conversation "{title}" with {by}: enough to ask for an introduction.',
    ),
    "person": Said("{name} ({work})", "{name} ({work})"),
}

SENTENCES = {f"objectives.{code}": said for code, said in _PAGE.items()}
