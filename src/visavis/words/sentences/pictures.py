"""What each kind of picture shows, for somebody who has never seen one."""

from visavis.words.typography import Said

_PAGE = {
    "title": Said("Lire les images", "How to read the pictures"),
    "opening": Said(
        "Une image dit deux choses : ce qu'on a vu, et jusqu'où on peut s'y fier. Tout ce qui est dessiné"
        " ici est inventé.",
        "A picture says two things: what was seen, and how far it can be trusted. Everything drawn here is"
        " made up.",
    ),
    "report": Said("Lire les images de ce rapport", "How to read the pictures of this report"),
    "sent": Said("{n:invitation|invitations}", "{n:invitation|invitations}"),
    "of": Said("{n} sur {all}", "{n} of {all}"),
    "share_axis": Said("Acceptées", "Accepted"),
    "days_axis": Said("Jours depuis l'envoi", "Days since sending"),
    "week_axis": Said("Semaines", "Weeks"),
    "gathered_month": Said(
        "Une barre par mois : la moyenne de ses semaines.", "One bar a month: the mean of its weeks."
    ),
    "gathered_quarter": Said(
        "Une barre par trimestre : la moyenne de ses semaines.", "One bar a quarter: the mean of its weeks."
    ),
    "gathered_year": Said(
        "Une barre par an : la moyenne de ses semaines.", "One bar a year: the mean of its weeks."
    ),
    "gathered_decade": Said(
        "Une barre pour dix ans : la moyenne de leurs semaines.",
        "One bar for ten years: the mean of their weeks.",
    ),
    "gathered_century": Said(
        "Une barre par siècle : la moyenne de ses semaines.", "One bar a century: the mean of its weeks."
    ),
    "gathered_points": Said(
        "Il y en a trop pour un point chacune : chaque point réunit celles qui se ressemblent, et grossit"
        " avec leur nombre.",
        "There are too many for one point each: a point gathers those that are alike, and grows with their"
        " number.",
    ),
    "people_axis": Said("Personnes à qui l'on a écrit", "People written to"),
    "answered_axis": Said("Ont répondu", "Answered"),
    "gap_axis": Said("Écart en points", "Gap in points"),
    "experiment": Said("Expérience {letter},\n{verdict}", "Experiment {letter},\n{verdict}"),
    "study": Said("Étude {letter}", "Study {letter}"),
    "new": Said("Pour quelqu'un d'autre", "For somebody else"),
}

