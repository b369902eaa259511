"""Gives the charts and tables of an answer as files of their own."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from visavis.charts.design import Spec
from visavis.charts.draw import png, svg
from visavis.desk.drawing import figured, specs
from visavis.desk.exporting import guard
from visavis.errors import BadSetting, CannotAsk, CannotKeep
from visavis.questions.answers import Answer
from visavis.words import Block, Table, say_answer
from visavis.words.sheets import sheet

_PAPER = "white"
ENDINGS = {"drawing": ("svg", "png", "csv"), "table": ("csv",)}
"""The files that a chart and a table can be taken along as."""


def write_charts(answer: Answer[Any], out: Path, lang: str) -> list[Path]:
    """Write every chart of an answer; returns the files: `out`, then the same name with -2, -3 and so on.

    There is none where the answer has no chart. Raises BadSetting for an ending that is neither .svg nor
    .png, CannotKeep where a file cannot be written.
    """
    return write_specs([found[0] for found in _specs(answer, lang)], out)


def write_specs(drawn: list[Spec], out: Path) -> list[Path]:
    """Write charts as pictures; returns the files, as `write_charts` names them, and raises as it does."""
    kind = out.suffix.casefold()
    if kind not in (".svg", ".png"):
        raise BadSetting("chart_ending", value=out.name)
    files = [out if not number else out.with_stem(f"{out.stem}-{number + 1}") for number in range(len(drawn))]
    for file, spec in zip(files, drawn, strict=True):
        _write(file, _bytes(spec | {"background": _PAPER}, kind))
    return files


def one_file(answer: Answer[Any], number: int, ending: str, lang: str) -> bytes:
    """Return one block of an answer, counted from 0 over all its sections, as `svg`, `png` or `csv`.

    The table of a chart holds every figure behind it, in columns named in the language. Raises CannotAsk
    where there is no such file.
    """
    return one_of(_blocks(answer, lang), answer, number, ending, lang)


def one_of(blocks: Sequence[Block], answer: Answer[Any] | None, number: int, ending: str, lang: str) -> bytes:
    """Return one of several blocks as a file; only pictures of slices need their answer. Raises as above."""
    block = figured(answer, blocks[number]) if 0 <= number < len(blocks) else None
    spec = None if block is None else specs(None, block)
    kind = "table" if isinstance(block, Table) else "" if spec is None else "drawing"
    if block is None or ending not in ENDINGS.get(kind, ()):
        raise CannotAsk("no_such_file", name=f"{number}.{ending}")
    if spec is not None and ending != "csv":
        return _bytes(spec[0] | {"background": _PAPER}, f".{ending}")
    return _table(sheet(block, lang) or ())


def _blocks(answer: Answer[Any], lang: str) -> list[Block]:
    return [block for section in say_answer(answer, lang).sections for block in section.blocks]


def _specs(answer: Answer[Any], lang: str) -> list[tuple[Spec, Spec]]:
    return [found for block in _blocks(answer, lang) if (found := specs(answer, block)) is not None]


def _table(rows: Iterable[Iterable[Any]]) -> bytes:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(_guarded(row) for row in rows)
    return written.getvalue().encode()


def _guarded(row: Iterable[Any]) -> Iterator[Any]:
    return (guard(cell) if isinstance(cell, str) else cell for cell in row)


def _bytes(spec: Spec, kind: str) -> bytes:
    return png(spec) if kind == ".png" else svg(spec).encode()


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, delete=False) as partial:
            partial.write(content)
        Path(partial.name).replace(file)
    except OSError as wrong:
        raise CannotKeep("chart", place=str(file), detail=wrong.strerror or str(wrong)) from wrong
