"""What is asked, and what is answered."""

from visavis.words.typography import Said

_INVITATIONS = {
    "title": Said("Ce que sont devenues les invitations", "What became of the invitations"),
    "gist_outgoing": Said(
        "Parmi les invitations que vous avez envoyées, {share} ont été acceptées dans les"
        " {days:jour|jours} (fourchette plausible : {range}).",
        "Of the invitations you sent, {share} were accepted within {days:day|days} (plausible range:"
        " {range}).",
    ),
    "gist_incoming": Said(
        "Parmi les invitations que vous avez reçues, vous en avez accepté {share} dans les"
        " {days:jour|jours} (fourchette plausible : {range}).",
        "Of the invitations you received, you accepted {share} within {days:day|days} (plausible range:"
        " {range}).",
    ),
    "asked": Said(
        "Sont comptées les invitations, envoyées ou reçues, qui sont parties dans les 180 jours avant une"
        " archive importée et dont on connaît l'adresse de l'autre personne. Le temps court à partir de"
        " l'envoi, jusqu'à l'acceptation, la réponse ou l'échange. Une invitation en attente compte comme en"
        " attente, jamais comme refusée ; une invitation disparue ne peut plus être acceptée.",
        "Counted are the invitations, sent or received, that went out in the 180 days before an imported"
        " archive, where the address of the other person is known. Time runs from the day of sending until"
        " acceptance, reply or exchange. A pending invitation counts as pending, never as refused; one that"
        " is gone can no longer be accepted.",
    ),
    "counts": Said("Les comptes bruts", "The raw counts"),
    "counts_caption": Said("Où en sont les invitations", "Where the invitations stand"),
    "rates": Said("Combien sont acceptées", "How many are accepted"),
    "rates_caption": Said("Part acceptée, et sa fourchette", "Share accepted, and its range"),
    "rates_picture": Said(
        "Part des invitations acceptée dans les {days:jour|jours}, avec sa fourchette : {rows}.",
        "Share of invitations accepted within {days:day|days}, with its range: {rows}.",
    ),
    "rates_axis": Said("Acceptées dans les {days:jour|jours}", "Accepted within {days:day|days}"),
    "talk": Said("Combien vont plus loin", "How many go further"),
    "talk_caption": Said(
        "Part suivie d'une réponse, d'un échange, et sa fourchette",
        "Share followed by a reply, by an exchange, and its range",
    ),
    "steps_picture": Said(
        "Part acceptée, puis suivie d'une réponse, d'un échange, dans les {days:jour|jours}, par sorte de"
        " note : {rows}.",
        "Share accepted, then followed by a reply, by an exchange, within {days:day|days}, by kind of note:"
        " {rows}.",
    ),
    "steps_axis": Said("Dans les {days:jour|jours}", "Within {days:day|days}"),
    "talk_note": Said(
        "« À ce jour » compte les invitations récentes comme n'ayant rien reçu encore : pour celles qui sont"
        " connues, ces parts ne peuvent que monter ; elles comptent aussi ce qui est venu après 60 jours. La"
        " réponse est le premier message de la personne invitée après l'acceptation ; un échange commence au"
        " troisième tour de parole.",
        '"So far" counts recent invitations as having brought nothing yet: for those known, these shares can'
        " only rise; they count what came after 60 days too. The reply is the first message of the invited"
        " person after acceptance; an exchange begins with the third turn.",
    ),
}

_INVITATIONS |= {
    "noted": Said("Ce que vous avez noté ensuite", "What you noted afterwards"),
    "noted_caption": Said(
        "Combien de personnes invitées, par résultat noté", "How many people invited, by outcome noted"
    ),
    "noted_note": Said(
        "Un résultat est rattaché à la dernière invitation comptée qui le précède. Des comptes seuls : ce qui"
        " n'a pas été noté manque, et si peu de cas ne permettent pas de comparer des notes.",
        "An outcome belongs to the latest counted invitation before it. Counts alone: what was not noted is"
        " missing, and so few cases do not allow notes to be compared.",
    ),
}

