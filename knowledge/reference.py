"""The reference of the library and its command, from docstrings and signatures as they are written.

`python -m knowledge.reference` prints what docs/reference/knowledge.md holds.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import knowledge
from knowledge.command.arguments import parser

FOLDER = Path(__file__).parent
WIDTH = 100  # characters of a line of help

Function = ast.FunctionDef | ast.AsyncFunctionDef


def reference() -> str:
    """The page, in Markdown."""
    lines = [
        "# The knowledge library",
        "",
        "Written by `python -m knowledge.reference > docs/reference/knowledge.md` from the code; a test compares the two.",
        "A query takes the `Base` first and returns a frozen result, or `Unknown`, which says what is not held, why, and what",
        "is nearest. Exceptions are for bugs and for files that are at fault (`knowledge.errors`).",
    ]
    for head, modules in public_modules().items():
        lines += ["", f"## {head}"]
        for name in modules:
            lines += ["", *_module(name)]
    lines += ["", "## The command"]
    for usage in _helps(parser()):
        lines += ["", "```text", usage.rstrip(), "```"]
    return "\n".join(lines) + "\n"


def public_modules() -> Mapping[str, tuple[str, ...]]:
    """The modules of the library's interface, as the docstring of `knowledge` lists them: by heading."""
    found = re.findall(r"^- ([^:\n]+): ([^-]+?)(?=\n- |\n*\Z)", knowledge.__doc__ or "", re.M)
    return {head: tuple(re.split(r",\s+", names.strip())) for head, names in found}


def parsed(module: str) -> ast.Module:
    """The code of a module of this package, by its name without "knowledge."."""
    return ast.parse((FOLDER / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))


def public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    """The classes and functions whose names have no underscore in front."""
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_"):
            yield node


def signature(node: Function) -> str:
    """Name, arguments (without the object itself) and result as they are written, on one line."""
    result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    arguments = re.sub(r"^(self|cls)(, )?", "", ast.unparse(node.args))
    return f"{node.name}({arguments}){result}"


def _module(name: str) -> Iterator[str]:
    tree = parsed(name)
    yield f"### knowledge.{name}"
    yield ""
    yield ast.get_docstring(tree) or ""
    aliases = [ast.unparse(node) for node in tree.body if _is_choice(node)]
    if aliases:
        yield from ("", "```text", *aliases, "```")
    for node in public(tree.body):
        yield from ("", *(_class(node) if isinstance(node, ast.ClassDef) else _function(node)))


def _is_choice(node: ast.stmt) -> bool:
    """Whether a name is given to a choice of words."""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Subscript):
        return False
    return ast.unparse(node.value.value) == "Literal" and not ast.unparse(node.targets[0]).startswith("_")


def _function(node: Function) -> Iterator[str]:
    yield f"**`{signature(node)}`**"
    yield ""
    yield ast.get_docstring(node) or ""


def _class(node: ast.ClassDef) -> Iterator[str]:
    bases = ", ".join(map(ast.unparse, node.bases))
    yield f"**class `{node.name}{f'({bases})' if bases else ''}`**"
    yield ""
    yield ast.get_docstring(node) or ""
    fields = [line for field in node.body if (line := _field(field))]
    methods = list(public([part for part in node.body if not isinstance(part, ast.ClassDef)]))
    if fields:
        yield from ("", "```text", *fields, "```")
    if methods:
        yield ""
    for method in methods:
        assert not isinstance(method, ast.ClassDef)
        is_property = any(ast.unparse(mark).endswith("property") for mark in method.decorator_list)
        shown = f"{method.name}: {ast.unparse(method.returns)}" if is_property and method.returns else signature(method)
        yield f"- `{shown}`: {(ast.get_docstring(method) or '').partition(chr(10) * 2)[0]}".replace("\n", " ")


def _field(node: ast.stmt) -> str | None:
    """A field of a class, or a member of an enumeration."""
    if isinstance(node, ast.AnnAssign) and not ast.unparse(node.target).startswith("_"):
        return f"{ast.unparse(node.target)}: {ast.unparse(node.annotation)}"
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
        return ast.unparse(node)
    return None


def _helps(command: argparse.ArgumentParser) -> Iterator[str]:
    """The help of a command and of all below it."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(WIDTH)
    try:
        yield command.format_help()
    finally:
        os.environ.pop("COLUMNS") if before is None else os.environ.update(COLUMNS=before)
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _helps(below)


if __name__ == "__main__":
    print(reference(), end="")
