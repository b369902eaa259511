"""Who gets what, by lot: permuted blocks inside strata, and the pairs that complete ones make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from visavis.study.draw import share_evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a draw: its block in its stratum, and the arm it holds, both counted from 0."""

    block: int
    arm: int


def place(seed: int, stratum: str, number: int, arms: int) -> Place:
    """Return what the `number`th person (from 0) of a stratum gets.

    Blocks hold one person for each arm, in an order that depends on the seed, the stratum and the block
    alone. Raises ValueError for fewer than two arms, and for a negative number.
    """
    if arms < 2 or number < 0:  # noqa: PLR2004 - two at least, to draw among
        message = f"two arms or more, and a number from 0: {arms}, {number}"
        raise ValueError(message)
    block, within = divmod(number, arms)
    order = list(range(arms))
    # Matts & Lachin 1988, Controlled Clinical Trials 9:327: permuted blocks; a seed of our own makes the draw
    # one that anybody can draw again
    Random(f"{seed} {stratum} {block}").shuffle(order)  # noqa: S311 - to be repeated, not to be kept secret
    return Place(block, order[within])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody drawn: stratum, place, and day on which their outcome is known for good, None before it.

    `succeeded` counts only once the day is known. Days are days since 1970.
    """

    stratum: str
    place: Place
    number: int
    matured_on: int | None
    succeeded: bool


@dataclass(frozen=True, slots=True)
class Block:
    """People drawn together, one for each arm and all known for good: `successes` by arm."""

    matured_on: int
    successes: tuple[bool, ...]


def complete(people: Iterable[Person], arms: int) -> list[Block]:
    """Return the blocks whose people are all known for good, in the order in which they became so."""
    found: dict[tuple[str, int], list[Person]] = {}
    for person in people:
        found.setdefault((person.stratum, person.place.block), []).append(person)
    blocks = []
    for (stratum, number), members in found.items():
        days = [one.matured_on for one in members if one.matured_on is not None]
        if len(days) == arms:
            by_arm = sorted(members, key=lambda one: one.place.arm)
            # whole days tie: strata and their blocks stand in one order, whoever succeeded
            blocks.append((max(days), number, stratum, tuple(one.succeeded for one in by_arm)))
    return [Block(day, successes) for day, _, _, successes in sorted(blocks)]


def pairs(blocks: Sequence[Block], first: int, second: int) -> list[tuple[int, int]]:
    """Return, of each block, whether the first arm succeeded and whether the second did, as 1 or 0."""
    return [(int(block.successes[first]), int(block.successes[second])) for block in blocks]


def fairness(people: Iterable[Person], arms: int) -> float:
    """Return the natural logarithm of the evidence that the draw was not by lot; log(20) is a doubt.

    Every block holds each arm once, so that what counts is who came first in it.
    """
    counts = [0] * arms
    for person in _firsts(people, arms):
        counts[person.place.arm] += 1
    return share_evidence(counts, [1 / arms] * arms)


def _firsts(people: Iterable[Person], arms: int) -> Iterator[Person]:
    return (person for person in people if person.number % arms == 0)
