"""Tells apart, in a letter, what its writer says in it from their signature and the mail it answers."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from visavis.reading.tokens import FIELD, LINK, Token, quoted_mail, tokenise

_GREATEST_SIGNATURE = 8
_MOST_WORDS = 12
_LEAST_OF_A_NAME = 2
_LEAST_LETTERS, _NEARLY = 20, 0.8
_LONGEST_CLOSING = 60
_LINE = re.compile(r"[^\n]+")
# the heads that Outlook and its like put above the mail that is answered, two of which follow each other
_HEADS = re.compile(
    r"^[ \t>*]*(?:de|from|von|da|van)[ \u00a0]?:[^\n]*\n(?:[^\n]*\n){0,2}?"
    r"[ \t>*]*(?:envoyé|date|sent|à|to|objet|subject|gesendet|enviado|inviato|verzonden)[ \u00a0]?:",
    re.IGNORECASE | re.MULTILINE,
)
_RULE = re.compile(r"^[ \t]*_{5,}[ \t]*$", re.MULTILINE)
_DASHES = re.compile(r"^--[ \t]*$", re.MULTILINE)
_POSTSCRIPT = re.compile(r"[ \t]*p\.? ?-?s\b", re.IGNORECASE)
_CLOSINGS = re.compile(
    r"(?:(?:bien|très|tres) )?(?:cordialement|amicalement|sincèrement|respectueusement)(?: (?:vôtre|votre))?"
    r"|(?:bien )?à (?:vous|toi)|(?:avec )?(?:toutes )?mes (?:meilleures |sincères |cordiales )?(?:salutations"
    r"|amitiés)|(?:meilleures|sincères|cordiales) salutations|amitiés|bises|belle journée à vous"
    r"|(?:(?:kind|best|warm|warmest|many) )?(?:regards|wishes)|all the best|yours(?: (?:sincerely"
    r"|truly|ever))?"
    r"|sincerely(?: yours)?|cheers|best|(?:mit )?freundliche[n]? grüße[n]?|viele grüße|(?:un )?saludos?"
    r"|cordiali saluti|met vriendelijke groet(?:en)?|cumprimentos",
    re.IGNORECASE,
)
# letters of mathematics and of signs, which look bold or slanted, and no screen reader says
_IN_STYLE = re.compile(
    "[\N{MATHEMATICAL BOLD CAPITAL A}-\N{MATHEMATICAL MONOSPACE DIGIT NINE}"
    "\N{CIRCLED LATIN CAPITAL LETTER A}-\N{CIRCLED LATIN SMALL LETTER Z}"
    "\N{SQUARED LATIN CAPITAL LETTER A}-\N{NEGATIVE SQUARED LATIN CAPITAL LETTER Z}]"
)
_STYLED_RUN = re.compile(rf"{_IN_STYLE.pattern}(?:[^\n]*{_IN_STYLE.pattern})?")
_BEFORE_A_CLOSING = re.compile(r"(?:^|[.!?…\n][\"\u00bb\u201d)]?)\s*$")


def said_in(text: str, owner: str) -> str:
    """Return a text with all that its writer does not say in it as blanks, each in its place.

    Blank are the mail quoted below, the signature of the `owner`, by name, with what follows it line by
    line, and the words that close a letter before it. Where nothing else is said, nothing is blank.
    """
    hidden = list(_quoted(text))
    own = _blanked(text, hidden)
    signature = list(_signature(own, {token.folded for token in tokenise(owner)}))
    said = _blanked(own, signature)
    said = _blanked(said, [(_closing(said, owner), len(said))])
    return said.rstrip() if tokenise(said) else text


def is_shouted(text: str) -> bool:
    """Tell whether a text, or nearly all of it, is in capitals."""
    letters = [one for one in text if one.isalpha()]
    return len(letters) >= _LEAST_LETTERS and sum(map(str.isupper, letters)) >= _NEARLY * len(letters)


def said_low(text: str) -> str:
    """Return a text that is shouted as it would be said, each letter in its place; any other as it is."""
    low = text.lower() if is_shouted(text) else text
    return low if len(low) == len(text) else text


@lru_cache(maxsize=8)
def said_plain(text: str) -> str:
    """Return a text with its letters and digits that are signs as they are said, each in its place."""
    return _IN_STYLE.sub(lambda found: _plain(found[0]), text)


def styled(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of what is written in letters that are signs, a line's as one."""
    return (found.span() for found in _STYLED_RUN.finditer(text))


def _plain(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        blank = re.sub(r"[^\n]", " ", text[start:end])
        text = f"{text[:start]}{blank}{text[end:]}"
    return text


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is quoted below, under a head of any sort or behind `>`."""
    yield from quoted_mail(text)
    head = _HEADS.search(text)
    if head and text[: head.start()].strip():
        rules = _RULE.finditer(text, 0, head.start())
        above = [one.start() for one in rules if not text[one.end() : head.start()].strip()]
        yield min([head.start(), *above]), len(text)


def _signature(text: str, owner: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines of a signature: the owner's name alone on one, and what follows it like a card."""
    dashes = _DASHES.search(text)
    if dashes and text[: dashes.start()].strip():
        yield dashes.start(), len(text)
        return
    lines = [(line.start(), line.end()) for line in _LINE.finditer(text) if line[0].strip()]
    for place, (start, end) in enumerate(lines):
        if place and _names(text[start:end], owner):
            yield start, end
            yield from _of_a_card(text, lines[place + 1 :])
            return


def _names(line: str, owner: set[str]) -> bool:
    """Tell whether a line is the owner's name and nothing else, or begins as a card with it."""
    head = re.split(r"[|,\u00b7\u2022/]|\s[\u2013\u2014-]\s", line.strip(" \t*_,.-\u2013\u2014"))[0]
    words = [token.folded for token in tokenise(head)]
    if not words or not owner.issuperset(words):
        return False
    return len(words) >= _LEAST_OF_A_NAME or len(tokenise(line)) == len(words)


def _of_a_card(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the lines below a name that are like those of a card, up to the first that is not."""
    for start, end in lines[:_GREATEST_SIGNATURE]:
        line, tokens = text[start:end].strip(), tokenise(text[start:end])
        linked = any(token.kind == LINK for token in tokens) and not line.endswith("?")
        speaks = line.endswith(("?", "!")) or _POSTSCRIPT.match(line) or len(tokens) > _MOST_WORDS
        unfilled = any(token.kind == FIELD for token in tokens)
        if unfilled or (speaks and not linked and not _is_notice(tokens)):
            return
        yield start, end


def _is_notice(tokens: list[Token]) -> bool:
    """Tell whether a line is the notice that a firm puts below every mail."""
    return any(token.folded.startswith("confiden") for token in tokens)


def _closing(text: str, owner: str) -> int:
    """Return where what is said ends before the words that close a letter, and the first name under them."""
    tokens = tokenise(text)
    names = {token.folded for token in tokenise(owner)}
    while tokens and tokens[-1].folded in names:
        tokens.pop()
    if not tokens:
        return len(text)
    end = tokens[-1].end
    signed = end < len(text.rstrip().rstrip(".!,"))
    for found in _CLOSINGS.finditer(text, max(0, end - _LONGEST_CLOSING), end):
        if found.end() == end and _BEFORE_A_CLOSING.search(text[: found.start()]):
            return found.start()
    return _before_a_bare_name(text, end) if signed else len(text)


def _before_a_bare_name(text: str, end: int) -> int:
    """Return where a text ends before a name that stands alone at its foot."""
    after = text[end:]
    mark = re.match(r"[.!?…]+|\s*\n", after)
    return end + mark.end() if mark else len(text)
