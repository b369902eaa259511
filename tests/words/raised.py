"""Finds in the sources every code that may reach the words, as it is written there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import visavis

SOURCES = Path(visavis.__file__).parent
ERRORS = frozenset({"CannotRead", "CannotKeep", "CannotAsk", "CannotMark", "BadSetting"})


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(SOURCES.rglob("*.py")):
        yield str(file.relative_to(SOURCES)), ast.parse(file.read_text(encoding="utf-8"))


def errors() -> list[tuple[str, str, frozenset[str]]]:
    """Return the place, the code and the fields of each error that is made anywhere."""
    found = []
    for file, tree in trees():
        for scope in _scopes(tree):
            for call in _own_calls(scope):
                if _name(call) in ERRORS:
                    fields = frozenset(keyword.arg or "**" for keyword in call.keywords)
                    place = f"{file}:{call.lineno}"
                    codes = _texts(call.args[0], scope)
                    assert codes, f"{place}: a code that cannot be told"
                    found += [(place, code, fields) for code in sorted(codes)]
    return found


def firsts(*names: str, position: int = 0) -> set[str]:
    """Return the words given at a position to calls of these names."""
    return {
        text
        for _, tree in trees()
        for scope in _scopes(tree)
        for call in _own_calls(scope)
        if _name(call) in names and len(call.args) > position
        for text in _texts(call.args[position], scope)
    }


def assigned(name: str, folder: str) -> set[str]:
    """Return the texts assigned to a variable anywhere in a folder."""
    return {
        text
        for file, tree in trees()
        if file.startswith(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
        for text in _constants(node.value)
    }


def counted_in(attribute: str) -> set[str]:
    """Return the keys of what is counted in an attribute: `count.aside["draft"] += 1`."""
    return {
        text
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith(f".{attribute}")
        for text in _constants(node.slice)
    }


def _scopes(tree: ast.Module) -> Iterator[ast.AST]:
    yield tree
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _own_calls(scope: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls of a function, or of a module outside its functions."""
    for child in ast.iter_child_nodes(scope):
        if isinstance(child, ast.FunctionDef):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from _own_calls(child)


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rsplit(".", 1)[-1]


def _texts(node: ast.expr, scope: ast.AST) -> set[str]:
    """Return what an argument may be: itself, or whatever its function assigns to that variable."""
    if not isinstance(node, ast.Name):
        return _constants(node)
    return {
        text
        for inner in ast.walk(scope)
        if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == node.id
        for text in _constants(inner.value)
    }


def _constants(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return _constants(node.body) | _constants(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return set()
