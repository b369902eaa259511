"""What the owner notes: each mark in a few words, and what cannot be noted."""

from visavis.words.typography import Said

_OUTCOMES = {
    "reply": Said("réponse", "reply"),
    "exchange": Said("échange", "exchange"),
    "download": Said("téléchargement", "download"),
    "inquiry": Said("demande de renseignements", "inquiry"),
    "call": Said("appel", "call"),
    "meeting": Said("rendez-vous", "meeting"),
    "contract": Said("contrat", "contract"),
}

_HORIZONS = {
    "short": Said("court terme", "short term"),
    "mid": Said("moyen terme", "mid term"),
    "long": Said("long terme", "long term"),
}

_NOTE_KINDS = {
    "none": Said("pas une note", "no note"),
    "cosmetic": Said("cosmétique", "cosmetic"),
    "contextual": Said("contextuelle", "contextual"),
    # as what a letter may be read besides
    "answer": Said("réponse à ce que cette personne a dit", "an answer to what this person said"),
    "sympathy": Said("mot de soutien", "a word of sympathy"),
}

_CHOICES = {
    "accept": Said("accepter", "accept"),
    "ask_first": Said("demander d'abord", "ask first"),
    "suggest_following": Said("proposer de suivre", "suggest following"),
    "rest": Said("laisser reposer", "let it rest"),
    "not_for_me": Said("pas pour moi", "not for me"),
}

_MARKS = {
    "outcome": Said("{outcome}", "{outcome}"),
    "amount": Said("{amount} {currency}", "{amount} {currency}"),
    "note": Said("{words}", "{words}"),
    "noticing": Said("remarqué : {words}", "noticed: {words}"),
    "address_wordless": Said("écrit, sans en noter les mots", "written to, the words not noted"),
    "address": Said(
        "écrit, lu comme {kind}, {minutes:minute|minutes} : {words}",
        "written, read as {kind}, {minutes:minute|minutes}: {words}",
    ),
    "snooze": Said("hors de l'agenda jusqu'au {day}", "out of the agenda until {day}"),
    "promise": Said("promis pour le {day} : {words}", "promised by {day}: {words}"),
    "promise_kept": Said(
        "promis pour le {day}, tenu le {kept} : {words}", "promised by {day}, kept on {kept}: {words}"
    ),
    "left_alone": Said("jamais dans l'agenda", "never in the agenda"),
    "correction": Said(
        "la note de votre invitation du {day} est, selon vous : {kind}",
        "the note of your invitation of {day} is, as you read it: {kind}",
    ),
    "correction_message": Said(
        "le message du {day} est, selon vous : {kind}", "the message of {day} is, as you read it: {kind}"
    ),
    "attachment": Said("une recommandation attachée", "a recommendation, attached"),
    "merge": Said("ne fait qu'une personne avec {key}", "is one person with {key}"),
    "apart": Said("n'est pas la même personne que {key}", "is not the same person as {key}"),
    "group": Said("groupe « {name} »", 'group "{name}"'),
    "member": Said("dans le groupe n° {number}", "in group no. {number}"),
    "objective": Said(
        "objectif à {horizon} ({aim}) : {sentence}", "objective, {horizon} ({aim}): {sentence}"
    ),
    "concern": Said("concerné par l'objectif n° {number}", "concerned by objective no. {number}"),
    "decision": Said("{choice}, pour son invitation du {day}", "{choice}, for their invitation of {day}"),
    "wording": Said("pour {choice} : {words}", "to {choice}: {words}"),
    "zone": Said("fuseau horaire : {zone}", "time zone: {zone}"),
    "setting": Said("{name} : {value}", "{name}: {value}"),
    "with_words": Said("{said} ; {words}", "{said}; {words}"),
}

