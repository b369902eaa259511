"""Knows the common words of seven languages, and the words any note of a networker is made of."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import log10

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
MONTHS_THAT_ARE_NAMES = frozenset(("april", "may", "june", "august"))
# one of these is in every sentence of LinkedIn's own
PLATFORM = frozenset(("linkedin", "network", "reseau", "netzwerk", "red", "rete", "netwerk", "rede"))
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
# "je t'appelle", and not "don't"
_ELIDED_YOU = "t"
# words of another language that look like these: French and Dutch articles, English and Italian pronouns
_NOT_YOU = {"fr": ("du", "te", "u", "lei"), "en": ("du", "u", "ti"), "es": ("lei",)}
# of these our own lists of common words were long enough
WELL_LISTED = ("fr", "en")
_MOST_FREQUENT = 300
_RAREST_RANK = 4.4
_OF_OWN_LIST = 120
_OF_NETWORKING = 60
_NOTHING_SAID = (0,) * len(LANGUAGES)
_SHORTEST_STEM = 4
_LONGEST_ENDING = 7


@cache
def _lists(language: str) -> Mapping[str, frozenset[str]]:
    """Return the sections of a language's own file, its words folded."""
    return {name: frozenset(fold(word)[0] for word in words) for name, words in _sections(language).items()}


def _sections(name: str) -> Mapping[str, list[str]]:
    data = resources.files("visavis.reading") / "data" / f"{name}.txt"
    sections: dict[str, list[str]] = {}
    section = ""
    for line in data.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(section, []).extend(line.split())
    return sections


@cache
def _evidence() -> Mapping[str, tuple[int, ...]]:
    """Return by frequent word what it says for each language, in hundredths of a power of ten."""
    found: dict[str, list[int]] = {}
    for place, language in enumerate(LANGUAGES):
        said = dict.fromkeys(_lists(language)["common"], _OF_OWN_LIST)
        for rank, word in enumerate(_sections("frequent")[language], 1):
            # Zipf 1949: the share of a word is near 8 in 100 over its rank; beyond the list it counts as rare
            said[word] = max(said.get(word, 0), round(100 * (_RAREST_RANK - log10(rank))))
        for word, evidence in said.items():
            found.setdefault(word, [0] * len(LANGUAGES))[place] = evidence
    return {word: tuple(evidence) for word, evidence in found.items()}


@cache
def _common() -> frozenset[str]:
    """Return the words that tell nothing: our own lists, and where these are short, the most frequent."""
    own = [_lists(language)["common"] for language in LANGUAGES]
    others = [
        _sections("frequent")[language][:_MOST_FREQUENT]
        for language in LANGUAGES
        if language not in WELL_LISTED
    ]
    return frozenset().union(*own, *others)


@cache
def _frequent() -> frozenset[str]:
    return frozenset().union(*(_sections("frequent")[language] for language in WELL_LISTED))


def is_frequent(word: str) -> bool:
    """Tell whether a folded word is among the most frequent of the languages with long lists of our own."""
    return word in _frequent()


@cache
def _stems() -> Mapping[str, tuple[str, ...]]:
    """Return by stem of networking the languages that have it."""
    stems: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for stem in _lists(language)["networking"]:
            stems[stem] = (*stems.get(stem, ()), language)
    return stems


def is_common(word: str) -> bool:
    """Tell whether a folded word is one that anybody uses in some language."""
    return word in _common()


@cache
def _plain() -> frozenset[str]:
    return frozenset().union(*(_lists(language)["common"] for language in WELL_LISTED))


def is_plain(word: str) -> bool:
    """Tell whether a folded word is among the common ones of the languages with long lists of our own."""
    return word in _plain()


@cache
def _life() -> frozenset[str]:
    return frozenset().union(*(_lists(language).get("life", frozenset()) for language in LANGUAGES))


def is_of_life(word: str) -> bool:
    """Tell whether a folded word is of people's own life, which notes to strangers seldom are."""
    return word in _life()


def evidence_of(word: str, networking: Sequence[str]) -> tuple[int, ...]:
    """Return what a folded word says for each language, in hundredths of a power of ten.

    `networking` are the languages in which it begins as words of networking do.
    """
    said = _evidence().get(word, _NOTHING_SAID)
    if not networking:
        return said
    return tuple(
        max(evidence, (language in networking) * _OF_NETWORKING // len(networking))
        for language, evidence in zip(LANGUAGES, said, strict=True)
    )


def networking_in(word: str) -> tuple[str, ...]:
    """Return the languages in which a folded word begins as words of networking do."""
    stems = _stems()
    found = stems.get(word, ())
    for length in range(max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING), len(word)):
        found += stems.get(word[:length], ())
    return tuple(dict.fromkeys(found)) if found else ()


def speakers_of_you(word: str) -> int:
    """Return the languages, a bit each and one for none, in which a folded word speaks to its reader."""
    if word == _ELIDED_YOU:
        return 1 << LANGUAGES.index("fr")
    if word not in _YOU:
        return 0
    bits = (1 << (len(LANGUAGES) + 1)) - 1
    return bits - sum(1 << LANGUAGES.index(language) for language, words in _NOT_YOU.items() if word in words)
