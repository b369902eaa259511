"""What is said of experiments: plans, draws, what came of them."""

from visavis.words.typography import Said

_PLAN = {
    "plan_title": Said("Expérience {number} : {title}", "Experiment {number}: {title}"),
    "plan_untitled": Said("Expérience {number}", "Experiment {number}"),
    "gist_sees": Said(
        "Ce plan peut répondre : il voit un vrai écart de {gap} points {chance:fois|fois} sur 100.",
        "This plan can answer: it sees a real gap of {gap} points {chance:time|times} in 100.",
    ),
    "gist_misses": Said(
        "Ce plan voit un vrai écart de {gap} points {chance:fois|fois} sur 100, et le manque"
        " {missed:fois|fois} sur 100.",
        "This plan sees a real gap of {gap} points {chance:time|times} in 100, and misses it"
        " {missed:time|times}.",
    ),
    "gist_open": Said(
        "Ce plan peut répondre : il voit un vrai écart de {gap} points quatre fois sur cinq.",
        "This plan can answer: it sees a real gap of {gap} points four times in five.",
    ),
    "gist_weeks": Said(
        "À votre rythme, il y faut {weeks:semaine|semaines} environ.",
        "At your rhythm it takes about {weeks:week|weeks}.",
    ),
    "gist_unknown_rhythm": Said(
        "Combien de semaines il y faut, vos archives ne le disent pas.",
        "How many weeks it takes, your archives do not tell.",
    ),
    "first_verdict": Said(
        "Aucun verdict n'est donné avant que {fewest:tirage complet soit arrivé|tirages complets soient"
        " arrivés} à terme.",
        "No verdict is given before {fewest:complete draw has|complete draws have} come to term.",
    ),
    "first_verdict_weeks": Said(
        "Aucun verdict n'est donné avant que {fewest:tirage complet soit arrivé|tirages complets soient"
        " arrivés} à terme, soit {weeks:semaine|semaines} environ.",
        "No verdict is given before {fewest:complete draw has|complete draws have} come to term, which is"
        " about {weeks:week|weeks}.",
    ),
    "gist_too_long": Said(
        "Sans maximum, ce plan demande environ {each:envoi|envois} de chaque sorte pour répondre quatre fois"
        " sur cinq, soit {length} {pace} : mieux vaut le changer.",
        "Without a maximum, this plan takes about {each} of each kind to answer four times in five, which is"
        " {length} {pace}: better change it.",
    ),
    "gist_too_long_at_most": Said(
        "Ce plan demande au plus {each:envoi|envois} de chaque sorte, soit {length} {pace} :"
        " mieux vaut le changer.",
        "This plan takes at most {each} of each kind, which is {length} {pace}: better change it.",
    ),
    "pace": Said("à votre rythme", "at your rhythm"),
    "pace_notes": Said(
        "au rythme des notes que LinkedIn vous laisse", "at the rhythm of the notes that LinkedIn leaves you"
    ),
    "gist_out_of_reach": Said(
        "Aucun nombre d'invitations à votre portée ne montrerait un écart de {gap} points à ce niveau :"
        " mieux vaut changer ce plan.",
        "No number of invitations within your reach would show a gap of {gap} points at this level: better"
        " change this plan.",
    ),
    "gist_blind": Said(
        "Ce plan est trop court : un vrai écart de {gap} points n'y serait vu que {chance:fois|fois} sur"
        " 100.",
        "This plan is too short: a real gap of {gap} points would be seen only {chance:time|times} in 100.",
    ),
    "told": Said("Ce que votre volume permet de voir", "What your volume can show"),
    "base_own": Said(
        "Point de départ : {base}, d'après ceux de vos envois dont le délai est écoulé ({outcome}, en"
        " {days:jour|jours}).",
        "Starting point: {base}, from what you sent before, where that time is over ({outcome}, within"
        " {days:day|days}).",
    ),
    "base_usual": Said(
        "Point de départ : {base} ({outcome}, en {days:jour|jours}), un niveau habituel ; vos archives ne"
        " donnent pas le vôtre.",
        "Starting point: {base} ({outcome}, within {days:day|days}), a usual level; your archives do not"
        " give yours.",
    ),
    "draw": Said("tirage complet", "complete draw"),
    "draws": Said("tirages complets", "complete draws"),
    "rhythm": Said(
        "Votre rythme : {blocks} {draws} par semaine, soit un envoi de chaque sorte à chaque fois.",
        "Your rhythm: {blocks} {draws} a week, each with one of every kind.",
    ),
    "rhythm_notes": Said(
        "Votre rythme : {blocks} {draws} par semaine. Ce sont les notes que LinkedIn vous laisse"
        " dans le mois qui le limitent.",
        "Your rhythm: {blocks} {draws} a week. What limits it are the notes that LinkedIn leaves you"
        " in a month.",
    ),
    "rhythm_unknown": Said(
        "Votre rythme n'est pas connu : dites combien vous envoyez par semaine (--a-week).",
        "Your rhythm is not known: say how many you send in a week (--a-week).",
    ),
    "rhythm_unknown_here": Said(
        "Votre rythme n'est pas connu : dites combien vous envoyez par semaine.",
        "Your rhythm is not known: say how many you send in a week.",
    ),
    "open": Said(
        "Sans fin fixée : si l'écart est vraiment de {gap} points, il faut environ {half} envois de chaque"
        " sorte pour avoir une chance sur deux de le voir, {four} pour quatre chances sur cinq.",
        "Without an end: if the gap really is {gap} points, about {half} of each kind give one chance in two"
        " of seeing it, {four} four chances in five.",
    ),
    "planned": Said(
        "Avec {maximum} envois de chaque sorte : un vrai écart de {gap} points est vu {chance:fois|fois} sur"
        " 100.",
        "With {maximum} of each kind: a real gap of {gap} points is seen {chance:time|times} in 100.",
    ),
    "visible": Said(
        "Le plus petit écart vu quatre fois sur cinq est de {visible} points.",
        "The smallest gap seen four times in five is {visible} points.",
    ),
    "half_a_year": Said(
        "En six mois à ce rythme, le plus petit écart vu quatre fois sur cinq serait de {visible} points.",
        "In half a year at this rhythm the smallest gap seen four times in five would be {visible} points.",
    ),
    "instead": Said("Ce qui reste possible", "What remains possible"),
    "fixed": Said("Ce qui sera fixé", "What will be fixed"),
    "arms": Said(
        "Ce qui est comparé ; chaque sorte est mise en regard de la première.",
        "What is compared; each kind is set beside the first.",
    ),
    "arm": Said("{name}", "{name}"),
    "arm_text": Said("{name} : {text}", "{name}: {text}"),
    "aims": Said("Ce qui compte : {aims}.", "What counts: {aims}."),
    "aims_turn": Said(
        "Dans cet ordre : une question n'est jugée qu'une fois une différence établie à toutes celles"
        " d'avant.",
        "In this order: a question is judged only once all those before it have shown a difference.",
    ),
    "aim": Said("{outcome} en {days:jour|jours}", "{outcome} within {days:day|days}"),
    "strata": Said("Tirage à part pour : {strata}.", "Drawn apart for: {strata}."),
    "margin": Said(
        "Un écart de moins de {margin} points ne compterait pas.",
        "A gap of less than {margin} points would not matter.",
    ),
    "rule_open": Said(
        "Sans fin fixée : le verdict tombe quand la fourchette exclut zéro, ou tient dans la marge. On peut"
        " regarder chaque jour : une différence qui n'existe pas n'est annoncée que 5 fois sur 100 au plus,"
        " si longtemps que cela dure.",
        "Without an end: the verdict falls when the range excludes nil, or lies within the margin. One may"
        " look every day: a difference that is not there is told 5 times in 100 at most, however long it"
        " goes on.",
    ),
    "rule_planned": Said(
        "{maximum} envois de chaque sorte au plus, regardés autant qu'on veut : une différence qui n'existe"
        " pas n'est annoncée qu'environ 5 fois sur 100 en tout.",
        "At most {maximum} of each kind, looked at as often as one likes: a difference that is not there is"
        " announced about 5 times in 100 in all.",
    ),
    "next_seal": Said(
        "Rien n'est encore fixé. Pour fixer ce plan : visavis experiment seal {number}",
        "Nothing is fixed yet. To fix this plan: visavis experiment seal {number}",
    ),
    "sealed_gist": Said(
        "Le plan est scellé, et ne change plus. Le tirage suit un nombre qui est gardé, et montré à la fin.",
        "The plan is sealed, and changes no more. The draw follows a number that is kept, and shown at the"
        " end.",
    ),
    "next_assign": Said(
        "Ajoutez en une liste, avant d'écrire quoi que ce soit, les personnes à qui vous écrirez dans les 14"
        " jours : nul ne peut alors deviner ce que la suivante recevra. D'autres listes peuvent suivre."
        " visavis experiment assign",
        "Add as one list, before writing anything, the people to whom you will write within 14 days: nobody"
        " can then guess what the next one gets. Other lists may follow. visavis experiment assign",
    ),
    "room": Said(
        "À votre rythme, vous pouvez écrire à {n:personne|personnes} de plus dans les {days:jour|jours} :"
        " chacune de celles qui ne le seraient pas à temps compterait comme sans succès, dans sa sorte.",
        "At your rhythm you can write to {n:more person|more people} within {days:day|days}: each one not"
        " written to in time would count as no success, in their kind.",
    ),
    "room_none": Said(
        "À votre rythme, vous ne pouvez écrire à personne de plus dans les {days:jour|jours} : qui serait"
        " ajouté maintenant compterait comme sans succès, dans sa sorte.",
        "At your rhythm you can write to nobody more within {days:day|days}: whoever is added now would count"
        " as no success, in their kind.",
    ),
    "beyond": Said(
        "À votre rythme, {n:personne tirée au sort ne recevra|personnes tirées au sort ne recevront} rien"
        " dans les {days:jour|jours} : {n:=elle comptera|elles compteront} comme sans succès, dans"
        " {n:=sa|leur} sorte. Écrivez plus vite, et n'ajoutez personne pour l'instant.",
        "At your rhythm {n:person drawn|people drawn} cannot be written to within {days:day|days}:"
        " {n:=that counts|they count} as no success, in their kind. Write faster, and add nobody for now.",
    ),
}

