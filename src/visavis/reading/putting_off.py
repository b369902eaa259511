"""Tells whether somebody puts off what they are asked: they come back, are away, or name a better time."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from visavis.reading.absences import without_others_leave
from visavis.reading.days import (
    named_day,
    named_time,
    names_a_beginning,
    names_a_day,
    names_a_limit,
    names_a_span,
    names_an_end,
    names_next_month,
)
from visavis.reading.figures import day_words
from visavis.reading.tokens import folded_words, written_sentences


class Back(NamedTuple):
    """That one comes back to it, or may be come back to, which is then `ours` to do.

    `on` is the day named for it (since 1970), if any; `of_a_month` where a month stands for its first.
    """

    on: int | None = None
    of_a_month: bool = False
    ours: bool = False


I_COME_BACK = re.compile(
    # French
    r"\b(?:je|j|on|nous) (?:(?:vous|te|t|y|se|nous|en) )*(?:reviens|reviendrai|revient|reviendrons|revenons"
    r"|recontacter?(?:ai|ons)?|recontacte|rappellerai|rappelle(?! que)|rappelons(?! que)|redis|redirai"
    r"|reparle|reparlons)\b"
    r"|\b(?:je|nous) (?:vous|te) (?:fais|ferai|ferons|faisons) (?:signe|un retour|savoir|part)\b"
    r"|\b(?:je|nous) (?:vous|te) (?:tiens|tiendrai|tenons|tiendrons) (?:au courant|informee?s?)\b"
    r"|\bmanquer(?:ai|ons) pas de (?:revenir|vous|te) |\b(?:je|nous) (?:vais|allons|dois"
    r"|devons) (?:revenir vers|vous recontacter|vous rappeler)\b"
    # English
    r"|\b(?:i|we)(?: ll| will| shall| should| can| m going to)? (?:get|come|be|circle|revert) back (?:to"
    r"|with) you\b"
    r"|\blet me (?:get|come|circle) back to you\b|\b(?:i|we)(?: ll| will) (?:be in touch|let you know"
    r"|keep you posted"
    r"|write to you|ping you|call you|follow up|reach out|revert)\b"
    r"|\blet me (?:\w+ ){1,5}and (?:get|come|circle) back to you\b"
    r"|(?:^|\b(?:and|but|then) )(?:i |we )?(?:will |ll )?(?:(?:get|come|circle) back to you|let you know)\b"
    r"|\bwill let you know\b|\bleave (?:it|that|this) with (?:me|us)\b"
    r"|\b(?:let me|i ll|i will|i need to|give me time to) (?:have a )?think\b"
    r"|\b(?:je vais|laisse[zs]? moi) (?:y )?(?:reflechir|penser)\b|\bj y reflechis\b|\bje reflechis\b"
    r"|\b(?:reply|respond|answer) (?:on|upon|after) my return\b|\brepondrai a mon retour\b"
    r"|\bgive (?:me|us) (?:until|till|a (?:week|month|few))\b"
    r"|\b(?:laisse|laisses|laissez|donne|donnez) (?:moi|nous) (?:jusqu|une semaine|un mois|quelques)\b"
    # the five others
    r"|\b(?:ich melde mich|wir melden uns)\b|\b(?:te|le|os|les) (?:aviso|avisare|digo algo)\b"
    r"|\b(?:ti|le|vi) (?:faccio|faro) sapere\b|\bik (?:kom|laat) (?:er )?(?:op|bij|het|je|u)\b"
    r"|\bvolto a (?:contactar|falar|escrever)\b"
)
# what will be known or settled on a day that is named waits for that day
_SETTLED = re.compile(
    r"\b(?:decide|decider(?:a|ai|ons)?|decidons|decision|tranche\w*|valid(?:e|er|era|ation)|arbitr\w+"
    r"|(?:je|on|nous) (?:saur(?:ai|ons|a)|en saur\w+)|comite|commission|jury|conseil|associes"
    r"|direction|budget"
    r"|deciding|decides|board|committee|partners|sign off|signs? off|approv\w+|hear back|know more"
    r"|(?:ll|will|should|shall) (?:know|hear|have (?:an answer|news|a decision)))\b"
)
# to speak of it again puts it off only where some time is named
_SPEAK_AGAIN = re.compile(
    r"\b(?:on|on s|nous) (?:en )?repar(?:le|lera|lons|lerons)\b|\breparlons (?:en|nous)\b"
    r"|\bon se (?:rappelle|recontacte)\b"
    r"|\b(?:let s|happy to|we can|we could|we ll|will) (?:talk|speak|chat|reconnect|catch up|touch base"
    r"|pick this up|revisit)\b"
    r"|\b(?:i m|i am|i ll be|i will be|we re|we are) back (?:in|from|after|mid|early|late)\b"
    r"|\bje (?:suis|serai) de retour (?:en|debut|mi|fin|courant|a partir)\b"
)
_SOME_TIME = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|semaine|mois|annee|rentree|plus tard|apres|dans|quand"
    r"|des que|debut|fin|mi"
    r"|monday|tuesday|wednesday|thursday|friday|week|month|quarter|year|later|after|once|when|early|mid"
    r"|late)\b"
)
_COME_BACK_TO_ME = re.compile(
    r"\b(?:recontacte[zr]?|rappele[zr]|rappelle|relance[zr]?|reviens|revenez|ecrivez|reecrivez"
    r"|resollicite[zr]?|reessaye[zr]?|reessaie|contacte[zr]?) (?:moi|nous|vers)\b"
    r"|\brevenir vers (?:moi|nous)\b|\b(?:refaites|refais|faites|fais)(?: moi| nous) signe\b"
    r"|\b(?:m ecrire|m appeler|(?:me|nous) (?:recontacter|relancer|resolliciter|reecrire|refaire signe"
    r"|rappeler(?! (?:que?|qu|votre|vos|ton|ta|tes|le|la|les|l|de|d|si|ce|comment|qui)\b)))"
    r"|\brepren(?:ez|ons|dre|ds) contact\b|\breessaye[zr]\b"
    r"|\b(?:come|get) back to (?:me|us)\b|\b(?:reach out|try|write|ping|contact|call|catch"
    r"|email|message|chase|nudge|remind)(?: to)? (?:me|us|again)\b"
    r"|\b(?:drop|give|send) (?:me|us) (?:a|an)\b|\b(?:circle back|touch base|follow up|speak|reconnect"
    r"|revisit)\b"
    r"|\bwait (?:till|until|for)\b"
    r"|\b(?<!was )(?<!were )(?:clear|free|available|dispo|disponible|plus calme|quieter) (?:\w+ )?"
    r"(?:from|after|in|en|a partir|apres|des)\b|\bplutot (?:en|debut|mi|fin|apres)\b"
    r"|\bpas avant\b|\bnot (?:before|until)\b"
)
# when somebody else is back
_THEN = re.compile(
    r"\b(?:then|afterwards|after (?:that|her|his|their)|ensuite|alors|apres|(?:a|de) (?:son|leur) retour"
    r"|a ce moment|(?:is|s|are|re|sera|est) (?:back|de retour|rentree?)|quand|when|once)\b"
)
# the time that was named just before
_AFTER_IT = re.compile(
    r"\b(?:afterwards|after (?:that|this|it|my (?:return|leave|trip|holidays?|vacation))|ensuite"
    r"|apres (?:ca|cela|mon retour|mes (?:conges|vacances))"
    r"|(?:on|upon|after|a|de) (?:my|mon|notre) re(?:turn|tour)"
    r"|(?:once|when) (?:i|we) (?:m|am|re|are|get|come|ll be|will be) back"
    r"|(?:quand|lorsque|des que|une fois que) (?:je|j) (?:\w+ )?(?:suis|serai|rentre\w*|revien\w*))\b"
    r"|\b(?:une fois|des) (?:de retour|rentree?|revenue?)\b|\bapres$"
)
_AT_IT = re.compile(r"(?<!\bbefore )(?<!\bby )(?<!\buntil )(?<!\btill )(?<!\band )(?<!\bbut )\bthen\b")
_AT_IT_FR = re.compile(r"\ba (?:ce moment|partir de la)\b")
_NOT_THEN = re.compile(r"\b(?:instead|rather|meanwhile|en attendant|d ici la|before|avant|now|maintenant)\b")
# who is away or taken until a time, and comes back at it
_TAKEN_UNTIL = re.compile(
    r"\b(?:until|till|jusqu|du \d\w*(?: \w+)? au|away|leave|holidays?|vacation|travel\w*|trip|abroad"
    r"|back|return\w*|not before"
    r"|pas avant|conges?|vacances|absente?s?|deplacement|retour|arret|debordee?s?|busy|swamped|tied up|closed"
    r"|fermee?s?)\b"
)
_ITS_END = re.compile(r"\b(?:until|till|jusqu|au|to|back|return\w*|retour)\b")
# what takes a day back, whoever says so
_TAKEN_BACK = re.compile(
    r"\b(?:annul\w+|report(?:er|ons|ez|e|ee) (?:a|au|le|la|notre)|repousse\w*|repoussons|decal\w+|empechee?"
    r"|(?:plus|pas) (?:possible|disponible|libre)|cancel\w*|postpon\w+|reschedul\w+|call(?:ed)? (?:it )?off"
    r"|(?:can t|cannot|won t) (?:make|be able)|no longer (?:able|possible)"
    r"|pourr(?:ai|ons|a) (?:\w+ )?(?:pas|plus)"
    r"|laisse[zs]? tomber|oublie[zs]? (?:ca|cela|mon message)|never mind|forget (?:it|that)|scratch that)\b"
)
# a text that holds none of these takes nothing back, and is not looked at word by word
_MAY_TAKE_BACK = (
    "annul", "report", "repouss", "décal", "decal", "empêch", "empech", "possible", "disponible", "libre",
    "cancel", "postpon", "resched", "call", "make", "able", "pourr", "tomber", "oubli", "never mind",
    "forget", "scratch",
)  # fmt: skip
# a sentence that holds none of these puts nothing off, and is not looked at word by word
_MAY_PUT_OFF = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "revien reven recontact rappel redi repar repren reessa réessa resollic signe retour savoir part "
        "courant inform manque relan "
        "écri ecri avant back touch know posted write ping call follow reach revert talk speak reconnect "
        "catch pick revisit until before try contact melde aviso avisar digo saper kom laat volto répon "
        "repon reply respon answer let think leave réfléch reflech drop give send chat wait clear free "
        "available dispo calme quieter plut nudge email message chase remind give laiss donne"
    ).split()
)


def comes_back(text: str, said_on: int) -> Back | None:
    """Tell whether somebody says that they come back to one, or that one may come back to them, and when.

    The day (since 1970) is given where a time is named, from that on which it was said. None where they say
    no such thing, and where they ask something else besides; to be come back to takes a time.
    """
    found: Back | None = None
    before: list[str] = []
    for sentence in written_sentences(text):
        before.append(sentence)
        if "?" not in sentence and not _holds(sentence, _MAY_PUT_OFF):
            continue
        words = day_words(sentence, said_on)
        then = _at_the_time_before(words, before[:-1], said_on)
        if then is not None:
            found = then
            continue
        said = _puts_off(words)
        if said is not None and said.re is _COME_BACK_TO_ME and not _THEN.search(words, said.end()):
            # "she is on leave until January, write to me instead" puts nothing off
            words = day_words(without_others_leave(sentence), said_on)
            said = _puts_off(words)
        if said is not None:
            # of two times the one that follows is meant: "away until October, let's talk in November"
            named = named_time(words, said.start()) or named_time(words)
            on = named_day(words, said_on) if named is None else named.after(said_on)
            ours = said.re is _COME_BACK_TO_ME
            of_a_month = names_next_month(words) if named is None else named.day is None
            found = Back(on, of_a_month, ours) if on is not None or found is None else found
        elif "?" in sentence:
            return None
    return found


def _at_the_time_before(words: str, before: Sequence[str], said_on: int) -> Back | None:
    """Return when they may be come back to who ask it for the time that the sentence before has named.

    "I am away until 15 December. Could you write to me then?" What is asked for a day on which nobody is
    said to be away, such as a call, is an appointment, unless it is to follow what is on that day.
    """
    back = _COME_BACK_TO_ME.search(words)
    earlier = next((one for one in reversed(before) if any(map(str.isalnum, one))), "")
    if back is None or "?" in earlier or _NOT_THEN.search(words) or named_day(words, said_on) is not None:
        return None
    after, at = _AFTER_IT.search(words), _AT_IT.search(words, back.end()) or _AT_IT_FR.search(words)
    said = day_words(earlier, said_on)
    day = _last_day(said, said_on) if after or at else None
    if day is None or day <= said_on:
        return None
    named = named_time(said)
    of_a_month = names_next_month(said) if named is None else named.day is None
    return Back(day, of_a_month, ours=True) if after or of_a_month or _TAKEN_UNTIL.search(said) else None


def _last_day(words: str, said_on: int) -> int | None:
    """Return the day that words name, of an absence its end."""
    ends = [named_day(words[one.start() :], said_on) for one in _ITS_END.finditer(words)]
    return next((day for day in reversed(ends) if day is not None), None) or named_day(words, said_on)


def _puts_off(words: str) -> re.Match[str] | None:
    """Return the words that put off, where they do."""
    back = I_COME_BACK.search(words)
    if back:
        return back
    again = _SPEAK_AGAIN.search(words)
    if again:
        return again if named_time(words) is not None or _SOME_TIME.search(words) else None
    back = _COME_BACK_TO_ME.search(words)
    return back if back and _names_a_time(words) and not names_a_limit(words) else None


def _names_a_time(words: str) -> bool:
    if named_time(words) is not None or names_a_span(words) or names_a_beginning(words):
        return True
    return names_next_month(words) or names_an_end(words)


def takes_back(text: str) -> bool:
    """Tell whether a text takes back what was said for a day, whoever said so."""
    return _holds(text, _MAY_TAKE_BACK) and bool(_TAKEN_BACK.search(folded_words(text)))


def settles_on(text: str, said_on: int) -> int | None:
    """Return the day (since 1970), later than that on which it was said, on which something is settled.

    None where none is named, and where anything is asked besides.
    """
    if "?" in text or not names_a_day(text):
        return None
    for sentence in filter(names_a_day, written_sentences(text)):
        words = day_words(sentence, said_on)
        day = named_day(words, said_on) if _SETTLED.search(words) else None
        if day is not None and day > said_on:
            return day
    return None


def _holds(text: str, parts: Sequence[str]) -> bool:
    low = text.lower()
    return any(part in low for part in parts)
