"""What the owner's network is made of, and what changed in it."""

from visavis.words.typography import Said

_NETWORK = {
    "title": Said("Ce dont votre réseau est fait", "What your network is made of"),
    "gist_size": Said("Vous avez {n:relation|relations}.", "You have {n:connection|connections}."),
    "gist_near_cap": Said(
        "Vous avez {n:relation|relations} ; il en reste {left} avant le plafond de LinkedIn.",
        "You have {n:connection|connections}; {left} remain before LinkedIn's cap.",
    ),
    "gist_never": Said(
        "Des {people:personne|personnes} qu'une archive a montrées par leur nom parmi vos relations, même"
        " parties depuis, {never} n'ont aucun message avec vous, dans un sens ou dans l'autre.",
        "Of the {people:person|people} whom some archive has shown by name among your connections, even if"
        " gone since, {never} have no message with you, either way.",
    ),
    "asked": Said(
        "Sont comptées les personnes qu'une archive importée montre parmi vos relations ; la taille du"
        " réseau, les entreprises et les titres sont ceux de la dernière archive. Une personne est nouvelle"
        " ou partie selon les deux dernières archives qui montrent vos relations.",
        "Counted are the people whom some imported archive shows among your connections; the size of the"
        " network, the companies and the titles are those of the newest archive. Who is new or gone is told"
        " by the two newest archives that show your connections.",
    ),
    "minimum": Said(
        "Tout le monde est compté : ces chiffres ne sont pas des estimations, et n'ont pas de fourchette.",
        "Everybody is counted: these figures are no estimates, and have no range.",
    ),
    "covered": Said(
        "{n:archive|archives} avec relations, du {first} au {last}.",
        "{n:archive|archives} with connections, from {first} to {last}.",
    ),
    "covered_one": Said("Une archive avec relations, du {last}.", "One archive with connections, of {last}."),
    "network": Said("Le réseau", "The network"),
    "size": Said("Sa taille", "Its size"),
    "size_caption": Said("Relations de la dernière archive", "Connections in the newest archive"),
    "connections": Said("Relations", "Connections"),
    "hidden": Said("dont comptes fermés ou masqués", "of these, closed or hidden accounts"),
    "left": Said("Places avant le plafond de {n}", "Places before the cap of {n}"),
    "pace": Said(
        "Au rythme des douze derniers mois, le plafond de {n} est à {length}.",
        "At the pace of the last twelve months, the cap of {n} is {length} away.",
    ),
    "growth": Said("Comment il grandit", "How it grows"),
    "growth_caption": Said("Nouvelles relations, par mois", "New connections, by month"),
    "growth_picture": Said(
        "Nouvelles relations chaque mois : {rows}.", "New connections each month: {rows}."
    ),
    "new": Said("Nouvelles", "New"),
    "talk": Said("Avec qui l'on se parle", "With whom words are exchanged"),
    "never": Said(
        "Avec {n:personne|personnes} sur {all}, il n'y a aucun message, ni dans un sens ni dans l'autre.",
        "With {n:person|people} of {all}, there is no message, either way.",
    ),
    "never_none": Said(
        "Avec chacune d'elles ({all}), il y a un message au moins.",
        "With every one of them ({all}) there is a message at least.",
    ),
    "named_ones": Said(
        "Sont comptées les personnes que vos archives ont montrées par leur nom parmi vos relations, même"
        " parties depuis ; un compte fermé ou masqué n'en a pas.",
        "Counted are the people whom your archives have shown by name among your connections, even if gone"
        " since; a closed or hidden account has none.",
    ),
    "silent": Said(
        "Parmi les {all:relation qui a|relations qui ont} assez duré pour en juger, le silence de {n} est"
        " inhabituel ou très inhabituel pour elles.",
        "Of the {all:relation|relations} old enough to judge by, the silence of {n} is unusual for"
        " them, or very unusual.",
    ),
    "silent_none": Said(
        "Parmi les {all:relation qui a|relations qui ont} assez duré pour en juger, aucune n'est dans un"
        " silence inhabituel pour elle.",
        "Of the {all:relation|relations} old enough to judge by, none is in a silence that is"
        " unusual for it.",
    ),
    "silence": Said("Silence", "Silence"),
    "silences_caption": Said(
        "Le silence de chaque relation, selon son propre rythme",
        "The silence of each relation, by its own rhythm",
    ),
    "silences_picture": Said(
        "Combien de relations pour chaque sorte de silence : {rows}.",
        "How many relations for each kind of silence: {rows}.",
    ),
    "companies": Said("Les entreprises", "The companies"),
    "companies_known": Said(
        "{known:relation dit où elle travaille|relations disent où elles travaillent}, {unknown} ne le"
        " {unknown:=dit|disent} pas.",
        "{known:connection says|connections say} where they work, {unknown} {unknown:=does|do} not.",
    ),
    "companies_known_all": Said(
        "{known:relation dit où elle travaille|relations disent où elles travaillent}.",
        "{known:connection says|connections say} where they work.",
    ),
    "companies_names": Said(
        "{known:=Elle nomme|Elles nomment} {names:entreprise|entreprises}.",
        "{known:=It names|They name} {names:company|companies}.",
    ),
    "companies_names_alone": Said(
        "{known:=Elle nomme|Elles nomment} {names:entreprise|entreprises}, dont {alone} par une seule"
        " personne.",
        "{known:=It names|They name} {names:company|companies}, {alone} of them by one person alone.",
    ),
    "companies_name": Said("Entreprise", "Company"),
    "companies_caption": Said("Les plus fréquentes", "The most frequent"),
    "companies_picture": Said("Relations par entreprise : {rows}.", "Connections by company: {rows}."),
    "titles": Said("Les titres", "The titles"),
    "titles_known": Said(
        "{known:relation donne|relations donnent} un titre, {unknown} n'en {unknown:=donne|donnent} pas.",
        "{known:connection gives|connections give} a title, {unknown} {unknown:=does|do} not.",
    ),
    "titles_known_all": Said(
        "{known:relation donne|relations donnent} un titre.",
        "{known:connection gives|connections give} a title.",
    ),
    "titles_names": Said(
        "On y lit {names:titre différent|titres différents}.",
        "{names:=There is|There are} {names:different title|different titles}.",
    ),
    "titles_names_alone": Said(
        "On y lit {names:titre différent|titres différents}, dont {alone} chez une seule personne.",
        "{names:=There is|There are} {names:different title|different titles}, {alone} of them given by one"
        " person alone.",
    ),
    "titles_name": Said("Titre", "Title"),
    "titles_caption": Said("Les plus fréquents", "The most frequent"),
    "titles_picture": Said("Relations par titre : {rows}.", "Connections by title: {rows}."),
    "share": Said("Part", "Share"),
    "since": Said(
        "Ce qui a changé entre les deux dernières archives", "What changed between the two newest archives"
    ),
    "between": Said(
        "Entre le {before} et le {after} : {new:nouvelle relation|nouvelles relations},"
        " {gone:partie|parties} (retirées, fermées ou masquées, on ne peut pas le dire), {moved} avec une"
        " autre entreprise ou un autre titre.",
        "Between {before} and {after}: {new:new connection|new connections}, {gone} gone (removed, closed or"
        " hidden, nobody can tell), {moved} with another company or title.",
    ),
    "moved_caption": Said(
        "Nouvelle entreprise ou nouveau titre : une raison d'écrire",
        "Another company or title: a reason to write",
    ),
    "person": Said("Personne", "Person"),
    "was": Said("Avant", "Before"),
    "is": Said("Maintenant", "Now"),
    "readdressed": Said("Peut-être une seule personne", "Perhaps one person"),
    "readdressed_note": Said(
        "{n:paire d'adresses porte|paires d'adresses portent} le même nom et le même jour de mise en"
        " relation, et aucune archive ne montre les deux ensemble : l'adresse a peut-être changé. À vous de"
        " juger ; rien n'est réuni sans vous.",
        "{n:pair of addresses bears|pairs of addresses bear} the same name and the same day of connection,"
        " and no archive shows both together: the address may have changed. Yours to judge; nothing is"
        " joined without you.",
    ),
    "readdressed_caption": Said("Un nom, deux adresses : à comparer", "One name, two addresses: to compare"),
    "older": Said("Adresse d'avant", "Earlier address"),
    "newer": Said("Adresse d'après", "Later address"),
    "connected_on": Said("En relation depuis le", "Connected since"),
}