_INSTEAD = {
    "widen": Said(
        "Comparez des manières plus éloignées, ou visez un écart plus grand : {visible}",
        "Compare ways that differ more, or aim at a larger gap: {visible}",
    ),
    "widen_visible": Said("six mois montrent {points} points.", "half a year shows {points} points."),
    "widen_unknown": Said(
        "les petits écarts demandent des milliers d'envois.", "small gaps take thousands of them."
    ),
    "nearer": Said(
        "Jugez d'abord sur l'acceptation ou la réponse, et décrivez la suite sans verdict.",
        "Judge by acceptance or reply first, and describe the rest without a verdict.",
    ),
    "message": Said(
        "Comparez plutôt le premier message après l'acceptation (--subject message) : LinkedIn ne le compte"
        " pas parmi les notes.",
        "Compare the first message after acceptance instead (--subject message): LinkedIn does not count it"
        " among the notes.",
    ),
    "message_here": Said(
        "Comparez plutôt le premier message après l'acceptation : LinkedIn ne le compte pas parmi les notes.",
        "Compare the first message after acceptance instead: LinkedIn does not count it among the notes.",
    ),
    "describe_here": Said(
        "Ou gardez-le pour décrire, sans attendre de verdict : il faudra le dire au moment de sceller.",
        "Or keep it to describe, without expecting a verdict: say so when you seal it.",
    ),
    "fewer_arms": Said("Comparez deux sortes seulement.", "Compare two kinds only."),
    "longer": Said("Prévoyez plus d'envois de chaque sorte.", "Plan for more of each kind."),
    "pool": Said(
        "Mettez-vous à plusieurs avec le même plan, chacun tirant au sort chez soi.",
        "Share the same plan with others, each drawing lots at home.",
    ),
    "describe": Said(
        "Ou gardez-le pour décrire, sans attendre de verdict : visavis experiment seal {number} --anyway",
        "Or keep it to describe, without expecting a verdict: visavis experiment seal {number} --anyway",
    ),
}

