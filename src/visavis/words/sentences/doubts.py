"""What is missing for an answer, and why to doubt one."""

from visavis.words.typography import Said

_LACKING = {
    "few": Said("{have}, il en faut {need}", "{have}, and {need} are needed"),
    "never_noted": Said("aucun résultat de cette sorte n'a été noté", "no outcome of this kind was noted"),
    "no_objective": Said("aucun objectif", "no objective"),
    "few_followed": Said(
        "{have:suivie|suivies}, il en faut {need}",
        "{have} followed, and {need} are needed",
    ),
    "above_step": Said(
        "trop peu suivies pour cette étape",
        "too few followed for this step",
    ),
    "follow_up": Said(
        "connu jusqu'à {have:jour|jours} seulement",
        "known up to {have:day|days} only",
    ),
    "few_settled": Said("{have}, il en faut {need}", "{have}, and {need} are needed"),
    "no_family": Said("aucune famille", "no family"),
    "half_not_reached": Said("moitié pas atteinte", "half not reached"),
    "no_messages": Said("aucun message importé", "no messages imported"),
    "no_connections": Said("aucune relation importée", "no connections imported"),
    "no_invitations": Said("aucun tableau d'invitations importé", "no table of invitations imported"),
    "no_invitation": Said("aucune invitation", "no invitation"),
    "trials": Said(
        "hors de portée : {have}, il en faut {need}",
        "out of reach: {have}, and {need} are needed",
    ),
    "studies": Said(
        "{have:étude|études}, il en faut {need}",
        "{have:study|studies}, and {need} are needed",
    ),
    "observations": Said("{have}, il en faut {need}", "{have}, and {need} are needed"),
    "divisor": Said("rien à quoi rapporter", "nothing to divide by"),
    "successes": Said("aucun succès d'un côté", "no success on one side"),
    "shared_strata": Said("personne de comparable", "nobody alike"),
    "pairs": Said("{have:paire|paires}, il en faut {need}", "{have:pair|pairs}, and {need} are needed"),
    "discordant_pairs": Said(
        "{have:paire différente|paires différentes}, il en faut {need}",
        "{have:pair that differs|pairs that differ}, and {need} are needed",
    ),
    "events": Said("rien n'est arrivé", "nothing happened"),
    "repeats": Said("{have:tour|tours}, il en faut {need}", "{have:turn|turns}, and {need} are needed"),
}