_ACCEPTANCE = {
    "title": Said("Combien de temps avant l'acceptation", "How long until acceptance"),
    "gist": Said(
        "À peu près la moitié de vos invitations sont acceptées en {n:jour|jours} (fourchette plausible :"
        " {range}).",
        "About half of your invitations are accepted within {n:day|days} (plausible range: {range}).",
    ),
    "gist_share": Said("En {days:jour|jours} : {share}.", "Within {days:day|days}: {share}."),
    "gist_below": Said(
        "Moins de la moitié de vos invitations ont été acceptées à ce jour : {accepted} sur {n}. Compte"
        " tenu de celles qui attendent encore, l'estimation est de {have} sur 100 environ.",
        "Fewer than half of your invitations have been accepted so far: {accepted} of {n}. Allowing for those"
        " that are still waiting, the estimate is about {have} in 100.",
    ),
    "gist_same_day": Said(
        "À peu près la moitié de vos invitations sont acceptées le jour même (fourchette plausible :"
        " {range}).",
        "About half of your invitations are accepted on the very day (plausible range: {range}).",
    ),
    "range": Said("{low} à {high:jour|jours}", "{low} to {high:day|days}"),
    "range_one": Said("{low:jour|jours}", "{low:day|days}"),
    "range_open": Said(
        "de {low:jour|jours} à plus que l'on ne sait", "from {low:day|days} to more than is known"
    ),
    "asked": Said(
        "Sont comptées les invitations que vous avez envoyées dans les 180 jours avant une archive importée"
        " et dont on connaît l'adresse de l'autre personne. Le temps court du jour de l'envoi à celui de"
        " l'acceptation. Une invitation en attente est suivie jusqu'à la dernière archive ; une invitation"
        " disparue ne peut plus être acceptée.",
        "Counted are the invitations you sent in the 180 days before an imported archive, where the"
        " address of the other person is known. Time runs from the day of sending to that of acceptance. A"
        " pending invitation is followed up to the newest archive; one that is gone can no longer be"
        " accepted.",
    ),
    "curve": Said("La courbe", "The curve"),
    "curve_picture": Said(
        "Part des invitations acceptée au fil des jours depuis l'envoi : {rows}.",
        "Share of invitations accepted, by days since sending: {rows}.",
    ),
    "curve_x": Said("Jours depuis l'envoi", "Days since sending"),
    "curve_y": Said("Part acceptée", "Share accepted"),
    "within_caption": Said("Part acceptée, et sa fourchette", "Share accepted, and its range"),
    "half": Said("Moitié acceptée", "Half accepted"),
    "half_in": Said("{n:jour|jours} ({low} à {high})", "{n:day|days} ({low} to {high})"),
    "half_one": Said("{n:jour|jours}", "{n:day|days}"),
    "half_open": Said("{n:jour|jours} ({low} ou plus)", "{n:day|days} ({low} or more)"),
    "half_note": Said(
        "« Ou plus » : trop peu d'invitations sont suivies assez longtemps, ou trop peu sont acceptées, pour"
        " que la fourchette ait une fin.",
        '"Or more": too few invitations are followed long enough, or too few are accepted, for the range to'
        " have an end.",
    ),
    "method": Said(
        "Estimation d'Aalen et Johansen, intervalles à 95 % (ceux des durées d'après Brookmeyer et Crowley) :"
        " une invitation en attente y compte comme en attente, une invitation disparue comme ne pouvant plus"
        " être acceptée.",
        "Aalen-Johansen estimates with 95% intervals (those of lengths of time after Brookmeyer and Crowley):"
        " a pending invitation counts as pending, one that is gone as one that can no longer be accepted.",
    ),
    "next_day": Said("le jour même ou le lendemain", "the same day or the next"),
    "risk_caption": Said("Invitations encore suivies", "Invitations still followed"),
    "risk_note": Said(
        "Plus il reste d'invitations suivies, plus la courbe est sûre.",
        "The more invitations are still followed, the surer the curve.",
    ),
    "on_day": Said("Au jour {n}", "On day {n}"),
    "quick": Said("Quand elles viennent", "When they come"),
    "quick_caption": Said(
        "Parmi les acceptations venues en 60 jours, celles qui sont venues vite",
        "Of the acceptances that came in 60 days, those that came quickly",
    ),
    "quick_note": Said(
        "Comptées parmi les invitations parties 60 jours au moins avant la dernière archive, pour que les"
        " acceptations tardives aient eu le temps de venir.",
        "Counted among invitations sent at least 60 days before the newest archive, so that late acceptances"
        " had time to come.",
    ),
}

