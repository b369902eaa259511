"""The sentences of the families of texts."""

from visavis.words.typography import Said

_FAMILIES = {
    "title": Said("Les familles de vos textes", "The families of your texts"),
    "gist": Said(
        "{n:famille réunit|familles réunissent} ceux de vos textes qui partagent une phrase envoyée à trois"
        " personnes ou plus. La plus répandue,"
        " « {text} », en a touché {people}.",
        "{n:family gathers|families gather} those of your texts that share a sentence sent to three people or"
        ' more. The most common, "{text}", reached {people}.',
    ),
    "gist_untold": Said(
        "{n:famille réunit|familles réunissent} ceux de vos textes qui partagent une phrase envoyée à trois"
        " personnes ou plus. La plus répandue en a touché {people}.",
        "{n:family gathers|families gather} those of your texts that share a sentence sent to three people or"
        " more. The most common reached {people}.",
    ),
    "untold": Said("la phrase n° {place}", "sentence {place}"),
    "one": Said(
        "Envoyée à {people:personne|personnes}, {when} : {messages:message|messages},"
        " {notes:note d'invitation|notes d'invitation}.",
        "Sent to {people:person|people}, {when}: {messages:message|messages},"
        " {notes:note of an invitation|notes of invitations}.",
    ),
    "between": Said("du {first} au {last}", "from {first} to {last}"),
    "on_day": Said("le {last}", "on {last}"),
    "asked": Said(
        "Une famille réunit vos notes et messages qui partagent une phrase envoyée à trois personnes ou plus,"
        " aux champs de fusion et aux petites retouches près. Un texte n'est que d'une famille, celle de la"
        " plus longue de ces phrases ; les autres, et toutes celles de moins de quatre mots, ne sont pas"
        " comptées. Ce que deviennent ses notes est mesuré comme pour toutes les invitations : parties dans"
        " les fenêtres couvertes, suivies jusqu'à l'acceptation,"
        " la réponse ou l'échange, celles qui attendent comptant comme en attente.",
        "A family gathers your notes and messages that share a sentence sent to three people or more, but for"
        " merge fields and small edits. A text is of one family only, that of the longest of these"
        " sentences; the others, and all those of fewer than four words, are not counted. What becomes of its"
        " notes is measured as for all invitations: sent inside"
        " the covered windows, followed until acceptance, reply or exchange, those that wait counting"
        " as waiting.",
    ),
    "used": Said("Ce que vous dites à plusieurs", "What you say to several people"),
    "used_caption": Said("À combien de personnes, et quand", "To how many people, and when"),
    "used_picture": Said(
        "À combien de personnes chaque phrase est allée : {rows}.",
        "To how many people each sentence went: {rows}.",
    ),
    "others": Said(
        "Et {n:autre famille, moins répandue|autres familles, moins répandues}.",
        "And {n:other family, less common|other families, less common}.",
    ),
    "behind": Said("Les textes derrière les notes", "The texts behind the notes"),
    "behind_contextual": Said(
        "Notes surtout contextuelles : les phrases les plus envoyées",
        "Notes mostly contextual: the sentences sent most",
    ),
    "behind_cosmetic": Said(
        "Notes surtout cosmétiques : les phrases les plus envoyées",
        "Notes mostly cosmetic: the sentences sent most",
    ),
    "behind_note": Said(
        "Chaque phrase est rangée sous la sorte de la plupart de ses notes. Acceptées : en 21 jours ; réponse"
        " et échange : à ce jour.",
        "Each sentence stands under the kind of most of its notes. Accepted: within 21 days; reply and"
        " exchange: so far.",
    ),
    "all": Said("Toutes les familles", "All families"),
    "text": Said("Phrase", "Sentence"),
    "people": Said("Personnes", "People"),
    "first": Said("Depuis le", "Since"),
    "last": Said("Jusqu'au", "Until"),
    "notes": Said("Notes", "Notes"),
    "became": Said("Ce que deviennent ces notes", "What becomes of these notes"),
    "became_caption": Said(
        "Part acceptée en 21 jours ; part suivie d'une réponse, d'un échange à ce jour",
        "Share accepted within 21 days; share followed by a reply, by an exchange so far",
    ),
    "no_notes": Said(
        "Aucune de ces phrases n'a été envoyée en note d'invitation : seulement en message.",
        "None of these sentences was sent as the note of an invitation: only in messages.",
    ),
    "varied": Said("Ce qui changeait d'une personne à l'autre", "What changed from one person to the next"),
    "fillers": Said("« {text} », rempli par : {told}", '"{text}", filled by: {told}'),
    "edits": Said("« {text} », retouché en : {told}", '"{text}", edited into: {told}'),
    "nothing": Said("(vide)", "(empty)"),
}

SENTENCES = {f"families.{code}": said for code, said in _FAMILIES.items()}
