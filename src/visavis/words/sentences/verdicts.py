"""What is said of a verdict: what is known, what it takes, why to doubt it."""

from visavis.words.typography import Said

_VERDICT = {
    "different_more": Said(
        "Verdict : {first}, davantage {did} que {second}.", "Verdict: {first}, more {did} than {second}."
    ),
    "different_fewer": Said(
        "Verdict : {first}, moins {did} que {second}.", "Verdict: {first}, fewer {did} than {second}."
    ),
    "different": Said(
        "Différence probable : entre {low} et {high} points. Si les deux se valaient, la règle fixée au"
        " départ ne l'aurait annoncée à tort que {wrong}, même en regardant chaque jour. L'écart observé au"
        " moment où l'on s'arrête est en général exagéré : retenez la fourchette.",
        "Likely difference: between {low} and {high} points. If both were equal, the rule fixed at the start"
        " would have announced one wrongly {wrong}, even looked at every day. The gap seen when one stops is"
        " usually exaggerated: keep the range.",
    ),
    "wrong_planned": Said("dans 5 cas sur 100 environ", "in about 5 cases in 100"),
    "wrong_open": Said("dans moins de 5 cas sur 100", "in fewer than 5 cases in 100"),
    "equivalent_gist": Said(
        "Verdict : pas de différence qui compte.", "Verdict: no difference that matters."
    ),
    "equivalent": Said(
        "Les résultats vont avec tout écart de {low} à {high} points, ce qui tient dans la marge de {margin}"
        " points que vous aviez fixée. Gardez la manière qui vous prend le moins de temps.",
        "The results go with any gap from {low} to {high} points, which is within the margin of {margin}"
        " points that you set. Keep the way that takes you the least time.",
    ),
    "none_yet_gist": Said("Pas encore de verdict.", "No verdict yet."),
    "none_yet": Said(
        "Avec si peu, la vraie différence peut se trouver n'importe où entre {low} et {high} points : elle"
        " peut être nulle, ou aller dans un sens comme dans l'autre. Regarder ce chiffre chaque jour ne"
        " fausse"
        " rien.",
        "With so few, the real difference can lie anywhere between {low} and {high} points: it may be nil, or"
        " go either way. Looking at this every day does no harm.",
    ),
    "none_at_plan_end_gist": Said("Expérience finie, sans verdict.", "Experiment over, no verdict."),
    "none_at_plan_end": Said(
        "Les {maximum} prévus de chaque sorte sont arrivés à terme ; les résultats vont avec tout écart de"
        " {low} à {high} points. Cela ne veut pas dire qu'il n'y en a pas : avec {maximum}, une vraie"
        " différence de {gap} points passe inaperçue {missed:fois|fois} sur 100.",
        "The planned {maximum} of each kind have come to term; the results go with any gap from {low} to"
        " {high} points. This does not mean that there is none: with {maximum}, a real difference of {gap}"
        " points goes unseen {missed:time|times} in 100.",
    ),
    "describes_gist": Said(
        "Scellée pour décrire : à votre volume, aucun verdict n'est attendu.",
        "Sealed to describe: at your volume, no verdict is expected.",
    ),
    "too_early_gist": Said("Trop tôt pour un verdict.", "Too early for a verdict."),
    "too_early_pairs": Said(
        "{have:tirage complet est arrivé|tirages complets sont arrivés} à terme, et il en faut {need}.",
        "{have:complete draw has|complete draws have} come to term, and it takes {need}.",
    ),
    "too_early_no_pairs": Said(
        "Aucun tirage complet n'est arrivé à terme, et il en faut {need}.",
        "No complete draw has come to term, and it takes {need}.",
    ),
    "described_pairs": Said(
        "{have:tirage complet est arrivé|tirages complets sont arrivés} à terme ; la fourchette de l'écart se"
        " montre à partir de {need}.",
        "{have:complete draw has|complete draws have} come to term; the range of the gap is shown from {need}"
        " on.",
    ),
    "described_no_pairs": Said(
        "Aucun tirage complet n'est arrivé à terme ; la fourchette de l'écart se montre à partir de {need}.",
        "No complete draw has come to term; the range of the gap is shown from {need} on.",
    ),
    "too_early_waiting": Said(
        "{waiting:personne attend|personnes attendent} encore.",
        "{waiting:person is|people are} still waiting.",
    ),
    "too_early_discordant_pairs": Said(
        "Un tirage n'apprend quelque chose que si une sorte a réussi et l'autre non : il y en a {have}, et il"
        " en faut {need}.",
        "A draw tells something only where one kind succeeded and the other did not: there are {have}, and it"
        " takes {need}.",
    ),
    "first_on": Said("Premier résultat possible vers le {day}.", "A first result is possible around {day}."),
    "counts": Said(
        "Sur {n} de chaque sorte {n:=arrivé|arrivés} à terme, {first_n} {did} {first}, et {second_n}"
        " {second}.",
        "Of {n} of each kind that have come to term, {first_n} {did} {first}, and {second_n} {second}.",
    ),
    "since": Said(
        "Le verdict est tombé au bout de {at:tirage|tirages}. {more:tirage est arrivé|tirages sont arrivés} à"
        " terme depuis, et n'y {more:=change|changent} rien.",
        "The verdict came after {at:draw|draws}. {more:draw has|draws have} come to term since, and"
        " {more:=changes|change} nothing.",
    ),
    "latest": Said(
        "Avec tous ceux-là, la fourchette va de {low} à {high} points.",
        "With all of them the range is {low} to {high} points.",
    ),
    "takes_open": Said(
        "Si l'écart est vraiment de {gap} points, il faut environ {half:envoi|envois} de chaque sorte pour"
        " avoir une chance sur deux de le voir, {four} pour quatre chances sur cinq.",
        "If the gap really is {gap} points, about {half} of each kind give one chance in two of seeing it,"
        " {four} four chances in five.",
    ),
    "takes_planned": Said(
        "Le plan prévoit {maximum} envois de chaque sorte, dont {n} à terme. D'ici à sa fin, un vrai écart de"
        " {gap} points a {chance:chance|chances} sur 100 d'être vu.",
        "The plan has {maximum} of each kind, {n} of them at term. By its end a real gap of {gap} points has"
        " {chance:chance|chances} in 100 of being seen.",
    ),
    "strict_yes": Said(
        "Le test exact des signes, qui ne suppose rien des personnes, dit de même.",
        "The exact sign test, which assumes nothing of the people, says so too.",
    ),
    "strict_no": Said(
        "Le test exact des signes, plus exigeant, ne le dit pas encore.",
        "The exact sign test, which asks for more, does not say so yet.",
    ),
    "title": Said("Expérience : {title}", "Experiment: {title}"),
    "result": Said("Le résultat", "The result"),
    "takes": Said("Ce qu'il faudrait encore", "What it would still take"),
    "cost": Said("Ce que cela coûte", "What it costs"),
    "cost_known": Said(
        "Si l'écart observé tenait, un succès de plus ({outcome}) vous coûterait environ"
        " {value:minute|minutes} (entre {low} et {high}).",
        "If the gap observed held, one more success ({outcome}) would cost you about"
        " {value:minute|minutes} (between {low} and {high}).",
    ),
    "cost_open": Said(
        "Si l'écart observé tenait, un succès de plus ({outcome}) vous coûterait environ"
        " {value:minute|minutes} (à partir de {low} ; jusqu'à combien, on ne le sait pas encore).",
        "If the gap observed held, one more success ({outcome}) would cost you about"
        " {value:minute|minutes} (from {low} up; up to how many is not known yet).",
    ),
    "cost_unknown": Said(
        "Le coût d'un succès de plus ({outcome}) ne se calcule pas encore : l'écart peut être nul.",
        "The cost of one more success ({outcome}) cannot be told yet: the gap may be nil.",
    ),
    "cost_less": Said(
        "Rien : {first} demande moins de temps, et fait au moins aussi bien.",
        "Nothing: {first} takes less time, and does at least as well.",
    ),
    "segments": Said("Groupe par groupe, à titre indicatif", "Group by group, as an indication"),
    "segments_caption": Said("Écart en points, et sa fourchette", "Gap in points, and its range"),
    "segment": Said("Groupe", "Group"),
    "segment_n": Said("Tirages", "Draws"),
    "segment_gap": Said("Écart", "Gap"),
    "segments_note": Said(
        "Chaque écart est rapproché de la moyenne, d'autant plus que le groupe compte peu de tirages. Il n'y"
        " a"
        " pas de verdict par groupe.",
        "Each gap is drawn towards the mean, the more so the fewer the draws. There is no verdict by group.",
    ),
    "question": Said("{outcome} : {first}, ou {second}", "{outcome}: {first}, or {second}"),
    "gap_range": Said("de {low} à {high}", "{low} to {high}"),
    "gaps_axis": Said(
        "Écart en points ; en gris, ce qui ne compterait pas",
        "Gap in points; in grey, what would not matter",
    ),
    "gaps_picture": Said(
        "Écart, en points, et sa fourchette. {rows}.", "Gap in points, and its range. {rows}."
    ),
    "figures": Said("Les chiffres", "The figures"),
    "figures_caption": Said(
        "Question par question, dans l'ordre du plan", "Question by question, in the order of the plan"
    ),
    "column_question": Said("Question", "Question"),
    "column_draws": Said("Tirages", "Draws"),
    "column_first": Said("De la première", "Of the first"),
    "column_second": Said("De la seconde", "Of the second"),
    "column_gap": Said("Écart", "Gap"),
    "column_verdict": Said("Verdict", "Verdict"),
    "count_of_all": Said("{n} sur {all}", "{n} of {all}"),
    "range_gap": Said("{gap} (de {low} à {high})", "{gap} ({low} to {high})"),
    "word_too_early": Said("trop tôt", "too early"),
    "word_none_yet": Said("pas encore de verdict", "no verdict yet"),
    "word_different": Said("différence", "different"),
    "word_equivalent": Said("pas de différence qui compte", "no difference that matters"),
    "word_none_at_plan_end": Said("fini, sans verdict", "over, no verdict"),
    "word_not_its_turn": Said("pas encore son tour", "not its turn yet"),
    "others": Said("Les questions suivantes", "The questions that follow"),
    "other": Said("{outcome} ({first}, ou {second}). {told}", "{outcome} ({first}, or {second}). {told}"),
    "not_its_turn": Said(
        "Ce n'est pas encore son tour : une question n'est jugée que si toutes celles d'avant ont montré une"
        " différence. Écart observé : de {low} à {high} points, à titre indicatif.",
        "It is not its turn yet: a question is judged only once all those before it have shown a difference."
        " Gap so far: {low} to {high} points, as an indication.",
    ),
    "not_its_turn_early": Said(
        "Ce n'est pas encore son tour, et il est trop tôt.", "It is not its turn yet, and it is too early."
    ),
    "method": Said("Pour qui enseigne la statistique", "For those who teach statistics"),
    "method_pairs_interval": Said(
        "Tirage par blocs permutés d'un envoi de chaque sorte ; les blocs discordants font un pari dont le"
        " capital part de 1 (mélange Bêta(3, 3)), et la fourchette est ce même pari retourné : valable à"
        " tout instant, elle exclut zéro exactement quand le capital atteint 20.",
        "Drawn in permuted blocks of one of each kind; the discordant blocks place a bet whose capital begins"
        " at 1 (a Beta(3, 3) mixture), and the range is that same bet turned round: valid at any time, it"
        " excludes nil exactly when the capital reaches 20.",
    ),
    "method_counts": Said(
        "{n:bloc|blocs}, {first_alone} à {second_alone} parmi les discordants.",
        "{n:block|blocks}, {first_alone} to {second_alone} among the discordant ones.",
    ),
    "method_plan_interval": Said(
        "Tirage par blocs permutés d'un envoi de chaque sorte ; intervalle répété : celui de Newcombe à la"
        " borne du regard, dépenses d'O'Brien et Fleming sur tous les regards du plan, rejoués dans l'ordre"
        " où les blocs arrivent à terme.",
        "Drawn in permuted blocks of one of each kind; a repeated interval: Newcombe's at the bound of the"
        " look, O'Brien and Fleming's spending over all the looks of the plan, replayed in the order in which"
        " blocks come to term.",
    ),
}

