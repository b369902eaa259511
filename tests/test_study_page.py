"""The page about the statistics shows what they answer."""

import doctest
from pathlib import Path

from visavis import study

PAGE = Path(__file__).parent.parent / "docs/study.md"


def test_every_example_of_the_page_answers_what_it_shows():
    found = doctest.testfile(str(PAGE), module_relative=False, verbose=False)
    assert found.attempted > 30
    assert found.failed == 0


def test_every_module_of_the_room_is_on_the_page():
    folder = Path(study.__file__).parent
    inner = {"__init__", "edge", "quadrature"}
    modules = {file.stem for file in folder.glob("*.py")} - inner
    text = PAGE.read_text(encoding="utf-8")
    assert {name for name in modules if f"`{name}`" not in text} == set()
