"""Tells whether two people say tu or vous to each other in French, and where a draft says the other."""

import re
from collections.abc import Iterable, Iterator

from visavis.reading.spelling import Slip
from visavis.reading.tokens import folded_words, quoted_mail

SAYS_TU, SAYS_VOUS = "says_tu", "says_vous"
"""The kinds of a passage that says tu where two people say vous, and the other way round."""

_TU, _VOUS = "tu", "vous"
_AGAIN = 2
_A = "['\u2019]"
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"\n]*\"")
# a vous that is nobody's, everybody's or that of a house; a tu that is silent; a tone
_SET = re.compile(
    r"\brendez[- ]vous\b|\bs['\u2019]il[- ]vous[- ]pla[iî]t\b|\bgarde[- ]à[- ]vous\b"
    r"|\b(?:bien|cordialement|merci) à vous\b"
    r"|\b(?:chez|entre|parmi|d['\u2019]entre|plusieurs de|certains de|aucun de|chacun de) vous\b"
    r"|\b(?:s['\u2019](?:est|était)|se sont|sont|est|étaient?|suis|reste[nt]*) tus?\b"
    r"|\b(?:le|un|du|au|ce|quel|même|bon|de) ton\b",
    re.IGNORECASE,
)
_TU_SAID = re.compile(
    rf"\b(?:\w+(?:-t)?-)tu\b|\bt{_A}\w+(?:-\w+)?|\b(?:ton|ta|tes|te|tu|toi) (?:\w{_A})?\w+|\b(?:tu|toi)\b"
    r"|\b(?:dis|fais|envoie|r?appelle|donne|raconte|tiens|réponds|écris|montre|préviens)-(?:moi|nous)\b",
    re.IGNORECASE,
)
# what is theirs may be a house's, unless one person alone has it
_VOUS_SAID = re.compile(
    rf"\b\w+(?:-t)?-vous\b|\bvous (?:\w{_A})?\w+|\bvous\b|\bveuillez\b"
    r"|\b(?:dites|faites|\w{2,}ez)-(?:moi|nous)\b"
    r"|\b(?:votre|vos) (?:messages?|mails?|courriels?|profil|parcours|avis|retour|réponse|invitation|poste"
    r"|temps|agenda|numéro|titre|prénom)\b",
    re.IGNORECASE,
)
# several are spoken to
_SEVERAL = re.compile(
    r"\bvous (?:\w+ )?(?:deux|trois|quatre|tous|toutes|autres)\b|\btou(?:s|tes) les (?:deux|trois)\b"
    r"|\bà (?:tous|toutes)\b|\bchers? (?:tous|amis)\b|\bles (?:gars|amis|filles)\b|\b(?:ensemble|nombreux)\b"
    r"|\bvous et (?-i:[A-ZÀ-Ý])\w|\btoute (?:l['\u2019]équipe|la (?:famille|bande))\b"
    r"|\bvous (?:êtes|serez|étiez|soyez|avez été) (?:\w+ )?\w+(?:és|ées|nts|êts|bles|eurs)\b"
    r"|\bvous êtes combien\b|\bcombien (?:êtes|serez)[- ]vous\b"
    r"|^\W*(?:bonjour|salut|bonsoir|coucou|hello|cher|chère|chers)[ ,]+(?-i:[A-ZÀ-Ý])[\w-]+"
    r"(?:, (?-i:[A-ZÀ-Ý])[\w-]+)* (?:et|&) (?-i:[A-ZÀ-Ý])[\w-]+",
    re.IGNORECASE,
)
# "tu" is of other languages too
_FOREIGN = re.compile(
    r"\b(?:the|you|your|and|with|see|los|las|para|está|qué|che|sono|della|gli|você|não|obrigad[oa])\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\bon (?:peut |pourrait |va |devrait )?se (?:tutoie|tutoyer|dit tu|dire tu)\b"
    r"|\b(?:peut|pourrait) on se tutoyer\b"
    r"|\bon se tutoierait\b|\bsi on se (?:tutoyait|disait tu)\b|\b(?:tutoie|tutoyez|tutoyons) (?:moi|nous)\b"
    r"|\b(?:tu peux|vous pouvez) me tutoyer\b|\bon passe au tu\b|\bpass(?:er|ons) au (?:tu|tutoiement)\b"
    r"|\b(?:propose|proposer) (?:de (?:se|nous) tutoyer|le tutoiement|qu on se tutoie)\b"
)
_KEPT = re.compile(
    r"\b(?:restons|rester|gardons|garder|preferer?) (?:au |le )?(?:vous|vouvoiement)\b|\bon se vouvoie\b"
    r"|\b(?:vouvoyons nous|vouvoyez moi|preferer? (?:vous )?vouvoyer)\b"
)
_YES = re.compile(
    r"\b(?:oui|ok|okay|volontiers|plaisir|bien sur|bien entendu|d accord|evidemment|entendu|parfait|avec joie"
    r"|pas de souci|allons y|ca marche|ca me va|super|carrement|yes|en effet|vas y)\b"
)
_NO = re.compile(r"^non\b|\b(?:ne|n) (?:\w+ ){0,3}tutoy?\w*")


