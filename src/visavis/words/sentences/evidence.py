"""What others have published, and what each of their pages leaves out."""

from visavis.words.typography import Said

_PAGE = {
    "minimum": Said(
        "Il faut au moins {n:invitation|invitations} de chaque sorte pour les comparer ; avec moins, l'écart"
        " ne serait connu qu'à des dizaines de points près.",
        "It takes at least {n:invitation|invitations} of each kind to compare them; with fewer, the gap would"
        " be known to some tens of points only.",
    ),
    "title": Said("Ce que d'autres ont publié", "What others have published"),
    "gist_undetermined": Said(
        "Aucune des études trouvées ne permet de le dire : les {n:comparaison publiée|comparaisons"
        " publiées} avec leurs comptes ne disent même pas si une note aide ou nuit.",
        "No study found can tell: the {n:published comparison|published comparisons} that print"
        " their counts do not even tell whether a note helps or hurts.",
    ),
    "gist_told": Said(
        "Les {n:comparaison publiée|comparaisons publiées} vont dans le même sens : pour un nouvel"
        " expéditeur, entre {low} et {high} points.",
        "The {n:published comparison|published comparisons} point the same way: for a new sender, between"
        " {low} and {high} points.",
    ),
    "forest": Said("Étude par étude", "Study by study"),
    "forest_picture": Said(
        "Acceptées avec la première sorte de note, moins la seconde, en points : {rows}.",
        "Accepted with the first kind of note, less the second, in points: {rows}.",
    ),
    "forest_axis": Said(
        "Points d'acceptation en plus ou en moins avec la note",
        "Points of acceptance more or less with the note",
    ),
    "forest_caption": Said(
        "Acceptées sur envoyées, écart en points et sa fourchette",
        "Accepted out of sent, gap in points and its range",
    ),
    "forest_note": Said(
        "La fourchette est celle de Newcombe, à 95 %. Une ligne entre crochets répète une autre étude ou"
        " compare autre chose : elle n'entre pas dans l'ensemble.",
        "The range is Newcombe's, at 95%. A line in square brackets retells another study or compares"
        " something else: it is not counted in the whole.",
    ),
    "study": Said("Étude", "Study"),
    "first": Said("Avec", "With"),
    "second": Said("Sans", "Without"),
    "gap": Said("Écart", "Gap"),
    "named": Said("{author} ({year})", "{author} ({year})"),
    "undated": Said("{author} (sans date)", "{author} (undated)"),
    "bracketed": Said("[{name}]", "[{name}]"),
    "detail": Said("{name}, {detail}", "{name}, {detail}"),
    "of": Said("{accepted} sur {sent}", "{accepted} of {sent}"),
    "of_kind": Said("{accepted} sur {sent} ({kind})", "{accepted} of {sent} ({kind})"),
    # on one line, in a table too
    "points_range": Said(
        "{gap}\N{NO-BREAK SPACE}({low}\N{NO-BREAK SPACE}à\N{NO-BREAK SPACE}{high})",
        "{gap}\N{NO-BREAK SPACE}({low}\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}{high})",
    ),
    "range_only": Said("de {low} à {high}", "{low} to {high}"),
    "you": Said("Vous", "You"),
    "you_lacking": Said("Vous : {reason}", "You: {reason}"),
    "together": Said("Toutes ensemble", "All together"),
    "method.reml": Said("Moyenne des études", "Mean of the studies"),
    "method.shrink": Said("La même, plus prudente", "The same, more wary"),
    "method.new": Said("Pour un nouvel expéditeur", "For a new sender"),
    "undetermined": Said("indéterminé", "undetermined"),
    "together_caption": Said(
        "En points, à partir de {base} d'acceptations sans note",
        "In points, from {base} accepted without a note",
    ),
    "way": Said("Calcul", "Reckoning"),
    "mean": Said("Moyenne et fourchette", "Mean and range"),
    "mean_range": Said("Fourchette de la moyenne", "Range of the mean"),
    "prediction": Said("Pour un nouvel expéditeur", "For a new sender"),
    "together_undetermined": Said(
        "Les études se contredisent : {share} de ce qui les sépare ne vient pas du hasard. La moyenne ne vaut"
        " donc pour personne en particulier. Ce qui compte est la fourchette pour un nouvel expéditeur, et"
        " elle va de {low} à {high} points : elle contient à peu près tout, dans les deux sens. Le résultat"
        " est indéterminé.",
        "The studies contradict each other: {share} of what sets them apart is not chance. The mean therefore"
        " holds for nobody in particular. What counts is the range for a new sender, and it goes from {low}"
        " to {high} points: it holds nearly everything, in both directions. The result is undetermined.",
    ),
    "together_told": Said(
        "Ce qui compte est la fourchette pour un nouvel expéditeur : de {low} à {high} points.",
        "What counts is the range for a new sender: from {low} to {high} points.",
    ),
    "base_own": Said(
        "Les écarts partent de votre propre part d'acceptations sans note.",
        "Gaps start from your own share of acceptances without a note.",
    ),
    "base_theirs": Said(
        "Les écarts partent de la part d'acceptations sans note de ces études.",
        "Gaps start from these studies' share of acceptances without a note.",
    ),
    "together_method": Said(
        "Moyenne : logarithmes des rapports de cotes, effets aléatoires (REML), erreur de Hartung et Knapp."
        " Plus prudente : la même par Bayes, la moyenne étant attendue normale (0 ; 1), la distance entre"
        " études demi-normale (0,5)."
        " L'une et l'autre donnent la fourchette d'une étude à venir.",
        "Mean: logarithms of odds ratios, random effects (REML), Hartung and Knapp's error. More wary: the"
        " same by Bayes, the mean being expected normal (0; 1), the distance between studies half-normal"
        " (0.5). Both give the range of a study to come.",
    ),
    "replay": Said("62 et 72 sur 100, rejoués", "62 and 72 of 100, replayed"),
    "replay_retold": Said(
        "L'essai qui a lancé le débat compte {first} acceptations sur 100 avec une note et {second} sur 100"
        " sans. Avec 100 invitations de chaque sorte, le vrai écart peut se trouver n'importe où entre {low}"
        " et {high} points : ces chiffres vont avec une note qui nuit beaucoup, comme avec une note qui aide"
        " un peu.",
        "The essay that began the debate counts {first} acceptances of 100 with a note and {second} of 100"
        " without. With 100 invitations of each kind the real gap may lie anywhere between {low} and {high}"
        " points: these figures go with a note that hurts a good deal, and with one that helps a little.",
    ),
    "replay_cooper": Said(
        "L'auteur du test, lui, avait imprimé {first} et {second} : l'écart se trouve alors entre {low} et"
        " {high} points.",
        "The author of the test had printed {first} and {second}: the gap then lies between {low} and {high}"
        " points.",
    ),
    "replay_takes": Said(
        "Si l'écart était vraiment celui-là, un test de cette taille ne le verrait que {chance:fois|fois}"
        " sur 100 ; pour le voir quatre fois sur cinq, il faudrait {needed:invitation|invitations} de chaque"
        " sorte.",
        "If the gap were really that, a test of this size would see it only {chance:time|times} in 100; to"
        " see it four times in five would take {needed:invitation|invitations} of each kind.",
    ),
    "each": Said("D'où vient chaque chiffre", "Where each figure comes from"),
    "each_item": Said("{name} : {what} {flaws} {url}", "{name}: {what} {flaws} {url}"),
    "flaws": Said("À savoir : {flaws}.", "Worth knowing: {flaws}."),
    "computed": Said(
        "Les comptes sont calculés d'après les pourcentages imprimés.",
        "The counts are computed from the printed percentages.",
    ),
    "mentions": Said("Souvent cité, sans les comptes", "Often quoted, without the counts"),
    "mentions_note": Said(
        "Un taux sans le nombre d'invitations n'a pas de fourchette : rien de ceci n'est compté.",
        "A rate without the number of invitations has no range: none of this is counted.",
    ),
    "asked": Said(
        "Sont comptées les comparaisons publiées qui donnent leurs comptes, lues à la source en novembre"
        " 2026. À côté, vos propres invitations envoyées depuis trois semaines au moins, dans les 180 jours"
        " avant une archive importée. On compte les acceptations ; chez vous, celles venues en 21 jours.",
        "Counted are the published comparisons that print their counts, read at the source in November 2026."
        " Beside them your own invitations sent at least three weeks ago, in the 180 days before an imported"
        " archive. Acceptances are counted; of yours, those within 21 days.",
    ),
    "experiment": Said(
        "Pour le savoir chez vous, tirez au sort : une expérience dit d'abord ce que votre volume permet"
        " de voir.",
        "To know it for yourself, draw lots: an experiment first says what your volume can show.",
    ),
}

