"""Lays a page of words out as parts with their charts, which are drawn once and kept."""

import json
from collections.abc import Iterable
from functools import lru_cache

from visavis.charts.design import Spec
from visavis.charts.draw import svg
from visavis.desk.drawing import kind_of, specs
from visavis.desk.reporting import Drawing, Part, worded
from visavis.words import Block, Page

_KEPT_DRAWINGS = 64


def parts(page: Page) -> tuple[Part, ...]:
    """Return the sections of a page that holds its own figures, its charts drawn."""
    return tuple(Part(section.title, laid(section.blocks), section.kind) for section in page.sections)


def laid(blocks: Iterable[Block]) -> tuple[tuple[str, Block | Drawing], ...]:
    """Return blocks each with its kind, their charts drawn."""
    return tuple(map(_block, blocks))


def _block(block: Block) -> tuple[str, Block | Drawing]:
    found = specs(None, block)
    if found is None:
        return worded(block)
    return "drawing", Drawing(_drawn(found[0]), _drawn(found[1]), kind_of(block))


def _drawn(spec: Spec) -> str:
    return _kept(json.dumps(spec))


@lru_cache(_KEPT_DRAWINGS)
def _kept(spec: str) -> str:
    return svg(json.loads(spec))
