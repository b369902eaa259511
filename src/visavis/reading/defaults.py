"""Knows LinkedIn's own sentences, which are no note whoever sends them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# as LinkedIn has prefilled invitations in the seven languages, over the years, and near wordings of it
_SENTENCES = (
    "I'd like to join your LinkedIn network",
    "I'd like to add you to my professional network on LinkedIn",
    "I'd like to add you to my professional network",
    "I'd like to connect with you on LinkedIn",
    "Please add me to your LinkedIn network",
    "I would like to join your LinkedIn network",
    "Je souhaiterais rejoindre votre réseau LinkedIn",
    "Je souhaite rejoindre votre réseau LinkedIn",
    "J'aimerais rejoindre votre réseau LinkedIn",
    "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn",
    "J'aimerais vous inviter à rejoindre mon réseau professionnel en ligne, sur le site LinkedIn",
    "Je vous invite à rejoindre mon réseau professionnel sur LinkedIn",
    "Je souhaite vous ajouter à mon réseau professionnel sur LinkedIn",
    "Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen",
    "Ich würde Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen",
    "Ich möchte Ihrem LinkedIn Netzwerk beitreten",
    "Ich möchte Ihrem LinkedIn-Netzwerk beitreten",
    "Ich würde gerne Ihrem LinkedIn Netzwerk beitreten",
    "Me gustaría unirme a tu red de LinkedIn",
    "Me gustaría unirme a su red de LinkedIn",
    "Me gustaría añadirte a mi red profesional en LinkedIn",
    "Me gustaría añadirle a mi red profesional en LinkedIn",
    "Vorrei aggiungerti alla mia rete professionale su LinkedIn",
    "Vorrei entrare a far parte della tua rete LinkedIn",
    "Vorrei far parte della tua rete LinkedIn",
    "Ik wil u graag toevoegen aan mijn professionele netwerk op LinkedIn",
    "Ik wil je graag toevoegen aan mijn professionele netwerk op LinkedIn",
    "Ik wil graag deel uitmaken van uw LinkedIn-netwerk",
    "Ik wil graag lid worden van je LinkedIn-netwerk",
    "Gostaria de fazer parte da sua rede no LinkedIn",
    "Gostaria de participar da sua rede do LinkedIn",
    "Gostaria de adicioná-lo à minha rede profissional no LinkedIn",
    "Gostaria de adicioná-la à minha rede profissional no LinkedIn",
    "Eu gostaria de adicioná-lo à minha rede profissional no LinkedIn",
    "I would like to add you to my professional network on LinkedIn",
    "I'd like to add you to my network on LinkedIn",
    "I'd like to invite you to join my professional network on LinkedIn",
    "Since you are a person I trust, I wanted to invite you to join my network on LinkedIn",
    "Since you are a person I trust, I'd like to invite you to join my network on LinkedIn",
    "Comme vous êtes une personne de confiance, je souhaite vous inviter à rejoindre mon réseau sur LinkedIn",
    "Étant donné que vous êtes une personne de confiance, je vous invite à rejoindre mon réseau sur LinkedIn",
    "Je vous fais confiance et souhaite vous inviter à rejoindre mon réseau sur LinkedIn",
    "Je vous invite à rejoindre mon réseau professionnel en ligne, sur le site LinkedIn",
    "I'd like to include you in my network to share updates and stay in touch",
    "Let's connect on LinkedIn",
    "I'd like to join your professional network on LinkedIn",
    "I'd like to join your network on LinkedIn",
    "Je souhaite faire partie de votre réseau LinkedIn",
    "Je souhaite vous compter parmi mes relations LinkedIn",
    "Quisiera formar parte de tu red en LinkedIn",
    "Vorrei collegarmi con te su LinkedIn",
    "Ik wil graag contact met u maken op LinkedIn",
    "Gostaria de me conectar com você no LinkedIn",
    "Je souhaiterais vous ajouter à mon réseau professionnel sur LinkedIn",
    "Je souhaiterais vous ajouter à mon réseau professionnel LinkedIn",
    "J'aimerais vous inviter à rejoindre mon réseau professionnel sur LinkedIn",
    "J'aimerais t'inviter à rejoindre mon réseau LinkedIn",
    "Je vous invite à rejoindre mon réseau LinkedIn",
    "J'aimerais rejoindre votre réseau professionnel sur LinkedIn",
    "Ich möchte Sie zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen",
    "Ich möchte Sie gerne zu meinem Netzwerk auf LinkedIn hinzufügen",
    "Ich möchte Sie gerne zu meinem LinkedIn-Netzwerk hinzufügen",
    "Ich möchte Sie gerne als Kontakt auf LinkedIn hinzufügen",
    "Ich würde gerne Ihrem LinkedIn-Netzwerk beitreten",
    "Ich möchte deinem LinkedIn-Netzwerk beitreten",
    "Me gustaría añadirte a mi red profesional de LinkedIn",
    "Me gustaría agregarte a mi red profesional en LinkedIn",
    "Me gustaría agregarle a mi red profesional en LinkedIn",
    "Me gustaría invitarte a unirte a mi red profesional en LinkedIn",
    "Quisiera unirme a tu red de LinkedIn",
    "Vorrei aggiungerla alla mia rete professionale su LinkedIn",
    "Vorrei entrare a far parte della sua rete LinkedIn",
    "Mi piacerebbe aggiungerti alla mia rete professionale su LinkedIn",
    "Mi piacerebbe far parte della tua rete LinkedIn",
    "Ik zou u graag willen toevoegen aan mijn professionele netwerk op LinkedIn",
    "Ik zou je graag willen toevoegen aan mijn professionele netwerk op LinkedIn",
    "Ik wil graag deel uitmaken van je LinkedIn-netwerk",
    "Ik wil graag lid worden van uw LinkedIn-netwerk",
    "Ik zou graag deel uitmaken van uw LinkedIn-netwerk",
    "Gostaria de adicionar você à minha rede profissional no LinkedIn",
    "Gostaria de adicioná-lo à minha rede profissional do LinkedIn",
    "Gostaria de convidá-lo a fazer parte da minha rede profissional no LinkedIn",
    "Gostaria de o adicionar à minha rede profissional no LinkedIn",
    "Eu gostaria de fazer parte da sua rede no LinkedIn",
    "I'd like to invite you to my professional network on LinkedIn",
    "I'd like to have you in my professional network on LinkedIn",
    "I'd like to include you in my professional network on LinkedIn",
    "Join my network on LinkedIn",
    "Please join my network on LinkedIn",
    "Please accept my invitation to connect on LinkedIn",
    "Please accept my invitation to join my network on LinkedIn",
    "I invite you to join my professional network on LinkedIn",
    "Je souhaite vous inviter à rejoindre mon réseau professionnel sur LinkedIn",
    "Je vous propose de rejoindre mon réseau professionnel sur LinkedIn",
    "Rejoignez mon réseau sur LinkedIn",
    "Rejoignez-moi sur LinkedIn",
    "Je souhaite intégrer votre réseau LinkedIn",
    "Je souhaite entrer dans votre réseau LinkedIn",
    "Je souhaite vous avoir dans mon réseau LinkedIn",
    "Je souhaite vous compter dans mon réseau LinkedIn",
    "Je souhaite vous ajouter à mes relations LinkedIn",
    "Je souhaite vous ajouter à mes contacts LinkedIn",
    "Je vous invite à faire partie de mon réseau LinkedIn",
    "Je souhaite que vous rejoigniez mon réseau LinkedIn",
    "Merci d'accepter mon invitation à rejoindre mon réseau LinkedIn",
    "Acceptez mon invitation à rejoindre mon réseau LinkedIn",
    "Ich lade Sie ein, meinem Netzwerk auf LinkedIn beizutreten",
    "Te invito a unirte a mi red profesional en LinkedIn",
    "Ti invito a far parte della mia rete professionale su LinkedIn",
    "Ik nodig u uit om lid te worden van mijn netwerk op LinkedIn",
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|bonjour|salut|cher|chère|chere|hallo|guten tag|liebe|lieber|hola|estimado"
    r"|estimada|ciao|buongiorno|gentile|olá|ola|oi|caro|cara|beste|dag)\b",
)
_LONGEST_NAME_WORDS = 4
_PARTICLES = frozenset("de du des da di del della van von der den la le el dr".split())  # noqa: SIM905 - a list of words
_WORDS = re.compile(r"[\w']+")
_CLOSING = (
    "bien cordialement|cordialement|bien à vous|bien à toi|cdlt|merci(?: d'avance)?|salutations"
    "|(?:with )?(?:kind|best|warm) regards|regards|best(?: wishes)?|thanks|thank you|cheers|sincerely"
    "|yours(?: sincerely| truly)?|mit freundlichen grüßen|viele grüße|beste grüße|saludos|un saludo"
    "|cordiali saluti|un saluto|met vriendelijke groet|groeten|cumprimentos|atenciosamente|abraços?"
)
_SIGNATURE = re.compile(
    rf"(?:[\r\n.,!]|\s[-\u2013\u2014])[\s.,!\u2013\u2014-]*(?:(?i:{_CLOSING})\b[\s.,!\u2013\u2014-]*)?"
    r"([^\W\d_][\w'. -]{0,40})?\s*$"
)
# what comes and goes in LinkedIn's sentences from year to year, and how the reader is addressed
_LOOSE = frozenset(
    (  # noqa: SIM905 - a list of words
        "professional professionnel beruflichen profesional professionale professionele profissional"
        " on sur auf op en de di su del no do da gerne graag willen eu professionnelle online linkedin"
    ).split()
)
# without these, or the platform's name, it is somebody's own way to say it
_NETWORK = frozenset(("network", "réseau", "netzwerk", "red", "rete", "netwerk", "rede", "linkedin"))
# of what comes and goes, a sentence may end with these alone; one that ends with the others is broken off
_ENDING = frozenset(("linkedin", "professionnel", "online"))
_BROKEN_OFF = frozenset(("su", "tu", "tua", "sua", "votre", "ton", "uw", "jouw", "je", "your"))
_WISH = (
    "souhaite souhaiterais aimerais voudrais quisiera querría gustaría piacerebbe vorrei möchte würde wil zou"
)
_SAME = (
    ("your", "tu su tua sua vuestra vossa votre ton uw jouw ihrem deinem eurem je"),
    ("wish", _WISH),
    ("d", "would"),
    ("vous", "t"),
    ("sie", "dich"),
    ("", "me mi"),
)
_AS = {word: one for one, words in _SAME for word in words.split()}


def _kept(words: list[str]) -> str:
    """Return words without those that come and go."""
    folded = (_AS.get(word, word) for word in " ".join(words).casefold().replace("'", " ").split())
    return " ".join(word for word in folded if word and word not in _LOOSE)


def _straight(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\u2019", "'")


_KEPT = frozenset(_kept(_WORDS.findall(_straight(sentence))) for sentence in _SENTENCES)
_MOST_BEFORE = 2 + _LONGEST_NAME_WORDS


@lru_cache(maxsize=16_384)
def is_default_sentence(text: str) -> bool:
    """Tell whether a note is LinkedIn's own sentence, alone, greeting somebody, or signed."""
    straight = _straight(text)
    return _is_sentence(straight) or any(map(_is_sentence, _unsigned(straight)))


def _unsigned(text: str) -> Iterator[str]:
    """Yield a text without what closes it: a name, or a formula and perhaps a name."""
    signed = _SIGNATURE.search(text)
    while signed and signed.start():
        if _is_address((signed[1] or "").split()):
            yield text[: signed.start()]
        signed = _SIGNATURE.search(text, signed.start() + 1)


def _is_sentence(text: str) -> bool:
    words = _WORDS.findall(text)
    folded = [word.casefold() for word in words]
    if _NETWORK.isdisjoint(folded) or folded[-1] in _BROKEN_OFF:
        return False
    if not _kept(words[-1:]) and folded[-1] not in _ENDING:
        return False
    return any(
        _kept(words[before:]) in _KEPT and _is_address(words[:before])
        for before in range(min(len(words), _MOST_BEFORE + 1))
    )


def _is_address(words: list[str]) -> bool:
    greeting = _GREETING.match(" ".join(words).casefold())
    names = words[len(greeting[0].split()) :] if greeting else words
    if greeting and len(names) == 1:
        # a name that was typed in a hurry
        return True
    return len(names) <= _LONGEST_NAME_WORDS and all(
        # most scripts of the world have no capitals
        not word[0].islower() or word in _PARTICLES
        for word in names
    )
