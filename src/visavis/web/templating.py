"""Lays pages out as HTML: everything is escaped, and what is missing is an error."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from visavis.web import leading
from visavis.web.speech import Speech
from visavis.web.typesetting import typeset


@cache
def environment(lang: str) -> Environment:
    """Return the templates of a language."""
    made = Environment(
        loader=PackageLoader("visavis.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["address"] = leading.address
    made.tests["led"] = leading.is_led
    made.tests["naming"] = leading.is_naming
    made.globals |= {"t": Speech(lang).say, "static": static_address}
    return made


def render(template: str, lang: str, **values: Any) -> str:  # noqa: ANN401 - each template has its own
    """Lay a template out in a language."""
    return typeset(environment(lang).get_template(template).render(**values))


@cache
def static_address(name: str) -> str:
    """Return the address of a file of ours, which changes with the file: it may be kept for ever."""
    return f"/static/{name}?v={digest(static_bytes(name))}"


@cache
def static_bytes(name: str) -> bytes:
    """Return a file of ours; raises FileNotFoundError where there is none of this name."""
    return (files("visavis.web") / "static" / name).read_bytes()


def digest(content: bytes) -> str:
    """Return a short name for a content."""
    return hashlib.sha256(content).hexdigest()[:12]
