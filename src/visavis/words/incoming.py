"""Says what shows in a note that came in, as signs and never as a verdict on whoever sent it."""

from collections.abc import Sequence

from visavis.reading.incoming import Mark, Shown
from visavis.relations.decided import Decided
from visavis.words.catalogue import say
from visavis.words.drafts import passages

INNOCENT = ("phone", "limit", "habit", "elsewhere", "shy")
"""Five reasons why an invitation may come without a note that say nothing against anybody."""


def say_shown(text: str, shown: Sequence[Shown], lang: str, *, told: bool = False) -> tuple[str, ...]:
    """Return a sentence for each sign of a note; where there is no note, that it has none.

    Where it has no sign that is said, unless something else is `told` of it: whom it names, what it asks.
    """
    if not text.strip():
        return (say("incoming.no_note", lang),)
    found = []
    for mark in Mark:
        same = [one for one in shown if one.mark is mark]
        if same:
            people = max(one.people for one in same)
            quoted = passages(text, same, lang)
            found.append(say(f"incoming.{mark.value}", lang, passages=quoted, people=people))
    return tuple(found) if found or told else (say("incoming.nothing_shows", lang),)


def say_decided(one: Decided, lang: str) -> str:
    """Say what became of the invitations decided of alike."""
    # where all of them wait still, nothing that could follow is known
    code = "waits" if one.waiting == one.n else "became"
    return say(
        f"incoming.{code}_noted" if one.noted else f"incoming.{code}",
        lang,
        choice=say(f"choice.{one.choice}", lang),
        n=one.n,
        accepted=one.accepted,
        exchanged=one.exchanged,
        waiting=one.waiting,
        gone=one.gone,
    )


def innocent_reasons(lang: str) -> tuple[str, ...]:
    """Return the innocent reasons why there may be no note."""
    return tuple(say(f"incoming.reason_{code}", lang) for code in INNOCENT)
