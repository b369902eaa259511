"""Tells whether somebody is away and does not read, until when, and that another's leave is not theirs."""

import re

from visavis.reading.days import named_day
from visavis.reading.figures import day_words
from visavis.reading.tokens import folded_words, written_sentences

_ABSENT = (
    r"on (?:annual |sick |maternity |paternity |parental )?leave|on (?:holiday|vacation)"
    r"|out of (?:the )?office|ooo|en conges?(?: (?:maternite|paternite|parental|annuels?))?|en vacances"
    r"|(?:met|op) (?:verlof|vakantie)|afwezig"
)
_AWAY = re.compile(
    rf"\b(?:{_ABSENT}|absente?s?|en arret|en deplacement"
    r"|away(?: from my desk)?) (?:\w+ ){0,3}(?:until|till|jusqu|du \d|from the \d|tot|van \d|vanaf)"
    r"|\bsans acces a (?:mes|ma)\b|\b(?:limited|no) access to (?:my )?(?:e ?mails?|messages|inbox)\b"
    r"|\b(?:abwesenheitsnotiz|ich bin nicht im buro|fuera de la oficina|fuori ufficio|buiten kantoor"
    r"|fora do escritorio)\b"
)
# who says that they are away may say much else: it takes that they do not read, or come back
_I_AM_ABSENT = re.compile(
    rf"\b(?:i am|i m|i ll be|i will be|we are|we re|je suis|je serai|je pars|nous sommes|ik ben|wij zijn"
    rf"|we zijn) (?:\w+ ){{0,3}}(?:{_ABSENT})\b"
)
_RETURNS = re.compile(r"\b(?:retour|back|return\w*|jusqu|until|till|tot|terug)\b")
_UNREAD = re.compile(
    r"\b(?:ne (?:consulte|lis|lirai|consulterai)|not (?:be )?(?:read|check|monitor|look)\w*"
    r"|back (?:on|in|early|mid|late)"
    r"|retour (?:en|le|debut|mi|fin|prevu|courant|au)"
    r"|(?:de|mon|a mon) retour|my return|(?:vous )?repond\w+ (?:a|des|plus)|(?:reply|respond|answer)"
    r" (?:as soon|when|once|upon|on my)|(?:on|for the|all) this week|cette semaine"
    r"|(?:leave|holiday|vacation|office|ooo) (?:this|all) week)\b"
)
_LONG_LEAVE = re.compile(
    r"\b(?:maternity|paternity|parental|sabbatical) leave\b|\bsabbatical\b"
    r"|\bconges? (?:de )?(?:maternite|paternite|parental|sabbatique)\b|\bconge sabbatique\b"
)
_AUTOMATIC = re.compile(
    r"\b(?:reponse|message) automatique\b|\b(?:automatic|auto|automated) (?:reply|response|answer|message)\b"
    r"|\bautoreply\b|\bautomatische antwort\b|\brespuesta automatica\b|\brisposta automatica\b"
    r"|\bautomatisch antwoord\b|\bresposta automatica\b|\babwesenheitsnotiz\b"
)
# the last of these before a leave tells whose it is
_VERB = re.compile(
    r"\b(?:(?P<own>suis|serai|sommes|serons|pars|partons|am|m|ben)"
    r"|(?P<any>est|sera|sont|seront|etait|part|reste|is|are|re|be|been|was|were|has|have|s|isn|zijn)"
    r"|es|etes|etais|seras|serez|bent) "
)
_BY_ME = re.compile(r"\b(?:i|we|nous|on|ik|wij) (?:(?:will|ll|have|ve|shall|should|also|both) )*$")
# who speaks for them speaks for the writer too
_OUR_HOUSE = frozenset(
    (
        "equipe", "team", "societe", "company", "cabinet", "agence", "agency", "office", "bureau",
        "entreprise", "boutique", "atelier", "studio", "firm",
    )
)  # fmt: skip
_BETWEEN, _NEAR = 4, 4
_DETERMINED = (
    r"(?:ma|mon|mes|notre|nos|sa|son|ses|votre|ton|ta|leur|my|our|his|her|your|their|the|la|le)"
    r" (?:\w+ ){1,3}|(?:elle|lui|she|he|they|eux) "
)
# whose leave it is may stand before it with no verb
_OF_ANOTHER = re.compile(
    r"\b(?:(?:ma|mon|mes|notre|nos|sa|son|ses|votre|ton|ta|leur|my|our|his|her|your|their|the|la|le) \w+"
    r"|elle|lui|she|he|they|eux|her|his|son|sa|ton|votre|your|their|leur) $"
)
_NOBODY_BUT_ANOTHER = re.compile(rf"(?:(?:mais|et|but|and|bonjour|hello|hi) )?(?:{_DETERMINED})")
_MY_OWN = re.compile(r"\b(?:my|our|mon|ma|notre|mijn) $")
_CLAUSES = re.compile(r"[^,;:.!?\u2026\n\u2013\u2014]+[,;:.!?\u2026\n\u2013\u2014]*")
_MAY_BE_AWAY = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "cong vacan vacat absen leave holiday office auto acc arrêt arret déplac deplac ooo abwesen büro "
        "oficina ufficio kantoor escrit sabba away verlof vakantie afwezig"
    ).split()
)