_LACKING_WHOLE = {
    "few": Said(
        "Pas encore de réponse : {have:invitation comptée|invitations comptées}, et il en faut au moins"
        " {need}. Avec moins, la fourchette couvrirait la moitié de ce qui est possible.",
        "No answer yet: {have:invitation|invitations} counted, and it takes at least {need}. With fewer, the"
        " range would span half of what is possible.",
    ),
    "no_objective": Said(
        "Vous n'avez pas encore fixé d'objectif : dites en une phrase à quoi vous travaillez, à quel horizon,"
        " et qui il concerne.",
        "You have not set an objective yet: say in one sentence what you work towards, by when, and whom it"
        " concerns.",
    ),
    "few_followed": Said(
        "Pas encore de réponse : {have:invitation est connue|invitations sont connues} assez longtemps, et il"
        " en faut au moins {need}. Une archive plus récente la donnera.",
        "No answer yet: {have:invitation has|invitations have} been followed long enough, and it takes at"
        " least {need}. A newer archive will tell.",
    ),
    "above_step": Said(
        "Pas de réponse : l'estimation dépasserait celle de l'étape d'avant, qu'il faut pourtant franchir."
        " Trop peu d'invitations ont été suivies assez longtemps.",
        "No answer: the estimate would exceed that of the step before, which it takes. Too few invitations"
        " have been followed long enough.",
    ),
    "never_noted": Said(
        "Pas de réponse : aucun résultat de cette sorte n'a été noté, et rien d'autre ne le montre.",
        "No answer: no outcome of this kind was noted, and nothing else shows it.",
    ),
    "follow_up": Said(
        "Pas encore de réponse : passé {have:jour|jours}, plus aucune invitation n'attendait, et il faut en"
        " voir attendre jusqu'à {need}. Une archive plus récente peut la donner.",
        "No answer yet: past {have:day|days} no invitation was still waiting, and some have to be seen"
        " waiting up to {need}. A newer archive may tell.",
    ),
    "few_settled": Said(
        "Pas encore de comparaison : il faut au moins {need:invitation assez ancienne|invitations assez"
        " anciennes} dans chacun des deux groupes, et le plus petit en a {have}.",
        "No comparison yet: it takes at least {need:invitation|invitations} old enough in each of the two"
        " groups, and the smaller has {have}.",
    ),
    "no_family": Said(
        "Pas de famille : aucune phrase de quatre mots au moins n'est allée à trois personnes ou plus.",
        "No family: no sentence of four words or more went to three people or more.",
    ),
    "half_not_reached": Said(
        "Moins de la moitié de vos invitations finissent acceptées : {have} sur 100 environ, selon"
        " l'estimation.",
        "Fewer than half of your invitations end up accepted: about {have} in 100, as an estimate.",
    ),
    "no_connections": Said(
        "Pas de réponse : aucune archive importée ne contient vos relations, et sans elles on ne sait pas"
        " quelles invitations ont été acceptées. Demandez à LinkedIn l'archive complète.",
        "No answer: no imported archive holds your connections, and without them it is not known which"
        " invitations were accepted. Ask LinkedIn for the complete archive.",
    ),
    "no_invitations": Said(
        "Pas de réponse : aucune archive importée ne contient le tableau des invitations. Demandez à LinkedIn"
        " l'archive complète.",
        "No answer: no imported archive holds the table of invitations. Ask LinkedIn for the complete"
        " archive.",
    ),
    "no_messages": Said(
        "Pas de réponse : aucune archive importée ne contient vos messages, et sans eux on ne sait pas qui"
        " s'est répondu. Demandez à LinkedIn une archive qui les contient.",
        "No answer: no imported archive holds your messages, and without them it is not known who answered"
        " whom. Ask LinkedIn for an archive that holds them.",
    ),
    "trials": Said(
        "Cela ne peut pas se savoir avec ce nombre : il faudrait {need:personne|personnes} de chaque côté, et"
        " il y en a {have} au plus.",
        "This cannot be known with that many: it would take {need:person|people} on each side, and there are"
        " {have} at most.",
    ),
    "studies": Said(
        "Pas de réponse : {have:étude|études}, et il en faut {need}.",
        "No answer: {have:study|studies}, and it takes {need}.",
    ),
    "observations": Said(
        "Pas de réponse : {have:observation|observations}, et il en faut {need}.",
        "No answer: {have:observation|observations}, and it takes {need}.",
    ),
    "divisor": Said(
        "Pas de réponse : ce à quoi il faudrait rapporter est nul.",
        "No answer: what it would have to be divided by is nil.",
    ),
    "successes": Said(
        "Pas de réponse : d'un côté, personne n'a eu de succès.",
        "No answer: on one side nobody succeeded.",
    ),
    "shared_strata": Said(
        "Pas de réponse : les deux groupes n'ont aucune sorte de personnes en commun.",
        "No answer: the two groups have no kind of people in common.",
    ),
    "pairs": Said(
        "Trop tôt : {have:paire est complète|paires sont complètes}, et il en faut {need}.",
        "Too early: {have:pair is|pairs are} complete, and it takes {need}.",
    ),
    "discordant_pairs": Said(
        "Trop tôt : une seule des deux invitations a réussi dans {have:paire|paires}, et il en faut {need}.",
        "Too early: only one of the two invitations succeeded in {have:pair|pairs}, and it takes {need}.",
    ),
    "events": Said(
        "Pas de réponse : rien n'est arrivé tant que les deux groupes attendaient.",
        "No answer: nothing happened while both groups were waiting.",
    ),
    "repeats": Said(
        "Pas de rythme encore : les relations qui ont plus de deux tours de parole en ont {have} de plus, et"
        " il en faut {need}.",
        "No rhythm yet: the relations of more than two turns have {have} beyond these, and it takes {need}.",
    ),
    "no_invitation": Said(
        "Pas de réponse : les archives importées ne montrent aucune invitation.",
        "No answer: the imported archives show no invitation.",
    ),
}