# "more invitations are accepted": after more, fewer and a number
_DID_INVITATION = {
    "accepted": Said("d'invitations sont acceptées", "invitations are accepted"),
    "reply": Said("d'invitations reçoivent une réponse", "invitations bring a reply"),
    "exchange": Said("d'invitations mènent à un échange", "invitations bring an exchange"),
    "download": Said("d'invitations mènent à un téléchargement", "invitations bring a download"),
    "inquiry": Said("d'invitations mènent à une demande", "invitations bring an inquiry"),
    "call": Said("d'invitations mènent à un appel", "invitations bring a call"),
    "meeting": Said("d'invitations mènent à un rendez-vous", "invitations bring a meeting"),
    "contract": Said("d'invitations mènent à un contrat", "invitations bring a contract"),
}

_DID_MESSAGE = {
    "reply": Said("de messages reçoivent une réponse", "messages bring a reply"),
    "exchange": Said("de messages mènent à un échange", "messages bring an exchange"),
    "download": Said("de messages mènent à un téléchargement", "messages bring a download"),
    "inquiry": Said("de messages mènent à une demande", "messages bring an inquiry"),
    "call": Said("de messages mènent à un appel", "messages bring a call"),
    "meeting": Said("de messages mènent à un rendez-vous", "messages bring a meeting"),
    "contract": Said("de messages mènent à un contrat", "messages bring a contract"),
}

