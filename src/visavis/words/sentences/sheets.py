"""Heads of the columns of a chart or a table that is taken along for a spreadsheet."""

from visavis.words.typography import Said

_SHEET = {
    "column": Said("{name} ({what})", "{name} ({what})"),
    "name": Said("Nom", "Name"),
    "n": Said("Nombre", "Number"),
    "gap": Said("Écart en points", "Gap in points"),
    "low": Said("au moins", "at least"),
    "high": Said("au plus", "at most"),
    "of": Said("sur combien", "of how many"),
    "share": Said("part de 0 à 1", "share of 0 to 1"),
    "points": Said("points", "points"),
    "minutes": Said("minutes", "minutes"),
    "days": Said("jours", "days"),
    "at_risk": Said("encore suivies", "still followed"),
    "week_of": Said("Semaine du", "Week of"),
    "lacking": Said("ce qui manque", "what is missing"),
}

SENTENCES = {f"sheet.{code}": said for code, said in _SHEET.items()}