_ASSIGN = {
    "assign_gist": Said(
        "{n:personne tirée|personnes tirées} au sort. Rien n'est envoyé : à vous d'écrire.",
        "{n:person|people} drawn. Nothing is sent: it is for you to write.",
    ),
    "assign_nobody": Said("Aucun nouveau tirage. Rien n'est envoyé.", "No new draw. Nothing is sent."),
    "assigned": Said("Le tirage", "The draw"),
    "drawn": Said("{who} : {arm}", "{who}: {arm}"),
    "drawn_known": Said("{who} : {arm} (déjà tirée au sort)", "{who}: {arm} (drawn already)"),
    "missing": Said(
        "Il manque : {fields}. Complétez avant de copier.", "Missing: {fields}. Fill in before copying."
    ),
    "text_long": Said(
        "{length} caractères : LinkedIn en accepte {limit:caractère|caractères} au plus dans une note.",
        "{length} characters: LinkedIn takes {limit:character|characters} at most in a note.",
    ),
    "refused": Said("N'ont pas été tirés au sort", "Nobody was drawn for"),
    "refused_item": Said("{who} : {reason}", "{who}: {reason}"),
    "left": Said("Il reste {n:place|places} dans le plan.", "{n:place is|places are} left in the plan."),
    "left_none": Said("Le plan n'a plus de place.", "No place is left in the plan."),
    "spent": Said(
        "{minutes:minute notée|minutes notées} pour {who}.", "{minutes:minute|minutes} noted for {who}."
    ),
    "ended": Said(
        "L'expérience {number} est finie : plus personne n'y est tiré au sort. Le nombre que suivait le"
        " tirage : {seed}.",
        "Experiment {number} has ended: nobody is drawn for it any more. The number the draw followed from:"
        " {seed}.",
    ),
    "ended_unsealed": Said(
        "L'expérience {number} est abandonnée avant d'avoir commencé.",
        "Experiment {number} is dropped before it began.",
    ),
}