_RATES = {
    "": Said("Une part et sa fourchette", "A share and its range"),
    "asks": Said("Combien de mes invitations sont acceptées ?", "How many of my invitations are accepted?"),
    "example": Said(
        "Trois personnes sont acceptées aussi souvent les unes que les autres : six fois sur dix. L'une a"
        " envoyé dix invitations, l'autre cent, la troisième mille. Une quatrième n'en a envoyé que trois.",
        "Three people are accepted as often as each other: six times in ten. One sent ten invitations, one"
        " a hundred, one a thousand. A fourth has sent only three.",
    ),
    "told": Said(
        "Part des invitations acceptées, et sa fourchette. {rows}.",
        "Share of invitations accepted, and its range. {rows}.",
    ),
    "point": Said("Le point", "The point"),
    "point_is": Said(
        "Ce qu'on a vu : 6 sur 10, donc 60 %. C'est le passé, compté ; rien n'y est deviné.",
        "What was seen: 6 of 10, which is 60%. It is the past, counted; nothing in it is guessed.",
    ),
    "line": Said("La ligne", "The line"),
    "line_is": Said(
        "La fourchette. Avec peu d'invitations, le hasard seul fait monter ou descendre la part. La vraie"
        " part, celle qu'on verrait avec un nombre immense d'invitations pareilles, se trouve"
        " vraisemblablement sur la ligne : sur cent lignes faites ainsi, environ 95 la contiennent, et cinq"
        " la manquent.",
        "The range. With few invitations, chance alone makes the share rise or fall. The true share, the one"
        " that an immense number of invitations like these would show, plausibly lies on the line: of a"
        " hundred lines made this way, about 95 hold it, and five miss it.",
    ),
    "blank": Said("Pas de point", "No point"),
    "blank_is": Said(
        "Trop peu pour dire une part. On ne dessine pas zéro : ce qui n'est pas connu n'est pas nul.",
        "Too few to tell a share. Zero is not drawn instead: what is not known is not nil.",
    ),
    "tells": Said(
        "La part est la même, ce qu'on en sait ne l'est pas : {few} avec dix invitations, {some} avec cent,"
        " {many} avec mille. Pour une ligne deux fois plus courte, il faut à peu près quatre fois plus"
        " d'invitations.",
        "The share is the same, what is known of it is not: {few} with ten invitations, {some} with a"
        " hundred, {many} with a thousand. A line half as long takes about four times as many invitations.",
    ),
    "hides": Said(
        "Une longue ligne n'est pas un mauvais résultat : c'est un résultat qu'on connaît mal. Et si deux"
        " lignes se recouvrent, l'image ne dit pas laquelle va plus loin : l'écart a sa propre fourchette,"
        " deux images plus bas.",
        "A long line is no bad result: it is a result that is little known. And where two lines overlap, the"
        " picture does not tell which goes further: the gap has a range of its own, two pictures further"
        " down.",
    ),
    "short": Said(
        "Le point est la part qu'on a vue, la ligne sa fourchette. Sans point, on en connaît trop peu pour"
        " dire une part.",
        "The point is the share that was seen, the line its range. Without a point, too few are known to"
        " tell a share.",
    ),
}

_INCIDENCE = {
    "": Said("Jour après jour", "Day after day"),
    "asks": Said("Combien de temps faut-il attendre avant de savoir ?", "How long before one knows?"),
    "example": Said(
        "Les mêmes invitations, vingt d'une part et deux cents de l'autre, suivies trente jours au plus.",
        "The same invitations, twenty on one side and two hundred on the other, followed for thirty days at"
        " most.",
    ),
    "told": Said(
        "Part des invitations acceptées chaque jour depuis l'envoi. Au bout de 14 jours : {rows}.",
        "Share of invitations accepted by each day since sending. After 14 days: {rows}.",
    ),
    "line": Said("La ligne", "The line"),
    "line_is": Said(
        "Combien étaient acceptées ce jour-là au plus tard. Elle monte ou reste à plat ; elle ne redescend"
        " jamais.",
        "How many had been accepted by that day. It rises or stays level; it never comes down.",
    ),
    "band": Said("La bande autour", "The band around it"),
    "band_is": Said(
        "La fourchette de chaque jour, comme la ligne de l'image d'avant. Avec vingt invitations, elle est"
        " large.",
        "The range of each day, as the line in the picture before. With twenty invitations it is wide.",
    ),
    "end": Said("Le bout de la ligne", "Where the line ends"),
    "end_is": Said(
        "Au-delà, plus aucune invitation n'est suivie. Celle qui attend encore compte aussi longtemps qu'on"
        " l'a suivie : attendre n'est pas un refus.",
        "Beyond it no invitation is followed any more. One that still waits counts for as long as it was"
        " followed: to wait is not to refuse.",
    ),
    "tells": Said(
        "Là où la ligne devient plate, attendre encore n'y change presque rien : {early} au bout de 14 jours,"
        " {late} au bout de 30, pour les deux cents.",
        "Where the line has become level, waiting longer changes little: {early} after 14 days, {late} after"
        " 30, for the two hundred.",
    ),
    "hides": Said(
        "La ligne ne dit pas ce que deviendra une invitation en particulier. Et une ligne plus haute que"
        " l'autre ne dit pas grand-chose tant que leurs bandes couvrent les mêmes hauteurs : ici, les deux"
        " viennent des mêmes habitudes.",
        "The line does not tell what will become of any one invitation. And one line higher than the other"
        " says little while their bands cover the same heights: here both come from the same habits.",
    ),
    "short": Said(
        "La ligne monte de jour en jour ; la bande est sa fourchette. Ce qui attend encore n'est pas un"
        " refus.",
        "The line rises from day to day; the band is its range. What still waits is no refusal.",
    ),
}