_WHAT = {
    "unblog_direct": Said(
        "Invitations directes à des inconnus du recrutement ; la note présente l'auteur et ce qu'il cherche,"
        " l'autre groupe reçoit la phrase de LinkedIn de l'époque. La page ne nomme pas son auteur.",
        "Direct invitations to strangers in recruiting; the note introduces the author and what he is after,"
        " the other group gets LinkedIn's own sentence of the time. The page does not name its author.",
    ),
    "unblog_introduced": Said(
        "Les mêmes textes, transmis par une relation commune.",
        "The same texts, passed on by a common connection.",
    ),
    "cooper": Said(
        "Des personnes qui partagent plusieurs relations avec l'assistante de l'auteur, au Royaume-Uni.",
        "People who share several connections with the author's assistant, in the United Kingdom.",
    ),
    "practical": Said(
        "Des responsables d'exploitation tirés d'une recherche : chaque semaine, les dix premiers résultats"
        " sans note, les dix suivants avec.",
        "Operations people out of one search: each week the first ten results without a note, the next ten"
        " with one.",
    ),
    "tegze": Said(
        "200 invitations d'un recruteur ; la page ne dit pas à qui les notes sont allées.",
        "200 invitations of a recruiter; the page does not say to whom the notes went.",
    ),
    "retold": Said(
        "L'essai raconte le test de Greg Cooper, avec 72 là où l'auteur imprime 70.",
        "The essay retells Greg Cooper's test, with 72 where its author prints 70.",
    ),
    "tegze_texts": Said(
        "Une note écrite pour la personne contre un modèle : le seul compte publié de cette comparaison.",
        "A note written for the person against a template: the only published count of that comparison.",
    ),
    "tegze_people": Said(
        "La même invitation sans note : 43 recruteurs sur 50 acceptent, et 21 autres personnes sur 50. Le"
        " public change plus que les mots.",
        "The same invitation without a note: 43 recruiters of 50 accept, and 21 others of 50. The people"
        " change more than the words.",
    ),
    "sourceurs": Said(
        "4 906 invitations à des informaticiens belges : un écart de 4,4 points est imprimé, les deux taux"
        " ne le sont pas ; le sens (la note en dessous) se devine au texte.",
        "4,906 invitations to Belgian IT people: a gap of 4.4 points is printed, the two rates are not;"
        " the direction (the note below) has to be guessed from the text.",
    ),
    "adcell": Said(
        "51 % d'acceptations avec une présentation simple, 33 % une fois ajoutée une demi-ligne de vente ;"
        " l'une des rares pages qui impriment ce qui attend encore.",
        "51% accepted with a plain introduction, 33% once half a line of selling was added; one of the few"
        " pages that print what was still pending.",
    ),
    "belkins": Said(
        "26,42 % avec une note, 26,37 % sans ; des réponses à 9,36 % contre 5,44 %. Les mêmes chiffres"
        " circulent sous trois noms et deux totaux.",
        "26.42% with a note, 26.37% without; replies at 9.36% against 5.44%. The same figures go round under"
        " three names and two totals.",
    ),
    "botdog": Said(
        "16 492 invitations, 37 % acceptées en tout ; « 80 % de plus sans note » selon un site, égalité"
        " selon un autre.",
        '16,492 invitations, 37% accepted in all; "80% more without a note" on one site, a tie on another.',
    ),
    "reactin": Said(
        "De 55 à 68 % sans note, de 28 à 45 % avec un modèle, de 45 à 60 % avec une note personnelle ; des"
        " « demandes » ici, des « campagnes » là.",
        '55 to 68% without a note, 28 to 45% with a template, 45 to 60% with a personal note; "requests"'
        ' here, "campaigns" there.',
    ),
}

