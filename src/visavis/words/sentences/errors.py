"""What went wrong: what happened, where, and what to do."""

from visavis.words.typography import Said

_ERRORS = {
    # an archive
    "not_found": Said(
        "Il n'y a ni fichier ni dossier à l'emplacement {path}. Vérifiez le chemin : l'archive est le ZIP"
        " que LinkedIn vous a remis, ou le dossier où vous l'avez décompressé.",
        "There is no file or folder at {path}. Check the path: the archive is the ZIP that LinkedIn handed"
        " you, or the folder you unpacked it into.",
    ),
    "no_file": Said(
        "Aucun fichier n'a été choisi. Déposez le ZIP que LinkedIn vous a remis.",
        "No file was chosen. Drop the ZIP that LinkedIn handed you.",
    ),
    "forbidden": Said(
        "{path} ne peut pas s'ouvrir. Vérifiez que vous avez le droit de le lire. Détail technique :"
        " {detail}",
        "{path} cannot be opened. Check that you may read it. Technical detail: {detail}",
    ),
    "not_zip": Said(
        "{path} n'est pas un fichier ZIP. Donnez l'archive telle que LinkedIn vous l'a remise, ou le dossier"
        " où vous l'avez décompressée.",
        "{path} is not a ZIP file. Give the archive as LinkedIn handed it to you, or the folder you unpacked"
        " it into.",
    ),
    "truncated": Said(
        "L'archive {path} est abîmée ou incomplète ; rien n'en a été gardé. Téléchargez-la de nouveau depuis"
        " LinkedIn, puis recommencez.",
        "The archive {path} is damaged or incomplete; nothing of it has been kept. Download it from LinkedIn"
        " once more, then try again.",
    ),
    "truncated/file": Said(
        "L'archive {path} est abîmée dans le fichier {file} ; rien n'en a été gardé. Téléchargez-la de"
        " nouveau depuis LinkedIn, puis recommencez.",
        "The archive {path} is damaged in its file {file}; nothing of it has been kept. Download it from"
        " LinkedIn once more, then try again.",
    ),
    "encrypted": Said(
        "Dans {path}, le fichier {file} est protégé par un mot de passe, ce que LinkedIn ne fait jamais."
        " Donnez l'archive d'origine, ou décompressez celle-ci et donnez le dossier.",
        "In {path}, the file {file} is protected by a password, which LinkedIn never sets. Give the original"
        " archive, or unpack this one and give the folder.",
    ),
    "climbing": Said(
        "{path} contient un fichier, {file}, qui voudrait s'écrire hors de l'archive : elle est abîmée ou"
        " hostile, et rien n'en a été lu. Téléchargez-la de nouveau depuis LinkedIn.",
        "{path} holds a file, {file}, that would be written outside the archive: it is broken or hostile,"
        " and nothing of it has been read. Download it from LinkedIn once more.",
    ),
    "bomb": Said(
        "Une fois décompressée, {path} serait bien plus grande qu'aucune archive de LinkedIn : rien n'en a"
        " été lu. Téléchargez-la de nouveau depuis LinkedIn.",
        "Unpacked, {path} would be far larger than any archive of LinkedIn's: nothing of it has been read."
        " Download it from LinkedIn once more.",
    ),
    "bomb/file": Said(
        "Dans {path}, le fichier {file} serait, une fois décompressé, bien plus grand que tout ce que"
        " LinkedIn remet : rien n'en a été lu. Téléchargez l'archive de nouveau depuis LinkedIn.",
        "In {path}, the file {file} would unpack to far more than anything LinkedIn hands out: nothing of it"
        " has been read. Download the archive from LinkedIn once more.",
    ),
    "no_table": Said(
        "{path} ne contient aucun des tableaux d'une archive de LinkedIn (relations, invitations, messages…)."
        " Donnez le ZIP reçu de LinkedIn, sans en renommer les colonnes.",
        "{path} holds none of the tables of a LinkedIn archive (connections, invitations, messages…). Give"
        " the ZIP that came from LinkedIn, its columns not renamed.",
    ),
    # the ledger
    "another_owner": Said(
        "{path} appartient à {archive}, et le registre à {owner} : rien n'en a été gardé. Si le registre doit"
        " réunir les deux, ajoutez --another-owner ; si c'est la même personne sous une nouvelle adresse de"
        " profil, --renamed.",
        "{path} belongs to {archive}, and the ledger to {owner}: nothing of it has been kept. If the ledger"
        " is to hold both, add --another-owner; if it is the same person under a new profile address,"
        " --renamed.",
    ),
    "another_owner/page": Said(
        "{path} appartient à {archive}, et le registre à {owner} : rien n'en a été gardé. Si le registre doit"
        " réunir les deux, demandez à y ajouter un autre propriétaire ; si c'est la même personne sous une"
        " nouvelle adresse de profil, dites qu'elle a changé d'adresse.",
        "{path} belongs to {archive}, and the ledger to {owner}: nothing of it has been kept. If the ledger"
        " is to hold both, ask to add another owner; if it is the same person under a new profile address,"
        " say that the address has changed.",
    ),
    "whose_archive": Said(
        "{path} ne dit pas à qui elle est : {people} y sont de toutes les conversations. Donnez avec elle vos"
        " invitations, ou dites qui vous êtes : --owner, avec votre adresse.",
        "{path} does not say whose it is: {people} are in all of its conversations. Give your invitations"
        " with it, or say who you are: --owner, with your address.",
    ),
    "whose_archive/page": Said(
        "{path} ne dit pas à qui elle est : {people} y sont de toutes les conversations. Demandez à LinkedIn"
        " une archive avec vos invitations.",
        "{path} does not say whose it is: {people} are in all of its conversations. Ask LinkedIn for an"
        " archive with your invitations.",
    ),
    "server_backup": Said(
        "Le registre {place} est sur un serveur PostgreSQL : c'est au serveur de le copier et de le rétablir"
        " (pg_dump, pg_restore).",
        "The ledger {place} is on a PostgreSQL server: it is for the server to copy and restore it (pg_dump,"
        " pg_restore).",
    ),
    "copy": Said(
        "La copie vers {place} a échoué, et rien n'a été remplacé. Vérifiez la place libre sur le disque et"
        " le droit d'écrire à cet endroit. Détail technique : {detail}",
        "Copying to {place} failed, and nothing has been replaced. Check the free space on the disk and the"
        " right to write there. Technical detail: {detail}",
    ),
    "no_copy": Said(
        "Il n'y a pas de copie du registre à l'emplacement {place}. Vérifiez le chemin.",
        "There is no copy of the ledger at {place}. Check the path.",
    ),
    "same_place": Said(
        "{place} est le registre lui-même, et ne peut pas servir de copie. Choisissez une copie du registre.",
        "{place} is the ledger itself, and cannot serve as a copy. Choose a copy of the ledger.",
    ),
    "output": Said(
        "Ce qui devait s'écrire n'a pas pu l'être : {detail}. Faites de la place, ou écrivez ailleurs.",
        "What was to be written out could not be: {detail}. Make room, or write elsewhere.",
    ),
    "bad_copy": Said(
        "{place} n'est pas une copie entière d'un registre. Rien n'a été changé : donnez-en une autre. Détail"
        " technique : {detail}",
        "{place} is no whole copy of a ledger. Nothing was changed: give another. Technical detail: {detail}",
    ),
    "damaged": Said(
        "Le registre {place} est abîmé ou hors d'atteinte. Vérifiez l'emplacement, le disque ou le serveur ;"
        " si le fichier est abîmé, rétablissez une copie. Détail technique : {detail}",
        "The ledger {place} is damaged or out of reach. Check the place, the disk or the server; if the file"
        " is damaged, restore a copy. Technical detail: {detail}",
    ),
    "newer": Said(
        "Le registre {place} a été écrit par une version plus récente de Vis-à-vis (schéma {found}, alors"
        " que celle-ci s'arrête à {known}). Il n'a pas été touché : installez la version plus récente.",
        "The ledger {place} was written by a newer version of Vis-à-vis (schema {found}, where this one ends"
        " at {known}). It has not been touched: install the newer version.",
    ),
    "foreign": Said(
        "{place} est la base de données d'un autre programme. Elle n'a pas été touchée : choisissez un autre"
        " emplacement pour le registre.",
        "{place} is the database of another program. It has not been touched: choose another place for the"
        " ledger.",
    ),
    "full": Said(
        "Il ne reste plus de place pour le registre {place}. Il est resté tel qu'il était : libérez de la"
        " place, puis recommencez.",
        "There is no space left for the ledger {place}. It has stayed as it was: free some space, then try"
        " again.",
    ),
    "in_use": Said(
        "Le registre {place} est occupé par un import ou une autre opération. Attendez qu'elle finisse, puis"
        " recommencez.",
        "The ledger {place} is busy with an import or another operation. Wait for it to end, then try again.",
    ),
    "export": Said(
        "L'export n'a pas pu s'écrire dans {place}. Vérifiez la place libre et le droit d'écrire, ou"
        " choisissez un autre dossier. Détail technique : {detail}",
        "The export could not be written to {place}. Check the free space and the right to write, or choose"
        " another folder. Technical detail: {detail}",
    ),
    "report": Said(
        "Le rapport n'a pas pu s'écrire à l'emplacement {place}. Vérifiez la place libre et le droit"
        " d'écrire, ou choisissez un autre emplacement. Détail technique : {detail}",
        "The report could not be written to {place}. Check the free space and the right to write, or choose"
        " another place. Technical detail: {detail}",
    ),
    # what is asked for
    "empty_ledger": Said(
        "Le registre {place} est encore vide. Importez d'abord une archive de LinkedIn.",
        "The ledger {place} is still empty. Import an archive of LinkedIn's first.",
    ),
    "which_owner": Said(
        "Le registre a plusieurs propriétaires : {owners}. Dites duquel il s'agit.",
        "The ledger has several owners: {owners}. Say which one is meant.",
    ),
    "no_such_owner": Said(
        "Le registre n'a pas de propriétaire nommé {owner}. Il connaît : {owners}.",
        "The ledger has no owner called {owner}. It knows: {owners}.",
    ),
    "no_such_import": Said(
        "Aucun import ne porte le numéro {number}. L'historique donne le numéro de chacun.",
        "No import has the number {number}. The history gives the number of each.",
    ),
    "no_such_filter": Said(
        "La question « {question} » ne se pose pas par {filter}. Ce qu'elle accepte : {known}.",
        'The question "{question}" cannot be narrowed by {filter}. What it takes: {known}.',
    ),
    "no_such_value": Said(
        "« {value} » n'est pas connu ici. Choisissez parmi : {known}.",
        '"{value}" is not known here. Choose among: {known}.',
    ),
    "no_such_value/page": Said(
        "« {value} » n'est pas connu ici. Revenez à la page, et choisissez dans la liste.",
        '"{value}" is not known here. Go back to the page, and choose from the list.',
    ),
    "period_backwards": Said(
        "La période finit ({until}) avant de commencer ({since}). Échangez les deux jours.",
        "The period ends ({until}) before it begins ({since}). Swap the two days.",
    ),
    "no_such_file": Said(
        "Cette réponse n'a pas de fichier « {name} ». Sa page donne ceux qu'on peut emporter.",
        'This answer has no file "{name}". Its page gives those that can be taken along.',
    ),
    "no_such_question": Said(
        "Aucune question ne s'appelle {name}. On peut demander : {known}.",
        "No question is called {name}. One can ask: {known}.",
    ),
    "no_such_question/page": Said("Aucune réponse ne s'appelle {name}.", "No answer is called {name}."),
    "chart_ending": Said(
        "{value} ne finit ni par .svg ni par .png. Donnez l'une de ces fins au fichier du graphique.",
        "{value} ends neither in .svg nor in .png. Give the file of the chart one of these endings.",
    ),
    "demo_stays": Said(
        "La démonstration précédente ne peut pas être effacée : {place} ({detail}). Peut-être est-elle encore"
        " ouverte ; fermez-la, puis recommencez.",
        "The earlier demonstration cannot be deleted: {place} ({detail}). Perhaps it is open still; close it,"
        " then try again.",
    ),
    "copy_stays": Said(
        "La copie est faite, mais l'ancienne {place} ne peut pas être effacée ({detail}). Effacez-la"
        " vous-même.",
        "The copy is made, but the older one {place} cannot be deleted ({detail}). Delete it yourself.",
    ),
    "chart": Said(
        "Le graphique ne peut pas être écrit dans {place} ({detail}). Choisissez un autre fichier.",
        "The chart cannot be written to {place} ({detail}). Choose another file.",
    ),
    "no_such_family": Said(
        "Aucune famille de vos textes ne commence par « {typed} ». visavis texts les montre toutes.",
        'No family of your texts begins with "{typed}". visavis texts shows all of them.',
    ),
    "no_such_family/page": Said(
        "Aucune famille de vos textes ne commence par « {typed} ».",
        'No family of your texts begins with "{typed}".',
    ),
    "several_families": Said(
        "Plusieurs familles commencent par « {typed} » : {families}. Tapez-en un peu plus.",
        'Several families begin with "{typed}": {families}. Type a little more.',
    ),
    "no_such_person": Said(
        "Le registre ne connaît personne sous « {typed} ». Donnez l'adresse de son profil, ou cherchez par"
        " une partie de son nom.",
        'The ledger knows nobody as "{typed}". Give the address of their profile, or search for a part of'
        " their name.",
    ),
    "no_such_person/figures": Said(
        "« {typed} » est un nombre, et les personnes n'en ont pas. Donnez la clé que la liste montre à côté"
        " du nom, ou l'adresse du profil.",
        '"{typed}" is a number, and people have none. Give the key that the list shows beside the name, or'
        " the address of the profile.",
    ),
    "several_people": Said(
        "Plusieurs personnes répondent à « {typed} ». Choisissez la bonne par son adresse : {keys}.",
        'Several people answer to "{typed}". Choose the right one by their address: {keys}.',
    ),
    "not_forgotten": Said(
        "Personne n'a été oublié sous « {typed} ». Donnez l'adresse exacte du profil oublié.",
        'Nobody has been forgotten as "{typed}". Give the exact address of the profile that was.',
    ),
    # settings
    "ledger": Said(
        "Vis-à-vis ne sait pas ouvrir un registre à une adresse en {value}. Donnez un fichier, ou une"
        " adresse qui commence par postgresql:// (le complément postgresql doit alors être installé).",
        "Vis-à-vis cannot open a ledger at an address of the kind {value}. Give a file, or an address that"
        " begins with postgresql:// (the postgresql extra has to be installed for that).",
    ),
    "ledger_place": Said(
        "Le registre ne peut pas être créé à l'emplacement {value}. Choisissez un dossier où vous avez le"
        " droit d'écrire.",
        "The ledger cannot be made at {value}. Choose a folder you have the right to write in.",
    ),
    "port": Said(
        "Le port {port} n'est pas libre. Peut-être le bureau est-il déjà ouvert ; son adresse est alors dans"
        " l'autre terminal. Sinon, choisissez un autre port avec --port. Détail technique : {detail}",
        "Port {port} is not free. Perhaps the desk is open already; its address is then in the other"
        " terminal. If not, choose another port with --port. Technical detail: {detail}",
    ),
    "listen": Said(
        "{value} n'est pas une adresse où écouter. Donnez une adresse IP de cette machine, ou 0.0.0.0 pour"
        " toutes.",
        "{value} is no address to listen at. Give an IP address of this machine, or 0.0.0.0 for all.",
    ),
    "listen_name": Said(
        "À l'adresse {value}, le bureau doit savoir sous quel nom on l'appellera : ajoutez --name NOM. Tout"
        " autre nom est refusé.",
        "At {value} the desk must know by which name it will be called: add --name HOST. Any other name is"
        " refused.",
    ),
    "password_none": Said(
        "Hors de cette machine, le bureau ne s'ouvre qu'avec un mot de passe. Lancez la commande dans un"
        " terminal, où il vous sera demandé.",
        "Beyond this machine the desk opens only with a password. Start the command in a terminal, where you"
        " will be asked for one.",
    ),
    "password_short": Said(
        "Ce mot de passe est trop court : il faut au moins {least:caractère|caractères}.",
        "This password is too short: it takes at least {least:character|characters}.",
    ),
    "language": Said(
        "Vis-à-vis ne parle pas la langue {value}. Choisissez fr ou en.",
        "Vis-à-vis does not speak the language {value}. Choose fr or en.",
    ),
    "zone": Said(
        "Aucun fuseau horaire ne s'appelle {value}. Donnez à VISAVIS_ZONE un nom tel que Europe/Paris.",
        "No time zone is called {value}. Give VISAVIS_ZONE a name such as Europe/London.",
    ),
    "odd_export_instant": Said(
        "Une archive de démonstration ne peut pas dater de la seconde {value} : un ZIP ne note que les"
        " secondes paires. Choisissez la précédente ou la suivante.",
        "A demonstration archive cannot date from second {value}: a ZIP keeps even seconds only. Choose the"
        " one before or after.",
    ),
    "unknown_choice": Said(
        "La valeur {value} n'est pas de celles que l'option {option} connaît. Consultez l'aide de la"
        " commande, qui les donne.",
        "The value {value} is not one that the option {option} knows. The help of the command lists them.",
    ),
}

SENTENCES = {f"error.{code}": said for code, said in _ERRORS.items()} | {
    "error_unknown": Said(
        "Vis-à-vis s'est arrêté sur une erreur qui n'a pas encore sa phrase ({code} : {fields})."
        " Signalez-la telle quelle.",
        "Vis-à-vis stopped at an error that has no sentence yet ({code}: {fields}). Report it as it stands.",
    ),
}