_REFUSED = {
    "no_address": Said("ce n'est pas une adresse de profil", "this is no address of a profile"),
    "no_such_stratum": Said(
        "dites à quel groupe elle appartient, parmi ceux du plan",
        "say which of the plan's groups they belong to",
    ),
    "the_owner": Said("c'est vous", "this is you"),
    "forgotten": Said("vous avez demandé à l'oublier", "you asked to forget them"),
    "elsewhere": Said("elle est déjà dans l'expérience {number}", "they are in experiment {number} already"),
    "full": Said("le plan est complet", "the plan is full"),
    "connected": Said("vous êtes déjà en relation", "you are connected already"),
    "invited": Said("une invitation est déjà partie et attend", "an invitation is on its way already"),
    "has_invited": Said("son invitation attend votre réponse", "their invitation waits for your answer"),
    "not_connected": Said("vous n'êtes pas en relation", "you are not connected"),
    "unknown": Said("aucune archive ne la montre", "no archive shows them"),
    "written": Said("vous l'avez déjà invitée, ou lui avez écrit", "you invited or wrote to them already"),
}

_STATUS = {
    "status_gist": Said(
        "{blocks:tirage complet est arrivé|tirages complets sont arrivés} à terme.",
        "{blocks:complete draw has|complete draws have} come to term.",
    ),
    "unsealed": Said(
        "Le plan n'a jamais été scellé : personne n'est tiré au sort, et il n'y a rien à juger. Pour le"
        " sceller : visavis experiment seal {number}",
        "The plan was never sealed: nobody is drawn, and there is nothing to judge. To seal it: visavis"
        " experiment seal {number}",
    ),
    "unsealed_ended": Said(
        "Finie sans avoir été scellée : personne n'a été tiré au sort, et il n'y a rien à juger.",
        "Ended without ever being sealed: nobody was drawn, and there is nothing to judge.",
    ),
    "status_gist_none": Said(
        "Aucun tirage complet n'est encore arrivé à terme.", "No complete draw has come to term yet."
    ),
    "status_waiting": Said(
        "{waiting:personne attend|personnes attendent} encore le leur.",
        "{waiting:person is|people are} still waiting for theirs.",
    ),
    "burden_caption": Said("Ce que chaque sorte coûte", "What each kind costs"),
    "status_none": Said("Personne n'est encore tiré au sort.", "Nobody has been drawn yet."),
    "arms_caption": Said("Sorte par sorte, comme tirées au sort", "Kind by kind, as drawn"),
    "kind": Said("Sorte", "Kind"),
    "column_drawn": Said("Tirées", "Drawn"),
    "column_known": Said("À terme", "At term"),
    "column_succeeded": Said("{outcome}", "{outcome}"),
    "column_share": Said("Part", "Share"),
    "column_gone": Said("Disparues", "Gone"),
    "column_ignored": Said("Ignorées 60 jours", "Ignored 60 days"),
    "column_minutes": Said("Minutes par personne", "Minutes each"),
    "minutes_of": Said("{mean} (notées pour {n})", "{mean} (noted for {n})"),
    "followed": Said("Comment elles sont suivies", "How they are followed"),
    "compliance": Said("Ce qui est vraiment parti", "What really went out"),
    "compliance_item": Said("{arm} : {counts}", "{arm}: {counts}"),
    "misread": Said(
        "Si une note lue comme cosmétique a été écrite pour cette personne seule, dites-le sous la note, sur"
        " sa page (« Cette note est mal lue ? ») : le compte suit.",
        "If a note read as cosmetic was written for this person alone, say so under the note, on their page"
        " (“Is this note misread?”): the count follows.",
    ),
    "astray": Said("{what} : {names}.", "{what}: {names}."),
    "astray_unsure_text": Said(
        "{what} : {names}. Mal lu ? Dites-le sur la page de la personne (ou : visavis misread).",
        "{what}: {names}. Misread? Say so on the person's page (or: visavis misread).",
    ),
    "and_others": Said("{n:autre|autres}", "{n:other|others}"),
    "count_of": Said("{n} {what}", "{n} {what}"),
    "next_on": Said(
        "Prochain tirage à terme vers le {day} ; il faut alors importer une archive plus récente.",
        "The next draw comes to term around {day}; a newer archive has to be imported then.",
    ),
    "shown_until": Said("Vos archives vont jusqu'au {day}.", "Your archives go up to {day}."),
    "as_drawn": Said(
        "Chacun compte dans la sorte tirée au sort, quoi qu'il ait reçu, et seulement quand tous ceux de son"
        " tirage ont eu leurs {days:jour|jours}, réponse rapide ou non. Rien d'envoyé en 14 jours, une"
        " invitation retirée ou une relation venue autrement comptent comme sans succès.",
        "Everybody counts in the kind they were drawn for, whatever they got, and only once all of their draw"
        " have had their {days:day|days}, quick answer or not. Nothing sent within 14 days, an invitation"
        " withdrawn, or a connection made another way count as no success.",
    ),
    "list_title": Said("Vos expériences", "Your experiments"),
    "list_gist": Said("{n:expérience|expériences}.", "{n:experiment|experiments}."),
    "list_none": Said(
        "Aucune expérience. Commencez par un plan : visavis experiment plan",
        "No experiment. Begin with a plan: visavis experiment plan",
    ),
    "list_caption": Said("Dans l'ordre où elles ont été prévues", "In the order in which they were planned"),
    "list_number": Said("N°", "No."),
    "list_name": Said("Expérience", "Experiment"),
    "list_state": Said("État", "State"),
    "list_since": Said("Depuis le", "Since"),
    "history": Said("Historique", "History"),
    "event": Said("{day} : {act}", "{day}: {act}"),
    "anyway": Said("pour décrire, sans attendre de verdict", "to describe, without expecting a verdict"),
    "event_words": Said("{day} : {act} ({words})", "{day}: {act} ({words})"),
    "seed": Said(
        "Le tirage suivait le nombre {seed} : avec lui, n'importe qui peut le refaire.",
        "The draw followed from the number {seed}: with it anybody can draw it again.",
    ),
}