_DETAILS = {
    "unblog_direct": Said("direct", "direct"),
    "unblog_introduced": Said("par relation commune", "introduced"),
    "retold": Said("citant Cooper", "retelling Cooper"),
    "tegze_texts": Said("contre un modèle", "against a template"),
    "tegze_people": Said("deux publics", "two audiences"),
}

_FLAWS = {
    "not_drawn": Said("rien ne dit qu'on ait tiré au sort", "nothing says that lots were drawn"),
    "no_range": Said("pas de fourchette", "no range"),
    "pending_as_refused": Said("ce qui attend compte comme refusé", "what is pending counts as refused"),
    "pending_unsaid": Said("rien sur ce qui attend encore", "nothing on what is still pending"),
    "stops_at_acceptance": Said("s'arrête à l'acceptation", "stops at acceptance"),
    "texts_unpublished": Said("les textes ne sont pas publiés", "the texts are not published"),
    "sums_disagree": Said("les totaux ne tombent pas juste", "the totals do not add up"),
    "lost_on_the_way": Said("6 demandes sur 20 se sont perdues", "6 of 20 requests were lost on the way"),
    "contradicted": Said("d'autres pages donnent d'autres chiffres", "other pages give other figures"),
    "different_people": Said("les groupes ne sont pas les mêmes gens", "the groups are not the same people"),
    "retelling": Said("c'est un récit, pas une étude de plus", "a retelling, not one more study"),
    "no_counts": Said("les comptes par groupe manquent", "the counts of each group are missing"),
    "before_and_after": Said("un avant et un après", "a before and an after"),
    "seller": Said("publié par qui vend l'outil", "published by those who sell the tool"),
    "only_those_who_accepted": Said(
        "les réponses ne sont comptées que chez qui accepte",
        "replies are counted only among those who accepted",
    ),
    "stopped_when": Said("publié au fil de l'eau", "published as it went along"),
}

