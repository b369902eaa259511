"""What an import brought."""

from visavis.words.typography import Said

SENTENCES = {
    "import.title": Said("Import de {name}", "Import of {name}"),
    "import.gist_nobody": Said(
        "{new:trace nouvelle|traces nouvelles}, {known:déjà connue|déjà connues}. L'archive date du {day}, et"
        " ne dit pas à qui elle est.",
        "{new:new trace|new traces}, {known} already known. The archive dates from {day}, and does not say"
        " whose it is.",
    ),
    "import.gist": Said(
        "{new:trace nouvelle|traces nouvelles}, {known:déjà connue|déjà connues}. L'archive date du {day} ;"
        " elle est à {owner}.",
        "{new:new trace|new traces}, {known} already known. The archive dates from {day}; it is {owner}'s.",
    ),
    "import.life": Said(
        "{connections:relation|relations}, {conversations:conversation|conversations}, depuis le {day}.",
        "{connections:connection|connections}, {conversations:conversation|conversations}, since {day}.",
    ),
    "import.life_undated": Said(
        "{connections:relation|relations}, {conversations:conversation|conversations}.",
        "{connections:connection|connections}, {conversations:conversation|conversations}.",
    ),
    "import.dated": Said(
        "L'archive date du {day} ; elle est à {owner}. Les archives que vous auriez gardées d'avant"
        " complètent celle-ci.",
        "The archive dates from {day}; it is {owner}'s. Archives that you may have kept from before complete"
        " this one.",
    ),
    "import.already": Said(
        "Cette archive était déjà dans le registre, à l'identique : rien n'a changé. Elle date du {day}.",
        "This very archive was already in the ledger: nothing has changed. It dates from {day}.",
    ),
    "import.read": Said("Ce qui a été lu", "What was read"),
    "import.files": Said("Lignes de chaque fichier", "Rows of each file"),
    "import.file": Said("Fichier", "File"),
    "import.rows": Said("Lignes", "Rows"),
    "import.new": Said("Nouvelles", "New"),
    "import.known": Said("Connues", "Known"),
    "import.repeated": Said("Répétées", "Repeated"),
    "import.aside": Said("De côté", "Set aside"),
    "import.unreadable": Said("Illisibles", "Unreadable"),
    "import.aside_title": Said("Mises de côté", "Set aside"),
    "import.aside_caption": Said(
        "Lignes lues qui ne sont la trace de personne", "Rows that were read and are nobody's trace"
    ),
    "import.reason": Said("Raison", "Reason"),
    "import.line": Said("Ligne", "Line"),
    "import.unreadable_title": Said("Lignes illisibles", "Unreadable rows"),
    "import.unreadable_caption": Said(
        "Où elles sont, et pourquoi elles ne se lisent pas", "Where they are, and why they cannot be read"
    ),
    "import.unreadable_more": Said(
        "{n:autre ligne illisible n'est pas montrée|autres lignes illisibles ne sont pas montrées} ici.",
        "{n:more unreadable row is|more unreadable rows are} not shown here.",
    ),
    "import.missing": Said(
        "L'archive ne contient pas ces tableaux : {kinds}. Ce qu'ils auraient montré reste inconnu ; demandez"
        " à LinkedIn l'archive complète.",
        "The archive does not hold these tables: {kinds}. What they would have shown stays unknown; ask"
        " LinkedIn for the complete archive.",
    ),
    "import.unread_title": Said("Fichiers que personne ne lit", "Files nobody reads"),
    "import.unread": Said(
        "Vis-à-vis n'a pas besoin de {n:=ce fichier|ces fichiers} et n'en a rien gardé.",
        "Vis-à-vis has no need of {n:=this file|these files} and has kept nothing of {n:=it|them}.",
    ),
    "import.strange": Said(
        "{n:=Ce fichier porte|Ces fichiers portent} le nom d'un tableau de LinkedIn, mais non ses colonnes :"
        " rien n'en a été lu. Donnez l'archive comme LinkedIn l'a faite.",
        "{n:=This file bears|These files bear} the name of a table of LinkedIn's, and not its columns:"
        " nothing of {n:=it|them} was read. Give the archive as LinkedIn made it.",
    ),
    "import.assistants": Said(
        "Les conversations avec les assistants de LinkedIn ne sont avec personne ; elles n'ont pas été"
        " gardées : {files}.",
        "Conversations with LinkedIn's assistants are with nobody; they have not been kept: {files}.",
    ),
    "import.since": Said("Depuis l'import précédent", "Since the previous import"),
    "import.added": Said(
        "Ce que cette archive, plus ancienne qu'une autre, ajoute au passé",
        "What this archive, older than another, adds to the past",
    ),
    "import.ahead_title": Said("Une date à venir", "A date to come"),
    "import.ahead": Said(
        "Cette archive est datée d'un jour à venir : la date de cette machine, ou celle du fichier, est à"
        " vérifier. Ce qui attend et les silences se comptent jusqu'à elle.",
        "This archive is dated on a day to come: check the date of this machine, or that of the file. What"
        " waits and silences are counted up to it.",
    ),
    "import.wrote": Said(
        "{n:personne vous a écrit|personnes vous ont écrit}.", "{n:person has|people have} written to you."
    ),
    "import.wrote_names": Said(
        "{n:personne vous a écrit|personnes vous ont écrit} : {names}.",
        "{n:person has|people have} written to you: {names}.",
    ),
    "import.accepted": Said(
        "{n:invitation de plus a été acceptée|invitations de plus ont été acceptées}.",
        "{n:more invitation was accepted|more invitations were accepted}.",
    ),
    "import.others": Said("{n:autre|autres}", "{n:other|others}"),
    "import.replied": Said(
        "{n:invitation a reçu une première réponse|invitations ont reçu une première réponse}.",
        "{n:invitation got a first reply|invitations got a first reply}.",
    ),
    "import.exchanged": Said(
        "{n:invitation est devenue un échange|invitations sont devenues un échange}.",
        "{n:invitation became an exchange|invitations became an exchange}.",
    ),
    "import.gone": Said(
        "{n:invitation a disparu|invitations ont disparu} sans avoir été {n:=acceptée|acceptées}.",
        "{n:invitation is|invitations are} gone without having been accepted.",
    ),
    "import.moved_names": Said(
        "{n:personne a changé|personnes ont changé} d'entreprise ou de poste : {names}.",
        "{n:person has|people have} changed company or title: {names}.",
    ),
    "import.unshown_names": Said(
        "{n:personne ne figure plus|personnes ne figurent plus} parmi vos relations, sans qu'on puisse dire"
        " pourquoi (retrait, compte fermé ou masqué) : {names}.",
        "{n:person is|people are} no longer shown among your connections, and nobody can tell why (removed,"
        " closed or hidden): {names}.",
    ),
    "import.readdressed_names": Said(
        "Peut-être une seule personne, sous deux adresses : {names}. À vous d'en juger, et de les réunir.",
        "Perhaps one person, under two addresses: {names}. Yours to judge, and to merge.",
    ),
    "import.sent_accepted": Said(
        "{n:de vos invitations a été acceptée|de vos invitations ont été acceptées}.",
        "{n:of your invitations was accepted|of your invitations were accepted}.",
    ),
    "import.sent_accepted_names": Said(
        "{n:de vos invitations a été acceptée|de vos invitations ont été acceptées} : {names}.",
        "{n:of your invitations was accepted|of your invitations were accepted}: {names}.",
    ),
    "import.received_accepted": Said(
        "Vous avez accepté {n:invitation|invitations}.", "You accepted {n:invitation|invitations}."
    ),
    "import.received_accepted_names": Said(
        "Vous avez accepté {n:invitation|invitations} : {names}.",
        "You accepted {n:invitation|invitations}: {names}.",
    ),
    "import.sent_replied": Said(
        "{n:de vos invitations a reçu|de vos invitations ont reçu} une première réponse.",
        "{n:of your invitations|of your invitations} got a first reply.",
    ),
    "import.sent_exchanged": Said(
        "{n:de vos invitations est devenue|de vos invitations sont devenues} un échange.",
        "{n:of your invitations|of your invitations} became an exchange.",
    ),
    "import.received_exchanged": Said(
        "{n:invitation reçue est devenue|invitations reçues sont devenues} un échange.",
        "{n:invitation that you received|invitations that you received} became an exchange.",
    ),
    "import.sent_gone": Said(
        "{n:de vos invitations a disparu|de vos invitations ont disparu} sans avoir été"
        " {n:=acceptée|acceptées}.",
        "{n:of your invitations is|of your invitations are} gone without having been accepted.",
    ),
    "import.sent_gone_names": Said(
        "{n:de vos invitations a disparu|de vos invitations ont disparu} sans avoir été"
        " {n:=acceptée|acceptées} : {names}.",
        "{n:of your invitations is|of your invitations are} gone without having been accepted: {names}.",
    ),
    "import.received_gone": Said(
        "{n:invitation reçue a disparu|invitations reçues ont disparu} sans que vous {n:=l'ayez"
        " acceptée|les ayez acceptées}.",
        "{n:invitation that you received is|invitations that you received are} gone, and you had not accepted"
        " {n:=it|them}.",
    ),
    "import.received_gone_names": Said(
        "{n:invitation reçue a disparu|invitations reçues ont disparu} sans que vous {n:=l'ayez"
        " acceptée|les ayez acceptées} : {names}.",
        "{n:invitation that you received is|invitations that you received are} gone, and you had not accepted"
        " {n:=it|them}: {names}.",
    ),
    "import.met": Said(
        "{n:personne apparaît|personnes apparaissent} pour la première fois.",
        "{n:person appears|people appear} for the first time.",
    ),
    "import.moved": Said(
        "{n:personne a changé|personnes ont changé} d'entreprise ou de poste.",
        "{n:person has|people have} changed company or title.",
    ),
    "import.noted": Said("Ce que vous aviez noté", "What you had noted"),
    "import.noted_not_sent_names": Said(
        "Noté comme écrit, et absent de cette archive : {names}.",
        "Noted as written, and not in this archive: {names}.",
    ),
    "import.noted_as_noted_names": Said(
        "Écrit comme vous l'aviez noté : {names}.", "Written as you had noted it: {names}."
    ),
    "import.noted_other_words_names": Said(
        "Écrit en d'autres mots que ceux que vous aviez notés : {names}.",
        "Written in other words than those you had noted: {names}.",
    ),
    "import.noted_promise_names": Said(
        "Promis, et vous avez écrit depuis : {names}. Dites sur sa page si c'est tenu.",
        "Promised, and you have written since: {names}. Say on their page whether it is kept.",
    ),
    "import.noted_as_drawn": Said(
        "{n:personne tirée au sort a reçu|personnes tirées au sort ont reçu} ce qui était demandé.",
        "{n:person drawn by lot was|people drawn by lot were} sent what was asked.",
    ),
    "import.noted_not_as_drawn_names": Said(
        "Tiré au sort, et envoyé autrement que demandé : {names}.",
        "Drawn by lot, and sent otherwise than asked: {names}.",
    ),
    "import.noted_unsure_as_drawn_names": Said(
        "Tiré au sort, et la note envoyée est lue comme cosmétique, sans certitude : {names}. Si elle est mal"
        " lue, dites-le sur sa page.",
        "Drawn by lot, and the note sent is read as cosmetic, without certainty: {names}. If it is misread,"
        " say so on their page.",
    ),
    "import.noted_sent_late_names": Said(
        "Tiré au sort, et envoyé trop tard pour compter : {names}.",
        "Drawn by lot, and sent too late to count: {names}.",
    ),
    "import.noted_drawn_unseen_names": Said(
        "Tiré au sort, noté comme envoyé, et absent de cette archive : {names}.",
        "Drawn by lot, noted as sent, and not in this archive: {names}.",
    ),
    "import.noted_never_sent_names": Said(
        "Tiré au sort, et rien d'envoyé à temps dans cette archive : {names}.",
        "Drawn by lot, and nothing sent in time in this archive: {names}.",
    ),
    "import.nothing": Said(
        "Rien de neuf : ni acceptation, ni réponse, ni échange, ni changement de poste.",
        "Nothing new: no acceptance, reply, exchange or change of title.",
    ),
}
