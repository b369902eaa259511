"""The sentences of a draft that is read while it is written."""

from visavis.words.typography import Said

_DRAFT = {
    "nothing": Said("Rien n'est encore écrit.", "Nothing is written yet."),
    "default": Said(
        "C'est la phrase toute faite de LinkedIn : pour qui la reçoit, une invitation sans note.",
        "This is LinkedIn's own sentence: for whoever receives it, an invitation without a note.",
    ),
    "contextual": Said("Lu comme écrit pour cette personne.", "Read as written for this person."),
    "answering": Said(
        "Lu comme une réponse à ce que cette personne a dit ou fait.",
        "Read as an answer to what this person said or did.",
    ),
    "cosmetic": Said(
        "Lu comme un texte qui conviendrait à bien d'autres.", "Read as a text that would suit many others."
    ),
    "continuing": Said(
        "Lu comme la suite de ce que vous aviez écrit à cette personne.",
        "Read as what follows from what you wrote to this person.",
    ),
    "following": Said("Lu comme une suite à son message.", "Read as what follows their message."),
    "likely": Said(
        "Lu comme un texte qui pourrait convenir à d'autres.", "Read as a text that might suit others."
    ),
    "unsure": Said(
        "On ne saurait dire : ce texte conviendrait à d'autres, ou n'est que pour cette personne.",
        "Hard to tell: this text might suit others, or be for this person alone.",
    ),
    "sympathy": Said("Lu comme un mot de soutien.", "Read as a word of sympathy."),
    "one_click": Said(
        "Lu comme les félicitations que LinkedIn propose d'un clic.",
        "Read as the congratulations that LinkedIn offers with one click.",
    ),
    "template": Said(
        "Lu comme un modèle : {people:autre personne a|autres personnes ont} reçu les mêmes mots.",
        "Read as a template: {people:other person was|other people were} sent the same words.",
    ),
    "template_least": Said(
        "Lu comme un modèle : au moins {people:autre personne a|autres personnes ont} reçu les mêmes mots.",
        "Read as a template: at least {people:other person was|other people were} sent the same words.",
    ),
    "family": Said(
        "Lu comme un modèle : {people:personne a reçu|personnes ont reçu} la même phrase.",
        "Read as a template: {people:person was|people were} sent the same sentence.",
    ),
    "given_away": Said(
        "À reprendre avant tout : ce texte se trahit comme un envoi en nombre.",
        "To mend before anything else: this text gives itself away as a mailing.",
    ),
    "whose": Said(
        "À vérifier d'abord : ce texte pourrait être pour quelqu'un d'autre.",
        "To check first: this text may be for somebody else.",
    ),
    "doubt_new_as_a_whole": Said(
        "Presque tout y est neuf : si c'est un modèle qui commence, rien encore ne le trahit.",
        "Nearly all of it is new: if it is the first of a template, nothing gives it away yet.",
    ),
    "doubt_few_people": Said(
        "Vous avez écrit à trop peu de monde pour que la comparaison soit sûre.",
        "You have written to too few people for the comparison to be sure.",
    ),
    "doubt_near": Said(
        "Il s'en faut de peu : un mot changerait tout.", "It is close: one word could tip it."
    ),
    "doubt_short": Said("C'est court : il y a peu à lire.", "It is short: there is little to read."),
    "quoted": Said("« {text} »", '"{text}"'),
    "seen": Said("Se sentir vu", "Feeling seen"),
    "considered": Said("Se sentir considéré", "Feeling considered"),
    "willing": Said("Avoir envie de répondre", "Feeling like answering"),
    "seen_felt": Said(
        "Le texte dit ce que vous avez remarqué chez cette personne : {passages}.",
        "The text says what you noticed about this person: {passages}.",
    ),
    "seen_felt_taken_up": Said(
        "Le texte reprend ce que vous savez de cette personne : {passages}.",
        "The text takes up what you know of this person: {passages}.",
    ),
    "seen_felt_their_words": Said(
        "Le texte reprend les mots de cette personne : {passages}.",
        "The text takes up this person's own words: {passages}.",
    ),
    "seen_felt_congratulated": Said(
        "Le texte félicite cette personne de quelque chose de précis : {passages}.",
        "The text congratulates this person on something in particular: {passages}.",
    ),
    "seen_felt_resumed": Said(
        "Le texte reprend ce que vous n'avez écrit qu'à cette personne : {passages}.",
        "The text takes up what you have written to this person only: {passages}.",
    ),
    "seen_felt_spoken_to": Said(
        "Le texte parle à cette personne de ce qui la concerne : {passages}.",
        "The text speaks to this person of what is theirs: {passages}.",
    ),
    "seen_felt_thanked": Said(
        "Le texte remercie cette personne de quelque chose de précis : {passages}.",
        "The text thanks this person for something in particular: {passages}.",
    ),
    "seen_felt_excused": Said(
        "Le texte présente à cette personne des excuses précises : {passages}.",
        "The text makes its excuses to this person, and says for what: {passages}.",
    ),
    "seen_felt_sympathy": Said(
        "Un mot de soutien, et il dit pour quoi : {passages}.",
        "A word of sympathy, and it says for what: {passages}.",
    ),
    "seen_sympathy": Said(
        "Un mot de soutien n'a rien d'autre à montrer.", "A word of sympathy need show nothing else."
    ),
    "seen_sympathy_business": Said(
        "Un mot de soutien, et une affaire y est aussi : {passages}.",
        "A word of sympathy, and business is in it too: {passages}.",
    ),
    "seen_answering": Said(
        "On n'y retrouve guère ses mots ; une réponse peut s'en passer.",
        "Their own words hardly show in it; an answer can do without them.",
    ),
    "seen_answering_asked": Said(
        "On n'y retrouve guère ses mots. Cette personne vous demandait : {theirs}.",
        "Their own words hardly show in it. This person asked you: {theirs}.",
    ),
    "seen_find_a_gesture": Said(
        "On n'y retrouve pas ce que vous auriez remarqué chez cette personne.",
        "What you may have noticed about this person does not show in it.",
    ),
    "seen_find_a_gesture_unsaid": Said(
        "On sent que c'est écrit pour cette personne ; le texte ne dit pas ce qui, chez elle, vous y a mené.",
        "One senses that it is written for this person; the text does not say what about them led you to it.",
    ),
    "seen_say_what_in_it": Said(
        "On lit que quelque chose a été vu ({passages}), mais pas ce qui y a compté.",
        "One reads that something was seen ({passages}), but not what mattered in it.",
    ),
    "seen_take_up_words": Said(
        "On n'y retrouve guère les mots de cette personne.",
        "The words of this person hardly show in it.",
    ),
    "seen_take_up_words_asked": Said(
        "On n'y retrouve guère les mots de cette personne, qui vous demandait : {theirs}.",
        "The words of this person, who asked you: {theirs}, hardly show in it.",
    ),
    "considered_felt": Said(
        "Vous n'avez écrit cela à personne d'autre : {passages}.",
        "You have written this to nobody else: {passages}.",
    ),
    "considered_felt_same": Said(
        "Et vous n'avez écrit cela à personne d'autre.", "And you have written this to nobody else."
    ),
    "considered_felt_their_words": Said(
        "Le texte fait suite à ce que cette personne a dit.",
        "The text follows from what this person said.",
    ),
    "considered_felt_resumed": Said(
        "Le texte fait suite à ce que vous aviez dit à cette personne.",
        "The text follows from what you said to this person.",
    ),
    "considered_felt_taken_up": Said(
        "Le texte fait suite à ce que vous savez de cette personne.",
        "The text follows from what you know of this person.",
    ),
    "considered_felt_taken_up_word": Said(
        "Ce n'est qu'un mot ou deux, mais le texte fait suite à ce que cette personne a dit.",
        "It is only a word or two, but the text follows from what this person said.",
    ),
    "considered_sympathy": Said(
        "Un mot de soutien ne se juge pas à cela.",
        "A word of sympathy is not to be judged by that.",
    ),
    "considered_answering": Said(
        "Lu seul, ce texte conviendrait à d'autres ; ici, il fait suite à son message.",
        "Read alone, this text would suit others; here it follows their message.",
    ),
    "considered_felt_plainly": Said(
        "Des mots de tous les jours, mais tournés vers cette personne.",
        "Everyday words, but turned to this person.",
    ),
    "considered_write_what_is_theirs_none": Said(
        "À le lire, ce texte pourrait partir à quelqu'un d'autre.",
        "As it reads, this text could go to somebody else.",
    ),
    "considered_write_what_is_theirs_called": Said(
        "À le lire, ce texte pourrait partir à quelqu'un d'autre, au nom près.",
        "As it reads, this text could go to somebody else, but for the name.",
    ),
    "considered_write_what_is_theirs_shared": Said(
        "{people:autre personne a|autres personnes ont} déjà reçu ces mots de vous : {passages}.",
        "{people:other person was|other people were} already sent these words by you: {passages}.",
    ),
    "considered_write_what_is_theirs_shared_least": Said(
        "Au moins {people:autre personne a|autres personnes ont} déjà reçu ces mots de vous : {passages}.",
        "At least {people:other person was|other people were} already sent these words by you: {passages}.",
    ),
    "considered_write_what_is_theirs_shared_known": Said(
        "D'autres ont déjà reçu ces mots de vous : {passages}.",
        "Others were already sent these words by you: {passages}.",
    ),
    "considered_write_what_is_theirs_one_click": Said(
        "Ces mots sont ceux que LinkedIn propose à tout le monde.",
        "These are the words that LinkedIn offers everybody.",
    ),
    "considered_speak_of_them": Said(
        "Le texte dit « je », « mon » ou « nous » {own:fois|fois}, « vous » ou « votre » {you:fois|fois}.",
        'The text says "I", "my" or "we" {own:time|times}, "you" or "your" {you:time|times}.',
    ),
    "willing_felt": Said("Il y a là de quoi répondre.", "There is something to answer."),
    "willing_felt_freely": Said(
        "Il y a là de quoi répondre, ou décliner sans peine.",
        "There is something to answer, and it is easy to decline.",
    ),
    "willing_felt_at_rest": Said(
        "On n'y lit pas de question, et il n'en faut pas.", "No question is read in it, and none is needed."
    ),
    "willing_offer_nothing": Said(
        "Quelque chose se vend ici : {passages}.", "Something is being sold here: {passages}."
    ),
    "willing_offer_nothing_unanswered": Said(
        "Quelque chose se vend ici : {passages} ; ce que cette personne demandait reste sans réponse.",
        "Something is being sold here: {passages}; what this person asked stays unanswered.",
    ),
    "willing_wait_for_their_time": Said(
        "Cette personne a parlé d'un autre moment : {theirs}. Le texte presse : {passages}.",
        "This person spoke of another time: {theirs}. The text presses: {passages}.",
    ),
    "willing_bring_something_new": Said(
        "Cela sonne comme une relance : {passages}.", "It sounds like a reminder: {passages}."
    ),
    "willing_ask_one_question": Said(
        "On n'y lit pas de question à laquelle répondre.", "No question is read in it that one could answer."
    ),
    "willing_let_it_wait": Said(
        "Une affaire suit un mot de soutien : {passages}.", "Business follows a word of sympathy: {passages}."
    ),
    "willing_let_it_wait_sold": Said(
        "Quelque chose se vend dans un mot de soutien : {passages}.",
        "Something is being sold in a word of sympathy: {passages}.",
    ),
    "willing_let_it_wait_grieving": Said(
        "Cette personne vous disait avoir perdu quelqu'un, et le texte attend quelque chose d'elle :"
        " {passages}.",
        "This person told you of a loss, and the text wants something of them: {passages}.",
    ),
    "willing_keep_one_question": Said(
        "{n:question|questions} : on répond volontiers à une, rarement à toutes.",
        "{n:question|questions}: one is gladly answered, all of them seldom.",
    ),
    "willing_leave_a_way_out": Said(
        "Le texte attend quelque chose ({passages}), et l'on n'y lit pas qu'il est permis de décliner.",
        "Something is expected of them ({passages}), and that they may decline is not read in it.",
    ),
    "advice_find_a_gesture": Said(
        "Cherchez un geste public : un billet, une intervention, un commentaire, un changement de poste.",
        "Look for something they did in public: a post, a talk, a comment, a change of job.",
    ),
    "advice_say_what_in_it": Said(
        "Dites ce qui vous y retient : une phrase, un chiffre, un désaccord.",
        "Say what in it stopped you: a sentence, a figure, a disagreement.",
    ),
    "advice_say_what_gladdens": Said(
        "Dites ce qui, dans cette nouvelle, vous réjouit ou vous étonne.",
        "Say what in this news gladdens or surprises you.",
    ),
    "advice_take_up_words": Said(
        "Reprenez un mot de vos échanges, ou ce qui a changé depuis.",
        "Take up a word of what you said to each other, or what has changed since.",
    ),
    "advice_write_what_is_theirs": Said(
        "Dites ce qui ne se dirait qu'à cette personne.",
        "Say what you would say to this person only.",
    ),
    "advice_speak_of_them": Said(
        "Retournez une phrase : partez de ce que fait l'autre.",
        "Turn one sentence round: start from what the other does.",
    ),
    "advice_wait_for_their_time": Said(
        "Laissez venir ce moment, ou écrivez sans rien attendre d'ici là.",
        "Let that time come, or write without expecting anything before it.",
    ),
    "advice_offer_nothing": Said(
        "Gardez l'offre pour le jour où on vous la demandera.",
        "Keep the offer for the day when somebody asks for it.",
    ),
    "advice_bring_something_new": Said(
        "Apportez du neuf, ou laissez à cette personne le temps de revenir.",
        "Bring something new, or give them the time to come back.",
    ),
    "advice_let_it_wait": Said(
        "Laissez l'affaire pour un autre jour.", "Leave the business for another day."
    ),
    "advice_ask_one_question": Said(
        "Posez une question à laquelle on répond en deux lignes.",
        "Ask one question that two lines can answer.",
    ),
    "advice_keep_one_question": Said("N'en gardez qu'une, la plus facile.", "Keep only one, the easiest."),
    "advice_leave_a_way_out": Said(
        "Ajoutez qu'un non se comprend très bien.", "Add that a no is perfectly fine."
    ),
    "fits_short": Said(
        "{n:signe|signes} : tient dans une note d'invitation ({limit} sans abonnement).",
        "{n:character|characters}: fits the note of an invitation ({limit} without a subscription).",
    ),
    "fits_long": Said(
        "{n:signe|signes} : trop pour une note sans abonnement ({limit}), possible avec ({long}).",
        "{n:character|characters}: too long for a note without a subscription ({limit}), not with one"
        " ({long}).",
    ),
    "too_long": Said(
        "{n:signe|signes} : trop pour la note d'une invitation ({long} au plus).",
        "{n:character|characters}: too long for the note of an invitation ({long} at most).",
    ),
    "already": Said(
        "Vous avez déjà envoyé ce texte à cette personne, le {day}.",
        "You already sent this person this text, on {day}.",
    ),
    "mourned": Said(
        "Un message de ce compte semble annoncer le décès de cette personne : {passages}. Qui vous lira est"
        " l'un des siens.",
        "A message from this account seems to announce this person's death: {passages}. Whoever reads you is"
        " one of theirs.",
    ),
    "passed_over": Said(
        "Cette personne vous disait avoir perdu quelqu'un : {passages}. Rien ici n'en tient compte.",
        "This person told you of a loss: {passages}. Nothing here takes it into account.",
    ),
    "unheard": Said(
        "Cette personne vous disait que quelque chose ne va pas : {passages}. Rien ici n'y répond.",
        "This person told you that something is wrong: {passages}. Nothing here takes it up.",
    ),
    "bereaved": Said(
        "Cette personne vous disait avoir perdu quelqu'un : {passages}.",
        "This person told you of a loss: {passages}.",
    ),
    "refused_gently": Said(
        "Cette personne vous a dit non : {passages}.", "This person told you no: {passages}."
    ),
    "refused": Said(
        "Cette personne vous a dit non : {passages}. Ne pas écrire est aussi une réponse.",
        "This person told you no: {passages}. Not to write is an answer too.",
    ),
    "unfilled": Said(
        "Un champ de fusion est resté vide : {passages}.", "A merge field was left unfilled: {passages}."
    ),
    "empty": Said(
        "Il manque un mot à sa place : {passages}.", "A word is missing from its place: {passages}."
    ),
    "loud_name": Said("Le nom est en capitales : {passages}.", "The name is in capitals: {passages}."),
    "shouted": Said(
        "Tout y est en capitales : on l'entend crier.", "It is all in capitals: it is heard shouting."
    ),
    "small_name": Said(
        "Le nom a perdu sa majuscule : {passages}.", "The name has lost its capital: {passages}."
    ),
    "other_name": Said(
        "Ce n'est pas le nom de cette personne : {passages}.", "This is not this person's name: {passages}."
    ),
    "misspelt_name": Said(
        "Le nom est écrit autrement que sur sa fiche : {passages}.",
        "The name is written otherwise than on their card: {passages}.",
    ),
    "legal_form": Said(
        "Personne ne dit ainsi le nom d'une entreprise : {passages}.",
        "Nobody says the name of a company like this: {passages}.",
    ),
    "other_company": Said(
        "Est-ce la bonne entreprise ? Sa fiche en nomme une autre, et d'autres personnes que vous connaissez"
        " sont dans celle-ci : {passages}.",
        "Is this the right company? Their card names another, and other people you know are at this one:"
        " {passages}.",
    ),
    "other_hour": Said(
        "Pour ce jour-là, il était question d'une autre heure : {passages}.",
        "For that day another hour was spoken of: {passages}.",
    ),
    "says_tu": Said(
        "Vous disiez vous à cette personne, et ce texte dit tu : {passages}.",
        'In French you said "vous" to this person, and this text says "tu": {passages}.',
    ),
    "says_vous": Said(
        "Vous vous tutoyez, et ce texte dit vous : {passages}.",
        'In French you two say "tu", and this text says "vous": {passages}.',
    ),
    "styled_letters": Said(
        "Ces lettres stylisées sont des signes, que les lecteurs d'écran taisent et qu'on reconnaît pour une"
        " annonce : {passages}.",
        "These styled letters are signs, which screen readers leave out and people take for an"
        " advertisement: {passages}.",
    ),
    "both_genders": Said("Écrit pour n'importe qui : {passages}.", "Written for anybody at all: {passages}."),
    "haste_call": Said(
        "On demande un appel ou une rencontre : {passages}.", "A call or a meeting is asked for: {passages}."
    ),
    "haste_pitch": Said("Cela ressemble à une offre : {passages}.", "It sounds like an offer: {passages}."),
    "haste_price": Said("Il est question d'argent : {passages}.", "It talks of money: {passages}."),
    "haste_link": Said("Un lien, dès l'abord : {passages}.", "A link straight away: {passages}."),
    "haste_link_between": Said("Un lien : {passages}.", "A link: {passages}."),
    "haste_formula": Said("Formule toute faite : {passages}.", "Ready-made: {passages}."),
    "haste_reminder": Said(
        "Cela sonne comme une relance : {passages}.", "It sounds like a reminder: {passages}."
    ),
    "haste_self": Said(
        "« Je » y revient bien plus que « vous ».", '"I" comes in it far more often than "you".'
    ),
    "haste_questions": Said(
        "Les questions se suivent : {passages}.", "Questions follow one another: {passages}."
    ),
}

SENTENCES = {f"draft.{code}": said for code, said in _DRAFT.items()}
