"""How quickly relations go, and how unusual a silence is."""

from visavis.words.typography import Said

_LASTING = {
    "minutes": Said("{n:minute|minutes}", "{n:minute|minutes}"),
    "hours": Said("{n:heure|heures}", "{n:hour|hours}"),
    "days": Said("{n:jour|jours}", "{n:day|days}"),
    "weeks": Said("{n:semaine|semaines}", "{n:week|weeks}"),
    "months": Said("{n:mois|mois}", "{n:month|months}"),
    "years": Said("{n:an|ans}", "{n:year|years}"),
    "nearly": Said("près de {length}", "nearly {length}"),
    "over": Said("plus de {length}", "over {length}"),
    "years_and_half": Said("{n:an|ans} et demi", "{n:year and a half|and a half years}"),
}

_PACE = {
    "rhythm": Said(
        "Rythme : d'ordinaire {days} d'un tour de parole au suivant.",
        "Rhythm: usually {days} from one turn to the next.",
    ),
    "rhythm_few": Said(
        "Rythme : peut-être {days} d'un tour au suivant, à en juger par peu de tours.",
        "Rhythm: perhaps {days} from one turn to the next, judging by few turns.",
    ),
    "rhythm_drawn": Said(
        "Rythme : peut-être {days} d'un tour au suivant, à en juger surtout par vos autres relations.",
        "Rhythm: perhaps {days} from one turn to the next, judging mostly by your other relations.",
    ),
    "answers": Said(
        "D'ordinaire vous répondez en {owner}, l'autre en {person}.",
        "You usually answer within {owner}, they within {person}.",
    ),
    "owner_answers": Said("D'ordinaire vous répondez en {days}.", "You usually answer within {days}."),
    "person_answers": Said("D'ordinaire l'autre répond en {days}.", "They usually answer within {days}."),
    "silence_usual": Said(
        "Silence au {day} : {days}, comme il en arrive dans cette relation.",
        "Silence as of {day}: {days}, as happens in this relation.",
    ),
    "silence_long": Said(
        "Silence au {day} : {days}, plus long que d'ordinaire dans cette relation.",
        "Silence as of {day}: {days}, longer than usual for this relation.",
    ),
    "silence_unusual": Said(
        "Silence au {day} : {days}, inhabituel dans cette relation.",
        "Silence as of {day}: {days}, unusual for this relation.",
    ),
    "silence_rare": Said(
        "Silence au {day} : {days}, très inhabituel dans cette relation.",
        "Silence as of {day}: {days}, very unusual for this relation.",
    ),
    "silence_outlasts": Said(
        "Silence au {day} : {days}, plus que n'avait duré tout l'échange ({lived}) : un tel écart n'avait pas"
        " pu s'y voir.",
        "Silence as of {day}: {days}, longer than all of the exchange had lasted ({lived}): no gap of that"
        " length could be seen in it.",
    ),
    "silence_unjudged": Said(
        "Silence au {day} : {days} ; cette relation ne permet pas d'en juger.",
        "Silence as of {day}: {days}; this relation does not let one judge it.",
    ),
}

_SILENCES = {
    "usual": Said("dans le rythme", "within the rhythm"),
    "long": Said("plus long que d'ordinaire", "longer than usual"),
    "unusual": Said("inhabituel", "unusual"),
    "rare": Said("très inhabituel", "very unusual"),
}

SENTENCES = {
    **{f"lasting.{code}": said for code, said in _LASTING.items()},
    **{f"pace.{code}": said for code, said in _PACE.items()},
    **{f"silence.{code}": said for code, said in _SILENCES.items()},
}
