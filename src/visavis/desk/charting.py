"""Writes the charts of an answer as pictures of their own."""

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from visavis.charts.design import Spec
from visavis.charts.draw import png, svg
from visavis.desk.drawing import specs
from visavis.errors import BadSetting, CannotKeep
from visavis.questions.answers import Answer
from visavis.words import say_answer

_PAPER = "white"


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


def _specs(answer: Answer[Any], lang: str) -> list[tuple[Spec, Spec]]:
    blocks = [block for section in say_answer(answer, lang).sections for block in section.blocks]
    return [found for block in blocks if (found := specs(answer, block)) is not None]


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