_COMPLIANCE = {
    "as_asked": Said("comme demandé", "as asked"),
    "no_note": Said("sans la note demandée", "without the note that was asked"),
    "unasked_note": Said("avec une note, sans qu'elle soit demandée", "with a note that was not asked"),
    "other_text": Said("avec un autre texte", "with another text"),
    "cosmetic_text": Said("avec un texte cosmétique", "with a cosmetic text"),
    "unsure_text": Said(
        "avec un texte lu comme cosmétique, sans certitude",
        "with a text read as cosmetic, without certainty",
    ),
    "late": Said("{n:=partie trop tard|parties trop tard}", "{n:=sent|sent} too late"),
    "unseen": Said(
        "{n:=notée comme partie, et vue|notées comme parties, et vues} dans aucune archive",
        "{n:=noted|noted} as sent, and not seen in any archive",
    ),
    "not_sent": Said(
        "{n:=jamais partie|jamais parties}, d'après vos archives",
        "{n:=never sent|never sent}, as far as your archives show",
    ),
    "waiting": Said(
        "{n:=pas encore vue dans une archive|pas encore vues dans une archive}",
        "{n:=not seen|not seen} in an archive yet",
    ),
}

_STATES = {
    "planned": Said("prévue", "planned"),
    "changed": Said("plan changé", "plan changed"),
    "sealed": Said("scellée", "sealed"),
    "ended": Said("finie", "ended"),
}

