"""Tells whether somebody says no by its reason: a price, a budget, a fit, the time, what they have."""

import re

from visavis.reading.putting_off import comes_back
from visavis.reading.tokens import folded_words, written_sentences

_DEAR = r"(?:cher|chere|chers|cheres|onereu\w+|couteu\w+|elevee?s?)"
_DEAR_EN = r"(?:expensive|pricey|costly|steep|rich|dear)"
_VERY = r"(?:bien |beaucoup |vraiment |malheureusement |simplement |just |simply |way |far |much |really )*"
_TOOL = (
    r"(?:solutions?|outils?|prestataires?|fournisseurs?|partenaires?|logiciels?|agences?|crm|systemes?"
    r"|abonnements?|providers?|suppliers?|vendors?|tools?|agency|partners?|set ?up|software)"
)
_NEEDS = (
    r"(?:besoins?|attentes?|recherches?|criteres?|projets?|profils?|activites?|metiers?|taille|strategie"
    r"|contexte|secteur|fonctionnement|priorites?)"
)
_OUR = r"(?:notre|nos|mon|ma|mes|our|my)"
_DECLINES = re.compile(
    # who it is not for
    r"\b(?:pas|plus)(?: vraiment| du tout| trop)? (?:fait(?:e|es|s)? )?pour (?:nous|moi)\b"
    r"(?! (?:\w+(?:er|ir)|deplaire|nuire|plaire|dire|faire|etre|que|qu|un|une|le|la|les|l|de|d|mais|seule?s?"
    r"|ce|cette)\b)(?! c est pour\b)"
    r"|\b(?:ne|n) (?:\w+ )?(?:correspond\w*|colle\w*|convien\w+|repond\w*) (?:pas|plus)(?: vraiment"
    rf"| tout a fait| du tout)? (?:a|aux|avec) (?:{_OUR} (?:\w+ )?{_NEEDS}|ce que (?:nous|je|on|j))\b"
    rf"|\bpas (?:vraiment )?adaptee?s? (?:a|aux|pour) (?:{_OUR}|nous|moi)\b"
    rf"|\bpas (?:vraiment )?{_OUR} (?:besoin|domaine|c(?:oe|œ)ur de metier)\b"
    r"|\bpas (?:vraiment )?ce (?:que|qu|dont) (?:nous|je|on|j) (?:\w+ )?(?:cherch\w+|besoin)\b"
    r"|\b(?<!peu )trop (?:gros|grosse|grande?|petite?|complexe|complet|lourde?)"
    r" pour (?:nous|moi|notre|une)\b"
    r"|\b(?<!bit )(?<!little )too (?:big|small|complex|much|heavy|advanced) for (?:us|me|our|my)\b"
    r"|\b(?:nous sommes|on est|we are|we re) (?:encore |bien |just )?(?:trop petits?|too small)\b"
    r"|\bnot (?:quite |really )?(?:a|the right) (?:good |great |right )?(?:fit|match)\b"
    r"|\bnot (?:quite |really )?(?:what|something) (?:we|i) (?:need|are looking|re looking|am looking"
    r"|m looking|would use|d use)\b|\bnot relevant (?:for|to) (?:us|me)\b"
    # what it costs
    rf"|(?:^|\b(?:merci|non|(?<!que )c est|desolee?|malheureusement|helas|ca reste|cela reste"
    rf"|ca fait) )(?:mais )?"
    rf"(?:c est )?{_VERY}trop {_DEAR}\b"
    rf"|\b(?:(?:votre|vos|ton|ta|tes) (?:\w+ ){{1,3}}|(?:le|les|l) (?:prix|tarifs?|devis|offre) )"
    rf"(?:est|sont|reste\w*) {_VERY}trop {_DEAR}\b"
    rf"|\b(?<!peu )trop {_DEAR} pour (?:nous|moi|une|{_OUR})\b(?! tous| toutes)"
    rf"|\b(?<!bit )(?<!little )too {_DEAR_EN} for (?:us|me|our|my)\b"
    rf"|(?:^|\b(?:sorry|thanks|thank you|it s|it is|that s|that is|this is|your (?:\w+ ){{1,3}}is) )(?:but )?"
    rf"(?:it s |it is )?{_VERY}too {_DEAR_EN}\b"
    r"|\b(?<!peu )(?<!pas )(?:au dessus d|au dela d|hors d?|hors|depasse\w*|excede\w*)e? (?:largement )?"
    rf"(?:{_OUR} |du |le )?(?:budget|moyens)\b"
    r"|\b(?:pas|plus|aucun) (?:de |le |les |un )?(?:budget|moyens)\b"
    r"(?! (?:arrete|defini|precis|fixe|particulier|limite|max\w*|en tete|avant|a)\b)"
    r"|\bbudget (?:\w+ )?(?:gele|boucle|epuise|engage|clos|spent|frozen|closed|used up)\b"
    r"|\b(?:no|(?:not|\w*n t) have (?:the|a|any)|out of|beyond|above|outside|exceeds?|not in) (?:our |my "
    r"|the )?"
    r"(?:budget|price range)\b(?! (?:set|yet|limit|defined|issue|problem|constraints?|for it so)\b)"
    r"|\b(?:can t|cannot|couldn t|could not) afford\b(?! to\b)"
    r"|\bmore than (?:we|i) can (?:afford|spend|pay)\b"
    # when
    r"|(?:^|\b(?:mais|non|malheureusement|helas|desolee?|dit(?: que)?|merci|plutot|sorry|but|says?|said"
    r"|thanks|thank you|afraid|unfortunately|no|probably|sans doute) )(?:pas|not) "
    r"(?:cette (?:annee|fois)|this (?:year|time|quarter)|pour (?:l instant|le moment))\b"
    r"|\b(?:maybe|perhaps|peut etre|plutot) (?:another time|some other time|une autre fois)\b"
    r"|\bpas prevue?s? (?:au budget|cette annee|pour (?:nous|l instant|le moment)|dans nos)\b"
    r"|(?:^|\b(?:merci|mais|desolee?|malheureusement|helas|je n ai|nous n avons|on n a) )(?:pas|plus)"
    r"(?: vraiment| du tout| assez)? (?:le |de )?temps(?:$| (?:cette annee|pour (?:cela|ca)|en ce moment"
    r"|actuellement|desolee?|merci|helas|malheureusement|a (?:y |lui )?consacrer)\b)"
    r"|\b(?:(?<!in )(?<!had )(?<!at )no|(?:not|\w*n t) have (?:the |any |enough )?) ?(?:time|bandwidth"
    r"|capacity)"
    r"(?:$| (?:for (?:this|it|that)|this (?:year|quarter)|at the moment|right now)\b)"
    # what they have
    r"|\b(?:nous avons|on a|j ai|nous disposons|nous utilisons|on utilise|j utilise) deja"
    rf" (?:(?:une?|des|de|notre|nos|mon|ma|mes|le|la|l|les|tout|ce|cette|autre|bonne?|propre|tres|petite?"
    rf"|excellente?) ){{0,3}}(?:{_TOOL}|interne|ce qu il (?:nous |me )?faut"
    r"|quelqu un$)\b"
    r"|\b(?:nous travaillons|on travaille|je travaille) deja avec (?!vous|toi|votre|vos)"
    r"|\b(?:we|i) already (?:use|work with|rely on) (?!you|your)"
    r"|\b(?:faisons|fait|gerons|gere|developpons) (?:deja |tout |tout cela |cela |ca )*en interne\b"
    r"|\b(?:do|doing|handle|built) (?:it|this|that|everything|our own) (?:ourselves|in house|internally)\b"
    rf"|\b(?:have|using|got) (?:something|an? {_TOOL}) (?:in house|in place|already)\b"
    r"|(?<!pas )(?<!pas tres )(?<!not )(?<!not very )(?<!peu )\b(?:satisfaits?|contente?s?|happy|satisfied)"
    rf" (?:de|avec|with) {_OUR} (?:\w+ ){{0,2}}?{_TOOL}\b(?! (?:from|de) (?:you|vous)\b)"
    r"|^(?:no )?(?:we re|we are) (?:all )?(?:good|covered|sorted)(?: for now| at the moment| here)?"
    r"(?: thanks| thank you| though)*$"
    # where they are, and stay
    r"|(?:\b(?:i m|i am|we re|we are) |^(?:no )?(?:thanks |thank you )?(?:but )?)"
    r"(?:(?:still|very|quite|really|perfectly|pretty|more than|just) )*"
    r"(?:happy|content|settled|comfortable|fine|good|well) (?:where (?:i|we) (?:am|m|are|re)"
    r"(?! (?:going|based|heading|moving|headed|sitting|staying|from|on|with|in th\w+)\b)"
    r"|(?:in|with|at) (?:my|our) (?:current|present|existing) "
    r"(?:role|job|position|post|company|employer|firm|team|place|set up))\b"
    r"|\b(?:suis|sommes|me sens)(?: toujours| tres| vraiment| plutot| parfaitement| tout a fait| si| encore)*"
    r" (?:bien|heureu(?:x|ses?)|contente?s?|satisfaite?s?|epanouie?s?)"
    r" (?:(?:la )?ou (?:je|nous|j|on)(?: en)? (?:suis|sommes|est)(?! (?:alle|part|gare)\w*)\b"
    r"|(?:dans|a|avec) (?:mon|ma|notre) (?:poste|entreprise|boite|societe|emploi|role|fonction|equipe)"
    r" actuel\w*\b"
    r"|(?:dans|a) mon poste\b(?! de travail))"
    r"|\b(?:je|nous|on) (?:ne |n )?(?:suis|sommes|est) (?:pas|plus)(?: du tout| vraiment| actuellement)*"
    r" (?:(?:en|a la) recherche(?! active)\b|a l ecoute\b(?: du marche| d opportunites?)?"
    r"(?=$| (?:du|d|pour|en ce|actuellement|merci|mais merci)\b))"
    r"|\b(?:je|nous|on) ne (?:cherche|cherchons|recherche|recherchons) (?:pas|plus) (?:a (?:changer|bouger)"
    r"|(?:de |d |un )(?:nouveau |nouvel |autre )?(?:poste|emploi|travail|job))\b"
    # what they have taken instead, and what they withdraw
    r"|\b(?:i|we)(?: have| ve)?(?: just| already| now| recently| since)* (?:accepted (?:another|a different)"
    r" (?:offer|job|role|position|post|proposal|one)|(?:taken|took|signed|chosen|chose)"
    r" (?:another|a different) (?:offer|proposal))\b(?! (?:from|of) you)"
    r"|\b(?:i|we)(?: am| m| are| re| have| ve| must| will| ll| would like to| d like to| wish to| have to"
    r"| need to| decided to| hereby| therefore| now)* withdr(?:aw|ew|awn|awing) (?:my|our) (?:application"
    r"|candidacy|candidature|bid|tender|name)\b"
    r"|\b(?:j ai|nous avons)(?: finalement| deja| entre temps| depuis)* (?:accepte (?:un autre"
    r" (?:poste|emploi|job)|une autre opportunite)|(?:accepte|signe|retenu|choisi) une autre"
    r" (?:offre|proposition))\b(?! (?:de|chez) vous)"
    r"|\b(?:je|nous)(?: me| vous)?(?: souhaite| souhaitons| dois| devons| prefere| vais| voudrais)*"
    r" retire(?:r|ons)? (?:ma|notre) candidature\b"
    # what went to another
    r"|\b(?:vous etiez|you (?:came|were|finished)) (?:deuxiemes?|seconde?s?)\b"
    r"|\bmarche (?:\w+ ){0,2}attribue\b|\bawarded (?:\w+ ){0,2}to (?:another|someone else|a different)\b"
    # Dutch, of which hardly more is known
    r"|\b(?:nu|momenteel|voorlopig|dit jaar) niet$|\bniet (?:dit jaar|geinteresseerd|de juiste persoon)\b"
    r"|\bniet voor (?:ons|mij)$"
    r"|\bgeen (?:budget|tijd voor)\b|(?:^|\b(?:is|maar|bedankt|helaas) )te duur\b"
    r"|\b(?:we|wij) hebben al (?:een|onze)\b"
)
# who would have it for less has not said no
_BARGAINS = re.compile(
    r"\b(?:geste|remise|ristourne|rabais|reduction|negoci\w*|baisser|baissez|descend\w*|moins cher|discount"
    r"|negotia\w*|cheaper|better price|lower|reduce|discut\w+|alternatives?|autre (?:formule|option|version)"
    r"|other option|on peut (?:en parler|voir)|si (?:vous|tu) (?:pou|peu|fai|bais|prop|av|ete)\w*"
    r"|if you (?:can|could|have|would|had)|let s (?:talk|discuss|see))\b"
)
_YET = re.compile(
    r"\b(?:mais|but|however|cependant|toutefois|pourtant|curieu\w+|curious|interess\w+|open to|ouverte?s? a"
    r"|sauf|except|unless|a moins|though (?:i|we|always|happy|keen)|always (?:happy|glad|keen|up)"
    r"|happy to (?:chat|talk|hear|speak|listen|discuss|meet)|(?<!pas )(?<!plus )a l ecoute)\b"
    r"(?! (?:merci|thanks?|thank|bonne?|belle|good"
    r"|je vous (?:souhait|remerci)\w*|i wish|we wish|best|bravo|c est (?:tres )?(?:gentil|sympa)|nice"
    r"|kind|all the|let s (?:stay|keep)|restons|gardons)\b)"
)
_MAY_DECLINE = tuple(
    (  # noqa: SIM905 - parts of words
        "pour nous|pour moi|pour l|correspond|colle|convien|répond|repond|adapt|besoin|cherch|trop |too | fit"
        "|match|not what|not something|not really|not quite|relevant|budget|moyens|afford|we can|i can|price"
        "|cette ann|cette fois|this year|this time|this quarter|other time|autre fois|prévu|prevu|e temps"
        "|no time|t have|bandwidth|capacity|déjà|deja|already|interne|in-house|in house|internally|ourselves"
        "|in place|métier|metier|domaine|satisf|content|happy with|e good|all good|covered|sorted|second"
        "|deuxi|attribu|award|where i|where we|où je|ou je|où nous|où on|où j|current|present|existing"
        "|recherche|écoute|ecoute|actuel|mon poste|withdr|another|different|autre|retire"
        "|niet|geen|duur|hebben al"
    ).split("|")
)
_MOST_WORDS = 60
_MOST_SIGNS = 600
_ANY_DAY = 0
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


def declines(text: str) -> bool:
    """Tell whether a short text gives a reason that is a no: a price, a fit, the time, what they have.

    In French and English, and in a few words of Dutch. Who asks anything, would have it for less, or names
    a better time has not said no.
    """
    low = text.lower()
    if (
        len(text) > _MOST_SIGNS
        or not any(part in low for part in _MAY_DECLINE)
        or "?" in _ADDRESS.sub("", text)
    ):
        return False
    sentences = [folded_words(one) for one in written_sentences(text)]
    if sum(len(one.split()) for one in sentences) > _MOST_WORDS or not any(map(_DECLINES.search, sentences)):
        return False
    rest = _after_the_reason(sentences)
    bargains = any(map(_BARGAINS.search, sentences))
    return not bargains and not _YET.search(rest) and comes_back(text, _ANY_DAY) is None


def _after_the_reason(sentences: list[str]) -> str:
    """Return what is said once the first reason is given."""
    for place, words in enumerate(sentences):
        found = _DECLINES.search(words)
        if found:
            return " ".join([words[found.end() :], *sentences[place + 1 :]])
    return ""
