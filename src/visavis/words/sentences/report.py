"""What frames the answers of a report."""

from visavis.words.typography import Said

SENTENCES = {
    "report.title": Said("Rapport pour {owner}", "Report for {owner}"),
    "report.made": Said("Établi le {day}.", "Made on {day}."),
    "report.language": Said("Langue", "Language"),
    "report.name": Said("Français", "English"),
    "report.contents": Said("En bref", "In short"),
    "report.closing": Said(
        "Ce rapport a été établi sur votre machine, à partir de vos seules archives. Il tient dans ce"
        " fichier, ne demande rien au réseau et n'envoie rien à personne.",
        "This report was made on your machine, from your archives alone. It is all in this file, asks nothing"
        " of the network and sends nothing to anybody.",
    ),
    "report.reading": Said(
        "Une fourchette dit où se situe vraisemblablement la vraie part : plus il y a d'invitations, plus"
        " elle est étroite. Ce qui n'est pas connu est dit inconnu, et n'est jamais compté comme zéro.",
        "A range says where the true share plausibly lies: the more invitations, the narrower it is. What is"
        " not known is called unknown, and never counted as nil.",
    ),
}
