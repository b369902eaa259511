"""The words of the commands, in French and English."""

import os
import re
from collections.abc import Sequence

from visavis.cli.mark_texts import MARK_TEXTS
from visavis.cli.token_texts import TOKEN_TEXTS
from visavis.settings import LANGUAGES, commanded, language

_FR, _EN = 0, 1  # which of the two a text is
_TEXTS: dict[str, tuple[str, str]] = {
    "program": (
        "Vis-à-vis : ce que deviennent vos invitations et vos relations LinkedIn, mesuré honnêtement.",
        "Vis-à-vis: what becomes of your invitations and relations on LinkedIn, measured honestly.",
    ),
    "desk": (
        "Ouvre le bureau dans le navigateur ; c'est aussi ce que fait « visavis » seul.",
        'Open the desk in the browser; "visavis" alone does the same.',
    ),
    "desk_open": (
        "Le bureau est ouvert, rien que pour vous, à cette adresse :",
        "The desk is open, for you alone, at this address:",
    ),
    "desk_end": ("Ctrl-C le ferme.", "Ctrl-C closes it."),
    "demo": (
        "Écrit une vie imaginaire, l'importe dans un registre à part et donne la réponse.",
        "Write an imaginary life, import it into a ledger of its own and give the answer.",
    ),
    "import": (
        "Importe une ou plusieurs archives de LinkedIn (ZIP ou dossier).",
        "Import one or several archives of LinkedIn (ZIP or folder).",
    ),
    "ask": ("Pose une question au registre.", "Ask the ledger a question."),
    "texts": (
        "Montre les familles de vos textes, ou tout ce qui appartient à l'une d'elles.",
        "Show the families of your texts, or all that belongs to one of them.",
    ),
    "read": (
        "Lit un brouillon comme le lirait la personne à qui il est destiné.",
        "Read a draft as the person it is for would.",
    ),
    "opt_hide_names": (
        "Remplace les noms des autres par des numéros, et laisse de côté vos textes.",
        "Put numbers in the place of other people's names, and leave your texts out.",
    ),
    "opt_since": (
        "Seulement à partir de ce jour : AAAA-MM-JJ ou -90.",
        "Only from this day on: YYYY-MM-DD or -90.",
    ),
    "opt_period_until": ("Seulement jusqu'à ce jour, compris.", "Only until this day, included."),
    "opt_direction": (
        "Seulement les invitations envoyées (outgoing) ou reçues (incoming).",
        "Only invitations sent (outgoing) or received (incoming).",
    ),
    "opt_note": (
        "Seulement une sorte de note : none, cosmetic ou contextual.",
        "Only one kind of note: none, cosmetic or contextual.",
    ),
    "opt_of_group": (
        "Seulement les personnes d'un groupe, par nom ou numéro.",
        "Only the people of a group, by name or number.",
    ),
    "opt_chart": (
        "Écrit aussi les graphiques de la réponse dans ce fichier (.svg ou .png).",
        "Write the charts of the answer into this file too (.svg or .png).",
    ),
    "ask_whole": (
        "Sans options, la réponse porte sur tout ce que montrent vos archives.",
        "Without options, the answer is of all that your archives show.",
    ),
    "ask_json": ("Avec --json, les tableaux sont entiers.", "With --json the tables are whole."),
    "no_chart": (
        "Cette réponse n'a pas de graphique : il n'y a pas de quoi en dessiner un.",
        "This answer has no chart: there is nothing to draw one from.",
    ),
    "charts_in": ("Graphiques : {files}", "Charts: {files}"),
    "arg_draft": (
        "Le brouillon, ou « - » pour le lire sur l'entrée standard.",
        "The draft, or - to read it from standard input.",
    ),
    "opt_to": (
        "À qui : une clé, une adresse de profil ou un nom.",
        "To whom: a key, a profile address or a name.",
    ),
    "draft_to": ("À {who}", "To {who}"),
    "drawn_specific": ("pour cette personne", "for this person"),
    "drawn_shared": ("dit à d'autres", "said to others"),
    "drawn_merge": ("champ de fusion", "merge field"),
    "drawn_haste": ("va vite", "goes fast"),
    "drawn_fault": ("champ mal rempli", "field gone wrong"),
    "arg_family": (
        "Le début de l'identité d'une famille ; sans lui, toutes sont montrées.",
        "The beginning of a family's identity; without it, all are shown.",
    ),
    "people": (
        "Montre les personnes, la dernière conversation d'abord.",
        "Show people, the last conversation first.",
    ),
    "person": (
        "Raconte une personne : tout ce qui s'est passé.",
        "Tell one person's story: everything that happened.",
    ),
    "search": (
        "Cherche des personnes, des messages, puis des notes.",
        "Search people, messages, then notes.",
    ),
    "report": (
        "Écrit un rapport en une seule page HTML, graphiques compris.",
        "Write a report as a single HTML page, charts included.",
    ),
    "export": (
        "Écrit tout en CSV, vCard et JSON dans un dossier.",
        "Write everything as CSV, vCard and JSON in a folder.",
    ),
    "backup": ("Copie le registre, et vérifie la copie.", "Copy the ledger, and check the copy."),
    "restore": (
        "Remet une copie à la place du registre, vérifiée avant et après.",
        "Put a copy in the ledger's place, checked before and after.",
    ),
    "forget": (
        "Oublie une personne pour toujours ; sans --yes, dit seulement ce qui serait effacé.",
        "Forget a person for good; without --yes, only tell what would be erased.",
    ),
    "history": ("Montre les imports, et en défait un.", "Show the imports, and undo one."),
    "doctor": ("Examine le registre et ce qui l'entoure.", "Look over the ledger and what surrounds it."),
    "where": ("Dit où sont les choses.", "Tell where things are."),
    "experiment": (
        "Prépare une expérience, tire au sort, et dit ce qu'il en est.",
        "Plan an experiment, draw lots, and tell what comes of it.",
    ),
    "experiment_plan": (
        "Dit ce qui est comparé, et ce que votre volume permet de voir.",
        "Say what is compared, and hear what your volume can show.",
    ),
    "experiment_seal": ("Fixe un plan pour de bon.", "Fix a plan for good."),
    "experiment_assign": (
        "Tire au sort pour des personnes ; la sorte n'est montrée qu'alors. Rien n'est envoyé.",
        "Draw lots for people; the kind is shown only then. Nothing is sent.",
    ),
    "experiment_spent": (
        "Note les minutes d'attention données à une personne.",
        "Note the minutes of attention given to a person.",
    ),
    "experiment_status": ("Dit où en est une expérience.", "Tell where an experiment stands."),
    "experiment_verdict": (
        "Donne le verdict ; regarder chaque jour n'y change rien.",
        "Give the verdict; looking every day changes nothing.",
    ),
    "experiment_end": ("Finit une expérience.", "End an experiment."),
    "experiment_list": ("Montre les expériences.", "Show the experiments."),
    "arg_experiment": (
        "Le numéro de l'expérience ; inutile s'il n'y en a qu'une en cours.",
        "The number of the experiment; not needed where only one is going on.",
    ),
    "arg_people": (
        "Des adresses de profil ; - lit ce qui est collé.",
        "Profile addresses; - reads what is pasted.",
    ),
    "opt_experiment_title": ("Le nom de l'expérience.", "The name of the experiment."),
    "opt_arm": (
        "Une sorte : none, contextual, ou NOM=TEXTE avec des champs ; la première sert de repère.",
        "A kind: none, contextual, or NAME=TEXT with merge fields; the first is the mark.",
    ),
    "opt_subject": (
        "Ce qui varie : la note de l'invitation, ou le premier message après l'acceptation.",
        "What varies: the note of the invitation, or the first message after acceptance.",
    ),
    "opt_strata": ("Un groupe de personnes, tiré à part.", "A group of people, drawn apart."),
    "opt_in_group": ("Le groupe de ces personnes.", "The group of these people."),
    "opt_aim": (
        "Ce qui compte, la question d'abord : accepted, reply, reply:30, meeting…",
        "What counts, the question first: accepted, reply, reply:30, meeting…",
    ),
    "opt_within": ("En combien de jours.", "Within how many days."),
    "opt_margin": (
        "L'écart, en points, qui ne compterait pas.",
        "The gap, in points, that would not matter.",
    ),
    "opt_maximum": (
        "Combien d'envois de chaque sorte au plus ; sans cela, pas de fin fixée.",
        "How many of each kind at most; without it there is no end.",
    ),
    "opt_a_week": ("Combien vous envoyez par semaine.", "How many you send in a week."),
    "opt_notes": (
        "Combien de notes LinkedIn vous laisse par mois.",
        "How many notes LinkedIn leaves you in a month.",
    ),
    "number_margin_points": ("--margin", "--margin"),
    "number_maximum": ("--maximum", "--maximum"),
    "number_a_week": ("--a-week", "--a-week"),
    "number_notes_a_month": ("--notes-a-month", "--notes-a-month"),
    "number_within": ("--within", "--within"),
    "number_days": ("les jours de --outcome", "the days of --outcome"),
    "opt_change_plan": ("Change ce plan, pas encore scellé.", "Change this plan, not sealed yet."),
    "opt_anyway": ("Scelle un plan sans espoir, pour décrire.", "Seal a hopeless plan, to describe."),
    "opt_draw_seed": (
        "Le nombre dont suit le tirage, pour le refaire.",
        "The number the draw follows from, to repeat it.",
    ),
    "opt_from": ("Une liste de personnes, avec une colonne url.", "A list of people, with a column url."),
    "opt_their_name": ("Le nom de cette personne.", "The name of this person."),
    "opt_their_company": ("Son entreprise.", "Their company."),
    "opt_job": ("Son poste.", "Their title."),
    "opt_minutes": ("Combien de minutes.", "How many minutes."),
    "opt_why": ("Pourquoi, en quelques mots.", "Why, in a few words."),
    "opt_ledger": (
        "Le registre : un fichier, ou une adresse postgresql://.",
        "The ledger: a file, or a postgresql:// address.",
    ),
    "opt_owner": (
        "À qui est l'archive, si le registre en tient plusieurs.",
        "Whose data, where the ledger holds several.",
    ),
    "opt_lang": ("La langue : fr ou en.", "The language: fr or en."),
    "opt_version": ("Dit quelle version c'est.", "Tell which version this is."),
    "opt_json": ("Répond en JSON, pour d'autres programmes.", "Answer in JSON, for other programs."),
    "opt_limit": ("Combien en montrer.", "How many to show."),
    "opt_order": ("L'ordre : last, name ou key.", "The order: last, name or key."),
    "opt_silence": (
        "Seulement les silences : usual, long, unusual ou rare.",
        "Only the silences: usual, long, unusual or rare.",
    ),
    "opt_another": (
        "Accepte un deuxième propriétaire dans ce registre.",
        "Let a second owner into this ledger.",
    ),
    "opt_renamed": (
        "Confirme que votre adresse de profil a changé.",
        "Confirm that your profile address has changed.",
    ),
    "opt_browser": ("N'ouvre pas de navigateur.", "Do not open a browser."),
    "opt_port": (
        "Le port où le bureau écoute, sur cette machine.",
        "The port the desk listens at, on this machine.",
    ),
    "opt_listen": (
        "L'adresse où le bureau écoute ; hors de cette machine, il faut un mot de passe.",
        "The address the desk listens at; beyond this machine it takes a password.",
    ),
    "opt_name": (
        "Un nom sous lequel on l'appellera (plusieurs possibles).",
        "A name it will be called by (several are possible).",
    ),
    "opt_new_password": ("Choisit un nouveau mot de passe.", "Choose a new password."),
    "ask_password": ("Mot de passe du bureau", "Password of the desk"),
    "ask_again": ("Encore une fois", "Once more"),
    "desk_beyond": (
        "D'autres machines l'atteignent, avec le mot de passe, sans chiffrement : {hosts}",
        "Other machines reach it, with the password and without encryption: {hosts}",
    ),
    "opt_people": ("Combien de personnes dans cette vie.", "How many people in this life."),
    "opt_seed": ("Le nombre dont la vie imaginaire découle.", "The number the imaginary life follows from."),
    "opt_out": ("Le fichier à écrire.", "The file to write."),
    "opt_keep": ("Le dossier où laisser l'archive écrite.", "The folder to leave the archive in."),
    "opt_yes": ("Efface vraiment.", "Erase for real."),
    "opt_lift": (
        "Lève l'oubli : le prochain import pourra ramener la personne.",
        "Lift the tombstone: the next import may bring the person back.",
    ),
    "opt_undo": ("Défait l'import de ce numéro.", "Undo the import of this number."),
    "opt_into": ("Le dossier de la copie.", "The folder of the copy."),
    "arg_paths": ("Les archives : ZIP, ou dossiers décompressés.", "The archives: ZIP, or unpacked folders."),
    "arg_question": (
        (
            "La question : invitations, acceptance, ladder, objectives, answering, presence, network,"
            " families ou evidence."
        ),
        (
            "The question: invitations, acceptance, ladder, objectives, answering, presence, network,"
            " families or evidence."
        ),
    ),
    "arg_person": ("Une clé, une adresse de profil ou un nom.", "A key, a profile address or a name."),
    "arg_text": ("Les mots à chercher.", "The words to look for."),
    "arg_folder": ("Le dossier à remplir.", "The folder to fill."),
    "arg_copy": ("La copie à remettre.", "The copy to put back."),
    "name": ("Nom", "Name"),
    "key": ("Clé", "Key"),
    "company": ("Entreprise", "Company"),
    "last": ("Dernier", "Last"),
    "waiting": ("Parole", "Next turn"),
    "rung": ("Échelon", "Rung"),
    "waiting_owner": ("à vous", "yours"),
    "waiting_person": ("à l'autre", "theirs"),
    "waiting_nobody": ("à personne", "nobody's"),
    "never": ("pas de message", "no message"),
    "unknown_account": ("compte inconnu (fermé ou masqué)", "unknown account (closed or hidden)"),
    "unknown": ("inconnu", "unknown"),
    "shown_of": ("Montrées : {shown} sur {all}.", "Shown: {shown} of {all}."),
    "nobody_found": ("Personne de ce nom.", "Nobody by that name."),
    "no_note_found": ("Aucune note ne contient ces mots.", "No note holds these words."),
    "notes_title": ("Notes, les plus récentes d'abord", "Notes, the newest first"),
    "found_note_own": ("votre note sur {name}", "your note on {name}"),
    "found_note_owner": ("votre invitation à {name}", "your invitation to {name}"),
    "found_note_person": ("l'invitation de {name}", "the invitation of {name}"),
    "note_names": (
        "Cette note nomme quelqu'un de vos relations : {names}",
        "This note names somebody you are connected with: {names}",
    ),
    "no_message_found": (
        "Aucune conversation à deux ne contient ces mots ; celles de groupe ne sont pas cherchées.",
        "No conversation with one person holds these words; those of groups are not searched.",
    ),
    "people_title": ("Personnes", "People"),
    "messages_title": ("Messages, les plus récents d'abord", "Messages, the newest first"),
    "you": ("vous", "you"),
    "was_connected": (
        "Mise en relation le {day} ; plus parmi vos relations dans l'archive du {gone}.",
        "Connected on {day}; no longer among your connections in the archive of {gone}.",
    ),
    "connected_since": ("En relation depuis le {day}.", "Connected since {day}."),
    "not_connected": ("Pas en relation.", "Not connected."),
    "turns_and_wait": (
        "Échelon : {rung}. Tours de parole : {turns}. {turn}",
        "Rung: {rung}. Turns: {turns}. {turn}",
    ),
    "once_at": ("Auparavant chez : {companies}.", "Before, at: {companies}."),
    "once_named": ("Autrefois : {names}.", "Formerly: {names}."),
    "ev_invited": ("{who} : invitation envoyée", "{who}: invitation sent"),
    "unsure": ("{kind}, sans certitude", "{kind}, without certainty"),
    "you_say": (" ({kind}, dites-vous ; lue : {read})", " ({kind}, you say; read: {read})"),
    "ev_accepted": ("{who} : invitation acceptée", "{who}: invitation accepted"),
    "ev_connected": ("Mise en relation", "Connected"),
    "ev_drawn": (
        "tirage au sort de votre expérience {number} : {arm}",
        "drawn by lot in your experiment {number}: {arm}",
    ),
    "no_text": (
        "(sans texte : une pièce jointe, un message vocal)",
        "(no text: an attachment, a voice message)",
    ),
    "ev_message": ("{who}", "{who}"),
    "ev_said_in_group": ("{who}, dans le groupe « {group} »", '{who}, in the group "{group}"'),
    "in_a_group": ("{who}, dans un groupe", "{who}, in a group"),
    "ev_endorsement_received": ("{who} : compétence validée", "{who}: skill endorsed"),
    "ev_endorsement_given": ("{who} : compétence validée", "{who}: skill endorsed"),
    "ev_private_note": ("Note privée", "Private note"),
    "number": ("N°", "No."),
    "archive": ("Archive", "Archive"),
    "exported": ("Exportée le", "Exported"),
    "imported": ("Importée le", "Imported"),
    "covers": ("Contient", "Holds"),
    "undone": ("L'import {number} ({name}) est défait.", "Import {number} ({name}) is undone."),
    "undo_how": (
        "Pour en défaire un : visavis history --undo NUMÉRO",
        "To undo one: visavis history --undo NUMBER",
    ),
    "written": ("Écrit : {path}", "Written: {path}"),
    "copied": ("Copie faite et vérifiée : {path}", "Copied and checked: {path}"),
    "restored": ("Le registre est celui de la copie : {path}", "The ledger is that of the copy: {path}"),
    "kept_before": ("L'ancien registre est gardé ici : {path}", "The former ledger is kept here: {path}"),
    "forgotten_again": (
        "La copie contenait encore des personnes oubliées depuis ; elles l'ont été de nouveau : {n}.",
        "The copy still held people who have been forgotten since; they were forgotten again: {n}.",
    ),
    "forgotten_unknown": (
        "L'ancien registre n'a pas pu être lu : qui avait été oublié depuis est peut-être de retour.",
        "The former ledger could not be read: whoever was forgotten since the copy was made may be back.",
    ),
    "restored_in_sight": (
        "Un bureau est ouvert sur ce registre : fermez-le et rouvrez-le, sans quoi il mêlerait les deux.",
        "A desk is open on this ledger: close it and open it again, or it would mix the two.",
    ),
    "would_forget": ("Ce qui serait effacé de {name} ({key}) :", "What would be erased of {name} ({key}):"),
    "forgotten": ("Oubli fait de {name} ({key}). Effacé :", "{name} ({key}) is forgotten. Erased:"),
    "held_messages": ("messages : {n}", "messages: {n}"),
    "held_group_messages": (
        "messages dans des conversations de groupe : {n}",
        "messages in group conversations: {n}",
    ),
    "held_invitations": ("invitations : {n}", "invitations: {n}"),
    "held_connections": ("mises en relation : {n}", "connections: {n}"),
    "held_deeds": ("autres traces : {n}", "other traces: {n}"),
    "held_drawn": ("places dans des expériences : {n}", "places in experiments: {n}"),
    "held_cards": ("cartes (nom, entreprise, titre) : {n}", "cards (name, company, title): {n}"),
    "forget_how": ("Pour effacer vraiment, ajoutez --yes.", "To erase for real, add --yes."),
    "forget_back": (
        "Rien ne ramènera cette personne, sauf : visavis forget --lift {key}, puis un nouvel import.",
        "Nothing brings this person back, but: visavis forget --lift {key}, then a new import.",
    ),
    "backups_hold": ("Ces copies la contiennent encore :", "These copies still hold them:"),
    "no_backup_holds": ("Aucune copie connue ne la contient.", "No copy known here holds them."),
    "lifted": (
        "L'oubli de {key} est levé ; le prochain import peut le défaire.",
        "The tombstone of {key} is lifted; the next import may bring them back.",
    ),
    "family": ("Famille", "Family"),
    "sentence": ("Phrase", "Sentence"),
    "reached": ("Personnes", "People"),
    "other_families": (
        "Et d'autres, chacune partie à moins de personnes : {n}.",
        "And others, each sent to fewer people: {n}.",
    ),
    "no_family": (
        "Aucune phrase de quatre mots au moins n'est allée à trois personnes ou plus.",
        "No sentence of four words or more went to three people or more.",
    ),
    "family_uses": (
        "Famille {family} : {people} personnes, {when}.",
        "Family {family}: {people} people, {when}.",
    ),
    "family_use": ("Famille {family} : 1 personne, {when}.", "Family {family}: 1 person, {when}."),
    "sent_as_note": ("note", "note"),
    "sent_as_message": ("message", "message"),
    "home": ("Dossier", "Folder"),
    "ledger": ("Registre", "Ledger"),
    "backups": ("Copies", "Copies"),
    "engine": ("Moteur", "Engine"),
    "schema": ("Schéma", "Schema"),
    "size": ("Taille", "Size"),
    "owners": ("Propriétaires", "Owners"),
    "imports": ("Imports", "Imports"),
    "messages": ("Messages", "Messages"),
    "unfinished": (
        "Imports inachevés (le prochain import les retire)",
        "Unfinished imports (the next import removes them)",
    ),
    "unindexed": (
        "Messages hors de l'index (le prochain import les y met)",
        "Messages not indexed (the next import does)",
    ),
    "newest_export": ("Export le plus récent", "Newest export"),
    "python": ("Python", "Python"),
    "whole": ("Le registre est entier.", "The ledger is whole."),
    "export_old": (
        "Le dernier export a {days} jours : au-delà de 180, des invitations se perdent. Demandez-en un.",
        "The last export is {days} days old: beyond 180, invitations are lost. Ask for an archive.",
    ),
    "no_import_yet": (
        "Rien n'est importé : visavis import ARCHIVE.zip",
        "Nothing is imported: visavis import ARCHIVE.zip",
    ),
    "demo_says": (
        "Une vie imaginaire de {people:personne|personnes}, exportée {exports} fois. Personne n'y existe.",
        "An imaginary life of {people:person|people}, exported {exports} times. Nobody in it exists.",
    ),
    "demo_ledger": (
        "Pour aller plus loin : visavis ask acceptance",
        "To go further: visavis ask acceptance",
    ),
    "anew": (
        "Ce programme lit mieux que le précédent : tout est relu, une fois pour toutes. Un instant…",
        "This program reads better than the one before: everything is read anew, once. One moment…",
    ),
    "megabytes": ("{n} Mo", "{n} MB"),
    "help_usage": ("Usage :", "Usage:"),
    "help_options": ("Options :", "Options:"),
    "help_arguments": ("Arguments :", "Arguments:"),
    "help_commands": ("Commandes :", "Commands:"),
    "help_help": ("Montre cette aide.", "Show this message and exit."),
    "help_default": ("défaut :", "default:"),
    "help_required": ("obligatoire", "required"),
    "next": ("Et maintenant : visavis ask", "And now: visavis ask"),
    **MARK_TEXTS,
    **TOKEN_TEXTS,
}


def text(name: str, lang: str, /, **fields: object) -> str:
    """Return a text in a language, with its fields filled, and the apostrophes of print."""
    said = _french(_TEXTS[name][_FR]) if lang == "fr" else _TEXTS[name][_EN]
    said = said.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    if "name" in fields:
        from visavis.words.typography import elided

        said = elided(said, lang, fields["name"])
    return commanded(said).format(**fields)


def _french(sentence: str) -> str:
    """Return a sentence with its narrow no-break spaces."""
    return re.sub(" (?=[;:!?»%])|(?<=«) ", "\u202f", sentence)


def spoken(typed: Sequence[str]) -> str:
    """Return the language to speak before any option is parsed: the one typed, else the locale's."""
    for number, word in enumerate(typed):
        wished = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and number + 1 < len(typed):
            wished = typed[number + 1]
        if wished in LANGUAGES:
            return wished
    return language(os.environ)