_STEPS = {
    "seal": Said("Le plan attend d'être scellé.", "The plan waits to be sealed."),
    "draw": Said("Le plan est scellé : il attend des personnes.", "The plan is sealed: it waits for people."),
    "write_invitation": Said(
        "{n:invitation à envoyer, comme tirée|invitations à envoyer, comme tirées} au sort.",
        "{n:invitation|invitations} to send, as drawn.",
    ),
    "write_message": Said(
        "{n:message à envoyer, comme tiré|messages à envoyer, comme tirés} au sort.",
        "{n:message|messages} to send, as drawn.",
    ),
    "import": Said(
        "Une archive plus récente en dirait davantage : importez-la.",
        "A newer archive would tell more: import one.",
    ),
    "wait": Said(
        "Le prochain tirage arrive à terme vers le {day}.", "The next draw comes to term around {day}."
    ),
    "draw_more_week": Said(
        "Tout ce qui a été tiré est connu : ajoutez {n:personne|personnes} cette semaine, à votre rythme.",
        "All that was drawn is known: add {n:person|people} this week, at your rhythm.",
    ),
    "draw_more": Said(
        "Tout ce qui a été tiré est connu : ajoutez des personnes.",
        "All that was drawn is known: add more people.",
    ),
    "settled": Said(
        "Le verdict est tombé : terminez l'expérience, ou continuez pour resserrer la fourchette.",
        "The verdict is in: end the experiment, or go on to narrow its range.",
    ),
    "settled_full": Said(
        "Le verdict est tombé, et le plan est complet : terminez l'expérience.",
        "The verdict is in, and the plan is full: end the experiment.",
    ),
    "ended": Said("Finie.", "Over."),
}

# the heads of tables and the aims of plans
_OUTCOMES = {
    "accepted": Said("acceptation", "acceptance"),
    "reply": Said("réponse", "reply"),
    "exchange": Said("échange", "exchange"),
    "download": Said("téléchargement", "download"),
    "inquiry": Said("demande", "inquiry"),
    "call": Said("appel", "call"),
    "meeting": Said("rendez-vous", "meeting"),
    "contract": Said("contrat", "contract"),
}

_ARMS = {
    "none_invitation": Said("sans note", "without a note"),
    "contextual_invitation": Said("avec une note contextuelle", "with a contextual note"),
    "text_invitation": Said("avec la note « {name} »", 'with the note "{name}"'),
    "none_message": Said("sans message", "without a message"),
    "contextual_message": Said("avec un message contextuel", "with a contextual message"),
    "text_message": Said("avec le message « {name} »", 'with the message "{name}"'),
}

_FIELDS = {
    "first_name": Said("le prénom", "the first name"),
    "name": Said("le nom", "the name"),
    "company": Said("l'entreprise", "the company"),
    "title": Said("le titre", "the title"),
}