_LADDER = {
    "title": Said("Où en sont vos relations", "Where your relations stand"),
    "gist": Said(
        "Vos archives montrent {n:personne|personnes}. Avec {began} d'entre elles, une interaction a"
        " commencé : l'un a parlé, l'autre a répondu.",
        "Your archives show {n:person|people}. With {began} of them an interaction has begun: one spoke, the"
        " other answered.",
    ),
    "gist_none": Said(
        "Vos archives montrent {n:personne|personnes}. Avec aucune d'elles une interaction n'a encore"
        " commencé : il faut que l'un ait parlé et que l'autre ait répondu.",
        "Your archives show {n:person|people}. With none of them an interaction has begun yet: one has to"
        " speak, and the other to answer.",
    ),
    "gist_group": Said(
        "De ce groupe, vos archives montrent {n:personne|personnes}. Avec {began} d'entre elles, une"
        " interaction a commencé : l'un a parlé, l'autre a répondu.",
        "Of this group, your archives show {n:person|people}. With {began} of them an interaction has begun:"
        " one spoke, the other answered.",
    ),
    "gist_group_none": Said(
        "De ce groupe, vos archives montrent {n:personne|personnes}. Avec aucune d'elles une interaction n'a"
        " encore commencé : il faut que l'un ait parlé et que l'autre ait répondu.",
        "Of this group, your archives show {n:person|people}. With none of them an interaction has begun"
        " yet: one has to speak, and the other to answer.",
    ),
    "asked": Said(
        "Sont comptées toutes les personnes dont une archive importée montre l'adresse. Chacune est sur"
        " l'échelon le plus haut dont la règle est remplie. Une interaction commence quand l'un a parlé et"
        " que l'autre a répondu ; l'acceptation d'une invitation n'en est pas une.",
        "Counted is everybody whose address an imported archive shows. Each stands on the highest rung whose"
        " rule holds. An interaction begins when one has spoken and the other answered; the acceptance of an"
        " invitation is none.",
    ),
    "covered": Said(
        "{n:archive|archives} avec messages, du {first} au {last}.",
        "{n:archive|archives} with messages, from {first} to {last}.",
    ),
    "covered_one": Said("Une archive avec messages, du {last}.", "One archive with messages, of {last}."),
    "standing": Said("L'échelle", "The ladder"),
    "standing_caption": Said("Combien de personnes sur chaque échelon", "How many people on each rung"),
    "standing_picture": Said(
        "Combien de personnes sur chaque échelon : {rows}.", "How many people on each rung: {rows}."
    ),
    "rung": Said("Échelon", "Rung"),
    "people": Said("Personnes", "People"),
    "began": Said("Quand les interactions ont commencé", "When interactions began"),
    "began_caption": Said("Interactions commencées, par mois", "Interactions begun, by month"),
    "began_picture": Said(
        "Interactions commencées chaque mois : {rows}.", "Interactions begun each month: {rows}."
    ),
    "month": Said("Mois", "Month"),
    "beginnings": Said("Commencées", "Begun"),
    "before": Said("Avant", "Before"),
    "noted": Said("D'après vos seules notes, sans jour", "By your notes alone, without a day"),
    "met": Said("Ceux qu'une invitation vous a fait connaître", "Those an invitation made you know"),
    "met_caption": Said(
        "Part de ceux avec qui une interaction a commencé", "Share with whom an interaction began"
    ),
    "became": Said("Interaction commencée", "Interaction begun"),
    "met_note": Said(
        "Comptées sont les personnes dont une invitation est acceptée, même ancienne. Ce qui n'a pas commencé"
        " peut encore commencer.",
        "Counted are the people of whom an invitation was accepted, however old. What has not begun may"
        " still begin.",
    ),
}