_COUNTED = {
    "accepted": Said("ont été acceptés", "were accepted"),
    "reply": Said("ont reçu une réponse", "brought a reply"),
    "exchange": Said("ont mené à un échange", "brought an exchange"),
    "download": Said("ont mené à un téléchargement", "brought a download"),
    "inquiry": Said("ont mené à une demande", "brought an inquiry"),
    "call": Said("ont mené à un appel", "brought a call"),
    "meeting": Said("ont mené à un rendez-vous", "brought a meeting"),
    "contract": Said("ont mené à un contrat", "brought a contract"),
}

_DOUBTS = {
    "unfair_draw": Said(
        "L'ordre du tirage ne ressemble pas au hasard : ne retenez aucun verdict avant d'avoir compris"
        " pourquoi.",
        "The order of the draw does not look like chance: keep no verdict before you know why.",
    ),
    "guessable": Said(
        "{n:tirage a été complété|tirages ont été complétés} en plusieurs fois : qui en voyait le début"
        " pouvait deviner la fin, et choisir qui la recevrait. Ajoutez plutôt des listes.",
        "{n:draw was|draws were} filled in several sittings: whoever saw the beginning could guess the end,"
        " and choose who would get it. Add lists instead.",
    ),
    "not_as_asked": Said(
        "{n:envoi n'est pas parti|envois ne sont pas partis} comme demandé. {n:=Il compte|Ils comptent} dans"
        " la sorte tirée au sort, ce qui rapproche les deux sortes.",
        "{n} of those drawn {n:=was|were} not sent as asked. {n:=It counts|They count} in the kind that was"
        " drawn, which brings the two kinds closer to each other.",
    ),
    "never_sent": Said(
        "De {n:personne|personnes}, vos archives ne montrent rien d'envoyé après le tirage, et vous n'avez"
        " rien noté : sans envoi dans les {days:jour|jours}, {n:=elle compte|elles comptent} comme sans"
        " succès.",
        "Of {n:person|people} your archives show nothing sent after the draw, and you noted nothing: with"
        " nothing sent within {days:day|days}, they count as no success.",
    ),
    "sent_late": Said(
        "{n:envoi est parti|envois sont partis} plus de {days:jour|jours} après le tirage :"
        " {n:=il compte|ils comptent} comme sans succès, accepté ou non.",
        "{n} of those drawn {n:=was|were} sent something only more than {days:day|days} after the draw:"
        " {n:=that counts|they count} as no success, accepted or not.",
    ),
    "not_seen": Said(
        "{n:envoi que vous avez noté n'apparaît|envois que vous avez notés n'apparaissent} dans aucune"
        " archive : une archive ne montre pas ce qui a été retiré ou refusé avant elle."
        " {n:=Il compte|Ils comptent} comme sans succès.",
        "{n} of those drawn {n:=was|were} sent what was drawn, as you noted, and no archive shows it: an"
        " archive does not show what was withdrawn or declined before it was made."
        " {n:=That counts|They count} as no success.",
    ),
    "texts_unsure": Said(
        "{n:note demandée contextuelle est lue comme cosmétique|notes demandées contextuelles sont lues comme"
        " cosmétiques}, sans certitude. Sur la page de la personne, dites si {n:=elle est mal lue|l'une"
        " d'elles est mal lue}.",
        "{n:note that was to be contextual is|notes that were to be contextual are} read as cosmetic, without"
        " certainty. On the person's page, say if {n:=it is|one is} misread.",
    ),
    "connected_otherwise": Said(
        "{n:personne est devenue une relation autrement|personnes sont devenues des relations autrement} que"
        " par cette invitation : cela ne compte pas comme un succès.",
        "{n:person became a connection|people became connections} by another way than this invitation: that"
        " does not count as a success.",
    ),
    "forgotten_drawn": Said(
        "{n:personne tirée au sort a été oubliée|personnes tirées au sort ont été oubliées} à votre demande :"
        " leurs tirages ne comptent plus.",
        "{n:person who was drawn has|people who were drawn have} been forgotten at your request: their draws"
        " no longer count.",
    ),
    "drawn_twice": Said(
        "{n:personne a été tirée|personnes ont été tirées} deux fois, sous deux adresses : seul le premier"
        " tirage compte, et celles qui partageaient l'autre ne comptent pas non plus.",
        "{n:person was|people were} drawn twice, under two addresses: the first draw alone counts, and those"
        " who shared the other do not count either.",
    ),
    "ended_early": Said(
        "Vous avez arrêté cette expérience le {last}, avant sa fin. Le verdict, s'il y en a un, tient ; son"
        " absence dit moins encore.",
        "You ended this experiment on {last}, before its end. A verdict, if there is one, holds; none says"
        " even less.",
    ),
}

_LACKING = {
    "timed": Said(
        "trop peu de minutes notées ({have} sur {need})", "too few minutes noted ({have} of {need})"
    ),
}

_LACKING_WHOLE = {
    "timed": Said(
        "Pas de coût : les minutes ne sont notées que pour {have:personne|personnes} d'un côté, et il en faut"
        " {need}.",
        "No cost: minutes are noted for {have:person|people} only on one side, and it takes {need}.",
    ),
}

SENTENCES = {
    **{f"verdict.{code}": said for code, said in _VERDICT.items()},
    **{f"did_invitation.{code}": said for code, said in _DID_INVITATION.items()},
    **{f"did_message.{code}": said for code, said in _DID_MESSAGE.items()},
    **{f"counted.{code}": said for code, said in _COUNTED.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
    **{f"lacking.{code}": said for code, said in _LACKING.items()},
    **{f"lacking_whole.{code}": said for code, said in _LACKING_WHOLE.items()},
}