_ERRORS = {
    "no_words": Said(
        "Il n'y a pas de mots à noter. Écrivez-les, puis recommencez.",
        "There are no words to note. Write them, then try again.",
    ),
    "too_many_words": Said(
        "Ce texte a {length} caractères, et il n'en est gardé que {limit} au plus. Raccourcissez-le.",
        "This text has {length} characters, and at most {limit} are kept. Shorten it.",
    ),
    "nothing_noticed": Said(
        "Ce texte se lit comme écrit pour cette personne, qui n'attend pas de réponse, et rien n'y est noté"
        " de ce que vous avez remarqué d'elle. Notez d'abord un geste : un lien, une citation ou vos propres"
        " mots.",
        "This text reads as written for this person, no words of theirs wait for an answer, and nothing you"
        " noticed of them is written down. Note a gesture first: a link, a quotation or your own words.",
    ),
    "no_day": Said(
        "« {typed} » n'est pas un jour. Écrivez-le ainsi : 2026-03-04, today, -90 ou +14 (tant de jours avant"
        " ou après aujourd'hui).",
        '"{typed}" is not a day. Write it like this: 2026-03-04, today, -90 or +14 (so many days before or'
        " after today).",
    ),
    "no_day/page": Said(
        "Il y manque un jour. Choisissez-le dans le calendrier.",
        "A day is missing. Choose it in the calendar.",
    ),
    "day_ahead": Said(
        "{typed} n'est pas encore venu. Ce qui est arrivé se note à un jour passé, ou à aujourd'hui ; pour ce"
        " jour-là, notez une promesse : visavis snooze QUI --until JOUR --promise MOTS",
        "{typed} has not come yet. What has happened is noted on a day gone by, or today; for that day, note"
        " a promise: visavis snooze WHO --until DAY --promise WORDS",
    ),
    "day_ahead/page": Said(
        "Le {typed} n'est pas encore venu. Ce qui est arrivé se note à un jour passé, ou à aujourd'hui ; pour"
        " ce jour-là, notez une promesse : elle sera à l'agenda le moment venu.",
        "{typed} has not come yet. What has happened is noted on a day gone by, or today; for that day, note"
        " a promise: it will be on the agenda when the time comes.",
    ),
    "day_behind/page": Said(
        "Le {typed} est passé. Donnez un jour à venir, ou aujourd'hui.",
        "{typed} has gone by. Give a day to come, or today.",
    ),
    "day_behind": Said(
        "{typed} est passé. Donnez un jour à venir, ou aujourd'hui.",
        "{typed} has gone by. Give a day to come, or today.",
    ),
    "day_too_early": Said(
        "Rien n'a eu lieu sur LinkedIn avant le {first}, et le jour donné est plus ancien ({typed})."
        " Donnez-en un plus récent.",
        "Nothing happened on LinkedIn before {first}, and the day given is older ({typed}). Give a later"
        " one.",
    ),
    "day_too_late": Said(
        "Rien ne se note au-delà du {last}, et le jour donné est plus lointain ({typed}). Donnez-en un plus"
        " proche.",
        "Nothing is noted beyond {last}, and the day given is further away ({typed}). Give a nearer one.",
    ),
    "no_amount": Said(
        "« {typed} » n'est pas un montant. Écrivez-le en chiffres, avec au plus deux décimales, et la monnaie"
        " par son signe ou en trois lettres : 12 000,50 EUR.",
        '"{typed}" is not an amount. Write it in figures, with two decimals at most, and the currency by its'
        " sign or in three letters: £12,000.50.",
    ),
    "no_budget": Said(
        "{number} n'est pas un nombre de personnes par jour. Donnez-en un de 1 à {limit} : l'attention est"
        " comptée.",
        "{number} is no number of people a day. Give one from 1 to {limit}: attention is scarce.",
    ),
    "no_count": Said(
        "{number} n'est pas un nombre de personnes. Donnez-en un de 1 à {limit}.",
        "{number} is no number of people. Give one from 1 to {limit}.",
    ),
    "no_number": Said(
        "« {typed} » n'est pas un nombre. Écrivez-le en chiffres.",
        '"{typed}" is no number. Write it in figures.',
    ),
    "no_quota": Said(
        "{number} n'est pas un nombre de notes par mois. Donnez-en un de 0 à {limit}.",
        "{number} is no number of notes a month. Give one from 0 to {limit}.",
    ),
    "no_zone": Said(
        "Aucun fuseau horaire ne s'appelle « {typed} ». Donnez un nom comme Europe/Paris.",
        'No time zone is called "{typed}". Give a name such as Europe/London.',
    ),
    "no_zone_near": Said(
        "Aucun fuseau horaire ne s'appelle « {typed} ». En voici qui s'en approchent : {near}.",
        'No time zone is called "{typed}". These come near: {near}.',
    ),
    "no_copies": Said(
        "{number} n'est pas un nombre de copies. Donnez-en un de 1 à {limit}, ou 0 pour les garder toutes.",
        "{number} is no number of copies. Give one from 1 to {limit}, or 0 to keep them all.",
    ),
    "no_such_choice": Said(
        "« {typed} » n'est pas une suite à donner à une invitation. On peut choisir : {known}.",
        '"{typed}" is not a choice here. One can choose: {known}.',
    ),
    "no_such_outcome": Said(
        "« {typed} » n'est pas un résultat qui se note ici. On peut noter : {known}.",
        '"{typed}" is not an outcome that can be noted here. These can: {known}.',
    ),
    "no_such_horizon": Said(
        "« {typed} » n'est pas un horizon. Choisissez : {known}.",
        '"{typed}" is not a horizon. Choose one: {known}.',
    ),
    "no_such_note_kind": Said(
        "« {typed} » n'est pas un genre de note. Choisissez : {known}.",
        '"{typed}" is not a kind of note. Choose one: {known}.',
    ),
    "no_such_rung": Said(
        "« {typed} » n'est pas un échelon. Choisissez : {known}.",
        '"{typed}" is not a rung. Choose one: {known}.',
    ),
    "same_person": Said(
        "« {typed} » et « {other} » sont déjà la même personne. Donnez deux clés différentes.",
        '"{typed}" and "{other}" are one person already. Give two different keys.',
    ),
    "name_taken": Said(
        "Un autre groupe s'appelle déjà « {name} ». Choisissez un autre nom.",
        'Another group is called "{name}" already. Choose another name.',
    ),
    "token_name_taken": Said(
        "Un programme nommé « {name} » a déjà son jeton. Reprenez celui-là d'abord, ou choisissez un autre"
        " nom.",
        'A program called "{name}" has its token already. Revoke that one first, or choose another name.',
    ),
    "no_such_token": Said(
        "Aucun jeton n'ouvre le bureau au nom de « {name} ». visavis token list les montre tous.",
        'No token opens the desk in the name of "{name}". visavis token list shows all of them.',
    ),
    "about_the_owner": Said(
        "{key} est votre propre profil : une marque porte sur quelqu'un d'autre. Donnez l'adresse de cette"
        " personne.",
        "{key} is your own profile: a mark is about somebody else. Give that person's address.",
    ),
    "about_the_forgotten": Said(
        "{key} est oublié à votre demande, et rien ne s'en note plus. Pour revenir sur cet oubli, levez-le"
        " d'abord.",
        "{key} is forgotten at your request, and nothing is noted of them any more. To go back on it, lift"
        " the oblivion first.",
    ),
    "no_such_mark": Said(
        "Aucune marque de ce genre ne porte le numéro {number}, ou elle est déjà retirée. La liste donne le"
        " numéro de chacune.",
        "No mark of this kind has the number {number}, or it has been taken back. The list gives the number"
        " of each.",
    ),
    "no_such_group": Said(
        "Aucun groupe ne s'appelle « {name} ». La liste des groupes les donne tous.",
        'No group is called "{name}". The list of groups gives them all.',
    ),
    "no_such_recommendation": Said(
        "Il n'y a pas de recommandation n° {number}. La liste donne le numéro de chacune.",
        "There is no recommendation no. {number}. The list gives the number of each.",
    ),
    "none_received": Said(
        "Aucune invitation reçue de {key} n'est connue. Son histoire les donne toutes.",
        "No invitation received from {key} is known. Their story gives them all.",
    ),
    "no_note_sent": Said(
        "Aucune note à {key} n'est connue, à ce jour ou à un autre. Son histoire donne tout ce qui lui fut"
        " envoyé.",
        "No note to {key} is known, on that day or on any other. Their story gives all that was sent.",
    ),
}

SENTENCES = (
    {f"outcome.{code}": said for code, said in _OUTCOMES.items()}
    | {f"choice.{code}": said for code, said in _CHOICES.items()}
    | {f"horizon.{code}": said for code, said in _HORIZONS.items()}
    | {f"note_kind.{code}": said for code, said in _NOTE_KINDS.items()}
    | {f"mark.{code}": said for code, said in _MARKS.items()}
    | {f"error.{code}": said for code, said in _ERRORS.items()}
)