_GAPS = {
    "": Said("Un écart et son verdict", "A gap and its verdict"),
    "asks": Said("Une manière réussit-elle mieux que l'autre ?", "Does one way do better than the other?"),
    "example": Said(
        "Cinq expériences inventées. Dans chacune, le sort a décidé qui recevait une note, et qui n'en"
        " recevait pas.",
        "Five invented experiments. In each, lots decided who was sent a note, and who was not.",
    ),
    "told": Said(
        "Écart entre deux manières, en points, et sa fourchette. {rows}.",
        "Gap between two ways, in points, and its range. {rows}.",
    ),
    "nil": Said("Le trait pointillé", "The dashed line"),
    "nil_is": Said(
        "Aucun écart : les deux se valent. À droite, la première a mieux réussi ; à gauche, la seconde.",
        "No gap: both do equally well. To the right the first did better; to the left, the second.",
    ),
    "margin": Said("La bande grise", "The grey band"),
    "margin_is": Said(
        "Un écart si petit qu'il ne compterait pas. On dit sa largeur avant de commencer, et l'on n'y touche"
        " plus.",
        "A gap so small that it would not matter. One says how wide it is before beginning, and leaves it"
        " alone.",
    ),
    "line": Said("Le point et la ligne", "The point and the line"),
    "line_is": Said(
        "L'écart qu'on a vu, et sa fourchette : là où se trouve vraisemblablement le vrai. Une ligne pâle est"
        " une indication, et n'aura pas de verdict à elle.",
        "The gap that was seen, and its range: where the true one plausibly lies. A pale line is an"
        " indication, and will have no verdict of its own.",
    ),
    "tells": Said(
        "Toute la ligne d'un même côté du trait : il y a une différence. Toute la ligne dans la bande : il"
        " n'y en a pas qui compte. Le reste n'est pas tranché, et le verdict le dit.",
        "The whole line on one side of the dashes: there is a difference. The whole line inside the band:"
        " there is none that matters. Anything else is open, and the verdict says so.",
    ),
    "hides": Said(
        "Un point loin du trait ne dit rien tant que sa ligne le traverse. Et une expérience finie sans"
        " verdict ne dit pas qu'il n'y a pas de différence : il y avait trop peu d'envois pour la voir.",
        "A point far from the dashes says nothing while its line crosses them. And an experiment that ends"
        " without a verdict does not say that there is no difference: too few were sent to see it.",
    ),
    "short": Said(
        "Le point est l'écart qu'on a vu, la ligne sa fourchette, le trait pointillé l'absence d'écart, la"
        " bande grise ce qui ne compterait pas.",
        "The point is the gap that was seen, the line its range, the dashes no gap at all, the grey band what"
        " would not matter.",
    ),
}