_RUNGS = {
    "stranger": Said("étranger", "stranger"),
    "authorised": Said("autorisé", "authorised"),
    "signalled": Said("signalé", "signalled"),
    "addressed": Said("adressé", "addressed"),
    "recognised": Said("reconnu", "recognised"),
    "exchanging": Said("en échange", "exchanging"),
    "met": Said("rencontré", "met"),
    "engaged": Said("engagé", "engaged"),
}

_RUNG_RULES = {
    "stranger": Said(
        "ni relation ni parole, une note reçue mise à part",
        "neither connected nor a word, but for a note received",
    ),
    "authorised": Said(
        "en relation, sans une parole de l'un pour l'autre, une note reçue mise à part",
        "connected, with no words for one another, but for a note received",
    ),
    "signalled": Said(
        "une compétence validée ou des textes cosmétiques de vous, sans un message en retour ; une note n'en"
        " est pas un",
        "an endorsement or cosmetic texts of yours, and no message back; a note is none",
    ),
    "addressed": Said(
        "l'un a écrit, et il n'y a pas encore deux tours de parole ; une note n'en est pas un",
        "one wrote, and there are not two turns yet; a note is none",
    ),
    "recognised": Said("l'un a parlé, l'autre a répondu", "one spoke, the other answered"),
    "exchanging": Said("trois tours de parole au moins", "three turns or more"),
    "met": Said("un appel ou un rendez-vous, noté par vous", "a call or a meeting, noted by you"),
    "engaged": Said("un contrat, noté par vous", "a contract, noted by you"),
}

_ONLY = {
    "outgoing": Said("invitations envoyées", "invitations sent"),
    "incoming": Said("invitations reçues", "invitations received"),
    "period": Said("du {since} au {until}", "{since} to {until}"),
    "since": Said("à partir du {since}", "from {since}"),
    "until": Said("jusqu'au {until}", "until {until}"),
    "group": Said("groupe « {name} »", 'group "{name}"'),
}

_FILTERS = {
    "period": Said("période", "period"),
    "direction": Said("sens", "direction"),
    "note": Said("sorte de note", "kind of note"),
    "group": Said("groupe", "group"),
    "nothing": Said("rien", "nothing"),
}

