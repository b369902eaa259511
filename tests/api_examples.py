"""Writes the examples that the description of the API shows: what an invented life is told, cut short.

python -m tests.api_examples
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.web.api.conftest import Program
from tests.web.conftest import KEYS, NOW, places_in
from visavis import demo
from visavis.desk import Desk
from visavis.desk.asking import STATED
from visavis.web.api import app
from visavis.web.house import House

HOME = "/home/ada/visavis"
_MOST, _LONGEST = 2, 160


def asked(program: Program, archive: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield a way to be told each shape: method, address, what is sent."""
    key = program.told("GET", "/roster", params={"rung": "exchanging"})["people"][0]["person_key"]
    other = program.told("GET", "/roster", params={"rung": "authorised"})["people"][0]["person_key"]
    person, plan = f"/people/{quote(key)}", {"title": "A note or none", "arms": ["none", "contextual"]}
    yield "POST", f"{person}/notes", {"json": {"text": "moved to Nantes with the children"}}
    yield "POST", f"{person}/outcomes", {"json": {"outcome": "meeting", "on": "-2"}}
    yield "POST", "/groups", {"json": {"name": "Nantes", "people": [key]}}
    yield "PUT", "/quota", {"json": {"notes": 5}}
    yield "POST", "/experiments/weighing", {"json": plan}
    yield "POST", "/experiments", {"json": plan}
    yield "POST", "/experiments/1/seal", {"json": {"anyway": True, "seed": 7}}
    yield "POST", "/experiments/1/draws", {"json": {"people": [{"typed": f"nobody-{n}"} for n in (1, 2)]}}
    yield "POST", "/experiments/1/minutes", {"json": {"person": "nobody-1", "minutes": 7}}
    for path in ("", "/state", "/1", "/1/underway"):
        yield "GET", f"/experiments{path}", {}
    yield "POST", "/experiments/1/end", {"json": {"words": "the season is over"}}
    yield "POST", "/drafts", {"json": {"text": "Your remark on late payment made me think.", "person": key}}
    for path in ("hello", "owners", "state", "health", "people", "roster", "families", "incoming"):
        yield "GET", f"/{path}", {}
    for path in ("agenda", "agenda/others"):
        yield "GET", f"/{path}", {}
    for path in ("questions", "marks", "journal", "groups", "recommendations", "imports"):
        yield "GET", f"/{path}", {}
    for path in ("/search?q=a", "/messages?q=a", f"/names?key={quote(key)}", person, f"{person}/relation"):
        yield "GET", path, {}
    family = program.told("GET", "/families")["families"][0]["family"]
    yield "GET", f"/families/{family}", {}
    for question in STATED:
        yield "GET", f"/questions/{question}", {}
    yield "POST", "/imports", {"files": {"archive": (archive.name, archive.read_bytes())}}
    yield "DELETE", "/imports/2", {}
    yield "DELETE", "/marks/1", {}
    yield "POST", "/backups", {}
    yield "POST", f"/people/{quote(other)}/forgetting", {}
    yield "DELETE", f"/people/{quote(other)}/forgetting", {}


def shape_of(method: str, path: str, told: dict[str, Any], described: dict[str, Any]) -> str:
    """Return the name of the shape of an answer."""
    if "question" in told:
        return f"{told['question'].title()}Answer"
    where = path.partition("?")[0].split("/")
    fitting = [
        template
        for template, methods in described["paths"].items()
        if method.lower() in methods and _fits(template.split("/"), where)
    ]
    answers = described["paths"][min(fitting, key=lambda one: one.count("{"))][method.lower()]["responses"]
    good = next(one for status, one in answers.items() if status.startswith("2"))
    found: str = good["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    return found


def _fits(parts: list[str], where: list[str]) -> bool:
    return len(parts) == len(where) and all(
        part.startswith("{") or part == there for part, there in zip(parts, where, strict=True)
    )


def cut(value: Any) -> Any:
    """Return a value with its lists and its texts cut short."""
    if isinstance(value, dict):
        return {name: cut(one) for name, one in value.items()}
    if isinstance(value, list):
        return [cut(one) for one in value[:_MOST]]
    return value[:_LONGEST] if isinstance(value, str) else value


def examples(folder: Path) -> dict[str, Any]:
    """Return an example of each shape, by its name."""
    life = demo.generate(5, people=900)
    made = [
        demo.write_archive(life, (demo.ENDS - days) * 86_400, folder / str(days)).path for days in (60, 2)
    ]
    places = places_in(folder / "home")
    with Desk(places.ledger) as desk:
        list(desk.import_archives(made[:1], now=NOW))
    house = House(places, KEYS, clock=lambda: NOW)
    program, found = Program(house, may_write=True), {}
    described = program.told("GET", "/openapi.json")
    for method, path, sent in asked(program, made[1]):
        answer = program.request(method, path, **sent)
        assert answer.is_success, (path, answer.text)
        found[shape_of(method, path, answer.json(), described)] = answer.json()
    house.close()
    written = json.dumps(cut(found), ensure_ascii=False).replace(str(places.home), HOME)
    kept: dict[str, Any] = json.loads(written)
    return dict(sorted(kept.items()))


def main() -> None:
    """Write them where the API reads them."""
    with tempfile.TemporaryDirectory() as folder:
        told = json.dumps(examples(Path(folder)), ensure_ascii=False, indent=1)
    app.EXAMPLES.write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
