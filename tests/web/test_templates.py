"""Each template is held to its dataclass both ways: it shows every field, and no field that is not there."""

import importlib
import pkgutil
import types
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from jinja2 import nodes

import visavis.web.pages
from visavis.charts.design import PALETTE
from visavis.web import shell
from visavis.web.templating import environment, static_bytes

ENVIRONMENT = environment("en")
MODULES = [
    importlib.import_module(f"{visavis.web.pages.__name__}.{found.name}")
    for found in pkgutil.iter_modules(visavis.web.pages.__path__)
]
OWN: set[Any] = {
    one
    for module in MODULES
    for one in vars(module).values()
    if is_dataclass(one) and one.__module__ == module.__name__
}
PAGES = sorted((one for one in OWN if hasattr(one, "TEMPLATE")), key=lambda one: one.__name__)


@pytest.mark.parametrize("colour", PALETTE)
def test_every_colour_of_a_chart_follows_the_paper(colour):
    sheet = static_bytes("desk.css").decode()
    for painted in ("fill", "stroke"):
        assert f'.drawing [{painted}="{colour}"] {{ {painted}: var(--' in sheet


class Reader:
    """Walks a template with the types of its names, and notes which fields of which class are shown."""

    def __init__(self) -> None:
        self.shown: set[tuple[Any, str]] = set()

    def read(self, template: str, scope: dict[str, Any]) -> None:
        assert ENVIRONMENT.loader
        source = ENVIRONMENT.loader.get_source(ENVIRONMENT, template)[0]
        self._walk(ENVIRONMENT.parse(source), scope)

    def _walk(self, node: nodes.Node, scope: dict[str, Any]) -> None:
        if isinstance(node, nodes.Macro):
            return
        if isinstance(node, nodes.For):
            inner = scope | self._bound(node.target, _item(self._type(node.iter, scope)))
            for child in (*node.body, *([node.test] if node.test else []), *node.else_):
                self._walk(child, inner)
            return
        if isinstance(node, nodes.With):
            given = [self._type(value, scope) for value in node.values]
            inner = dict(scope)
            for target, kind in zip(node.targets, given, strict=True):
                inner |= self._bound(target, kind)
            for child in node.body:
                self._walk(child, inner)
            return
        if isinstance(node, nodes.Include | nodes.Extends):
            assert isinstance(node.template, nodes.Const)
            self.read(node.template.value, scope)
            return
        if isinstance(node, nodes.Getattr | nodes.Name | nodes.Getitem):
            self._type(node, scope)
            return
        for child in node.iter_child_nodes():
            self._walk(child, scope)

    def _bound(self, target: nodes.Node, kind: Any) -> dict[str, Any]:
        if isinstance(target, nodes.Tuple):
            names = [one.name for one in target.items if isinstance(one, nodes.Name)]
            return dict(zip(names, get_args(kind), strict=True))
        assert isinstance(target, nodes.Name)
        return {target.name: kind}

    def _type(self, node: nodes.Node, scope: dict[str, Any]) -> Any:
        if isinstance(node, nodes.Name):
            return scope.get(node.name, Any)
        if isinstance(node, nodes.Getattr):
            kind = self._type(node.node, scope)
            if not is_dataclass(kind):
                return Any
            hints = get_type_hints(kind)
            assert node.attr in hints, f"{kind} has no {node.attr}"
            self.shown.add((kind, node.attr))
            return _known(hints[node.attr])
        for child in node.iter_child_nodes():
            self._walk(child, scope)
        return Any


def _known(kind: Any) -> Any:
    """Return what a field holds where it holds anything."""
    sure = [one for one in get_args(kind) if one is not types.NoneType]
    return sure[0] if isinstance(kind, types.UnionType) and len(sure) == 1 else kind


def _item(kind: Any) -> Any:
    if get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis:
        return get_args(kind)[0]
    return Any


def all_shown() -> set[tuple[Any, str]]:
    reader = Reader()
    for page in PAGES:
        reader.read(page.TEMPLATE, {"page": page, "shell": shell.Shell})
    return reader.shown


SHOWN = all_shown()
FRAME = {"base.html", "blocks.html", "told.html", "work_inner.html"}


def known() -> list[tuple[Any, str]]:
    classes = sorted({*OWN, shell.Shell, shell.Way, shell.Stroke}, key=repr)
    return [(one, field.name) for one in classes for field in fields(one)]


@pytest.mark.parametrize(("shape", "field"), known(), ids=lambda one: getattr(one, "__name__", one))
def test_every_field_is_shown_by_some_template(shape, field):
    assert (shape, field) in SHOWN


def test_every_template_belongs_to_a_page_or_to_the_frame():
    names = {page.TEMPLATE for page in PAGES}
    assert set(ENVIRONMENT.list_templates()) - names == {
        "base.html",
        "blocks.html",
        "draft_marks.html",
        "draft_faults.html",
        "draft_senses.html",
        "told.html",
        "brought.html",
        "folds.html",
        "glance.html",
        "aim_form.html",
        "pieces.html",
        "received.html",
        "recommended.html",
        "invitee.html",
        "work_inner.html",
    }


def test_a_template_that_shows_what_is_not_there_is_found():
    reader = Reader()
    page = types.new_class("Page")
    page.__annotations__ = {"words": str}
    from dataclasses import dataclass

    with pytest.raises(AssertionError, match="has no"):
        reader.read("people.html", {"page": dataclass(page), "shell": shell.Shell})
