"""Tells whether somebody complains of what they were delivered, sold or promised, in French or English."""

import re

from visavis.reading.tokens import folded_words

# what is felt, unless it is that one cannot come
_FEELS = re.compile(
    r"\b(?:je (?:suis|reste)|nous (?:sommes|restons)|on est)(?: \w+)? (?:decue?s?|mecontente?s?"
    r"|furieux|furieuse|en colere|fachee?s?|agacee?s?|scandalisee?s?|outree?s?)\b"
    r"(?! (?:de (?:ne )?pas|de n|de rater|que (?:je|tu|vous) ne))"
    r"|\b(?:i am|i m|we are|we re)(?: \w+)? (?:disappointed|unhappy|dissatisfied|furious|angry|fed up)\b"
    r"(?! (?:that i|i can|not to|to (?:miss|hear)|for you|about (?:missing|the news)))"
)
# what is said of somebody's conduct or work, where theirs is spoken of
_JUDGES = re.compile(
    r"\b(?:inadmissibles?|inacceptables?|intolerables?|scandaleu\w+|lamentables?|unacceptable|inexcusable"
    r"|disgraceful|outrageous|appalling)\b|\bpas (?:serieux|professionnel|normal|possible de travailler)\b"
    r"|\bnot (?:professional|serious|good enough|acceptable)\b|\b(?:ca|cela) ne peut (?:pas|plus) durer\b"
    r"|\b(?:this|it) can(?:not| t) go on\b"
)
_YOURS = re.compile(
    r"\b(?:votre|vos|vous|ton|tes|tu|your|you|logiciel|appli|application|outil|site|commande|livraison|facture"
    r"|devis|planning|compte|produit|service|software|app|tool|website|order|delivery|invoice|account|product)\b"
)
_CHOSES = (
    r"(?:logiciel|appli|application|outil|site|plateforme|planning|agenda|mise a jour|import|export"
    r"|synchro|synchronisation|systeme|service|serveur|sauvegarde|module|version|migration|livreur|equipe)"
)
_THINGS = (
    r"(?:software|app|tool|website|site|platform|service|product|update|import|export|sync|system|server|backup"
    r"|module|version|migration|driver|team|courier|calendar|plugin)"
)
# what went wrong with what is theirs
_FAILED = re.compile(
    rf"\b(?:votre|ton|le|la|l) (?:\w+ )?{_CHOSES} (?:m |nous )?a (?:encore |tout |toute |de nouveau )*"
    r"(?:efface|perdu|supprime|plante|casse|ecrase|detruit|bugue)\b"
    r"|\b(?:plus )?rien ne (?:marche|fonctionne)(?: plus)?\b"
    rf"|\b(?:votre|ton|le|la|l) {_CHOSES}(?: \w+)? ne (?:marche|fonctionne|repond|s ouvre)\b"
    rf"|\b(?:your|the) (?:\w+ )?{_THINGS} (?:has |have )?(?:just |again )?(?:deleted|lost|erased|wiped|broke"
    r"|broken|crashed|ruined|destroyed|overwrote)\b|\bnothing works(?: any ?more)?\b"
    rf"|\b(?:your|the) {_THINGS}(?: \w+)? (?:does not|doesn t|won t) (?:work|open|load|start)\b"
)
# what is late, or wanted back
_WANTS = re.compile(
    r"\b(?:je (?:veux|voudrais|demande|souhaite|exige)|nous (?:voulons|demandons|exigeons))"
    r" (?:\w+ ){0,3}(?:rembours\w+|geste commercial)\b"
    r"|\bi (?:want|would like|demand|expect|d like) (?:\w+ ){0,3}refund\w*\b"
    r"|\b(?:je n ai|nous n avons|on n a) toujours (?:rien|pas) recu(?! de (?:reponse|nouvelles|retour))\b"
    r"|\b(?:i|we) still (?:have not|haven t|have nothing|did not|didn t) (?:received?|got|get)"
    r"(?! (?:an )?(?:answer|reply|news))\b"
    r"|\b(?:vous (?:m |nous )?avez|tu (?:m |nous )?avais|vous (?:m |nous )?aviez) (?:pourtant )?promis"
    r" (?:\w+ ){0,8}(?:et|mais) (?:rien|toujours)\b"
    r"|\byou (?:had )?promised (?:\w+ ){0,8}(?:and|but) (?:nothing|still)\b"
)
# what takes a complaint up: regret, understanding, or what is done about it
_TAKES_UP = re.compile(
    r"\b(?:desolee?s?|navree?s?|confuse?|excus\w+|pardon\w*|mea culpa|vous avez raison|tu as raison"
    r"|je comprends|faute|responsab\w+|erreur|rembours\w+|geste commercial)\b"
    r"|\b(?:je|j|on|nous|nos equipes?) (?:(?:m|nous|vous|te|t|l|y) )*(?:ai |avons |a |en |vais |allons )*"
    r"(?:occup\w+|regard\w+|verifi\w+|corrig\w+|repar\w+|cherch\w+|retrouv\w+|restaur\w+|remet\w*|remis\w*"
    r"|renvo\w+|rappell\w+|appell\w+|passe|passons|trouv\w+)\b"
    r"|\b(?:sorry|apolog\w+|(?:my|our) (?:fault|mistake)|you (?:are|re) right"
    r"|i (?:understand|hear you|see why)|refund\w*|make (?:it|this) right|on it)\b"
    r"|\b(?:i|we)(?: (?:am|are|m|re|have|ve|will|ll))? (?:look\w* into|check\w*|fix\w*|found|find|restor\w+"
    r"|correct\w*|repair\w*|replac\w+|resend|sort\w*|call\w* you|ring)\b"
)


def takes_up(text: str) -> bool:
    """Tell whether a text takes up a complaint: with regret, with a word of understanding, or a remedy."""
    return bool(_TAKES_UP.search(folded_words(text)))


def complains(text: str) -> bool:
    """Tell whether a text complains of something of its reader's; what third people did is none of theirs."""
    words = folded_words(text)
    if _FEELS.search(words) or _FAILED.search(words) or _WANTS.search(words):
        return True
    return bool(_JUDGES.search(words) and _YOURS.search(words))