def is_away(text: str, name: str = "") -> bool:
    """Tell whether a text says that its writer is away and does not read, or that no hand wrote it.

    The leave of somebody else is none of theirs, unless they go by this name: machines speak so of their
    owners.
    """
    if not _holds(text):
        return False
    words = folded_words(text)
    if _AUTOMATIC.search(words) or (_I_AM_ABSENT.search(words) and _UNREAD.search(words)):
        return True
    return _own(text, _AWAY, name)


def away_until(text: str, said_on: int) -> int | None:
    """Return the day (since 1970) that a text names for the end of an absence, said on a day."""
    words = day_words(text, said_on)
    back = _RETURNS.search(words)
    named = None if back is None else named_day(words[back.start() :], said_on)
    return named_day(words, said_on) if named is None else named


def is_on_long_leave(text: str, name: str = "") -> bool:
    """Tell whether a text speaks of its writer's leave of months: for a child, or to see something else."""
    return _holds(text) and _own(text, _LONG_LEAVE, name)


def without_others_leave(sentence: str) -> str:
    """Return a sentence without those of its clauses in which somebody else is said to be away."""
    if not _holds(sentence):
        return sentence
    clauses = _CLAUSES.findall(sentence)
    return "".join(one for place, one in enumerate(clauses) if not _is_of_another(clauses[: place + 1]))


def _is_of_another(clauses: list[str]) -> bool:
    """Tell whether the last of some clauses tells of a leave, and of somebody else's."""
    words = folded_words(clauses[-1])
    before = folded_words("".join(clauses[:-1]))
    leaves = (*_AWAY.finditer(words), *_LONG_LEAVE.finditer(words))
    return any(not _is_own(before and f"{before} ", words[: one.start()], frozenset()) for one in leaves)


def _own(text: str, leave: re.Pattern[str], name: str) -> bool:
    names = frozenset(word for word in folded_words(name).split() if len(word) > 1)
    for sentence in written_sentences(text):
        words = folded_words(sentence)
        for one in leave.finditer(words):
            begins = _clause_start(sentence, one.start())
            if _is_own(words[:begins], words[begins : one.start()], names):
                return True
    return False


def _clause_start(sentence: str, place: int) -> int:
    """Return where, in the folded words of a sentence, the clause begins that a place is in."""
    begins = ahead = 0
    for clause in map(folded_words, _CLAUSES.findall(sentence)):
        if ahead > place:
            break
        begins, ahead = ahead, ahead + len(clause) + bool(clause)
    return begins


def _is_own(earlier: str, before: str, names: frozenset[str]) -> bool:
    """Tell whether a leave is its writer's, from what is `before` it in its clause, and from what is earlier.

    Where no verb stands before it, whoever writes in few words speaks of themselves.
    """
    if _MY_OWN.search(before):
        return True
    verbs = [one for one in _VERB.finditer(before) if before.count(" ", one.end()) <= _BETWEEN]
    if not verbs:
        return not _OF_ANOTHER.search(before) and not (not before and _NOBODY_BUT_ANOTHER.fullmatch(earlier))
    verb, subject = verbs[-1], before[: verbs[-1].start()]
    if verb["own"] or (verb["any"] and _BY_ME.search(subject)):
        return True
    near = (subject or earlier).split()[-_NEAR:]
    return verb["any"] is not None and not (_OUR_HOUSE | names).isdisjoint(near)


def _holds(text: str) -> bool:
    low = text.lower()
    return any(part in low for part in _MAY_BE_AWAY)