_ERRORS = {
    "no_such_experiment": Said(
        "Aucune expérience ne porte le numéro {number}. La liste donne le numéro de chacune : visavis"
        " experiment list",
        "No experiment has the number {number}. The list gives the number of each: visavis experiment list",
    ),
    "no_such_experiment/page": Said(
        "Aucune expérience ne porte le numéro {number}.", "No experiment has the number {number}."
    ),
    "no_experiment": Said(
        "Il n'y a pas encore d'expérience. Commencez par un plan : visavis experiment plan",
        "There is no experiment yet. Begin with a plan: visavis experiment plan",
    ),
    "no_experiment/page": Said("Il n'y a pas encore d'expérience.", "There is no experiment yet."),
    "which_experiment": Said(
        "Plusieurs expériences sont en cours : {numbers}. Dites laquelle par son numéro.",
        "Several experiments are going on: {numbers}. Say which one by its number.",
    ),
    "not_drawn": Said(
        "« {typed} » n'est pas dans l'expérience {number}. Donnez l'adresse d'une personne tirée au sort.",
        '"{typed}" is not in experiment {number}. Give the address of somebody who was drawn.',
    ),
    "sealed": Said(
        "Le plan de l'expérience {number} est scellé et ne change plus. Pour autre chose, faites un nouveau"
        " plan.",
        "The plan of experiment {number} is sealed and changes no more. For anything else make a new plan.",
    ),
    "not_sealed": Said(
        "Le plan de l'expérience {number} n'est pas scellé : le tirage ne commence qu'après. visavis"
        " experiment seal {number}",
        "The plan of experiment {number} is not sealed: the draw begins only then. visavis experiment seal"
        " {number}",
    ),
    "not_sealed/page": Said(
        "Le plan de l'expérience {number} n'est pas scellé : le tirage ne commence qu'après.",
        "The plan of experiment {number} is not sealed: the draw begins only then.",
    ),
    "ended": Said(
        "L'expérience {number} est finie. Pour continuer, faites un nouveau plan.",
        "Experiment {number} has ended. To go on, make a new plan.",
    ),
    "hopeless": Said(
        "Le plan de l'expérience {number} ne pourrait rien dire avec votre volume. visavis experiment plan"
        " montre ce qui reste possible ; --anyway le scelle pour décrire, sans attendre de verdict.",
        "With your volume the plan of experiment {number} could tell nothing. visavis experiment plan shows"
        " what remains possible; --anyway seals it to describe, without expecting a verdict.",
    ),
    "hopeless/page": Said(
        "Le plan de l'expérience {number} ne pourrait rien dire avec votre volume. Changez-le, ou scellez-le"
        " pour décrire, sans attendre de verdict.",
        "With your volume the plan of experiment {number} could tell nothing. Change it, or seal it to"
        " describe, without expecting a verdict.",
    ),
    "arms_number": Said(
        "Une expérience compare de {fewest} à {most} sortes, et ce plan en a {have}. Dites lesquelles.",
        "An experiment compares {fewest} to {most} kinds, and this plan has {have}. Say which.",
    ),
    "no_such_arm": Said(
        "« {typed} » n'est pas une sorte de note. Écrivez {known}, ou NOM=TEXTE pour un texte fixe.",
        '"{typed}" is no kind of note. Write {known}, or NAME=TEXT for a fixed text.',
    ),
    "arm_twice": Said(
        "La sorte {name} est donnée deux fois. Donnez-la une fois.",
        "The kind {name} is given twice. Give it once.",
    ),
    "arm_name_taken": Said(
        "Un texte fixe ne peut pas s'appeler {name}. Donnez-lui un autre nom.",
        "A fixed text cannot be called {name}. Give it another name.",
    ),
    "arm_without_text": Said(
        "La sorte « {name} » n'a pas de texte. Écrivez-en un.",
        'The kind "{name}" has no text. Write one.',
    ),
    "arm_text_long": Said(
        "Le texte de « {name} » compte {length:caractère|caractères}, et LinkedIn en accepte {limit}."
        " Raccourcissez-le.",
        'The text of "{name}" has {length:character|characters}, and LinkedIn takes {limit}. Shorten it.',
    ),
    "odd_braces": Said(
        "Dans le texte de « {name} », les accolades ne vont pas par deux. Elles entourent un champ, comme"
        " first_name.",
        'In the text of "{name}" the braces do not pair up. They surround a field, such as first_name.',
    ),
    "no_such_field": Said(
        "Le texte de « {name} » demande un champ « {field} » que personne ne connaît. On peut écrire :"
        " {known}.",
        'The text of "{name}" asks for a field "{field}" that nobody knows. One can write: {known}.',
    ),
    "no_such_subject": Said(
        "« {typed} » ne se compare pas. On peut comparer : {known}.",
        '"{typed}" cannot be compared. One can compare: {known}.',
    ),
    "no_such_aim": Said(
        "« {typed} » n'est pas un résultat. On peut juger sur : {known}.",
        '"{typed}" is no outcome. One can judge by: {known}.',
    ),
    "no_days": Said(
        "« {typed} » ne dit pas en combien de jours. Écrivez le résultat, deux-points, puis un nombre de"
        " jours.",
        '"{typed}" does not say within how many days. Write the outcome, a colon, then a number of days.',
    ),
    "accepted_already": Said(
        "Un premier message va à qui a déjà accepté. Jugez-le sur la réponse ou plus loin.",
        "A first message goes to those who have accepted already. Judge it by the reply or what follows.",
    ),
    "outcome_twice": Said(
        "Un résultat est donné deux fois : {outcomes}. Donnez chacun une fois.",
        "An outcome is given twice: {outcomes}. Give each once.",
    ),
    "number_outside": Said(
        "{value} n'est pas possible pour {name}. Donnez un nombre de {low} à {high}.",
        "{value} is not possible for {name}. Give a number from {low} to {high}.",
    ),
    "name_length": Said(
        "Un nom compte de 1 à {limit} caractères, et celui-ci {length}. Changez-le.",
        "A name has 1 to {limit} characters, and this one {length}. Change it.",
    ),
    "minutes": Said(
        "{value} minutes ne se notent pas. Donnez un nombre de {low} à {high}.",
        "{value} minutes cannot be noted. Give a number from {low} to {high}.",
    ),
    "list_not_found": Said(
        "Il n'y a pas de fichier à l'emplacement {path}. Vérifiez le chemin, ou collez les adresses.",
        "There is no file at {path}. Check the path, or paste the addresses.",
    ),
    "list_closed": Said(
        "La liste {path} ne peut pas s'ouvrir. Vérifiez que c'est un fichier, et que vous avez le droit de le"
        " lire. Détail technique : {detail}",
        "The list {path} cannot be opened. Check that it is a file, and that you may read it. Technical"
        " detail: {detail}",
    ),
    "no_list": Said(
        "La liste {path} ne se lit pas comme un tableau avec une colonne d'adresses (url). Vérifiez le"
        " fichier, ou collez les adresses.",
        "The list {path} does not read as a table with a column of addresses (url). Check the file, or paste"
        " the addresses.",
    ),
    "nobody_given": Said(
        "Personne n'est donné. Écrivez des adresses de profil, ou donnez une liste.",
        "Nobody is given. Write profile addresses, or give a list.",
    ),
}

SENTENCES = {
    **{f"experiment.{code}": said for code, said in (_PLAN | _ASSIGN | _STATUS).items()},
    **{f"experiment_instead.{code}": said for code, said in _INSTEAD.items()},
    **{f"experiment_refused.{code}": said for code, said in _REFUSED.items()},
    **{f"experiment_step.{code}": said for code, said in _STEPS.items()},
    **{f"experiment_state.{code}": said for code, said in _STATES.items()},
    **{f"compliance.{code}": said for code, said in _COMPLIANCE.items()},
    **{f"experiment_field.{code}": said for code, said in _FIELDS.items()},
    **{f"outcome.{code}": said for code, said in _OUTCOMES.items()},
    **{f"experiment_arm.{code}": said for code, said in _ARMS.items()},
    **{f"error.{code}": said for code, said in _ERRORS.items()},
}