_ASSIGNMENTS = {
    "unclear": Said("on ne sait pas qui recevait quoi", "it is not said who got which"),
    "alternating": Said("par blocs alternés", "in alternating blocks"),
}

_DOUBTS = {
    "published_undrawn": Said(
        "Aucune des {n:étude comptée|études comptées} ne dit avoir tiré au sort qui recevait une note :"
        " l'écart peut venir des personnes, de la période ou de l'expéditeur.",
        "None of the {n:study|studies} counted says that lots were drawn for who got a note: the gap may come"
        " from the people, the period or the sender.",
    ),
    "published_acceptance": Said(
        "Toutes s'arrêtent à l'acceptation. Aucune source trouvée ne compare les notes jusqu'au rendez-vous"
        " ou au contrat.",
        "All of them stop at acceptance. No source was found that compares notes as far as a meeting or a"
        " contract.",
    ),
    "published_surprises": Said(
        "On publie ce qui surprend : ce qui ne montrait rien n'a sans doute jamais été écrit.",
        "What surprises gets published: what showed nothing was probably never written down.",
    ),
}

SENTENCES = {
    **{f"evidence.{code}": said for code, said in _PAGE.items()},
    **{f"published.{code}": said for code, said in _WHAT.items()},
    **{f"published_detail.{code}": said for code, said in _DETAILS.items()},
    **{f"published_flaw.{code}": said for code, said in _FLAWS.items()},
    **{f"published_assignment.{code}": said for code, said in _ASSIGNMENTS.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
}