def addressed_as(text: str) -> str | None:
    """Return "tu" or "vous", as a text calls the one person it speaks to; None where it shows in no word."""
    if _FOREIGN.search(text):
        return None
    spoken = _spoken(text)
    tu, vous = bool(_TU_SAID.search(spoken)), bool(_VOUS_SAID.search(spoken))
    if tu == vous or (vous and _SEVERAL.search(spoken)):
        return None
    return _TU if tu else _VOUS


def agreed(said: Iterable[tuple[str, bool]]) -> str | None:
    """Return what two people say to each other: tu, vous, or None where they do not agree or it is not known.

    Of texts from the oldest on, each with whether its writer is the owner: the last words of both where they
    say the same, or what one proposed and the other took; or the vous that the owner never left, of whoever
    answered in words that show neither.
    """
    last: dict[bool, str | None] = {True: None, False: None}
    explicit: str | None = None
    proposed_by: bool | None = None
    heard: list[tuple[bool, str | None]] = []
    for text, own in said:
        words, called = folded_words(text), addressed_as(text)
        proposes = bool(_PROPOSED.search(words)) and not _NO.search(words)
        yes = bool(_YES.search(words)) and not _NO.search(words)
        if _KEPT.search(words):
            explicit, last, proposed_by = _VOUS, dict.fromkeys(last), None
        elif proposed_by == (not own) and (yes or called == _TU or proposes):
            explicit, last, proposed_by = _TU, dict.fromkeys(last), None
        elif proposes:
            proposed_by = own
        last[own] = called or last[own]
        heard.append((own, called))
    if last[True] == last[False] and last[True]:
        return last[True]
    return explicit or (_VOUS if _only_said_vous(heard) else None)


def _only_said_vous(heard: Iterable[tuple[bool, str | None]]) -> bool:
    """Tell whether the owner said vous again and again, and whoever answered neither."""
    own = [called for by_owner, called in heard if by_owner and called]
    theirs = [called for by_owner, called in heard if not by_owner]
    return len(own) >= _AGAIN and set(own) == {_VOUS} and bool(theirs) and not any(theirs)


def other_address(text: str, between: str | None) -> Iterator[Slip]:
    """Yield where a draft calls its reader otherwise than the two call each other, throughout."""
    if between is None or addressed_as(text) in {None, between}:
        return
    kind, pattern = (SAYS_VOUS, _VOUS_SAID) if between == _TU else (SAYS_TU, _TU_SAID)
    for found in pattern.finditer(_spoken(text)):
        yield Slip(kind, *found.span())


def _spoken(text: str) -> str:
    """Return a text with as many blanks where others speak in it, and where no tu or vous is one."""
    for low, high in quoted_mail(text):
        text = f"{text[:low]}{'.' * (high - low)}{text[high:]}"
    for pattern in (_QUOTED, _SET):
        text = pattern.sub(lambda found: "." * len(found[0]), text)
    return text
