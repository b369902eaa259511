"""The words of the commands by which the owner notes things, in French and English."""

MARK_TEXTS: dict[str, tuple[str, str]] = {
    "agenda": (
        "Propose les quelques personnes à qui penser aujourd'hui, et pourquoi.",
        "Propose the few people to think of today, and why.",
    ),
    "opt_budget": (
        "Combien de personnes par jour, désormais.",
        "How many people a day, from now on.",
    ),
    "opt_quota": (
        "Combien de notes d'invitation LinkedIn vous laisse par mois, désormais.",
        "How many notes of invitations LinkedIn leaves you a month, from now on.",
    ),
    "opt_zone": (
        "Le fuseau horaire de vos jours, désormais : Europe/Paris.",
        "The time zone of your days, from now on: Europe/Paris.",
    ),
    "notes_left": (
        "Il reste au plus {left} notes d'invitation ce mois-ci, sur {quota}, d'après ce qui est connu.",
        "Invitation notes left this month, as far as is known: {left} of {quota} at most.",
    ),
    "notes_spent": (
        "Plus de notes d'invitation ce mois-ci, d'après ce qui est connu : {sent} pour {quota}.",
        "No invitation note is left this month, as far as is known: {sent} sent of {quota}.",
    ),
    "arg_choice": (
        "Ce que vous en faites : accept, ask_first, suggest_following, rest ou not_for_me.",
        "What you make of it: accept, ask_first, suggest_following, rest or not_for_me.",
    ),
    "decided": (
        "Ce que sont devenues celles dont vous aviez décidé :",
        "What became of those you decided on:",
    ),
    "already_decided": ("Vous en avez déjà décidé :", "You have decided on these already:"),
    "decide_how": (
        "Pour décider : visavis incoming CLÉ CHOIX (accept, ask_first, suggest_following, rest, not_for_me)",
        "To decide: visavis incoming KEY CHOICE (accept, ask_first, suggest_following, rest, not_for_me)",
    ),
    "incoming": (
        "Montre les invitations reçues qui attendent et ce qui s'y lit ; note votre décision.",
        "Show the invitations received that wait, what can be read in their notes, and note what you decide.",
    ),
    "none_waiting": (
        "Aucune invitation reçue n'attend que vous décidiez, d'après vos archives.",
        "No invitation received waits for you to decide, by your archives.",
    ),
    "waiting_count": (
        "Invitations reçues qui attendent, la plus ancienne d'abord : {n}",
        "Invitations received that wait, the oldest first: {n}",
    ),
    "why_no_note": (
        "Une invitation sans note ne dit rien contre personne. Cinq raisons simples :",
        "An invitation without a note says nothing against anybody. Five plain reasons:",
    ),
    "relation": (
        "Dit où en est la relation avec une personne, et ce qui l'y place.",
        "Tell where the relation with one person stands, and what puts it there.",
    ),
    "noted_by_you": ("Noté par vous :", "Noted by you:"),
    "noted_so": ("[vous l'aviez noté]", "[you had noted it]"),
    "noted_other": ("[écrit en d'autres mots le {day}]", "[written in other words on {day}]"),
    "noted_unseen": ("[l'archive du {day} ne le montre pas]", "[the archive of {day} does not show it]"),
    "noted_there": ("Noté sur LinkedIn :", "Noted on LinkedIn:"),
    "outcome": (
        "Note un résultat : téléchargement, demande, appel, rendez-vous, contrat. Sans mots, les montre.",
        "Record an outcome: download, inquiry, call, meeting, contract. Without words, show them.",
    ),
    "note": (
        "Note quelque chose pour vous sur une personne. Sans mots, montre vos notes.",
        "Note something for yourself about a person. Without words, show your notes.",
    ),
    "snooze": (
        "Laisse une personne hors de l'agenda jusqu'à un jour, ou note une promesse à tenir.",
        "Leave a person out of the agenda until a day, or note a promise to keep.",
    ),
    "group": ("Réunit des personnes sous un nom.", "Put people together under a name."),
    "objective": (
        "Fixe un objectif. Sans mots, ou avec le seul mot list, les montre.",
        "Set an objective. Without words, or with the one word list, show them.",
    ),
    "misread": (
        "Dit que la note d'une invitation a été mal lue : votre lecture l'emporte.",
        "Say that the note of an invitation was misread: your reading wins.",
    ),
    "recommendation": (
        "Montre les recommandations, et dit de qui elles sont.",
        "Show the recommendations, and say whose they are.",
    ),
    "merge": (
        "Dit que deux clés sont une seule personne, ou qu'elles en sont deux.",
        "Say that two keys are one person, or that they are two.",
    ),
    "arg_into": (
        "La clé sous laquelle la personne reste connue.",
        "The key the person stays known by.",
    ),
    "opt_merge_yes": ("Réunit vraiment.", "Merge for real."),
    "would_merge": (
        "Ces deux-ci deviendraient une seule personne, connue sous la seconde clé :",
        "These two would become one person, known by the second key:",
    ),
    "merged": ("Ces deux-ci sont désormais une seule personne :", "These two are one person from now on:"),
    "merge_connected": ("en relation depuis le {day}", "connected since {day}"),
    "merge_how": ("Pour les réunir vraiment, ajoutez --yes.", "To merge them for real, add --yes."),
    "mark_twice": (
        "La même chose est déjà notée ce jour-là, sous le numéro {number} : visavis marks --revoke {number}",
        "The same is noted of that day already, under number {number}: visavis marks --revoke {number}",
    ),
    "opt_apart": (
        "Dit au contraire que ce sont deux personnes.",
        "Say on the contrary that they are two people.",
    ),
    "marks": (
        "Montre tout ce que vous avez noté, et défait le dernier geste sur une marque.",
        "Show everything you noted, and undo what was last done to a mark.",
    ),
    "opt_on": (
        "Le jour de la chose : AAAA-MM-JJ, today ou -2.",
        "The day of the thing: YYYY-MM-DD, today or -2.",
    ),
    "opt_words": ("Quelques mots de plus.", "A few words more."),
    "opt_revoke": ("Reprend la marque de ce numéro.", "Take back the mark of this number."),
    "opt_undo_mark": (
        "Défait le dernier geste sur la marque de ce numéro.",
        "Undo what was last done to the mark of this number.",
    ),
    "opt_history": ("Montre tout le journal, dans l'ordre.", "Show the whole journal, in order."),
    "opt_amount": ("Ce que cela vaut : 4 800,50 ou £60.", "What it is worth: 4,800.50 or £60."),
    "opt_currency": (
        "La monnaie, en trois lettres ; sinon la dernière notée, ou celle de votre fuseau.",
        "The currency, in three letters; else the one noted last, or that of your zone.",
    ),
    "opt_until": ("Jusqu'à quand : AAAA-MM-JJ ou +14.", "Until when: YYYY-MM-DD or +14."),
    "opt_promise": (
        "Ce que vous avez promis ; dû au jour de --until.",
        "What you promised; due on the day of --until.",
    ),
    "opt_kept": ("Dit tenue la promesse de ce numéro.", "Say that the promise of this number is kept."),
    "opt_for_good": ("Ne propose jamais cette personne.", "Never propose this person."),
    "beside_for_good": (
        "--for-good laisse la personne de côté pour toujours. Donnez l'un ou l'autre.",
        "--for-good leaves the person out for ever. Give one or the other.",
    ),
    "beside_promise": (
        "tous les mots d'une promesse vont à --promise.",
        "all the words of a promise go with --promise.",
    ),
    "opt_out_of": ("Retire ces personnes du groupe.", "Take these people out of the group."),
    "opt_rename": ("Donne un autre nom au groupe.", "Give the group another name."),
    "opt_dissolve": ("Défait le groupe.", "Dissolve the group."),
    "opt_horizon": ("L'horizon : short, mid ou long.", "The horizon: short, mid or long."),
    "opt_outcome": (
        "Le résultat qui l'accomplit, de reply à contract.",
        "The outcome that fulfils it, from reply to contract.",
    ),
    "opt_company": (
        "Concerne qui travaille là ; une partie du nom suffit. Plusieurs fois permis.",
        "Concerns whoever works there; a part of the name will do. May be repeated.",
    ),
    "opt_title": (
        "Concerne qui a ce titre ; une partie suffit. Plusieurs fois permis.",
        "Concerns whoever holds this title; a part will do. May be repeated.",
    ),
    "opt_rung": (
        "Concerne qui se tient sur cet échelon. Plusieurs fois permis.",
        "Concerns whoever stands on this rung. May be repeated.",
    ),
    "opt_group": ("Concerne ce groupe. Plusieurs fois permis.", "Concerns this group. May be repeated."),
    "opt_person": (
        "Concerne cette personne. Plusieurs fois permis.",
        "Concerns this person. May be repeated.",
    ),
    "others_how": ("Pour les lire : visavis agenda --others", "To read of them: visavis agenda --others"),
    "opt_others": (
        "Montre plutôt ceux qui viendront un autre jour ; personne n'est proposé pour autant.",
        "Show instead those who come another day; nobody is proposed by that.",
    ),
    "opt_count": (
        "Avec combien de personnes l'objectif est atteint ; 0 ne le dit plus.",
        "With how many people the objective is reached; 0 says so no more.",
    ),
    "opt_by": (
        "Pour quel jour : AAAA-MM-JJ ou +90 ; un texte vide ne le dit plus.",
        "By which day: YYYY-MM-DD or +90; an empty text says so no more.",
    ),
    "opt_change": (
        "Change l'objectif de ce numéro ; ce qui n'est pas dit reste.",
        "Change the objective of this number; what is not said stays.",
    ),
    "opt_sent": (
        "Le jour où la note est partie ; sinon la dernière.",
        "The day the note was sent; otherwise the latest one.",
    ),
    "arg_outcome": (
        "Le résultat : download, inquiry, call, meeting ou contract.",
        "The outcome: download, inquiry, call, meeting or contract.",
    ),
    "arg_note": (
        "Les mots à noter ; un tiret les lit de l'entrée standard.",
        "The words to note; a dash reads them from standard input.",
    ),
    "arg_group": ("Le nom du groupe, ou son numéro.", "The name of the group, or its number."),
    "arg_sentence": (
        "L'objectif, en une phrase à vous.",
        "The objective, in a sentence of your own.",
    ),
    "arg_kind": (
        "Le vrai genre : none, cosmetic ou contextual.",
        "The true kind: none, cosmetic or contextual.",
    ),
    "arg_recommendation": (
        "Le numéro de la recommandation dans la liste.",
        "The number of the recommendation in the list.",
    ),
    "what": ("Marque", "Mark"),
    "day": ("Jour", "Day"),
    "noted_at": ("Noté le", "Noted"),
    "act": ("Geste", "Act"),
    "act_made": ("noté", "made"),
    "act_changed": ("changé", "changed"),
    "act_revoked": ("retiré", "revoked"),
    "group_name": ("Groupe", "Group"),
    "mark_of": ("{who} : {mark}", "{who}: {mark}"),
    "mark_noted": ("Noté (n° {number}), au {day} : {mark}", "Noted (no. {number}), on {day}: {mark}"),
    "mark_how_back": (
        "Pour le retirer : visavis marks --revoke {number}",
        "To take it back: visavis marks --revoke {number}",
    ),
    "mark_revoked": ("Retiré : {mark}", "Taken back: {mark}"),
    "mark_back": (
        "Pour le remettre : visavis marks --undo {number}",
        "To put it back: visavis marks --undo {number}",
    ),
    "mark_stands": ("De nouveau : {mark}", "Again: {mark}"),
    "mark_gone": ("La marque n° {number} est retirée.", "Mark no. {number} is taken back."),
    "mark_undo_how": (
        "Pour en retirer une : visavis marks --revoke NUMÉRO",
        "To take one back: visavis marks --revoke NUMBER",
    ),
    "no_mark": ("Rien n'est noté.", "Nothing is noted."),
    "no_group": ("Il n'y a pas encore de groupe.", "There is no group yet."),
    "group_is": (
        "Groupe « {name} » (n° {number}). Personnes : {n}.",
        "Group {name} (no. {number}). People: {n}.",
    ),
    "no_recommendation": (
        "Aucun import ne montre de recommandation.",
        "No import shows a recommendation.",
    ),
    "recommendation_how": (
        "LinkedIn ne dit pas leur adresse. Pour en attacher une : visavis recommendation NUMÉRO PERSONNE",
        "LinkedIn does not tell their address. To attach one: visavis recommendation NUMBER PERSON",
    ),
    "attached_to": ("attachée à {key} (marque n° {number})", "attached to {key} (mark no. {number})"),
    "may_be": ("porte ce nom : {keys}", "bears this name: {keys}"),
    "ev_recommendation_received": ("{who} vous recommande", "{who} recommends you"),
    "ev_recommendation_given": ("vous recommandez {who}", "you recommend {who}"),
    "held_marks": ("ce que vous en avez noté : {n}", "what you noted of them: {n}"),
    "marks_made": ("Marques notées", "Marks made"),
}
