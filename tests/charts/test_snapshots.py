"""Each kind of picture looks as it did, line by line, from the examples that the desk explains.

Where a picture changes on purpose, `python -m tests.charts.test_snapshots` keeps it anew.
"""

import re
from pathlib import Path

import pytest

from visavis.desk.explaining import explain
from visavis.words.pictures import in_short

FOLDER = Path(__file__).parent / "snapshots"
KINDS = ("rates", "incidence", "gaps", "forest", "counts", "weeks", "points", "sparkline")


def normalised(drawn: str) -> str:
    """Return a drawing an element a line, its measures in whole pixels: widths of letters differ by font."""
    rounded = re.sub(r"-?\d+\.\d+", lambda found: str(round(float(found[0]))).replace("-0", "0"), drawn)
    return rounded.replace("><", ">\n<") + "\n"


def drawings() -> dict[str, str]:
    """Return what is to be compared, by the name of its file."""
    return {
        f"{one.says.kind}-{lang}.svg": normalised(one.drawing.wide)
        for lang in ("en", "fr")
        for one in explain(lang)
    }


@pytest.mark.parametrize("name", [f"{kind}-{lang}.svg" for kind in KINDS for lang in ("en", "fr")])
def test_a_picture_looks_as_it_did(name):
    assert drawings()[name] == (FOLDER / name).read_text(encoding="utf-8")


def test_every_picture_is_compared_and_nothing_else_is_kept():
    assert set(drawings()) == {one.name for one in FOLDER.iterdir()}
    assert len(in_short(set(KINDS), "en")) == len(KINDS) - 1


def main() -> None:
    """Keep every picture as it looks today."""
    for name, drawn in drawings().items():
        (FOLDER / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