_DOUBTS = {
    "left_truncated": Said(
        "Une archive ne retient que 180 jours d'invitations : rien de ce qui est parti avant le {since} n'est"
        " compté.",
        "An archive remembers only 180 days of invitations: nothing sent before {since} is counted.",
    ),
    "vanished": Said(
        "Une archive ne montre pas les invitations retirées ou déclinées avant elle. Elles manquent aux"
        " comptes, et les vraies parts sont plus basses, on ne sait de combien.",
        "An archive does not show the invitations withdrawn or declined before it was made. They are missing"
        " from the counts, and the true shares are lower, by how much is not known.",
    ),
    "automatic": Said(
        "{n:première réponse se lit|premières réponses se lisent} comme une absence ou une machine ;"
        " ici, une telle réponse compte comme une autre.",
        "{n:first reply reads|first replies read} as an absence or a machine; here such a reply counts like"
        " any other.",
    ),
    "noted_apart": Said(
        "{n:résultat que vous avez noté ne suit|résultats que vous avez notés ne suivent} aucune invitation"
        " comptée ici.",
        "{n:outcome that you noted follows|outcomes that you noted follow} no invitation counted here.",
    ),
    "ignored_unseen": Said(
        "Les invitations reçues que vous avez ignorées ou déclinées manquent sans doute à l'archive : la part"
        " de celles que vous acceptez n'est pas celle-ci, et on ne sait de combien elle est plus basse.",
        "The invitations received that you ignored or declined are probably missing from the archive: the"
        " share that you accept is not this one, and how much lower it is is not known.",
    ),
    "note_no_turn": Said(
        "Une note n'est pas un tour de parole : qui a répondu à une note, et rien de plus, n'a pas encore"
        " commencé d'interaction ici.",
        "A note is no turn: whoever answered a note, and nothing more, has not begun an interaction here"
        " yet.",
    ),
    "uncovered": Said(
        "Vos archives laissent {n:trou|trous} entre elles ({days:jour|jours} au total) : les invitations"
        " parties alors ne sont pas comptées. Une archive tous les 180 jours au plus n'en laisse aucun.",
        "Your archives leave {n:gap|gaps} between them ({days:day|days} in all): the invitations sent then"
        " are not counted. An archive every 180 days at most leaves none.",
    ),
    "hidden_acceptances": Said(
        "Depuis le {since}, la dernière archive montre {n:relation|relations} par leur seule date (comptes"
        " fermés ou masqués). Certaines peuvent être l'acceptation d'une invitation qui"
        " compte ici comme en attente ou disparue.",
        "Since {since} the newest archive shows {n:connection|connections} by date alone (closed or hidden"
        " accounts). Some"
        " may be the acceptance of an invitation that counts here as pending or gone.",
    ),
    "stale_connections": Said(
        "La dernière archive qui montre vos relations date du {last}, avant la dernière qui montre vos"
        " invitations : les acceptations venues depuis sont inconnues.",
        "The newest archive that shows your connections dates from {last}, before the newest that shows your"
        " invitations: acceptances since then are unknown.",
    ),
    "outside_windows": Said(
        "{n:invitation plus ancienne est connue et n'est pas comptée|invitations plus anciennes sont connues"
        " et ne sont pas comptées} : de celles d'avant ses 180 jours, une archive ne montre que"
        " quelques-unes, pour la plupart parce qu'elles ont été acceptées tard, et les parts en seraient"
        " faussées.",
        "{n:older invitation is|older invitations are} known and not counted: of those before its 180 days"
        " an archive shows only some, most of them because they were accepted late, and they would distort"
        " the shares.",
    ),
    "unknown_addresses": Said(
        "{n:invitation vient|invitations viennent} d'archives sans adresses : rien ne dit si elles ont été"
        " acceptées, et elles n'entrent dans aucune part.",
        "{n:invitation comes|invitations come} from archives without addresses: nothing tells whether they"
        " were accepted, and they enter no share.",
    ),
    "gone_dates": Said(
        "{n:invitation a disparu|invitations ont disparu} entre deux archives, à un moment inconnu : le"
        " milieu de l'intervalle en tient lieu.",
        "{n:invitation went|invitations went} missing between two archives, at an unknown moment: the middle"
        " of the interval stands for it.",
    ),
    "kinds_read": Said(
        "{n:note est lue cosmétique ou contextuelle|notes sont lues cosmétiques ou contextuelles} d'après"
        " {n:=ses|leurs} mots, comparés à tous les vôtres : ce qui fut écrit pour une personne peut passer"
        " pour un modèle, et l'inverse.",
        "{n:note is|notes are} read as cosmetic or contextual by {n:=its|their} words, compared with all of"
        " yours: what was written for one person may pass for a template, and the reverse.",
    ),
    "kinds_unsure": Said(
        "{n:lecture de note est peu sûre|lectures de notes sont peu sûres} et {n:=peut|peuvent} changer à la"
        " prochaine archive : un modèle envoyé une seule fois ne se reconnaît pas encore.",
        "{n:reading of a note is|readings of notes are} unsure and may change with the next archive: a"
        " template sent only once cannot be recognised yet.",
    ),
    "kinds_corrected": Said(
        "{n:note compte|notes comptent} sous la sorte que vous avez dite, et non sous celle qui fut lue.",
        "{n:note counts|notes count} as the kind you said, and not as the one that was read.",
    ),
    "families_read": Said(
        "Un modèle ne se reconnaît qu'à partir de trois personnes : les familles plus petites n'y sont pas.",
        "A template is recognised from three people on: smaller families are not here.",
    ),
    "families_left_out": Said(
        "{n:famille n'est pas montrée|familles ne sont pas montrées}, chacune partie à"
        " {people:personne|personnes} au plus.",
        "{n:family is|families are} not shown, each sent to {people:person|people} at most.",
    ),
    "rungs_read": Said(
        "Qu'un texte soit cosmétique est une lecture de ses mots : certains « adressés » ne sont peut-être"
        " que signalés, et l'inverse.",
        "That a text is cosmetic is a reading of its words: some of those addressed may only have been"
        " signalled, and the reverse.",
    ),
    "endorsements_unknown": Said(
        "Aucune archive importée ne contient les compétences validées : qui n'est que signalé compte ici plus"
        " bas sur l'échelle.",
        "No imported archive holds endorsements: whoever was only signalled counts lower on the ladder here.",
    ),
    "stale_messages": Said(
        "La dernière archive qui montre vos messages date du {last}, avant la dernière de toutes : ce qui"
        " s'est dit depuis est inconnu.",
        "The newest archive that shows your messages dates from {last}, before the newest of all: what was"
        " said since is unknown.",
    ),
    "cards_only": Said(
        "L'entreprise et le titre sont ceux que LinkedIn montre de vos relations. De qui n'est pas en"
        " relation avec vous, l'archive ne dit que le nom : on ne le trouve qu'ajouté à la main.",
        "Company and title are those that LinkedIn shows of your connections. Of people not connected the"
        " archive tells only the name: they are found only where you added them by hand.",
    ),
    "noted_by_hand": Said(
        "Ce que vous n'avez pas noté n'est pas compté : un rendez-vous dont rien ne dit qu'il a eu lieu"
        " manque ici.",
        "What you did not note is not counted: a meeting that nothing tells of is missing here.",
    ),
    "not_randomised": Said(
        "Comparer le passé ne dit pas ce que fait la note elle-même : seul un tirage au sort de qui en reçoit"
        " une le dirait.",
        "Comparing the past does not tell what the note itself does: only drawing by lot who gets one would.",
    ),
    "drawn_by_lot": Said(
        "{n:invitation comptée ici vient|invitations comptées ici viennent} d'une expérience, où la sorte de"
        " note était tirée au sort : cette lecture du passé les mêle aux autres.",
        "{n} of the invitations counted here {n:=comes|come} from an experiment, in which the kind of note"
        " was drawn by lot: this reading of the past mixes them with the others.",
    ),
    "few_known": Said(
        "Certaines parts ne reposent que sur {n:invitation suivie|invitations suivies} assez longtemps : leur"
        " fourchette est fragile.",
        "Some shares rest on no more than {n:invitation|invitations} followed long enough: their range is"
        " fragile.",
    ),
    "left_out": Said(
        "{n:invitation est restée|invitations sont restées} sans pareille, et n'y {n:=compte|comptent} pas.",
        "{n:invitation has|invitations have} nobody to be compared with, and {n:=is|are} left out of this.",
    ),
}

SENTENCES = {
    **{f"lacking.{code}": said for code, said in _LACKING.items()},
    **{f"lacking_whole.{code}": said for code, said in _LACKING_WHOLE.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
}
