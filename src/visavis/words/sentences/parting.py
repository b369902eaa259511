"""Whose turn it is, and how somebody who spoke last left it."""

from visavis.words.typography import Said

_PARTING = {
    "opted_out": Said(
        "Vous demandait le {day} de ne plus lui écrire.",
        "Asked you on {day} to write no more.",
    ),
    "refused": Said("Vous a dit non le {day}.", "Said no to you on {day}."),
    "bereaved": Said(
        "Vous disait le {day} avoir perdu quelqu'un, et n'a pas encore eu un mot de vous.",
        "Told you on {day} of a loss, and has had no word from you yet.",
    ),
    "away": Said(
        "Réponse automatique, ou absence annoncée, le {day}.",
        "An automatic answer, or word of an absence, on {day}.",
    ),
    "away_until": Said(
        "Réponse automatique, ou absence annoncée, le {day}, jusqu'au {until}.",
        "An automatic answer, or word of an absence, on {day}, until {until}.",
    ),
    "comes_back": Said("Disait le {day} revenir vers vous.", "Said on {day} that more would come."),
    "comes_back_until": Said(
        "Annonçait le {day} une suite pour le {until}.", "Said on {day} that more would come by {until}."
    ),
    "unanswered": Said(
        "Vous avez écrit {n:fois|fois} depuis le {day}, sans réponse que l'on connaisse.",
        "You have written {n:time|times} since {day}, without an answer that is known.",
    ),
    "ended": Said(
        "Le dernier mot est le sien, et n'attend rien de vous.",
        "The last word is theirs, and asks nothing of you.",
    ),
}

_TURN = {
    "owner": Said("C'est votre tour.", "It is your turn."),
    "person": Said("C'est son tour.", "It is their turn."),
    "nobody": Said("Ce n'est le tour de personne.", "It is nobody's turn."),
    "noted": Said(
        "C'était votre tour, d'après l'archive ; vous avez noté avoir écrit le {day}.",
        "It was your turn, according to the archive; you noted that you wrote on {day}.",
    ),
    "begun": Said(
        "Aucune archive n'a de message entre vous ; vous avez noté avoir écrit le {day}.",
        "No archive holds a message between you; you noted that you wrote on {day}.",
    ),
}

SENTENCES = {
    **{f"parting.{code}": said for code, said in _PARTING.items()},
    **{f"turn.{code}": said for code, said in _TURN.items()},
}
