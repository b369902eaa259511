"""Finds the days that people named in what they wrote of late: those ahead, and those just passed."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from visavis.reading.days import dated, names_a_day, names_a_limit
from visavis.reading.figures import day_words
from visavis.reading.losses import tells_of_a_loss
from visavis.reading.pledges import pledge
from visavis.reading.putting_off import takes_back
from visavis.reading.refusals import nods
from visavis.reading.tokens import written_sentences
from visavis.relations.attention import Spoken

AHEAD_DAYS = 7
"""Days further ahead than so many are not told yet."""

PASSED_DAYS = 7
"""Days that passed longer ago are told no more."""

HEARD_OF_DAYS = 60
"""What was said longer ago is not looked at."""

_MOST_WORDS = 45
_CLOCK = (
    r"\b\d{1,2} ?(?:h(?: ?[0-5]\d)?|heures?|am|pm)\b|\b\d{1,2} \d\d\b|\b(?:at|around) \d{1,2}\b"
    r"|\bmidi\b|\bnoon\b"
)
_AT_A_CLOCK = re.compile(_CLOCK)
_AT_AN_HOUR = re.compile(
    rf"{_CLOCK}"
    r"|\b(?:rdv|rendez vous|visio|appel|call|meeting|entretien|dejeuner|lunch|cafe|coffee|diner|dinner"
    r"|on se voit|see you)\b"
)
# thanks for a Thursday, what was on it, and what came after it speak of the last one
_LOOKS_BACK = re.compile(
    r"\bmerci (?:encore |beaucoup |bien |infiniment )*(?:pour|de|d)\b"
    r"|\b(?:thank you|thanks)(?: \w+){0,3} for\b"
    r"|\b(?:etait|etaient|fut|furent|c a ete|s est (?:bien |mal |tres bien )?passee?s?"
    r"|avait lieu|a eu lieu)\b"
    r"|\b(?:was|were|went|had been|took place|enjoyed|loved)\b|\b(?:suite a|grace a|depuis|since|ever since"
    r"|further to|following)\b"
    r"|\b(?:ravie?|heureu(?:x|se)|content|contente|glad|happy|good|great|nice|lovely)"
    r" (?:de (?:vous|t|te|l) avoir|d avoir|to have|meeting|seeing)\b"
)


@dataclass(frozen=True, slots=True)
class Coming:
    """A day (since 1970) that a sentence of one of the two names, and whether it is the owner's."""

    person_key: str
    name: str
    on: int
    words: str
    by_owner: bool


def coming(said: Sequence[Spoken], day: int) -> list[Coming]:
    """Return the days from `day` on that are ahead, the next first, one for each person.

    `said` is what was said of late in relations where both have spoken, person by person, the newest first.
    Of what the owner wrote, only what they undertake, or fix at an hour, names a day of theirs. What a person
    asks for a day, at an hour or as a limit, is ahead too, unless the owner answered more than a nod.
    """
    return sorted(_of_each(said, day, _next_of), key=lambda one: (one.on, one.person_key))


def passed(said: Sequence[Spoken], day: int) -> list[Coming]:
    """Return the days before `day`, a week at most, that were fixed at an hour, the latest first.

    One for each person, of what was `said` as above: what the last words that fix an hour fixed. What one
    asks is fixed once the other has nodded.
    """
    return sorted(_of_each(said, day, _last_of), key=lambda one: (-one.on, one.person_key))


def _of_each(
    said: Sequence[Spoken], day: int, find: Callable[[list[Spoken], int], Coming | None]
) -> Iterator[Coming]:
    for _, texts in groupby(said, key=lambda one: one.person_key):
        found = find(list(texts), day)
        if found is not None:
            yield found


def _last_of(said: list[Spoken], day: int) -> Coming | None:
    for place, one in enumerate(said):
        if takes_back(one.text):
            return None
        for sentence, on in _fixed(one):
            if "?" in sentence and not _nodded(said[:place], one):
                continue
            near = day - PASSED_DAYS <= on < day
            return Coming(one.person_key, one.name, on, sentence.strip(), one.by_owner) if near else None
    return None


def _fixed(one: Spoken) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a message that fix an hour of a day later than its own, or ask for it."""
    yield from ((sentence, on) for sentence, words, on in _later(one) if _AT_AN_HOUR.search(words))


def _nodded(since: list[Spoken], asked: Spoken) -> bool:
    """Tell whether the other has nodded to what was asked, in what was said since, the newest first."""
    answers = [one for one in since if one.by_owner != asked.by_owner]
    return bool(answers) and nods(answers[-1].text)


def _next_of(said: Sequence[Spoken], day: int) -> Coming | None:
    for place, one in enumerate(said):
        if takes_back(one.text):
            return None
        for sentence, on in _dated(one):
            if "?" in sentence and not all(nods(later.text) for later in said[:place] if later.by_owner):
                continue
            if day <= on <= day + AHEAD_DAYS:
                return Coming(one.person_key, one.name, on, sentence.strip(), one.by_owner)
    return None


def _dated(one: Spoken) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a message that state a day later than its own, or ask for it, with that day."""
    yield from ((sentence, on) for sentence, words, on in _later(one) if _names_theirs(one, sentence, words))


def _later(one: Spoken) -> Iterator[tuple[str, str, int]]:
    """Yield the sentences of a message that name a day later than its own, folded too, with that day."""
    if not names_a_day(one.text):
        return
    for sentence in filter(names_a_day, written_sentences(one.text)):
        words = day_words(sentence, one.on)
        on = None if words.count(" ") > _MOST_WORDS else _on(sentence, words, one.on)
        if on is not None and on > one.on:
            yield sentence, words, on


def _on(sentence: str, words: str, said_on: int) -> int | None:
    """Return the day that a sentence names; none of those that it looks back to, without an hour."""
    back = not _AT_A_CLOCK.search(words) and _LOOKS_BACK.search(words)
    return None if back or tells_of_a_loss(sentence, said_on) else dated(words, said_on)


def _names_theirs(one: Spoken, sentence: str, words: str) -> bool:
    if "?" in sentence:
        return not one.by_owner and bool(_AT_AN_HOUR.search(words) or names_a_limit(words))
    return not one.by_owner or _is_fixed(sentence, words, one.on)


def _is_fixed(sentence: str, words: str, said_on: int) -> bool:
    return bool(_AT_AN_HOUR.search(words)) or pledge(sentence, said_on) is not None
