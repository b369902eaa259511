"""The project installs, runs and checks itself with what its own files say."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import sqlalchemy

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements-dev.lock").read_text()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_both_engines_answer(database_url: str) -> None:
    engine = sqlalchemy.create_engine(database_url)
    with engine.begin() as connection:
        assert connection.execute(sqlalchemy.text("SELECT 1")).scalar_one() == 1
        connection.execute(sqlalchemy.text("CREATE TABLE left_behind (a INT)"))
    engine.dispose()


def test_the_lock_holds_everything_that_is_asked_for() -> None:
    extras = PROJECT["optional-dependencies"].values()
    asked = [*PROJECT["dependencies"], *(name for extra in extras for name in extra)]
    locked = {normal(line.split("==")[0]) for line in LOCK.splitlines() if "==" in line}
    assert {normal(re.split(r"[\[<>=]", name)[0]) for name in asked} <= locked


def test_the_lock_names_no_host() -> None:
    assert "://" not in LOCK
    assert "index-url" not in LOCK.replace("--no-emit-index-url", "")


def test_every_dependency_has_a_lower_bound() -> None:
    assert all(">=" in name for name in PROJECT["dependencies"])


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text()
    for part in ("Version 2.0, January 2004", "9. Accepting Warranty", "END OF TERMS AND CONDITIONS"):
        assert part in text


def test_every_exception_to_the_linters_says_why() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    codes = [line for line in lines if re.match(r'\s+"[A-Z]+\d*",', line)]
    assert codes
    assert [line for line in codes if "# " not in line] == []


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_scripts_are_plain_shell_and_executable(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    assert (ROOT / script).read_text().startswith("#!/bin/sh\n")
    assert subprocess.run(["/bin/sh", "-n", ROOT / script], check=False).returncode == 0


def test_without_python_the_command_says_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "run").write_bytes((ROOT / "run").read_bytes())
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("cat", "dirname", "rm"):
        (programs / name).symlink_to(shutil.which(name) or name)
    said = subprocess.run(
        ["/bin/sh", tmp_path / "run", "demo"],
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 1
    assert "Python 3.11 or newer" in said.stderr


def test_a_room_that_stands_is_named_without_stars_in_the_contracts() -> None:
    contracts = (ROOT / ".importlinter").read_text()
    starred = set(re.findall(r"visavis\.(\w+)\.\*\*", contracts))
    rooms = ROOT / "src/visavis"
    standing = {path.stem for path in rooms.glob("*.py")} | {
        path.parent.name for path in rooms.glob("*/__init__.py")
    }
    assert starred & standing == set()
