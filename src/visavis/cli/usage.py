"""Says in French what was typed amiss; in English the words of the command line's library stand."""

import re
from collections.abc import Mapping
from typing import Any

from visavis.words.typography import typeset

_ERROR = typeset("Erreur : ", "fr")
_NEAR = r"(?: \((?:Possible options: |Did you mean one of: )(?P<b>.*?)\??\)| Did you mean (?P<c>.*)\?)?"
_OPTION, _COMMAND = rf"No such option: (?P<a>\S+?)\.?{_NEAR}", rf"No such command '(?P<a>.*?)'\.?{_NEAR}"
# what the library says, whole, and the same in French
_SAID = {
    _OPTION: "Option inconnue : {a}.",
    _COMMAND: "Commande inconnue : {a}.",
    r"Got unexpected extra argument(?:s|\(s\))? \((?P<a>.*)\)": "Mots en trop : {a}.",
    r"Missing (?:argument|parameter) '?(?P<a>[^']*?)'?\.?": "Il manque {a}.",
    r"Missing option '?(?P<a>[^']*?)'?\.?": "Il manque l'option {a}.",
    r"Option '(?P<a>.*)' requires an argument\.?": "L'option {a} demande une valeur.",
    r"Option '(?P<a>.*)' requires (?P<b>\d+) arguments\.?": "L'option {a} demande {b} valeurs.",
    r"Option '(?P<a>.*)' does not take a value\.?": "L'option {a} ne prend pas de valeur.",
    r"Invalid value for '?(?P<a>.*?)'?: (?P<v>.*)": "Valeur impossible pour {a} : {v}",
    r"Invalid value: (?P<v>.*)": "Valeur impossible : {v}",
    r"Missing command\.?": "Il manque une commande.",
}
_VALUES = {
    r"(?:Value error, )?'(?P<a>.*)' is not one of (?P<b>.*?)\.?": "« {a} » n'est aucun de {b}.",
    r"Input should be a valid integer\b.*|'.*' is not a valid int.*": "il faut un nombre entier.",
    r"Input should be a valid number\b.*|'.*' is not a valid float.*": "il faut un nombre.",
    r"Input should be greater than or equal to (?P<a>.*)": "il faut au moins {a}.",
    r"Input should be less than or equal to (?P<a>.*)": "il faut au plus {a}.",
}


def in_french(said: str) -> str:
    """Return what the library says of what was typed, in French; what it never said before stays."""
    line = " ".join(said.split())
    words, named = _found(_SAID, line)
    near = named.get("b") or named.get("c")
    if words in {_SAID[_OPTION], _SAID[_COMMAND]} and near:
        words += " Peut-être {near} ?"
        named["near"] = near.replace("'", "")
    if "v" in named:
        value, inside = _found(_VALUES, named["v"])
        named["v"] = typeset(value, "fr").format(**inside) or named["v"]
    return typeset(words, "fr").format(**named) or line


def _found(forms: Mapping[str, str], line: str) -> tuple[str, dict[str, str]]:
    """Return the French of the form that a line has, and what fills it; nothing where it has none."""
    for form, words in forms.items():
        found = re.fullmatch(form, line)
        if found is not None:
            return words, found.groupdict()
    return "", {}


def french_lines(error: Any) -> tuple[str, ...]:  # noqa: ANN401 - the library keeps its errors to itself
    """Return what to print of a command typed amiss: how it is used, where that is said, what is wrong."""
    lines = []
    if getattr(error, "ctx", None) is not None:
        usage = error.ctx.get_usage().partition(": ")[2]
        help_ = "« {path} --help » dit ce que l'on peut taper."
        lines += [
            typeset("Usage : ", "fr") + usage,
            typeset(help_, "fr").format(path=error.ctx.command_path),
            "",
        ]
    return (*lines, f"{_ERROR}{in_french(error.format_message())}")