_FOREST = {
    "": Said("Ce que plusieurs ont trouvé", "What several have found"),
    "asks": Said(
        "Qu'ont vu les autres, et qu'est-ce que ce serait pour moi ?",
        "What have others seen, and what would it be for me?",
    ),
    "example": Said(
        "Quatre études inventées posent la même question, chacune avec ses invitations.",
        "Four invented studies ask the same thing, each of its own invitations.",
    ),
    "told": Said(
        "Écart trouvé par chaque étude, en points, et sa fourchette. {rows}.",
        "Gap found by each study, in points, and its range. {rows}.",
    ),
    "line": Said("Chaque ligne", "Each line"),
    "line_is": Said(
        "Une étude : l'écart qu'elle a vu, et sa fourchette. Les petites études ont de longues lignes. Le"
        " trait pointillé est l'absence d'écart.",
        "A study: the gap that it saw, and its range. Small studies have long lines. The dashes are no gap at"
        " all.",
    ),
    "new": Said("La dernière ligne", "The last line"),
    "new_is": Said(
        "Là où se trouverait vraisemblablement l'écart pour quelqu'un d'autre : vous, par exemple. Elle est"
        " longue quand les études se contredisent.",
        "Where the gap would plausibly lie for somebody else: you, for instance. It is long where the studies"
        " contradict each other.",
    ),
    "tells": Said(
        "Ici, la dernière ligne va de {low} à {high} points : ces quatre études n'apprennent pas à une autre"
        " personne si une note l'aiderait.",
        "Here the last line goes from {low} to {high} points: these four studies do not tell another person"
        " whether a note would help.",
    ),
    "hides": Said(
        "Que la plupart des points soient d'un même côté ne décide de rien. Et l'on publie rarement ce qui"
        " n'a rien montré.",
        "That most points lie on one side decides nothing. And what showed nothing is seldom published.",
    ),
    "short": Said(
        "Chaque ligne est une étude : l'écart qu'elle a vu et sa fourchette. Le trait pointillé est l'absence"
        " d'écart.",
        "Each line is a study: the gap it saw, and its range. The dashes are no gap at all.",
    ),
}

_COUNTS = {
    "": Said("Combien il y en a", "How many there are"),
    "asks": Said("Où en sont mes relations ?", "Where do my relations stand?"),
    "example": Said("Trente relations inventées, comptées.", "Thirty invented relations, counted."),
    "told": Said("Combien de relations : {rows}.", "How many relations: {rows}."),
    "bar": Said("La barre", "The bar"),
    "bar_is": Said(
        "Combien il y en a. Le nombre exact est écrit à côté, zéro compris.",
        "How many there are. The exact number stands beside it, nil included.",
    ),
    "blank": Said("Pas de fourchette", "No range"),
    "blank_is": Said(
        "Ce sont toutes vos relations, comptées une à une : rien n'y est estimé.",
        "These are all your relations, counted one by one: nothing in it is estimated.",
    ),
    "tells": Said("De quoi il y a beaucoup, et de quoi peu.", "What there is much of, and what little."),
    "hides": Said(
        "Une longue barre dit combien, et non ce que cela vaut. Une relation à ses débuts n'est pas une"
        " relation moindre.",
        "A long bar tells how many, and not what it is worth. A relation that is beginning is no lesser one.",
    ),
    "short": Said(
        "Une barre compte ; elle n'a pas de fourchette, car rien n'y est estimé.",
        "A bar counts; it has no range, for nothing in it is estimated.",
    ),
}

_WEEKS = {
    "": Said("Semaine après semaine", "Week after week"),
    "asks": Said("À quel rythme est-ce que j'écris ?", "At what pace do I write?"),
    "example": Said(
        "La demi-année inventée de quelqu'un qui a pris des vacances.",
        "Half an invented year of somebody who took holidays.",
    ),
    "told": Said(
        "Personnes à qui l'on a écrit, dans chacune des {n:semaine|semaines} : {rows}.",
        "People written to, in each of {n:week|weeks}: {rows}.",
    ),
    "bar": Said("La barre", "The bar"),
    "bar_is": Said(
        "Une semaine : à combien de personnes on a écrit. La plus récente est à droite.",
        "One week: how many people were written to. The latest is at the right.",
    ),
    "blank": Said("Pas de barre", "No bar"),
    "blank_is": Said("Une semaine où l'on n'a écrit à personne.", "A week in which nobody was written to."),
    "tells": Said(
        "Où sont les semaines chargées, et où les calmes.",
        "Where the busy weeks are, and where the calm ones.",
    ),
    "hides": Said(
        "Une semaine plus haute que sa voisine n'est souvent qu'une semaine. L'image ne dit pas pourquoi.",
        "A week taller than the next is often no more than a week. The picture does not tell why.",
    ),
    "short": Said(
        "Une barre par semaine, la plus récente à droite.", "One bar a week, the latest at the right."
    ),
}

