"""Knows the common words of seven languages, and the words any note of a networker is made of."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from visavis.reading.tokens import fold

LANGUAGES = ("fr", "en", "de", "es", "it", "nl", "pt")
GREETINGS = frozenset(
    (  # noqa: SIM905 - a list of words
        "bonjour bonsoir salut cher chere merci hi hello hey dear thanks morning afternoon "
        "evening congrats hallo liebe lieber hola estimado estimada ciao buongiorno gentile caro "
        "cara ola oi beste dag madame monsieur mr mrs"
    ).split()
)
LEGAL_FORMS = frozenset("sa sas sarl sasu inc ltd llc gmbh ag bv srl spa plc".split())  # noqa: SIM905 - a list
# names that are words, months or flowers: alone in a sentence they are read as the word
WORDS_THAT_ARE_NAMES = frozenset(
    (  # noqa: SIM905 - a list of words
        "rose pierre april viola will mark grace may june august hope faith joy hunter olive "
        "violette marguerite prudence aime clement summer dawn ivy iris ruby pearl jade chance "
        "angel constance victoire rock bill jack rich art frank drew grant chase dean guy ray sky "
        "daisy blanche claire reine"
    ).split()
)
# one of these is in every sentence of LinkedIn's own
PLATFORM = frozenset(("linkedin", "network"))
# one of these is above mail quoted below a reply
MAIL_HEADS = frozenset(("ecrit", "wrote", "schrieb", "escribio", "scritto", "schreef", "escreveu", "message"))
SELF = frozenset(
    (  # noqa: SIM905 - a list of words
        "je j moi mon ma mes nous notre nos i me my mine we us our ours ich mich mir mein meine "
        "wir uns unser unsere yo mi mis nosotros io mio mia noi nostro nostra ik mij mijn wij ons "
        "onze eu meu minha"
    ).split()
)
_YOU = frozenset(
    (  # noqa: SIM905 - a list of words
        "vous votre vos tu toi ton ta tes you your yours du dich dir dein deine ihr ihre ihnen "
        "ihren sie usted ustedes te tus lei ti tuo tua jij jou jouw u uw voce seu sua teu tua"
    ).split()
)
# words of another language that look like these: French and Dutch articles, English and Italian pronouns
_NOT_YOU = {"fr": ("du", "te", "u", "lei"), "en": ("du", "u", "ti"), "es": ("lei",)}
_SHORTEST_STEM = 4
_LONGEST_ENDING = 7


@cache
def _lists(language: str) -> Mapping[str, frozenset[str]]:
    """Return the sections of a language's own file, its words folded."""
    data = resources.files("visavis.reading") / "data" / f"{language}.txt"
    sections: dict[str, set[str]] = {}
    section = ""
    for line in data.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(section, set()).update(fold(word)[0] for word in line.split())
    return {name: frozenset(words) for name, words in sections.items()}


@cache
def _speakers() -> Mapping[str, tuple[str, ...]]:
    """Return by common word the languages that use it."""
    speakers: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in _lists(language)["common"]:
            speakers[word] = (*speakers.get(word, ()), language)
    return speakers


@cache
def _stems() -> Mapping[str, tuple[str, ...]]:
    """Return by stem of networking the languages that have it."""
    stems: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for stem in _lists(language)["networking"]:
            stems[stem] = (*stems.get(stem, ()), language)
    return stems


def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages in which a folded word is common."""
    return _speakers().get(word, ())


def networking_in(word: str) -> tuple[str, ...]:
    """Return the languages in which a folded word begins as words of networking do."""
    stems = _stems()
    found = stems.get(word, ())
    for length in range(max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING), len(word)):
        found += stems.get(word[:length], ())
    return tuple(dict.fromkeys(found)) if found else ()


def speakers_of_you(word: str) -> int:
    """Return the languages, a bit each and one for none, in which a folded word speaks to its reader."""
    if word not in _YOU:
        return 0
    bits = (1 << (len(LANGUAGES) + 1)) - 1
    return bits - sum(1 << LANGUAGES.index(language) for language, words in _NOT_YOU.items() if word in words)
