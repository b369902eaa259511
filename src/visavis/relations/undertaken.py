"""Finds what somebody undertook in writing, and that neither they nor the answer show as done."""

from dataclasses import dataclass

from visavis.reading.asking import asks_plainly
from visavis.reading.pledges import gives, pledge, tells_of_receipt

KEEP_DAYS = 3
"""What was undertaken, and named no day, is due after so many."""


@dataclass(frozen=True, slots=True)
class Undertaken:
    """Somebody's own words, the day on which they wrote them, and that which they name (since 1970).

    What they undertook once something else has happened `depends` on it.
    """

    words: str
    on: int
    by: int | None
    depends: bool = False

    @property
    def due(self) -> int:
        """The day by which it is due."""
        return self.on + KEEP_DAYS if self.by is None else self.by


def undertaken(
    own: tuple[str, ...], on: int, answer: tuple[str, ...] = (), answered_on: int = 0
) -> Undertaken | None:
    """Return what somebody's texts of a day undertake, the latest of several.

    None where a later of them brought it, or where the `answer` to them tells that it came: it says so, or
    was given once it was due, and asks for nothing.
    """
    for place in reversed(range(len(own))):
        found = pledge(own[place], on)
        if found is not None:
            brought = any(map(gives, own[place + 1 :])) or any(map(tells_of_receipt, answer))
            made = Undertaken(found.words, on, found.by, found.depends)
            calm = answered_on > made.due and not any("?" in text or asks_plainly(text) for text in answer)
            return None if brought or (answer and calm) else made
    return None
