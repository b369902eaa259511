"""Where one relation stands, and what puts it there."""

from visavis.words.typography import Said

_RELATION = {
    "gist": Said("Échelon : {rung} ({rule}).", "Rung: {rung} ({rule})."),
    "stranger_silent": Said("ni relation ni parole", "neither connected nor a word"),
    "stranger_noted": Said(
        "pas en relation, et rien de plus qu'une note reçue",
        "not connected, and nothing more than a note received",
    ),
    "authorised_silent": Said(
        "en relation, sans une parole de l'un pour l'autre", "connected, with no words for one another"
    ),
    "authorised_noted": Said(
        "en relation, et rien de plus qu'une note reçue", "connected, and nothing more than a note received"
    ),
    "death": Said(
        "Un message du {day} semble annoncer le décès de cette personne : « {words} » Rien n'est plus proposé"
        " ici. S'il dit autre chose, rien n'empêche de lui écrire.",
        'A message of {day} seems to announce this person\'s death: "{words}" Nothing more is proposed here.'
        " If it says something else, nothing keeps you from writing.",
    ),
    "grounds": Said("Ce qui l'y place", "What puts it there"),
    "no_ground": Said("Aucune trace.", "No trace."),
    "you": Said("vous", "you"),
    "message": Said("{day}, {who} : « {words} »", '{day}, {who}: "{words}"'),
    "message_silent": Said("{day}, {who} : un message sans un mot", "{day}, {who}: a message without a word"),
    "invited": Said("{day}, {who}, en invitant : « {words} »", '{day}, {who}, inviting: "{words}"'),
    "invited_silent": Said("{day}, {who} : une invitation", "{day}, {who}: an invitation"),
    "accepted": Said("{day} : invitation acceptée", "{day}: invitation accepted"),
    "connected": Said("{day} : mise en relation", "{day}: connected"),
    "endorsement_received": Said(
        "{day}, {who} : compétence validée, {words}", "{day}, {who}: skill endorsed, {words}"
    ),
    "endorsement_received_silent": Said("{day}, {who} : compétence validée", "{day}, {who}: skill endorsed"),
    "endorsement_given": Said(
        "{day}, {who} : compétence validée, {words}", "{day}, {who}: skill endorsed, {words}"
    ),
    "endorsement_given_silent": Said("{day}, {who} : compétence validée", "{day}, {who}: skill endorsed"),
    "attachment": Said("{day} : recommandation que vous avez attachée", "{day}: recommendation you attached"),
    "outcome": Said("{day} : {outcome}, que vous avez noté", "{day}: {outcome}, which you noted"),
    "going": Said("Où en est la relation", "How it goes"),
    "turns": Said("{n:tour de parole|tours de parole}. {said}", "{n:turn|turns}. {said}"),
    "next_owner": Said(
        "{n:tour de parole|tours de parole} ; le prochain est à vous.", "{n:turn|turns}; the next is yours."
    ),
    "next_person": Said(
        "{n:tour de parole|tours de parole} ; le prochain est à l'autre.",
        "{n:turn|turns}; the next is theirs.",
    ),
    "next_nobody": Said("Personne n'a encore parlé.", "Nobody has spoken yet."),
    "began": Said("L'interaction a commencé le {day}.", "The interaction began on {day}."),
    "last": Said("Dernier message le {day}.", "Last message on {day}."),
    "noted": Said("Ce que vous avez noté", "What you noted"),
    "noted_on": Said("{day} : {mark}", "{day}: {mark}"),
}

SENTENCES = {f"relation.{code}": said for code, said in _RELATION.items()}