_SHARED = {
    "narrowed": Said("{title} ({only})", "{title} ({only})"),
    "nothing_in_part": Said(
        "Rien de ce que montrent vos archives n'entre dans la partie demandée : {only}.",
        "Nothing that your archives show falls into the part asked for: {only}.",
    ),
    "whole": Said("Revenir à tout", "Back to everything"),
    "others": Said("et {n:autre|autres}", "and {n:more|more}"),
    "unsorted_notes": Said(
        "Les notes des invitations reçues ne sont pas triées en cosmétiques et contextuelles : vos archives"
        " ne montrent pas à qui d'autre elles sont allées.",
        "Notes of invitations received are not sorted into cosmetic and contextual: your archives do not"
        " show to whom else they went.",
    ),
    "asked": Said("La question", "The question"),
    "covered": Said(
        "{n:archive|archives} avec invitations, du {first} au {last}.",
        "{n:archive|archives} with invitations, from {first} to {last}.",
    ),
    "covered_one": Said(
        "Une archive avec invitations, du {last}.", "One archive with invitations, of {last}."
    ),
    "minimum": Said(
        "Il faut au moins {n:invitation|invitations} pour donner une part ; avec moins, la fourchette"
        " couvrirait la moitié de ce qui est possible.",
        "It takes at least {n:invitation|invitations} to give a share; with fewer, the range would span half"
        " of what is possible.",
    ),
    "method": Said(
        "Estimation d'Aalen et Johansen, intervalle à 95 % : une invitation en attente y compte comme en"
        " attente, une invitation disparue comme ne pouvant plus être acceptée.",
        "Aalen-Johansen estimates with 95% intervals: a pending invitation counts as pending, one that is"
        " gone as one that can no longer be accepted.",
    ),
    "compared": Said("D'une sorte de note à l'autre", "From one kind of note to another"),
    "past": Said(
        "Lecture du passé, parmi les invitations parties au moins {days:jour|jours} avant la dernière"
        " archive. Vous n'avez pas choisi au hasard à qui écrire : un écart peut venir des personnes autant"
        " que de la note.",
        "A reading of the past, among invitations sent at least {days:day|days} before the newest archive."
        " You did not choose at random whom to write to: a gap may come from the people as much as from the"
        " note.",
    ),
    "difference": Said(
        "{first_accepted} sur {first_n} {first} et {second_accepted} sur {second_n} {second} ont été"
        " acceptées dans les {days:jour|jours}. L'écart observé est de {gap} {unit}, compatible avec tout ce"
        " qui va de {low} à {high} points. {needed}",
        "{first_accepted} of {first_n} {first} and {second_accepted} of {second_n} {second} were accepted"
        " within {days:day|days}. The observed gap is {gap} {unit}, compatible with anything from {low} to"
        " {high} points. {needed}",
    ),
    "too_few": Said(
        "Rien à comparer encore, {first} ou {second} : il faut au moins {need:invitation assez"
        " ancienne|invitations assez anciennes} dans chacun des deux groupes, et le plus petit en a {have}.",
        "No comparison yet, {first} or {second}: it takes at least {need:invitation|invitations} old enough"
        " in each of the two groups, and the smaller has {have}.",
    ),
    "needed": Said(
        "Pour en distinguer un de {points} points, il faut environ {each:invitation|invitations} de chaque"
        " sorte.",
        "To tell one of {points} points, it takes about {each:invitation|invitations} of each kind.",
    ),
    "needed_method": Said(
        "Le nombre d'invitations qu'il faut donne quatre chances sur cinq de voir l'écart s'il existe, et"
        " cinq sur cent d'en croire voir un qui n'existe pas.",
        "The number of invitations it takes gives four chances in five of seeing the gap if it is there, and"
        " five in a hundred of seeing one that is not.",
    ),
    "doubts": Said("Ce qui invite au doute", "Reasons for doubt"),
    "within": Said("en {n:jour|jours}", "within {n:day|days}"),
    "so_far": Said("à ce jour", "so far"),
    "column": Said("{event}, {when}", "{event}, {when}"),
    "invitations": Said("Invitations", "Invitations"),
    "sent": Said("Connues", "Known"),
    "counted": Said("Comptées", "Counted"),
    "accepted": Said("Acceptées", "Accepted"),
    "pending": Said("En attente", "Pending"),
    "gone": Said("Disparues", "Gone"),
    "replied": Said("Réponse", "Reply"),
    "exchanged": Said("Échange", "Exchange"),
    "none_known": Said("inconnu", "unknown"),
    "row": Said("{name} : {remark}", "{name}: {remark}"),
    "rows_more": Said("et d'autres, {all} en tout", "and others, {all} in all"),
    "cell": Said("{share} ({range})", "{share} ({range})"),
    "point": Said("point", "point"),
    "points": Said("points", "points"),
}

SENTENCES = {
    **{f"invitations.{code}": said for code, said in _INVITATIONS.items()},
    **{f"acceptance.{code}": said for code, said in _ACCEPTANCE.items()},
    **{f"ladder.{code}": said for code, said in _LADDER.items()},
    **{f"rung.{code}": said for code, said in _RUNGS.items()},
    **{f"rung_rule.{code}": said for code, said in _RUNG_RULES.items()},
    **{f"filter.{code}": said for code, said in _FILTERS.items()},
    **{f"only.{code}": said for code, said in _ONLY.items()},
    **{f"answer.{code}": said for code, said in _SHARED.items()},
}