_LACKING = {
    "no_network": Said("aucune relation importée", "no connections imported"),
    "no_growth": Said("aucune relation nouvelle en un an", "no new connection in a year"),
    "no_rhythm": Said("aucun rythme connu", "no rhythm known"),
    "one_export": Said("une seule archive", "one archive only"),
}

_LACKING_WHOLE = {
    "no_network": Said(
        "Pas de réponse : aucune archive importée ne contient vos relations. Demandez à LinkedIn l'archive"
        " complète.",
        "No answer: no imported archive holds your connections. Ask LinkedIn for the complete archive.",
    ),
    "no_growth": Said(
        "Aucune relation nouvelle en un an : le plafond ne se rapproche pas.",
        "No new connection in a year: the cap comes no nearer.",
    ),
    "no_rhythm": Said(
        "On ne connaît encore de rythme à aucune relation : il y a trop peu de tours de parole.",
        "No relation has a rhythm that is known yet: there are too few turns.",
    ),
    "one_export": Said(
        "Il faut deux archives avec vos relations pour dire ce qui a changé ; il n'y en a qu'une.",
        "It takes two archives with your connections to tell what changed; there is only one.",
    ),
}

_DOUBTS = {
    "removed_unseen": Said(
        "Une archive ne montre pas les relations retirées avant elle : les mois passés ont pu en compter"
        " davantage.",
        "An archive does not show the connections removed before it was made: past months may have had more.",
    ),
    "as_typed": Said(
        "Entreprises et titres sont ceux que chacun a écrits : une même entreprise sous deux noms compte deux"
        " fois.",
        "Companies and titles are what people typed: one company under two names counts twice.",
    ),
    "hidden_people": Said(
        "{n:relation n'est montrée|relations ne sont montrées} que par leur date (comptes fermés ou"
        " masqués) : on ne sait ni qui, ni où.",
        "{n:connection is|connections are} shown by date alone (closed or hidden accounts): nobody can tell"
        " who or where.",
    ),
    "stale_network": Said(
        "La dernière archive qui montre vos relations date du {last}, avant la dernière de toutes : ce qui a"
        " changé depuis est inconnu.",
        "The newest archive that shows your connections dates from {last}, before the newest of all: what"
        " changed since is unknown.",
    ),
}

SENTENCES = {
    **{f"network.{code}": said for code, said in _NETWORK.items()},
    **{f"lacking.{code}": said for code, said in _LACKING.items()},
    **{f"lacking_whole.{code}": said for code, said in _LACKING_WHOLE.items()},
    **{f"doubt.{code}": said for code, said in _DOUBTS.items()},
}
