"""Says what shows in a note that came in, as signs and never as a verdict on whoever sent it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.reading.incoming import Mark, Shown
from visavis.relations.decided import Decided
from visavis.words.catalogue import say
from visavis.words.drafts import passages

INNOCENT = ("phone", "limit", "habit", "elsewhere", "shy")
"""Five reasons why an invitation may come without a note that say nothing against anybody."""

# of two passages that overlap, one stands for both where it is not this many times as long
_MUCH_LONGER = 2
# where a sentence has its quotation
_BEFORE_QUOTE = ": \N{NARROW NO-BREAK SPACE}"
_HERE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sentence of a sign, and what it quotes: spans of the text of the note, or of its question."""

    said: str
    text: str
    spans: tuple[Shown, ...]

    @property
    def quoted(self) -> frozenset[str]:
        """The passages, white space as one blank."""
        return frozenset(" ".join(self.text[one.start : one.end].split()) for one in self.spans)


def say_shown(
    text: str, shown: Sequence[Shown], lang: str, *, asks: str = "", told: bool = False
) -> tuple[str, ...]:
    """Return a line for each passage of a note that shows something: what it shows, and the passage once.

    `asks` is a question of the note. Where there is no note that is said, and where it has no sign, unless
    something else is `told` of it: whom it names.
    """
    if not text.strip():
        return (say("incoming.no_note", lang),)
    groups: list[list[_Sign]] = []
    for one in _signs(text, shown, asks, lang):
        alike = [group for group in groups if any(_is_quoted(one, other) for other in group)]
        if alike:
            alike[0].append(one)
        else:
            groups.append([one])
    lines = tuple(_told_together(group, lang) for group in groups)
    return lines if lines or told else (say("incoming.nothing_shows", lang),)


def _signs(text: str, shown: Sequence[Shown], asks: str, lang: str) -> Iterator[_Sign]:
    if asks:
        whole = (Shown(Mark.CALL, 0, len(asks)),)
        yield _Sign(say("incoming.asks", lang, passages=_HERE), asks, whole)
    for mark in Mark:
        same = tuple(one for one in shown if one.mark is mark)
        if same:
            people = max(one.people for one in same)
            yield _Sign(say(f"incoming.{mark.value}", lang, passages=_HERE, people=people), text, same)


def _is_quoted(one: _Sign, other: _Sign) -> bool:
    """Tell whether what a sign quotes is read in what another does, or the other way round."""
    if _HERE not in one.said or _HERE not in other.said:
        return False
    return _holds(one.quoted, other.quoted) or _holds(other.quoted, one.quoted)


def _holds(longer: frozenset[str], shorter: frozenset[str]) -> bool:
    return all(
        any(part in whole and len(whole) < _MUCH_LONGER * len(part) for whole in longer) for part in shorter
    )


def _told_together(group: Sequence[_Sign], lang: str) -> str:
    """Return the sentences of signs that quote the same, which only the last of them does."""
    longest = max(group, key=lambda one: sum(map(len, one.quoted)))
    *before, last = [one.said for one in group]
    heads = [f"{said.partition(_HERE)[0].rstrip(_BEFORE_QUOTE)}." for said in before]
    return " ".join([*heads, last.replace(_HERE, passages(longest.text, longest.spans, lang))])


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