_POINTS = {
    "": Said("Un nuage de points", "A cloud of points"),
    "asks": Said("Deux choses vont-elles ensemble ?", "Do two things go together?"),
    "example": Said(
        "Trente semaines inventées. Plus un point est à droite, plus on a écrit à de monde cette semaine-là ;"
        " plus il est haut, plus on a répondu.",
        "Thirty invented weeks. The further right a point, the more people were written to in that week; the"
        " higher, the more of them answered.",
    ),
    "told": Said(
        "{n:semaine|semaines}, un point chacune : de {fewest} à {most} personnes, et la part qui a répondu."
        " Ensemble : {rank}.",
        "{n:week|weeks}, one point each: {fewest} to {most} people, and the share that answered. Together:"
        " {rank}.",
    ),
    "point": Said("Le point", "The point"),
    "point_is": Said(
        "Une semaine. Plusieurs semaines pareilles font un point plus foncé.",
        "One week. Several weeks that are alike make a darker point.",
    ),
    "cloud": Said("Le nuage", "The cloud"),
    "cloud_is": Said(
        "S'il penche, les deux vont ensemble ; s'il est rond, on ne peut rien en dire. Le nombre écrit à côté"
        " va de \N{MINUS SIGN}1 (l'un descend toujours quand l'autre monte) à 1 (ils montent toujours"
        " ensemble), et il a sa fourchette.",
        "Where it leans, the two go together; where it is round, nothing can be said of it. The number"
        " written beside it goes from \N{MINUS SIGN}1 (one always falls as the other rises) to 1 (they always"
        " rise together), and has its range.",
    ),
    "tells": Said("Ici : {rank}.", "Here: {rank}."),
    "hides": Said(
        "Aller ensemble n'est pas cause et effet. Les vacances vident vos semaines, et celles des autres"
        " aussi.",
        "To go together is not cause and effect. Holidays empty your weeks, and those of others too.",
    ),
    "short": Said(
        "Un point par semaine. Ce qui va ensemble n'est pas pour autant cause et effet.",
        "One point a week. What goes together need not be cause and effect.",
    ),
}

_SPARKLINE = {
    "": Said("Grand comme un mot", "As small as a word"),
    "asks": Said("Qui a écrit, et quand ?", "Who wrote, and when?"),
    "example": Said(
        "Une année inventée entre deux personnes, mois par mois.",
        "An invented year between two people, month by month.",
    ),
    "told": Said(
        "{own:message|messages} de vous, {theirs} de l'autre, en {months:mois|mois}.",
        "{own:message|messages} from you, {theirs} from the other, in {months:month|months}.",
    ),
    "up": Said("Vers le haut", "Upwards"),
    "up_is": Said("Vos messages du mois.", "Your messages of the month."),
    "down": Said("Vers le bas", "Downwards"),
    "down_is": Said(
        "Les siens, à la même échelle. Rien des deux côtés : un mois de silence.",
        "Theirs, on the same scale. Nothing on either side: a month of silence.",
    ),
    "tells": Said(
        "Si l'un porte la conversation plus que l'autre, et depuis quand elle se tait.",
        "Whether one carries the conversation more than the other, and since when it has been silent.",
    ),
    "hides": Said(
        "Des messages sont comptés, et non ce qu'ils disent. Un silence n'est pas un reproche.",
        "Messages are counted, and not what they say. A silence is no reproach.",
    ),
}

_KINDS = {
    "rates": _RATES,
    "incidence": _INCIDENCE,
    "gaps": _GAPS,
    "forest": _FOREST,
    "counts": _COUNTS,
    "weeks": _WEEKS,
    "points": _POINTS,
    "sparkline": _SPARKLINE,
}

SENTENCES = {
    **{f"pictures.{code}": said for code, said in _PAGE.items()},
    **{
        f"picture.{kind}.{code}".removesuffix("."): said
        for kind, told in _KINDS.items()
        for code, said in told.items()
    },
}
