"""The words of the house: kinds of tables, states, reasons, slices of invitations."""

from visavis.words.typography import Said

_KINDS = {
    "connections": Said("relations", "connections"),
    "invitations": Said("invitations", "invitations"),
    "messages": Said("messages", "messages"),
    "endorsements_received": Said("compétences validées par d'autres", "endorsements received"),
    "endorsements_given": Said("compétences que vous avez validées", "endorsements given"),
    "recommendations": Said("recommandations", "recommendations"),
    "private_notes": Said("notes privées", "private notes"),
    "comments": Said("commentaires", "comments"),
    "shares": Said("publications", "shares"),
    "reactions": Said("réactions", "reactions"),
    "follows": Said("personnes suivies", "people followed"),
    "company_follows": Said("entreprises suivies", "companies followed"),
    "profile": Said("profil", "profile"),
    "positions": Said("postes", "positions"),
}

_STATES = {
    "accepted": Said("acceptée", "accepted"),
    "pending": Said("en attente", "pending"),
    "gone": Said("disparue", "gone"),
    "unknown": Said("inconnu", "unknown"),
}

_ASIDE = {
    "advert": Said("publicité", "advert"),
    "owner": Said("vous-même", "yourself"),
    "draft": Said("brouillon", "draft"),
    "empty": Said("ligne vide", "empty row"),
    "forgotten": Said("personne oubliée à votre demande", "person forgotten at your request"),
    "hidden": Said("date seule, sans nom ni adresse", "date only, no name or address"),
}

_UNREADABLE = {
    "broken": Said("les guillemets ne se referment pas", "its quotes do not close"),
    "ragged": Said("le nombre de colonnes n'est pas celui de l'en-tête", "not as many columns as the header"),
    "date": Said("la date ne se lit pas", "its date cannot be read"),
    "direction": Said("on ne sait pas qui l'a envoyée", "it cannot be told who sent it"),
}

_EVENTS = {
    "accepted": Said("acceptation", "acceptance"),
    "replied": Said("réponse", "reply"),
    "exchanged": Said("échange", "exchange"),
}

_SLICES = {
    "outgoing.any": Said("Toutes les envoyées", "Sent, all"),
    "outgoing.none": Said("Envoyées sans note", "Sent without a note"),
    "outgoing.cosmetic": Said("Envoyées, note cosmétique", "Sent, cosmetic note"),
    "outgoing.contextual": Said("Envoyées, note contextuelle", "Sent, contextual note"),
    "outgoing.unjudged": Said("Envoyées, note non jugée", "Sent, note not judged"),
    "incoming.any": Said("Toutes les reçues", "Received, all"),
    "incoming.none": Said("Reçues sans note", "Received without a note"),
    "incoming.cosmetic": Said("Reçues, note cosmétique", "Received, cosmetic note"),
    "incoming.contextual": Said("Reçues, note contextuelle", "Received, contextual note"),
    "incoming.unjudged": Said("Reçues avec note", "Received with a note"),
}

# inside a sentence: "79 of 131 with a note"
_WITH = {
    "none": Said("sans note", "without a note"),
    "cosmetic": Said("avec une note cosmétique", "with a cosmetic note"),
    "contextual": Said("avec une note contextuelle", "with a contextual note"),
}

SENTENCES = {
    "and": Said("{first} et {last}", "{first} and {last}"),
    "semicolon": Said(" ; ", "; "),
    "range": Said("{low} à {high}", "{low} to {high}"),
    **{f"kind.{code}": said for code, said in _KINDS.items()},
    **{f"state.{code}": said for code, said in _STATES.items()},
    **{f"aside.{code}": said for code, said in _ASIDE.items()},
    **{f"unreadable.{code}": said for code, said in _UNREADABLE.items()},
    **{f"event.{code}": said for code, said in _EVENTS.items()},
    **{f"slice.{code}": said for code, said in _SLICES.items()},
    **{f"with.{code}": said for code, said in _WITH.items()},
}
